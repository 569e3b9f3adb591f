// The features of a page given as HTML, for tests.
#pragma once

#include <string_view>
#include <utility>

#include "catch.hpp"
#include "features/features.hpp"
#include "html5/read_html5.hpp"
#include "metadata/metadata.hpp"

namespace stillpage::test {

// Holds together what the features of a page view.
struct FeaturePage {
  Document document;
  Metadata metadata;
  SegmentedPage page;
  PageTable table;
  FeatureMatrix features{0};

  explicit FeaturePage(std::string_view html) {
    Result<Document> read = read_html5(html);
    REQUIRE(read.ok());
    document = std::move(read.value());
    metadata = read_metadata(document, "https://www.quietnotes.example/2025/river-path");
    page = segment_document(document, metadata.title);
    table = make_page_table(document, page, read_page_hints(document, metadata));
    features = compute_features(table);
  }
  FeaturePage(const FeaturePage&) = delete;
  FeaturePage& operator=(const FeaturePage&) = delete;

  [[nodiscard]] float value(Feature feature, BlockId block, std::size_t index = 0) const {
    return features.column(feature, index)[block];
  }
};

}  // namespace stillpage::test
