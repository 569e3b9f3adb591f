// Tells where on the page the parts of an article come from, in words that a template repeats: so
// that what a reader says of a part on one page can hold on the next.
#pragma once

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "segment/survey.hpp"
#include "stillpage/article.hpp"
#include "stillpage/document.hpp"

namespace stillpage {

// An origin is a path of block-level elements from below <body>, outermost first, as
// "main div.story.wide p": names with the words of class and id that look as if a person had chosen
// them; a <div> without such names is left out. Only the innermost kMaxSteps are told, of
// the innermost kMaxClimb elements.
class OriginTable {
 public:
  OriginTable(const Document& document, const Survey& survey, Origins& origins)
      : document_(document), survey_(survey), origins_(origins) {}

  // The places in the table of what begins with these nodes, in document order; of 0, the lead
  // image, that of the empty path.
  [[nodiscard]] std::vector<std::uint32_t> place(std::span<const NodeId> beginnings);

 private:
  // Empty for a wrapper.
  [[nodiscard]] const std::string& step_of(NodeId node);
  [[nodiscard]] std::string path_of(ContainerId container);

  const Document& document_;
  const Survey& survey_;
  Origins& origins_;
  std::unordered_map<NodeId, std::string> steps_;  // many paths share them
};

// The words of a class or id attribute that will likely be there on the next page too: without
// numbers and without what build tools make up ("box__x7Gh2" gives "box"). At most kMaxTokens.
[[nodiscard]] std::vector<std::string> stable_tokens(std::string_view names);

}  // namespace stillpage
