// See allowed_url.hpp.
#include "allowed_url.hpp"

#include <algorithm>

namespace stillpage::fuzz {
namespace {

bool is_http(std::string_view url) {
  const std::size_t scheme = url.starts_with("https://") ? 8 : url.starts_with("http://") ? 7 : 0;
  if (scheme == 0) return false;
  const std::string_view host = url.substr(scheme, url.find('/', scheme) - scheme);
  return !host.empty() && host.find('@') == std::string_view::npos &&
         host.find('\\') == std::string_view::npos;
}

bool is_data_image(std::string_view url) {
  for (const std::string_view type :
       {"png", "jpeg", "jpg", "gif", "webp", "avif", "bmp", "x-icon"}) {
    constexpr std::string_view kStart = "data:image/";
    if (!url.starts_with(kStart) || !url.substr(kStart.size()).starts_with(type)) continue;
    const std::size_t end = kStart.size() + type.size();
    if (end < url.size() && (url[end] == ';' || url[end] == ',')) return true;
  }
  return false;
}

}  // namespace

bool is_allowed(std::string_view url, UrlUse use) {
  const bool is_printable = std::all_of(url.begin(), url.end(), [](char c) {
    return static_cast<unsigned char>(c) > 0x20 && static_cast<unsigned char>(c) != 0x7F;
  });
  if (!is_printable) return false;
  if (is_http(url)) return true;
  if (use == UrlUse::kImage) return is_data_image(url);
  return use == UrlUse::kLink && (url.starts_with("mailto:") || url.starts_with("tel:"));
}

}  // namespace stillpage::fuzz
