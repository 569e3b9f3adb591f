#include "standardise/repeated_text.hpp"

#include "catch.hpp"
#include "segment/segmented.hpp"

using namespace stillpage;

namespace {

// Whether the words of the last <div> stand in the rest, too.
bool last_repeats(std::string_view markup) {
  const Segmented s(markup);
  Selection selection;
  selection.keep.assign(s.page.blocks.size(), 1);
  settle_containers(s.page, selection);
  RepeatedText repeated(s.document, s.page, selection);
  return repeated.repeats(s.page.survey.containers.size() - 1);
}

}  // namespace

TEST_CASE("words are the same whatever marks and spaces stand between them") {
  CHECK(
      last_repeats("<p>It rained, it poured, and it rained again.</p><div>“It rained – it POURED, "
                   "and…”</div>"));
  CHECK(
      last_repeats("<p>Всё смешалось в доме Облонских, и надолго.</p><div>«смешалось в "
                   "доме»</div>"));
  CHECK_FALSE(
      last_repeats("<p>It rained, it poured, and it snowed.</p><div>It rained, it poured, "
                   "and it rained again.</div>"));
}

TEST_CASE("a few letters may stand twice by chance") {
  CHECK_FALSE(last_repeats("<p>It rained all day long.</p><div>It rained</div>"));
}

TEST_CASE("text made to be slow to search is not") {
  const std::string many(200000, 'a');
  CHECK_FALSE(last_repeats("<p>" + many + "</p><div>" + std::string(900, 'a') + "b</div>"));
}
