// The block's own text.
#include <algorithm>
#include <unordered_map>

#include "features/features.hpp"
#include "features/letter_case.hpp"
#include "text/characters.hpp"

namespace stillpage {
namespace {

constexpr float kMostCopies = 9;
constexpr std::size_t kDescriptionWords = 4;  // shorter blocks share words with anything

bool is_colon(char32_t c) { return c == U':' || c == 0xFF1A; }
bool is_question(char32_t c) { return c == U'?' || c == 0xFF1F || c == 0x061F || c == 0x037E; }
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool closes(char32_t c) { return is_sentence_end(c) || is_colon(c) || c == U';'; }

float ratio(std::uint32_t part, std::uint32_t whole) {
  return static_cast<float>(part) / static_cast<float>(std::max(whole, 1U));
}

struct Overlap {
  std::uint32_t common = 0;
  std::uint32_t total = 0;
};

// How many of the words are in the sorted list.
Overlap overlap(const std::vector<WordHash>& words, const std::vector<WordHash>& with) {
  Overlap out;
  out.total = static_cast<std::uint32_t>(words.size());
  for (const WordHash word : words)
    out.common += std::binary_search(with.begin(), with.end(), word) ? 1 : 0;
  return out;
}

void add_shape(const TextShape& shape, const PageTable& table, BlockId b, FeatureMatrix& out) {
  const auto set = [&](Feature feature, float value) { out.column(feature)[b] = value; };
  const auto count = [&](Feature feature, std::uint32_t value) {
    set(feature, static_cast<float>(value));
  };
  const auto flag = [&](Feature feature, bool value) { set(feature, value ? 1.0F : 0.0F); };
  set(Feature::kWords, shape.words);
  count(Feature::kCharacters, shape.characters);
  set(Feature::kWordLength, static_cast<float>(shape.characters) / std::max(shape.words, 1.0F));
  set(Feature::kLinkShare, table.blocks.link_share[b]);
  count(Feature::kLinks, shape.links);
  set(Feature::kBoldShare, ratio(shape.bold_characters, shape.letters));
  set(Feature::kCodeShare, ratio(shape.code_characters, shape.letters));
  count(Feature::kCommas, shape.commas);
  count(Feature::kSentenceEnds, shape.sentences);
  flag(Feature::kEndsSentence, ends_sentence(shape));
  set(Feature::kDigitShare, ratio(shape.digits, shape.characters));
  set(Feature::kUpperShare, ratio(shape.upper, shape.letters));
  count(Feature::kSeparators, shape.separators);
  flag(Feature::kHasCopyright, shape.legal_sign);
  flag(Feature::kHasAt, shape.at_sign);
  flag(Feature::kHasPrice, shape.currency);
  flag(Feature::kHasDate, shape.year);
  set(Feature::kStartKind, is_digit(shape.first) ? 2.0F : (is_upper(shape.first) ? 1.0F : 0.0F));
  flag(Feature::kEndsColon, is_colon(shape.last));
  flag(Feature::kEndsQuestion, is_question(shape.last) || is_question(shape.before_last));
  count(Feature::kLines, shape.lines);
  set(Feature::kSentenceWords, shape.words / static_cast<float>(std::max(shape.sentences, 1U)));
}

std::vector<WordHash> words_of(const PageTable& table, BlockId b) {
  const WordHash* hashes = table.blocks.word_hashes.data();
  return {hashes + table.blocks.first_word[b], hashes + table.blocks.first_word[b + 1]};
}

void keep_different(std::vector<WordHash>& words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

float covered(const Overlap& title, const PageTable& table) {
  return ratio(title.common, static_cast<std::uint32_t>(table.hints.title_words.size()));
}

void add_overlaps(const PageTable& table, BlockId b, FeatureMatrix& out) {
  std::vector<WordHash> words = words_of(table, b);
  if (words.size() >= kDescriptionWords) {
    const Overlap description = overlap(words, table.hints.description_words);
    out.column(Feature::kDescriptionShare)[b] = ratio(description.common, description.total);
  }
  keep_different(words);
  const Overlap title = overlap(words, table.hints.title_words);
  out.column(Feature::kTitleShare)[b] = ratio(title.common, title.total);
  out.column(Feature::kTitleCovered)[b] = covered(title, table);
}

float hidden_bits(const PageTable& table, BlockId b) {
  const NodeFlags flags = table.page->survey.flags[table.page->blocks.first[b]];
  return static_cast<float>(((flags & kHidden) != 0 ? 1 : 0) +
                            ((flags & kAriaHidden) != 0 ? 2 : 0));
}

float text_nodes(const PageTable& table, BlockId b) {
  std::uint32_t count = 0;
  for (NodeId id = table.page->blocks.first[b]; id < table.page->blocks.end[b]; ++id) {
    count += table.document->node(id).kind == NodeKind::kText ? 1 : 0;
  }
  return static_cast<float>(count);
}

}  // namespace

bool ends_sentence(const TextShape& shape) noexcept {
  return closes(shape.last) || closes(shape.before_last);
}

float title_covered(const PageTable& table, BlockId block) {
  std::vector<WordHash> words = words_of(table, block);
  keep_different(words);
  return covered(overlap(words, table.hints.title_words), table);
}

void add_text_features(const PageTable& table, FeatureMatrix& out) {
  const Blocks& source = table.page->blocks;
  std::unordered_map<std::uint64_t, std::uint32_t> seen;
  for (BlockId b = 0; b < source.size(); ++b) {
    const std::uint32_t earlier = seen[source.shape[b].hash]++;
    if (!out.holds(b)) continue;
    add_shape(source.shape[b], table, b, out);
    add_overlaps(table, b, out);
    out.column(Feature::kEarlierCopies)[b] = static_cast<float>(earlier);
    out.column(Feature::kHidden)[b] = hidden_bits(table, b);
    out.column(Feature::kRuns)[b] = text_nodes(table, b);
  }
  for (BlockId b = out.begin(); b < out.end(); ++b) {
    const std::uint32_t copies = seen[source.shape[b].hash] - 1;
    out.column(Feature::kCopies)[b] = std::min(static_cast<float>(copies), kMostCopies);
  }
}

}  // namespace stillpage
