// Counting start tags against end tags, without building anything.
#include "html5/nesting.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "document/content_model.hpp"
#include "stillpage/tag.hpp"
#include "text/characters.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

// Left open by many sound pages, and closed by the parser when the next one begins.
constexpr Tag kEndTagOptional[] = {
    Tag::kHtml,  Tag::kHead,   Tag::kBody,     Tag::kP,        Tag::kLi,    Tag::kDt,
    Tag::kDd,    Tag::kTr,     Tag::kTd,       Tag::kTh,       Tag::kThead, Tag::kTbody,
    Tag::kTfoot, Tag::kOption, Tag::kOptgroup, Tag::kColgroup, Tag::kRb,    Tag::kRt,
    Tag::kRtc,   Tag::kRp,     Tag::kCaption};

bool counts(Tag tag) noexcept {
  if (is_void(tag)) return false;
  return std::find(std::begin(kEndTagOptional), std::end(kEndTagOptional), tag) ==
         std::end(kEndTagOptional);
}

}  // namespace

std::size_t estimate_depth(std::string_view html) {
  std::array<std::uint32_t, 256> open{};
  std::size_t depth = 0;
  std::size_t deepest = 0;
  for (std::size_t pos = html.find('<'); pos != std::string_view::npos;
       pos = html.find('<', pos + 1)) {
    const bool end_tag = html.substr(pos + 1, 1) == "/";
    const std::size_t start = pos + (end_tag ? 2 : 1);
    if (start >= html.size() || !is_ascii_letter(html[start])) continue;
    std::size_t end = start;
    while (end < html.size() && html[end] != '>' && html[end] != '/' && !is_html_space(html[end]))
      ++end;
    const Tag tag =
        tag_of(to_ascii_lower(html.substr(start, std::min<std::size_t>(end - start, 32))));
    if (!counts(tag)) continue;
    std::uint32_t& of_this_name = open[static_cast<std::size_t>(tag)];
    if (!end_tag) {
      ++of_this_name;
      deepest = std::max(deepest, ++depth);
    } else if (of_this_name > 0) {
      --of_this_name;
      --depth;
    }
  }
  return deepest;
}

}  // namespace stillpage
