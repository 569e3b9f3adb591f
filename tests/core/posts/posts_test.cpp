// Who wrote the posts of a thread, and when: by markup and by what repeats.
#include "posts/posts.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "segment/segmented.hpp"
#include "standardise/body.hpp"

using namespace stillpage;

namespace {

struct Thread {
  Segmented s;
  Selection selection;
  Statistics statistics;
  std::vector<Post> posts;

  explicit Thread(std::string_view markup, std::string_view language = "en")
      : s(markup), statistics(compute_statistics(s.document, s.page)) {
    selection.keep.assign(s.page.blocks.size(), 1);
    settle_containers(s.page, selection);
    posts = find_posts(s.document, s.page, statistics, selection, language);
    take_heads(s.document, s.page, posts, selection);
  }

  // "author, date (ISO)" by post, joined with "|".
  [[nodiscard]] std::string said() const {
    std::string out;
    for (const Post& post : posts) {
      out += (out.empty() ? "" : "|") + post.author + ", " + post.date;
      if (!post.datetime.empty()) out += " (" + post.datetime + ')';
    }
    return out;
  }
  [[nodiscard]] std::string body() const {
    return body_json(
        standardise(s.document, s.page, statistics, selection, {}, "", nullptr, posts));
  }
};

std::string text(const std::string& start) {
  return "<p>" + start +
         " and then the river rose again, slowly at first, until it stood in the kitchens of the "
         "lower town.</p>";
}

std::string row(const std::string& name, const std::string& date, const std::string& start) {
  return "<tr><td><b>" + name + "</b><td><i>: " + date + "</i>" + text(start) + "</tr>";
}

}  // namespace

TEST_CASE("names and dates are found by their place in rows that no class tells apart") {
  const Thread thread("<table role=presentation>" + row("Ana", "3. März 2024, 10:30", "Monday") +
                          row("Владимир", "4. März 2024, 08:00", "Tuesday") +
                          row("Ana", "5. März 2024, 21:15", "Wednesday") + "</table>",
                      "de");
  CHECK(thread.said() ==
        "Ana, 3. März 2024, 10:30 (2024-03-03)|Владимир, 4. März 2024, 08:00 (2024-03-04)|"
        "Ana, 5. März 2024, 21:15 (2024-03-05)");
}

