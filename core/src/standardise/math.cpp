// A forward pass with a stack of the ends of open elements.
#include "standardise/math.hpp"

#include <string>
#include <vector>

#include "standardise/article_elements.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

bool is_annotation(std::string_view name) noexcept {
  return name == "annotation" || name == "annotation-xml";
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
      ends.push_back(node.subtree_end);
    }
    ++id;
  }
  for (std::size_t i = 0; i < ends.size(); ++i) builder.close();
}

}  // namespace stillpage
