// What the literal reader makes of each peculiarity of a serialised DOM.
#include <string>
#include <string_view>

#include "catch.hpp"
#include "document/outline.hpp"
#include "stillpage/read.hpp"

namespace stillpage {
namespace {

using testing::outline;

// The tree of a whole input.
std::string tree(std::string_view bytes, bool scripting = true) {
  ReadOptions options;
  options.scripting = scripting;
  const auto document = read_serialised_dom(bytes, options);
  REQUIRE(document.ok());
  REQUIRE(testing::is_sound(document.value()));
  return outline(document.value());
}

// The tree of a fragment inside <body>, without the two elements around it.
std::string body(std::string_view fragment, bool scripting = true) {
  const std::string all =
      tree("<html><body>" + std::string(fragment) + "</body></html>", scripting);
  const std::string_view open = "(html (body";
  REQUIRE(all.substr(0, open.size()) == open);
  const std::string inside = all.substr(open.size(), all.size() - open.size() - 2);
  return inside.empty() ? inside : inside.substr(1);
}

TEST_CASE("reads elements, attributes, text and comments into the tree they came from") {
  REQUIRE(
      tree("<html lang=\"en\"><head><title>T</title></head><body><p class=\"a "
           "b\">x<b>y</b>z</p><!-- c --></body></html>") ==
      R"((html lang="en" (head (title "T")) (body (p class="a b" "x" (b "y") "z") <!-- c -->)))");
}

TEST_CASE("an empty input is an empty document") {
  REQUIRE(tree("").empty());
  REQUIRE(tree("  \n ").empty());
  REQUIRE(tree("no markup at all").empty());
  REQUIRE(tree("<!DOCTYPE html><!-- only this -->").empty());
}

TEST_CASE("what stands before the root is left out") {
  REQUIRE(tree("\xEF\xBB\xBF<!DOCTYPE html>\n<!-- a -->text</p><html><body></body></html>") ==
          "(html (body))");
}

TEST_CASE("what stands after the root's end is left out") {
  REQUIRE(tree("<html><body></body></html>text<p>more</p><!-- c --><html></html>") ==
          "(html (body))");
}

TEST_CASE("void elements have no content and no end tag") {
  for (const char* name :
       {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
        "track", "wbr", "basefont", "bgsound", "frame", "keygen", "param"}) {
    REQUIRE(body("<" + std::string(name) + ">x") == "(" + std::string(name) + ") \"x\"");
  }
}

TEST_CASE("foreign elements always have end tags, also those named like void elements of HTML") {
  REQUIRE(body("<svg><image></image><link>x</link></svg><br>") ==
          R"((svg:svg (svg:image) (svg:link "x")) (br))");
  REQUIRE(body("<math><param>x</param></math>") == R"((mathml:math (mathml:param "x")))");
}

TEST_CASE("foreignObject, desc and title lead from svg back to HTML") {
  REQUIRE(body("<svg><foreignObject><br><p>x</p></foreignObject><g></g></svg>") ==
          R"((svg:svg (svg:foreignObject (br) (p "x")) (svg:g)))");
  REQUIRE(body("<svg><desc><b></b></desc><title><i></i></title></svg>") ==
          "(svg:svg (svg:desc (b)) (svg:title (i)))");
  REQUIRE(body("<svg><foreignObject><svg></svg><math></math></foreignObject></svg>") ==
          "(svg:svg (svg:foreignObject (svg:svg) (mathml:math)))");
}

TEST_CASE("the text elements of math lead back to HTML, but for mglyph and malignmark") {
  for (const char* name : {"mi", "mo", "mn", "ms", "mtext"}) {
    const std::string n = name;
    REQUIRE(body("<math><" + n + "><b></b><mglyph></mglyph><malignmark></malignmark></" + n +
                 "></math>") ==
            "(mathml:math (mathml:" + n + " (b) (mathml:mglyph) (mathml:malignmark)))");
  }
  REQUIRE(body("<math><mrow><b></b></mrow></math>") == "(mathml:math (mathml:mrow (mathml:b)))");
}

TEST_CASE("annotation-xml leads back to HTML by its encoding, and to svg always") {
  REQUIRE(body(R"(<math><annotation-xml encoding="text/html"><br></annotation-xml></math>)") ==
          R"((mathml:math (mathml:annotation-xml encoding="text/html" (br))))");
  REQUIRE(
      body(
          R"(<math><annotation-xml encoding="Application/XHTML+XML"><br></annotation-xml></math>)") ==
      R"((mathml:math (mathml:annotation-xml encoding="Application/XHTML+XML" (br))))");
  REQUIRE(body("<math><annotation-xml><br></br><svg><br></br></svg></annotation-xml></math>") ==
          "(mathml:math (mathml:annotation-xml (mathml:br) (svg:svg (svg:br))))");
}

TEST_CASE("raw-text elements hold text verbatim") {
  for (const char* name :
       {"style", "script", "xmp", "iframe", "noembed", "noframes", "plaintext"}) {
    const std::string n = name;
    REQUIRE(body("<" + n + "><b> &amp; </" + n + ">x") == "(" + n + " \"<b> &amp; \") \"x\"");
    REQUIRE(body("<" + n + "></" + n + ">") == "(" + n + ")");
  }
}

TEST_CASE("style and script in svg and math are ordinary, escaped elements") {
  REQUIRE(body("<svg><style>a &gt; b<g></g></style><script>1 &lt; 2</script></svg>") ==
          R"((svg:svg (svg:style "a > b" (svg:g)) (svg:script "1 < 2")))");
  REQUIRE(body("<math><style>&amp;</style></math>") == R"((mathml:math (mathml:style "&")))");
}

TEST_CASE("a script ends by HTML's double-escaped rule") {
  REQUIRE(body("<script><!-- <script> </script> --></script>x") ==
          "(script \"<!-- <script> </script> -->\") \"x\"");
  REQUIRE(body("<script><!-- <script> </script> </script>x") ==
          "(script \"<!-- <script> </script> \") \"x\"");
  REQUIRE(body("<script><!-- a </script>x") == "(script \"<!-- a \") \"x\"");
}

TEST_CASE("plaintext runs to its last end tag") {
  REQUIRE(body("<plaintext>a</plaintext>b</plaintext>") == "(plaintext \"a</plaintext>b\")");
}

TEST_CASE("noscript is raw text only where scripting is on") {
  REQUIRE(body("<noscript><img src=\"x\">&amp;</noscript>", true) ==
          "(noscript \"<img src=\"x\">&amp;\")");
  REQUIRE(body("<noscript><img src=\"x\">&amp;</noscript>", false) ==
          "(noscript (img src=\"x\") \"&\")");
}

TEST_CASE("noscript inside a template is never raw text") {
  REQUIRE(body("<template><noscript><br></noscript></template><noscript><br></noscript>") ==
          "(template ~(noscript ~(br))) (noscript \"<br>\")");
}

TEST_CASE("a template's content follows as inert children") {
  REQUIRE(body("<template><p>x<template><i></i></template></p></template><p></p>") ==
          "(template ~(p ~\"x\" ~(template ~(i)))) (p)");
  REQUIRE(body("<svg><template><g></g></template></svg>") == "(svg:svg (svg:template (svg:g)))");
}

TEST_CASE("attribute names may hold almost anything") {
  REQUIRE(body(R"(<p a"b="1" =c="2" f<g="3" @click="4" (i)="5" xlink:href="6" =="7"></p>)") ==
          R"((p a"b="1" =c="2" f<g="3" @click="4" (i)="5" xlink:href="6" =="7"))");
}

TEST_CASE("attribute values run to the next quote, over angle brackets and line ends") {
  REQUIRE(body("<p title=\"a > b\n= </p> '\" id=\"\">x</p>") ==
          "(p title=\"a > b\n= </p> '\" id=\"\" \"x\")");
}

TEST_CASE("exactly five references stand for characters") {
  REQUIRE(body("<p title=\"&amp;&nbsp;&lt;&gt;&quot;\">&amp;&nbsp;&lt;&gt;&quot;</p>") ==
          "(p title=\"&\u00A0<>\"\" \"&\u00A0<>\"\")");
  REQUIRE(body("&copy; &#65; &AMP; &amp &amp;lt; & &") == "\"&copy; &#65; &AMP; &amp &lt; & &\"");
}

TEST_CASE("element names end at a space or '>' and may hold '<' and ':'") {
  REQUIRE(body("<a<b>x</a<b><o:p class=\"q\">y</o:p>") == "(a<b \"x\") (o:p class=\"q\" \"y\")");
}

TEST_CASE("processing instructions are skipped") {
  REQUIRE(body("a<?php echo 1 ?><p></p>") == "\"a\" (p)");
}

TEST_CASE(
    "text is verbatim, with the leading newline of pre, textarea and listing, CR, NUL and U+2028") {
  for (const char* name : {"pre", "textarea", "listing"}) {
    const std::string n = name;
    REQUIRE(body("<" + n + ">\n\nx</" + n + ">") == "(" + n + " \"\n\nx\")");
    REQUIRE(body("<" + n + ">\nx</" + n + ">") == "(" + n + " \"\nx\")");
  }
  const std::string odd("a\r\nb\0c\u2028d\uFFFD", 13);
  REQUIRE(body(odd) == "\"" + odd + "\"");
}

TEST_CASE("comments may hold anything but their end, and may be empty") {
  REQUIRE(body("<!----><!--><p>--><!-- - -- <!-- -->") == "<!----> <!--><p>--> <!-- - -- <!-- -->");
}

TEST_CASE("an end tag closes the nearest open element of its name and all inside it") {
  REQUIRE(body("<div><p><b>x</p>y</div>z") == "(div (p (b \"x\")) \"y\") \"z\"");
  REQUIRE(body("<x-a><x-b><x-c>1</x-b>2</x-a>3") == "(x-a (x-b (x-c \"1\")) \"2\") \"3\"");
}

TEST_CASE("an end tag that matches nothing is ignored") {
  REQUIRE(body("<p>a</i>b</x-none>c</>d</p>") == "(p \"a\" \"b\" \"c\" \"d\")");
  REQUIRE(body("<x-a></x-a>1</x-a>2") == "(x-a) \"1\" \"2\"");
}

TEST_CASE("elements that an HTML parser would not nest stay nested") {
  REQUIRE(body("<form><form><p><p>x</p></p></form></form><a><a></a></a>") ==
          "(form (form (p (p \"x\")))) (a (a))");
}

TEST_CASE("a '<' that begins no markup is text") {
  REQUIRE(body("1 < 2 <3 <- <") == "\"1 < 2 <3 <- <\"");
}

TEST_CASE("unquoted attributes and self-closing slashes do no harm") {
  REQUIRE(body("<input disabled><br/><p id=x>y</p>") ==
          "(input disabled=\"\") (br) (p id=x=\"\" \"y\")");
}

TEST_CASE("what an unfinished input holds is kept") {
  REQUIRE(tree("<html><body><p>x") == "(html (body (p \"x\")))");
  REQUIRE(tree("<html><body><p title=\"ab") == "(html (body (p title=\"ab\")))");
  REQUIRE(tree("<html><body><!-- ab") == "(html (body <!-- ab-->))");
  REQUIRE(tree("<html><style>ab") == "(html (style \"ab\"))");
  REQUIRE(tree("<html") == "(html)");
}

TEST_CASE("the root may be any element, and a root svg is in its own namespace") {
  REQUIRE(tree("<svg><g></g></svg>") == "(svg:svg (svg:g))");
  REQUIRE(tree("<feed><entry></entry></feed>") == "(feed (entry))");
}

}  // namespace
}  // namespace stillpage
