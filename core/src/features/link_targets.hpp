// What the links of a page lead to: the same site, another one, a share form, or nowhere but an
// action.
#pragma once

#include <cstdint>
#include <string_view>

namespace stillpage {

enum class LinkKind : std::uint8_t {
  kSameSite,
  kOtherSite,
  kShare,   // mail, messengers, and other sites that are handed an address or a text
  kAction,  // scripts, fragments, the page itself
};

struct LinkTarget {
  LinkKind kind = LinkKind::kAction;
  std::uint16_t hyphens = 0;  // in the last segment of its path
  std::uint32_t key = 0;      // hash of host, path and query; 0: none
};

// The parts of an absolute or relative address; views into it.
struct AddressParts {
  std::string_view scheme;  // without the colon; empty: none
  std::string_view host;    // without port and user; empty: none
  std::string_view path;    // without trailing slashes
  std::string_view query;   // query and fragment together, without the first ? or #
  [[nodiscard]] std::string_view last_segment() const noexcept;
};

[[nodiscard]] AddressParts split_address(std::string_view address) noexcept;

// Hyphens and underscores.
[[nodiscard]] std::uint16_t count_hyphens(std::string_view text) noexcept;

// `page` is the page's own address, or empty parts.
[[nodiscard]] LinkTarget link_target(std::string_view href, const AddressParts& page) noexcept;

}  // namespace stillpage
