#include "look/elements_to_look_at.hpp"

#include <string>

#include "catch.hpp"
#include "stillpage/read.hpp"

using namespace stillpage;

TEST_CASE("of very many elements the outermost are looked at") {
  std::string body;
  for (int i = 0; i < 500; ++i) body += "<div><p>" + std::to_string(i) + " is a number</p></div>";
  const std::string html = "<html><head></head><body>" + body + "</body></html>";
  const auto document = read_serialised_dom(html);
  const SegmentedPage page = segment_document(document.value(), "");
  Selection selection;
  selection.keep.assign(page.blocks.size(), 1);
  const auto names = elements_to_look_at(document.value(), page, selection);
  REQUIRE(names.size() == kMaxLooked);
  for (const ElementName& element : names) CHECK(element.name == "div");
}

TEST_CASE("ordinals that name no block-level element say nothing") {
  const std::string html = "<html><head></head><body><p>a <b>b</b></p></body></html>";
  const auto document = read_serialised_dom(html);
  const SegmentedPage page = segment_document(document.value(), "");
  const std::vector<std::uint32_t> ordinals = {4, 99, 4294967295};
  for (const std::uint8_t flag : unseen_containers(document.value(), page, ordinals))
    CHECK(flag == 0);
}
