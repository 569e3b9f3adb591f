#include "formula/math_letters.hpp"

#include "catch.hpp"
#include "standardise/body.hpp"

using stillpage::in_math_style;

TEST_CASE("a letter in a style that means something is the character for it") {
  CHECK(in_math_style("RaZ", "double-struck") == "ℝ𝕒ℤ");
  CHECK(in_math_style("Lx", "script") == "ℒ𝓍");
  CHECK(in_math_style("gC", "fraktur") == "𝔤ℭ");
  CHECK(in_math_style("v2", "bold") == "𝐯𝟐");
  CHECK(in_math_style("αΩ", "bold") == "𝛂𝛀");
  CHECK(in_math_style("x", "bold-italic") == "𝒙");
}

TEST_CASE("what has no such form stays as it is") {
  CHECK(in_math_style("x+é", "bold") == "𝐱+é");
  CHECK(in_math_style("x", "normal") == "x");
  CHECK(in_math_style("x", "initial") == "x");
  CHECK(in_math_style("", "bold").empty());
}

TEST_CASE("the letters of a page's MathML are in the style it says, and its words are left alone") {
  CHECK(
      inside("<p>a <math><mi mathvariant=double-struck>R</mi><mtext mathvariant=bold>if</mtext>"
             "<mi mathvariant=normal>d</mi></math></p>") ==
      R"(["p",{},"a ",["math",{},["mi",{},"ℝ"],["mtext",{},"if"],["mi",{"mathvariant":"normal"},"d"]]])");
}
