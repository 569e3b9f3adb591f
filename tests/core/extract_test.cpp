#include "stillpage/extract.hpp"

#include <rapidjson/document.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "catch.hpp"
#include "html5/read_html5.hpp"
#include "processor_time.hpp"
#include "stillpage/encode.hpp"
#include "stillpage/read.hpp"
#include "text/characters.hpp"
#include "text/whitespace.hpp"

using namespace stillpage;

namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Without white space and ASCII case.
std::string squeeze(std::string_view text) {
  std::string squeezed;
  for (const char c : text) {
    if (!is_html_space(c)) squeezed += ascii_lower(c);
  }
  std::string without_nbsp;
  for (std::size_t i = 0; i < squeezed.size(); ++i) {
    if (squeezed.compare(i, 2, "\xC2\xA0") == 0) {
      ++i;
    } else {
      without_nbsp += squeezed[i];
    }
  }
  return without_nbsp;
}

Result<Article> extract_html(std::string_view html) {
  const auto document = read_html5(html);
  return extract(document.value(), {.url = "https://example.org/a/page.html"});
}

std::vector<std::string> strings(const rapidjson::Document& json, const char* name) {
  std::vector<std::string> values;
  if (!json.HasMember(name)) return values;
  for (const auto& value : json[name].GetArray())
    values.emplace_back(value.GetString(), value.GetStringLength());
  return values;
}

void check_clean(const std::string& slug, const rapidjson::Document& expected,
                 const Article& article) {
  const std::string text = squeeze(to_text(article));
  std::size_t at = 0;
  for (const std::string& piece : strings(expected, "with")) {
    INFO(slug << " should keep, in order: " << piece);
    const std::size_t found = text.find(squeeze(piece), at);
    CHECK(found != std::string::npos);
    if (found != std::string::npos) at = found + squeeze(piece).size();
  }
  for (const std::string& piece : strings(expected, "without")) {
    INFO(slug << " should drop: " << piece);
    CHECK(text.find(squeeze(piece)) == std::string::npos);
  }
  std::vector<std::string> images;
  for (const ArticleNode& node : article.body.nodes()) {
    if (node.element != ArticleElement::kImg) continue;
    const std::string source(article.body.attribute(node, ArticleAttribute::kSrc));
    images.push_back(source.substr(std::string("https://example.org/a/").size()));
  }
  INFO(slug);
  if (expected.HasMember("images")) CHECK(images == strings(expected, "images"));
}

std::string visible_text(const Document& document) {
  std::string text;
  for (NodeId id = 0; id < document.size(); ++id) {
    const bool is_text = document.node(id).kind == NodeKind::kText;
    if (is_text) document.append_decoded(document.node(id).data, text);
  }
  return text;
}

// Without the lines above posts, which are put together from what stands in several places, and
// without formulas, whose signs may come in the order in which they were drawn.
std::string text_of(const ArticleTree& tree) {
  std::string text;
  for (std::uint32_t i = 0; i < tree.nodes().size(); ++i) {
    const ArticleNode& node = tree.nodes()[i];
    const bool line = node.element == ArticleElement::kParagraph &&
                      tree.attribute(node, ArticleAttribute::kKind) == "post";
    if (line || node.element == ArticleElement::kMath) {
      i = node.subtree_end - 1;
    } else {
      text += node.text;
    }
  }
  return text;
}

bool is_subsequence(std::string_view part, std::string_view whole) {
  std::size_t i = 0;
  for (const char c : whole) {
    if (i < part.size() && part[i] == c) ++i;
  }
  return i == part.size();
}

std::vector<std::filesystem::path> fixtures() {
  std::vector<std::filesystem::path> pages;
  for (const auto& entry : std::filesystem::directory_iterator(STILLPAGE_FIXTURES_DIR "/pages")) {
    if (std::filesystem::exists(entry.path() / "article.json")) pages.push_back(entry.path());
  }
  std::sort(pages.begin(), pages.end());
  return pages;
}

