// Three passes: elements down, blocks in order, sums up.
#include "features/page_table.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

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
    count_twins();
    for (BlockId b = 0; b < page_.blocks.size(); ++b) add_block(b);
    table_.blocks.first_word.push_back(
        static_cast<std::uint32_t>(table_.blocks.word_hashes.size()));
    sum_up();
    return std::move(table_);
  }

 private:
  [[nodiscard]] RowId count_rows(NodeId body) const {
    RowId rows = 1;
    for (NodeId id = body; id < document_.subtree_end(body); ++id)
      rows += document_.is_element(id) && (page_.survey.flags[id] & kDropped) == 0 ? 1 : 0;
    return rows;
  }

  void add_elements() {
    const NodeId body = body_of(document_);
    table_.row_of_node.assign(document_.size(), kNoRow);
    table_.elements.reserve(count_rows(body));
    for (NodeId id = body; id < document_.subtree_end(body); ++id) {
      const Node& node = document_.node(id);
      const RowId up = id == body ? kNoRow : table_.row_of_node[node.parent];
      table_.row_of_node[id] = up;
      if (node.kind != NodeKind::kElement) continue;
      const bool dropped = (page_.survey.flags[id] & kDropped) != 0;
      if (!dropped || up == kNoRow) add_element(id, up);
      if (up != kNoRow) count_element(id, node, dropped ? up : table_.row_of_node[id]);
    }
    // Text outside the body, on odd pages, belongs to the body's row.
    for (RowId& row : table_.row_of_node) row = row == kNoRow ? 0 : row;
  }

  void add_element(NodeId id, RowId up) {
    ElementRows& e = table_.elements;
    const RowId row = e.size();
    table_.row_of_node[id] = row;
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
    e.twins.push_back(1);
    e.tokens.push_back(up == kNoRow ? ElementTokens{} : class_tokens(document_, id));
    e.link.push_back(-1);
    e.sums.emplace_back();
  }

  void count_element(NodeId id, const Node& node, RowId row) {
    Sums& sums = table_.elements.sums[row];
    if (node.ns == Namespace::kSvg) {
      if (document_.name(id) == "svg") sums.icons += 1;
      return;
    }
    switch (node.tag) {
      case Tag::kA:
        return count_link(id, row);
      case Tag::kImg:
      case Tag::kPicture:
      case Tag::kAmpImg:
        sums.images += 1;
        return;
      case Tag::kInput:
        if (document_.raw_attribute(id, "type") != "hidden") sums.controls += 1;
        return;
      case Tag::kTextarea:
      case Tag::kSelect:
      case Tag::kButton:
        sums.controls += 1;
        return;
      case Tag::kForm:
        sums.forms += 1;
        return;
      default:
        return;
    }
  }

  void count_link(NodeId id, RowId row) {
    const Attribute* href = document_.attribute(id, "href");
    if (href == nullptr || table_.elements.node[row] != id) return;
    const LinkTarget target = link_target(document_.raw(href->value), address_);
    table_.elements.link[row] = static_cast<std::int32_t>(table_.links.size());
    table_.links.push_back(target);
    Sums& sums = table_.elements.sums[row];
    sums.links += 1;
    sums.slugs += target.hyphens >= kSlugHyphens ? 1 : 0;
    sums.actions += target.kind == LinkKind::kAction ? 1 : 0;
    sums.shares += target.kind == LinkKind::kShare ? 1 : 0;
  }

  void count_twins() {
    ElementRows& e = table_.elements;
    std::unordered_map<std::uint64_t, std::uint32_t> counts;
    const auto key = [&](RowId r) { return (std::uint64_t{e.parent[r]} << 32U) | e.shape[r]; };
    for (RowId r = 1; r < e.size(); ++r) ++counts[key(r)];
    for (RowId r = 1; r < e.size(); ++r) e.twins[r] = counts[key(r)];
  }

  void add_block(BlockId b) {
    const Blocks& source = page_.blocks;
    const TextShape& shape = source.shape[b];
    BlockRows& blocks = table_.blocks;
    const RowId owner = table_.row_of_node[page_.survey.containers.node[source.container[b]]];
    const float letters = static_cast<float>(std::max(shape.letters, 1U));
    const float link_share = static_cast<float>(shape.link_characters) / letters;
    blocks.first_word.push_back(static_cast<std::uint32_t>(blocks.word_hashes.size()));
    blocks.owner.push_back(owner);
    blocks.leaf.push_back(read_text(source.first[b], source.end[b], owner));
    blocks.words.push_back(shape.words);
    blocks.link_share.push_back(link_share);
    blocks.good.push_back(is_good(shape.words, link_share, shape.sentences) ? 1 : 0);
    blocks.heading.push_back(static_cast<std::uint8_t>(heading_level(table_.elements.tag[owner])));
    add_to_owner(b, shape, table_.elements.sums[owner]);
  }

  // Hashes the block's words; gives the element that all of its text stands in, or else the owner.
  RowId read_text(NodeId first, NodeId end, RowId owner) {
    text_.clear();
    RowId leaf = kNoRow;
    bool mixed = false;
    for (NodeId id = first; id < end; ++id) {
      const Node& node = document_.node(id);
      if ((page_.survey.flags[id] & kDropped) != 0) continue;
      if (node.kind == NodeKind::kElement && node.tag == Tag::kBr) text_ += '\n';
      if (node.kind != NodeKind::kText) continue;
      const std::size_t before = text_.size();
      document_.append_decoded(node.data, text_);
      if (is_blank(std::string_view(text_).substr(before))) continue;
      const RowId row = table_.row_of_node[id];
      mixed = mixed || (leaf != kNoRow && leaf != row);
      leaf = row;
    }
    append_word_hashes(text_, table_.blocks.word_hashes);
    return mixed || leaf == kNoRow ? owner : leaf;
  }

  void add_to_owner(BlockId b, const TextShape& shape, Sums& sums) const {
    const BlockRows& blocks = table_.blocks;
    sums.words += shape.words;
    sums.link_words += shape.words * blocks.link_share[b];
    sums.blocks += 1;
    sums.sentences += static_cast<float>(shape.sentences);
    sums.good_words += blocks.good[b] != 0 ? shape.words : 0;
    sums.good_blocks += blocks.good[b] != 0 ? 1.0F : 0.0F;
    sums.headings += blocks.heading[b] != 0 ? 1.0F : 0.0F;
    sums.prices += shape.currency ? 1.0F : 0.0F;
    sums.dates += shape.year ? 1.0F : 0.0F;
    sums.short_blocks += shape.words <= kShortBlock ? 1 : 0;
    sums.long_blocks += shape.words >= kLongBlock ? 1 : 0;
  }

  void sum_up() {
    ElementRows& e = table_.elements;
    for (RowId r = e.size(); r-- > 1;) {
      e.sums[e.parent[r]] += e.sums[r];
      e.end[e.parent[r]] = std::max(e.end[e.parent[r]], e.end[r]);
    }
  }

  const Document& document_;
  const SegmentedPage& page_;
  PageTable table_;
  AddressParts address_;
  std::string text_;
};

}  // namespace

// Rows are many and wide: room that is doubled would take a third of a large page's memory.
void ElementRows::reserve(RowId rows) {
  const auto reserve_all = [rows](auto&... columns) { (columns.reserve(rows), ...); };
  reserve_all(node, parent, end, tag, depth, shape, child_count, child_index, twins, tokens, link,
              sums);
}

Sums& Sums::operator+=(const Sums& other) noexcept {
  words += other.words;
  link_words += other.link_words;
  blocks += other.blocks;
  sentences += other.sentences;
  good_words += other.good_words;
  good_blocks += other.good_blocks;
  headings += other.headings;
  prices += other.prices;
  dates += other.dates;
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

PageTable make_page_table(const Document& document, const SegmentedPage& page, PageHints hints) {
  return TableMaker(document, page, std::move(hints)).run();
}

}  // namespace stillpage
