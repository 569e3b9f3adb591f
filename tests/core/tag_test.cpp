// Names to tags and back.
#include "stillpage/tag.hpp"

#include <string>

#include "catch.hpp"

namespace stillpage {
namespace {

struct Known {
  Tag tag;
  std::string name;
};

const Known kKnown[] = {
#define STILLPAGE_KNOWN(identifier, name) {Tag::k##identifier, name},
    STILLPAGE_TAGS(STILLPAGE_KNOWN)
#undef STILLPAGE_KNOWN
};

TEST_CASE("every known name gives its tag, and the tag its name") {
  for (const Known& known : kKnown) {
    CHECK(tag_of(known.name) == known.tag);
    CHECK(name_of(known.tag) == known.name);
  }
}

TEST_CASE("names are told apart from their beginnings, their extensions and their capitals") {
  for (const Known& known : kKnown) {
    CHECK(tag_of(known.name + "-") == Tag::kUnknown);
    CHECK(tag_of(known.name + std::string(1, '\0')) == Tag::kUnknown);
    CHECK(tag_of("x" + known.name) != known.tag);
    CHECK(tag_of(known.name.substr(1)) != known.tag);
  }
  CHECK(tag_of("DIV") == Tag::kUnknown);
  CHECK(tag_of("foreignobject") == Tag::kUnknown);
}

TEST_CASE("any other name is unknown") {
  CHECK(tag_of("") == Tag::kUnknown);
  CHECK(tag_of("x-y") == Tag::kUnknown);
  CHECK(tag_of(std::string(100'000, 'a')) == Tag::kUnknown);
  CHECK(name_of(Tag::kUnknown).empty());
  CHECK(name_of(static_cast<Tag>(255)).empty());
}

}  // namespace
}  // namespace stillpage
