#include "metadata/language.hpp"

#include "metadata/page.hpp"

using namespace stillpage;
using namespace stillpage::test;

TEST_CASE("language tags get their usual spelling") {
  CHECK(normalise_language("EN_us") == "en-US");
  CHECK(normalise_language(" zh-hant-tw ") == "zh-Hant-TW");
  CHECK(normalise_language("de, en") == "de");
  CHECK(normalise_language("fr-") == "fr");
}

TEST_CASE("what is no language tag says nothing") {
  CHECK(normalise_language("english").empty());
  CHECK(normalise_language("und").empty());
  CHECK(normalise_language("{{lang}}").empty());
  CHECK(normalise_language("").empty());
}

TEST_CASE("right-to-left languages are known by language or script") {
  CHECK(is_right_to_left("he"));
  CHECK(is_right_to_left("fa-IR"));
  CHECK(is_right_to_left("pa-Arab"));
  CHECK_FALSE(is_right_to_left("en"));
  CHECK_FALSE(is_right_to_left("ar-Latn"));
}

TEST_CASE("a script that one language owns decides the language") {
  const auto language = [](std::string_view sentence) {
    std::string text;
    for (int i = 0; i < 8; ++i) text += sentence;
    return metadata_of("<body><p>" + text).language;
  };
  CHECK(language("הנהר הזה זורם לאט ") == "he");
  CHECK(language("この川はゆっくり流れている。") == "ja");
  CHECK(language("这条河流得很慢。") == "zh");
  CHECK(language("이 강은 천천히 흐른다 ") == "ko");
  CHECK(language("Αυτός ο ποταμός κυλά αργά ") == "el");
  CHECK(language("این رودخانه آرام می‌گذرد، چه زیبا ") == "fa");
  CHECK(language("Эта река течёт медленно ").empty());
  CHECK(language("This river flows slowly ").empty());
}

TEST_CASE("direction comes from dir, then the language, then the letters", "[B5]") {
  CHECK(metadata_of("<html dir=rtl><body><p>x").direction == "rtl");
  CHECK(metadata_of("<html lang=ar><body><p>x").direction == "rtl");
  CHECK(metadata_of("<html lang=de><body><p>x").direction == "ltr");
  CHECK(metadata_of("<body><main dir=rtl><p>x</main>").direction == "rtl");
  CHECK(metadata_of("<body><p>x").direction.empty());
}

TEST_CASE(
    "a page whose letters all run right to left is so even where its template says otherwise") {
  std::string text;
  for (int i = 0; i < 10; ++i) text += "النهر يجري ببطء ";
  CHECK(metadata_of("<html dir=ltr lang=en><body><p>" + text).direction == "rtl");
}
