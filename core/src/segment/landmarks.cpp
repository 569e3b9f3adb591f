// Tables from tags, ARIA roles and schema.org property names to landmarks.
#include "segment/landmarks.hpp"

#include <array>
#include <cstdint>
#include <limits>

#include "text/characters.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

struct TagLandmark {
  Tag tag;
  Landmark landmark;
};
constexpr TagLandmark kTagLandmarks[] = {
    {Tag::kMain, Landmark::kMain},
    {Tag::kArticle, Landmark::kArticle},
    {Tag::kAside, Landmark::kAside},
    {Tag::kNav, Landmark::kNav},
    {Tag::kMenu, Landmark::kNav},
    {Tag::kHeader, Landmark::kHeader},
    {Tag::kFooter, Landmark::kFooter},
    {Tag::kForm, Landmark::kForm},
    {Tag::kSearch, Landmark::kForm},
    {Tag::kTable, Landmark::kTable},
    {Tag::kUl, Landmark::kUl},
    {Tag::kOl, Landmark::kOl},
    {Tag::kDl, Landmark::kDl},
    {Tag::kBlockquote, Landmark::kBlockquote},
    {Tag::kFigure, Landmark::kFigure},
    {Tag::kPre, Landmark::kPre},
    {Tag::kDetails, Landmark::kDetails},
    {Tag::kSection, Landmark::kSection},
    {Tag::kButton, Landmark::kButton},
    {Tag::kLi, Landmark::kLi},
    {Tag::kP, Landmark::kP},
    {Tag::kDialog, Landmark::kDialog},
    {Tag::kAddress, Landmark::kAddress},
};

// By tag, since this is asked of every container.
constexpr auto make_landmarks_of_tags() {
  std::array<Landmarks, std::numeric_limits<std::uint8_t>::max() + 1U> table{};
  for (const TagLandmark& row : kTagLandmarks)
    table[static_cast<std::uint8_t>(row.tag)] |= bit(row.landmark);
  return table;
}
constexpr auto kLandmarksOfTags = make_landmarks_of_tags();

struct NamedLandmark {
  std::string_view name;
  Landmark landmark;
};
constexpr NamedLandmark kRoleLandmarks[] = {
    {"main", Landmark::kMain},          {"navigation", Landmark::kNav},
    {"menu", Landmark::kNav},           {"menubar", Landmark::kNav},
    {"tablist", Landmark::kNav},        {"complementary", Landmark::kAside},
    {"contentinfo", Landmark::kFooter}, {"banner", Landmark::kHeader},
    {"dialog", Landmark::kDialog},      {"alertdialog", Landmark::kDialog},
    {"article", Landmark::kArticle},    {"search", Landmark::kForm},
    {"button", Landmark::kButton},      {"alert", Landmark::kDialog},
};
constexpr NamedLandmark kItemLandmarks[] = {
    {"articleBody", Landmark::kArticleBody}, {"text", Landmark::kItemText},
    {"description", Landmark::kItemText},    {"reviewBody", Landmark::kItemReview},
    {"comment", Landmark::kItemComment},     {"author", Landmark::kItemMeta},
    {"datePublished", Landmark::kItemMeta},  {"breadcrumb", Landmark::kItemMeta},
};

template <typename Table>
Landmarks find(const Table& table, std::string_view name) noexcept {
  for (const NamedLandmark& row : table) {
    if (ascii_iequals(row.name, name)) return bit(row.landmark);
  }
  return 0;
}

// Whether `style` declares property: value, white space around the colon ignored. Property and
// value in lower case.
bool declares(std::string_view style, std::string_view property, std::string_view value) noexcept {
  for (std::size_t at = style.find(property); at != std::string_view::npos;
       at = style.find(property, at + 1)) {
    std::size_t i = at + property.size();
    while (i < style.size() && is_html_space(style[i])) ++i;
    if (i >= style.size() || style[i] != ':') continue;
    ++i;
    while (i < style.size() && is_html_space(style[i])) ++i;
    if (style.substr(i, value.size()) == value) return true;
  }
  return false;
}

}  // namespace

bool style_hides(std::string_view style) noexcept {
  return declares(style, "display", "none") || declares(style, "visibility", "hidden");
}

Landmarks landmarks_of(const Document& document, NodeId id) {
  Landmarks landmarks = kLandmarksOfTags[static_cast<std::uint8_t>(document.tag(id))];
  for (const Attribute& attribute : document.attributes(id)) {
    const std::string_view name = document.raw(attribute.name);
    const std::string_view value = document.raw(attribute.value);
    if (name == "role") landmarks |= find(kRoleLandmarks, value);
    if (name == "itemprop") landmarks |= find(kItemLandmarks, value);
    if (name == "aria-modal" && value == "true") landmarks |= bit(Landmark::kDialog);
    if (name == "style" && declares(value, "position", "fixed")) landmarks |= bit(Landmark::kFixed);
  }
  return landmarks;
}

}  // namespace stillpage
