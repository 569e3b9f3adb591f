// What pages write above an advertisement, by language. The one place where a rule reads words: a
// label says it plainly, and nothing else about such a box may be telling. A missing language costs
// a stray line, no more.
#pragma once

#include <string_view>

namespace stillpage {

inline constexpr std::string_view kAdLabels[] = {
    "advertisement",
    "advertisements",
    "advertising",
    "sponsored",
    "sponsored content",  // English
    "anzeige",
    "werbung",  // German
    "publicité",
    "annonce",  // French, Danish
    "publicidad",
    "anuncio",
    "publicidade",
    "anúncio",  // Spanish, Portuguese
    "pubblicità",
    "annuncio",  // Italian
    "advertentie",
    "reklama",
    "reklam",
    "reklame",
    "mainos",
    "hirdetés",
    "διαφήμιση",  // nl pl/cs tr/sv no fi hu el
    "реклама",    // Russian, Ukrainian, Bulgarian
    "إعلان",
    "إعلانات",
    "פרסומת",  // Arabic, Hebrew
    "विज्ञापन",
    "โฆษณา",
    "quảng cáo",
    "iklan",  // Hindi, Thai, Vietnamese, Malay
    "広告",
    "スポンサーリンク",
    "광고",
    "广告",
    "廣告",  // Japanese, Korean, Chinese
};

}  // namespace stillpage
