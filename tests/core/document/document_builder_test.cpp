// Building documents by hand, with borrowed and with owned text.
#include "document/document_builder.hpp"

#include <string>
#include <utility>

#include "catch.hpp"
#include "document/outline.hpp"

namespace stillpage {
namespace {

Slice owned(DocumentBuilder& builder, std::string_view text) {
  Slice slice;
  REQUIRE(builder.own(text, slice));
  return slice;
}

void open(DocumentBuilder& builder, std::string_view name) {
  REQUIRE(builder.open_element(owned(builder, name), tag_of(name), Namespace::kHtml));
}

TEST_CASE("a built document holds what was put in, in order") {
  DocumentBuilder builder{Limits{}};
  open(builder, "html");
  open(builder, "p");
  builder.attribute(owned(builder, "class"), owned(builder, "a&amp;b"));
  REQUIRE(builder.text(owned(builder, "x < y &amp;")));
  builder.close_element();
  REQUIRE(builder.comment(owned(builder, "c")));
  builder.close_element();
  const Document document = std::move(builder).finish();
  CHECK(testing::outline(document) == R"((html (p class="a&amp;b" "x < y &amp;") <!--c-->))");
  CHECK(testing::is_sound(document));
}

TEST_CASE("short owned text stays where it is when the document moves") {
  DocumentBuilder builder{Limits{}};
  open(builder, "p");
  Document first = std::move(builder).finish();
  const Document second = std::move(first);
  CHECK(second.name(0) == "p");
}

TEST_CASE("finishing closes what is open") {
  DocumentBuilder builder{Limits{}};
  open(builder, "html");
  open(builder, "body");
  open(builder, "p");
  CHECK(builder.depth() == 3);
  const Document document = std::move(builder).finish();
  CHECK(testing::outline(document) == "(html (body (p)))");
  CHECK(testing::is_sound(document));
}

TEST_CASE("nodes inside a template are inert, the template and what follows it are not") {
  DocumentBuilder builder{Limits{}};
  open(builder, "html");
  open(builder, "template");
  CHECK(builder.inside_template());
  open(builder, "p");
  builder.close_element();
  builder.close_element();
  CHECK_FALSE(builder.inside_template());
  open(builder, "p");
  const Document document = std::move(builder).finish();
  CHECK(testing::outline(document) == "(html (template ~(p)) (p))");
}

TEST_CASE("the limits stop the building and say why") {
  Limits limits;
  limits.max_nodes = 3;
  limits.max_depth = 2;
  DocumentBuilder builder{limits};
  open(builder, "html");
  open(builder, "body");
  const Slice name = owned(builder, "p");
  CHECK_FALSE(builder.open_element(name, Tag::kP, Namespace::kHtml));
  CHECK(builder.error() == ErrorCode::kTooDeep);
  CHECK(builder.text(name));
  CHECK_FALSE(builder.text(name));
  CHECK(builder.error() == ErrorCode::kTooManyNodes);
}

}  // namespace
}  // namespace stillpage
