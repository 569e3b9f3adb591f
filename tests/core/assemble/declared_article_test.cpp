#include "assemble/declared_article.hpp"

#include <string>

#include "catch.hpp"
#include "stillpage/encode.hpp"
#include "stillpage/extract.hpp"
#include "stillpage/read.hpp"

using namespace stillpage;

namespace {

std::string sentences(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "The river took the bridge and kept it for a year. ";
  return text;
}

std::string declared_text(const std::string& json_body, const std::string& shown = "",
                          const std::string& type = "NewsArticle") {
  const std::string page =
      "<html><head><title>The river</title><script type=\"application/ld+json\">{\"@type\":\"" +
      type + "\",\"headline\":\"The river\",\"articleBody\":\"" + json_body +
      "\"}</script></head><body>" + shown + "</body></html>";
  const auto document = read_serialised_dom(page);
  const auto article = extract(document.value());
  return article.ok() ? to_text(article.value()) : "";
}

}  // namespace

TEST_CASE("an article that the page only declares is read, a paragraph a line") {
  CHECK(declared_text(sentences(8) + "\\n\\nTom &amp; Ann said: 1 < 2." + sentences(1))
            .find("year.\nTom & Ann said: 1 < 2.") != std::string::npos);
}

TEST_CASE("markup in a declared article is structure, also if it was escaped once more") {
  const std::string end = "<\\/p><p>Second.<\\/p><script>alert(1)<\\/script>";
  CHECK(declared_text("<p>" + sentences(8) + end).ends_with("year.\nSecond."));
  CHECK(declared_text("&lt;p&gt;" + sentences(8) + "&lt;/p&gt;&lt;p&gt;Second.&lt;/p&gt;")
            .ends_with("year.\nSecond."));
}

TEST_CASE("what the page shows wins unless it is next to nothing") {
  const std::string shown =
      "<main><h1>The river</h1><p>" + sentences(7) + "</p><p>" + sentences(7) + "</p></main>";
  CHECK(declared_text("Declared. " + sentences(40), shown).find("Declared") == std::string::npos);
}

TEST_CASE("a summary, and what is no article, are not taken") {
  CHECK(declared_text(sentences(2)).empty());
  CHECK(declared_text(sentences(20), "", "Product").empty());
}
