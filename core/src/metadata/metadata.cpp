// See metadata.hpp. Every field asks its sources in order, from what is made for machines to what
// is shown to readers.
#include "metadata/metadata.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "metadata/byline.hpp"
#include "metadata/date.hpp"
#include "metadata/language.hpp"
#include "metadata/metadata_text.hpp"
#include "metadata/page_claims.hpp"
#include "metadata/page_entity.hpp"
#include "metadata/shown_authors.hpp"
#include "metadata/title.hpp"
#include "text/whitespace.hpp"
#include "url/url.hpp"

namespace stillpage {
namespace {

// Characters. Generous for what a person wrote, far below what could clog a window or a file name.
constexpr std::size_t kMaxTitle = 500;
constexpr std::size_t kMaxSite = 100;
constexpr std::size_t kMaxExcerpt = 500;
constexpr std::size_t kMaxAlt = 500;
constexpr std::size_t kMaxUrlBytes = 4096;

bool is_web_url(std::string_view url) {
  return url.starts_with("https://") || url.starts_with("http://");
}

std::string_view host_of(std::string_view url) {
  const std::size_t start = url.find("://");
  if (start == std::string_view::npos) return {};
  url.remove_prefix(start + 3);
  std::string_view host = url.substr(0, url.find_first_of("/?#:"));
  if (host.starts_with("www.")) host.remove_prefix(4);
  return host;
}

class MetadataReader {
 public:
  MetadataReader(const Document& document, std::string_view base_url)
      : document_(document), base_url_(base_url), page_(gather_claims(document)) {}

  Metadata read() && {
    metadata_.canonical_url = web_url(Field::kUrl, UrlUse::kLink);
    find_article();
    read_site();
    read_title();
    read_byline();
    read_language();
    read_date();
    read_excerpt();
    read_image();
    return std::move(metadata_);
  }

 private:
  // The first claim of a field that is a web address.
  [[nodiscard]] std::string web_url(Field field, UrlUse use) const {
    for (const Claim* claim : claims_of(page_.claims, field)) {
      std::string url = resolve_web_url(claim->value, use);
      if (!url.empty()) return url;
    }
    return {};
  }

  [[nodiscard]] std::string resolve_web_url(std::string_view reference, UrlUse use) const {
    if (reference.empty() || reference.size() > kMaxUrlBytes) return {};
    std::string url = resolve_url(base_url_, reference, use);
    return is_web_url(url) && url.size() <= kMaxUrlBytes ? url : std::string();
  }

  [[nodiscard]] std::string first_line(Field field, std::size_t max_characters) const {
    for (const Claim* claim : claims_of(page_.claims, field)) {
      std::string line = clean_line(claim->value, max_characters);
      if (!line.empty()) return line;
    }
    return {};
  }

  [[nodiscard]] std::string heading_text(NodeId heading) const {
    constexpr std::size_t kBytes = 4 * kMaxTitle;
    return clean_shown_line(shown_text(document_, heading, kBytes), kMaxTitle);
  }

  void find_article() {
    PageWitnesses witnesses{.addresses = {std::string(base_url_), metadata_.canonical_url},
                            .title_keys = {}};
    if (page_.title_element != kNoNode) {
      witnesses.title_keys.push_back(fold(heading_text(page_.title_element)));
    }
    for (const Claim* claim : claims_of(page_.claims, Field::kTitle)) {
      witnesses.title_keys.push_back(fold(clean_line(claim->value, kMaxTitle)));
    }
    article_ = find_page_article(page_.json_ld, witnesses);
  }

  void read_site() {
    metadata_.site = first_line(Field::kSite, kMaxSite);
    if (metadata_.site.empty()) {
      metadata_.site = clean_line(site_name_of(page_.json_ld, article_), kMaxSite);
    }
  }

  void read_title() {
    TitleSources sources;
    if (page_.title_element != kNoNode) {
      sources.document_title = heading_text(page_.title_element);
    }
    if (article_ != nullptr) {
      std::string headline = clean_line(article_->headline, kMaxTitle);
      if (!headline.empty()) sources.declared.push_back(std::move(headline));
    }
    for (const Claim* claim : claims_of(page_.claims, Field::kTitle)) {
      std::string title = clean_line(claim->value, kMaxTitle);
      if (!title.empty()) sources.declared.push_back(std::move(title));
    }
    for (const NodeId heading : page_.headings) sources.headings.push_back(heading_text(heading));
    if (sources.headings.empty() && page_.body != kNoNode) {
      sources.lines = lines_of(sources.document_title);
    }
    sources.site_names = site_names();
    Title title = decide_title(sources);
    for (std::size_t i = 0; i < sources.headings.size(); ++i) {
      if (sources.headings[i] == title.text) heading_ = page_.headings[i];
      if (heading_ != kNoNode) break;
    }
    if (heading_ == kNoNode && page_.headings.size() == 1) heading_ = page_.headings.front();
    metadata_.title = std::move(title.text);
    if (metadata_.site.empty()) metadata_.site = clean_shown_line(title.site, kMaxSite);
  }

  // Texts of the page that are a part of its title.
  [[nodiscard]] std::vector<std::string> lines_of(std::string_view title) const {
    constexpr std::size_t kMinBytes = 6;  // shorter ones occur in titles by chance
    constexpr std::size_t kMaxLines = 20;
    std::vector<std::string> lines;
    for (NodeId id = page_.body; id < document_.subtree_end(page_.body); ++id) {
      const Node& node = document_.node(id);
      if (node.kind != NodeKind::kText || node.data.length < kMinBytes) continue;
      if (node.data.length > 2 * title.size() || lines.size() == kMaxLines) continue;
      std::string line = collapse_white_space(document_.decoded(node.data));
      if (line.size() >= kMinBytes && title.find(line) != std::string_view::npos) {
        lines.push_back(std::move(line));
      }
    }
    return lines;
  }

