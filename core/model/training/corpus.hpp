// Reads a folder of pages with known main text: html/ID.html.gz, ground-truth/ID.json and
// pages.json with type, domain and fold of each.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "model/training/page_sample.hpp"
#include "stillpage/article.hpp"
#include "stillpage/document.hpp"

namespace stillpage::training {

struct CorpusPage {
  std::string id;
  std::string type;
  std::string url;
  std::string truth;
  std::vector<std::string> with;     // snippets that must be kept
  std::vector<std::string> without;  // and that must not
  int fold = 0;
  std::uint32_t domain = 0;
  bool sanitised = false;
  std::filesystem::path html;
};

// Pages in the order of their ids; empty, with a message on stderr, if the folder isn't such a
// corpus.
[[nodiscard]] std::vector<CorpusPage> list_corpus(const std::filesystem::path& folder);

// Pages ID.html with ID.json side by side, as used for checks.
[[nodiscard]] std::vector<CorpusPage> list_check_pages(const std::filesystem::path& folder);

// The bytes of a file, unpacked if it is gzip; empty if it can't be read.
[[nodiscard]] std::string read_bytes(const std::filesystem::path& file);

// A document made ready for features: segmented, with its metadata.
struct PreparedPage {
  Document document;
  Metadata metadata;
  SegmentedPage page;
};
[[nodiscard]] PreparedPage prepare(Document document);

// Features and truth of a prepared page.
[[nodiscard]] PageSample make_sample(const CorpusPage& source, const PreparedPage& prepared,
                                     bool with_truth);

}  // namespace stillpage::training
