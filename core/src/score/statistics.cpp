// Leaves are filled in from the blocks, then one reverse pass adds every container to its parent.
#include "score/statistics.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "score/data_tables.hpp"
#include "segment/tag_classes.hpp"

namespace stillpage {
namespace {

constexpr float kGoodWords = 12;  // prose: at least so many words,
constexpr float kGoodLinkDensity =
    0.34F;  // at most this part of them in links, and a sentence's end

constexpr float kUnspacedRatio =
    2;  // words by characters to words by spaces, in scripts without spaces
constexpr float kLongUnspaced = 30;

// Thai and its neighbours mark no end of a sentence: there, length stands for it.
bool has_sentences(const TextShape& shape) {
  const bool unspaced = shape.words > kUnspacedRatio * static_cast<float>(shape.plain_words);
  return shape.sentences > 0 || (unspaced && shape.words >= kLongUnspaced);
}

template <typename F>
void for_each_column(SubtreeSums& s, F f) {
  for (auto* column : {&s.words, &s.link_words, &s.good_words}) f(*column);
  for (auto* column :
       {&s.good_blocks, &s.headings, &s.sentences, &s.images, &s.entries, &s.links}) {
    f(*column);
  }
}

void add_blocks(const SegmentedPage& page, const Document& document, Statistics& st) {
  const Blocks& blocks = page.blocks;
  const Containers& c = page.survey.containers;
  SubtreeSums& s = st.sums;
  st.good.resize(blocks.size());
  st.link_density.resize(blocks.size());
  for (BlockId b = 0; b < blocks.size(); ++b) {
    const TextShape& shape = blocks.shape[b];
    const ContainerId own = blocks.container[b];
    const float density =
        static_cast<float>(shape.link_characters) / static_cast<float>(std::max(1U, shape.letters));
    const bool good =
        shape.words >= kGoodWords && density < kGoodLinkDensity && has_sentences(shape);
    st.link_density[b] = density;
    st.good[b] = good;
    s.words[own] += shape.words;
    s.link_words[own] += shape.words * density;
    s.sentences[own] += shape.sentences;
    s.links[own] += shape.links;
    if (heading_level(document.tag(c.node[own])) != 0) ++s.headings[own];
    if (!good) continue;
    s.good_words[own] += shape.words;
    ++s.good_blocks[own];
  }
}

// A field that one writes in, and no search box.
bool is_entry(const Document& document, NodeId id) {
  if (document.is(id, Tag::kTextarea)) return true;
  if (!document.is(id, Tag::kInput)) return false;
  const std::string_view type = document.raw_attribute(id, "type");
  return type.empty() || type == "email" || type == "text" || type == "tel" || type == "password";
}

void add_images_and_entries(const Document& document, const Survey& survey, SubtreeSums& s) {
  for (NodeId id = 0; id < document.size(); ++id) {
    const Node& node = document.node(id);
    if (node.kind != NodeKind::kElement) continue;
    if (node.tag == Tag::kImg || node.tag == Tag::kAmpImg) ++s.images[survey.container_of[id]];
    if (is_entry(document, id)) ++s.entries[survey.container_of[id]];
  }
}

void add_up(const Containers& c, SubtreeSums& sums) {
  for_each_column(sums, [&c](auto& column) {
    for (ContainerId id = c.size(); id-- > 1;) column[c.parent[id]] += column[id];
  });
}

void count_same_siblings(const Containers& c, Statistics& st) {
  std::unordered_map<std::uint64_t, std::uint32_t> counts;
  const auto key = [&c](ContainerId id) {
    return std::uint64_t{c.parent[id]} << 32 | c.signature[id];
  };
  for (ContainerId id = 1; id < c.size(); ++id) ++counts[key(id)];
  st.same_siblings.assign(c.size(), TinyCount(1));
  for (ContainerId id = 1; id < c.size(); ++id) st.same_siblings[id] = TinyCount(counts[key(id)]);
}

// A branch is found at the lowest level where at least two other pieces of prose stand beside it.
// `pieces`: by container, those that are its own.
void find_flow_branches(const Containers& c, std::vector<TinyCount> pieces, Statistics& st) {
  for (ContainerId id = 1; id < c.size(); ++id)
    pieces[c.parent[id]] += st.sums.good_words[id] > 0 ? 1U : 0U;
  st.flow_branch.assign(c.size(), 0);
  for (ContainerId id = 1; id < c.size(); ++id) {
    const ContainerId parent = c.parent[id];
    const int others = pieces[parent] - (st.sums.good_words[id] > 0 ? 1 : 0);
    st.flow_branch[id] = others >= 2 ? id : st.flow_branch[parent];
  }
}

void find_copies(const Blocks& blocks, Statistics& st) {
  std::unordered_set<std::uint64_t> seen;
  st.copy.resize(blocks.size());
  for (BlockId b = 0; b < blocks.size(); ++b)
    st.copy[b] = seen.insert(blocks.shape[b].hash).second ? 0 : 1;
}

}  // namespace

Statistics compute_statistics(const Document& document, const SegmentedPage& page) {
  const Containers& c = page.survey.containers;
  Statistics st;
  for_each_column(st.sums, [&c](auto& column) { column.resize(c.size()); });
  if (c.size() == 0) return st;
  add_blocks(page, document, st);
  add_images_and_entries(document, page.survey, st.sums);
  std::vector<TinyCount> own_prose = st.sums.good_blocks;
  add_up(c, st.sums);
  count_same_siblings(c, st);
  find_flow_branches(c, std::move(own_prose), st);
  find_copies(page.blocks, st);
  st.data_table = find_data_tables(document, c, st.sums.words);
  return st;
}

}  // namespace stillpage
