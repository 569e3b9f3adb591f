// Pages are independent of each other; what they give to the harvest is joined in their order.
#include "model/training/load_samples.hpp"

#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "html5/read_html5.hpp"
#include "model/training/augment/augment.hpp"
#include "model/training/lenient_truth.hpp"
#include "model/training/parallel.hpp"
#include "model/training/random.hpp"

namespace stillpage::training {
namespace {

constexpr std::uint64_t kSeed = 20'260'101;

struct TypeShare {
  std::string_view type;
  double share;
};

// Of the pages of a type that get a variant. Products, listings and collections lose by it: their
// content looks like clutter.
constexpr TypeShare kAugmentedTypes[] = {
    {"article", 1}, {"documentation", 0.6}, {"service", 0.35}, {"forum", 0.35}};

double augmented_share(std::string_view type) {
  for (const TypeShare& row : kAugmentedTypes) {
    if (row.type == type) return row.share;
  }
  return 0;
}

PreparedPage read_page(const CorpusPage& page) {
  Result<Document> document = read_html5(read_bytes(page.html));
  return prepare(document.ok() ? std::move(document.value()) : Document());
}

void join(Harvest from, Harvest& to) {
  std::move(from.pieces.begin(), from.pieces.end(), std::back_inserter(to.pieces));
  std::move(from.phrases.headlines.begin(), from.phrases.headlines.end(),
            std::back_inserter(to.phrases.headlines));
  std::move(from.phrases.sentences.begin(), from.phrases.sentences.end(),
            std::back_inserter(to.phrases.sentences));
}

}  // namespace

LoadedCorpus load_corpus(const std::vector<CorpusPage>& pages, unsigned jobs) {
  LoadedCorpus corpus;
  corpus.samples.resize(pages.size());
  std::vector<Harvest> harvests(pages.size());
  for_each_index(pages.size(), jobs, [&](std::size_t i) {
    const PreparedPage prepared = read_page(pages[i]);
    PageSample sample = make_sample(pages[i], prepared, true);
    sample.original = i;
    harvest_page(prepared, sample.coverage, harvests[i]);
    mask_lenient_truth(sample);
    corpus.samples[i] = std::move(sample);
  });
  for (std::size_t i = 0; i < pages.size(); ++i) {
    join(std::move(harvests[i]), corpus.harvest[static_cast<std::size_t>(pages[i].fold) % kFolds]);
  }
  return corpus;
}

std::vector<PageSample> make_augmented(const std::vector<CorpusPage>& pages,
                                       const LoadedCorpus& corpus,
                                       const std::vector<bool>& left_out, int variants,
                                       unsigned jobs) {
  std::vector<std::vector<PageSample>> made(pages.size());
  for_each_index(pages.size(), jobs, [&](std::size_t i) {
    if (left_out[i] || corpus.samples[i].blocks() == 0) return;
    Random random(kSeed, pages[i].id);
    std::optional<PreparedPage> prepared;
    for (int variant = 0; variant < variants; ++variant) {
      if (!random.chance(augmented_share(pages[i].type))) continue;
      if (!prepared) prepared = read_page(pages[i]);
      const Harvest& harvest = corpus.harvest[static_cast<std::size_t>(pages[i].fold) % kFolds];
      const auto seed = kSeed + static_cast<std::uint64_t>(variant);
      std::optional<PageSample> sample =
          augment(pages[i], *prepared, corpus.samples[i], harvest, seed);
      if (!sample) continue;
      sample->id += '+' + std::to_string(variant);
      made[i].push_back(std::move(*sample));
    }
  });
  std::vector<PageSample> out;
  for (auto& variants_of_page : made)
    std::move(variants_of_page.begin(), variants_of_page.end(), std::back_inserter(out));
  return out;
}

}  // namespace stillpage::training
