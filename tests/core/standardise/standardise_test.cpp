#include "standardise/standardise.hpp"

#include "catch.hpp"
#include "standardise/body.hpp"

TEST_CASE("bare text and text between line breaks become paragraphs") {
  CHECK(inside("<div>one<br><br>two</div>three") ==
        R"(["p",{},"one"],["p",{},"two"],["p",{},"three"])");
  CHECK(inside("<p>one<br>two<br></p>") == R"(["p",{},"one",["br",{}],"two"])");
}

TEST_CASE("white space collapses, and stands outside the emphasis it separates") {
  CHECK(inside("<p>  a\n <b> bold </b>word<i>x</i>y </p>") ==
        R"(["p",{},"a ",["b",{},"bold"]," word",["i",{},"x"],"y"])");
  CHECK(inside("<p>\xC2\xA0 a<span> </span>b</p>") == R"(["p",{},"a b"])");
}

TEST_CASE("drop caps and split first letters are not torn from their word") {
  CHECK(inside("<p><span class=dropcap>O</span>nce <b>u</b>pon</p>") ==
        R"(["p",{},"Once ",["b",{},"u"],"pon"])");
}

TEST_CASE("links are absolute, and lose their address where it leads nowhere good") {
  CHECK(inside("<p><a href=../b?x=1>b</a></p>") ==
        R"(["p",{},["a",{"href":"https://example.org/b?x=1"},"b"]])");
  CHECK(inside("<p><a href='javascript:alert(1)'>b</a> <a>c</a></p>") == R"(["p",{},"b c"])");
}

TEST_CASE("a link around blocks is a link in each of them") {
  CHECK(
      inside("<a href=/x><div>one</div><div>two</div></a>") ==
      R"(["p",{},["a",{"href":"https://example.org/x"},"one"]],["p",{},["a",{"href":"https://example.org/x"},"two"]])");
}

TEST_CASE("lists keep their shape, one text in an item bare, several as paragraphs") {
  CHECK(inside("<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul>") ==
        R"(["ul",{},["li",{},"a",["ul",{},["li",{},"b"]]],["li",{},["p",{},"c"],["p",{},"d"]]])");
  CHECK(inside("<ol start=3 reversed type=a><li value=9>a</li></ol>") ==
        R"(["ol",{"start":"3","reversed":"reversed","type":"a"},["li",{"value":"9"},"a"]])");
}

TEST_CASE(
    "text that stands in a list but in no item gets one; an item outside a list is a paragraph") {
  CHECK(inside("<ul>a<li>b</li></ul>") == R"(["ul",{},["li",{},"a"],["li",{},"b"]])");
  CHECK(inside("<div><li>a</li></div>") == R"(["p",{},"a"])");
}

TEST_CASE("definition lists, quotes and details keep their shape") {
  CHECK(inside("<dl><dt>a</dt><dd>b</dd></dl>") == R"(["dl",{},["dt",{},"a"],["dd",{},"b"]])");
  CHECK(inside("<blockquote><p>a</p><p>b</p></blockquote>") ==
        R"(["blockquote",{},["p",{},"a"],["p",{},"b"]])");
  CHECK(inside("<details><summary>a</summary>b</details>") ==
        R"(["details",{},["summary",{},"a"],["p",{},"b"]])");
}

TEST_CASE("headings start at the second level and none is skipped") {
  CHECK(
      inside("<h1>a</h1><p>x</p><h4>b</h4><p>y</p><h4>c</h4><p>z</p><h1>d</h1>") ==
      R"(["h2",{},"a"],["p",{},"x"],["h3",{},"b"],["p",{},"y"],["h3",{},"c"],["p",{},"z"],["h2",{},"d"])");
}

TEST_CASE("preformatted text keeps every space, and loses its line numbers") {
  CHECK(inside("<pre><code>if (x)\n    <b>go</b>;\n</code></pre>") ==
        R"(["pre",{},["code",{},"if (x)\n    ",["b",{},"go"],";\n"]])");
  CHECK(inside("<pre><span class=lineno>1</span>a\n<span class=lineno>2</span>b</pre>") ==
        R"(["pre",{},"a\nb"])");
  CHECK(inside("<pre><div>a</div><div>  b</div></pre>") == R"(["pre",{},"a\n  b"])");
  CHECK(inside("<pre>  a<br>b</pre>") == R"(["pre",{},"  a\nb"])");
}

TEST_CASE("code loses what highlighters put among its lines, and keeps the name of its language") {
  CHECK(
      inside(
          "<pre class=chroma><code class=language-go><span class=line><span class=ln>1</span>a\n"
          "</span><span class=line><span class=ln>2</span>\tb\n</span></code><button>Copy</button>"
          "</pre>") == R"(["pre",{"language":"go"},["code",{},"a\n\tb\n"]])");
}

TEST_CASE("ruby, sub and superscript, and abbreviations stay", "[B9]") {
  CHECK(
      inside("<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby> H<sub>2</sub>O <abbr title='for "
             "example'>eg</abbr></p>") ==
      R"~(["p",{},["ruby",{},"漢",["rp",{},"("],["rt",{},"かん"],["rp",{},")"]]," H",["sub",{},"2"],"O ",["abbr",{"title":"for example"},"eg"]])~");
}

TEST_CASE("direction and language are kept where a block or a phrase changes them", "[B5]") {
  CHECK(
      inside("<div dir=rtl lang=he><p>a</p><p>b</p></div><p>c <span dir=ltr>d</span></p>") ==
      R"(["p",{"lang":"he","dir":"rtl"},"a"],["p",{"lang":"he","dir":"rtl"},"b"],["p",{},"c ",["span",{"dir":"ltr"},"d"]])");
  CHECK(inside("<p dir='evil'>a</p>") == R"(["p",{},"a"])");
}

TEST_CASE("notes can be followed there and back") {
  CHECK(
      inside("<p>Text<sup id=r1><a href=#n1>1</a></sup></p><ol><li id=n1>Note <a "
             "href='#r1'>back</a></li></ol>") ==
      R"(["p",{},"Text",["sup",{"id":"r1"},["a",{"href":"#n1"},"1"]]],["ol",{},["li",{"id":"n1"},"Note ",["a",{"href":"#r1"},"back"]]])");
}

TEST_CASE("what a link leads to stands in the article where no text follows it") {
  CHECK(
      inside("<p>Go to the <a href=#end>end</a></p><p>Text<a id=end></a></p>") ==
      R"(["p",{},"Go to the ",["a",{"href":"#end"},"end"]],["p",{},"Text",["span",{"id":"end"}]])");
  CHECK(
      inside("<p>Go to the <a href=#end>end</a></p><pre>a\nb</pre><div id=end></div>") ==
      R"(["p",{},"Go to the ",["a",{"href":"#end"},"end"]],["pre",{},"a\nb",["span",{"id":"end"}]])");
}

TEST_CASE("an id that no link wants is not kept") {
  CHECK(inside("<p id=a>b</p>") == R"(["p",{},"b"])");
}

TEST_CASE("a formula is written once, with its structure") {
  CHECK(
      inside(
          "<p>So <math "
          "display=block><semantics><msup><mi>x</mi><mn>2</mn></msup><annotation>x^2</annotation>"
          "</semantics></math>.</p>") ==
      R"(["p",{},"So ",["math",{"display":"block"},["msup",{},["mi",{},"x"],["mn",{},"2"]]],"."])");
}

TEST_CASE("a formula keeps what its shape hangs on, in plain values alone", "[C5]") {
  CHECK(
      inside("<p>So <math><mfrac linethickness=0><mi mathvariant=normal>n</mi><mo "
             "stretchy='x(y)' onclick=a>k</mo></mfrac></math></p>") ==
      R"(["p",{},"So ",["math",{},["mfrac",{"linethickness":"0"},["mi",{"mathvariant":"normal"},"n"],["mo",{},"k"]]]])");
}

TEST_CASE("rules stay between texts and go at the ends") {
  CHECK(inside("<hr><p>a</p><hr><hr><p>b</p><hr>") == R"(["p",{},"a"],["hr",{}],["p",{},"b"])");
}

TEST_CASE("every text of the page stands in the article once and in order") {
  const std::string body = body_of(
      "<div>1<p>2 "
      "<b>3</b></p>4<table><tr><td>5<td>6<tr><td>7<td>8</table>9<ul><li>10<p>11</p></ul></div>");
  std::size_t at = 0;
  for (int i = 1; i <= 11; ++i) {
    const std::size_t found = body.find(std::to_string(i), at);
    INFO(i << " in " << body);
    REQUIRE(found != std::string::npos);
    at = found + 1;
  }
}
