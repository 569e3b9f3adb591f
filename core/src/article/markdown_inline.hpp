// One run of inline Markdown (a paragraph, a heading, a table cell): escaped text, emphasis, links,
// code, images.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stillpage {

enum class MarkdownStyle : std::uint8_t {
  kPlain,  // shows nothing; a place in the nesting
  kEmphasis,
  kStrong,
  kStrike,
  kSubscript,
  kSuperscript,
  kLink,
};

// Where the run will stand, which decides what a line break is and what needs escaping.
enum class MarkdownPlace : std::uint8_t { kParagraph, kHeading, kCell };

class MarkdownInline {
 public:
  void set_place(MarkdownPlace place) { place_ = place; }
  [[nodiscard]] MarkdownPlace place() const { return place_; }

  // Opens a style. Its markup is written only when there is content for it; the same style inside
  // itself, and a link inside a link, show nothing.
  void open(MarkdownStyle style, std::string_view destination = {});
  // Closes the style opened last. `next` is the character that will follow, U+0020 at the end of a
  // block; where Markdown's markers would not be recognised beside it, inline HTML takes their
  // place.
  void close(char32_t next);

  // Text that reads back as exactly this text, but for runs of white space, which become one space.
  void text(std::string_view text);
  void code(std::string_view code);
  // TeX between dollars, which much of what reads Markdown sets as a formula.
  void formula(std::string_view tex, bool display);
  void image(std::string_view url, std::string_view alt, std::string_view title);
  void line_break();

  // Ends the run and gives it, "" if it is blank. Styles still open begin again in the next run.
  [[nodiscard]] std::string take();

 private:
  struct Open {
    MarkdownStyle style;
    std::string destination;
    std::size_t start = 0;  // where its marker stands in out_
    bool written = false;
    bool redundant = false;
    bool html = false;
  };

  void write_markers(char32_t first);
  void write_marker(Open& open, char32_t first);
  void end_style(Open& open, char32_t next);
  [[nodiscard]] bool is_written(MarkdownStyle style) const;
  [[nodiscard]] bool at_line_start() const { return out_.size() == line_start_; }
  void space();
  [[nodiscard]] bool needs_escape(std::string_view text, std::size_t pos) const;
  [[nodiscard]] bool starts_block(std::string_view text, std::size_t pos) const;
  void append_destination(std::string_view url);

  std::string out_;
  std::vector<Open> open_;
  std::size_t line_start_ = 0;
  std::size_t last_marker_end_ = std::string::npos;  // where a closing * or ~ stands last
  MarkdownPlace place_ = MarkdownPlace::kParagraph;
};

}  // namespace stillpage
