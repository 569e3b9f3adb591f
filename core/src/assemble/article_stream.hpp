// Sites that load the next article below the one that was asked for. Each then says its address,
// which is how the one that is wanted can be told without guessing.
#pragma once

#include <string_view>

#include "assemble/plan.hpp"

namespace stillpage {

// Leaves out the other articles of a stream: long <article> elements with headings and addresses
// of their own, if exactly one of them has the address `url` or, failing that, the page's canonical
// one. Does nothing where anything is in doubt. Linear.
void plan_article_stream(const Document& document, std::string_view url, Plan& plan);

}  // namespace stillpage
