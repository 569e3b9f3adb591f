// The closed table of schemes, and what a reference must look like under each of them.
#include "url/url.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "text/characters.hpp"
#include "text/whitespace.hpp"
#include "url/http_url.hpp"
#include "url/percent_encode.hpp"

namespace stillpage {
namespace {

// Bytes of an http URL, of a base and of a mailto: or tel: reference. Servers refuse more than
// about 8 KiB; a hostile <base> as long as the page would make every link as long as the page.
constexpr std::size_t kMaxUrlLength = 16'384;

// SVG is left out: it can carry scripts and whole pages of its own.
constexpr std::array<std::string_view, 8> kImageTypes = {"image/png", "image/jpeg",  "image/jpg",
                                                         "image/gif", "image/webp",  "image/avif",
                                                         "image/bmp", "image/x-icon"};

// Strips what the URL Standard strips: controls and spaces at the ends, tabs and line ends
// everywhere.
std::string strip(std::string_view reference) {
  const auto is_edge = [](char c) { return static_cast<unsigned char>(c) <= 0x20; };
  while (!reference.empty() && is_edge(reference.front())) reference.remove_prefix(1);
  while (!reference.empty() && is_edge(reference.back())) reference.remove_suffix(1);
  std::string out;
  out.reserve(reference.size());
  for (const char c : reference) {
    if (c != '\t' && c != '\n' && c != '\r') out += c;
  }
  return out;
}

// The scheme of a stripped reference in lower case, without its colon; empty if it has none.
std::string scheme_of(std::string_view reference) {
  if (reference.empty() || !is_ascii_letter(reference.front())) return "";
  for (std::size_t i = 1; i < reference.size(); ++i) {
    const char c = reference[i];
    if (c == ':') return to_ascii_lower(reference.substr(0, i));
    if (!is_ascii_letter(c) && !is_ascii_digit(c) && c != '+' && c != '-' && c != '.') break;
  }
  return "";
}

std::optional<HttpUrl> parse_base(std::string_view base) {
  if (base.empty() || base.size() > kMaxUrlLength) return std::nullopt;
  const std::string stripped = strip(base);
  const std::string scheme = scheme_of(stripped);
  if (scheme != "http" && scheme != "https") return std::nullopt;
  return parse_http(scheme == "https", std::string_view(stripped).substr(scheme.size() + 1));
}

// "data:image/png;base64,…" with its type in lower case, or empty for any other type.
std::string data_image(std::string_view after_scheme) {
  const std::size_t comma = after_scheme.find(',');
  if (comma == std::string_view::npos) return "";
  const std::size_t type_end = after_scheme.substr(0, comma).find(';');
  const std::size_t length = std::min(type_end, comma);
  const std::string type = to_ascii_lower(trim_html_space(after_scheme.substr(0, length)));
  if (std::find(kImageTypes.begin(), kImageTypes.end(), type) == kImageTypes.end()) return "";
  std::string out = "data:" + type;
  append_percent_encoded(after_scheme.substr(length), kOpaqueSet, out);
  return out;
}

// mailto: and tel:, whose rest is opaque.
std::string opaque(std::string_view scheme, std::string_view after_scheme) {
  if (after_scheme.empty()) return "";
  std::string out(scheme);
  out += ':';
  append_percent_encoded(after_scheme, kOpaqueSet, out);
  return out;
}

std::string written(const std::optional<HttpUrl>& url) { return url ? url->to_string() : ""; }

std::string resolve_with_scheme(std::string_view base, std::string_view scheme,
                                std::string_view rest, UrlUse use) {
  const bool secure = scheme == "https";
  if (!secure && scheme != "http") {
    return use == UrlUse::kLink && (scheme == "mailto" || scheme == "tel") ? opaque(scheme, rest)
                                                                           : "";
  }
  // "https:page.html" is relative to a base of the same scheme, and only to that (URL Standard,
  // "scheme state").
  const bool names_host = rest.size() >= 2 && (rest[0] == '/' || rest[0] == '\\') &&
                          (rest[1] == '/' || rest[1] == '\\');
  if (!names_host) {
    const std::optional<HttpUrl> parsed = parse_base(base);
    if (parsed && parsed->secure == secure) return written(resolve_relative(*parsed, rest));
  }
  return written(parse_http(secure, rest));
}

}  // namespace

std::string resolve_url(std::string_view base, std::string_view reference, UrlUse use) {
  const std::string stripped = strip(reference);
  const std::string scheme = scheme_of(stripped);
  const std::string_view rest =
      std::string_view(stripped).substr(scheme.empty() ? 0 : scheme.size() + 1);
  if (scheme == "data") return use == UrlUse::kImage ? data_image(rest) : "";
  if (stripped.size() > kMaxUrlLength) return "";
  if (!scheme.empty()) return resolve_with_scheme(base, scheme, rest, use);
  // An empty reference is the page itself: a link to it, but no picture.
  if (stripped.empty() && use != UrlUse::kLink) return "";
  const std::optional<HttpUrl> parsed = parse_base(base);
  return parsed ? written(resolve_relative(*parsed, stripped)) : "";
}

std::string document_base_url(const Document& document, std::string_view page_url) {
  std::string page = written(parse_base(page_url));
  for (NodeId id = 0; id < document.size(); ++id) {
    if (!document.is(id, Tag::kBase) || document.node(id).inert) continue;
    if (document.attribute(id, "href") == nullptr) continue;
    const std::string href = document.decoded_attribute(id, "href");
    std::string resolved = resolve_url(page, href, UrlUse::kMedia);
    return resolved.empty() ? page : resolved;
  }
  return page;
}

std::string_view bare_address(std::string_view url) noexcept {
  url = url.substr(0, url.find_first_of("?#"));
  const std::size_t scheme = url.find("://");
  if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  if (url.starts_with("www.")) url.remove_prefix(4);
  if (url.ends_with('/')) url.remove_suffix(1);
  return url;
}

}  // namespace stillpage
