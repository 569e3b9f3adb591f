// A rolling hash (Rabin and Karp), so that no text can make the search slow.
#include "standardise/repeated_text.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "text/characters.hpp"

namespace stillpage {
namespace {

constexpr int kMaxQuestions = 32;          // pull quotes of one page
constexpr std::size_t kMinLetters = 16;    // bytes; fewer may stand twice by chance
constexpr std::size_t kMaxLetters = 1000;  // bytes; a longer box is no pull quote
constexpr std::uint64_t kBase = 1099511628211U;

// How many bytes a mark takes that begins here: those of Latin-1 (« »), of general punctuation (“ ”
// –) and of CJK (「 」 。). 0 for anything else.
std::size_t mark_length(std::string_view text) {
  const auto first = static_cast<unsigned char>(text[0]);
  if (first == 0xC2) return 2;
  const auto second = text.size() > 1 ? static_cast<unsigned char>(text[1]) : 0;
  return (first == 0xE2 || first == 0xE3) && second == 0x80 ? 3 : 0;
}

bool holds(std::string_view text, std::string_view wanted) {
  if (wanted.empty() || text.size() < wanted.size()) return false;
  const auto byte = [](char c) { return static_cast<unsigned char>(c); };
  std::uint64_t target = 0;
  std::uint64_t rolling = 0;
  std::uint64_t leading = 1;  // kBase to the length less one
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    target = target * kBase + byte(wanted[i]);
    rolling = rolling * kBase + byte(text[i]);
    if (i > 0) leading *= kBase;
  }
  for (std::size_t i = wanted.size();; ++i) {
    if (rolling == target) return true;  // 64 bits: by chance once in an age
    if (i == text.size()) return false;
    rolling = (rolling - leading * byte(text[i - wanted.size()])) * kBase + byte(text[i]);
  }
}

void append_letters_of(std::string_view text, std::string& out) {
  while (!text.empty()) {
    const char c = text.front();
    const std::size_t mark = mark_length(text);
    const bool letter =
        static_cast<unsigned char>(c) >= 0x80 || is_ascii_digit(c) || is_ascii_letter(c);
    if (mark == 0 && letter) out += ascii_lower(c);
    text.remove_prefix(std::min(std::max<std::size_t>(mark, 1), text.size()));
  }
}

}  // namespace

void RepeatedText::append_letters(BlockId block, std::string& out) const {
  std::string text;
  for (NodeId id = page_.blocks.first[block]; id < page_.blocks.end[block]; ++id) {
    if (document_.node(id).kind != NodeKind::kText || (page_.survey.flags[id] & kDropped) != 0)
      continue;
    document_.append_decoded(document_.node(id).data, text);
  }
  append_letters_of(text, out);
}

void RepeatedText::read() {
  starts_.assign(page_.blocks.size() + 1, 0);
  for (BlockId b = 0; b < page_.blocks.size(); ++b) {
    starts_[b] = letters_.size();
    if (selection_.keep[b] != 0) append_letters(b, letters_);
  }
  starts_.back() = letters_.size();
}

bool RepeatedText::repeats(ContainerId container) {
  if (questions_++ >= kMaxQuestions) return false;
  if (starts_.empty()) read();
  const Containers& c = page_.survey.containers;
  const auto& first = page_.blocks.first;
  const auto at = [&](NodeId node) {
    return static_cast<std::size_t>(std::lower_bound(first.begin(), first.end(), node) -
                                    first.begin());
  };
  const std::size_t begin = starts_[at(c.node[container])];
  const std::size_t end = starts_[at(document_.subtree_end(c.node[container]))];
  const std::string_view all = letters_;
  const std::string_view own = all.substr(begin, end - begin);
  if (own.size() < kMinLetters || own.size() > kMaxLetters) return false;
  return holds(all.substr(0, begin), own) || holds(all.substr(end), own);
}

}  // namespace stillpage
