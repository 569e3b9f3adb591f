// What is read back of the two ways in which MathJax draws.
#include "catch.hpp"
#include "standardise/body.hpp"

namespace {

using Text = std::string;

Text group(const Text& name, const Text& content, const Text& more = "") {
  return "<g data-mml-node=\"" + name + "\" " + more + ">" + content + "</g>";
}
Text sign(const Text& name, const Text& code, const Text& more = "") {
  return group(name, "<path data-c=\"" + code + "\"></path>", more);
}
Text drawn(const Text& content) {
  return "<p>so <mjx-container class=MathJax jax=SVG><svg><g>" + group("math", content) +
         "</g></svg></mjx-container> is</p>";
}
Text formula(const Text& content) {
  const Text body = inside(drawn(content));
  const Text before = R"(["p",{},"so ",["math",{},)";
  const Text after = R"(]," is"])";
  if (!body.starts_with(before) || !body.ends_with(after)) return "not one: " + body;
  return body.substr(before.size(), body.size() - before.size() - after.size());
}
Text mi(const Text& c) { return R"(["mi",{},")" + c + R"("])"; }
const Text x = sign("mi", "1D465");
const Text line = "<rect width=\"5\"></rect>";

}  // namespace

TEST_CASE("what MathJax drew as SVG is one formula, without MathML or TeX beside it") {
  CHECK(formula(x + sign("mo", "3D") + sign("mn", "32")) ==
        mi("x") + R"(,["mo",{},"="],["mn",{},"2"])");
  CHECK(formula(sign("mi", "64") + sign("mi", "211D")) ==
        R"(["mi",{"mathvariant":"normal"},"d"],["mi",{"mathvariant":"normal"},"ℝ"])");
  CHECK(formula(group("mfrac", x + sign("mn", "32") + line)) ==
        R"(["mfrac",{},)" + mi("x") + R"(,["mn",{},"2"]])");
  CHECK(formula(group("mfrac", x + sign("mn", "32"))) ==
        R"(["mfrac",{"linethickness":"0"},)" + mi("x") + R"(,["mn",{},"2"]])");
  CHECK(formula(group("msqrt", "<g>" + x + "</g>" + sign("mo", "221A") + line)) ==
        R"(["msqrt",{},["mrow",{},)" + mi("x") + "]]");
  CHECK(formula(group("TeXAtom", x)) == R"(["mrow",{},)" + mi("x") + "]");
}

TEST_CASE("MathJax's scripts are told by their height, whatever they are drawn in the order of") {
  const Text up = sign("mn", "32", "transform=\"translate(605,413) scale(0.707)\"");
  const Text down = sign("mi", "1D456", "transform=\"translate(605,-247) scale(0.707)\"");
  const Text sorted = mi("x") + "," + mi("i") + R"(,["mn",{},"2"])";
  CHECK(formula(group("msubsup", x + up + down)) == R"(["msubsup",{},)" + sorted + "]");
  CHECK(formula(group("munderover", x + down + up)) == R"(["munderover",{},)" + sorted + "]");
}

