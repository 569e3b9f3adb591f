// The look-up of an open name, and the late start of counting unknown ones.
#include "document/open_names.hpp"

namespace stillpage {

bool OpenNames::is_open(Tag tag, std::string_view name) {
  if (tag != Tag::kUnknown) return known_[static_cast<std::size_t>(tag)] > 0;
  if (!counting_unknown_) {
    counting_unknown_ = true;
    for (const OpenElement& element : builder_.open_elements()) {
      if (element.tag == Tag::kUnknown) ++unknown_[name_of_element(element)];
    }
  }
  const auto found = unknown_.find(name);
  return found != unknown_.end() && found->second > 0;
}

}  // namespace stillpage
