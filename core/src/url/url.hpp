// Resolves the references of a page to absolute URLs of a closed table of schemes. Not a full URL
// library: ports, percent-escapes and non-ASCII hosts stay as they are written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "stillpage/document.hpp"

namespace stillpage {

// What a URL is for decides which schemes it may have:
//   kLink   http https mailto tel
//   kImage  http https, data: of image/png jpeg gif webp avif bmp x-icon (never svg)
//   kMedia  http https
enum class UrlUse : std::uint8_t { kLink, kImage, kMedia };

// The absolute URL of a reference found on a page whose base URL is `base` ("" if unknown: then
// only absolute references resolve). Follows the WHATWG URL parser for special schemes where a
// reader can tell the difference; credentials are removed. Gives "" for what is invalid or not in
// the table. Linear.
[[nodiscard]] std::string resolve_url(std::string_view base, std::string_view reference,
                                      UrlUse use);

// The first <base href> of the document resolved against the page's URL, if that is http or https;
// else the page's URL (normalised), or "" if that isn't http or https either.
[[nodiscard]] std::string document_base_url(const Document& document, std::string_view page_url);

// An address without what two spellings of it may differ in: scheme, "www.", query, fragment and
// last slash.
[[nodiscard]] std::string_view bare_address(std::string_view url) noexcept;

}  // namespace stillpage
