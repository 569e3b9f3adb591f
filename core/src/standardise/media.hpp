// Collects the pictures and embeds that go with the kept text, in document order.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "score/statistics.hpp"
#include "select/select.hpp"
#include "standardise/embeds.hpp"
#include "standardise/formula_source.hpp"
#include "standardise/images.hpp"

namespace stillpage {

struct MediaItem {
  NodeId node = 0;
  ContainerId container = 0;
  bool is_inline = false;  // stands in a line of text: a formula, an emoji
  BlockId block = 0;       // of an inline item: the block in whose line it stands
  ImageSource image;       // used when `embed` and `formula` are empty
  std::optional<EmbedSource> embed;
  FormulaSource formula;  // one without MathML
};

// Pictures follow their container's fate; tracking pixels, icons, avatars, placeholders without a
// source and second copies are left out. Linear.
[[nodiscard]] std::vector<MediaItem> collect_media(const Document& document,
                                                   const PageOutline& page,
                                                   const Statistics& statistics,
                                                   const Selection& selection,
                                                   std::string_view base_url);

}  // namespace stillpage
