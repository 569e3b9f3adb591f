// One forward pass over the elements between the first kept container and the last.
#include "standardise/media.hpp"

#include <algorithm>

#include "own_function.hpp"
#include "segment/formula_copies.hpp"
#include "select/surroundings.hpp"
#include "standardise/backgrounds.hpp"

namespace stillpage {
namespace {

constexpr std::uint32_t kTrackingPixels =
    3;  // px; a picture with a side this small is a beacon or a spacer
constexpr std::uint32_t kIconPixels =
    64;  // px; with both sides this small it is an icon, an avatar or an emoji
constexpr std::uint32_t kInlinePixels =
    120;  // px of height; within a line of text such a picture belongs to the line
constexpr float kMaxBoxWords =
    120;  // of a part of the page whose names may speak against its pictures
constexpr std::uint32_t kMaxBackgroundNodes =
    500;                        // below an element that is there for its picture
constexpr int kNameLevels = 5;  // containers above a picture whose names may speak against it

constexpr NameGroups kUnwantedNames =
    bit(NameGroup::kAd) | bit(NameGroup::kShare) | bit(NameGroup::kAuthor) |
    bit(NameGroup::kRelated) | bit(NameGroup::kNavigation) | bit(NameGroup::kCookie) |
    bit(NameGroup::kSubscribe) | bit(NameGroup::kComment) | bit(NameGroup::kBreadcrumb);
constexpr Landmarks kUnwantedLandmarks = bit(Landmark::kNav) | bit(Landmark::kFooter) |
                                         bit(Landmark::kForm) | bit(Landmark::kDialog) |
                                         bit(Landmark::kButton);
constexpr NameGroups kUnwantedOwnNames =
    bit(NameGroup::kAd) | bit(NameGroup::kShare) | bit(NameGroup::kAuthor) | bit(NameGroup::kIcon);

bool is_media(Tag tag) noexcept {
  switch (tag) {
    case Tag::kImg:
    case Tag::kAmpImg:
    case Tag::kNoscript:
    case Tag::kIframe:
    case Tag::kAmpIframe:
    case Tag::kEmbed:
    case Tag::kObject:
    case Tag::kVideo:
    case Tag::kAmpVideo:
    case Tag::kAudio:
    case Tag::kAmpAudio:
    case Tag::kAmpYoutube:
      return true;
    default:
      return false;
  }
}

// Elements without a tag number of their own that may stand for a formula or a video.
bool is_named_media(const Document& document, NodeId id) {
  const Tag tag = document.tag(id);
  if (tag == Tag::kScript) return is_tex_script(document, id);
  if (tag == Tag::kSpan) return is_katex_drawing(document, id);
  if (tag != Tag::kUnknown) return false;
  const std::string_view name = document.name(id);
  return name == "mjx-container" || name == "lite-youtube" || name == "lite-vimeo";
}

// Elements whose background may be a picture of the article.
bool may_have_background(Tag tag) noexcept {
  return tag == Tag::kDiv || tag == Tag::kFigure || tag == Tag::kSpan || tag == Tag::kA ||
         tag == Tag::kHeader || tag == Tag::kSection;
}

class MediaCollector {
 public:
  MediaCollector(const Document& document, const PageOutline& page, const Statistics& statistics,
                 const Selection& selection, std::string_view base_url)
      : document_(document),
        page_(page),
        statistics_(statistics),
        selection_(selection),
        base_url_(base_url) {
    find_span();
    kept_before_.assign(page_.blocks.size() + 1, 0);
    for (BlockId b = 0; b < page_.blocks.size(); ++b) {
      kept_before_[b + 1] = kept_before_[b] + selection_.keep[b];
    }
  }

