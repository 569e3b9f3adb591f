// The places in the order in which they can be trusted.
#include "standardise/formula_source.hpp"

#include <algorithm>
#include <string_view>

#include "segment/formula_copies.hpp"
#include "standardise/class_tokens.hpp"
#include "text/characters.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

constexpr int kLevels = 4;                 // around a <math>: MathJax nests it three deep
constexpr std::size_t kMaxTex = 8192;      // bytes; longer ones are no formulas
constexpr std::uint32_t kMaxInside = 400;  // nodes of an <mjx-container> that are looked at

// Of pictures: MediaWiki, WordPress, QuickLaTeX.
constexpr std::string_view kPictureNames[] = {"latex",
                                              "tex",
                                              "mwe-math-fallback-image-inline",
                                              "mwe-math-fallback-image-display",
                                              "mwe-math-fallback-png-inline",
                                              "ql-img-inline-formula",
                                              "ql-img-displayed-formula"};

bool looks_like_tex(std::string_view text) {
  return text.find_first_of("\\^_{") != std::string_view::npos;
}

// MediaWiki writes "{\displaystyle x}" for what its author wrote as "x".
std::string plain_tex(const std::string& tex) {
  std::string_view text = trim_white_space(tex);
  constexpr std::string_view kStyles[] = {"{\\displaystyle ", "{\\textstyle "};
  for (const std::string_view style : kStyles) {
    if (text.starts_with(style) && text.ends_with('}')) {
      text.remove_prefix(style.size());
      text.remove_suffix(1);
      text = trim_white_space(text);
    }
  }
  return text.size() > kMaxTex ? std::string() : std::string(text);
}

std::string from_annotation(const Document& document, NodeId math) {
  for (NodeId id = math + 1; id < document.subtree_end(math); ++id) {
    if (!document.is_element(id) || document.name(id) != "annotation") continue;
    const std::string encoding = to_ascii_lower(document.raw_attribute(id, "encoding"));
    if (encoding.find("tex") != std::string::npos) return document.text_content(id);
  }
  return {};
}

std::string from_attributes(const Document& document, NodeId id) {
  for (const std::string_view name : {"data-latex", "data-tex"}) {
    std::string tex = document.decoded_attribute(id, name);
    if (!tex.empty()) return tex;
  }
  return {};
}

// In MathJax 2 the script follows the formula that was made of it.
std::string from_script_after(const Document& document, NodeId id) {
  for (NodeId next = document.next_sibling(id); next != kNoNode;
       next = document.next_sibling(next)) {
    if (!document.is_element(next)) continue;
    return is_tex_script(document, next) ? document.text_content(next) : std::string();
  }
  return {};
}

bool holds_data_latex(const Document& document, NodeId container, std::string& tex) {
  const NodeId end = std::min(document.subtree_end(container), container + kMaxInside);
  for (NodeId id = container; id < end; ++id) {
    if (!document.is_element(id)) continue;
    if (document.tag(id) == Tag::kMath) return false;  // it has MathML
    if (tex.empty()) tex = from_attributes(document, id);
  }
  return !tex.empty();
}

bool has_picture_name(const Document& document, NodeId image) {
  return any_class_token(document.raw_attribute(image, "class"), [](std::string_view token) {
    return std::find(std::begin(kPictureNames), std::end(kPictureNames), token) !=
           std::end(kPictureNames);
  });
}

// MediaWiki sets the picture right after an element with the MathML of the same formula.
bool follows_mathml(const Document& document, NodeId image) {
  if (document.raw_attribute(image, "class").find("mwe-math-fallback") == std::string_view::npos)
    return false;
  NodeId before = kNoNode;
  for (NodeId id = document.parent(image) + 1; id != kNoNode && id < image;
       id = document.next_sibling(id)) {
    if (document.is_element(id)) before = id;
  }
  if (before == kNoNode) return false;
  const NodeId end = std::min(document.subtree_end(before), before + kMaxInside);
  for (NodeId id = before; id < end; ++id) {
    if (document.is_element(id) && document.tag(id) == Tag::kMath) return true;
  }
  return false;
}

}  // namespace

std::string tex_of_math(const Document& document, NodeId math) {
  std::string tex = from_annotation(document, math);
  NodeId id = math;
  for (int level = 0; level < kLevels && tex.empty() && id != kNoNode; ++level) {
    tex = from_attributes(document, id);
    // MathJax 4 leaves it on the glyphs, the first thing in its container.
    if (tex.empty() && document.name(id) == "mjx-container")
      tex = from_attributes(document, id + 1);
    if (tex.empty()) tex = from_script_after(document, id);
    id = document.parent(id);
  }
  if (tex.empty()) {
    tex = document.decoded_attribute(math, "alttext");
    if (!looks_like_tex(tex)) tex.clear();  // words for a screen reader
  }
  return plain_tex(tex);
}

FormulaSource read_formula_without_mathml(const Document& document, NodeId element) {
  FormulaSource source;
  if (document.is(element, Tag::kImg)) {
    if (!has_picture_name(document, element) || follows_mathml(document, element)) return source;
    source.tex = document.decoded_attribute(element, "alt");
    const std::string_view names = document.raw_attribute(element, "class");
    source.display = names.find("display") != std::string_view::npos;
  } else if (is_tex_script(document, element)) {
    if (formula_before_script(document, element).has_mathml) return source;
    source.tex = document.text_content(element);
    source.display =
        document.raw_attribute(element, "type").find("display") != std::string_view::npos;
  } else if (document.name(element) == "mjx-container") {
    if (!holds_data_latex(document, element, source.tex))
      source.drawn = read_mathjax_drawing(document, element);
    source.display = document.raw_attribute(element, "display") == "true";
  } else if (is_katex_drawing(document, element)) {
    source.drawn = read_katex_drawing(document, element);
    const NodeId around = document.parent(document.parent(element));
    source.display =
        around != kNoNode && document.raw_attribute(around, "class").starts_with("katex-display");
    return source;
  }
  source.tex = plain_tex(source.tex);
  return source;
}

}  // namespace stillpage
