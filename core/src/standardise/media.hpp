// Collects the pictures and embeds that go with the kept text, in document order.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "score/statistics.hpp"
#include "select/select.hpp"
#include "standardise/embeds.hpp"
#include "standardise/images.hpp"

namespace stillpage {

struct MediaItem {
  NodeId node = 0;
  ContainerId container = 0;
  bool is_inline = false;  // stands in a line of text: a formula as a picture, an emoji
  ImageSource image;       // used when `embed` is empty
  std::optional<EmbedSource> embed;
};

// Pictures follow their container's fate; tracking pixels, icons, avatars, placeholders without a
// source and second copies are left out. Linear.
[[nodiscard]] std::vector<MediaItem> collect_media(const Document& document,
                                                   const SegmentedPage& page,
                                                   const Statistics& statistics,
                                                   const Selection& selection,
                                                   std::string_view base_url);

}  // namespace stillpage
