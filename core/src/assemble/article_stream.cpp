// An address is taken from the attributes that such sites put on an article or the box around it,
// else from the link of its heading. The entries of a live page, whose addresses lie below the
// page's own, are no other articles.
#include "assemble/article_stream.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "own_function.hpp"
#include "segment/tag_classes.hpp"
#include "url/url.hpp"

namespace stillpage {
namespace {

constexpr std::size_t kArticleBytes = 500;  // of text; a teaser has fewer
constexpr std::array<std::string_view, 6> kAddressNames = {
    "data-url", "data-href", "data-permalink", "data-article-url", "data-canonical-url", "itemid"};

struct StreamedArticle {
  NodeId node = kNoNode;
  std::string address;
};

std::string address_at(const Document& document, NodeId id, std::string_view base) {
  for (const std::string_view name : kAddressNames) {
    const std::string reference = document.decoded_attribute(id, name);
    if (!reference.empty()) return resolve_url(base, reference, UrlUse::kLink);
  }
  return {};
}

bool is_title(const Document& document, NodeId id) {
  return document.is(id, Tag::kH1) || document.is(id, Tag::kH2);
}

// The link in a heading of the first or second level, empty if it has none.
std::string heading_address(const Document& document, NodeId heading, std::string_view base) {
  for (NodeId id = heading; id < document.subtree_end(heading); ++id) {
    if (document.is(id, Tag::kA))
      return resolve_url(base, document.decoded_attribute(id, "href"), UrlUse::kLink);
  }
  const NodeId parent = document.parent(heading);
  return document.is(parent, Tag::kA)
             ? resolve_url(base, document.decoded_attribute(parent, "href"), UrlUse::kLink)
             : std::string();
}

// The article at `id` with its address, which is empty where it is no article of a stream.
STILLPAGE_OWN_FUNCTION StreamedArticle read_article(const Document& document, NodeId id,
                                                    std::string_view base) {
  std::size_t bytes = 0;
  NodeId heading = kNoNode;
  const NodeId end = document.subtree_end(id);
  for (NodeId n = id + 1; n < end; ++n) {
    const Node& node = document.node(n);
    if (node.kind == NodeKind::kText) bytes += node.data.length;
    if (node.kind != NodeKind::kElement) continue;
    if (heading == kNoNode && is_title(document, n)) heading = n;
    if (holds_no_text(node.tag)) n = node.subtree_end - 1;
  }
  StreamedArticle article{.node = id, .address = {}};
  if (bytes < kArticleBytes || heading == kNoNode) return article;
  article.address = address_at(document, id, base);
  const NodeId parent = document.parent(id);
  if (article.address.empty() && parent != kNoNode)
    article.address = address_at(document, parent, base);
  if (article.address.empty()) article.address = heading_address(document, heading, base);
  return article;
}

std::vector<StreamedArticle> find_articles(const Document& document, std::string_view base) {
  std::vector<StreamedArticle> articles;
  for (NodeId id = 0; id < document.size(); ++id) {
    if (!document.is(id, Tag::kArticle) || document.node(id).inert) continue;
    StreamedArticle article = read_article(document, id, base);
    if (!article.address.empty()) articles.push_back(std::move(article));
    id = document.subtree_end(id) - 1;
  }
  return articles;
}

std::string canonical_address(const Document& document, std::string_view base) {
  for (NodeId id = 0; id < document.size() && !document.is(id, Tag::kBody); ++id) {
    if (document.is(id, Tag::kLink) && document.raw_attribute(id, "rel") == "canonical")
      return resolve_url(base, document.decoded_attribute(id, "href"), UrlUse::kLink);
  }
  return {};
}

// The one article of that address, nullptr if there is none or more than one.
const StreamedArticle* find_only(const std::vector<StreamedArticle>& articles,
                                 std::string_view address) {
  const std::string_view wanted = bare_address(address);
  const StreamedArticle* only = nullptr;
  if (wanted.empty()) return nullptr;
  for (const StreamedArticle& article : articles) {
    if (bare_address(article.address) != wanted) continue;
    if (only != nullptr) return nullptr;
    only = &article;
  }
  return only;
}

bool lies_below(std::string_view address, std::string_view above) {
  return address.size() > above.size() && address.starts_with(above) &&
         address[above.size()] == '/';
}

// What the head says of the article that the page began with is wrong for another one.
void leave_head_out(const Document& document, Plan& plan) {
  for (NodeId id = 0; id < document.size() && !document.is(id, Tag::kBody); ++id) {
    const bool claims = document.is(id, Tag::kMeta) || document.is(id, Tag::kScript);
    if (claims || (document.is(id, Tag::kLink) && document.raw_attribute(id, "rel") == "canonical"))
      plan.left_out.insert(id);
  }
}

// A function of its own, which a browser compiles for the few pages that are streams.
STILLPAGE_OWN_FUNCTION void plan_stream(const Document& document, std::string_view url,
                                        std::string_view base,
                                        const std::vector<StreamedArticle>& articles, Plan& plan) {
  const StreamedArticle* first = find_only(articles, canonical_address(document, base));
  const StreamedArticle* wanted = find_only(articles, url);
  if (wanted == nullptr) wanted = first;
  if (wanted == nullptr) return;
  const std::string_view address = bare_address(wanted->address);
  for (const StreamedArticle& article : articles) {
    if (&article != wanted && lies_below(bare_address(article.address), address)) return;
  }
  for (const StreamedArticle& article : articles) {
    if (&article != wanted) plan.left_out.insert(article.node);
  }
  if (first != nullptr && first != wanted) leave_head_out(document, plan);
}

}  // namespace

void plan_article_stream(const Document& document, std::string_view url, Plan& plan) {
  const std::string base = document_base_url(document, url);
  const std::vector<StreamedArticle> articles = find_articles(document, base);
  if (articles.size() >= 2) plan_stream(document, url, base, articles, plan);
}

}  // namespace stillpage
