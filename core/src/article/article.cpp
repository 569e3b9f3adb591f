// The names of the article's closed tables, and look-up of an attribute.
#include "stillpage/article.hpp"

#include <array>
#include <cstddef>
#include <utility>

namespace stillpage {
namespace {

constexpr std::array kElementNames = {
#define STILLPAGE_NAME(identifier, name) std::string_view(name),
    STILLPAGE_ARTICLE_ELEMENTS(STILLPAGE_NAME)
#undef STILLPAGE_NAME
};

constexpr std::array kAttributeNames = {
#define STILLPAGE_NAME(identifier, name) std::string_view(name),
    STILLPAGE_ARTICLE_ATTRIBUTES(STILLPAGE_NAME)
#undef STILLPAGE_NAME
};

constexpr std::array kPartKindNames = {
#define STILLPAGE_NAME(identifier, name) std::string_view(name),
    STILLPAGE_PART_KINDS(STILLPAGE_NAME)
#undef STILLPAGE_NAME
};

}  // namespace

std::string_view to_string(PartKind kind) noexcept {
  return kPartKindNames[static_cast<std::size_t>(kind)];
}

std::string_view to_string(ArticleElement element) noexcept {
  const auto index = static_cast<std::size_t>(element);
  return index < kElementNames.size() ? kElementNames[index] : std::string_view();
}

std::string_view to_string(ArticleAttribute attribute) noexcept {
  return kAttributeNames[static_cast<std::size_t>(attribute)];
}

std::string_view TextPool::take(std::string& text) {
  constexpr std::size_t kPieceBytes = 16384;
  if (text.size() > kPieceBytes / 2) {
    large_.push_back(std::move(text));
    text.clear();
    return large_.back();
  }
  if (pieces_.empty() || pieces_.back().capacity() - pieces_.back().size() < text.size())
    pieces_.emplace_back().reserve(kPieceBytes);
  std::string& piece = pieces_.back();
  const std::size_t begin = piece.size();
  piece += text;
  text.clear();
  return std::string_view(piece).substr(begin);
}

std::string_view ArticleTree::attribute(const ArticleNode& node,
                                        ArticleAttribute name) const noexcept {
  for (const ArticleAttributeValue& candidate : attributes(node)) {
    if (candidate.name == name) return candidate.value;
  }
  return {};
}

}  // namespace stillpage
