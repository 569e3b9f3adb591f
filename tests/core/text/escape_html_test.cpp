// Text in HTML that we write.
#include "text/escape_html.hpp"

#include <string>

#include "catch.hpp"

namespace stillpage {
namespace {

TEST_CASE("text can leave neither its element nor its attribute") {
  std::string out = "<p>";
  append_escaped_html("a \"b\" & </p> &amp; ü", out);
  CHECK(out == "<p>a &quot;b&quot; &amp; &lt;/p&gt; &amp;amp; ü");
}

}  // namespace
}  // namespace stillpage
