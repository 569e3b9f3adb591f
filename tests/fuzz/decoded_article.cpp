// A parsed value is walked beside the article's flat nodes, without recursion; parsing doesn't
// recurse either.
#include "decoded_article.hpp"

#include <rapidjson/document.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

namespace stillpage::fuzz {
namespace {

using rapidjson::Value;

bool is_text(const Value& value, std::string_view text) {
  return value.IsString() && std::string_view(value.GetString(), value.GetStringLength()) == text;
}

bool has_text(const Value& object, const char* name, std::string_view text) {
  const auto member = object.FindMember(name);
  return member != object.MemberEnd() && is_text(member->value, text);
}

bool has_number(const Value& object, const char* name, std::uint32_t number) {
  const auto member = object.FindMember(name);
  return member != object.MemberEnd() && member->value.IsUint() &&
         member->value.GetUint() == number;
}

bool has_share(const Value& object, const char* name, double share) {
  constexpr double kRounded = 0.00005 + 1e-9;  // of a value with four decimals
  const auto member = object.FindMember(name);
  const double wanted = share > 0 ? std::min(share, 1.0) : 0;
  return member != object.MemberEnd() && member->value.IsNumber() &&
         std::abs(member->value.GetDouble() - wanted) <= kRounded;
}

bool starts_element(const Value& value, std::string_view name) {
  return value.IsArray() && value.Size() >= 2 && is_text(value[0], name) && value[1].IsObject();
}

bool has_attributes(const Value& element, const ArticleTree& tree, const ArticleNode& node) {
  const Value& written = element[1];
  const auto attributes = tree.attributes(node);
  return written.MemberCount() == attributes.size() &&
         std::all_of(attributes.begin(), attributes.end(), [&](const ArticleAttributeValue& a) {
           return has_text(written, std::string(to_string(a.name)).c_str(), a.value);
         });
}

// The children of `parent`, from the third of its array on, are the nodes [first, end) of the tree.
bool has_nodes(const Value& parent, const ArticleTree& tree, std::uint32_t first,
               std::uint32_t end) {
  struct Open {
    const Value* element;
    rapidjson::SizeType next = 2;
    std::uint32_t end;
  };
  std::vector<Open> open = {{.element = &parent, .end = end}};
  for (std::uint32_t index = first; index < end; ++index) {
    while (open.size() > 1 && open.back().end == index) {
      if (open.back().next != open.back().element->Size()) return false;
      open.pop_back();
    }
    Open& top = open.back();
    if (top.next >= top.element->Size()) return false;
    const Value& child = (*top.element)[top.next++];
    const ArticleNode& node = tree.nodes()[index];
    if (node.element == ArticleElement::kText) {
      if (!is_text(child, node.text)) return false;
      continue;
    }
    if (!starts_element(child, to_string(node.element)) || !has_attributes(child, tree, node))
      return false;
    open.push_back({.element = &child, .end = node.subtree_end});
  }
  return std::all_of(open.begin(), open.end(),
                     [](const Open& last) { return last.next == last.element->Size(); });
}

bool has_metadata(const Value& object, const Metadata& metadata) {
  const auto image = object.FindMember("leadImage");
  const bool has_image = metadata.lead_image.url.empty()
                             ? image == object.MemberEnd()
                             : image != object.MemberEnd() &&
                                   has_text(image->value, "url", metadata.lead_image.url) &&
                                   has_text(image->value, "alt", metadata.lead_image.alt);
  return has_image && has_text(object, "title", metadata.title) &&
         has_text(object, "byline", metadata.byline) && has_text(object, "site", metadata.site) &&
         has_text(object, "published", metadata.published) &&
         has_text(object, "lang", metadata.language) &&
         has_text(object, "dir", metadata.direction) &&
         has_text(object, "excerpt", metadata.excerpt) &&
         has_text(object, "url", metadata.canonical_url);
}

bool has_body(const Value& object, const ArticleTree& body) {
  const auto member = object.FindMember("body");
  if (member == object.MemberEnd() || !starts_element(member->value, "article")) return false;
  if (body.empty()) return member->value.Size() == 2 && member->value[1].MemberCount() == 0;
  return has_attributes(member->value, body, body.nodes()[0]) &&
         has_nodes(member->value, body, 1, static_cast<std::uint32_t>(body.nodes().size()));
}

bool is_part(const Value& value, const Article& article, const LeftOutPart& part) {
  const auto body = value.FindMember("body");
  return has_text(value, "kind", to_string(part.kind)) && has_number(value, "place", part.place) &&
         has_number(value, "words", part.words) &&
         has_share(value, "probability", static_cast<double>(part.probability)) &&
         body != value.MemberEnd() && starts_element(body->value, "article") &&
         has_nodes(body->value, article.left_out, part.first_node, part.end_node);
}

bool has_parts(const Value& object, const Article& article) {
  const auto member = object.FindMember("leftOut");
  if (member == object.MemberEnd() || !member->value.IsArray()) return false;
  return std::equal(
      member->value.Begin(), member->value.End(), article.parts.begin(), article.parts.end(),
      [&](const Value& value, const LeftOutPart& part) { return is_part(value, article, part); });
}

}  // namespace

bool decodes_to(const std::string& json, const Article& article) {
  rapidjson::Document decoded;
  constexpr unsigned kFlags = rapidjson::kParseIterativeFlag |
                              rapidjson::kParseValidateEncodingFlag |
                              rapidjson::kParseFullPrecisionFlag;
  decoded.Parse<kFlags>(json.data(), json.size());
  return !decoded.HasParseError() && decoded.IsObject() &&
         has_metadata(decoded, article.metadata) && has_number(decoded, "words", article.words) &&
         has_share(decoded, "confidence", article.confidence) && has_body(decoded, article.body) &&
         has_parts(decoded, article);
}

}  // namespace stillpage::fuzz
