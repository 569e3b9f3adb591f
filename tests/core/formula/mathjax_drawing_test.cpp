// What is read back of MathJax's SVG.
#include "catch.hpp"
#include "formula/in_line.hpp"

namespace {

using Text = std::string;

Text group(const Text& name, const Text& content, const Text& more = "") {
  return "<g data-mml-node=\"" + name + "\" " + more + ">" + content + "</g>";
}
Text sign(const Text& name, const Text& code, const Text& more = "") {
  return group(name, "<path data-c=\"" + code + "\"></path>", more);
}
Text drawn(const Text& content) {
  return "<mjx-container class=MathJax jax=SVG><svg><g>" + group("math", content) +
         "</g></svg></mjx-container>";
}
Text formula(const Text& content) { return formula_of(drawn(content)); }
Text mi(const Text& c) { return R"(["mi",{},")" + c + R"("])"; }
const Text kX = sign("mi", "1D465");
const Text kLine = "<rect width=\"5\"></rect>";

}  // namespace

TEST_CASE("what MathJax drew as SVG is one formula, without MathML or TeX beside it") {
  CHECK(formula(kX + sign("mo", "3D") + sign("mn", "32")) ==
        mi("x") + R"(,["mo",{},"="],["mn",{},"2"])");
  CHECK(formula(sign("mi", "64") + sign("mi", "211D")) ==
        R"(["mi",{"mathvariant":"normal"},"d"],["mi",{"mathvariant":"normal"},"ℝ"])");
  CHECK(formula(group("mfrac", kX + sign("mn", "32") + kLine)) ==
        R"(["mfrac",{},)" + mi("x") + R"(,["mn",{},"2"]])");
  CHECK(formula(group("mfrac", kX + sign("mn", "32"))) ==
        R"(["mfrac",{"linethickness":"0"},)" + mi("x") + R"(,["mn",{},"2"]])");
  CHECK(formula(group("msqrt", "<g>" + kX + "</g>" + sign("mo", "221A") + kLine)) ==
        R"(["msqrt",{},["mrow",{},)" + mi("x") + "]]");
  CHECK(formula(group("TeXAtom", kX)) == R"(["mrow",{},)" + mi("x") + "]");
}

TEST_CASE("MathJax's scripts are told by their height, whatever they are drawn in the order of") {
  const Text up = sign("mn", "32", "transform=\"translate(605,413) scale(0.707)\"");
  const Text down = sign("mi", "1D456", "transform=\"translate(605,-247) scale(0.707)\"");
  const Text sorted = mi("x") + "," + mi("i") + R"(,["mn",{},"2"])";
  CHECK(formula(group("msubsup", kX + up + down)) == R"(["msubsup",{},)" + sorted + "]");
  CHECK(formula(group("munderover", kX + down + up)) == R"(["munderover",{},)" + sorted + "]");
}

TEST_CASE("what MathJax builds of pieces is the sign that they make") {
  const auto pieces = [](const Text& codes) {
    Text paths;
    for (std::size_t at = 0; at < codes.size(); at += 4)
      paths += "<path data-c=\"" + codes.substr(at, 4) + "\"></path>";
    return group("mo", paths);
  };
  CHECK(formula(kX + pieces("239B239D239C")) == mi("x") + R"(,["mo",{},"("])");
  CHECK(formula(kX + pieces("2013")) == mi("x") + R"(,["mo",{},"–"])");
  CHECK(formula(group("mover", kX + group("mo", "<path data-c=2013></path>"))) ==
        R"(["mover",{},)" + mi("x") + R"(,["mo",{},"¯"]])");
  CHECK(formula(kX + pieces("2225")) == mi("x") + R"(,["mo",{},"∥"])");
  CHECK(formula(kX + pieces("21922212")) == mi("x") + R"(,["mo",{},"→"])");
}

TEST_CASE("a drawing of MathJax that says too little stays away, and one with MathML is not read") {
  CHECK(inside(in_line(drawn(group("mfrac", kX)))) == R"(["p",{},"so is"])");
  CHECK(inside(in_line(drawn(group("mspace", "")))) == R"(["p",{},"so is"])");
  CHECK(inside("<p>so <mjx-container><svg><g>" + group("math", kX) +
               "</g></svg><mjx-assistive-mml><math><mi>y</mi></math></mjx-assistive-mml>"
               "</mjx-container> is</p>") == R"(["p",{},"so ",["math",{},["mi",{},"y"]]," is"])");
}
