#include "select/select_whole.hpp"

#include "catch.hpp"
#include "segment/segmented.hpp"

using namespace stillpage;
using Keep = std::vector<std::uint8_t>;

TEST_CASE("all that is shown is kept, without menus and hidden text") {
  const Segmented s(
      "<nav><a href=/>Home</a></nav><p>a</p><p hidden>b</p><p aria-hidden=true>c</p>"
      "<aside><p>d</p></aside><footer>e</footer>");
  const Selection selection = select_whole(s.page);
  CHECK(selection.keep == Keep{0, 1, 0, 0, 1, 1});
  CHECK(selection.keep_container.size() == s.page.survey.containers.size());
}

TEST_CASE("where there is nothing but a menu, that is kept") {
  const Segmented s("<nav><p>a</p><p hidden>b</p></nav>");
  CHECK(select_whole(s.page).keep == Keep{1, 0});
}
