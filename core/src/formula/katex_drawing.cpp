// Boxes are expanded from a stack of tasks: to look at a box, to open or to close an element.
#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <string_view>
#include <utility>

#include "formula/drawn_formula.hpp"
#include "formula/katex_boxes.hpp"
#include "formula/math_letters.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace stillpage {
namespace {

constexpr std::uint32_t kMaxKatexNodes = 4000;  // of one formula; a sign takes three or four
constexpr int kLeastSpace = 500;  // thousandths of an em; smaller ones come of the operators again
constexpr char32_t kSlash = 0xE020;  // in KaTeX's font, over the sign that follows it

class KatexReader {
 public:
  explicit KatexReader(const Document& document) : document_(document), boxes_(document) {}

  DrawnFormula read(NodeId drawing) && {
    if (document_.subtree_end(drawing) - drawing > kMaxKatexNodes) return {};
    push_boxes(drawing);
    while (!stack_.empty() && !lost_) {
      const Task task = stack_.back();
      stack_.pop_back();
      run(task);
    }
    const bool holds_signs = std::any_of(parts_.begin(), parts_.end(), [](const FormulaPart& part) {
      return part.kind == FormulaPart::kText;
    });
    if (lost_ || !holds_signs) return {};
    return std::move(parts_);
  }

 private:
  struct Task {
    enum Kind : std::uint8_t { kBoxes, kRow, kOpen, kClose, kSign } kind = kClose;
    ArticleElement element = ArticleElement::kMrow;  // kOpen
    NodeId node = kNoNode;                           // kBoxes: from this one on; kRow: all in it
    NodeId end = kNoNode;                            // kBoxes, kRow: the sibling to stop at
    std::string_view sign = {};                      // kSign: an operator that stretches
  };

  void push(const Task& task) { stack_.push_back(task); }
  // What a box holds, as one.
  [[nodiscard]] static Task row(NodeId box, NodeId end = kNoNode) {
    return {.kind = Task::kRow, .node = box, .end = end};
  }

  void run(const Task& task) {
    switch (task.kind) {
      case Task::kBoxes:
        if (task.node == task.end || task.node == kNoNode) return;
        push({.kind = Task::kBoxes, .node = document_.next_sibling(task.node), .end = task.end});
        return visit(task.node);
      case Task::kRow:
        open(ArticleElement::kMrow);
        push({.kind = Task::kClose});
        return push_boxes(task.node, task.end);
      case Task::kOpen:
        return open(task.element);
      case Task::kClose:
        return close();
      case Task::kSign:
        return token(ArticleElement::kMo, task.sign);
    }
  }

  void push_boxes(NodeId box, NodeId end = kNoNode) {
    push({.kind = Task::kBoxes, .node = document_.first_child(box), .end = end});
  }

  void open(ArticleElement element) {
    parts_.push_back({.kind = FormulaPart::kOpen, .element = element, .text = {}});
  }
  void close() { parts_.push_back({.kind = FormulaPart::kClose, .text = {}}); }
  void attribute(ArticleAttribute name, std::string_view value) {
    parts_.push_back(
        {.kind = FormulaPart::kAttribute, .attribute = name, .text = std::string(value)});
  }
  void token(ArticleElement element, std::string_view text) {
    open(element);
    parts_.push_back({.kind = FormulaPart::kText, .text = std::string(text)});
    close();
  }

  void build(ArticleElement element, std::initializer_list<Task> arguments) {
    open(element);
    push({.kind = Task::kClose});
    stack_.insert(stack_.end(), std::rbegin(arguments), std::rend(arguments));
  }

  void visit(NodeId id) {
    const Node& node = document_.node(id);
    if (node.kind == NodeKind::kText) return letters(node.parent, document_.decoded(node.data));
    if (node.kind != NodeKind::kElement) return;
    if (node.ns != Namespace::kHtml) {
      lost_ = true;  // a drawing of which nobody knows what it shows
      return;
    }
    if (visit_known(id)) return;
    if (!boxes_.is_plain(id)) {
      lost_ = true;
      return;
    }
    // What stretches does so by what it stands with.
    if (boxes_.has(id, "minner")) return push(row(id));
    push_boxes(id);
  }

