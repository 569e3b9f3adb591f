// What is left out beside an article: its parts, their kinds and places.
#include "set_apart/set_apart.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "clean/cleaned.hpp"
#include "standardise/standardise.hpp"
#include "stillpage/encode.hpp"

using namespace stillpage;

namespace {

struct SetApartPage {
  Segmented s;
  Article article;

  // `keep` by block.
  SetApartPage(std::string_view markup, std::vector<std::uint8_t> keep, std::string byline = {})
      : s(markup, "The river rose") {
    REQUIRE(keep.size() == s.page.blocks.size());
    Selection selection;
    selection.keep = std::move(keep);
    settle_containers(s.page, selection);
    article.metadata.byline = std::move(byline);
    article.metadata.title = "The river rose";
    const Statistics statistics = compute_statistics(s.document, s.page);
    const std::vector<float> probability(s.page.blocks.size(), 0.25F);
    std::vector<NodeId> beginnings;
    article.body = standardise(s.document, s.page, statistics, selection, {}, "", &beginnings);
    set_apart(
        s.document, s.page, statistics,
        choose_left_out(s.document, s.page, statistics, selection, probability, article.metadata),
        "", beginnings, article);
  }

  // "kind@place text|kind@place text"
  [[nodiscard]] std::string parts() const {
    std::string out;
    for (const LeftOutPart& part : article.parts) {
      if (!out.empty()) out += '|';
      out += std::string(to_string(part.kind)) + '@' + std::to_string(part.place) + ' ';
      for (std::uint32_t n = part.first_node; n < part.end_node; ++n) {
        const ArticleNode& node = article.left_out.nodes()[n];
        if (node.element == ArticleElement::kText) out += std::string(node.text) + ' ';
      }
      out.pop_back();
    }
    return out;
  }
};

}  // namespace

TEST_CASE("what was left out keeps its place between the paragraphs") {
  const SetApartPage page("<article>" + prose("Monday") +
                              "<p class=related>Also <a href=/x>this</a></p>" + prose("Tuesday") +
                              prose("Wednesday") +
                              "<div class=author-box>Ada writes.</div></article>",
                          {1, 0, 1, 1, 0});
  CHECK(page.parts() == "related@1 Also this|author@3 Ada writes.");
}

TEST_CASE("without telling names, a field, the author's name and links say what a part is") {
  const SetApartPage page(
      "<article>" + prose("Monday") + "<div><p>One letter a week</p><input type=email></div>" +
          prose("Tuesday") + "<div><p>Ada Brook writes about water.</p></div>" +
          prose("Wednesday") +
          "<ul><li><a href=/1>A headline</a></li></ul><p>Something</p></article>",
      {1, 0, 1, 0, 1, 0, 0}, "Ada Brook");
  CHECK(page.parts() ==
        "newsletter@1 One letter a week|author@2 Ada Brook writes about water.|related@3 A "
        "headline|other@3 Something");
}

TEST_CASE("a label is of the kind of what it stands above, and one part with it") {
  const SetApartPage page(
      "<article>" + prose("Monday") +
          "<h3>Noch mehr</h3><ul><li><a href=/1>Eine Überschrift</a></li></ul>" + prose("Tuesday") +
          "</article>",
      {1, 0, 0, 1});
  CHECK(page.parts() == "related@1 Noch mehr Eine Überschrift");
}

TEST_CASE("an author and a date between two teasers belong to them") {
  const SetApartPage page("<article>" + prose("Monday") +
                              "<div><div><a href=/1>A first headline</a></div><div>Ada Brook</div>"
                              "<div>3 May</div><div><a href=/2>A second headline</a></div></div>" +
                              prose("Tuesday") + "</article>",
                          {1, 0, 0, 0, 0, 1});
  CHECK(page.parts() == "related@1 A first headline Ada Brook 3 May A second headline");
}

