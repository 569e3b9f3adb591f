// See meta_tags.hpp.
#include "metadata/meta_tags.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/characters.hpp"
#include "text/whitespace.hpp"

namespace stillpage {

std::vector<const Claim*> claims_of(const std::vector<Claim>& claims, Field field) {
  std::vector<const Claim*> found;
  for (const Claim& claim : claims) {
    if (claim.field == field) found.push_back(&claim);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Claim* a, const Claim* b) { return a->rank < b->rank; });
  return found;
}

namespace {

struct MetaName {
  std::string_view name;
  Field field;
  std::uint8_t rank;
};

// Ranks: 0-9 made for articles, 10-19 made for sharing, 20-29 general, 30 and more a last resort.
constexpr std::array kMetaNames = {
    MetaName{"og:title", Field::kTitle, 10},
    MetaName{"twitter:title", Field::kTitle, 12},
    MetaName{"citation_title", Field::kTitle, 5},
    MetaName{"parsely-title", Field::kTitle, 6},
    MetaName{"sailthru.title", Field::kTitle, 7},
    MetaName{"headline", Field::kTitle, 8},
    MetaName{"dc.title", Field::kTitle, 9},
    MetaName{"dcterms.title", Field::kTitle, 9},
    MetaName{"title", Field::kTitle, 25},
    MetaName{"citation_author", Field::kAuthor, 5},
    MetaName{"parsely-author", Field::kAuthor, 6},
    MetaName{"sailthru.author", Field::kAuthor, 7},
    MetaName{"byl", Field::kAuthor, 8},
    MetaName{"author", Field::kAuthor, 10},
    MetaName{"article:author_name", Field::kAuthor, 11},
    MetaName{"article:author", Field::kAuthor, 15},
    MetaName{"og:article:author", Field::kAuthor, 16},
    MetaName{"dc.creator", Field::kAuthor, 9},
    MetaName{"dcterms.creator", Field::kAuthor, 9},
    MetaName{"dc.author", Field::kAuthor, 21},
    MetaName{"article:published_time", Field::kPublished, 5},
    MetaName{"og:article:published_time", Field::kPublished, 5},
    MetaName{"article:published", Field::kPublished, 6},
    MetaName{"og:published_time", Field::kPublished, 7},
    MetaName{"datepublished", Field::kPublished, 7},
    MetaName{"parsely-pub-date", Field::kPublished, 8},
    MetaName{"sailthru.date", Field::kPublished, 9},
    MetaName{"citation_publication_date", Field::kPublished, 10},
    MetaName{"citation_online_date", Field::kPublished, 11},
    MetaName{"citation_date", Field::kPublished, 11},
    MetaName{"pubdate", Field::kPublished, 12},
    MetaName{"publishdate", Field::kPublished, 12},
    MetaName{"publish-date", Field::kPublished, 12},
    MetaName{"publish_date", Field::kPublished, 12},
    MetaName{"published_date", Field::kPublished, 12},
    MetaName{"publication_date", Field::kPublished, 12},
    MetaName{"pub_date", Field::kPublished, 12},
    MetaName{"dc.date.issued", Field::kPublished, 13},
    MetaName{"dcterms.issued", Field::kPublished, 13},
    MetaName{"dcterms.created", Field::kPublished, 14},
    MetaName{"dc.date.created", Field::kPublished, 14},
    MetaName{"dc.date", Field::kPublished, 15},
    MetaName{"dcterms.date", Field::kPublished, 15},
    MetaName{"date", Field::kPublished, 20},
    MetaName{"article:modified_time", Field::kModified, 5},
    MetaName{"og:updated_time", Field::kModified, 10},
    MetaName{"datemodified", Field::kModified, 10},
    MetaName{"last-modified", Field::kModified, 20},
    MetaName{"og:site_name", Field::kSite, 5},
    MetaName{"application-name", Field::kSite, 20},
    MetaName{"citation_journal_title", Field::kSite, 10},
    MetaName{"dc.publisher", Field::kSite, 22},
    MetaName{"apple-mobile-web-app-title", Field::kSite, 25},
    MetaName{"og:description", Field::kDescription, 5},
    MetaName{"description", Field::kDescription, 7},
    MetaName{"twitter:description", Field::kDescription, 10},
    MetaName{"dc.description", Field::kDescription, 20},
    MetaName{"og:image", Field::kImage, 5},
    MetaName{"og:image:url", Field::kImage, 5},
    MetaName{"og:image:secure_url", Field::kImage, 6},
    MetaName{"twitter:image", Field::kImage, 20},
    MetaName{"twitter:image:src", Field::kImage, 20},
    MetaName{"og:image:alt", Field::kImageAlt, 5},
    MetaName{"twitter:image:alt", Field::kImageAlt, 20},
    MetaName{"og:url", Field::kUrl, 10},
    MetaName{"content-language", Field::kLanguage, 5},
    MetaName{"og:locale", Field::kLanguage, 10},
    MetaName{"dc.language", Field::kLanguage, 15},
    MetaName{"language", Field::kLanguage, 20},
};

constexpr std::size_t kLongestName = 40;  // bytes; the table's longest has 25
constexpr std::size_t kMaxClaims = 256;   // of one page; real pages have about twenty
constexpr std::size_t kMaxValueBytes = 8192;

const MetaName* find_name(std::string_view name) {
  if (name.empty() || name.size() > kLongestName) return nullptr;
  std::string key = to_ascii_lower(name);
  if (key.starts_with("dc:") || key.starts_with("dcterms:") || key.starts_with("sailthru:")) {
    key[key.find(':')] = '.';
  }
  const auto found = std::find_if(kMetaNames.begin(), kMetaNames.end(),
                                  [&](const MetaName& entry) { return entry.name == key; });
  return found == kMetaNames.end() ? nullptr : &*found;
}

}  // namespace

void read_meta_tag(const Document& document, NodeId id, std::vector<Claim>& claims) {
  if (claims.size() >= kMaxClaims) return;
  const Attribute* content = document.attribute(id, "content");
  if (content == nullptr || content->value.length == 0) return;
  for (const std::string_view attribute : {"property", "name", "itemprop", "http-equiv"}) {
    std::string_view names = document.raw_attribute(id, attribute);
    while (!names.empty()) {
      names = trim_html_space(names);
      const std::size_t end = std::min(names.find_first_of(" \t\n\r\f"), names.size());
      const MetaName* name = find_name(names.substr(0, end));
      names.remove_prefix(end);
      if (name == nullptr) continue;
      std::string value = document.decoded(content->value);
      if (value.size() > kMaxValueBytes) value.resize(kMaxValueBytes);
      claims.push_back({name->field, name->rank, std::move(value)});
    }
  }
}

}  // namespace stillpage
