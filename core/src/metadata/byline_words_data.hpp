// The words that stand before a name in bylines, per language, and names that name nobody.
#pragma once

#include <array>
#include <string_view>

namespace stillpage {

// In lower case. A space, a colon or, after the last group, nothing at all stands between them and
// the name.
inline constexpr std::array<std::string_view, 44> kBylinePrefixes = {
    "written by",
    "posted by",
    "published by",
    "reported by",
    "reviewed by",
    "authored by",
    "story by",
    "words by",
    "updated by",
    "by:",
    "by",
    "author",
    "authors",
    "from",  // English
    "geschrieben von",
    "ein beitrag von",
    "von",
    "autor",
    "autorin",  // German
    "écrit par",
    "publié par",
    "par",
    "auteur",  // French, Dutch
    "escrito por",
    "publicado por",
    "por",  // Spanish, Portuguese
    "scritto da",
    "di",
    "a cura di",
    "autore",  // Italian
    "geschreven door",
    "door",  // Dutch
    "av",
    "af",
    "skrevet av",
    "text",  // Scandinavian
    "autor:",
    "przez",  // Polish
    "автор",
    "від",           // Russian, Ukrainian
    "yazan",         // Turkish
    "oleh",          // Indonesian
    "kirjoittanut",  // Finnish
    "بقلم",          // Arabic
};

// Written without a space before the name.
inline constexpr std::array<std::string_view, 12> kClosePrefixes = {
    "作者：", "作者:", "文：",   "文／",   "文/",      "記者",
    "撰文：", "撰文/", "著者：", "執筆：", "投稿者：", "글 ",
};

// Words that end a name in a byline that goes on: "Ann Bell on March 4", "Ann Bell Updated". In
// lower case.
inline constexpr std::array<std::string_view, 16> kNameEnds = {
    " on ",     " updated",    " published",   " posted",    " last ", " reviewed ",
    " edited ", " medically ", " fact check",  " in ",       " am ",   " veröffentlicht",
    " le ",     " publié",     " actualizado", " publicado",
};

// What publishing systems fill in where nobody is named. In lower case.
inline constexpr std::array<std::string_view, 20> kNobody = {
    "admin",     "administrator", "editor", "webmaster",  "guest",   "anonymous",   "unknown",
    "author",    "user",          "root",   "super user", "wpadmin", "wp admin",    "siteadmin",
    "web admin", "null",          "none",   "undefined",  "n/a",     "admin admin",
};

}  // namespace stillpage
