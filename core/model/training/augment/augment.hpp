// Makes a new training page of an old one by transplanting clutter into and after its text.
#pragma once

#include <cstdint>
#include <optional>

#include "model/training/augment/harvest.hpp"
#include "model/training/corpus.hpp"
#include "model/training/page_sample.hpp"

namespace stillpage::training {

// The page with labelled clutter in it, or nothing where that can't be done safely (blocks would no
// longer line up). `harvest` must come from pages of the same fold. The same seed gives the same
// page.
[[nodiscard]] std::optional<PageSample> augment(const CorpusPage& source,
                                                const PreparedPage& prepared,
                                                const PageSample& original, const Harvest& harvest,
                                                std::uint64_t seed);

}  // namespace stillpage::training
