// Compares addresses, not pixels: sizes and queries of one picture's address differ between the
// head and the body.
#include "standardise/lead_image.hpp"

#include <algorithm>
#include <utility>

#include "standardise/backgrounds.hpp"

namespace stillpage {
namespace {

constexpr std::size_t kNearTheStart = 3;  // items; a picture after that doesn't open the article
constexpr NodeId kMaxHeroNodes = 500;     // in which its heading is looked for
constexpr std::string_view kNotALeadImage[] = {"logo",        "favicon", "default",
                                               "placeholder", "avatar",  "icon"};

bool looks_like_a_brand(std::string_view url) {
  url = url.substr(0, url.find_first_of("?#"));
  const std::string_view name = url.substr(url.find_last_of('/') + 1);
  return std::any_of(
      std::begin(kNotALeadImage), std::end(kNotALeadImage),
      [name](std::string_view word) { return name.find(word) != std::string_view::npos; });
}

// An element that opens the article: it holds the page's heading or stands in the article's own
// part.
bool is_opening(const Document& document, const Containers& c, ContainerId container, NodeId id) {
  constexpr Landmarks kArticle = bit(Landmark::kMain) | bit(Landmark::kArticle);
  constexpr Landmarks kElsewhere = bit(Landmark::kNav) | bit(Landmark::kFooter) |
                                   bit(Landmark::kForm) | bit(Landmark::kDialog) |
                                   bit(Landmark::kAside);
  if ((c.landmarks_any[container] & kElsewhere) != 0) return false;
  if ((c.landmarks_any[container] & kArticle) != 0) return true;
  const NodeId end = std::min(document.subtree_end(id), id + kMaxHeroNodes);
  for (NodeId inner = id + 1; inner < end; ++inner) {
    if (document.is(inner, Tag::kH1)) return true;
  }
  return false;
}

}  // namespace

Image find_opening_background(const Document& document, const PageOutline& page,
                              std::span<const TreeItem> items, std::string_view base_url) {
  const NodeId end = items.empty() ? 0 : items.front().node;
  for (NodeId id = 0; id < end; ++id) {
    if (!document.is_element(id) || document.node(id).ns != Namespace::kHtml) continue;
    ImageSource image = read_background(document, id, base_url);
    if (image.url.empty()) continue;
    if (is_opening(document, page.survey.containers, page.survey.container_of[id], id))
      return {std::move(image.url), std::move(image.alt)};
  }
  return {};
}

void write_lead_image(const Image& opening, const Image& lead, std::span<const TreeItem> items,
                      std::span<const MediaItem> media, ArticleTreeBuilder& builder) {
  const Image& image = opening.url.empty() ? lead : opening;
  if (image.url.empty() || items.empty() || looks_like_a_brand(image.url)) return;
  for (std::size_t i = 0; opening.url.empty() && i < std::min(items.size(), kNearTheStart); ++i) {
    if (items[i].kind == TreeItem::kMedia) return;
  }
  for (const MediaItem& item : media) {
    if (!item.embed && is_same_picture(item.image.url, image.url)) return;
  }
  builder.open(ArticleElement::kFigure);
  builder.open(ArticleElement::kImg);
  builder.attribute(ArticleAttribute::kSrc, image.url);
  builder.attribute(ArticleAttribute::kAlt, image.alt);
  builder.close();
  builder.close();
}

}  // namespace stillpage
