// Chooses the element that holds the article's paragraphs, puts pieces between them and after them,
// sometimes around the whole page, and then disguises the page.
#include "model/training/augment/augment.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "model/training/augment/disguise.hpp"
#include "model/training/augment/places.hpp"
#include "model/training/label.hpp"
#include "segment/tag_classes.hpp"

namespace stillpage::training {
namespace {

// Shares of pages and pieces, found by trying: what matters most is that many pieces look like the
// prose around them.
constexpr double kSoup = 0.4;       // of the places: pieces that copy the paragraphs
constexpr double kHarvested = 0.2;  // of the places between paragraphs: a piece of another page
constexpr double kHarvestedAfter = 0.5;  // of pages with one after the text
constexpr double kUntagged = 0.25;       // of pages that lose their landmarks
constexpr double kBroken = 0.15;         // of pages whose paragraphs become <br><br>
constexpr double kLayoutTable = 0.14;    // of pages put into a table with side columns
constexpr double kConsent = 0.3;         // of pages with a consent box
constexpr double kByline = 0.5;          // of pages with the author's name above the text
constexpr double kCounts = 0.15;       // of pages with a line of minutes, views and the like there
constexpr double kBreadcrumbs = 0.2;   // of pages with the way from the front page there
constexpr double kPlea = 0.2;          // of pages with a plea for support after the text
constexpr double kComments = 0.4;      // of articles with comments at the end
constexpr double kSoupComments = 0.2;  // of those: comments that copy the paragraphs
constexpr std::size_t kPageWords = 600;  // of the page that made-up labels are drawn from

class Augmenter {
 public:
  Augmenter(const CorpusPage& source, const PreparedPage& prepared, const PageSample& original,
            const Harvest& harvest, std::uint64_t seed)
      : source_(source),
        prepared_(prepared),
        original_(original),
        harvest_(harvest),
        random_(seed, source.id),
        tree_(prepared.document),
        places_(tree_, count_content()),
        phrases_(random_, harvest.phrases, words_of_page()),
        fate_(choose_fate()),
        maker_(tree_, random_, phrases_, choose_style()) {
    name_ = prepared.metadata.byline.size() > 3 && prepared.metadata.byline.size() < 40
                ? prepared.metadata.byline
                : phrases_.person();
  }

  std::optional<PageSample> run() && {
    parent_ = places_.paragraph_parent();
    if (parent_ != kNoNode) {
      if (random_.chance(kBroken) && break_paragraphs(tree_, parent_)) {
        fill_broken();
      } else {
        fill();
      }
    }
    if (random_.chance(kConsent)) add_consent();
    if (random_.chance(kLayoutTable)) put_into_table();
    disguise_classes(tree_, fate_, random_);
    if (random_.chance(kUntagged)) remove_landmarks(tree_);
    return finish();
  }

 private:
  [[nodiscard]] std::vector<std::string> words_of_page() const {
    std::vector<std::string> words;
    for (BlockId b = 0; b < prepared_.page.blocks.size() && words.size() < kPageWords; ++b) {
      if (original_.coverage[b] < kContentCoverage) continue;
      const std::string text = block_text(prepared_.document, prepared_.page, b);
      for (std::size_t at = 0; at < text.size() && words.size() < kPageWords;) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (end > at) words.push_back(text.substr(at, end - at));
        at = end + 1;
      }
    }
    return words;
  }

  ClassFate choose_fate() {
    const double x = random_.unit();
    return x < 0.4 ? ClassFate::kKeep
                   : (x < 0.65 ? ClassFate::kHash
                               : (x < 0.85 ? ClassFate::kDrop : ClassFate::kUtility));
  }

  ClassStyle choose_style() {
    switch (fate_) {
      case ClassFate::kHash:
        return ClassStyle::kHashed;
      case ClassFate::kDrop:
        return ClassStyle::kNone;
      case ClassFate::kUtility:
        return ClassStyle::kUtility;
      case ClassFate::kKeep:
        break;
    }
    return random_.pick(std::array{ClassStyle::kTelling, ClassStyle::kTelling, ClassStyle::kNone,
                                   ClassStyle::kHashed});
  }

