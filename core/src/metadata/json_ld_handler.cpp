// See json_ld_handler.hpp.
#include "metadata/json_ld_handler.hpp"

#include <array>
#include <utility>

namespace stillpage {
namespace {

constexpr std::size_t kMaxValueBytes = 4096;  // longer texts but an articleBody are no metadata
constexpr std::size_t kMaxParties = 64;       // authors of one entity
constexpr std::size_t kMaxTypes = 8;

// "http://schema.org/NewsArticle" and "schema:NewsArticle" are both NewsArticle.
std::string_view local_name(std::string_view type) {
  const std::size_t start = type.find_last_of("/#:");
  return start == std::string_view::npos ? type : type.substr(start + 1);
}

void set_once(std::string& field, std::string_view text) {
  if (field.empty()) field = text;
}

}  // namespace

JsonLdHandler::Role JsonLdHandler::role_of(Role owner, std::string_view key) {
  using Entry = std::pair<std::string_view, Role>;
  if (owner == Role::kAuthor || owner == Role::kPublisher) {
    if (key == "name") return Role::kName;
    return key == "@id" ? Role::kId : Role::kIgnored;
  }
  if (owner == Role::kImage) {
    return key == "url" || key == "contentUrl" ? Role::kUrl : Role::kIgnored;
  }
  if (owner != Role::kEntity) return Role::kIgnored;
  static constexpr std::array<Entry, 19> kKeys = {{
      {"@type", Role::kType},
      {"@id", Role::kId},
      {"url", Role::kUrl},
      {"name", Role::kName},
      {"headline", Role::kHeadline},
      {"datePublished", Role::kPublished},
      {"dateCreated", Role::kCreated},
      {"uploadDate", Role::kCreated},
      {"description", Role::kDescription},
      {"articleBody", Role::kBody},
      {"inLanguage", Role::kLanguage},
      {"image", Role::kImage},
      {"thumbnailUrl", Role::kImage},
      {"author", Role::kAuthor},
      {"creator", Role::kAuthor},
      {"publisher", Role::kPublisher},
      {"mainEntityOfPage", Role::kEntity},
      {"mainEntity", Role::kEntity},
      {"@graph", Role::kEntity},
  }};
  for (const auto& [name, role] : kKeys) {
    if (name == key) return role;
  }
  return Role::kIgnored;
}

bool JsonLdHandler::Key(const char* text, unsigned length, bool) {
  frames_.back().key = role_of(frames_.back().role, std::string_view(text, length));
  return true;
}

bool JsonLdHandler::push(Role role, Role key) {
  if (frames_.size() >= kMaxJsonLdDepth) return false;
  frames_.push_back({.role = role, .key = key});
  return true;
}

bool JsonLdHandler::StartObject() {
  const Role role = next_role();
  const bool full = entities_.size() + open_entities_.size() >= kMaxJsonLdEntities;
  if (!push(role, Role::kIgnored) || (role == Role::kEntity && full)) return false;
  if (role == Role::kEntity) open_entities_.emplace_back();
  if (role == Role::kAuthor) {
    auto& authors = open_entities_.back().authors;
    if (authors.size() < kMaxParties) authors.emplace_back();
  }
  return true;
}

bool JsonLdHandler::EndObject(unsigned) {
  pop();
  return true;
}

// The elements of an array mean what the array means.
bool JsonLdHandler::StartArray() {
  const Role role = next_role();
  return push(frames_.empty() ? Role::kEntity : frames_.back().role, role);
}

bool JsonLdHandler::EndArray(unsigned) {
  frames_.pop_back();
  return true;
}

void JsonLdHandler::pop() {
  const Role role = frames_.back().role;
  frames_.pop_back();
  if (role != Role::kEntity) return;
  entities_.push_back(std::move(open_entities_.back()));
  open_entities_.pop_back();
  const JsonLdEntity& page = entities_.back();
  const bool names_page = !open_entities_.empty() && has_type(page, "WebPage");
  if (names_page) set_once(open_entities_.back().url, page.id);  // "mainEntityOfPage": {"@id": …}
}

bool JsonLdHandler::String(const char* text, unsigned length, bool) {
  if (frames_.empty() || open_entities_.empty()) return true;
  const std::string_view value(text, length);
  const bool body = frames_.back().key == Role::kBody;
  if (!value.empty() && (body || value.size() <= kMaxValueBytes)) {
    take_text(frames_.back().role, frames_.back().key, value);
  }
  return true;
}

void JsonLdHandler::take_text(Role owner, Role key, std::string_view text) {
  JsonLdEntity& entity = open_entities_.back();
  if (owner == Role::kAuthor && !entity.authors.empty()) {
    JsonLdParty& author = entity.authors.back();
    if (key == Role::kName && !author.name.empty()) author.name += ", ";
    if (key == Role::kName) author.name += text;
    if (key == Role::kId) author.id = text;
  } else if (owner == Role::kPublisher) {
    if (key == Role::kName) set_once(entity.publisher.name, text);
    if (key == Role::kId) set_once(entity.publisher.id, text);
  } else if (owner == Role::kImage) {
    if (key == Role::kUrl) set_once(entity.image, text);
  } else if (owner == Role::kEntity) {
    take_entity_text(entity, key, text);
  }
}

void JsonLdHandler::take_entity_text(JsonLdEntity& entity, Role key, std::string_view text) {
  switch (key) {
    case Role::kType:
      if (entity.types.size() < kMaxTypes) entity.types.emplace_back(local_name(text));
      break;
    case Role::kId:
      set_once(entity.id, text);
      break;
    case Role::kEntity:  // "mainEntityOfPage": "https://…"
    case Role::kUrl:
      set_once(entity.url, text);
      break;
    case Role::kName:
      set_once(entity.name, text);
      break;
    case Role::kHeadline:
      set_once(entity.headline, text);
      break;
    case Role::kPublished:
      set_once(entity.published, text);
      break;
    case Role::kCreated:
      set_once(entity.created, text);
      break;
    case Role::kDescription:
      set_once(entity.description, text);
      break;
    case Role::kBody:
      set_once(entity.body, text);
      break;
    case Role::kLanguage:
      set_once(entity.language, text);
      break;
    case Role::kImage:
      set_once(entity.image, text);
      break;
    case Role::kAuthor:
      if (entity.authors.size() < kMaxParties) entity.authors.push_back({std::string(text), {}});
      break;
    case Role::kPublisher:
      set_once(entity.publisher.name, text);
      break;
    case Role::kIgnored:
      break;
  }
}

void JsonLdHandler::finish() {
  while (!open_entities_.empty()) {
    entities_.push_back(std::move(open_entities_.back()));
    open_entities_.pop_back();
  }
  frames_.clear();
}

}  // namespace stillpage
