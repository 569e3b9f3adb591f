// Builds an article tree as the bytes say, elements and attributes in any order and nesting, and
// puts it through every encoder.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "article/article_tree_builder.hpp"
#include "article/plain_text.hpp"
#include "encoded_article.hpp"
#include "stillpage/article.hpp"
#include "targets.hpp"

namespace stillpage::fuzz {
namespace {

constexpr auto kElements = static_cast<unsigned>(ArticleElement::kText);
constexpr unsigned kAttributes = static_cast<unsigned>(ArticleAttribute::kMaxsize) + 1;

// Takes the bytes apart into commands. A byte below 128 is a command, of which the last two bits
// tell the kind; text and values run to the next zero byte.
class Script {
 public:
  explicit Script(std::string_view bytes) : rest_(bytes) {}

  [[nodiscard]] bool is_over() const { return rest_.empty(); }
  unsigned byte() {
    if (rest_.empty()) return 0;
    const auto value = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    return value;
  }
  std::string_view text() {
    const std::string_view value = rest_.substr(0, rest_.find('\0'));
    rest_.remove_prefix(std::min(value.size() + 1, rest_.size()));
    return value;
  }

 private:
  std::string_view rest_;
};

ArticleTree build_tree(Script& script) {
  ArticleTreeBuilder builder;
  while (!script.is_over()) {
    switch (script.byte() % 4) {
      case 0:
        builder.open(static_cast<ArticleElement>(script.byte() % kElements));
        break;
      case 1: {
        const auto name = static_cast<ArticleAttribute>(script.byte() % kAttributes);
        builder.attribute(name, std::string(script.text()));
        break;
      }
      case 2:
        builder.text(script.text());
        break;
      default:
        builder.close();
        break;
    }
  }
  return std::move(builder).finish();
}

Article build_article(std::string_view bytes) {
  Script script(bytes);
  Article article;
  append_plain_text(script.text(), article.metadata.title);
  article.confidence = script.byte() / 100.0;
  article.words = script.byte();
  article.body = build_tree(script);
  return article;
}

}  // namespace

void encode_article(std::string_view bytes) { check_encodings(build_article(bytes)); }

}  // namespace stillpage::fuzz
