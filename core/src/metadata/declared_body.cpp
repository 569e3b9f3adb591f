// Asks for the page's entity with what is known of the page by then.
#include "metadata/declared_body.hpp"

#include "metadata/metadata_text.hpp"
#include "metadata/page_claims.hpp"
#include "metadata/page_entity.hpp"

namespace stillpage {

std::string read_declared_body(const Document& document, const Metadata& metadata,
                               std::string_view base_url) {
  const PageClaims page = gather_claims(document);
  const PageWitnesses witnesses{.addresses = {std::string(base_url), metadata.canonical_url},
                                .title_keys = {fold(metadata.title)}};
  const JsonLdEntity* article = find_page_article(page.json_ld, witnesses);
  return article == nullptr ? std::string() : article->body;
}

}  // namespace stillpage
