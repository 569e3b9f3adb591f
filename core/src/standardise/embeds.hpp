// Recognises videos, audio and other documents that a page embeds, as something a reader can be
// pointed to.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "stillpage/document.hpp"

namespace stillpage {

struct EmbedSource {
  std::string kind;   // "video", "audio" or "frame"
  std::string href;   // absolute http(s) URL of the page to open
  std::string title;  // what the page calls it, or the provider's name
};

// `element` is an iframe, video, audio, embed, object or one of AMP's. Nothing for players and
// frames that are not known to carry content (ads, trackers, forms).
[[nodiscard]] std::optional<EmbedSource> read_embed(const Document& document, NodeId element,
                                                    std::string_view base_url);

}  // namespace stillpage
