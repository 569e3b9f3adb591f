// Promises of the HTML5 adapter: any bytes give valid UTF-8 and from there a sound tree or an
// error, and the tree's serialisation reads literally as the same tree, whether scripts run or not.
#include <string>
#include <string_view>

#include "document/content_model.hpp"
#include "document/document_builder.hpp"
#include "document/outline.hpp"
#include "document/raw_text.hpp"
#include "document/same_tree.hpp"
#include "document/serialise.hpp"
#include "html5/charset.hpp"
#include "html5/read_html5.hpp"
#include "promise.hpp"
#include "stillpage/read.hpp"
#include "targets.hpp"
#include "text/utf8.hpp"

namespace stillpage::fuzz {
namespace {

// libgumbo has the element that "</p>" or "</br>" makes stand inside <svg> and <math>, as HTML once
// had it; browsers end the foreign content first. No serialisation tells of such a tree.
bool has_html_in_foreign_content(const Document& document) {
  for (NodeId id = 1; id < document.size(); ++id) {
    if (!document.is(id, Tag::kP) && !document.is(id, Tag::kBr)) continue;
    const NodeId parent = document.parent(id);
    const Node& node = document.node(parent);
    const OpenElement element = {.id = parent,
                                 .name = document.unknown_name(parent),
                                 .tag = node.tag,
                                 .ns = node.ns,
                                 .children_ns = node.ns};
    if (children_namespace(document, element) != Namespace::kHtml) return true;
  }
  return false;
}

// A table in <mo> or its kin puts what it can't hold before itself: an HTML element then, even
// where its name would make it one of MathML.
bool has_html_mark_in_math(const Document& document) {
  for (NodeId id = 1; id < document.size(); ++id) {
    const Node& node = document.node(id);
    const bool named = document.is(id, Tag::kUnknown) && node.ns == Namespace::kHtml &&
                       document.node(document.parent(id)).ns == Namespace::kMathMl;
    if (!named) continue;
    const std::string_view name = document.name(id);
    if (name == "mglyph" || name == "malignmark") return true;
  }
  return false;
}

// <plaintext> opens <i> and its kin again that were open, inside itself, where its serialisation
// has them for text.
bool has_elements_in_raw_text(const Document& document) {
  for (NodeId id = 1; id < document.size(); ++id) {
    const Node& parent = document.node(document.parent(id));
    if (parent.ns == Namespace::kHtml && is_raw_text(parent.tag, false) && document.is_element(id))
      return true;
  }
  return false;
}

// <plaintext> ends where the page does, so its own end tag is the last one of its name: in <math>
// or <svg>, an element around it may have that name too.
bool has_plaintext_in_its_like(const Document& document) {
  for (NodeId id = 1; id < document.size(); ++id) {
    if (!document.is(id, Tag::kPlaintext)) continue;
    for (NodeId up = document.parent(id); up != 0; up = document.parent(up)) {
      if (document.name(up) == "plaintext") return true;
    }
  }
  return false;
}

// A script that begins "<!--<script>" and is never ended has its end tag within itself once it is
// serialised, and the end tag of a later script for its own.
bool has_script_without_end(const Document& document) {
  for (NodeId id = 0; id < document.size(); ++id) {
    if (!document.is(id, Tag::kScript)) continue;
    const std::string text = document.text_content(id);
    const std::string serialised = text + "</script></script>";
    if (RawTextScanner(serialised).end_of(Tag::kScript, 0) != text.size()) return true;
  }
  return false;
}

// Trees that their serialisation doesn't tell from another, by the HTML Standard or by libgumbo's
// mistake.
bool is_ambiguous(const Document& document) {
  return has_html_in_foreign_content(document) || has_html_mark_in_math(document) ||
         has_elements_in_raw_text(document) || has_plaintext_in_its_like(document) ||
         has_script_without_end(document);
}

}  // namespace

void read_as_html5(std::string_view bytes) {
  const std::string text = to_utf8(bytes);
  promise(is_valid_utf8(text), "a file becomes valid UTF-8");
  promise(text.size() <= 3 * bytes.size(), "a byte becomes three at most");
  const auto parsed = read_html5(text);
  if (!parsed.ok()) return;
  promise(testing::is_sound(parsed.value()), "parents, ends and attributes fit together");
  if (is_ambiguous(parsed.value())) return;
  const std::string serialised = testing::serialise(parsed.value(), false);
  const auto literal = read_serialised_dom(serialised, {.scripting = false, .limits = {}});
  promise(literal.ok(), "what was parsed can be read literally");
  promise(testing::first_difference(parsed.value(), literal.value()) == kNoNode,
          "both readers give the same tree");
  promise(testing::serialise(literal.value(), false) == serialised,
          "a literal reading serialises to the bytes it was read from");
}

}  // namespace stillpage::fuzz
