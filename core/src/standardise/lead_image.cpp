// Compares addresses, not pixels: sizes and queries of one picture's address differ between the
// head and the body.
#include "standardise/lead_image.hpp"

#include <algorithm>

namespace stillpage {
namespace {

constexpr std::size_t kNearTheStart = 3;  // items; a picture after that doesn't open the article
constexpr std::string_view kNotALeadImage[] = {"logo",        "favicon", "default",
                                               "placeholder", "avatar",  "icon"};

bool looks_like_a_brand(std::string_view url) {
  url = url.substr(0, url.find_first_of("?#"));
  const std::string_view name = url.substr(url.find_last_of('/') + 1);
  return std::any_of(
      std::begin(kNotALeadImage), std::end(kNotALeadImage),
      [name](std::string_view word) { return name.find(word) != std::string_view::npos; });
}

}  // namespace

void write_lead_image(const Image& lead, std::span<const TreeItem> items,
                      std::span<const MediaItem> media, ArticleTreeBuilder& builder) {
  if (lead.url.empty() || items.empty() || looks_like_a_brand(lead.url)) return;
  for (std::size_t i = 0; i < std::min(items.size(), kNearTheStart); ++i) {
    if (items[i].kind == TreeItem::kMedia) return;
  }
  for (const MediaItem& item : media) {
    if (!item.embed && is_same_picture(item.image.url, lead.url)) return;
  }
  builder.open(ArticleElement::kFigure);
  builder.open(ArticleElement::kImg);
  builder.attribute(ArticleAttribute::kSrc, lead.url);
  builder.attribute(ArticleAttribute::kAlt, lead.alt);
  builder.close();
  builder.close();
}

}  // namespace stillpage
