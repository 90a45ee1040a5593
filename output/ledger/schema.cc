#include "output/ledger/schema.h"

#include "output/ledger/ledger_error.h"

namespace crosstally {
namespace {

constexpr std::int64_t application_id = 0x63747931;  // "cty1": how `file` and we know a ledger

// Every version of an article; one of each name has no superseded_by. Small columns stand before the long ones, so that
// they are read without them.
constexpr const char* tables = R"sql(
CREATE TABLE batch(id INTEGER PRIMARY KEY, rules TEXT NOT NULL);
CREATE TABLE article(id INTEGER PRIMARY KEY, name TEXT NOT NULL, digest TEXT NOT NULL, batch INTEGER NOT NULL,
    superseded_by INTEGER, figures INTEGER NOT NULL, quotes INTEGER NOT NULL, url TEXT, title TEXT, published TEXT,
    source TEXT, version TEXT, correction TEXT, embargo TEXT, text TEXT NOT NULL, records TEXT NOT NULL);
CREATE INDEX article_name ON article(name);
CREATE INDEX article_url ON article(url) WHERE url IS NOT NULL;
CREATE INDEX article_heir ON article(superseded_by) WHERE superseded_by IS NOT NULL;
CREATE TABLE block(key INTEGER NOT NULL, seat INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY(key, seat, article)) WITHOUT ROWID;
CREATE INDEX block_article ON block(article);
CREATE TABLE finding(id TEXT PRIMARY KEY, state TEXT NOT NULL, verdict TEXT NOT NULL, found INTEGER NOT NULL,
    changed INTEGER NOT NULL, log TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX finding_changed ON finding(changed);
CREATE TABLE ground(finding TEXT NOT NULL, a INTEGER NOT NULL, b INTEGER NOT NULL, PRIMARY KEY(finding, a, b)) WITHOUT ROWID;
CREATE INDEX ground_a ON ground(a);
CREATE INDEX ground_b ON ground(b);
CREATE TABLE decision(id INTEGER PRIMARY KEY, finding TEXT NOT NULL, verdict TEXT NOT NULL, status TEXT NOT NULL,
    reason TEXT NOT NULL, who TEXT NOT NULL, summary TEXT NOT NULL);
CREATE INDEX decision_finding ON decision(finding);
)sql";

std::int64_t pragma(Database& database, const std::string& name) {
    Query& query = database.prepare("PRAGMA " + name);
    query.step();
    const std::int64_t value = query.number(0);
    query.reset();
    return value;
}

bool is_empty(Database& database) { return pragma(database, "schema_version") == 0; }

void check_kind(Database& database) {
    if (pragma(database, "application_id") != application_id) throw LedgerError(database.file() + " is no ledger of crosstally");
    const std::int64_t version = pragma(database, "user_version");
    if (version == schema_version) return;
    throw LedgerError("the ledger " + database.file() + " has the form " + std::to_string(version) + "; this program knows form " +
                      std::to_string(schema_version));
}

}  // namespace

void create_or_check_schema(Database& database) {
    if (!is_empty(database)) return check_kind(database);
    database.execute(tables);
    database.execute("PRAGMA application_id = " + std::to_string(application_id));
    database.execute("PRAGMA user_version = " + std::to_string(schema_version));
}

void check_schema(Database& database) {
    if (is_empty(database)) throw LedgerError(database.file() + " is an empty file and no ledger yet");
    check_kind(database);
}

}  // namespace crosstally
