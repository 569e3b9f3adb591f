// Pieces that look like the paragraphs around them: the kind that class names don't give away.
#include <string_view>

#include "model/training/augment/phrases_data.hpp"
#include "model/training/augment/piece_maker.hpp"
#include "segment/tag_classes.hpp"

namespace stillpage::training {
namespace {

constexpr std::array kStrongTags = {Tag::kStrong, Tag::kB, Tag::kEm, Tag::kSpan};

}  // namespace

// An element like the prototype, down through wrappers that hold nothing but another block, around
// the children.
EditId PieceMaker::clone(EditId prototype, const Pieces& children) {
  EditId top = kNoNode;
  EditId inner = kNoNode;
  EditId source = prototype;
  while (true) {
    const EditId made = tree_.make_element(tree_.node(source).tag);
    std::string names(tree_.attribute(source, "class"));
    if (!names.empty()) tree_.set_attribute(made, "class", std::move(names));
    if (top == kNoNode) {
      top = made;
    } else {
      tree_.append(inner, made);
    }
    inner = made;
    const auto& below = tree_.node(source).children;
    if (below.empty() || tree_.node(below[0]).kind != NodeKind::kElement ||
        !is_block_level(tree_.node(below[0]).tag))
      break;
    source = below[0];
  }
  const Tag tag = tree_.node(inner).tag;
  if (tag == Tag::kUl || tag == Tag::kOl || tag == Tag::kTable || tag == Tag::kTbody ||
      tag == Tag::kTr || tag == Tag::kDl) {
    const EditId item =
        tree_.make_element(tag == Tag::kUl || tag == Tag::kOl ? Tag::kLi : Tag::kTd);
    tree_.append(inner, item);
    inner = item;
  }
  for (const EditId child : children) tree_.append(inner, child);
  return top;
}

Pieces PieceMaker::inline_contents() {
  const std::string words = random_.chance(0.8) ? phrases_.label(kRelatedLabels) : std::string();
  const double shape = random_.unit();
  const auto strong = [&](const Pieces& inside) { return wrap(random_.pick(kStrongTags), inside); };
  Pieces out;
  if (words.empty()) {
    out = {link(phrases_.headline())};
  } else if (shape < 0.35) {
    out = {text(words + ' '), link(phrases_.headline())};
  } else if (shape < 0.6) {
    out = {strong({text(words)}), text(" "), link(phrases_.headline())};
  } else if (shape < 0.7) {
    out = {strong({text(words + ' '), link(phrases_.headline())})};
  } else if (shape < 0.78) {
    out = {link(words + ' ' + phrases_.headline())};
  } else if (shape < 0.85) {
    out = {strong({text(words)}), tree_.make_element(Tag::kBr), link(phrases_.headline())};
  } else if (shape < 0.93) {
    out = {text(words + ' '), link(phrases_.headline()), text(random_.chance(0.5) ? " | " : ", "),
           link(phrases_.headline())};
  } else {
    out = {text(phrases_.sentence().substr(0, 60) + ' '), link(phrases_.headline())};
  }
  if (random_.chance(0.35)) out = {strong(out)};
  if (random_.chance(0.12)) {
    out.insert(out.begin(), text(std::string(random_.pick(
                                std::array<std::string_view, 5>{"➤ ", "▶ ", "» ", "• ", "["}))));
  }
  return out;
}

EditId PieceMaker::inline_link(EditId prototype) {
  const Pieces inside = inline_contents();
  if (prototype != kNoNode && random_.chance(0.6)) return clone(prototype, inside);
  constexpr std::array kTags = {Tag::kP,  Tag::kP,  Tag::kP,          Tag::kDiv,   Tag::kDiv,
                                Tag::kH3, Tag::kH4, Tag::kBlockquote, Tag::kAside, Tag::kUl};
  const Tag tag = random_.pick(kTags);
  if (tag == Tag::kUl)
    return element(Tag::kUl, PieceKind::kRelated, {element(Tag::kLi, PieceKind::kRelated, inside)});
  EditId made = element(tag, PieceKind::kRelated, inside);
  if (random_.chance(0.2)) made = element(Tag::kDiv, PieceKind::kRelated, {made});
  return made;
}

Pieces PieceMaker::share_contents() {
  const std::string between(
      random_.pick(std::array<std::string_view, 5>{" ", " ", " | ", " · ", ", "}));
  Pieces out;
  if (random_.chance(0.8)) out.push_back(text(phrases_.bare_label(kShareLabels) + ' '));
  const bool fragments = random_.chance(0.3);
  for (int count = random_.between(2, 4); count > 0; --count) {
    const auto& site = random_.pick(kShareSites);
    const EditId made =
        wrap(Tag::kA, {text(random_.chance(0.8) ? std::string(site[0]) : phrases_.word())});
    tree_.set_attribute(made, "href",
                        fragments ? "#" : std::string(site[1]) + "https%3A%2F%2Fa.com");
    out.push_back(made);
    if (count > 1) out.push_back(text(between));
  }
  return out;
}

EditId PieceMaker::soup_heading(EditId prototype, PieceKind kind, const std::string& words) {
  if (random_.chance(0.35))
    return element(random_.pick(std::array{Tag::kH2, Tag::kH3, Tag::kH4}), kind, {text(words)});
  return clone(prototype, {random_.chance(0.5) ? wrap(random_.pick(kStrongTags), {text(words)})
                                               : text(words)});
}

Pieces PieceMaker::soup_author(EditId prototype, const std::string& name) {
  std::string about = phrases_.sentence();
  if (random_.chance(0.35)) about += ' ' + phrases_.sentence();
  const double shape = random_.unit();
  const EditId shown =
      random_.chance(0.3) ? link(name) : wrap(random_.pick(kStrongTags), {text(name)});
  if (shape < 0.3) return {clone(prototype, {shown, text(' ' + about)})};
  if (shape < 0.55)
    return {clone(prototype,
                  {wrap(random_.chance(0.5) ? Tag::kI : Tag::kEm, {text(name + ' ' + about)})})};
  if (shape < 0.85) return {clone(prototype, {text(name + ' ' + about)})};
  return {soup_heading(prototype, PieceKind::kAuthor, name), clone(prototype, {text(about)})};
}

Pieces PieceMaker::soup_newsletter(EditId prototype) {
  const std::string press = capitalise(phrases_.words(random_.between(1, 3)));
  Pieces out;
  if (random_.chance(0.7))
    out.push_back(
        soup_heading(prototype, PieceKind::kNewsletter, phrases_.bare_label(kNewsletterLabels)));
  if (random_.chance(0.5)) {
    out.push_back(clone(prototype, {text(phrases_.sentence() + ' '), link(press)}));
  } else {
    out.push_back(clone(prototype, {text(phrases_.sentence())}));
    out.push_back(clone(prototype, {link(press)}));
  }
  return out;
}

Pieces PieceMaker::soup_comments(EditId prototype) {
  Pieces out = {soup_heading(prototype, PieceKind::kComments, phrases_.bare_label(kCommentLabels))};
  for (int count = random_.between(1, 4); count > 0; --count) {
    const std::string name = random_.chance(0.5) ? phrases_.person() : phrases_.word();
    out.push_back(clone(prototype, {wrap(random_.pick(kStrongTags), {text(name + ": ")}),
                                    text(phrases_.sentence())}));
  }
  return out;
}

Pieces PieceMaker::soup(PieceKind kind, EditId prototype, const std::string& name) {
  Pieces out;
  switch (kind) {
    case PieceKind::kAuthor:
      return soup_author(prototype, name);
    case PieceKind::kNewsletter:
      return soup_newsletter(prototype);
    case PieceKind::kShare:
      return {clone(prototype, share_contents())};
    case PieceKind::kComments:
      return soup_comments(prototype);
    case PieceKind::kRecent:
      out.push_back(soup_heading(prototype, kind, label(PieceKind::kRecent)));
      break;
    default:
      break;
  }
  for (int count = random_.between(1, kind == PieceKind::kRecent ? 4 : 3); count > 0; --count) {
    Pieces inside = {link(phrases_.headline())};
    if (random_.chance(0.15)) inside.push_back(text(' ' + phrases_.date()));
    out.push_back(clone(prototype, inside));
  }
  return out;
}

}  // namespace stillpage::training
