// Finds out whether words stand a second time in the article, as those of a pull quote do.
#pragma once

#include <string>
#include <vector>

#include "segment/segment.hpp"
#include "select/select.hpp"

namespace stillpage {

// The article's letters and digits without spaces and marks, ASCII in lower case.
class RepeatedText {
 public:
  RepeatedText(const Document& document, const PageOutline& page, const Selection& selection)
      : document_(document), page_(page), selection_(selection) {}

  // Whether the kept words of a container stand in the kept text outside of it as well. The page is
  // read on the first call; after kMaxQuestions the answer is false. Linear in the article.
  [[nodiscard]] bool repeats(ContainerId container);

 private:
  void read();
  void append_letters(BlockId block, std::string& out) const;

  const Document& document_;
  const PageOutline page_;
  const Selection& selection_;
  std::string letters_;              // of all kept blocks
  std::vector<std::size_t> starts_;  // by block: where its letters begin
  int questions_ = 0;
};

}  // namespace stillpage
