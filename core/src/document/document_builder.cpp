// Making, filling and handing over the document that both readers build.
#include "document/document_builder.hpp"

#include <utility>

namespace stillpage {

DocumentBuilder::DocumentBuilder(std::string_view borrowed, const Limits& limits)
    : limits_(limits) {
  document_.borrowed_ = borrowed;
}

DocumentBuilder::DocumentBuilder(const Document& source, const Limits& limits)
    : DocumentBuilder(source.buffer(), limits) {}

DocumentBuilder::DocumentBuilder(const Limits& limits) : limits_(limits) {}

void DocumentBuilder::reserve(std::size_t nodes, std::size_t attributes) {
  document_.nodes_.reserve(nodes);
  document_.attributes_.reserve(attributes);
}

bool DocumentBuilder::own(std::string_view text, Slice& slice) {
  if (text.size() > kMaxSliceLength - document_.owned_.size()) return fail(ErrorCode::kTooLarge);
  slice = {};
  slice.offset = static_cast<std::uint32_t>(document_.owned_.size());
  slice.length = static_cast<std::uint32_t>(text.size()) & kMaxSliceLength;
  document_.owned_.append(text);
  return true;
}

Document DocumentBuilder::finish() && {
  while (!open_.empty()) close_element();
  return std::move(document_);
}

}  // namespace stillpage
