// The pass itself. Nodes come in document order, so a node's parent has always been seen.
#include "segment/survey.hpp"

#include <algorithm>
#include <string_view>

#include "own_function.hpp"
#include "segment/formula_copies.hpp"
#include "segment/landmarks.hpp"
#include "segment/tag_classes.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

std::uint32_t signature_of(const Document& document, NodeId id) {
  std::string_view names = document.raw_attribute(id, "class");
  while (!names.empty() && is_html_space(names.front())) names.remove_prefix(1);
  std::uint32_t hash = 2166136261U ^ static_cast<std::uint32_t>(document.tag(id));  // FNV-1a
  for (const char c : names) {
    if (is_html_space(c)) break;
    hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  }
  return hash;
}

class Surveyor {
 public:
  Surveyor(const Document& document, const SurveyOptions& options)
      : document_(document), options_(options) {}

  Survey run() && {
    const NodeId size = document_.size();
    survey_.flags.resize(size);
    survey_.containers.reserve(count_block_level());
    for (NodeId id = 0; id < size; ++id) visit(id);
    set_container_ends();
    drop_formula_copies(document_, survey_.flags);
    return std::move(survey_);
  }

 private:
  // At least as many as there will be containers, and hardly more.
  [[nodiscard]] ContainerId count_block_level() const {
    const auto nodes = document_.nodes();
    return static_cast<ContainerId>(std::count_if(nodes.begin(), nodes.end(), [](const Node& node) {
      return node.kind == NodeKind::kElement && is_block_level(node.tag);
    }));
  }

  void leave_containers_before(NodeId id) {
    const Containers& c = survey_.containers;
    while (container_ != 0 && document_.subtree_end(c.node[container_]) <= id)
      container_ = c.parent[container_];
  }

  void visit(NodeId id) {
    const Node& node = document_.node(id);
    const bool root = node.parent == kNoNode;
    survey_.flags[id] = root ? NodeFlags{0} : survey_.flags[node.parent];
    leave_containers_before(id);
    if (node.kind != NodeKind::kElement) return;
    class_names_ = 0;
    survey_.flags[id] |= own_flags(id, node);
    const bool block = node.ns == Namespace::kHtml && is_block_level(node.tag);
    if ((block && (survey_.flags[id] & kDropped) == 0) || survey_.containers.size() == 0) {
      add_container(id, root);
    }
  }

  STILLPAGE_OWN_FUNCTION [[nodiscard]] NodeFlags own_flags(NodeId id, const Node& node) {
    NodeFlags flags = node.inert ? kDropped : 0;
    if (node.ns == Namespace::kSvg) return flags | kDropped;
    if (node.ns == Namespace::kMathMl) {
      const std::string_view name = document_.name(id);
      return name == "annotation" || name == "annotation-xml" ? NodeFlags(flags | kDropped) : flags;
    }
    if (holds_no_text(node.tag) && !(options_.with_noscript && node.tag == Tag::kNoscript))
      flags |= kDropped;
    if (node.attribute_count() > 0 && node.parent != kNoNode) flags |= flags_of_attributes(id);
    if (node.tag == Tag::kB || node.tag == Tag::kStrong) flags |= kInBold;
    if (node.tag == Tag::kCode || node.tag == Tag::kKbd || node.tag == Tag::kSamp ||
        node.tag == Tag::kTt) {
      flags |= kInCode;
    }
    if (is_preformatted(node.tag)) flags |= kPreformatted;
    return flags;
  }

  STILLPAGE_OWN_FUNCTION [[nodiscard]] NodeFlags flags_of_attributes(NodeId id) {
    NodeFlags flags = 0;
    bool has_class = false;
    for (const Attribute& attribute : document_.attributes(id)) {
      const std::string_view name = document_.raw(attribute.name);
      const std::string_view value = document_.raw(attribute.value);
      if (name == "hidden" && value != "until-found") flags |= kHidden;
      if (name == "aria-hidden" && value == "true") flags |= kAriaHidden;
      if (name == "style" && style_hides(value)) flags |= kHidden;
      if (name == "href" && document_.is(id, Tag::kA)) flags |= kInLink;
      if (name != "class") continue;
      const NameGroups groups = name_groups(value);
      if (!has_class) class_names_ = groups;
      has_class = true;
      if ((groups & bit(NameGroup::kGutter)) != 0) flags |= kInGutter;
      if ((groups & bit(NameGroup::kFurniture)) != 0 &&
          heading_level(document_.tag(document_.parent(id))) != 0) {
        flags |= kDropped;  // "edit" beside the heading of a section
      }
    }
    return flags;
  }

  STILLPAGE_OWN_FUNCTION void add_container(NodeId id, bool root) {
    Containers& c = survey_.containers;
    const bool names_count = !root && !document_.is(id, Tag::kBody);
    NameGroups names = names_count ? class_names_ : 0;
    // A heading's id is made of its words: it names the subject, not the part.
    if (names_count && heading_level(document_.tag(id)) == 0)
      names |= name_groups(document_.raw_attribute(id, "id"));
    c.parent.push_back(container_);
    container_ = c.size();
    c.node.push_back(id);
    c.names.push_back(names);
    c.landmarks.push_back(landmarks_of(document_, id));
    c.signature.push_back(signature_of(document_, id));
  }

  STILLPAGE_OWN_FUNCTION void set_container_ends() {
    Containers& c = survey_.containers;
    c.end.resize(c.size());
    for (ContainerId id = c.size(); id-- > 0;) {
      c.end[id] = std::max(c.end[id], id + 1);
      if (id > 0) c.end[c.parent[id]] = std::max(c.end[c.parent[id]], c.end[id]);
    }
  }

  const Document& document_;
  const SurveyOptions options_;
  Survey survey_;
  ContainerId container_ = 0;   // the innermost open one
  NameGroups class_names_ = 0;  // of the element being visited, by its first class attribute
};

}  // namespace

void Containers::reserve(ContainerId count) {
  const auto reserve_all = [count](auto&... columns) { (columns.reserve(count), ...); };
  reserve_all(node, parent, names, landmarks, signature);
}

NameGroups Containers::names_near(ContainerId id) const noexcept {
  return names[id] | names[parent[id]] | names[parent[parent[id]]];
}

Landmarks Containers::landmarks_near(ContainerId id) const noexcept {
  return landmarks[id] | landmarks[parent[id]] | landmarks[parent[parent[id]]];
}

void find_surroundings(const Document& document, Survey& survey) {
  Containers& c = survey.containers;
  c.names_any = c.names;
  c.landmarks_any = c.landmarks;
  for (ContainerId id = 1; id < c.size(); ++id) {
    c.names_any[id] |= c.names_any[c.parent[id]];
    c.landmarks_any[id] |= c.landmarks_any[c.parent[id]];
  }
  survey.container_of.assign(document.size(), 0);
  ContainerId next = 0;
  for (NodeId id = 0; id < document.size(); ++id) {
    const NodeId parent = document.parent(id);
    if (next < c.size() && c.node[next] == id) {
      survey.container_of[id] = next++;
    } else if (parent != kNoNode) {
      survey.container_of[id] = survey.container_of[parent];
    }
  }
}

Survey survey_document(const Document& document, const SurveyOptions& options) {
  return Surveyor(document, options).run();
}

}  // namespace stillpage
