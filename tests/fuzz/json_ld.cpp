// Promises of the reader of JSON-LD: any bytes end in a bounded number of entities, which hold no
// more text than the script, and reading on adds to what is there.
#include "metadata/json_ld.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "promise.hpp"
#include "targets.hpp"

namespace stillpage::fuzz {
namespace {

std::size_t text_of(const std::vector<JsonLdParty>& parties) {
  std::size_t size = 0;
  for (const JsonLdParty& party : parties) size += party.name.size() + party.id.size();
  return size;
}

std::size_t text_of(const JsonLdEntity& entity) {
  std::size_t size = entity.id.size() + entity.url.size() + entity.name.size() +
                     entity.headline.size() + entity.published.size() + entity.created.size() +
                     entity.description.size() + entity.body.size() + entity.image.size() +
                     entity.language.size() + text_of(entity.authors) +
                     entity.publisher.name.size() + entity.publisher.id.size();
  for (const std::string& type : entity.types) size += type.size();
  return size;
}

}  // namespace

void read_linked_data(std::string_view bytes) {
  std::vector<JsonLdEntity> entities;
  read_json_ld(bytes, entities);
  promise(entities.size() <= kMaxJsonLdEntities, "a page has a bounded number of entities");
  std::size_t text = 0;
  for (const JsonLdEntity& entity : entities) {
    text += text_of(entity);
    (void)is_article(entity);
    (void)names_of(entity.authors, entities);
  }
  // An escape of two bytes is one of text; an entity's address may also be that of the page it is
  // in.
  promise(text <= 3 * bytes.size(), "entities are linear in the script");
  const std::size_t once = entities.size();
  read_json_ld(bytes, entities);
  promise(entities.size() >= once && entities.size() <= kMaxJsonLdEntities,
          "a second script adds to the first, within the bound");
}

}  // namespace stillpage::fuzz
