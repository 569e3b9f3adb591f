#include <string>
#include <vector>

#include "catch.hpp"
#include "clean/clean.hpp"
#include "clean/cleaned.hpp"
#include "stillpage/extract.hpp"
#include "stillpage/read.hpp"

using namespace stillpage;

TEST_CASE("what comes after the sure text and beside it stays if it is sure or of the same kind") {
  std::string text;
  for (int i = 0; i < 7; ++i) text += prose("Day " + std::to_string(i));
  const auto left = [&](const std::string& after, float probability) {
    std::vector<float> each(8, 0.9F);
    each[7] = probability;
    return kept_after(drop_after_text, "<div class=text>" + text + "</div>" + after,
                      {.probability = each});
  };
  const std::string other = "<div class=more>" + prose("Elsewhere") + "</div>";
  const std::string part = "<div class=text>" + prose("Elsewhere") + "</div>";
  CHECK(left(other, 0.6F).find("Elsewhere") == std::string::npos);
  CHECK(left(other, 0.7F).find("Elsewhere") != std::string::npos);
  CHECK(left(part, 0.6F).find("Elsewhere") != std::string::npos);
}

TEST_CASE(
    "what comes after a long quotation, in sections of the text or as most of the page stays") {
  std::string text;
  for (int i = 0; i < 7; ++i) text += prose("Day " + std::to_string(i));
  const auto left = [](const std::string& page, std::size_t sure, std::size_t unsure) {
    std::vector<float> probability(sure, 0.9F);
    probability.insert(probability.end(), unsure, 0.5F);
    return kept_after(drop_after_text, page, {.probability = probability});
  };
  CHECK(left("<div><blockquote>" + text + "</blockquote>" + prose("So said") + "</div>", 7, 1)
            .find("So said") != std::string::npos);
  CHECK(left("<section>" + text + "</section><section>" + prose("Part two") + "</section>", 7, 1)
            .find("Part two") != std::string::npos);
  const std::string rest = text + text + text + text;
  CHECK(left("<div class=a>" + text + "</div><div class=b>" + rest + "</div>", 7, 28) ==
        left(text + rest, 35, 0));
}

TEST_CASE("with no paragraph to be sure of, nothing stands after the text") {
  CHECK(kept_after(drop_after_text, prose("One") + "<div>" + prose("Two") + "</div>") ==
        "One and then|Two and then");
}

TEST_CASE("a page whose text stands in nothing but its root has nothing after it, and an end") {
  std::string page = "<html>";
  for (int i = 0; i < 20; ++i) page += "The river rose again, slowly, until it stood in the town. ";
  const auto document = read_serialised_dom(page, {.scripting = false, .limits = {}});
  REQUIRE(document.ok());
  CHECK(extract(document.value(), {}).ok());
}