  // By node: words of content below it.
  [[nodiscard]] std::vector<float> count_content() const {
    std::vector<float> content(prepared_.document.size(), 0);
    const Blocks& blocks = prepared_.page.blocks;
    for (BlockId b = 0; b < blocks.size(); ++b) {
      if (original_.coverage[b] < kContentCoverage) continue;
      content[prepared_.page.survey.containers.node[blocks.container[b]]] += blocks.shape[b].words;
    }
    for (NodeId id = prepared_.document.size(); id-- > 1;)
      content[prepared_.document.parent(id)] += content[id];
    return content;
  }

  void put(EditId parent, std::size_t index, const Pieces& pieces) {
    for (const EditId piece : pieces) {
      tree_.node(piece).added = true;
      tree_.insert(parent, index++, piece);
      changed_ = true;
    }
  }

  void put_after(EditId child, const Pieces& pieces) {
    put(tree_.node(child).parent, tree_.index_of(child) + 1, pieces);
  }

  EditId prototype() {
    const std::vector<EditId> paragraphs = places_.paragraphs(parent_);
    return paragraphs.empty() ? kNoNode : random_.pick(paragraphs);
  }

  Pieces harvested() {
    for (int tries = 0; tries < 4 && !harvest_.pieces.empty(); ++tries) {
      const HarvestedPiece& piece = random_.pick(harvest_.pieces);
      if (piece.kind == PieceKind::kConsent) continue;
      const EditId first = tree_.size();
      const EditId made = tree_.copy(piece.tree, 0);
      if (maker_.style() != ClassStyle::kTelling) rename_classes(first, piece.kind);
      return {made};
    }
    return {};
  }

  void rename_classes(EditId first, PieceKind kind) {
    for (EditId id = first; id < tree_.size(); ++id) {
      tree_.remove_attribute(id, "id");
      if (tree_.attribute(id, "class").empty()) continue;
      tree_.remove_attribute(id, "class");
      std::string names = random_.chance(0.8) ? maker_.classes(kind) : std::string();
      if (!names.empty()) tree_.set_attribute(id, "class", std::move(names));
      const Tag tag = tree_.node(id).tag;
      if ((tag == Tag::kAside || tag == Tag::kSection || tag == Tag::kNav) && random_.chance(0.6))
        tree_.rename(id, Tag::kDiv);
    }
  }

  Pieces boxed(Pieces pieces, double share) {
    if (!random_.chance(share)) return pieces;
    return {maker_.wrap(
        random_.pick(std::array{Tag::kDiv, Tag::kAside, Tag::kSection, Tag::kBlockquote}), pieces)};
  }

  Pieces piece_between(EditId like) {
    if (like != kNoNode && random_.chance(kSoup)) {
      return maker_.soup(random_.pick(std::array{PieceKind::kRecent, PieceKind::kRecent,
                                                 PieceKind::kRelated, PieceKind::kNewsletter}),
                         like, name_);
    }
    if (random_.chance(kHarvested)) {
      Pieces pieces = harvested();
      if (!pieces.empty()) return pieces;
    }
    const double x = random_.unit();
    if (x < 0.45) return {maker_.inline_link(like)};
    if (x < 0.65) return boxed(maker_.related_list(PieceKind::kRelated), 0.5);
    if (x < 0.75) return {maker_.cards(PieceKind::kRelated)};
    if (x < 0.87) return {maker_.newsletter()};
    if (x < 0.91) return {maker_.ad()};
    if (x < 0.94) return {maker_.promotion()};
    if (x < 0.97) return {maker_.plea()};
    return {maker_.share()};
  }

