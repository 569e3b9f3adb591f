// What one forward pass over the document says about each node and each block-level element, before
// any text is read. Hints only: nothing is judged here.
#pragma once

#include <cstdint>
#include <vector>

#include "segment/name_groups.hpp"
#include "stillpage/document.hpp"

namespace stillpage {

using ContainerId =
    std::uint32_t;  // index of a block-level element, in document order; 0 is the root

// Bits of a node, inherited from its ancestors.
enum NodeFlag : std::uint8_t {
  kDropped = 1,     // holds no text of the page: scripts, form controls, template contents, second
                    // copies of formulas
  kHidden = 2,      // `hidden`, or a style that says so
  kAriaHidden = 4,  // aria-hidden="true"
  kInLink = 8,      // inside <a href>
  kInBold = 16,
  kInCode = 32,
  kPreformatted = 64,  // white space counts
  kInGutter = 128,     // line numbers beside code
};
using NodeFlags = std::uint8_t;

// X-macro of the places an element can mark for all that stands in it.
// clang-format off
#define STILLPAGE_LANDMARKS(X) \
  X(Main) X(Article) X(Aside) X(Nav) X(Header) X(Footer) X(Form) X(Table) X(Ul) X(Ol) X(Dl) \
  X(Blockquote) X(Figure) X(Pre) X(Details) X(Section) X(Button) X(Li) X(P) X(Dialog) \
  X(ArticleBody) X(ItemText) X(ItemReview) X(ItemComment) X(ItemMeta) X(Address) X(Fixed)
// clang-format on

enum class Landmark : std::uint8_t {
#define STILLPAGE_ENUM(identifier) k##identifier,
  STILLPAGE_LANDMARKS(STILLPAGE_ENUM)
#undef STILLPAGE_ENUM
};

using Landmarks = std::uint32_t;  // one bit a landmark

[[nodiscard]] constexpr Landmarks bit(Landmark landmark) noexcept {
  return Landmarks{1} << static_cast<unsigned>(landmark);
}

// The block-level elements, as parallel columns in document order; the subtree of c is [c, end[c]).
struct Containers {
  std::vector<NodeId> node;
  std::vector<ContainerId> parent;  // of the root: itself
  std::vector<ContainerId> end;
  std::vector<NameGroups> names;  // of its own class and id
  std::vector<Landmarks> landmarks;
  // The same with those of all ancestors, of names of those below <body>: see find_surroundings().
  std::vector<NameGroups> names_any;
  std::vector<Landmarks> landmarks_any;
  std::vector<std::uint32_t>
      signature;  // of the tag and the first class: same for what a template repeats

  void reserve(ContainerId count);
  [[nodiscard]] bool has_children(ContainerId id) const noexcept { return end[id] > id + 1; }
  // Its own and those of two ancestors.
  [[nodiscard]] NameGroups names_near(ContainerId id) const noexcept;
  [[nodiscard]] Landmarks landmarks_near(ContainerId id) const noexcept;
  [[nodiscard]] ContainerId size() const noexcept { return static_cast<ContainerId>(node.size()); }
};

struct Survey {
  std::vector<NodeFlags> flags;  // by node
  Containers containers;
  // By node: the nearest block-level element, itself included. See find_surroundings().
  std::vector<ContainerId> container_of;
};

struct SurveyOptions {
  bool with_noscript = false;  // take the text of <noscript> for text of the page
};

// All but the surroundings. Linear in the document.
[[nodiscard]] Survey survey_document(const Document& document, const SurveyOptions& options = {});

// Fills what says of a node or an element what it stands in. Linear in the document.
void find_surroundings(const Document& document, Survey& survey);

}  // namespace stillpage
