// Real prose of other pages where there is some, invented syllables where there isn't.
#include "model/training/augment/phrases.hpp"

#include <array>

#include "text/characters.hpp"

namespace stillpage::training {
namespace {

constexpr std::string_view kConsonants = "bcdfghklmnprstvz";
constexpr std::string_view kVowels = "aeiou";
constexpr std::array<std::string_view, 10> kAfterLabel = {":",  ":",  ":", "",  "",
                                                          " –", " →", "…", "?", " »"};
constexpr std::array<std::string_view, 5> kAfterHeadline = {"", "", "", "?", "!"};
constexpr std::array<std::string_view, 5> kExtensions = {"", "/", ".html", ".php", ""};
constexpr std::array<std::string_view, 5> kMonths = {"Jan", "May", "June", "October", "März"};

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

std::string capitalise(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string Phrases::word() {
  std::string out;
  for (int syllables = random_.between(1, 4); syllables > 0; --syllables) {
    out += random_.pick(kConsonants);
    out += random_.pick(kVowels);
  }
  return out;
}

std::string Phrases::capital_word() { return capitalise(word()); }

std::string Phrases::words(int count) {
  std::string out;
  for (int i = 0; i < count; ++i) {
    if (i > 0) out += ' ';
    out += page_words_.empty() ? word() : random_.pick(page_words_);
  }
  return out;
}

std::string Phrases::other_label() {
  if (random_.chance(0.55)) return capitalise(words(random_.between(1, 4)));
  std::string out = capital_word();
  for (int more = random_.between(0, 2); more > 0; --more) out += ' ' + word();
  return out;
}

std::string Phrases::dress(std::string label) {
  if (random_.chance(0.15)) {
    for (char& c : label) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return label + std::string(random_.pick(kAfterLabel));
}

std::string Phrases::headline() {
  if (!pool_.headlines.empty() && random_.chance(0.65)) return random_.pick(pool_.headlines);
  return capitalise(words(random_.between(4, 12))) + std::string(random_.pick(kAfterHeadline));
}

std::string Phrases::sentence() {
  if (pool_.sentences.empty() || random_.chance(0.25))
    return capitalise(words(random_.between(8, 24))) + '.';
  const std::string& text = random_.pick(pool_.sentences);
  std::size_t end = 0;
  for (int left = random_.between(1, 2); left > 0 && end != std::string::npos; --left)
    end = text.find(". ", end + 1);
  return end == std::string::npos ? text : text.substr(0, end + 1);
}

std::string Phrases::person() {
  return capital_word() + ' ' + (random_.chance(0.2) ? capital_word() + ' ' : "") + capital_word();
}

std::string Phrases::href() {
  if (random_.chance(0.1)) return "?p=" + std::to_string(random_.between(1, 9999));
  std::string path;
  for (int folders = random_.between(0, 2); folders > 0; --folders) path += '/' + word();
  path += '/' + word();
  for (int more = random_.between(0, 6); more > 0; --more) path += '-' + word();
  path += random_.pick(kExtensions);
  return random_.chance(0.05) ? "https://www." + word() + ".com" + path : path;
}

std::string Phrases::date() {
  const int day = random_.between(1, 28);
  const int month = random_.between(1, 12);
  const std::string year = "20" + std::to_string(random_.between(10, 26));
  switch (random_.below(4)) {
    case 0:
      return std::to_string(day) + '.' + std::to_string(month) + '.' + year;
    case 1:
      return std::string(random_.pick(kMonths)) + ' ' + std::to_string(day) + ", " + year;
    case 2:
      return year + '-' + two_digits(month) + '-' + two_digits(day);
    default:
      return std::to_string(random_.between(2, 12)) + " min";
  }
}

}  // namespace stillpage::training
