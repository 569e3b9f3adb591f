// A byline is short, has no digits, stands between the title and the first prose, and is no part of
// the title.
#include "features/author_names.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace stillpage {
namespace {

constexpr BlockId kBylineReach = 12;  // blocks above the first prose
constexpr std::size_t kMinNameWords = 2;
constexpr std::size_t kMaxNameWords = 5;
constexpr std::size_t kMaxBylineBytes = 300;  // of a block that can hold a byline
constexpr std::uint32_t kMaxUses =
    4;  // a string that more blocks hold is no name but a topic or a menu entry

using Words = std::vector<WordHash>;

bool separates(char32_t c) {
  return (c >= U'0' && c <= U'9') || c == U'|' || c == 0xB7 || c == 0x2022 || c == 0x2013 ||
         c == 0x2014 || c == U',' || c == U'/' || c == U':' || c == U'\n';
}

class NameFinder {
 public:
  explicit NameFinder(const PageTable& table) : table_(table) {
    const auto& good = table.blocks.good;
    const auto first = std::find(good.begin(), good.end(), 1);
    named_.first_prose = first == good.end() ? 0 : static_cast<BlockId>(first - good.begin());
    named_.author.assign(table.blocks.size(), 0);
    named_.byline.assign(table.blocks.size(), 0);
    named_.starts.assign(table.blocks.size(), 0);
  }

  NamedBlocks run() && {
    if (table_.hints.author_words.size() >= kMinNameWords)
      names_.push_back(table_.hints.author_words);
    author_count_ = names_.size();
    const BlockId end = named_.first_prose;
    for (BlockId b = end > kBylineReach ? end - kBylineReach : 0; b < end; ++b) collect(b);
    for (std::size_t n = 0; n < names_.size(); ++n) by_first_word_[names_[n].front()].push_back(n);
    uses_.assign(names_.size(), 0);
    for (BlockId b = 0; b < table_.blocks.size(); ++b)
      scan(b, [&](std::size_t name, std::size_t) { ++uses_[name]; });
    for (BlockId b = 0; b < table_.blocks.size(); ++b) mark(b);
    return std::move(named_);
  }

 private:
  void collect(BlockId b) {
    const Blocks& source = table_.page->blocks;
    if (source.shape[b].characters > kMaxBylineBytes) return;
    for (NodeId id = source.first[b]; id < source.end[b]; ++id) {
      const Node& node = table_.document->node(id);
      if (node.kind == NodeKind::kText) collect_parts(table_.document->decoded(node.data));
    }
  }

  void collect_parts(std::string_view text) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t before = at;
      if (!separates(decode_code_point(text, at))) continue;
      add_name(text.substr(begin, before - begin));
      begin = at;
    }
    add_name(text.substr(begin));
  }

  void add_name(std::string_view text) {
    Words words;
    append_word_hashes(text, words);
    if (words.size() < kMinNameWords || words.size() > kMaxNameWords) return;
    const auto& title = table_.hints.title_words;
    const auto in_title = [&](WordHash w) {
      return std::binary_search(title.begin(), title.end(), w);
    };
    if (std::all_of(words.begin(), words.end(), in_title)) return;
    if (std::find(names_.begin(), names_.end(), words) == names_.end())
      names_.push_back(std::move(words));
  }

  template <typename Found>
  void scan(BlockId b, Found found) const {
    const auto& all = table_.blocks.word_hashes;
    const std::size_t begin = table_.blocks.first_word[b];
    const std::size_t end = table_.blocks.first_word[b + 1];
    for (std::size_t at = begin; at < end; ++at) {
      const auto candidates = by_first_word_.find(all[at]);
      if (candidates == by_first_word_.end()) continue;
      for (const std::size_t n : candidates->second) {
        const Words& name = names_[n];
        if (end - at < name.size()) continue;
        if (std::equal(name.begin(), name.end(), all.begin() + static_cast<std::ptrdiff_t>(at)))
          found(n, at - begin);
      }
    }
  }

  void mark(BlockId b) {
    const bool late = b > named_.first_prose;
    scan(b, [&](std::size_t name, std::size_t at) {
      const bool author = name < author_count_;
      if (author) named_.author[b] = 1;
      if (!late || (!author && uses_[name] > kMaxUses)) return;
      if (!author) named_.byline[b] = 1;
      if (at <= 1) named_.starts[b] = 1;
    });
  }

  const PageTable& table_;
  NamedBlocks named_;
  std::vector<Words> names_;
  std::size_t author_count_ = 0;
  std::unordered_map<WordHash, std::vector<std::size_t>> by_first_word_;
  std::vector<std::uint32_t> uses_;
};

}  // namespace

NamedBlocks find_named_blocks(const PageTable& table) { return NameFinder(table).run(); }

}  // namespace stillpage
