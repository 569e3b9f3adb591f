// How long ago, in words.
#include "posts/age.hpp"

#include "catch.hpp"

using namespace stillpage;

TEST_CASE("what was longer ago has the lesser key, and any is later than a date") {
  CHECK(age_key("3 hours ago") < age_key("vor 2 Stunden"));
  CHECK(age_key("il y a environ 2 ans") < age_key("hace 3 semanas"));
  CHECK(age_key("5 yıl önce") < age_key("3 か月前"));
  CHECK(age_key("2 недели назад") < age_key("9d"));
  CHECK(age_key("999 years ago") > "2026-11-26T01:00");
  CHECK(is_age_key(age_key("3시간 전")));
}

TEST_CASE("counts, dates, sentences and nothing are no ages") {
  for (const char* text : {"12 posts", "4 March 2024", "3 of 5 days", "0 hours ago", "", "hours",
                           "5000 years ago", "he came 3 hours ago and then he went away"})
    CHECK(age_key(text).empty());
}
