// Finds the blocks whose truth is not to be trusted: related links inside articles that annotators
// kept by half.
#pragma once

#include "model/training/page_sample.hpp"

namespace stillpage::training {

// Masks content blocks of article pages that are links to the same site between paragraphs, with or
// without a label. Returns how many.
std::size_t mask_lenient_truth(PageSample& sample);

}  // namespace stillpage::training
