// What the trained model promises on a page of any language.
#include "score/score.hpp"

#include "catch.hpp"
#include "html5/read_html5.hpp"
#include "metadata/metadata.hpp"

namespace stillpage {
namespace {

std::vector<float> probabilities(std::string_view html) {
  const auto document = read_html5(html);
  REQUIRE(document.ok());
  const Metadata metadata = read_metadata(document.value(), "");
  return score_blocks(document.value(), segment_document(document.value(), metadata.title),
                      metadata)
      .alone;
}

TEST_CASE(
    "paragraphs are more probable than the navigation, the related link and the footer around "
    "them") {
  const std::vector<float> p = probabilities(
      "<html><head><title>Das Haus am Fluss</title></head><body><nav><ul><li><a "
      "href='/'>Start</a></li><li>"
      "<a href='/orte'>Orte</a></li></ul></nav><div><h1>Das Haus am Fluss</h1>"
      "<p>Elf Wochen lang blieb der Weg gesperrt, und im Dorf konnte niemand sagen, warum das so "
      "sein musste.</p>"
      "<p>Erst im März kamen zwei Männer mit einem Wagen, luden Steine ab und gingen wieder, ohne "
      "ein Wort zu sagen.</p>"
      "<p>Mehr dazu: <a href='/die-alte-bruecke-bleibt'>Die alte Brücke bleibt noch ein "
      "Jahr</a></p>"
      "<p>Heute steht dort ein Haus, klein und grau, und am Abend brennt in seinem Fenster ein "
      "Licht.</p></div>"
      "<footer><p>© 2025 <a href='/impressum'>Impressum</a></p></footer></body></html>");
  REQUIRE(p.size() == 8);
  for (const std::size_t prose : {3U, 4U, 6U}) {
    CHECK(p[prose] > 0.5F);
    for (const std::size_t other : {0U, 1U, 5U, 7U}) CHECK(p[prose] > p[other]);
  }
  CHECK(p[5] < 0.5F);
}

TEST_CASE("a page without blocks has no probabilities") {
  CHECK(probabilities("<html><body></body></html>").empty());
}

}  // namespace
}  // namespace stillpage
