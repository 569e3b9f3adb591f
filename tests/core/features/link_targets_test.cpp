// What links lead to.
#include "features/link_targets.hpp"

#include "catch.hpp"

namespace stillpage {
namespace {

LinkKind kind_of(std::string_view href) {
  return link_target(href, split_address("https://www.quietnotes.co.uk/2025/river-path")).kind;
}

TEST_CASE("relative links and other hosts of the same site are the same site") {
  CHECK(kind_of("/about") == LinkKind::kSameSite);
  CHECK(kind_of("bridge.html") == LinkKind::kSameSite);
  CHECK(kind_of("https://shop.quietnotes.co.uk/") == LinkKind::kSameSite);
  CHECK(kind_of("//QUIETNOTES.co.uk/x") == LinkKind::kSameSite);
}

TEST_CASE("two sites under one second-level country domain are two") {
  CHECK(kind_of("https://www.loudnotes.co.uk/") == LinkKind::kOtherSite);
}

TEST_CASE("links that hand the page over share it") {
  CHECK(kind_of("https://social.example/share?u=https%3A%2F%2Fquietnotes.co.uk") ==
        LinkKind::kShare);
  CHECK(kind_of("https://chat.example/send?text=x") == LinkKind::kShare);
  CHECK(kind_of("mailto:?body=x") == LinkKind::kShare);
}

TEST_CASE("scripts, fragments and the page itself are actions") {
  CHECK(kind_of("#top") == LinkKind::kAction);
  CHECK(kind_of("") == LinkKind::kAction);
  CHECK(kind_of(" javascript:void(0)") == LinkKind::kAction);
  CHECK(kind_of("/2025/river-path/") == LinkKind::kAction);
}

TEST_CASE("hyphens of the last path segment tell a headline's address") {
  CHECK(link_target("/news/why-the-river-path-closed/", {}).hyphens == 4);
  CHECK(link_target("/why-not/x", {}).hyphens == 0);
}

TEST_CASE("a colon after the path's start is no scheme") {
  CHECK(split_address("/a:b").scheme.empty());
  CHECK(split_address("/a:b").path == "/a:b");
}

}  // namespace
}  // namespace stillpage
