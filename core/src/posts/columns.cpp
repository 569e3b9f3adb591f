// Names differ from member to member and lead to places of their own; dates of posts rise or fall,
// while the dates on which their writers joined do neither.
#include "posts/columns.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string_view>

namespace stillpage {
namespace {

constexpr float kMinCoverage = 0.6F;   // of the members have something in that place
constexpr float kCoverage = 2;         // what full coverage is worth
constexpr float kDistinct = 2;         // and names that all differ
constexpr float kOwnLinks = 1;         // and every name with one link, every link with one name
constexpr float kSameWordLinks = -2;   // "Reply", which leads elsewhere every time
constexpr float kOrdered = 2;          // and dates that only rise or only fall
constexpr float kMinOrder = 0.7F;      // answers by votes aside, whose dates machines can read
constexpr float kMachineRead = 0.5F;   // weight of a column of which half has markup
constexpr float kLater = -0.02F;       // a column later in the member
constexpr float kMinNameScore = 2.8F;  // about half of unlinked, unmarked names differ
constexpr std::uint32_t kMaxColumns = 200;
constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15ULL;  // an odd number without a pattern

float ratio(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<float>(part) / static_cast<float>(whole);
}

float mean_weight(const Column& column, const std::vector<Sign>& signs) {
  float sum = 0;
  for (const std::uint32_t s : column.sign) sum += s == kNoSign ? 0 : signs[s].weight;
  return sum / static_cast<float>(column.count);
}

float basic_score(const Column& column, const std::vector<Sign>& signs) {
  return mean_weight(column, signs) + kCoverage * ratio(column.count, column.sign.size()) +
         kLater * static_cast<float>(column.order);
}

std::size_t count_distinct(std::vector<std::uint64_t>& keys) {
  std::sort(keys.begin(), keys.end());
  return static_cast<std::size_t>(std::unique(keys.begin(), keys.end()) - keys.begin());
}

float name_score(const Column& column, const std::vector<Sign>& signs) {
  std::vector<std::uint64_t> texts;
  std::vector<std::uint64_t> links;
  std::vector<std::uint64_t> pairs;
  bool linked = true;
  for (const std::uint32_t s : column.sign) {
    if (s == kNoSign) continue;
    const std::hash<std::string_view> hash;
    texts.push_back(hash(signs[s].text));
    links.push_back(hash(signs[s].value));
    pairs.push_back(texts.back() * kMix + links.back());
    linked = linked && !signs[s].value.empty();
  }
  const std::size_t names = count_distinct(texts);
  const std::size_t places = count_distinct(links);
  if (names < 2 && !column.marked) return 0;
  float score = basic_score(column, signs) + kDistinct * ratio(names, column.count);
  if (linked && count_distinct(pairs) == names && names == places) score += kOwnLinks;
  if (linked && places == column.count && 2 * names <= column.count) score += kSameWordLinks;
  return score;
}

// Of the dates one after another, the part that rises, or that falls.
float order_of(const Column& column, const std::vector<Sign>& signs) {
  std::size_t rising = 0;
  std::size_t falling = 0;
  std::size_t pairs = 0;
  const Sign* last = nullptr;
  for (const std::uint32_t s : column.sign) {
    if (s == kNoSign) continue;
    if (last != nullptr) {
      ++pairs;
      rising += last->value <= signs[s].value ? 1 : 0;
      falling += last->value >= signs[s].value ? 1 : 0;
    }
    last = &signs[s];
  }
  return pairs == 0 ? 1 : ratio(std::max(rising, falling), pairs);
}

// Dates that are nothing but text must be in order: other dates of a member, such as that on which
// its writer joined, are not.
float date_score(const Column& column, const std::vector<Sign>& signs) {
  const float order = order_of(column, signs);
  const float weight = mean_weight(column, signs);
  if (weight < kMachineRead && order < kMinOrder) return 0;
  return basic_score(column, signs) + kOrdered * order;
}

template <typename Score>
Column* best(std::vector<Column>& columns, const std::vector<Sign>& signs, float least,
             const Score& score) {
  Column* found = nullptr;
  for (Column& column : columns) {
    const float value = score(column, signs);
    if (value <= least) continue;
    least = value;
    found = &column;
  }
  return found;
}

}  // namespace

std::vector<Column> find_columns(const std::vector<Sign>& signs, const Paths& paths,
                                 std::span<const NodeId> anchors,
                                 const std::vector<std::vector<std::uint32_t>>& own) {
  std::vector<Column> columns;
  for (std::size_t member = 0; member < anchors.size(); ++member) {
    for (const std::uint32_t s : own[member]) {
      const std::uint64_t path = paths.relative(signs[s].node, anchors[member]);
      // The second of two signs in one place has a column of its own.
      std::size_t at = 0;
      while (at < columns.size() &&
             (columns[at].path != path || columns[at].sign[member] != kNoSign))
        ++at;
      if (at == kMaxColumns) continue;
      if (at == columns.size()) {
        columns.emplace_back();
        columns.back().path = path;
        columns.back().sign.assign(anchors.size(), kNoSign);
        columns.back().order = static_cast<std::uint32_t>(at);
      }
      columns[at].sign[member] = s;
      ++columns[at].count;
    }
  }
  std::erase_if(columns, [&](const Column& column) {
    return ratio(column.count, anchors.size()) < kMinCoverage;
  });
  for (Column& column : columns) {
    std::uint32_t marked = 0;
    for (const std::uint32_t s : column.sign) marked += s != kNoSign && signs[s].marked ? 1 : 0;
    column.marked = 2 * marked > column.count;
  }
  return columns;
}

Column* best_names(std::vector<Column>& columns, const std::vector<Sign>& signs) {
  return best(columns, signs, kMinNameScore, name_score);
}

Column* best_dates(std::vector<Column>& columns, const std::vector<Sign>& signs) {
  return best(columns, signs, 0, date_score);
}

void fill_gaps(const Document& document, const std::vector<Sign>& signs, const Paths& paths,
               const std::vector<std::vector<std::uint32_t>>& own, Column& column) {
  if (column.count == column.sign.size()) return;
  // By the two elements around it.
  const auto kind = [&](std::uint32_t s) {
    const NodeId around = document.parent(signs[s].node);
    if (around == kNoNode) return std::uint64_t{0};
    NodeId above = document.parent(around);
    if (above != kNoNode) above = document.parent(above);
    return above == kNoNode ? 0 : paths.relative(around, above);
  };
  std::vector<std::uint64_t> kinds;
  for (const std::uint32_t s : column.sign) {
    if (s != kNoSign) kinds.push_back(kind(s));
  }
  for (std::size_t member = 0; member < column.sign.size(); ++member) {
    if (column.sign[member] != kNoSign) continue;
    const auto like = std::find_if(own[member].begin(), own[member].end(), [&](std::uint32_t s) {
      const std::uint64_t k = kind(s);
      return k != 0 && std::find(kinds.begin(), kinds.end(), k) != kinds.end();
    });
    if (like != own[member].end()) column.sign[member] = *like;
  }
}

}  // namespace stillpage
