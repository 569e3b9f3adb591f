#include "metadata/title.hpp"

#include "catch.hpp"

using namespace stillpage;

TEST_CASE("the site's name is cut off where the page names the site") {
  const Title end = decide_title({.declared = {},
                                  .document_title = "The River - Quiet Notes",
                                  .headings = {},
                                  .site_names = {"Quiet Notes"}});
  CHECK(end.text == "The River");
  CHECK(end.site == "Quiet Notes");
  CHECK(decide_title({.declared = {},
                      .document_title = "Quiet Notes: The River",
                      .headings = {},
                      .site_names = {"quietnotes"}})
            .text == "The River");
}

TEST_CASE("a section between title and site goes with the site") {
  CHECK(decide_title({.declared = {"The River"},
                      .document_title = "The River – Travel – Quiet Notes",
                      .headings = {},
                      .site_names = {}})
            .text == "The River");
  CHECK(decide_title({.declared = {},
                      .document_title = "The River | Travel | Quiet Notes",
                      .headings = {"The River"},
                      .site_names = {}})
            .text == "The River");
}

TEST_CASE("a separator inside the title is left alone") {
  CHECK(decide_title({.declared = {},
                      .document_title = "Rivers - and how to cross them",
                      .headings = {},
                      .site_names = {"Quiet Notes"}})
            .text == "Rivers - and how to cross them");
  CHECK(decide_title({.declared = {"Rust: a river"},
                      .document_title = {},
                      .headings = {"Rust: a river"},
                      .site_names = {}})
            .text == "Rust: a river");
}

TEST_CASE("the heading wins over a title made for search engines") {
  CHECK(decide_title({.declared = {"Cross a River: 7 Tips for 2025"},
                      .document_title = {},
                      .headings = {"How to cross a river"},
                      .site_names = {}})
            .text == "How to cross a river");
}

TEST_CASE("a heading that is the site's name is no title") {
  CHECK(decide_title({.declared = {},
                      .document_title = {},
                      .headings = {"Quiet Notes", "The River"},
                      .site_names = {"Quiet Notes"}})
            .text == "The River");
}

TEST_CASE("a translated page has the title of its heading, which the browser's title confirms") {
  CHECK(decide_title({.declared = {"The River"},
                      .document_title = "Der Fluss",
                      .headings = {"Der Fluss"},
                      .site_names = {}})
            .text == "Der Fluss");
}

TEST_CASE("without any source there is no title") { CHECK(decide_title({}).text.empty()); }

TEST_CASE(
    "a heading that the document's title begins with beats a headline that is elsewhere a "
    "description") {
  CHECK(decide_title({.declared = {"longest river of the valley"},
                      .document_title = "The River - Quiet Notes",
                      .headings = {"The River"},
                      .site_names = {}})
            .text == "The River");
  CHECK(decide_title({.declared = {"A day on the river"},
                      .document_title = "Quiet Notes | A day on the river",
                      .headings = {"Quiet Notes", "Contents"},
                      .site_names = {}})
            .text == "A day on the river");
}
