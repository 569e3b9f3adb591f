// A forward pass with a stack of the ends of open elements.
#include "standardise/math.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

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
  if (document.node(id).attribute_count == 0) return;
  for (const Attribute& attribute : document.attributes(id)) {
    const std::string_view name = document.raw(attribute.name);
    const std::string_view value = document.raw(attribute.value);
    if (!is_plain_value(value)) continue;
    const bool is_space = document.name(id) == "mspace" || document.name(id) == "mpadded";
    if (is_space && name == "width")
      builder.attribute(ArticleAttribute::kWidth, std::string(value));
    for (auto i = static_cast<int>(ArticleAttribute::kMathvariant);
         i <= static_cast<int>(ArticleAttribute::kMaxsize); ++i) {
      const auto known = static_cast<ArticleAttribute>(i);
      if (to_string(known) == name) builder.attribute(known, std::string(value));
    }
  }
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
    if (node.kind == NodeKind::kText)
      builder.text(collapse_white_space(document.decoded(node.data)));
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
        std::string tex = tex_of_math(document, math);
        if (!tex.empty()) builder.attribute(ArticleAttribute::kTex, std::move(tex));
      }
      write_attributes(document, id, builder);
      ends.push_back(node.subtree_end);
    }
    ++id;
  }
  for (std::size_t i = 0; i < ends.size(); ++i) builder.close();
}

void write_tex(const FormulaSource& source, ArticleTreeBuilder& builder) {
  builder.open(ArticleElement::kMath);
  if (source.display) builder.attribute(ArticleAttribute::kDisplay, "block");
  builder.attribute(ArticleAttribute::kTex, source.tex);
  builder.close();
}

}  // namespace stillpage
