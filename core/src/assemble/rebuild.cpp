// A walk with a stack of runs of siblings. Inside a shadow tree a run knows the host whose children
// the slots ask for.
#include "assemble/rebuild.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "document/document_builder.hpp"
#include "stillpage/limits.hpp"

namespace stillpage {
namespace {

constexpr std::string_view kShadowMode = "shadowrootmode";

bool is_shadow_tree(const Document& document, NodeId id) {
  return document.is(id, Tag::kTemplate) && document.attribute(id, kShadowMode) != nullptr;
}

using ScopeId = std::uint32_t;
constexpr ScopeId kPage = 0;  // outside all shadow trees

// A shadow tree that is being written.
struct Scope {
  ScopeId outer = kPage;                                    // where the host's children belong
  std::map<std::string_view, std::vector<NodeId>> slotted;  // the host's children, by slot
};

class Rebuilder {
 public:
  Rebuilder(const Document& document, const Plan& plan)
      : document_(document), plan_(plan), builder_(document, Limits{}) {
    builder_.reserve(document.size(), 0);
  }

  Document run() && {
    scopes_.emplace_back();
    if (!document_.empty()) push({0, document_.subtree_end(0), kPage, false});
    while (!runs_.empty()) {
      Run& run = runs_.back();
      if (run.next >= run.end) {
        if (run.closes) builder_.close_element();
        runs_.pop_back();
        continue;
      }
      const NodeId id = run.next;
      const ScopeId scope = run.scope;
      run.next = document_.subtree_end(id);
      if (plan_.left_out.contains(id)) continue;
      if (!write(id, scope)) break;  // no more nodes than the source has, which kept the limits
    }
    return std::move(builder_).finish();
  }

 private:
  struct Run {
    NodeId next;
    NodeId end;
    ScopeId scope;
    bool closes;  // the element that was opened for it
  };

  void push(Run run) { runs_.push_back(run); }

  void push_children(NodeId id, ScopeId scope, bool closes) {
    push({id + 1, document_.subtree_end(id), scope, closes});
  }

  bool write(NodeId id, ScopeId scope) {
    const Node& node = document_.node(id);
    if (node.kind == NodeKind::kText) return builder_.text(node.data);
    if (node.kind == NodeKind::kComment) return builder_.comment(node.data);
    if (document_.is(id, Tag::kTemplate)) {
      write_place(id, scope);
      return true;
    }
    if (scope != kPage && document_.is(id, Tag::kSlot)) {
      write_slot(id, scope);
      return true;
    }
    return write_element(id, node, scope);
  }

  bool write_element(NodeId id, const Node& node, ScopeId scope) {
    if (!builder_.open_element(document_.unknown_name(id), node.tag, node.ns)) return false;
    for (const Attribute& attribute : document_.attributes(id))
      builder_.attribute(attribute.name, attribute.value);
    const NodeId shadow = plan_.shadow_roots ? shadow_tree_of(id) : kNoNode;
    if (shadow == kNoNode) {
      push_children(id, scope, true);
    } else {
      push_children(shadow, open_scope(id, shadow, scope), true);
    }
    return true;
  }

  NodeId shadow_tree_of(NodeId id) const {
    for (NodeId child = document_.first_child(id); child != kNoNode;
         child = document_.next_sibling(child)) {
      if (is_shadow_tree(document_, child)) return child;
    }
    return kNoNode;
  }

  ScopeId open_scope(NodeId host, NodeId shadow, ScopeId outer) {
    Scope scope{.outer = outer, .slotted = {}};
    for (NodeId child = document_.first_child(host); child != kNoNode;
         child = document_.next_sibling(child)) {
      if (child == shadow || document_.node(child).kind == NodeKind::kComment) continue;
      const bool element = document_.is_element(child);
      scope.slotted[element ? document_.raw_attribute(child, "slot") : std::string_view()]
          .push_back(child);
    }
    scopes_.push_back(std::move(scope));
    return static_cast<ScopeId>(scopes_.size() - 1);
  }

  // The first slot of a name takes its children; others show what they hold themselves.
  void write_slot(NodeId id, ScopeId scope) {
    const auto found = scopes_[scope].slotted.find(document_.raw_attribute(id, "name"));
    if (found == scopes_[scope].slotted.end()) return push_children(id, scope, false);
    const std::vector<NodeId> nodes = std::move(found->second);
    scopes_[scope].slotted.erase(found);
    for (std::size_t i = nodes.size(); i-- > 0;)
      push({nodes[i], document_.subtree_end(nodes[i]), scopes_[scope].outer, false});
  }

  void write_place(NodeId id, ScopeId scope) {
    const auto place = plan_.places.find(id);
    if (place == plan_.places.end()) return;
    const auto [holder, resume] = place->second;
    if (resume > runs_.back().next && resume <= runs_.back().end) runs_.back().next = resume;
    if (written_.insert(holder).second) push_children(holder, scope, false);
  }

  const Document& document_;
  const Plan& plan_;
  DocumentBuilder builder_;
  std::vector<Run> runs_;
  std::vector<Scope> scopes_;
  std::unordered_set<NodeId> written_;  // holders
};

}  // namespace

void plan_shadow_roots(const Document& document, Plan& plan) {
  for (NodeId id = 0; id < document.size() && !plan.shadow_roots; ++id)
    plan.shadow_roots = is_shadow_tree(document, id);
}

Document rebuild(const Document& document, const Plan& plan) {
  return Rebuilder(document, plan).run();
}

}  // namespace stillpage
