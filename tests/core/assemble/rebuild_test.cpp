#include "assemble/rebuild.hpp"

#include <string>

#include "assemble/assemble.hpp"
#include "catch.hpp"
#include "document/outline.hpp"
#include "stillpage/read.hpp"

using namespace stillpage;

namespace {

// The body as it is put together, or "same" for a page that stays as it is.
std::string assembled(const std::string& body) {
  const std::string page = "<html><body>" + body + "</body></html>";
  const auto source = read_serialised_dom(page);
  const auto document = assemble(source.value(), "https://example.org/a");
  if (!document) return "same";
  CHECK(testing::is_sound(*document));
  const std::string whole = testing::outline(*document);
  const std::string before = "(html (body ";
  return whole.substr(before.size(), whole.size() - before.size() - 2);
}

std::string shadow(const std::string& content) {
  return "<template shadowrootmode=\"open\">" + content + "</template>";
}

std::string repeat(const std::string& piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

}  // namespace

TEST_CASE("a page without pieces stays as it is") {
  CHECK(assembled("<p>a</p><template><p>b</p></template><x-a>c</x-a>") == "same");
}

TEST_CASE("a shadow tree stands in place of its host's children, which go to their slots") {
  CHECK(assembled("<x-a>" + shadow("<h1><slot name=\"t\"></slot></h1><slot></slot><p>end</p>") +
                  "<p>one</p>two<b slot=\"t\">title</b></x-a>") ==
        "(x-a (h1 (b slot=\"t\" \"title\")) (p \"one\") \"two\" (p \"end\"))");
}

TEST_CASE("children without a slot are not shown, and a slot without children shows its own") {
  CHECK(assembled("<x-a>" + shadow("<p>in</p><slot name=\"t\"><i>none</i></slot>") +
                  "<p>lost</p></x-a>") == "(x-a (p \"in\") (i \"none\"))");
}

TEST_CASE("a slot that is handed on to a shadow tree inside ends where its children do") {
  CHECK(assembled("<x-a>" +
                  shadow("<x-b>" + shadow("<p><slot></slot></p>") + "<slot></slot></x-b>") +
                  "text</x-a>") == "(x-a (x-b (p \"text\")))");
}

TEST_CASE("children come once, however many slots ask for them") {
  CHECK(assembled("<x-a>" + shadow("<slot></slot><slot>own</slot><slot>own</slot>") +
                  "text</x-a>") == "(x-a \"text\" \"own\" \"own\")");
}

TEST_CASE("templates that are no shadow trees, or second ones, are left out") {
  CHECK(assembled("<x-a>" + shadow("<p>a</p><template>b</template>") + shadow("<p>c</p>") +
                  "</x-a>") == "(x-a (p \"a\"))");
}

TEST_CASE("a streamed piece takes the place it is meant for, and what stood in for it goes") {
  CHECK(
      assembled("<main><!--$?--><template id=\"B:0\"></template><p>wait</p><!--/$--><p>b</p></main>"
                "<div hidden=\"\" id=\"S:1\"><p>a</p></div>"
                "<script>$RC(\"B:0\",\"S:1\")</script>") ==
      "(main <!--$?--> (p \"a\") <!--/$--> (p \"b\")) "
      "(script \"$RC(\"B:0\",\"S:1\")\")");
}

TEST_CASE("a boundary inside what stands in for another ends by itself") {
  CHECK(assembled("<!--$?--><template id=\"B:0\"></template><!--$--><p>wait</p><!--/$-->still"
                  "<!--/$-->b<div hidden=\"\" id=\"S:0\">a</div>"
                  "<script>$RC(\"B:0\",\"S:0\")</script>")
            .starts_with("<!--$?--> \"a\" <!--/$--> \"b\" (script"));
}

TEST_CASE("a piece in a piece, and one that would hold itself, come at most once") {
  CHECK(assembled("<template id=\"B:0\"></template>"
                  "<div hidden=\"\" id=\"S:0\">a<template id=\"P:1\"></template>c</div>"
                  "<div hidden=\"\" id=\"S:1\">b</div>"
                  "<script>$RS(\"S:1\",\"P:1\");$RC(\"B:0\",\"S:0\")</script>")
            .starts_with("\"a\" \"b\" \"c\" (script"));
  CHECK(assembled("<p>x</p><div hidden=\"\" id=\"S:0\"><template id=\"B:0\"></template></div>"
                  "<script>$RC(\"B:0\",\"S:0\")</script>")
            .starts_with("(p \"x\") (script"));
}

TEST_CASE("a piece without its place stays where it is, and so does one that nothing moves") {
  CHECK(assembled("<div hidden=\"\" id=\"S:0\">a</div><script>$RC(\"B:0\",\"S:0\")</script>") ==
        "same");
  CHECK(assembled("<template id=\"B:0\"></template><div hidden=\"\" id=\"S:0\">a</div>") == "same");
}

TEST_CASE("extreme pages are put together in linear time and without a deep stack") {
  const int many = 30'000;
  const std::string pages[] = {
      repeat("<x-a>" + shadow("<slot></slot>"), many) + "a" + repeat("</x-a>", many),
      repeat("<x-a><template shadowrootmode=\"open\">", many),
      "<x-a>" + shadow(repeat("<slot></slot>", many)) + repeat("<b>a</b>", many) + "</x-a>",
      repeat("<!--$?--><template id=\"B:0\"></template>", many) +
          "<div hidden=\"\" id=\"S:0\">a</div><script>" + repeat("$RC(\"B:0\",\"S:0\")", many) +
          "</script>",
      repeat("<div hidden=\"\" id=\"S:0\"><template id=\"B:0\">", many) +
          "</template></div><script>$RC(\"B:0\",\"S:0\")</script>",
      repeat("<article data-url=\"/a\"><h1>a</h1>", many),
      "<noscript>" + repeat("<p>a", many) + "</noscript>",
  };
  for (const std::string& page : pages) {
    const std::string whole = "<html><body>" + page + "</body></html>";
    const auto source = read_serialised_dom(whole);
    REQUIRE(source.ok());
    const auto document = assemble(source.value(), "https://example.org/a");
    if (document) CHECK(testing::is_sound(*document));
  }
}
