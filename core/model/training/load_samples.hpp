// Reads a corpus into samples, and makes the augmented ones.
#pragma once

#include <array>
#include <vector>

#include "model/training/augment/harvest.hpp"
#include "model/training/corpus.hpp"
#include "model/training/cross_validation.hpp"
#include "model/training/page_sample.hpp"

namespace stillpage::training {

struct LoadedCorpus {
  std::vector<PageSample> samples;      // in the order of the pages
  std::array<Harvest, kFolds> harvest;  // by fold
};

[[nodiscard]] LoadedCorpus load_corpus(const std::vector<CorpusPage>& pages, unsigned jobs);

// Augmented variants of the pages whose type profits; pages that `left_out` marks have none. Reads
// the files again.
[[nodiscard]] std::vector<PageSample> make_augmented(const std::vector<CorpusPage>& pages,
                                                     const LoadedCorpus& corpus,
                                                     const std::vector<bool>& left_out,
                                                     int variants, unsigned jobs);

}  // namespace stillpage::training