  // Boxes of a meaning of their own.
  bool visit_known(NodeId id) {
    if (boxes_.is_empty(id)) return true;
    if (boxes_.has(id, "mspace")) return space(id), true;
    if (boxes_.has(id, "mfrac")) return fraction(id), true;
    if (boxes_.has(id, "sqrt")) return root(id), true;
    if (boxes_.has(id, "mtable")) return table(id), true;
    if (boxes_.has(id, "mult") && boxes_.has(id, "delimsizing")) return tall_delimiter(id), true;
    if (boxes_.has(id, "text") && boxes_.has(id, "mord")) return words(id), true;
    if (boxes_.is_stack(id)) return stack(id), true;
    if (boxes_.has(id, "mrel") && boxes_.holds(id, "llap")) return struck(id), true;
    const NodeId scripts = boxes_.child_with(id, "msupsub");
    if (scripts != kNoNode) return with_scripts(id, scripts), true;
    if (boxes_.child_with(id, "vlist-t") != kNoNode) return frame(id), true;
    return false;
  }

  void space(NodeId id) {
    const int width = boxes_.length(id, "margin-right:");
    if (width < kLeastSpace) return;
    open(ArticleElement::kMspace);
    attribute(ArticleAttribute::kWidth,
              std::to_string(width / 1000) + '.' + std::to_string(width % 1000 / 100) + "em");
    close();
  }

  void fraction(NodeId id) {
    NodeId below = kNoNode;
    NodeId above = kNoNode;
    bool has_line = false;
    for (const NodeId item : boxes_.stacked(id)) {
      if (boxes_.child_with(item, "frac-line") != kNoNode) {
        has_line = true;
      } else if (below == kNoNode) {
        below = item;
      } else {
        lost_ = lost_ || above != kNoNode;
        above = item;
      }
    }
    lost_ = lost_ || above == kNoNode;
    if (lost_) return;
    build(ArticleElement::kMfrac, {row(above), row(below)});
    if (!has_line) attribute(ArticleAttribute::kLinethickness, "0");
  }

  void root(NodeId id) {
    const std::vector<NodeId> items = boxes_.stacked(id);
    const NodeId index = boxes_.child_with(id, "root");
    if (items.empty()) lost_ = true;
    if (lost_) return;
    if (index == kNoNode) return build(ArticleElement::kMsqrt, {row(items[0])});
    const std::vector<NodeId> degree = boxes_.stacked(index);
    if (degree.empty()) lost_ = true;
    if (!lost_) build(ArticleElement::kMroot, {row(items[0]), row(degree[0])});
  }

  // By column in the page, by row in MathML.
  void table(NodeId id) {
    std::vector<std::vector<NodeId>> columns;
    for (NodeId child = document_.first_child(id); child != kNoNode;
         child = document_.next_sibling(child)) {
      if (boxes_.has(child, "arraycolsep") || boxes_.has(child, "vertical-separator")) continue;
      const bool is_column =
          document_.is_element(child) &&
          document_.raw_attribute(child, "class").find("col-align-") != std::string_view::npos;
      if (is_column) columns.push_back(boxes_.stacked(child));
      lost_ = lost_ || !is_column || columns.back().size() != columns.front().size();
    }
    lost_ = lost_ || columns.empty();
    if (lost_) return;
    open(ArticleElement::kMtable);
    push({.kind = Task::kClose});
    for (std::size_t r = columns.front().size(); r-- > 0;) {
      push({.kind = Task::kClose});
      for (std::size_t c = columns.size(); c-- > 0;) {
        push({.kind = Task::kClose});
        push(row(columns[c][r]));
        push({.kind = Task::kOpen, .element = ArticleElement::kMtd});
      }
      push({.kind = Task::kOpen, .element = ArticleElement::kMtr});
    }
  }

