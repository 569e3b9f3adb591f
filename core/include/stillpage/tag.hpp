// The element names the core knows by number. Any other element is Tag::kUnknown and keeps its name
// as text.
#pragma once

#include <cstdint>
#include <string_view>

namespace stillpage {

// X-macro: STILLPAGE_TAGS(X) calls X(identifier, "name") for every known element, in alphabetical
// order of name.
// clang-format off
#define STILLPAGE_TAGS(X) \
  X(A, "a") X(Abbr, "abbr") X(Address, "address") X(AmpAudio, "amp-audio") \
  X(AmpIframe, "amp-iframe") X(AmpImg, "amp-img") X(AmpVideo, "amp-video") \
  X(AmpYoutube, "amp-youtube") X(AnnotationXml, "annotation-xml") X(Area, "area") \
  X(Article, "article") X(Aside, "aside") X(Audio, "audio") X(B, "b") X(Base, "base") \
  X(Basefont, "basefont") X(Bdi, "bdi") X(Bdo, "bdo") X(Bgsound, "bgsound") X(Big, "big") \
  X(Blockquote, "blockquote") X(Body, "body") X(Br, "br") X(Button, "button") \
  X(Canvas, "canvas") X(Caption, "caption") X(Center, "center") X(Cite, "cite") X(Code, "code") \
  X(Col, "col") X(Colgroup, "colgroup") X(Data, "data") X(Datalist, "datalist") X(Dd, "dd") \
  X(Del, "del") X(Desc, "desc") X(Details, "details") X(Dfn, "dfn") X(Dialog, "dialog") \
  X(Dir, "dir") X(Div, "div") X(Dl, "dl") X(Dt, "dt") X(Em, "em") X(Embed, "embed") \
  X(Fieldset, "fieldset") X(Figcaption, "figcaption") X(Figure, "figure") X(Font, "font") \
  X(Footer, "footer") X(ForeignObject, "foreignObject") X(Form, "form") X(Frame, "frame") \
  X(Frameset, "frameset") X(H1, "h1") X(H2, "h2") X(H3, "h3") X(H4, "h4") X(H5, "h5") \
  X(H6, "h6") X(Head, "head") X(Header, "header") X(Hgroup, "hgroup") X(Hr, "hr") \
  X(Html, "html") X(I, "i") X(Iframe, "iframe") X(Img, "img") X(Input, "input") X(Ins, "ins") \
  X(Kbd, "kbd") X(Keygen, "keygen") X(Label, "label") X(Legend, "legend") X(Li, "li") \
  X(Link, "link") X(Listing, "listing") X(Main, "main") X(Map, "map") X(Mark, "mark") \
  X(Math, "math") X(Menu, "menu") X(Meta, "meta") X(Meter, "meter") X(Mi, "mi") X(Mn, "mn") \
  X(Mo, "mo") X(Ms, "ms") X(Mtext, "mtext") X(Nav, "nav") X(Noembed, "noembed") \
  X(Noframes, "noframes") X(Noscript, "noscript") X(Object, "object") X(Ol, "ol") \
  X(Optgroup, "optgroup") X(Option, "option") X(Output, "output") X(P, "p") X(Param, "param") \
  X(Picture, "picture") X(Plaintext, "plaintext") X(Pre, "pre") X(Progress, "progress") \
  X(Q, "q") X(Rb, "rb") X(Rp, "rp") X(Rt, "rt") X(Rtc, "rtc") X(Ruby, "ruby") X(S, "s") \
  X(Samp, "samp") X(Script, "script") X(Search, "search") X(Section, "section") \
  X(Select, "select") X(Slot, "slot") X(Small, "small") X(Source, "source") X(Span, "span") \
  X(Strike, "strike") X(Strong, "strong") X(Style, "style") X(Sub, "sub") X(Summary, "summary") \
  X(Sup, "sup") X(Svg, "svg") X(Table, "table") X(Tbody, "tbody") X(Td, "td") \
  X(Template, "template") X(Textarea, "textarea") X(Tfoot, "tfoot") X(Th, "th") \
  X(Thead, "thead") X(Time, "time") X(Title, "title") X(Tr, "tr") X(Track, "track") X(Tt, "tt") \
  X(U, "u") X(Ul, "ul") X(Var, "var") X(Video, "video") X(Wbr, "wbr") X(Xmp, "xmp")
// clang-format on

enum class Tag : std::uint8_t {
  kUnknown,
#define STILLPAGE_TAG_ENUM(identifier, name) k##identifier,
  STILLPAGE_TAGS(STILLPAGE_TAG_ENUM)
#undef STILLPAGE_TAG_ENUM
};

// The tag of a name as the DOM spells it (case-sensitive), Tag::kUnknown if there is none.
[[nodiscard]] Tag tag_of(std::string_view name) noexcept;

// The name of a known tag; empty for Tag::kUnknown.
[[nodiscard]] std::string_view name_of(Tag tag) noexcept;

}  // namespace stillpage
