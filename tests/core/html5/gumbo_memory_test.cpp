// The memory that libgumbo works in.
#include "html5/gumbo_memory.hpp"

#include <string>

#include "catch.hpp"

namespace stillpage {
namespace {

TEST_CASE("a page within the budget is parsed, and its tree lives as long as the memory") {
  const std::string page = "<p>hello";
  GumboMemory memory(1 << 20);
  const GumboOutput* output = memory.parse(page.data(), page.size());
  REQUIRE(output != nullptr);
  CHECK(output->root->v.element.tag == GUMBO_TAG_HTML);
}

TEST_CASE("a page past the budget is left half-way, and what was taken is given back") {
  std::string page;
  for (int i = 0; i < 10'000; ++i) page += "<p>x";
  for (const std::size_t budget :
       {std::size_t{0}, std::size_t{100}, std::size_t{10'000}, std::size_t{200'000}}) {
    GumboMemory memory(budget);
    CHECK(memory.parse(page.data(), page.size()) == nullptr);
  }
}

}  // namespace
}  // namespace stillpage
