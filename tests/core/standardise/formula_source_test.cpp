#include "standardise/formula_source.hpp"

#include "catch.hpp"
#include "standardise/body.hpp"

namespace {

// The formula's TeX as the article has it, with how often a <math> stands in it.
std::string tex_in(std::string_view markup) {
  const std::string body = inside(markup);
  std::size_t formulas = 0;
  for (std::size_t at = 0; (at = body.find("[\"math\"", at)) != std::string::npos; ++at) ++formulas;
  const std::size_t begin = body.find("\"tex\":\"");
  const std::size_t end = body.find('"', begin + 7);
  const std::string tex =
      begin == std::string::npos ? "-" : body.substr(begin + 7, end - begin - 7);
  return std::to_string(formulas) + " " + tex;
}

const std::string kMathml = "<math><mi>x</mi></math>";

}  // namespace

TEST_CASE("a formula keeps the TeX it was written in") {
  CHECK(tex_in("<p>a <span class=katex><span class=katex-mathml><math><semantics><mi>x</mi>"
               "<annotation encoding=application/x-tex>x_1</annotation></semantics></math></span>"
               "<span class=katex-html aria-hidden=true>x1</span></span></p>") == "1 x_1");
  CHECK(tex_in("<p>a <math alttext='{\\displaystyle x^{2}}'><mi>x</mi></math></p>") == "1 x^{2}");
  CHECK(tex_in("<p>a <math alttext='x squared'><mi>x</mi></math></p>") == "1 -");
  CHECK(tex_in("<p>a <span class=MathJax><nobr aria-hidden=true>x</nobr><span "
               "class=MJX_Assistive_MathML role=presentation>" +
               kMathml + "</span></span><script type='math/tex'>x=1</script> b</p>") == "1 x=1");
  CHECK(tex_in("<p>a <mjx-container><mjx-math data-latex='x'></mjx-math><mjx-assistive-mml>" +
               kMathml + "</mjx-assistive-mml></mjx-container> b</p>") == "1 x");
}

TEST_CASE("a formula of which there is only TeX stands once in its line, wherever in it") {
  CHECK(inside("<p>So <img class=latex alt='x^2' src=i.png> is</p>") ==
        R"(["p",{},"So ",["math",{"tex":"x^2"}]," is"])");
  CHECK(inside("<p><img class=latex alt='x^2' src=i.png> is so</p><p>b</p>") ==
        R"(["p",{},["math",{"tex":"x^2"}]," is so"],["p",{},"b"])");
  CHECK(inside("<p>Thus <mjx-container><mjx-math data-latex='y'></mjx-math></mjx-container></p>") ==
        R"(["p",{},"Thus ",["math",{"tex":"y"}]])");
  CHECK(
      inside("<p>a <span class=MathJax><nobr aria-hidden=true><span>z1</span></nobr></span><script "
             "type='math/tex'>z_1</script> b</p>") ==
      R"(["p",{},"a ",["math",{"tex":"z_1"}]," b"])");
}

TEST_CASE("a source that may be no source is not taken for one") {
  CHECK(tex_in("<p>a <img class=photo alt='x^2' src=i.png height=20> b</p>") == "0 -");
  CHECK(tex_in("<p>a <script type='text/x-tex'>x^2</script> b</p>") == "0 -");
}

TEST_CASE("a displayed formula of which there is only TeX is a paragraph of its own") {
  CHECK(inside("<p>a</p><div><script type='math/tex; mode=display'>z</script></div><p>b</p>") ==
        R"(["p",{},"a"],["p",{},["math",{"display":"block","tex":"z"}]],["p",{},"b"])");
}

TEST_CASE("the picture of a formula that is there as MathML is not shown beside it") {
  CHECK(tex_in("<p>a <span class=mwe-math-element><span style='display:none'>" + kMathml +
               "</span><img class=mwe-math-fallback-image-inline alt='{\\displaystyle x}' "
               "src=i.svg height=20></span> b</p>") == "1 -");
  CHECK(tex_in("<p>a</p><div class=mwe-math-element><div style='display:none'>" + kMathml +
               "</div><img class=mwe-math-fallback-image-display alt='{\\displaystyle x}' "
               "src=i.svg></div><p>b</p>") == "1 -");
}
