// A byline is short, has no digits, stands between the title and the first prose, and is no part of
// the title.
#include "features/author_names.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace stillpage {
namespace {

constexpr BlockId kBylineReach = 12;  // blocks above the first prose
constexpr std::size_t kMinNameWords = 2;
constexpr std::size_t kMaxNameWords = 5;
constexpr std::size_t kMaxBylineBytes = 300;  // of a block that can hold a byline
constexpr std::size_t kMaxNames = 64;         // a page with more above its text lists something

bool separates(char32_t c) {
  return (c >= U'0' && c <= U'9') || c == U'|' || c == 0xB7 || c == 0x2022 || c == 0x2013 ||
         c == 0x2014 || c == U',' || c == U'/' || c == U':' || c == U'\n';
}

constexpr unsigned kWordShift = 32;  // of a first word, above the name's index

}  // namespace

NameFinder::NameFinder(const Document& document, const SegmentedPage& page, const PageHints& hints,
                       const std::vector<std::uint8_t>& good)
    : hints_(hints) {
  const auto first = std::find(good.begin(), good.end(), 1);
  named_.first_prose = first == good.end() ? 0 : static_cast<BlockId>(first - good.begin());
  for (auto* marks : {&named_.author, &named_.byline, &named_.starts})
    marks->assign(good.size(), 0);
  if (hints.author_words.size() >= kMinNameWords) names_.push_back({.words = hints.author_words});
  author_count_ = names_.size();
  const BlockId end = named_.first_prose;
  for (BlockId b = end > kBylineReach ? end - kBylineReach : 0; b < end; ++b)
    collect(document, page.blocks, b);
  for (std::size_t n = 0; n < names_.size(); ++n)
    by_first_word_.push_back(std::uint64_t{names_[n].words.front()} << kWordShift | n);
  std::sort(by_first_word_.begin(), by_first_word_.end());
}

void NameFinder::collect(const Document& document, const Blocks& blocks, BlockId block) {
  if (blocks.shape[block].characters > kMaxBylineBytes) return;
  for (NodeId id = blocks.first[block]; id < blocks.end[block]; ++id) {
    const Node& node = document.node(id);
    if (node.kind == NodeKind::kText) collect_parts(document.decoded(node.data));
  }
}

void NameFinder::collect_parts(std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t before = at;
    if (!separates(decode_code_point(text, at))) continue;
    add_name(text.substr(begin, before - begin));
    begin = at;
  }
  add_name(text.substr(begin));
}

void NameFinder::add_name(std::string_view text) {
  std::vector<WordHash> words;
  append_word_hashes(text, words);
  if (words.size() < kMinNameWords || words.size() > kMaxNameWords) return;
  if (names_.size() == kMaxNames) return;
  const auto& title = hints_.title_words;
  const auto in_title = [&](WordHash w) {
    return std::binary_search(title.begin(), title.end(), w);
  };
  if (std::all_of(words.begin(), words.end(), in_title)) return;
  const auto is_same = [&](const Name& name) { return name.words == words; };
  if (std::none_of(names_.begin(), names_.end(), is_same))
    names_.push_back({.words = std::move(words)});
}

void NameFinder::scan(BlockId block, std::span<const WordHash> words) {
  if (names_.empty()) return;
  for (std::size_t at = 0; at < words.size(); ++at) {
    auto found = std::lower_bound(by_first_word_.begin(), by_first_word_.end(),
                                  std::uint64_t{words[at]} << kWordShift);
    for (; found != by_first_word_.end() && *found >> kWordShift == words[at]; ++found) {
      const auto name = static_cast<std::uint32_t>(*found);
      const std::vector<WordHash>& wanted = names_[name].words;
      if (words.size() - at < wanted.size()) continue;
      if (std::equal(wanted.begin(), wanted.end(), words.begin() + static_cast<std::ptrdiff_t>(at)))
        note(name, {.block = block, .begins = at <= 1});
    }
  }
}

void NameFinder::note(std::size_t name, Use use) {
  if (name < author_count_) {
    named_.author[use.block] = 1;
    if (use.begins && use.block > named_.first_prose) named_.starts[use.block] = 1;
    return;
  }
  Name& used = names_[name];
  if (used.count < kMaxUses) used.uses[used.count] = use;
  ++used.count;
}

NamedBlocks NameFinder::finish() && {
  for (const Name& name : names_) {
    if (name.count > kMaxUses) continue;
    for (const Use& use : std::span(name.uses).first(name.count)) {
      if (use.block <= named_.first_prose) continue;
      named_.byline[use.block] = 1;
      if (use.begins) named_.starts[use.block] = 1;
    }
  }
  return std::move(named_);
}

}  // namespace stillpage
