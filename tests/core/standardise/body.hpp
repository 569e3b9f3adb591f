// For tests: the article body, as JsonML, of markup of which every block is kept.
#pragma once

#include <string>
#include <string_view>

#include "score/statistics.hpp"
#include "segment/segmented.hpp"
#include "select/select.hpp"
#include "standardise/standardise.hpp"
#include "stillpage/encode.hpp"

inline std::string body_json(stillpage::ArticleTree tree) {
  stillpage::Article article;
  article.body = std::move(tree);
  const std::string json = stillpage::to_json(article);
  const std::size_t body = json.find("\"body\":") + 7;
  return json.substr(body, json.find(",\"leftOut\":") - body);
}

// The blocks that begin with `dropped`, if that isn't empty, are not kept.
inline std::string body_without(std::string_view dropped, std::string_view markup,
                                const stillpage::Metadata& metadata) {
  const Segmented s(markup);
  stillpage::Selection selection;
  for (stillpage::BlockId b = 0; b < s.page.blocks.size(); ++b) {
    const std::string text = s.document.decoded(s.document.node(s.page.blocks.first[b]).data);
    selection.keep.push_back(!dropped.empty() && text.starts_with(dropped) ? 0 : 1);
  }
  stillpage::settle_containers(s.page, selection);
  const stillpage::Statistics statistics = stillpage::compute_statistics(s.document, s.page);
  return body_json(stillpage::standardise(s.document, s.page, statistics, selection, metadata,
                                          "https://example.org/a/"));
}

inline std::string body_of(std::string_view markup, const stillpage::Metadata& metadata = {}) {
  return body_without({}, markup, metadata);
}

// The same without the article around it.
inline std::string inside(std::string_view markup) {
  const std::string body = body_of(markup);
  const std::string_view open = "[\"article\",{}";
  std::string inner = body.substr(open.size(), body.size() - open.size() - 1);
  return inner.empty() ? inner : inner.substr(1);
}
