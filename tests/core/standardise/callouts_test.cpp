#include "standardise/callouts.hpp"

#include "catch.hpp"
#include "standardise/body.hpp"

TEST_CASE("callouts keep their kind and their title") {
  CHECK(inside("<div class='markdown-alert markdown-alert-important'><p "
               "class=markdown-alert-title>Mind</p><p>a</p></div>") ==
        R"(["aside",{"kind":"important"},["p",{"kind":"title"},"Mind"],["p",{},"a"]])");
  CHECK(inside("<div class='admonition danger'><p>a</p></div>") ==
        R"(["aside",{"kind":"caution"},["p",{},"a"]])");
  CHECK(inside("<div class='alert alert-warning'>a</div>") ==
        R"(["aside",{"kind":"warning"},["p",{},"a"]])");
  CHECK(inside("<div role=note>a</div>") == R"(["aside",{"kind":"note"},["p",{},"a"]])");
  CHECK(inside("<p class=hint>a</p>") == R"(["aside",{"kind":"tip"},["p",{},"a"]])");
}

TEST_CASE("a callout has one title, its first words, which need no name of their own") {
  CHECK(inside("<div class=NOTE><p>Note</p><p>Water is wet.</p></div>") ==
        R"(["aside",{"kind":"note"},["p",{"kind":"title"},"Note"],["p",{},"Water is wet."]])");
  CHECK(inside("<div class=note><p>Wet!</p><p>Water is wet.</p></div>") ==
        R"(["aside",{"kind":"note"},["p",{},"Wet!"],["p",{},"Water is wet."]])");
  CHECK(inside("<div class=callout><div class=title>a</div><div><div "
               "class=title>b</div>c</div></div>") ==
        R"(["aside",{"kind":"callout"},["p",{"kind":"title"},"a"],["p",{},"b"],["p",{},"c"]])");
}

TEST_CASE("a name that only sounds like a callout makes none") {
  CHECK(inside("<div class=note-content>a</div>") == R"(["p",{},"a"])");
  CHECK(inside("<div class=tip-jar-warning>a</div>") == R"(["p",{},"a"])");
}

TEST_CASE("a pull quote is marked where its words stand in the article, and else is a quotation") {
  const std::string text = "<p>First the water rises, then it falls; nobody can tell why.</p>";
  CHECK(
      inside(text + "<aside class=pull-quote><blockquote>“First the water rises, then it "
                    "falls”</blockquote></aside>") ==
      R"(["p",{},"First the water rises, then it falls; nobody can tell why."],["aside",{"kind":"pullquote"},["p",{},"“First the water rises, then it falls”"]])");
  CHECK(
      inside("<p>b</p><div class=c-pullquote>Words of another person entirely, said once</div>") ==
      R"(["p",{},"b"],["blockquote",{},["p",{},"Words of another person entirely, said once"]])");
}
