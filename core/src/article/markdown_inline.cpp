// See markdown_inline.hpp. The rules for delimiter runs are those of CommonMark 0.31, section 6.2.
#include "article/markdown_inline.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/characters.hpp"
#include "text/utf8.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

struct StyleMarkup {
  std::string_view marker;  // empty: always inline HTML
  std::string_view html_open;
  std::string_view html_close;
};

// By MarkdownStyle.
constexpr std::array<StyleMarkup, 7> kMarkup = {{
    {"", "", ""},
    {"*", "<em>", "</em>"},
    {"**", "<strong>", "</strong>"},
    {"~~", "<del>", "</del>"},
    {"", "<sub>", "</sub>"},
    {"", "<sup>", "</sup>"},
    {"[", "", ""},
}};

constexpr std::string_view kHardBreak = "\\\n";
constexpr std::string_view kCellBreak = "<br>";

const StyleMarkup& markup_of(MarkdownStyle style) {
  return kMarkup[static_cast<std::size_t>(style)];
}

char32_t last_character(std::string_view text) {
  if (text.empty()) return U' ';
  std::size_t pos = text.size() - 1;
  while (pos > 0 && (static_cast<unsigned char>(text[pos]) & 0xC0) == 0x80) --pos;
  return decode_code_point(text, pos);
}

// Whether a delimiter run can stand between `inner`, the content's character, and `outer`, its
// neighbour.
bool run_is_recognised(char32_t inner, char32_t outer) {
  if (is_white_space(inner)) return false;
  return is_letter_like(inner) || !is_letter_like(outer);
}

// Whether text, which begins with &, could be a character reference such as &copy; or &#38;.
bool starts_reference(std::string_view text) {
  constexpr std::size_t kLongestReference = 40;  // the longest name in HTML has 31 letters
  text = text.substr(1, kLongestReference);
  const auto end = std::find_if_not(text.begin(), text.end(), [](char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || c == '#';
  });
  return end != text.begin() && end != text.end() && *end == ';';
}

