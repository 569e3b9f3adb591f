#include "segment/name_groups.hpp"

#include <string>

#include "catch.hpp"

using namespace stillpage;

TEST_CASE("class names are split at marks and camelCase humps") {
  CHECK(name_groups("post-sidebar") == (bit(NameGroup::kArticle) | bit(NameGroup::kSidebar)));
  CHECK((name_groups("relatedArticles") & bit(NameGroup::kRelated)) != 0);
  CHECK((name_groups("SHARE_bar") & bit(NameGroup::kShare)) != 0);
}

TEST_CASE("words inside other words and inside hashes say nothing") {
  CHECK(name_groups("loaded shadow head") == 0);
  CHECK(name_groups("css-35ad8b1") == 0);
  CHECK(name_groups("") == 0);
}

TEST_CASE("a numbered name counts, and only the first bytes are read") {
  CHECK((name_groups("ad-1") & bit(NameGroup::kAd)) != 0);
  CHECK(name_groups(std::string(400, '-') + "comment") == 0);
}
