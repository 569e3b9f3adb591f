// Reads the kinds straight from JSON-LD text: a value of "@type" is all that is asked for, so no
// JSON is parsed.
#include "features/page_hints.hpp"

#include <algorithm>
#include <cstddef>

#include "text/characters.hpp"

namespace stillpage {
namespace {

constexpr std::size_t kAuthorWords = 5;
constexpr std::size_t kTypeReach = 400;  // bytes after "@type" in which its values must stand

enum SchemaKind : std::size_t { kArticle, kProduct, kDiscussion, kList, kQuestions };

struct SchemaType {
  std::string_view name;  // in lower case
  SchemaKind kind;
};

// Types of schema.org that tell what a page is.
constexpr SchemaType kSchemaTypes[] = {
    {"article", kArticle},
    {"newsarticle", kArticle},
    {"blogposting", kArticle},
    {"reportagenewsarticle", kArticle},
    {"techarticle", kArticle},
    {"product", kProduct},
    {"discussionforumposting", kDiscussion},
    {"qapage", kDiscussion},
    {"question", kDiscussion},
    {"itemlist", kList},
    {"collectionpage", kList},
    {"offercatalog", kList},
    {"faqpage", kQuestions},
};

std::vector<WordHash> different_words(std::string_view text) {
  std::vector<WordHash> words;
  append_word_hashes(text, words);
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

void mark_type(std::string_view name, PageHints& hints) {
  for (const SchemaType& type : kSchemaTypes) {
    if (ascii_iequals(name, type.name)) hints.schema[type.kind] = true;
  }
}

// Marks the strings that follow a "@type" key: one, or those of an array.
void mark_types(std::string_view json, PageHints& hints) {
  constexpr std::string_view kKey = "\"@type\"";
  for (std::size_t at = json.find(kKey); at != std::string_view::npos; at = json.find(kKey, at)) {
    at += kKey.size();
    const std::string_view reach = json.substr(at, kTypeReach);
    const bool array = reach.find('[') < reach.find('"');
    const std::string_view values = reach.substr(0, array ? reach.find(']') : reach.size());
    std::size_t open = values.find('"');
    while (open != std::string_view::npos) {
      const std::size_t close = values.find('"', open + 1);
      if (close == std::string_view::npos) break;
      mark_type(values.substr(open + 1, close - open - 1), hints);
      open = array ? values.find('"', close + 1) : std::string_view::npos;
    }
  }
}

void read_meta(const Document& document, NodeId id, PageHints& hints) {
  if (!ascii_iequals(document.raw_attribute(id, "property"), "og:type")) return;
  const std::string kind = to_ascii_lower(document.raw_attribute(id, "content"));
  hints.graph[0] |= kind == "article";
  hints.graph[1] |= kind.find("product") != std::string::npos;
  hints.graph[2] |= kind == "website";
}

bool is_json_ld(const Document& document, NodeId id) {
  return to_ascii_lower(document.raw_attribute(id, "type")).starts_with("application/ld");
}

}  // namespace

PageHints read_page_hints(const Document& document, const Metadata& metadata) {
  PageHints hints;
  hints.title_words = different_words(metadata.title);
  hints.description_words = different_words(metadata.excerpt);
  append_word_hashes(metadata.byline, hints.author_words);
  if (hints.author_words.size() > kAuthorWords) hints.author_words.resize(kAuthorWords);
  hints.address = metadata.canonical_url;
  for (NodeId id = 0; id < document.size(); ++id) {
    if (document.is(id, Tag::kMeta)) read_meta(document, id, hints);
    if (document.is(id, Tag::kScript) && is_json_ld(document, id))
      mark_types(document.text_content(id), hints);
  }
  return hints;
}

}  // namespace stillpage
