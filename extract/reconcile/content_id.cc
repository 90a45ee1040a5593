#include "extract/reconcile/content_id.h"

#include <cstdint>

namespace crosstally {
namespace {

std::uint64_t finish(std::uint64_t hash) {
    hash = (hash ^ (hash >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    hash = (hash ^ (hash >> 27U)) * 0x94d049bb133111ebULL;
    return hash ^ (hash >> 31U);
}

std::uint64_t fnv(std::string_view text, std::uint64_t hash) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return finish(hash);
}

void append_hex(std::uint64_t value, std::string& out) {
    for (int shift = 60; shift >= 0; shift -= 4) out += "0123456789abcdef"[(value >> static_cast<unsigned>(shift)) & 15U];
}

}  // namespace

std::string content_id(std::string_view text) {
    std::string id;
    append_hex(fnv(text, 14695981039346656037ULL), id);
    append_hex(fnv(text, 0x9e3779b97f4a7c15ULL), id);
    return id;
}

}  // namespace crosstally
