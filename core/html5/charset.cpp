// Finding a file's charset and decoding it: windows-1252 and UTF-16 here, the rest through iconv.
#include "html5/charset.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include "text/characters.hpp"
#include "text/utf8.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

// The HTML Standard looks at 1024 bytes; pages with long comments or scripts first are common
// enough to look further.
constexpr std::size_t kPrescanBytes = 8192;

// windows-1252 between 0x80 and 0x9F; elsewhere it is Latin-1 (Encoding Standard, index
// windows-1252).
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

struct Label {
  std::string_view declared;
  std::string_view iconv_name;
};

// Labels that the Encoding Standard reads as a larger charset than their name says.
constexpr Label kLabels[] = {
    {"gb2312", "GB18030"},    {"gbk", "GB18030"},          {"gb_2312-80", "GB18030"},
    {"x-gbk", "GB18030"},     {"shift_jis", "CP932"},      {"shift-jis", "CP932"},
    {"x-sjis", "CP932"},      {"sjis", "CP932"},           {"windows-31j", "CP932"},
    {"euc-kr", "CP949"},      {"ks_c_5601-1987", "CP949"}, {"korean", "CP949"},
    {"big5", "BIG5-HKSCS"},   {"x-x-big5", "BIG5-HKSCS"},  {"iso-8859-9", "CP1254"},
    {"latin5", "CP1254"},     {"tis-620", "CP874"},        {"iso-8859-11", "CP874"},
    {"windows-874", "CP874"}, {"x-euc-jp", "EUC-JP"},      {"iso-8859-8-i", "ISO-8859-8"},
    {"x-cp1251", "CP1251"},   {"koi", "KOI8-R"},           {"koi8", "KOI8-R"},
};

// How the names begin that are handed to iconv, after kLabels. It knows many more, which no browser
// reads.
constexpr std::string_view kIconvFamilies[] = {
    "GB18030",   "BIG5",   "CP",        "EUC-",        "ISO-8859-",     "KOI8-",  "big5",
    "cp",        "euc-jp", "euc-kr",    "gb18030",     "hz-gb-2312",    "ibm866", "iso-2022-jp",
    "iso-8859-", "koi8-",  "macintosh", "windows-125", "x-mac-cyrillic"};

constexpr std::string_view kWindows1252Labels[] = {
    "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1",
    "latin1",       "l1",     "us-ascii", "ascii",      "iso_8859-1"};

std::string decode_windows_1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    append_utf8(byte >= 0x80 && byte <= 0x9F ? kWindows1252[byte - 0x80u] : char32_t{byte}, out);
  }
  return out;
}

std::string decode_utf16(std::string_view bytes, bool big_endian) {
  std::string out;
  out.reserve(bytes.size());
  const auto unit_at = [&](std::size_t i) {
    const auto first = static_cast<unsigned char>(bytes[i]);
    const auto second = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
  };
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    char32_t unit = unit_at(i);
    if (unit >= 0xD800 && unit <= 0xDBFF && i + 3 < bytes.size()) {
      const char32_t next = unit_at(i + 2);
      if (next >= 0xDC00 && next <= 0xDFFF) {
        unit = 0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00);
        i += 2;
      }
    }
    append_utf8(unit, out);
  }
  return out;
}

// Decodes all of the bytes through iconv; false if it doesn't know the charset.
bool decode_with_iconv(std::string_view bytes, const std::string& charset, std::string& out) {
  const bool is_known =
      std::any_of(std::begin(kIconvFamilies), std::end(kIconvFamilies),
                  [&](std::string_view family) { return charset.starts_with(family); });
  if (!is_known) return false;
  const iconv_t converter = iconv_open("UTF-8", charset.c_str());
  if (reinterpret_cast<std::intptr_t>(converter) == -1) return false;  // NOLINT(*-reinterpret-cast)
  std::string input(bytes);
  char* from = input.data();
  std::size_t left = input.size();
  std::array<char, 16384> buffer;
  while (left > 0) {
    char* to = buffer.data();
    std::size_t room = buffer.size();
    const std::size_t result = iconv(converter, &from, &left, &to, &room);
    const int reason = errno;
    out.append(buffer.data(), buffer.size() - room);
    if (result == static_cast<std::size_t>(-1) && reason != E2BIG && left > 0) {
      append_utf8(kReplacementCharacter, out);
      ++from;
      --left;
    }
  }
  iconv_close(converter);
  return true;
}

bool is_windows_1252(std::string_view label) noexcept {
  for (const std::string_view known : kWindows1252Labels) {
    if (label == known) return true;
  }
  return false;
}

std::string iconv_name_of(const std::string& label) {
  for (const Label& known : kLabels) {
    if (known.declared == label) return std::string(known.iconv_name);
  }
  return label;
}

// The value that follows "charset" in a <meta> tag: `charset="x"`, `charset=x`,
// `content="text/html; charset=x"`.
std::string_view value_of_charset(std::string_view meta) noexcept {
  constexpr std::string_view kCharset = "charset";
  for (std::size_t i = 0; i + kCharset.size() < meta.size(); ++i) {
    if (!ascii_iequals(meta.substr(i, kCharset.size()), kCharset)) continue;
    std::string_view rest = trim_html_space(meta.substr(i + kCharset.size()));
    if (rest.empty() || rest.front() != '=') continue;
    rest = trim_html_space(rest.substr(1));
    if (!rest.empty() && (rest.front() == '"' || rest.front() == '\'')) rest.remove_prefix(1);
    return trim_html_space(rest.substr(0, rest.find_first_of("\"'; >/\t\n\r")));
  }
  return {};
}

}  // namespace

std::string declared_charset(std::string_view bytes) {
  bytes = bytes.substr(0, kPrescanBytes);
  for (std::size_t pos = bytes.find('<'); pos != std::string_view::npos;
       pos = bytes.find('<', pos + 1)) {
    if (bytes.substr(pos, 4) == "<!--") {
      const std::size_t end = bytes.find("-->", pos + 2);
      if (end == std::string_view::npos) break;
      pos = end;
      continue;
    }
    if (!ascii_iequals(bytes.substr(pos, 5), "<meta")) continue;
    const std::string_view tag = bytes.substr(pos, bytes.find('>', pos) - pos);
    const std::string_view label = value_of_charset(tag);
    if (!label.empty()) return to_ascii_lower(label);
  }
  return {};
}

std::string to_utf8(std::string_view bytes) {
  constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
  if (bytes.substr(0, kUtf8Mark.size()) == kUtf8Mark)
    return repair_utf8(bytes.substr(kUtf8Mark.size()));
  if (bytes.substr(0, 2) == "\xFF\xFE") return decode_utf16(bytes.substr(2), false);
  if (bytes.substr(0, 2) == "\xFE\xFF") return decode_utf16(bytes.substr(2), true);
  const std::string label = declared_charset(bytes);
  // Charsets that write everything in ASCII bytes pass for UTF-8.
  const bool looks_like_ascii = label == "iso-2022-jp" || label == "hz-gb-2312";
  if (!looks_like_ascii && is_valid_utf8(bytes)) return std::string(bytes);
  // Where bytes of ASCII could say "utf-16", it isn't (HTML Standard, "prescan a byte stream").
  if (label == "utf-8" || label == "utf8" || label.starts_with("utf-16")) return repair_utf8(bytes);
  std::string text;
  if (!label.empty() && !is_windows_1252(label) &&
      decode_with_iconv(bytes, iconv_name_of(label), text)) {
    return text;
  }
  return decode_windows_1252(bytes);
}

}  // namespace stillpage
