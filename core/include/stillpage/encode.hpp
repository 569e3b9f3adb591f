// The forms in which an article leaves the core. Each is linear in the article and gives valid
// UTF-8.
#pragma once

#include <string>

#include "stillpage/article.hpp"
#include "stillpage/result.hpp"

namespace stillpage {

// The wire format of the module and of the command-line tool, described by
// extension/src/shared/article.ts:
// {"title","byline","site","published","lang","dir","excerpt","url","leadImage"?,"words","confidence","body","leftOut","origins","paths"}
// where leftOut has {"kind","place","words","probability","body","origins"} for every part of the
// page's main region that is not in the article, origins are indices into paths by child of the
// body, and body is JsonML with an attribute object always present:
// ["article",{},["p",{"lang":"de"},"text",["em",{},"x"]]].
[[nodiscard]] std::string to_json(const Article& article);

// {"error":"no-article"}
[[nodiscard]] std::string to_json(ErrorCode error);

struct TextOptions {
  bool captions = true;  // figcaption and table caption
};

// Blocks separated by one newline, inline text joined, the title not in it. A table row is one
// line, its cells separated by tabs; pre keeps its lines; images have no text.
[[nodiscard]] std::string to_text(const Article& article, const TextOptions& options = {});

// CommonMark with GitHub's tables, the title as the one heading of level 1.
[[nodiscard]] std::string to_markdown(const Article& article);

// A complete, standalone HTML document with the metadata in its head and no styles or scripts.
[[nodiscard]] std::string to_html(const Article& article);

}  // namespace stillpage
