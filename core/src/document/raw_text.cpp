// Finding the ends of raw text, with HTML's double-escaped rule for scripts.
#include "document/raw_text.hpp"

#include <string>

#include "text/characters.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

constexpr std::string_view kScriptEndTag = "</script>";

// Whether a tag name "script" stands at the start of the text: HTML asks for a space, '/' or '>'
// behind it.
bool starts_with_script_name(std::string_view text) noexcept {
  constexpr std::string_view kName = "script";
  if (text.size() <= kName.size() || !ascii_iequals(text.substr(0, kName.size()), kName))
    return false;
  const char next = text[kName.size()];
  return is_html_space(next) || next == '/' || next == '>';
}

// The next '<', or in a comment '-' as well, from `from` on; npos if there is none.
std::size_t next_of_interest(std::string_view bytes, std::size_t from, bool in_comment) noexcept {
  if (!in_comment) return bytes.find('<', from);
  while (from < bytes.size() && bytes[from] != '<' && bytes[from] != '-') ++from;
  return from < bytes.size() ? from : std::string_view::npos;
}

std::string end_tag_of(Tag tag) {
  std::string end_tag = "</";
  end_tag += name_of(tag);
  end_tag += '>';
  return end_tag;
}

}  // namespace

std::size_t RawTextScanner::end_of(Tag tag, std::size_t from) {
  std::size_t end = std::string_view::npos;
  if (tag == Tag::kScript && !script_without_end_) {
    end = end_of_script(from);
    // A script written by a script may open a comment that never closes. Then the rule gives
    // nothing and the plain end tag is right; asking the rule again for every later script would be
    // quadratic.
    script_without_end_ = end == std::string_view::npos;
  }
  if (end == std::string_view::npos) {
    const std::string end_tag = end_tag_of(tag);
    end = tag == Tag::kPlaintext ? bytes_.rfind(end_tag) : bytes_.find(end_tag, from);
    if (end != std::string_view::npos && end < from) end = std::string_view::npos;
  }
  return end == std::string_view::npos ? bytes_.size() : end;
}

// The script data states of the HTML tokenizer, reduced to three: plain, escaped (after "<!--") and
// double-escaped (after "<script" in that), where an end tag only ends the inner script.
std::size_t RawTextScanner::end_of_script(std::size_t from) const {
  enum class State { kPlain, kEscaped, kDoubleEscaped };
  State state = State::kPlain;
  std::size_t position = from;
  while (true) {
    position = next_of_interest(bytes_, position, state != State::kPlain);
    if (position == std::string_view::npos) return std::string_view::npos;
    const std::string_view rest = bytes_.substr(position);
    if (rest.substr(0, 2) == "</" && starts_with_script_name(rest.substr(2))) {
      if (state != State::kDoubleEscaped) {
        if (rest.substr(0, kScriptEndTag.size()) == kScriptEndTag) return position;
      } else {
        state = State::kEscaped;
      }
    } else if (state == State::kPlain && rest.substr(0, 4) == "<!--") {
      state = State::kEscaped;
      position += 2;  // the dashes may be those of "-->" too, as in "<!-->"
      continue;
    } else if (state == State::kEscaped && starts_with_script_name(rest.substr(1))) {
      if (rest[0] == '<') state = State::kDoubleEscaped;
    } else if (rest.substr(0, 3) == "-->") {
      state = State::kPlain;
    }
    ++position;
  }
}

}  // namespace stillpage
