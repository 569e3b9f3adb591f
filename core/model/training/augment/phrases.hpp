// Makes up the texts of clutter: labels, headlines, sentences, names and addresses.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/training/random.hpp"

namespace stillpage::training {

// Texts of other pages of the same fold.
struct PhrasePool {
  std::vector<std::string> headlines;
  std::vector<std::string> sentences;
};

class Phrases {
 public:
  Phrases(Random& random, const PhrasePool& pool, std::vector<std::string> page_words)
      : random_(random), pool_(pool), page_words_(std::move(page_words)) {}

  // An invented word of a few syllables.
  std::string word();
  std::string capital_word();
  // Words of the page in any order.
  std::string words(int count);
  // A label of the list, of words of the page or of invented ones, with or without a mark after it.
  template <typename List>
  std::string label(const List& list) {
    return dress(random_.chance(0.45) ? std::string(random_.pick(list)) : other_label());
  }
  template <typename List>
  std::string bare_label(const List& list) {
    return random_.chance(0.6)
               ? (random_.chance(0.6) ? std::string(random_.pick(list)) : other_label())
               : label(list);
  }
  std::string headline();
  std::string sentence();
  std::string person();
  std::string href();
  std::string date();

 private:
  std::string other_label();
  std::string dress(std::string label);

  Random& random_;
  const PhrasePool& pool_;
  std::vector<std::string> page_words_;
};

// With an upper-case first letter, if it is ASCII.
[[nodiscard]] std::string capitalise(std::string text);

}  // namespace stillpage::training
