// What surrounds a block in the tree: the sums of its ancestors, its distance to the candidate
// roots, and the branch in which it stands beside other prose.
#include "score/feature_scales.hpp"
#include "score/features.hpp"

namespace stillpage {
namespace {

using V = const BlockView&;

template <std::size_t kLevel>
float ancestor_words(V v) {
  return log_scale(v.sums().words[v.ancestors[kLevel]]);
}
template <std::size_t kLevel>
float ancestor_link_density(V v) {
  const ContainerId a = v.ancestors[kLevel];
  return ratio(v.sums().link_words[a], v.sums().words[a]);
}
template <std::size_t kLevel>
float ancestor_prose(V v) {
  const ContainerId a = v.ancestors[kLevel];
  return ratio(v.sums().good_words[a], v.sums().words[a]);
}
template <std::size_t kLevel>
float ancestor_page_share(V v) {
  return ratio(v.sums().good_words[v.ancestors[kLevel]], v.sums().good_words[0]);
}
template <std::size_t kLevel>
float ancestor_score(V v) {
  const float best = v.statistics().score[v.statistics().best_score];
  return best > 0 ? v.statistics().score[v.ancestors[kLevel]] / best : 0;
}
template <std::size_t kLevel>
float ancestor_repeats(V v) {
  return log_scale(static_cast<float>(v.statistics().same_siblings[v.ancestors[kLevel]] - 1)) * 2;
}
template <std::size_t kLevel>
float ancestor_words_a_block(V v) {
  const ContainerId a = v.ancestors[kLevel];
  return log_scale(ratio(v.sums().words[a], v.sums().blocks[a]));
}
template <std::size_t kRoot>
float outside_candidate(V v) {
  return capped(v.context.distances[kRoot].up[v.container], 8);
}
template <std::size_t kRoot>
float in_candidate(V v) {
  return flag(v.context.distances[kRoot].down[v.container] == 0);
}
template <std::size_t kRoot>
float above_candidate(V v) {
  return capped(v.context.distances[kRoot].down[v.container], 6);
}

ContainerId branch(V v) { return v.statistics().flow_branch[v.container]; }
float branch_prose(V v) { return ratio(v.sums().good_words[branch(v)], v.sums().words[branch(v)]); }
float branch_link_density(V v) {
  return ratio(v.sums().link_words[branch(v)], v.sums().words[branch(v)]);
}
float parent_share(V v) {
  return ratio(v.sums().good_words[v.containers().parent[branch(v)]], v.sums().good_words[0]);
}

#define STILLPAGE_LEVELS(name, function)                                        \
  {name "_0", function<0>}, {name "_1", function<1>}, {name "_2", function<2>}, \
      {name "_3", function<3>}, {name "_4", function<4>},
#define STILLPAGE_ROOTS(name, function) \
  {name "_score", function<0>}, {name "_balance", function<1>}, {name "_deepest", function<2>},

constexpr Feature kFeatures[] = {
    STILLPAGE_LEVELS("ancestor_words", ancestor_words) STILLPAGE_LEVELS(
        "ancestor_link_density", ancestor_link_density) STILLPAGE_LEVELS("ancestor_prose",
                                                                         ancestor_prose)
        STILLPAGE_LEVELS("ancestor_page_share", ancestor_page_share) STILLPAGE_LEVELS(
            "ancestor_score", ancestor_score) STILLPAGE_LEVELS("ancestor_repeats", ancestor_repeats)
            STILLPAGE_LEVELS("ancestor_words_a_block", ancestor_words_a_block)
                STILLPAGE_ROOTS("outside_candidate", outside_candidate) STILLPAGE_ROOTS(
                    "in_candidate", in_candidate) STILLPAGE_ROOTS("above_candidate",
                                                                  above_candidate){
                    "signature_share", [](V v) { return v.statistics().signature_share[v.block]; }},
    {"signature_unlike_prose",
     [](V v) {
       return flag(v.statistics().signature_share[v.block] < 0.05F && v.shape.words >= 12);
     }},
    {"branch_words", [](V v) { return log_scale(v.sums().words[branch(v)]); }},
    {"branch_link_density", branch_link_density},
    {"branch_mostly_links", [](V v) { return flag(branch_link_density(v) > 0.6F); }},
    {"branch_prose", branch_prose},
    {"branch_parent_share", parent_share},
    {"branch_small_beside_article",
     [](V v) { return flag(v.sums().words[branch(v)] < 60 && branch(v) != 0) * parent_share(v); }},
    {"branch_controls",
     [](V v) { return flag(v.sums().controls[branch(v)] > 0 && v.sums().words[branch(v)] < 100); }},
    {"branch_links_beside_article", [](V v) { return branch_link_density(v) * parent_share(v); }},
    {"branch_images", [](V v) { return capped(v.sums().images[branch(v)], 5); }},
    {"branch_repeats",
     [](V v) {
       return log_scale(static_cast<float>(v.statistics().same_siblings[branch(v)] - 1)) * 2;
     }},
    {"control_near",
     [](V v) {
       return flag(v.sums().controls[v.ancestors[2]] > 0 && v.sums().words[v.ancestors[2]] < 80);
     }},
    {"image_card",
     [](V v) {
       const ContainerId a = v.ancestors[2];
       return flag(v.sums().images[a] > 0 && v.sums().words[a] < 60 && v.sums().links[a] > 0);
     }},
    {"list_mostly_links",
     [](V v) {
       return flag((v.containers().landmarks_near[v.container] &
                    (bit(Landmark::kUl) | bit(Landmark::kOl))) != 0) *
              ancestor_link_density<2>(v);
     }},
    {"depth", [](V v) { return capped(v.containers().depth[v.container], 30); }},
};

#undef STILLPAGE_LEVELS
#undef STILLPAGE_ROOTS

}  // namespace

std::span<const Feature> tree_features() { return kFeatures; }

}  // namespace stillpage
