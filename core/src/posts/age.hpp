// How long ago a post says that it was written, where it says no date.
#pragma once

#include <string>
#include <string_view>

namespace stillpage {

// A key for "3 hours ago" and its like in the languages of age_units_data.hpp: a number, its unit
// and a few words around them. Of two keys the greater is the later time, and any is later than an
// ISO 8601 date. "" for other texts.
[[nodiscard]] std::string age_key(std::string_view text);

[[nodiscard]] inline bool is_age_key(std::string_view value) noexcept {
  return value.starts_with('~');
}

}  // namespace stillpage
