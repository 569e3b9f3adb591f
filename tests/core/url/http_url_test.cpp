// The parts of an http URL.
#include "url/http_url.hpp"

#include "catch.hpp"

namespace stillpage {
namespace {

TEST_CASE("an http URL comes apart and together again") {
  const auto url = parse_http(true, "//Host.org:81/a/b?c=d#e");
  REQUIRE(url.has_value());
  CHECK(url->secure);
  CHECK(url->host == "host.org:81");
  CHECK(url->path == "/a/b");
  CHECK(url->query == "?c=d");
  CHECK(url->fragment == "#e");
  CHECK(url->to_string() == "https://host.org:81/a/b?c=d#e");
}

TEST_CASE("empty queries and fragments keep their marks") {
  const auto url = parse_http(false, "//h.org/?#");
  REQUIRE(url.has_value());
  CHECK(url->to_string() == "http://h.org/?#");
}

TEST_CASE("a reference takes from the base what it doesn't have itself") {
  const auto base = parse_http(true, "//h.org/a/b?c#d");
  REQUIRE(base.has_value());
  CHECK(resolve_relative(*base, "")->to_string() == "https://h.org/a/b?c");
  CHECK(resolve_relative(*base, "#x")->to_string() == "https://h.org/a/b?c#x");
  CHECK(resolve_relative(*base, "?x")->to_string() == "https://h.org/a/b?x");
  CHECK(resolve_relative(*base, "?")->to_string() == "https://h.org/a/b?");
  CHECK(resolve_relative(*base, "x")->to_string() == "https://h.org/a/x");
  CHECK(resolve_relative(*base, "//i.org")->to_string() == "https://i.org/");
  CHECK_FALSE(resolve_relative(*base, "//").has_value());
}

}  // namespace
}  // namespace stillpage