  std::vector<MediaItem> run() && {
    for (NodeId id = 0; id < document_.size();) {
      const Node& node = document_.node(id);
      // A <noscript> that was taken for text of the page is no picture but holds some.
      const bool is_text = node.tag == Tag::kNoscript && (page_.survey.flags[id] & kDropped) == 0;
      if (node.kind != NodeKind::kElement || node.ns != Namespace::kHtml || node.inert) {
        ++id;
      } else if (!is_text && (is_media(node.tag) || is_named_media(document_, id))) {
        const ContainerId container = page_.survey.container_of[id];
        if (is_wanted(id, container)) add(id, container);
        id = node.tag == Tag::kAmpImg ? id + 1 : node.subtree_end;
      } else {
        if (node.attribute_count() > 0 && may_have_background(node.tag)) add_background(id);
        ++id;
      }
    }
    return std::move(items_);
  }

 private:
  // Behind kept text a picture is decoration; around a picture of its own it is a blurred copy.
  STILLPAGE_OWN_FUNCTION void add_background(NodeId id) {
    const NodeId end = document_.subtree_end(id);
    if (end - id > kMaxBackgroundNodes || kept_before(id) != kept_before(end)) return;
    ImageSource image = read_background(document_, id, base_url_);
    const ContainerId container = page_.survey.container_of[id];
    if (image.url.empty() || !is_wanted(id, container)) return;
    for (NodeId inner = id + 1; inner < end; ++inner) {
      if (document_.is_element(inner) && is_media(document_.tag(inner))) return;
    }
    if (!repeats_last(id, image))
      items_.push_back({.node = id, .container = container, .image = std::move(image)});
  }

  // The first kept block and the lowest container around all kept blocks.
  STILLPAGE_OWN_FUNCTION void find_span() {
    const Containers& c = page_.survey.containers;
    bool found = false;
    for (BlockId b = 0; b < page_.blocks.size(); ++b) {
      if (selection_.keep[b] == 0) continue;
      ContainerId own = page_.blocks.container[b];
      if (!found) root_ = own;
      found = true;
      while (!(own >= root_ && own < c.end[root_]) && root_ != 0) root_ = c.parent[root_];
    }
    if (!c.has_children(root_))
      root_ = c.parent[root_];  // a single paragraph: its pictures stand beside it
  }

  STILLPAGE_OWN_FUNCTION [[nodiscard]] bool is_wanted(NodeId id, ContainerId container) const {
    const Containers& c = page_.survey.containers;
    if (selection_.keep_container[deciding_container(c, statistics_, selection_, container)] == 0)
      return false;
    if (container < root_ || container >= c.end[root_]) return false;
    const NodeFlags flags = page_.survey.flags[id];
    if ((flags & kHidden) != 0 && document_.tag(id) != Tag::kNoscript) return false;
    if ((flags & kDropped) != 0 && document_.tag(id) == Tag::kImg)
      return false;  // the picture of a formula that is there as MathML
    if ((name_groups(document_.raw_attribute(id, "class")) & kUnwantedOwnNames) != 0) return false;
    for (int level = 0; level < kNameLevels && container != root_; ++level) {
      const bool figure =
          (c.landmarks[container] & bit(Landmark::kFigure)) != 0;  // "figure has-share-buttons"
      if (!figure && (c.names[container] & kUnwantedNames) != 0 &&
          statistics_.sums.words[container] <= kMaxBoxWords) {
        return false;
      }
      if ((c.landmarks[container] & kUnwantedLandmarks) != 0) return false;
      container = c.parent[container];
    }
    return true;
  }

  STILLPAGE_OWN_FUNCTION void add(NodeId id, ContainerId container) {
    const Tag tag = document_.tag(id);
    FormulaSource formula = read_formula_without_mathml(document_, id);
    if (formula.is_known()) return add_formula(id, container, std::move(formula));
    if (tag == Tag::kNoscript) return add_fallback(id, container);
    if (tag != Tag::kImg && tag != Tag::kAmpImg) {
      std::optional<EmbedSource> embed = read_embed(document_, id, base_url_);
      if (!embed) return;
      items_.push_back({.node = id, .container = container, .embed = std::move(embed)});
      return;
    }
    ImageSource image = read_image(document_, id, base_url_);
    last_image_ = {.node = id, .container = container, .lost = image.url.empty()};
    add_image(id, container, std::move(image));
  }

