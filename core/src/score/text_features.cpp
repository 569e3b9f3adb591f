// What a block's own text looks like.
#include "score/feature_scales.hpp"
#include "score/features.hpp"
#include "text/characters.hpp"

namespace stillpage {
namespace {

using V = const BlockView&;

float link_density(V v) { return v.statistics().link_density[v.block]; }
float letters_share(V v, std::uint32_t count) {
  return ratio(static_cast<float>(count), static_cast<float>(v.shape.letters));
}
bool ends_sentence(const TextShape& s) {
  return is_sentence_end(s.last) || is_sentence_end(s.before_last);
}

constexpr Feature kFeatures[] = {
    {"bias", [](V) { return 1.0F; }},
    {"words", [](V v) { return log_scale(v.shape.words); }},
    {"words_1", [](V v) { return flag(v.shape.words <= 1); }},
    {"words_to_3", [](V v) { return flag(v.shape.words <= 3); }},
    {"words_to_6", [](V v) { return flag(v.shape.words <= 6); }},
    {"words_from_12", [](V v) { return flag(v.shape.words >= 12); }},
    {"words_from_25", [](V v) { return flag(v.shape.words >= 25); }},
    {"words_from_60", [](V v) { return flag(v.shape.words >= 60); }},
    {"no_letters", [](V v) { return flag(v.shape.letters == 0); }},
    {"link_density", link_density},
    {"all_link", [](V v) { return flag(link_density(v) > 0.95F); }},
    {"some_link_in_prose",
     [](V v) { return flag(link_density(v) > 0 && v.statistics().good[v.block] != 0); }},
    {"one_link", [](V v) { return flag(v.shape.links == 1); }},
    {"links", [](V v) { return capped(static_cast<float>(v.shape.links), 8); }},
    {"links_a_word", [](V v) { return ratio(static_cast<float>(v.shape.links), v.shape.words); }},
    {"all_link_long", [](V v) { return flag(link_density(v) > 0.95F && v.shape.words >= 8); }},
    {"bold", [](V v) { return letters_share(v, v.shape.bold_characters); }},
    {"code", [](V v) { return letters_share(v, v.shape.code_characters); }},
    {"commas", [](V v) { return capped(static_cast<float>(v.shape.commas), 6); }},
    {"sentences", [](V v) { return capped(static_cast<float>(v.shape.sentences), 5); }},
    {"has_sentence", [](V v) { return flag(v.shape.sentences > 0); }},
    {"prose", [](V v) { return flag(v.statistics().good[v.block] != 0); }},
    {"ends_sentence", [](V v) { return flag(ends_sentence(v.shape)); }},
    {"long_without_end", [](V v) { return flag(v.shape.words >= 8 && !ends_sentence(v.shape)); }},
    {"ends_colon", [](V v) { return flag(v.shape.last == U':' || v.shape.last == 0xFF1A); }},
    {"ends_question", [](V v) { return flag(v.shape.last == U'?' || v.shape.last == 0x61F); }},
    {"ends_ellipsis",
     [](V v) {
       return flag(v.shape.last == 0x2026 || (v.shape.last == U'.' && v.shape.before_last == U'.'));
     }},
    {"digits", [](V v) { return letters_share(v, v.shape.digits); }},
    {"capitals", [](V v) { return letters_share(v, v.shape.upper); }},
    {"all_capitals",
     [](V v) { return flag(v.shape.letters > 3 && v.shape.upper * 10 > v.shape.letters * 7); }},
    {"separators", [](V v) { return capped(static_cast<float>(v.shape.separators), 4); }},
    {"currency", [](V v) { return flag(v.shape.currency); }},
    {"short_year", [](V v) { return flag(v.shape.year && v.shape.words <= 8); }},
    {"at_sign", [](V v) { return flag(v.shape.at_sign); }},
    {"legal_sign", [](V v) { return flag(v.shape.legal_sign); }},
    {"copy", [](V v) { return flag(v.statistics().copies[v.block] > 0); }},
    {"copy_long",
     [](V v) { return flag(v.statistics().copies[v.block] > 0 && v.shape.words >= 12); }},
    {"starts_lower", [](V v) { return flag(v.shape.first >= U'a' && v.shape.first <= U'z'); }},
    {"starts_digit", [](V v) { return flag(v.shape.first >= U'0' && v.shape.first <= U'9'); }},
    {"title_share",
     [](V v) {
       return ratio(static_cast<float>(v.shape.title_words),
                    static_cast<float>(v.shape.plain_words));
     }},
    {"is_title",
     [](V v) {
       return flag(v.shape.title_words * 3 >= v.context.title_words * 2 &&
                   v.context.title_words > 2 && v.shape.title_words * 3 >= v.shape.plain_words * 2);
     }},
    {"lines", [](V v) { return capped(static_cast<float>(v.shape.lines), 6); }},
    {"characters_a_word",
     [](V v) { return capped(ratio(static_cast<float>(v.shape.letters), v.shape.words), 12); }},
};

}  // namespace

std::span<const Feature> text_features() { return kFeatures; }

}  // namespace stillpage
