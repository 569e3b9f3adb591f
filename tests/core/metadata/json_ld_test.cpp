#include "metadata/json_ld.hpp"

#include <string>

#include "catch.hpp"

using namespace stillpage;

namespace {

std::vector<JsonLdEntity> read(std::string_view script) {
  std::vector<JsonLdEntity> entities;
  read_json_ld(script, entities);
  return entities;
}

}  // namespace

TEST_CASE("an article's facts are read") {
  const auto entities =
      read(R"({"@type":"http://schema.org/NewsArticle","headline":"H","datePublished":"2025-03-04",
    "author":"Ann Bell","publisher":{"@type":"Organization","name":"Q"},"image":[{"url":"https://a.example/i"}],
    "mainEntityOfPage":{"@type":"WebPage","@id":"https://a.example/p"}})");
  REQUIRE(entities.size() == 2);
  const JsonLdEntity& article = entities.back();
  CHECK(is_article(article));
  CHECK(article.headline == "H");
  CHECK(article.published == "2025-03-04");
  CHECK(article.url == "https://a.example/p");
  CHECK(article.image == "https://a.example/i");
  CHECK(article.publisher.name == "Q");
  CHECK(names_of(article.authors, entities) == std::vector<std::string>{"Ann Bell"});
}

TEST_CASE("wrappers, comments, trailing commas and raw line breaks are tolerated") {
  for (const char* script : {"<!-- {\"@type\":\"Article\",\"headline\":\"H x\"} -->",
                             "//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"H x\",}\n//]]>",
                             "/* a */ {\"@type\":\"Article\", /* b */ \"headline\":\"H\nx\"};",
                             "[{\"@type\":\"Article\",\"headline\":\"H\tx\"},]"}) {
    INFO(script);
    const auto entities = read(script);
    REQUIRE(entities.size() == 1);
    CHECK(entities[0].headline.size() == 3);
  }
}

TEST_CASE("what comes before an error counts") {
  const auto entities = read(R"({"@type":"Article","headline":"H","author":"Ann" "oops"})");
  REQUIRE(entities.size() == 1);
  CHECK(entities[0].headline == "H");
}

TEST_CASE("entities that are only mentioned are left out") {
  const auto entities = read(R"({"@type":"Article","headline":"H",
    "comment":{"@type":"Article","headline":"C"},"isPartOf":{"@type":"Article","headline":"P"}})");
  REQUIRE(entities.size() == 1);
  CHECK(entities[0].headline == "H");
}

TEST_CASE("deep, huge and senseless scripts end quietly", "[A12]") {
  CHECK(read(std::string(100'000, '[')).empty());
  CHECK(read(std::string(kMaxJsonLdBytes + 1, ' ')).empty());
  std::string deep;
  for (int i = 0; i < 10'000; ++i) deep += "{\"@graph\":";
  CHECK(read(deep).size() <= kMaxJsonLdDepth);
  CHECK(read("").empty());
  CHECK(read("null").empty());
  CHECK(read("\"\\u").empty());
  std::string many = "[";
  for (int i = 0; i < 5000; ++i) many += "{\"@type\":\"Article\"},";
  CHECK(read(many + "]").size() <= kMaxJsonLdEntities);
}

TEST_CASE("an author that refers to itself is nobody", "[A12]") {
  const auto entities = read(R"({"@type":"Article","@id":"#a","author":{"@id":"#a"}})");
  REQUIRE(entities.size() == 1);
  CHECK(names_of(entities[0].authors, entities).empty());
}
