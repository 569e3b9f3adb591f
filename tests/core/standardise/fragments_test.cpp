#include "standardise/fragments.hpp"

#include "catch.hpp"

using stillpage::local_fragment;

TEST_CASE("a fragment of the same page is decoded, anything else is none") {
  CHECK(local_fragment("#note-1") == "note-1");
  CHECK(local_fragment("#%C3%A9t%C3%A9") == "été");
  CHECK(local_fragment("#100%") == "100%");
  CHECK(local_fragment("#").empty());
  CHECK(local_fragment("").empty());
  CHECK(local_fragment("/a#b").empty());
  CHECK(local_fragment("#" + std::string(1000, 'x')).empty());
}
