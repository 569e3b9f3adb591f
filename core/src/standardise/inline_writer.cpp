// Every text is preceded by the closing and opening of the elements that changed; spaces go between
// the two, so that they stand outside the emphasis that they separate.
#include "standardise/inline_writer.hpp"

#include <algorithm>

#include "standardise/article_elements.hpp"
#include "standardise/class_tokens.hpp"
#include "standardise/math.hpp"
#include "text/characters.hpp"
#include "text/whitespace.hpp"
#include "url/url.hpp"

namespace stillpage {
namespace {

// Chroma, Pygments, highlightjs-line-numbers, react-syntax-highlighter, Prism.
constexpr std::string_view kLineNumberNames[] = {"ln",
                                                 "lnt",
                                                 "line-number",
                                                 "code-line-number",
                                                 "hljs-ln-numbers",
                                                 "react-syntax-highlighter-line-number",
                                                 "line-numbers-rows"};

constexpr int kMaxLevels = 64;  // ancestors of one text that are looked at for inline elements

std::string number_or_empty(std::uint32_t value) {
  return value == 0 ? std::string() : std::to_string(value);
}

void add_attribute(ArticleTreeBuilder& builder, ArticleAttribute name, std::string_view value) {
  if (!value.empty()) builder.attribute(name, value);
}

// The text from its first character that shows.
std::string_view skip_white_space(std::string_view text) {
  const std::string_view trimmed = trim_white_space(text);
  return trimmed.empty() ? std::string_view()
                         : text.substr(static_cast<std::size_t>(trimmed.data() - text.data()));
}

// What highlighters put among the lines of code that is none: numbers, and a button to copy it.
bool is_beside_code(const Document& document, NodeId id) {
  if (document.is(id, Tag::kButton)) return true;
  if (!document.is_element(id) || document.node(id).attribute_count() == 0) return false;
  return any_class_token(document.raw_attribute(id, "class"), [](std::string_view token) {
    return std::find(std::begin(kLineNumberNames), std::end(kLineNumberNames), token) !=
           std::end(kLineNumberNames);
  });
}

bool is_direction(std::string_view value) {
  return ascii_iequals(value, "rtl") || ascii_iequals(value, "ltr") || ascii_iequals(value, "auto");
}

}  // namespace

void write_image(const ImageSource& image, ArticleTreeBuilder& builder) {
  builder.open(ArticleElement::kImg);
  builder.attribute(ArticleAttribute::kSrc, image.url);
  builder.attribute(ArticleAttribute::kAlt, image.alt);
  add_attribute(builder, ArticleAttribute::kWidth, number_or_empty(image.width));
  add_attribute(builder, ArticleAttribute::kHeight, number_or_empty(image.height));
  builder.close();
}

namespace {

// The end of the words from here on that stand one space apart and so can be written as they are.
std::size_t end_of_spaced(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    while (at < text.size() && !is_html_space(text[at])) ++at;
    const bool word_follows =
        at + 1 < text.size() && text[at] == ' ' && !is_html_space(text[at + 1]);
    if (!word_follows) return at;
    ++at;
  }
  return at;
}

}  // namespace

void InlineWriter::write_block(BlockId block, NodeId outer) {
  outer_ = outer;
  keep_spaces_ = false;
  at_start_ = true;
  space_pending_ = false;
  breaks_pending_ = 0;
  const auto [first, end] = line_of(block);
  for (NodeId id = first; id < end;) {
    const Node& node = s_.document.node(id);
    if (write_inline_media(id) || (s_.page.survey.flags[id] & kDropped) != 0) {
      id = node.subtree_end;
    } else if (node.kind == NodeKind::kText) {
      text_.clear();
      s_.document.append_decoded(node.data, text_);
      const NodeId math = node.parent;
      const bool formula =
          s_.document.node(math).ns == Namespace::kMathMl && s_.document.is_element(math);
      if (formula) {
        NodeId top = math;
        while (s_.document.node(top).tag != Tag::kMath && s_.document.parent(top) != kNoNode &&
               s_.document.node(s_.document.parent(top)).ns == Namespace::kMathMl) {
          top = s_.document.parent(top);
        }
        write_formula(top);
        id = s_.document.subtree_end(top);
        continue;
      }
      write_text(id, text_);
      ++id;
    } else {
      if (s_.document.is(id, Tag::kBr)) {
        ++breaks_pending_;
        space_pending_ = false;
      } else if (s_.document.is(id, Tag::kWbr) && !at_start_) {
        builder_.open(ArticleElement::kWbr);
        builder_.close();
      }
      ++id;
    }
  }
  finish(end);
}

