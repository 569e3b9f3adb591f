// See page_claims.hpp.
#include "metadata/page_claims.hpp"

#include <string_view>

#include "metadata/meta_tags.hpp"
#include "metadata/shown_claims.hpp"
#include "text/characters.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

constexpr std::size_t kMaxHeadings = 20;  // <h1> elements; pages with more use them for everything
constexpr std::uint8_t kRankCanonical = 1;

class Gatherer {
 public:
  explicit Gatherer(const Document& document) : document_(document) {}

  PageClaims gather() && {
    for (NodeId id = 0; id < document_.size();) {
      const Node& node = document_.node(id);
      if (node.kind != NodeKind::kElement) {
        ++id;
        continue;
      }
      if (node.inert || node.ns != Namespace::kHtml || node.tag == Tag::kTemplate) {
        id = node.subtree_end;
        continue;
      }
      take(id, node);
      ++id;
    }
    return std::move(page_);
  }

 private:
  void take(NodeId id, const Node& node) {
    switch (node.tag) {
      case Tag::kHtml:
        first(page_.html, id);
        return;
      case Tag::kTitle:
        first(page_.title_element, id);
        return;
      case Tag::kMeta:
        take_meta(id);
        return;
      case Tag::kLink:
        take_link(id);
        return;
      case Tag::kScript:
        take_script(id);
        return;
      case Tag::kBody:
        first(page_.body, id);
        break;
      case Tag::kArticle:
      case Tag::kMain:
        first(page_.content, id);
        break;
      case Tag::kH1:
        if (page_.headings.size() < kMaxHeadings) page_.headings.push_back(id);
        break;
      default:
        break;
    }
    if (node.attribute_count() > 0 || node.tag == Tag::kTime) {
      read_shown_claims(document_, id, page_.shown);
    }
  }

  static void first(NodeId& slot, NodeId id) {
    if (slot == kNoNode) slot = id;
  }

  // In the body, <meta itemprop> stands for something shown.
  void take_meta(NodeId id) {
    read_meta_tag(document_, id, page_.claims);
    if (page_.body != kNoNode) read_shown_claims(document_, id, page_.shown);
  }

  void take_link(NodeId id) {
    const std::string_view rel = document_.raw_attribute(id, "rel");
    if (ascii_iequals(rel, "canonical")) {
      page_.claims.push_back(
          {Field::kUrl, kRankCanonical, document_.decoded_attribute(id, "href")});
    } else if (ascii_iequals(rel, "image_src")) {
      constexpr std::uint8_t kRankImageSource = 30;
      page_.claims.push_back(
          {Field::kImage, kRankImageSource, document_.decoded_attribute(id, "href")});
    }
  }

  void take_script(NodeId id) {
    std::string_view type = document_.raw_attribute(id, "type");
    type = trim_html_space(type.substr(0, type.find(';')));
    if (!ascii_iequals(type, "application/ld+json")) return;
    read_json_ld(document_.text_content(id), page_.json_ld);
  }

  const Document& document_;
  PageClaims page_;
};

}  // namespace

PageClaims gather_claims(const Document& document) { return Gatherer(document).gather(); }

}  // namespace stillpage
