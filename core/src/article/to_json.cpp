// The wire format: an article, or the reason there is none, as one line of JSON.
#include <rapidjson/writer.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <string_view>

#include "article/article_walk.hpp"
#include "stillpage/encode.hpp"

namespace stillpage {
namespace {

// RapidJSON's output stream, straight into the string that is returned.
class StringStream {
 public:
  using Ch = char;
  explicit StringStream(std::string& out) : out_(out) {}
  void append(const char* text, std::size_t size) { out_.append(text, size); }
  // NOLINTBEGIN(readability-identifier-naming): RapidJSON's names
  void Put(char c) { out_.push_back(c); }
  void Flush() {}
  // NOLINTEND(readability-identifier-naming)

 private:
  std::string& out_;
};

using JsonWriter = rapidjson::Writer<StringStream>;

bool is_escaped(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

}  // namespace
}  // namespace stillpage

// Copies what needs no escaping in one go; RapidJSON has this place for it, and else puts
// characters.
template <>
// NOLINTNEXTLINE(readability-identifier-naming): RapidJSON's name
inline bool stillpage::JsonWriter::ScanWriteUnescapedString(
    rapidjson::GenericStringStream<rapidjson::UTF8<>>& text, std::size_t length) {
  const char* end = text.head_ + length;
  const char* stop = std::find_if(text.src_, end, stillpage::is_escaped);
  os_->append(text.src_, static_cast<std::size_t>(stop - text.src_));
  text.src_ = stop;
  return stop != end;
}

namespace stillpage {
namespace {

void write_string(std::string_view text, JsonWriter& writer) {
  writer.String(text.data() == nullptr ? "" : text.data(),
                static_cast<rapidjson::SizeType>(text.size()));
}

void write_member(std::string_view name, std::string_view value, JsonWriter& writer) {
  write_string(name, writer);
  write_string(value, writer);
}

void write_metadata(const Metadata& metadata, JsonWriter& writer) {
  write_member("title", metadata.title, writer);
  write_member("byline", metadata.byline, writer);
  write_member("site", metadata.site, writer);
  write_member("published", metadata.published, writer);
  write_member("lang", metadata.language, writer);
  write_member("dir", metadata.direction, writer);
  write_member("excerpt", metadata.excerpt, writer);
  write_member("url", metadata.canonical_url, writer);
  if (metadata.lead_image.url.empty()) return;
  write_string("leadImage", writer);
  writer.StartObject();
  write_member("url", metadata.lead_image.url, writer);
  write_member("alt", metadata.lead_image.alt, writer);
  writer.EndObject();
}

// "0.83": JSON has no NaN, and four decimals say as much as seventeen. Written by hand, since what
// RapidJSON has for any double there may be would take 2 kB of the module.
void write_share(double share, JsonWriter& writer) {
  constexpr unsigned kScale = 10000;
  auto rest = share > 0 ? static_cast<unsigned>(std::round(std::min(share, 1.0) * kScale)) : 0U;
  std::string text = rest == kScale ? "1." : "0.";
  rest %= kScale;
  do {
    text += static_cast<char>('0' + rest * 10 / kScale);
    rest = rest * 10 % kScale;
  } while (rest > 0);
  writer.RawValue(text.data(), text.size(), rapidjson::kNumberType);
}

// The nodes [first, end), which are whole elements.
void write_nodes(const ArticleTree& tree, std::uint32_t first, std::uint32_t end,
                 JsonWriter& writer) {
  const auto nodes = tree.nodes();
  walk_article(
      tree, first, end,
      [&](std::uint32_t index) {
        const ArticleNode& node = nodes[index];
        if (node.element == ArticleElement::kText) {
          write_string(node.text, writer);
          return true;
        }
        writer.StartArray();
        write_string(to_string(node.element), writer);
        writer.StartObject();
        for (const ArticleAttributeValue& attribute : tree.attributes(node)) {
          write_member(to_string(attribute.name), attribute.value, writer);
        }
        writer.EndObject();
        return true;
      },
      [&](std::uint32_t) { writer.EndArray(); });
}

void write_origins(std::span<const std::uint32_t> origins, JsonWriter& writer) {
  write_string("origins", writer);
  writer.StartArray();
  for (const std::uint32_t origin : origins) writer.Uint(origin);
  writer.EndArray();
}

std::size_t count_tops(const ArticleTree& tree, std::uint32_t first, std::uint32_t end) {
  std::size_t count = 0;
  for (; first < end; first = tree.nodes()[first].subtree_end) ++count;
  return count;
}

void write_parts(const Article& article, JsonWriter& writer) {
  std::span<const std::uint32_t> origins(article.origins.left_out);
  writer.StartArray();
  for (const LeftOutPart& part : article.parts) {
    writer.StartObject();
    write_member("kind", to_string(part.kind), writer);
    write_string("place", writer);
    writer.Uint(part.place);
    write_string("words", writer);
    writer.Uint(part.words);
    write_string("probability", writer);
    write_share(static_cast<double>(part.probability), writer);
    write_string("body", writer);
    writer.StartArray();
    write_string(to_string(ArticleElement::kArticle), writer);
    writer.StartObject();
    writer.EndObject();
    write_nodes(article.left_out, part.first_node, part.end_node, writer);
    writer.EndArray();
    const std::size_t tops =
        std::min(count_tops(article.left_out, part.first_node, part.end_node), origins.size());
    write_origins(origins.first(tops), writer);
    origins = origins.subspan(tops);
    writer.EndObject();
  }
  writer.EndArray();
}

// Hardly more than it takes: the answer of a large page is the longest piece of memory there is.
std::size_t estimated_size(const Article& article) {
  constexpr std::size_t kMetadataBytes = 2048;
  constexpr std::size_t kPartBytes = 112;      // all but its nodes
  constexpr std::size_t kElementBytes = 8;     // [ "" , {} ] ,
  constexpr std::size_t kAttributeBytes = 12;  // "name":"",
  constexpr std::size_t kTextBytes = 3;        // "" ,
  std::size_t size = kMetadataBytes + article.parts.size() * kPartBytes;
  for (const ArticleTree* tree : {&article.body, &article.left_out}) {
    for (const ArticleNode& node : tree->nodes()) {
      size += node.text.size() + (node.text.empty() ? kElementBytes : kTextBytes) +
              to_string(node.element).size();
      for (const ArticleAttributeValue& attribute : tree->attributes(node))
        size += attribute.value.size() + kAttributeBytes;
    }
  }
  return size + size / 64;  // for what is escaped
}

}  // namespace

std::string to_json(const Article& article) {
  std::string out;
  out.reserve(estimated_size(article));
  StringStream stream(out);
  JsonWriter writer(stream);
  writer.StartObject();
  write_metadata(article.metadata, writer);
  write_string("words", writer);
  writer.Uint(article.words);
  write_string("confidence", writer);
  write_share(article.confidence, writer);
  write_string("body", writer);
  if (article.body.empty()) {
    writer.StartArray();
    write_string(to_string(ArticleElement::kArticle), writer);
    writer.StartObject();
    writer.EndObject();
    writer.EndArray();
  } else {
    write_nodes(article.body, 0, static_cast<std::uint32_t>(article.body.nodes().size()), writer);
  }
  write_string("leftOut", writer);
  write_parts(article, writer);
  write_origins(article.origins.body, writer);
  write_string("paths", writer);
  writer.StartArray();
  for (const std::string& path : article.origins.paths) write_string(path, writer);
  writer.EndArray();
  writer.EndObject();
  return out;
}

std::string to_json(ErrorCode error) {
  std::string out = "{\"error\":\"";
  out += to_string(error);
  out += "\"}";
  return out;
}

}  // namespace stillpage
