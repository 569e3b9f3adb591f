// Roles are given in document order, so that the role around an element is known before its own.
#include "standardise/structure.hpp"

#include <algorithm>

#include "segment/tag_classes.hpp"
#include "standardise/callouts.hpp"
#include "standardise/repeated_text.hpp"

namespace stillpage {
namespace {

constexpr float kMaxCaptionWords = 90;   // longer text beside a picture is not its caption
constexpr float kMaxCalloutWords = 400;  // a longer box is a part of the article
constexpr float kMaxCalloutTitleWords = 20;
constexpr float kMaxPlainTitleWords = 3;   // "Note", "Good to know"
constexpr float kMaxPullQuoteWords = 120;  // a longer box is no sentence set large
constexpr std::uint32_t kMaxParts = 64;    // of a box, that are looked at

Role role_of_tag(Tag tag) noexcept {
  switch (tag) {
    case Tag::kH1:
    case Tag::kH2:
    case Tag::kH3:
    case Tag::kH4:
    case Tag::kH5:
    case Tag::kH6:
      return Role::kHeading;
    case Tag::kPre:
    case Tag::kListing:
    case Tag::kXmp:
    case Tag::kPlaintext:
      return Role::kPre;
    case Tag::kUl:
    case Tag::kMenu:
    case Tag::kDir:
      return Role::kUl;
    case Tag::kOl:
      return Role::kOl;
    case Tag::kLi:
      return Role::kLi;
    case Tag::kBlockquote:
      return Role::kBlockquote;
    case Tag::kFigure:
      return Role::kFigure;
    case Tag::kFigcaption:
      return Role::kFigcaption;
    case Tag::kDetails:
      return Role::kDetails;
    case Tag::kSummary:
      return Role::kSummary;
    case Tag::kDl:
      return Role::kDl;
    case Tag::kDt:
      return Role::kDt;
    case Tag::kDd:
      return Role::kDd;
    case Tag::kTable:
      return Role::kTable;
    case Tag::kCaption:
      return Role::kCaption;
    case Tag::kThead:
      return Role::kThead;
    case Tag::kTbody:
      return Role::kTbody;
    case Tag::kTfoot:
      return Role::kTfoot;
    case Tag::kTr:
      return Role::kTr;
    case Tag::kTh:
      return Role::kTh;
    case Tag::kTd:
      return Role::kTd;
    default:
      return Role::kNone;
  }
}

constexpr bool is_row_group(Role role) noexcept {
  return role == Role::kThead || role == Role::kTbody || role == Role::kTfoot;
}

// Whether `role` may stand directly in `around` (the nearest role above it).
bool fits(Role role, Role around) noexcept {
  if (holds_inline_only(around)) return false;
  switch (role) {
    case Role::kLi:
      return around == Role::kUl || around == Role::kOl;
    case Role::kDt:
    case Role::kDd:
      return around == Role::kDl;
    case Role::kFigcaption:
      return around == Role::kFigure;
    case Role::kSummary:
      return around == Role::kDetails;
    case Role::kCaption:
    case Role::kThead:
    case Role::kTbody:
    case Role::kTfoot:
      return around == Role::kTable;
    case Role::kTr:
      return around == Role::kTable || is_row_group(around);
    case Role::kTh:
    case Role::kTd:
      return around == Role::kTr;
    case Role::kFigure:
      return around != Role::kFigure && around != Role::kFigcaption && around != Role::kPullQuote;
    case Role::kCalloutTitle:
      return around == Role::kCallout;
    case Role::kBlockquote:
    case Role::kHeading:
      return around != Role::kPullQuote;
    default:
      return true;
  }
}

class StructureFinder {
 public:
  StructureFinder(const Document& document, const PageOutline& page, const Statistics& statistics,
                  const Selection& selection, const std::vector<std::uint32_t>& media)
      : document_(document),
        c_(page.survey.containers),
        blocks_(page.blocks),
        statistics_(statistics),
        selection_(selection),
        media_(media),
        repeated_(document, page, selection) {}

  Structure run() && {
    sum_up();
    structure_.role.assign(c_.size(), Role::kNone);
    structure_.holder.assign(c_.size(), 0);
    for (ContainerId id = 1; id < c_.size(); ++id) {
      const ContainerId parent = c_.parent[id];
      const Role around = structure_.role[structure_.holder[parent]];
      Role role = role_for(id, around);
      if (!fits(role, around)) role = Role::kNone;
      structure_.role[id] = role;
      structure_.holder[id] = role == Role::kNone ? structure_.holder[parent] : id;
    }
    return std::move(structure_);
  }

 private:
  void sum_up() {
    figures_.assign(c_.size(), 0);
    captions_.assign(c_.size(), 0);
    listings_.assign(c_.size(), 0);
    for (ContainerId id = c_.size(); id-- > 1;) {
      const ContainerId parent = c_.parent[id];
      const Tag tag = document_.tag(c_.node[id]);
      const bool kept = selection_.keep_container[id] != 0;
      media_[parent] += media_[id];
      figures_[parent] += figures_[id] + (tag == Tag::kFigure ? 1 : 0);
      captions_[parent] += captions_[id] + (tag == Tag::kFigcaption && kept ? 1 : 0);
      listings_[parent] +=
          listings_[id] + (tag == Tag::kPre || statistics_.data_table[id] == id ? 1 : 0);
    }
  }

