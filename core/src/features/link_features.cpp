// The links of a block: where they lead, and whether they stand in a sentence, after a label or
// alone.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "features/features.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

constexpr std::uint32_t kFarCharacters = 300;   // cap of lead and trail
constexpr std::uint32_t kLabelCharacters = 30;  // a longer lead is a sentence
constexpr std::uint32_t kTrailCharacters =
    2;  // what may follow a label's link: a full stop, an arrow
constexpr float kOnlyLinks = 0.95F;

std::uint32_t visible_characters(std::string_view text) {
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < text.size();)
    count += is_white_space(decode_code_point(text, at)) ? 0 : 1;
  return count;
}

struct LinkCounts {
  std::uint32_t total = 0;
  std::uint32_t same = 0;
  std::uint32_t other = 0;
  std::uint32_t action = 0;
  std::uint32_t bold = 0;
  std::uint32_t lead = 0;
  std::uint32_t trail = 0;
  std::uint32_t repeats = 0;
  std::uint32_t hyphens = 0;
  std::uint32_t longest = 0;     // words
  std::uint32_t current = 0;     // words of the link being read
  std::uint32_t link = kNoLink;  // read last
  bool any = false;
};

class LinkReader {
 public:
  explicit LinkReader(const PageTable& table) : table_(table) {
    for (const PageLink& link : table.links) {
      if (link.target.key != 0) keys_.push_back(link.target.key);
    }
    std::sort(keys_.begin(), keys_.end());
  }

  // Blocks must come in document order.
  LinkCounts read(BlockId b) {
    LinkCounts counts;
    const Blocks& source = table_.page->blocks;
    if (source.shape[b].links == 0) return counts;  // nothing is asked of what has no links
    for (NodeId id = source.first[b]; id < source.end[b]; ++id) {
      const Node& node = table_.document->node(id);
      if (node.kind != NodeKind::kText || (table_.page->survey.flags[id] & kDropped) != 0) continue;
      text_.clear();
      table_.document->append_decoded(node.data, text_);
      add_text(id, counts);
    }
    return counts;
  }

 private:
  // The innermost link around a text. Texts must come in document order.
  std::uint32_t link_around(NodeId text) {
    while (next_ < table_.links.size() && table_.links[next_].node < text) link_ = next_++;
    return link_ = table_.link_around(text, link_);
  }

  void add_text(NodeId id, LinkCounts& counts) {
    const std::uint32_t characters = visible_characters(text_);
    if (characters == 0) return;
    counts.total += characters;
    const std::uint32_t link = link_around(id);
    if (link == kNoLink) {
      if (!counts.any) counts.lead += characters;
      counts.trail += characters;
      return;
    }
    if (link != counts.link) counts.current = 0;
    counts.link = link;
    counts.current += count_words(text_);
    counts.longest = std::max(counts.longest, counts.current);
    counts.any = true;
    counts.trail = 0;
    if ((table_.page->survey.flags[id] & kInBold) != 0) counts.bold += characters;
    add_target(table_.links[link].target, characters, counts);
  }

  void add_target(const LinkTarget& target, std::uint32_t characters, LinkCounts& counts) {
    counts.hyphens = std::max<std::uint32_t>(counts.hyphens, target.hyphens);
    if (target.key != 0) counts.repeats = std::max(counts.repeats, count_uses(target.key) - 1);
    switch (target.kind) {
      case LinkKind::kSameSite:
        counts.same += characters;
        return;
      case LinkKind::kOtherSite:
        counts.other += characters;
        return;
      case LinkKind::kShare:
      case LinkKind::kAction:
        counts.action += characters;
        return;
    }
  }

  [[nodiscard]] std::uint32_t count_uses(std::uint32_t key) const {
    const auto [first, end] = std::equal_range(keys_.begin(), keys_.end(), key);
    return static_cast<std::uint32_t>(end - first);
  }

  const PageTable& table_;
  std::vector<std::uint32_t> keys_;  // of the page's links, sorted
  std::uint32_t link_ = kNoLink;     // around the text read last
  std::uint32_t next_ = 0;           // link behind it
  std::string text_;
};

void write(const LinkCounts& counts, BlockId b, FeatureMatrix& out) {
  const auto total = static_cast<float>(std::max(counts.total, 1U));
  const auto share = [&](Feature feature, std::uint32_t part) {
    out.column(feature)[b] = static_cast<float>(part) / total;
  };
  const auto count = [&](Feature feature, std::uint32_t value) {
    out.column(feature)[b] = static_cast<float>(value);
  };
  share(Feature::kLinkSame, counts.same);
  share(Feature::kLinkOther, counts.other);
  share(Feature::kLinkAction, counts.action);
  share(Feature::kLinkBold, counts.bold);
  count(Feature::kLinkRepeats, counts.repeats);
  count(Feature::kLinkSlug, counts.hyphens);
  count(Feature::kLinkLongest, counts.longest);
  const bool labelled = counts.any && counts.lead > 0 && counts.lead <= kLabelCharacters &&
                        counts.trail <= kTrailCharacters;
  out.column(Feature::kLinkLabelled)[b] = labelled ? 1 : 0;
  if (!counts.any) {
    for (const Feature feature : {Feature::kLinkLead, Feature::kLinkTrail, Feature::kLinkLeadShare})
      out.column(feature)[b] = -1;
    return;
  }
  count(Feature::kLinkLead, std::min(counts.lead, kFarCharacters));
  count(Feature::kLinkTrail, std::min(counts.trail, kFarCharacters));
  share(Feature::kLinkLeadShare, counts.lead);
  const float linked = static_cast<float>(counts.same + counts.other + counts.action) / total;
  out.column(Feature::kLinkOnly)[b] = linked > kOnlyLinks ? 1 : 0;
}

class LinkFeatures : public FeatureFamily {
 public:
  explicit LinkFeatures(const PageTable& table) : reader_(table) {}

  void add(FeatureMatrix& out) override {
    for (BlockId b = out.begin(); b < out.end(); ++b) write(reader_.read(b), b, out);
  }

 private:
  LinkReader reader_;
};

}  // namespace

FamilyPointer link_features(const PageTable& table) {
  return std::make_unique<LinkFeatures>(table);
}

}  // namespace stillpage
