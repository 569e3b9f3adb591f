// Knowing which names are open.
#include "document/open_names.hpp"

#include <string_view>

#include "catch.hpp"

namespace stillpage {
namespace {

// Every name a test opens.
constexpr std::string_view kNames = "p x-a x-b x-known-to-nobody";

class Tree {
 public:
  void open(std::string_view name) {
    Slice slice;
    slice.offset = static_cast<std::uint32_t>(kNames.find(name));
    slice.length = static_cast<std::uint32_t>(name.size()) & kMaxSliceLength;
    REQUIRE(builder_.open_element(slice, tag_of(name), Namespace::kHtml));
    names_.opened(builder_.innermost());
  }
  void close() {
    names_.closed(builder_.innermost());
    builder_.close_element();
  }
  bool is_open(std::string_view name) { return names_.is_open(tag_of(name), name); }

 private:
  DocumentBuilder builder_{kNames, Limits{}};
  OpenNames names_{builder_};
};

TEST_CASE("a name is open from its start tag to the last of its end tags") {
  for (const std::string_view name : {"p", "x-known-to-nobody"}) {
    Tree tree;
    CHECK_FALSE(tree.is_open(name));
    tree.open(name);
    tree.open(name);
    CHECK(tree.is_open(name));
    tree.close();
    CHECK(tree.is_open(name));
    tree.close();
    CHECK_FALSE(tree.is_open(name));
  }
}

TEST_CASE("unknown names opened before the first question are known") {
  Tree tree;
  tree.open("x-a");
  tree.open("x-b");
  tree.open("p");
  CHECK(tree.is_open("x-a"));
  CHECK(tree.is_open("x-b"));
  CHECK_FALSE(tree.is_open("x-c"));
  tree.close();
  tree.close();
  CHECK_FALSE(tree.is_open("x-b"));
  CHECK(tree.is_open("x-a"));
}

}  // namespace
}  // namespace stillpage
