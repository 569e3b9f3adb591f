// Anchors as in patience diff: word triples that each side holds once, the longest increasing run
// of them.
#include "model/training/align.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace stillpage::training {
namespace {

constexpr std::size_t kGram = 3;
constexpr double kMaxCells = 64e6;  // of one dynamic programme: memory in bytes
constexpr int kContinue = 4;        // score of a match that continues a run
constexpr int kStart = 1;           // score of a match that starts one
constexpr int kNever = std::numeric_limits<int>::min() / 2;

struct Anchor {
  std::size_t page;
  std::size_t truth;
};

std::uint64_t gram_at(const std::vector<WordHash>& words, std::size_t at) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (std::size_t k = 0; k < kGram; ++k) hash = (hash ^ words[at + k]) * 1099511628211ULL;
  return hash;
}

// Triples that occur once, with their place.
std::unordered_map<std::uint64_t, std::size_t> unique_grams(const std::vector<WordHash>& words) {
  constexpr std::size_t kRepeated = std::numeric_limits<std::size_t>::max();
  std::unordered_map<std::uint64_t, std::size_t> places;
  for (std::size_t at = 0; at + kGram <= words.size(); ++at) {
    const auto [found, fresh] = places.try_emplace(gram_at(words, at), at);
    if (!fresh) found->second = kRepeated;
  }
  std::erase_if(places, [](const auto& entry) { return entry.second == kRepeated; });
  return places;
}

// The longest run of pairs that increases on both sides. Pairs come in page order.
std::vector<Anchor> longest_increasing(const std::vector<Anchor>& pairs) {
  std::vector<std::size_t>
      ends;  // by length less one: the pair that ends the best run of that length
  std::vector<std::size_t> before(pairs.size(), pairs.size());
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto at = std::lower_bound(
        ends.begin(), ends.end(), pairs[i].truth,
        [&](std::size_t end, std::size_t truth) { return pairs[end].truth < truth; });
    if (at != ends.begin()) before[i] = *(at - 1);
    if (at == ends.end()) {
      ends.push_back(i);
    } else {
      *at = i;
    }
  }
  std::vector<Anchor> run;
  for (std::size_t i = ends.empty() ? pairs.size() : ends.back(); i < pairs.size(); i = before[i])
    run.push_back(pairs[i]);
  std::reverse(run.begin(), run.end());
  return run;
}

std::vector<Anchor> find_anchors(const std::vector<WordHash>& page,
                                 const std::vector<WordHash>& truth) {
  const auto page_grams = unique_grams(page);
  const auto truth_grams = unique_grams(truth);
  std::vector<Anchor> pairs;
  for (const auto& [gram, at] : page_grams) {
    const auto found = truth_grams.find(gram);
    if (found != truth_grams.end()) pairs.push_back({at, found->second});
  }
  std::sort(pairs.begin(), pairs.end(),
            [](const Anchor& a, const Anchor& b) { return a.page < b.page; });
  return longest_increasing(pairs);
}

struct Range {
  std::size_t begin;
  std::size_t end;
  [[nodiscard]] std::size_t size() const { return end - begin; }
};

// Bits of a cell of the trace.
constexpr std::uint8_t kFromLeft = 1;   // the best without a match here skips a word of the truth
constexpr std::uint8_t kFromMatch = 2;  // or takes the match here
constexpr std::uint8_t kRunContinues = 8;  // the match here continues a run

class GapAligner {
 public:
  GapAligner(const std::vector<WordHash>& page, const std::vector<WordHash>& truth,
             std::vector<std::uint8_t>& matched)
      : page_(page), truth_(truth), matched_(matched) {}

  void run(Range page, Range truth) {
    if (page.size() == 0 || truth.size() == 0) return;
    if (static_cast<double>(page.size()) * static_cast<double>(truth.size()) > kMaxCells) return;
    width_ = truth.size() + 1;
    trace_.assign((page.size() + 1) * width_, 0);
    fill(page, truth);
    follow(page, truth);
  }

 private:
  void fill(Range page, Range truth) {
    std::vector<int> match(width_, kNever);
    std::vector<int> match_next(width_, kNever);
    std::vector<int> best(width_, 0);
    std::vector<int> best_next(width_, 0);
    for (std::size_t i = 1; i <= page.size(); ++i) {
      std::uint8_t* row = trace_.data() + i * width_;
      for (std::size_t j = 1; j < width_; ++j) {
        int here = kNever;
        if (page_[page.begin + i - 1] == truth_[truth.begin + j - 1]) {
          const int continued = match[j - 1] + kContinue;
          const int started = best[j - 1] + kStart;
          here = std::max(continued, started);
          if (continued >= started) row[j] |= kRunContinues;
        }
        int top = best[j];
        if (best_next[j - 1] > top) {
          top = best_next[j - 1];
          row[j] |= kFromLeft;
        }
        if (here > top) {
          top = here;
          row[j] = static_cast<std::uint8_t>((row[j] & kRunContinues) | kFromMatch);
        }
        match_next[j] = here;
        best_next[j] = top;
      }
      std::swap(match, match_next);
      std::swap(best, best_next);
    }
  }

  void follow(Range page, Range truth) {
    std::size_t i = page.size();
    std::size_t j = truth.size();
    bool in_run = false;
    while (i > 0 && j > 0) {
      const std::uint8_t cell = trace_[i * width_ + j];
      if (in_run || (cell & kFromMatch) != 0) {
        matched_[page.begin + i - 1] = 1;
        in_run = (cell & kRunContinues) != 0;
        --i;
        --j;
      } else if ((cell & kFromLeft) != 0) {
        --j;
      } else {
        --i;
      }
    }
  }

  const std::vector<WordHash>& page_;
  const std::vector<WordHash>& truth_;
  std::vector<std::uint8_t>& matched_;
  std::vector<std::uint8_t> trace_;
  std::size_t width_ = 0;
};

}  // namespace

std::vector<std::uint8_t> align_words(const std::vector<WordHash>& page,
                                      const std::vector<WordHash>& truth) {
  std::vector<std::uint8_t> matched(page.size(), 0);
  GapAligner gaps(page, truth, matched);
  Range from_page{0, 0};
  Range from_truth{0, 0};
  for (const Anchor& anchor : find_anchors(page, truth)) {
    if (anchor.page >= from_page.begin && anchor.truth >= from_truth.begin) {
      gaps.run({from_page.begin, anchor.page}, {from_truth.begin, anchor.truth});
    }
    for (std::size_t k = 0; k < kGram; ++k) matched[anchor.page + k] = 1;
    from_page.begin = std::max(from_page.begin, anchor.page + kGram);
    from_truth.begin = std::max(from_truth.begin, anchor.truth + kGram);
  }
  gaps.run({std::min(from_page.begin, page.size()), page.size()},
           {std::min(from_truth.begin, truth.size()), truth.size()});
  return matched;
}

}  // namespace stillpage::training
