// First the fragments that kept text links to, then the elements that carry them.
#include "standardise/fragments.hpp"

#include <unordered_set>

#include "text/characters.hpp"

namespace stillpage {
namespace {

constexpr std::size_t kMaxFragment = 256;  // bytes; longer ones are data, not targets

int hex_value(char c) noexcept {
  if (is_ascii_digit(c)) return c - '0';
  const char lower = ascii_lower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::unordered_set<std::string> linked_fragments(const Document& document, const PageOutline& page,
                                                 const Selection& selection) {
  std::unordered_set<std::string> fragments;
  for (BlockId b = 0; b < page.blocks.size(); ++b) {
    if (selection.keep[b] == 0 || page.blocks.linked[b] == 0) continue;
    NodeId from = page.blocks.first[b];
    // A link that begins the block opens before its first text.
    while (from > 0 && document.is_element(from - 1) &&
           page.survey.container_of[from - 1] == page.blocks.container[b]) {
      --from;
    }
    for (NodeId id = from; id < page.blocks.end[b]; ++id) {
      if (!document.is(id, Tag::kA)) continue;
      std::string fragment = local_fragment(document.decoded_attribute(id, "href"));
      if (!fragment.empty()) fragments.insert(std::move(fragment));
    }
  }
  return fragments;
}

}  // namespace

std::string local_fragment(std::string_view href) {
  if (href.size() < 2 || href.front() != '#' || href.size() > kMaxFragment) return {};
  std::string fragment;
  for (std::size_t i = 1; i < href.size(); ++i) {
    const int high = href[i] == '%' && i + 2 < href.size() ? hex_value(href[i + 1]) : -1;
    const int low = high >= 0 ? hex_value(href[i + 2]) : -1;
    if (low >= 0) {
      fragment += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      fragment += href[i];
    }
  }
  return fragment;
}

std::vector<FragmentTarget> find_linked_elements(const Document& document, const PageOutline& page,
                                                 const Selection& selection) {
  std::unordered_set<std::string> wanted = linked_fragments(document, page, selection);
  std::vector<FragmentTarget> targets;
  for (NodeId id = 0; id < document.size() && !wanted.empty(); ++id) {
    if (!document.is_element(id) || document.node(id).attribute_count() == 0) continue;
    for (const std::string_view name : {"id", "name"}) {
      if (name == "name" && !document.is(id, Tag::kA)) continue;
      std::string value = document.decoded_attribute(id, name);
      if (wanted.erase(value) > 0) targets.push_back({id, std::move(value)});
    }
  }
  return targets;
}

std::vector<FragmentTarget> find_fragment_targets(const Document& document, const PageOutline& page,
                                                  const Selection& selection) {
  std::vector<FragmentTarget> targets = find_linked_elements(document, page, selection);
  std::erase_if(targets, [&](const FragmentTarget& target) {
    return selection.keep_container[page.survey.container_of[target.node]] == 0;
  });
  return targets;
}

}  // namespace stillpage
