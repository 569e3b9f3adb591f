// The part of MarkdownWriter that deals with lists and tables.
#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "article/element_kinds.hpp"
#include "article/markdown_writer.hpp"

namespace stillpage {
namespace {

using Element = ArticleElement;
using Name = ArticleAttribute;

constexpr std::int64_t kMaxListNumber = 999'999'999;  // CommonMark 5.2: nine digits

// The number in an attribute, or `fallback` where Markdown couldn't write it.
std::int64_t list_number(std::string_view text, std::int64_t fallback) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool usable = error == std::errc() && number >= 0 && number <= kMaxListNumber;
  return usable ? number : fallback;
}

bool breaks_tightness(Element element) {
  return is_block(element) && element != Element::kUl && element != Element::kOl;
}

}  // namespace

// A list is tight if its items hold nothing but inline content and lists, each list at the end.
bool MarkdownWriter::is_tight(std::uint32_t list) const {
  const auto nodes = tree_.nodes();
  for (std::uint32_t i = list + 1; i < nodes[list].subtree_end; i = nodes[i].subtree_end) {
    bool list_seen = false;
    for (std::uint32_t j = i + 1; j < nodes[i].subtree_end; j = nodes[j].subtree_end) {
      const bool only_child = j == i + 1 && nodes[j].subtree_end == nodes[i].subtree_end;
      const bool paragraph = nodes[j].element == Element::kParagraph && only_child;
      if (breaks_tightness(nodes[j].element) && !paragraph) return false;
      if (list_seen) return false;
      list_seen = is_block(nodes[j].element) && !paragraph;
    }
  }
  return true;
}

void MarkdownWriter::open_list(std::uint32_t index) {
  const ArticleNode& node = tree_.nodes()[index];
  List list{.ordered = node.element == Element::kOl, .tight = is_tight(index)};
  const std::string_view usual = list.ordered ? "." : "-";
  list.marker = usual.front();
  // A second list right after a first would continue it if it had the same marker.
  if (last_marker_ == list.marker) list.marker = list.ordered ? ')' : '*';
  last_marker_ = '\0';
  list.number = list_number(tree_.attribute(node, Name::kStart), 1);
  const auto attributes = tree_.attributes(node);
  if (std::any_of(attributes.begin(), attributes.end(),
                  [](const auto& attribute) { return attribute.name == Name::kReversed; })) {
    list.step = -1;
    std::int64_t items = 0;
    const auto nodes = tree_.nodes();
    for (std::uint32_t i = index + 1; i < node.subtree_end; i = nodes[i].subtree_end) {
      if (nodes[i].element == Element::kLi) ++items;
    }
    list.number = list_number(tree_.attribute(node, Name::kStart), items);
  }
  lists_.push_back(list);
}

void MarkdownWriter::close_list() {
  const List list = lists_.back();
  lists_.pop_back();
  if (!list.begun) return;
  last_marker_ = list.marker;
  lines_.force_gap();
}

void MarkdownWriter::open_item(const ArticleNode& item) {
  if (lists_.empty()) lists_.push_back({.ordered = false, .tight = false});
  List& list = lists_.back();
  std::string marker(1, list.marker);
  if (list.ordered) {
    list.number = list_number(tree_.attribute(item, Name::kValue), list.number);
    marker = std::to_string(std::clamp<std::int64_t>(list.number, 0, kMaxListNumber)) + marker;
    list.number += list.step;
  }
  marker += ' ';
  // Only a bullet or the number 1 can follow a paragraph without an empty line between.
  const bool interrupts = !list.ordered || marker == "1. " || marker == "1) ";
  const bool tight_before =
      list.begun ? list.tight : lines_.tight_inside() && !lines_.gap_forced() && interrupts;
  std::string rest(marker.size(), ' ');
  lines_.open({.first = std::move(marker),
               .rest = std::move(rest),
               .tight_before = tight_before,
               .tight_inside = list.tight});
  last_marker_ = '\0';
}

void MarkdownWriter::close_item() {
  last_marker_ = '\0';
  if (lines_.close()) lists_.back().begun = true;
}

bool MarkdownWriter::enter_table_part(std::uint32_t index) {
  const ArticleNode& node = tree_.nodes()[index];
  if (cell_depth_ > 0) {  // a table inside a cell: its rows become lines, its cells words
    if (is_cell(node.element)) {
      inline_.text(" ");
      ++cell_depth_;
    } else {
      end_block();
    }
    return true;
  }
  end_block();
  switch (node.element) {
    case Element::kTable:
      table_ = {};
      break;
    case Element::kCaption:
      inline_.open(MarkdownStyle::kEmphasis);
      break;
    case Element::kThead:
      in_table_head_ = true;
      break;
    case Element::kTr:
      table_.begin_row(in_table_head_);
      break;
    default:
      if (is_cell(node.element)) {
        inline_.set_place(MarkdownPlace::kCell);
        ++cell_depth_;
      }
      break;
  }
  return true;
}

void MarkdownWriter::leave_table_part(std::uint32_t index) {
  const ArticleNode& node = tree_.nodes()[index];
  if (is_cell(node.element)) {
    if (--cell_depth_ > 0) {
      inline_.text(" ");
      return;
    }
    table_.add_cell(inline_.take(), node.element == Element::kTh,
                    column_span(tree_.attribute(node, Name::kColspan)));
    inline_.set_place(MarkdownPlace::kParagraph);
    return;
  }
  end_block();
  if (cell_depth_ > 0) return;
  if (node.element == Element::kCaption) inline_.close(U' ');
  if (node.element == Element::kThead) in_table_head_ = false;
  if (node.element != Element::kTable) return;
  for (const std::string& block : std::exchange(table_, {}).blocks()) write_block(block);
}

}  // namespace stillpage
