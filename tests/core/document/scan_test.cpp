// The 16-bytes-at-a-time search, against the obvious one.
#include "document/scan.hpp"

#include <random>
#include <string>

#include "catch.hpp"

namespace stillpage {
namespace {

TEST_CASE("the search finds what the obvious search finds, at every length and offset") {
  std::mt19937 random(11);
  for (int round = 0; round < 20'000; ++round) {
    std::string text(random() % 70, 'x');
    for (char& c : text) {
      const auto roll = random() % 40;
      c = roll == 0 ? '<' : roll == 1 ? '&' : static_cast<char>(random() & 0xFF);
    }
    const std::size_t offset = text.empty() ? 0 : random() % text.size();
    const std::size_t stop = std::min(text.find('<', offset), text.size());
    const Found found =
        find_and_note_ampersand(text.data() + offset, text.data() + text.size(), '<');
    REQUIRE(found.position == text.data() + stop);
    REQUIRE(found.ampersand == (text.substr(offset, stop - offset).find('&') != std::string::npos));
  }
}

TEST_CASE("a reference behind the byte looked for doesn't count") {
  const std::string text = "abc<&defghijklmnopqrstuvwxyz";
  CHECK_FALSE(find_and_note_ampersand(text.data(), text.data() + text.size(), '<').ampersand);
}

}  // namespace
}  // namespace stillpage
