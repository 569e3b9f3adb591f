// Where a block stands towards the flow of running text, weighted by how much of the page that flow
// is; and the shapes that clutter takes inside it: link lines, labels above links, boxes with
// something to fill in.
#include "score/feature_scales.hpp"
#include "score/features.hpp"

namespace stillpage {
namespace {

using V = const BlockView&;

constexpr float kFewBoxWords =
    80;  // a box with an input field and no more words than this asks for something

bool in_flow(V v) {
  const ContainerId root = v.context.flow.root;
  return v.container >= root && v.container < v.containers().end[root];
}
bool past_end(V v) { return v.block > v.context.flow.last_prose; }
bool before_start(V v) { return v.block < v.context.flow.first_prose; }
float share(V v) { return v.context.flow.share; }
float teasers(V v) {
  const auto count = v.context.flow.teasers[v.container];
  return count < 2 ? 0 : capped(static_cast<float>(count), 6);
}
bool all_link(V v, BlockId b) {
  return b < v.blocks().size() && v.statistics().link_density[b] > 0.9F &&
         v.blocks().shape[b].words >= 3;
}
bool is_prose(V v, BlockId b) { return b < v.blocks().size() && v.statistics().good[b] != 0; }
// "Label: headline", the headline a link to the end.
bool label_and_link(V v) {
  const TextShape& s = v.shape;
  return s.links == 1 && s.words >= 4 && s.words <= 30 &&
         v.statistics().link_density[v.block] > 0.4F &&
         v.statistics().link_density[v.block] < 0.97F && s.sentences == 0;
}
bool asks_for_something(V v, ContainerId box) {
  return v.sums().entries[box] > 0 && v.sums().words[box] < kFewBoxWords;
}

constexpr Feature kFeatures[] = {
    {"flow_share", share},
    {"outside_flow", [](V v) { return flag(!in_flow(v)) * share(v); }},
    {"outside_flow_after", [](V v) { return flag(!in_flow(v) && past_end(v)) * share(v); }},
    {"outside_flow_prose",
     [](V v) { return flag(!in_flow(v) && is_prose(v, v.block)) * share(v); }},
    {"outside_flow_prose_after",
     [](V v) { return flag(!in_flow(v) && past_end(v) && is_prose(v, v.block)) * share(v); }},
    {"outside_flow_short", [](V v) { return flag(!in_flow(v) && v.shape.words <= 6) * share(v); }},
    {"flow_past_end", [](V v) { return flag(in_flow(v) && past_end(v)) * share(v); }},
    {"flow_past_end_short",
     [](V v) { return flag(in_flow(v) && past_end(v) && v.shape.words <= 8) * share(v); }},
    {"flow_before_start", [](V v) { return flag(in_flow(v) && before_start(v)) * share(v); }},
    {"flow_unlike",
     [](V v) {
       return flag(in_flow(v) && v.statistics().signature_share[v.block] < 0.05F) * share(v);
     }},
    {"flow_unlike_prose",
     [](V v) {
       return flag(v.statistics().signature_share[v.block] < 0.05F && is_prose(v, v.block)) *
              share(v);
     }},
    {"teasers", teasers},
    {"teasers_beside_flow", [](V v) { return teasers(v) * share(v); }},
    {"teasers_outside_flow", [](V v) { return teasers(v) * share(v) * flag(!in_flow(v)); }},
    {"all_link_between_prose",
     [](V v) {
       return flag(all_link(v, v.block) && is_prose(v, v.block + 1) && v.block > 0 &&
                   is_prose(v, v.block - 1));
     }},
    {"all_link_beside_prose",
     [](V v) {
       return flag(all_link(v, v.block) &&
                   (is_prose(v, v.block + 1) || (v.block > 0 && is_prose(v, v.block - 1)))) *
              share(v);
     }},
    {"label_and_link", [](V v) { return flag(label_and_link(v)); }},
    {"label_and_link_in_flow",
     [](V v) { return flag(label_and_link(v) && in_flow(v)) * share(v); }},
    {"label_above_link", [](V v) { return flag(v.shape.words <= 6 && all_link(v, v.block + 1)); }},
    {"label_above_link_in_flow",
     [](V v) {
       return flag(v.shape.words <= 6 && all_link(v, v.block + 1) && in_flow(v)) * share(v);
     }},
    {"asks_near",
     [](V v) {
       return flag(asks_for_something(v, v.ancestors[1]) || asks_for_something(v, v.ancestors[2]));
     }},
    {"asks_in_branch",
     [](V v) { return flag(asks_for_something(v, v.statistics().flow_branch[v.container])); }},
    {"asks_in_branch_beside_flow",
     [](V v) {
       return flag(asks_for_something(v, v.statistics().flow_branch[v.container])) * share(v);
     }},
};

}  // namespace

std::span<const Feature> flow_features() { return kFeatures; }

}  // namespace stillpage
