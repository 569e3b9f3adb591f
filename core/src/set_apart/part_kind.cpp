// Names first, since who made the page knows best; then what any language shows.
#include "set_apart/part_kind.hpp"

#include <optional>
#include <string>

#include "segment/name_groups.hpp"
#include "text/characters.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

struct NamedKind {
  NameGroup group;
  PartKind kind;
};

// In order of what wins where a name says two things.
constexpr NamedKind kNamedKinds[] = {
    {NameGroup::kCookie, PartKind::kConsent},       {NameGroup::kComment, PartKind::kComments},
    {NameGroup::kSubscribe, PartKind::kNewsletter}, {NameGroup::kAd, PartKind::kAd},
    {NameGroup::kShare, PartKind::kShare},          {NameGroup::kAuthor, PartKind::kAuthor},
    {NameGroup::kRelated, PartKind::kRelated},      {NameGroup::kBreadcrumb, PartKind::kNavigation},
    {NameGroup::kNavigation, PartKind::kNavigation}};

constexpr float kMostlyLinks = 0.5F;      // of the words
constexpr float kMaxEntryWords = 120;     // more around a field is no sign-up box
constexpr std::size_t kMinNameBytes = 4;  // a shorter byline is no name to go by

std::optional<PartKind> kind_of_names(NameGroups names) {
  for (const NamedKind& named : kNamedKinds) {
    if ((names & bit(named.group)) != 0) return named.kind;
  }
  return std::nullopt;
}

bool starts_with(const Document& document, const SegmentedPage& page, BlockId block,
                 std::string_view name) {
  if (name.size() < kMinNameBytes) return false;
  // Most blocks begin with another letter, which tells it without a copy of their text.
  const std::string_view start =
      trim_html_space(document.raw(document.node(page.blocks.first[block]).data));
  if (!start.empty() && is_ascii_letter(start[0]) && ascii_lower(start[0]) != ascii_lower(name[0]))
    return false;
  std::string text;
  for (NodeId id = page.blocks.first[block];
       id < page.blocks.end[block] && text.size() < 2 * name.size(); ++id) {
    const Node& node = document.node(id);
    if (node.kind == NodeKind::kText && (page.survey.flags[id] & kDropped) == 0)
      document.append_decoded(node.data, text);
  }
  text = collapse_white_space(text);
  return text.size() >= name.size() &&
         ascii_iequals(std::string_view(text).substr(0, name.size()), name);
}

}  // namespace

std::vector<PartKind> part_kinds(const Document& document, const SegmentedPage& page,
                                 const Statistics& statistics, std::string_view byline) {
  const Containers& c = page.survey.containers;
  const SubtreeSums& sums = statistics.sums;
  std::vector<std::uint8_t> by_author(c.size(), 0);
  for (BlockId b = page.blocks.size(); b-- > 0;)
    by_author[page.blocks.container[b]] = starts_with(document, page, b, byline) ? 1 : 0;
  std::vector<NameGroups> names_inside(c.size(), 0);
  const auto kind_of = [&](ContainerId id) {
    if (const auto named = kind_of_names(c.names[id])) return *named;
    if ((c.landmarks[id] & bit(Landmark::kNav)) != 0) return PartKind::kNavigation;
    // Around parts with names it is only a wrapper.
    if (kind_of_names(names_inside[id])) return PartKind::kOther;
    if (sums.entries[id] > 0 && sums.words[id] <= kMaxEntryWords) return PartKind::kNewsletter;
    if (by_author[id] != 0) return PartKind::kAuthor;
    return sums.link_words[id] > kMostlyLinks * sums.words[id] ? PartKind::kRelated
                                                               : PartKind::kOther;
  };
  std::vector<PartKind> kinds(c.size(), PartKind::kOther);
  for (ContainerId id = c.size(); id-- > 0;) {
    kinds[id] = kind_of(id);
    if (id == 0) break;
    names_inside[c.parent[id]] |= names_inside[id] | c.names[id];
    by_author[c.parent[id]] |= by_author[id];
  }
  return kinds;
}

}  // namespace stillpage
