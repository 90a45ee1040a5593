// One SQLite file and its queries. Every failure is a LedgerError. Not for use by two threads at a time.
//
// A Transaction that is not committed is undone when it goes. It takes the file's write lock when it begins, so that
// what it reads cannot change before it writes; it waits for another writer as long as Database::open says.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace crosstally {

class Query {
public:
    Query(sqlite3* database, const std::string& file, std::string_view sql);
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;
    ~Query();

    Query& reset();  // before its values are bound anew
    Query& bind(std::int64_t value);
    Query& bind(std::string_view text);
    Query& bind_null();
    Query& bind_or_null(std::string_view text);  // an empty text is NULL

    bool step();         // true: a row can be read; false: done
    void run();          // to its end

    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] std::string text(int column) const;  // NULL is empty

private:
    void check(int result) const;

    sqlite3* database_;
    const std::string& file_;
    sqlite3_stmt* statement_ = nullptr;
    int bound_ = 0;
};

class Database {
public:
    enum class Mode : unsigned char { read_only, read_write, create };
    Database(const std::string& file, Mode mode, int wait_milliseconds);
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database();

    // Ready for its values; kept for the next time. Two uses of one text must not be under way at once.
    Query& prepare(std::string_view sql);
    void execute(const std::string& sql);  // without values; one statement or several
    [[nodiscard]] std::int64_t last_row() const;
    [[nodiscard]] const std::string& file() const { return file_; }

private:
    std::string file_;
    sqlite3* database_ = nullptr;
    std::map<std::string, std::unique_ptr<Query>, std::less<>> queries_;
};

class Transaction {
public:
    explicit Transaction(Database& database);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    void commit();

private:
    Database& database_;
    bool open_ = true;
};

}  // namespace crosstally