  // As titles name it: "The Daily Note", "dailynote.example", "dailynote".
  [[nodiscard]] std::vector<std::string> site_names() const {
    std::vector<std::string> names;
    for (const Claim* claim : claims_of(page_.claims, Field::kSite)) {
      names.push_back(clean_line(claim->value, kMaxSite));
    }
    names.push_back(clean_line(site_name_of(page_.json_ld, article_), kMaxSite));
    for (const std::string_view url :
         {std::string_view(base_url_), std::string_view(metadata_.canonical_url)}) {
      const std::string_view host = host_of(url);
      names.emplace_back(host);
      names.emplace_back(host.substr(0, host.find('.')));
    }
    return names;
  }

  // A publisher named as its own author gives way to a person that another source names.
  void read_byline() {
    std::string publisher;
    for (const auto source : {&MetadataReader::declared_authors, &MetadataReader::meta_authors,
                              &MetadataReader::authors_on_page}) {
      std::string byline = join_names((this->*source)());
      if (byline.empty()) continue;
      if (fold(byline) != fold(metadata_.site)) {
        metadata_.byline = std::move(byline);
        return;
      }
      if (publisher.empty()) publisher = std::move(byline);
    }
    metadata_.byline = std::move(publisher);
  }

  static void add_name(std::string_view text, std::vector<std::string>& names) {
    std::string name = author_name(clean_line(text, kMaxTitle));
    if (!name.empty()) names.push_back(std::move(name));
  }

  [[nodiscard]] std::vector<std::string> declared_authors() const {
    std::vector<std::string> names;
    if (article_ == nullptr) return names;
    for (const std::string& name : names_of(article_->authors, page_.json_ld)) {
      add_name(name, names);
    }
    return names;
  }

  // All claims of the best rank that has a name.
  [[nodiscard]] std::vector<std::string> meta_authors() const {
    std::vector<std::string> names;
    std::uint8_t rank = 0;
    for (const Claim* claim : claims_of(page_.claims, Field::kAuthor)) {
      if (!names.empty() && claim->rank != rank) break;
      rank = claim->rank;
      add_name(claim->value, names);
    }
    return names;
  }

  [[nodiscard]] std::vector<std::string> authors_on_page() const {
    std::vector<std::string> names = shown_authors(document_, page_.shown, heading_);
    if (names.empty()) names.push_back(introduced_author(document_, heading_));
    return names;
  }

  void read_language() {
    std::string declared;
    if (page_.html != kNoNode) {
      declared = document_.decoded_attribute(page_.html, "lang");
      if (declared.empty()) declared = document_.decoded_attribute(page_.html, "xml:lang");
    }
    metadata_.language = normalise_language(declared);
    for (const Claim* claim : claims_of(page_.claims, Field::kLanguage)) {
      if (metadata_.language.empty()) metadata_.language = normalise_language(claim->value);
    }
    if (metadata_.language.empty() && article_ != nullptr) {
      metadata_.language = normalise_language(article_->language);
    }
    const NodeId sample = page_.content != kNoNode ? page_.content : page_.body;
    const ScriptCounts counts =
        sample == kNoNode ? ScriptCounts{} : count_scripts(document_, sample);
    if (metadata_.language.empty()) metadata_.language = language_of_script(counts);
    metadata_.direction = decide_direction(declared_direction(), metadata_.language, counts);
  }

  // The innermost of the elements that hold the content decides.
  [[nodiscard]] std::string declared_direction() const {
    for (const NodeId id : {page_.content, page_.body, page_.html}) {
      if (id == kNoNode) continue;
      std::string direction = document_.decoded_attribute(id, "dir");
      if (!direction.empty()) return direction;
    }
    return {};
  }

  void read_date() {
    const DayOrder order = day_order_of(metadata_.language);
    const auto take = [&](std::string_view text) {
      if (metadata_.published.empty()) metadata_.published = parse_date(text, order);
    };
    if (article_ != nullptr) take(article_->published);
    for (const Claim* claim : claims_of(page_.claims, Field::kPublished)) take(claim->value);
    for (const JsonLdEntity& entity : page_.json_ld) {
      if (article_ == nullptr && has_type(entity, "WebPage")) take(entity.published);
    }
    if (article_ != nullptr) take(article_->created);
    if (!metadata_.published.empty()) return;
    for (const std::string& value : shown_dates(document_, page_.shown, heading_)) take(value);
    if (metadata_.published.empty()) metadata_.published = date_near(document_, heading_, order);
  }

  void read_excerpt() {
    metadata_.excerpt = first_line(Field::kDescription, kMaxExcerpt);
    if (metadata_.excerpt.empty() && article_ != nullptr) {
      metadata_.excerpt = clean_line(article_->description, kMaxExcerpt);
    }
  }

  void read_image() {
    metadata_.lead_image.url = web_url(Field::kImage, UrlUse::kImage);
    if (metadata_.lead_image.url.empty() && article_ != nullptr) {
      metadata_.lead_image.url = resolve_web_url(article_->image, UrlUse::kImage);
    }
    if (metadata_.lead_image.url.empty()) return;
    metadata_.lead_image.alt = first_line(Field::kImageAlt, kMaxAlt);
  }

  const Document& document_;
  std::string_view base_url_;
  PageClaims page_;
  Metadata metadata_;
  const JsonLdEntity* article_ = nullptr;
  NodeId heading_ = kNoNode;  // the <h1> that has the title
};

}  // namespace

Metadata read_metadata(const Document& document, std::string_view base_url) {
  return MetadataReader(document, base_url).read();
}

}  // namespace stillpage
