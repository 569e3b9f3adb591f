#include "clean/clean.hpp"

#include "catch.hpp"
#include "clean/article_check.hpp"
#include "clean/cleaned.hpp"

using namespace stillpage;

namespace {

std::string story(const std::string& middle, const std::string& end = {}) {
  return "<article>" + prose("Monday came") + prose("Tuesday came") + prose("Wednesday ca") +
         middle + prose("Thursday cam") + prose("Friday came ") + prose("Saturday cam") + end +
         "</article>";
}
constexpr std::string_view kStory =
    "Monday came |Tuesday came|Wednesday ca|Thursday cam|Friday came |Saturday cam";

std::string after_all(const std::string& markup, const CleanCase& options = {}) {
  const auto every_rule = [](const CleanContext& context, Selection& selection) {
    NoTrace nobody;
    clean(context, selection, nobody);
  };
  return kept_after(every_rule, markup, options);
}

}  // namespace

TEST_CASE("an article without clutter passes every rule unharmed") {
  CHECK(after_all(story("")) == kStory);
  CHECK(after_all(story("<h2>A heading</h2>")).find("A heading") != std::string::npos);
}

TEST_CASE("a hidden copy goes, a hidden text of its own and a visible repetition stay", "[I-8]") {
  CHECK(kept_after(drop_hidden_copies,
                   "<p>Seen</p><p hidden>Seen</p><p hidden>Tab</p><p>Seen</p>") == "Seen|Tab|Seen");
}

TEST_CASE("the lines that a closed tab has in common with the open one stay in it") {
  const std::string tabs = "<div><p>Install the tool</p>" + prose("Here") +
                           "</div><div hidden><p>Install the tool</p>" + prose("There") + "</div>";
  CHECK(kept_after(drop_hidden_copies, tabs) ==
        "Install the |Here and the|Install the |There and th");
}

TEST_CASE("a passage that comes again goes, with its headings; sentences that come again stay") {
  const std::string passage = "<h2>The rise</h2>" + prose("Monday") + prose("Tuesday") +
                              prose("Wednesday") + "<h2>The fall</h2>" + prose("Thursday") +
                              prose("Friday") + prose("Saturday");
  const std::string once =
      "The rise|Monday and t|Tuesday and |Wednesday an|The fall|Thursday and|Friday and t|"
      "Saturday and";
  CHECK(kept_after(drop_repeated_passages, passage + "<div>" + passage + "</div>" + prose("End")) ==
        once + "|End and then");
  CHECK(kept_after(drop_repeated_passages, passage + prose("Monday") + prose("Friday")) ==
        once + "|Monday and t|Friday and t");
}

TEST_CASE("line numbers beside code go, numbers in the text stay") {
  CHECK(kept_after(drop_line_numbers, "<pre>1\n2\n3</pre><pre>a\nb\nc</pre><p>42</p>") ==
        "a b c|42");
}

TEST_CASE("a table of data is kept whole or not at all") {
  const std::string table = "<table><tr><th>aa bb<th>cc dd<tr><td>ee ff<td>gg hh</table>";
  CHECK(kept_after(settle_tables, table, {.keep = {1, 1, 1, 0}}) == "aa bb|cc dd|ee ff|gg hh");
  CHECK(kept_after(settle_tables, table, {.keep = {1, 0, 0, 0}}).empty());
}

TEST_CASE("a short paragraph between two kept ones of its kind comes back") {
  CHECK(kept_after(restore_between, "<p>One</p><p>Why?</p><p>Two</p>", {.keep = {1, 0, 1}}) ==
        "One|Why?|Two");
  CHECK(kept_after(restore_between, "<p>One</p><div><a href=/>Ad</a></div><p>Two</p>",
                   {.keep = {1, 0, 1}}) == "One|Two");
}

TEST_CASE(
    "a run of paragraphs between kept ones like them comes back, another kind of box doesn't") {
  const std::string three = prose("One") + prose("Two, and they said it twice so") +
                            prose("Three, and they said it twice so") + prose("Four");
  CHECK(kept_after(restore_between, three, {.keep = {1, 0, 0, 1}}) ==
        "One and then|Two, and the|Three, and t|Four and the");
  CHECK(kept_after(restore_between,
                   prose("One") + "<div>" + prose("Two, and they said it twice so") + "</div>" +
                       prose("Four"),
                   {.keep = {1, 0, 1}, .probability = {0.9F, 0.12F, 0.9F}}) ==
        "One and then|Four and the");
}

