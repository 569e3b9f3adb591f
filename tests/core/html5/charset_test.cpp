// Files in other charsets than UTF-8.
#include "html5/charset.hpp"

#include <string>

#include "catch.hpp"
#include "text/utf8.hpp"

namespace stillpage {
namespace {

using namespace std::string_literals;

TEST_CASE("a byte order mark decides and is taken away") {
  CHECK(to_utf8("\xEF\xBB\xBF"
                "caf\u00E9") == "caf\u00E9");
  CHECK(to_utf8("\xFF\xFE"
                "a\0\xE9\0\x3D\xD8\x00\xDE"s) == "a\u00E9\U0001F600");
  CHECK(to_utf8("\xFE\xFF\0a\0\xE9\xD8\x3D\xDE\x00"s) == "a\u00E9\U0001F600");
  CHECK(to_utf8("\xFF\xFE\x3D\xD8x\0"s) == "\uFFFDx");
  CHECK(to_utf8("\xFF\xFE"
                "a"s)
            .empty());
}

TEST_CASE("the charset is found in either kind of meta tag") {
  CHECK(declared_charset("<meta charset=\"UTF-8\">") == "utf-8");
  CHECK(declared_charset("<META CHARSET = windows-1251 >") == "windows-1251");
  CHECK(declared_charset("<meta http-equiv='Content-Type' content='text/html; charset=EUC-JP'>") ==
        "euc-jp");
  CHECK(declared_charset("<meta content=\"text/html;charset=gbk\"/>") == "gbk");
  CHECK(declared_charset("<!-- <meta charset=big5> --><meta charset=koi8-r>") == "koi8-r");
  CHECK(declared_charset("<meta name=x><meta charset=koi8-r>") == "koi8-r");
  CHECK(declared_charset("<p>charset=koi8-r").empty());
  CHECK(declared_charset("<meta charset").empty());
  CHECK(declared_charset(std::string(10'000, ' ') + "<meta charset=koi8-r>").empty());
}

TEST_CASE("windows-1252 is read as such, also under the name of Latin-1 or none") {
  for (const char* declaration : {"", "<meta charset=iso-8859-1>", "<meta charset=windows-1252>",
                                  "<meta charset=none-such>"}) {
    const std::string head = declaration;
    CHECK(to_utf8(head + "caf\xE9 \x93x\x94 \x80") == head + "caf\u00E9 \u201Cx\u201D \u20AC");
  }
}

TEST_CASE("other charsets are decoded") {
  CHECK(to_utf8("<meta charset=windows-1251>\xCF\xF0\xE8") == "<meta charset=windows-1251>При");
  CHECK(to_utf8("<meta charset=koi8-r>\xF0\xD2\xC9") == "<meta charset=koi8-r>При");
  CHECK(to_utf8("<meta charset=Shift_JIS>\x93\xFA\x96\x7B") == "<meta charset=Shift_JIS>日本");
  CHECK(to_utf8("<meta charset=euc-jp>\xC6\xFC\xCB\xDC") == "<meta charset=euc-jp>日本");
  CHECK(to_utf8("<meta charset=gb2312>\xD6\xD0\xCE\xC4") == "<meta charset=gb2312>中文");
  CHECK(to_utf8("<meta charset=big5>\xA4\xA4\xA4\xE5") == "<meta charset=big5>中文");
  CHECK(to_utf8("<meta charset=euc-kr>\xC7\xD1\xB1\xB9") == "<meta charset=euc-kr>한국");
}

TEST_CASE("text that is valid UTF-8 is that, whatever the file says of itself") {
  const std::string page = "<meta charset=iso-8859-1>caf\u00E9";
  CHECK(to_utf8(page) == page);
}

TEST_CASE("a file that says it is UTF-8 is not read as anything else") {
  CHECK(to_utf8("<meta charset=utf-8>caf\xE9") == "<meta charset=utf-8>caf\uFFFD");
  CHECK(to_utf8("<meta charset=utf-16>caf\xE9") == "<meta charset=utf-16>caf\uFFFD");
  CHECK(to_utf8("\xEF\xBB\xBF"
                "caf\xE9") == "caf\uFFFD");
}

TEST_CASE("a charset that no browser reads is not handed to the converter") {
  const std::string page = "<meta charset=utf-7>+ADw-b+AD4- \xE9";
  CHECK(to_utf8(page) == "<meta charset=utf-7>+ADw-b+AD4- \u00E9");
}

TEST_CASE("what can't be decoded becomes U+FFFD and the rest is read") {
  CHECK(to_utf8("<meta charset=euc-jp>a\xFF"
                "b\xC6\xFC\xC6") == "<meta charset=euc-jp>a\uFFFDb日\uFFFD");
}

TEST_CASE("any charset gives valid UTF-8 from a page larger than the converter's buffer") {
  std::string page = "<meta charset=shift_jis>";
  for (int i = 0; i < 50'000; ++i) page += "\x93\xFA";
  const std::string text = to_utf8(page);
  CHECK(is_valid_utf8(text));
  CHECK(text.size() == 24 + 3 * 50'000);
}

}  // namespace
}  // namespace stillpage
