// A polynomial in the signatures of the elements on the way: the part below an ancestor is what
// remains without the ancestor's own.
#include "posts/signs.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15ULL;  // odd, so that no power of it vanishes

std::uint64_t signature(const Document& document, NodeId id) {
  std::uint64_t hash =
      14695981039346656037ULL ^ static_cast<std::uint64_t>(document.tag(id));  // FNV-1a
  const Tag tag = document.tag(id);
  if (tag == Tag::kTd || tag == Tag::kTr) return hash | 1;  // every other row has another class
  for (const char c : trim_html_space(document.raw_attribute(id, "class"))) {
    if (is_html_space(c)) break;
    hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  }
  return hash | 1;
}

}  // namespace

Paths::Paths(const Document& document)
    : hash_(document.size(), 0), depth_(document.size(), 0), powers_{1} {
  for (NodeId id = 0; id < document.size(); ++id) {
    const NodeId parent = document.parent(id);
    if (parent == kNoNode || !document.is_element(id)) continue;
    hash_[id] = hash_[parent] * kBase + signature(document, id);
    depth_[id] = depth_[parent] + 1;
    if (depth_[id] == powers_.size()) powers_.push_back(powers_.back() * kBase);
  }
}

std::uint64_t Paths::relative(NodeId node, NodeId ancestor) const {
  return hash_[node] - hash_[ancestor] * powers_[depth_[node] - depth_[ancestor]];
}

}  // namespace stillpage