const std::string kStory =
    "<main><h1>Rain over the valley</h1><p>The rain began on a Monday, and it did not stop until "
    "the harvest was over.</p>"
    "<p>Nobody in the valley had seen anything like it, and nobody has seen anything like it since "
    "that year.</p>"
    "<p>When it was over they counted the bridges first, and then, more slowly, they counted their "
    "cows.</p></main>";

}  // namespace

TEST_CASE("every fixture page gives its article whole and nothing else", "[B8][E21][I-1][I-8]") {
  REQUIRE(fixtures().size() >= 12);
  for (const auto& page : fixtures()) {
    rapidjson::Document expected;
    const std::string json = read_file(page / "article.json");
    expected.Parse(json.c_str());
    REQUIRE_FALSE(expected.HasParseError());
    if (expected.HasMember("live")) continue;  // only a browser puts such a page together
    const std::string slug = page.filename().string();
    INFO(slug);
    const auto article = extract_html(read_file(page / "source.html"));
    if (expected.HasMember("error")) {
      REQUIRE_FALSE(article.ok());
      CHECK(to_string(article.error()) == expected["error"].GetString());
    } else {
      REQUIRE(article.ok());
      check_clean(slug, expected, article.value());
    }
  }
}

TEST_CASE("the article's text is the page's own, once and in order") {
  for (const auto& page : fixtures()) {
    if (read_file(page / "article.json").find("\"rearranged\"") != std::string::npos) continue;
    const std::string html = read_file(page / "source.html");
    const auto document = read_html5(html);
    const auto article = extract(document.value(), {});
    if (!article.ok()) continue;
    INFO(page.filename().string());
    CHECK(is_subsequence(squeeze(text_of(article.value().body)),
                         squeeze(visible_text(document.value()))));
  }
}

TEST_CASE("a story comes with its title, its words and some confidence") {
  const auto article = extract_html("<title>Rain over the valley</title>" + kStory);
  REQUIRE(article.ok());
  CHECK(article.value().metadata.title == "Rain over the valley");
  CHECK(article.value().words > 40);
  CHECK(article.value().confidence > 0.5);
  CHECK(article.value().confidence <= 1);
  CHECK(to_text(article.value()).find("Rain over") == std::string::npos);
}

TEST_CASE("pages without an article are refused", "[A14][E21]") {
  for (const char* html :
       {"", "<body></body>", "<div id=root></div><script>app()</script>",
        ("<form><label>Name<input></label><label>Password<input type=password></label><button>Log "
         "in</button></form>"),
        "<nav><a href=/a>Home</a><a href=/b>News</a><a href=/c>Sport</a></nav>",
        "<img src=a.jpg><img src=b.jpg>", "<h1>404</h1><p>Not found.</p><a href=/>Home</a>"}) {
    const auto article = extract_html(html);
    INFO(html);
    REQUIRE_FALSE(article.ok());
    CHECK(article.error() == ErrorCode::kNoArticle);
  }
}

TEST_CASE("of an article on several pages it is this page's part, without the way to the others",
          "[I-9]") {
  const auto article = extract_html(
      "<head><link rel=next href='?page=3'><title>Rain over the valley</title></head>" + kStory +
      "<div class=pagination><a href='?page=1'>1</a> <b>2</b> <a href='?page=3'>3</a> "
      "<a href='?page=3' rel=next>Next page</a></div>");
  REQUIRE(article.ok());
  const std::string text = to_text(article.value());
  CHECK(text.find("Next page") == std::string::npos);
  CHECK(to_markdown(article.value()).find("page=3") == std::string::npos);
}

TEST_CASE("a flood of marks and of characters without width adds no words", "[B6]") {
  const auto plain = extract_html(kStory);
  REQUIRE(plain.ok());
  std::string zalgo;
  std::string unseen;
  for (int i = 0; i < 10'000; ++i) {
    zalgo += "\u0301";
    unseen += "\u200B";
  }
  std::string page = kStory;
  page.insert(page.find("counted the") + std::string_view("counted the").size(), zalgo + unseen);
  const auto flooded = extract_html(page);
  REQUIRE(flooded.ok());
  CHECK(flooded.value().words == plain.value().words);
}