  // The content of <noscript> replaces a placeholder just before it, or stands for itself.
  void add_fallback(NodeId id, ContainerId container) {
    const bool after_image = last_image_.container == container && last_image_.node != 0 &&
                             document_.parent(last_image_.node) == document_.parent(id);
    if (after_image && !last_image_.lost) return;
    add_image(id, container, read_noscript_image(document_, id, base_url_));
  }

  void add_image(NodeId id, ContainerId container, ImageSource image) {
    if (image.url.empty() || is_pixel(image)) return;
    const bool in_line = stands_in_line(id, image);
    if (!in_line && is_icon(image)) return;
    if (!in_line && repeats_last(id, image)) return;
    items_.push_back({.node = id,
                      .container = container,
                      .is_inline = in_line,
                      .block = in_line ? next_block_ : 0,
                      .image = std::move(image)});
  }

  // A formula belongs to the line beside it, also where it begins or ends the line.
  void add_formula(NodeId id, ContainerId container, FormulaSource formula) {
    const BlockPlaces& blocks = page_.blocks;
    while (next_block_ < blocks.size() && blocks.end[next_block_] <= id) ++next_block_;
    MediaItem item{.node = id, .container = container, .formula = std::move(formula)};
    for (const BlockId block : {next_block_, next_block_ == 0 ? 0 : next_block_ - 1}) {
      if (item.is_inline || block >= blocks.size() || selection_.keep[block] == 0 ||
          blocks.container[block] != container)
        continue;
      item.is_inline = true;
      item.block = block;
    }
    items_.push_back(std::move(item));
  }

  // The same picture again with no kept text in between: a copy for another width of screen.
  [[nodiscard]] bool repeats_last(NodeId id, const ImageSource& image) const {
    if (items_.empty() || items_.back().image.url != image.url) return false;
    return kept_before(items_.back().node) == kept_before(id);
  }

  // Kept blocks that begin before a node.
  [[nodiscard]] std::uint32_t kept_before(NodeId node) const {
    const auto& first = page_.blocks.first;
    const auto at = std::lower_bound(first.begin(), first.end(), node) - first.begin();
    return kept_before_[static_cast<std::size_t>(at)];
  }

  static bool is_pixel(const ImageSource& image) {
    return (image.width > 0 && image.width <= kTrackingPixels) ||
           (image.height > 0 && image.height <= kTrackingPixels);
  }
  static bool is_icon(const ImageSource& image) {
    return image.width > 0 && image.height > 0 && image.width <= kIconPixels &&
           image.height <= kIconPixels;
  }

  // Small, and with text of the same block before or after it.
  bool stands_in_line(NodeId id, const ImageSource& image) {
    const BlockPlaces& blocks = page_.blocks;
    while (next_block_ < blocks.size() && blocks.end[next_block_] <= id) ++next_block_;
    if (next_block_ >= blocks.size() || blocks.first[next_block_] > id ||
        selection_.keep[next_block_] == 0)
      return false;
    return image.height > 0 && image.height <= kInlinePixels;
  }

  struct LastImage {
    NodeId node = 0;
    ContainerId container = 0;
    bool lost = false;  // no usable source
  };

  const Document& document_;
  const PageOutline page_;
  const Statistics& statistics_;
  const Selection& selection_;
  const std::string_view base_url_;
  std::vector<MediaItem> items_;
  std::vector<std::uint32_t> kept_before_;
  LastImage last_image_;
  ContainerId root_ = 0;
  BlockId next_block_ = 0;
};

}  // namespace

std::vector<MediaItem> collect_media(const Document& document, const PageOutline& page,
                                     const Statistics& statistics, const Selection& selection,
                                     std::string_view base_url) {
  return MediaCollector(document, page, statistics, selection, base_url).run();
}

}  // namespace stillpage
