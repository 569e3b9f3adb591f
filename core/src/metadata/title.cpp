// See title.hpp.
#include "metadata/title.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "metadata/metadata_text.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

// What stands between a title and the site's name. White space on both sides is part of it where
// given.
constexpr std::array<std::string_view, 14> kSeparators = {
    " | ",  " - ", " \u2013 ", " \u2014 ", " \u00B7 ", " \u2022 ", " \u00BB ",
    " :: ", " / ", " \u2015 ", "\uFF5C",   " \u2012 ", "_",        ": "};

struct Separator {
  std::size_t pos = 0;
  std::size_t length = 0;
};

std::vector<Separator> find_separators(std::string_view title) {
  constexpr std::size_t kMaxSeparators = 16;  // of one title; more are a list of keywords
  std::vector<Separator> found;
  for (std::size_t pos = 0; pos < title.size() && found.size() < kMaxSeparators; ++pos) {
    for (const std::string_view separator : kSeparators) {
      if (!title.substr(pos).starts_with(separator)) continue;
      found.push_back({pos, separator.size()});
      pos += separator.size() - 1;
      break;
    }
  }
  return found;
}

class TitleDecision {
 public:
  explicit TitleDecision(const TitleSources& sources) : sources_(sources) {
    for (const std::string& name : sources.site_names) add_key(name, site_keys_);
    for (const std::string& title : sources.declared) add_key(title, witness_keys_);
    for (const std::string& title : sources.headings) add_key(title, witness_keys_);
  }

  [[nodiscard]] Title decide() const {
    Title base = base_title();
    const std::string base_key = fold(base.text);
    for (const std::string& heading : sources_.headings) {
      if (confirms(fold(heading), base_key)) return {heading, base.site};
    }
    for (const std::string& heading : sources_.headings) {
      if (opens_document_title(heading) && !stands_in_document_title(base_key)) {
        return {heading, base.site};
      }
    }
    const bool one_heading = sources_.headings.size() == 1;
    if (one_heading && shares_words(sources_.headings.front(), base.text)) {
      return {sources_.headings.front(), base.site};
    }
    if (!base.text.empty()) return base;
    for (const std::string& heading : sources_.headings) {
      if (!is_site_name(heading)) return {heading, {}};
    }
    return {};
  }

 private:
  static void add_key(std::string_view text, std::vector<std::string>& keys) {
    std::string key = fold(text);
    if (!key.empty()) keys.push_back(std::move(key));
  }

  [[nodiscard]] bool is_site_name(std::string_view text) const {
    return contains(site_keys_, fold(text));
  }

  static bool contains(const std::vector<std::string>& keys, std::string_view key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
  }

  // The same words, but for spelling.
  [[nodiscard]] bool confirms(std::string_view heading_key, std::string_view base_key) const {
    return !heading_key.empty() && heading_key == base_key && !contains(site_keys_, heading_key);
  }

  // "New Zealand" of "New Zealand - Wikipedia", or all of it. Some pages declare a description as
  // their headline, and a translated page its title as it was; the heading and the document's title
  // agree against it.
  [[nodiscard]] bool opens_document_title(const std::string& heading) const {
    if (is_site_name(heading)) return false;
    const std::string key = fold(heading);
    if (!key.empty() && fold(sources_.document_title) == key) return true;
    for (const Separator& separator : find_separators(sources_.document_title)) {
      const std::string_view head =
          std::string_view(sources_.document_title).substr(0, separator.pos);
      if (!key.empty() && fold(head) == key) return true;
    }
    return false;
  }

  [[nodiscard]] bool stands_in_document_title(std::string_view key) const {
    return fold(sources_.document_title).find(key) != std::string::npos;
  }

  // Whether the page's one heading says the same in other words, as titles made for search engines
  // do.
  [[nodiscard]] bool shares_words(const std::string& heading, const std::string& base) const {
    constexpr double kShare =
        0.5;  // of the words of the shorter one; unrelated titles share far fewer
    const std::vector<std::string> words = word_keys(heading);
    const std::vector<std::string> others = word_keys(base);
    if (words.size() < 2 || others.size() < 2 || is_site_name(heading)) return false;
    const auto common = std::count_if(words.begin(), words.end(), [&](const std::string& word) {
      return contains(others, word);
    });
    const std::size_t fewer = std::min(words.size(), others.size());
    return static_cast<double>(common) >= kShare * static_cast<double>(fewer);
  }

