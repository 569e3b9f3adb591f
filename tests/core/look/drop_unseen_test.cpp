#include "look/drop_unseen.hpp"

#include <string>

#include "catch.hpp"
#include "look/elements_to_look_at.hpp"
#include "segment/segmented.hpp"
#include "stillpage/read.hpp"

using namespace stillpage;

namespace {

const std::string kLine = "A line that only some readers get to see at all.";

std::string words(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "word ";
  return text;
}

// The first words of what stays of a page, all of it kept before, when the elements with the
// attribute `x` aren't shown.
std::string left(const std::string& body) {
  const std::string html = "<html><head></head><body>" + body + "</body></html>";
  const auto document = read_serialised_dom(html);
  const SegmentedPage page = segment_document(document.value(), "");
  Selection selection;
  selection.keep.assign(page.blocks.size(), 1);
  settle_containers(page, selection);
  std::vector<std::uint32_t> unseen;
  for (const auto& [ordinal, name] : elements_to_look_at(document.value(), page, selection)) {
    NodeId id = 0;  // the element of that ordinal, counted anew
    for (std::uint32_t before = 0;; ++id) {
      const Node& node = document.value().node(id);
      if (node.kind != NodeKind::kElement || node.inert) continue;
      if (before++ == ordinal) break;
    }
    CHECK(document.value().name(id) == name);
    if (document.value().attribute(id, "x") != nullptr) unseen.push_back(ordinal);
  }
  drop_unseen(document.value(), page, unseen_containers(document.value(), page, unseen), selection);
  std::string text;
  for (BlockId b = 0; b < page.blocks.size(); ++b) {
    if (selection.keep[b] == 0) continue;
    const Node& first = document.value().node(page.blocks.first[b]);
    text += document.value().decoded(first.data).substr(0, 4) + '|';
  }
  return text;
}

}  // namespace

TEST_CASE("a copy that isn't shown goes, and the one that is shown stays") {
  CHECK(left("<p>" + words(99) + "</p><div x=\"\"><p>" + words(99) + "</p></div>") == "word|");
  CHECK(left("<div x=\"\"><p>" + words(99) + "</p></div><p>" + words(99) + "</p>") == "word|");
}

TEST_CASE("a short text that nothing opens goes, a long one is the rest of a text and stays") {
  CHECK(left("<p>Seen</p><p x=\"\">" + kLine + "</p>") == "Seen|");
  CHECK(left("<p>Seen</p><div x=\"\">" + words(70) + "</div>") == "Seen|word|");
}

TEST_CASE("dialogs, menus and what its name says is one go, however long") {
  for (const std::string attribute : {"role=\"dialog\"", "role=\"menu\"", "class=\"modal\""}) {
    CHECK(left("<p>Seen</p><div x=\"\" " + attribute + ">" + words(70) + "</div>") == "Seen|");
  }
}

TEST_CASE("what a control opens stays") {
  const std::string hidden = "<div x=\"\"><p>" + kLine + "</p></div>";
  CHECK(left("<h3><button>Open</button></h3>" + hidden) == "Open|A li|");
  CHECK(left("<h3 aria-expanded=\"false\">Open</h3>" + hidden) == "Open|A li|");
  CHECK(left("<dl><dt>Open</dt><dd x=\"\">" + kLine + "</dd></dl>") == "Open|A li|");
  CHECK(left("<details><summary>Open</summary>" + hidden + "</details>") == "Open|A li|");
  CHECK(left("<p>Seen</p><a href=\"#a\">b</a><div x=\"\" id=\"a\">" + kLine + "</div>") ==
        "Seen|b|A li|");
  CHECK(left("<p>Seen</p><div x=\"\" role=\"tabpanel\">" + kLine + "</div>") == "Seen|A li|");
}

TEST_CASE("panels and answers that only a script opens stay: several alike") {
  CHECK(left("<div class=\"pane\">Seen</div><div class=\"pane\" x=\"\">" + kLine + "</div>") ==
        "Seen|A li|");
  CHECK(left("<p>One?</p><div class=\"a\" x=\"\">Yes, it is.</div><p>Two?</p>"
             "<div class=\"a\" x=\"\">No, not yet.</div>") == "One?|Yes,|Two?|No, |");
}

TEST_CASE("elements are named as the page lists them, without the content of templates") {
  CHECK(left("<template><div><p>no</p></div></template><svg><g></g></svg><p>Seen</p><p x=\"\">" +
             kLine + "</p>") == "Seen|");
}
