// See shown_claims.hpp.
#include "metadata/shown_claims.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "metadata/metadata_text.hpp"
#include "own_function.hpp"
#include "text/characters.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

constexpr std::size_t kMaxShownClaims =
    200;  // of one page: long comment threads name every commenter
constexpr std::size_t kMaxShownBytes = 400;  // of one value

// Ranks as in the table of meta tags: what publishing systems write on purpose comes before what a
// class hints at.
constexpr std::uint8_t kRankMicrodata = 2;
constexpr std::uint8_t kRankRel = 4;
constexpr std::uint8_t kRankTimeElement = 8;

constexpr std::uint8_t kRankNameClass = 9;
constexpr std::uint8_t kRankHintingClass = 10;
constexpr std::uint8_t kRankUpdateClass = 14;

struct ClassName {
  std::string_view name;
  Field field;
  std::uint8_t rank;
};

// Class names of publishing systems and of microformats (h-entry, hAtom).
constexpr std::array kClassNames = {
    ClassName{"p-author", Field::kAuthor, 3},
    ClassName{"author-name", Field::kAuthor, 5},
    ClassName{"author__name", Field::kAuthor, 5},
    ClassName{"byline__name", Field::kAuthor, 5},
    ClassName{"byline-name", Field::kAuthor, 5},
    ClassName{"byline__author", Field::kAuthor, 5},
    ClassName{"byline-author", Field::kAuthor, 5},
    ClassName{"article__author", Field::kAuthor, 5},
    ClassName{"article-author", Field::kAuthor, 5},
    ClassName{"article-byline", Field::kAuthor, 6},
    ClassName{"post-author", Field::kAuthor, 5},
    ClassName{"post__author", Field::kAuthor, 5},
    ClassName{"post-author-name", Field::kAuthor, 4},
    ClassName{"entry-author", Field::kAuthor, 5},
    ClassName{"entry-author-name", Field::kAuthor, 4},
    ClassName{"wp-block-post-author-name", Field::kAuthor, 4},
    ClassName{"tdb-author-name", Field::kAuthor, 5},
    ClassName{"td-post-author-name", Field::kAuthor, 5},
    ClassName{"elementor-post-info__item--type-author", Field::kAuthor, 5},
    ClassName{"byline", Field::kAuthor, 7},
    ClassName{"byl", Field::kAuthor, 7},
    ClassName{"author", Field::kAuthor, 8},
    ClassName{"authors", Field::kAuthor, 8},
    ClassName{"dt-published", Field::kPublished, 3},
    ClassName{"entry-date", Field::kPublished, 5},
    ClassName{"published", Field::kPublished, 6},
    ClassName{"post-date", Field::kPublished, 6},
    ClassName{"publish-date", Field::kPublished, 6},
    ClassName{"published-date", Field::kPublished, 6},
    ClassName{"article-date", Field::kPublished, 6},
    ClassName{"article__date", Field::kPublished, 6},
    ClassName{"elementor-post-info__item--type-date", Field::kPublished, 6},
    ClassName{"posted-on", Field::kPublished, 7},
    ClassName{"date", Field::kPublished, 9},
    ClassName{"meta-date", Field::kPublished, 9},
};

// Parts of class names that say an element is about an author, but more than the name.
constexpr std::array<std::string_view, 18> kNotTheName = {
    "box",   "bio",  "image",  "img",  "avatar", "photo",     "wrap", "info", "date",
    "title", "role", "social", "link", "list",   "container", "desc", "icon", "job"};

// All class names above and below hold one of these.
constexpr std::array<std::string_view, 5> kStems = {"auth", "byl", "date", "publ", "poste"};

constexpr auto make_stem_starts() {
  std::array<bool, 0x100> starts{};
  for (const std::string_view stem : kStems) {
    starts[static_cast<unsigned char>(stem[0])] = true;
    starts[static_cast<unsigned char>(stem[0] - 'a' + 'A')] = true;
  }
  return starts;
}
constexpr auto kStemStarts = make_stem_starts();

