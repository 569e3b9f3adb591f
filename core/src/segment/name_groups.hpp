// Reads class names and ids as hints: which of a few groups of words ("share", "comment",
// "content") they name.
#pragma once

#include <cstdint>
#include <string_view>

namespace stillpage {

// X-macro of the groups, in the order of their bits.
// clang-format off
#define STILLPAGE_NAME_GROUPS(X) \
  X(Navigation) X(Footer) X(Header) X(Sidebar) X(Related) X(Comment) X(Share) X(Author) X(Meta) \
  X(Ad) X(Cookie) X(Subscribe) X(Modal) X(Article) X(Content) X(Entry) X(Title) X(Caption) \
  X(List) X(Product) X(Review) X(Forum) X(Documentation) X(Hero) X(Search) X(Note) X(Reference) \
  X(Control) X(Furniture) X(Gutter) X(Icon) X(Breadcrumb)
// clang-format on

enum class NameGroup : std::uint8_t {
#define STILLPAGE_ENUM(identifier) k##identifier,
  STILLPAGE_NAME_GROUPS(STILLPAGE_ENUM)
#undef STILLPAGE_ENUM
};

using NameGroups = std::uint32_t;  // one bit a group

[[nodiscard]] constexpr NameGroups bit(NameGroup group) noexcept {
  return NameGroups{1} << static_cast<unsigned>(group);
}

// The groups that the words of a class or id attribute belong to. Words are split at anything that
// is not an ASCII letter and at camelCase humps; at most 300 bytes are read.
[[nodiscard]] NameGroups name_groups(std::string_view names) noexcept;

}  // namespace stillpage
