// Where the block stands in the tree: its tag, its depth, and how far above it the nearest
// landmarks are.
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "features/features.hpp"
#include "features/tag_rank.hpp"
#include "text/characters.hpp"

namespace stillpage {
namespace {

constexpr std::uint8_t kNone = 50;  // no such ancestor, or farther up than this

// The landmarks in the order of the columns of Feature::kLandmark.
constexpr std::array kLandmarkTags = {
    Tag::kMain,   Tag::kArticle, Tag::kAside,   Tag::kNav,     Tag::kHeader, Tag::kFooter,
    Tag::kForm,   Tag::kTable,   Tag::kUl,      Tag::kOl,      Tag::kDl,     Tag::kBlockquote,
    Tag::kFigure, Tag::kPre,     Tag::kDetails, Tag::kSection, Tag::kA,      Tag::kButton,
    Tag::kLi,     Tag::kP,       Tag::kDialog,  Tag::kTr};
constexpr std::size_t kLandmarkCount = kLandmarkTags.size();

struct RoleTag {
  std::string_view role;
  Tag tag;
};

// ARIA roles that stand for one of the landmarks.
constexpr RoleTag kRoles[] = {
    {"main", Tag::kMain},          {"navigation", Tag::kNav},  {"complementary", Tag::kAside},
    {"contentinfo", Tag::kFooter}, {"banner", Tag::kHeader},   {"dialog", Tag::kDialog},
    {"alertdialog", Tag::kDialog}, {"article", Tag::kArticle}, {"search", Tag::kForm},
    {"menu", Tag::kNav},           {"menubar", Tag::kNav},     {"tablist", Tag::kNav},
    {"button", Tag::kButton},
};

constexpr std::string_view kBodyProperties[] = {"articlebody", "text"};
constexpr std::string_view kAuthorProperties[] = {"author"};

using Distances = std::array<std::uint8_t, kLandmarkCount + 2>;

std::optional<std::size_t> landmark_index(Tag tag) {
  const auto found = std::find(kLandmarkTags.begin(), kLandmarkTags.end(), tag);
  if (found == kLandmarkTags.end()) return std::nullopt;
  return static_cast<std::size_t>(found - kLandmarkTags.begin());
}

void mark(std::optional<std::size_t> index, Distances& distances) {
  if (index) distances[*index] = 0;
}

void mark_attributes(const Document& document, NodeId id, Distances& distances) {
  for (const Attribute& attribute : document.attributes(id)) {
    const std::string_view name = document.raw(attribute.name);
    const std::string_view value = document.raw(attribute.value);
    if (name == "role") {
      for (const RoleTag& role : kRoles) {
        if (role.role == value) mark(landmark_index(role.tag), distances);
      }
    } else if (name == "itemprop") {
      const std::string_view first = value.substr(0, value.find(' '));
      for (const auto property : kBodyProperties) {
        if (ascii_iequals(first, property)) distances[kLandmarkCount] = 0;
      }
      for (const auto property : kAuthorProperties) {
        if (ascii_iequals(first, property)) distances[kLandmarkCount + 1] = 0;
      }
    }
  }
}

std::vector<Distances> landmark_distances(const PageTable& table) {
  const ElementRows& e = table.elements;
  std::vector<Distances> distances(e.size());
  for (RowId r = 0; r < e.size(); ++r) {
    if (r == 0) {
      distances[r].fill(kNone);
    } else {
      const Distances& above = distances[e.parent[r]];
      std::transform(above.begin(), above.end(), distances[r].begin(), [](std::uint8_t d) {
        return static_cast<std::uint8_t>(std::min<int>(d + 1, kNone));
      });
    }
    mark(landmark_index(e.tag[r]), distances[r]);
    if (table.document->node(e.node[r]).attribute_count > 0) {
      mark_attributes(*table.document, e.node[r], distances[r]);
    }
  }
  return distances;
}

}  // namespace

void add_structure_features(const PageTable& table, FeatureMatrix& out) {
  const std::vector<Distances> distances = landmark_distances(table);
  const BlockRows& blocks = table.blocks;
  for (BlockId b = out.begin(); b < out.end(); ++b) {
    const RowId owner = blocks.owner[b];
    const RowId leaf = blocks.leaf[b];
    out.column(Feature::kTagKind)[b] = tag_rank(table.elements.tag[owner]);
    out.column(Feature::kLeafTagKind)[b] = tag_rank(table.elements.tag[leaf]);
    out.column(Feature::kDepth)[b] = table.elements.depth[owner];
    for (std::size_t k = 0; k < distances[leaf].size(); ++k) {
      out.column(column_of(Feature::kLandmark) + k)[b] = distances[leaf][k];
    }
  }
}

}  // namespace stillpage
