// Where parts come from, in words that stay the same from page to page.
#include "set_apart/origins.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "clean/cleaned.hpp"

using namespace stillpage;

namespace {

// The origin of the page's first block.
std::string origin_of(std::string_view markup) {
  const Segmented s(markup, "");
  Origins origins;
  const std::vector<NodeId> nodes = {s.page.blocks.first[0]};
  const auto places = OriginTable(s.document, s.page.survey, origins).place(nodes);
  return origins.paths.at(places.at(0));
}

}  // namespace

TEST_CASE("an origin is the path of named boxes from below the body") {
  CHECK(origin_of("<main id=content><div class='story wide'><p>One</p></div></main>") ==
        "main.content div.story.wide p");
}

TEST_CASE("boxes without a name come and go, and are not told") {
  CHECK(origin_of("<div><div><section><div><p>One</p></div></section></div></div>") == "section p");
}

TEST_CASE("names made by numbers or by build tools are not told") {
  using Tokens = std::vector<std::string>;
  CHECK(stable_tokens("post-1234 entry") == Tokens{"post", "entry"});
  CHECK(stable_tokens("sc-bdVaJa kUwqzn") == Tokens{"sc"});
  CHECK(stable_tokens("Article_body__x7Gh2 articleBodyText") ==
        Tokens{"article_body", "articlebodytext"});
  CHECK(stable_tokens("css-1x2y3z jss12") == Tokens{"css"});
  CHECK(stable_tokens("").empty());
}

TEST_CASE("the same origin is told once, and the lead image has none") {
  const Segmented s("<main><p>One</p><p>Two</p></main>", "");
  Origins origins;
  const std::vector<NodeId> nodes = {0, s.page.blocks.first[0], s.page.blocks.first[1]};
  CHECK(OriginTable(s.document, s.page.survey, origins).place(nodes) ==
        std::vector<std::uint32_t>{0, 1, 1});
  CHECK(origins.paths == std::vector<std::string>{"", "main p"});
}

TEST_CASE("whatever an element is called, its origin is plain") {
  CHECK(origin_of("<x-\"\\.é><p>One</p></x-\"\\.é>").find_first_of("\"\\") == std::string::npos);
  const std::string deep =
      origin_of(std::string(4000, 'x').insert(0, "<div class=").append("><p>One</p></div>"));
  CHECK(deep == "p");
}
