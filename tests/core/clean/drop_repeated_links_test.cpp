#include <string>
#include <vector>

#include "catch.hpp"
#include "clean/clean.hpp"
#include "clean/cleaned.hpp"

using namespace stillpage;

TEST_CASE("a link that stands below every post is a control, unless it is sure to be text") {
  std::string posts;
  for (int i = 0; i < 3; ++i)
    posts += prose("Day " + std::to_string(i)) + "<p><a href=/q>Quote</a></p>";
  const auto left = [](const std::string& page, float probability) {
    const Rule rule = [](const auto& context, auto& selection) {
      drop_repeated_links(context, false, selection);
    };
    return kept_after(rule, page,
                      {.probability = {0.9F, probability, 0.9F, probability, 0.9F, probability}});
  };
  CHECK(left(posts, 0.4F).find("Quote") == std::string::npos);
  CHECK(left(posts, 0.6F).find("Quote") != std::string::npos);
  CHECK(left(posts.substr(0, posts.rfind("<p><a")) + "<p><a href=/q>Source</a></p>", 0.4F)
            .find("Quote") != std::string::npos);
}

TEST_CASE(
    "in a thread a repeated link may look more like text, but not in its lists and headings") {
  const auto left = [](const std::string& line, float probability) {
    const Rule rule = [](const auto& context, auto& selection) {
      drop_repeated_links(context, true, selection);
    };
    return kept_after(rule, line + line + line,
                      {.probability = {probability, probability, probability}});
  };
  CHECK(left("<p><a href=/q>Quote</a></p>", 0.7F).empty());
  CHECK_FALSE(left("<p><a href=/q>Quote</a></p>", 0.9F).empty());
  CHECK_FALSE(left("<ul><li><a href=/d>Debian</a></li></ul>", 0.7F).empty());
  CHECK(left("<ul><li><a href=/q>Quote</a></li></ul>", 0.4F).empty());
  CHECK_FALSE(left("<h4><a href=#x>Examples</a></h4>", 0.4F).empty());
}
