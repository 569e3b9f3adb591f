// Alignment of a page's words with its true text.
#include "model/training/align.hpp"

#include <string_view>

#include "catch.hpp"

namespace stillpage::training {
namespace {

std::vector<WordHash> words(std::string_view text) {
  std::vector<WordHash> out;
  append_word_hashes(text, out);
  return out;
}

std::string matched(std::string_view page, std::string_view truth) {
  std::string out;
  for (const std::uint8_t match : align_words(words(page), words(truth)))
    out += match != 0 ? '1' : '0';
  return out;
}

TEST_CASE("words outside the truth stay unmatched") {
  CHECK(matched("menu home the river rose again footer", "the river rose again") == "0011110");
}

TEST_CASE("a run is preferred to the same words scattered before it") {
  CHECK(matched("river the rose menu the river rose", "the river rose") == "0000111");
}

TEST_CASE("order counts: a second copy is not matched twice") {
  CHECK(matched("the river rose again and the river rose again", "the river rose again") ==
        "111100000");
}

TEST_CASE("empty sides match nothing") {
  CHECK(matched("", "the river").empty());
  CHECK(matched("the river", "") == "00");
}

TEST_CASE("case and punctuation don't matter") {
  CHECK(matched("The RIVER, rose.", "the river rose") == "111");
}

TEST_CASE("long texts align around unique triples without a table of all pairs") {
  std::string page = "menu ";
  std::string truth;
  for (int i = 0; i < 30'000; ++i) {
    const std::string word = "w" + std::to_string(i) + ' ';
    page += word;
    if (i % 7 != 0) truth += word;
  }
  const auto match = align_words(words(page), words(truth));
  std::size_t count = 0;
  for (const std::uint8_t one : match) count += one;
  CHECK(count == words(truth).size());
}

}  // namespace
}  // namespace stillpage::training
