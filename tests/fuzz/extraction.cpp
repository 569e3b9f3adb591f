// Promises of the whole way from a page to an article: what is shown is the page's own text, once
// and in order, its URLs are of the table of schemes, and a second look at the page drops text but
// adds none.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "allowed_url.hpp"
#include "encoded_article.hpp"
#include "page_text.hpp"
#include "plain_characters.hpp"
#include "promise.hpp"
#include "stillpage/extract.hpp"
#include "stillpage/read.hpp"
#include "targets.hpp"
#include "text/utf8.hpp"

namespace stillpage::fuzz {
namespace {

constexpr std::string_view kUrl = "https://example.org/a/page.html?x=1";

void check_url(std::string_view url, UrlUse use) {
  promise(url.empty() || is_allowed(url, use), "every URL is in the table of schemes");
}

// "#id" may stand for a URL where the article has that id.
void check_href(const ArticleTree& tree, std::string_view href) {
  if (!href.starts_with('#')) return check_url(href, UrlUse::kLink);
  for (const ArticleNode& node : tree.nodes()) {
    if (tree.attribute(node, ArticleAttribute::kId) == href.substr(1)) return;
  }
  promise(false, "a link within the article leads to something in it");
}

void check_urls(const ArticleTree& tree) {
  for (const ArticleNode& node : tree.nodes()) {
    for (const ArticleAttributeValue& attribute : tree.attributes(node)) {
      if (attribute.name == ArticleAttribute::kHref) check_href(tree, attribute.value);
      if (attribute.name == ArticleAttribute::kSrc) check_url(attribute.value, UrlUse::kImage);
    }
  }
}

// All but the lines above the posts of a thread, which say in our order what the page may say in
// another, or in markup, and formulas, whose signs may come in the order in which they were drawn.
std::u32string text_of(const ArticleTree& tree) {
  std::u32string text;
  for (std::uint32_t index = 0; index < tree.nodes().size();) {
    const ArticleNode& node = tree.nodes()[index];
    const bool is_post_line = node.element == ArticleElement::kParagraph &&
                              tree.attribute(node, ArticleAttribute::kKind) == "post";
    append_plain_characters(node.text, text);
    const bool is_formula = node.element == ArticleElement::kMath;
    index = is_post_line || is_formula ? node.subtree_end : index + 1;
  }
  return text;
}

void check_metadata(const Metadata& metadata) {
  for (const std::string* text : {&metadata.title, &metadata.byline, &metadata.site,
                                  &metadata.excerpt, &metadata.lead_image.alt}) {
    promise(is_valid_utf8(*text), "metadata is valid UTF-8");
  }
  check_url(metadata.canonical_url, UrlUse::kMedia);
  check_url(metadata.lead_image.url, UrlUse::kImage);
  promise(metadata.direction.empty() || metadata.direction == "ltr" || metadata.direction == "rtl",
          "a direction is one of two");
}

void check_article(const Document& document, const Article& article) {
  promise(!article.body.empty() && article.words > 0, "an article has text");
  promise(article.confidence >= 0 && article.confidence <= 1, "confidence is a share");
  const PageText page(document, kUrl);
  promise(page.holds(text_of(article.body)), "the article's text is the page's, in order");
  promise(page.holds(text_of(article.left_out)), "the text left out is the page's, in order");
  check_metadata(article.metadata);
  check_urls(article.body);
  check_urls(article.left_out);
  check_encodings(article);
}

// Extracts again as if nothing of what the article asks to look at were shown.
void check_second_look(const Document& document, const Article& article) {
  if (article.look.empty()) return;
  std::vector<std::uint32_t> unseen;
  for (const ElementName& element : article.look) unseen.push_back(element.ordinal);
  const auto again = extract(document, {.url = kUrl, .unseen = unseen});
  if (again.ok()) check_article(document, again.value());
}

}  // namespace

void extract_article(std::string_view bytes) {
  const bool scripting = bytes.size() % 2 == 0;
  const auto document = read_serialised_dom(bytes, {.scripting = scripting, .limits = {}});
  if (!document.ok()) return;
  const auto article = extract(document.value(), {.url = kUrl});
  if (!article.ok()) {
    const auto whole = extract(document.value(), {.url = kUrl, .whole = true});
    if (whole.ok()) check_article(document.value(), whole.value());
    return;
  }
  check_article(document.value(), article.value());
  check_second_look(document.value(), article.value());
}

}  // namespace stillpage::fuzz
