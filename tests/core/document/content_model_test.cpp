// The element tables and the namespaces of children, one by one.
#include "document/content_model.hpp"

#include "catch.hpp"

namespace stillpage {
namespace {

OpenElement parent(Tag tag, Namespace ns, Namespace children) { return {0, {}, tag, ns, children}; }

TEST_CASE("void and raw-text elements are these and no others") {
  int voids = 0;
  int raw_texts = 0;
  for (int tag = 0; tag < 256; ++tag) {
    voids += is_void(static_cast<Tag>(tag)) ? 1 : 0;
    raw_texts += is_raw_text(static_cast<Tag>(tag), true) ? 1 : 0;
  }
  CHECK(voids == 18);
  CHECK(raw_texts == 8);
  CHECK_FALSE(is_raw_text(Tag::kNoscript, false));
  CHECK_FALSE(is_raw_text(Tag::kTextarea, true));
  CHECK_FALSE(is_raw_text(Tag::kTitle, true));
}

TEST_CASE("svg and math begin in HTML and go on inside themselves") {
  const OpenElement div = parent(Tag::kDiv, Namespace::kHtml, Namespace::kHtml);
  CHECK(namespace_of_child(div, Tag::kP, "p") == Namespace::kHtml);
  CHECK(namespace_of_child(div, Tag::kSvg, "svg") == Namespace::kSvg);
  CHECK(namespace_of_child(div, Tag::kMath, "math") == Namespace::kMathMl);
  const OpenElement svg = parent(Tag::kSvg, Namespace::kSvg, Namespace::kSvg);
  CHECK(namespace_of_child(svg, Tag::kP, "p") == Namespace::kSvg);
  CHECK(namespace_of_child(svg, Tag::kMath, "math") == Namespace::kSvg);
  const OpenElement math = parent(Tag::kMath, Namespace::kMathMl, Namespace::kMathMl);
  CHECK(namespace_of_child(math, Tag::kSvg, "svg") == Namespace::kMathMl);
}

TEST_CASE("an integration point's children are HTML, or svg and math of their own") {
  const OpenElement point = parent(Tag::kForeignObject, Namespace::kSvg, Namespace::kHtml);
  CHECK(namespace_of_child(point, Tag::kP, "p") == Namespace::kHtml);
  CHECK(namespace_of_child(point, Tag::kSvg, "svg") == Namespace::kSvg);
  CHECK(namespace_of_child(point, Tag::kMath, "math") == Namespace::kMathMl);
  CHECK(namespace_of_child(point, Tag::kUnknown, "mglyph") == Namespace::kHtml);
}

}  // namespace
}  // namespace stillpage
