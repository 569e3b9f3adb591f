// Cutting class and id names into tokens.
#include "features/class_tokens.hpp"

#include "catch.hpp"
#include "html5/read_html5.hpp"

namespace stillpage {
namespace {

ElementTokens tokens_of(std::string_view div) {
  const auto document = read_html5(div);
  REQUIRE(document.ok());
  for (NodeId id = 0; id < document.value().size(); ++id) {
    if (document.value().is(id, Tag::kDiv)) return class_tokens(document.value(), id);
  }
  return {};
}

TEST_CASE("camel case, hyphens and case don't matter to tokens") {
  CHECK(tokens_of("<div class='articleBody'>") == tokens_of("<div class='article-body'>"));
  CHECK(tokens_of("<div class='HTMLBody'>") == tokens_of("<div class='html_Body'>"));
}

TEST_CASE("tokens of the class come before those of the id") {
  CHECK(tokens_of("<div id='body' class='article'>") == tokens_of("<div class='article body'>"));
}

TEST_CASE("digits, single letters and repeated names are no tokens") {
  CHECK(tokens_of("<div class='post-1234 post x'>") == tokens_of("<div class='post'>"));
  CHECK(tokens_of("<div>") == ElementTokens{});
}

TEST_CASE("no more than four tokens are kept") {
  const ElementTokens tokens = tokens_of("<div class='aa bb cc dd ee'>");
  CHECK(tokens == tokens_of("<div class='aa bb cc dd'>"));
  CHECK(tokens[3] != 0);
}

}  // namespace
}  // namespace stillpage
