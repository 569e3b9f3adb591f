// Closed tables of names, as KaTeX 0.10 to 0.19 write them.
#include "formula/katex_boxes.hpp"

#include <algorithm>
#include <span>

#include "standardise/class_tokens.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace stillpage {
namespace {

constexpr std::uint32_t kNear =
    24;  // nodes within a box in which what it is built of is looked for

// Since 0.17 the names that others use too begin so.
std::string_view plain_name(std::string_view token) {
  constexpr std::string_view kPrefix = "katex-";
  return token.starts_with(kPrefix) ? token.substr(kPrefix.size()) : token;
}

constexpr std::string_view kNothing[] = {
    "strut",          "pstrut",      "vlist-s", "nulldelimiter", "frac-line", "overline-line",
    "underline-line", "arraycolsep", "fix",     "rule",          "newline"};

// Boxes that mean no more than what is in them.
constexpr std::string_view kPlain[] = {"html",
                                       "base",
                                       "mord",
                                       "mbin",
                                       "mrel",
                                       "mop",
                                       "mopen",
                                       "mclose",
                                       "mpunct",
                                       "minner",
                                       "mtight",
                                       "sizing",
                                       "textstyle",
                                       "scriptstyle",
                                       "delimcenter",
                                       "op-symbol",
                                       "large-op",
                                       "small-op",
                                       "mathnormal",
                                       "mathit",
                                       "mathrm",
                                       "mathbf",
                                       "mathbb",
                                       "mathcal",
                                       "mathscr",
                                       "mathfrak",
                                       "mathsf",
                                       "mathtt",
                                       "boldsymbol",
                                       "amsrm",
                                       "text",
                                       "textrm",
                                       "textbf",
                                       "textit",
                                       "texttt",
                                       "textsf",
                                       "textup",
                                       "textmd",
                                       "delimsizing",
                                       "tag",
                                       "enclosing",
                                       "displaystyle",
                                       "scriptscriptstyle",
                                       "uncramped",
                                       "cramped",
                                       "main",
                                       "vbox",
                                       "thinbox",
                                       "rlap",
                                       "inner",
                                       "boxpad",
                                       "mainrm",
                                       "mathboldsf",
                                       "allowbreak",
                                       "nobreak",
                                       "reset-textstyle",
                                       "accent-body",
                                       "x-arrow-pad",
                                       "vcenter",
                                       "raw"};

struct Font {
  std::string_view name;
  std::string_view style;
};
constexpr Font kFonts[] = {
    {"mathbf", "bold"},          {"textbf", "bold"},         {"boldsymbol", "bold-italic"},
    {"mathbb", "double-struck"}, {"amsrm", "double-struck"}, {"mathcal", "script"},
    {"mathscr", "script"},       {"mathfrak", "fraktur"},    {"mathsf", "sans-serif"},
    {"mathtt", "monospace"}};

// The pieces that tall delimiters are built of.
struct Piece {
  std::string_view pieces;
  std::string_view sign;
};
constexpr Piece kPieces[] = {{"⎛⎜⎝", "("},  {"⎞⎟⎠", ")"},  {"⎡⎢⎣", "["}, {"⎤⎥⎦", "]"},
                             {"⎧⎨⎩⎪", "{"}, {"⎫⎬⎭⎪", "}"}, {"⌊", "⌊"},   {"⌋", "⌋"},
                             {"⌈", "⌈"},    {"⌉", "⌉"},    {"∣", "|"},   {"∥", "‖"}};

constexpr std::string_view kStacks[] = {"op-limits", "munder",    "mover",  "accent",
                                        "overline",  "underline", "x-arrow"};

// How the paths begin, which have been the same since 0.10, and what tells those apart that begin
// alike.
struct Path {
  std::string_view begins;
  std::string_view holds;
  std::string_view sign;
};
constexpr Path kPaths[] = {
    {"M403 1759", "h347", "["},   {"M403 1759", "v602", "⌈"},    {"M347 1759", "v1759 H0", "]"},
    {"M347 1759", "v602", "⌉"},   {"M319 602", "h263", "⌊"},     {"M319 602", "H0", "⌋"},
    {"M145 15", "M367 15", "‖"},  {"M145 15", "", "|"},          {"M863,9", "", "("},
    {"M76,0", "", ")"},           {"M0 241v40h399891", "", "→"}, {"M400000 241H110", "", "←"},
    {"M377 20c0-5.333", "", "→"}, {"M529 0h5", "", "^"},         {"M1181 0h2", "", "^"},
    {"M200 55.538", "", "~"},     {"M344 55.266", "", "~"},      {"M786 5", "", "~"}};

bool is_in(std::string_view name, std::span<const std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Of a decimal number at the beginning of a text, which CSS writes without an exponent.
int thousandths(std::string_view text) {
  constexpr int kMost = 100'000;
  const bool is_negative = text.starts_with('-');
  int value = 0;
  int places = -1;  // behind the point
  for (const char c : text.substr(is_negative ? 1 : 0)) {
    if (c == '.' && places < 0) {
      places = 0;
    } else if (is_ascii_digit(c)) {
      if (places == 3 || value > kMost) break;
      value = value * 10 + (c - '0');
      if (places >= 0) ++places;
    } else {
      break;
    }
  }
  for (places = std::max(places, 0); places < 3; ++places) value *= 10;
  return is_negative ? -value : value;
}

}  // namespace

bool KatexBoxes::has(NodeId id, std::string_view wanted) const {
  return document_.is_element(id) &&
         any_class_token(document_.raw_attribute(id, "class"),
                         [&](std::string_view token) { return plain_name(token) == wanted; });
}

NodeId KatexBoxes::child_with(NodeId id, std::string_view name) const {
  for (NodeId child = document_.first_child(id); child != kNoNode;
       child = document_.next_sibling(child)) {
    if (has(child, name)) return child;
  }
  return kNoNode;
}

bool KatexBoxes::holds(NodeId id, std::string_view name) const {
  const NodeId end = std::min(document_.subtree_end(id), id + kNear);
  for (NodeId inner = id; inner < end; ++inner) {
    if (has(inner, name)) return true;
  }
  return false;
}

std::vector<NodeId> KatexBoxes::stacked(NodeId id) const {
  std::vector<NodeId> items;
  NodeId list = id;
  for (const std::string_view name : {"vlist-t", "vlist-r", "vlist"}) {
    list = list == kNoNode ? kNoNode : child_with(list, name);
  }
  if (list == kNoNode) return items;
  for (NodeId child = document_.first_child(list); child != kNoNode;
       child = document_.next_sibling(child)) {
    if (document_.is_element(child)) items.push_back(child);
  }
  return items;
}

int KatexBoxes::length(NodeId id, std::string_view property) const {
  const std::string_view style = document_.raw_attribute(id, "style");
  const std::size_t at = style.find(property);
  if (at == std::string_view::npos) return 0;
  return thousandths(style.substr(at + property.size()));
}

bool KatexBoxes::is_empty(NodeId id) const {
  // A phantom takes the room of its signs.
  if (document_.raw_attribute(id, "style").find("color:transparent") != std::string_view::npos)
    return true;
  return any_class_token(document_.raw_attribute(id, "class"),
                         [](std::string_view token) { return is_in(plain_name(token), kNothing); });
}

bool KatexBoxes::is_plain(NodeId id) const {
  return !any_class_token(document_.raw_attribute(id, "class"), [](std::string_view token) {
    const std::string_view name = plain_name(token);
    return !is_in(name, kPlain) && !name.starts_with("size") && !name.starts_with("reset-size");
  });
}

bool KatexBoxes::is_stack(NodeId id) const {
  return any_class_token(document_.raw_attribute(id, "class"),
                         [](std::string_view token) { return is_in(plain_name(token), kStacks); });
}

std::string_view KatexBoxes::style_of(NodeId id) const {
  for (const Font& font : kFonts) {
    if (has(id, font.name)) return font.style;
  }
  return {};
}

std::string_view KatexBoxes::tall_delimiter(std::string_view text) {
  if (text.empty()) return {};
  std::size_t length = 0;
  static_cast<void>(decode_code_point(text, length));
  for (const Piece& known : kPieces) {
    if (known.pieces.find(text.substr(0, length)) != std::string_view::npos) return known.sign;
  }
  return {};
}

std::string_view KatexBoxes::drawn_sign(NodeId id) const {
  const NodeId end = std::min(document_.subtree_end(id), id + kNear);
  for (NodeId inner = id; inner < end; ++inner) {
    if (!document_.is_element(inner) || document_.name(inner) != "path") continue;
    const std::string_view path = document_.raw_attribute(inner, "d");
    for (const Path& known : kPaths) {
      if (path.starts_with(known.begins) && path.find(known.holds) != std::string_view::npos)
        return known.sign;
    }
  }
  return {};
}

}  // namespace stillpage
