#include "assemble/article_stream.hpp"

#include <string>

#include "catch.hpp"
#include "stillpage/read.hpp"

using namespace stillpage;

namespace {

std::string story(const std::string& address, const std::string& more = "") {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "Words that fill a story to its end. ";
  return "<article data-url=\"" + address + "\"><h1>Story</h1><p>" + text + "</p>" + more +
         "</article>";
}

struct Stream {
  std::string body;
  std::string canonical = "/one";
  std::string url = "https://example.org/one?from=home";
};

// The names of the addresses of what is left out.
std::string left_out(const Stream& stream) {
  const std::string page = "<html><head><link rel=\"canonical\" href=\"" + stream.canonical +
                           "\"><meta name=\"author\" content=\"A\"></head><body>" + stream.body +
                           "</body></html>";
  const auto document = read_serialised_dom(page);
  Plan plan;
  plan_article_stream(document.value(), stream.url, plan);
  std::string names;
  for (NodeId id = 0; id < document.value().size(); ++id) {
    if (!plan.left_out.contains(id)) continue;
    names += document.value().is(id, Tag::kArticle)
                 ? std::string(document.value().raw_attribute(id, "data-url")) + ' '
                 : std::string(document.value().name(id)) + ' ';
  }
  return names;
}

}  // namespace

TEST_CASE("of several articles in a stream the one of the page's address stays") {
  CHECK(left_out({.body = story("/one") + story("/two") + story("/three")}) == "/two /three ");
}

TEST_CASE("the canonical address tells where the page's own names none") {
  CHECK(left_out({.body = story("/one") + story("/two"), .url = "https://example.org/amp/1"}) ==
        "/two ");
}

TEST_CASE("the address wins once it has moved on, and what the head says of the first goes too") {
  CHECK(left_out({.body = story("/one") + story("/two"), .url = "https://example.org/two"}) ==
        "link meta /one ");
}

TEST_CASE("a heading's link is an address too") {
  const std::string linked =
      "<article><h2><a href=\"/two\">Two</a></h2><p>" + std::string(600, 'x') + "</p></article>";
  CHECK(left_out({.body = story("/one") + linked}) == " ");  // the one without a data-url
}

TEST_CASE("nothing is left out where the articles are something else") {
  CHECK(left_out({.body = story("/one")}).empty());
  // A home page, a page of a thread, a live page with its entries, teasers below an article.
  CHECK(left_out({.body = story("/two") + story("/three")}).empty());
  CHECK(left_out({.body = story("/one#post-1") + story("/one#post-2") + story("/two")}).empty());
  CHECK(left_out({.body = story("/one") + story("/one/entry-5")}).empty());
  CHECK(left_out({.body = story("/one") +
                          "<article data-url=\"/two\"><h2>Two</h2><p>Read on</p></article>"})
            .empty());
  CHECK(left_out({.body = story("/one", story("/two"))}).empty());
}
