// The limits as they ship: one less and as many as that is read, one more is refused with the code
// that says why; and pages far larger than any real one are answered or refused in time.
#include "stillpage/limits.hpp"

#include <ctime>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "stillpage/encode.hpp"
#include "stillpage/extract.hpp"
#include "stillpage/read.hpp"

namespace stillpage {
namespace {

constexpr Limits kLimits;

constexpr std::string_view kSentence =
    "The ferry leaves the northern quay a little after six, when the fog still hangs over the "
    "water. ";

// Seconds of processor time, which other programs on the machine don't count towards. Sanitizers
// and builds without optimisation take up to ten times as long.
#ifdef STILLPAGE_SLOW_BUILD
constexpr double kInTime = 60;
#else
constexpr double kInTime = 3;
#endif

std::string repeat(std::string_view unit, std::size_t times) {
  std::string text;
  text.reserve(unit.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += unit;
  return text;
}

bool is_read(std::string_view bytes) { return read_serialised_dom(bytes).ok(); }

bool is_refused(std::string_view bytes, ErrorCode code) {
  const auto document = read_serialised_dom(bytes);
  return !document.ok() && document.error() == code;
}

// Reads, extracts and encodes.
void check_in_time(const std::string& page) {
  const std::clock_t start = std::clock();
  const auto document = read_serialised_dom(page);
  REQUIRE(document.ok());
  const auto article = extract(document.value());
  REQUIRE((article.ok() || article.error() == ErrorCode::kNoArticle));
  if (article.ok()) REQUIRE_FALSE(to_json(article.value()).empty());
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  CHECK(seconds < kInTime);
}

TEST_CASE("a page of as many bytes as there may be is read, one of a byte more is too large",
          "[A16]") {
  const std::string page = "<html>" + std::string(kLimits.max_bytes, 'x');
  const std::string_view bytes = page;
  CHECK(is_read(bytes.substr(0, kLimits.max_bytes - 1)));
  CHECK(is_read(bytes.substr(0, kLimits.max_bytes)));
  CHECK(is_refused(bytes.substr(0, kLimits.max_bytes + 1), ErrorCode::kTooLarge));
}

TEST_CASE("a page of as many nodes as there may be is read, one of a node more has too many",
          "[A16][large]") {
  const std::string page = "<html>" + repeat("<br>", kLimits.max_nodes);
  const std::string_view bytes = page;
  const std::size_t at_limit = page.size() - 4;
  CHECK(is_read(bytes.substr(0, at_limit - 4)));
  CHECK(is_read(bytes.substr(0, at_limit)));
  CHECK(is_refused(bytes, ErrorCode::kTooManyNodes));
}

TEST_CASE("a page as deep as it may be is read, one that is deeper by one is too deep", "[A16]") {
  const std::string page = "<html>" + repeat("<b>", kLimits.max_depth);
  const std::string_view bytes = page;
  const std::size_t at_limit = page.size() - 3;
  CHECK(is_read(bytes.substr(0, at_limit - 3)));
  CHECK(is_read(bytes.substr(0, at_limit)));
  CHECK(is_refused(bytes, ErrorCode::kTooDeep));
}

TEST_CASE("a page of 500,000 nodes is answered in time", "[A1][large]") {
  const std::string paragraph = "<p>" + std::string(kSentence) + "<b>bell</b></p>";
  check_in_time("<html><body><article>" + repeat(paragraph, 125'000) + "</article></body></html>");
  check_in_time("<html><body>" + repeat("<i>x</i>", 250'000) + "</body></html>");
}

TEST_CASE("a page 100,000 deep is answered in time", "[A2][large]") {
  const std::string level = "<div>" + std::string(kSentence);
  check_in_time("<html><body>" + repeat(level, 100'000) + repeat("</div>", 100'000) +
                "</body></html>");
}

TEST_CASE("a page of 50 MB is answered in time", "[A3][large]") {
  const std::size_t sentences = 50'000'000 / kSentence.size();
  const std::string paragraph = "<p>" + repeat(kSentence, 4) + "</p>";
  check_in_time("<html><body><p>" + repeat(kSentence, sentences) + "</p></body></html>");
  check_in_time("<html><body>" + repeat(paragraph, sentences / 4) + "</body></html>");
}

TEST_CASE("an index of 200,000 links is no article, and said to be none in time", "[A18][large]") {
  const std::string page = "<html><body><h1>All our pages</h1><ul>" +
                           repeat("<li><a href=\"/page\">One of the pages</a></li>", 200'000) +
                           "</ul></body></html>";
  check_in_time(page);
}

TEST_CASE("an answer is as long as what it holds, whatever that is", "[G15]") {
  const std::string page = "<html><body><article><p>" + repeat(kSentence, 100'000) +
                           "and that was the last of it.</p></article></body></html>";
  const auto document = read_serialised_dom(page);
  REQUIRE(document.ok());
  const auto article = extract(document.value());
  REQUIRE(article.ok());
  for (const std::string& answer : {to_json(article.value()), to_text(article.value()),
                                    to_markdown(article.value()), to_html(article.value())}) {
    CHECK(answer.size() > 100'000 * (kSentence.size() - 1));
    CHECK(answer.find("and that was the last of it.") != std::string::npos);
  }
}

}  // namespace
}  // namespace stillpage