std::string collapse_html_space(std::string_view text) {
  std::string out;
  for (const char c : trim_html_space(text)) {
    if (!is_html_space(c)) {
      out += c;
    } else if (out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

std::size_t longest_run(std::string_view text, char c) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char other : text) {
    run = other == c ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

}  // namespace

void MarkdownInline::open(MarkdownStyle style, std::string_view destination) {
  open_.push_back({.style = style, .destination = std::string(destination)});
}

void MarkdownInline::close(char32_t next) {
  end_style(open_.back(), next);
  open_.pop_back();
}

bool MarkdownInline::is_written(MarkdownStyle style) const {
  return std::any_of(open_.begin(), open_.end(),
                     [&](const Open& open) { return open.written && open.style == style; });
}

// Opens what is waiting for content; `first` is that content's first character.
void MarkdownInline::write_markers(char32_t first) {
  for (std::size_t i = 0; i < open_.size(); ++i) {
    Open& open = open_[i];
    if (open.written || open.redundant) continue;
    if (open.style == MarkdownStyle::kPlain || is_written(open.style)) {
      open.redundant = true;
      continue;
    }
    const bool html_follows = i + 1 < open_.size() && open_[i + 1].style >= MarkdownStyle::kStrike;
    write_marker(open, html_follows ? U'[' : first);
  }
}

void MarkdownInline::write_marker(Open& open, char32_t first) {
  const StyleMarkup& markup = markup_of(open.style);
  const bool joins_other = out_.size() == last_marker_end_;
  const bool recognised =
      open.style == MarkdownStyle::kLink ||
      (!joins_other && run_is_recognised(first, at_line_start() ? U' ' : last_character(out_)));
  open.html = markup.marker.empty() || !recognised;
  open.start = out_.size();
  open.written = true;
  out_ += open.html ? markup.html_open : markup.marker;
}

// Trailing spaces and line breaks move behind the closing marker, where they don't spoil it.
void MarkdownInline::end_style(Open& open, char32_t next) {
  open.redundant = false;
  if (!std::exchange(open.written, false)) return;
  std::string trailing;
  while (!out_.empty() && (out_.back() == ' ' || out_.back() == '\n')) {
    if (out_.back() == ' ') {
      trailing = " ";
      out_.pop_back();
    } else {
      trailing = kHardBreak;
      out_.resize(out_.size() - kHardBreak.size());
    }
  }
  if (!trailing.empty()) next = U' ';
  const StyleMarkup& markup = markup_of(open.style);
  if (open.style == MarkdownStyle::kLink) {
    out_ += "](";
    append_destination(open.destination);
    out_ += ')';
  } else {
    if (!open.html && !run_is_recognised(last_character(out_), next)) {
      out_.replace(open.start, markup.marker.size(), markup.html_open);
      open.html = true;
    }
    out_ += open.html ? markup.html_close : markup.marker;
    if (!open.html) last_marker_end_ = out_.size();
  }
  out_ += trailing;
  if (trailing == kHardBreak) line_start_ = out_.size();
}

void MarkdownInline::space() {
  if (!at_line_start() && out_.back() != ' ') out_ += ' ';
}

void MarkdownInline::text(std::string_view text) {
  std::size_t pos = 0;
  while (pos < text.size()) {
    if (is_html_space(text[pos])) {
      space();
      ++pos;
      continue;
    }
    if (!open_.empty()) {
      std::size_t next = pos;
      write_markers(decode_code_point(text, next));
    }
    for (; pos < text.size() && !is_html_space(text[pos]); ++pos) {
      if (needs_escape(text, pos)) out_ += '\\';
      out_ += text[pos];
    }
  }
}

bool MarkdownInline::needs_escape(std::string_view text, std::size_t pos) const {
  const char c = text[pos];
  const char next = pos + 1 < text.size() ? text[pos + 1] : '\0';
  switch (c) {
    case '\\':
    case '`':
    case '*':
    case '[':
    case ']':
    case '<':
    case '~':
      return true;
    case '_': {
      const char before = pos > 0 ? text[pos - 1] : ' ';
      const bool inside_word = (is_ascii_letter(before) || is_ascii_digit(before)) &&
                               (is_ascii_letter(next) || is_ascii_digit(next));
      return !inside_word;
    }
    case '&':
      return next == '\0' || next == '#' || is_ascii_letter(next);
    case '!':
      return next == '\0';  // a link may follow, which would become an image
    case '|':
      return true;
    case '#':
      return place_ == MarkdownPlace::kHeading || at_line_start();
    default:
      return starts_block(text, pos);
  }
}

// Marks that begin a block or underline a heading when they come first on a line.
bool MarkdownInline::starts_block(std::string_view text, std::size_t pos) const {
  const char c = text[pos];
  if (c == '>' || c == '+' || c == '-' || c == '=') return at_line_start();
  if (c == ':') return at_line_start() && pos + 1 < text.size() && text[pos + 1] == '-';
  if (c != '.' && c != ')') return false;
  constexpr std::size_t kMaxMarkerDigits = 9;  // CommonMark 5.2
  const std::string_view line = std::string_view(out_).substr(line_start_);
  return !line.empty() && line.size() <= kMaxMarkerDigits &&
         std::all_of(line.begin(), line.end(), is_ascii_digit);
}

void MarkdownInline::code(std::string_view code) {
  std::string content = collapse_html_space(code);
  if (content.empty()) return;
  if (is_html_space(code.front())) space();
  write_markers(U'`');
  const std::string fence(longest_run(content, '`') + 1, '`');
  const bool pad = content.front() == '`' || content.back() == '`';
  out_ += fence;
  if (pad) out_ += ' ';
  for (const char c : content) {
    if (c == '|' && place_ == MarkdownPlace::kCell) out_ += '\\';
    out_ += c;
  }
  if (pad) out_ += ' ';
  out_ += fence;
  if (is_html_space(code.back())) space();
}

void MarkdownInline::formula(std::string_view tex, bool display) {
  const std::string content = collapse_html_space(tex);
  write_markers(U'$');
  const std::string_view fence = display ? "$$" : "$";
  out_ += fence;
  for (const char c : content) {
    if (c == '|' && place_ == MarkdownPlace::kCell) out_ += '\\';
    out_ += c;
  }
  out_ += fence;
}

void MarkdownInline::image(std::string_view url, std::string_view alt, std::string_view title) {
  if (url.empty()) {
    text(alt);
    return;
  }
  write_markers(U'!');
  MarkdownInline label;
  label.set_place(MarkdownPlace::kHeading);
  label.text(alt);
  out_ += "![";
  out_ += label.take();
  out_ += "](";
  append_destination(url);
  MarkdownInline hint;
  hint.set_place(MarkdownPlace::kHeading);
  hint.text(title);
  if (std::string words = hint.take(); !words.empty()) {
    out_ += " \"";
    for (const char c : words) {
      if (c == '"') out_ += '\\';
      out_ += c;
    }
    out_ += '"';
  }
  out_ += ')';
}

void MarkdownInline::append_destination(std::string_view url) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  for (std::size_t pos = 0; pos < url.size(); ++pos) {
    const char c = url[pos];
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || c == '<' || c == '>' || c == '\\' || c == '`' || c == '|') {
      out_ += '%';
      out_ += kHex[byte >> 4];
      out_ += kHex[byte & 0xF];
      continue;
    }
    if (c == '(' || c == ')' || (c == '&' && starts_reference(url.substr(pos)))) out_ += '\\';
    out_ += c;
  }
}

void MarkdownInline::line_break() {
  if (place_ == MarkdownPlace::kHeading) {
    space();
    return;
  }
  while (!at_line_start() && out_.back() == ' ') out_.pop_back();
  if (at_line_start()) return;
  if (place_ == MarkdownPlace::kCell) {
    if (!out_.ends_with(kCellBreak)) out_ += kCellBreak;
    return;
  }
  out_ += kHardBreak;
  line_start_ = out_.size();
}

std::string MarkdownInline::take() {
  for (std::size_t i = open_.size(); i-- > 0;) end_style(open_[i], U' ');
  line_start_ = 0;
  last_marker_end_ = std::string::npos;
  while (true) {
    if (out_.ends_with(' ')) {
      out_.pop_back();
    } else if (out_.ends_with(kHardBreak)) {
      out_.resize(out_.size() - kHardBreak.size());
    } else if (place_ == MarkdownPlace::kCell && out_.ends_with(kCellBreak)) {
      out_.resize(out_.size() - kCellBreak.size());
    } else {
      return std::exchange(out_, {});
    }
  }
}

}  // namespace stillpage
