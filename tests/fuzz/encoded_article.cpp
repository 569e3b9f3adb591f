// See encoded_article.hpp.
#include "encoded_article.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "decoded_article.hpp"
#include "html5/read_html5.hpp"
#include "plain_characters.hpp"
#include "promise.hpp"
#include "stillpage/encode.hpp"
#include "text/utf8.hpp"

namespace stillpage::fuzz {
namespace {

// Bytes that an encoder may spend on each byte of text and on each node. An escape takes six;
// Markdown repeats, on every line, the marks of each of the kMaxArticleDepth elements that a line
// may be in.
constexpr std::size_t kBytesPerByte = 6 + 8 * kMaxArticleDepth;
constexpr std::size_t kBytesAtLeast = 4096;

std::size_t size_of(const Article& article) {
  const Metadata& m = article.metadata;
  std::size_t size = m.title.size() + m.byline.size() + m.site.size() + m.published.size() +
                     m.language.size() + m.direction.size() + m.excerpt.size() +
                     m.canonical_url.size() + m.lead_image.url.size() + m.lead_image.alt.size();
  for (const ArticleTree* tree : {&article.body, &article.left_out}) {
    for (const ArticleNode& node : tree->nodes()) {
      size += 1 + node.text.size();
      for (const ArticleAttributeValue& attribute : tree->attributes(node))
        size += 1 + attribute.value.size();
    }
  }
  return size;
}

// What the body of a document of HTML shows, but for white space.
std::u32string shown_text(const Document& document) {
  std::u32string text;
  for (NodeId id = 0; id < document.size(); ++id) {
    if (!document.is(id, Tag::kBody)) continue;
    append_plain_characters(document.text_content(id), text);
    break;
  }
  return text;
}

// What to_html() shows of an article: its title, its text, the names of its embeds and the source
// of formulas without content.
std::u32string expected_text(const Article& article) {
  std::u32string text;
  append_plain_characters(article.metadata.title, text);
  const ArticleTree& body = article.body;
  for (std::uint32_t index = 0; index < body.nodes().size();) {
    const ArticleNode& node = body.nodes()[index];
    const bool is_embed = node.element == ArticleElement::kEmbed;
    const bool is_void =
        node.element == ArticleElement::kImg || node.element == ArticleElement::kHr ||
        node.element == ArticleElement::kBr || node.element == ArticleElement::kWbr;
    append_plain_characters(node.text, text);
    if (is_embed) {
      const std::string_view url = body.attribute(node, ArticleAttribute::kHref);
      const std::string_view title = body.attribute(node, ArticleAttribute::kTitle);
      if (!url.empty()) append_plain_characters(title.empty() ? url : title, text);
    }
    if (node.element == ArticleElement::kMath && node.subtree_end == index + 1)
      append_plain_characters(body.attribute(node, ArticleAttribute::kTex), text);
    index = is_embed || is_void ? node.subtree_end : index + 1;
  }
  return text;
}

// libgumbo reads a noncharacter as U+FFFD, which browsers don't.
void replace_noncharacters(std::u32string& text) {
  const auto is_noncharacter = [](char32_t c) {
    return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  };
  std::replace_if(text.begin(), text.end(), is_noncharacter, kReplacementCharacter);
}

void check_html(const Article& article, const std::string& html) {
  const auto document = read_html5(html);
  promise(document.ok(), "an HTML5 parser reads the article's HTML");
  std::u32string shown = shown_text(document.value());
  std::u32string expected = expected_text(article);
  replace_noncharacters(expected);
  // What stands in a table where no cell is, a parser moves before the table: the order may differ
  // then.
  std::sort(shown.begin(), shown.end());
  std::sort(expected.begin(), expected.end());
  promise(shown == expected, "the article's HTML shows its text, all of it and nothing else");
  for (NodeId id = 0; id < document.value().size(); ++id) {
    promise(!document.value().is(id, Tag::kScript) && !document.value().is(id, Tag::kStyle),
            "the article's HTML has no script and no style");
    for (const Attribute& attribute : document.value().attributes(id)) {
      const std::string_view name = document.value().raw(attribute.name);
      promise(!name.starts_with("on") && name != "style",
              "the article's HTML has no handler and no style");
    }
  }
}

}  // namespace

void check_encodings(const Article& article) {
  const std::size_t bound = kBytesAtLeast + kBytesPerByte * size_of(article);
  const std::string json = to_json(article);
  const std::string html = to_html(article);
  promise(decodes_to(json, article), "JSON decodes to the article");
  check_html(article, html);
  for (const std::string& encoded : {json, html, to_text(article), to_markdown(article)}) {
    promise(is_valid_utf8(encoded), "an encoding is valid UTF-8");
    promise(encoded.size() <= bound, "an encoding is linear in the article");
  }
}

}  // namespace stillpage::fuzz
