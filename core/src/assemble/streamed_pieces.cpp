// Places, holders and the calls that pair them are gathered first. A place of a boundary also ends
// what stands in for it, which lies between two comments: <!--$?--><template …>…<!--/$-->.
#include "assemble/streamed_pieces.hpp"

#include <array>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "own_function.hpp"

namespace stillpage {
namespace {

constexpr std::array<std::string_view, 3> kCalls = {"$RC(\"", "$RR(\"", "$RS(\""};
constexpr std::size_t kMaxIdBytes = 100;

// "B:1f", "P:3", "S:0", with a prefix that the page may have chosen.
bool has_letter(std::string_view id, char letter) noexcept {
  const std::size_t colon = id.rfind(':');
  return colon != std::string_view::npos && colon > 0 && colon + 1 < id.size() &&
         id[colon - 1] == letter;
}

using NodeById = std::unordered_map<std::string_view, NodeId>;

struct Pieces {
  NodeById places;
  NodeById holders;
  std::vector<std::pair<std::string_view, std::string_view>> calls;
};

// From behind an opening quotation mark to the closing one; empty if there is none near.
std::string_view quoted(std::string_view text) noexcept {
  const std::size_t end = text.substr(0, kMaxIdBytes).find('"');
  return end == std::string_view::npos ? std::string_view() : text.substr(0, end);
}

void read_calls(std::string_view script, Pieces& pieces) {
  for (const std::string_view call : kCalls) {
    for (std::size_t at = script.find(call); at != std::string_view::npos;
         at = script.find(call, at + 1)) {
      const std::string_view first = quoted(script.substr(at + call.size()));
      const std::string_view rest = script.substr(at + call.size() + first.size());
      constexpr std::string_view kBetween = "\",\"";
      if (!rest.starts_with(kBetween)) continue;
      const std::string_view second = quoted(rest.substr(kBetween.size()));
      if (has_letter(first, 'S')) pieces.calls.emplace_back(second, first);
      if (has_letter(second, 'S')) pieces.calls.emplace_back(first, second);
    }
  }
}

Pieces gather(const Document& document) {
  Pieces pieces;
  for (NodeId id = 0; id < document.size(); ++id) {
    if (document.is(id, Tag::kTemplate)) {
      const std::string_view name = document.raw_attribute(id, "id");
      if (has_letter(name, 'B') || has_letter(name, 'P')) pieces.places.emplace(name, id);
    } else if (document.is(id, Tag::kDiv) && document.attribute(id, "hidden") != nullptr) {
      const std::string_view name = document.raw_attribute(id, "id");
      if (has_letter(name, 'S')) pieces.holders.emplace(name, id);
    }
  }
  if (pieces.places.empty() || pieces.holders.empty()) return {};
  for (NodeId id = 0; id < document.size(); ++id) {
    if (document.is(id, Tag::kScript) && document.first_child(id) != kNoNode)
      read_calls(document.raw(document.node(id + 1).data), pieces);
  }
  return pieces;
}

// For each place of a boundary among the children of `parent`, the comment that ends it.
void find_ends(const Document& document, NodeId parent, Plan& plan) {
  struct Boundary {
    NodeId place;
  };
  std::vector<Boundary> open;
  for (NodeId id = document.first_child(parent); id != kNoNode; id = document.next_sibling(id)) {
    if (document.node(id).kind == NodeKind::kComment) {
      const std::string_view data = document.raw(document.node(id).data);
      if (data == "$" || data == "$?" || data == "$!" || data == "$~") open.push_back({kNoNode});
      if (data != "/$" || open.empty()) continue;
      if (open.back().place != kNoNode) plan.places[open.back().place].resume = id;
      open.pop_back();
    } else if (!open.empty() && open.back().place == kNoNode && plan.places.contains(id)) {
      open.back().place = id;
    }
  }
}

// A function of its own, which a browser compiles for the few pages that come in pieces.
STILLPAGE_OWN_FUNCTION void plan_pieces(const Document& document, const Pieces& pieces,
                                        Plan& plan) {
  std::vector<NodeId> parents;
  for (const auto& [place_name, holder_name] : pieces.calls) {
    const auto place = pieces.places.find(place_name);
    const auto holder = pieces.holders.find(holder_name);
    if (place == pieces.places.end() || holder == pieces.holders.end()) continue;
    const NodeId parent = document.parent(place->second);
    const bool is_new =
        plan.places.emplace(place->second, StreamedPiece{holder->second, kNoNode}).second;
    if (!is_new || parent == kNoNode) continue;
    plan.left_out.insert(holder->second);
    if (has_letter(place_name, 'B')) parents.push_back(parent);
  }
  std::unordered_set<NodeId> seen;
  for (const NodeId parent : parents) {
    if (seen.insert(parent).second) find_ends(document, parent, plan);
  }
}

}  // namespace

void plan_streamed_pieces(const Document& document, Plan& plan) {
  const Pieces pieces = gather(document);
  if (!pieces.calls.empty()) plan_pieces(document, pieces, plan);
}

}  // namespace stillpage
