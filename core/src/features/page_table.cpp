// Three passes: elements down, blocks in order, sums up.
#include "features/page_table.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "features/block_text.hpp"
#include "features/word_tokens.hpp"
#include "own_function.hpp"
#include "segment/tag_classes.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

constexpr float kGoodWords = 12;         // fewer are a label or a caption
constexpr float kGoodLinkShare = 0.34F;  // more is a list of links
constexpr float kLongWords = 25;
constexpr float kLongLinkShare = 0.25F;
constexpr float kShortBlock = 8;           // words of a label
constexpr float kLongBlock = 30;           // words of a paragraph
constexpr std::uint16_t kSlugHyphens = 3;  // of an address made from a headline
constexpr std::uint16_t kMaxDepth = 60'000;

std::uint32_t shape_of_element(const Document& document, NodeId id) {
  std::string_view classes = trim_html_space(document.raw_attribute(id, "class"));
  std::uint32_t hash =
      (2166136261U ^ static_cast<std::uint32_t>(document.tag(id))) * 16777619U;  // FNV-1a
  for (const char c : classes) {
    if (is_html_space(c)) break;
    hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  }
  return hash;
}

NodeId body_of(const Document& document) {
  for (NodeId id = 0; id < document.size(); ++id) {
    if (document.is(id, Tag::kBody)) return id;
  }
  return 0;
}

class TableMaker {
 public:
  TableMaker(const Document& document, const SegmentedPage& page, PageHints hints)
      : document_(document), page_(page) {
    table_.document = &document;
    table_.page = &page;
    table_.hints = std::move(hints);
    address_ = split_address(table_.hints.address);
  }

  PageTable run() && {
    if (!document_.empty()) add_elements();
    table_.blocks.reserve(page_.blocks.size());
    table_.elements.sums.reserve_own(count_own_sums());
    for (BlockId b = 0; b < page_.blocks.size(); ++b) add_block(b);
    read_texts();
    sum_up();
    table_.elements.twins = count_twins(table_.elements, [](const Sums&) { return true; });
    return std::move(table_);
  }

 private:
  [[nodiscard]] RowId count_rows(NodeId body) const {
    RowId rows = 1;
    for (NodeId id = body; id < document_.subtree_end(body); ++id)
      rows += document_.is_element(id) && (page_.survey.flags[id] & kDropped) == 0 ? 1 : 0;
    return rows;
  }

  STILLPAGE_OWN_FUNCTION void add_elements() {
    const NodeId body = body_of(document_);
    row_of_node_.assign(document_.size(), kNoRow);
    table_.elements.reserve(count_rows(body));
    for (NodeId id = body; id < document_.subtree_end(body); ++id) {
      const Node& node = document_.node(id);
      const RowId up = id == body ? kNoRow : row_of_node_[node.parent];
      row_of_node_[id] = up;
      if (node.kind != NodeKind::kElement) continue;
      const bool dropped = (page_.survey.flags[id] & kDropped) != 0;
      if (!dropped || up == kNoRow) add_element(id, up);
      if (up != kNoRow) count_element(id, node, dropped ? up : row_of_node_[id]);
    }
    // Text outside the body, on odd pages, belongs to the body's row.
    for (RowId& row : row_of_node_) row = row == kNoRow ? 0 : row;
  }

  STILLPAGE_OWN_FUNCTION void add_element(NodeId id, RowId up) {
    ElementRows& e = table_.elements;
    const RowId row = e.size();
    row_of_node_[id] = row;
    e.node.push_back(id);
    e.parent.push_back(up);
    e.end.push_back(row + 1);
    e.tag.push_back(document_.tag(id));
    e.depth.push_back(up == kNoRow
                          ? std::uint16_t{0}
                          : static_cast<std::uint16_t>(std::min(e.depth[up] + 1, int{kMaxDepth})));
    e.shape.push_back(shape_of_element(document_, id));
    e.child_count.push_back(0);
    e.child_index.push_back(up == kNoRow ? 0 : e.child_count[up]++);
    e.sums.add_row();
  }

  STILLPAGE_OWN_FUNCTION void count_element(NodeId id, const Node& node, RowId row) {
    RowSums& sums = table_.elements.sums;
    if (node.ns == Namespace::kSvg) {
      if (document_.name(id) == "svg") sums.own(row).icons += 1;
      return;
    }
    switch (node.tag) {
      case Tag::kA:
        return count_link(id, row);
      case Tag::kImg:
      case Tag::kPicture:
      case Tag::kAmpImg:
        sums.own(row).images += 1;
        return;
      case Tag::kInput:
        if (document_.raw_attribute(id, "type") != "hidden") sums.own(row).controls += 1;
        return;
      case Tag::kTextarea:
      case Tag::kSelect:
      case Tag::kButton:
        sums.own(row).controls += 1;
        return;
      case Tag::kForm:
        sums.own(row).forms += 1;
        return;
      default:
        return;
    }
  }

