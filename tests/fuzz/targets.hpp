// The fuzz targets, one a trust boundary: functions of any bytes, which end the process where a
// promise is broken.
#pragma once

#include <array>
#include <string_view>

namespace stillpage::fuzz {

// The bytes as a serialised DOM.
void read_literally(std::string_view bytes);
// The bytes as a file of HTML, against what the literal reader makes of the parsed tree's
// serialisation.
void read_as_html5(std::string_view bytes);
// The bytes as a serialised DOM, from there to an article and its encodings.
void extract_article(std::string_view bytes);
// A base URL on the first line and a reference behind it.
void resolve_reference(std::string_view bytes);
// The content of a script of JSON-LD.
void read_linked_data(std::string_view bytes);
// The value of a srcset attribute.
void choose_candidate(std::string_view bytes);
// An article tree built as the bytes say, through every encoder.
void encode_article(std::string_view bytes);

struct Target {
  std::string_view name;
  void (*run)(std::string_view bytes);
};

inline constexpr std::array kTargets = {
    Target{"literal-reader", read_literally}, Target{"html5", read_as_html5},
    Target{"extraction", extract_article},    Target{"url", resolve_reference},
    Target{"json-ld", read_linked_data},      Target{"srcset", choose_candidate},
    Target{"encoders", encode_article},
};

}  // namespace stillpage::fuzz
