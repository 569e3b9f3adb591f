// Dates in `time`, in schema.org properties, in attributes that machines read, and in short texts,
// which may also say how long ago it was.
#include <algorithm>
#include <array>
#include <string_view>

#include "metadata/metadata_text.hpp"
#include "own_function.hpp"
#include "posts/age.hpp"
#include "posts/signs.hpp"
#include "text/characters.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

constexpr std::size_t kMaxTextBytes = 90;   // longer texts speak of dates, they don't state one
constexpr std::size_t kMaxValueBytes = 40;  // of an attribute
constexpr std::size_t kFullDate = 10;       // "2025-03-04"; a year or month alone is anything
constexpr float kMarkup = 2;                // <time datetime>, itemprop="datePublished"
constexpr float kAttribute = 1;             // title="2025-03-04T08:30"

constexpr std::array<std::string_view, 3> kDateProperties = {"datePublished", "dateCreated",
                                                             "commentTime"};

// Four digits of a year in a row, so that most texts need no closer look.
bool may_hold_year(std::string_view text) {
  std::size_t run = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && is_ascii_digit(text[i])) {
      ++run;
      continue;
    }
    if (run == 4 && (text.substr(i - 4, 2) == "19" || text.substr(i - 4, 2) == "20")) return true;
    run = 0;
  }
  return false;
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_ascii_digit);
}

bool is_ascii(std::string_view text) {
  return std::none_of(text.begin(), text.end(),
                      [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

std::string full_date(std::string_view text, DayOrder order) {
  std::string date = parse_date(text, order);
  if (date.size() < kFullDate) date.clear();
  return date;
}

class DateFinder {
 public:
  DateFinder(const Document& document, const Survey& survey, DayOrder order)
      : document_(document), survey_(survey), order_(order) {}

  std::vector<Sign> run(NodeRange range) && {
    range.for_each(document_, [this](NodeId id) {
      const Node& node = document_.node(id);
      if (node.inert) return;
      if (node.kind == NodeKind::kText) {
        take_text(id, node);
      } else if (node.kind == NodeKind::kElement && node.attribute_count() > 0) {
        take_element(id);
      }
    });
    return std::move(signs_);
  }

 private:
  STILLPAGE_OWN_FUNCTION void take_element(NodeId id) {
    bool property = false;
    std::string date;
    for (const Attribute& attribute : document_.attributes(id)) {
      const std::string_view name = document_.raw(attribute.name);
      const std::string_view value = document_.raw(attribute.value);
      if (name == "itemprop") {
        property = std::find(kDateProperties.begin(), kDateProperties.end(), value) !=
                   kDateProperties.end();
      }
      if (!date.empty() || value.size() > kMaxValueBytes || value.size() < kFullDate) continue;
      const bool may_be_date = name == "datetime" || name == "content" || name == "title" ||
                               (name.starts_with("data-") && value.size() > kFullDate);
      if (may_be_date && may_hold_year(value))
        date = full_date(document_.decoded(attribute.value), order_);
    }
    const bool time = document_.is(id, Tag::kTime);
    if (date.empty() && !(property || time)) return;
    std::string text = shown_line(id);
    if (date.empty()) date = full_date(text, order_);
    if (date.empty() && time && is_in_thread(id)) date = age_key(text);
    const bool marked = property || time;
    if (date.empty() || (text.empty() && !marked)) return;
    signs_.push_back({.place = id,
                      .node = id,
                      .text = std::move(text),
                      .value = std::move(date),
                      .weight = marked ? kMarkup : kAttribute,
                      .marked = property});
  }

  STILLPAGE_OWN_FUNCTION void take_text(NodeId id, const Node& node) {
    if (node.data.length > 2 * kMaxTextBytes) return;
    if ((survey_.flags[id] & (kDropped | kHidden)) != 0) return;
    const std::string_view raw = document_.raw(node.data);
    if (!has_digit(raw)) return;
    // White space that joins what stands beside it is beyond ASCII, so that this tells it without a
    // copy.
    if (is_ascii(raw) && !may_hold_year(raw) && !is_in_thread(id)) return;
    if (!signs_.empty() && id < document_.subtree_end(signs_.back().place)) return;
    std::string text = collapse_white_space(document_.decoded(node.data));
    if (text.size() > kMaxTextBytes) return;
    std::string date;
    if (may_hold_year(text)) {
      date = full_date(text, order_);
    } else if (is_in_thread(id)) {
      date = age_key(text);
    }
    if (!date.empty())
      signs_.push_back(
          {.place = id, .node = node.parent, .text = std::move(text), .value = std::move(date)});
  }

  // Elsewhere "3 days" is a price's, a recipe's or a course's.
  [[nodiscard]] bool is_in_thread(NodeId id) const {
    constexpr NameGroups kThread = bit(NameGroup::kComment) | bit(NameGroup::kForum);
    const ContainerId own = survey_.container_of[id];
    return (survey_.containers.names_any[own] & kThread) != 0 ||
           (survey_.containers.landmarks_any[own] & bit(Landmark::kItemComment)) != 0;
  }

  [[nodiscard]] std::string shown_line(NodeId id) const {
    std::string text = collapse_white_space(shown_text(document_, id, 2 * kMaxTextBytes));
    if (text.size() > kMaxTextBytes) text.clear();
    return text;
  }

  const Document& document_;
  const Survey& survey_;
  const DayOrder order_;
  std::vector<Sign> signs_;
};

}  // namespace

std::vector<Sign> date_signs(const Document& document, const Survey& survey, NodeRange range,
                             DayOrder order) {
  return DateFinder(document, survey, order).run(range);
}

}  // namespace stillpage
