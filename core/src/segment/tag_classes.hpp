// What the stages need to know about element names: which ones stand on lines of their own and
// which ones hold no text of the page. Names only; attributes are the survey's business.
#pragma once

#include "stillpage/tag.hpp"

namespace stillpage {

// Elements that a browser sets apart from the text around them. `button` counts: its label is never
// part of a sentence.
[[nodiscard]] constexpr bool is_block_level(Tag tag) noexcept {
  switch (tag) {
    case Tag::kAddress:
    case Tag::kArticle:
    case Tag::kAside:
    case Tag::kBlockquote:
    case Tag::kBody:
    case Tag::kButton:
    case Tag::kCaption:
    case Tag::kCenter:
    case Tag::kDd:
    case Tag::kDetails:
    case Tag::kDialog:
    case Tag::kDir:
    case Tag::kDiv:
    case Tag::kDl:
    case Tag::kDt:
    case Tag::kFieldset:
    case Tag::kFigcaption:
    case Tag::kFigure:
    case Tag::kFooter:
    case Tag::kForm:
    case Tag::kH1:
    case Tag::kH2:
    case Tag::kH3:
    case Tag::kH4:
    case Tag::kH5:
    case Tag::kH6:
    case Tag::kHeader:
    case Tag::kHgroup:
    case Tag::kHr:
    case Tag::kHtml:
    case Tag::kLegend:
    case Tag::kLi:
    case Tag::kListing:
    case Tag::kMain:
    case Tag::kMenu:
    case Tag::kNav:
    case Tag::kOl:
    case Tag::kP:
    case Tag::kPlaintext:
    case Tag::kPre:
    case Tag::kSearch:
    case Tag::kSection:
    case Tag::kSummary:
    case Tag::kTable:
    case Tag::kTbody:
    case Tag::kTd:
    case Tag::kTfoot:
    case Tag::kTh:
    case Tag::kThead:
    case Tag::kTr:
    case Tag::kUl:
    case Tag::kXmp:
      return true;
    default:
      return false;
  }
}

// Elements whose text is never text of the article: code, form controls, replaced content and its
// fallbacks. `noscript` is listed; the segmentation asks for it again when a page has hardly any
// other text.
[[nodiscard]] constexpr bool holds_no_text(Tag tag) noexcept {
  switch (tag) {
    case Tag::kAmpAudio:
    case Tag::kAmpIframe:
    case Tag::kAmpImg:
    case Tag::kAmpVideo:
    case Tag::kAmpYoutube:
    case Tag::kAudio:
    case Tag::kBase:
    case Tag::kCanvas:
    case Tag::kDatalist:
    case Tag::kEmbed:
    case Tag::kFrame:
    case Tag::kFrameset:
    case Tag::kHead:
    case Tag::kIframe:
    case Tag::kInput:
    case Tag::kKeygen:
    case Tag::kLink:
    case Tag::kMap:
    case Tag::kMeta:
    case Tag::kMeter:
    case Tag::kNoembed:
    case Tag::kNoframes:
    case Tag::kNoscript:
    case Tag::kObject:
    case Tag::kOptgroup:
    case Tag::kOption:
    case Tag::kOutput:
    case Tag::kProgress:
    case Tag::kScript:
    case Tag::kSelect:
    case Tag::kStyle:
    case Tag::kSvg:
    case Tag::kTemplate:
    case Tag::kTextarea:
    case Tag::kTitle:
    case Tag::kVideo:
      return true;
    default:
      return false;
  }
}

[[nodiscard]] constexpr bool is_preformatted(Tag tag) noexcept {
  return tag == Tag::kPre || tag == Tag::kListing || tag == Tag::kXmp || tag == Tag::kPlaintext;
}

// 1 to 6 for h1 to h6, otherwise 0.
[[nodiscard]] constexpr int heading_level(Tag tag) noexcept {
  return tag >= Tag::kH1 && tag <= Tag::kH6 ? static_cast<int>(tag) - static_cast<int>(Tag::kH1) + 1
                                            : 0;
}

}  // namespace stillpage
