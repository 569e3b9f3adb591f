// Goes through the groups from the smallest members to the largest. What a group has taken for its
// names and dates no other group can have.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "metadata/metadata_text.hpp"
#include "own_function.hpp"
#include "posts/age.hpp"
#include "posts/columns.hpp"
#include "posts/groups.hpp"
#include "posts/post_texts.hpp"
#include "posts/posts.hpp"
#include "posts/signs.hpp"
#include "segment/tag_classes.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

constexpr float kMinMemberWords = 3;         // kept, outside links: "Thanks a lot" is a post
constexpr float kMinMeanWords = 10;          // of a group's members: rows of a list have fewer
constexpr float kMinProse = 0.3F;            // of their words are prose
constexpr float kMinTitleWords = 4;          // names and marks are shorter
constexpr float kMinTitleLink = 0.8F;        // of a title is its link
constexpr float kMinComplete = 0.6F;         // of the members tell both name and date
constexpr std::size_t kMaxVisits = 4000000;  // of signs, so that no nesting makes it slow

class PostFinder {
 public:
  PostFinder(const Document& document, const SegmentedPage& page, const Statistics& statistics,
             const Selection& selection, DayOrder order)
      : document_(document),
        page_(page),
        c_(page.survey.containers),
        statistics_(statistics),
        selection_(selection),
        order_(order) {}

  // Most pages end early, and so what takes least to tell is asked first.
  std::vector<Post> run() && {
    count_words();
    const std::vector<std::uint8_t> worthy = worthy_containers();
    std::vector<PostGroup> groups = post_groups(document_, c_, worthy);
    std::erase_if(groups, [&](const PostGroup& group) { return !has_words_of_posts(group); });
    if (groups.empty()) return {};
    dates_ = date_signs(document_, page_.survey, range_of(groups), order_);
    if (dates_.empty()) return {};
    std::erase_if(groups, [&](const PostGroup& group) { return !has_dates_of_posts(group); });
    if (groups.empty()) return {};
    return settle_all(groups);
  }

 private:
  // A function of its own, which a browser compiles for the pages that may be threads.
  STILLPAGE_OWN_FUNCTION std::vector<Post> settle_all(const std::vector<PostGroup>& groups) {
    names_ = name_signs(document_, page_.survey, range_of(groups));
    date_taken_.assign(dates_.size(), 0);
    name_taken_.assign(names_.size(), 0);
    owner_.assign(c_.size(), 0);
    for (ContainerId id = 1; id < c_.size(); ++id)
      owner_[id] = is_marked_post(document_, c_.node[id]) ? id : owner_[c_.parent[id]];
    const Paths paths(document_);
    for (const PostGroup& group : groups) settle(group, paths);
    std::vector<std::uint64_t> order;
    for (std::size_t i = 0; i < posts_.size(); ++i)
      order.push_back((std::uint64_t{posts_[i].container} << 32U) + i);
    std::sort(order.begin(), order.end());
    std::vector<Post> posts;
    posts.reserve(order.size());
    for (const std::uint64_t key : order)
      posts.push_back(std::move(posts_[static_cast<std::uint32_t>(key)]));
    return posts;
  }

  void count_words() {
    words_.assign(c_.size(), 0);
    prose_.assign(c_.size(), 0);
    for (BlockId b = 0; b < page_.blocks.size(); ++b) {
      if (selection_.keep[b] == 0) continue;
      const float plain = page_.blocks.shape[b].words * (1 - statistics_.link_density[b]);
      words_[page_.blocks.container[b]] += plain;
      if (statistics_.good[b] != 0) prose_[page_.blocks.container[b]] += plain;
    }
    for (ContainerId id = c_.size(); id-- > 1;) {
      words_[c_.parent[id]] += words_[id];
      prose_[c_.parent[id]] += prose_[id];
    }
  }

  // Holds text that was kept, and is no cell or row of a table of data.
  [[nodiscard]] std::vector<std::uint8_t> worthy_containers() const {
    std::vector<std::uint8_t> worthy(c_.size(), 0);
    for (ContainerId id = 1; id < c_.size(); ++id) {
      worthy[id] = statistics_.data_table[id] == 0 && words_[id] >= kMinMemberWords ? 1 : 0;
    }
    return worthy;
  }

