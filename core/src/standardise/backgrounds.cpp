// Reads inline styles and the attributes of lazy loaders; style sheets are not in a page's
// serialisation.
#include "standardise/backgrounds.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "segment/name_groups.hpp"
#include "standardise/srcset.hpp"
#include "text/characters.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

constexpr std::array<std::string_view, 4> kLazyNames = {"data-bg", "data-background",
                                                        "data-background-image", "data-bg-url"};
constexpr NameGroups kPictureNames = bit(NameGroup::kCaption) | bit(NameGroup::kHero);

// What stands in the first url() of a background declaration.
std::string url_in_style(const std::string& style) {
  const std::size_t property = style.find("background");
  if (property == std::string::npos) return {};
  const std::size_t function = style.find("url(", property);
  if (function == std::string::npos) return {};
  std::size_t begin = function + 4;
  while (begin < style.size() && is_html_space(style[begin])) ++begin;
  if (begin == style.size()) return {};
  const char quote = style[begin];
  const bool quoted = quote == '"' || quote == '\'';
  if (quoted) ++begin;
  const std::size_t end = style.find(quoted ? quote : ')', begin);
  if (end == std::string::npos) return {};
  return std::string(trim_white_space(std::string_view(style).substr(begin, end - begin)));
}

// Whether reference_of() may find anything: few elements have such an attribute, and many have
// names.
bool may_have_reference(const Document& document, NodeId element) {
  const auto attributes = document.attributes(element);
  return std::any_of(attributes.begin(), attributes.end(), [&](const Attribute& attribute) {
    const std::string_view name = document.raw(attribute.name);
    return name.starts_with("data-b") ||
           (name == "style" &&
            document.raw(attribute.value).find("url(") != std::string_view::npos);
  });
}

bool is_there_for_picture(const Document& document, NodeId element) {
  if (document.is(element, Tag::kFigure) || document.raw_attribute(element, "role") == "img")
    return true;
  const std::string_view names = document.raw_attribute(element, "class");
  return (name_groups(names) & kPictureNames) != 0 ||
         to_ascii_lower(names).find("cover") != std::string::npos;
}

std::string reference_of(const Document& document, NodeId element) {
  std::string url = url_in_style(document.decoded_attribute(element, "style"));
  for (std::size_t i = 0; i < kLazyNames.size() && url.empty(); ++i) {
    const std::string value = document.decoded_attribute(element, kLazyNames[i]);
    url = value.starts_with("url(") ? url_in_style("background:" + value) : value;
  }
  if (url.empty()) url = best_srcset_candidate(document.decoded_attribute(element, "data-bgset"));
  return url;
}

}  // namespace

ImageSource read_background(const Document& document, NodeId element, std::string_view base_url) {
  ImageSource source;
  if (document.node(element).attribute_count() < 2 || !may_have_reference(document, element) ||
      !is_there_for_picture(document, element))
    return source;
  source.url = usable_picture(base_url, reference_of(document, element));
  if (source.url.empty()) return source;
  for (const std::string_view name : {"aria-label", "title"}) {
    if (source.alt.empty())
      source.alt = collapse_white_space(document.decoded_attribute(element, name));
  }
  return source;
}

}  // namespace stillpage
