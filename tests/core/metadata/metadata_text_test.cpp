#include "metadata/metadata_text.hpp"

#include "catch.hpp"

using namespace stillpage;

TEST_CASE("references left in metadata are decoded, also when escaped twice") {
  CHECK(clean_line("A &amp;amp; B", 100) == "A & B");
  CHECK(clean_line("it&#8217;s &#x201C;so&#x201D; &hellip;", 100) == "it’s “so” …");
  CHECK(clean_line("a &unknown; b & c; &#0; &#99999999;", 100) ==
        "a &unknown; b & c; &#0; &#99999999;");
}

TEST_CASE("pairs of plain tags go, text about tags stays", "[C20]") {
  CHECK(clean_line("The <b>big</b> river<br>flows", 100) == "The big river flows");
  CHECK(clean_line("The <b> element", 100) == "The <b> element");
  CHECK(clean_line("<script>x</script>", 100) == "<script>x</script>");
}

TEST_CASE("a line is one line, without overrides, and ends at a word when cut") {
  CHECK(clean_shown_line(" a\n\t b\u202E \u2066c ", 100) == "a b c");
  CHECK(clean_shown_line("alpha beta gamma", 12) == "alpha beta…");
  CHECK(clean_shown_line("ééééé", 3) == "ééé…");
}

TEST_CASE("folded keys compare titles across spelling") {
  CHECK(fold("The River — Ä!") == fold("the river ä"));
  CHECK(fold("...").empty());
}
