// Promises of URL resolution: what comes out is nothing, or an absolute URL of the table of
// schemes, without credentials, white space or controls, which resolves to itself.
#include "url/url.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "allowed_url.hpp"
#include "promise.hpp"
#include "targets.hpp"
#include "url/percent_encode.hpp"

namespace stillpage::fuzz {

void resolve_reference(std::string_view bytes) {
  const std::size_t line = std::min(bytes.find('\n'), bytes.size());
  const std::string_view base = bytes.substr(0, line);
  const std::string_view reference = bytes.substr(std::min(line + 1, bytes.size()));
  for (const UrlUse use : {UrlUse::kLink, UrlUse::kImage, UrlUse::kMedia}) {
    const std::string url = resolve_url(base, reference, use);
    if (url.empty()) continue;
    promise(is_allowed(url, use), "a URL is absolute and in the table of schemes");
    promise(url.size() <= 3 * bytes.size() + 16, "a URL is linear in what it is made of");
    promise(resolve_url("", url, use) == url, "a resolved URL resolves to itself");
    promise(resolve_url(base, url, use) == url, "an absolute URL resolves to itself on any base");
  }
  promise(percent_decode(reference).size() <= reference.size(), "decoding makes nothing longer");
  promise(bare_address(reference).size() <= reference.size(), "a bare address is a part of it");
}

}  // namespace stillpage::fuzz
