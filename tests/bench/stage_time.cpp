// Micro-benchmarks of the core's stages, one after the other as extract.cpp has them, on three
// fixtures: npm run bench:stages.
#include <string>
#include <vector>

#include "catch.hpp"
#include "cli/input.hpp"
#include "document/serialise.hpp"
#include "html5/charset.hpp"
#include "html5/read_html5.hpp"
#include "metadata/metadata.hpp"
#include "score/score.hpp"
#include "score/statistics.hpp"
#include "segment/segment.hpp"
#include "select/select.hpp"
#include "stillpage/encode.hpp"
#include "stillpage/extract.hpp"
#include "stillpage/read.hpp"

namespace stillpage {
namespace {

constexpr const char* kUrl = "https://example.org/";

std::string serialised(const std::string& fixture) {
  const std::string path = STILLPAGE_FIXTURES_DIR "/pages/" + fixture + "/source.html";
  const cli::Input input = cli::read_input(path, Limits{}.max_bytes);
  const Result<Document> document = read_html5(to_utf8(input.bytes));
  REQUIRE(document.ok());
  return testing::serialise(document.value(), false);
}

TEST_CASE("the stages of a page") {
  for (const std::string fixture : {"block-theme", "encyclopedia", "forum"}) {
    const std::string bytes = serialised(fixture);
    const ReadOptions options{.scripting = false, .limits = {}};
    const Document document = std::move(read_serialised_dom(bytes, options).value());
    const Metadata metadata = read_metadata(document, kUrl);
    const SegmentedPage page = segment_document(document, metadata.title);
    const BlockScores scores = score_blocks(document, page, metadata, trained_model());
    const Result<Article> article = extract(document, {.url = kUrl});
    REQUIRE(article.ok());

    BENCHMARK(fixture + ": read") { return read_serialised_dom(bytes, options); };
    BENCHMARK(fixture + ": metadata") { return read_metadata(document, kUrl); };
    BENCHMARK(fixture + ": segment") { return segment_document(document, metadata.title); };
    BENCHMARK(fixture + ": statistics") { return compute_statistics(document, page); };
    BENCHMARK(fixture + ": score") {
      return score_blocks(document, page, metadata, trained_model());
    };
    BENCHMARK(fixture + ": select") { return select_blocks(page, scores.pooled); };
    BENCHMARK(fixture + ": all but reading and encoding") {
      return extract(document, {.url = kUrl});
    };
    BENCHMARK(fixture + ": encode as JSON") { return to_json(article.value()); };
  }
}

}  // namespace
}  // namespace stillpage
