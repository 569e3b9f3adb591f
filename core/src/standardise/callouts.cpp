// The names that documentation generators and site frameworks give such boxes.
#include "standardise/callouts.hpp"

#include <algorithm>
#include <string>

#include "standardise/class_tokens.hpp"
#include "text/characters.hpp"

namespace stillpage {
namespace {

// Names of boxes, whatever they say of their kind: Sphinx, Docusaurus, GitHub, VitePress,
// Bootstrap.
constexpr std::string_view kBoxes[] = {"admonition", "callout",          "markdown-alert",
                                       "alert",      "theme-admonition", "custom-block",
                                       "bs-callout", "notice",           "calloutbox"};

struct KindName {
  std::string_view name;
  std::string_view kind;
};
constexpr KindName kKinds[] = {
    {"note", "note"},           {"tip", "tip"},         {"hint", "tip"},
    {"important", "important"}, {"warning", "warning"}, {"attention", "warning"},
    {"caution", "caution"},     {"danger", "caution"},  {"error", "caution"},
};

std::string_view kind_of(std::string_view name) {
  for (const KindName& row : kKinds) {
    if (row.name == name) return row.kind;
  }
  return {};
}

bool is_box_name(std::string_view name) {
  return std::find(std::begin(kBoxes), std::end(kBoxes), name) != std::end(kBoxes);
}

}  // namespace

std::string_view callout_kind(const Document& document, NodeId element) {
  bool is_box = document.raw_attribute(element, "role") == "note";
  std::string_view kind;
  std::string_view part_kind;
  any_class_token(document.raw_attribute(element, "class"), [&](std::string_view token) {
    const std::string name = to_ascii_lower(token);
    if (is_box_name(name)) is_box = true;
    if (kind.empty()) kind = kind_of(name);
    if (part_kind.empty() && name.rfind('-') != std::string::npos)
      part_kind = kind_of(std::string_view(name).substr(name.rfind('-') + 1));  // "alert-warning"
    return false;
  });
  // A kind's bare name makes a box of itself; one at the end of a longer name only tells more of a
  // box.
  if (!kind.empty()) return kind;
  if (!is_box) return {};
  if (!part_kind.empty()) return part_kind;
  return document.raw_attribute(element, "role") == "note" ? "note" : "callout";
}

bool is_named_pull_quote(const Document& document, NodeId element) {
  return any_class_token(document.raw_attribute(element, "class"), [](std::string_view token) {
    const std::string name = to_ascii_lower(token);
    return name.find("pullquote") != std::string::npos ||
           name.find("pull-quote") != std::string::npos ||
           name.find("pull_quote") != std::string::npos;
  });
}

}  // namespace stillpage
