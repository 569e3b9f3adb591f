// A forward pass that flushes the current run of text wherever a block-level element begins or
// ends.
#include "segment/segment.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "room_for.hpp"
#include "segment/tag_classes.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

constexpr float kFewWords =
    120;  // a page with less text than this may have hidden it in <noscript>
constexpr float kNoscriptGain = 2;      // and then <noscript> must at least double it
constexpr int kMaxInlineAncestors = 8;  // whose names say something about a block

class Segmenter {
 public:
  Segmenter(const Document& document, const Survey& survey,
            const std::vector<std::uint32_t>& title_words)
      : document_(document), survey_(survey), shaper_(title_words) {}

  Blocks run() && {
    const NodeId size = document_.size();
    for (NodeId id = 0; id < size;) {
      leave_containers_before(id);
      if ((survey_.flags[id] & kDropped) != 0) {
        id = document_.subtree_end(id);
        continue;
      }
      visit(id);
      ++id;
    }
    flush();
    return std::move(blocks_);
  }

 private:
  void leave_containers_before(NodeId id) {
    const Containers& c = survey_.containers;
    while (container_ != 0 && document_.subtree_end(c.node[container_]) <= id) {
      flush();
      container_ = c.parent[container_];
    }
  }

  void visit(NodeId id) {
    const Node& node = document_.node(id);
    if (node.kind == NodeKind::kComment) return;
    if (node.kind == NodeKind::kText) return add_text(id, node);
    const std::vector<NodeId>& containers = survey_.containers.node;
    while (next_ < containers.size() && containers[next_] < id) ++next_;
    if (next_ < containers.size() && containers[next_] == id) {
      flush();
      container_ = next_;
    } else if (node.tag == Tag::kBr && (survey_.flags[id] & kPreformatted) == 0) {
      add_break();
    }
  }

  void add_text(NodeId id, const Node& node) {
    std::string_view text = document_.raw(node.data);
    if (node.data.escaped) {
      decoded_.clear();
      document_.append_decoded(node.data, decoded_);
      text = decoded_;
    }
    if (is_blank(text)) {
      if (open_) shaper_.add(text, survey_.flags[id]);
      return;
    }
    if (!open_) first_ = id;
    open_ = true;
    breaks_ = 0;
    last_ = id;
    shaper_.add(text, survey_.flags[id]);
  }

  void add_break() {
    if (++breaks_ >= 2) return flush();
    if (open_) shaper_.add_line_break();
  }

  void flush() {
    breaks_ = 0;
    if (!open_) return;
    open_ = false;
    if (blocks_.shape.size() == blocks_.shape.capacity()) make_room();
    blocks_.container.push_back(container_);
    blocks_.first.push_back(first_);
    blocks_.end.push_back(last_ + 1);
    blocks_.names.push_back(inline_names());
    blocks_.shape.push_back(shaper_.take());
    blocks_.linked.push_back(blocks_.shape.back().links > 0 ? 1 : 0);
  }

  void make_room() {
    const double share = static_cast<double>(last_ + 1) / static_cast<double>(document_.size());
    blocks_.reserve(static_cast<BlockId>(room_for(blocks_.size(), share)));
  }

  [[nodiscard]] NameGroups inline_names() const {
    NameGroups names = 0;
    const NodeId stop = survey_.containers.node[container_];
    NodeId id = document_.parent(first_);
    for (int level = 0; level < kMaxInlineAncestors && id != kNoNode && id != stop; ++level) {
      if (document_.node(id).attribute_count() > 0) {
        names |= name_groups(document_.raw_attribute(id, "class")) |
                 name_groups(document_.raw_attribute(id, "id"));
      }
      id = document_.parent(id);
    }
    return names;
  }

  const Document& document_;
  const Survey& survey_;
  TextShaper shaper_;
  Blocks blocks_;
  std::string decoded_;
  ContainerId container_ = 0;
  ContainerId next_ = 0;  // none before it is still to come
  NodeId first_ = 0;
  NodeId last_ = 0;
  int breaks_ = 0;
  bool open_ = false;
};

SegmentedPage segment_once(const Document& document, const std::vector<std::uint32_t>& title_words,
                           const SurveyOptions& options) {
  SegmentedPage page;
  page.survey = survey_document(document, options);
  page.blocks = Segmenter(document, page.survey, title_words).run();
  return page;
}

float words_of(const Blocks& blocks) {
  float words = 0;
  for (const TextShape& shape : blocks.shape) words += shape.words;
  return words;
}

bool has_noscript(const Document& document) {
  for (NodeId id = 0; id < document.size(); ++id) {
    if (document.is(id, Tag::kNoscript)) return true;
  }
  return false;
}

}  // namespace

void Blocks::reserve(BlockId count) {
  const auto reserve_all = [count](auto&... columns) { (columns.reserve(count), ...); };
  reserve_all(container, first, end, linked, names, shape);
}

SegmentedPage segment_document(const Document& document, std::string_view title) {
  SegmentedPage page = segment_for_scores(document, title);
  find_surroundings(document, page.survey);
  return page;
}

SegmentedPage segment_for_scores(const Document& document, std::string_view title) {
  const std::vector<std::uint32_t> title_words = word_hashes(title);
  SegmentedPage page = segment_once(document, title_words, {});
  const float words = words_of(page.blocks);
  if (words < kFewWords && has_noscript(document)) {
    SegmentedPage other = segment_once(document, title_words, {.with_noscript = true});
    if (words_of(other.blocks) > kNoscriptGain * words) return other;
  }
  return page;
}

}  // namespace stillpage
