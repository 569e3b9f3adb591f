// The literal reader: one pass over the bytes and a stack. A serialised DOM has an end tag for
// every element that can have content, quotes around every value and five references, so nothing of
// HTML's error recovery is needed.
#include <algorithm>
#include <cstring>
#include <utility>

#include "document/content_model.hpp"
#include "document/document_builder.hpp"
#include "document/open_names.hpp"
#include "document/raw_text.hpp"
#include "document/scan.hpp"
#include "own_function.hpp"
#include "stillpage/read.hpp"
#include "text/characters.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

// Bytes of page for each node and for each attribute that room is made for at once. Real pages have
// about 60 bytes a node and 50 an attribute; too little costs a copy, too much only address space.
constexpr std::size_t kBytesPerNode = 64;
constexpr std::size_t kBytesPerAttribute = 48;

// Pages that have more, or seem to, get room as they need it.
constexpr std::size_t kLeastBytesPerAttribute = 16;

// From so many bytes on they are counted first: a table that is outgrown is a hole in memory, and
// one that is too large another.
constexpr std::size_t kLargePage = std::size_t{1} << 20;

constexpr bool ends_name(char c) noexcept { return c == '>' || c == '/' || is_html_space(c); }

// Whether '<' followed by this begins a tag; otherwise the '<' is text, which no serialisation has.
constexpr bool starts_name(char c) noexcept {
  return is_ascii_letter(c) || c == ':' || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

struct Room {
  std::size_t nodes = 1;
  std::size_t attributes = 0;
};

// As many as there will be: elements and comments begin with '<', a text ends before one, and every
// attribute has a value. More where scripts and attributes hold such, which the limit of nodes and
// kLeastBytesPerAttribute bound.
Room room_for(std::string_view bytes) {
  if (bytes.size() < kLargePage)
    return {bytes.size() / kBytesPerNode, bytes.size() / kBytesPerAttribute};
  Room room;
  for (std::size_t at = bytes.find('<'); at != std::string_view::npos; at = bytes.find('<', at)) {
    room.nodes += at > 0 && bytes[at - 1] != '>' ? 1U : 0U;
    if (bytes.substr(++at, 1) == "/") continue;
    ++room.nodes;
    for (; at + 1 < bytes.size() && bytes[at] != '>'; ++at)
      room.attributes += bytes[at] == '=' && bytes[at + 1] == '"' ? 1U : 0U;
  }
  room.attributes = std::min(room.attributes, bytes.size() / kLeastBytesPerAttribute);
  return room;
}

class Reader {
 public:
  Reader(std::string_view bytes, const ReadOptions& options)
      : begin_(bytes.data()),
        position_(bytes.data()),
        end_(bytes.data() + bytes.size()),
        scripting_(options.scripting),
        builder_(bytes, options.limits),
        open_names_(builder_),
        raw_text_(bytes) {
    const Room room = room_for(bytes);
    builder_.reserve(std::min<std::size_t>(room.nodes, options.limits.max_nodes), room.attributes);
  }

  // One document: from the first start tag to the end tag that closes it.
  Result<Document> read() {
    while (position_ != end_) {
      const bool root_closed = builder_.depth() == 0 && builder_.node_count() > 0;
      if (root_closed) break;
      if (!(*position_ == '<' && at_markup() ? read_markup() : read_text()))
        return builder_.error();
    }
    return std::move(builder_).finish();
  }

 private:
  // Precondition: *position_ == '<'.
  [[nodiscard]] bool at_markup() const noexcept {
    if (end_ - position_ < 2) return false;
    const char next = position_[1];
    return starts_name(next) || next == '/' || next == '!' || next == '?';
  }

  bool read_markup() {
    switch (position_[1]) {
      case '/':
        read_end_tag();
        return true;
      case '!':
        if (end_ - position_ >= 4 && std::memcmp(position_, "<!--", 4) == 0) return read_comment();
        skip_past('>');
        return true;
      case '?':
        skip_past('>');
        return true;
      default:
        return read_start_tag();
    }
  }

  STILLPAGE_OWN_FUNCTION bool read_text() {
    const char* start = position_;
    bool escaped = false;
    do {
      const Found found =
          find_and_note_ampersand(position_ + (*position_ == '<' ? 1 : 0), end_, '<');
      escaped |= found.ampersand;
      position_ = found.position;
    } while (position_ != end_ && !at_markup());
    return builder_.depth() == 0 || builder_.text(slice(start, position_, escaped));
  }

  STILLPAGE_OWN_FUNCTION bool read_comment() {
    const char* start = position_ + 4;
    const std::size_t length = std::string_view(start, rest_from(start)).find("-->");
    const char* stop = length == std::string_view::npos ? end_ : start + length;
    position_ = stop == end_ ? end_ : stop + 3;
    return builder_.depth() == 0 || builder_.comment(slice(start, stop, false));
  }

  STILLPAGE_OWN_FUNCTION void read_end_tag() {
    const char* name = position_ + 2;
    if (builder_.depth() == 0) return skip_past('>');
    const std::string_view expected = builder_.document().raw(builder_.innermost().name);
    if (rest_from(name) > expected.size() && name[expected.size()] == '>' &&
        std::memcmp(name, expected.data(), expected.size()) == 0) {
      position_ = name + expected.size() + 1;
      return close();
    }
    const char* stop = std::find_if(name, end_, ends_name);
    position_ = stop;
    skip_past('>');
    close_nearest(std::string_view(name, static_cast<std::size_t>(stop - name)));
  }

  // Elements left open inside the one that ends are closed with it; an end tag that matches nothing
  // is ignored.
  STILLPAGE_OWN_FUNCTION void close_nearest(std::string_view name) {
    const Tag tag = tag_of(name);
    if (!open_names_.is_open(tag, name)) return;
    bool found = false;
    while (!found) {
      const OpenElement& top = builder_.innermost();
      found = top.tag == tag && (tag != Tag::kUnknown || builder_.document().raw(top.name) == name);
      close();
    }
  }

  void close() {
    open_names_.closed(builder_.innermost());
    builder_.close_element();
  }

  STILLPAGE_OWN_FUNCTION bool read_start_tag() {
    const char* start = position_ + 1;
    position_ = std::find_if(start, end_, ends_name);
    const std::string_view name(start, static_cast<std::size_t>(position_ - start));
    const Tag tag = tag_of(name);
    Namespace ns = Namespace::kHtml;
    if (builder_.depth() > 0) {
      ns = namespace_of_child(builder_.innermost(), tag, name);
    } else if (tag == Tag::kSvg || tag == Tag::kMath) {
      ns = tag == Tag::kSvg ? Namespace::kSvg : Namespace::kMathMl;
    }
    const bool in_template = builder_.inside_template();
    if (!builder_.open_element(slice(start, position_, false), tag, ns)) return false;
    read_attributes();
    open_names_.opened(builder_.innermost());
    if (ns != Namespace::kHtml) {
      builder_.set_children_namespace(
          children_namespace(builder_.document(), builder_.innermost()));
      return true;
    }
    if (is_void(tag)) {
      close();
      return true;
    }
    return !is_raw_text(tag, scripting_ && !in_template) || read_raw_text(tag);
  }

  // From behind the element's name to behind the '>'.
  void read_attributes() {
    while (position_ != end_) {
      const char c = *position_;
      if (c == '>') {
        ++position_;
        return;
      }
      if (is_html_space(c) || c == '/') {
        ++position_;
      } else {
        read_attribute();
      }
    }
  }

  // A name of at least one character (which may be '=') up to `="`, and the value up to '"'.
  // Without `="` the name ends where the DOM says names must, and the value is empty.
  STILLPAGE_OWN_FUNCTION void read_attribute() {
    const char* name = position_++;
    while (position_ != end_ && !ends_name(*position_) && !at_value()) ++position_;
    const Slice name_slice = slice(name, position_, false);
    if (position_ == end_ || *position_ != '=') return builder_.attribute(name_slice, {});
    const char* value = position_ + 2;
    const Found found = find_and_note_ampersand(value, end_, '"');
    position_ = found.position == end_ ? end_ : found.position + 1;
    builder_.attribute(name_slice, slice(value, found.position, found.ampersand));
  }

  [[nodiscard]] bool at_value() const noexcept {
    return *position_ == '=' && end_ - position_ > 1 && position_[1] == '"';
  }

  STILLPAGE_OWN_FUNCTION bool read_raw_text(Tag tag) {
    const char* start = position_;
    position_ = begin_ + raw_text_.end_of(tag, static_cast<std::size_t>(start - begin_));
    const bool ok = start == position_ || builder_.text(slice(start, position_, false));
    skip_past('>');
    close();
    return ok;
  }

  void skip_past(char c) noexcept {
    const void* found =
        position_ == end_ ? nullptr : std::memchr(position_, c, rest_from(position_));
    position_ = found == nullptr ? end_ : static_cast<const char*>(found) + 1;
  }

  [[nodiscard]] std::size_t rest_from(const char* from) const noexcept {
    return static_cast<std::size_t>(end_ - from);
  }

  [[nodiscard]] Slice slice(const char* from, const char* to, bool escaped) const noexcept {
    Slice result;
    result.offset = static_cast<std::uint32_t>(from - begin_);
    result.length = static_cast<std::uint32_t>(to - from) & kMaxSliceLength;
    result.escaped = escaped ? 1 : 0;
    return result;
  }

  const char* begin_;
  const char* position_;
  const char* end_;
  bool scripting_;
  DocumentBuilder builder_;
  OpenNames open_names_;
  RawTextScanner raw_text_;
};

}  // namespace

Result<Document> read_serialised_dom(std::string_view bytes, const ReadOptions& options) {
  if (bytes.size() > std::min<std::size_t>(options.limits.max_bytes, kMaxSliceLength)) {
    return ErrorCode::kTooLarge;
  }
  return Reader(bytes, options).read();
}

}  // namespace stillpage
