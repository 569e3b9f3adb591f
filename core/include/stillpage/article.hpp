// What extraction gives: metadata and a typed tree from closed tables. It holds no HTML, and every
// URL in it is absolute and of an allowed scheme, or "#id" where the article itself has that id, so
// that whoever shows it needs no sanitiser.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stillpage {

// X-macro of the elements an article can hold: X(identifier, "wire name"). HTML elements keep their
// HTML meaning; `embed` is a labelled pointer to a video, an audio file or another document and
// loads nothing by itself; `aside` is a callout or a pull quote, as its `kind` says. From `math` to
// `mmultiscripts` they are MathML Core, and hold no others.
// clang-format off
#define STILLPAGE_ARTICLE_ELEMENTS(X) \
  X(Article, "article") X(Section, "section") X(Paragraph, "p") X(H2, "h2") X(H3, "h3") \
  X(H4, "h4") X(H5, "h5") X(H6, "h6") X(Blockquote, "blockquote") X(Aside, "aside") X(Pre, "pre") \
  X(Ul, "ul") X(Ol, "ol") X(Li, "li") X(Dl, "dl") X(Dt, "dt") X(Dd, "dd") X(Figure, "figure") \
  X(Figcaption, "figcaption") X(Img, "img") X(Embed, "embed") X(Table, "table") \
  X(Caption, "caption") X(Thead, "thead") X(Tbody, "tbody") X(Tfoot, "tfoot") X(Tr, "tr") \
  X(Th, "th") X(Td, "td") X(Details, "details") X(Summary, "summary") X(Hr, "hr") X(Br, "br") \
  X(Wbr, "wbr") X(A, "a") X(Em, "em") X(Strong, "strong") X(B, "b") X(I, "i") X(U, "u") \
  X(S, "s") X(Small, "small") X(Mark, "mark") X(Sub, "sub") X(Sup, "sup") X(Del, "del") \
  X(Ins, "ins") X(Code, "code") X(Kbd, "kbd") X(Samp, "samp") X(Var, "var") X(Abbr, "abbr") \
  X(Cite, "cite") X(Dfn, "dfn") X(Q, "q") X(Time, "time") X(Bdi, "bdi") X(Bdo, "bdo") \
  X(Span, "span") X(Ruby, "ruby") X(Rb, "rb") X(Rt, "rt") X(Rp, "rp") X(Rtc, "rtc") \
  X(Math, "math") X(Mrow, "mrow") X(Mi, "mi") X(Mn, "mn") X(Mo, "mo") X(Ms, "ms") \
  X(Mtext, "mtext") X(Mspace, "mspace") X(Mfrac, "mfrac") X(Msqrt, "msqrt") X(Mroot, "mroot") \
  X(Msub, "msub") X(Msup, "msup") X(Msubsup, "msubsup") X(Munder, "munder") X(Mover, "mover") \
  X(Munderover, "munderover") X(Mtable, "mtable") X(Mtr, "mtr") X(Mtd, "mtd") \
  X(Mstyle, "mstyle") X(Mpadded, "mpadded") X(Mphantom, "mphantom") X(Merror, "merror") \
  X(Mprescripts, "mprescripts") X(Mmultiscripts, "mmultiscripts")
// clang-format on

// X-macro of the attributes an article's elements can hold: X(identifier, "wire name").
// Url-valued: href, src. `id` names a fragment target. `kind` is
// - an embed's: "video", "audio" or "frame";
// - an aside's: "note", "tip", "important", "warning", "caution", "callout" for any other, or
//   "pullquote" for words of the article set large, to be read once;
// - a paragraph's: "title" for that of a callout, "post" for the line above a post of a thread: its
//   author in a `b`, its date in a `time`, either or both.
// `language` is that of code in a `pre`, a name of code_language.cpp; `tex` a formula's source, of
// which a `math` without content has nothing else. From `mathvariant` on they are MathML Core's,
// with short plain values.
// clang-format off
#define STILLPAGE_ARTICLE_ATTRIBUTES(X) \
  X(Href, "href") X(Src, "src") X(Alt, "alt") X(Width, "width") X(Height, "height") \
  X(Title, "title") X(Lang, "lang") X(Dir, "dir") X(Id, "id") X(Start, "start") \
  X(Reversed, "reversed") X(Value, "value") X(Type, "type") X(Colspan, "colspan") \
  X(Rowspan, "rowspan") X(Scope, "scope") X(Datetime, "datetime") X(Display, "display") \
  X(Kind, "kind") X(Language, "language") X(Tex, "tex") X(Mathvariant, "mathvariant") \
  X(Linethickness, "linethickness") X(Stretchy, "stretchy") X(Accent, "accent") \
  X(Accentunder, "accentunder") X(Displaystyle, "displaystyle") X(Scriptlevel, "scriptlevel") \
  X(Lspace, "lspace") X(Rspace, "rspace") X(Movablelimits, "movablelimits") \
  X(Largeop, "largeop") X(Symmetric, "symmetric") X(Fence, "fence") X(Separator, "separator") \
  X(Minsize, "minsize") X(Maxsize, "maxsize")
// clang-format on

enum class ArticleElement : std::uint8_t {
#define STILLPAGE_ENUM(identifier, name) k##identifier,
  STILLPAGE_ARTICLE_ELEMENTS(STILLPAGE_ENUM)
#undef STILLPAGE_ENUM
      kText,  // not an element: a run of characters
};

