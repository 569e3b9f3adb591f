// One verdict for each outermost unseen container, a region: what is a copy or a dialog goes, what
// a control opens stays, and of the rest what is long stays.
#include "look/drop_unseen.hpp"

#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "segment/tag_classes.hpp"

namespace stillpage {
namespace {

constexpr float kCopyShare = 0.8F;  // of a region's words, that are also shown: a copy
constexpr float kLongWords = 60;    // unseen text without any control: as long as this, it is the
                                    // rest of a text cut short; shorter, a line for a screen reader
constexpr int kSiblings = 3;        // elements before a region in which its control may stand
constexpr int kControlDepth = 4;    // nodes into such an element

constexpr Landmarks kAway =
    bit(Landmark::kDialog) | bit(Landmark::kNav) | bit(Landmark::kForm) | bit(Landmark::kButton);
constexpr NameGroups kAwayNames = bit(NameGroup::kModal) | bit(NameGroup::kCookie) |
                                  bit(NameGroup::kNavigation) | bit(NameGroup::kSubscribe);
constexpr NameGroups kOpenedNames = bit(NameGroup::kHero);  // "accordion", "faq"

// What elements point to by aria-controls, a link to a fragment or a script's data-target.
std::unordered_set<std::string_view> controlled_ids(const Document& document) {
  std::unordered_set<std::string_view> ids;
  for (NodeId id = 0; id < document.size(); ++id) {
    if (!document.is_element(id)) continue;
    for (const Attribute& attribute : document.attributes(id)) {
      const std::string_view name = document.raw(attribute.name);
      std::string_view value = document.raw(attribute.value);
      if (name == "aria-controls") ids.insert(value);
      const bool target = name == "href" || name == "data-target" || name == "data-bs-target";
      if (target && value.starts_with('#')) ids.insert(value.substr(1));
    }
  }
  return ids;
}

class UnseenRegions {
 public:
  UnseenRegions(const Document& document, const SegmentedPage& page,
                const std::vector<std::uint8_t>& unseen, Selection& selection)
      : document_(document), page_(page), selection_(selection), c_(page.survey.containers) {
    region_.assign(c_.size(), 0);
    for (ContainerId id = 1; id < c_.size(); ++id) {
      const ContainerId outer = region_[c_.parent[id]];
      region_[id] = outer != 0 ? outer : unseen[id] != 0 ? id : 0;
    }
  }

  void run() {
    measure();
    if (words_.empty()) return;
    controlled_ = controlled_ids(document_);
    for (const auto& [region, words] : words_) ++alike_[c_.signature[region]];
    std::unordered_set<ContainerId> dropped;
    for (const auto& [region, words] : words_) {
      if (!is_content(region, words)) dropped.insert(region);
    }
    const Blocks& blocks = page_.blocks;
    selection_.unseen.assign(blocks.size(), 0);
    for (BlockId b = 0; b < blocks.size(); ++b) {
      if (!dropped.contains(region_[blocks.container[b]])) continue;
      selection_.keep[b] = 0;
      selection_.unseen[b] = 1;
    }
  }

 private:
  struct Words {
    float all = 0;
    float copied = 0;
  };

  void measure() {
    const Blocks& blocks = page_.blocks;
    std::unordered_set<std::uint64_t> seen;
    for (BlockId b = 0; b < blocks.size(); ++b) {
      if (selection_.keep[b] != 0 && region_[blocks.container[b]] == 0)
        seen.insert(blocks.shape[b].hash);
    }
    for (BlockId b = 0; b < blocks.size(); ++b) {
      const ContainerId region = region_[blocks.container[b]];
      if (region == 0 || selection_.keep[b] == 0) continue;
      Words& words = words_[region];
      words.all += blocks.shape[b].words;
      if (seen.contains(blocks.shape[b].hash)) words.copied += blocks.shape[b].words;
    }
  }

  bool is_content(ContainerId region, const Words& words) const {
    if (words.copied >= kCopyShare * words.all) return false;
    if ((c_.landmarks_any[region] & kAway) != 0 || (c_.names[region] & kAwayNames) != 0)
      return false;
    return is_opened_by_control(region) || words.all >= kLongWords;
  }

  bool is_opened_by_control(ContainerId region) const {
    if ((c_.landmarks_any[region] & bit(Landmark::kDetails)) != 0) return true;
    if ((c_.names_near(region) & kOpenedNames) != 0) return true;
    const NodeId node = c_.node[region];
    if (document_.raw_attribute(node, "role") == "tabpanel") return true;
    const std::string_view id = document_.raw_attribute(node, "id");
    if (!id.empty() && controlled_.contains(id)) return true;
    return follows_control(region);
  }

  // Whether what is seen just before it opens it: a button, a term or something that says that it
  // expands; or one of several alike, as questions and panels are where only a script knows.
  bool follows_control(ContainerId region) const {
    const ContainerId sibling = seen_sibling_before(region);
    if (sibling == 0) return false;
    if (is_control(c_.node[sibling])) return true;
    if (document_.raw_attribute(c_.node[region], "class").empty()) return false;  // all are alike
    const std::uint32_t signature = c_.signature[region];
    return c_.signature[sibling] == signature || alike_.at(signature) > 1;
  }

  // 0 if there is none.
  ContainerId seen_sibling_before(ContainerId region) const {
    ContainerId before = region;
    for (int i = 0; i < kSiblings; ++i) {
      // The last container that begins before it, climbed up to a sibling.
      ContainerId sibling = before - 1;
      if (sibling == c_.parent[before]) return 0;
      while (c_.parent[sibling] != c_.parent[before]) sibling = c_.parent[sibling];
      if (region_[sibling] == 0) return sibling;
      before = sibling;
    }
    return 0;
  }

  bool is_control(NodeId element) const {
    if (document_.is(element, Tag::kDt)) return true;
    NodeId end = document_.subtree_end(element);
    int depth = 0;
    for (NodeId id = element; id < end && depth < kControlDepth; ++id, ++depth) {
      if (!document_.is_element(id)) continue;
      if (document_.is(id, Tag::kButton) || document_.is(id, Tag::kSummary)) return true;
      if (document_.attribute(id, "aria-expanded") != nullptr) return true;
      const std::string_view role = document_.raw_attribute(id, "role");
      if (role == "button" || role == "tab") return true;
    }
    return false;
  }

  const Document& document_;
  const SegmentedPage& page_;
  Selection& selection_;
  const Containers& c_;
  std::vector<ContainerId> region_;  // by container: the outermost unseen one around it, 0 if none
  std::unordered_map<ContainerId, Words> words_;  // of the kept text in each region
  std::unordered_map<std::uint32_t, int> alike_;  // regions with kept text, by signature
  std::unordered_set<std::string_view> controlled_;
};

}  // namespace

void drop_unseen(const Document& document, const SegmentedPage& page,
                 const std::vector<std::uint8_t>& unseen, Selection& selection) {
  UnseenRegions(document, page, unseen, selection).run();
  settle_containers(page, selection);
}

}  // namespace stillpage