TEST_CASE("a discussion longer than the article is one of its parts") {
  const SetApartPage page("<main><article>" + prose("Monday") + "</article><div id=comments>" +
                              prose("first") + prose("second") + prose("third") + "</div></main>",
                          {1, 0, 0, 0});
  REQUIRE(page.article.parts.size() == 1);
  CHECK(page.article.parts[0].kind == PartKind::kComments);
}

TEST_CASE("comments say above each who wrote it and when, and keep their threads") {
  const auto comment = [](const std::string& name, const std::string& date,
                          const std::string& replies = {}) {
    return "<li class=comment><div><a href=/u/" + name + '>' + name + "</a><time datetime=" + date +
           ">then</time></div><div>" + prose(name + " said") + "</div>" + replies + "</li>";
  };
  const SetApartPage page(
      "<article>" + prose("Monday") + "</article><ul class=comments>" +
          comment("Ana", "2024-03-01", "<ul>" + comment("Bo", "2024-03-02") + "</ul>") +
          comment("Cy", "2024-03-03") + "</ul>",
      {1, 0, 0, 0, 0, 0, 0});
  REQUIRE(page.article.parts.size() == 1);
  CHECK(page.article.parts[0].kind == PartKind::kComments);
  const std::string json = to_json(page.article);
  CHECK(json.find(R"(["li",{},["p",{"kind":"post"},["b",{},"Ana"]," · ",["time",)") !=
        std::string::npos);
  CHECK(json.find(R"(["ul",{},["li",{},["p",{"kind":"post"},["b",{},"Bo"]," · ",["time",)") !=
        std::string::npos);
  CHECK(json.find("/u/Ana") == std::string::npos);
}

TEST_CASE("the line above a comment that is a paragraph of the part is of the comments too") {
  const auto comment = [](const std::string& name, const std::string& date) {
    return "<div class=comment><div><a href=/u/" + name + '>' + name +
           "</a> <time datetime=" + date + ">then</time></div><div>" + prose(name + " said") +
           "</div></div>";
  };
  const SetApartPage page(
      "<main>" + prose("Monday") + prose("Tuesday") + "<ul><li><a href=/1>A headline</a></ul>" +
          comment("Ana", "2024-03-01") + comment("Bo", "2024-03-02") + "</main>",
      {1, 1, 0, 0, 0, 0, 0});
  REQUIRE(page.article.parts.size() == 2);
  CHECK(page.parts().starts_with("related@2 A headline|comments@2 Ana  ·  then Ana said and"));
}

TEST_CASE("a label takes no kind from what stands beyond kept text") {
  const SetApartPage page("<article>" + prose("Monday") + "<p>A mark</p>" + prose("Tuesday") +
                              "<ul><li><a href=/1>A headline</a></li></ul></article>",
                          {1, 0, 1, 0});
  CHECK(page.parts() == "other@1 A mark|related@2 A headline");
}

TEST_CASE("menus, the page's header and footer, hidden texts and the title's copy are no parts") {
  const SetApartPage page(
      "<header><p>The Daily</p></header><nav><p>Home</p></nav><article>"
      "<h1>The river rose</h1>" +
          prose("Monday") + "<p hidden>Secret</p>" + prose("Tuesday") +
          "</article><footer><p>All rights</p></footer>",
      {0, 0, 0, 1, 0, 1, 0});
  CHECK(page.parts().empty());
}

TEST_CASE("a part says how probable it was and how long it is") {
  const SetApartPage page(
      "<article>" + prose("Monday") + "<p>Three short words</p>" + prose("Tuesday") + "</article>",
      {1, 0, 1});
  REQUIRE(page.article.parts.size() == 1);
  CHECK(page.article.parts[0].words == 3);
  CHECK(page.article.parts[0].probability == Approx(0.25F));
  CHECK(
      to_json(page.article)
          .find(
              R"("leftOut":[{"kind":"other","place":1,"words":3,"probability":0.25,"body":["article",{},["p",{},"Three short words"]],"origins":[0]}],"origins":[0,0],"paths":["article p"])") !=
      std::string::npos);
}
