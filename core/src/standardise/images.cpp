// Candidates in order of trust; the first that resolves to something other than a placeholder wins.
#include "standardise/images.hpp"

#include <array>

#include "standardise/srcset.hpp"
#include "stillpage/read.hpp"
#include "text/characters.hpp"
#include "text/whitespace.hpp"
#include "url/url.hpp"

namespace stillpage {
namespace {

constexpr std::array<std::string_view, 6> kSrcsetNames = {"data-srcset",     "data-lazy-srcset",
                                                          "data-lazysrcset", "data-original-set",
                                                          "data-bgset",      "srcset"};
constexpr std::array<std::string_view, 12> kLazyNames = {
    "data-src",       "data-lazy-src",   "data-original", "data-lazy",
    "data-orig-file", "data-large-file", "data-full-url", "data-image",
    "data-url",       "data-hi-res-src", "data-img-src",  "data-actualsrc"};
constexpr std::array<std::string_view, 6> kPictureEndings = {".jpg",  ".jpeg", ".png",
                                                             ".webp", ".gif",  ".avif"};
constexpr std::array<std::string_view, 7> kPlaceholderNames = {
    "placeholder", "blank.", "spacer.", "pixel.", "1x1", "transparent.", "lazy-load"};
constexpr std::uint32_t kMaxPixels = 100000;  // larger numbers are nonsense
constexpr std::size_t kMaxDataUrl =
    1024;  // bytes; a longer data: URL is a picture, a shorter one a placeholder
constexpr std::size_t kMaxPictureSources = 16;  // of one <picture>

bool ends_like_picture(std::string_view url) {
  url = url.substr(0, url.find_first_of("?#"));
  for (const std::string_view ending : kPictureEndings) {
    if (url.size() > ending.size() && ascii_iequals(url.substr(url.size() - ending.size()), ending))
      return true;
  }
  return false;
}

bool is_placeholder(std::string_view url) {
  if (url.substr(0, 5) == "data:") return url.size() < kMaxDataUrl;
  const std::string name = to_ascii_lower(url.substr(url.find_last_of('/') + 1));
  for (const std::string_view placeholder : kPlaceholderNames) {
    if (name.find(placeholder) != std::string::npos) return true;
  }
  return false;
}

std::string from_srcset(const Document& document, NodeId id, std::string_view base) {
  for (const std::string_view name : kSrcsetNames) {
    const std::string srcset = document.decoded_attribute(id, name);
    std::string url = usable_picture(base, best_srcset_candidate(srcset));
    if (!url.empty()) return url;
  }
  return {};
}

std::string from_picture(const Document& document, NodeId image, std::string_view base) {
  const NodeId picture = document.parent(image);
  if (picture == kNoNode || !document.is(picture, Tag::kPicture)) return {};
  std::string with_media;
  std::size_t seen = 0;
  for (NodeId child = document.first_child(picture); child != kNoNode && seen < kMaxPictureSources;
       child = document.next_sibling(child), ++seen) {
    if (!document.is(child, Tag::kSource)) continue;
    std::string url = from_srcset(document, child, base);
    if (url.empty()) continue;
    if (document.attribute(child, "media") == nullptr) return url;
    if (with_media.empty()) with_media = std::move(url);
  }
  return with_media;
}

std::string from_lazy_attributes(const Document& document, NodeId id, std::string_view base) {
  for (const std::string_view name : kLazyNames) {
    std::string url = usable_picture(base, document.decoded_attribute(id, name));
    if (!url.empty()) return url;
  }
  return {};
}

// A loader we don't know: any data- attribute that holds the address of a picture.
std::string from_unknown_attributes(const Document& document, NodeId id, std::string_view base) {
  for (const Attribute& attribute : document.attributes(id)) {
    if (document.raw(attribute.name).substr(0, 5) != "data-") continue;
    const std::string value = document.decoded(attribute.value);
    if (!ends_like_picture(value) || value.find_first_of(" {}\"<>") != std::string::npos) continue;
    std::string url = usable_picture(base, value);
    if (!url.empty()) return url;
  }
  return {};
}

std::uint32_t read_pixels(std::string_view text) {
  text = trim_html_space(text);
  std::uint32_t value = 0;
  std::size_t i = 0;
  for (; i < text.size() && is_ascii_digit(text[i]) && value <= kMaxPixels; ++i) {
    value = value * 10 + static_cast<std::uint32_t>(text[i] - '0');
  }
  const bool percent = i < text.size() && text[i] == '%';
  return percent || value > kMaxPixels ? 0 : value;
}

// Whether an inline style makes a side zero or one pixel long, as that of a beacon.
bool is_pixel_in_style(std::string_view style, std::string_view side) {
  for (std::size_t at = style.find(side); at != std::string_view::npos;
       at = style.find(side, at + 1)) {
    if (at > 0 && style[at - 1] != ';' && !is_html_space(style[at - 1])) continue;  // max-width
    std::string_view value = trim_html_space(style.substr(at + side.size()));
    if (value.empty() || value.front() != ':') continue;
    value = trim_html_space(value.substr(1));
    if (value.empty() || (value.front() != '0' && value.front() != '1')) continue;
    value.remove_prefix(1);
    if (value.starts_with("px")) value.remove_prefix(2);
    if (value.empty() || value.front() == ';' || is_html_space(value.front())) return true;
  }
  return false;
}

// The side of an image as its attribute states it, 0 where nothing does. One that is stated to have
// no length, or that its style leaves no more than a pixel, has that pixel.
std::uint32_t stated_pixels(const Document& document, NodeId image, std::string_view side) {
  const std::string_view attribute = document.raw_attribute(image, side);
  if (trim_html_space(attribute) == "0") return 1;
  const std::string_view style = document.raw_attribute(image, "style");
  if (is_pixel_in_style(style, "width") && is_pixel_in_style(style, "height")) return 1;
  return read_pixels(attribute);
}

// "photo-300x200.jpg" -> "photo", without the path; the form in which two sizes of a picture are
// equal.
std::string picture_stem(std::string_view url) {
  url = url.substr(0, url.find_first_of("?#"));
  std::string_view name = url.substr(url.find_last_of('/') + 1);
  name = name.substr(0, name.find_last_of('.'));
  std::size_t end = name.size();
  while (end > 0 && is_ascii_digit(name[end - 1])) --end;
  if (end > 0 && end < name.size() && (name[end - 1] == 'x' || name[end - 1] == 'X')) {
    std::size_t start = end - 1;
    while (start > 0 && is_ascii_digit(name[start - 1])) --start;
    if (start > 0 && start < end - 1 && (name[start - 1] == '-' || name[start - 1] == '_')) {
      name = name.substr(0, start - 1);
    }
  }
  return to_ascii_lower(name);
}

}  // namespace

std::string usable_picture(std::string_view base_url, std::string_view reference) {
  if (reference.empty()) return {};
  std::string url = resolve_url(base_url, reference, UrlUse::kImage);
  return is_placeholder(url) ? std::string() : url;
}

ImageSource read_image(const Document& document, NodeId image, std::string_view base_url) {
  ImageSource source;
  source.alt = collapse_white_space(document.decoded_attribute(image, "alt"));
  source.width = stated_pixels(document, image, "width");
  source.height = stated_pixels(document, image, "height");
  for (const auto candidate : {from_srcset, from_lazy_attributes, from_picture}) {
    source.url = candidate(document, image, base_url);
    if (!source.url.empty()) return source;
  }
  source.url = usable_picture(base_url, document.decoded_attribute(image, "src"));
  if (source.url.empty()) source.url = from_unknown_attributes(document, image, base_url);
  return source;
}

ImageSource read_noscript_image(const Document& document, NodeId noscript,
                                std::string_view base_url) {
  for (NodeId id = noscript + 1; id < document.subtree_end(noscript); ++id) {
    if (!document.is(id, Tag::kImg)) continue;
    ImageSource source = read_image(document, id, base_url);
    if (!source.url.empty()) return source;
  }
  const NodeId text = document.first_child(noscript);
  if (text == kNoNode || document.node(text).kind != NodeKind::kText) return {};
  const std::string markup = document.decoded(document.node(text).data);
  if (markup.find("<img") == std::string::npos) return {};
  const Result<Document> inner = read_serialised_dom(markup);
  if (!inner.ok()) return {};
  for (NodeId id = 0; id < inner.value().size(); ++id) {
    if (!inner.value().is(id, Tag::kImg)) continue;
    ImageSource source = read_image(inner.value(), id, base_url);
    if (!source.url.empty()) return source;
  }
  return {};
}

bool is_same_picture(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const std::string stem = picture_stem(a);
  return !stem.empty() && stem == picture_stem(b);
}

}  // namespace stillpage
