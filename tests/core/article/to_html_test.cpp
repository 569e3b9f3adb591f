#include "article/sample.hpp"
#include "catch.hpp"
#include "html5/read_html5.hpp"
#include "stillpage/encode.hpp"

using namespace stillpage;
using namespace stillpage::test;

namespace {

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a document says its language, direction, title and origin") {
  Article article = Sample().add(E::kParagraph, "x").article("A < B");
  article.metadata.language = "ar";
  article.metadata.direction = "rtl";
  article.metadata.byline = "Ann \"A\" Bell";
  article.metadata.published = "2025-03-04";
  article.metadata.canonical_url = "https://a.example/?x=1&y=2";
  const std::string html = to_html(article);
  CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">\n"));
  CHECK(contains(html, "<meta charset=\"utf-8\">"));
  CHECK(contains(html, "<title>A &lt; B</title>"));
  CHECK(contains(html, "<h1>A &lt; B</h1>"));
  CHECK(contains(html, "<meta name=\"author\" content=\"Ann &quot;A&quot; Bell\">"));
  CHECK(contains(html, "<meta name=\"date\" content=\"2025-03-04\">"));
  CHECK(contains(html, "<link rel=\"canonical\" href=\"https://a.example/?x=1&amp;y=2\">"));
}

TEST_CASE("text that looks like markup stays text") {
  const std::string html =
      to_html(Sample().add(E::kParagraph, "<script>alert(1)</script>&amp;").article());
  CHECK(contains(html, "<p>&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;</p>"));
}

TEST_CASE("preformatted text reads back character for character") {
  const std::string code = "\n\n  a < b\n\tc &amp; d\n";
  const std::string html = to_html(Sample().add(E::kPre, code).article());
  const Result<Document> read = read_html5(html);
  REQUIRE(read.ok());
  std::string found;
  for (NodeId id = 0; id < read.value().size(); ++id) {
    if (read.value().is(id, Tag::kPre)) found = read.value().text_content(id);
  }
  CHECK(found == code);
}

TEST_CASE("white space between inline elements is neither added nor lost") {
  const std::string html = to_html(
      Sample().open(E::kParagraph).add(E::kB, "a").add(E::kI, "b").text(" c").close().article());
  CHECK(contains(html, "<p><b>a</b><i>b</i> c</p>"));
}

TEST_CASE("an embed becomes a link and loads nothing") {
  const std::string html = to_html(Sample()
                                       .open(E::kEmbed)
                                       .set(A::kHref, "https://v.example/1")
                                       .set(A::kTitle, "A film")
                                       .set(A::kKind, "video")
                                       .close()
                                       .article());
  CHECK(contains(html, "<a href=\"https://v.example/1\">A film</a>"));
  CHECK_FALSE(contains(html, "<embed"));
}

TEST_CASE("a formula of which there is only its source shows that") {
  Sample sample;
  sample.open(E::kParagraph).open(E::kMath).set(A::kTex, "a<b").close().close();
  CHECK(contains(to_html(sample.article()),
                 "<math data-tex=\"a&lt;b\"><mtext>a&lt;b</mtext></math>"));
}

TEST_CASE("what HTML has no attribute for becomes data") {
  Sample sample;
  sample.open(E::kPre).set(A::kLanguage, "python").add(E::kCode, "x").close();
  sample.open(E::kAside).set(A::kKind, "tip").add(E::kParagraph, "y").close();
  const std::string html = to_html(sample.article());
  CHECK(html.find("<pre data-language=\"python\"><code>x</code></pre>") != std::string::npos);
  CHECK(html.find("<aside data-kind=\"tip\">") != std::string::npos);
}
