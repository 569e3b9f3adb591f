// Short texts that stand alone in their element and could be a name, whatever it looks like: people
// on forums call themselves anything.
#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "metadata/metadata_text.hpp"
#include "own_function.hpp"
#include "posts/signs.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

constexpr std::size_t kMaxNameBytes = 64;
constexpr std::size_t kMaxLineBytes = 200;
constexpr std::size_t kMaxSpaces = 3;  // "Ana Maria de Souza"
constexpr int kReach = 7;              // elements around the text that are asked for markup
constexpr float kMarkup = 4;           // itemprop="author", rel="author"
constexpr float kNamed = 1;            // a class name such as "author" or "username"
constexpr float kLinked = 1;           // a link, as to a profile
constexpr float kPictured = 1.5F;      // a picture leads to the same place, as an avatar does
constexpr float kInPage = -2;          // a link to a place in the page is one to the post

// Not a number of posts, a mark, a date or a sentence.
bool may_be_name(std::string_view text) {
  if (text.empty() || text.size() > kMaxNameBytes) return false;
  if (static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) > kMaxSpaces)
    return false;
  std::size_t letters = 0;
  std::size_t digits = 0;
  char32_t first = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode_code_point(text, at);
    if (first == 0) first = c;
    if (c >= '0' && c <= '9') {
      ++digits;
    } else if (is_letter_like(c)) {
      ++letters;
    } else if (c == ':' || c == '/' || c == '|' || c == '#' || c == '?' || c == '!' || c == '+' ||
               c == '{' || c == '[' || c == ']') {
      return false;
    }
  }
  const bool counts = first >= '0' && first <= '9' &&
                      (digits >= letters || text.find(' ') != std::string_view::npos);
  return letters > 0 && !counts && digits <= 2 * letters + 4;
}

// "Anna Svensson <anna@example.org>" and "Anna:" are Anna.
std::string_view without_tail(std::string_view text) {
  const std::size_t address = text.find(" <");
  if (address != std::string_view::npos) text = text.substr(0, address);
  while (text.size() > 1 && (text.back() == ':' || text.back() == ',')) text.remove_suffix(1);
  while (text.size() > 1 && (text.front() == '@' || text.front() == '~')) text.remove_prefix(1);
  return trim_white_space(text);
}

bool has_word(std::string_view list, std::string_view word) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    if (list.substr(0, end) == word) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

class NameFinder {
 public:
  NameFinder(const Document& document, const Survey& survey)
      : document_(document), survey_(survey) {}

  std::vector<Sign> run(NodeRange range) && {
    collect_pictured();
    range.for_each(document_, [this](NodeId id) {
      const Node& node = document_.node(id);
      if (node.inert) return;
      if (node.kind == NodeKind::kText) take_text(id, node);
      if (document_.is(id, Tag::kMeta)) take_meta(id);
    });
    return std::move(signs_);
  }

 private:
  STILLPAGE_OWN_FUNCTION void collect_pictured() {
    NodeId link = kNoNode;
    for (NodeId id = 0; id < document_.size(); ++id) {
      if (document_.is(id, Tag::kA)) link = id;
      if (!document_.is(id, Tag::kImg) || link == kNoNode || id >= document_.subtree_end(link))
        continue;
      pictured_.insert(document_.raw_attribute(link, "href"));
    }
    pictured_.erase("");
  }

  STILLPAGE_OWN_FUNCTION void take_text(NodeId id, const Node& node) {
    if (node.data.length > 2 * kMaxNameBytes) return;
    if ((survey_.flags[id] & (kDropped | kHidden | kPreformatted)) != 0) return;
    constexpr Landmarks kElsewhere = bit(Landmark::kBlockquote) | bit(Landmark::kButton);
    if ((survey_.containers.landmarks_any[survey_.container_of[id]] & kElsewhere) != 0) return;
    if (is_blank(document_.raw(node.data))) return;
    const std::string line = collapse_white_space(document_.decoded(node.data));
    std::string name(without_tail(line));
    if (!may_be_name(name) || !parse_date(name, DayOrder::kDayFirst).empty()) return;
    Sign sign{.place = id, .node = node.parent, .text = std::move(name)};
    judge(id, line, sign);
    if (!sign.marked && sign.node == node.parent && !stands_in_line(node.parent)) return;
    if (signs_.empty() || signs_.back().place != sign.place) signs_.push_back(std::move(sign));
  }

