// Keeps what was left out beside the article: in parts, each with what it is, how unsure the
// decision was and where it stood, so that a reader can bring it back.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "posts/posts.hpp"
#include "score/statistics.hpp"
#include "select/select.hpp"
#include "stillpage/article.hpp"

namespace stillpage {

// The blocks that were left out of the page's main region: by block, 1 or 0. The region is what
// holds all that is kept, widened while what is kept remains most of it; menus and the page's own
// header and footer are no part of it, nor are hidden texts and copies of the title.
[[nodiscard]] std::vector<std::uint8_t> left_out_blocks(const SegmentedPage& page,
                                                        const Statistics& statistics,
                                                        const Selection& selection,
                                                        const Metadata& metadata);

// A block of what is left out, and the part it belongs to.
struct Piece {
  NodeId node = 0;
  PartKind kind = PartKind::kOther;
  ContainerId root = 0;  // the widest container around it that holds nothing kept and is one thing
  float words = 0;
  float expected = 0;
  bool label = false;
  bool after_kept = false;  // something kept stands between it and the piece before
};

// What is set apart; empty where nothing is.
struct LeftOut {
  Selection selection;
  std::vector<Post> comments;
  std::vector<Piece> pieces;  // in document order
};

// Linear in the page.
[[nodiscard]] LeftOut choose_left_out(const Document& document, const SegmentedPage& page,
                                      const Statistics& statistics, const Selection& selection,
                                      const std::vector<float>& probability,
                                      const Metadata& metadata);

// Fills article.left_out and article.parts. `beginnings` is what standardise() gave for the body.
// Linear in the page.
void set_apart(const Document& document, const PageOutline& page, const Statistics& statistics,
               const LeftOut& left_out, std::string_view base_url,
               std::span<const NodeId> beginnings, Article& article);

}  // namespace stillpage
