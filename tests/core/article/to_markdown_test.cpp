#include "article/sample.hpp"
#include "catch.hpp"
#include "stillpage/encode.hpp"

using namespace stillpage;
using namespace stillpage::test;

namespace {

std::string paragraph(std::string_view text) {
  return to_markdown(Sample().add(E::kParagraph, text).article());
}

}  // namespace

TEST_CASE("the title is the one heading of level 1") {
  const Article article =
      Sample().add(E::kH2, "Part #1").add(E::kParagraph, "x").article("On C# | more");
  CHECK(to_markdown(article) == "# On C\\# \\| more\n\n## Part \\#1\n\nx\n");
}

TEST_CASE("text that looks like Markdown comes back as text") {
  CHECK(paragraph("# no heading") == "\\# no heading\n");
  CHECK(paragraph("1. no list") == "1\\. no list\n");
  CHECK(paragraph("2) no list") == "2\\) no list\n");
  CHECK(paragraph("- no list") == "\\- no list\n");
  CHECK(paragraph("+ no list") == "\\+ no list\n");
  CHECK(paragraph("> no quote") == "\\> no quote\n");
  CHECK(paragraph("=== no line") == "\\=== no line\n");
  CHECK(paragraph("*a* _b_ `c` [d](e) <f> ~~g~~ \\h") ==
        "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f> \\~\\~g\\~\\~ \\\\h\n");
  CHECK(paragraph("&copy; A&B R & D") == "\\&copy; A\\&B R & D\n");
}

TEST_CASE("text that needs no escaping gets none") {
  CHECK(paragraph("snake_case, 3 - 2 = 1, C# 9.0 (new)!?") ==
        "snake_case, 3 - 2 = 1, C# 9.0 (new)!?\n");
}

TEST_CASE("emphasis beside letters and punctuation is still emphasis") {
  const auto in_paragraph = [](std::string_view before, E element, std::string_view inside,
                               std::string_view after) {
    return to_markdown(Sample()
                           .open(E::kParagraph)
                           .text(before)
                           .add(element, inside)
                           .text(after)
                           .close()
                           .article());
  };
  CHECK(in_paragraph("a ", E::kEm, "b", " c") == "a *b* c\n");
  CHECK(in_paragraph("a", E::kStrong, "b", "c") == "a**b**c\n");
  CHECK(in_paragraph("a ", E::kEm, " b ", " c") == "a *b* c\n");
  CHECK(in_paragraph("他", E::kStrong, "说。", "好") == "他<strong>说。</strong>好\n");
  CHECK(in_paragraph("a ", E::kDel, "b", "") == "a ~~b~~\n");
  CHECK(in_paragraph("H", E::kSub, "2", "O") == "H<sub>2</sub>O\n");
  CHECK(in_paragraph("a ", E::kEm, " ", "c") == "a c\n");
}

TEST_CASE("emphases side by side don't run into each other") {
  const Article article =
      Sample().open(E::kParagraph).add(E::kEm, "a").add(E::kStrong, "b").close().article();
  CHECK(to_markdown(article) == "*a*<strong>b</strong>\n");
}

TEST_CASE("an emphasis around blocks is one in each of them") {
  const Article article =
      Sample().open(E::kEm).add(E::kParagraph, "a").add(E::kParagraph, "b").close().article();
  CHECK(to_markdown(article) == "*a*\n\n*b*\n");
}

TEST_CASE("links and images escape what would end them") {
  const Article article = Sample()
                              .open(E::kParagraph)
                              .text("see!")
                              .open(E::kA)
                              .set(A::kHref, "https://a.example/(x y)|<z>")
                              .text("a]b")
                              .close()
                              .open(E::kImg)
                              .set(A::kSrc, "https://a.example/i.png")
                              .set(A::kAlt, "[alt]")
                              .close()
                              .close()
                              .article();
  CHECK(to_markdown(article) ==
        "see\\![a\\]b](https://a.example/\\(x%20y\\)%7C%3Cz%3E)![\\[alt\\]](https://a.example/"
        "i.png)\n");
}

TEST_CASE("code spans and fences are longer than the backticks inside") {
  const Article article = Sample()
                              .open(E::kParagraph)
                              .add(E::kCode, "a``b`")
                              .close()
                              .add(E::kPre, "x\n````\n  y\n")
                              .article();
  CHECK(to_markdown(article) == "``` a``b` ```\n\n`````\nx\n````\n  y\n`````\n");
}

TEST_CASE("nested lists, their starts and loose items keep their structure") {
  const Article article = Sample()
                              .open(E::kOl)
                              .set(A::kStart, "9")
                              .open(E::kLi)
                              .text("nine")
                              .open(E::kUl)
                              .add(E::kLi, "inner")
                              .close()
                              .close()
                              .add(E::kLi, "ten")
                              .close()
                              .open(E::kUl)
                              .open(E::kLi)
                              .add(E::kParagraph, "p1")
                              .add(E::kParagraph, "p2")
                              .close()
                              .close()
                              .article();
  CHECK(to_markdown(article) == "9. nine\n   - inner\n10. ten\n\n- p1\n\n  p2\n");
}

