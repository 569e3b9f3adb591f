// Pieces that people speak in: comments, pleas for support, and the small print around the
// headline.
#include "model/training/augment/phrases_data.hpp"
#include "model/training/augment/piece_maker.hpp"

namespace stillpage::training {

EditId PieceMaker::plea() {
  constexpr auto kKind = PieceKind::kNewsletter;
  Pieces inside;
  if (random_.chance(0.75)) {
    const std::string head = random_.chance(0.5)
                                 ? capitalise(phrases_.words(random_.between(3, 7))) + '?'
                                 : phrases_.bare_label(kNewsletterLabels);
    inside.push_back(
        element(random_.pick(std::array{Tag::kH2, Tag::kH3, Tag::kH4, Tag::kP, Tag::kStrong}),
                kKind, {text(head)}));
  }
  for (int count = random_.between(1, 2); count > 0; --count)
    inside.push_back(element(random_.pick(std::array{Tag::kP, Tag::kP, Tag::kDiv}), kKind,
                             {text(phrases_.sentence())}));
  const std::string press = capitalise(phrases_.words(random_.between(1, 4)));
  const double shape = random_.unit();
  if (shape < 0.5) {
    inside.push_back(link(press));
  } else if (shape < 0.85) {
    inside.push_back(element(Tag::kButton, kKind, {text(press)}));
  }
  return element(random_.pick(std::array{Tag::kDiv, Tag::kDiv, Tag::kAside, Tag::kSection}), kKind,
                 inside);
}

EditId PieceMaker::comment(Tag tag) {
  constexpr auto kKind = PieceKind::kComments;
  const EditId name =
      random_.chance(0.3)
          ? link(phrases_.person())
          : wrap(random_.pick(std::array{Tag::kB, Tag::kStrong, Tag::kSpan, Tag::kCite}),
                 {text(random_.chance(0.5) ? phrases_.person() : phrases_.word())});
  const EditId said = text(phrases_.sentence());
  if (random_.chance(0.25)) return element(tag, kKind, {name, text(": "), said});
  Pieces head = {name};
  if (random_.chance(0.6))
    head.push_back(element(random_.pick(std::array{Tag::kTime, Tag::kSpan, Tag::kA}), kKind,
                           {text(' ' + phrases_.date())}));
  Pieces inside = {element(Tag::kDiv, kKind, head),
                   element(random_.pick(std::array{Tag::kP, Tag::kP, Tag::kDiv}), kKind, {said})};
  if (random_.chance(0.5)) {
    const EditId reply = link(phrases_.words(1));
    tree_.set_attribute(reply, "href", "#");
    inside.push_back(random_.chance(0.5) ? element(Tag::kButton, kKind, {text(phrases_.words(1))})
                                         : reply);
  }
  return element(tag, kKind, inside);
}

EditId PieceMaker::comments() {
  constexpr auto kKind = PieceKind::kComments;
  const bool listed = random_.chance(0.4);
  const Tag tag =
      listed ? Tag::kLi : random_.pick(std::array{Tag::kDiv, Tag::kDiv, Tag::kArticle, Tag::kP});
  Pieces said;
  for (int count = random_.pick(std::array{0, 1, 2, 2, 3, 5}); count > 0; --count)
    said.push_back(comment(tag == Tag::kP ? Tag::kDiv : tag));
  if (listed) said = {element(random_.pick(std::array{Tag::kOl, Tag::kUl}), kKind, said)};
  Pieces inside;
  if (random_.chance(0.85)) {
    std::string head = phrases_.bare_label(kCommentLabels);
    if (random_.chance(0.4)) head = std::to_string(random_.between(0, 99)) + ' ' + head;
    inside.push_back(
        element(random_.pick(std::array{Tag::kH2, Tag::kH3, Tag::kH4, Tag::kDiv, Tag::kP}), kKind,
                {text(head)}));
  }
  inside.insert(inside.end(), said.begin(), said.end());
  if (random_.chance(0.4)) {
    const EditId field = tree_.make_element(Tag::kTextarea);
    inside.push_back(
        element(Tag::kForm, kKind,
                {element(Tag::kP, kKind, {text(phrases_.words(random_.between(3, 9)) + '.')}),
                 field, element(Tag::kButton, kKind, {text(phrases_.words(2))})}));
  }
  return element(random_.pick(std::array{Tag::kDiv, Tag::kDiv, Tag::kSection}), kKind, inside);
}

EditId PieceMaker::breadcrumbs() {
  constexpr auto kKind = PieceKind::kRecent;
  const bool listed = random_.chance(0.4);
  const std::string between(
      random_.pick(std::array<std::string_view, 5>{" / ", " » ", " > ", " › ", " | "}));
  Pieces inside;
  for (int count = random_.between(2, 4); count > 0; --count) {
    const EditId step = link(capitalise(phrases_.words(random_.between(1, 2))));
    if (listed) {
      inside.push_back(wrap(Tag::kLi, {step}));
      continue;
    }
    inside.push_back(step);
    if (count > 1) inside.push_back(text(between));
  }
  const Tag tag = listed ? random_.pick(std::array{Tag::kUl, Tag::kOl})
                         : random_.pick(std::array{Tag::kDiv, Tag::kP, Tag::kNav, Tag::kDiv});
  return element(tag, kKind, inside);
}

EditId PieceMaker::counts() {
  constexpr auto kKind = PieceKind::kAuthor;
  Pieces inside;
  for (int count = random_.between(1, 3); count > 0; --count) {
    std::string words =
        std::to_string(random_.between(0, 900)) + ' ' + phrases_.words(random_.between(1, 2));
    if (random_.chance(0.3)) words = capitalise(phrases_.words(random_.between(2, 3)));
    inside.push_back(random_.chance(0.3) ? link(words) : element(Tag::kSpan, kKind, {text(words)}));
    if (count > 1) inside.push_back(text(" · "));
  }
  return element(random_.pick(std::array{Tag::kDiv, Tag::kP, Tag::kSpan}), kKind, inside);
}

}  // namespace stillpage::training
