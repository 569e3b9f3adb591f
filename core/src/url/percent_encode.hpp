// The percent-encode sets of the URL Standard, as far as http, mailto and data URLs need them.
#pragma once

#include <string>
#include <string_view>

namespace stillpage {

// Controls, space, and everything that isn't ASCII are in every set.
inline constexpr std::string_view kPathSet = "\"#<>?^`{}";
inline constexpr std::string_view kQuerySet = "\"#<>'";
inline constexpr std::string_view kFragmentSet = "\"<>`";
inline constexpr std::string_view kOpaqueSet = "\"<>`";

// Appends the text with the bytes of the set written as %XX. Escapes that are there already stay as
// they are.
void append_percent_encoded(std::string_view text, std::string_view set, std::string& out);

// The text with %XX replaced by bytes; a '%' without two hexadecimal digits stays.
[[nodiscard]] std::string percent_decode(std::string_view text);

}  // namespace stillpage
