// See json_ld.hpp.
#include "metadata/json_ld.hpp"

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <array>

#include "metadata/json_ld_handler.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

// Types of schema.org whose names don't say that they are articles.
constexpr std::array<std::string_view, 6> kArticleTypes = {"Report", "Essay",  "Recipe",
                                                           "HowTo",  "Review", "Guide"};

void drop_prefix(std::string_view& text, std::string_view prefix) {
  text = trim_html_space(text);
  if (text.starts_with(prefix)) text.remove_prefix(prefix.size());
}

void drop_suffix(std::string_view& text, std::string_view suffix) {
  text = trim_html_space(text);
  if (text.ends_with(suffix)) text.remove_suffix(suffix.size());
}

// Old publishing systems hide scripts from browsers that don't know them.
std::string_view unwrap(std::string_view script) {
  for (const std::string_view prefix :
       {"\xEF\xBB\xBF", "<!--", "//<![CDATA[", "/*<![CDATA[*/", "/* <![CDATA[ */", "<![CDATA["}) {
    drop_prefix(script, prefix);
  }
  for (const std::string_view suffix : {"-->", "/*]]>*/", "/* ]]> */", "]]>", "//", ";"}) {
    drop_suffix(script, suffix);
  }
  return script;
}

// JSON forbids raw control characters inside strings; pages have them, mostly line breaks.
std::string tame_controls(std::string_view script) {
  std::string tame(script);
  bool in_string = false;
  for (std::size_t pos = 0; pos < tame.size(); ++pos) {
    char& c = tame[pos];
    if (in_string && c == '\\') {
      ++pos;
      continue;
    }
    if (c == '"') in_string = !in_string;
    if (static_cast<unsigned char>(c) < 0x20 && (in_string || !is_html_space(c))) c = ' ';
  }
  return tame;
}

}  // namespace

void read_json_ld(std::string_view script, std::vector<JsonLdEntity>& entities) {
  if (script.size() > kMaxJsonLdBytes) return;
  const std::string json = tame_controls(unwrap(script));
  constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseCommentsFlag |
                              rapidjson::kParseTrailingCommasFlag |
                              rapidjson::kParseNumbersAsStringsFlag |
                              rapidjson::kParseStopWhenDoneFlag;
  rapidjson::MemoryStream stream(json.data(), json.size());
  rapidjson::Reader reader;
  JsonLdHandler handler(entities);
  static_cast<void>(reader.Parse<kFlags>(stream, handler));
  handler.finish();
}

bool has_type(const JsonLdEntity& entity, std::string_view type) {
  return std::find(entity.types.begin(), entity.types.end(), type) != entity.types.end();
}

bool is_article(const JsonLdEntity& entity) {
  return std::any_of(entity.types.begin(), entity.types.end(), [](std::string_view type) {
    return type.ends_with("Article") || type.ends_with("Posting") ||
           std::find(kArticleTypes.begin(), kArticleTypes.end(), type) != kArticleTypes.end();
  });
}

std::vector<std::string> names_of(const std::vector<JsonLdParty>& parties,
                                  const std::vector<JsonLdEntity>& entities) {
  std::vector<std::string> names;
  for (const JsonLdParty& party : parties) {
    if (!party.name.empty()) {
      names.push_back(party.name);
      continue;
    }
    if (party.id.empty()) continue;
    const auto found = std::find_if(
        entities.begin(), entities.end(),
        [&](const JsonLdEntity& entity) { return entity.id == party.id && !entity.name.empty(); });
    if (found != entities.end()) names.push_back(found->name);
  }
  return names;
}

}  // namespace stillpage
