// A tool's output, never the extension's: its view gets data and makes nodes of it.
#include "text/escape_html.hpp"

namespace stillpage {

void append_escaped_html(std::string_view text, std::string& out) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
        break;
    }
  }
}

}  // namespace stillpage
