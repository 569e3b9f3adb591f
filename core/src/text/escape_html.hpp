// Text on its way into HTML that we write.
#pragma once

#include <string>
#include <string_view>

namespace stillpage {

// Appends UTF-8 text as it has to stand between tags and in a quoted attribute.
void append_escaped_html(std::string_view text, std::string& out);

}  // namespace stillpage
