// Which of a page's JSON-LD entities describes the page itself, and not something it merely links
// to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "metadata/json_ld.hpp"

namespace stillpage {

struct PageWitnesses {
  std::vector<std::string> addresses;   // of the page: its URL and its canonical one
  std::vector<std::string> title_keys;  // fold() of the titles other sources give
};

// The best entity that is an article: one with the page's address or title, else the first unless
// there are several that nothing ties to the page; nullptr if there is none. Linear.
[[nodiscard]] const JsonLdEntity* find_page_article(const std::vector<JsonLdEntity>& entities,
                                                    const PageWitnesses& witnesses);

// The first entity of a type, nullptr if there is none.
[[nodiscard]] const JsonLdEntity* find_type(const std::vector<JsonLdEntity>& entities,
                                            std::string_view type);

// The name of the site that the entities declare; "" if they don't.
[[nodiscard]] std::string site_name_of(const std::vector<JsonLdEntity>& entities,
                                       const JsonLdEntity* article);

}  // namespace stillpage
