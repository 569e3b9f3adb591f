// See markdown_writer.hpp.
#include "article/markdown_writer.hpp"

#include <algorithm>
#include <utility>

#include "article/element_kinds.hpp"
#include "text/utf8.hpp"

namespace stillpage {
namespace {

using Element = ArticleElement;
using Name = ArticleAttribute;

MarkdownStyle style_of(Element element) {
  switch (element) {
    case Element::kEm:
    case Element::kI:
    case Element::kFigcaption:
    case Element::kCaption:
      return MarkdownStyle::kEmphasis;
    case Element::kStrong:
    case Element::kB:
    case Element::kSummary:
    case Element::kDt:
      return MarkdownStyle::kStrong;
    case Element::kDel:
    case Element::kS:
      return MarkdownStyle::kStrike;
    case Element::kSub:
      return MarkdownStyle::kSubscript;
    case Element::kSup:
      return MarkdownStyle::kSuperscript;
    case Element::kA:
      return MarkdownStyle::kLink;
    default:
      return MarkdownStyle::kPlain;
  }
}

bool is_heading(Element element) { return element >= Element::kH2 && element <= Element::kH6; }

}  // namespace

void MarkdownWriter::write_title(std::string_view title) {
  heading_ = "# ";
  inline_.set_place(MarkdownPlace::kHeading);
  inline_.text(title);
  end_block();
  heading_.clear();
  inline_.set_place(MarkdownPlace::kParagraph);
}

bool MarkdownWriter::enter(std::uint32_t index) {
  const Element element = tree_.nodes()[index].element;
  if (element >= Element::kTable && element <= Element::kTd) return enter_table_part(index);
  if (is_block(element)) return enter_block(index);
  return enter_inline(index);
}

void MarkdownWriter::leave(std::uint32_t index) {
  const Element element = tree_.nodes()[index].element;
  if (element >= Element::kTable && element <= Element::kTd) {
    leave_table_part(index);
  } else if (is_block(element)) {
    leave_block(element);
  } else {
    leave_inline(index);
  }
}

bool MarkdownWriter::enter_block(std::uint32_t index) {
  const ArticleNode& node = tree_.nodes()[index];
  end_block();
  switch (node.element) {
    case Element::kPre:
      write_preformatted(index);
      return false;
    case Element::kHr:
      if (cell_depth_ == 0) write_block("___");  // unlike --- and ***, it is no list marker
      return true;
    case Element::kEmbed:
      write_embed(node);
      return false;
    case Element::kUl:
    case Element::kOl:
      if (cell_depth_ == 0) open_list(index);
      return true;
    case Element::kLi:
      if (cell_depth_ == 0) open_item(node);
      return true;
    case Element::kDd:
      if (cell_depth_ == 0) lines_.open({.first = "- ", .rest = "  "});
      return true;
    case Element::kAside:
      if (tree_.attribute(node, Name::kKind) == "pullquote")
        return false;  // its words stand elsewhere
      [[fallthrough]];
    case Element::kBlockquote:
      if (cell_depth_ == 0) lines_.open({.first = "> ", .rest = "> "});
      return true;
    case Element::kFigcaption:
    case Element::kSummary:
    case Element::kDt:
      inline_.open(style_of(node.element));
      return true;
    default:
      if (is_heading(node.element) && cell_depth_ == 0) {
        heading_.assign(
            static_cast<std::size_t>(node.element) - static_cast<std::size_t>(Element::kH2) + 2,
            '#');
        heading_ += ' ';
        inline_.set_place(MarkdownPlace::kHeading);
      }
      return true;
  }
}

void MarkdownWriter::leave_block(Element element) {
  end_block();
  switch (element) {
    case Element::kUl:
    case Element::kOl:
      if (cell_depth_ == 0) close_list();
      break;
    case Element::kLi:
      if (cell_depth_ == 0) close_item();
      break;
    case Element::kDd:
    case Element::kAside:
    case Element::kBlockquote:
      if (cell_depth_ > 0) break;
      lines_.close();
      last_marker_ = element == Element::kDd ? '-' : '\0';
      break;
    case Element::kFigcaption:
    case Element::kSummary:
    case Element::kDt:
      inline_.close(U' ');
      break;
    default:
      if (is_heading(element) && cell_depth_ == 0) {
        heading_.clear();
        inline_.set_place(MarkdownPlace::kParagraph);
      }
      break;
  }
}

bool MarkdownWriter::enter_inline(std::uint32_t index) {
  const ArticleNode& node = tree_.nodes()[index];
  switch (node.element) {
    case Element::kText:
      inline_.text(node.text);
      return true;
    case Element::kCode:
    case Element::kKbd:
    case Element::kSamp:
      inline_.code(text_of(index));
      return false;
    case Element::kImg:
      inline_.image(tree_.attribute(node, Name::kSrc), tree_.attribute(node, Name::kAlt),
                    tree_.attribute(node, Name::kTitle));
      return false;
    case Element::kBr:
      inline_.line_break();
      return false;
    case Element::kRp:
      return false;  // replaced by parentheses of our own around every reading
    case Element::kMath: {
      const std::string_view tex = tree_.attribute(node, Name::kTex);
      if (tex.empty() || tex.find('$') != std::string_view::npos) break;
      inline_.formula(tex, tree_.attribute(node, Name::kDisplay) == "block");
      return false;
    }
    case Element::kRt:
      inline_.text("(");
      break;
    case Element::kQ:
      inline_.text("\u201C");
      break;
    default:
      break;
  }
  const std::string_view href = tree_.attribute(node, Name::kHref);
  const bool dead_link = node.element == Element::kA && href.empty();
  inline_.open(dead_link ? MarkdownStyle::kPlain : style_of(node.element), href);
  return true;
}

void MarkdownWriter::leave_inline(std::uint32_t index) {
  const Element element = tree_.nodes()[index].element;
  if (element == Element::kText) return;
  if (element == Element::kRt) inline_.text(")");
  if (element == Element::kQ) inline_.text("\u201D");
  inline_.close(character_after(index));
}

// Ends the paragraph, heading or, in a cell, the line that is being written.
void MarkdownWriter::end_block() {
  if (cell_depth_ > 0) {
    inline_.line_break();
    return;
  }
  const std::string text = inline_.take();
  if (text.empty()) return;
  write_block(heading_ + text);
}

void MarkdownWriter::write_block(std::string_view text) {
  lines_.block(text);
  last_marker_ = '\0';
}

void MarkdownWriter::write_preformatted(std::uint32_t index) {
  std::string code = text_of(index);
  if (cell_depth_ > 0) {
    inline_.code(code);
    inline_.line_break();
    return;
  }
  while (code.ends_with('\n')) code.pop_back();
  code.erase(0, std::min(code.find_first_not_of('\n'), code.size()));
  if (code.empty()) return;
  std::size_t fence_length = 3;
  std::size_t run = 0;
  for (const char c : code) {
    run = c == '`' ? run + 1 : 0;
    fence_length = std::max(fence_length, run + 1);
  }
  const std::string fence(fence_length, '`');
  const std::string_view language = tree_.attribute(tree_.nodes()[index], Name::kLanguage);
  write_block(fence + std::string(language) + '\n' + code + '\n' + fence);
}

void MarkdownWriter::write_embed(const ArticleNode& node) {
  const std::string_view url = tree_.attribute(node, Name::kHref);
  const std::string_view title = tree_.attribute(node, Name::kTitle);
  if (url.empty()) return;
  inline_.open(MarkdownStyle::kLink, url);
  inline_.text(title.empty() ? url : title);
  inline_.close(U' ');
  end_block();
}

std::string MarkdownWriter::text_of(std::uint32_t index) const {
  const auto nodes = tree_.nodes();
  std::string text;
  for (std::uint32_t i = index; i < nodes[index].subtree_end; ++i) {
    text += nodes[i].text;
    if (nodes[i].element == Element::kBr) text += '\n';
  }
  return text;
}

// What will stand right behind the element, as far as emphasis needs to know. A letter if in doubt.
char32_t MarkdownWriter::character_after(std::uint32_t index) const {
  const auto nodes = tree_.nodes();
  const std::uint32_t next = nodes[index].subtree_end;
  if (next >= nodes.size()) return U' ';
  const ArticleNode& node = nodes[next];
  if (node.element == Element::kText) {
    std::size_t pos = 0;
    return decode_code_point(node.text, pos);
  }
  const bool ends_line =
      is_block(node.element) || is_cell(node.element) || node.element == Element::kBr;
  return ends_line ? U' ' : U'x';
}

std::string MarkdownWriter::take() && {
  end_block();
  return std::move(lines_).take();
}

}  // namespace stillpage
