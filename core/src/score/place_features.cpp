// Where a block stands by the names of things: its element, the landmarks around it, class names
// and ids.
#include "score/feature_scales.hpp"
#include "score/features.hpp"
#include "segment/tag_classes.hpp"

namespace stillpage {
namespace {

using V = const BlockView&;

template <Tag... kTags>
float tag_is(V v) {
  const Tag tag = v.tag();
  return flag(((tag == kTags) || ...));
}
template <Landmark kLandmark>
float near_landmark(V v) {
  return flag((v.containers().landmarks_near[v.container] & bit(kLandmark)) != 0);
}
template <Landmark kLandmark>
float in_landmark(V v) {
  return flag((v.containers().landmarks_any[v.container] & bit(kLandmark)) != 0);
}
template <NameGroup kGroup>
float near_name(V v) {
  return flag(
      ((v.containers().names_near[v.container] | v.blocks().names[v.block]) & bit(kGroup)) != 0);
}
template <NameGroup kGroup>
float in_name(V v) {
  return flag((v.containers().names_any[v.container] & bit(kGroup)) != 0);
}
NodeFlags flags(V v) { return v.context.page.survey.flags[v.blocks().first[v.block]]; }

constexpr Feature kFeatures[] = {
    {"tag_h1", tag_is<Tag::kH1>},
    {"tag_h2", tag_is<Tag::kH2>},
    {"tag_h3", tag_is<Tag::kH3>},
    {"tag_h4_to_6", tag_is<Tag::kH4, Tag::kH5, Tag::kH6>},
    {"tag_p", tag_is<Tag::kP>},
    {"tag_li", tag_is<Tag::kLi>},
    {"tag_td", tag_is<Tag::kTd>},
    {"tag_th", tag_is<Tag::kTh>},
    {"tag_dt", tag_is<Tag::kDt>},
    {"tag_dd", tag_is<Tag::kDd>},
    {"tag_pre", tag_is<Tag::kPre>},
    {"tag_blockquote", tag_is<Tag::kBlockquote>},
    {"tag_figcaption", tag_is<Tag::kFigcaption, Tag::kCaption>},
    {"tag_div", tag_is<Tag::kDiv>},
    {"tag_button", tag_is<Tag::kButton, Tag::kLegend>},
    {"tag_summary", tag_is<Tag::kSummary>},
    {"tag_section", tag_is<Tag::kSection, Tag::kArticle, Tag::kMain, Tag::kBody>},
    {"hidden", [](V v) { return flag((flags(v) & kHidden) != 0); }},
    {"aria_hidden", [](V v) { return flag((flags(v) & kAriaHidden) != 0); }},
    {"hidden_copy",
     [](V v) {
       return flag((flags(v) & (kHidden | kAriaHidden)) != 0 && v.statistics().copies[v.block] > 0);
     }},
#define STILLPAGE_FEATURES(identifier) \
  {"near_landmark_" #identifier, near_landmark<Landmark::k##identifier>},
    STILLPAGE_LANDMARKS(STILLPAGE_FEATURES)
#undef STILLPAGE_FEATURES
#define STILLPAGE_FEATURES(identifier) \
  {"in_landmark_" #identifier, in_landmark<Landmark::k##identifier>},
        STILLPAGE_LANDMARKS(STILLPAGE_FEATURES)
#undef STILLPAGE_FEATURES
#define STILLPAGE_FEATURES(identifier) \
  {"near_name_" #identifier, near_name<NameGroup::k##identifier>},
            STILLPAGE_NAME_GROUPS(STILLPAGE_FEATURES)
#undef STILLPAGE_FEATURES
#define STILLPAGE_FEATURES(identifier) {"in_name_" #identifier, in_name<NameGroup::k##identifier>},
                STILLPAGE_NAME_GROUPS(STILLPAGE_FEATURES)
#undef STILLPAGE_FEATURES
                    {"comment_in_forum",
                     [](V v) { return v.context.forum * in_name<NameGroup::kComment>(v); }},
    {"forum_in_forum", [](V v) { return v.context.forum * in_name<NameGroup::kForum>(v); }},
    {"heading_in_main",
     [](V v) { return flag(heading_level(v.tag()) != 0) * in_landmark<Landmark::kMain>(v); }},
    {"header_outside_article",
     [](V v) {
       return in_landmark<Landmark::kHeader>(v) * (1 - in_landmark<Landmark::kArticle>(v));
     }},
    {"footer_outside_article",
     [](V v) {
       return in_landmark<Landmark::kFooter>(v) * (1 - in_landmark<Landmark::kArticle>(v));
     }},
};

}  // namespace

std::span<const Feature> place_features() { return kFeatures; }

}  // namespace stillpage
