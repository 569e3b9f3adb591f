// Reads metadata of a page given as HTML, for tests.
#pragma once

#include <string>
#include <string_view>

#include "catch.hpp"
#include "html5/read_html5.hpp"
#include "metadata/metadata.hpp"

namespace stillpage::test {

inline constexpr std::string_view kPageUrl = "https://www.quietnotes.example/2025/river";

inline Metadata metadata_of(std::string_view html, std::string_view base_url = kPageUrl) {
  const Result<Document> document = read_html5(html);
  REQUIRE(document.ok());
  return read_metadata(document.value(), base_url);
}

}  // namespace stillpage::test
