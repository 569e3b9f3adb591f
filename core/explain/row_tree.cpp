// Containers and blocks stand in document order each, so one merge by node gives the rows.
#include "explain/row_tree.hpp"

#include "text/utf8.hpp"
#include "text/whitespace.hpp"

namespace stillpage::explain {
namespace {

constexpr std::size_t kMostNameCharacters = 32;
constexpr std::size_t kChainEnds = 4;  // names shown at either end of a long chain

constexpr bool is_picture(Tag tag) noexcept {
  return tag == Tag::kImg || tag == Tag::kSvg || tag == Tag::kVideo || tag == Tag::kIframe;
}

struct Shown {
  std::vector<std::uint8_t> any;      // by container: something to see is in its subtree
  std::vector<std::uint8_t> own;      // and directly in it
  std::vector<std::uint32_t> blocks;  // of its own
  std::vector<std::uint32_t> children;
};

Shown find_shown(const CleanContext& context) {
  const Containers& c = context.containers();
  Shown shown;
  shown.own.assign(c.size(), 0);
  shown.blocks.assign(c.size(), 0);
  shown.children.assign(c.size(), 0);
  for (const ContainerId owner : context.blocks().container) {
    shown.own[owner] = 1;
    ++shown.blocks[owner];
  }
  for (NodeId id = 0; id < context.document.size(); ++id) {
    const bool dropped = (context.page.survey.flags[id] & kDropped) != 0;
    if (!dropped && context.document.is_element(id) && is_picture(context.document.tag(id)))
      shown.own[context.page.survey.container_of[id]] = 1;
  }
  shown.any = shown.own;
  for (ContainerId id = c.size(); id-- > 1;) {
    if (shown.any[id] == 0) continue;
    shown.any[c.parent[id]] = 1;
    ++shown.children[c.parent[id]];
  }
  return shown;
}

std::string name_of(const CleanContext& context, ContainerId container) {
  const Document& document = context.document;
  const NodeId node = context.containers().node[container];
  std::string name = clipped(document.name(node), kMostNameCharacters);
  const std::string id(trim_html_space(document.decoded_attribute(node, "id")));
  if (!id.empty()) name += '#' + clipped(id, kMostNameCharacters);
  const std::string all = document.decoded_attribute(node, "class");
  const std::string_view classes = trim_html_space(all);
  const std::string_view first = classes.substr(0, classes.find_first_of(" \t\n\f\r"));
  if (!first.empty()) name += '.' + clipped(first, kMostNameCharacters);
  return name;
}

}  // namespace

std::vector<TreeRow> row_tree(const CleanContext& context) {
  const Containers& c = context.containers();
  const Blocks& blocks = context.blocks();
  const Shown shown = find_shown(context);
  std::vector<TreeRow> rows;
  std::vector<std::uint32_t> level(c.size(), 0);
  BlockId block = 0;
  const auto is_open = [&](ContainerId container) {
    return !rows.empty() && rows.back().last == container && rows.back().block == kNoBlock;
  };
  const auto add_blocks_before = [&](NodeId node) {
    for (; block < blocks.size() && blocks.first[block] < node; ++block) {
      const ContainerId own = blocks.container[block];
      if (is_open(own) && shown.blocks[own] == 1 && shown.children[own] == 0) {
        rows.back().block = block;
      } else {
        rows.push_back({.level = level[own] + 1, .block = block, .first = own, .last = own});
      }
    }
  };
  for (ContainerId id = 0; id < c.size(); ++id) {
    if (shown.any[id] == 0) continue;
    add_blocks_before(c.node[id]);
    const ContainerId parent = c.parent[id];
    const bool continues =
        id != 0 && is_open(parent) && shown.own[parent] == 0 && shown.children[parent] == 1;
    if (continues) {
      level[id] = level[parent];
      rows.back().last = id;
    } else {
      level[id] = id == 0 ? 0 : level[parent] + 1;
      rows.push_back({.level = level[id], .first = id, .last = id, .named = true});
    }
  }
  add_blocks_before(kNoNode);
  return rows;
}

std::string label_of(const CleanContext& context, const TreeRow& row) {
  if (!row.named) return {};
  const Containers& c = context.containers();
  std::vector<ContainerId> chain;  // the innermost first
  for (ContainerId id = row.last;; id = c.parent[id]) {
    chain.push_back(id);
    if (id == row.first) break;
  }
  std::string label;
  for (std::size_t i = chain.size(); i-- > 0;) {
    if (!label.empty()) label += " > ";
    if (chain.size() > 2 * kChainEnds + 1 && i == chain.size() - 1 - kChainEnds) {
      label += "(" + std::to_string(chain.size() - 2 * kChainEnds) + " more)";
      i = kChainEnds;
      continue;
    }
    label += name_of(context, chain[i]);
  }
  return label;
}

std::string clipped(std::string_view text, std::size_t most) {
  std::string out;
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    if (count == most) return out + "…";
    const char32_t c = decode_code_point(text, at);
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    const bool turns = c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x2028 && c <= 0x202E) ||
                       (c >= 0x2066 && c <= 0x2069);
    append_utf8(control || turns ? U' ' : c, out);
  }
  return out;
}

}  // namespace stillpage::explain