  void tall_delimiter(NodeId id) {
    std::string_view sign = KatexBoxes::tall_delimiter(document_.text_content(id));
    if (sign.empty()) sign = boxes_.drawn_sign(id);
    if (sign.empty()) lost_ = true;
    token(ArticleElement::kMo, sign);
  }

  void words(NodeId id) {
    std::string text;
    for (NodeId inner = id + 1; inner < document_.subtree_end(id); ++inner) {
      if (document_.node(inner).ns != Namespace::kHtml || boxes_.has(inner, "vlist-t"))
        lost_ = true;
      if (document_.node(inner).kind == NodeKind::kText)
        document_.append_decoded(document_.node(inner).data, text);
    }
    if (!text.empty()) token(ArticleElement::kMtext, text);
  }

  // The first box of a stacked one that isn't there to hold it up.
  [[nodiscard]] NodeId content_of(NodeId item) const {
    NodeId child = document_.first_child(item);
    while (child != kNoNode && boxes_.has(child, "pstrut")) child = document_.next_sibling(child);
    return child;
  }

  // A line, brace, arrow or accent that is drawn beside a base; empty for a box of signs.
  [[nodiscard]] std::string_view mark_of(NodeId item, NodeId content, bool is_above) {
    if (boxes_.has(content, "overline-line") || boxes_.has(content, "underline-line"))
      return is_above ? "¯" : "_";
    if (boxes_.has(content, "stretchy") && boxes_.holds(content, "brace-center"))
      return is_above ? "⏞" : "⏟";
    const bool is_drawn = boxes_.has(item, "svg-align") || boxes_.holds(content, "overlay");
    if (!is_drawn || boxes_.has(content, "mord")) return {};
    const std::string_view sign = boxes_.drawn_sign(item);
    if (sign.empty()) lost_ = true;
    return sign;
  }

  static bool is_set(const Task& task) { return task.kind != Task::kClose; }

  // What is set below and above a base: limits, accents, lines, braces, words at an arrow.
  void stack(NodeId id) {
    Task base;
    Task under;
    Task over;
    const bool is_arrow = boxes_.has(id, "x-arrow");
    for (const NodeId item : boxes_.stacked(id)) {
      const NodeId content = content_of(item);
      if (content == kNoNode) continue;
      const std::string_view mark = mark_of(item, content, is_set(base));
      const Task task = mark.empty() ? row(item) : Task{.kind = Task::kSign, .sign = mark};
      const bool is_beside =
          mark.empty() ? boxes_.has(content, "sizing") || boxes_.has(content, "accent-body")
                       : !is_arrow;
      Task& place = !is_beside ? base : !is_set(base) ? under : over;
      lost_ = lost_ || is_set(place);
      place = task;
    }
    lost_ = lost_ || !is_set(base) || (!is_set(under) && !is_set(over));
    if (lost_) return;
    if (is_arrow) std::swap(under, over);  // its words come in the order they are read
    if (!is_set(under)) {
      build(ArticleElement::kMover, {base, over});
      if (boxes_.has(id, "accent")) attribute(ArticleAttribute::kAccent, "true");
    } else if (!is_set(over)) {
      build(ArticleElement::kMunder, {base, under});
    } else {
      build(ArticleElement::kMunderover, {base, under, over});
    }
  }

  // A relation with a stroke laid over it.
  void struck(NodeId id) {
    std::string text = document_.text_content(id);
    if (text.starts_with("∈") && text.find('/') != std::string::npos)
      return token(ArticleElement::kMo, "∉");
    lost_ = true;
  }

  void with_scripts(NodeId id, NodeId scripts) {
    const Task base = row(id, scripts);
    const std::vector<NodeId> items = boxes_.stacked(scripts);
    lost_ = items.empty() || items.size() > 2 || document_.next_sibling(scripts) != kNoNode;
    if (lost_) return;
    if (items.size() == 2)
      return build(ArticleElement::kMsubsup, {base, row(items[0]), row(items[1])});
    const NodeId strut = boxes_.child_with(items[0], "pstrut");
    const int raised =
        -boxes_.length(items[0], "top:") - (strut == kNoNode ? 0 : boxes_.length(strut, "height:"));
    build(raised > 0 ? ArticleElement::kMsup : ArticleElement::kMsub, {base, row(items[0])});
  }

