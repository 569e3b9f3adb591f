// Character classes and counting words.
#include "text/characters.hpp"

#include <string>

#include "catch.hpp"
#include "text/code_point_ranges.hpp"

namespace stillpage {
namespace {

TEST_CASE("scripts written without spaces are told from those written with them") {
  for (const char32_t c :
       {U'中', U'の', U'カ', U'ㄅ', U'ก', U'ກ', U'က', U'ក', U'ｶ', U'々', U'\U00020000'}) {
    INFO(static_cast<unsigned>(c));
    CHECK(is_cjk_like(c));
  }
  for (const char32_t c :
       {U'a', U'é', U'я', U'ع', U'א', U'한', U'अ', U'、', U'。', U'฿', U'！', U'0'}) {
    INFO(static_cast<unsigned>(c));
    CHECK_FALSE(is_cjk_like(c));
  }
}

TEST_CASE(
    "letters, digits and marks of any script are letter-like; punctuation and symbols are not") {
  for (const char32_t c :
       {U'a',      U'Z', U'5',  U'é',          U'ß',          U'я', U'ع', U'א',
        U'한',     U'अ', U'中', U'の',         U'ก',          U'ა', U'ա', U'\u0301',
        U'\u064B', U'٣', U'Ａ', U'\U0001D400', U'\U00020000', U'ª', U'ª'}) {
    INFO(static_cast<unsigned>(c));
    CHECK(is_letter_like(c));
  }
  for (const char32_t c :
       {U' ',      U'.',      U'-',          U'_',  U'\u00A0', U'«',  U'×', U'–', U'“',
        U'…',      U'€',      U'→',          U'★',  U'。',     U'、', U'،', U'؟', U'।',
        U'\uFEFF', U'\uFFFD', U'\U0001F600', U'！', U'\u200B', U'©',  U'\0'}) {
    INFO(static_cast<unsigned>(c));
    CHECK_FALSE(is_letter_like(c));
  }
}

TEST_CASE("whatever is written without spaces is letter-like") {
  for (char32_t c = 0; c <= 0x3FFFF; ++c) {
    if (is_cjk_like(c) && !is_letter_like(c)) FAIL("U+" << std::hex << static_cast<unsigned>(c));
  }
}

TEST_CASE("sentences end in many scripts") {
  for (const char32_t c : {U'.', U'!', U'?', U'…', U'。', U'！', U'？', U'．', U'؟', U'۔', U'।',
                           U'։', U'។', U'።', U'။'}) {
    INFO(static_cast<unsigned>(c));
    CHECK(is_sentence_end(c));
  }
  for (const char32_t c : {U',', U';', U':', U'、', U'，', U'،', U'a', U' ', U'\u00A0', U'·'}) {
    INFO(static_cast<unsigned>(c));
    CHECK_FALSE(is_sentence_end(c));
  }
}

TEST_CASE("ASCII case is folded and nothing else") {
  CHECK(ascii_iequals("HeLLo-1", "hEllO-1"));
  CHECK_FALSE(ascii_iequals("hello", "hell"));
  CHECK_FALSE(ascii_iequals("[", "{"));
  CHECK_FALSE(ascii_iequals("É", "é"));
  CHECK(to_ascii_lower("ABC-É_z") == "abc-É_z");
}

TEST_CASE("words stand between white space and hold a letter") {
  CHECK(count_words("") == 0);
  CHECK(count_words("  \n ") == 0);
  CHECK(count_words("one two  three\nfour") == 4);
  CHECK(count_words("- & * 1.5 -- don't well-known a@b.org") == 4);
  CHECK(count_words("one\u00A0two\u2014three") == 3);
  CHECK(count_words("Привет, мир! שלום عالم 한국어 문장") == 6);
}

TEST_CASE("a character of a script without spaces is half a word") {
  CHECK(count_words("中文") == 1);
  CHECK(count_words("中文字") == 2);
  CHECK(count_words("我用 Linux 系统。") == 3);
  CHECK(count_words("ABC中文DEF") == 3);
}

TEST_CASE("a table of ranges finds its ends and not their neighbours") {
  constexpr CodePointRange kRanges[] = {{10, 12}, {20, 20}};
  static_assert(ascend(kRanges));
  CHECK_FALSE(contains(kRanges, 9));
  CHECK(contains(kRanges, 10));
  CHECK(contains(kRanges, 12));
  CHECK_FALSE(contains(kRanges, 13));
  CHECK(contains(kRanges, 20));
  CHECK_FALSE(contains(kRanges, 21));
}

}  // namespace
}  // namespace stillpage
