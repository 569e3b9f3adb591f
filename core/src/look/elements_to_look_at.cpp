// Elements are counted as the page's own list of them has them: without the content of templates.
#include "look/elements_to_look_at.hpp"

#include <algorithm>
#include <string>

namespace stillpage {
namespace {

bool is_listed(const Document& document, NodeId id) {
  return document.is_element(id) && !document.node(id).inert;
}

std::vector<ContainerId> containers_with_kept_text(const Document& document,
                                                   const SegmentedPage& page,
                                                   const Selection& selection) {
  const Containers& c = page.survey.containers;
  std::vector<std::uint8_t> kept(c.size(), 0);
  for (BlockId b = 0; b < page.blocks.size(); ++b)
    kept[page.blocks.container[b]] |= selection.keep[b];
  for (ContainerId id = c.size(); id-- > 1;) kept[c.parent[id]] |= kept[id];
  std::vector<ContainerId> found;
  for (ContainerId id = 1; id < c.size(); ++id) {
    if (kept[id] != 0 && !document.is(c.node[id], Tag::kBody)) found.push_back(id);
  }
  return found;
}

std::vector<std::uint32_t> depths_of(const Containers& containers) {
  std::vector<std::uint32_t> depths(containers.size(), 0);
  for (ContainerId id = 1; id < containers.size(); ++id)
    depths[id] = depths[containers.parent[id]] + 1;
  return depths;
}

}  // namespace

std::vector<ElementName> elements_to_look_at(const Document& document, const SegmentedPage& page,
                                             const Selection& selection) {
  const Containers& c = page.survey.containers;
  std::vector<ContainerId> chosen = containers_with_kept_text(document, page, selection);
  if (chosen.size() > kMaxLooked) {
    const std::vector<std::uint32_t> depths = depths_of(c);
    std::stable_sort(chosen.begin(), chosen.end(),
                     [&](ContainerId a, ContainerId b) { return depths[a] < depths[b]; });
    chosen.resize(kMaxLooked);
    std::sort(chosen.begin(), chosen.end());
  }
  std::vector<ElementName> names;
  std::uint32_t ordinal = 0;
  std::size_t next = 0;
  for (NodeId id = 0; id < document.size() && next < chosen.size(); ++id) {
    if (id == c.node[chosen[next]]) {
      names.push_back({ordinal, std::string(document.name(id))});
      ++next;
    }
    if (is_listed(document, id)) ++ordinal;
  }
  return names;
}

std::vector<std::uint8_t> unseen_containers(const Document& document, const SegmentedPage& page,
                                            std::span<const std::uint32_t> ordinals) {
  const Survey& survey = page.survey;
  std::vector<std::uint8_t> unseen(survey.containers.size(), 0);
  std::vector<std::uint32_t> sorted(ordinals.begin(), ordinals.end());
  std::sort(sorted.begin(), sorted.end());
  auto next = sorted.begin();
  std::uint32_t ordinal = 0;
  for (NodeId id = 0; id < document.size() && next != sorted.end(); ++id) {
    if (!is_listed(document, id)) continue;
    while (next != sorted.end() && *next < ordinal) ++next;
    const ContainerId own = survey.container_of[id];
    if (next != sorted.end() && *next == ordinal && survey.containers.node[own] == id)
      unseen[own] = 1;
    ++ordinal;
  }
  return unseen;
}

}  // namespace stillpage
