#include "catch.hpp"
#include "standardise/body.hpp"
#include "standardise/cell_span.hpp"

TEST_CASE("a table of data keeps its rows, its empty cells and its headers") {
  CHECK(
      inside("<table><caption>C</caption><thead><tr><th "
             "scope=col>a<th></thead><tbody><tr><td>b<td>c</tbody></table>") ==
      R"(["table",{},["caption",{},"C"],["thead",{},["tr",{},["th",{"scope":"col"},"a"],["th",{}]]],["tbody",{},["tr",{},["td",{},"b"],["td",{},"c"]]]])");
}

TEST_CASE("a table that lays out a page leaves only its texts") {
  CHECK(inside("<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>") ==
        R"(["p",{},"a"],["p",{},"b"],["p",{},"c"],["p",{},"d"])");
  CHECK(inside("<table><tr><td>a<td>b<tr><td colspan=2>A long text as wide as the table</table>") ==
        R"(["p",{},"a"],["p",{},"b"],["p",{},"A long text as wide as the table"])");
  CHECK(inside("<table><tr><td>only cell</table>") == R"(["p",{},"only cell"])");
  CHECK(
      inside("<table><tr><td>a<td><table><tr><th>x<th>y<tr><td>1<td>2</table></table>") ==
      R"(["p",{},"a"],["table",{},["tbody",{},["tr",{},["th",{},"x"],["th",{},"y"]],["tr",{},["td",{},"1"],["td",{},"2"]]]])");
}

TEST_CASE("spans are clamped, and nonsense is no span", "[A8]") {
  using namespace stillpage;
  CHECK(cell_span("2", kMaxColspan) == "2");
  CHECK(cell_span("1", kMaxColspan).empty());
  CHECK(cell_span("0", kMaxColspan).empty());
  CHECK(cell_span("-3", kMaxColspan).empty());
  CHECK(cell_span("1000000000000000000000", kMaxColspan) == "100");
  CHECK(cell_span("5000", kMaxRowspan) == "1000");
  CHECK(cell_span("x", kMaxRowspan).empty());
  CHECK(inside("<table><tr><th colspan=1e9>a<tr><td rowspan=99999>b<td>c</table>")
            .find("\"rowspan\":\"1000\"") != std::string::npos);
}

TEST_CASE("numbers of lists are numbers") {
  using namespace stillpage;
  CHECK(list_number("7") == "7");
  CHECK(list_number("-7") == "-7");
  CHECK(list_number(" 7px") == "7");
  CHECK(list_number("seven").empty());
  CHECK(list_number("99999999999").empty());
}
