// The block structure of a Markdown document: which prefix every line has and where empty lines
// stand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stillpage {

// A block quote or a list item: what its lines begin with.
struct MarkdownContainer {
  std::string first;          // the first line's prefix: a list marker, or the same as `rest`
  std::string rest;           // every later line's prefix
  bool tight_before = false;  // no empty line between it and what stands before
  bool tight_inside = false;  // no empty lines between its blocks
  bool used = false;          // its first line is written
};

class MarkdownLines {
 public:
  // What is written from now on stands inside the container. It shows only once a block is written
  // in it.
  void open(MarkdownContainer container) { open_.push_back(std::move(container)); }

  // Ends the innermost container; whether anything was written in it.
  bool close();

  // Writes one block of one or more lines; an empty line comes before it except where containers
  // are tight.
  void block(std::string_view text);

  // Makes the next block stand apart from the one before even in a tight container.
  void force_gap() { gap_forced_ = true; }

  [[nodiscard]] bool tight_inside() const { return !open_.empty() && open_.back().tight_inside; }
  [[nodiscard]] bool gap_forced() const { return gap_forced_; }

  // The whole document, ending with a newline unless it is empty.
  [[nodiscard]] std::string take() &&;

 private:
  void separate();
  void begin_line(bool is_empty);

  std::string out_;
  std::vector<MarkdownContainer> open_;
  bool gap_forced_ = false;
};

}  // namespace stillpage
