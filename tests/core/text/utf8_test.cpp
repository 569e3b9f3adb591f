// Reading and writing UTF-8, sound and broken.
#include "text/utf8.hpp"

#include <random>
#include <string>
#include <vector>

#include "catch.hpp"

namespace stillpage {
namespace {

std::vector<char32_t> decode_all(std::string_view text) {
  std::vector<char32_t> code_points;
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t before = pos;
    code_points.push_back(decode_code_point(text, pos));
    REQUIRE(pos > before);
    REQUIRE(pos <= text.size());
  }
  return code_points;
}

using CodePoints = std::vector<char32_t>;

TEST_CASE("what append_utf8 writes is what decode_code_point reads") {
  for (char32_t code_point = 0; code_point <= 0x10FFFF; ++code_point) {
    if (code_point >= 0xD800 && code_point <= 0xDFFF) continue;
    std::string text;
    append_utf8(code_point, text);
    std::size_t pos = 0;
    const bool same =
        decode_code_point(text, pos) == code_point && pos == text.size() && is_valid_utf8(text);
    if (!same) FAIL("U+" << static_cast<unsigned>(code_point));
  }
}

TEST_CASE("surrogates and numbers past Unicode are written as U+FFFD", "[B1]") {
  for (const char32_t bad :
       {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}, char32_t{0xFFFFFFFF}}) {
    std::string text;
    append_utf8(bad, text);
    CHECK(text == "\uFFFD");
  }
}

TEST_CASE("each maximal part of a broken sequence gives one U+FFFD", "[B2]") {
  CHECK(decode_all("a\x80z") == CodePoints{'a', 0xFFFD, 'z'});
  CHECK(decode_all("\xC3") == CodePoints{0xFFFD});
  CHECK(decode_all("\xE2\x82z") == CodePoints{0xFFFD, 'z'});
  CHECK(decode_all("\xF0\x9F\x98z") == CodePoints{0xFFFD, 'z'});
  CHECK(decode_all("\xC0\xAF") == CodePoints{0xFFFD, 0xFFFD});
  CHECK(decode_all("\xE0\x80\xAF") == CodePoints{0xFFFD, 0xFFFD, 0xFFFD});
  CHECK(decode_all("\xED\xA0\x80") == CodePoints{0xFFFD, 0xFFFD, 0xFFFD});
  CHECK(decode_all("\xF4\x90\x80\x80") == CodePoints{0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD});
  CHECK(decode_all("\xF5\xFF") == CodePoints{0xFFFD, 0xFFFD});
  CHECK(decode_all("\xE2\xE2\x82\xAC") == CodePoints{0xFFFD, 0x20AC});
}

TEST_CASE("any bytes are read to their end, and repairing makes them valid") {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes;
    for (int i = 0; i < 64; ++i) bytes += static_cast<char>(random() & 0xFF);
    const CodePoints code_points = decode_all(bytes);
    const std::string repaired = repair_utf8(bytes);
    CHECK(is_valid_utf8(repaired));
    CHECK(decode_all(repaired) == code_points);
  }
}

TEST_CASE("valid text is told from broken text, and repairing leaves it alone") {
  CHECK(is_valid_utf8(""));
  CHECK(is_valid_utf8("caf\u00E9 \u20AC \U0001F600 \uFFFD"));
  CHECK_FALSE(is_valid_utf8("caf\xE9"));
  CHECK(repair_utf8("caf\u00E9 \uFFFD") == "caf\u00E9 \uFFFD");
  CHECK(repair_utf8("caf\xE9!") == "caf\uFFFD!");
}

}  // namespace
}  // namespace stillpage
