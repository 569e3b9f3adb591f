// The one table of what the model knows about a block: every feature with its name, unit, number of
// columns and meaning. Language-neutral throughout: no word of any language is looked for.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stillpage {

// X(identifier, "name", columns, "unit", "meaning"). A feature with several columns has one for
// each level, landmark, neighbour or window named in its meaning. "Good" blocks are prose: see
// is_good() in page_table.hpp. Ancestor levels count from the block's owner [0]. -1 stands for
// "there is none" unless the meaning says otherwise.
// clang-format off
#define STILLPAGE_FEATURES(X)                                                                                          \
  /* The block's own text. */                                                                                          \
  X(Words, "words", 1, "words", "words of the block; a character of a script without spaces is half a word")           \
  X(Characters, "characters", 1, "characters", "characters of the block, white space collapsed")                       \
  X(WordLength, "word length", 1, "characters", "characters per word")                                                 \
  X(LinkShare, "link share", 1, "share", "characters inside links")                                                    \
  X(Links, "links", 1, "count", "different links the block's text stands in")                                          \
  X(BoldShare, "bold share", 1, "share", "characters inside b or strong")                                              \
  X(CodeShare, "code share", 1, "share", "characters inside code, kbd, samp or tt")                                    \
  X(Commas, "commas", 1, "count", "commas and semicolons of any script")                                               \
  X(SentenceEnds, "sentence ends", 1, "count", "sentence marks followed by a space, a closing quote or the end")       \
  X(EndsSentence, "ends sentence", 1, "0/1", "the last or last but one character ends a sentence or is a colon")       \
  X(DigitShare, "digit share", 1, "share", "characters that are digits")                                               \
  X(UpperShare, "upper share", 1, "share", "letters that are upper case")                                              \
  X(Separators, "separators", 1, "count", "bars, bullets, arrows and angle quotes between items")                      \
  X(HasCopyright, "has copyright", 1, "0/1", "holds a copyright or registered sign")                                   \
  X(HasAt, "has at", 1, "0/1", "holds an at sign")                                                                     \
  X(HasPrice, "has price", 1, "0/1", "holds a currency sign beside a digit")                                           \
  X(HasDate, "has date", 1, "0/1", "holds a year of 1900-2099 or a date in figures")                                   \
  X(StartKind, "start kind", 1, "0-2", "starts with an upper-case letter (1), a digit (2) or else (0)")                \
  X(EarlierCopies, "earlier copies", 1, "count", "earlier blocks with the same text")                                  \
  X(Copies, "copies", 1, "count", "other blocks with the same text, 9 at most")                                        \
  X(TitleShare, "title share", 1, "share", "different words of the block that are in the page's title")                \
  X(TitleCovered, "title covered", 1, "share", "words of the page's title that are in the block")                      \
  X(DescriptionShare, "description share", 1, "share", "words of the block that are in the page's description")        \
  X(EndsColon, "ends colon", 1, "0/1", "ends with a colon")                                                            \
  X(EndsQuestion, "ends question", 1, "0/1", "ends with a question mark")                                              \
  X(Lines, "lines", 1, "count", "line feeds in the raw text")                                                          \
  X(Runs, "runs", 1, "count", "text nodes of the block")                                                               \
  X(SentenceWords, "sentence words", 1, "words", "words per sentence end")                                             \
  X(Hidden, "hidden", 1, "bits", "an ancestor is hidden by attribute or inline style (1), is aria-hidden (2)")         \
  /* Where it stands in the tree. */                                                                                   \
  X(TagKind, "tag kind", 1, "rank", "the owner's tag, ranked by how often it holds content")                           \
  X(LeafTagKind, "leaf tag kind", 1, "rank", "the same of the innermost element that holds all of the block")          \
  X(Depth, "depth", 1, "elements", "ancestors of the owner below body")                                                \
  X(Landmark, "landmark", 22, "elements", "distance up to the nearest main, article, aside, nav, header, footer, "     \
    "form, table, ul, ol, dl, blockquote, figure, pre, details, section, a, button, li, p, dialog, tr; 50: none")      \
  X(ItemProperty, "item property", 2, "elements", "distance up to the nearest itemprop of a body text, of an author")  \
  X(AncestorWords, "ancestor words", 6, "words", "words below the ancestor")                                           \
  X(AncestorLinkShare, "ancestor link share", 6, "share", "its words in links")                                        \
  X(AncestorBlocks, "ancestor blocks", 6, "count", "its blocks")                                                       \
  X(AncestorBlockWords, "ancestor block words", 6, "words", "its words per block")                                     \
  X(AncestorGood, "ancestor good", 6, "share", "its words in good blocks")                                             \
  X(AncestorGoodOfPage, "ancestor good of page", 6, "share", "its share of the page's words in good blocks")           \
  X(AncestorOfPage, "ancestor of page", 6, "share", "its share of the page's words")                                   \
  X(AncestorProse, "ancestor prose", 6, "ratio", "its propagated prose score over the best of the page")               \
  X(AncestorTwins, "ancestor twins", 6, "count", "children of its parent with its tag and first class")                \
  X(AncestorChildren, "ancestor children", 4, "count", "its child elements")                                           \
  X(AncestorPlace, "ancestor place", 4, "share", "its place among its siblings")                                       \
  X(AncestorImages, "ancestor images", 4, "count", "its images")                                                       \
  X(AncestorHeadings, "ancestor headings", 4, "count", "its heading blocks")                                           \
  X(AncestorSentences, "ancestor sentences", 4, "per word", "its sentence ends per word")                              \
  X(AncestorTagKind, "ancestor tag kind", 3, "rank", "its tag, ranked as in tag kind")                                 \
  X(MostTwins, "most twins", 1, "count", "the most twins of any of eight ancestors")                                   \
  X(MostTwinsLevel, "most twins level", 1, "level", "at which level that is")                                          \
  X(RootUp, "root up", 3, "elements", "way up from the owner to the path that leads to the candidate root: best "      \
    "prose score, best sum of words less links, deepest element with 60 % of the good words")                          \
  X(RootAbove, "root above", 3, "elements", "how far above the candidate root that path is met; 0: inside it")         \
  /* Where it stands in the text. */                                                                                   \
  X(Place, "place", 1, "share", "blocks before it")                                                                    \
  X(WordPlace, "word place", 1, "share", "words up to its end")                                                        \
  X(FromStart, "from start", 1, "blocks", "blocks before it")                                                          \
  X(ToEnd, "to end", 1, "blocks", "blocks after it, itself counted")                                                   \
  X(FromTitle, "from title", 1, "blocks", "blocks since the h1 most like the title; -999: no h1")                      \
  X(WordsFromTitle, "words from title", 1, "share", "words since that h1; -9: no h1")                                  \
  X(FromFirstGood, "from first good", 1, "blocks", "blocks since the first good one")                                  \
  X(ToLastGood, "to last good", 1, "blocks", "blocks until the last good one")                                         \
  X(FromGood, "from good", 1, "blocks", "blocks since the good one before; 200 at most")                               \
  X(ToGood, "to good", 1, "blocks", "blocks until the next good one; 200 at most")                                     \
  X(FromHeading, "from heading", 1, "blocks", "blocks since the heading before; 200 at most")                          \
  X(HeadingLevel, "heading level", 1, "1-6", "level of that heading; 9: none")                                         \
  X(HeadingWords, "heading words", 1, "words", "words between that heading and the block")                             \
  X(NearWords, "near words", 6, "words", "words of the blocks at -3, -2, -1, +1, +2, +3")                              \
  X(NearLinkShare, "near link share", 6, "share", "their link shares")                                                 \
  X(NearEndsSentence, "near ends sentence", 6, "0/1", "whether they end a sentence")                                   \
  X(NearTagKind, "near tag kind", 6, "rank", "their tag kinds")                                                        \
  X(NearSameOwner, "near same owner", 4, "0/1", "whether the blocks at -2, -1, +1, +2 have the same owner")            \
  X(NearSameParent, "near same parent", 4, "0/1", "whether their owners have the same parent")                         \
  X(NearDeeper, "near deeper", 4, "elements", "how much deeper their owners are")                                      \
  X(WindowWords, "window words", 3, "words", "words per block within 4, 10, 25 blocks either way")                     \
  X(WindowLinkShare, "window link share", 3, "share", "link share there")                                              \
  X(WindowGood, "window good", 3, "share", "good blocks there")                                                        \
  X(WindowHeadings, "window headings", 3, "share", "headings there")                                                   \
  /* What the page as a whole looks like. */                                                                           \
  X(PageWords, "page words", 1, "words", "words of the page")                                                          \
  X(PageBlocks, "page blocks", 1, "count", "blocks of the page")                                                       \
  X(PageLinkShare, "page link share", 1, "share", "words in links")                                                    \
  X(PageGood, "page good", 1, "share", "words in good blocks")                                                         \
  X(PageGoodWords, "page good words", 1, "words", "words in good blocks")                                              \
  X(PageGoodBlocks, "page good blocks", 1, "count", "good blocks")                                                     \
  X(PageHeadings, "page headings", 1, "count", "heading blocks")                                                       \
  X(PagePrices, "page prices", 1, "count", "blocks with a price")                                                      \
  X(PageImages, "page images", 1, "count", "images")                                                                   \
  X(PageDates, "page dates", 1, "count", "blocks with a date")                                                         \
  X(PageElements, "page elements", 16, "count", "article, main, p, li, table, form, time, section, pre, code, h1, "    \
    "h2, h3, button, aside, nav elements")                                                                             \
  X(PageMostTwins, "page most twins", 1, "count", "the most siblings of one tag and class")                            \
  X(PageRootWords, "page root words", 1, "share", "words of the page in the element of best prose score")              \
  X(PageRootGood, "page root good", 1, "share", "good words of the page in it")                                        \
  X(PageRootLinkShare, "page root link share", 1, "share", "its link share")                                           \
  X(PageSchema, "page schema", 5, "0/1", "JSON-LD says article, product, discussion, list, questions")                 \
  X(PageGraph, "page graph", 3, "0/1", "og:type is article, a product, website")                                       \
  X(AddressDepth, "address depth", 1, "segments", "path segments of the canonical address")                            \
  X(AddressHyphens, "address hyphens", 1, "count", "hyphens and underscores in its last segment")                      \
  X(AddressDigits, "address digits", 1, "count", "digits in its path")                                                 \
  X(PageShareIn, "page share in", 5, "share", "words of the page inside main, article, li, table, p")                  \
  /* The links of the block: what they lead to and how they stand in it. */                                            \
  X(LinkSame, "link same", 1, "share", "characters in links to the same site")                                         \
  X(LinkOther, "link other", 1, "share", "characters in links to other sites")                                         \
  X(LinkAction, "link action", 1, "share", "characters in links that act: scripts, fragments, mail, sharing")          \
  X(LinkRepeats, "link repeats", 1, "count", "other links of the page to a target of the block's")                     \
  X(LinkSlug, "link slug", 1, "count", "most hyphens in the last path segment of a link")                              \
  X(LinkLead, "link lead", 1, "characters", "text before the first link, 300 at most")                                 \
  X(LinkTrail, "link trail", 1, "characters", "text after the last link, 300 at most")                                 \
  X(LinkLongest, "link longest", 1, "words", "words of the longest link")                                              \
  X(LinkBold, "link bold", 1, "share", "characters both in a link and bold")                                           \
  X(LinkLabelled, "link labelled", 1, "0/1", "a short lead, then a link to the end")                                   \
  X(LinkLeadShare, "link lead share", 1, "share", "text before the first link")                                        \
  X(LinkOnly, "link only", 1, "0/1", "nothing but links")                                                              \
  /* How it compares with the page's prose. */                                                                         \
  X(ProseShape, "prose shape", 1, "share", "good words whose owner and parent have the same shapes")                   \
  X(ProseTag, "prose tag", 1, "share", "good words whose owner has the same tag")                                      \
  X(ProseParent, "prose parent", 1, "share", "good words whose owner has the same parent")                             \
  X(ProseOwner, "prose owner", 1, "share", "good words with the same owner")                                           \
  X(FromFirstProse, "from first prose", 1, "blocks", "blocks since the first good one of the commonest shape")         \
  X(FromLastProse, "from last prose", 1, "blocks", "blocks since the last such one")                                   \
  /* The flow child: the branch that holds the block below the lowest ancestor with prose in other branches. */        \
  X(FlowLevel, "flow level", 1, "level", "its level above the owner")                                                  \
  X(FlowGoodOfPage, "flow good of page", 1, "share", "good words of the page in the flow")                             \
  X(FlowShape, "flow shape", 1, "0/1", "it has the shape of most of the flow's prose")                                 \
  X(FlowTag, "flow tag", 1, "0/1", "it has the tag of most of it")                                                     \
  X(FlowSide, "flow side", 1, "-1/0/1", "it stands before, among or after the branches with prose")                    \
  X(FlowWords, "flow words", 1, "words", "its words, 500 at most")                                                     \
  X(FlowLinkShare, "flow link share", 1, "share", "its link share")                                                    \
  X(FlowBlocks, "flow blocks", 1, "count", "its blocks")                                                               \
  X(FlowGood, "flow good", 1, "share", "its words in good blocks")                                                     \
  X(FlowImages, "flow images", 1, "count", "its images")                                                               \
  X(FlowHeadings, "flow headings", 1, "count", "its heading blocks")                                                   \
  X(FlowLinks, "flow links", 1, "count", "its links")                                                                  \
  X(FlowActions, "flow actions", 1, "count", "its links that act")                                                     \
  X(FlowShares, "flow shares", 1, "count", "its links that share or mail")                                             \
  X(FlowControls, "flow controls", 1, "count", "its buttons and fields")                                               \
  X(FlowIcons, "flow icons", 1, "count", "its svg images")                                                             \
  X(FlowSlugs, "flow slugs", 1, "count", "its links whose address looks like an article's")                            \
  X(FlowForms, "flow forms", 1, "count", "its forms")                                                                  \
  X(FlowIsland, "flow island", 1, "0/1", "its neighbours share a shape with prose that it hasn't")                     \
  X(FlowBefore, "flow before", 4, "mixed", "words, link share, good share, prose shape of the branch before")          \
  X(FlowAfter, "flow after", 4, "mixed", "the same of the branch after")                                               \
  X(FlowFromLast, "flow from last", 1, "branches", "branches since the last with prose, 40 at most")                   \
  X(FlowFromFirst, "flow from first", 1, "branches", "branches since the first with prose, 40 at most")                \
  X(FlowProse, "flow prose", 1, "count", "branches with prose")                                                        \
  X(FlowShort, "flow short", 1, "share", "its blocks of at most 8 words")                                              \
  X(FlowLong, "flow long", 1, "count", "its blocks of at least 30 words")                                              \
  X(FlowTwins, "flow twins", 1, "count", "branches of its shape")                                                      \
  X(FlowLinksPerBlock, "flow links per block", 1, "count", "its links per block")                                      \
  /* What stands near it. */                                                                                           \
  X(ControlLevel, "control level", 1, "level", "lowest ancestor with a button or field; 9: none in five")              \
  X(ControlWords, "control words", 1, "words", "words below it; 900: none")                                            \
  X(ImageLevel, "image level", 1, "level", "lowest ancestor with an image; 9: none in five")                           \
  X(ImageWords, "image words", 1, "words", "words below it; 900: none")                                                \
  X(ShareLevel, "share level", 1, "level", "lowest ancestor with a share link; 9: none in five")                       \
  X(ShareWords, "share words", 1, "words", "words below it; 900: none")                                                \
  X(Teasers, "teasers", 1, "count", "most short twins with links around it in five levels")                            \
  X(TeaserLevel, "teaser level", 1, "level", "their level")                                                            \
  X(TeaserShare, "teaser share", 1, "share", "how many of the twins there are short and have links")                   \
  X(TeaserWords, "teaser words", 1, "words", "words of the one that holds the block")                                  \
  X(TeaserImages, "teaser images", 1, "count", "its images")                                                           \
  X(SiblingLevel, "sibling level", 1, "level", "elements up to the first with siblings")                               \
  X(SiblingNext, "sibling next", 4, "mixed", "words, link share, links, good share of its next sibling")               \
  X(SiblingSecond, "sibling second", 4, "mixed", "the same of the one after")                                          \
  X(SiblingPrevious, "sibling previous", 4, "mixed", "the same of the one before")                                     \
  X(LinksFollow, "links follow", 1, "blocks", "blocks of links only right after, 12 at most")                          \
  X(LinksPrecede, "links precede", 1, "blocks", "blocks of links only right before, 12 at most")                       \
  X(LabelsLinks, "labels links", 1, "0/1", "a short text before blocks of links")                                      \
  X(FromLong, "from long", 1, "blocks", "blocks since one of 25 words with few links, 40 at most")                     \
  X(ToLong, "to long", 1, "blocks", "blocks until the next such one, 40 at most")                                      \
  X(FromLastLong, "from last long", 1, "blocks", "blocks since the last such one of the page")                         \
  /* The author. */                                                                                                    \
  X(NamesAuthor, "names author", 1, "0/1", "holds the author's name as the page's metadata gives it")                  \
  X(NamesByline, "names byline", 1, "0/1", "holds a short text that stands before the first good block")               \
  X(StartsWithName, "starts with name", 1, "0/1", "begins with either")                                                \
  X(AuthorLevel, "author level", 1, "level", "lowest ancestor that names the author; 9: none in four")                 \
  X(AuthorWords, "author words", 1, "words", "words below it; 900: none")                                              \
  X(BylineLevel, "byline level", 1, "level", "lowest ancestor with byline text, past the first good block")            \
  X(BylineWords, "byline words", 1, "words", "words below it; 900: none")                                              \
  X(FromNameStart, "from name start", 1, "blocks", "blocks since a late one that begins with the name; 40: none")      \
  /* Class and id names, through the learned table of token log-odds. */                                               \
  X(TokenLevel, "token level", 6, "1/24 nat", "sum of the log-odds of the names at the leaf and five ancestors")       \
  X(TokenSum, "token sum", 1, "1/24 nat", "sum over eight levels")                                                     \
  X(TokenLowest, "token lowest", 1, "1/24 nat", "the lowest of them")                                                  \
  X(TokenHighest, "token highest", 1, "1/24 nat", "the highest of them")                                               \
  X(TokenNear, "token near", 1, "1/24 nat", "sum over three levels")                                                   \
  X(TokenFar, "token far", 1, "1/24 nat", "sum over the other five")                                                   \
  X(TokenKnown, "token known", 1, "count", "names that are in the table")                                              \
  X(TokenPage, "token page", 1, "1/24 nat", "mean of token sum over the page's words")                                 \
  X(TokenPageGood, "token page good", 1, "share", "words of the page with a positive token sum")
