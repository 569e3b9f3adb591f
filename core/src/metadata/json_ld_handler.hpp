// Receives the events of a JSON parser and keeps what belongs to a JSON-LD entity we ask for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "metadata/json_ld.hpp"

namespace stillpage {

class JsonLdHandler {
 public:
  explicit JsonLdHandler(std::vector<JsonLdEntity>& entities) : entities_(entities) {}

  // RapidJSON's handler concept, which gives the names. False ends the parsing.
  // NOLINTBEGIN(readability-identifier-naming)
  bool Null() { return true; }
  bool Bool(bool) { return true; }
  bool Int(int) { return true; }
  bool Uint(unsigned) { return true; }
  bool Int64(std::int64_t) { return true; }
  bool Uint64(std::uint64_t) { return true; }
  bool Double(double) { return true; }
  bool RawNumber(const char* text, unsigned length, bool copy) {
    return String(text, length, copy);
  }
  bool String(const char* text, unsigned length, bool copy);
  bool Key(const char* text, unsigned length, bool copy);
  bool StartObject();
  bool EndObject(unsigned);
  bool StartArray();
  bool EndArray(unsigned);
  // NOLINTEND(readability-identifier-naming)

  // Keeps the entities that the script broke off in.
  void finish();

 private:
  // What the value being read means to us.
  enum class Role : std::uint8_t {
    kIgnored,
    kEntity,  // an entity of its own
    kType,
    kId,
    kUrl,
    kName,
    kHeadline,
    kPublished,
    kCreated,
    kDescription,
    kBody,
    kLanguage,
    kImage,
    kAuthor,
    kPublisher,
  };

  struct Frame {
    Role role = Role::kIgnored;  // of the object or array itself
    Role key = Role::kIgnored;   // of the member being read; in an array, the array's own role
  };

  [[nodiscard]] static Role role_of(Role owner, std::string_view key);
  [[nodiscard]] Role next_role() const {
    return frames_.empty() ? Role::kEntity : frames_.back().key;
  }
  [[nodiscard]] bool push(Role role, Role key);
  void pop();
  void take_text(Role owner, Role key, std::string_view text);
  static void take_entity_text(JsonLdEntity& entity, Role key, std::string_view text);

  std::vector<JsonLdEntity>& entities_;
  std::vector<JsonLdEntity> open_entities_;
  std::vector<Frame> frames_;
};

}  // namespace stillpage