TEST_CASE("what MathJax builds of pieces is the sign that they make") {
  const auto pieces = [](const Text& codes) {
    Text paths;
    for (std::size_t at = 0; at < codes.size(); at += 4)
      paths += "<path data-c=\"" + codes.substr(at, 4) + "\"></path>";
    return group("mo", paths);
  };
  CHECK(formula(x + pieces("239B239D239C")) == mi("x") + R"(,["mo",{},"("])");
  CHECK(formula(x + pieces("2013")) == mi("x") + R"(,["mo",{},"–"])");
  CHECK(formula(group("mover", x + group("mo", "<path data-c=2013></path>"))) ==
        R"(["mover",{},)" + mi("x") + R"(,["mo",{},"¯"]])");
  CHECK(formula(x + pieces("2225")) == mi("x") + R"(,["mo",{},"∥"])");
  CHECK(formula(x + pieces("21922212")) == mi("x") + R"(,["mo",{},"→"])");
}

TEST_CASE("a drawing of MathJax that says too little stays away, and one with MathML is not read") {
  CHECK(inside(drawn(group("mfrac", x))) == R"(["p",{},"so is"])");
  CHECK(inside(drawn(group("mspace", ""))) == R"(["p",{},"so is"])");
  CHECK(inside("<p>so <mjx-container><svg><g>" + group("math", x) +
               "</g></svg><mjx-assistive-mml><math><mi>y</mi></math></mjx-assistive-mml>"
               "</mjx-container> is</p>") == R"(["p",{},"so ",["math",{},["mi",{},"y"]]," is"])");
}

namespace {

Text box(const Text& name, const Text& content, const Text& more = "") {
  return "<mjx-" + name + " " + more + ">" + content + "</mjx-" + name + ">";
}
Text letter(const Text& name, const Text& code) {
  return box(name, box("c", "", "class=\"mjx-c" + code + " TEX-I\""), "class=mjx-i size=s");
}
Text boxed(const Text& content) {
  const Text body =
      inside("<p>so " + box("container", box("math", content), "jax=CHTML") + " is</p>");
  const Text before = R"(["p",{},"so ",["math",{},)";
  const Text after = R"(]," is"])";
  if (!body.starts_with(before) || !body.ends_with(after)) return "not one: " + body;
  return body.substr(before.size(), body.size() - before.size() - after.size());
}
const Text bx = letter("mi", "1D465");
const Text b2 = letter("mn", "32");
const Text n2 = R"(["mn",{},"2"])";

}  // namespace

TEST_CASE("what MathJax drew as boxes is one formula too") {
  CHECK(boxed(bx + letter("mo", "3D") + b2) == mi("x") + R"(,["mo",{},"="],)" + n2);
  CHECK(boxed(box("mtext", letter("x", "69") + box("utext", "ж"))) == R"(["mtext",{},"iж"])");
  const Text den =
      box("dbox", box("dtable", box("line", "") + box("row", box("den", box("dstrut", "") + b2))));
  CHECK(boxed(box("mfrac", box("frac", box("num", box("nstrut", "") + bx) + den))) ==
        R"(["mfrac",{},)" + mi("x") + "," + n2 + "]");
  CHECK(boxed(box("mfrac", box("frac", box("num", bx) + box("den", b2), "atop=true"))) ==
        R"(["mfrac",{"linethickness":"0"},)" + mi("x") + "," + n2 + "]");
  const Text root = box("sqrt", box("surd", letter("mo", "221A")) + box("box", bx + b2));
  CHECK(boxed(box("msqrt", root)) == R"(["msqrt",{},["mrow",{},)" + mi("x") + "," + n2 + "]]");
  CHECK(boxed(box("mroot", box("root", b2) + root)) ==
        R"(["mroot",{},["mrow",{},)" + mi("x") + "," + n2 + "]," + n2 + "]");
  const Text cell = box("mtd", bx + box("tstrut", ""));
  CHECK(boxed(box("mtable", box("table", box("itable", box("mtr", cell))) +
                                box("labels", box("itable", box("mtr", cell))))) ==
        R"(["mtable",{},["mtr",{},["mtd",{},)" + mi("x") + "]]]");
}

TEST_CASE("MathJax's boxes say by their names what is above and what below") {
  const Text i = letter("mi", "1D456");
  const Text sorted = mi("x") + "," + mi("i") + "," + n2 + "]";
  CHECK(boxed(box("msubsup", bx + box("script", b2 + box("spacer", "") + i))) ==
        R"(["msubsup",{},)" + sorted);
  CHECK(boxed(box("msub", bx + box("script", i))) ==
        R"(["msub",{},)" + mi("x") + "," + mi("i") + "]");
  CHECK(boxed(box("munderover", bx + box("script", b2 + box("spacer", "") + i), "limits=false")) ==
        R"(["munderover",{},)" + sorted);
  const Text below = box("munder", box("row", box("base", bx)) + box("row", box("under", i)));
  CHECK(boxed(below) == R"(["munder",{},)" + mi("x") + "," + mi("i") + "]");
  CHECK(boxed(box("munderover", box("over", b2) + box("box", below))) ==
        R"(["munderover",{},)" + sorted);
  const Text line = box("mo", box("stretchy-h", box("ext", box("c", "")), "class=mjx-c2013"));
  CHECK(boxed(box("mover", box("over", line) + box("base", bx))) ==
        R"(["mover",{},)" + mi("x") + R"(,["mo",{},"¯"]])");
}

TEST_CASE("a dash of MathJax's is a line where it stands below or above, and a dash elsewhere") {
  const Text dash = letter("mo", "2013");
  CHECK(boxed(box("munder", box("row", box("base", bx)) + box("row", box("under", dash)))) ==
        R"(["munder",{},)" + mi("x") + R"(,["mo",{},"¯"]])");
  CHECK(boxed(b2 + dash + b2) == n2 + R"(,["mo",{},"–"],)" + n2);
}

TEST_CASE("boxes of MathJax that say too little stay away") {
  const auto all = [](const Text& content) {
    return inside("<p>so " + box("container", box("math", content)) + " is</p>");
  };
  CHECK(all(box("mfrac", box("frac", box("num", bx)))) == R"(["p",{},"so is"])");
  CHECK(all(box("mmultiscripts", box("script", b2) + bx)) == R"(["p",{},"so is"])");
  CHECK(all(box("msup", bx)) == R"(["p",{},"so is"])");
  CHECK(all(box("mi", box("c", "", "class=\"mjx-cxyz\""))) == R"(["p",{},"so is"])");
  CHECK(all(bx + "<b>loud</b><mjx></mjx>") ==
        R"(["p",{},"so ",["math",{},)" + mi("x") + R"(]," is"])");
}
