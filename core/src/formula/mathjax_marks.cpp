// Learned from what MathJax 3.2 draws.
#include "formula/mathjax_marks.hpp"

#include <algorithm>
#include <array>

#include "text/characters.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

constexpr int kMaxHeight = 100'000;  // thousandths of an em
constexpr std::string_view kBox = "mjx-";
constexpr std::string_view kSignClass = "mjx-c";

// What is on the way from an element to its arguments, …
constexpr std::array<std::string_view, 7> kWrappers = {"frac", "dbox",  "dtable", "row",
                                                       "sqrt", "table", "itable"};
// … what holds an argument, …
constexpr std::array<std::string_view, 8> kHolders = {"num",   "den",  "base", "box",
                                                      "under", "over", "root", "script"};
// … and what has nothing of the formula in it.
constexpr std::array<std::string_view, 8> kAside = {"nstrut", "dstrut", "tstrut", "line",
                                                    "surd",   "spacer", "labels", "mark"};

bool is_one_of(std::string_view name, auto const& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_hexadecimal(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return is_ascii_digit(c) || (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'f');
  });
}

}  // namespace

// "mfrac" of <mjx-mfrac>.
std::string_view MathjaxMarks::box(NodeId id) const {
  const std::string_view name = document_.name(id);
  return name.starts_with(kBox) ? name.substr(kBox.size()) : std::string_view();
}

std::string_view MathjaxMarks::name(NodeId id) const {
  if (document_.node(id).ns == Namespace::kSvg) return document_.raw_attribute(id, "data-mml-node");
  const std::string_view name = box(id);
  return is_one_of(name, kWrappers) || is_one_of(name, kHolders) ? std::string_view() : name;
}

bool MathjaxMarks::holds_formula(NodeId id) const {
  if (const std::string_view name = box(id); !name.empty()) return !is_one_of(name, kAside);
  const std::string_view name = document_.name(id);
  return (name == "g" || name == "svg") && document_.attribute(id, "data-labels") == nullptr;
}

std::vector<NodeId> MathjaxMarks::arguments(NodeId id, ArticleElement element,
                                            std::size_t arity) const {
  if (!box(id).empty()) return boxes(id, element);
  std::vector<NodeId> found = groups(id, arity);
  // Where they stand beside their base it draws the upper one first.
  if (found.size() == 3 && height(found[1]) > height(found[2])) std::swap(found[1], found[2]);
  return found;
}

std::vector<NodeId> MathjaxMarks::groups(NodeId id, std::size_t most) const {
  std::vector<NodeId> found;
  for (NodeId child = document_.first_child(id); child != kNoNode && found.size() < most;
       child = document_.next_sibling(child)) {
    if (document_.is_element(child) && document_.name(child) == "g") found.push_back(child);
  }
  return found;
}

// From "translate(605,-247) scale(0.707)", without its fraction.
int MathjaxMarks::height(NodeId id) const {
  const std::string_view transform = document_.raw_attribute(id, "transform");
  std::size_t at = transform.find(',');
  if (at == std::string_view::npos) return 0;
  const bool is_below = transform.substr(at + 1).starts_with('-');
  int height = 0;
  for (at += is_below ? 2 : 1; at < transform.size() && height < kMaxHeight; ++at) {
    if (!is_ascii_digit(transform[at])) break;
    height = height * 10 + (transform[at] - '0');
  }
  return is_below ? -height : height;
}

std::vector<NodeId> MathjaxMarks::parts_of(NodeId holder) const {
  std::vector<NodeId> parts;
  for (NodeId child = document_.first_child(holder); child != kNoNode;
       child = document_.next_sibling(child)) {
    if (document_.is_element(child) && holds_formula(child)) parts.push_back(child);
  }
  return parts;
}

// A base stands by itself or in a box; what goes with it, in boxes that say where, or, above and
// below beside the base, in one box for the two, the upper one first.
std::vector<NodeId> MathjaxMarks::boxes(NodeId id, ArticleElement element) const {
  using Element = ArticleElement;
  const bool has_limits =
      element == Element::kMunder || element == Element::kMover || element == Element::kMunderover;
  NodeId first = kNoNode;  // base, numerator or what stands under a root
  NodeId lower = kNoNode;  // or a denominator, a root's degree
  NodeId upper = kNoNode;
  for (NodeId at = id + 1; at < document_.subtree_end(id);) {
    const std::string_view name = document_.is_element(at) ? box(at) : std::string_view();
    const bool is_on_the_way =
        is_one_of(name, kWrappers) || (has_limits && (name == "box" || name == "munder"));
    const std::vector<NodeId> parts = is_on_the_way ? std::vector<NodeId>() : parts_of(at);
    const NodeId content = parts.size() == 1 ? parts[0] : at;
    if (name == "num" || name == "base" || (name == "box" && !has_limits)) {
      first = content;
    } else if (name == "den" || name == "under" || name == "root") {
      lower = content;
    } else if (name == "script" && parts.size() == 2) {
      upper = parts[0];
      lower = parts[1];
    } else if (name == "over" || name == "script") {
      upper = content;
    } else if (first == kNoNode && !name.empty() && !is_on_the_way && holds_formula(at)) {
      first = at;
    }
    at = is_on_the_way ? at + 1 : document_.subtree_end(at);
  }
  std::vector<NodeId> found = {first, lower, upper};
  std::erase(found, kNoNode);
  return found;
}

bool MathjaxMarks::has_line(NodeId fraction) const {
  for (NodeId child = document_.first_child(fraction); child != kNoNode;
       child = document_.next_sibling(child)) {
    if (!document_.is_element(child)) continue;
    if (box(child) == "frac") return document_.attribute(child, "atop") == nullptr;
    if (document_.name(child) == "rect") return true;
  }
  return false;
}

std::string_view MathjaxMarks::code(NodeId id) const {
  if (!document_.is_element(id)) return {};
  const std::string_view name = box(id);
  if (name.empty()) return document_.raw_attribute(id, "data-c");
  if (name != "c" && !name.starts_with("stretchy")) return {};
  std::string_view classes = document_.raw_attribute(id, "class");
  while (!classes.empty()) {
    const std::size_t end = std::min(classes.find(' '), classes.size());
    const std::string_view one = classes.substr(0, end);
    if (one.starts_with(kSignClass) && is_hexadecimal(one.substr(kSignClass.size())))
      return one.substr(kSignClass.size());
    classes.remove_prefix(std::min(end + 1, classes.size()));
  }
  return {};
}

}  // namespace stillpage