  void count_link(NodeId id, RowId row) {
    const Attribute* href = document_.attribute(id, "href");
    if (href == nullptr || table_.elements.node[row] != id) return;
    const LinkTarget target = link_target(document_.raw(href->value), address_);
    const auto before = static_cast<std::uint32_t>(table_.links.size()) - 1;
    table_.links.push_back(
        {.node = id, .around = table_.link_around(id, before), .target = target});
    table_.elements.sums.make_plain_link(row);
    if (target.hyphens >= kSlugHyphens) table_.elements.sums.own(row).slugs += 1;
    if (target.kind == LinkKind::kAction) table_.elements.sums.own(row).actions += 1;
    if (target.kind == LinkKind::kShare) table_.elements.sums.own(row).shares += 1;
  }

  [[nodiscard]] RowId owner_of(BlockId b) const {
    return row_of_node_[page_.survey.containers.node[page_.blocks.container[b]]];
  }

  // Of the rows that will have sums which they share with no other but don't have them yet.
  STILLPAGE_OWN_FUNCTION [[nodiscard]] std::size_t count_own_sums() const {
    const ElementRows& e = table_.elements;
    std::vector<std::uint8_t> parts(e.size(), 0);  // that its sums consist of; two stand for more
    for (RowId r = 0; r < e.size(); ++r)
      parts[r] = e.sums.is_own(r) ? 2 : (e.sums.is_nothing(r) ? 0 : 1);
    for (BlockId b = 0; b < page_.blocks.size(); ++b) parts[owner_of(b)] = 2;
    std::size_t count = 0;
    for (RowId r = e.size(); r-- > 0;) {
      count += parts[r] == 2 && !e.sums.is_own(r) ? 1 : 0;
      if (r == 0 || parts[r] == 0) continue;
      std::uint8_t& above = parts[e.parent[r]];
      above = above == 0 ? 1 : 2;
    }
    return count;
  }

  STILLPAGE_OWN_FUNCTION void add_block(BlockId b) {
    const Blocks& source = page_.blocks;
    const TextShape& shape = source.shape[b];
    BlockRows& blocks = table_.blocks;
    const RowId owner = owner_of(b);
    const float letters = static_cast<float>(std::max(shape.letters, 1U));
    const float link_share = static_cast<float>(shape.link_characters) / letters;
    blocks.owner.push_back(owner);
    blocks.words.push_back(shape.words);
    blocks.link_share.push_back(link_share);
    blocks.good.push_back(is_good(shape.words, link_share, shape.sentences) ? 1 : 0);
    blocks.heading.push_back(static_cast<std::uint8_t>(heading_level(table_.elements.tag[owner])));
    add_to_owner(b, shape, table_.elements.sums.own(owner));
  }

  // The blocks' words are asked for here alone: all of a large page would be megabytes.
  STILLPAGE_OWN_FUNCTION void read_texts() {
    BlockRows& blocks = table_.blocks;
    NameFinder names(document_, page_, table_.hints, blocks.good);
    std::string text;
    std::vector<WordHash> words;
    for (BlockId b = 0; b < blocks.size(); ++b) {
      blocks.leaf.push_back(read_text(b, text));
      words.clear();
      append_word_hashes(text, words);
      names.scan(b, words);
      blocks.overlaps.push_back(word_overlaps(words, table_.hints));
    }
    table_.named = std::move(names).finish();
  }

  // Gives the element that all of the block's text stands in, or else the owner.
  RowId read_text(BlockId b, std::string& text) const {
    RowId leaf = kNoRow;
    bool mixed = false;
    read_block_text(document_, page_, b, text, [&](NodeId id, std::size_t begin) {
      if (is_blank(std::string_view(text).substr(begin))) return;
      const RowId row = row_of_node_[id];
      mixed = mixed || (leaf != kNoRow && leaf != row);
      leaf = row;
    });
    return mixed || leaf == kNoRow ? table_.blocks.owner[b] : leaf;
  }

