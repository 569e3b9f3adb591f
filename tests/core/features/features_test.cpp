// What single features promise, on pages small enough to count by hand.
#include "features/features.hpp"

#include <algorithm>
#include <string>

#include "features/page.hpp"
#include "score/model.hpp"

namespace stillpage {
namespace {

using test::FeaturePage;

constexpr const char* kProse =
    "<p>The river path was closed for eleven weeks, and nobody in the village could say why it had "
    "to be.</p>";

TEST_CASE("words, links and sentence marks of a block are counted") {
  const FeaturePage page("<body><p>One two, three <a href='/x'>four</a>.</p></body>");
  REQUIRE(page.features.blocks() == 1);
  CHECK(page.value(Feature::kWords, 0) == 4);
  CHECK(page.value(Feature::kLinks, 0) == 1);
  CHECK(page.value(Feature::kCommas, 0) == 1);
  CHECK(page.value(Feature::kSentenceEnds, 0) == 1);
  CHECK(page.value(Feature::kEndsSentence, 0) == 1);
  CHECK(page.value(Feature::kStartKind, 0) == 1);
}

TEST_CASE("capitals of other scripts than Latin are capitals too") {
  const FeaturePage page("<body><p>Река и дорога</p><p>река и дорога</p></body>");
  CHECK(page.value(Feature::kStartKind, 0) == 1);
  CHECK(page.value(Feature::kStartKind, 1) == 0);
}

TEST_CASE("a link that follows a short label to the end of its block is known as labelled") {
  const FeaturePage page(
      "<body><p>Mehr dazu: <a href='/a-b-c-d'>Die Brücke bleibt zu</a></p>"
      "<p>A sentence with <a href='/x'>a link</a> in the middle of what it says.</p></body>");
  CHECK(page.value(Feature::kLinkLabelled, 0) == 1);
  CHECK(page.value(Feature::kLinkLongest, 0) == 4);
  CHECK(page.value(Feature::kLinkSlug, 0) == 3);
  CHECK(page.value(Feature::kLinkLabelled, 1) == 0);
}

TEST_CASE("the distance to a landmark counts elements from the block's own one") {
  const FeaturePage page(
      "<body><main><div><p>Inside the main part.</p></div></main><p>Outside of it.</p></body>");
  CHECK(page.value(Feature::kLandmark, 0, 0) == 2);
  CHECK(page.value(Feature::kLandmark, 1, 0) == 50);
}

TEST_CASE("a role stands for the element of that landmark") {
  const FeaturePage page("<body><div role='navigation'><p>Home</p></div></body>");
  CHECK(page.value(Feature::kLandmark, 0, 3) == 1);
}

TEST_CASE("the branch of a related link between paragraphs is an island in their flow") {
  const std::string html =
      std::string("<body><article>") + kProse + kProse +
      "<div><a href='/another-quiet-river-story'>Another story of a river</a></div>" + kProse +
      kProse + "</article></body>";
  const FeaturePage page(html);
  REQUIRE(page.features.blocks() == 5);
  CHECK(page.value(Feature::kFlowIsland, 2) == 1);
  CHECK(page.value(Feature::kFlowShape, 2) == 0);
  CHECK(page.value(Feature::kFlowLinkShare, 2) == 1);
  CHECK(page.value(Feature::kFlowIsland, 1) == 0);
  CHECK(page.value(Feature::kFlowShape, 1) == 1);
}

TEST_CASE("a paragraph after the text that begins with the byline's name is known") {
  const std::string html =
      std::string("<body><h1>The river path</h1><p>Mara Lindqvist, 4 March 2025</p>") + kProse +
      kProse + "<p>Mara Lindqvist writes about walking and keeps bees.</p></body>";
  const FeaturePage page(html);
  const auto last = static_cast<BlockId>(page.features.blocks() - 1);
  CHECK(page.value(Feature::kStartsWithName, last) == 1);
  CHECK(page.value(Feature::kStartsWithName, last - 1) == 0);
}

TEST_CASE("copies of a text are counted, earlier ones apart") {
  const FeaturePage page(
      "<body><p>Say it twice.</p><p>Something else.</p><p>Say it twice.</p></body>");
  CHECK(page.value(Feature::kCopies, 0) == 1);
  CHECK(page.value(Feature::kEarlierCopies, 0) == 0);
  CHECK(page.value(Feature::kEarlierCopies, 2) == 1);
  CHECK(page.value(Feature::kCopies, 1) == 0);
}

TEST_CASE("the kind that JSON-LD gives a page is read, in a list too") {
  const FeaturePage page(
      "<head><script type='application/ld+json'>{\"@type\": [\"Thing\", "
      "\"NewsArticle\"]}</script></head>"
      "<body><p>Text.</p></body>");
  CHECK(page.value(Feature::kPageSchema, 0, 0) == 1);
  CHECK(page.value(Feature::kPageSchema, 0, 1) == 0);
}

TEST_CASE("page features are the same for all blocks") {
  const FeaturePage page(std::string("<body>") + kProse + "<p>Short.</p></body>");
  CHECK(page.value(Feature::kPageBlocks, 0) == 2);
  CHECK(page.value(Feature::kPageBlocks, 1) == 2);
  CHECK(page.value(Feature::kPageGoodBlocks, 1) == 1);
}

TEST_CASE("a block has the same features, however long the run is that it is asked in") {
  std::string html = "<body><nav><a href='/'>Home</a> <a href='/b'>Boats</a></nav><h1>River</h1>";
  for (int i = 0; i < 100; ++i) {
    const std::string number = std::to_string(i);
    html += i % 9 == 0 ? "<h2>Week " + number + "</h2><img src='/w.png'>" : "";
    html += i < 40 || i > 85 ? kProse : "<p>Short.</p>";
    html += "<ul><li><a href='/" + number + "'>More of " + number + "</a></li></ul>";
  }
  const FeaturePage page(html + "<footer>All of it &copy; 2025</footer></body>");
  for (const BlockId length : {1U, 7U, 64U}) {
    PageFeatures features(page.table);
    for (BlockId done = 0; done < page.features.blocks();) {
      const FeatureMatrix run = features.next_run(length);
      REQUIRE(run.begin() == done);
      for (BlockId b = run.begin(); b < run.end(); ++b) {
        INFO("block " << b << " in runs of " << length);
        REQUIRE(std::ranges::equal(run.row(b), page.features.row(b)));
      }
      done = run.end();
    }
  }
}

TEST_CASE("features of deeply nested pages take linear time") {
  constexpr int kDepth = 15'000;
  std::string html = "<body>";
  for (int i = 0; i < kDepth; ++i) html += "<div>x";
  const FeaturePage page(html);
  CHECK(page.features.blocks() == kDepth);
}

TEST_CASE("small counts stop above every edge of the model") {
  const SmallCount count(70'000);
  const Model& model = trained_model();
  CHECK(std::ranges::all_of(model.edges,
                            [&](float edge) { return edge < static_cast<float>(count); }));
  const TinyCount tiny(300);
  for (const Feature feature :
       {Feature::kFlowLong, Feature::kFlowSlugs, Feature::kFlowActions, Feature::kFlowShares,
        Feature::kFlowControls, Feature::kFlowIcons, Feature::kFlowForms}) {
    for (std::size_t i = 0; i < model.columns.size(); ++i) {
      if (model.columns[i] != column_of(feature)) continue;
      for (std::size_t at = model.first_edge[i]; at < model.first_edge[i + 1]; ++at)
        CHECK(model.edges[at] < static_cast<float>(tiny));
    }
  }
}

TEST_CASE("every feature has a name, a unit and a meaning, and no two share a name") {
  for (std::size_t i = 0; i < kFeatures.size(); ++i) {
    CHECK(!kFeatures[i].name.empty());
    CHECK(!kFeatures[i].unit.empty());
    CHECK(!kFeatures[i].meaning.empty());
    for (std::size_t j = 0; j < i; ++j) CHECK(kFeatures[i].name != kFeatures[j].name);
  }
}

}  // namespace
}  // namespace stillpage
