// Readers' comments below an article that the decision took for more of it: what names call
// comments, where a signed text of some length comes first and nothing but them comes after. On a
// forum, where replies bear that name too, the first post is no article.
#include <vector>

#include "clean/clean.hpp"

namespace stillpage {
namespace {

constexpr float kLeastArticle = 250;    // words before the first comment, without links
constexpr float kMaxProseAfter = 0.1F;  // of those, between comments and after them
// The mean probability of comments that stay. Of the development articles that keep some, each
// judged by a model that hadn't seen its site, those in whose truth they are have 0.86 and more,
// the others 0.65 and less; answers on forums have 0.8.
constexpr float kSure = 0.75F;
constexpr float kMaxOther = 0.5F;  // of their words, that are no remarks on an article

bool is_comment(const CleanContext& context, BlockId block) {
  const Containers& c = context.containers();
  const ContainerId own = context.blocks().container[block];
  return (c.names_any[own] & bit(NameGroup::kComment)) != 0 ||
         (c.landmarks_any[own] & bit(Landmark::kItemComment)) != 0;
}

// What "response" and "reply" name besides: the answer of a program, a message on a forum.
bool is_no_remark(const CleanContext& context, BlockId block) {
  const Containers& c = context.containers();
  const ContainerId own = context.blocks().container[block];
  return (c.landmarks_near(own) & bit(Landmark::kPre)) != 0 ||
         (c.names_near(own) & bit(NameGroup::kForum)) != 0;
}

bool is_post(const CleanContext& context, BlockId block) {
  const ContainerId own = context.blocks().container[block];
  return (context.containers().names_any[own] & bit(NameGroup::kForum)) != 0;
}

}  // namespace

void drop_discussion(const CleanContext& context, Selection& selection) {
  std::vector<BlockId> comments;
  float words = 0;
  float other = 0;
  float expected = 0;
  float before = 0;
  float after = 0;
  for (BlockId b = 0; b < context.blocks().size(); ++b) {
    if (selection.keep[b] == 0) continue;
    const float own = context.blocks().shape[b].words;
    if (is_comment(context, b)) {
      comments.push_back(b);
      words += own;
      if (is_no_remark(context, b)) other += own;
      expected += context.probability[b] * own;
    } else if (comments.empty()) {
      if (context.statistics.good[b] != 0 && is_post(context, b)) return;
      before += own * (1 - context.statistics.link_density[b]);
    } else {
      after += own * (1 - context.statistics.link_density[b]);
    }
  }
  if (comments.empty() || before < kLeastArticle || after > kMaxProseAfter * before) return;
  if (other > kMaxOther * words || expected >= kSure * words) return;
  for (const BlockId b : comments) selection.keep[b] = 0;
}

}  // namespace stillpage
