// See language.hpp.
#include "metadata/language.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "own_function.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

constexpr std::uint32_t kSampleLetters = 4000;  // enough to tell, and a fraction of most pages
constexpr std::uint32_t kMinLetters = 40;       // fewer letters decide nothing
constexpr double kDecisiveShare = 0.5;    // of the letters; a menu in another script stays below
constexpr double kOverrulingShare = 0.8;  // of the letters, against a declared direction

constexpr std::array<std::string_view, 20> kRightToLeftLanguages = {
    "ar", "arc", "ckb", "dv",  "fa", "glk", "he",  "iw", "ji", "khw",
    "ks", "mzn", "nqo", "pnb", "ps", "sd",  "syr", "ug", "ur", "yi"};
constexpr std::array<std::string_view, 7> kRightToLeftScripts = {"Arab", "Hebr", "Syrc", "Thaa",
                                                                 "Nkoo", "Adlm", "Rohg"};

bool all_of(std::string_view text, bool (*test)(char)) {
  return std::all_of(text.begin(), text.end(), test);
}

bool is_alphanumeric(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

// The usual spelling: language in lower case, script in title case, region in capitals.
std::string spell_subtag(std::string_view subtag, bool is_first) {
  std::string out = to_ascii_lower(subtag);
  if (is_first || !all_of(subtag, is_ascii_letter)) return out;
  const auto capital = [](char c) { return static_cast<char>(c - ('a' - 'A')); };
  if (out.size() == 4) out[0] = capital(out[0]);
  if (out.size() == 2) std::transform(out.begin(), out.end(), out.begin(), capital);
  return out;
}

template <std::size_t kSize>
bool contains(const std::array<std::string_view, kSize>& table, std::string_view key) {
  return std::find(table.begin(), table.end(), key) != table.end();
}

bool in(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

void count_arabic(char32_t c, ScriptCounts& counts) {
  ++counts.arabic;
  ++counts.right_to_left;
  if (c == 0x067E || c == 0x0686 || c == 0x0698 || c == 0x06AF) ++counts.persian_marks;
  if (c == 0x0679 || c == 0x0688 || c == 0x0691 || c == 0x06BA || c == 0x06D2) ++counts.urdu_marks;
}

STILLPAGE_OWN_FUNCTION void count(char32_t c, ScriptCounts& counts) {
  ++counts.letters;
  if (c < 0x370) return;
  if (in(c, 0x370, 0x3FF)) ++counts.greek;
  if (in(c, 0x530, 0x58F)) ++counts.armenian;
  if (in(c, 0x590, 0x5FF)) {
    ++counts.hebrew;
    ++counts.right_to_left;
  }
  if (in(c, 0x600, 0x6FF) || in(c, 0x750, 0x77F) || in(c, 0xFB50, 0xFEFC)) count_arabic(c, counts);
  if (in(c, 0x700, 0x74F) || in(c, 0x780, 0x8FF)) ++counts.right_to_left;
  if (in(c, 0xB80, 0xBFF)) ++counts.tamil;
  if (in(c, 0xE00, 0xE7F)) ++counts.thai;
  if (in(c, 0xE80, 0xEFF)) ++counts.lao;
  if (in(c, 0x10A0, 0x10FF)) ++counts.georgian;
  if (in(c, 0x1780, 0x17FF)) ++counts.khmer;
  if (in(c, 0x3040, 0x30FF)) ++counts.kana;
  if (in(c, 0x3400, 0x9FFF) || in(c, 0x20000, 0x2FA1F)) ++counts.han;
  if (in(c, 0xAC00, 0xD7A3)) ++counts.hangul;
}

STILLPAGE_OWN_FUNCTION void count_letters(std::string_view text, ScriptCounts& counts) {
  for (std::size_t pos = 0; pos < text.size();) {
    if (static_cast<unsigned char>(text[pos]) < 0x80) {
      counts.letters += is_ascii_letter(text[pos++]) ? 1 : 0;
      continue;
    }
    const char32_t code_point = decode_code_point(text, pos);
    if (is_letter_like(code_point)) count(code_point, counts);
  }
}

bool is_share(std::uint32_t part, std::uint32_t whole, double share) {
  return static_cast<double>(part) >= share * static_cast<double>(whole);
}

}  // namespace

std::string normalise_language(std::string_view tag) {
  constexpr std::size_t kMaxTagBytes = 35;  // what BCP 47 asks software to keep
  tag = trim_html_space(tag.substr(0, tag.find_first_of(",;")));
  if (tag.size() > kMaxTagBytes) return {};
  std::string out;
  while (!tag.empty()) {
    const std::size_t end = std::min(tag.find_first_of("-_"), tag.size());
    const std::string_view subtag = tag.substr(0, end);
    const bool first = out.empty();
    const bool valid =
        first ? (subtag.size() == 2 || subtag.size() == 3) && all_of(subtag, is_ascii_letter)
              : !subtag.empty() && subtag.size() <= 8 && all_of(subtag, is_alphanumeric);
    if (!valid) break;
    if (!first) out += '-';
    out += spell_subtag(subtag, first);
    tag.remove_prefix(std::min(end + 1, tag.size()));
  }
  return out == "und" || out == "mul" || out == "zxx" ? std::string() : out;
}

bool is_right_to_left(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  const std::string_view rest = language.substr(std::min(primary.size() + 1, language.size()));
  const std::string_view script = rest.substr(0, rest.find('-'));
  if (contains(kRightToLeftScripts, script)) return true;
  if (script.size() == 4) return false;  // another script is named: "az-Latn"
  return contains(kRightToLeftLanguages, primary);
}

ScriptCounts count_scripts(const Document& document, NodeId id) {
  ScriptCounts counts;
  std::string text;
  const NodeId end = document.subtree_end(id);
  while (id < end && counts.letters < kSampleLetters) {
    const Node& node = document.node(id);
    const bool skipped = node.tag == Tag::kScript || node.tag == Tag::kStyle ||
                         node.tag == Tag::kNoscript || node.tag == Tag::kTemplate;
    if (node.kind == NodeKind::kElement && skipped) {
      id = node.subtree_end;
      continue;
    }
    if (node.kind == NodeKind::kText) {
      count_letters(document.raw(node.data).substr(0, std::size_t{4} * kSampleLetters), counts);
    }
    ++id;
  }
  return counts;
}

std::string language_of_script(const ScriptCounts& counts) {
  if (counts.letters < kMinLetters) return {};
  const auto decisive = [&](std::uint32_t part) {
    return is_share(part, counts.letters, kDecisiveShare);
  };
  constexpr double kKanaShare =
      0.05;  // of kana and Han: Chinese has none, Japanese a third and more
  if (decisive(counts.hebrew)) return "he";
  if (decisive(counts.arabic)) {
    if (counts.urdu_marks > 0) return "ur";
    return counts.persian_marks > 0 ? "fa" : "ar";
  }
  if (decisive(counts.hangul)) return "ko";
  if (decisive(counts.kana + counts.han)) {
    return is_share(counts.kana, counts.kana + counts.han, kKanaShare) ? "ja" : "zh";
  }
  if (decisive(counts.greek)) return "el";
  if (decisive(counts.thai)) return "th";
  if (decisive(counts.georgian)) return "ka";
  if (decisive(counts.armenian)) return "hy";
  if (decisive(counts.khmer)) return "km";
  if (decisive(counts.lao)) return "lo";
  return decisive(counts.tamil) ? "ta" : std::string();
}

std::string decide_direction(std::string_view declared, std::string_view language,
                             const ScriptCounts& counts) {
  const bool enough = counts.letters >= kMinLetters;
  const bool mostly_right_to_left =
      enough && is_share(counts.right_to_left, counts.letters, kOverrulingShare);
  if (mostly_right_to_left || ascii_iequals(declared, "rtl")) return "rtl";
  if (ascii_iequals(declared, "ltr")) return "ltr";
  if (!language.empty()) return is_right_to_left(language) ? "rtl" : "ltr";
  if (!enough) return {};
  return is_share(counts.right_to_left, counts.letters, kDecisiveShare) ? "rtl" : "ltr";
}

}  // namespace stillpage
