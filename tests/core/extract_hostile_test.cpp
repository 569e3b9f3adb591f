// The whole extraction on what is left of real pages: bytes flipped, cut short, pieces moved about,
// nested without end. Through both readers there is always an article or an error, in linear time.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "html5/charset.hpp"
#include "html5/read_html5.hpp"
#include "processor_time.hpp"
#include "stillpage/encode.hpp"
#include "stillpage/extract.hpp"
#include "stillpage/limits.hpp"
#include "stillpage/read.hpp"
#include "text/utf8.hpp"

namespace stillpage {
namespace {

constexpr std::uint32_t kSeed = 20261125;
constexpr int kVersions = 10;  // of each kind of damage, of each page
constexpr std::size_t kDepth = 100'000;

// Far above what linear time needs in a debug build with sanitizers on a slow machine, far below
// what quadratic time would take.
constexpr double kLinearEnough = 20;  // seconds

struct FixturePage {
  std::string name;
  std::string html;
};

std::vector<FixturePage> fixture_pages() {
  namespace fs = std::filesystem;
  std::vector<FixturePage> pages;
  for (const auto& entry : fs::recursive_directory_iterator(STILLPAGE_FIXTURES_DIR)) {
    if (entry.path().extension() != ".html") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    pages.push_back({entry.path().lexically_relative(STILLPAGE_FIXTURES_DIR).string(),
                     {std::istreambuf_iterator<char>(file), {}}});
  }
  std::sort(pages.begin(), pages.end(),
            [](const FixturePage& a, const FixturePage& b) { return a.name < b.name; });
  return pages;
}

// Whether an outcome is one that whoever shows it can rely on.
bool is_sound(const Result<Document>& document) {
  if (!document.ok()) return true;
  const Result<Article> outcome =
      extract(document.value(), {.url = "https://example.org/a/page.html"});
  if (!outcome.ok()) return true;
  const Article& article = outcome.value();
  return !article.body.empty() && article.words > 0 && article.confidence >= 0 &&
         article.confidence <= 1 && is_valid_utf8(to_json(article)) &&
         is_valid_utf8(to_text(article)) && is_valid_utf8(to_markdown(article)) &&
         is_valid_utf8(to_html(article));
}

// Both readers, timed together.
void check(const std::string& bytes) {
  const ProcessorTime time;
  REQUIRE(is_sound(read_serialised_dom(bytes)));
  REQUIRE(is_sound(read_html5(to_utf8(bytes))));
  REQUIRE(time.seconds() < kLinearEnough);
}

void check_versions(std::string (*damaged)(std::string html, std::mt19937& random)) {
  std::mt19937 random(kSeed);
  const std::vector<FixturePage> pages = fixture_pages();
  REQUIRE(pages.size() > 20);
  for (const FixturePage& page : pages) {
    INFO(page.name);
    REQUIRE_FALSE(page.html.empty());
    for (int version = 0; version < kVersions; ++version) check(damaged(page.html, random));
  }
}

std::string flip_bytes(std::string html, std::mt19937& random) {
  const std::size_t flips = 1 + html.size() / 500;
  for (std::size_t i = 0; i < flips; ++i)
    html[random() % html.size()] ^= static_cast<char>(1U << (random() % 8));
  return html;
}

std::string cut_short(std::string html, std::mt19937& random) {
  html.resize(random() % html.size());
  html.shrink_to_fit();  // so that sanitizers see who reads past the end
  return html;
}

std::string move_pieces(std::string html, std::mt19937& random) {
  for (int i = 0; i < 20; ++i) {
    const std::string piece = html.substr(random() % html.size(), random() % 400);
    html.insert(random() % html.size(), piece);
  }
  return html;
}

std::string repeat(std::string_view unit, std::size_t times) {
  std::string text;
  text.reserve(unit.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += unit;
  return text;
}

TEST_CASE("a page with bytes flipped gives an article or an error", "[large]") {
  check_versions(flip_bytes);
}

TEST_CASE("a page cut short gives an article or an error", "[large]") { check_versions(cut_short); }

TEST_CASE("a page with its pieces moved about gives an article or an error", "[large]") {
  check_versions(move_pieces);
}

TEST_CASE("a page nested 100,000 deep gives an article or an error", "[A2][large]") {
  constexpr std::string_view kTags[] = {"<div>",
                                        "<b>",
                                        "<ul><li>",
                                        "<blockquote>",
                                        "<table><tr><td>",
                                        "<a href=x>",
                                        "<section class=\"a b\">"};
  std::mt19937 random(kSeed);
  std::size_t next = 0;
  for (FixturePage& page : fixture_pages()) {
    INFO(page.name);
    const std::string_view tag = kTags[next++ % std::size(kTags)];
    const auto tags = static_cast<std::size_t>(std::count(tag.begin(), tag.end(), '<'));
    const std::size_t body = std::min(page.html.find("<body"), page.html.size() - 1);
    const std::size_t at = body + random() % (page.html.size() - body);
    page.html.insert(at, repeat(tag, kDepth / tags));
    check(page.html);
  }
}

TEST_CASE("a page may have exactly as many blocks as the limit", "[A16][large]") {
  const auto outcome_of = [](std::size_t blocks) {
    const std::string page = "<html><body>" + repeat("<p>x</p>", blocks) + "</body></html>";
    const auto document = read_serialised_dom(page);
    REQUIRE(document.ok());
    return extract(document.value());
  };
  const auto within = outcome_of(Limits{}.max_blocks);
  REQUIRE((within.ok() || within.error() == ErrorCode::kNoArticle));
  const auto beyond = outcome_of(Limits{}.max_blocks + 1);
  REQUIRE_FALSE(beyond.ok());
  REQUIRE(beyond.error() == ErrorCode::kTooLarge);
}

}  // namespace
}  // namespace stillpage
