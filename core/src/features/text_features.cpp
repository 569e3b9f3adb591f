// The block's own text.
#include <algorithm>
#include <unordered_map>
#include <vector>

#include "features/features.hpp"
#include "features/letter_case.hpp"
#include "text/characters.hpp"

namespace stillpage {
namespace {

constexpr std::uint32_t kMostCopies = 9;

bool is_colon(char32_t c) { return c == U':' || c == 0xFF1A; }
bool is_question(char32_t c) { return c == U'?' || c == 0xFF1F || c == 0x061F || c == 0x037E; }
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool closes(char32_t c) { return is_sentence_end(c) || is_colon(c) || c == U';'; }

float ratio(std::uint32_t part, std::uint32_t whole) {
  return static_cast<float>(part) / static_cast<float>(std::max(whole, 1U));
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

void add_overlaps(const WordOverlaps& overlaps, BlockId b, FeatureMatrix& out) {
  out.column(Feature::kDescriptionShare)[b] = overlaps.description_share;
  out.column(Feature::kTitleShare)[b] = overlaps.title_share;
  out.column(Feature::kTitleCovered)[b] = overlaps.title_covered;
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

class TextFeatures : public FeatureFamily {
 public:
  explicit TextFeatures(const PageTable& table) : table_(table) {
    const std::vector<TextShape>& shapes = table.page->blocks.shape;
    std::unordered_map<std::uint64_t, std::uint32_t> seen;
    earlier_.reserve(shapes.size());
    for (const TextShape& shape : shapes) earlier_.push_back(seen[shape.hash]++);
    copies_.reserve(shapes.size());
    for (const TextShape& shape : shapes)
      copies_.push_back(static_cast<std::uint8_t>(std::min(seen[shape.hash] - 1, kMostCopies)));
  }

  void add(FeatureMatrix& out) override {
    for (BlockId b = out.begin(); b < out.end(); ++b) {
      add_shape(table_.page->blocks.shape[b], table_, b, out);
      add_overlaps(table_.blocks.overlaps[b], b, out);
      out.column(Feature::kEarlierCopies)[b] = static_cast<float>(earlier_[b]);
      out.column(Feature::kHidden)[b] = hidden_bits(table_, b);
      out.column(Feature::kRuns)[b] = text_nodes(table_, b);
      out.column(Feature::kCopies)[b] = copies_[b];
    }
  }

 private:
  const PageTable& table_;
  std::vector<std::uint32_t> earlier_;  // by block: those before it with the same text
  std::vector<std::uint8_t> copies_;    // by block: all others
};

}  // namespace

bool ends_sentence(const TextShape& shape) noexcept {
  return closes(shape.last) || closes(shape.before_last);
}

FamilyPointer text_features(const PageTable& table) {
  return std::make_unique<TextFeatures>(table);
}

}  // namespace stillpage