void InlineWriter::write_preformatted(ContainerId container) {
  const Containers& c = s_.page.survey.containers;
  const Document& d = s_.document;
  outer_ = c.node[container];
  keep_spaces_ = true;
  bool line_open = false;  // the current line has text
  ContainerId last_container = container;
  for (NodeId id = outer_ + 1; id < d.subtree_end(outer_);) {
    const Node& node = d.node(id);
    const NodeFlags flags = s_.page.survey.flags[id];
    if ((flags & (kDropped | kInGutter)) != 0 || is_beside_code(d, id)) {
      id = node.subtree_end;
      continue;
    }
    const ContainerId own = s_.page.survey.container_of[id];
    if (own != last_container && line_open) {
      builder_.text("\n");
      line_open = false;
    }
    last_container = own;
    if (node.kind == NodeKind::kText) {
      text_.clear();
      d.append_decoded(node.data, text_);
      write_text(id, text_);
      line_open = !text_.empty() && text_.back() != '\n';
    } else if (d.is(id, Tag::kBr)) {
      builder_.text("\n");
      line_open = false;
    }
    ++id;
  }
  finish(d.subtree_end(outer_));
}

void InlineWriter::write_text(NodeId node, const std::string& text) {
  if (keep_spaces_) {
    if (!text.empty()) enter(node);
    return builder_.text(text);
  }
  std::size_t i = at_start_ ? text.size() - skip_white_space(text).size() : 0;
  bool entered = false;
  while (i < text.size()) {
    const std::size_t start = i;
    while (i < text.size() && is_html_space(text[i])) ++i;
    if (i > start && !at_start_ && breaks_pending_ == 0) space_pending_ = true;
    const std::size_t word = i;
    i = end_of_spaced(text, word);
    if (i == word) break;
    if (!entered || breaks_pending_ > 0) enter(node);
    if (entered && space_pending_) builder_.text(" ");
    entered = true;
    space_pending_ = false;
    at_start_ = false;
    builder_.text(std::string_view(text).substr(word, i - word));
  }
}

std::pair<NodeId, NodeId> InlineWriter::line_of(BlockId block) {
  NodeId first = s_.page.blocks.first[block];
  NodeId end = s_.page.blocks.end[block];
  const auto is_before = [&](const MediaItem& item) {
    return item.node < first && !(item.is_inline && item.block == block);
  };
  while (next_media_ < s_.media.size() && is_before(s_.media[next_media_])) ++next_media_;
  for (std::size_t i = next_media_; i < s_.media.size(); ++i) {
    const MediaItem& item = s_.media[i];
    const bool own = item.is_inline && item.block == block;
    if (!own && item.node >= end) break;
    if (!own) continue;
    first = std::min(first, item.node);
    end = std::max(end, item.node + 1);
  }
  return {first, end};
}

bool InlineWriter::write_inline_media(NodeId node) {
  while (next_media_ < s_.media.size() && s_.media[next_media_].node < node) ++next_media_;
  if (next_media_ >= s_.media.size() || s_.media[next_media_].node != node) return false;
  const MediaItem& item = s_.media[next_media_];
  if (!item.is_inline) return false;
  enter(node);
  if (item.formula.is_known()) {
    stillpage::write_formula(item.formula, builder_);
  } else {
    write_image(item.image, builder_);
  }
  at_start_ = false;
  return true;
}

void InlineWriter::write_formula(NodeId math) {
  enter(math);
  write_math(s_.document, math, builder_);
  at_start_ = false;
}

