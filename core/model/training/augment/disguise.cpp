// One rule a function; all of them walk the arena, not the tree.
#include "model/training/augment/disguise.hpp"

#include <map>
#include <string>

#include "model/training/augment/phrases_data.hpp"
#include "segment/tag_classes.hpp"
#include "text/whitespace.hpp"

namespace stillpage::training {
namespace {

constexpr int kMaxClasses = 4;  // of one element that survive
constexpr std::size_t kMinParagraphs = 4;
constexpr std::string_view kLetters = "abcdefghijkmnpqrstuvwxyzABCDEFGH0123456789";

class Renamer {
 public:
  Renamer(ClassFate fate, Random& random) : fate_(fate), random_(random) {}

  std::string rename(std::string_view names) {
    std::string out;
    int count = 0;
    for (std::size_t at = 0; at < names.size() && count < kMaxClasses;) {
      std::size_t end = at;
      while (end < names.size() && !is_html_space(names[end])) ++end;
      if (end > at) {
        if (count++ > 0) out += ' ';
        out += new_name(std::string(names.substr(at, end - at)));
      }
      at = end + 1;
    }
    return out;
  }

 private:
  const std::string& new_name(std::string name) {
    const auto [entry, fresh] = names_.try_emplace(std::move(name));
    if (fresh) entry->second = fate_ == ClassFate::kHash ? hashed() : utility();
    return entry->second;
  }
  std::string hashed() {
    std::string out(random_.pick(std::array<std::string_view, 4>{"", "_", "css-", "sc-"}));
    for (int letters = random_.between(5, 7); letters > 0; --letters) out += random_.pick(kLetters);
    return out;
  }
  std::string utility() {
    return std::string(random_.pick(kUtilityClasses)) + ' ' +
           std::string(random_.pick(kUtilityClasses));
  }

  ClassFate fate_;
  Random& random_;
  std::map<std::string, std::string> names_;
};

bool is_landmark(Tag tag) {
  switch (tag) {
    case Tag::kArticle:
    case Tag::kMain:
    case Tag::kSection:
    case Tag::kAside:
    case Tag::kHeader:
    case Tag::kFooter:
    case Tag::kNav:
    case Tag::kFigure:
      return true;
    default:
      return false;
  }
}

bool holds_block(const EditTree& tree, EditId id) {
  for (const EditId child : tree.node(id).children) {
    if (tree.node(child).kind == NodeKind::kElement && is_block_level(tree.node(child).tag))
      return true;
  }
  return false;
}

}  // namespace

void disguise_classes(EditTree& tree, ClassFate fate, Random& random) {
  if (fate == ClassFate::kKeep) return;
  Renamer renamer(fate, random);
  for (EditId id = 0; id < tree.size(); ++id) {
    if (tree.node(id).kind != NodeKind::kElement) continue;
    tree.remove_attribute(id, "id");
    const std::string names(tree.attribute(id, "class"));
    if (names.empty()) continue;
    if (fate == ClassFate::kDrop) {
      tree.remove_attribute(id, "class");
    } else {
      tree.set_attribute(id, "class", renamer.rename(names));
    }
  }
}

void remove_landmarks(EditTree& tree) {
  for (EditId id = 0; id < tree.size(); ++id) {
    const EditNode& node = tree.node(id);
    if (node.kind != NodeKind::kElement || node.ns != Namespace::kHtml) continue;
    if (is_landmark(node.tag)) tree.rename(id, Tag::kDiv);
    tree.remove_attribute(id, "role");
    tree.remove_attribute(id, "itemprop");
  }
}

bool break_paragraphs(EditTree& tree, EditId parent) {
  std::vector<EditId> paragraphs;
  for (const EditId child : tree.node(parent).children) {
    if (tree.is(child, Tag::kP)) paragraphs.push_back(child);
  }
  if (paragraphs.size() < kMinParagraphs) return false;
  for (const EditId p : paragraphs) {
    if (holds_block(tree, p)) return false;
  }
  std::vector<EditId> children;
  for (const EditId child : std::vector<EditId>(tree.node(parent).children)) {
    if (!tree.is(child, Tag::kP)) {
      children.push_back(child);
      continue;
    }
    for (const EditId inside : tree.node(child).children) {
      tree.node(inside).parent = parent;
      children.push_back(inside);
    }
    for (int breaks = 0; breaks < 2; ++breaks) {
      const EditId made = tree.make_element(Tag::kBr);
      tree.node(made).parent = parent;
      children.push_back(made);
    }
  }
  tree.node(parent).children = std::move(children);
  return true;
}

}  // namespace stillpage::training
