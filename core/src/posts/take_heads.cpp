// A head is a short line that says who or when; the article says it in a line of its own above each
// post.
#include <algorithm>

#include "clean/article_check.hpp"
#include "metadata/metadata_text.hpp"
#include "posts/posts.hpp"
#include "text/characters.hpp"

namespace stillpage {
namespace {

constexpr float kMaxHeadWords = 12;  // "answered 3 March 2025 at 10:30 by Ana Maria de Souza"
constexpr float kMaxOtherWords = 4;  // beside name and date: "answered", "at", "by"
constexpr float kMaxCopyWords = 4;   // the name again, beside a picture

class HeadTaker {
 public:
  HeadTaker(const Document& document, const SegmentedPage& page, Selection& selection)
      : document_(document),
        blocks_(page.blocks),
        c_(page.survey.containers),
        selection_(selection) {}

  void take(Post& post, const Post* next) {
    const NodeId node = c_.node[post.container];
    const NodeId end = next == nullptr
                           ? document_.subtree_end(node)
                           : std::min(document_.subtree_end(node), c_.node[next->container]);
    const auto at = std::lower_bound(blocks_.first.begin(), blocks_.first.end(), node);
    const std::string name = fold(post.author);
    const std::string date = fold(post.date);
    for (auto b = static_cast<BlockId>(at - blocks_.first.begin());
         b < blocks_.size() && blocks_.first[b] < end; ++b) {
      const bool names = holds(b, post.author_node);
      const bool dates = holds(b, post.date_node);
      if (!names && !dates) {
        if (is_copy(b, name) || is_copy(b, date)) drop(b, Said::kWhole);
        continue;
      }
      float words = blocks_.shape[b].words;
      if (names) words -= static_cast<float>(count_words(post.author));
      if (dates) words -= static_cast<float>(count_words(post.date));
      const bool head = blocks_.shape[b].words <= kMaxHeadWords && words <= kMaxOtherWords;
      if (head) {
        drop(b, says_more(b, name, date) ? Said::kPartly : Said::kWhole);
      } else if (selection_.keep[b] != 0) {
        if (names) post.author.clear();
        if (dates) post.date.clear();
      }
    }
  }

 private:
  [[nodiscard]] bool holds(BlockId b, NodeId node) const {
    if (node == kNoNode || document_.is(node, Tag::kMeta)) return false;
    return node < blocks_.end[b] && document_.subtree_end(node) > blocks_.first[b];
  }

  [[nodiscard]] bool is_copy(BlockId b, const std::string& said) const {
    return !said.empty() && blocks_.shape[b].words <= kMaxCopyWords && text_of(b) == said;
  }

  [[nodiscard]] std::string text_of(BlockId b) const {
    std::string text;
    for (NodeId id = blocks_.first[b]; id < blocks_.end[b]; ++id) {
      if (document_.node(id).kind == NodeKind::kText)
        document_.append_decoded(document_.node(id).data, text);
    }
    return fold(text);
  }

  // Whether a head holds more than name and date: a rank, "answered".
  [[nodiscard]] bool says_more(BlockId b, const std::string& name, const std::string& date) const {
    std::string text = text_of(b);
    for (const std::string& said : {name, date}) {
      const std::size_t at = said.empty() ? std::string::npos : text.find(said);
      if (at != std::string::npos) text.erase(at, said.size());
    }
    return !text.empty();
  }

  void drop(BlockId b, Said said) {
    selection_.keep[b] = 0;
    selection_.said[b] = said;
  }

  const Document& document_;
  const Blocks& blocks_;
  const Containers& c_;
  Selection& selection_;
};

// The first kept block of a post; the number of blocks if there is none.
BlockId first_kept(const SegmentedPage& page, const Selection& selection, const Post& post) {
  const Blocks& blocks = page.blocks;
  const Containers& c = page.survey.containers;
  const auto at =
      std::lower_bound(blocks.first.begin(), blocks.first.end(), c.node[post.container]);
  auto b = static_cast<BlockId>(at - blocks.first.begin());
  while (b < blocks.size() && selection.keep[b] == 0) ++b;
  const bool inside = b < blocks.size() && blocks.container[b] < c.end[post.container];
  return inside ? b : blocks.size();
}

// A template wraps a post in several elements, of which more than one may look like it: the inner
// one knows best.
void join(const SegmentedPage& page, const Selection& selection, std::vector<Post>& posts) {
  std::size_t kept = 0;
  BlockId last = page.blocks.size();
  for (std::size_t i = 0; i < posts.size(); ++i) {
    const BlockId first = first_kept(page, selection, posts[i]);
    if (first == page.blocks.size()) continue;
    Post& post = posts[i];
    if (kept > 0 && first == last) {
      Post& outer = posts[kept - 1];
      if (post.author_node == kNoNode) post.author = outer.author;
      if (post.date_node == kNoNode) {
        post.date = outer.date;
        post.datetime = outer.datetime;
      }
      post.container = outer.container;
    } else {
      ++kept;
    }
    last = first;
    if (&post != &posts[kept - 1]) posts[kept - 1] = std::move(post);
  }
  posts.resize(kept);
}

}  // namespace

void take_heads(const Document& document, const SegmentedPage& page, std::vector<Post>& posts,
                Selection& selection) {
  if (posts.empty()) return;
  const Selection before = selection;
  selection.said.assign(page.blocks.size(), Said::kNot);
  HeadTaker taker(document, page, selection);
  for (std::size_t i = 0; i < posts.size(); ++i)
    taker.take(posts[i], i + 1 < posts.size() ? &posts[i + 1] : nullptr);
  join(page, selection, posts);
  std::erase_if(posts, [](const Post& post) { return post.author.empty() && post.date.empty(); });
  settle_containers(page, selection);
  if (count_kept_words(page, selection) > 0) return;
  selection = before;
  posts.clear();
}

}  // namespace stillpage
