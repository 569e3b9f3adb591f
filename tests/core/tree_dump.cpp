// stillpage_tree_dump: reads a serialised DOM on standard input and writes its tree, one JSON array
// a node in document order, for the browser tests that compare it with the live one:
//   ["e", depth, "html" | "svg" | "mathml", name, [[attribute, value], ...]]   ["t", depth, text]
//   ["c", depth, data]
// Usage: stillpage_tree_dump [--scripting=on|off] < page.html
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <array>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "stillpage/read.hpp"

namespace {

using stillpage::Document;
using stillpage::Node;
using stillpage::NodeId;
using stillpage::NodeKind;
using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

std::string read_all(std::FILE* file) {
  std::string text;
  std::array<char, 65536> buffer;
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file)) {
    text.append(buffer.data(), count);
  }
  return text;
}

void write_string(std::string_view text, Writer& writer) {
  writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

std::string_view name_of(stillpage::Namespace ns) {
  constexpr std::string_view kNames[] = {"html", "svg", "mathml"};
  return kNames[static_cast<std::size_t>(ns)];
}

void write_element(const Document& document, NodeId id, Writer& writer) {
  write_string(name_of(document.node(id).ns), writer);
  write_string(document.name(id), writer);
  writer.StartArray();
  for (const stillpage::Attribute& attribute : document.attributes(id)) {
    writer.StartArray();
    write_string(document.raw(attribute.name), writer);
    write_string(document.decoded(attribute.value), writer);
    writer.EndArray();
  }
  writer.EndArray();
}

void write_tree(const Document& document) {
  constexpr std::string_view kKinds[] = {"e", "t", "c"};
  std::vector<unsigned> depths(document.size());
  for (NodeId id = 0; id < document.size(); ++id) {
    const Node& node = document.node(id);
    depths[id] = node.parent == stillpage::kNoNode ? 0 : depths[node.parent] + 1;
    rapidjson::StringBuffer line;
    Writer writer(line);
    writer.StartArray();
    write_string(kKinds[static_cast<std::size_t>(node.kind)], writer);
    writer.Uint(depths[id]);
    if (node.kind == NodeKind::kElement) {
      write_element(document, id, writer);
    } else {
      write_string(document.decoded(node.data), writer);
    }
    writer.EndArray();
    std::fwrite(line.GetString(), 1, line.GetSize(), stdout);
    std::fputc('\n', stdout);
  }
}

}  // namespace

int main(int argc, char** argv) {
  stillpage::ReadOptions options;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--scripting=on" || argument == "--scripting=off") {
      options.scripting = argument == "--scripting=on";
    } else {
      std::fprintf(stderr, "usage: stillpage_tree_dump [--scripting=on|off] < page.html\n");
      return 2;
    }
  }
  const std::string page = read_all(stdin);
  const auto document = stillpage::read_serialised_dom(page, options);
  if (!document.ok()) {
    std::fprintf(stderr, "stillpage_tree_dump: %s\n",
                 std::string(to_string(document.error())).c_str());
    return 1;
  }
  write_tree(document.value());
  return 0;
}