TEST_CASE("a heading above kept text comes back, a linked headline doesn't") {
  CHECK(kept_after(restore_headings, "<p>One</p><h2>Head</h2><p>Two</p>", {.keep = {1, 0, 1}}) ==
        "One|Head|Two");
  CHECK(kept_after(restore_headings, "<p>One</p><h2><a href=/>Head</a></h2><p>Two</p>",
                   {.keep = {1, 0, 1}}) == "One|Two");
}

TEST_CASE("a caption goes with its picture") {
  const std::string figure = "<figure><img src=a.jpg><figcaption>Caption</figcaption></figure>";
  CHECK(
      kept_after(settle_captions, story(figure), {.keep = {1, 1, 1, 0, 1, 1, 1}}).find("Caption") !=
      std::string::npos);
  CHECK(kept_after(settle_captions, story("") + "<aside>" + prose("Other") + figure + "</aside>",
                   {.keep = {1, 1, 1, 1, 1, 1, 0, 1}})
            .find("Caption") == std::string::npos);
}

TEST_CASE(
    "a line beside a picture comes back in running text, among the posts of a thread it doesn't") {
  const std::string box = "<div><img src=a.jpg><div>The lower town</div></div>";
  const std::vector<float> probability = {0.9F, 0.9F, 0.9F, 0.3F, 0.9F, 0.9F, 0.9F};
  const CleanCase options = {.keep = {1, 1, 1, 0, 1, 1, 1}, .probability = probability};
  CHECK(after_all(story(box), options).find("The lower to") != std::string::npos);
  CHECK(after_all("<div class=thread>" + story(box) + "</div>", options).find("The lower to") ==
        std::string::npos);
}

TEST_CASE("a linked line in one box with its text heads it, a linked sentence is one") {
  const std::string card =
      "<div><p><a href=/1>The map of the lower town</a></p>" + prose("It shows") + "</div>";
  CHECK(after_all(story(card)).find("The map of") != std::string::npos);
  CHECK(after_all(story("<p><a href=/1>The engineers keep the maps of these weeks.</a></p>"))
            .find("The engineer") != std::string::npos);
}

TEST_CASE("linked lines all over the page head what it is made of") {
  std::string list;
  for (int i = 0; i < 12; ++i) {
    list += "<p><a href=/" + std::to_string(i) + ">Another story about rivers</a></p>" +
            prose("Day " + std::to_string(i));
  }
  CHECK(after_all(list).find("Another stor") != std::string::npos);
}

TEST_CASE("the cells of a table of data stay when they are links") {
  std::string table = "<table><tr><th>Place<th>Height";
  for (const char* height : {"3.1", "2.4", "1.9"})
    table += std::string("<tr><td><a href=/x>The gauge at the bridge</a><td>") + height +
             " m above the old sea wall";
  CHECK(after_all(story(table + "</table>")).find("The gauge at") != std::string::npos);
}

TEST_CASE("links to other articles between paragraphs go with their label, in any language") {
  CHECK(after_all(story("<div><p>اقرأ أيضا</p><ul><li><a href=/1>عنوان مقال آخر هنا</a></li><li><a "
                        "href=/2>عنوان مقال ثالث هنا</a></li></ul></div>")) == kStory);
  CHECK(after_all(story("<p><a href=/1>Another story about rivers</a></p>")) == kStory);
  CHECK(after_all(story("<p>See also: <a href=/1>Another story about rivers</a></p>")) == kStory);
}

TEST_CASE("a list of links that the text announces stays") {
  CHECK(after_all(story("<p>These are the maps that the engineers used in those weeks:</p>"
                        "<p><a href=/1>The map of the lower town</a></p>"))
            .find("The map of") != std::string::npos);
  CHECK(after_all(
            story("<p>Words around <a href=/1>a link in a sentence</a> stay where they are.</p>"))
            .find("Words around") != std::string::npos);
}

TEST_CASE("a box of links that the text announces stays") {
  const std::string maps =
      "<p>These are the maps that the engineers used in those weeks:</p><ul><li><a href=/1>The map "
      "of the lower "
      "town</a></li><li><a href=/2>The map of the upper town</a></li></ul>";
  CHECK(after_all(story(maps)).find("The map of") != std::string::npos);
}