  void add_to_owner(BlockId b, const TextShape& shape, Sums& sums) {
    const BlockRows& blocks = table_.blocks;
    sums.words += shape.words;
    sums.link_words += shape.words * blocks.link_share[b];
    sums.blocks += 1;
    sums.sentences += static_cast<float>(shape.sentences);
    sums.good_words += blocks.good[b] != 0 ? shape.words : 0;
    sums.headings += blocks.heading[b] != 0 ? 1U : 0U;
    sums.short_blocks += shape.words <= kShortBlock ? 1 : 0;
    sums.long_blocks += shape.words >= kLongBlock ? 1U : 0U;
    table_.counts.good += blocks.good[b] != 0 ? 1.0F : 0.0F;
    table_.counts.prices += shape.currency ? 1.0F : 0.0F;
    table_.counts.dates += shape.year ? 1.0F : 0.0F;
  }

  STILLPAGE_OWN_FUNCTION void sum_up() {
    ElementRows& e = table_.elements;
    for (RowId r = e.size(); r-- > 1;) {
      e.sums.add(e.parent[r], r);
      e.end[e.parent[r]] = std::max(e.end[e.parent[r]], e.end[r]);
    }
    e.previous_sibling.assign(e.size(), kNoRow);
    for (RowId r = 1; r < e.size(); ++r) {
      const RowId next = e.next_sibling(r);
      if (next != kNoRow) e.previous_sibling[next] = r;
    }
  }

  const Document& document_;
  const SegmentedPage& page_;
  PageTable table_;
  AddressParts address_;
  // Of the element itself, or of the nearest one above; the body's outside it.
  std::vector<RowId> row_of_node_;
};

}  // namespace

// Rows are many and wide: room that is doubled would take a third of a large page's memory.
void ElementRows::reserve(RowId rows) {
  const auto reserve_all = [rows](auto&... columns) { (columns.reserve(rows), ...); };
  reserve_all(node, parent, end, tag, depth, shape, child_count, child_index, sums);
}

void BlockRows::reserve(BlockId rows) {
  const auto reserve_all = [rows](auto&... columns) { (columns.reserve(rows), ...); };
  reserve_all(owner, leaf, words, link_share, good, heading, overlaps);
}

Sums& RowSums::own(RowId row) {
  std::uint32_t& index = of_row_[row];
  if ((index & kOwn) == 0) {
    sums_.push_back(sums_[index]);
    index = static_cast<std::uint32_t>(sums_.size() - 1) | kOwn;
  }
  return sums_[index & ~kOwn];
}

void RowSums::add(RowId row, RowId child) {
  if (is_nothing(child)) return;
  if (is_nothing(row)) {
    of_row_[row] = of_row_[child] & ~kOwn;
  } else {
    Sums& sums = own(row);
    sums += (*this)[child];
  }
}

Sums& Sums::operator+=(const Sums& other) noexcept {
  words += other.words;
  link_words += other.link_words;
  blocks += other.blocks;
  sentences += other.sentences;
  good_words += other.good_words;
  headings += other.headings;
  images += other.images;
  links += other.links;
  slugs += other.slugs;
  actions += other.actions;
  shares += other.shares;
  controls += other.controls;
  icons += other.icons;
  forms += other.forms;
  short_blocks += other.short_blocks;
  long_blocks += other.long_blocks;
  return *this;
}

bool is_good(float words, float link_share, std::uint32_t sentences) noexcept {
  return words >= kGoodWords && link_share < kGoodLinkShare && sentences > 0;
}

bool is_long(float words, float link_share) noexcept {
  return words >= kLongWords && link_share < kLongLinkShare;
}

std::vector<SmallCount> count_twins(const ElementRows& elements, bool (*counts)(const Sums&)) {
  constexpr unsigned kShapeShift = 32;
  std::vector<SmallCount> twins(elements.size(), SmallCount(1));
  std::vector<std::uint64_t> children;  // by shape, then by row
  for (RowId up = 0; up < elements.size(); ++up) {
    children.clear();
    for (RowId r = up + 1; r < elements.end[up]; r = elements.end[r]) {
      if (counts(elements.sums[r]))
        children.push_back(std::uint64_t{elements.shape[r]} << kShapeShift | r);
    }
    if (children.size() < 2) continue;
    std::sort(children.begin(), children.end());
    for (std::size_t first = 0, end = 0; first < children.size(); first = end) {
      while (end < children.size() &&
             children[end] >> kShapeShift == children[first] >> kShapeShift)
        ++end;
      for (std::size_t i = first; i < end; ++i)
        twins[static_cast<RowId>(children[i])] =
            SmallCount(static_cast<std::uint32_t>(end - first));
    }
  }
  return twins;
}

PageTable make_page_table(const Document& document, const SegmentedPage& page, PageHints hints) {
  return TableMaker(document, page, std::move(hints)).run();
}

}  // namespace stillpage
