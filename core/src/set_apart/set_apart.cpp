// What is left out is standardised like the article, in one go, and then cut where its kind or its
// place changes.
#include "set_apart/set_apart.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "set_apart/origins.hpp"
#include "set_apart/part_kind.hpp"
#include "standardise/standardise.hpp"

namespace stillpage {
namespace {

constexpr float kMostly = 0.5F;        // part of the region's words that must be kept
constexpr std::size_t kMaxLabels = 4;  // in a row, of one teaser
constexpr float kLabelWords = 8;       // a shorter text without links is a label of what follows it

std::vector<float> sum_words(const SegmentedPage& page, const std::vector<std::uint8_t>& taken) {
  const Containers& c = page.survey.containers;
  std::vector<float> words(c.size(), 0);
  for (BlockId b = 0; b < page.blocks.size(); ++b) {
    if (taken[b] != 0) words[page.blocks.container[b]] += page.blocks.shape[b].words;
  }
  for (ContainerId id = c.size(); id-- > 1;) words[c.parent[id]] += words[id];
  return words;
}

bool is_in_comments(const Containers& c, ContainerId id) {
  const bool named = ((c.names_any[id] | c.names[id]) & bit(NameGroup::kComment)) != 0;
  return named || (c.landmarks_any[id] & bit(Landmark::kItemComment)) != 0;
}

// By block: 1 in what its names call a discussion.
std::vector<std::uint8_t> blocks_of_comments(const SegmentedPage& page) {
  const Containers& c = page.survey.containers;
  std::vector<std::uint8_t> comments(page.blocks.size(), 0);
  for (BlockId b = 0; b < page.blocks.size(); ++b)
    comments[b] = is_in_comments(c, page.blocks.container[b]) ? 1 : 0;
  return comments;
}

// The innermost container with all that is kept.
ContainerId container_of_kept(const Containers& c, const std::vector<float>& kept) {
  ContainerId found = 0;
  for (ContainerId id = 1; id < c.size(); ++id) {
    if (kept[id] >= kept[0] && id < c.end[found]) found = id;
  }
  return found;
}

// A label is of the kind of what it stands above; a few of them between two pieces of one kind, as
// a teaser's author and date are, of that kind as well; all with nothing kept between.
void settle_labels(std::vector<Piece>& pieces) {
  const auto is_open = [&](std::size_t i) {
    return pieces[i].label && pieces[i].kind == PartKind::kOther;
  };
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (!is_open(i)) continue;
    std::size_t end = i;
    while (end < pieces.size() && is_open(end) && (end == i || !pieces[end].after_kept)) ++end;
    if (end == pieces.size()) break;
    if (pieces[end].after_kept) {
      i = end - 1;
      continue;
    }
    const bool between = i > 0 && !pieces[i].after_kept && end - i <= kMaxLabels;
    if (between && pieces[i - 1].kind == pieces[end].kind) {
      for (; i < end; ++i) pieces[i].kind = pieces[end].kind;
    } else {
      pieces[end - 1].kind = pieces[end].kind;
    }
    i = end;
  }
}

std::vector<Piece> collect_pieces(const SegmentedPage& page, const Statistics& statistics,
                                  const std::vector<std::uint8_t>& left_out,
                                  const Selection& selection, const std::vector<float>& kept,
                                  const std::vector<PartKind>& kinds,
                                  const std::vector<float>& probability) {
  const Containers& c = page.survey.containers;
  std::vector<ContainerId> root(c.size(), 0);
  for (ContainerId id = 1; id < c.size(); ++id) {
    const ContainerId above = root[c.parent[id]];
    const bool inside = above != 0 && kinds[above] != PartKind::kOther;
    root[id] = kept[id] > 0 ? 0 : (inside ? above : id);
  }
  std::vector<Piece> pieces;
  pieces.reserve(static_cast<std::size_t>(std::count(left_out.begin(), left_out.end(), 1)));
  bool after_kept = false;
  for (BlockId b = 0; b < page.blocks.size(); ++b) {
    after_kept = after_kept || selection.keep[b] != 0;
    if (left_out[b] == 0) continue;
    const ContainerId own = page.blocks.container[b];
    const float words = page.blocks.shape[b].words;
    Piece piece = {.node = page.blocks.first[b],
                   .kind = kinds[root[own] != 0 ? root[own] : own],
                   .root = root[own],
                   .words = words,
                   .expected = probability[b] * words,
                   .after_kept = after_kept};
    after_kept = false;
    // The head of a post, of which the line above it says only a part.
    if (!selection.said.empty() && selection.said[b] == Said::kPartly) {
      piece.kind = PartKind::kAuthor;
      piece.root = 0;
    }
    piece.label = words <= kLabelWords && statistics.link_density[b] <= 0;
    pieces.push_back(piece);
  }
  settle_labels(pieces);
  return pieces;
}

// Joins neighbours of one kind or one container at one place.
class PartWriter {
 public:
  explicit PartWriter(std::vector<LeftOutPart>& parts) : parts_(parts) {}