TEST_CASE("a box to write into goes, an article with a field in it doesn't") {
  CHECK(after_all(story("<div><p>One letter a week</p><form><input "
                        "type=email><button>Go</button></form></div>")) == kStory);
  CHECK(after_all(story("<input type=text>")) == kStory);
}

TEST_CASE("a box to write into stays where the decision is sure of its text") {
  const auto left = [](float probability) {
    return kept_after(drop_entry_boxes,
                      story("<div><p>Enter the height of your cellar</p><input></div>"),
                      {.probability = {0.9F, 0.9F, 0.9F, probability, 0.9F, 0.9F, 0.9F}});
  };
  CHECK(left(0.6F) == kStory);
  CHECK(left(0.9F).find("Enter the he") != std::string::npos);
}

TEST_CASE("an unsure line above a dropped button goes with it, a sure one doesn't") {
  const std::string call =
      story("<div>Letters from the sea</div><div>Once a month, for free.</div><button>Go</button>");
  const auto kept = [&](float probability) {
    return kept_after(
        drop_calls, call,
        {.keep = {1, 1, 1, 1, 1, 0, 1, 1, 1},
         .probability = {0.9F, 0.9F, 0.9F, probability, probability, 0.1F, 0.9F, 0.9F, 0.9F}});
  };
  CHECK(kept(0.45F) == kStory);
  CHECK(kept(0.8F).find("Once a month") != std::string::npos);
}

TEST_CASE("share bars, advertisements and buttons go") {
  CHECK(after_all(story("<div class=share-bar><span>Tell a friend</span></div>")) == kStory);
  CHECK(after_all(story("<div class=ad-slot><p>Shoes, half price</p></div>"),
                  {.byline = "Ada Brook"}) == kStory);
  CHECK(after_all(story("<div><div>Anzeige</div><div>Schuhe zum halben Preis</div></div>")) ==
        kStory);
  CHECK(after_all(story("<button>Listen</button>")) == kStory);
}

TEST_CASE("neither a heading's own words nor what is done in print make a share bar") {
  CHECK(after_all(story("<h2 id=what-is-social-reading>What is social reading</h2>"))
            .find("What is soci") != std::string::npos);
  CHECK(after_all(story("<p class='print:break-inside-avoid'>The river fell.</p>"))
            .find("The river fe") != std::string::npos);
}

TEST_CASE(
    "what is named like a promotion stays where nobody has signed: it may be what the page is "
    "about") {
  const std::string promo = story("<div class=promo><p>Shoes, half price</p></div>");
  CHECK(after_all(promo).find("Shoes, half") != std::string::npos);
  CHECK(after_all(promo, {.byline = "Ada Brook"}) == kStory);
}

TEST_CASE("a button that opens part of the text keeps its heading") {
  CHECK(after_all(story("<button aria-expanded=false>How high did it rise</button>"))
            .find("How high") != std::string::npos);
}

TEST_CASE("the author's box after the text goes, the author's name within it doesn't matter") {
  const CleanCase by_ada = {.byline = "Ada Brook"};
  CHECK(after_all(story("",
                        "<div><b>Ada Brook</b><p>Ada Brook writes about water, and about those who "
                        "live beside it.</p></div>"),
                  by_ada) == kStory);
  CHECK(after_all(story("<p>Ada Brook was there.</p>"), by_ada).find("Ada Brook") !=
        std::string::npos);
}

TEST_CASE("what begins with the name of a site that signs as author isn't about an author") {
  const std::string line = story("", "<p>Ada Brook keeps the gauge.</p>");
  CHECK(kept_after(drop_author_box, line, {.byline = "Ada Brook"}) == kStory);
  CHECK(kept_after(drop_author_box, line, {.byline = "Ada Brook", .site = "Ada Brook"}) != kStory);
}

TEST_CASE("a paragraph that the decision is sure of stays, whoever it begins with") {
  const std::string line = story("", "<p>Ada Brook keeps the gauge.</p>");
  const auto left = [&](float probability) {
    return kept_after(
        drop_author_box, line,
        {.byline = "Ada Brook", .probability = {0.9F, 0.9F, 0.9F, 0.9F, 0.9F, 0.9F, probability}});
  };
  CHECK(left(0.8F) == kStory);
  CHECK(left(0.95F) != kStory);
}

