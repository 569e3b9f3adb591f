// The element tables of the serialisation and the namespace rules of the HTML Standard's tree
// construction.
#include "document/content_model.hpp"

#include <array>
#include <cstdint>
#include <initializer_list>

#include "text/characters.hpp"

namespace stillpage {
namespace {

class TagSet {
 public:
  constexpr TagSet(std::initializer_list<Tag> tags) {
    for (const Tag tag : tags) bits_[static_cast<std::size_t>(tag) / 64] |= bit(tag);
  }
  [[nodiscard]] constexpr bool contains(Tag tag) const noexcept {
    return (bits_[static_cast<std::size_t>(tag) / 64] & bit(tag)) != 0;
  }

 private:
  static constexpr std::uint64_t bit(Tag tag) noexcept {
    return std::uint64_t{1} << (static_cast<unsigned>(tag) % 64);
  }
  std::array<std::uint64_t, 4> bits_{};
};

constexpr TagSet kVoid = {Tag::kArea,   Tag::kBase,   Tag::kBr,    Tag::kCol,      Tag::kEmbed,
                          Tag::kHr,     Tag::kImg,    Tag::kInput, Tag::kLink,     Tag::kMeta,
                          Tag::kSource, Tag::kTrack,  Tag::kWbr,   Tag::kBasefont, Tag::kBgsound,
                          Tag::kFrame,  Tag::kKeygen, Tag::kParam};

constexpr TagSet kRawText = {Tag::kStyle,    Tag::kXmp,       Tag::kIframe, Tag::kNoembed,
                             Tag::kNoframes, Tag::kPlaintext, Tag::kScript};

constexpr TagSet kMathMlTextIntegrationPoints = {Tag::kMi, Tag::kMn, Tag::kMo, Tag::kMs,
                                                 Tag::kMtext};
constexpr TagSet kSvgIntegrationPoints = {Tag::kForeignObject, Tag::kDesc, Tag::kTitle};

}  // namespace

bool is_void(Tag tag) noexcept { return kVoid.contains(tag); }

bool is_raw_text(Tag tag, bool scripting) noexcept {
  return kRawText.contains(tag) || (scripting && tag == Tag::kNoscript);
}

Namespace namespace_of_child(const OpenElement& parent, Tag tag, std::string_view name) noexcept {
  Namespace ns = parent.children_ns;
  if (parent.ns == Namespace::kMathMl) {
    if (parent.tag == Tag::kAnnotationXml && tag == Tag::kSvg) return Namespace::kSvg;
    const bool stays = tag == Tag::kUnknown && (name == "mglyph" || name == "malignmark");
    if (stays && kMathMlTextIntegrationPoints.contains(parent.tag)) return Namespace::kMathMl;
  }
  if (ns == Namespace::kHtml) {
    if (tag == Tag::kSvg) ns = Namespace::kSvg;
    if (tag == Tag::kMath) ns = Namespace::kMathMl;
  }
  return ns;
}

Namespace children_namespace(const Document& document, const OpenElement& element) noexcept {
  switch (element.ns) {
    case Namespace::kHtml:
      return Namespace::kHtml;
    case Namespace::kSvg:
      return kSvgIntegrationPoints.contains(element.tag) ? Namespace::kHtml : Namespace::kSvg;
    case Namespace::kMathMl:
      break;
  }
  if (kMathMlTextIntegrationPoints.contains(element.tag)) return Namespace::kHtml;
  if (element.tag != Tag::kAnnotationXml) return Namespace::kMathMl;
  const std::string_view encoding = document.raw_attribute(element.id, "encoding");
  const bool html =
      ascii_iequals(encoding, "text/html") || ascii_iequals(encoding, "application/xhtml+xml");
  return html ? Namespace::kHtml : Namespace::kMathMl;
}

}  // namespace stillpage
