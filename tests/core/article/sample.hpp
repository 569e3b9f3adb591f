// Builds article trees for the encoders' tests in few words.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "article/article_tree_builder.hpp"
#include "stillpage/article.hpp"

namespace stillpage::test {

using E = ArticleElement;
using A = ArticleAttribute;

class Sample {
 public:
  Sample& open(E element) {
    builder_.open(element);
    return *this;
  }
  Sample& set(A name, std::string_view value) {
    builder_.attribute(name, value);
    return *this;
  }
  Sample& text(std::string_view text) {
    builder_.text(text);
    return *this;
  }
  Sample& close() {
    builder_.close();
    return *this;
  }
  // A whole element that holds only text.
  Sample& add(E element, std::string_view content = {}) {
    return open(element).text(content).close();
  }
  Article article(std::string title = {}) {
    Article article;
    article.metadata.title = std::move(title);
    article.body = std::move(builder_).finish();
    return article;
  }

 private:
  ArticleTreeBuilder builder_;
};

}  // namespace stillpage::test
