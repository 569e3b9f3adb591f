// Groups are expanded from a stack of tasks: to look at a group, to open or to close an element.
#include <algorithm>
#include <string_view>

#include "formula/drawn_formula.hpp"
#include "formula/katex_boxes.hpp"
#include "formula/mathjax_marks.hpp"
#include "standardise/article_elements.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace stillpage {
namespace {

constexpr std::uint32_t kMaxNodes = 4000;  // of one formula
constexpr std::size_t kMaxDigits = 6;      // of a code point in hexadecimal

// How many arguments an element takes; what comes after them is lines and signs of its own.
constexpr std::size_t arity_of(ArticleElement element) {
  switch (element) {
    case ArticleElement::kMsqrt:
      return 1;
    case ArticleElement::kMfrac:
    case ArticleElement::kMroot:
    case ArticleElement::kMsub:
    case ArticleElement::kMsup:
    case ArticleElement::kMunder:
    case ArticleElement::kMover:
      return 2;
    case ArticleElement::kMsubsup:
    case ArticleElement::kMunderover:
      return 3;
    default:
      return 0;
  }
}

bool is_token(ArticleElement element) {
  return element == ArticleElement::kMi || element == ArticleElement::kMn ||
         element == ArticleElement::kMo || element == ArticleElement::kMs ||
         element == ArticleElement::kMtext;
}

// The letter of which MathJax draws the italic form, which an <mi> has by itself.
char32_t plain_letter(char32_t c) {
  constexpr char32_t kItalicA = 0x1D434;
  constexpr char32_t kPlanck = 0x210E;
  if (c == kPlanck) return 'h';
  if (c >= kItalicA && c < kItalicA + 26) return 'A' + (c - kItalicA);
  if (c >= kItalicA + 26 && c < kItalicA + 52) return 'a' + (c - kItalicA - 26);
  return c;
}

char32_t code_point(std::string_view hexadecimal) {
  char32_t value = 0;
  for (const char c : hexadecimal.substr(0, kMaxDigits)) {
    const char digit = ascii_lower(c);
    value =
        value * 16 + static_cast<char32_t>(is_ascii_digit(digit) ? digit - '0' : digit - 'a' + 10);
  }
  return value;
}

class MathjaxReader {
 public:
  explicit MathjaxReader(const Document& document) : document_(document), marks_(document) {}

  DrawnFormula read(NodeId container) && {
    const NodeId end = document_.subtree_end(container);
    if (end - container > kMaxNodes) return {};
    NodeId drawing = kNoNode;
    for (NodeId id = container; id < end; ++id) {
      if (!document_.is_element(id)) continue;
      if (document_.tag(id) == Tag::kMath) return {};
      if (drawing == kNoNode && marks_.name(id) == "math") drawing = id;
    }
    if (drawing == kNoNode) return {};
    push_children(drawing);
    while (!stack_.empty() && !lost_) {
      const Task task = stack_.back();
      stack_.pop_back();
      if (task.node == kNoNode) {
        parts_.push_back({.kind = FormulaPart::kClose, .text = {}});
      } else {
        visit(task.node, task.is_argument);
      }
    }
    const bool holds_signs = std::any_of(parts_.begin(), parts_.end(), [](const FormulaPart& part) {
      return part.kind == FormulaPart::kText && !part.text.empty();
    });
    if (lost_ || !holds_signs) return {};
    return std::move(parts_);
  }

 private:
  struct Task {
    NodeId node = kNoNode;     // none: to close an element
    bool is_argument = false;  // one, whatever is in it
  };

  void open(ArticleElement element) {
    parts_.push_back({.kind = FormulaPart::kOpen, .element = element, .text = {}});
    stack_.push_back({});
  }

  void attribute(ArticleAttribute name, const char* value) {
    parts_.push_back({.kind = FormulaPart::kAttribute, .attribute = name, .text = value});
  }