  // One top-level element and the blocks in it; none for a picture alone, which goes with what is
  // before it.
  void add(std::span<const Piece> pieces, std::size_t place, std::uint32_t first,
           std::uint32_t end) {
    const bool same_place = !parts_.empty() && parts_.back().place == place;
    const bool joins = same_place && (pieces.empty() || pieces.front().kind == parts_.back().kind ||
                                      (pieces.front().root != 0 && pieces.front().root == root_));
    if (!joins) {
      finish();
      parts_.push_back({.kind = pieces.empty() ? PartKind::kOther : pieces.front().kind,
                        .place = static_cast<std::uint32_t>(place),
                        .first_node = first});
    }
    parts_.back().end_node = end;
    for (const Piece& piece : pieces) {
      root_ = piece.root;
      words_ += piece.words;
      expected_ += piece.expected;
    }
  }

  // Settles the figures of the last part.
  void finish() {
    if (!parts_.empty() && words_ > 0) {
      parts_.back().words = static_cast<std::uint32_t>(words_);
      parts_.back().probability = expected_ / words_;
    }
    words_ = 0;
    expected_ = 0;
  }

 private:
  std::vector<LeftOutPart>& parts_;
  ContainerId root_ = 0;  // of the last piece
  float words_ = 0;
  float expected_ = 0;
};

// Who wrote each comment and when, found among what is left out, which loses the lines that say so.
std::vector<Post> comments_of(const Document& document, const SegmentedPage& page,
                              const Statistics& statistics, std::string_view language,
                              Selection& rest) {
  const Containers& c = page.survey.containers;
  const std::vector<std::uint8_t> comments = blocks_of_comments(page);
  Selection talk;
  talk.keep.assign(page.blocks.size(), 0);
  bool any = false;
  for (BlockId b = 0; b < page.blocks.size(); ++b) {
    if (rest.keep[b] == 0 || comments[b] == 0) continue;
    talk.keep[b] = 1;
    any = true;
  }
  if (!any) return {};
  std::vector<Post> posts = find_posts(document, page, statistics, talk, language);
  // The answer around comments isn't one of them.
  std::erase_if(posts, [&](const Post& post) { return !is_in_comments(c, post.container); });
  take_heads(document, page, posts, talk);
  for (BlockId b = 0; b < talk.said.size(); ++b) {
    if (talk.said[b] == Said::kWhole) rest.keep[b] = 0;
  }
  return posts;
}

bool is_post_line(const ArticleTree& tree, std::uint32_t node) {
  const ArticleNode& element = tree.nodes()[node];
  return element.element == ArticleElement::kParagraph &&
         tree.attribute(element, ArticleAttribute::kKind) == "post";
}

}  // namespace

