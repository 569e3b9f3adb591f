#include "article/sample.hpp"
#include "catch.hpp"
#include "stillpage/encode.hpp"

using namespace stillpage;
using namespace stillpage::test;

TEST_CASE("blocks are lines, inline text is joined, the title is not in it") {
  const Article article = Sample()
                              .add(E::kH2, "Head")
                              .open(E::kParagraph)
                              .text("one ")
                              .add(E::kStrong, "two")
                              .text("three")
                              .close()
                              .open(E::kUl)
                              .add(E::kLi, "a")
                              .add(E::kLi, "b")
                              .close()
                              .article("Title");
  CHECK(to_text(article) == "Head\none twothree\na\nb");
}

TEST_CASE("line breaks end a line, and no line is empty") {
  const Article article = Sample()
                              .open(E::kParagraph)
                              .add(E::kBr)
                              .text("a ")
                              .add(E::kBr)
                              .add(E::kBr)
                              .text(" b")
                              .add(E::kBr)
                              .close()
                              .add(E::kParagraph, " ")
                              .add(E::kParagraph, "c")
                              .article();
  CHECK(to_text(article) == "a\nb\nc");
}

TEST_CASE("a table row is one line with tabs between its cells") {
  const Article article = Sample()
                              .open(E::kTable)
                              .open(E::kTr)
                              .add(E::kTh)
                              .add(E::kTh, "B")
                              .close()
                              .open(E::kTr)
                              .open(E::kTd)
                              .add(E::kParagraph, "1")
                              .add(E::kParagraph, "2")
                              .close()
                              .add(E::kTd, "3")
                              .close()
                              .close()
                              .article();
  CHECK(to_text(article) == "\tB\n1 2\t3");
}

TEST_CASE("preformatted text keeps its lines and its indentation") {
  const Article article = Sample()
                              .add(E::kParagraph, "before")
                              .add(E::kPre, "\n  if x:\n\n    y()\n")
                              .add(E::kParagraph, "after")
                              .article();
  CHECK(to_text(article) == "before\n  if x:\n\n    y()\nafter");
}

TEST_CASE("captions can be left out") {
  const Article article = Sample()
                              .open(E::kFigure)
                              .add(E::kImg)
                              .add(E::kFigcaption, "a caption")
                              .close()
                              .open(E::kTable)
                              .add(E::kCaption, "table caption")
                              .open(E::kTr)
                              .add(E::kTd, "cell")
                              .close()
                              .close()
                              .article();
  CHECK(to_text(article) == "a caption\ntable caption\ncell");
  CHECK(to_text(article, {.captions = false}) == "cell");
}

TEST_CASE("readings of ruby and quotations stay readable") {
  const Article article = Sample()
                              .open(E::kParagraph)
                              .open(E::kRuby)
                              .text("漢字")
                              .add(E::kRp, "[")
                              .add(E::kRt, "かんじ")
                              .add(E::kRp, "]")
                              .close()
                              .add(E::kQ, "x")
                              .close()
                              .article();
  CHECK(to_text(article) == "漢字(かんじ)“x”");
}