  void push_children(NodeId id) {
    const std::size_t before = stack_.size();
    for (NodeId child = document_.first_child(id); child != kNoNode;
         child = document_.next_sibling(child)) {
      if (document_.is_element(child)) stack_.push_back({child, false});
    }
    std::reverse(stack_.begin() + static_cast<std::ptrdiff_t>(before), stack_.end());
  }

  void visit(NodeId id, bool is_argument) {
    const std::string_view name = marks_.name(id);
    if (name == "mspace" || name == "mphantom") {
      if (is_argument) lost_ = true;
      return;
    }
    if (!marks_.holds_formula(id)) return;
    if (name == "mmultiscripts") lost_ = true;  // which are its scripts, only its source would tell
    // What MathML Core doesn't know leaves what is in it.
    const ArticleElement known = name == "mlabeledtr"
                                     ? ArticleElement::kMtr
                                     : mathml_article_element(name).value_or(ArticleElement::kMrow);
    if (is_token(known)) return token(id, known);
    if (arity_of(known) > 0) return apply(id, known);
    // A group without a name is one only where it stands for an argument.
    if (!name.empty() || is_argument) open(known);
    push_children(id);
  }

  void apply(NodeId id, ArticleElement element) {
    open(element);
    if (element == ArticleElement::kMfrac && !marks_.has_line(id))
      attribute(ArticleAttribute::kLinethickness, "0");
    const std::vector<NodeId> arguments = marks_.arguments(id, element, arity_of(element));
    lost_ = lost_ || arguments.size() != arity_of(element);
    for (auto it = arguments.rbegin(); it != arguments.rend(); ++it) stack_.push_back({*it, true});
  }

  // Signs say which character they draw; what stretches is built of several.
  void token(NodeId id, ArticleElement element) {
    std::string text;
    std::size_t signs = 0;
    char32_t last = 0;
    for (NodeId inner = id; inner < document_.subtree_end(id);) {
      if (document_.node(inner).kind == NodeKind::kText)
        document_.append_decoded(document_.node(inner).data, text);
      const std::string_view code = marks_.code(inner);
      inner = code.empty() ? inner + 1 : document_.subtree_end(inner);
      if (code.empty()) continue;
      last = code_point(code);
      append_utf8(plain_letter(last), text);
      ++signs;
    }
    open(element);
    const bool is_line = element == ArticleElement::kMo && text == "–";  // above or below
    const bool is_upright =
        element == ArticleElement::kMi && signs == 1 && plain_letter(last) == last;
    if (is_upright) attribute(ArticleAttribute::kMathvariant, "normal");
    const std::string_view parent = marks_.name(document_.parent(id));
    std::string_view whole;
    if (element == ArticleElement::kMo && signs > 1) whole = whole_of(text, parent);
    if (is_line && stands_above_or_below(id)) whole = "¯";
    parts_.push_back(
        {.kind = FormulaPart::kText, .text = whole.empty() ? text : std::string(whole)});
  }

  // In <munder> and <mover>, or in a box for what goes there.
  [[nodiscard]] bool stands_above_or_below(NodeId id) const {
    const NodeId parent = document_.parent(id);
    const std::string_view marked = marks_.name(parent);
    const std::string_view name = marked.empty() ? document_.name(parent) : marked;
    return name.ends_with("over") || name.ends_with("under");
  }

  // What an operator is whose pieces these are; empty where they are signs of their own.
  static std::string_view whole_of(std::string_view pieces, std::string_view parent) {
    constexpr std::string_view kBrace = "\uE154";  // of its font, in braces above and below
    for (const std::string_view arrow : {"→", "←"}) {
      if (pieces.find(arrow) != std::string_view::npos) return arrow;
    }
    if (pieces.find(kBrace) != std::string_view::npos) return parent == "munder" ? "⏟" : "⏞";
    return KatexBoxes::tall_delimiter(pieces);
  }

  const Document& document_;
  const MathjaxMarks marks_;
  std::vector<Task> stack_;
  DrawnFormula parts_;
  bool lost_ = false;
};

}  // namespace

DrawnFormula read_mathjax_drawing(const Document& document, NodeId container) {
  return MathjaxReader(document).read(container);
}

}  // namespace stillpage
