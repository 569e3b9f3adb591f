// What a page may write but an article never holds: it goes by not being in the table of what may
// be there, and its words stay where a reader would have seen them.
#include <string>
#include <string_view>

#include "catch.hpp"
#include "standardise/body.hpp"

namespace {

bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// Markup whose words "left" and "right" are to stay, and nothing else.
void check_nothing_but_words(std::string_view markup) {
  INFO(markup);
  CHECK(inside("<p>left " + std::string(markup) + " right</p>") == R"(["p",{},"left right"])");
}

}  // namespace

TEST_CASE("no script and no handler is in an article, whatever element it hangs on", "[C1]") {
  check_nothing_but_words("<script>alert(1)</script>");
  check_nothing_but_words("<svg><script>alert(1)</script></svg>");
  for (const char* name : {"onclick", "onerror", "onload", "onfocus", "ontoggle", "onbegin",
                           "onpointerrawupdate", "onx", "ONCLICK"}) {
    const std::string handler = std::string(name) + "='alert(1)'";
    for (const char* element : {"p", "b", "a", "span", "li", "td", "h2", "blockquote", "math"}) {
      const std::string markup =
          "<" + std::string(element) + " " + handler + ">word</" + element + ">";
      INFO(markup);
      CHECK_FALSE(holds(body_of(markup), "alert"));
    }
    CHECK_FALSE(holds(body_of("<p>word <img src=a.jpg width=900 height=600 " + handler + "></p>"),
                      "alert"));
  }
}

TEST_CASE("a drawing gives none of its parts, be they scripts, links or HTML", "[C4]") {
  for (const char* part :
       {"<script>alert(1)</script>", "<use href='data:image/svg+xml,x#a'/>",
        "<a href='/x'><animate attributeName=href values='javascript:alert(1)'/></a>",
        "<set attributeName=onmouseover to='alert(1)'/>",
        "<foreignObject><iframe src='javascript:alert(1)'></iframe></foreignObject>",
        "<image href='https://example.org/x.png'/>"}) {
    check_nothing_but_words("<svg>" + std::string(part) + "</svg>");
  }
}

TEST_CASE("of a form the words are kept that are no control's", "[C8]") {
  const std::string body = body_of(
      "<form action=/steal><p>Written above the field.</p><input value=typed autofocus><textarea>"
      "typed</textarea><button formaction=/steal>Send</button></form>");
  CHECK(holds(body, "Written above the field."));
  for (const char* gone : {"form", "input", "typed", "steal", "autofocus", "button"})
    CHECK_FALSE(holds(body, gone));
}

TEST_CASE("attributes that tell on a reader are not in an article", "[C15]") {
  const std::string body = body_of(
      "<p><a href=/x ping=/told attributionsrc=/told referrerpolicy=unsafe-url download=told "
      "target=told rel=opener>word</a><img src=a.jpg width=900 height=600 crossorigin=told "
      "fetchpriority=high srcset='/told.jpg 1x' loading=eager></p>");
  CHECK(holds(body, R"(["a",{"href":"https://example.org/x"},"word"])"));
  for (const char* gone : {"ping", "attributionsrc", "referrerpolicy", "download", "target",
                           "opener", "crossorigin", "fetchpriority", "loading"})
    CHECK_FALSE(holds(body, gone));
}

TEST_CASE("attributes that make an element more than text are not in an article", "[C17]") {
  const char* const names[] = {
      "popover",  "popovertarget", "command", "commandfor", "accesskey", "contenteditable",
      "tabindex", "slot",          "part",    "is",         "style",     "class"};
  for (const char* name : names) {
    const std::string attribute = " " + std::string(name) + "=value-of-it";
    const std::string body = body_of("<p" + attribute + ">one <b" + attribute + ">two</b></p><ul" +
                                     attribute + "><li" + attribute + ">three</li></ul>");
    INFO(name);
    CHECK(holds(body, "two"));
    CHECK_FALSE(holds(body, "value-of-it"));
  }
}
