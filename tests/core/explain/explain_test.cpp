#include <algorithm>

#include "catch.hpp"
#include "explain/explanation.hpp"
#include "html5/read_html5.hpp"
#include "processor_time.hpp"
#include "stillpage/encode.hpp"
#include "stillpage/read.hpp"
#include "text/utf8.hpp"

namespace stillpage::explain {
namespace {

std::string repeat(std::string_view piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

// An article with a heading that is the title and a row of links below.
std::string story_page(const std::string& extra = {}) {
  std::string page =
      "<title>Rain over the valley</title><body><div id=wrap><div class='page main'>";
  page += "<article><h1>Rain over the valley</h1>";
  for (int i = 0; i < 8; ++i) {
    page += "<p>The rain began on day " + std::to_string(i) +
            ", and it did not stop until the harvest was over, and nobody in the valley had seen "
            "anything like it, or has since.</p>";
  }
  return page + extra + "</article></div></div><footer>All rights reserved</footer></body>";
}

Explanation explain_html(const std::string& html) {
  const auto document = read_html5(html);
  return explain(document.value(), {.url = "https://example.org/"});
}

const Row& row_with(const Explanation& explanation, std::string_view text) {
  const auto found = std::find_if(
      explanation.rows.begin(), explanation.rows.end(),
      [&](const Row& row) { return row.is_block && row.text.find(text) != std::string::npos; });
  REQUIRE(found != explanation.rows.end());
  return *found;
}

TEST_CASE("every block has one row, in order, and what is kept is what the article says") {
  const Explanation explanation = explain_html(story_page());
  REQUIRE(explanation.outcome.ok());
  const std::string text = stillpage::to_text(explanation.outcome.value());
  std::uint32_t blocks = 0;
  std::uint32_t kept = 0;
  for (const Row& row : explanation.rows) {
    if (!row.is_block) continue;
    ++blocks;
    if (!row.kept) continue;
    ++kept;
    CHECK(text.find(row.text.substr(0, 30)) != std::string::npos);
    CHECK(row.weights.size() == kMostWeights);
  }
  CHECK(blocks == explanation.blocks);
  CHECK(blocks == 10);
  CHECK(kept == explanation.kept);
  CHECK(kept == 8);
  CHECK(explanation.title == "Rain over the valley");
  CHECK(explanation.threshold > 0);
  CHECK(explanation.expected_f1 > explanation.threshold);
}

TEST_CASE("the article explained is the one that is extracted") {
  const auto document = read_html5(story_page());
  const auto article = extract(document.value(), {});
  REQUIRE(article.ok());
  CHECK(to_json(article.value()) == to_json(explain(document.value()).outcome.value()));
}

TEST_CASE("a block that a rule dropped names the rule") {
  const Row heading = row_with(explain_html(story_page()), "Rain over the valley");
  CHECK_FALSE(heading.kept);
  REQUIRE(heading.chosen == !heading.changes.empty());
  if (!heading.changes.empty()) CHECK(verdict(heading, 0.5F) == "dropped by drop_title");
  Row row;
  row.changes = {{"drop_labels", false}, {"restore_notes", true}};
  row.kept = true;
  CHECK(verdict(row, 0.5F) == "kept by restore_notes");
}

TEST_CASE("a block that no rule changed was decided by its p or by what is around it") {
  Row row;
  row.probability = 0.7F;
  row.pooled = 0.7F;
  CHECK(verdict(row, 0.5F) == "dropped by what is around it");
  row.kept = true;
  CHECK(verdict(row, 0.5F) == "kept by its p");
}

TEST_CASE("a block that its kind spoke for, or against, says so") {
  Row row;
  row.is_block = true;
  row.probability = 0.4F;
  row.pooled = 0.75F;
  row.kept = true;
  CHECK(verdict(row, 0.5F) == "kept by the p of its kind");
  Explanation explanation;
  explanation.rows.push_back(row);
  CHECK(to_text(explanation).find("p=0.400, with its kind 0.750") != std::string::npos);
}

TEST_CASE("containers that hold nothing else than one another and a block are one row") {
  const Explanation explanation = explain_html(story_page());
  std::vector<std::string> labels;
  for (const Row& row : explanation.rows) {
    if (!row.label.empty() && row.label != "p") labels.push_back(row.label);
  }
  CHECK(labels ==
        std::vector<std::string>{"html > body", "div#wrap > div.page > article", "h1", "footer"});
  CHECK(explanation.rows[0].level == 0);
  CHECK(explanation.rows[1].level == 1);
  CHECK(explanation.rows[2].level == 2);
}

TEST_CASE("a page without an article is explained too, and one without text has no rows") {
  const Explanation login = explain_html("<form><label>Name <input></label></form>");
  CHECK_FALSE(login.outcome.ok());
  CHECK(row_with(login, "Name").words == 1);
  CHECK(to_text(login).find("no article: what is kept") != std::string::npos);
  const Explanation empty = explain_html("");
  CHECK(empty.rows.empty());
  CHECK(to_text(empty) == "no article: the page has no text\n");
  CHECK(to_html(empty).ends_with("</html>\n"));
}

TEST_CASE("nothing of the page is markup in the explanation, and it runs no script") {
  const std::string evil = "</style></title></bdi><script>alert(1)</script><img src=x onerror=a>";
  std::string escaped;
  for (const char c : evil) escaped += c == '<' ? "&lt;" : std::string(1, c);
  const Explanation explanation =
      explain_html("<title>" + escaped + "</title><div id='" + escaped + "' class='\"" + escaped +
                   "'><p>" + escaped + "</p>b</div>");
  REQUIRE(row_with(explanation, "<script>alert").is_block);
  const auto page = read_html5(to_html(explanation));
  for (NodeId id = 0; id < page.value().size(); ++id) {
    if (!page.value().is_element(id)) continue;
    CHECK_FALSE(page.value().is(id, Tag::kScript));
    CHECK_FALSE(page.value().is(id, Tag::kImg));
    for (const Attribute& attribute : page.value().attributes(id))
      CHECK_FALSE(page.value().raw(attribute.name).starts_with("on"));
  }
}

TEST_CASE("characters that steer a terminal or turn the text's direction don't come through") {
  const Explanation explanation = explain_html("<p>a\x1B[31m\xC2\x9B b \xE2\x80\xAE c</p>");
  for (const std::string& text : {to_text(explanation), to_html(explanation)}) {
    CHECK(text.find('\x1B') == std::string::npos);
    CHECK(text.find("\xC2\x9B") == std::string::npos);
    CHECK(text.find("\xE2\x80\xAE") == std::string::npos);
  }
}

TEST_CASE("broken UTF-8 and long texts come out as valid UTF-8") {
  // The document views these bytes.
  const std::string page = "<html class=\"\xFF\"><body><p>\xE2\x82 x " +
                           repeat("\xF0\x9F\x8C\xA7", 400) + "</p></body></html>";
  const auto document = read_serialised_dom(page);
  const Explanation explanation = explain(document.value());
  REQUIRE(explanation.rows.size() == 1);
  CHECK(is_valid_utf8(to_text(explanation)));
  CHECK(is_valid_utf8(to_html(explanation)));
  CHECK(explanation.rows.back().text.ends_with("…"));
}

TEST_CASE("deep and wide pages are explained in linear time and space") {
  for (const std::string& page :
       {"<html><body>" + repeat("<div class=\"x\">", 30'000) + "deep" + "</body></html>",
        "<html><body>" + repeat("<div>a", 30'000) + "</body></html>",
        "<html><body>" + repeat("<p>x</p>", 30'000) + "</body></html>"}) {
    const auto document = read_serialised_dom(page);
    REQUIRE(document.ok());
    const ProcessorTime time;
    const Explanation explanation = explain(document.value());
    const std::string text = to_text(explanation);
    const std::string html = to_html(explanation);
    // A debug build with sanitizers on a slow machine; quadratic time would take minutes.
    CHECK(time.seconds() < 10);
    CHECK(text.size() < page.size() * 100);
    CHECK(html.size() < page.size() * 300);
  }
}

}  // namespace
}  // namespace stillpage::explain
