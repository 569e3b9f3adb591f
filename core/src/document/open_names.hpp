// Says whether an element of some name is open, without a walk up the stack for every end tag that
// matches nothing.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "document/document_builder.hpp"

namespace stillpage {

class OpenNames {
 public:
  // Precondition: the builder borrows its text, because names are kept as views into it.
  explicit OpenNames(const DocumentBuilder& builder) : builder_(builder) {}

  // To be called after an element has been opened, and before it is closed.
  void opened(const OpenElement& element) {
    if (element.tag != Tag::kUnknown) {
      ++known_[static_cast<std::size_t>(element.tag)];
    } else if (counting_unknown_) {
      ++unknown_[name_of_element(element)];
    }
  }
  void closed(const OpenElement& element) {
    if (element.tag != Tag::kUnknown) {
      --known_[static_cast<std::size_t>(element.tag)];
    } else if (counting_unknown_) {
      --unknown_[name_of_element(element)];
    }
  }

  [[nodiscard]] bool is_open(Tag tag, std::string_view name);

 private:
  [[nodiscard]] std::string_view name_of_element(const OpenElement& element) const {
    return builder_.document().raw(element.name);
  }

  const DocumentBuilder& builder_;
  std::array<std::uint32_t, 256> known_{};
  // Filled at the first end tag of an unknown name that doesn't match the innermost element: sound
  // pages never pay. A tree, not a hash table, because a page could be made to collide.
  std::map<std::string_view, std::uint32_t> unknown_;
  bool counting_unknown_ = false;
};

}  // namespace stillpage