void InlineWriter::enter(NodeId node) {
  chain_.clear();
  NodeId up = s_.document.parent(node);
  for (int level = 0; up != kNoNode && up != outer_ && level < kMaxLevels;
       up = s_.document.parent(up), ++level) {
    const bool block_level = s_.page.survey.containers.node[s_.page.survey.container_of[up]] == up;
    if (!block_level) chain_.push_back(up);
  }
  std::reverse(chain_.begin(), chain_.end());
  std::size_t common = 0;
  while (common < open_.size() && common < chain_.size() && open_[common].node == chain_[common])
    ++common;
  close_to(common);
  if (space_pending_) builder_.text(" ");
  space_pending_ = false;
  if (!at_start_) {
    for (; breaks_pending_ > 0; --breaks_pending_) write_break();
  }
  breaks_pending_ = 0;
  for (std::size_t i = common; i < chain_.size(); ++i) open_element(chain_[i]);
  write_pending_ids(node);
}

void InlineWriter::open_element(NodeId node) {
  const Node& source = s_.document.node(node);
  std::optional<ArticleElement> element =
      inline_article_element(source.ns == Namespace::kHtml ? source.tag : Tag::kUnknown);
  std::string href;
  if (element == ArticleElement::kA) {
    href = href_of(node);
    if (href.empty()) element.reset();
  }
  const bool targeted = next_target_ < s_.targets.size() && s_.targets[next_target_].node == node;
  const bool directed = is_direction(s_.document.raw_attribute(node, "dir"));
  if (!element && (targeted || directed)) element = ArticleElement::kSpan;
  open_.push_back({node, element.has_value()});
  if (!element) return;
  write_pending_ids(node);
  builder_.open(*element);
  if (targeted) builder_.attribute(ArticleAttribute::kId, s_.targets[next_target_++].id);
  write_attributes(node, *element, href);
}

void InlineWriter::write_attributes(NodeId node, ArticleElement element, std::string_view href) {
  const Document& d = s_.document;
  if (d.node(node).attribute_count() == 0) return;
  add_attribute(builder_, ArticleAttribute::kHref, href);
  if (element == ArticleElement::kAbbr || element == ArticleElement::kDfn) {
    add_attribute(builder_, ArticleAttribute::kTitle,
                  collapse_white_space(d.decoded_attribute(node, "title")));
  }
  if (element == ArticleElement::kTime) {
    add_attribute(builder_, ArticleAttribute::kDatetime, d.decoded_attribute(node, "datetime"));
  }
  add_attribute(builder_, ArticleAttribute::kLang, d.decoded_attribute(node, "lang"));
  if (is_direction(d.raw_attribute(node, "dir"))) {
    builder_.attribute(ArticleAttribute::kDir, to_ascii_lower(d.raw_attribute(node, "dir")));
  }
}

std::string InlineWriter::href_of(NodeId link) const {
  const std::string href = s_.document.decoded_attribute(link, "href");
  const std::string fragment = local_fragment(href);
  if (!fragment.empty() && s_.target_ids.contains(fragment)) return "#" + fragment;
  return href.empty() ? std::string() : resolve_url(s_.base_url, href, UrlUse::kLink);
}

std::string InlineWriter::take_id(NodeId node) {
  if (next_target_ >= s_.targets.size() || s_.targets[next_target_].node > node) return {};
  return s_.targets[next_target_++].id;
}

void InlineWriter::write_pending_ids(NodeId before) {
  while (next_target_ < s_.targets.size() && s_.targets[next_target_].node < before) {
    builder_.open(ArticleElement::kSpan);
    builder_.attribute(ArticleAttribute::kId, s_.targets[next_target_++].id);
    builder_.close();
  }
}

void InlineWriter::close_to(std::size_t depth) {
  for (; open_.size() > depth; open_.pop_back()) {
    if (open_.back().written) builder_.close();
  }
}

void InlineWriter::finish(NodeId end) {
  close_to(0);
  // No text follows that could carry what links lead to.
  if (end > s_.last_block) write_pending_ids(kNoNode);
  space_pending_ = false;
  breaks_pending_ = 0;
}

}  // namespace stillpage
