// An article as a standalone HTML document without styles or scripts.
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "article/article_walk.hpp"
#include "article/element_kinds.hpp"
#include "stillpage/encode.hpp"
#include "text/escape_html.hpp"

namespace stillpage {
namespace {

using Element = ArticleElement;
using Name = ArticleAttribute;

void append_attribute(std::string_view name, std::string_view value, std::string& out) {
  out += ' ';
  out += name;
  out += "=\"";
  append_escaped_html(value, out);
  out += '"';
}

// An element without content, on a line of its own, unless the page doesn't say what goes into it.
void append_meta(std::string_view name, std::string_view content, std::string& out) {
  if (content.empty()) return;
  out += "<meta";
  append_attribute("name", name, out);
  append_attribute("content", content, out);
  out += ">\n";
}

void append_head(const Metadata& metadata, std::string& out) {
  out += "<!DOCTYPE html>\n<html";
  if (!metadata.language.empty()) append_attribute("lang", metadata.language, out);
  if (!metadata.direction.empty()) append_attribute("dir", metadata.direction, out);
  out += ">\n<head>\n<meta charset=\"utf-8\">\n";
  append_meta("viewport", "width=device-width, initial-scale=1", out);
  out += "<title>";
  append_escaped_html(metadata.title, out);
  out += "</title>\n";
  append_meta("author", metadata.byline, out);
  append_meta("date", metadata.published, out);
  append_meta("description", metadata.excerpt, out);
  append_meta("application-name", metadata.site, out);
  if (!metadata.canonical_url.empty()) {
    out += "<link rel=\"canonical\"";
    append_attribute("href", metadata.canonical_url, out);
    out += ">\n";
  }
  out += "</head>\n<body>\n";
}

class BodyWriter {
 public:
  BodyWriter(const Article& article, std::string& out)
      : tree_(article.body), title_(article.metadata.title), out_(out) {}

  bool enter(std::uint32_t index) {
    const ArticleNode& node = tree_.nodes()[index];
    if (node.element == Element::kText) {
      append_text(node.text);
      return true;
    }
    if (node.element == Element::kEmbed) {
      append_embed(node);
      return false;
    }
    if (starts_line(node.element)) new_line();
    if (node.element == Element::kPre && pre_depth_++ == 0) pre_begins_ = true;
    out_ += '<';
    out_ += to_string(node.element);
    for (const ArticleAttributeValue& attribute : tree_.attributes(node)) append(attribute);
    out_ += '>';
    if (index == 0) append_title();
    if (node.element == Element::kMath && node.subtree_end == index + 1) append_tex(node);
    return !is_void(node.element);
  }

  void leave(std::uint32_t index) {
    const Element element = tree_.nodes()[index].element;
    if (element == Element::kPre) --pre_depth_;
    if (holds_lines(index)) new_line();
    out_ += "</";
    out_ += to_string(element);
    out_ += '>';
  }

 private:
  // What HTML has no attribute for becomes one of data.
  void append(const ArticleAttributeValue& attribute) {
    const bool own = attribute.name == Name::kKind || attribute.name == Name::kLanguage ||
                     attribute.name == Name::kTex;
    std::string name(own ? "data-" : "");
    name += to_string(attribute.name);
    append_attribute(name, attribute.value, out_);
  }

  [[nodiscard]] bool starts_line(Element element) const {
    return pre_depth_ == 0 && (is_block(element) || is_cell(element));
  }

  // Whether the element ends with a block, so that its end tag may stand on a new line.
  [[nodiscard]] bool holds_lines(std::uint32_t index) const {
    const auto nodes = tree_.nodes();
    const std::uint32_t child = index + 1;
    return child < nodes[index].subtree_end && starts_line(nodes[index].element) &&
           starts_line(nodes[child].element);
  }

  void new_line() {
    if (out_.back() != '\n') out_ += '\n';
  }

  // The source of a formula of which there is nothing else.
  void append_tex(const ArticleNode& node) {
    out_ += "<mtext>";
    append_escaped_html(tree_.attribute(node, Name::kTex), out_);
    out_ += "</mtext>";
  }

  void append_title() {
    if (title_.empty()) return;
    out_ += "\n<h1>";
    append_escaped_html(title_, out_);
    out_ += "</h1>";
  }

  // A parser drops a newline right after <pre>; one that belongs to the text is written twice.
  void append_text(std::string_view text) {
    if (std::exchange(pre_begins_, false) && text.starts_with('\n')) out_ += '\n';
    append_escaped_html(text, out_);
  }

  // A link in its place, for an embed loads nothing by itself.
  void append_embed(const ArticleNode& node) {
    const std::string_view url = tree_.attribute(node, Name::kHref);
    const std::string_view title = tree_.attribute(node, Name::kTitle);
    if (url.empty()) return;
    out_ += "<a";
    append_attribute("href", url, out_);
    out_ += '>';
    append_escaped_html(title.empty() ? url : title, out_);
    out_ += "</a>";
  }

  const ArticleTree& tree_;
  std::string_view title_;
  std::string& out_;
  std::uint32_t pre_depth_ = 0;
  bool pre_begins_ = false;
};

}  // namespace

std::string to_html(const Article& article) {
  std::string out;
  append_head(article.metadata, out);
  BodyWriter writer(article, out);
  walk_article(
      article.body, [&](std::uint32_t index) { return writer.enter(index); },
      [&](std::uint32_t index) { writer.leave(index); });
  out += "\n</body>\n</html>\n";
  return out;
}

}  // namespace stillpage
