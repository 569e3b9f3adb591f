// A forward pass with a stack of the ends of open elements.
#include "standardise/math.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "formula/math_letters.hpp"
#include "standardise/article_elements.hpp"
#include "standardise/formula_source.hpp"
#include "text/characters.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

bool is_annotation(std::string_view name) noexcept {
  return name == "annotation" || name == "annotation-xml";
}

constexpr std::size_t kMaxValue = 16;  // bytes; "0.2222em", "verythinmathspace"

// Numbers, units and keywords of MathML, nothing else.
bool is_plain_value(std::string_view value) noexcept {
  return !value.empty() && value.size() <= kMaxValue &&
         std::all_of(value.begin(), value.end(), [](char c) {
           return is_ascii_letter(c) || is_ascii_digit(c) || c == '.' || c == '%' || c == '-' ||
                  c == '+';
         });
}

void write_attributes(const Document& document, NodeId id, ArticleTreeBuilder& builder) {
  if (document.node(id).attribute_count() == 0) return;
  for (const Attribute& attribute : document.attributes(id)) {
    const std::string_view name = document.raw(attribute.name);
    const std::string_view value = document.raw(attribute.value);
    if (!is_plain_value(value)) continue;
    const bool is_space = document.name(id) == "mspace" || document.name(id) == "mpadded";
    if (is_space && name == "width") builder.attribute(ArticleAttribute::kWidth, value);
    for (auto i = static_cast<int>(ArticleAttribute::kMathvariant);
         i <= static_cast<int>(ArticleAttribute::kMaxsize); ++i) {
      const auto known = static_cast<ArticleAttribute>(i);
      if (known == ArticleAttribute::kMathvariant && value != "normal") continue;
      if (to_string(known) == name) builder.attribute(known, value);
    }
  }
}

// Which style its letters have is said by their element; words stay words.
void write_letters(const Document& document, NodeId text, ArticleTreeBuilder& builder) {
  const std::string letters = collapse_white_space(document.decoded(document.node(text).data));
  const NodeId token = document.parent(text);
  const bool is_words = document.name(token) == "mtext";
  builder.text(is_words ? letters
                        : in_math_style(letters, document.raw_attribute(token, "mathvariant")));
}

}  // namespace

void write_math(const Document& document, NodeId math, ArticleTreeBuilder& builder) {
  std::vector<NodeId> ends;
  for (NodeId id = math; id < document.subtree_end(math);) {
    while (!ends.empty() && ends.back() <= id) {
      builder.close();
      ends.pop_back();
    }
    const Node& node = document.node(id);
    if (node.kind == NodeKind::kText) write_letters(document, id, builder);
    if (node.kind != NodeKind::kElement) {
      ++id;
      continue;
    }
    if (is_annotation(document.name(id))) {
      id = node.subtree_end;
      continue;
    }
    if (const auto element = mathml_article_element(document.name(id))) {
      builder.open(*element);
      if (id == math && document.raw_attribute(id, "display") == "block") {
        builder.attribute(ArticleAttribute::kDisplay, "block");
      }
      if (id == math) {
        const std::string tex = tex_of_math(document, math);
        if (!tex.empty()) builder.attribute(ArticleAttribute::kTex, tex);
      }
      write_attributes(document, id, builder);
      ends.push_back(node.subtree_end);
    }
    ++id;
  }
  for (std::size_t i = 0; i < ends.size(); ++i) builder.close();
}

void write_formula(const FormulaSource& source, ArticleTreeBuilder& builder) {
  builder.open(ArticleElement::kMath);
  if (source.display) builder.attribute(ArticleAttribute::kDisplay, "block");
  if (!source.tex.empty()) builder.attribute(ArticleAttribute::kTex, source.tex);
  for (const FormulaPart& part : source.drawn) {
    switch (part.kind) {
      case FormulaPart::kOpen:
        builder.open(part.element);
        break;
      case FormulaPart::kAttribute:
        builder.attribute(part.attribute, part.text);
        break;
      case FormulaPart::kText:
        builder.text(part.text);
        break;
      case FormulaPart::kClose:
        builder.close();
        break;
    }
  }
  builder.close();
}

}  // namespace stillpage
