// The places of a page that may say who wrote a post or when: judged only later, by what repeats.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "metadata/date.hpp"
#include "segment/segment.hpp"
#include "stillpage/document.hpp"

namespace stillpage {

struct Sign {
  NodeId place = 0;     // the element or text that is it; signs stand in this order
  NodeId node = 0;      // the element that it is or stands in
  std::string text;     // what it shows, on one line; "" if it shows nothing
  std::string value;    // of a date: ISO 8601 or an age_key(); of a name: where its link leads, ""
                        // without one
  float weight = 0;     // how much its own markup says that it is one
  bool marked = false;  // the markup leaves no doubt
};

// Nodes [first, end) of a page, where signs are wanted; those outside needn't be told.
struct NodeRange {
  NodeId first = 0;
  NodeId end = 0;

  // Calls `visit` with the nodes of the range and with the elements around its first one.
  template <typename Visit>
  void for_each(const Document& document, const Visit& visit) const {
    for (NodeId id = 0; id < end;) {
      const bool before = document.subtree_end(id) <= first;
      if (!before) visit(id);
      id = before ? document.subtree_end(id) : id + 1;
    }
  }
};

[[nodiscard]] std::vector<Sign> date_signs(const Document& document, const Survey& survey,
                                           NodeRange range, DayOrder order);
[[nodiscard]] std::vector<Sign> name_signs(const Document& document, const Survey& survey,
                                           NodeRange range);

// The places of elements below any of their ancestors, as hashes of the tags and first classes on
// the way.
class Paths {
 public:
  explicit Paths(const Document& document);
  // Equal for nodes that stand in the same place below `ancestor`.
  [[nodiscard]] std::uint64_t relative(NodeId node, NodeId ancestor) const;

 private:
  std::vector<std::uint64_t> hash_;
  std::vector<std::uint32_t> depth_;
  std::vector<std::uint64_t> powers_;  // by depth
};

}  // namespace stillpage