TEST_CASE("two lists in a row don't become one") {
  const Article article = Sample()
                              .open(E::kUl)
                              .add(E::kLi, "a")
                              .close()
                              .open(E::kUl)
                              .add(E::kLi, "b")
                              .close()
                              .article();
  CHECK(to_markdown(article) == "- a\n\n* b\n");
}

TEST_CASE("a quotation holds all its paragraphs") {
  const Article article = Sample()
                              .open(E::kBlockquote)
                              .add(E::kParagraph, "a")
                              .add(E::kParagraph, "b")
                              .close()
                              .add(E::kParagraph, "c")
                              .article();
  CHECK(to_markdown(article) == "> a\n>\n> b\n\nc\n");
}

TEST_CASE("tables have a header row, escaped bars and one line a row") {
  Sample sample;
  sample.open(E::kTable).add(E::kCaption, "Prices").open(E::kThead).open(E::kTr);
  sample.add(E::kTd, "a|b").add(E::kTd, "c").close().close();
  sample.open(E::kTr).open(E::kTd).add(E::kParagraph, "1").add(E::kParagraph, "2").close();
  sample.open(E::kTd).add(E::kCode, "x|y").close().close().close();
  CHECK(to_markdown(sample.article()) ==
        "*Prices*\n\n| a\\|b | c |\n| --- | --- |\n| 1<br>2 | `x\\|y` |\n");
}

TEST_CASE("a table without a header gets an empty one, a single column becomes paragraphs") {
  Sample pairs;
  pairs.open(E::kTable).open(E::kTr).add(E::kTd, "a").add(E::kTd, "b").close().close();
  CHECK(to_markdown(pairs.article()) == "|  |  |\n| --- | --- |\n| a | b |\n");
  Sample column;
  column.open(E::kTable).open(E::kTr).add(E::kTd, "a").close();
  column.open(E::kTr).add(E::kTd, "b").close().close();
  CHECK(to_markdown(column.article()) == "a\n\nb\n");
}

TEST_CASE("an absurd column span stays bounded") {
  Sample sample;
  sample.open(E::kTable).open(E::kTr).open(E::kTd).set(A::kColspan, "1000000000").text("x");
  CHECK(to_markdown(sample.article()).size() < 1000);
}

TEST_CASE("captions, terms, summaries and embeds have a form of their own") {
  Sample sample;
  sample.open(E::kFigure).open(E::kImg).set(A::kSrc, "https://a.example/i.png").close();
  sample.add(E::kFigcaption, "cap").close();
  sample.open(E::kDl).add(E::kDt, "term").add(E::kDd, "meaning").close();
  sample.open(E::kDetails).add(E::kSummary, "more").add(E::kParagraph, "text").close();
  sample.open(E::kEmbed).set(A::kHref, "https://v.example/").set(A::kTitle, "film").close();
  CHECK(to_markdown(sample.article()) ==
        "![](https://a.example/i.png)\n\n*cap*\n\n**term**\n\n- meaning\n\n**more**\n\ntext\n\n"
        "[film](https://v.example/)\n");
}

TEST_CASE("hard line breaks stay inside a paragraph and never end it") {
  const Article article =
      Sample().open(E::kParagraph).text("a").add(E::kBr).text("- b").add(E::kBr).close().article();
  CHECK(to_markdown(article) == "a\\\n\\- b\n");
}

TEST_CASE("empty items and empty blocks leave nothing behind") {
  const Article article = Sample()
                              .open(E::kUl)
                              .add(E::kLi, " ")
                              .close()
                              .add(E::kBlockquote)
                              .add(E::kH2)
                              .add(E::kParagraph, "x")
                              .article();
  CHECK(to_markdown(article) == "x\n");
}

TEST_CASE("code tells its language, and a formula its source") {
  Sample sample;
  sample.open(E::kPre).set(A::kLanguage, "python").add(E::kCode, "x = 1\n").close();
  sample.open(E::kParagraph).text("So ");
  sample.open(E::kMath).set(A::kTex, "a_b*c").add(E::kMi, "a").close().close();
  sample.open(E::kParagraph).open(E::kMath).set(A::kTex, "x").set(A::kDisplay, "block");
  sample.add(E::kMi, "x").close().close();
  CHECK(to_markdown(sample.article()) == "```python\nx = 1\n```\n\nSo $a_b*c$\n\n$$x$$\n");
}

TEST_CASE("a callout is set apart, and a pull quote, whose words stand elsewhere, is left out") {
  Sample sample;
  sample.open(E::kAside).set(A::kKind, "tip").add(E::kParagraph, "one").close();
  sample.open(E::kAside).set(A::kKind, "pullquote").add(E::kParagraph, "two").close();
  CHECK(to_markdown(sample.article()) == "> one\n");
}
