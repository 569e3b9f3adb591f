// The literal reader on bytes that no browser wrote: always a sound tree or an error, in linear
// time, within the limits.
#include <random>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "document/document_builder.hpp"
#include "document/outline.hpp"
#include "processor_time.hpp"
#include "stillpage/read.hpp"

namespace stillpage {
namespace {

// A page with something of everything the reader tells apart.
constexpr std::string_view kPage =
    "<html lang=\"en\"><head><title>A &amp; B</title><script><!-- <script>x</script> --></script>"
    "<style>p > a { }</style><noscript><link></noscript></head><body class=\"a\" =b=\"c\"><!-- "
    "note -->"
    "<template><p>t</p></template><svg "
    "viewBox=\"0\"><title>s</title><foreignObject><p>f</p></foreignObject>"
    "</svg><math><annotation-xml "
    "encoding=\"text/html\"><br></annotation-xml></math><p>caf\u00E9&nbsp;<b>x</b>"
    "</p><?php a ?><x-y>z</x-y><plaintext>end</plaintext></body></html>";

// Far above what linear time needs on a slow machine, far below what quadratic time would take.
constexpr double kLinearEnough = 10;  // seconds

// Reads, and gives whether the outcome is a sound tree or an error.
bool reads_soundly(std::string_view bytes) {
  for (const bool scripting : {true, false}) {
    ReadOptions options;
    options.scripting = scripting;
    const auto document = read_serialised_dom(bytes, options);
    if (document.ok() && !testing::is_sound(document.value())) return false;
    if (document.ok()) (void)testing::outline(document.value());
  }
  return true;
}

std::string repeat(std::string_view unit, std::size_t times) {
  std::string text;
  text.reserve(unit.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += unit;
  return text;
}

Result<Document> read_in_time(std::string_view bytes) {
  const ProcessorTime time;
  Result<Document> document = read_serialised_dom(bytes);
  CHECK(time.seconds() < kLinearEnough);
  return document;
}

ErrorCode error_with(std::string_view bytes, const Limits& limits) {
  ReadOptions options;
  options.limits = limits;
  const auto document = read_serialised_dom(bytes, options);
  REQUIRE_FALSE(document.ok());
  return document.error();
}

bool reads_with(std::string_view bytes, const Limits& limits) {
  ReadOptions options;
  options.limits = limits;
  return read_serialised_dom(bytes, options).ok();
}

TEST_CASE("every truncation of a page gives a sound tree") {
  for (std::size_t size = 0; size <= kPage.size(); ++size) {
    const std::string truncated(
        kPage.substr(0, size));  // a copy, so that reading past it is seen by sanitizers
    REQUIRE(reads_soundly(truncated));
    REQUIRE(reads_soundly(std::string(kPage.substr(size))));
  }
}

TEST_CASE("every byte of a page replaced by markup or nonsense gives a sound tree") {
  for (std::size_t i = 0; i < kPage.size(); ++i) {
    for (const char c : {'<', '>', '/', '"', '=', ' ', '&', '-', '!', '?', '\0', '\xFF'}) {
      std::string damaged(kPage);
      damaged[i] = c;
      REQUIRE(reads_soundly(damaged));
    }
  }
}

TEST_CASE("random damage to a page gives a sound tree") {
  std::mt19937 random(20260714);
  for (int round = 0; round < 5000; ++round) {
    std::string damaged(kPage);
    for (int i = 0; i < 8; ++i)
      damaged[random() % damaged.size()] = static_cast<char>(random() & 0xFF);
    REQUIRE(reads_soundly(damaged));
  }
}

TEST_CASE("random pieces of markup give a sound tree") {
  constexpr std::string_view kPieces[] = {
      "<p>",         "</p>",         "<",      ">",          "\"",       "=\"",
      "<svg>",       "</svg>",       "<!--",   "-->",        "<script>", "</script>",
      "<template>",  "</template>",  "<math>", "<mi>",       "<x-a b=",  "</x-a>",
      "<plaintext>", "</plaintext>", "&amp;",  "<noscript>", " ",        "</",
      "<?",          "<br>",         "text",   "<title>",    "</title>", "<html>"};
  std::mt19937 random(42);
  for (int round = 0; round < 5000; ++round) {
    std::string bytes;
    for (int i = 0; i < 40; ++i) bytes += kPieces[random() % std::size(kPieces)];
    REQUIRE(reads_soundly(bytes));
  }
}

TEST_CASE("a page may have exactly as many bytes as the limit", "[A16]") {
  Limits limits;
  limits.max_bytes = kPage.size();
  REQUIRE(reads_with(kPage, limits));
  limits.max_bytes = kPage.size() + 1;
  REQUIRE(reads_with(kPage, limits));
  limits.max_bytes = kPage.size() - 1;
  REQUIRE(error_with(kPage, limits) == ErrorCode::kTooLarge);
}

TEST_CASE("a page may have exactly as many nodes as the limit, of every kind", "[A16]") {
  for (const std::string_view kind : {"<p></p>", "x<br>", "<!---->", "<style>x</style>"}) {
    const std::string page = "<html>" + repeat(kind, 10) + "</html>";
    const auto whole = read_serialised_dom(page);
    REQUIRE(whole.ok());
    Limits limits;
    limits.max_nodes = whole.value().size();
    REQUIRE(reads_with(page, limits));
    ++limits.max_nodes;
    REQUIRE(reads_with(page, limits));
    limits.max_nodes -= 2;
    REQUIRE(error_with(page, limits) == ErrorCode::kTooManyNodes);
  }
}

TEST_CASE("a page may be exactly as deep as the limit", "[A16]") {
  const std::string page = repeat("<div>", 50);
  Limits limits;
  limits.max_depth = 50;
  REQUIRE(reads_with(page, limits));
  limits.max_depth = 51;
  REQUIRE(reads_with(page, limits));
  limits.max_depth = 49;
  REQUIRE(error_with(page, limits) == ErrorCode::kTooDeep);
}

TEST_CASE("an element keeps as many attributes as 16 bits can count", "[A5]") {
  for (const std::size_t count :
       {kMaxAttributesOfElement - 1, kMaxAttributesOfElement, kMaxAttributesOfElement + 1}) {
    const std::string page = "<html" + repeat(" a=\"b\"", count) + "><body x=\"y\"></body></html>";
    const auto document = read_in_time(page);
    REQUIRE(document.ok());
    REQUIRE(document.value().attributes(0).size() == std::min(count, kMaxAttributesOfElement));
    REQUIRE(document.value().raw_attribute(1, "x") == "y");
  }
}

TEST_CASE("elements nested 100,000 deep are read", "[A2]") {
  const std::string page =
      "<html>" + repeat("<div>", 100'000) + "x" + repeat("</div>", 100'000) + "</html>";
  const auto document = read_in_time(page);
  REQUIRE(document.ok());
  REQUIRE(document.value().size() == 100'002);
  REQUIRE(testing::is_sound(document.value()));
}

TEST_CASE("a million siblings are read in linear time", "[A4]") {
  const auto document = read_in_time("<html>" + repeat("<p></p>", 1'000'000) + "</html>");
  REQUIRE(document.ok());
  REQUIRE(document.value().size() == 1'000'001);
}

TEST_CASE("end tags that match nothing don't walk up a deep tree each time") {
  const std::string deep = "<html>" + repeat("<x-a>", 100'000);
  for (const std::string_view bogus : {"</p>", "</x-b>"}) {
    const auto document = read_in_time(deep + repeat(bogus, 1'000'000));
    REQUIRE(document.ok());
    REQUIRE(document.value().size() == 100'001);
  }
}

TEST_CASE("searches for an end that never comes are not repeated", "[large]") {
  for (const std::string_view unit :
       {"<!--", "<p a=\"", "<p a=", "<style>", "<script>", "<script><!--<script></script>",
        "<plaintext>", "</", "<?", "<!x", "<", "<p ", "<a <", "&", "<svg><style>", "<title>",
        "<noscript>", "<script><!--", "<script>--><!--<script>"}) {
    INFO(unit);
    const auto document = read_in_time("<html>" + repeat(unit, 4'000'000 / unit.size()));
    const bool sound = document.ok() ? testing::is_sound(document.value())
                                     : document.error() == ErrorCode::kTooManyNodes ||
                                           document.error() == ErrorCode::kTooDeep;
    REQUIRE(sound);
  }
}

TEST_CASE("children of an annotation-xml with many attributes are read in linear time") {
  const std::string page = "<html><math><annotation-xml" + repeat(" a=\"b\"", 60'000) + ">" +
                           repeat("<mi></mi>", 300'000);
  REQUIRE(read_in_time(page).ok());
}

}  // namespace
}  // namespace stillpage
