// What one source on a page says about one field, before anyone has judged it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "stillpage/document.hpp"

namespace stillpage {

enum class Field : std::uint8_t {
  kTitle,
  kAuthor,
  kPublished,
  kModified,
  kSite,
  kDescription,
  kImage,
  kImageAlt,
  kUrl,
  kLanguage,
};

struct Claim {
  Field field;
  std::uint8_t rank;  // the lower, the better the source
  std::string value;  // decoded, not cleaned
};

// An element that by its attributes seems to show a field's value to readers.
struct ShownClaim {
  Field field;
  std::uint8_t rank;
  NodeId node;
};

// The claims of one field, the best rank first, in the page's order within a rank.
[[nodiscard]] std::vector<const Claim*> claims_of(const std::vector<Claim>& claims, Field field);

}  // namespace stillpage
