// Three kinds: what schema.org names a post; what shares tag and first class, wherever it stands,
// for answers stand in what they answer; and what shares tag and parent, where classes tell
// nothing.
#include "posts/groups.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace stillpage {
namespace {

constexpr std::uint64_t kMarked = 1;
constexpr std::uint64_t kAlike = 2;
constexpr std::uint64_t kSiblings = 3;
constexpr std::uint64_t kLater = std::uint64_t{1} << 31U;

constexpr std::array<std::string_view, 6> kPostTypes = {
    "DiscussionForumPosting", "Comment", "UserComments", "Answer", "Question", "Review"};

// 0 for none, else the place in the table and one.
std::size_t post_type(const Document& document, NodeId id) {
  if (document.node(id).attribute_count() == 0) return 0;
  std::string_view type = document.raw_attribute(id, "itemtype");
  const std::size_t slash = type.find_last_of('/');
  if (slash == std::string_view::npos) return 0;
  type.remove_prefix(slash + 1);
  const auto at = std::find(kPostTypes.begin(), kPostTypes.end(), type);
  return at == kPostTypes.end() ? 0 : static_cast<std::size_t>(at - kPostTypes.begin()) + 1;
}

NodeId mean_size(const Document& document, const Containers& c, const PostGroup& group) {
  std::size_t sum = 0;
  for (const ContainerId id : group.members) sum += document.subtree_end(c.node[id]) - c.node[id];
  return static_cast<NodeId>(sum / group.members.size());
}

}  // namespace

bool is_marked_post(const Document& document, NodeId node) {
  return post_type(document, node) != 0;
}

std::vector<PostGroup> post_groups(const Document& document, const Containers& containers,
                                   const std::vector<std::uint8_t>& worthy) {
  std::unordered_map<std::uint64_t, std::size_t> places;
  std::vector<PostGroup> found;
  const auto add = [&](std::uint64_t kind, std::uint64_t key, ContainerId id) {
    const auto at = places.try_emplace((kind << 62U) ^ key, found.size()).first;
    if (at->second == found.size()) found.emplace_back();
    found[at->second].members.push_back(id);
    found[at->second].marked = kind == kMarked;
  };
  for (ContainerId id = 1; id < containers.size(); ++id) {
    if (worthy[id] == 0) continue;
    const NodeId node = containers.node[id];
    const std::uint64_t signature = containers.signature[id];
    const std::uint64_t type = post_type(document, node);
    if (type != 0) add(kMarked, (type << 32U) + signature, id);
    if (document.attribute(node, "class") != nullptr) add(kAlike, signature, id);
    const auto tag = static_cast<std::uint64_t>(document.tag(node));
    add(kSiblings, (tag << 32U) + containers.parent[id], id);
  }
  // By size, then the marked ones, then as they were found.
  std::vector<std::uint64_t> order;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found[i].members.size() < 2 && !found[i].marked) continue;
    const std::uint64_t size = mean_size(document, containers, found[i]);
    order.push_back((size << 32U) + (found[i].marked ? 0 : kLater) + i);
  }
  std::sort(order.begin(), order.end());
  std::vector<PostGroup> groups;
  groups.reserve(order.size());
  for (const std::uint64_t key : order) groups.push_back(std::move(found[key % kLater]));
  return groups;
}

}  // namespace stillpage
