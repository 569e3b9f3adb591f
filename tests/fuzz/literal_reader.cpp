// Promises of the literal reader: any bytes give a sound tree within the limits, or an error; and
// what a tree is written as reads as the same tree.
#include <string>
#include <string_view>

#include "document/outline.hpp"
#include "promise.hpp"
#include "stillpage/read.hpp"
#include "targets.hpp"

namespace stillpage::fuzz {
namespace {

// Every slice lies in the buffer and can be decoded, to no more bytes than it has.
void check_slices(const Document& document, std::size_t size) {
  const auto check = [&](Slice slice) {
    promise(std::size_t{slice.offset} + slice.length <= size, "a slice lies within the page");
    promise(document.decoded(slice).size() <= slice.length, "decoding makes nothing longer");
  };
  for (NodeId id = 0; id < document.size(); ++id) {
    check(document.is_element(id) ? document.unknown_name(id) : document.node(id).data);
    for (const Attribute& attribute : document.attributes(id)) {
      check(attribute.name);
      check(attribute.value);
    }
  }
}

}  // namespace

void read_literally(std::string_view bytes) {
  for (const bool scripting : {true, false}) {
    const auto document = read_serialised_dom(bytes, {.scripting = scripting, .limits = {}});
    if (!document.ok()) {
      promise(bytes.size() > Limits{}.max_depth, "only a page past a limit is refused");
      continue;
    }
    promise(testing::is_sound(document.value()), "parents, ends and attributes fit together");
    promise(document.value().size() <= bytes.size(), "there are no more nodes than bytes");
    check_slices(document.value(), bytes.size());
  }
}

}  // namespace stillpage::fuzz
