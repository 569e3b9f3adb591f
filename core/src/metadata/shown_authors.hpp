// Picks the author that the page itself shows from the elements that may show one.
#pragma once

#include <string>
#include <vector>

#include "metadata/claim.hpp"
#include "metadata/date.hpp"
#include "stillpage/document.hpp"

namespace stillpage {

// The names, cleaned, of the best element and of its equals beside it; empty if none is convincing.
// `heading` is the element of the page's title, kNoNode if unknown: what stands near it counts for
// more.
[[nodiscard]] std::vector<std::string> shown_authors(const Document& document,
                                                     const std::vector<ShownClaim>& claims,
                                                     NodeId heading);

// The first date shown near the heading or anywhere before comments: values as the page has them,
// the best first.
[[nodiscard]] std::vector<std::string> shown_dates(const Document& document,
                                                   const std::vector<ShownClaim>& claims,
                                                   NodeId heading);

// The name that a short line near the heading introduces ("By …"), "" if there is none.
[[nodiscard]] std::string introduced_author(const Document& document, NodeId heading);

// The first full date that a short line near the heading states, as parse_date() gives it; "" if
// there is none.
[[nodiscard]] std::string date_near(const Document& document, NodeId heading, DayOrder order);

}  // namespace stillpage