  // What stands around the text: a link of which it is all, markup, telling names.
  STILLPAGE_OWN_FUNCTION void judge(NodeId text, const std::string& line, Sign& sign) const {
    NodeId up = document_.parent(text);
    NameGroups names = 0;
    bool named = false;  // the markup says that it is a name
    bool other = false;  // it is a property of an author other than the name: a rank, a place
    for (int step = 0; step < kReach && up != kNoNode; ++step, up = document_.parent(up)) {
      const bool link = document_.is(up, Tag::kA);
      if (link && sign.value.empty() && is_all_of(up, line)) take_link(up, sign);
      if (document_.node(up).attribute_count() == 0) continue;
      const std::string_view property = document_.raw_attribute(up, "itemprop");
      if (!other) {
        named = named || has_word(property, "name");
        const bool author = has_word(property, "author") || has_word(property, "creator");
        // Of a person's texts only the name is the name.
        sign.marked = sign.marked || (author && (named || !has_scope(up))) ||
                      has_word(document_.raw_attribute(up, "rel"), "author");
        other = !property.empty() && !has_word(property, "name") && !has_word(property, "url");
      }
      if (step < 2) names |= name_groups(document_.raw_attribute(up, "class"));
    }
    if (sign.marked) sign.weight += named ? kMarkup + kNamed : kMarkup;
    if ((names & (bit(NameGroup::kAuthor) | bit(NameGroup::kForum))) != 0) sign.weight += kNamed;
  }

  [[nodiscard]] bool has_scope(NodeId id) const {
    return document_.attribute(id, "itemscope") != nullptr;
  }

  void take_link(NodeId link, Sign& sign) const {
    const std::string_view href = document_.raw_attribute(link, "href");
    sign.place = link;
    sign.node = link;
    sign.value = href;
    sign.weight += href.empty() ? 0 : kLinked;
    if (href.starts_with('#') || href.starts_with("javascript:")) sign.weight += kInPage;
    if (pictured_.contains(href)) sign.weight += kPictured;
  }

  // Whether there is little else in the element: "Hello" above a letter isn't a name.
  [[nodiscard]] bool stands_in_line(NodeId id) const {
    return shown_text(document_, id, 2 * kMaxLineBytes).size() <= kMaxLineBytes;
  }

  [[nodiscard]] bool is_all_of(NodeId link, const std::string& line) const {
    return collapse_white_space(shown_text(document_, link, 2 * kMaxNameBytes)) == line;
  }

  // <meta itemprop="name" content="Anna"> within what is the author.
  STILLPAGE_OWN_FUNCTION void take_meta(NodeId id) {
    const std::string_view property = document_.raw_attribute(id, "itemprop");
    NodeId up = document_.parent(id);
    bool author = property == "author" || property == "creator";
    for (int step = 0; step < kReach && up != kNoNode && property == "name" && !author; ++step) {
      const std::string_view around = document_.raw_attribute(up, "itemprop");
      author = around == "author" || around == "creator";
      up = document_.parent(up);
    }
    if (!author) return;
    std::string name = collapse_white_space(document_.decoded_attribute(id, "content"));
    if (!may_be_name(name)) return;
    signs_.push_back(
        {.place = id, .node = id, .text = std::move(name), .weight = kMarkup, .marked = true});
  }

  const Document& document_;
  const Survey& survey_;
  std::unordered_set<std::string_view> pictured_;
  std::vector<Sign> signs_;
};

}  // namespace

std::vector<Sign> name_signs(const Document& document, const Survey& survey, NodeRange range) {
  return NameFinder(document, survey).run(range);
}

}  // namespace stillpage
