// What stands in the same place of many members of a group: the column of names, the column of
// dates.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "posts/signs.hpp"

namespace stillpage {

inline constexpr std::uint32_t kNoSign = UINT32_MAX;

struct Column {
  std::uint64_t path = 0;           // of the place
  std::vector<std::uint32_t> sign;  // by member: an index into the signs, kNoSign where it has none
  std::uint32_t count = 0;          // of members that have one
  std::uint32_t order = 0;          // how many columns begin before it
  bool marked = false;              // of most of its signs the markup says what they are
};

// `own` holds for every member of a group the indices of the signs in it, in document order;
// `anchors` its element.
[[nodiscard]] std::vector<Column> find_columns(const std::vector<Sign>& signs, const Paths& paths,
                                               std::span<const NodeId> anchors,
                                               const std::vector<std::vector<std::uint32_t>>& own);

// The column that is most likely the names or the dates of the members; nullptr if none is likely.
[[nodiscard]] Column* best_names(std::vector<Column>& columns, const std::vector<Sign>& signs);
[[nodiscard]] Column* best_dates(std::vector<Column>& columns, const std::vector<Sign>& signs);

// Gives a member without a sign in the column the one that stands in an element of the same kind:
// the first post, or that of a guest, may be laid out a little differently.
void fill_gaps(const Document& document, const std::vector<Sign>& signs, const Paths& paths,
               const std::vector<std::vector<std::uint32_t>>& own, Column& column);

}  // namespace stillpage
