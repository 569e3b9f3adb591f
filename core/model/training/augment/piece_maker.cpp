// Lists, cards and boxes; what readers and the site's own people add is in piece_talk.cpp, what
// copies the page's own paragraphs in piece_soup.cpp.
#include "model/training/augment/piece_maker.hpp"

#include "model/training/augment/phrases_data.hpp"

namespace stillpage::training {
namespace {

constexpr double kClassed = 0.75;  // of the elements of a piece that have classes at all
constexpr std::string_view kHashLetters = "abcdefghijkmnpqrstuvwxyzABCDEFGH0123456789";
constexpr std::array<std::string_view, 5> kHashPrefixes = {"css-", "sc-", "_", "jsx-", ""};
constexpr std::array kBoxes = {Tag::kDiv, Tag::kDiv, Tag::kSection, Tag::kAside};
constexpr std::array kHeadings = {Tag::kH2,  Tag::kH3,   Tag::kH4, Tag::kH5,
                                  Tag::kDiv, Tag::kSpan, Tag::kP};

std::string_view telling_class(Random& random, PieceKind kind) {
  switch (kind) {
    case PieceKind::kRelated:
      return random.pick(kRelatedClasses);
    case PieceKind::kRecent:
      return random.pick(kRecentClasses);
    case PieceKind::kAuthor:
      return random.pick(kAuthorClasses);
    case PieceKind::kNewsletter:
      return random.pick(kNewsletterClasses);
    case PieceKind::kShare:
      return random.pick(kShareClasses);
    case PieceKind::kAd:
      return random.pick(kAdClasses);
    case PieceKind::kConsent:
      return random.pick(kConsentClasses);
    case PieceKind::kComments:
      return random.pick(kCommentClasses);
  }
  return {};
}

}  // namespace

std::string PieceMaker::classes(PieceKind kind) {
  switch (style_) {
    case ClassStyle::kNone:
      return {};
    case ClassStyle::kTelling:
      return std::string(random_.chance(0.6) ? telling_class(random_, kind)
                                             : random_.pick(kPlainClasses));
    case ClassStyle::kUtility: {
      std::string names(random_.pick(kUtilityClasses));
      for (int more = random_.between(1, 4); more > 0; --more)
        names += ' ' + std::string(random_.pick(kUtilityClasses));
      return names;
    }
    case ClassStyle::kHashed: {
      std::string name(random_.pick(kHashPrefixes));
      for (int letters = random_.between(5, 8); letters > 0; --letters)
        name += random_.pick(kHashLetters);
      return name;
    }
  }
  return {};
}

EditId PieceMaker::wrap(Tag tag, const Pieces& children) {
  const EditId made = tree_.make_element(tag);
  for (const EditId child : children) tree_.append(made, child);
  return made;
}

EditId PieceMaker::element(Tag tag, PieceKind kind, const Pieces& children) {
  const EditId made = wrap(tag, children);
  std::string names = random_.chance(kClassed) ? classes(kind) : std::string();
  if (!names.empty()) tree_.set_attribute(made, "class", std::move(names));
  return made;
}

EditId PieceMaker::link(std::string words) {
  EditId inside = text(std::move(words));
  if (random_.chance(0.25)) {
    inside = wrap(random_.pick(std::array{Tag::kStrong, Tag::kB, Tag::kEm, Tag::kSpan}), {inside});
  }
  const EditId made = wrap(Tag::kA, {inside});
  tree_.set_attribute(made, "href", phrases_.href());
  if (random_.chance(0.15)) tree_.set_attribute(made, "target", "_blank");
  return made;
}

EditId PieceMaker::image() {
  const EditId made = tree_.make_element(Tag::kImg);
  tree_.set_attribute(made, "src", "/i/" + std::to_string(random_.between(1, 9999)) + ".jpg");
  return made;
}

std::string PieceMaker::label(PieceKind kind) {
  switch (kind) {
    case PieceKind::kRecent:
      return random_.chance(0.5) ? phrases_.bare_label(kRecentLabels)
                                 : phrases_.bare_label(kRelatedLabels);
    case PieceKind::kShare:
      return phrases_.bare_label(kShareLabels);
    case PieceKind::kNewsletter:
      return phrases_.bare_label(kNewsletterLabels);
    case PieceKind::kAd:
      return phrases_.bare_label(kAdLabels);
    default:
      return phrases_.bare_label(kRelatedLabels);
  }
}

EditId PieceMaker::label_element(PieceKind kind) {
  const EditId words = text(label(kind));
  constexpr std::array kTags = {Tag::kH2,  Tag::kH3,  Tag::kH4,     Tag::kH5,  Tag::kP,
                                Tag::kDiv, Tag::kDiv, Tag::kStrong, Tag::kSpan};
  if (random_.chance(0.1)) return element(Tag::kP, kind, {wrap(Tag::kB, {words})});
  return element(random_.pick(kTags), kind, {words});
}

EditId PieceMaker::list_item(PieceKind kind, Tag list) {
  Pieces inside;
  if (random_.chance(0.15)) inside.push_back(image());
  inside.push_back(link(phrases_.headline()));
  if (random_.chance(0.2)) inside.push_back(element(Tag::kSpan, kind, {text(phrases_.date())}));
  if (random_.chance(0.1)) inside.push_back(text(' ' + phrases_.sentence()));
  if (list == Tag::kUl || list == Tag::kOl) return element(Tag::kLi, kind, inside);
  return element(random_.pick(std::array{Tag::kDiv, Tag::kDiv, Tag::kP, Tag::kH4}), kind, inside);
}

Pieces PieceMaker::related_list(PieceKind kind) {
  const Tag list =
      random_.pick(std::array{Tag::kUl, Tag::kUl, Tag::kOl, Tag::kDiv, Tag::kP, Tag::kNav});
  Pieces items;
  for (int count = random_.between(1, 5); count > 0; --count) {
    if (list == Tag::kP) {
      items.push_back(link(phrases_.headline()));
      items.push_back(tree_.make_element(Tag::kBr));
    } else {
      items.push_back(list_item(kind, list));
    }
  }
  const EditId made = element(list, kind, items);
  return {label_element(kind), made};
}

EditId PieceMaker::card(PieceKind kind, int variant, Tag heading, bool teaser) {
  Pieces inside;
  if (random_.chance(0.85)) inside.push_back(image());
  if (random_.chance(0.2))
    inside.push_back(element(Tag::kSpan, kind, {text(capitalise(phrases_.words(1)))}));
  const auto add_teaser = [&](Tag tag) {
    if (teaser) inside.push_back(element(tag, kind, {text(phrases_.sentence())}));
  };
  if (variant == 0) {
    inside.push_back(element(heading, kind, {text(phrases_.headline())}));
    add_teaser(Tag::kP);
    const EditId whole = wrap(Tag::kA, inside);
    tree_.set_attribute(whole, "href", phrases_.href());
    inside = {whole};
  } else if (variant == 1) {
    inside.push_back(element(heading, kind, {link(phrases_.headline())}));
    add_teaser(Tag::kP);
  } else {
    inside.push_back(element(heading, kind, {text(phrases_.headline())}));
    add_teaser(Tag::kDiv);
    inside.push_back(link(random_.chance(0.5) ? phrases_.words(random_.between(1, 3)) : "→"));
  }
  if (random_.chance(0.4)) {
    inside.push_back(element(random_.pick(std::array{Tag::kTime, Tag::kSpan, Tag::kDiv}), kind,
                             {text(phrases_.date())}));
  }
  return wrap(Tag::kDiv, inside);
}

EditId PieceMaker::cards(PieceKind kind) {
  const int variant = random_.between(0, 2);
  const Tag heading = random_.pick(kHeadings);
  const Tag tag = random_.pick(std::array{Tag::kDiv, Tag::kArticle, Tag::kLi, Tag::kSection});
  const bool teaser = random_.chance(0.7);
  const std::string names = classes(kind);
  Pieces made;
  for (int count = random_.between(1, 5); count > 0; --count) {
    const EditId one = card(kind, variant, heading, teaser);
    tree_.rename(one, tag);
    if (!names.empty()) tree_.set_attribute(one, "class", names);
    made.push_back(one);
  }
  const EditId above = label_element(kind);
  if (tag == Tag::kLi || random_.chance(0.6))
    made = {element(tag == Tag::kLi ? Tag::kUl : Tag::kDiv, kind, made)};
  made.insert(made.begin(), above);
  return element(Tag::kDiv, kind, made);
}

EditId PieceMaker::author(const std::string& name) {
  constexpr auto kKind = PieceKind::kAuthor;
  std::string about = phrases_.sentence();
  if (random_.chance(0.5)) about += ' ' + phrases_.sentence();
  const EditId shown =
      random_.chance(0.5)
          ? link(name)
          : wrap(random_.pick(std::array{Tag::kB, Tag::kStrong, Tag::kSpan}), {text(name)});
  const double shape = random_.unit();
  if (shape < 0.25)
    return element(random_.pick(std::array{Tag::kP, Tag::kDiv}), kKind, {shown, text(' ' + about)});
  if (shape < 0.35)
    return element(Tag::kP, kKind,
                   {wrap(random_.pick(std::array{Tag::kEm, Tag::kI}), {text(name + ' ' + about)})});
  Pieces inside;
  if (random_.chance(0.3))
    inside.push_back(element(Tag::kSpan, kKind, {text(label(PieceKind::kRecent))}));
  if (random_.chance(0.7)) inside.push_back(image());
  Pieces body = {element(random_.pick(kHeadings), kKind, {shown}),
                 element(random_.pick(std::array{Tag::kP, Tag::kP, Tag::kDiv}), kKind,
                         {text(random_.chance(0.6) ? about : name + ' ' + about)})};
  if (random_.chance(0.35)) {
    const EditId follow = link(random_.chance(0.5) ? "X" : '@' + phrases_.word());
    tree_.set_attribute(follow, "href", "https://x.com/" + phrases_.word());
    body.push_back(element(Tag::kDiv, kKind, {follow}));
  }
  if (random_.chance(0.5)) body = {element(Tag::kDiv, kKind, body)};
  inside.insert(inside.end(), body.begin(), body.end());
  return element(random_.pick(std::array{Tag::kDiv, Tag::kSection, Tag::kFooter, Tag::kAside}),
                 kKind, inside);
}

EditId PieceMaker::newsletter() {
  constexpr auto kKind = PieceKind::kNewsletter;
  const std::string press = capitalise(phrases_.words(random_.between(1, 3)));
  Pieces inside;
  if (random_.chance(0.85))
    inside.push_back(element(random_.pick(kHeadings), kKind, {text(label(kKind))}));
  inside.push_back(element(random_.pick(std::array{Tag::kP, Tag::kP, Tag::kDiv, Tag::kSpan}), kKind,
                           {text(phrases_.sentence())}));
  const double shape = random_.unit();
  if (shape < 0.8) {
    Pieces controls;
    if (shape < 0.7) {
      const EditId field = tree_.make_element(Tag::kInput);
      tree_.set_attribute(field, "type", "email");
      controls.push_back(field);
    }
    controls.push_back(element(Tag::kButton, kKind, {text(press)}));
    if (shape < 0.55) controls = {element(Tag::kForm, kKind, controls)};
    inside.insert(inside.end(), controls.begin(), controls.end());
  } else {
    inside.push_back(random_.chance(0.5) ? element(Tag::kP, kKind, {link(press)}) : link(press));
  }
  if (random_.chance(0.3))
    inside.push_back(element(random_.pick(std::array{Tag::kP, Tag::kSmall, Tag::kDiv}), kKind,
                             {text(phrases_.sentence())}));
  if (random_.chance(0.4)) inside = {element(Tag::kDiv, kKind, inside)};
  return element(random_.pick(kBoxes), kKind, inside);
}

EditId PieceMaker::share() {
  constexpr auto kKind = PieceKind::kShare;
  if (random_.chance(0.6))
    return element(random_.pick(std::array{Tag::kP, Tag::kDiv, Tag::kDiv}), kKind,
                   share_contents());
  Pieces items;
  for (int count = random_.between(2, 5); count > 0; --count) {
    const auto& site = random_.pick(kShareSites);
    const EditId made = wrap(Tag::kA, {random_.chance(0.3) ? tree_.make_element(Tag::kSvg)
                                                           : text(std::string(site[0]))});
    tree_.set_attribute(made, "href",
                        random_.chance(0.3)
                            ? "#"
                            : std::string(site[1]) + "https%3A%2F%2F" + phrases_.word() + ".com");
    items.push_back(element(Tag::kLi, kKind, {made}));
  }
  const EditId list = element(Tag::kUl, kKind, items);
  return element(Tag::kDiv, kKind,
                 random_.chance(0.7) ? Pieces{label_element(kKind), list} : Pieces{list});
}

EditId PieceMaker::consent() {
  constexpr auto kKind = PieceKind::kConsent;
  Pieces inside = {
      element(Tag::kP, kKind, {text(phrases_.sentence() + ' '), link(phrases_.words(2))})};
  for (int count = random_.between(1, 3); count > 0; --count) {
    inside.push_back(element(Tag::kButton, kKind, {text(phrases_.words(random_.between(1, 2)))}));
  }
  return element(Tag::kDiv, kKind, inside);
}

EditId PieceMaker::ad() {
  return element(random_.pick(std::array{Tag::kDiv, Tag::kP}), PieceKind::kAd,
                 {text(label(PieceKind::kAd))});
}

EditId PieceMaker::promotion() {
  const std::string call =
      random_.chance(0.6) ? phrases_.sentence() : capitalise(phrases_.words(random_.between(3, 8)));
  return element(random_.pick(std::array{Tag::kP, Tag::kDiv, Tag::kBlockquote}),
                 PieceKind::kNewsletter,
                 {text(call + ' '), link(phrases_.words(random_.between(1, 4)))});
}

EditId PieceMaker::byline(const std::string& name) {
  Pieces inside = {random_.chance(0.4) ? link(name) : text(name)};
  if (random_.chance(0.6))
    inside.push_back(
        text(std::string(random_.pick(std::array{" | ", " · ", ", ", " "})) + phrases_.date()));
  return element(random_.pick(std::array{Tag::kDiv, Tag::kP, Tag::kDiv, Tag::kAddress}),
                 PieceKind::kAuthor, inside);
}

}  // namespace stillpage::training
