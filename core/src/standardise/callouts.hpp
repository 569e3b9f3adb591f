// Recognises callouts: boxes that set a remark, a tip or a warning apart from the running text.
#pragma once

#include <string_view>

#include "stillpage/document.hpp"

namespace stillpage {

// "note", "tip", "important", "warning" or "caution" where an element is a callout by its role or
// its class names, "callout" where they say no more than that; else empty.
[[nodiscard]] std::string_view callout_kind(const Document& document, NodeId element);

// Whether class names set an element apart as a pull quote: a sentence of the article shown large.
[[nodiscard]] bool is_named_pull_quote(const Document& document, NodeId element);

}  // namespace stillpage
