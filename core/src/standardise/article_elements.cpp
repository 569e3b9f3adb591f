// Two closed tables.
#include "standardise/article_elements.hpp"

namespace stillpage {
namespace {

struct InlineElement {
  Tag tag;
  ArticleElement element;
};
constexpr InlineElement kInlineElements[] = {
    {Tag::kA, ArticleElement::kA},         {Tag::kAbbr, ArticleElement::kAbbr},
    {Tag::kB, ArticleElement::kB},         {Tag::kBdi, ArticleElement::kBdi},
    {Tag::kBdo, ArticleElement::kBdo},     {Tag::kCite, ArticleElement::kCite},
    {Tag::kCode, ArticleElement::kCode},   {Tag::kTt, ArticleElement::kCode},
    {Tag::kDel, ArticleElement::kDel},     {Tag::kDfn, ArticleElement::kDfn},
    {Tag::kEm, ArticleElement::kEm},       {Tag::kI, ArticleElement::kI},
    {Tag::kIns, ArticleElement::kIns},     {Tag::kKbd, ArticleElement::kKbd},
    {Tag::kMark, ArticleElement::kMark},   {Tag::kQ, ArticleElement::kQ},
    {Tag::kRb, ArticleElement::kRb},       {Tag::kRp, ArticleElement::kRp},
    {Tag::kRt, ArticleElement::kRt},       {Tag::kRtc, ArticleElement::kRtc},
    {Tag::kRuby, ArticleElement::kRuby},   {Tag::kS, ArticleElement::kS},
    {Tag::kStrike, ArticleElement::kS},    {Tag::kSamp, ArticleElement::kSamp},
    {Tag::kSmall, ArticleElement::kSmall}, {Tag::kStrong, ArticleElement::kStrong},
    {Tag::kSub, ArticleElement::kSub},     {Tag::kSup, ArticleElement::kSup},
    {Tag::kTime, ArticleElement::kTime},   {Tag::kU, ArticleElement::kU},
    {Tag::kVar, ArticleElement::kVar},
};

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
  for (const InlineElement& row : kInlineElements) {
    if (row.tag == tag) return row.element;
  }
  return std::nullopt;
}

std::optional<ArticleElement> mathml_article_element(std::string_view name) noexcept {
  for (const MathElement& row : kMathElements) {
    if (row.name == name) return row.element;
  }
  return std::nullopt;
}

}  // namespace stillpage
