// Writes the inline content of one block: text with its white space collapsed, links, emphasis,
// formulas, line breaks.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "article/article_tree_builder.hpp"
#include "segment/segment.hpp"
#include "standardise/fragments.hpp"
#include "standardise/media.hpp"

namespace stillpage {

// What the writer needs of the page. `targets` and `media` are in document order.
struct InlineSources {
  const Document& document;
  PageOutline page;
  std::string_view base_url;
  std::span<const FragmentTarget> targets;
  const std::unordered_set<std::string_view>& target_ids;
  std::span<const MediaItem> media;
  NodeId last_block;  // the first node of the last block that is written
};

void write_image(const ImageSource& image, ArticleTreeBuilder& builder);

class InlineWriter {
 public:
  InlineWriter(const InlineSources& sources, ArticleTreeBuilder& builder)
      : s_(sources), builder_(builder) {}

  // Appends a block to the element that is open in the builder, with the inline elements around it
  // below `outer`: some pages put links and emphasis around whole blocks. Linear in the block and
  // the ancestors looked at.
  void write_block(BlockId block, NodeId outer);
  // The same with every character of white space kept, for all text of a preformatted container.
  void write_preformatted(ContainerId container);
  // Between two blocks that share one element.
  void write_break() {
    builder_.open(ArticleElement::kBr);
    builder_.close();
  }

  // The id that an element standing for `node` should get, if a link wants one at or before it;
  // taken once.
  [[nodiscard]] std::string take_id(NodeId node);

 private:
  struct OpenElement {
    NodeId node;
    bool written;  // an article element stands for it
  };

  void write_text(NodeId node, const std::string& text);
  // The nodes of a block, and of the formulas that begin or end its line.
  [[nodiscard]] std::pair<NodeId, NodeId> line_of(BlockId block);
  // Whether a picture or formula of the line stands at that node.
  bool write_inline_media(NodeId node);
  void write_formula(NodeId math);
  // Opens and closes inline elements so that exactly those around `node` below outer_ are open.
  void enter(NodeId node);
  void open_element(NodeId node);
  void write_attributes(NodeId node, ArticleElement element, std::string_view href);
  [[nodiscard]] std::string href_of(NodeId link) const;
  void write_pending_ids(NodeId before);
  void close_to(std::size_t depth);
  void finish(NodeId end);

  const InlineSources s_;
  ArticleTreeBuilder& builder_;
  std::vector<OpenElement> open_;
  std::vector<NodeId> chain_;  // scratch for enter()
  std::string text_;           // scratch
  NodeId outer_ = 0;
  std::size_t next_target_ = 0;
  std::size_t next_media_ = 0;
  bool keep_spaces_ = false;
  bool at_start_ = true;  // nothing but spaces since the block or the last line break began
  bool space_pending_ = false;
  int breaks_pending_ = 0;
};

}  // namespace stillpage