// Whether a stem begins somewhere in the token, or in the tokens: most of a page's end here,
// without a copy.
STILLPAGE_OWN_FUNCTION bool may_hint(std::string_view token) {
  for (std::size_t pos = 0; pos + 3 <= token.size(); ++pos) {
    if (!kStemStarts[static_cast<unsigned char>(token[pos])]) continue;
    for (const std::string_view stem : kStems) {
      if (ascii_iequals(token.substr(pos, stem.size()), stem)) return true;
    }
  }
  return false;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

class ShownReader {
 public:
  ShownReader(const Document& document, NodeId id, std::vector<ShownClaim>& claims)
      : document_(document), id_(id), claims_(claims) {}

  void read() {
    for (const Attribute& attribute : document_.attributes(id_)) {
      const std::string_view name = document_.raw(attribute.name);
      if (name == "class") {
        if (may_hint(document_.raw(attribute.value)))
          for_each_token(attribute, [&](std::string_view token) { read_class(token); });
      } else if (name == "itemprop" || name == "property") {
        for_each_token(attribute, [&](std::string_view token) { read_property(token); });
      } else if (name == "rel") {
        for_each_token(attribute, [&](std::string_view token) {
          if (ascii_iequals(token, "author")) add(Field::kAuthor, kRankRel);
        });
      } else if (name == "pubdate") {
        add(Field::kPublished, kRankRel);
      }
    }
    if (document_.is(id_, Tag::kTime)) add(Field::kPublished, kRankTimeElement);
  }

 private:
  template <typename Use>
  void for_each_token(const Attribute& attribute, const Use& use) const {
    std::string_view rest = document_.raw(attribute.value);
    while (true) {
      while (!rest.empty() && is_html_space(rest.front())) rest.remove_prefix(1);
      if (rest.empty()) return;
      std::size_t end = 0;
      while (end < rest.size() && !is_html_space(rest[end])) ++end;
      use(rest.substr(0, end));
      rest.remove_prefix(end);
    }
  }

  STILLPAGE_OWN_FUNCTION void read_class(std::string_view token) {
    if (!may_hint(token)) return;
    for (const ClassName& entry : kClassNames) {
      if (!ascii_iequals(entry.name, token)) continue;
      add(entry.field, entry.rank);
      return;
    }
    read_hinting_class(token);
  }

  // Class names of no known system: "post-hero__date", "authorBlock_authorName__N6j3Y".
  STILLPAGE_OWN_FUNCTION void read_hinting_class(std::string_view token) {
    constexpr std::size_t kLongestClass = 80;  // bytes
    if (token.size() < 4 || token.size() > kLongestClass) return;
    const std::string lower = to_ascii_lower(token);
    const std::string_view name = lower;
    if (contains(name, "author") || contains(name, "byline")) {
      const bool other = std::any_of(kNotTheName.begin(), kNotTheName.end(),
                                     [&](std::string_view part) { return contains(name, part); });
      if (contains(name, "name") && !contains(name, "img")) {
        add(Field::kAuthor, kRankNameClass);
      } else if (!other) {
        add(Field::kAuthor, kRankHintingClass);
      }
    } else if (contains(name, "date") || contains(name, "publish")) {
      const bool update = contains(name, "update") || contains(name, "modif");
      add(Field::kPublished, update ? kRankUpdateClass : kRankHintingClass);
    }
  }

  void read_property(std::string_view token) {
    const std::size_t colon = token.find(':');  // "schema:author"
    if (colon != std::string_view::npos) token.remove_prefix(colon + 1);
    if (token == "author" || token == "creator") add(Field::kAuthor, kRankMicrodata);
    if (token == "datePublished") add(Field::kPublished, kRankMicrodata);
    if (token == "dateCreated") add(Field::kPublished, kRankTimeElement);
  }

  void add(Field field, std::uint8_t rank) { claims_.push_back({field, rank, id_}); }

  const Document& document_;
  NodeId id_;
  std::vector<ShownClaim>& claims_;
};

// The element inside an author that holds just the name: <span itemprop="author"><a
// itemprop="name">…</a></span>.
NodeId name_element(const Document& document, NodeId author) {
  constexpr NodeId kMaxNodes = 60;
  const NodeId end = std::min(document.subtree_end(author), author + kMaxNodes);
  for (NodeId id = author + 1; id < end; ++id) {
    if (document.is_element(id) && document.raw_attribute(id, "itemprop") == "name") return id;
  }
  return author;
}

}  // namespace

void read_shown_claims(const Document& document, NodeId id, std::vector<ShownClaim>& claims) {
  if (claims.size() < kMaxShownClaims) ShownReader(document, id, claims).read();
}

std::string value_of_shown(const Document& document, const ShownClaim& claim) {
  const bool date = claim.field == Field::kPublished;
  for (const std::string_view name : {"datetime", "content"}) {
    if (name == "datetime" && !date) continue;
    std::string value = document.decoded_attribute(claim.node, name);
    if (!value.empty() && value.size() <= kMaxShownBytes) return value;
  }
  if (date && document.is(claim.node, Tag::kAbbr)) {  // hAtom: <abbr class="published" title="ISO">
    std::string title = document.decoded_attribute(claim.node, "title");
    if (!title.empty() && title.size() <= kMaxShownBytes) return title;
  }
  const NodeId element = date ? claim.node : name_element(document, claim.node);
  std::string content = document.decoded_attribute(element, "content");
  if (!content.empty() && content.size() <= kMaxShownBytes) return content;
  return shown_text(document, element, kMaxShownBytes);
}

}  // namespace stillpage