  // A box with a frame around it: the frame is left out.
  void frame(NodeId id) {
    const std::vector<NodeId> items = boxes_.stacked(id);
    if (lost_ || items.empty() || boxes_.child_with(items[0], "boxpad") == kNoNode) {
      lost_ = true;
      return;
    }
    push(row(items[0]));
  }

  void letters(NodeId box, const std::string& text) {
    std::string_view rest = text;
    while (!rest.empty()) {
      std::size_t length = 0;
      const char32_t c = decode_code_point(rest, length);
      if (c == kSlash) {
        is_struck_ = true;
      } else if (c == 0x200B || c == 0x2060 || c == 0xA0 || c == ' ') {
        // spaces for the layout
      } else if (is_ascii_digit(rest.front())) {
        while (length < rest.size() &&
               (is_ascii_digit(rest[length]) ||
                ((rest[length] == '.' || rest[length] == ',') && length + 1 < rest.size() &&
                 is_ascii_digit(rest[length + 1])))) {
          ++length;
        }
        token(ArticleElement::kMn, in_math_style(rest.substr(0, length), boxes_.style_of(box)));
      } else if (is_letter_like(c)) {
        length = name(box, rest, length);
      } else {
        sign(box, rest.substr(0, length));
      }
      rest.remove_prefix(length);
    }
  }

  // A variable is a letter; upright ones in a row are one name.
  std::size_t name(NodeId box, std::string_view text, std::size_t length) {
    const bool is_upright =
        boxes_.has(box, "mathrm") || boxes_.has(box, "mop") || boxes_.has(box, "textrm");
    for (std::size_t next = length; is_upright && next < text.size(); length = next) {
      if (!is_letter_like(decode_code_point(text, next))) break;
    }
    const std::string_view style = boxes_.style_of(box);
    open(ArticleElement::kMi);
    const bool is_italic = boxes_.has(box, "mathnormal") || boxes_.has(box, "mathit");
    if (style.empty() && !is_italic) attribute(ArticleAttribute::kMathvariant, "normal");
    parts_.push_back(
        {.kind = FormulaPart::kText, .text = in_math_style(text.substr(0, length), style)});
    close();
    return length;
  }

  void sign(NodeId box, std::string_view text) {
    if (is_struck_) {
      is_struck_ = false;
      return token(ArticleElement::kMo, text == "=" ? "≠" : std::string(text) + "\u0338");
    }
    constexpr std::string_view kOperators = "+−±∓/";
    const bool is_ordinary =
        boxes_.has(box, "mord") && kOperators.find(text) == std::string_view::npos;
    open(is_ordinary ? ArticleElement::kMi : ArticleElement::kMo);
    if (is_ordinary) attribute(ArticleAttribute::kMathvariant, "normal");
    const bool is_fence = boxes_.has(box, "mopen") || boxes_.has(box, "mclose");
    if (is_fence && !boxes_.has(box, "delimsizing"))
      attribute(ArticleAttribute::kStretchy, "false");
    parts_.push_back({.kind = FormulaPart::kText, .text = std::string(text)});
    close();
  }

  const Document& document_;
  const KatexBoxes boxes_;
  std::vector<Task> stack_;
  DrawnFormula parts_;
  bool is_struck_ = false;  // the next sign
  bool lost_ = false;
};

}  // namespace

bool is_katex_drawing(const Document& document, NodeId id) {
  if (!document.is(id, Tag::kSpan) || document.raw_attribute(id, "class") != "katex-html")
    return false;
  const NodeId formula = document.parent(id);
  // The MathML stands right before, two boxes deep.
  for (NodeId before = formula + 1; before < id; ++before) {
    if (document.is_element(before) && document.tag(before) == Tag::kMath) return false;
  }
  return true;
}

DrawnFormula read_katex_drawing(const Document& document, NodeId id) {
  return KatexReader(document).read(id);
}

}  // namespace stillpage
