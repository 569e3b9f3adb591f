// Where raw text ends, above all in scripts.
#include "document/raw_text.hpp"

#include <string_view>

#include "catch.hpp"

namespace stillpage {
namespace {

// The raw text at the start of the bytes.
std::string_view text_of(Tag tag, std::string_view bytes) {
  RawTextScanner scanner(bytes);
  return bytes.substr(0, scanner.end_of(tag, 0));
}

std::string_view script(std::string_view bytes) { return text_of(Tag::kScript, bytes); }

TEST_CASE("raw text ends at the end tag of its own name, written as a serialisation writes it") {
  CHECK(text_of(Tag::kStyle, "a</b></style>") == "a</b>");
  CHECK(text_of(Tag::kStyle, "a</STYLE></style >b</style>") == "a</STYLE></style >b");
  CHECK(text_of(Tag::kStyle, "never ends") == "never ends");
  CHECK(text_of(Tag::kXmp, "</xmp>").empty());
}

TEST_CASE("plaintext ends at the last of its end tags that lies ahead") {
  CHECK(text_of(Tag::kPlaintext, "a</plaintext>b</plaintext>c") == "a</plaintext>b");
  constexpr std::string_view kBytes = "</plaintext>rest";
  RawTextScanner scanner(kBytes);
  CHECK(scanner.end_of(Tag::kPlaintext, 12) == kBytes.size());
}

TEST_CASE("a script without comments ends at its first end tag") {
  CHECK(script("a<script></script></script>") == "a<script>");
  CHECK(script("'<\\/script>'</script>") == "'<\\/script>'");
}

TEST_CASE("inside a comment in a script, a script inside may end") {
  CHECK(script("<!--<script></script></script>x") == "<!--<script></script>");
  CHECK(script("<!--<SCRIPT\n></Script ></script>x") == "<!--<SCRIPT\n></Script >");
  CHECK(script("<!--<scripts></script></script>") == "<!--<scripts>");
  CHECK(script("<!--<script></scripts></script></script>") == "<!--<script></scripts></script>");
}

TEST_CASE("the comment's end ends the rule") {
  CHECK(script("<!--<script>--></script>x</script>") == "<!--<script>-->");
  CHECK(script("<!-- --><script></script></script>") == "<!-- --><script>");
  CHECK(script("<!--><script></script></script>") == "<!--><script>");
  CHECK(script("<!---><script></script></script>") == "<!---><script>");
  CHECK(script("<!-- -- > <script></script></script>") == "<!-- -- > <script></script>");
}

TEST_CASE("a script in a script may come again and again") {
  CHECK(script("<!--<script></script><script></script></script>x") ==
        "<!--<script></script><script></script>");
}

TEST_CASE(
    "where the rule finds no end, the plain end tag counts, for this script and all later ones") {
  constexpr std::string_view kBytes = "<!--<script></script>x<!--<script></script>y";
  RawTextScanner scanner(kBytes);
  CHECK(scanner.end_of(Tag::kScript, 0) == kBytes.find("</script>"));
  CHECK(scanner.end_of(Tag::kScript, kBytes.find('x')) == kBytes.rfind("</script>"));
}

}  // namespace
}  // namespace stillpage
