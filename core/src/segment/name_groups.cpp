// Splits class names and ids into words and looks them up in a small open-addressing table made at
// compile time.
#include "segment/name_groups.hpp"

#include <array>
#include <cstddef>

#include "segment/name_groups_data.hpp"

namespace stillpage {
namespace {

constexpr std::size_t kTableSize = 1024;    // a power of two, about three times the number of words
constexpr std::size_t kMaxNameBytes = 300;  // utility-class soup tells nothing more after that

constexpr std::uint32_t kHashSeed = 2166136261U;  // FNV-1a
constexpr std::uint32_t kHashPrime = 16777619U;

struct Entry {
  std::uint32_t hash = 0;  // 0: empty
  NameGroups groups = 0;
};

constexpr std::uint32_t add_to_hash(std::uint32_t hash, char c) noexcept {
  return (hash ^ static_cast<unsigned char>(c)) * kHashPrime;
}

constexpr void insert(std::array<Entry, kTableSize>& table, std::uint32_t hash,
                      NameGroups groups) noexcept {
  std::size_t slot = hash % kTableSize;
  while (table[slot].hash != 0 && table[slot].hash != hash) slot = (slot + 1) % kTableSize;
  table[slot].hash = hash;
  table[slot].groups |= groups;
}

constexpr std::array<Entry, kTableSize> make_table() noexcept {
  std::array<Entry, kTableSize> table{};
  for (const GroupWords& row : kGroupWords) {
    std::uint32_t hash = kHashSeed;
    for (const char c : row.words) {
      if (c == ' ') {
        insert(table, hash, bit(row.group));
        hash = kHashSeed;
      } else {
        hash = add_to_hash(hash, c);
      }
    }
    insert(table, hash, bit(row.group));
  }
  return table;
}

constexpr std::array<Entry, kTableSize> kTable = make_table();

NameGroups groups_of(std::uint32_t hash) noexcept {
  for (std::size_t slot = hash % kTableSize; kTable[slot].hash != 0;
       slot = (slot + 1) % kTableSize) {
    if (kTable[slot].hash == hash) return kTable[slot].groups;
  }
  return 0;
}

constexpr bool is_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }
constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
constexpr bool is_lower(char c) noexcept { return c >= 'a' && c <= 'z'; }

}  // namespace

NameGroups name_groups(std::string_view names) noexcept {
  names = names.substr(0, kMaxNameBytes);
  NameGroups groups = 0;
  std::uint32_t hash = kHashSeed;
  bool in_word = false;
  bool after_digit = false;  // as in the hash "35ad8b1", which names no advertisement
  char previous = ' ';
  for (std::size_t i = 0; i <= names.size(); ++i) {
    const char c = i < names.size() ? names[i] : ' ';
    const bool letter = is_upper(c) || is_lower(c);
    const bool hump = is_upper(c) && is_lower(previous);
    if (in_word && (!letter || hump)) {
      // A variant of a utility class, "print:hidden", names no part of a page.
      if (!after_digit && c != ':') groups |= groups_of(hash);
      hash = kHashSeed;
      in_word = false;
    }
    if (letter) {
      if (!in_word) after_digit = is_digit(previous);
      hash = add_to_hash(hash, static_cast<char>(is_upper(c) ? c - 'A' + 'a' : c));
      in_word = true;
    }
    previous = c;
  }
  return groups;
}

}  // namespace stillpage
