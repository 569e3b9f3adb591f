#include "metadata/metadata.hpp"

#include <string>

#include "metadata/page.hpp"

using namespace stillpage;
using namespace stillpage::test;

namespace {

std::string with_json_ld(std::string_view json) {
  return "<!DOCTYPE html><script type='application/ld+json'>" + std::string(json) +
         "</script><body><p>x";
}

}  // namespace

TEST_CASE("meta tags fill every field") {
  const Metadata metadata = metadata_of(R"(<!DOCTYPE html><html lang="en_gb" dir="ltr"><head>
    <title>The River | Quiet Notes</title>
    <meta property="og:title" content="The River">
    <meta property="og:site_name" content="Quiet Notes">
    <meta name="author" content="By Ann Bell">
    <meta property="article:published_time" content="2025-03-04T08:30:00+0100">
    <meta name="description" content="  Where it
      begins. ">
    <meta property="og:image" content="/i/river.jpg"><meta property="og:image:alt" content="A river">
    <link rel="canonical" href="/2025/river"></head><body><h1>The River</h1>)");
  CHECK(metadata.title == "The River");
  CHECK(metadata.site == "Quiet Notes");
  CHECK(metadata.byline == "Ann Bell");
  CHECK(metadata.published == "2025-03-04T08:30:00+01:00");
  CHECK(metadata.excerpt == "Where it begins.");
  CHECK(metadata.language == "en-GB");
  CHECK(metadata.direction == "ltr");
  CHECK(metadata.canonical_url == "https://www.quietnotes.example/2025/river");
  CHECK(metadata.lead_image.url == "https://www.quietnotes.example/i/river.jpg");
  CHECK(metadata.lead_image.alt == "A river");
}

TEST_CASE("a page that says nothing gives empty fields") {
  const Metadata metadata = metadata_of("<p>", "");
  CHECK(metadata.title.empty());
  CHECK(metadata.byline.empty());
  CHECK(metadata.published.empty());
  CHECK(metadata.canonical_url.empty());
  CHECK(metadata.lead_image.url.empty());
}

TEST_CASE("JSON-LD comes before meta tags, and the article before what it is related to") {
  const Metadata metadata = metadata_of(
      "<title>The River</title><meta name=author content='Web Team'>" + with_json_ld(R"({"@graph":[
        {"@type":"NewsArticle","headline":"Another story","author":{"name":"Someone Else"}},
        {"@type":["Article","NewsArticle"],"headline":"The River","datePublished":"2025-03-04",
         "author":[{"@id":"#ann"},{"@type":"Person","name":"Lee Wong"}],
         "publisher":{"name":"Quiet Notes"},"comment":[{"author":{"name":"Troll"}}]},
        {"@type":"Person","@id":"#ann","name":"Ann Bell"}]})"));
  CHECK(metadata.byline == "Ann Bell, Lee Wong");
  CHECK(metadata.published == "2025-03-04");
  CHECK(metadata.site == "Quiet Notes");
}

TEST_CASE("several unrelated articles in JSON-LD say nothing about the page") {
  const Metadata metadata = metadata_of(with_json_ld(
      R"([{"@type":"Article","headline":"First of them","author":"Ann Bell"},
          {"@type":"Article","headline":"Second of them","author":"Lee Wong"}])"));
  CHECK(metadata.byline.empty());
}

TEST_CASE("microdata, rel and class names name the author where nothing else does") {
  CHECK(metadata_of("<body><h1>T</h1><p itemprop=author itemscope>By <b itemprop=name>Ann Bell</b>")
            .byline == "Ann Bell");
  CHECK(metadata_of("<body><h1>T</h1><a rel=author href=/ann>Ann Bell</a>").byline == "Ann Bell");
  CHECK(metadata_of("<body><h1>T</h1><div class='story-byline'>By Ann Bell</div>").byline ==
        "Ann Bell");
  CHECK(metadata_of("<body><h1>T</h1><span class=c-authorBlock_authorName__x1>Ann Bell</span>")
            .byline == "Ann Bell");
}

TEST_CASE("a line that begins with By is a byline where no attribute is") {
  CHECK(metadata_of("<body><h1>T</h1><div>Written by <b>Ann Bell</b></div>").byline == "Ann Bell");
  CHECK(metadata_of("<body><h1>T</h1><div>By the time we came it was late.</div>").byline.empty());
}

TEST_CASE("authors of comments and of other articles are not the author") {
  CHECK(metadata_of("<body><h1>T</h1><div class=comments><b class=author>Troll</b></div>")
            .byline.empty());
  CHECK(metadata_of("<body><h1>T</h1><aside><a rel=author>Troll</a></aside>").byline.empty());
}

TEST_CASE("a publisher that names itself as author gives way to a person") {
  CHECK(metadata_of("<meta property=og:site_name content='Quiet Notes'><meta name=author "
                    "content='Quiet Notes'>"
                    "<body><h1>T</h1><a rel=author>Ann Bell</a>")
            .byline == "Ann Bell");
  CHECK(metadata_of("<meta property=og:site_name content='Quiet Notes'><meta name=author "
                    "content='Quiet Notes'>")
            .byline == "Quiet Notes");
}

TEST_CASE("the date shown near the heading counts where no machine-readable one is") {
  CHECK(metadata_of("<html lang=en><body><h1>T</h1><time datetime=2025-03-04>today</time>")
            .published == "2025-03-04");
  CHECK(metadata_of("<html lang=de><body><h1>T</h1><div>4. März 2025</div>").published ==
        "2025-03-04");
}

TEST_CASE("hAtom's machine-readable date stands in the title of an abbr") {
  CHECK(metadata_of("<body><h1>T</h1><abbr class=published title='2019-06-02T18:40:00+02:00'>"
                    "2 juin</abbr>")
            .published == "2019-06-02T18:40:00+02:00");
}

TEST_CASE("without a heading, the part of the title that stands on the page is the title") {
  CHECK(metadata_of("<title>Salt Wheels: A Pedal Car on the Flats</title><body><b>Salt Wheels</b>"
                    "<p><font size=6><b>A Pedal Car on the\n Flats</b></font>")
            .title == "A Pedal Car on the Flats");
  CHECK(metadata_of("<title>Wheels: the story of a car</title><body><p>Something else.").title ==
        "Wheels: the story of a car");
}

TEST_CASE("a page made of widgets by a page builder still has its own author") {
  CHECK(metadata_of("<body><h1>T</h1><div class='x-widget x-widget-info'>"
                    "<span itemprop=author>Ann Bell</span></div>")
            .byline == "Ann Bell");
}

TEST_CASE("addresses are absolute and of the web, or missing") {
  const Metadata metadata = metadata_of(
      "<link rel=canonical href='javascript:alert(1)'><meta property=og:image "
      "content='data:image/png;base64,AA=='>");
  CHECK(metadata.canonical_url.empty());
  CHECK(metadata.lead_image.url.empty());
}

TEST_CASE("hostile strings come out on one line, bounded and without overrides", "[A7]") {
  const std::string long_title(2'000'000, 'x');
  const Metadata metadata = metadata_of("<meta property=og:title content='" + long_title +
                                        "'><meta name=author content='Ann\n\u202EBell'>");
  CHECK(metadata.title.size() < 600);
  CHECK(metadata.byline == "Ann Bell");
}

TEST_CASE("a document with no elements has no metadata") {
  CHECK(read_metadata(Document(), kPageUrl).title.empty());
}
