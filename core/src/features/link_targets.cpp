// Splits addresses without resolving them: a relative one is on the same site whatever it resolves
// to.
#include "features/link_targets.hpp"

#include <algorithm>

#include "text/characters.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

constexpr std::size_t kMaxCountryLabel = 2;  // "uk" in example.co.uk
constexpr std::size_t kMaxSecondLabel = 3;   // "co" there

std::string_view before(std::string_view text, std::string_view stops) noexcept {
  return text.substr(0, std::min(text.find_first_of(stops), text.size()));
}

// The last two labels of a host, three under second-level country domains.
std::string_view site_of(std::string_view host) noexcept {
  const std::size_t last = host.rfind('.');
  if (last == std::string_view::npos || last == 0) return host;
  std::size_t cut = host.rfind('.', last - 1);
  if (cut == std::string_view::npos || cut == 0) return host;
  const bool country =
      host.size() - last - 1 == kMaxCountryLabel && last - cut - 1 <= kMaxSecondLabel;
  if (country) {
    cut = host.rfind('.', cut - 1);
    if (cut == std::string_view::npos) return host;
  }
  return host.substr(cut + 1);
}

bool contains_ignoring_case(std::string_view text, std::string_view needle) noexcept {
  const auto same = [](char a, char b) { return ascii_lower(a) == ascii_lower(b); };
  return !needle.empty() &&
         std::search(text.begin(), text.end(), needle.begin(), needle.end(), same) != text.end();
}

std::uint32_t hash(std::uint32_t seed, std::string_view text) noexcept {
  for (const char c : text)
    seed = (seed ^ static_cast<unsigned char>(ascii_lower(c))) * 16777619U;  // FNV-1a
  return seed;
}

bool is_web(std::string_view scheme) noexcept {
  return scheme.empty() || ascii_iequals(scheme, "http") || ascii_iequals(scheme, "https");
}

bool hands_over_page(std::string_view query, const AddressParts& page) noexcept {
  return contains_ignoring_case(query, "http") || contains_ignoring_case(query, "text=") ||
         contains_ignoring_case(query, site_of(page.host));
}

}  // namespace

std::string_view AddressParts::last_segment() const noexcept {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

AddressParts split_address(std::string_view address) noexcept {
  AddressParts parts;
  address = trim_html_space(address);
  const std::size_t mark = address.find_first_of(":/?#");
  if (mark != std::string_view::npos && mark > 0 && address[mark] == ':') {
    parts.scheme = address.substr(0, mark);
    address.remove_prefix(mark + 1);
  }
  if (address.size() > 1 && address[0] == '/' && address[1] == '/' && is_web(parts.scheme)) {
    address.remove_prefix(2);
    std::string_view host = before(address, "/?#");
    address.remove_prefix(host.size());
    const std::size_t user = host.rfind('@');
    if (user != std::string_view::npos) host.remove_prefix(user + 1);
    parts.host = before(host, ":");
  }
  parts.path = before(address, "?#");
  address.remove_prefix(parts.path.size());
  if (!address.empty()) parts.query = address.substr(1);
  while (!parts.path.empty() && parts.path.back() == '/') parts.path.remove_suffix(1);
  return parts;
}

std::uint16_t count_hyphens(std::string_view text) noexcept {
  const auto hyphens =
      std::count_if(text.begin(), text.end(), [](char c) { return c == '-' || c == '_'; });
  return static_cast<std::uint16_t>(std::min<std::ptrdiff_t>(hyphens, 1000));
}

LinkTarget link_target(std::string_view href, const AddressParts& page) noexcept {
  LinkTarget target;
  href = trim_html_space(href);
  if (href.empty() || href.front() == '#') return target;
  const AddressParts parts = split_address(href);
  if (ascii_iequals(parts.scheme, "javascript")) return target;
  if (!is_web(parts.scheme)) {
    target.kind = LinkKind::kShare;
    return target;
  }
  const bool same = parts.host.empty() || ascii_iequals(site_of(parts.host), site_of(page.host));
  target.hyphens = count_hyphens(parts.last_segment());
  target.key =
      hash(hash(hash(2166136261U, parts.host.empty() ? page.host : parts.host), parts.path),
           parts.query);
  if (!same) {
    target.kind = hands_over_page(parts.query, page) ? LinkKind::kShare : LinkKind::kOtherSite;
  } else {
    const bool itself = parts.path == page.path && !page.path.empty();
    target.kind = itself ? LinkKind::kAction : LinkKind::kSameSite;
  }
  return target;
}

}  // namespace stillpage
