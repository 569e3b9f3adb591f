// Bytes are counted here, since words can't be before the page is cut into blocks.
#include "assemble/unread_noscript.hpp"

#include <cstddef>
#include <string_view>
#include <utility>

#include "segment/tag_classes.hpp"
#include "stillpage/read.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

constexpr std::size_t kLittleText = 2000;  // bytes: some more than the words that segment_document
                                           // takes for few
constexpr std::size_t kSomeText = 400;  // bytes of <noscript>, tags and all: more than a sentence

struct TextBytes {
  std::size_t shown = 0;
  std::size_t unread = 0;
};

// As far as it takes to see that there is more than a little.
TextBytes count_text(const Document& document) {
  TextBytes bytes;
  for (NodeId id = 0; id < document.size() && bytes.shown <= kLittleText; ++id) {
    const Node& node = document.node(id);
    if (node.kind == NodeKind::kText) {
      bytes.shown += trim_html_space(document.raw(node.data)).size();
    } else if (document.is(id, Tag::kNoscript) && document.first_child(id) != kNoNode &&
               document.node(id + 1).kind == NodeKind::kText) {
      bytes.unread += document.raw(document.node(id + 1).data).size();
    }
    if (node.kind == NodeKind::kElement && node.ns == Namespace::kHtml && holds_no_text(node.tag))
      id = node.subtree_end - 1;
  }
  return bytes;
}

}  // namespace

std::optional<Document> read_noscript(const Document& document) {
  const std::string_view page = document.borrowed_text();
  if (page.empty()) return std::nullopt;
  const TextBytes bytes = count_text(document);
  if (bytes.shown > kLittleText || bytes.unread < kSomeText || bytes.unread < bytes.shown)
    return std::nullopt;
  Result<Document> read = read_serialised_dom(page, {.scripting = false, .limits = {}});
  if (!read.ok()) return std::nullopt;
  return std::move(read).value();
}

}  // namespace stillpage
