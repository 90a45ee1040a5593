#include "output/ledger/database.h"

#include <sqlite3.h>

#include <filesystem>

#include "output/ledger/ledger_error.h"

namespace crosstally {
namespace {

std::string why_closed(const std::string& file) {
    std::error_code ignored;
    if (std::filesystem::is_directory(file, ignored)) return "the ledger " + file + " is a folder; name a file in it";
    if (std::filesystem::exists(file, ignored)) return "the ledger " + file + " cannot be opened";
    return "the ledger " + file + " cannot be made: its folder is not there, or not to be written";
}

[[noreturn]] void fail(sqlite3* database, const std::string& file, int result) {
    switch (result & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED: throw LedgerError("the ledger " + file + " is in use by another run; try again when it has ended");
        case SQLITE_NOTADB: throw LedgerError(file + " is no ledger");
        case SQLITE_CORRUPT: throw LedgerError("the ledger " + file + " is damaged; restore it from a copy");
        case SQLITE_FULL: throw LedgerError("the ledger " + file + " cannot be written: the disk is full");
        case SQLITE_READONLY: throw LedgerError("the ledger " + file + " cannot be written: it is read-only");
        case SQLITE_CANTOPEN: throw LedgerError(why_closed(file));
        default: break;
    }
    throw LedgerError("the ledger " + file + ": " + (database ? sqlite3_errmsg(database) : sqlite3_errstr(result)));
}

// A reader, too, must be able to undo what a run that was killed has left half written; it changes nothing else.
int flags_of(Database::Mode mode) {
    return mode == Database::Mode::create ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READWRITE;
}

}  // namespace

Query::Query(sqlite3* database, const std::string& file, std::string_view sql) : database_(database), file_(file) {
    check(sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement_, nullptr));
}

Query::~Query() { sqlite3_finalize(statement_); }

void Query::check(int result) const {
    if (result != SQLITE_OK) fail(database_, file_, result);
}

Query& Query::reset() {
    sqlite3_reset(statement_);  // says again what step() has said
    sqlite3_clear_bindings(statement_);
    bound_ = 0;
    return *this;
}

Query& Query::bind(std::int64_t value) {
    check(sqlite3_bind_int64(statement_, ++bound_, value));
    return *this;
}

Query& Query::bind(std::string_view text) {
    check(sqlite3_bind_text64(statement_, ++bound_, text.data() ? text.data() : "", text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Query& Query::bind_null() {
    check(sqlite3_bind_null(statement_, ++bound_));
    return *this;
}

Query& Query::bind_or_null(std::string_view text) { return text.empty() ? bind_null() : bind(text); }

bool Query::step() {
    const int result = sqlite3_step(statement_);
    if (result == SQLITE_ROW) return true;
    if (result != SQLITE_DONE) fail(database_, file_, result);
    sqlite3_reset(statement_);
    return false;
}

void Query::run() {
    while (step()) {}
}

std::int64_t Query::number(int column) const { return sqlite3_column_int64(statement_, column); }

std::string Query::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return bytes ? std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))) : std::string();
}

Database::Database(const std::string& file, Mode mode, int wait_milliseconds) : file_(file) {
    std::error_code ignored;
    if (mode != Mode::create && !std::filesystem::exists(file, ignored)) {
        throw LedgerError("there is no ledger " + file + "; crosstally check --ledger " + file + " PATHS makes one");
    }
    const int result = sqlite3_open_v2(file.c_str(), &database_, flags_of(mode) | SQLITE_OPEN_NOMUTEX, nullptr);
    if (result != SQLITE_OK) {
        sqlite3_close(database_);
        fail(nullptr, file_, result);
    }
    sqlite3_busy_timeout(database_, wait_milliseconds);
    if (mode == Mode::read_only) sqlite3_exec(database_, "PRAGMA query_only = ON", nullptr, nullptr, nullptr);
}

Database::~Database() {
    queries_.clear();
    sqlite3_close(database_);
}

Query& Database::prepare(std::string_view sql) {
    auto found = queries_.find(sql);
    if (found == queries_.end()) {
        found = queries_.emplace(std::string(sql), std::make_unique<Query>(database_, file_, sql)).first;
    }
    return found->second->reset();
}

void Database::execute(const std::string& sql) {
    const int result = sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr);
    if (result != SQLITE_OK) fail(database_, file_, result);
}

std::int64_t Database::last_row() const { return sqlite3_last_insert_rowid(database_); }

Transaction::Transaction(Database& database) : database_(database) { database_.execute("BEGIN IMMEDIATE"); }

Transaction::~Transaction() {
    if (!open_) return;
    try {
        database_.execute("ROLLBACK");
    } catch (const LedgerError&) {  // SQLite has undone it already
    }
}

void Transaction::commit() {
    database_.execute("COMMIT");
    open_ = false;
}

}  // namespace crosstally
