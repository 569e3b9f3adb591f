// Makes any bytes fit to stand in an article: valid UTF-8 without the control characters that no
// format can hold.
#pragma once

#include <string>
#include <string_view>

namespace stillpage {

// Appends the text to out; bad UTF-8 becomes U+FFFD. Dropped are C0 controls other than tab and
// newline, DEL, C1 controls and noncharacters U+FFFE and U+FFFF. Linear.
void append_plain_text(std::string_view text, std::string& out);

// Bidirectional embeddings, overrides and isolates, which could reorder what stands around a
// string.
[[nodiscard]] bool is_bidi_control(char32_t code_point) noexcept;

}  // namespace stillpage
