// Both readers give the same tree: that of an HTML file, and that of its serialisation read
// literally.
#include "document/same_tree.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "catch.hpp"
#include "document/serialise.hpp"
#include "html5/charset.hpp"
#include "html5/read_html5.hpp"
#include "stillpage/read.hpp"

namespace stillpage {
namespace {

constexpr std::string_view kPage =
    R"(<!DOCTYPE html><html lang=en><head><title>A &amp; B</title><meta charset=utf-8>
<script>if (a < b && c) { <!-- <script> </script> --> }</script><style>p > a { color: red }</style>
<noscript><link rel=x></noscript></head><body class="a&quot;b"><h1>Caf&eacute;&nbsp;&lt;1&gt;</h1>
<pre>

two lines</pre><textarea>
x</textarea><template><p>t<template><b>u</b></template></template>
<svg viewBox="0 0 1 1"><title>s</title><foreignObject><p>f<br></p></foreignObject><style>a &gt; b</style></svg>
<math><mi>x</mi><annotation-xml encoding="text/html"><p>y</p></annotation-xml></math><!-- a comment -->
<p>one<p>two<b>three<i>four</b>five</i><table><tr><td>x<td>y</table><iframe><p>&amp;</iframe>
<my-element a=b>z</my-element><amp-img src="x?a=1&amp;b=2"></amp-img><ul><li>a<li>b</ul></body></html>)";

void require_same_tree(std::string_view html) {
  const auto parsed = read_html5(html);
  REQUIRE(parsed.ok());
  const std::string serialised = testing::serialise(parsed.value(), false);
  ReadOptions options;
  options.scripting = false;
  const auto literal = read_serialised_dom(serialised, options);
  REQUIRE(literal.ok());
  INFO(serialised.substr(0, 200));
  REQUIRE(testing::first_difference(parsed.value(), literal.value()) == kNoNode);
}

TEST_CASE("a page of everything reads the same as HTML and as its serialisation") {
  require_same_tree(kPage);
}

TEST_CASE("a literal reading serialises to the bytes it was read from") {
  const auto parsed = read_html5(kPage);
  REQUIRE(parsed.ok());
  const std::string serialised = testing::serialise(parsed.value(), false);
  ReadOptions options;
  options.scripting = false;
  const auto literal = read_serialised_dom(serialised, options);
  REQUIRE(literal.ok());
  REQUIRE(testing::serialise(literal.value(), false) == serialised);
}

TEST_CASE("every fixture reads the same as HTML and as its serialisation") {
  std::size_t pages = 0;
  for (const auto& entry : std::filesystem::directory_iterator(STILLPAGE_FIXTURES_DIR "/pages")) {
    const std::filesystem::path source = entry.path() / "source.html";
    if (!std::filesystem::exists(source)) continue;
    INFO(source.string());
    std::ifstream file(source, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    REQUIRE_FALSE(bytes.empty());
    require_same_tree(to_utf8(bytes));
    ++pages;
  }
  REQUIRE(pages > 0);
}

}  // namespace
}  // namespace stillpage