TEST_CASE("the line stands above the text, in place of the page's own lines") {
  const Thread thread(
      "<div><div><a href=/u/1>Ana</a> <time datetime=2024-03-03>3 mars</time></div>" +
      text("Monday") +
      "</div><div><div><a href=/u/2>Bo</a> <time datetime=2024-03-04>4 "
      "mars</time></div>" +
      text("Tuesday") + "</div>");
  const std::string body = thread.body();
  CHECK(body.starts_with(
      R"(["article",{},["p",{"kind":"post"},["b",{},"Ana"]," · ",["time",{"datetime":"2024-03-03"},"3 mars"]],["p",{},"Monday)"));
  CHECK(body.find(R"(["p",{"kind":"post"},["b",{},"Bo"]," · ")") != std::string::npos);
  CHECK(body.find("/u/1") == std::string::npos);
}

TEST_CASE("a line of name and date that says more, such as a rank, is left out and not forgotten") {
  const auto post = [](const char* name, const char* rank, const char* date) {
    return std::string("<div class=p><div><a href=/u/") + name + '>' + name + "</a> " + rank +
           " <time datetime=" + date + ">then</time></div>" + text("Rain") + "</div>";
  };
  const Thread thread(post("Ana", "harbour master", "2024-03-03") + post("Bo", "", "2024-03-04"));
  CHECK(thread.selection.keep == std::vector<std::uint8_t>{0, 1, 0, 1});
  CHECK(thread.selection.said ==
        std::vector<Said>{Said::kPartly, Said::kNot, Said::kWhole, Said::kNot});
}

TEST_CASE("posts that say only how long ago they were written are told apart in any language") {
  const auto post = [](const char* name, const char* age, const char* names = "comment") {
    return std::string("<div class=") + names + "><div><a href=/u/" + name + '>' + name +
           "</a><span>" + age + "</span><span>4 antwoorden</span></div>" + text("Regen") + "</div>";
  };
  CHECK(Thread(post("Ana", "3 weken geleden") + post("Bo", "2 dagen geleden") +
                   post("Cy", "5 uur geleden"),
               "nl")
            .said() == "Ana, 3 weken geleden|Bo, 2 dagen geleden|Cy, 5 uur geleden");
  CHECK(Thread(post("安娜", "3个月前") + post("波", "2天前") + post("茜", "5小时前")).said() ==
        "安娜, 3个月前|波, 2天前|茜, 5小时前");
  CHECK(Thread(post("Ana", "3 days", "course") + post("Bo", "2 days", "course")).posts.empty());
}

TEST_CASE("a date of joining, which does not follow the order of posts, is none of a post") {
  const auto post = [](const char* name, const char* joined, const char* date) {
    return std::string("<div class=p><a href=/u/") + name + '>' + name + "</a><div>" + joined +
           "</div><div>" + date + "</div>" + text("Rain") + "</div>";
  };
  const Thread thread(
      post("Ana", "12 May 2011", "1 March 2024") + post("Bo", "7 June 2004", "2 March 2024") +
      post("Cy", "9 July 2019", "3 March 2024") + post("Di", "1 April 2006", "4 March 2024"));
  CHECK(thread.said() ==
        "Ana, 1 March 2024 (2024-03-01)|Bo, 2 March 2024 (2024-03-02)|"
        "Cy, 3 March 2024 (2024-03-03)|Di, 4 March 2024 (2024-03-04)");
}

TEST_CASE("a button that every post has is nobody's name") {
  const auto post = [](const char* name, const char* number) {
    return std::string("<div class=p><a href=/reply/") + number + ">Répondre</a><a href=/u/" +
           name + '>' + name + "</a><time datetime=2024-03-0" + number + ">" + number +
           " mars</time>" + text("Pluie") + "</div>";
  };
  CHECK(Thread(post("Zoé", "1") + post("Léo", "2") + post("Zoé", "3")).said() ==
        "Zoé, 1 mars (2024-03-01)|Léo, 2 mars (2024-03-02)|Zoé, 3 mars (2024-03-03)");
}

TEST_CASE("markup tells the author of a single question, and of answers their own") {
  const auto by = [](const char* name) {
    return std::string(
               "<div itemprop=author itemscope itemtype=http://schema.org/Person><span>12 "
               "points</span><a href=/u><span itemprop=name>") +
           name + "</span></a></div>";
  };
  const Thread thread(
      "<div itemscope itemtype=https://schema.org/Question><div>" + text("Why") + by("Ask Er") +
      "<meta itemprop=dateCreated content=2024-03-01T10:00:00Z></div>"
      "<div itemprop=suggestedAnswer itemscope itemtype=https://schema.org/Answer>" +
      text("Because") + by("An Swer") +
      "<time itemprop=dateCreated datetime=2024-03-02>yesterday</time></div></div>");
  CHECK(thread.said() ==
        "Ask Er, 2024-03-01 (2024-03-01T10:00:00Z)|An Swer, yesterday (2024-03-02)");
}

TEST_CASE("what the text of a post says itself is not said again") {
  const auto comment = [](const char* name, const char* date) {
    return std::string("<li class=c>") +
           "It took three days until the water was gone, and four weeks until the walls were dry "
           "again, which is long for a house so small – <a href=/u/" +
           name + '>' + name + "</a> <time datetime=" + date + ">then</time></li>";
  };
  const Thread thread("<ul>" + comment("Ana", "2024-03-01") + comment("Bo", "2024-03-02") +
                      "</ul>");
  CHECK(thread.said().empty());
  CHECK(thread.body().find("Ana") != std::string::npos);
}

TEST_CASE("heads stay where they are all the text there is") {
  const Thread thread(
      "<ul><li itemprop=comment itemscope itemtype=https://schema.org/Comment><div "
      "itemprop=text>Rain! <time itemprop=dateCreated datetime=2024-03-01>1 March "
      "2024</time></div></ul>");
  CHECK(thread.said().empty());
  CHECK(thread.body().find("Rain!") != std::string::npos);
}

TEST_CASE("neither the teasers of a list nor an article has posts") {
  const auto teaser = [](const char* name, const char* date) {
    return std::string("<div class=t><h3><a href=/story-") + name +
           ">The river is rising</a></h3>" + "<a href=/by/" + name + '>' + name +
           "</a><time datetime=" + date + ">then</time>" + text("Rain") + "</div>";
  };
  CHECK(Thread(teaser("Ana", "2024-03-01") + teaser("Bo", "2024-03-02")).posts.empty());
  CHECK(Thread("<article><p>By <a rel=author href=/ana>Ana</a> <time datetime=2024-03-01>1 "
               "March</time></p>" +
               text("Rain") + text("Sun") + "</article>")
            .posts.empty());
}

TEST_CASE("a line goes into an item, never between items") {
  const auto item = [](const char* name, const char* date) {
    return std::string("<li><a href=/u/") + name + '>' + name + "</a><div><time datetime=" + date +
           ">then</time></div>" + text("Rain") + "</li>";
  };
  CHECK(Thread("<ol>" + item("Ana", "2024-03-01") + item("Bo", "2024-03-02") + "</ol>")
            .body()
            .starts_with(R"(["article",{},["ol",{},["li",{},["p",{"kind":"post"},["b",{},"Ana"])"));
}
