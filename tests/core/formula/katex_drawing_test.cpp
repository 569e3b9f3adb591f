#include "catch.hpp"
#include "formula/in_line.hpp"

namespace {

using Text = std::string;

Text box(const Text& names, const Text& content) {
  return "<span class=\"" + names + "\">" + content + "</span>";
}
// Boxes above each other, the lowest first, each with how far above the middle it stands.
struct Raised {
  double by;
  Text content;
};
Text stacked(const std::vector<Raised>& items) {
  Text list;
  for (const Raised& item : items) {
    list += "<span style=\"top:" + std::to_string(-3.0 - item.by) +
            "em\"><span class=pstrut style=\"height:3em\"></span>" + item.content + "</span>";
  }
  return box("vlist-t", box("vlist-r", box("vlist", list)));
}
Text letter(const Text& c) { return box("mord mathnormal", c); }
Text small(const Text& content) { return box("sizing reset-size6 size3 mtight", content); }
Text drawn(const Text& content) {
  return "<span class=katex><span class=katex-html aria-hidden=true>" +
         box("base", box("strut", "") + content) + "</span></span>";
}
Text formula(const Text& content) { return formula_of(drawn(content)); }

Text mi(const Text& c) { return R"(["mi",{},")" + c + R"("])"; }
Text mn(const Text& c) { return R"(["mn",{},")" + c + R"("])"; }
Text mo(const Text& c) { return R"(["mo",{},")" + c + R"("])"; }
Text row(const Text& c) { return R"(["mrow",{},)" + c + "]"; }

}  // namespace

TEST_CASE("what KaTeX drew is one formula, without MathML or TeX beside it") {
  CHECK(formula(letter("ab") + box("mspace", "") + box("mrel", "=") + box("mord", "12.5")) ==
        mi("a") + "," + mi("b") + "," + mo("=") + "," + mn("12.5"));
  CHECK(formula(box("mop", "sin") + letter("x")) ==
        R"(["mi",{"mathvariant":"normal"},"sin"],)" + mi("x"));
  CHECK(formula(box("mord mathbb", "R") + box("mord mathbf", "v")) == mi("ℝ") + "," + mi("𝐯"));
  CHECK(formula(box("mord text", box("mord", "if ")) + letter("x")) ==
        R"(["mtext",{},"if "],)" + mi("x"));
}

TEST_CASE("a fraction, a root, scripts and limits are told by where their boxes stand") {
  const Text line = box("frac-line", "");
  CHECK(formula(box("mfrac", stacked({{-0.7, letter("b")}, {0.2, line}, {0.7, letter("a")}}))) ==
        R"(["mfrac",{},)" + row(mi("a")) + "," + row(mi("b")) + "]");
  CHECK(formula(box("mfrac", stacked({{-0.7, letter("k")}, {0.7, letter("n")}}))) ==
        R"(["mfrac",{"linethickness":"0"},)" + row(mi("n")) + "," + row(mi("k")) + "]");
  CHECK(formula(box("mord sqrt",
                    stacked({{0, letter("x")}, {0.2, box("hide-tail", "<svg></svg>")}}))) ==
        R"(["msqrt",{},)" + row(mi("x")) + "]");
  const auto scripts = [](const std::vector<Raised>& items) {
    return box("mord", letter("x") + box("msupsub", stacked(items)));
  };
  CHECK(formula(scripts({{0.4, small(letter("n"))}})) ==
        R"(["msup",{},)" + row(mi("x")) + "," + row(mi("n")) + "]");
  CHECK(formula(scripts({{-0.2, small(letter("i"))}})) ==
        R"(["msub",{},)" + row(mi("x")) + "," + row(mi("i")) + "]");
  CHECK(formula(scripts({{-0.2, small(letter("i"))}, {0.4, small(box("mord", "2"))}})) ==
        R"(["msubsup",{},)" + row(mi("x")) + "," + row(mi("i")) + "," + row(mn("2")) + "]");
  CHECK(formula(box("mop op-limits", stacked({{-1, small(letter("i"))},
                                              {0, box("", box("mop op-symbol large-op", "∑"))},
                                              {1, small(letter("n"))}}))) ==
        R"(["munderover",{},)" + row(mo("∑")) + "," + row(mi("i")) + "," + row(mi("n")) + "]");
}

TEST_CASE("a table is read by row") {
  const auto column = [](const Text& top, const Text& bottom) {
    return box("col-align-c", stacked({{0.6, box("mord", letter(top))}, {-0.6, letter(bottom)}}));
  };
  const auto cell = [](const Text& c) { return R"(["mtd",{},)" + row(mi(c)) + "]"; };
  CHECK(formula(box("mtable", column("a", "c") + box("arraycolsep", "") + column("b", "d"))) ==
        R"(["mtable",{},["mtr",{},)" + cell("a") + "," + cell("b") + R"(],["mtr",{},)" + cell("c") +
            "," + cell("d") + "]]");
}

TEST_CASE("names that begin with katex-, as since 0.17, mean the same") {
  CHECK(formula(box("mord katex-accent",
                    stacked({{0, letter("x")}, {0.1, box("accent-body", box("mord", "^"))}}))) ==
        R"(["mover",{"accent":"true"},)" + row(mi("x")) + "," +
            row(R"(["mi",{"mathvariant":"normal"},"^"])") + "]");
}

TEST_CASE("a stroke belongs to the sign that it goes through, and a phantom isn't there") {
  CHECK(formula(letter("a") + box("mrel", box("mord rlap", box("inner", "\uE020"))) +
                box("mrel", "=") + letter("b")) == mi("a") + "," + mo("≠") + "," + mi("b"));
  CHECK(formula("<span class=\"mord mathnormal\" style=\"color:transparent;\">x</span>" +
                letter("y")) == mi("y"));
}

TEST_CASE("a formula of which not all is known keeps its characters") {
  CHECK(inside(in_line(drawn(letter("a") + box("cancel-pad", letter("x"))))) ==
        R"(["p",{},"so ax is"])");
  CHECK(inside(in_line(drawn(box("mfrac", stacked({{0, letter("a")}}))))) ==
        R"(["p",{},"so a is"])");
  CHECK(inside(in_line(drawn(box("mfrac", letter("a"))))) == R"(["p",{},"so a is"])");
}

TEST_CASE(
    "a displayed drawing is a paragraph of its own, and one with MathML beside it is dropped") {
  CHECK(inside("<p>a</p><span class=katex-display><span class=katex><span class=katex-html>" +
               box("base", letter("x")) + "</span></span></span><p>b</p>") ==
        R"(["p",{},"a"],["p",{},["math",{"display":"block"},)" + mi("x") + R"(]],["p",{},"b"])");
  CHECK(inside("<p>a <span class=katex><span class=katex-mathml><math><mi>y</mi></math></span>"
               "<span class=katex-html aria-hidden=true>" +
               letter("y") + "</span></span> b</p>") ==
        R"(["p",{},"a ",["math",{},["mi",{},"y"]]," b"])");
}
