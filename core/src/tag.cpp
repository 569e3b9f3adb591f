// Names to tags through a hash table made at compile time, and tags back to names.
#include "stillpage/tag.hpp"

#include <array>
#include <cstddef>
#include <iterator>

namespace stillpage {
namespace {

constexpr std::string_view kNames[] = {"",
#define STILLPAGE_TAG_NAME(identifier, name) name,
                                       STILLPAGE_TAGS(STILLPAGE_TAG_NAME)
#undef STILLPAGE_TAG_NAME
};
constexpr std::size_t kNameCount = std::size(kNames);

// Slots; a power of two, about four times the number of names so that few of them collide.
constexpr std::size_t kSlots = 512;
// The longest name in the table ("annotation-xml"); anything longer is unknown without a look.
constexpr std::size_t kLongestName = 14;

// Mixes the length and three characters. The factors were chosen by trying: they keep chains of
// full slots short.
constexpr std::size_t slot_of(std::string_view name) noexcept {
  const auto at = [name](std::size_t i) {
    return std::size_t{static_cast<unsigned char>(name[i])};
  };
  const std::size_t size = name.size();
  return (size * 67 + at(0) * 5 + at(size / 2) * 37 + at(size - 1) * 151) % kSlots;
}

constexpr std::array<std::uint8_t, kSlots> make_table() {
  std::array<std::uint8_t, kSlots> table{};
  for (std::size_t tag = 1; tag < kNameCount; ++tag) {
    std::size_t slot = slot_of(kNames[tag]);
    while (table[slot] != 0) slot = (slot + 1) % kSlots;
    table[slot] = static_cast<std::uint8_t>(tag);
  }
  return table;
}

constexpr auto kTable = make_table();

constexpr std::size_t longest_chain() {
  std::size_t longest = 0;
  std::size_t chain = 0;
  for (std::size_t i = 0; i < 2 * kSlots; ++i) {
    chain = kTable[i % kSlots] == 0 ? 0 : chain + 1;
    longest = chain > longest ? chain : longest;
  }
  return longest;
}

static_assert(kNameCount <= 256, "a Tag is one byte");
static_assert(longest_chain() <= 8, "choose other factors in slot_of");

}  // namespace

Tag tag_of(std::string_view name) noexcept {
  if (name.empty() || name.size() > kLongestName) return Tag::kUnknown;
  for (std::size_t slot = slot_of(name); kTable[slot] != 0; slot = (slot + 1) % kSlots) {
    if (kNames[kTable[slot]] == name) return static_cast<Tag>(kTable[slot]);
  }
  return Tag::kUnknown;
}

std::string_view name_of(Tag tag) noexcept {
  const auto index = static_cast<std::size_t>(tag);
  return index < kNameCount ? kNames[index] : std::string_view();
}

}  // namespace stillpage
