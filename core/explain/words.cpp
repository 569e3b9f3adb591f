// See words.hpp.
#include "explain/words.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "features/feature.hpp"

namespace stillpage::explain {
namespace {

std::string formatted(const char* pattern, int digits, double value) {
  std::array<char, 64> buffer;
  const int size = std::snprintf(buffer.data(), buffer.size(), pattern, digits, value);
  return {buffer.data(), static_cast<std::size_t>(std::clamp(size, 0, 63))};
}

std::size_t feature_of(std::size_t column) {
  const auto& first = internal::kFirstColumns;
  return static_cast<std::size_t>(std::upper_bound(first.begin(), first.end(), column) -
                                  first.begin() - 1);
}

std::string_view reason(ErrorCode code) {
  if (code == ErrorCode::kTooLarge) return "the page has too many blocks";
  return code == ErrorCode::kNotHtml ? "no HTML page"
                                     : "what is kept does not read like an article";
}

}  // namespace

std::string number(double value, int digits) {
  std::string text = formatted("%.*f", digits, value);
  const bool nothing = text.find_first_of("123456789") == std::string::npos;
  return nothing && text.starts_with('-') ? text.substr(1) : text;
}

std::string signed_number(double value, int digits) {
  return (value < 0 ? "" : "+") + formatted("%.*f", digits, value);
}

std::string words_of(float count) {
  const std::string text = number(static_cast<double>(count), 0);
  return text + (text == "1" ? " word" : " words");
}

std::string name_of_column(std::size_t column) {
  const std::size_t feature = feature_of(column);
  std::string name(kFeatures[feature].name);
  if (kFeatures[feature].columns > 1)
    name += " [" + std::to_string(column - internal::kFirstColumns[feature]) + "]";
  return name;
}

std::string_view unit_of_column(std::size_t column) { return kFeatures[feature_of(column)].unit; }

std::string_view meaning_of_column(std::size_t column) {
  return kFeatures[feature_of(column)].meaning;
}

std::string outcome_in_words(const Explanation& explanation) {
  if (explanation.outcome.ok()) {
    const Article& article = explanation.outcome.value();
    return "article of " + std::to_string(article.words) + " words, confidence " +
           number(article.confidence, 2);
  }
  if (explanation.rows.empty() && explanation.outcome.error() == ErrorCode::kNoArticle)
    return "no article: the page has no text";
  return "no article: " + std::string(reason(explanation.outcome.error()));
}

std::string decision_in_words(const Explanation& explanation) {
  return std::to_string(explanation.blocks) + " blocks, " + std::to_string(explanation.kept) +
         " kept · threshold " + number(explanation.threshold, 3) + " · expected F1 " +
         number(explanation.expected_f1, 3) + " · log-odds start at " +
         signed_number(explanation.base, 2);
}

std::string probability_in_words(const Row& block) {
  const std::string alone = number(block.probability, 3);
  const std::string pooled = number(block.pooled, 3);
  return pooled == alone ? alone : alone + ", with its kind " + pooled;
}

std::string changes_in_words(const Row& block) {
  std::string words;
  for (const Change& change : block.changes) {
    if (!words.empty()) words += ", then ";
    words += (change.kept ? "kept by " : "dropped by ") + std::string(change.step);
  }
  return words;
}

}  // namespace stillpage::explain