  std::vector<Pieces> pieces_after(EditId like) {
    std::vector<Pieces> out;
    const auto maybe = [&](double share, auto make) {
      if (random_.chance(share)) out.push_back(make());
    };
    if (like != kNoNode && random_.chance(kSoup)) {
      maybe(0.85, [&] { return maker_.soup(PieceKind::kAuthor, like, name_); });
      maybe(0.5, [&] { return maker_.soup(PieceKind::kShare, like, name_); });
      maybe(0.7, [&] { return maker_.soup(PieceKind::kNewsletter, like, name_); });
      maybe(0.7, [&] { return maker_.soup(PieceKind::kRecent, like, name_); });
      maybe(0.2, [&] { return maker_.soup(PieceKind::kRelated, like, name_); });
    } else {
      maybe(0.75, [&] { return Pieces{maker_.author(name_)}; });
      maybe(0.4, [&] { return Pieces{maker_.share()}; });
      maybe(0.4, [&] { return Pieces{maker_.newsletter()}; });
      maybe(0.25, [&] { return Pieces{maker_.promotion()}; });
      maybe(0.55, [&] { return boxed(maker_.related_list(PieceKind::kRecent), 0.6); });
      maybe(0.35, [&] { return Pieces{maker_.cards(PieceKind::kRecent)}; });
      maybe(0.3, [&] { return Pieces{maker_.inline_link(kNoNode)}; });
      maybe(kHarvestedAfter, [&] { return harvested(); });
    }
    maybe(kPlea, [&] { return Pieces{maker_.plea()}; });
    random_.shuffle(out);
    // Voices of readers belong to a forum's text, and to no article's.
    if (source_.type == "article" && random_.chance(kComments)) {
      out.push_back(like != kNoNode && random_.chance(kSoupComments)
                        ? maker_.soup(PieceKind::kComments, like, name_)
                        : Pieces{maker_.comments()});
    }
    return out;
  }

  void fill() {
    std::vector<EditId> children;
    for (const EditId child : tree_.node(parent_).children) {
      if (places_.has_content(child)) children.push_back(child);
    }
    if (children.empty()) return;
    const EditId last = children.back();
    put_after_text(last);
    children.pop_back();
    std::erase_if(children, [&](EditId child) {
      return !places_.can_follow(child) || heading_level(tree_.node(child).tag) != 0;
    });
    random_.shuffle(children);
    const auto places = static_cast<std::size_t>(random_.pick(std::array{1, 2, 2, 3, 4, 5}));
    if (children.size() > places) children.resize(places);
    for (const EditId child : children) put_after(child, piece_between(prototype()));
    put_before_text();
  }

  // A byline and sometimes a share line above the first paragraph.
  void put_before_text() {
    const auto& siblings = tree_.node(parent_).children;
    if (siblings.empty() || !places_.is_boundary(siblings.front())) return;
    if (random_.chance(0.25)) put(parent_, 0, {maker_.share()});
    if (random_.chance(kByline)) put(parent_, 0, {maker_.byline(name_)});
    if (random_.chance(kCounts)) put(parent_, 0, {maker_.counts()});
    if (random_.chance(kBreadcrumbs)) put(parent_, 0, {maker_.breadcrumbs()});
  }

  // Pieces right after the last paragraph, and the rest after its parent or an element above.
  void put_after_text(EditId last) {
    std::vector<Pieces> pieces = pieces_after(prototype());
    const std::size_t inside = random_.below(pieces.size() + 1);
    EditId outer = parent_;
    for (int up = random_.pick(std::array{0, 0, 1, 2}); up > 0; --up) {
      const EditId above = tree_.node(outer).parent;
      if (above == kNoNode || !can_hold_boxes(tree_.node(above).tag)) break;
      outer = above;
    }
    const EditId holder = tree_.node(outer).parent;
    const bool has_holder =
        holder != kNoNode && can_hold_boxes(tree_.node(holder).tag) && places_.can_follow(outer);
    for (std::size_t i = pieces.size(); i-- > 0;) {
      if (i < inside) {
        if (places_.can_follow(last)) put_after(last, pieces[i]);
      } else if (has_holder) {
        put_after(outer, pieces[i]);
      }
    }
  }

  // Between texts that <br><br> separates, pieces are inline and bring their own breaks.
  void fill_broken() {
    std::vector<EditId> breaks;
    const std::vector<EditId> children = tree_.node(parent_).children;
    for (std::size_t i = 1; i < children.size(); ++i) {
      if (tree_.is(children[i], Tag::kBr) && tree_.is(children[i - 1], Tag::kBr))
        breaks.push_back(children[i]);
    }
    if (breaks.size() < 2) return;
    const EditId last = breaks.back();
    breaks.pop_back();
    if (random_.chance(0.7))
      put_inline(last, random_.chance(0.6) ? inline_author() : maker_.share_contents());
    random_.shuffle(breaks);
    const auto places = static_cast<std::size_t>(random_.pick(std::array{1, 2, 3, 3}));
    if (breaks.size() > places) breaks.resize(places);
    for (const EditId at : breaks) {
      put_inline(at, random_.chance(0.8) ? maker_.inline_contents()
                                         : Pieces{maker_.link(phrases_.headline())});
    }
  }

