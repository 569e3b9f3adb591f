// Lays out the kept blocks, pictures, rules and table cells in document order and hands them to the
// tree writer.
#include "standardise/standardise.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_set>
#include <vector>

#include "own_function.hpp"
#include "segment/tag_classes.hpp"
#include "standardise/fragments.hpp"
#include "standardise/headings.hpp"
#include "standardise/inline_writer.hpp"
#include "standardise/lead_image.hpp"
#include "standardise/media.hpp"
#include "standardise/post_lines.hpp"
#include "standardise/structure.hpp"
#include "standardise/tree_writer.hpp"

namespace stillpage {
namespace {

std::vector<std::uint32_t> count_media(const Containers& c, const std::vector<MediaItem>& media) {
  std::vector<std::uint32_t> count(c.size(), 0);
  for (const MediaItem& item : media) count[item.container] += item.is_inline ? 0 : 1;
  return count;
}

std::vector<std::uint8_t> article_levels(const Document& document, const PageOutline& page,
                                         const Selection& selection, const Structure& structure) {
  const Containers& c = page.survey.containers;
  std::vector<std::uint8_t> used(c.size(), 0);
  for (BlockId b = 0; b < page.blocks.size(); ++b) {
    if (selection.keep[b] != 0) used[structure.holder[page.blocks.container[b]]] = 1;
  }
  std::vector<ContainerId> headings;
  std::vector<int> source;
  for (ContainerId id = 1; id < c.size(); ++id) {
    if (structure.role[id] != Role::kHeading || used[id] == 0) continue;
    headings.push_back(id);
    source.push_back(heading_level(document.tag(c.node[id])));
  }
  const std::vector<int> normal = normalise_heading_levels(source);
  std::vector<std::uint8_t> levels(c.size(), 0);
  for (std::size_t i = 0; i < headings.size(); ++i)
    levels[headings[i]] = static_cast<std::uint8_t>(normal[i]);
  return levels;
}

// Cells of data tables with any kept text stand even when empty, so that columns stay in line.
void add_cells(const PageOutline& page, const Selection& selection, const Structure& structure,
               std::vector<TreeItem>& items) {
  const Containers& c = page.survey.containers;
  std::vector<std::uint32_t> kept(c.size(), 0);
  for (BlockId b = 0; b < page.blocks.size(); ++b)
    kept[page.blocks.container[b]] += selection.keep[b];
  for (ContainerId id = c.size(); id-- > 1;) kept[c.parent[id]] += kept[id];
  std::vector<ContainerId> table(c.size(), 0);
  for (ContainerId id = 1; id < c.size(); ++id) {
    table[id] = structure.role[id] == Role::kTable ? id : table[c.parent[id]];
    const Role role = structure.role[id];
    if ((role == Role::kTd || role == Role::kTh) && kept[table[id]] > 0) {
      items.push_back({.node = c.node[id], .kind = TreeItem::kCell, .index = id});
    }
  }
}

STILLPAGE_OWN_FUNCTION std::vector<TreeItem> lay_out(const Document& document,
                                                     const PageOutline& page,
                                                     const Selection& selection,
                                                     const Structure& structure,
                                                     const std::vector<MediaItem>& media,
                                                     std::span<const PostLine> post_lines) {
  const Containers& c = page.survey.containers;
  std::vector<TreeItem> items;
  for (BlockId b = 0; b < page.blocks.size(); ++b) {
    if (selection.keep[b] != 0)
      items.push_back({.node = page.blocks.first[b], .kind = TreeItem::kBlock, .index = b});
  }
  for (std::uint32_t i = 0; i < media.size(); ++i) {
    if (!media[i].is_inline)
      items.push_back({.node = media[i].node, .kind = TreeItem::kMedia, .index = i});
  }
  for (ContainerId id = 1; id < c.size(); ++id) {
    if (document.tag(c.node[id]) == Tag::kHr && selection.keep_container[id] != 0) {
      items.push_back({.node = c.node[id], .kind = TreeItem::kRule, .index = id});
    }
  }
  add_cells(page, selection, structure, items);
  for (std::uint32_t i = 0; i < post_lines.size(); ++i) {
    const NodeId node = c.node[post_lines[i].container];
    items.push_back({.node = node, .kind = TreeItem::kPostLine, .index = i});
  }
  std::stable_sort(items.begin(), items.end(),
                   [](const TreeItem& a, const TreeItem& b) { return a.node < b.node; });
  return items;
}

NodeId last_block(const std::vector<TreeItem>& items) {
  const auto last = std::find_if(items.rbegin(), items.rend(), [](const TreeItem& item) {
    return item.kind == TreeItem::kBlock;
  });
  return last == items.rend() ? kNoNode : last->node;
}

}  // namespace

ArticleTree standardise(const Document& document, const PageOutline& page,
                        const Statistics& statistics, const Selection& selection,
                        const Metadata& metadata, std::string_view base_url,
                        std::vector<NodeId>* beginnings, std::span<const Post> posts) {
  const Containers& c = page.survey.containers;
  const std::vector<MediaItem> media =
      collect_media(document, page, statistics, selection, base_url);
  const Structure structure =
      find_structure(document, page, statistics, selection, count_media(c, media));
  const std::vector<std::uint8_t> levels = article_levels(document, page, selection, structure);
  const std::vector<FragmentTarget> targets = find_fragment_targets(document, page, selection);
  std::unordered_set<std::string_view> target_ids;
  for (const FragmentTarget& target : targets) target_ids.insert(target.id);
  const std::vector<PostLine> post_lines = place_post_lines(posts, page, structure, selection);
  const std::vector<TreeItem> items =
      lay_out(document, page, selection, structure, media, post_lines);

  ArticleTreeBuilder builder;
  write_lead_image(find_opening_background(document, page, items, base_url), metadata.lead_image,
                   items, media, builder);
  const InlineSources sources{document,   page,  base_url,         targets,
                              target_ids, media, last_block(items)};
  TreeWriter writer(sources, structure, levels, selection, post_lines, builder);
  writer.write(items);
  if (beginnings != nullptr) *beginnings = writer.take_beginnings();
  return std::move(builder).finish();
}

}  // namespace stillpage
