#include "segment/segment.hpp"

#include "catch.hpp"
#include "segment/segmented.hpp"

using Texts = std::vector<std::string>;

TEST_CASE("block-level elements cut the text into blocks, inline elements don't") {
  CHECK(Segmented("<p>One <b>bold</b> word.</p><div>Two<p>Three</p>four</div>").texts() ==
        Texts{"One bold word.", "Two", "Three", "four"});
}

TEST_CASE("two line breaks in a row begin a new block, one doesn't") {
  CHECK(Segmented("<div>One<br>still one<br> <br>two<br><br><br>three</div>").texts() ==
        Texts{"One/still one", "two", "three"});
}

TEST_CASE("scripts, styles, templates, drawings, frames and form controls hold no text") {
  CHECK(Segmented(
            "<p>Kept</p><script>var a</script><style>p{}</style><template><p>Inert</p></template>"
            "<svg><text>drawn</text></svg><iframe>frame</iframe><select><option>choice</option></"
            "select>"
            "<textarea>typed</textarea>")
            .texts() == Texts{"Kept"});
}

TEST_CASE("noscript counts only on a page with hardly any other text") {
  const std::string note(700, 'x');
  const std::string prose =
      "<p>A long enough tale to be told here without help, again and again.</p>";
  CHECK(Segmented("<p>Loading</p><noscript><p>The whole story is told in here.</p></noscript>")
            .texts()
            .size() == 2);
  std::string page;
  for (int i = 0; i < 20; ++i) page += prose;
  CHECK(Segmented(page + "<noscript><p>Please turn scripts on.</p></noscript>").texts().size() ==
        20);
}

TEST_CASE("a block's container is its nearest block-level ancestor") {
  const Segmented s("<article><p>In <em>a paragraph</em></p>bare</article>");
  const auto& c = s.page.survey.containers;
  REQUIRE(s.page.blocks.size() == 2);
  CHECK(s.document.tag(c.node[s.page.blocks.container[0]]) == stillpage::Tag::kP);
  CHECK(s.document.tag(c.node[s.page.blocks.container[1]]) == stillpage::Tag::kArticle);
}

TEST_CASE("a formula is read once, as MathML, though its glyphs stand beside it") {
  CHECK(Segmented("<p>So <span class=katex><span "
                  "class=katex-mathml><math><semantics><mi>x</mi><annotation>\\x"
                  "</annotation></semantics></math></span><span class=katex-html "
                  "aria-hidden=true>x</span></span>.</p>")
            .texts() == Texts{"So x."});
  CHECK(Segmented("<p>So <mjx-container><mjx-math "
                  "aria-hidden=true>x</mjx-math><mjx-assistive-mml><math><mi>x</mi>"
                  "</math></mjx-assistive-mml></mjx-container></p>")
            .texts() == Texts{"So x"});
}

TEST_CASE("hidden and linked text is marked, not lost") {
  const Segmented s(
      "<div hidden><p>Closed tab</p></div><p style='display: none'>Styled away</p><p><a "
      "href=/x>Link</a></p>");
  REQUIRE(s.page.blocks.size() == 3);
  const auto flags = [&](stillpage::BlockId b) {
    return s.page.survey.flags[s.page.blocks.first[b]];
  };
  CHECK((flags(0) & stillpage::kHidden) != 0);
  CHECK((flags(1) & stillpage::kHidden) != 0);
  CHECK((flags(2) & stillpage::kHidden) == 0);
  CHECK((flags(2) & stillpage::kInLink) != 0);
}

TEST_CASE("a page without text has no blocks") {
  CHECK(Segmented("<img src=a.jpg><br> &nbsp; ").page.blocks.size() == 0);
  CHECK(Segmented("").page.blocks.size() == 0);
}
