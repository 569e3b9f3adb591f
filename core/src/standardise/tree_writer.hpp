// Opens and closes the article's block elements around the items of a page, in document order.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "article/article_tree_builder.hpp"
#include "standardise/inline_writer.hpp"
#include "standardise/post_lines.hpp"
#include "standardise/structure.hpp"
#include "text/small_count.hpp"

namespace stillpage {

// One thing to be written, at its place in the document.
struct TreeItem {
  enum Kind : std::uint8_t { kCell, kPostLine, kBlock, kMedia, kRule };
  NodeId node = 0;
  Kind kind = kBlock;
  std::uint32_t index = 0;  // of the container, line, block, media item or container
};

class TreeWriter {
 public:
  // levels: by container, 2 to 6 for headings that are used.
  TreeWriter(const InlineSources& sources, const Structure& structure,
             const std::vector<std::uint8_t>& levels, const Selection& selection,
             std::span<const PostLine> post_lines, ArticleTreeBuilder& builder);

  void write(std::span<const TreeItem> items);
  // By top-level element of the tree: the node of the page that it begins with; 0 for what the
  // builder held before.
  [[nodiscard]] std::vector<NodeId> take_beginnings() { return std::move(beginnings_); }

 private:
  struct Open {
    Role role;
    ContainerId container;  // whose element it is; of a made-up one, the container it was made for
    NodeId end;
    bool made_up;  // stands for nothing in the page: an <li> around text that sits in the list
                   // itself
    std::uint32_t blocks = 0;  // written so far
  };

  void write_line(const PostLine& line, NodeId node);
  void write_block(BlockId block);
  // The node below which inline elements around a block are its own: that of the element around the
  // one that holds it.
  [[nodiscard]] NodeId outer_of(BlockId block) const;
  void write_bare(BlockId block);
  void write_paragraph(BlockId block);
  void write_media(const MediaItem& item);
  void write_formula(const FormulaSource& formula);

  // Makes the elements around `container` the open ones.
  void enter(ContainerId container, NodeId node);
  void open_role(ContainerId container);
  // Makes up what the content model asks for between the open element and `role`.
  void bridge(Role role, ContainerId container, NodeId end);
  void open_made_up(Role role, ContainerId container, NodeId end);
  void write_kind(NodeId node, Role role);
  void write_cell_attributes(NodeId node);
  void write_list_attributes(NodeId node, Role role);
  void write_common_attributes(ContainerId container, ContainerId outer);
  void close_top();
  [[nodiscard]] Role top_role() const { return open_.empty() ? Role::kNone : open_.back().role; }

  const InlineSources s_;
  const Structure& structure_;
  const std::vector<std::uint8_t>& levels_;
  const std::span<const PostLine> post_lines_;
  ArticleTreeBuilder& builder_;
  InlineWriter inline_;
  std::vector<TinyCount> kept_in_holder_;  // by container: kept blocks whose holder it is
  std::vector<ContainerId> language_;  // by container: the nearest one around that states lang or
                                       // dir; empty where none does
  std::vector<Open> open_;
  std::vector<ContainerId> path_;  // scratch
  std::vector<NodeId> beginnings_;
  bool rule_pending_ = false;
  bool anything_written_ = false;
};

}  // namespace stillpage
