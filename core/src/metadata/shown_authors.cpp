// See shown_authors.hpp.
#include "metadata/shown_authors.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "metadata/byline.hpp"
#include "metadata/metadata_text.hpp"
#include "metadata/shown_claims.hpp"
#include "text/characters.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

constexpr std::size_t kMaxNameBytes =
    240;  // of the raw text of one element; longer ones are biographies
constexpr std::size_t kMaxClimb = 24;   // ancestors looked at; article headers are nested less
constexpr NodeId kNeighbourNodes = 40;  // between names that belong to one byline
constexpr int kFarRank = 20;            // added to what stands far from the heading
constexpr NodeId kNearNodes = 400;      // after the heading, and half of it before

// In class names or ids, these show that an element speaks of something else than the page. Not
// "widget" alone: page builders make the article itself of widgets.
constexpr std::array<std::string_view, 13> kForeignPlaces = {
    "comment", "related", "sidebar", "recommend", "widget-area", "widget_", "reply",
    "footer",  "promo",   "teaser",  "carousel",  "card",        "popular"};

bool contains_lower(std::string_view text, std::string_view word) {
  const auto same = [](char a, char b) { return ascii_lower(a) == b; };
  return std::search(text.begin(), text.end(), word.begin(), word.end(), same) != text.end();
}

// Whether the element stands in a comment, a list of other articles or beside the page's own
// content.
bool is_foreign(const Document& document, NodeId id) {
  for (std::size_t step = 0; step < kMaxClimb && id != kNoNode; ++step, id = document.parent(id)) {
    if (document.is(id, Tag::kAside) || document.is(id, Tag::kNav)) return true;
    if (document.is(id, Tag::kBody) || document.is(id, Tag::kHtml)) return false;
    for (const std::string_view attribute : {"class", "id"}) {
      const std::string_view value = document.raw_attribute(id, attribute);
      if (value.empty()) continue;
      if (std::any_of(kForeignPlaces.begin(), kForeignPlaces.end(),
                      [&](std::string_view word) { return contains_lower(value, word); })) {
        return true;
      }
    }
  }
  return false;
}

struct Candidate {
  ShownClaim claim;
  int cost = 0;  // the lower, the better
};

std::vector<Candidate> rank_claims(const Document& document, const std::vector<ShownClaim>& claims,
                                   Field field, NodeId heading) {
  std::vector<Candidate> candidates;
  for (const ShownClaim& claim : claims) {
    if (claim.field != field || is_foreign(document, claim.node)) continue;
    const bool near = heading == kNoNode ||
                      (claim.node + kNearNodes / 2 > heading && claim.node < heading + kNearNodes);
    candidates.push_back({claim, claim.rank + (near ? 0 : kFarRank)});
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; });
  return candidates;
}

std::string name_of_claim(const Document& document, const ShownClaim& claim) {
  const std::string raw = value_of_shown(document, claim);
  if (raw.size() > kMaxNameBytes) return {};
  return shown_author_name(clean_shown_line(raw, kMaxNameBytes));
}

}  // namespace

namespace {

// Calls use(line) for every short text near the heading, those after it first, until it gives true.
template <typename Use>
void for_each_short_text(const Document& document, NodeId heading, const Use& use) {
  constexpr std::size_t kMaxBytes = 120;
  constexpr NodeId kAfter = 150;  // nodes
  constexpr NodeId kBefore = 60;
  const auto visit = [&](NodeId first, NodeId last) {
    for (NodeId id = first; id < last; ++id) {
      const Node& node = document.node(id);
      if (node.kind != NodeKind::kText || node.data.length > kMaxBytes) continue;
      const NodeId parent = node.parent;
      if (parent != kNoNode &&
          (document.tag(parent) == Tag::kScript || document.tag(parent) == Tag::kStyle)) {
        continue;
      }
      const std::string line = collapse_white_space(document.decoded(node.data));
      if (!line.empty() && use(line)) return true;
    }
    return false;
  };
  if (heading == kNoNode) return;
  const NodeId end = document.subtree_end(heading);
  if (visit(end, std::min(document.size(), end + kAfter))) return;
  static_cast<void>(visit(heading > kBefore ? heading - kBefore : 0, heading));
}

}  // namespace

std::string introduced_author(const Document& document, NodeId heading) {
  std::string found;
  bool opened = false;
  for_each_short_text(document, heading, [&](const std::string& line) {
    if (opened) {
      found = shown_author_name(line);
      return true;
    }
    found = introduced_name(line, opened);
    return !found.empty();
  });
  return found;
}

std::string date_near(const Document& document, NodeId heading, DayOrder order) {
  constexpr std::size_t kMaxBytes = 60;  // longer lines speak of dates, they don't state one
  std::string found;
  for_each_short_text(document, heading, [&](const std::string& line) {
    if (line.size() <= kMaxBytes) found = parse_date(line, order);
    constexpr std::size_t kFullDate = 10;  // a year alone is anything
    if (found.size() < kFullDate) found.clear();
    return !found.empty();
  });
  return found;
}

std::vector<std::string> shown_authors(const Document& document,
                                       const std::vector<ShownClaim>& claims, NodeId heading) {
  std::vector<std::string> names;
  const Candidate* best = nullptr;
  NodeId last = kNoNode;
  const std::vector<Candidate> candidates = rank_claims(document, claims, Field::kAuthor, heading);
  for (const Candidate& candidate : candidates) {
    if (best != nullptr) {
      const bool beside = candidate.cost == best->cost && candidate.claim.node > last &&
                          candidate.claim.node - last < kNeighbourNodes;
      if (!beside) continue;
    }
    std::string name = name_of_claim(document, candidate.claim);
    if (name.empty()) continue;
    names.push_back(std::move(name));
    if (best == nullptr) best = &candidate;
    last = candidate.claim.node;
  }
  return names;
}

std::vector<std::string> shown_dates(const Document& document,
                                     const std::vector<ShownClaim>& claims, NodeId heading) {
  std::vector<std::string> values;
  for (const Candidate& candidate : rank_claims(document, claims, Field::kPublished, heading)) {
    values.push_back(value_of_shown(document, candidate.claim));
  }
  return values;
}

}  // namespace stillpage
