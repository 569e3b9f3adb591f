// The declared text is made a small page of its own, of which everything is kept, and goes the way
// of every other: what comes out is a typed tree, whatever stands in the JSON.
#include "assemble/declared_article.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "clean/article_check.hpp"
#include "metadata/declared_body.hpp"
#include "metadata/metadata.hpp"
#include "metadata/metadata_text.hpp"
#include "own_function.hpp"
#include "score/statistics.hpp"
#include "segment/segment.hpp"
#include "select/select.hpp"
#include "standardise/standardise.hpp"
#include "stillpage/read.hpp"
#include "url/url.hpp"

namespace stillpage {
namespace {

constexpr std::uint32_t kFewWords = 120;  // as few as make segment_document look into <noscript>
constexpr double kLowConfidence = 0.4;    // less than half of what is shown is expected to be right
constexpr std::uint32_t kLeastWords = 60;    // of a declared article; fewer are a summary
constexpr std::uint32_t kGain = 2;           // and at least so many times what is shown
constexpr double kDeclaredConfidence = 0.8;  // the site's word for it, but of no layout: a guess

bool is_in_doubt(const Result<Article>& shown) {
  return !shown.ok() || shown.value().words < kFewWords ||
         shown.value().confidence < kLowConfidence;
}

bool has_markup(std::string_view text) {
  return text.find("</") != std::string_view::npos || text.find("<br") != std::string_view::npos;
}

void append_escaped(std::string_view text, std::string& out) {
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else {
      out += c;
    }
  }
}

// Plain text has a paragraph a line. References are decoded twice where the text was escaped twice,
// which is usual.
std::string page_of(std::string body) {
  if (!has_markup(body)) body = decode_references(body);
  std::string page = "<html><body><article>";
  if (has_markup(body)) {
    page += body;
  } else {
    body = decode_references(body);
    for (std::size_t at = 0; at < body.size();) {
      const std::size_t end = std::min(body.find('\n', at), body.size());
      page += "<p>";
      append_escaped(std::string_view(body).substr(at, end - at), page);
      page += "</p>";
      at = end + 1;
    }
  }
  return page += "</article></body></html>";
}

// All of a document as an article. Its metadata is the caller's.
Article take_whole(const Document& document, Metadata metadata, std::string_view base_url) {
  const SegmentedPage page = segment_document(document, metadata.title);
  Selection selection;
  selection.keep.assign(page.blocks.size(), 1);
  settle_containers(page, selection);
  Article article;
  article.words = count_kept_words(page, selection);
  article.confidence = kDeclaredConfidence;
  article.body = standardise(document, page, compute_statistics(document, page), selection,
                             metadata, base_url);
  article.metadata = std::move(metadata);
  return article;
}

// A function of its own, which a browser compiles for the few pages that need it.
STILLPAGE_OWN_FUNCTION std::optional<Article> read_declared(const Document& document,
                                                            std::string_view url,
                                                            const Result<Article>& shown) {
  const std::string base_url = document_base_url(document, url);
  Metadata metadata = read_metadata(document, base_url);
  const std::string page = page_of(read_declared_body(document, metadata, base_url));
  const Result<Document> declared = read_serialised_dom(page);
  if (!declared.ok()) return std::nullopt;
  Article article = take_whole(declared.value(), std::move(metadata), base_url);
  const std::uint32_t shown_words = shown.ok() ? shown.value().words : 0;
  if (article.words < kLeastWords || article.words < kGain * shown_words) return std::nullopt;
  return article;
}

}  // namespace

std::optional<Article> declared_article(const Document& document, std::string_view url,
                                        const Result<Article>& shown) {
  if (!is_in_doubt(shown)) return std::nullopt;
  return read_declared(document, url, shown);
}

}  // namespace stillpage
