// See page_text.hpp.
#include "page_text.hpp"

#include <algorithm>
#include <optional>

#include "assemble/assemble.hpp"
#include "metadata/declared_body.hpp"
#include "metadata/metadata.hpp"
#include "metadata/metadata_text.hpp"
#include "plain_characters.hpp"
#include "stillpage/read.hpp"
#include "url/url.hpp"

namespace stillpage::fuzz {
namespace {

// Text by text, as the article reads it: two halves of a character don't make one where a tag
// stands between them.
std::u32string text_of(const Document& document) {
  std::u32string text;
  for (NodeId id = 0; id < document.size(); ++id) {
    if (document.node(id).kind == NodeKind::kText)
      append_plain_characters(document.decoded(document.node(id).data), text);
  }
  return text;
}

// The body that JSON-LD declares: as text, whose references may have been escaped once more than
// there was need to, and as markup.
void append_declared(const std::string& body, std::vector<std::u32string>& texts) {
  std::string text = body;
  for (int escaped = 0; escaped < 3; ++escaped) {
    append_plain_characters(text, texts.emplace_back());
    text = decode_references(text);
  }
  const std::string page = "<html><body>" + body + "</body></html>";
  const auto document = read_serialised_dom(page);
  if (document.ok()) texts.push_back(text_of(document.value()));
}

}  // namespace

PageText::PageText(const Document& document, std::string_view url) {
  texts_.push_back(text_of(document));
  const std::optional<Document> assembled = assemble(document, url);
  if (assembled) texts_.push_back(text_of(*assembled));
  const Document& whole = assembled ? *assembled : document;
  const std::string base_url = document_base_url(whole, url);
  append_declared(read_declared_body(whole, read_metadata(whole, base_url), base_url), texts_);
}

bool PageText::holds(const std::u32string& text) const {
  return std::any_of(texts_.begin(), texts_.end(),
                     [&](const std::u32string& whole) { return is_subsequence(text, whole); });
}

}  // namespace stillpage::fuzz