  // Where signs are asked for. Of a page with marked posts all of it: that it has a date counts.
  [[nodiscard]] NodeRange range_of(const std::vector<PostGroup>& groups) const {
    NodeRange range{.first = document_.size(), .end = 0};
    for (const PostGroup& group : groups) {
      if (group.marked) return {.first = 0, .end = document_.size()};
      for (const ContainerId id : group.members) {
        range.first = std::min(range.first, c_.node[id]);
        range.end = std::max(range.end, document_.subtree_end(c_.node[id]));
      }
    }
    return range;
  }

  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> range(const std::vector<Sign>& signs,
                                                              ContainerId id) const {
    const NodeId node = c_.node[id];
    const auto before = [](const Sign& sign, NodeId n) { return sign.place < n; };
    const auto first = std::lower_bound(signs.begin(), signs.end(), node, before);
    const auto end = std::lower_bound(first, signs.end(), document_.subtree_end(node), before);
    return {static_cast<std::uint32_t>(first - signs.begin()),
            static_cast<std::uint32_t>(end - signs.begin())};
  }

  // The signs of every member that are neither taken nor in a member inside it. Where nothing
  // repeats, only markup counts.
  std::vector<std::vector<std::uint32_t>> own_signs(const std::vector<Sign>& signs,
                                                    const std::vector<std::uint8_t>& taken,
                                                    const PostGroup& group) {
    std::vector<std::vector<std::uint32_t>> own(group.members.size());
    for (std::size_t m = 0; m < group.members.size(); ++m) {
      auto [at, end] = range(signs, group.members[m]);
      std::size_t inner = m + 1;
      for (; at < end && visits_ < kMaxVisits; ++at, ++visits_) {
        while (inner < group.members.size() &&
               document_.subtree_end(c_.node[group.members[inner]]) <= signs[at].place)
          ++inner;
        const bool inside = inner < group.members.size() &&
                            group.members[inner] < c_.end[group.members[m]] &&
                            c_.node[group.members[inner]] <= signs[at].place;
        const bool alone = group.members.size() == 1 && !signs[at].marked;
        const ContainerId owner = owner_[page_.survey.container_of[signs[at].place]];
        const bool other = group.marked && owner != group.members[m];
        if (!inside && !alone && !other && taken[at] == 0) own[m].push_back(at);
      }
    }
    return own;
  }

  void settle(const PostGroup& group, const Paths& paths) {
    std::vector<NodeId> anchors;
    anchors.reserve(group.members.size());
    for (const ContainerId id : group.members) anchors.push_back(c_.node[id]);
    const auto own_dates = own_signs(dates_, date_taken_, group);
    std::vector<Column> date_columns = find_columns(dates_, paths, anchors, own_dates);
    Column* dates = best_dates(date_columns, dates_);
    if (dates == nullptr && !group.marked) return;
    const auto own_names = own_signs(names_, name_taken_, group);
    std::vector<Column> name_columns = find_columns(names_, paths, anchors, own_names);
    Column* names = best_names(name_columns, names_);
    if (names == nullptr && (!group.marked || dates == nullptr)) return;
    if (!group.marked && (!is_complete(*names, *dates) || leads_elsewhere(group, *names, *dates)))
      return;
    if (names != nullptr) fill_gaps(document_, names_, paths, own_names, *names);
    if (dates != nullptr) fill_gaps(document_, dates_, paths, own_dates, *dates);
    for (std::size_t m = 0; m < group.members.size(); ++m) {
      add(group.members[m], names == nullptr ? kNoSign : names->sign[m],
          dates == nullptr ? kNoSign : dates->sign[m]);
      take(own_names[m], name_taken_);
      take(own_dates[m], date_taken_);
    }
  }

  // Posts by markup, or the members' kept text is not just labels …
  [[nodiscard]] bool has_words_of_posts(const PostGroup& group) const {
    if (group.marked) return true;
    float words = 0;
    float prose = 0;
    for (const ContainerId id : group.members) {
      words += words_[id];
      prose += prose_[id];
    }
    return words >= kMinMeanWords * static_cast<float>(group.members.size()) &&
           prose >= kMinProse * words;
  }

  // … and most hold a date.
  [[nodiscard]] bool has_dates_of_posts(const PostGroup& group) const {
    if (group.marked) return true;
    const auto dated =
        std::count_if(group.members.begin(), group.members.end(), [&](ContainerId id) {
          const auto [first, end] = range(dates_, id);
          return first != end;
        });
    return static_cast<float>(dated) >= kMinComplete * static_cast<float>(group.members.size());
  }

  [[nodiscard]] static bool is_complete(const Column& names, const Column& dates) {
    std::size_t both = 0;
    for (std::size_t m = 0; m < names.sign.size(); ++m)
      both += names.sign[m] != kNoSign && dates.sign[m] != kNoSign ? 1 : 0;
    return both >= 2 &&
           static_cast<float>(both) >= kMinComplete * static_cast<float>(names.sign.size());
  }

