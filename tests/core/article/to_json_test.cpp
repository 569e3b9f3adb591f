#include <rapidjson/document.h>

#include <limits>

#include "article/sample.hpp"
#include "catch.hpp"
#include "stillpage/encode.hpp"

using namespace stillpage;
using namespace stillpage::test;

TEST_CASE("an article is written as the wire format says, attribute object always present") {
  Article article = Sample()
                        .open(E::kParagraph)
                        .set(A::kLang, "de")
                        .text("a ")
                        .add(E::kEm, "b")
                        .close()
                        .article("T");
  article.words = 2;
  article.confidence = 0.83456;
  CHECK(
      to_json(article) ==
      R"({"title":"T","byline":"","site":"","published":"","lang":"","dir":"","excerpt":"","url":"",)"
      R"("words":2,"confidence":0.8346,"body":["article",{},["p",{"lang":"de"},"a ",["em",{},"b"]]],"leftOut":[],"origins":[],"paths":[]})");
}

TEST_CASE("a lead image is written only where there is one") {
  Article article;
  CHECK(to_json(article).find("leadImage") == std::string::npos);
  article.metadata.lead_image = {"https://a.example/i.png", "alt"};
  CHECK(to_json(article).find(R"("leadImage":{"url":"https://a.example/i.png","alt":"alt"})") !=
        std::string::npos);
}

TEST_CASE("quotes, backslashes and control characters survive a JSON parser") {
  const std::string text = "\"\\/\n\t\u2028</script>\U0001F600";
  const std::string json = to_json(Sample().open(E::kPre).text(text).close().article("q\"\\"));
  rapidjson::Document parsed;
  REQUIRE_FALSE(parsed.Parse(json.c_str()).HasParseError());
  CHECK(std::string(parsed["title"].GetString()) == "q\"\\");
  CHECK(std::string(parsed["body"][2][2].GetString()) == text);
}

TEST_CASE("confidence is a number between 0 and 1 whatever it was") {
  Article article;
  article.confidence = std::numeric_limits<double>::quiet_NaN();
  CHECK(to_json(article).find("\"confidence\":0.0,") != std::string::npos);
  article.confidence = 7;
  CHECK(to_json(article).find("\"confidence\":1.0,") != std::string::npos);
}

TEST_CASE("an empty article still has a body") {
  CHECK(to_json(Article{}).find(R"("body":["article",{}])") != std::string::npos);
}

TEST_CASE("an error is its name") {
  CHECK(to_json(ErrorCode::kNoArticle) == R"({"error":"no-article"})");
}