  Role role_for(ContainerId id, Role around) {
    const Role role = role_of_tag(document_.tag(c_.node[id]));
    if (may_be_box(id, role) && around != Role::kCallout && around != Role::kPullQuote) {
      if (statistics_.sums.words[id] <= kMaxPullQuoteWords &&
          is_named_pull_quote(document_, c_.node[id])) {
        if (repeated_.repeats(id)) return Role::kPullQuote;
        return holds_quote(id) ? Role::kNone : Role::kBlockquote;
      }
      if (statistics_.sums.words[id] <= kMaxCalloutWords &&
          !callout_kind(document_, c_.node[id]).empty())
        return Role::kCallout;
    }
    const ContainerId callout = structure_.holder[c_.parent[id]];
    if (around == Role::kCallout && is_callout_title(id, callout, role)) return Role::kCalloutTitle;
    if (role == Role::kTable && statistics_.data_table[id] != id) return Role::kNone;
    if (role == Role::kFigure) return is_figure(id) ? Role::kFigure : Role::kNone;
    if (is_captioned_box(id)) return Role::kFigure;
    if (around == Role::kFigure && is_caption(id)) return Role::kFigcaption;
    return role;
  }

  // Whether an element with text may be a callout or a pull quote, if its names say so.
  [[nodiscard]] bool may_be_box(ContainerId id, Role role) const {
    return (role == Role::kNone || role == Role::kBlockquote || role == Role::kFigure) &&
           selection_.keep_container[id] != 0 &&
           document_.node(c_.node[id]).attribute_count() > 0 &&
           document_.tag(c_.node[id]) != Tag::kBody;
  }

  [[nodiscard]] bool holds_quote(ContainerId id) const {
    const ContainerId end = std::min(c_.end[id], id + kMaxParts);
    for (ContainerId inner = id + 1; inner < end; ++inner) {
      if (document_.is(c_.node[inner], Tag::kBlockquote)) return true;
    }
    return false;
  }

  // The first words of a callout, where a name or their shape says so: few, and no sentence.
  [[nodiscard]] bool is_callout_title(ContainerId id, ContainerId callout, Role role) const {
    if ((role != Role::kNone && role != Role::kHeading) || c_.has_children(id)) return false;
    if (first_kept_container(callout) != id) return false;
    const float words = statistics_.sums.words[id];
    if (has_name(id, NameGroup::kTitle)) return words <= kMaxCalloutTitleWords;
    return words <= kMaxPlainTitleWords && statistics_.sums.sentences[id] == 0 &&
           words < statistics_.sums.words[callout];
  }

  // Of the first kept block in a container; 0 if there is none.
  [[nodiscard]] ContainerId first_kept_container(ContainerId around) const {
    const auto& first = blocks_.first;
    const NodeId end = document_.subtree_end(c_.node[around]);
    const auto at = std::lower_bound(first.begin(), first.end(), c_.node[around]);
    auto b = static_cast<BlockId>(at - first.begin());
    for (const BlockId last = std::min(blocks_.size(), b + kMaxParts); b < last; ++b) {
      if (first[b] >= end) break;
      if (selection_.keep[b] != 0) return blocks_.container[b];
    }
    return 0;
  }

  [[nodiscard]] bool is_figure(ContainerId id) const {
    if (figures_[id] > 0) return false;
    return media_[id] > 0 || (captions_[id] > 0 && listings_[id] > 0);
  }

  [[nodiscard]] bool has_name(ContainerId id, NameGroup group) const {
    return (c_.names[id] & bit(group)) != 0;
  }

  // A picture and its caption in plain boxes: class names say so, and there is one picture and
  // little text.
  [[nodiscard]] bool is_captioned_box(ContainerId id) const {
    if (!has_name(id, NameGroup::kCaption) || document_.tag(c_.node[id]) == Tag::kFigcaption)
      return false;
    return media_[id] == 1 && figures_[id] == 0 && captions_[id] == 0 && listings_[id] == 0 &&
           statistics_.sums.words[id] <= kMaxCaptionWords && statistics_.sums.headings[id] == 0;
  }

  [[nodiscard]] bool is_caption(ContainerId id) const {
    return has_name(id, NameGroup::kCaption) && media_[id] == 0 &&
           statistics_.sums.words[id] <= kMaxCaptionWords && statistics_.sums.words[id] > 0;
  }

  const Document& document_;
  const Containers& c_;
  const BlockPlaces& blocks_;
  const Statistics& statistics_;
  const Selection& selection_;
  std::vector<std::uint32_t> media_;
  std::vector<std::uint32_t> figures_;
  std::vector<std::uint32_t> captions_;
  std::vector<std::uint32_t> listings_;
  RepeatedText repeated_;
  Structure structure_;
};

}  // namespace

Structure find_structure(const Document& document, const PageOutline& page,
                         const Statistics& statistics, const Selection& selection,
                         const std::vector<std::uint32_t>& media) {
  return StructureFinder(document, page, statistics, selection, media).run();
}

}  // namespace stillpage