enum class ArticleAttribute : std::uint8_t {
#define STILLPAGE_ENUM(identifier, name) k##identifier,
  STILLPAGE_ARTICLE_ATTRIBUTES(STILLPAGE_ENUM)
#undef STILLPAGE_ENUM
};

[[nodiscard]] std::string_view to_string(ArticleElement element) noexcept;
[[nodiscard]] std::string_view to_string(ArticleAttribute attribute) noexcept;

// Nodes deeper than this are flattened into their ancestor by ArticleTreeBuilder; their text is
// kept.
inline constexpr std::uint32_t kMaxArticleDepth = 128;

struct ArticleNode {
  ArticleElement element = ArticleElement::kText;
  std::uint16_t attribute_count = 0;
  std::uint32_t first_attribute = 0;
  std::uint32_t subtree_end = 0;  // one past the last descendant; nodes stand in document order
  // Of kText nodes: UTF-8, white space already collapsed outside `pre`. A view into the tree.
  std::string_view text;
};

struct ArticleAttributeValue {
  ArticleAttribute name;
  std::string_view value;  // a view into the tree
};

// Texts that stay where they are, side by side: a large article has a hundred thousand.
class TextPool {
 public:
  TextPool() = default;
  TextPool(TextPool&&) noexcept = default;
  TextPool& operator=(TextPool&&) noexcept = default;
  TextPool(const TextPool&) = delete;
  TextPool& operator=(const TextPool&) = delete;

  // Leaves the text empty.
  [[nodiscard]] std::string_view take(std::string& text);

 private:
  // All are too long for the buffer within a std::string: their bytes stay where they are when the
  // vector grows.
  std::vector<std::string> pieces_;  // of small texts, which never outgrow the last
  std::vector<std::string> large_;   // of one text each
};

class ArticleTree {
 public:
  [[nodiscard]] bool empty() const noexcept { return nodes_.empty(); }
  // In document order; the first is the root, an `article` element.
  [[nodiscard]] std::span<const ArticleNode> nodes() const noexcept { return nodes_; }
  [[nodiscard]] std::span<const ArticleAttributeValue> attributes(
      const ArticleNode& node) const noexcept {
    return std::span(attributes_).subspan(node.first_attribute, node.attribute_count);
  }
  // The value of that attribute, empty if it is missing.
  [[nodiscard]] std::string_view attribute(const ArticleNode& node,
                                           ArticleAttribute name) const noexcept;

 private:
  friend class ArticleTreeBuilder;
  std::vector<ArticleNode> nodes_;
  std::vector<ArticleAttributeValue> attributes_;
  TextPool texts_;
};

struct Image {
  std::string url;
  std::string alt;
};

// Empty strings mean that the page doesn't say.
struct Metadata {
  std::string title;
  std::string byline;  // names only, without "by"
  std::string site;
  std::string published;  // ISO 8601 date or date-time, as precise as the page says
  std::string language;   // BCP 47
  std::string direction;  // "ltr" or "rtl"
  std::string excerpt;
  std::string canonical_url;
  Image lead_image;
};

// X-macro of what a part of the page can be that is not the article: X(identifier, "wire name").
// clang-format off
#define STILLPAGE_PART_KINDS(X) \
  X(Related, "related") X(Author, "author") X(Newsletter, "newsletter") X(Share, "share") \
  X(Ad, "ad") X(Comments, "comments") X(Consent, "consent") X(Navigation, "navigation") \
  X(Other, "other")
// clang-format on

enum class PartKind : std::uint8_t {
#define STILLPAGE_ENUM(identifier, name) k##identifier,
  STILLPAGE_PART_KINDS(STILLPAGE_ENUM)
#undef STILLPAGE_ENUM
};

[[nodiscard]] std::string_view to_string(PartKind kind) noexcept;

// A part of the page's main region that was left out.
struct LeftOutPart {
  PartKind kind = PartKind::kOther;
  std::uint32_t place = 0;  // how many top-level children of the body come before it
  std::uint32_t words = 0;
  float probability = 0;         // that it belongs to the article: the mean over its words
  std::uint32_t first_node = 0;  // its nodes in Article::left_out are [first_node, end_node):
  std::uint32_t end_node = 0;    // whole top-level children
};

// Where on the page the top-level elements come from, as paths that a template repeats
// (set_apart/origins.hpp). Empty where the page says nothing of it.
struct Origins {
  std::vector<std::string> paths;       // each once
  std::vector<std::uint32_t> body;      // index into `paths` by top-level child of the body …
  std::vector<std::uint32_t> left_out;  // … and of Article::left_out
};

// An element of the page: its place among all elements in document order, the content of templates
// not counted (as getElementsByTagName("*") has them), and its name.
struct ElementName {
  std::uint32_t ordinal = 0;
  std::string name;
};

struct Article {
  Metadata metadata;
  ArticleTree body;                // without the title; a lead image is its first figure
  ArticleTree left_out;            // what stood beside the article, in order, by part …
  std::vector<LeftOutPart> parts;  // … and in order of place
  Origins origins;
  std::uint32_t words = 0;  // in scripts without spaces, characters count for half a word
  double confidence = 0;    // 0 to 1: how much of the text shown is expected to be right (word F1)
  std::vector<ElementName> look;  // whose visibility would matter, see ExtractOptions::unseen; few
};

}  // namespace stillpage
