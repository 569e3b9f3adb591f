#include "stillpage/article.hpp"

#include "article/sample.hpp"
#include "catch.hpp"

using namespace stillpage;
using namespace stillpage::test;

TEST_CASE("every element and attribute has its wire name") {
  CHECK(to_string(E::kArticle) == "article");
  CHECK(to_string(E::kParagraph) == "p");
  CHECK(to_string(E::kMmultiscripts) == "mmultiscripts");
  CHECK(to_string(A::kHref) == "href");
  CHECK(to_string(A::kKind) == "kind");
}

TEST_CASE("text is no element and has no name") { CHECK(to_string(E::kText).empty()); }

TEST_CASE("an attribute that is missing reads as empty") {
  const Article article =
      Sample().open(E::kA).set(A::kHref, "https://a.example/").close().article();
  const ArticleNode& link = article.body.nodes()[1];
  CHECK(article.body.attribute(link, A::kHref) == "https://a.example/");
  CHECK(article.body.attribute(link, A::kTitle).empty());
}