std::vector<std::uint8_t> left_out_blocks(const SegmentedPage& page, const Statistics& statistics,
                                          const Selection& selection, const Metadata& metadata) {
  const Containers& c = page.survey.containers;
  const std::vector<float> kept = sum_words(page, selection.keep);
  const ContainerId inner = container_of_kept(c, kept);
  // However long it is, a discussion is no reason to leave it out of the region.
  const std::vector<float> said = sum_words(page, blocks_of_comments(page));
  const auto words = [&](ContainerId id) { return statistics.sums.words[id] - said[id]; };
  ContainerId region = inner;
  while (region != 0 && kept[region] >= kMostly * words(c.parent[region]))
    region = c.parent[region];
  constexpr Landmarks kFurniture = bit(Landmark::kHeader) | bit(Landmark::kFooter);
  const std::size_t title_words = word_hashes(metadata.title).size();
  std::vector<std::uint8_t> left_out(page.blocks.size(), 0);
  for (BlockId b = 0; b < page.blocks.size(); ++b) {
    const ContainerId own = page.blocks.container[b];
    if (!selection.unseen.empty() && selection.unseen[b] != 0) continue;
    if (!selection.said.empty() && selection.said[b] == Said::kWhole) continue;
    if (selection.keep[b] != 0 || own < region || own >= c.end[region]) continue;
    const bool inside = own >= inner && own < c.end[inner];
    const Landmarks around = c.landmarks_any[own];
    if ((around & bit(Landmark::kNav)) != 0 || (!inside && (around & kFurniture) != 0)) continue;
    if ((page.survey.flags[page.blocks.first[b]] & (kHidden | kAriaHidden)) != 0) continue;
    left_out[b] = title_words > 0 && is_title(page.blocks.shape[b], title_words) ? 0 : 1;
  }
  return left_out;
}

LeftOut choose_left_out(const Document& document, const SegmentedPage& page,
                        const Statistics& statistics, const Selection& selection,
                        const std::vector<float>& probability, const Metadata& metadata) {
  LeftOut left_out;
  Selection& rest = left_out.selection;
  rest.keep = left_out_blocks(page, statistics, selection, metadata);
  if (std::find(rest.keep.begin(), rest.keep.end(), 1) == rest.keep.end()) {
    rest.keep.clear();
    return left_out;
  }
  left_out.comments = comments_of(document, page, statistics, metadata.language, rest);
  settle_containers(page, rest);
  left_out.pieces =
      collect_pieces(page, statistics, rest.keep, selection, sum_words(page, selection.keep),
                     part_kinds(document, page, statistics, metadata.byline), probability);
  return left_out;
}

void set_apart(const Document& document, const PageOutline& page, const Statistics& statistics,
               const LeftOut& left_out, std::string_view base_url,
               std::span<const NodeId> beginnings, Article& article) {
  OriginTable origins(document, page.survey, article.origins);
  article.origins.body = origins.place(beginnings);
  if (left_out.selection.keep.empty()) return;
  const std::vector<Piece>& pieces = left_out.pieces;
  std::vector<NodeId> tops;
  article.left_out = standardise(document, page, statistics, left_out.selection, {}, base_url,
                                 &tops, left_out.comments);
  article.origins.left_out = origins.place(tops);
  tops.push_back(document.size());
  PartWriter writer(article.parts);
  std::size_t place = 0;
  std::size_t piece = 0;
  std::uint32_t node = 1;
  for (std::size_t top = 0; top + 1 < tops.size(); ++top) {
    while (place < beginnings.size() && beginnings[place] < tops[top]) ++place;
    const std::size_t first = piece;
    while (piece < pieces.size() && pieces[piece].node < tops[top + 1]) ++piece;
    const std::uint32_t end = article.left_out.nodes()[node].subtree_end;
    if (first == piece && piece < pieces.size() && is_post_line(article.left_out, node)) {
      Piece line = pieces[piece];
      line.words = line.expected = 0;
      writer.add({&line, 1}, place, node, end);
    } else {
      writer.add(std::span(pieces).subspan(first, piece - first), place, node, end);
    }
    node = end;
  }
  writer.finish();
}

}  // namespace stillpage
