// Reads JSON-LD scripts into the few facts that metadata asks for, as flat entities. It follows no
// links and loads nothing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stillpage {

inline constexpr std::size_t kMaxJsonLdBytes = std::size_t{1}
                                               << 20;  // of one script; longer ones are not read
inline constexpr std::size_t kMaxJsonLdDepth = 64;     // of nested values; deeper scripts end there
inline constexpr std::size_t kMaxJsonLdEntities = 512;  // of one page

// A person or organisation named by an entity: by name, or by reference to another entity.
struct JsonLdParty {
  std::string name;
  std::string id;
};

struct JsonLdEntity {
  std::vector<std::string> types;  // local names: "NewsArticle"
  std::string id;
  std::string url;  // url or mainEntityOfPage
  std::string name;
  std::string headline;
  std::string published;
  std::string created;
  std::string description;
  std::string body;  // of an article: plain text or HTML
  std::string image;
  std::string language;
  std::vector<JsonLdParty> authors;
  JsonLdParty publisher;
};

// Adds the entities that a script describes at its top level, in its @graph or as a page's main
// entity. Entities that others merely mention (comments, related articles, parts) are left out.
// Tolerates comments, trailing commas, comment and CDATA wrappers and raw control characters; what
// comes before an error counts. Linear.
void read_json_ld(std::string_view script, std::vector<JsonLdEntity>& entities);

// Whether one of the types is an article or a kind of it.
[[nodiscard]] bool is_article(const JsonLdEntity& entity);
[[nodiscard]] bool has_type(const JsonLdEntity& entity, std::string_view type);

// The names of the parties, references looked up among the entities; those without a name are left
// out.
[[nodiscard]] std::vector<std::string> names_of(const std::vector<JsonLdParty>& parties,
                                                const std::vector<JsonLdEntity>& entities);

}  // namespace stillpage
