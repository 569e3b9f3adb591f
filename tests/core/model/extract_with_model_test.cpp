// The pipeline with the learned decision, end to end.
#include "model/extract_with_model.hpp"

#include <string>
#include <string_view>

#include "catch.hpp"
#include "html5/read_html5.hpp"
#include "stillpage/encode.hpp"

namespace stillpage::model {
namespace {

constexpr std::string_view kPage =
    "<html><head><title>The ferry that still runs on steam</title></head><body>"
    "<nav><ul><li><a href='/'>Home</a></li><li><a href='/towns'>Towns</a></li></ul></nav>"
    "<article><h1>The ferry that still runs on steam</h1>"
    "<p>Every morning at six, before the first lorries reach the harbour, two men shovel coal into "
    "a boiler that is older than both of them together.</p>"
    "<p>The company had planned to scrap the boat in spring, but the people of the island wrote "
    "four thousand letters, and the new owner read them all.</p>"
    "<p>Since then the timetable has grown by one crossing a year, and on Sundays there is hardly "
    "a seat left on the upper deck, whatever the weather.</p></article>"
    "<footer><p>Harbour Post, all rights reserved</p></footer></body></html>";

Result<Article> extract_from(std::string_view html) {
  const Result<Document> document = read_html5(html);
  REQUIRE(document.ok());
  return extract_with_model(document.value(), {});
}

TEST_CASE("the learned decision keeps an article's paragraphs and leaves menu and footer") {
  const Result<Article> article = extract_from(kPage);
  REQUIRE(article.ok());
  const std::string text = to_text(article.value());
  for (const char* kept : {"shovel coal", "four thousand letters", "upper deck"})
    CHECK(text.find(kept) != std::string::npos);
  for (const char* left : {"Towns", "all rights reserved"})
    CHECK(text.find(left) == std::string::npos);
}

TEST_CASE("the confidence of the learned decision lies between 0 and 1") {
  const Result<Article> article = extract_from(kPage);
  REQUIRE(article.ok());
  CHECK(article.value().confidence > 0);
  CHECK(article.value().confidence <= 1);
}

TEST_CASE("a page without text has no article for the learned decision either") {
  const Result<Article> article = extract_from("<html><body></body></html>");
  REQUIRE(!article.ok());
  CHECK(article.error() == ErrorCode::kNoArticle);
}

}  // namespace
}  // namespace stillpage::model
