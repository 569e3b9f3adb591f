#include "segment/text_shape.hpp"

#include "catch.hpp"

using namespace stillpage;

namespace {

TextShape shape_of(std::string_view text, std::string_view title = {}) {
  const auto words = word_hashes(title);
  TextShaper shaper(words);
  shaper.add(text, 0);
  return shaper.take();
}

}  // namespace

TEST_CASE("words, sentences and commas are counted in any script") {
  const TextShape english = shape_of("First, there was rain. Then 3.5 metres of mud!");
  CHECK(english.sentences == 2);
  CHECK(english.commas == 1);
  CHECK(english.words == Approx(10));
  const TextShape chinese = shape_of("河水上涨了，村民离开了家。");
  CHECK(chinese.sentences == 1);
  CHECK(chinese.commas == 1);
  CHECK(chinese.words > 5);
  CHECK(shape_of("नदी बढ़ गई। लोग चले गए।").sentences == 2);
  CHECK(shape_of("هل وصل القطار؟ نعم.").sentences == 2);
}

TEST_CASE("letters inside links, bold type and code are counted apart") {
  const std::vector<std::uint32_t> no_title;
  TextShaper shaper(no_title);
  shaper.add("plain ", 0);
  shaper.add("link", kInLink);
  shaper.add(" and ", 0);
  shaper.add("more", NodeFlags(kInLink | kInBold));
  const TextShape shape = shaper.take();
  CHECK(shape.link_characters == 8);
  CHECK(shape.bold_characters == 4);
  CHECK(shape.links == 2);
}

TEST_CASE("equal texts have equal hashes whatever their case, spaces and marks") {
  CHECK(shape_of("The  Same\nText!").hash == shape_of("the same text").hash);
  CHECK(shape_of("The same text").hash != shape_of("The same texts").hash);
}

TEST_CASE("a price, a year and an address are recognised by their signs") {
  CHECK(shape_of("only $12").currency);
  CHECK(shape_of("nur 12 €").currency);
  CHECK_FALSE(shape_of("the $ and the €").currency);
  CHECK(shape_of("in 2024").year);
  CHECK_FALSE(shape_of("in 3024").year);
  CHECK_FALSE(shape_of("in 20245").year);
  CHECK(shape_of("me@example.org").at_sign);
  CHECK(shape_of("© 2024").legal_sign);
}

TEST_CASE("words of the title are found in the text") {
  const TextShape shape = shape_of("The bridge is open again", "Bridge open");
  CHECK(shape.title_words == 2);
  CHECK(shape.plain_words == 5);
}

TEST_CASE("what is taken is forgotten") {
  const std::vector<std::uint32_t> no_title;
  TextShaper shaper(no_title);
  shaper.add("One two", 0);
  CHECK(shaper.take().plain_words == 2);
  CHECK(shaper.take().plain_words == 0);
}