  Pieces inline_author() { return {maker_.text(name_ + ' ' + phrases_.sentence())}; }

  void put_inline(EditId after, const Pieces& contents) {
    const EditId piece =
        maker_.wrap(random_.pick(std::array{Tag::kB, Tag::kSpan, Tag::kI}), contents);
    put_after(after, {piece});
    EditId at = piece;
    for (int breaks = 0; breaks < 2; ++breaks) {
      const EditId made = tree_.make_element(Tag::kBr);
      put_after(at, {made});
      at = made;
    }
  }

  [[nodiscard]] EditId body() const {
    for (EditId id = 0; id < tree_.size(); ++id) {
      if (tree_.is(id, Tag::kBody)) return id;
    }
    return kNoNode;
  }

  void add_consent() {
    const EditId root = body();
    if (root == kNoNode || tree_.node(root).children.empty()) return;
    const auto& children = tree_.node(root).children;
    if (random_.chance(0.6) && places_.is_boundary(children.back())) {
      put(root, children.size(), {maker_.consent()});
    } else if (places_.is_boundary(children.front())) {
      put(root, 0, {maker_.consent()});
    }
  }

  // The whole body becomes a cell between side columns of lists.
  void put_into_table() {
    const EditId root = body();
    if (root == kNoNode) return;
    const EditId middle = tree_.make_element(Tag::kTd);
    for (const EditId child : std::vector<EditId>(tree_.node(root).children))
      tree_.append(middle, child);
    tree_.node(root).children.clear();
    const EditId row = tree_.make_element(Tag::kTr);
    tree_.append(row, side_column());
    tree_.append(row, middle);
    if (random_.chance(0.7)) tree_.append(row, side_column());
    tree_.append(root, maker_.wrap(Tag::kTable, {maker_.wrap(Tag::kTbody, {row})}));
    changed_ = true;
  }

  EditId side_column() {
    Pieces inside = maker_.related_list(PieceKind::kRecent);
    if (random_.chance(0.4)) inside.push_back(maker_.newsletter());
    if (random_.chance(0.3)) inside.push_back(maker_.promotion());
    if (random_.chance(0.4)) inside.push_back(maker_.cards(PieceKind::kRecent));
    const EditId column = maker_.wrap(Tag::kTd, inside);
    tree_.node(column).added = true;
    return column;
  }

  std::optional<PageSample> finish() {
    if (!changed_) return std::nullopt;
    std::vector<std::uint8_t> added_nodes;
    PreparedPage made = prepare(tree_.to_document(added_nodes));
    const Blocks& blocks = made.page.blocks;
    std::vector<std::uint8_t> added(blocks.size(), 0);
    for (BlockId b = 0; b < blocks.size(); ++b) added[b] = added_nodes[blocks.first[b]];
    const auto kept = static_cast<std::size_t>(std::count(added.begin(), added.end(), 0));
    if (kept != original_.blocks()) return std::nullopt;
    CorpusPage source = source_;
    source.truth.clear();
    PageSample sample = make_sample(source, made, false);
    sample.original = original_.original;
    sample.added = added;
    sample.coverage.assign(blocks.size(), 0);
    std::size_t from = 0;
    for (BlockId b = 0; b < blocks.size(); ++b) {
      if (added[b] != 0) continue;
      sample.coverage[b] = original_.coverage[from];
      sample.masked[b] = original_.masked[from];
      ++from;
    }
    return sample;
  }

  const CorpusPage& source_;
  const PreparedPage& prepared_;
  const PageSample& original_;
  const Harvest& harvest_;
  Random random_;
  EditTree tree_;
  Places places_;
  Phrases phrases_;
  ClassFate fate_;
  PieceMaker maker_;
  std::string name_;
  EditId parent_ = kNoNode;
  bool changed_ = false;
};

}  // namespace

std::optional<PageSample> augment(const CorpusPage& source, const PreparedPage& prepared,
                                  const PageSample& original, const Harvest& harvest,
                                  std::uint64_t seed) {
  return Augmenter(source, prepared, original, harvest, seed).run();
}

}  // namespace stillpage::training
