// An article as CommonMark with GitHub's tables and strike-through. What has no Markdown
// (definition lists, details, captions) is written in what comes closest; MathML gives its text.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "article/article_walk.hpp"
#include "article/markdown_writer.hpp"
#include "stillpage/encode.hpp"

namespace stillpage {

std::string to_markdown(const Article& article) {
  MarkdownWriter writer(article.body);
  writer.write_title(article.metadata.title);
  walk_article(
      article.body, [&](std::uint32_t index) { return writer.enter(index); },
      [&](std::uint32_t index) { writer.leave(index); });
  return std::move(writer).take();
}

}  // namespace stillpage
