// The promises of the encoders, for any article however it was made.
#pragma once

#include "stillpage/article.hpp"

namespace stillpage::fuzz {

// Encodes the article in every form: JSON decodes to the article, HTML parsed by an HTML5 parser
// has its text and nothing that could run, and all are valid UTF-8 and linear in the article.
void check_encodings(const Article& article);

}  // namespace stillpage::fuzz
