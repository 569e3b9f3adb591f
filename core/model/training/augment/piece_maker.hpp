// Makes pieces of clutter as elements of a page: related lists, cards, author blurbs, newsletter
// boxes, share lines.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "model/training/augment/edit_tree.hpp"
#include "model/training/augment/phrases.hpp"
#include "model/training/random.hpp"

namespace stillpage::training {

enum class PieceKind : std::uint8_t {
  kRelated,
  kRecent,
  kAuthor,
  kNewsletter,
  kShare,
  kAd,
  kConsent,
  kComments
};

// How the made-up elements are named: tellingly, not at all, by utility classes, or by hashes.
enum class ClassStyle : std::uint8_t { kTelling, kNone, kUtility, kHashed };

using Pieces = std::vector<EditId>;

// The makers give elements that stand nowhere yet. A list of several belongs together, in order.
class PieceMaker {
 public:
  PieceMaker(EditTree& tree, Random& random, Phrases& phrases, ClassStyle style)
      : tree_(tree), random_(random), phrases_(phrases), style_(style) {}

  // "LABEL: link" in an element of its own; with a prototype, six in ten copy its wrappers.
  EditId inline_link(EditId prototype);
  Pieces related_list(PieceKind kind);
  EditId cards(PieceKind kind);
  EditId author(const std::string& name);
  EditId newsletter();
  EditId share();
  EditId consent();
  EditId ad();
  EditId promotion();
  EditId byline(const std::string& name);
  // A plea for money or for a subscription: a headline, prose, something to press.
  EditId plea();
  // What readers wrote below an article, and where they may write more.
  EditId comments();
  // The way to the page from the front page, as links.
  EditId breadcrumbs();
  // A line of what is counted about the article: minutes, views, comments.
  EditId counts();
  // A piece as paragraphs that copy the prototype's tags and classes, so that nothing but links and
  // order tells.
  Pieces soup(PieceKind kind, EditId prototype, const std::string& name);
  // The contents of an inline link, for a parent of the caller's choice.
  Pieces inline_contents();
  Pieces share_contents();
  EditId link(std::string text);

  [[nodiscard]] ClassStyle style() const { return style_; }
  // A made-up class attribute; empty for none.
  std::string classes(PieceKind kind);
  EditId wrap(Tag tag, const Pieces& children);
  EditId text(std::string words) { return tree_.make_text(std::move(words)); }

 private:
  EditId element(Tag tag, PieceKind kind, const Pieces& children);
  EditId label_element(PieceKind kind);
  std::string label(PieceKind kind);
  EditId image();
  EditId clone(EditId prototype, const Pieces& children);
  EditId card(PieceKind kind, int variant, Tag heading, bool teaser);
  EditId list_item(PieceKind kind, Tag list);
  EditId comment(Tag tag);
  Pieces soup_author(EditId prototype, const std::string& name);
  Pieces soup_newsletter(EditId prototype);
  Pieces soup_comments(EditId prototype);
  EditId soup_heading(EditId prototype, PieceKind kind, const std::string& words);

  EditTree& tree_;
  Random& random_;
  Phrases& phrases_;
  ClassStyle style_;
};

}  // namespace stillpage::training
