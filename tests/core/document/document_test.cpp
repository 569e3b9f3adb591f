// Walking a document, looking up attributes, decoding text.
#include "stillpage/document.hpp"

#include <string>
#include <utility>

#include "catch.hpp"
#include "stillpage/read.hpp"

namespace stillpage {
namespace {

constexpr std::string_view kPage =
    "<html><head></head><body><p class=\"a &amp; b\" id=\"\" "
    "class=\"second\">x<b>y&lt;</b></p><!-- c --><ul><li></li>"
    "<li>&amp;amp;</li></ul></body></html>";

Document page() {
  auto document = read_serialised_dom(kPage);
  REQUIRE(document.ok());
  return std::move(document).value();
}

NodeId find(const Document& document, Tag tag) {
  for (NodeId id = 0; id < document.size(); ++id) {
    if (document.is(id, tag)) return id;
  }
  return kNoNode;
}

TEST_CASE("children and siblings are found by the ends of subtrees") {
  const Document document = page();
  const NodeId head = document.first_child(0);
  REQUIRE(document.is(head, Tag::kHead));
  CHECK(document.first_child(head) == kNoNode);
  const NodeId body = document.next_sibling(head);
  REQUIRE(document.is(body, Tag::kBody));
  CHECK(document.next_sibling(body) == kNoNode);
  CHECK(document.next_sibling(0) == kNoNode);
  CHECK(document.subtree_end(0) == document.size());
  std::string kinds;
  for (NodeId id = document.first_child(body); id != kNoNode; id = document.next_sibling(id)) {
    kinds += document.is_element(id) ? std::string(document.name(id)) + ' ' : "- ";
    CHECK(document.parent(id) == body);
  }
  CHECK(kinds == "p - ul ");
}

TEST_CASE(
    "attributes are found by name, the first of them counts, and values are decoded on demand") {
  const Document document = page();
  const NodeId p = find(document, Tag::kP);
  CHECK(document.raw_attribute(p, "class") == "a &amp; b");
  CHECK(document.decoded_attribute(p, "class") == "a & b");
  REQUIRE(document.attribute(p, "id") != nullptr);
  CHECK(document.decoded_attribute(p, "id").empty());
  CHECK(document.attribute(p, "Class") == nullptr);
  CHECK(document.attribute(p, "clas") == nullptr);
  CHECK(document.raw_attribute(p, "none").empty());
  CHECK(document.decoded_attribute(p, "none").empty());
}

TEST_CASE("text is decoded once and gathered in order") {
  const Document document = page();
  CHECK(document.text_content(find(document, Tag::kP)) == "xy<");
  CHECK(document.text_content(find(document, Tag::kUl)) == "&amp;");
  CHECK(document.text_content(0) == "xy<&amp;");
}

TEST_CASE("only slices with references in them are marked as escaped") {
  const Document document = page();
  const NodeId b = find(document, Tag::kB);
  CHECK(document.node(b + 1).data.escaped == 1);
  CHECK(document.node(b - 1).data.escaped == 0);
  CHECK(document.attributes(find(document, Tag::kP))[0].value.escaped == 1);
  CHECK(document.attributes(find(document, Tag::kP))[1].value.escaped == 0);
}

TEST_CASE("a document of another namespace's element is not that of HTML") {
  const auto document = read_serialised_dom("<html><svg><title></title></svg></html>");
  REQUIRE(document.ok());
  CHECK(document.value().tag(2) == Tag::kTitle);
  CHECK_FALSE(document.value().is(2, Tag::kTitle));
}

TEST_CASE("a document survives being moved") {
  Document first = page();
  const Document second = std::move(first);
  CHECK(second.text_content(0) == "xy<&amp;");
}

}  // namespace
}  // namespace stillpage
