#include "metadata/byline.hpp"

#include "catch.hpp"

using namespace stillpage;

TEST_CASE("words before a name go in many languages") {
  CHECK(author_name("By Ann Bell") == "Ann Bell");
  CHECK(author_name("Written by: Ann Bell") == "Ann Bell");
  CHECK(author_name("Von Anna Glocke") == "Anna Glocke");
  CHECK(author_name("Par Anne Cloche") == "Anne Cloche");
  CHECK(author_name("Por Ana Campana") == "Ana Campana");
  CHECK(author_name("Door Anna Klok") == "Anna Klok");
  CHECK(author_name("作者：李明") == "李明");
}

TEST_CASE("a name that begins like such a word stays whole") {
  CHECK(author_name("Byron Vonnegut") == "Byron Vonnegut");
  CHECK(author_name("Vonda Parker") == "Vonda Parker");
}

TEST_CASE("addresses and placeholders are no names") {
  CHECK(author_name("https://www.facebook.com/annbell").empty());
  CHECK(author_name("ann@bell.example").empty());
  CHECK(author_name("@annbell").empty());
  CHECK(author_name("admin").empty());
  CHECK(author_name(" – ").empty());
  CHECK(author_name("").empty());
}

TEST_CASE("a name keeps its place when an address or a date stands beside it") {
  CHECK(author_name("ann@bell.example (Ann Bell)") == "Ann Bell");
  CHECK(author_name("Ann Bell | Travel editor") == "Ann Bell");
  CHECK(shown_author_name("By Ann Bell on March 4, 2025") == "Ann Bell");
  CHECK(shown_author_name("Updated March 4").empty());
}

TEST_CASE("degrees after a name stay") {
  CHECK(author_name("Ann Bell, Ph.D.") == "Ann Bell, Ph.D.");
}

TEST_CASE("names are joined once each and never too long") {
  CHECK(join_names({"Ann Bell", "Lee Wong", "ANN BELL", ""}) == "Ann Bell, Lee Wong");
  CHECK(join_names(std::vector<std::string>(50, std::string(30, 'a') + " b")).size() <= 100);
  std::vector<std::string> many;
  for (int i = 0; i < 50; ++i) many.push_back("Author Number " + std::to_string(i));
  CHECK(join_names(many).size() <= 100);
}

TEST_CASE("an introduction without a name says that the name follows") {
  bool opens = false;
  CHECK(introduced_name("Written by", opens).empty());
  CHECK(opens);
  CHECK(introduced_name("By Ann Bell", opens) == "Ann Bell");
  CHECK_FALSE(opens);
  CHECK(introduced_name("The river", opens).empty());
  CHECK_FALSE(opens);
}