TEST_CASE("the cells of a table of data are no labels after the last paragraph") {
  const std::string table =
      "<table><tr><th>Place<th>Height<tr><td><p>Bridge</p><td><p>7 m</p></table>";
  CHECK(kept_after(drop_labels, story("", table)).find("Bridge") != std::string::npos);
  CHECK(kept_after(drop_labels, story("", "<div><p>Bridge</p></div>")) == kStory);
}

TEST_CASE("short lines above the headline go, unless much of the text stands there too") {
  const CleanCase options = {.title = "The river rose"};
  const std::string headline = "<h1>The river rose</h1>";
  CHECK(after_all("<p>Home</p>" + headline + story(""), options) == kStory);
  CHECK(after_all(story("<p>Home</p>") + headline + story(""), options).find("Home") !=
        std::string::npos);
}

TEST_CASE("where the rules would leave nothing, what was decided stays") {
  const std::string row = "<div class=share><p>" + std::string(60, 'a') + " bb cc dd</p></div>";
  CHECK_FALSE(after_all(row + row + row + row + row + row + row + row).empty());
}

TEST_CASE("a linked heading above text is that section's and stays") {
  CHECK(after_all(story("<h2><a href=/film>The flood, a film</a></h2>")).find("The flood, a") !=
        std::string::npos);
}

TEST_CASE("cards that are much of the page are its content") {
  std::string cards;
  for (int i = 0; i < 12; ++i) {
    cards +=
        "<div class=c><h3><a href=/x>A tool with a name</a></h3><p>What it does, in a line or two "
        "of text, for all.</p></div>";
  }
  CHECK(after_all(story(cards)).find("A tool with") != std::string::npos);
}

TEST_CASE("the title is not repeated, wherever the headline stands near the start") {
  CHECK(kept_after(drop_title, "<h1>The river rose</h1>" + prose("So"), {.title = "The river rose"})
            .find("The river") == std::string::npos);
  CHECK(kept_after(drop_title, prose("So it was") + "<h2>The river rose</h2>",
                   {.title = "The river rose"})
            .find("The river") != std::string::npos);
}

TEST_CASE("headings go with what was below them, sections of sections stay") {
  CHECK(kept_after(drop_empty_headings,
                   "<h2>A</h2><h3>B</h3><p>text</p><h2>C</h2><p>gone</p><h2>D</h2><p>more</p>"
                   "<h3>E</h3>",
                   {.keep = {1, 1, 1, 1, 0, 1, 1, 1}}) == "A|B|text|D|more");
}

TEST_CASE("the line above a headline and a paragraph that is set as a heading stay") {
  CHECK(kept_after(drop_empty_headings, "<h3>Why</h3><h2>The river</h2><p>text</p>") ==
        "Why|The river|text");
  const std::string set = "<h4>" + prose("Set").substr(3, prose("Set").size() - 7) + "</h4>";
  CHECK(kept_after(drop_empty_headings, set + "<p>gone</p><h2>C</h2><p>text</p>",
                   {.keep = {1, 0, 1, 1}}) == "Set and then|C|text");
}

TEST_CASE("notes that the text refers to and that refer back come back") {
  const std::string page =
      "<p>Text <a id=r href=#n>1</a></p><ol><li id=n>A note. <a href=#r>up</a></li><li id=m>No "
      "note.</li></ol>";
  CHECK(kept_after(restore_notes, page, {.keep = {1, 0, 0}}) == "Text 1|A note. up");
}

TEST_CASE("every voice of a thread counts") {
  std::string thread = "<div id=thread>";
  for (int i = 0; i < 5; ++i) {
    thread += "<div class=message><p>" + std::string(i == 4 ? "Short last word." : "") + "</p>" +
              prose("Voice " + std::to_string(i)) + "</div>";
  }
  CHECK(after_all(thread + "</div>", {.byline = "Voice 4 and then"}).find("Voice 4") !=
        std::string::npos);
}

TEST_CASE("a page reads like an article when prose is kept, not when a few labels are") {
  const auto reads = [](std::string_view markup, float expected) {
    const Segmented s(markup);
    Selection selection;
    selection.keep.assign(s.page.blocks.size(), 1);
    selection.expected_f1 = expected;
    return reads_like_an_article(s.page, compute_statistics(s.document, s.page), selection);
  };
  CHECK(reads(prose("So"), 0.8F));
  CHECK_FALSE(reads(prose("So"), 0.1F));
  CHECK_FALSE(reads("<p>Log in</p><p>Password</p>", 0.8F));
  CHECK_FALSE(reads("", 0));
}
