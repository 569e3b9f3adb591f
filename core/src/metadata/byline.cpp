// See byline.hpp.
#include "metadata/byline.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "metadata/byline_words_data.hpp"
#include "metadata/metadata_text.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

constexpr std::size_t kMaxBylineCharacters = 100;
constexpr std::size_t kMaxNameCharacters = 80;  // of one claim, which may list several people

// Marks behind which something else than a name begins.
constexpr std::array<std::string_view, 9> kEnds = {
    " | ", " \u2022 ", " \u00B7 ", " \u2013 ", " \u2014 ", " // ", " / ", "\uFF5C", " - "};

bool starts_with_lower(std::string_view text, std::string_view lower_prefix) {
  return text.size() >= lower_prefix.size() &&
         ascii_iequals(text.substr(0, lower_prefix.size()), lower_prefix);
}

// Drops one prefix that is followed by a space or a colon, or by nothing at all.
bool drop_prefix(std::string_view& text) {
  for (const std::string_view prefix : kClosePrefixes) {
    if (!text.starts_with(prefix)) continue;
    text.remove_prefix(prefix.size());
    return true;
  }
  std::string_view longest;
  for (const std::string_view prefix : kBylinePrefixes) {
    if (prefix.size() <= longest.size() || !starts_with_lower(text, prefix)) continue;
    const std::string_view rest = text.substr(prefix.size());
    const bool whole_word = rest.empty() || rest.front() == ' ' || rest.front() == ':' ||
                            rest.starts_with("\uFF1A") || rest.starts_with("\u00A0");
    if (whole_word) longest = prefix;
  }
  text.remove_prefix(longest.size());
  return !longest.empty();
}

void trim_marks(std::string_view& text) {
  constexpr std::string_view kMarks = " ,:;|/&-\u2013\u2014\u2022\u00B7\uFF1A\"";
  const auto is_mark = [&](std::size_t length, std::string_view piece) {
    return length > 0 && kMarks.find(piece) != std::string_view::npos;
  };
  while (!text.empty()) {
    std::size_t pos = 0;
    static_cast<void>(decode_code_point(text, pos));
    if (!is_mark(pos, text.substr(0, pos))) break;
    text.remove_prefix(pos);
  }
  while (!text.empty()) {
    std::size_t start = text.size() - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
    if (!is_mark(text.size() - start, text.substr(start))) break;
    text.remove_suffix(text.size() - start);
  }
}

// Cuts at a mark, an e-mail address, or a number of four digits, which is a year.
void cut_tail(std::string_view& text) {
  std::size_t end = text.size();
  for (const std::string_view mark : kEnds) end = std::min(end, text.find(mark));
  std::size_t digits = 0;
  for (std::size_t pos = 0; pos < end; ++pos) {
    digits = is_ascii_digit(text[pos]) ? digits + 1 : 0;
    if (digits < 4) continue;
    const std::size_t space = text.rfind(' ', pos);
    end = space == std::string_view::npos ? 0 : space;
  }
  text = text.substr(0, end);
}

bool names_nobody(std::string_view text) {
  return std::any_of(kNobody.begin(), kNobody.end(),
                     [&](std::string_view nobody) { return ascii_iequals(nobody, text); });
}

bool is_address(std::string_view text) {
  if (text.find("://") != std::string_view::npos || text.starts_with("www.")) return true;
  if (text.starts_with('@') || text.find(' ') != std::string_view::npos) return text.front() == '@';
  return text.find('@') != std::string_view::npos || text.find(".com") != std::string_view::npos ||
         text.find('/') != std::string_view::npos;
}

// "jane@example.org (Jane Doe)" and "Jane Doe <jane@example.org>" hold a name beside an address.
std::string without_emails(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    const std::size_t at = word.find('@');
    const bool email = at != std::string_view::npos && at > 0 && word.find('.', at) != word.npos;
    if (!email) {
      if (!out.empty()) out += ' ';
      out += word;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace

std::string author_name(std::string_view text) {
  const std::string words = without_emails(text);
  std::string_view name = words;
  trim_marks(name);
  while (!name.empty() && drop_prefix(name)) trim_marks(name);
  if (name.empty() || is_address(name)) return {};
  cut_tail(name);
  trim_marks(name);
  const bool bracketed = name.size() > 2 && name.front() == '(' && name.back() == ')';
  if (bracketed) name = name.substr(1, name.size() - 2);
  if (fold(name).empty() || names_nobody(name)) return {};
  std::string line = clean_shown_line(name, kMaxNameCharacters);
  return line.ends_with("\u2026") ? std::string() : line;
}

std::string shown_author_name(std::string_view text) {
  constexpr std::size_t kMaxSpaces = 8;  // "Dr. Ana Maria de la Cruz and Lee Wong" has eight
  const std::string lower = to_ascii_lower(text);
  std::size_t end = text.size();
  for (const std::string_view word : kNameEnds) end = std::min(end, lower.find(word, 1));
  std::string name = author_name(text.substr(0, end));
  const auto spaces = static_cast<std::size_t>(std::count(name.begin(), name.end(), ' '));
  const bool lower_case = !name.empty() && name.front() >= 'a' && name.front() <= 'z';
  const bool dated = spaces > 0 && std::any_of(name.begin(), name.end(), is_ascii_digit);
  const bool other = spaces > kMaxSpaces || (lower_case && spaces > 1) || dated;
  return other ? std::string() : name;
}

std::string introduced_name(std::string_view text, bool& opens) {
  std::string_view rest = text;
  trim_marks(rest);
  const bool introduced = !rest.empty() && drop_prefix(rest);
  trim_marks(rest);
  opens = introduced && rest.empty();
  if (!introduced || rest.empty()) return {};
  const bool lower_case = rest.front() >= 'a' && rest.front() <= 'z';
  return lower_case ? std::string() : shown_author_name(rest);
}

std::string join_names(const std::vector<std::string>& names) {
  std::string byline;
  std::vector<std::string> keys;
  for (const std::string& name : names) {
    std::string key = fold(name);
    if (key.empty() || std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
    const std::size_t room = byline.size() + name.size() + 2;
    if (!byline.empty() && room > kMaxBylineCharacters) break;
    if (!byline.empty()) byline += ", ";
    byline += name;
    keys.push_back(std::move(key));
  }
  return byline;
}

}  // namespace stillpage
