// See page_entity.hpp.
#include "metadata/page_entity.hpp"

#include <algorithm>
#include <cstddef>

#include "metadata/metadata_text.hpp"
#include "url/url.hpp"

namespace stillpage {
namespace {

bool has_address(const JsonLdEntity& entity, const PageWitnesses& witnesses) {
  for (const std::string& address : witnesses.addresses) {
    const std::string_view bare = bare_address(address);
    if (bare.empty()) continue;
    if (bare == bare_address(entity.url) || bare == bare_address(entity.id)) return true;
  }
  return false;
}

bool has_title(const JsonLdEntity& entity, const PageWitnesses& witnesses) {
  constexpr std::size_t kMinKeyBytes = 8;  // a shorter headline is inside many titles
  const std::string key =
      fold(clean_line(entity.headline.empty() ? entity.name : entity.headline, 500));
  if (key.size() < kMinKeyBytes) return false;
  return std::any_of(
      witnesses.title_keys.begin(), witnesses.title_keys.end(), [&](const std::string& title) {
        return title.find(key) != std::string::npos ||
               (title.size() >= kMinKeyBytes && key.find(title) != std::string::npos);
      });
}

}  // namespace

const JsonLdEntity* find_page_article(const std::vector<JsonLdEntity>& entities,
                                      const PageWitnesses& witnesses) {
  const JsonLdEntity* first = nullptr;
  std::size_t articles = 0;
  for (const JsonLdEntity& entity : entities) {
    if (!is_article(entity)) continue;
    if (has_title(entity, witnesses) || has_address(entity, witnesses)) return &entity;
    if (first == nullptr) first = &entity;
    ++articles;
  }
  return articles <= 1 ? first : nullptr;
}

const JsonLdEntity* find_type(const std::vector<JsonLdEntity>& entities, std::string_view type) {
  const auto found =
      std::find_if(entities.begin(), entities.end(),
                   [&](const JsonLdEntity& entity) { return has_type(entity, type); });
  return found == entities.end() ? nullptr : &*found;
}

std::string site_name_of(const std::vector<JsonLdEntity>& entities, const JsonLdEntity* article) {
  if (const JsonLdEntity* site = find_type(entities, "WebSite"); site && !site->name.empty()) {
    return site->name;
  }
  if (article != nullptr) {
    const std::vector<std::string> publishers = names_of({article->publisher}, entities);
    if (!publishers.empty()) return publishers.front();
  }
  const JsonLdEntity* organization = find_type(entities, "Organization");
  return organization != nullptr ? organization->name : std::string();
}

}  // namespace stillpage
