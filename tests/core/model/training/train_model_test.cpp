// Training end to end on a handful of made-up pages: it learns, it repeats itself bit for bit, and
// it augments safely.
#include "model/training/train_model.hpp"

#include <string>

#include "catch.hpp"
#include "html5/read_html5.hpp"
#include "model/training/augment/augment.hpp"
#include "model/training/corpus.hpp"
#include "model/training/cross_validation.hpp"
#include "model/training/random.hpp"

namespace stillpage::training {
namespace {

struct MadePage {
  CorpusPage source;
  PreparedPage prepared;
  PageSample sample;
};

// A page with a menu, paragraphs of invented words and a footer.
MadePage make_page(int number) {
  Random random(static_cast<std::uint64_t>(number));
  const auto words = [&](int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += "wort" + std::to_string(random.below(500)) + ' ';
    return out;
  };
  MadePage page;
  std::string html = "<html><body><ul>";
  for (int i = 0; i < 6; ++i)
    html += "<li><a href='/" + std::to_string(i) + "'>" + words(2) + "</a></li>";
  html += "</ul><div>";
  for (int i = 0; i < 6; ++i) {
    const std::string text = words(25) + "ende.";
    page.source.truth += text + '\n';
    html += "<p>" + text + "</p>";
  }
  html += "</div><footer><p>" + words(4) + "</p></footer></body></html>";
  page.source.id = "page" + std::to_string(number);
  page.source.type = "article";
  page.source.fold = number % kFolds;
  page.source.domain = static_cast<std::uint32_t>(number);
  Result<Document> document = read_html5(html);
  REQUIRE(document.ok());
  page.prepared = prepare(std::move(document.value()));
  page.sample = make_sample(page.source, page.prepared, true);
  page.sample.original = static_cast<std::size_t>(number);
  return page;
}

std::vector<PageSample> make_samples(int count) {
  std::vector<PageSample> samples;
  for (int i = 0; i < count; ++i) samples.push_back(make_page(i).sample);
  return samples;
}

TrainOptions small_options() {
  TrainOptions options;
  options.boosting.trees = 10;
  options.boosting.leaves = 4;
  return options;
}

std::vector<std::uint16_t> some_columns() {
  std::vector<std::uint16_t> columns = all_columns();
  columns.resize(kMaxInputs - 1);
  return columns;
}

TEST_CASE("the truth of a made-up page labels its paragraphs and nothing else") {
  const MadePage page = make_page(1);
  REQUIRE(page.sample.blocks() == 13);
  for (std::size_t b = 0; b < 13; ++b)
    CHECK((page.sample.coverage[b] >= 0.5F) == (b >= 6 && b < 12));
}

TEST_CASE("training twice gives the same tables") {
  const std::vector<PageSample> samples = make_samples(20);
  std::vector<std::size_t> pages(20);
  for (std::size_t i = 0; i < 20; ++i) pages[i] = i;
  const ModelTables first = train_model(samples, {}, pages, some_columns(), small_options()).tables;
  const ModelTables second =
      train_model(samples, {}, pages, some_columns(), small_options()).tables;
  CHECK(first.nodes == second.nodes);
  CHECK(first.edges == second.edges);
  CHECK(first.base == second.base);
  CHECK(!first.nodes.empty());
}

TEST_CASE(
    "cross-validation finds the paragraphs of pages it hasn't seen, on one thread as on two") {
  std::vector<PageSample> samples = make_samples(25);
  const std::vector<bool> none(samples.size(), false);
  const CrossValidation one = cross_validate(samples, {}, none, some_columns(), small_options(), 1);
  const CrossValidation two = cross_validate(samples, {}, none, some_columns(), small_options(), 2);
  CHECK(mean_f1(samples, one.pages, "") > 0.95);
  for (std::size_t i = 0; i < samples.size(); ++i)
    CHECK(one.pages[i].probability == two.pages[i].probability);
}

TEST_CASE(
    "augmentation adds clutter, keeps every block of the original in order and repeats itself") {
  Harvest harvest;
  harvest.phrases.headlines = {"The bridge that nobody wanted"};
  harvest.phrases.sentences = {"She writes about rivers. Before that she repaired clocks."};
  int made = 0;
  for (int number = 0; number < 12; ++number) {
    const MadePage page = make_page(number);
    const auto first = augment(page.source, page.prepared, page.sample, harvest, 3);
    const auto second = augment(page.source, page.prepared, page.sample, harvest, 3);
    REQUIRE(first.has_value() == second.has_value());
    if (!first) continue;
    ++made;
    CHECK(first->word_hashes == second->word_hashes);
    CHECK(first->blocks() > page.sample.blocks());
    std::vector<float> kept;
    std::vector<float> words;
    for (std::size_t b = 0; b < first->blocks(); ++b) {
      if (first->added[b] != 0) {
        CHECK(first->coverage[b] == 0);
        continue;
      }
      kept.push_back(first->coverage[b]);
      words.push_back(first->words[b]);
    }
    CHECK(kept == page.sample.coverage);
    CHECK(words == page.sample.words);
  }
  CHECK(made > 6);
}

}  // namespace
}  // namespace stillpage::training
