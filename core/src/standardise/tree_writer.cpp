// A stack of open elements with the node where each ends; what is around an item is opened on
// demand, so nothing empty is ever written but table cells.
#include "standardise/tree_writer.hpp"

#include <algorithm>

#include "standardise/callouts.hpp"
#include "standardise/cell_span.hpp"
#include "standardise/code_language.hpp"
#include "standardise/math.hpp"
#include "text/characters.hpp"

namespace stillpage {
namespace {

ArticleElement element_of(Role role, int level) noexcept {
  switch (role) {
    case Role::kHeading:
      return static_cast<ArticleElement>(static_cast<int>(ArticleElement::kH2) +
                                         std::clamp(level, 2, 6) - 2);
    case Role::kPre:
      return ArticleElement::kPre;
    case Role::kUl:
      return ArticleElement::kUl;
    case Role::kOl:
      return ArticleElement::kOl;
    case Role::kLi:
      return ArticleElement::kLi;
    case Role::kBlockquote:
      return ArticleElement::kBlockquote;
    case Role::kCallout:
    case Role::kPullQuote:
      return ArticleElement::kAside;
    case Role::kCalloutTitle:
      return ArticleElement::kParagraph;
    case Role::kFigure:
      return ArticleElement::kFigure;
    case Role::kFigcaption:
      return ArticleElement::kFigcaption;
    case Role::kDetails:
      return ArticleElement::kDetails;
    case Role::kSummary:
      return ArticleElement::kSummary;
    case Role::kDl:
      return ArticleElement::kDl;
    case Role::kDt:
      return ArticleElement::kDt;
    case Role::kDd:
      return ArticleElement::kDd;
    case Role::kTable:
      return ArticleElement::kTable;
    case Role::kCaption:
      return ArticleElement::kCaption;
    case Role::kThead:
      return ArticleElement::kThead;
    case Role::kTbody:
      return ArticleElement::kTbody;
    case Role::kTfoot:
      return ArticleElement::kTfoot;
    case Role::kTr:
      return ArticleElement::kTr;
    case Role::kTh:
      return ArticleElement::kTh;
    case Role::kTd:
      return ArticleElement::kTd;
    case Role::kNone:
      break;
  }
  return ArticleElement::kSection;
}

bool is_table_part(Role role) noexcept {
  return role == Role::kCaption || role == Role::kThead || role == Role::kTbody ||
         role == Role::kTfoot || role == Role::kTr;
}
bool is_direction(std::string_view value) {
  return ascii_iequals(value, "rtl") || ascii_iequals(value, "ltr") || ascii_iequals(value, "auto");
}

}  // namespace

TreeWriter::TreeWriter(const InlineSources& sources, const Structure& structure,
                       const std::vector<std::uint8_t>& levels, const Selection& selection,
                       std::span<const PostLine> post_lines, ArticleTreeBuilder& builder)
    : s_(sources),
      structure_(structure),
      levels_(levels),
      post_lines_(post_lines),
      builder_(builder),
      inline_(sources, builder) {
  const Containers& c = s_.page.survey.containers;
  kept_in_holder_.assign(c.size(), TinyCount());
  for (BlockId b = 0; b < s_.page.blocks.size(); ++b) {
    if (selection.keep[b] != 0) ++kept_in_holder_[structure_.holder[s_.page.blocks.container[b]]];
  }
  for (ContainerId id = 1; id < c.size(); ++id) {
    const NodeId node = c.node[id];
    const bool states =
        s_.document.tag(node) != Tag::kBody && (s_.document.attribute(node, "lang") != nullptr ||
                                                s_.document.attribute(node, "dir") != nullptr);
    if (states) language_.resize(c.size(), 0);
    if (!language_.empty()) language_[id] = states ? id : language_[c.parent[id]];
  }
}

void TreeWriter::write(std::span<const TreeItem> items) {
  beginnings_.assign(builder_.top_level_elements(), 0);
  double written = 0;
  for (const TreeItem& item : items) {
    builder_.make_room(++written / static_cast<double>(items.size()));
    switch (item.kind) {
      case TreeItem::kCell:
        enter(item.index, item.node);
        break;
      case TreeItem::kPostLine:
        write_line(post_lines_[item.index], item.node);
        break;
      case TreeItem::kBlock:
        write_block(item.index);
        break;
      case TreeItem::kMedia:
        write_media(s_.media[item.index]);
        break;
      case TreeItem::kRule:
        rule_pending_ = anything_written_;
        break;
    }
    beginnings_.resize(builder_.top_level_elements(), item.node);
  }
  while (!open_.empty()) close_top();
}

void TreeWriter::write_line(const PostLine& line, NodeId node) {
  enter(line.container, node);
  anything_written_ = true;
  // So that the text of an item or a cell is a paragraph below the line.
  if (!open_.empty()) ++kept_in_holder_[open_.back().container];
  write_post_line(*line.post, builder_);
}

void TreeWriter::write_block(BlockId block) {
  const ContainerId container = s_.page.blocks.container[block];
  if (top_role() == Role::kPre && open_.back().end > s_.page.blocks.first[block])
    return;  // written with its <pre>
  enter(container, s_.page.blocks.first[block]);
  anything_written_ = true;
  const Role role = top_role();
  if (role == Role::kPre) {
    inline_.write_preformatted(open_.back().container);
  } else if (holds_inline_only(role) ||
             (holds_text(role) && kept_in_holder_[open_.back().container] == 1)) {
    write_bare(block);
  } else {
    write_paragraph(block);
  }
}

NodeId TreeWriter::outer_of(BlockId block) const {
  const Containers& c = s_.page.survey.containers;
  const ContainerId holder = structure_.holder[s_.page.blocks.container[block]];
  return holder == 0 ? 0 : c.node[structure_.holder[c.parent[holder]]];
}

void TreeWriter::write_bare(BlockId block) {
  if (open_.back().blocks++ > 0) inline_.write_break();
  inline_.write_block(block, outer_of(block));
}

void TreeWriter::write_paragraph(BlockId block) {
  const ContainerId container = s_.page.blocks.container[block];
  builder_.open(ArticleElement::kParagraph);
  const std::string id = inline_.take_id(s_.page.blocks.first[block]);
  if (!id.empty()) builder_.attribute(ArticleAttribute::kId, id);
  write_common_attributes(container, open_.empty() ? 0 : open_.back().container);
  inline_.write_block(block, outer_of(block));
  builder_.close();
}

void TreeWriter::write_media(const MediaItem& item) {
  if (top_role() == Role::kPre && open_.back().end > item.node) return;
  enter(item.container, item.node);
  anything_written_ = true;
  if (item.formula.is_known()) return write_formula(item.formula);
  const bool own_figure = !item.embed && top_role() != Role::kFigure &&
                          !holds_inline_only(top_role()) && top_role() != Role::kFigcaption &&
                          top_role() != Role::kTd && top_role() != Role::kTh;
  if (own_figure) builder_.open(ArticleElement::kFigure);
  if (item.embed) {
    builder_.open(ArticleElement::kEmbed);
    builder_.attribute(ArticleAttribute::kKind, item.embed->kind);
    builder_.attribute(ArticleAttribute::kHref, item.embed->href);
    if (!item.embed->title.empty()) builder_.attribute(ArticleAttribute::kTitle, item.embed->title);
    builder_.close();
  } else {
    write_image(item.image, builder_);
  }
  if (own_figure) builder_.close();
}

void TreeWriter::write_formula(const FormulaSource& formula) {
  const bool own_paragraph = !holds_text(top_role());
  if (own_paragraph) builder_.open(ArticleElement::kParagraph);
  stillpage::write_formula(formula, builder_);
  if (own_paragraph) builder_.close();
}

void TreeWriter::enter(ContainerId container, NodeId node) {
  while (!open_.empty() && open_.back().end <= node) close_top();
  const Containers& c = s_.page.survey.containers;
  path_.clear();
  ContainerId innermost = 0;
  for (auto it = open_.rbegin(); it != open_.rend() && innermost == 0; ++it) {
    if (!it->made_up) innermost = it->container;
  }
  for (ContainerId up = structure_.holder[container]; up != 0 && up != innermost && up > innermost;
       up = structure_.holder[c.parent[up]]) {
    path_.push_back(up);
  }
  if (!path_.empty()) {
    while (!open_.empty() && open_.back().made_up) close_top();
  }
  if (rule_pending_ && open_.empty() && path_.empty()) {
    builder_.open(ArticleElement::kHr);
    builder_.close();
  }
  rule_pending_ = false;
  for (auto it = path_.rbegin(); it != path_.rend(); ++it) open_role(*it);
  if (!open_.empty() && !open_.back().made_up)
    bridge(Role::kNone, open_.back().container, open_.back().end);
}

void TreeWriter::open_role(ContainerId container) {
  const NodeId node = s_.page.survey.containers.node[container];
  const Role role = structure_.role[container];
  const NodeId end = s_.document.subtree_end(node);
  const ContainerId outer = open_.empty() ? 0 : open_.back().container;
  bridge(role, container, end);
  builder_.open(element_of(role, levels_[container]));
  open_.push_back({.role = role, .container = container, .end = end, .made_up = false});
  const std::string id = inline_.take_id(node);
  if (!id.empty()) builder_.attribute(ArticleAttribute::kId, id);
  write_common_attributes(container, outer);
  write_kind(node, role);
  if (role == Role::kTd || role == Role::kTh) write_cell_attributes(node);
  if (role == Role::kOl || role == Role::kLi) write_list_attributes(node, role);
}

void TreeWriter::bridge(Role role, ContainerId container, NodeId end) {
  const Role top = top_role();
  if ((top == Role::kUl || top == Role::kOl) && role != Role::kLi)
    open_made_up(Role::kLi, container, end);
  if (top == Role::kDl && role != Role::kDt && role != Role::kDd)
    open_made_up(Role::kDd, container, end);
  if (top == Role::kTr && role != Role::kTd && role != Role::kTh)
    open_made_up(Role::kTd, container, end);
  const bool in_rows = top == Role::kThead || top == Role::kTbody || top == Role::kTfoot;
  if ((top == Role::kTable && !is_table_part(role)) || (in_rows && role != Role::kTr)) {
    open_made_up(Role::kTr, container, end);
    open_made_up(Role::kTd, container, end);
  }
}

void TreeWriter::open_made_up(Role role, ContainerId container, NodeId end) {
  builder_.open(element_of(role, 0));
  open_.push_back({.role = role, .container = container, .end = end, .made_up = true});
}

void TreeWriter::write_kind(NodeId node, Role role) {
  if (role == Role::kPre) {
    const std::string_view language = code_language(s_.document, node);
    if (!language.empty()) builder_.attribute(ArticleAttribute::kLanguage, language);
  } else if (role == Role::kCallout) {
    builder_.attribute(ArticleAttribute::kKind, callout_kind(s_.document, node));
  } else if (role == Role::kPullQuote || role == Role::kCalloutTitle) {
    builder_.attribute(ArticleAttribute::kKind, role == Role::kPullQuote ? "pullquote" : "title");
  }
}

void TreeWriter::write_cell_attributes(NodeId node) {
  const Document& d = s_.document;
  const std::string columns = cell_span(d.raw_attribute(node, "colspan"), kMaxColspan);
  if (!columns.empty()) builder_.attribute(ArticleAttribute::kColspan, columns);
  const std::string rows = cell_span(d.raw_attribute(node, "rowspan"), kMaxRowspan);
  if (!rows.empty()) builder_.attribute(ArticleAttribute::kRowspan, rows);
  const std::string scope = to_ascii_lower(d.raw_attribute(node, "scope"));
  if (scope == "row" || scope == "col" || scope == "rowgroup" || scope == "colgroup") {
    builder_.attribute(ArticleAttribute::kScope, scope);
  }
}

void TreeWriter::write_list_attributes(NodeId node, Role role) {
  const Document& d = s_.document;
  if (role == Role::kLi) {
    const std::string value = list_number(d.raw_attribute(node, "value"));
    if (!value.empty()) builder_.attribute(ArticleAttribute::kValue, value);
    return;
  }
  const std::string start = list_number(d.raw_attribute(node, "start"));
  if (!start.empty()) builder_.attribute(ArticleAttribute::kStart, start);
  if (d.attribute(node, "reversed") != nullptr)
    builder_.attribute(ArticleAttribute::kReversed, "reversed");
  const std::string_view type = d.raw_attribute(node, "type");
  if (type.size() == 1 && std::string_view("1aAiI").find(type.front()) != std::string_view::npos) {
    builder_.attribute(ArticleAttribute::kType, type);
  }
}

void TreeWriter::write_common_attributes(ContainerId container, ContainerId outer) {
  const ContainerId stated = language_.empty() ? 0 : language_[container];
  if (stated == 0 || stated == language_[outer]) return;
  const NodeId node = s_.page.survey.containers.node[stated];
  const std::string language = s_.document.decoded_attribute(node, "lang");
  if (!language.empty()) builder_.attribute(ArticleAttribute::kLang, language);
  const std::string_view direction = s_.document.raw_attribute(node, "dir");
  if (is_direction(direction))
    builder_.attribute(ArticleAttribute::kDir, to_ascii_lower(direction));
}

void TreeWriter::close_top() {
  builder_.close();
  open_.pop_back();
}

}  // namespace stillpage
