#include "assemble/unread_noscript.hpp"

#include <string>

#include "catch.hpp"
#include "stillpage/read.hpp"

using namespace stillpage;

namespace {

const std::string kText = "<p>" + std::string(500, 'a') + "</p>";

std::optional<Document> read_again(const std::string& page, bool scripting = true) {
  const auto document = read_serialised_dom(page, {.scripting = scripting, .limits = {}});
  return read_noscript(document.value());
}

}  // namespace

TEST_CASE("the text of noscript is read as markup where there is hardly any other") {
  const std::string page =
      "<html><body><div id=\"app\">Loading</div><noscript>" + kText + "</noscript></body></html>";
  const auto document = read_again(page);
  REQUIRE(document);
  bool found = false;
  for (NodeId id = 0; id < document->size(); ++id) found |= document->is(id, Tag::kP);
  CHECK(found);
}

TEST_CASE("noscript stays unread beside other text, where it is short, and where it was read") {
  const std::string noscript = "<noscript>" + kText + "</noscript></body></html>";
  CHECK_FALSE(read_again("<html><body>" + kText + kText + noscript));
  CHECK_FALSE(read_again("<html><body><noscript>Turn scripts on.</noscript></body></html>"));
  CHECK_FALSE(read_again("<html><body>" + noscript, false));
}
