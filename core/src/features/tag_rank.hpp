// Ranks tags by how often their text is content, so that one ordered number stands for a tag in the
// features.
#pragma once

#include <cstdint>

#include "stillpage/tag.hpp"

namespace stillpage {

// 0 (hardly ever content) to 24 (nearly always). The order is by share of content among the blocks
// of public pages.
// NOLINTNEXTLINE(readability-function-size): a table with a line a tag.
[[nodiscard]] constexpr std::uint8_t tag_rank(Tag tag) noexcept {
  switch (tag) {
    case Tag::kNav:
      return 0;
    case Tag::kFooter:
      return 1;
    case Tag::kForm:
    case Tag::kFieldset:
    case Tag::kLegend:
      return 2;
    case Tag::kButton:
      return 3;
    case Tag::kLabel:
      return 4;
    case Tag::kA:
      return 5;
    case Tag::kAside:
      return 6;
    case Tag::kUl:
    case Tag::kOl:
    case Tag::kMenu:
    case Tag::kDir:
      return 7;
    case Tag::kLi:
      return 8;
    case Tag::kHeader:
    case Tag::kAddress:
      return 9;
    case Tag::kSpan:
    case Tag::kB:
    case Tag::kStrong:
    case Tag::kEm:
    case Tag::kI:
    case Tag::kFont:
    case Tag::kU:
      return 10;
    case Tag::kSummary:
    case Tag::kDetails:
      return 12;
    case Tag::kFigcaption:
    case Tag::kFigure:
    case Tag::kCaption:
      return 13;
    case Tag::kSection:
    case Tag::kMain:
    case Tag::kArticle:
    case Tag::kBody:
    case Tag::kCenter:
      return 14;
    case Tag::kDiv:
      return 11;
    case Tag::kH1:
      return 15;
    case Tag::kH5:
    case Tag::kH6:
      return 16;
    case Tag::kH4:
      return 17;
    case Tag::kH3:
      return 18;
    case Tag::kH2:
      return 19;
    case Tag::kTd:
    case Tag::kTh:
    case Tag::kTr:
    case Tag::kTable:
      return 20;
    case Tag::kDt:
    case Tag::kDd:
    case Tag::kDl:
      return 21;
    case Tag::kPre:
    case Tag::kCode:
      return 22;
    case Tag::kBlockquote:
      return 23;
    case Tag::kP:
      return 24;
    default:
      return 10;
  }
}

}  // namespace stillpage
