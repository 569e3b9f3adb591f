// What is read back of MathJax's boxes.
#include "catch.hpp"
#include "formula/in_line.hpp"

namespace {

using Text = std::string;

Text box(const Text& name, const Text& content, const Text& more = "") {
  return "<mjx-" + name + " " + more + ">" + content + "</mjx-" + name + ">";
}
Text letter(const Text& name, const Text& code) {
  return box(name, box("c", "", "class=\"mjx-c" + code + " TEX-I\""), "class=mjx-i size=s");
}
Text boxed(const Text& content) {
  return formula_of(box("container", box("math", content), "jax=CHTML"));
}
Text mi(const Text& c) { return R"(["mi",{},")" + c + R"("])"; }
const Text kBx = letter("mi", "1D465");
const Text kB2 = letter("mn", "32");
const Text kN2 = R"(["mn",{},"2"])";

}  // namespace

TEST_CASE("what MathJax drew as boxes is one formula too") {
  CHECK(boxed(kBx + letter("mo", "3D") + kB2) == mi("x") + R"(,["mo",{},"="],)" + kN2);
  CHECK(boxed(box("mtext", letter("x", "69") + box("utext", "ж"))) == R"(["mtext",{},"iж"])");
  const Text den =
      box("dbox", box("dtable", box("line", "") + box("row", box("den", box("dstrut", "") + kB2))));
  CHECK(boxed(box("mfrac", box("frac", box("num", box("nstrut", "") + kBx) + den))) ==
        R"(["mfrac",{},)" + mi("x") + "," + kN2 + "]");
  CHECK(boxed(box("mfrac", box("frac", box("num", kBx) + box("den", kB2), "atop=true"))) ==
        R"(["mfrac",{"linethickness":"0"},)" + mi("x") + "," + kN2 + "]");
  const Text root = box("sqrt", box("surd", letter("mo", "221A")) + box("box", kBx + kB2));
  CHECK(boxed(box("msqrt", root)) == R"(["msqrt",{},["mrow",{},)" + mi("x") + "," + kN2 + "]]");
  CHECK(boxed(box("mroot", box("root", kB2) + root)) ==
        R"(["mroot",{},["mrow",{},)" + mi("x") + "," + kN2 + "]," + kN2 + "]");
  const Text cell = box("mtd", kBx + box("tstrut", ""));
  CHECK(boxed(box("mtable", box("table", box("itable", box("mtr", cell))) +
                                box("labels", box("itable", box("mtr", cell))))) ==
        R"(["mtable",{},["mtr",{},["mtd",{},)" + mi("x") + "]]]");
}

TEST_CASE("MathJax's boxes say by their names what is above and what below") {
  const Text i = letter("mi", "1D456");
  const Text sorted = mi("x") + "," + mi("i") + "," + kN2 + "]";
  CHECK(boxed(box("msubsup", kBx + box("script", kB2 + box("spacer", "") + i))) ==
        R"(["msubsup",{},)" + sorted);
  CHECK(boxed(box("msub", kBx + box("script", i))) ==
        R"(["msub",{},)" + mi("x") + "," + mi("i") + "]");
  CHECK(boxed(box("munderover", kBx + box("script", kB2 + box("spacer", "") + i),
                  "limits=false")) == R"(["munderover",{},)" + sorted);
  const Text below = box("munder", box("row", box("base", kBx)) + box("row", box("under", i)));
  CHECK(boxed(below) == R"(["munder",{},)" + mi("x") + "," + mi("i") + "]");
  CHECK(boxed(box("munderover", box("over", kB2) + box("box", below))) ==
        R"(["munderover",{},)" + sorted);
  const Text line = box("mo", box("stretchy-h", box("ext", box("c", "")), "class=mjx-c2013"));
  CHECK(boxed(box("mover", box("over", line) + box("base", kBx))) ==
        R"(["mover",{},)" + mi("x") + R"(,["mo",{},"¯"]])");
}

TEST_CASE("a dash of MathJax's is a line where it stands below or above, and a dash elsewhere") {
  const Text dash = letter("mo", "2013");
  CHECK(boxed(box("munder", box("row", box("base", kBx)) + box("row", box("under", dash)))) ==
        R"(["munder",{},)" + mi("x") + R"(,["mo",{},"¯"]])");
  CHECK(boxed(kB2 + dash + kB2) == kN2 + R"(,["mo",{},"–"],)" + kN2);
}

TEST_CASE("boxes of MathJax that say too little stay away") {
  const auto all = [](const Text& content) {
    return inside(in_line(box("container", box("math", content))));
  };
  CHECK(all(box("mfrac", box("frac", box("num", kBx)))) == R"(["p",{},"so is"])");
  CHECK(all(box("mmultiscripts", box("script", kB2) + kBx)) == R"(["p",{},"so is"])");
  CHECK(all(box("msup", kBx)) == R"(["p",{},"so is"])");
  CHECK(all(box("mi", box("c", "", "class=\"mjx-cxyz\""))) == R"(["p",{},"so is"])");
  CHECK(all(kBx + "<b>loud</b><mjx></mjx>") ==
        R"(["p",{},"so ",["math",{},)" + mi("x") + R"(]," is"])");
}
