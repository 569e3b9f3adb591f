// For tests: a page from markup, cut into blocks, with the text of each.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "html5/read_html5.hpp"
#include "segment/segment.hpp"
#include "text/whitespace.hpp"

struct Segmented {
  stillpage::Document document;
  stillpage::SegmentedPage page;

  explicit Segmented(std::string_view markup, std::string_view title = {}) {
    auto read = stillpage::read_html5(markup);
    document = std::move(read).value();
    page = stillpage::segment_document(document, title);
  }

  [[nodiscard]] std::string text(stillpage::BlockId block) const {
    std::string text;
    for (stillpage::NodeId id = page.blocks.first[block]; id < page.blocks.end[block]; ++id) {
      if ((page.survey.flags[id] & stillpage::kDropped) != 0) continue;
      if (document.node(id).kind == stillpage::NodeKind::kText)
        document.append_decoded(document.node(id).data, text);
      if (document.is(id, stillpage::Tag::kBr)) text += "/";
    }
    return stillpage::collapse_white_space(text);
  }
  [[nodiscard]] std::vector<std::string> texts() const {
    std::vector<std::string> texts;
    for (stillpage::BlockId b = 0; b < page.blocks.size(); ++b) texts.push_back(text(b));
    return texts;
  }
  [[nodiscard]] const stillpage::TextShape& shape(stillpage::BlockId block) const {
    return page.blocks.shape[block];
  }
};
