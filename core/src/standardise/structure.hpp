// Which block-level elements of the page keep a shape of their own in the article (lists, tables,
// quotes, figures …) and which only hold others. Elements where they make no sense, such as an <li>
// outside a list, only hold.
#pragma once

#include <cstdint>
#include <vector>

#include "score/statistics.hpp"
#include "select/select.hpp"

namespace stillpage {

enum class Role : std::uint8_t {
  kNone,  // leaves no element: its blocks become paragraphs of what is around it
  kHeading,
  kPre,
  kUl,
  kOl,
  kLi,
  kBlockquote,
  kCallout,
  kCalloutTitle,
  kPullQuote,
  kFigure,
  kFigcaption,
  kDetails,
  kSummary,
  kDl,
  kDt,
  kDd,
  kTable,
  kCaption,
  kThead,
  kTbody,
  kTfoot,
  kTr,
  kTh,
  kTd,
};

struct Structure {
  std::vector<Role> role;  // by container
  std::vector<ContainerId>
      holder;  // by container: itself or the nearest ancestor with a role; 0 if there is none
};

// `media` counts, by container, the pictures and embeds kept in it alone. Linear.
[[nodiscard]] Structure find_structure(const Document& document, const PageOutline& page,
                                       const Statistics& statistics, const Selection& selection,
                                       const std::vector<std::uint32_t>& media);

// Roles whose content is inline only.
[[nodiscard]] constexpr bool holds_inline_only(Role role) noexcept {
  return role == Role::kHeading || role == Role::kSummary || role == Role::kCaption ||
         role == Role::kPre || role == Role::kCalloutTitle;
}
// Roles that hold a single block of text bare, several as paragraphs.
[[nodiscard]] constexpr bool holds_text(Role role) noexcept {
  return role == Role::kLi || role == Role::kTd || role == Role::kTh || role == Role::kDt ||
         role == Role::kDd || role == Role::kFigcaption || holds_inline_only(role);
}

}  // namespace stillpage
