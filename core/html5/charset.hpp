// Turns the bytes of an HTML file into UTF-8: byte order marks, <meta charset>, and a guess where
// neither is there.
#pragma once

#include <string>
#include <string_view>

namespace stillpage {

// The file's text as UTF-8. In this order: a byte order mark decides; bytes that are valid UTF-8
// are UTF-8, whatever the file declares, because saved pages often keep the declaration of the page
// they were and no text in another charset passes for UTF-8 by chance; then the charset declared in
// the first kilobytes; then windows-1252, as in a browser. What can't be decoded becomes U+FFFD.
// Linear.
[[nodiscard]] std::string to_utf8(std::string_view bytes);

// The label a file declares by <meta charset> or <meta http-equiv="content-type">, in lower case;
// empty if it doesn't.
[[nodiscard]] std::string declared_charset(std::string_view bytes);

}  // namespace stillpage
