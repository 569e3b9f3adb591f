#include "standardise/images.hpp"

#include "catch.hpp"
#include "standardise/body.hpp"
#include "standardise/srcset.hpp"

using namespace stillpage;

namespace {

std::string source_of(std::string_view markup) {
  const auto read = read_html5(markup);
  const Document& document = read.value();
  for (NodeId id = 0; id < document.size(); ++id) {
    if (document.is(id, Tag::kImg) || document.is(id, Tag::kAmpImg)) {
      return read_image(document, id, "https://example.org/a/").url;
    }
  }
  return "no image";
}

const std::string kText = "<p>Words before.</p>";

}  // namespace

TEST_CASE("the candidate a reader needs is the widest of at most 1600 pixels") {
  CHECK(best_srcset_candidate("a.jpg 400w, b.jpg 1600w, c.jpg 3200w") == "b.jpg");
  CHECK(best_srcset_candidate("a.jpg 2000w, b.jpg 4000w") == "a.jpg");
  CHECK(best_srcset_candidate("a.jpg, b.jpg 2x, c.jpg 3x") == "b.jpg");
  CHECK(best_srcset_candidate("/w_300,h_200/a.jpg 300w, /w_600,h_400/a.jpg 600w") ==
        "/w_600,h_400/a.jpg");
  CHECK(best_srcset_candidate("a.jpg") == "a.jpg");
  CHECK(best_srcset_candidate(" , ,, ").empty());
  CHECK(best_srcset_candidate("").empty());
}

TEST_CASE("a srcset with ten thousand candidates is read", "[A11]") {
  std::string srcset;
  for (int i = 1; i <= 10000; ++i)
    srcset += "i" + std::to_string(i) + ".jpg " + std::to_string(i) + "w,";
  CHECK(best_srcset_candidate(srcset) == "i1600.jpg");
}

TEST_CASE("lazy images are found where their loaders hide them", "[I-1]") {
  CHECK(source_of("<img src='data:image/gif;base64,R0lGOD' data-src=b.jpg>") ==
        "https://example.org/a/b.jpg");
  CHECK(source_of("<img src=placeholder.png data-lazy-src=b.jpg>") ==
        "https://example.org/a/b.jpg");
  CHECK(source_of("<img data-original=b.jpg>") == "https://example.org/a/b.jpg");
  CHECK(source_of("<img src=s.jpg data-srcset='b.jpg 800w'>") == "https://example.org/a/b.jpg");
  CHECK(source_of("<img data-unheard-of='/x/b.webp?w=1'>") == "https://example.org/x/b.webp?w=1");
  CHECK(source_of("<picture><source srcset='b.webp 800w'><img "
                  "src='data:image/gif;base64,R0lGOD'></picture>") ==
        "https://example.org/a/b.webp");
  CHECK(source_of("<amp-img src=b.jpg></amp-img>") == "https://example.org/a/b.jpg");
}

TEST_CASE("what is no picture gives no address") {
  CHECK(source_of("<img src='javascript:alert(1)'>").empty());
  CHECK(source_of("<img src='data:image/svg+xml,<svg/>'>").empty());
  CHECK(source_of("<img data-config='{\"a\":\"b.jpg\"}'>").empty());
  CHECK(source_of("<img>").empty());
}

TEST_CASE("sizes of one picture are the same picture") {
  CHECK(is_same_picture("https://a.org/p-300x200.jpg", "https://a.org/p-1024x768.jpg?v=2"));
  CHECK(is_same_picture("https://a.org/p.jpg", "https://cdn.a.org/w/p.jpg"));
  CHECK_FALSE(is_same_picture("https://a.org/p.jpg", "https://a.org/q.jpg"));
}

TEST_CASE("a picture becomes a figure, with its caption where it has one") {
  CHECK(
      inside(kText + "<p><img src=a.jpg alt='A b' width=640 height=480></p>") ==
      R"(["p",{},"Words before."],["figure",{},["img",{"src":"https://example.org/a/a.jpg","alt":"A b","width":"640","height":"480"}]])");
  CHECK(
      inside(kText + "<figure><img src=a.jpg><figcaption>Cap</figcaption></figure>") ==
      R"(["p",{},"Words before."],["figure",{},["img",{"src":"https://example.org/a/a.jpg","alt":""}],["figcaption",{},"Cap"]])");
  CHECK(
      inside(kText +
             "<div class=wp-caption><img src=a.jpg><p class=wp-caption-text>Cap</p></div>") ==
      R"(["p",{},"Words before."],["figure",{},["img",{"src":"https://example.org/a/a.jpg","alt":""}],["figcaption",{},"Cap"]])");
}

TEST_CASE("pixels, icons and avatars are left out", "[C21]") {
  CHECK(inside(kText + "<img src=a.gif width=1 height=1><img src=b.png width=16 height=16><img "
                       "class=avatar src=c.jpg>") == R"(["p",{},"Words before."])");
  CHECK(inside(kText + "<img src=a.gif width=0 height=0>") == R"(["p",{},"Words before."])");
  CHECK(inside(kText + "<img src=a.gif style='border:0;width: 1px;height:1px'>") ==
        R"(["p",{},"Words before."])");
  CHECK(inside(kText + "<img src=a.jpg style='min-width:0;height:100px;min-height:1px'>") !=
        R"(["p",{},"Words before."])");
}

TEST_CASE("a small picture in a line of text stays in it") {
  CHECK(
      inside("<p>Press <img src=k.png height=20> now</p>") ==
      R"(["p",{},"Press ",["img",{"src":"https://example.org/a/k.png","alt":"","height":"20"}]," now"])");
}

TEST_CASE("noscript stands in for a placeholder, and does not double a picture", "[I-1][C18]") {
  CHECK(
      inside(
          kText +
          "<div><img src='data:image/gif;base64,R0'><noscript><img src=a.jpg></noscript></div>") ==
      R"(["p",{},"Words before."],["figure",{},["img",{"src":"https://example.org/a/a.jpg","alt":""}]])");
  CHECK(
      inside(kText + "<div><img data-src=a.jpg><noscript><img src=a.jpg></noscript></div>") ==
      R"(["p",{},"Words before."],["figure",{},["img",{"src":"https://example.org/a/a.jpg","alt":""}]])");
}

TEST_CASE("the same picture twice in a row is shown once") {
  CHECK(
      inside(kText + "<img src=a.jpg><img src=a.jpg>") ==
      R"(["p",{},"Words before."],["figure",{},["img",{"src":"https://example.org/a/a.jpg","alt":""}]])");
}

TEST_CASE("the page's lead image opens an article without one, and is not shown twice") {
  Metadata metadata;
  metadata.lead_image = {"https://example.org/i/lead.jpg", "Lead"};
  CHECK(
      body_of("<p>a</p>", metadata) ==
      R"(["article",{},["figure",{},["img",{"src":"https://example.org/i/lead.jpg","alt":"Lead"}]],["p",{},"a"]])");
  CHECK(body_of("<p>a</p><p>b</p><p>c</p><p>d</p><img src=/x/lead-300x200.jpg>", metadata)
            .find("i/lead.jpg") == std::string::npos);
  CHECK(body_of("<p>a</p><img src=other.jpg>", metadata).find("lead.jpg") == std::string::npos);
}
