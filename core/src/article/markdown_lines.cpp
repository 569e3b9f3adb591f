// See markdown_lines.hpp.
#include "article/markdown_lines.hpp"

#include <utility>

namespace stillpage {

bool MarkdownLines::close() {
  const bool used = open_.back().used;
  open_.pop_back();
  return used;
}

void MarkdownLines::block(std::string_view text) {
  if (!out_.empty()) separate();
  gap_forced_ = false;
  while (true) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    begin_line(line.empty());
    out_ += line;
    out_ += '\n';
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
}

// The gap belongs to the outermost container that begins with this block, or, if none does, to the
// innermost.
void MarkdownLines::separate() {
  bool tight = tight_inside() && !gap_forced_;
  std::string prefix;
  for (const MarkdownContainer& container : open_) {
    if (!container.used) {
      tight = container.tight_before;
      break;
    }
    prefix += container.rest;
  }
  if (tight) return;
  while (!prefix.empty() && prefix.back() == ' ') prefix.pop_back();
  out_ += prefix;
  out_ += '\n';
}

void MarkdownLines::begin_line(bool is_empty) {
  const std::size_t start = out_.size();
  for (MarkdownContainer& container : open_) {
    out_ += container.used ? container.rest : container.first;
    container.used = true;
  }
  if (!is_empty) return;
  while (out_.size() > start && out_.back() == ' ') out_.pop_back();
}

std::string MarkdownLines::take() && { return std::move(out_); }

}  // namespace stillpage
