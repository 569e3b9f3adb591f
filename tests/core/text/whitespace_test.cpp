// Which characters are white space, and trimming and collapsing it.
#include "text/whitespace.hpp"

#include <initializer_list>
#include <string>

#include "catch.hpp"

namespace stillpage {
namespace {

TEST_CASE("HTML has five white space characters") {
  std::string spaces;
  for (int c = 0; c < 256; ++c) {
    if (is_html_space(static_cast<char>(c))) spaces += static_cast<char>(c);
  }
  CHECK(spaces == "\t\n\f\r ");
}

TEST_CASE("white space is Unicode's and what is invisible, but not the joiners of words") {
  for (const char32_t space : std::initializer_list<char32_t>{
           0x09, 0x0A, 0x0B, 0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000, 0x200A, 0x2028, 0x2029, 0x202F,
           0x205F, 0x3000, 0x200B, 0x2060, 0xFEFF}) {
    INFO(static_cast<unsigned>(space));
    CHECK(is_white_space(space));
  }
  for (const char32_t other :
       std::initializer_list<char32_t>{0x08, 0x0E, 0x1F, 0x21, 0x61, 0xAD, 0x180E, 0x200C, 0x200D,
                                       0x200E, 0x2010, 0x3001, 0xFFFD}) {
    INFO(static_cast<unsigned>(other));
    CHECK_FALSE(is_white_space(other));
  }
}

TEST_CASE("trimming takes white space from both ends and none from the middle") {
  CHECK(trim_html_space(" \t\n a b \r\f ") == "a b");
  CHECK(trim_html_space("\u00A0a\u00A0") == "\u00A0a\u00A0");
  CHECK(trim_html_space("   ").empty());
  CHECK(trim_white_space(" \u00A0\u3000a \u00A0b\uFEFF\n") == "a \u00A0b");
  CHECK(trim_white_space("\u2003 \u200B").empty());
  CHECK(trim_white_space("").empty());
}

TEST_CASE("blank text holds nothing but white space") {
  CHECK(is_blank(""));
  CHECK(is_blank(" \n\u00A0\u200B\u3000"));
  CHECK_FALSE(is_blank(" . "));
  CHECK_FALSE(is_blank("\xFF"));
}

TEST_CASE("collapsing makes one space of every run and none at the ends") {
  CHECK(collapse_white_space("  a \n\t b\u00A0 \u00A0c  ") == "a b c");
  CHECK(collapse_white_space("\u3000\u4E2D\u3000\u6587") == "\u4E2D \u6587");
  CHECK(collapse_white_space("").empty());
  CHECK(collapse_white_space(" \u00A0 ").empty());
}

TEST_CASE("collapsing takes away characters without width instead of parting words") {
  CHECK(collapse_white_space("long\u200Bword \u200B x\uFEFFy") == "longword xy");
}

TEST_CASE("collapsing makes broken bytes visible") {
  CHECK(collapse_white_space("a \xFF b") == "a \uFFFD b");
}

}  // namespace
}  // namespace stillpage
