// Tells what a part of a page is that is not the article.
#pragma once

#include <string_view>
#include <vector>

#include "score/statistics.hpp"
#include "stillpage/article.hpp"

namespace stillpage {

// By container: what its subtree would be if it is no part of the article; kOther too where it is
// several things. From the names of
// classes and ids, fields to write in, links, and the author's name (`byline`) as its first words.
// Linear.
[[nodiscard]] std::vector<PartKind> part_kinds(const Document& document, const SegmentedPage& page,
                                               const Statistics& statistics,
                                               std::string_view byline);

}  // namespace stillpage
