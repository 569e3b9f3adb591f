#include "standardise/code_language.hpp"

#include "catch.hpp"
#include "html5/read_html5.hpp"

using namespace stillpage;

namespace {

std::string language_of(std::string_view markup) {
  const auto read = read_html5(markup);
  const Document& document = read.value();
  for (NodeId id = 0; id < document.size(); ++id) {
    if (document.is(id, Tag::kPre)) return std::string(code_language(document, id));
  }
  return "no code";
}

}  // namespace

TEST_CASE("the language of code is found where highlighters leave it") {
  CHECK(language_of("<pre><code class=language-js>x</code></pre>") == "javascript");
  CHECK(language_of("<pre class='prism-code language-ts'>x</pre>") == "typescript");
  CHECK(language_of("<pre><code class='hljs rust'>x</code></pre>") == "rust");
  CHECK(language_of("<div class='highlight highlight-source-shell'><pre>x</pre></div>") == "bash");
  CHECK(language_of("<div class=highlight-python3><div class=highlight><pre>x</pre></div></div>") ==
        "python");
  CHECK(language_of("<pre class='brush: csharp; gutter: false'>x</pre>") == "csharp");
  CHECK(language_of("<pre class='brush:php;'>x</pre>") == "php");
  CHECK(language_of("<figure><pre data-lang='C++'>x</pre></figure>") == "cpp");
  CHECK(language_of("<pre class='sourceCode haskell'><code class=sourceCode>x</code></pre>") ==
        "haskell");
  CHECK(language_of("<pre class='prettyprint lang-html'>x</pre>") == "xml");
}

TEST_CASE("no name is taken for a language that stands there for something else") {
  CHECK(language_of("<pre>x</pre>").empty());
  CHECK(language_of("<div class='go make'><pre class='wide c'>x</pre></div>").empty());
  CHECK(language_of("<pre><code class='language-klingon'>x</code></pre>").empty());
  CHECK(language_of("<pre data-lang='\"><script>'>x</pre>").empty());
}
