// Reads what a browser serialises (documentElement.outerHTML) into the very tree it came from.
// Not an HTML parser: for files from disk see html5/read_html5.hpp.
#pragma once

#include <concepts>
#include <string>
#include <string_view>

#include "stillpage/document.hpp"
#include "stillpage/limits.hpp"
#include "stillpage/result.hpp"

namespace stillpage {

struct ReadOptions {
  bool scripting = true;  // whether scripts were enabled where the page was serialised (noscript is
                          // raw text then)
  Limits limits;
};

// Total: any bytes give a document or an error. Linear in bytes. `bytes` must outlive the document,
// which views it. Errors: kTooLarge, kTooManyNodes, kTooDeep.
[[nodiscard]] Result<Document> read_serialised_dom(std::string_view bytes,
                                                   const ReadOptions& options = {});
// A string that ends with the call can't be what a document views.
Result<Document> read_serialised_dom(std::same_as<std::string> auto&& bytes,
                                     const ReadOptions& options = {}) = delete;

}  // namespace stillpage