// clang-format on

enum class Feature : std::uint16_t {
#define STILLPAGE_ENUM(identifier, name, columns, unit, meaning) k##identifier,
  STILLPAGE_FEATURES(STILLPAGE_ENUM)
#undef STILLPAGE_ENUM
};

struct FeatureInfo {
  std::string_view name;
  std::uint16_t columns;
  std::string_view unit;
  std::string_view meaning;
};

inline constexpr auto kFeatures = std::to_array<FeatureInfo>({
#define STILLPAGE_ROW(identifier, name, columns, unit, meaning) {name, columns, unit, meaning},
    STILLPAGE_FEATURES(STILLPAGE_ROW)
#undef STILLPAGE_ROW
});

namespace internal {
constexpr auto first_columns() {
  std::array<std::uint16_t, kFeatures.size() + 1> first{};
  for (std::size_t i = 0; i < kFeatures.size(); ++i) {
    first[i + 1] = static_cast<std::uint16_t>(first[i] + kFeatures[i].columns);
  }
  return first;
}
inline constexpr auto kFirstColumns = first_columns();

constexpr std::uint32_t feature_table_hash() {
  std::uint32_t hash = 2166136261U;  // FNV-1a
  for (const FeatureInfo& feature : kFeatures) {
    for (const char c : feature.name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    hash = (hash ^ feature.columns) * 16777619U;
  }
  return hash;
}
}  // namespace internal

// Of names and columns, so that tables of a model trained on other features don't compile.
inline constexpr std::uint32_t kFeatureTableHash = internal::feature_table_hash();

// Columns of all features together.
inline constexpr std::size_t kColumnCount = internal::kFirstColumns[kFeatures.size()];

// The column of a feature, or of its index-th column. Precondition: index < its columns.
[[nodiscard]] constexpr std::size_t column_of(Feature feature, std::size_t index = 0) noexcept {
  return internal::kFirstColumns[static_cast<std::size_t>(feature)] + index;
}

// Columns from here on depend on the model's token table and are filled apart from the others.
inline constexpr std::size_t kFirstTokenColumn = column_of(Feature::kTokenLevel);

}  // namespace stillpage
