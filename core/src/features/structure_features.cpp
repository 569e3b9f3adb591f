// Where the block stands in the tree: its tag, its depth, and how far above it the nearest
// landmarks are.
#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "features/features.hpp"
#include "features/tag_rank.hpp"
#include "text/characters.hpp"

namespace stillpage {
namespace {

constexpr unsigned kNone = 50;  // no such ancestor, or farther up than this

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

constexpr unsigned kBodyProperty = kLandmarkCount;  // the two columns behind those of the tags
constexpr unsigned kAuthorProperty = kLandmarkCount + 1;
constexpr std::size_t kColumns = kLandmarkCount + 2;

using Marks = std::uint32_t;  // a bit a column

Marks mark_of(Tag tag) {
  const auto found = std::find(kLandmarkTags.begin(), kLandmarkTags.end(), tag);
  return found == kLandmarkTags.end() ? 0 : Marks{1} << (found - kLandmarkTags.begin());
}

template <typename Names>
bool is_among(std::string_view name, const Names& names) {
  return std::any_of(std::begin(names), std::end(names),
                     [&](std::string_view other) { return ascii_iequals(name, other); });
}

Marks marks_of_attributes(const Document& document, NodeId id) {
  Marks marks = 0;
  for (const Attribute& attribute : document.attributes(id)) {
    const std::string_view name = document.raw(attribute.name);
    const std::string_view value = document.raw(attribute.value);
    if (name == "role") {
      for (const RoleTag& role : kRoles) {
        if (role.role == value) marks |= mark_of(role.tag);
      }
    } else if (name == "itemprop") {
      const std::string_view first = value.substr(0, value.find(' '));
      if (is_among(first, kBodyProperties)) marks |= Marks{1} << kBodyProperty;
      if (is_among(first, kAuthorProperties)) marks |= Marks{1} << kAuthorProperty;
    }
  }
  return marks;
}

class StructureFeatures : public FeatureFamily {
 public:
  explicit StructureFeatures(const PageTable& table) : table_(table) {
    const ElementRows& e = table.elements;
    marks_.reserve(e.size());
    for (RowId r = 0; r < e.size(); ++r)
      marks_.push_back(mark_of(e.tag[r]) | marks_of_attributes(*table.document, e.node[r]));
  }

  void add(FeatureMatrix& out) override {
    const ElementRows& e = table_.elements;
    for (BlockId b = out.begin(); b < out.end(); ++b) {
      const RowId owner = table_.blocks.owner[b];
      const RowId leaf = table_.blocks.leaf[b];
      out.column(Feature::kTagKind)[b] = tag_rank(e.tag[owner]);
      out.column(Feature::kLeafTagKind)[b] = tag_rank(e.tag[leaf]);
      out.column(Feature::kDepth)[b] = e.depth[owner];
      for (std::size_t k = 0; k < kColumns; ++k)
        out.column(column_of(Feature::kLandmark) + k)[b] = static_cast<float>(kNone);
      add_landmarks(b, leaf, out);
    }
  }

 private:
  void add_landmarks(BlockId b, RowId row, FeatureMatrix& out) const {
    Marks met = 0;
    for (unsigned level = 0; level < kNone && row != kNoRow; ++level) {
      for (Marks fresh = marks_[row] & ~met; fresh != 0; fresh &= fresh - 1) {
        const auto k = static_cast<std::size_t>(__builtin_ctz(fresh));
        out.column(column_of(Feature::kLandmark) + k)[b] = static_cast<float>(level);
      }
      met |= marks_[row];
      row = table_.elements.parent[row];
    }
  }

  const PageTable& table_;
  std::vector<Marks> marks_;  // by row: its own
};

}  // namespace

FamilyPointer structure_features(const PageTable& table) {
  return std::make_unique<StructureFeatures>(table);
}

}  // namespace stillpage
