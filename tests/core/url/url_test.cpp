// Resolving references: the closed table of schemes, and the paths of the URL Standard.
#include "url/url.hpp"

#include <random>
#include <string>

#include "catch.hpp"
#include "stillpage/read.hpp"

namespace stillpage {
namespace {

constexpr std::string_view kBase = "https://example.org/a/b/c.html?q=1#top";

std::string link(std::string_view reference) {
  return resolve_url(kBase, reference, UrlUse::kLink);
}
std::string image(std::string_view reference) {
  return resolve_url(kBase, reference, UrlUse::kImage);
}
std::string media(std::string_view reference) {
  return resolve_url(kBase, reference, UrlUse::kMedia);
}

std::string base_url_of(std::string_view page, std::string_view page_url) {
  const auto document = read_serialised_dom(page);
  REQUIRE(document.ok());
  return document_base_url(document.value(), page_url);
}

TEST_CASE("relative references resolve against the base") {
  CHECK(link("d.html") == "https://example.org/a/b/d.html");
  CHECK(link("./d") == "https://example.org/a/b/d");
  CHECK(link("../d") == "https://example.org/a/d");
  CHECK(link("../../../../d") == "https://example.org/d");
  CHECK(link("/d/e") == "https://example.org/d/e");
  CHECK(link("//other.org/x") == "https://other.org/x");
  CHECK(link("?r=2") == "https://example.org/a/b/c.html?r=2");
  CHECK(link("#here") == "https://example.org/a/b/c.html?q=1#here");
  CHECK(link("") == "https://example.org/a/b/c.html?q=1");
  CHECK(link("d?x#y?z") == "https://example.org/a/b/d?x#y?z");
  CHECK(link("d#y?z#w") == "https://example.org/a/b/d#y?z#w");
}

TEST_CASE("dot segments are taken away, however they are written") {
  CHECK(link(".") == "https://example.org/a/b/");
  CHECK(link("..") == "https://example.org/a/");
  CHECK(link("/x/./y/../z/") == "https://example.org/x/z/");
  CHECK(link("/x/%2e/y/%2E%2e/z") == "https://example.org/x/z");
  CHECK(link("/x/.%2e") == "https://example.org/");
  CHECK(link("/a//b/../c") == "https://example.org/a//c");
  CHECK(link("/...") == "https://example.org/...");
}

TEST_CASE("absolute references stand for themselves") {
  CHECK(link("http://Example.COM") == "http://example.com/");
  CHECK(link("HTTPS://example.com/A?B#C") == "https://example.com/A?B#C");
  CHECK(link("https:////example.com/x") == "https://example.com/x");
  CHECK(link("http:example.com/x") == "http://example.com/x");
  CHECK(link("https:d.html") == "https://example.org/a/b/d.html");
  CHECK(link("http://example.com?x") == "http://example.com/?x");
  CHECK(link("http://example.com#x") == "http://example.com/#x");
}

TEST_CASE("backslashes are slashes, but not in the query") {
  CHECK(link("\\d\\e") == "https://example.org/d/e");
  CHECK(link("\\\\other.org\\x") == "https://other.org/x");
  CHECK(link("https:\\\\other.org\\..\\x?a\\b") == "https://other.org/x?a\\b");
}

TEST_CASE("tabs, line ends and the controls around a reference are stripped", "[B11]") {
  CHECK(link(" \x01\n/d\n/\te \x1F") == "https://example.org/d/e");
  CHECK(link("ht\ntps://other.org/") == "https://other.org/");
}

TEST_CASE("what a URL can't hold is percent-encoded once") {
  CHECK(link("/a b/caf\u00E9?q=a b\u00E9'\"#f g`") ==
        "https://example.org/a%20b/caf%C3%A9?q=a%20b%C3%A9%27%22#f%20g%60");
  CHECK(link("/a%20b%zz%") == "https://example.org/a%20b%zz%");
  CHECK(link("/<>{}|^`[]") == "https://example.org/%3C%3E%7B%7D|%5E%60[]");
  CHECK(link(std::string("/a\0b\x7F", 5)) == "https://example.org/a%00b%7F");
}

TEST_CASE("credentials are taken away", "[C22]") {
  CHECK(link("https://user:pw@host.org/x") == "https://host.org/x");
  CHECK(link("https://user@evil.org@host.org:8080/x") == "https://host.org:8080/x");
  CHECK(resolve_url("https://user:pw@host.org/a/", "b", UrlUse::kLink) == "https://host.org/a/b");
}

TEST_CASE("ports are kept unless they are the scheme's own") {
  CHECK(link("http://h.org:80/") == "http://h.org/");
  CHECK(link("https://h.org:443/") == "https://h.org/");
  CHECK(link("https://h.org:80/") == "https://h.org:80/");
  CHECK(link("https://h.org:/") == "https://h.org/");
  CHECK(link("https://h.org:00080/") == "https://h.org:80/");
  CHECK(link("https://h.org:65536/").empty());
  CHECK(link("https://h.org:99999999999999999999/").empty());
  CHECK(link("https://h.org:8a/").empty());
}

TEST_CASE("hosts are lower case in ASCII, stay Unicode, and must be hosts") {
  CHECK(link("https://M\u00DCNCHEN.de/") == "https://m\u00DCnchen.de/");
  CHECK(link("https://ex%41mple.org/") == "https://example.org/");
  CHECK(link("https://[2001:DB8::1]:8080/") == "https://[2001:db8::1]:8080/");
  for (const char* bad : {"https://", "https:///", "//", "https://a b/", "https://a<b/",
                          "https://a%00b/", "https://[::1", "https://[x]/", "https://a%2fb/",
                          "https://:80/", "https://@/", "https://a^b/", "https://\xFF/"}) {
    INFO(bad);
    CHECK(link(bad).empty());
  }
}

TEST_CASE("no scheme outside the table gets through, however it is disguised",
          "[B11][C2][C3][C23]") {
  for (const char* bad : {"javascript:alert(1)",
                          "JaVaScRiPt:alert(1)",
                          " javascript:alert(1)",
                          "\x01javascript:alert(1)",
                          "java\nscript:alert(1)",
                          "java\tscript:alert(1)",
                          "javascript\r:alert(1)",
                          "vbscript:x",
                          "data:text/html,<script>",
                          "blob:https://example.org/x",
                          "file:///etc/passwd",
                          "about:blank",
                          "chrome://settings",
                          "view-source:https://a.org",
                          "ftp://a.org/",
                          "intent://x",
                          "ws://a.org",
                          "filesystem:https://a.org/x",
                          "x:y",
                          "moz-extension://x/y"}) {
    INFO(bad);
    CHECK(link(bad).empty());
    CHECK(image(bad).empty());
    CHECK(media(bad).empty());
  }
}

TEST_CASE("only what begins with a letter and holds the right characters is a scheme") {
  CHECK(link("1:2") == "https://example.org/a/b/1:2");
  CHECK(link("a b:c") == "https://example.org/a/b/a%20b:c");
  CHECK(link("x/y:z") == "https://example.org/a/b/x/y:z");
  CHECK(link(":") == "https://example.org/a/b/:");
}

TEST_CASE("mail and telephone are for links alone") {
  CHECK(link("mailto:a@b.org?subject=x y") == "mailto:a@b.org?subject=x%20y");
  CHECK(link("TEL:+1 23") == "tel:+1%2023");
  CHECK(link("tel:").empty());
  CHECK(image("mailto:a@b.org").empty());
  CHECK(media("tel:1").empty());
}

TEST_CASE("inline pictures may be of safe types and are for pictures alone", "[C3]") {
  for (const char* type : {"png", "jpeg", "jpg", "gif", "webp", "avif", "bmp", "x-icon"}) {
    const std::string url = "data:image/" + std::string(type) + ";base64,AAAA";
    CHECK(image(url) == url);
    CHECK(link(url).empty());
    CHECK(media(url).empty());
  }
  CHECK(image("DATA:Image/PNG,a b") == "data:image/png,a%20b");
  for (const char* bad :
       {"data:image/svg+xml,<svg/>", "data:,x", "data:image/png", "data:text/html,x",
        "data:image/pngx,x", "data:image/svg+xml;image/png,x", "data:;image/png,x"}) {
    INFO(bad);
    CHECK(image(bad).empty());
  }
}

TEST_CASE("an inline picture may be large") {
  const std::string url = "data:image/png;base64," + std::string(5'000'000, 'A');
  CHECK(image(url) == url);
}

TEST_CASE("an empty reference is a link to the page and no picture") {
  CHECK(link(" ") == "https://example.org/a/b/c.html?q=1");
  CHECK(image("").empty());
  CHECK(media(" ").empty());
}

TEST_CASE("without a usable base only absolute references resolve") {
  for (const char* base :
       {"", "about:blank", "file:///a/b", "nonsense", "https://", "data:text/html,x"}) {
    INFO(base);
    CHECK(resolve_url(base, "x", UrlUse::kLink).empty());
    CHECK(resolve_url(base, "//h.org/x", UrlUse::kLink).empty());
    CHECK(resolve_url(base, "#x", UrlUse::kLink).empty());
    CHECK(resolve_url(base, "https://h.org/x", UrlUse::kLink) == "https://h.org/x");
    CHECK(resolve_url(base, "mailto:a@b", UrlUse::kLink) == "mailto:a@b");
  }
}

TEST_CASE("references and bases of absurd length are refused") {
  const std::string longest = "/" + std::string(16'383, 'a');
  CHECK(link(longest) == "https://example.org" + longest);
  CHECK(link(longest + "a").empty());
  CHECK(resolve_url("https://h.org" + longest, "x", UrlUse::kLink).empty());
}

TEST_CASE("any bytes resolve to a URL of the table or to nothing") {
  constexpr std::string_view kPieces[] = {
      "http", "https", ":",    "/",      "\\",         "?",    "#",         "@",
      "..",   "%2e",   "[",    "]",      "javascript", "data", "image/png", ",",
      " ",    "\n",    "\xFF", "\u00E9", "a",          "80",   "mailto",    "."};
  std::mt19937 random(3);
  for (int round = 0; round < 20'000; ++round) {
    std::string reference;
    for (int i = 0; i < 8; ++i) reference += kPieces[random() % std::size(kPieces)];
    for (const UrlUse use : {UrlUse::kLink, UrlUse::kImage, UrlUse::kMedia}) {
      const std::string url = resolve_url(kBase, reference, use);
      const bool in_table =
          url.empty() || url.rfind("https://", 0) == 0 || url.rfind("http://", 0) == 0 ||
          (use == UrlUse::kLink && (url.rfind("mailto:", 0) == 0 || url.rfind("tel:", 0) == 0)) ||
          (use == UrlUse::kImage && url.rfind("data:image/", 0) == 0);
      if (!in_table) FAIL(reference << " -> " << url);
      const bool resolves_to_itself = url.empty() || resolve_url("", url, use) == url;
      if (!resolves_to_itself)
        FAIL(reference << " -> " << url << " -> " << resolve_url("", url, use));
    }
  }
}

TEST_CASE("the base of a document is its first base element with an href", "[C10]") {
  CHECK(base_url_of("<html><head></head></html>", "https://h.org/a/b") == "https://h.org/a/b");
  CHECK(base_url_of("<html><head><base target=\"_top\"><base href=\"../c/\"><base "
                    "href=\"/d/\"></head></html>",
                    "https://h.org/a/b/e") == "https://h.org/a/c/");
  CHECK(base_url_of("<html><head><base href=\"//cdn.org/x?a=1&amp;b=2\"></head></html>",
                    "http://h.org/") == "http://cdn.org/x?a=1&b=2");
}

TEST_CASE("a base that is not http is passed over for the page's URL", "[C10]") {
  CHECK(base_url_of("<html><head><base href=\"javascript:x\"></head></html>", "https://h.org/a") ==
        "https://h.org/a");
  CHECK(base_url_of("<html><head><base href=\"data:text/html,x\"></head></html>",
                    "https://h.org/a") == "https://h.org/a");
}

TEST_CASE("a base inside a template, or of svg, is none", "[C10]") {
  CHECK(base_url_of("<html><body><template><base href=\"/x/\"></template><svg><base "
                    "href=\"/y/\"></base></svg></body></html>",
                    "https://h.org/a") == "https://h.org/a");
}

TEST_CASE("without a page URL an absolute base is still good") {
  CHECK(base_url_of("<html><head><base href=\"https://h.org/x/\"></head></html>", "") ==
        "https://h.org/x/");
  CHECK(base_url_of("<html><head><base href=\"/x/\"></head></html>", "").empty());
  CHECK(base_url_of("<html></html>", "file:///tmp/page.html").empty());
}

}  // namespace
}  // namespace stillpage
