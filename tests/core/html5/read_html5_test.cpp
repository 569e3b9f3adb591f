// HTML files as a browser would parse them, through libgumbo.
#include "html5/read_html5.hpp"

#include <random>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "document/outline.hpp"
#include "processor_time.hpp"

namespace stillpage {
namespace {

std::string tree(std::string_view html) {
  const auto document = read_html5(html);
  REQUIRE(document.ok());
  REQUIRE(testing::is_sound(document.value()));
  return testing::outline(document.value());
}

std::string repeat(std::string_view unit, std::size_t times) {
  std::string text;
  text.reserve(unit.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += unit;
  return text;
}

TEST_CASE("tags that HTML lets one leave out are put in") {
  CHECK(tree("<title>T</title><p>a<p>b") ==
        "(html (head (title \"T\")) (body (p \"a\") (p \"b\")))");
  CHECK(tree("") == "(html (head) (body))");
}

TEST_CASE("misnested tags are mended as HTML says") {
  CHECK(tree("<p><b>a<i>b</b>c</i>") == "(html (head) (body (p (b \"a\" (i \"b\")) (i \"c\"))))");
  CHECK(tree("<table><tr><td>x</table>") == "(html (head) (body (table (tbody (tr (td \"x\"))))))");
}

TEST_CASE("references are decoded once and the text is the document's own") {
  std::string html = "<p title='&eacute;&amp;amp;'>&copy; &lt;b&gt; &amp;nbsp;&nbsp;x";
  const auto document = read_html5(html);
  REQUIRE(document.ok());
  html.assign(html.size(), '#');
  CHECK(testing::outline(document.value()) ==
        "(html (head) (body (p title=\"\u00E9&amp;\" \"\u00A9 <b> &nbsp;\u00A0x\")))");
}

TEST_CASE("noscript has children, in the head and in the body") {
  CHECK(tree("<head><noscript><link></noscript></head><body><noscript><img src=x></noscript>") ==
        "(html (head (noscript (link))) (body (noscript (img src=\"x\"))))");
}

TEST_CASE("a template's content is its inert children") {
  CHECK(tree("<body><template><p>x</p></template><p>y") ==
        "(html (head) (body (template ~(p ~\"x\")) (p \"y\")))");
}

TEST_CASE("svg and math have their namespaces, and the capitals of their names") {
  CHECK(tree("<body><SVG viewbox=1><FOREIGNOBJECT><p>x</p></FOREIGNOBJECT><lineargradient/><use "
             "xlink:href='#a'/></SVG>") ==
        "(html (head) (body (svg:svg viewBox=\"1\" (svg:foreignObject (p \"x\")) "
        "(svg:linearGradient) "
        "(svg:use xlink:href=\"#a\"))))");
  CHECK(tree("<body><math definitionurl=u><mi>x</mi></math>") ==
        "(html (head) (body (mathml:math definitionURL=\"u\" (mathml:mi \"x\"))))");
}

TEST_CASE("elements the parser doesn't know keep their names, in lower case") {
  CHECK(tree("<body><AMP-IMG src=x></AMP-IMG><my-Thing>y</my-Thing>") ==
        "(html (head) (body (amp-img src=\"x\") (my-thing \"y\")))");
}

TEST_CASE("an attribute that stands twice counts once, and leaves the next one its name") {
  CHECK(tree("<p class=a class id=b>x</p>") ==
        "(html (head) (body (p class=\"a\" id=\"b\" \"x\")))");
  CHECK(tree("<p a A b>x</p>") == "(html (head) (body (p a=\"\" b=\"\" \"x\")))");
}

TEST_CASE("comments inside the root are kept") {
  CHECK(tree("<html><head></head><body><!-- a --></body></html>") ==
        "(html (head) (body <!-- a -->))");
}

TEST_CASE("a byte order mark is not text") {
  CHECK(tree("\xEF\xBB\xBFx") == "(html (head) (body \"x\"))");
}

TEST_CASE("invalid UTF-8 becomes U+FFFD and NUL does no harm") {
  CHECK(tree("<p>a\xFF\x80z\xC3") == "(html (head) (body (p \"a\uFFFD\uFFFDz\uFFFD\")))");
  CHECK(tree(std::string_view("<p>a\0b<i title=\"x\0y\">", 21)) ==
        "(html (head) (body (p \"ab\" (i title=\"x\uFFFDy\"))))");
}

TEST_CASE("an HTML file is held to the limits") {
  const std::string page = "<p>a<p>b";  // html head body p "a" p "b"
  Limits limits;
  limits.max_nodes = 7;
  limits.max_bytes = page.size();
  limits.max_depth = 3;
  CHECK(read_html5(page, limits).ok());
  Limits fewer_nodes = limits;
  fewer_nodes.max_nodes = 6;
  REQUIRE_FALSE(read_html5(page, fewer_nodes).ok());
  CHECK(read_html5(page, fewer_nodes).error() == ErrorCode::kTooManyNodes);
  Limits fewer_bytes = limits;
  fewer_bytes.max_bytes = page.size() - 1;
  REQUIRE_FALSE(read_html5(page, fewer_bytes).ok());
  CHECK(read_html5(page, fewer_bytes).error() == ErrorCode::kTooLarge);
  Limits less_depth = limits;
  less_depth.max_depth = 2;
  REQUIRE_FALSE(read_html5(page, less_depth).ok());
  CHECK(read_html5(page, less_depth).error() == ErrorCode::kTooDeep);
}

TEST_CASE("a page 10,000 deep is read") {
  const auto document = read_html5(repeat("<div>", 10'000) + "x");
  REQUIRE(document.ok());
  CHECK(document.value().size() == 10'004);
}

TEST_CASE("a page 100,000 deep is refused at once") {
  const ProcessorTime time;
  for (const std::string_view tag : {"<div>", "<b>", "<x-y>", "<svg>", "<template>"}) {
    const auto document = read_html5(repeat(tag, 100'000));
    REQUIRE_FALSE(document.ok());
    CHECK(document.error() == ErrorCode::kTooDeep);
  }
  CHECK(time.seconds() < 5);
}

TEST_CASE("a page whose mending would multiply it past all limits is refused") {
  std::string page;
  for (int i = 0; i < 5000; ++i) page += "<b id=" + std::to_string(i) + ">";
  Limits limits;
  limits.max_nodes = 100'000;
  const auto document = read_html5("<p>" + page + repeat("<p>x", 100'000), limits);
  REQUIRE_FALSE(document.ok());
  CHECK(document.error() == ErrorCode::kTooManyNodes);
}

TEST_CASE("any bytes give a sound tree or an error") {
  constexpr std::string_view kPieces[] = {
      "<p>",         "</p>",       "<",       ">",        "\"",        "=",          "<svg>",
      "</svg>",      "<!--",       "-->",     "<script>", "</script>", "<template>", "</template>",
      "<math>",      "<table>",    "<td>",    "</table>", "<select>",  "<frameset>", "<b>",
      "</b>",        "<a href=x>", "</a>",    "&amp",     "&#0;",      "\xFF",       "<noscript>",
      "</noscript>", "<br/>",      "</html>", "<title>",  "<x-y>"};
  std::mt19937 random(5);
  for (int round = 0; round < 3000; ++round) {
    std::string html;
    for (int i = 0; i < 30; ++i) html += kPieces[random() % std::size(kPieces)];
    const auto document = read_html5(html);
    if (document.ok() && !testing::is_sound(document.value())) FAIL(html);
  }
}

}  // namespace
}  // namespace stillpage
