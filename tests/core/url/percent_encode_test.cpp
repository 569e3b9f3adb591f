// Percent-encoding and -decoding.
#include "url/percent_encode.hpp"

#include <string>

#include "catch.hpp"

namespace stillpage {
namespace {

std::string encoded(std::string_view text, const PercentEncodeSet& set) {
  std::string out;
  append_percent_encoded(text, set, out);
  return out;
}

TEST_CASE("controls, spaces, non-ASCII and the set are encoded, all else stays") {
  CHECK(encoded(std::string("\0\x1F \x7F\x80\xFF", 6), PercentEncodeSet("")) ==
        "%00%1F%20%7F%80%FF");
  CHECK(encoded("aZ09-._~!$&'()*+,;=:@/[]|\\%", PercentEncodeSet("")) ==
        "aZ09-._~!$&'()*+,;=:@/[]|\\%");
  CHECK(encoded("a'b", kQuerySet) == "a%27b");
  CHECK(encoded("a'b", kPathSet) == "a'b");
}

TEST_CASE("decoding undoes encoding and leaves what is no escape") {
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  CHECK(percent_decode(encoded(all, PercentEncodeSet("%"))) == all);
  CHECK(percent_decode("%4") == "%4");
  CHECK(percent_decode("%") == "%");
  CHECK(percent_decode("%4g%%41") == "%4g%A");
}

}  // namespace
}  // namespace stillpage
