// Code listings keep their line numbers in a column of their own, as a <pre> or as cells: blocks of
// digits and nothing else.
#include "clean/clean.hpp"

namespace stillpage {

void drop_line_numbers(const CleanContext& context, Selection& selection) {
  const Blocks& blocks = context.blocks();
  for (BlockId b = 0; b < blocks.size(); ++b) {
    const TextShape& shape = blocks.shape[b];
    const NodeFlags flags = context.page.survey.flags[blocks.first[b]];
    const bool listing = (flags & (kPreformatted | kInCode)) != 0;
    const bool only_digits =
        shape.digits > 0 && shape.digits == shape.letters && shape.digits == shape.characters;
    if (only_digits && (flags & kInGutter) != 0) selection.keep[b] = 0;
    if (only_digits && listing && shape.lines > 0) selection.keep[b] = 0;
  }
}

}  // namespace stillpage
