// What the serialisation says about the inside of an element: void, raw text, and which namespace
// children have.
#pragma once

#include "document/document_builder.hpp"

namespace stillpage {

// No content and no end tag, in the HTML namespace.
[[nodiscard]] bool is_void(Tag tag) noexcept;

// Content is verbatim text up to the end tag, in the HTML namespace. <noscript> is so where
// scripting is on.
[[nodiscard]] bool is_raw_text(Tag tag, bool scripting) noexcept;

// The namespace of an element of this name inside `parent`. Integration points (foreignObject,
// mtext, ...) lead back to HTML; in HTML, <svg> and <math> lead away from it.
[[nodiscard]] Namespace namespace_of_child(const OpenElement& parent, Tag tag,
                                           std::string_view name) noexcept;

// What OpenElement::children_ns should be for the element just opened, once its attributes are
// known.
[[nodiscard]] Namespace children_namespace(const Document& document,
                                           const OpenElement& element) noexcept;

}  // namespace stillpage
