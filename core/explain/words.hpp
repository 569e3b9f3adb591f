// How numbers and features are put into words, the same in both forms of an explanation.
#pragma once

#include <string>
#include <string_view>

#include "explain/explanation.hpp"

namespace stillpage::explain {

// With a point and that many digits after it; "-0" is "0".
[[nodiscard]] std::string number(double value, int digits);

// The same with its sign.
[[nodiscard]] std::string signed_number(double value, int digits);

[[nodiscard]] std::string words_of(float count);

// "near words [2]": the feature's name, and which of its columns if it has several.
[[nodiscard]] std::string name_of_column(std::size_t column);
[[nodiscard]] std::string_view unit_of_column(std::size_t column);
[[nodiscard]] std::string_view meaning_of_column(std::size_t column);

// "article of 512 words, confidence 0.97" or why there is none.
[[nodiscard]] std::string outcome_in_words(const Explanation& explanation);

// "56 blocks, 34 kept · threshold 0.48 · expected F1 0.953": what is known of the decision.
[[nodiscard]] std::string decision_in_words(const Explanation& explanation);

// "0.700", or "0.700, with its kind 0.804" where pooling moved it.
[[nodiscard]] std::string probability_in_words(const Row& block);

// The steps that changed a block, in order: "dropped by drop_title, then kept by restore_notes", or
// "".
[[nodiscard]] std::string changes_in_words(const Row& block);

}  // namespace stillpage::explain
