#include <string>
#include <vector>

#include "catch.hpp"
#include "clean/clean.hpp"
#include "clean/cleaned.hpp"

using namespace stillpage;

TEST_CASE("a discussion that the decision was unsure about goes, on a forum it stays") {
  std::string text;
  for (int i = 0; i < 14; ++i) text += prose("Day " + std::to_string(i));
  const std::string comments = "<div class=comment>" + prose("First!") +
                               "</div><div class=comment>" + prose("Second!") + "</div>";
  std::vector<float> probability(16, 0.9F);
  probability[14] = probability[15] = 0.6F;
  const auto left = [&](const std::string& page) {
    return kept_after(drop_discussion, page, {.probability = probability});
  };
  CHECK(left("<div>" + text + "</div>" + comments).find('!') == std::string::npos);
  CHECK(left("<div class=topic>" + text + "</div>" + comments).find("First!") != std::string::npos);
  CHECK(left(comments + "<div>" + text + "</div>").find("First!") != std::string::npos);
  probability[14] = probability[15] = 0.9F;
  CHECK(left("<div>" + text + "</div>" + comments).find("First!") != std::string::npos);
}

TEST_CASE("questions between what is named responses make an interview") {
  std::string page;
  for (int i = 0; i < 14; ++i) page += prose("Day " + std::to_string(i));
  for (int i = 0; i < 8; ++i)
    page += "<p>And what did they say on that day?</p><div class=response>" + prose("Answer") +
            "</div>";
  CHECK(kept_after(drop_discussion, page).find("Answer") != std::string::npos);
}

TEST_CASE("an article in lines without a full stop is an article above its comments too") {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "<p>A line of this poem</p>";
  CHECK(kept_after(drop_discussion, text + "<div class=comment>" + prose("First!") + "</div>")
            .find("First!") == std::string::npos);
}

TEST_CASE("what a name calls responses may be code or messages, and is no discussion then") {
  std::string text;
  for (int i = 0; i < 14; ++i) text += prose("Day " + std::to_string(i));
  std::vector<float> probability(16, 0.9F);
  probability[14] = probability[15] = 0.6F;
  const auto left = [&](const std::string& responses) {
    return kept_after(drop_discussion, "<div>" + text + "</div>" + responses,
                      {.probability = probability});
  };
  const std::string pre =
      "<pre>{ \"gauge\": 7, \"at\": \"noon\", \"place\": \"the old bridge\" }</pre>";
  CHECK(left("<div class=response>" + pre + pre + "</div>").find("gauge") != std::string::npos);
  const std::string message = "<div class=message>" + prose("Hello!") + "</div>";
  CHECK(left("<div class=replies>" + message + message + "</div>").find("Hello!") !=
        std::string::npos);
  CHECK(left("<div class=replies>" + prose("Hello!") + prose("Hello!") + "</div>").find("Hello!") ==
        std::string::npos);
}
