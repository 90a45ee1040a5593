#include "tests/killing_files.h"

#include <csignal>
#include <cstring>
#include <sqlite3.h>
#include <stdexcept>

namespace crosstally {
namespace {

KillAt kill_at;
std::uint64_t changes = 0;
sqlite3_vfs real_vfs;  // of the system
sqlite3_vfs our_vfs;

struct KillingFile {  // what SQLite allots for us; the system's file follows it in memory
    sqlite3_file base;
    [[nodiscard]] sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

sqlite3_file* real(sqlite3_file* file) { return reinterpret_cast<KillingFile*>(file)->real(); }

bool is_the_end() { return ++changes == kill_at.change; }

void end_if_so() {
    if (is_the_end()) ::raise(SIGKILL);
}

int write_file(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
    if (is_the_end()) {
        if (kill_at.half) real(file)->pMethods->xWrite(real(file), bytes, size / 2, at);
        ::raise(SIGKILL);
    }
    return real(file)->pMethods->xWrite(real(file), bytes, size, at);
}

int sync_file(sqlite3_file* file, int flags) {
    end_if_so();
    return real(file)->pMethods->xSync(real(file), flags);
}

int cut_file(sqlite3_file* file, sqlite3_int64 size) {
    end_if_so();
    return real(file)->pMethods->xTruncate(real(file), size);
}

int remove_file(sqlite3_vfs*, const char* name, int sync) {
    end_if_so();
    return real_vfs.xDelete(&real_vfs, name, sync);
}

const sqlite3_io_methods& methods() {
    static sqlite3_io_methods ours{};
    ours.iVersion = 1;
    ours.xClose = [](sqlite3_file* file) { return real(file)->pMethods->xClose(real(file)); };
    ours.xRead = [](sqlite3_file* file, void* to, int size, sqlite3_int64 at) { return real(file)->pMethods->xRead(real(file), to, size, at); };
    ours.xWrite = write_file;
    ours.xTruncate = cut_file;
    ours.xSync = sync_file;
    ours.xFileSize = [](sqlite3_file* file, sqlite3_int64* size) { return real(file)->pMethods->xFileSize(real(file), size); };
    ours.xLock = [](sqlite3_file* file, int level) { return real(file)->pMethods->xLock(real(file), level); };
    ours.xUnlock = [](sqlite3_file* file, int level) { return real(file)->pMethods->xUnlock(real(file), level); };
    ours.xCheckReservedLock = [](sqlite3_file* file, int* out) { return real(file)->pMethods->xCheckReservedLock(real(file), out); };
    ours.xFileControl = [](sqlite3_file* file, int op, void* argument) { return real(file)->pMethods->xFileControl(real(file), op, argument); };
    ours.xSectorSize = [](sqlite3_file* file) { return real(file)->pMethods->xSectorSize(real(file)); };
    ours.xDeviceCharacteristics = [](sqlite3_file* file) { return real(file)->pMethods->xDeviceCharacteristics(real(file)); };
    return ours;
}

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
    const int result = real_vfs.xOpen(&real_vfs, name, real(file), flags, out_flags);
    file->pMethods = real(file)->pMethods ? &methods() : nullptr;
    return result;
}

void stand_between() {
    if (our_vfs.zName) return;
    sqlite3_initialize();
    real_vfs = *sqlite3_vfs_find(nullptr);
    our_vfs = real_vfs;
    our_vfs.zName = "killing";
    our_vfs.szOsFile = static_cast<int>(sizeof(KillingFile)) + real_vfs.szOsFile;
    our_vfs.xOpen = open_file;
    our_vfs.xDelete = remove_file;
    if (sqlite3_vfs_register(&our_vfs, 1) != SQLITE_OK) throw std::runtime_error("SQLite takes no files of ours");
}

}  // namespace

void count_changes_and_kill_at(KillAt at) {
    stand_between();
    kill_at = at;
    changes = 0;
}

std::uint64_t changes_so_far() { return changes; }

}  // namespace crosstally