  // Whether most members begin with a link to another page, or have a heading that is one, as the
  // teasers of a list do.
  [[nodiscard]] bool leads_elsewhere(const PostGroup& group, const Column& names,
                                     const Column& dates) const {
    std::size_t leading = 0;
    for (std::size_t m = 0; m < group.members.size(); ++m) {
      const ContainerId id = group.members[m];
      const std::string_view name =
          names.sign[m] == kNoSign ? std::string_view() : names_[names.sign[m]].text;
      const NodeId date = dates.sign[m] == kNoSign ? kNoNode : dates_[dates.sign[m]].place;
      const NodeId own = names.sign[m] == kNoSign ? kNoNode : names_[names.sign[m]].place;
      bool found = begins_with_link(id, own, date);
      for (ContainerId inner = id; inner < c_.end[id] && !found; ++inner) {
        if (heading_level(document_.tag(c_.node[inner])) != 0)
          found = links_elsewhere(c_.node[inner], name);
      }
      leading += found ? 1 : 0;
    }
    return 2 * leading > group.members.size();
  }

  [[nodiscard]] bool begins_with_link(ContainerId id, NodeId name, NodeId date) const {
    const Blocks& blocks = page_.blocks;
    const auto at = std::lower_bound(blocks.first.begin(), blocks.first.end(), c_.node[id]);
    auto b = static_cast<BlockId>(at - blocks.first.begin());
    const auto holds = [&](NodeId node) {
      return node != kNoNode && node < blocks.end[b] &&
             document_.subtree_end(node) > blocks.first[b];
    };
    while (b < blocks.size() &&
           (blocks.shape[b].words < kMinTitleWords || holds(name) || holds(date)))
      ++b;
    if (b == blocks.size() || blocks.container[b] >= c_.end[id]) return false;
    if (statistics_.link_density[b] < kMinTitleLink) return false;
    NodeId link = blocks.first[b];
    while (link != kNoNode && !document_.is(link, Tag::kA)) link = document_.parent(link);
    const std::string_view href =
        link == kNoNode ? std::string_view() : document_.raw_attribute(link, "href");
    return !href.empty() && href.find('#') == std::string_view::npos;
  }

  [[nodiscard]] bool links_elsewhere(NodeId heading, std::string_view name) const {
    const NodeId parent = document_.parent(heading);
    if (document_.is(parent, Tag::kA)) return true;
    for (NodeId id = heading; id < document_.subtree_end(heading); ++id) {
      if (!document_.is(id, Tag::kA)) continue;
      const std::string_view href = document_.raw_attribute(id, "href");
      const std::string text = collapse_white_space(shown_text(document_, id, 2 * name.size() + 8));
      return !href.empty() && href.find('#') == std::string_view::npos && text != name;
    }
    return false;
  }

  static void take(const std::vector<std::uint32_t>& signs, std::vector<std::uint8_t>& taken) {
    for (const std::uint32_t s : signs) taken[s] = 1;
  }

  void add(ContainerId container, std::uint32_t name, std::uint32_t date) {
    if (name == kNoSign && date == kNoSign) return;
    Post post{.container = container};
    if (name != kNoSign) {
      post.author = name_of(names_[name]);
      post.author_node = names_[name].place;
    }
    if (date != kNoSign) {
      if (!is_age_key(dates_[date].value)) post.datetime = dates_[date].value;
      post.date = date_of(dates_[date], post.author);
      post.date_node = dates_[date].place;
    }
    posts_.push_back(std::move(post));
  }

  const Document& document_;
  const SegmentedPage& page_;
  const Containers& c_;
  const Statistics& statistics_;
  const Selection& selection_;
  const DayOrder order_;
  std::vector<Sign> dates_;
  std::vector<Sign> names_;
  std::vector<std::uint8_t> date_taken_;
  std::vector<std::uint8_t> name_taken_;
  std::vector<ContainerId> owner_;  // by container: the nearest that markup calls a post; 0: none
  std::vector<float> words_;        // by container: kept ones outside links
  std::vector<float> prose_;        // … of blocks that read like prose
  std::vector<Post> posts_;
  std::size_t visits_ = 0;
};

}  // namespace

std::vector<Post> find_posts(const Document& document, const SegmentedPage& page,
                             const Statistics& statistics, const Selection& selection,
                             std::string_view language) {
  return PostFinder(document, page, statistics, selection, day_order_of(language)).run();
}

}  // namespace stillpage
