// An article as plain text: a block a line, a table row a line with its cells between tabs.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "article/article_walk.hpp"
#include "article/element_kinds.hpp"
#include "stillpage/encode.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

using Element = ArticleElement;

class TextWriter {
 public:
  TextWriter(const ArticleTree& tree, const TextOptions& options)
      : tree_(tree), options_(options) {}

  bool enter(std::uint32_t index) {
    const ArticleNode& node = tree_.nodes()[index];
    switch (node.element) {
      case Element::kText:
        append(node.text);
        return true;
      case Element::kFigcaption:
      case Element::kCaption:
        if (!options_.captions) return false;
        break;
      case Element::kRp:
        return false;  // replaced by parentheses of our own around every reading
      case Element::kBr:
        end_line();
        return true;
      default:
        break;
    }
    open(node.element);
    return true;
  }

  void leave(std::uint32_t index) {
    const Element element = tree_.nodes()[index].element;
    if (element == Element::kPre) --pre_depth_;
    if (is_cell(element)) {
      if (cell_depth_ > 0) --cell_depth_;
      cell_due_ = cell_depth_ == 0;
    }
    if (is_block(element)) end_line();
    if (element == Element::kQ) out_ += "\u201D";
    if (element == Element::kRt) out_ += ')';
  }

  std::string take() {
    cell_depth_ = 0;
    end_line();
    if (!out_.empty() && out_.back() == '\n') out_.pop_back();
    return std::move(out_);
  }

 private:
  void open(Element element) {
    if (is_block(element)) end_line();
    if (element == Element::kTr && cell_depth_ == 0) cell_due_ = false;
    if (element == Element::kPre && pre_depth_++ == 0) pre_begins_ = true;
    if (is_cell(element)) {
      if (cell_depth_ > 0) {
        space();
      } else if (cell_due_) {
        trim_line_end(" ");
        out_ += '\t';
      }
      ++cell_depth_;
    }
    if (element == Element::kQ) out_ += "\u201C";
    if (element == Element::kRt) out_ += '(';
  }

  // Inside a cell a line can't end, for the row is the line.
  void end_line() {
    if (cell_depth_ > 0) {
      space();
      return;
    }
    if (pre_depth_ > 0) {
      out_ += '\n';  // a <br> of preformatted text, where empty lines count
      return;
    }
    trim_line_end(" \t\n");
    if (!out_.empty()) out_ += '\n';
  }

  void trim_line_end(std::string_view what) {
    while (!out_.empty() && what.find(out_.back()) != std::string_view::npos) out_.pop_back();
  }

  void space() {
    if (!out_.empty() && !is_html_space(out_.back())) out_ += ' ';
  }

  void append(std::string_view text) {
    if (pre_depth_ > 0 && cell_depth_ == 0) {
      if (pre_begins_) text.remove_prefix(std::min(text.find_first_not_of('\n'), text.size()));
      pre_begins_ = pre_begins_ && text.empty();
      out_ += text;
      return;
    }
    for (const char c : text) {
      if (!is_html_space(c)) {
        out_ += c;
      } else {
        space();
      }
    }
  }

  const ArticleTree& tree_;
  const TextOptions& options_;
  std::string out_;
  std::uint32_t pre_depth_ = 0;
  std::uint32_t cell_depth_ = 0;
  bool pre_begins_ = false;  // nothing of the preformatted text is written yet
  bool cell_due_ = false;    // a cell of this row has ended, so that a tab comes before the next
};

}  // namespace

std::string to_text(const Article& article, const TextOptions& options) {
  TextWriter writer(article.body, options);
  walk_article(
      article.body, [&](std::uint32_t index) { return writer.enter(index); },
      [&](std::uint32_t index) { writer.leave(index); });
  return writer.take();
}

}  // namespace stillpage
