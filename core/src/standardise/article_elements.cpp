// Two closed tables.
#include "standardise/article_elements.hpp"

namespace stillpage {
namespace {

struct MathElement {
  std::string_view name;
  ArticleElement element;
};
constexpr MathElement kMathElements[] = {
    {"math", ArticleElement::kMath},
    {"mrow", ArticleElement::kMrow},
    {"mi", ArticleElement::kMi},
    {"mn", ArticleElement::kMn},
    {"mo", ArticleElement::kMo},
    {"ms", ArticleElement::kMs},
    {"mtext", ArticleElement::kMtext},
    {"mspace", ArticleElement::kMspace},
    {"mfrac", ArticleElement::kMfrac},
    {"msqrt", ArticleElement::kMsqrt},
    {"mroot", ArticleElement::kMroot},
    {"msub", ArticleElement::kMsub},
    {"msup", ArticleElement::kMsup},
    {"msubsup", ArticleElement::kMsubsup},
    {"munder", ArticleElement::kMunder},
    {"mover", ArticleElement::kMover},
    {"munderover", ArticleElement::kMunderover},
    {"mtable", ArticleElement::kMtable},
    {"mtr", ArticleElement::kMtr},
    {"mtd", ArticleElement::kMtd},
    {"mstyle", ArticleElement::kMstyle},
    {"mpadded", ArticleElement::kMpadded},
    {"mphantom", ArticleElement::kMphantom},
    {"merror", ArticleElement::kMerror},
    {"mprescripts", ArticleElement::kMprescripts},
    {"mmultiscripts", ArticleElement::kMmultiscripts},
};

}  // namespace

std::optional<ArticleElement> inline_article_element(Tag tag) noexcept {
  switch (tag) {
    case Tag::kA:
      return ArticleElement::kA;
    case Tag::kAbbr:
      return ArticleElement::kAbbr;
    case Tag::kB:
      return ArticleElement::kB;
    case Tag::kBdi:
      return ArticleElement::kBdi;
    case Tag::kBdo:
      return ArticleElement::kBdo;
    case Tag::kCite:
      return ArticleElement::kCite;
    case Tag::kCode:
    case Tag::kTt:
      return ArticleElement::kCode;
    case Tag::kDel:
      return ArticleElement::kDel;
    case Tag::kDfn:
      return ArticleElement::kDfn;
    case Tag::kEm:
      return ArticleElement::kEm;
    case Tag::kI:
      return ArticleElement::kI;
    case Tag::kIns:
      return ArticleElement::kIns;
    case Tag::kKbd:
      return ArticleElement::kKbd;
    case Tag::kMark:
      return ArticleElement::kMark;
    case Tag::kQ:
      return ArticleElement::kQ;
    case Tag::kRb:
      return ArticleElement::kRb;
    case Tag::kRp:
      return ArticleElement::kRp;
    case Tag::kRt:
      return ArticleElement::kRt;
    case Tag::kRtc:
      return ArticleElement::kRtc;
    case Tag::kRuby:
      return ArticleElement::kRuby;
    case Tag::kS:
    case Tag::kStrike:
      return ArticleElement::kS;
    case Tag::kSamp:
      return ArticleElement::kSamp;
    case Tag::kSmall:
      return ArticleElement::kSmall;
    case Tag::kStrong:
      return ArticleElement::kStrong;
    case Tag::kSub:
      return ArticleElement::kSub;
    case Tag::kSup:
      return ArticleElement::kSup;
    case Tag::kTime:
      return ArticleElement::kTime;
    case Tag::kU:
      return ArticleElement::kU;
    case Tag::kVar:
      return ArticleElement::kVar;
    default:
      return std::nullopt;
  }
}

std::optional<ArticleElement> mathml_article_element(std::string_view name) noexcept {
  for (const MathElement& row : kMathElements) {
    if (row.name == name) return row.element;
  }
  return std::nullopt;
}

}  // namespace stillpage
