// A subtree is clutter when none of its blocks is content; the outermost one whose class names a
// kind is taken.
#include "model/training/augment/harvest.hpp"

#include <algorithm>
#include <optional>

#include "model/training/label.hpp"
#include "segment/name_groups.hpp"
#include "text/whitespace.hpp"

namespace stillpage::training {
namespace {

constexpr float kMinWords = 3;
constexpr float kMaxWords = 160;
constexpr std::uint32_t kMaxBlocks = 40;
constexpr std::uint32_t kMaxNodes = 600;
constexpr std::size_t kMaxPieces = 8;  // of one page
constexpr std::size_t kMaxHeadlines = 25;
constexpr std::size_t kMaxSentences = 6;
constexpr std::size_t kMaxHeadlineBytes = 120;
constexpr float kSureContent = 0.8F;

struct Counts {
  float words = 0;
  std::uint32_t blocks = 0;
  std::uint32_t content = 0;
};

std::vector<Counts> count_containers(const SegmentedPage& page,
                                     const std::vector<float>& coverage) {
  const Containers& c = page.survey.containers;
  std::vector<Counts> counts(c.size());
  for (BlockId b = 0; b < page.blocks.size(); ++b) {
    Counts& own = counts[page.blocks.container[b]];
    own.words += page.blocks.shape[b].words;
    ++own.blocks;
    own.content += coverage[b] >= kContentCoverage / 2 ? 1 : 0;
  }
  for (ContainerId id = c.size(); id-- > 1;) {
    counts[c.parent[id]].words += counts[id].words;
    counts[c.parent[id]].blocks += counts[id].blocks;
    counts[c.parent[id]].content += counts[id].content;
  }
  return counts;
}

std::optional<PieceKind> kind_of(NameGroups names, Tag tag) {
  const auto has = [&](NameGroup group) { return (names & bit(group)) != 0; };
  if (has(NameGroup::kSubscribe)) return PieceKind::kNewsletter;
  if (has(NameGroup::kAuthor)) return PieceKind::kAuthor;
  if (has(NameGroup::kShare)) return PieceKind::kShare;
  if (has(NameGroup::kRelated) || tag == Tag::kAside) return PieceKind::kRelated;
  if (has(NameGroup::kCookie)) return PieceKind::kConsent;
  return std::nullopt;
}

bool can_move(Tag tag) {
  switch (tag) {
    case Tag::kDiv:
    case Tag::kSection:
    case Tag::kAside:
    case Tag::kUl:
    case Tag::kOl:
    case Tag::kP:
    case Tag::kForm:
    case Tag::kNav:
    case Tag::kFooter:
    case Tag::kHeader:
    case Tag::kArticle:
    case Tag::kBlockquote:
      return true;
    default:
      return false;
  }
}

EditTree copy_subtree(const EditTree& whole, EditId root) {
  EditTree piece;
  piece.copy(whole, root);
  return piece;
}

void harvest_pieces(const PreparedPage& prepared, const std::vector<float>& coverage,
                    Harvest& harvest) {
  const Containers& c = prepared.page.survey.containers;
  const std::vector<Counts> counts = count_containers(prepared.page, coverage);
  std::optional<EditTree> whole;
  std::size_t taken = 0;
  for (ContainerId id = 1; id < c.size() && taken < kMaxPieces;) {
    const Counts& count = counts[id];
    const NodeId node = c.node[id];
    const bool fits = count.content == 0 && count.blocks > 0 && count.blocks <= kMaxBlocks &&
                      count.words >= kMinWords && count.words <= kMaxWords &&
                      prepared.document.subtree_end(node) - node <= kMaxNodes;
    const auto kind = kind_of(c.names[id], prepared.document.tag(node));
    if (!fits || !kind || !can_move(prepared.document.tag(node))) {
      ++id;
      continue;
    }
    if (!whole) whole.emplace(prepared.document);
    harvest.pieces.push_back({*kind, copy_subtree(*whole, node)});
    ++taken;
    id = c.end[id];
  }
}

}  // namespace

std::string block_text(const Document& document, const SegmentedPage& page, BlockId block) {
  std::string text;
  for (NodeId id = page.blocks.first[block]; id < page.blocks.end[block]; ++id) {
    if (document.node(id).kind != NodeKind::kText || (page.survey.flags[id] & kDropped) != 0)
      continue;
    document.append_decoded(document.node(id).data, text);
  }
  return collapse_white_space(text);
}

void harvest_page(const PreparedPage& prepared, const std::vector<float>& coverage,
                  Harvest& harvest) {
  harvest_pieces(prepared, coverage, harvest);
  std::size_t headlines = 0;
  std::size_t sentences = 0;
  const Blocks& blocks = prepared.page.blocks;
  for (BlockId b = 0; b < blocks.size(); ++b) {
    const TextShape& shape = blocks.shape[b];
    const Tag tag =
        prepared.document.tag(prepared.page.survey.containers.node[blocks.container[b]]);
    const bool heading = tag == Tag::kH1 || tag == Tag::kH2 || tag == Tag::kH3;
    const bool linked = shape.link_characters * 10 > shape.letters * 9;
    if ((heading || linked) && shape.words >= 4 && shape.words <= 16 && headlines < kMaxHeadlines) {
      std::string text = block_text(prepared.document, prepared.page, b);
      if (text.size() > kMaxHeadlineBytes) continue;
      harvest.phrases.headlines.push_back(std::move(text));
      ++headlines;
    } else if (tag == Tag::kP && coverage[b] >= kSureContent && shape.words >= 10 &&
               shape.words <= 45 && sentences < kMaxSentences) {
      harvest.phrases.sentences.push_back(block_text(prepared.document, prepared.page, b));
      ++sentences;
    }
  }
}

}  // namespace stillpage::training
