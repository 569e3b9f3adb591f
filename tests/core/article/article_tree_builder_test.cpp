#include "article/article_tree_builder.hpp"

#include <string>

#include "catch.hpp"

using namespace stillpage;
using E = ArticleElement;
using A = ArticleAttribute;

TEST_CASE("a tree always has one article as its root") {
  const ArticleTree tree = ArticleTreeBuilder().finish();
  REQUIRE(tree.nodes().size() == 1);
  CHECK(tree.nodes()[0].element == E::kArticle);
  CHECK(tree.nodes()[0].subtree_end == 1);
}

TEST_CASE("subtree ends enclose exactly the descendants") {
  ArticleTreeBuilder builder;
  builder.open(E::kParagraph);
  builder.text("one");
  builder.close();
  builder.open(E::kHr);
  builder.close();
  const ArticleTree tree = std::move(builder).finish();
  REQUIRE(tree.nodes().size() == 4);
  CHECK(tree.nodes()[0].subtree_end == 4);
  CHECK(tree.nodes()[1].subtree_end == 3);
  CHECK(tree.nodes()[2].subtree_end == 3);
  CHECK(tree.nodes()[3].subtree_end == 4);
}

TEST_CASE("texts side by side become one, texts around an element stay two") {
  ArticleTreeBuilder builder;
  builder.text("a");
  builder.text("b");
  builder.open(E::kBr);
  builder.close();
  builder.text("c");
  const ArticleTree tree = std::move(builder).finish();
  REQUIRE(tree.nodes().size() == 4);
  CHECK(tree.nodes()[1].text == "ab");
  CHECK(tree.nodes()[3].text == "c");
}

TEST_CASE("empty text adds no node") {
  ArticleTreeBuilder builder;
  builder.text("");
  builder.text(std::string_view("\0\x01", 2));
  const ArticleTree tree = std::move(builder).finish();
  CHECK(tree.nodes().size() == 1);
}

TEST_CASE("bad UTF-8 and control characters never get into a tree", "[B3]") {
  ArticleTreeBuilder builder;
  builder.open(E::kImg);
  builder.attribute(A::kAlt, "x\xFFy\x02");
  builder.close();
  builder.text(
      "a\xC3"
      "b\x0B\x7F\tc\n\xE2\x82\xAC");
  const ArticleTree tree = std::move(builder).finish();
  CHECK(tree.attribute(tree.nodes()[1], A::kAlt) == "x\uFFFDy");
  CHECK(tree.nodes()[2].text == "a\uFFFDb\tc\n\u20AC");
}

TEST_CASE("past the greatest depth elements go and their text stays, once and in order", "[A17]") {
  constexpr int kDeep = 5000;
  ArticleTreeBuilder builder;
  for (int i = 0; i < kDeep; ++i) {
    builder.open(E::kBlockquote);
    builder.text(i % 1000 == 0 ? std::to_string(i) : "");
  }
  for (int i = 0; i < kDeep; ++i) builder.close();
  builder.open(E::kParagraph);
  builder.text("after");
  builder.close();
  const ArticleTree tree = std::move(builder).finish();
  std::string text;
  for (const ArticleNode& node : tree.nodes()) text += std::string(node.text) + ' ';
  CHECK(tree.nodes().size() <= kMaxArticleDepth + 6);
  CHECK(text.find("0 ") != std::string::npos);
  CHECK(text.find("1000") < text.find("4000"));
  CHECK(tree.nodes().back().text == "after");
  CHECK(tree.nodes()[tree.nodes().size() - 2].element == E::kParagraph);
}

TEST_CASE("words of flattened blocks don't grow together") {
  ArticleTreeBuilder builder;
  for (std::uint32_t i = 0; i < kMaxArticleDepth; ++i) builder.open(E::kSection);
  for (const char* word : {"one", "two"}) {
    builder.open(E::kParagraph);
    builder.text(word);
    builder.close();
  }
  const ArticleTree tree = std::move(builder).finish();
  CHECK(tree.nodes().back().text.find("onetwo") == std::string::npos);
}

TEST_CASE("within a formula only MathML is kept, and the text of all") {
  ArticleTreeBuilder builder;
  builder.open(E::kMath);
  builder.open(E::kTable);
  builder.open(E::kMi);
  builder.text("x");
  builder.close();
  builder.close();
  builder.open(E::kMn);
  builder.text("2");
  const ArticleTree tree = std::move(builder).finish();
  REQUIRE(tree.nodes().size() == 5);
  CHECK(tree.nodes()[1].element == E::kMath);
  CHECK(tree.nodes()[2].text == " x ");
  CHECK(tree.nodes()[3].element == E::kMn);
  CHECK(tree.nodes()[4].text == "2");
}

TEST_CASE("attributes count only once and only before the first child") {
  ArticleTreeBuilder builder;
  builder.open(E::kA);
  builder.attribute(A::kHref, "https://a.example/");
  builder.attribute(A::kHref, "https://b.example/");
  builder.text("x");
  builder.attribute(A::kTitle, "late");
  const ArticleTree tree = std::move(builder).finish();
  CHECK(tree.attribute(tree.nodes()[1], A::kHref) == "https://a.example/");
  CHECK(tree.attribute(tree.nodes()[1], A::kTitle).empty());
}

TEST_CASE("closing more than was opened keeps the root open") {
  ArticleTreeBuilder builder;
  builder.close();
  builder.close();
  builder.text("still inside");
  const ArticleTree tree = std::move(builder).finish();
  CHECK(tree.nodes()[0].subtree_end == 2);
}
