// Turns the walk over an article into Markdown blocks: decides what every element becomes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "article/markdown_inline.hpp"
#include "article/markdown_lines.hpp"
#include "article/markdown_table.hpp"
#include "stillpage/article.hpp"

namespace stillpage {

class MarkdownWriter {
 public:
  explicit MarkdownWriter(const ArticleTree& tree) : tree_(tree) {}

  void write_title(std::string_view title);
  // For walk_article.
  [[nodiscard]] bool enter(std::uint32_t index);
  void leave(std::uint32_t index);
  [[nodiscard]] std::string take() &&;

 private:
  struct List {
    bool ordered = false;
    bool tight = false;
    char marker = '-';
    std::int64_t number = 1;
    std::int64_t step = 1;
    bool begun = false;  // an item of it is written
  };

  bool enter_block(std::uint32_t index);
  void leave_block(ArticleElement element);
  bool enter_inline(std::uint32_t index);
  void leave_inline(std::uint32_t index);
  bool enter_table_part(std::uint32_t index);
  void leave_table_part(std::uint32_t index);

  void open_list(std::uint32_t index);
  void close_list();
  void open_item(const ArticleNode& item);
  void close_item();
  void write_block(std::string_view text);
  void write_preformatted(std::uint32_t index);
  void write_embed(const ArticleNode& node);
  void end_block();
  [[nodiscard]] bool is_tight(std::uint32_t list) const;
  [[nodiscard]] std::string text_of(std::uint32_t index) const;
  [[nodiscard]] char32_t character_after(std::uint32_t index) const;

  const ArticleTree& tree_;
  MarkdownLines lines_;
  MarkdownInline inline_;
  std::vector<List> lists_;
  MarkdownTable table_;
  std::uint32_t table_depth_ = 0;
  std::uint32_t cell_depth_ = 0;
  bool in_table_head_ = false;
  std::string heading_;      // the marks of the heading being written, "" outside
  char last_marker_ = '\0';  // of a list that ended just before, else NUL
};

}  // namespace stillpage