  static std::vector<std::string> word_keys(std::string_view text) {
    constexpr std::size_t kMaxWords = 60;
    std::vector<std::string> keys;
    while (!text.empty() && keys.size() < kMaxWords) {
      const std::size_t end = std::min(text.find(' '), text.size());
      add_key(text.substr(0, end), keys);
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    return keys;
  }

  [[nodiscard]] Title base_title() const {
    for (const std::string& title : sources_.declared) {
      if (!is_site_name(title)) return without_site(title);
    }
    if (sources_.document_title.empty() || is_site_name(sources_.document_title)) return {};
    return without_site(sources_.document_title);
  }

  [[nodiscard]] Title without_site(const std::string& title) const {
    const std::vector<Separator> separators = find_separators(title);
    for (const Separator& separator : separators) {  // the longest tail first
      const std::string head(trim_white_space(std::string_view(title).substr(0, separator.pos)));
      const std::string tail(
          trim_white_space(std::string_view(title).substr(separator.pos + separator.length)));
      if (head.empty() || tail.empty()) continue;
      if (is_site_name(tail) || rest_is_witnessed(head)) return {head, last_part(tail)};
      if (is_site_name(head)) return without_site_at_end(tail, head);
    }
    return with_rest_of_sections(title, separators);
  }

  // "Site | Title | Site" is rare; one look at the end is enough.
  [[nodiscard]] Title without_site_at_end(const std::string& title, const std::string& site) const {
    for (const Separator& separator : find_separators(title)) {
      if (is_site_name(std::string_view(title).substr(separator.pos + separator.length))) {
        return {std::string(trim_white_space(std::string_view(title).substr(0, separator.pos))),
                site};
      }
    }
    return {title, site};
  }

  // A title that another source has alone, when it is more than a word or two.
  [[nodiscard]] bool rest_is_witnessed(std::string_view rest) const {
    constexpr std::size_t kMinKeyBytes = 6;  // "News" as a heading of a section is no witness
    const std::string key = fold(rest);
    return key.size() >= kMinKeyBytes && contains(witness_keys_, key) && !contains(site_keys_, key);
  }

  // Without a witness, a bar still cuts off a short last part, for bars hardly occur in titles.
  [[nodiscard]] Title with_rest_of_sections(const std::string& title,
                                            const std::vector<Separator>& separators) const {
    if (separators.empty() || !sources_.headings.empty()) return {title, {}};
    Title shown = longest_shown_part(title, separators);
    if (!shown.text.empty()) return shown;
    const Separator& last = separators.back();
    const std::string_view mark = std::string_view(title).substr(last.pos, last.length);
    const std::string_view tail = std::string_view(title).substr(last.pos + last.length);
    const bool bar = mark == " | " || mark == "\uFF5C" || mark == " \u00BB " || mark == " :: ";
    if (!bar || tail.size() * 2 > last.pos) return {title, {}};
    return {title.substr(0, last.pos), std::string(tail)};
  }

  // The longest part before or after a separator that stands on the page as a line of its own: the
  // title does where there is no heading element, and so may the site's name, which is shorter.
  [[nodiscard]] Title longest_shown_part(std::string_view title,
                                         const std::vector<Separator>& separators) const {
    Title longest;
    for (const Separator& separator : separators) {
      const std::string_view head = title.substr(0, separator.pos);
      const std::string_view tail = title.substr(separator.pos + separator.length);
      for (const std::string_view part : {head, tail}) {
        const bool shown =
            std::find(sources_.lines.begin(), sources_.lines.end(), part) != sources_.lines.end();
        if (shown && part.size() > longest.text.size() && !is_site_name(part)) {
          longest = {std::string(part), {}};
        }
      }
    }
    return longest;
  }

  static std::string last_part(const std::string& tail) {
    const std::vector<Separator> separators = find_separators(tail);
    if (separators.empty()) return tail;
    return tail.substr(separators.back().pos + separators.back().length);
  }

  const TitleSources& sources_;
  std::vector<std::string> site_keys_;
  std::vector<std::string> witness_keys_;
};

}  // namespace

Title decide_title(const TitleSources& sources) { return TitleDecision(sources).decide(); }

}  // namespace stillpage