TEST_CASE("what was asked for whole is kept, though it is no article") {
  const std::string page =
      "<body><h1>Sign in</h1><nav><a href=/>Home</a></nav><form><p>Forgot your word?</p>"
      "<ul><li>One<li>Two</ul><table><tr><th>Day<th>Herons<tr><td>3<td>4</table></form><p "
      "hidden>Unseen</p>";
  const auto document = read_html5(page);
  REQUIRE_FALSE(extract(document.value(), {}).ok());
  const auto article = extract(document.value(), {.whole = true});
  REQUIRE(article.ok());
  const std::string html = to_html(article.value());
  CHECK(html.find("<li>One") != std::string::npos);
  CHECK(html.find("<td>3") != std::string::npos);
  const std::string text = squeeze(to_text(article.value()));
  CHECK(text.find("forgotyourword?") != std::string::npos);
  CHECK(text.find("home") == std::string::npos);
  CHECK(text.find("unseen") == std::string::npos);
  CHECK(article.value().confidence == 1);
  CHECK(article.value().left_out.empty());
  const auto empty = read_html5("<body><img src=/a.png><script>a</script>");
  CHECK_FALSE(extract(empty.value(), {.whole = true}).ok());
}

TEST_CASE("what is no HTML document is refused as such") {
  const auto svg =
      read_serialised_dom("<svg xmlns=\"http://www.w3.org/2000/svg\"><text>a</text></svg>");
  REQUIRE(svg.ok());
  const auto article = extract(svg.value());
  REQUIRE_FALSE(article.ok());
  CHECK(article.error() == ErrorCode::kNotHtml);
  CHECK_FALSE(extract(Document()).ok());
}

TEST_CASE("extreme shapes are read in linear time and without a deep stack",
          "[A2][A6][A8][A17][G8][large]") {
  const auto repeat = [](std::string_view piece, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += piece;
    return text;
  };
  const std::string pages[] = {
      "<html><body>" + repeat("<div>", 100000) + kStory + repeat("</div>", 100000) +
          "</body></html>",
      "<html><body>" + repeat("<b>", 50000) + kStory + repeat("</b>", 50000) + "</body></html>",
      "<html><body>" + kStory + repeat("<p>x</p>", 200000) + "</body></html>",
      "<html><body>" + kStory + repeat("<br> ", 100000) + "</body></html>",
      "<html><body>" + kStory + repeat("<ul><li>", 5000) + "deep" + repeat("</li></ul>", 5000) +
          "</body></html>",
      "<html><body>" + kStory + "<table>" + repeat("<tr><td>1</td><td>2</td></tr>", 50000) +
          "</table></body></html>",
      "<html><body>" + kStory + "<p>" +
          repeat("<a href=\"#x\">l</a> <span id=\"x\"></span>", 50000) + "</p></body></html>",
      "<html><body>" + kStory + repeat("<math><mi>x</mi></math>", 50000) + "</body></html>",
      "<html><body>" + kStory + repeat("<input type=\"text\">", 100000) + "</body></html>",
      "<html><body>" + kStory + repeat("<img src=\"a.jpg\">", 100000) + "</body></html>",
  };
  for (const std::string& page : pages) {
    const auto document = read_serialised_dom(page);
    REQUIRE(document.ok());
    const ProcessorTime time;
    const auto article = extract(document.value());
    const double seconds = time.seconds();
    INFO(page.substr(0, 40) << " … " << page.substr(page.size() - 60));
    CHECK(
        seconds <
        10);  // a debug build with sanitizers on a slow machine; quadratic time would take minutes
    if (article.ok()) CHECK(to_text(article.value()).size() > 10);
  }
}

TEST_CASE("any prefix of a page gives an article or an error") {
  const std::string html = read_file(std::filesystem::path(STILLPAGE_FIXTURES_DIR) / "pages" /
                                     "block-theme" / "source.html");
  REQUIRE_FALSE(html.empty());
  for (std::size_t length = 0; length < html.size(); length += html.size() / 97 + 1) {
    const auto document = read_serialised_dom(std::string_view(html).substr(0, length));
    if (!document.ok()) continue;
    const auto article = extract(document.value());
    if (article.ok()) CHECK_FALSE(article.value().body.empty());
  }
}
