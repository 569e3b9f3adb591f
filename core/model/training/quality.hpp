// How good the product's whole answer to a page is: what it extracts, after every rule, against the
// truth.
#pragma once

#include <cstdio>
#include <string>
#include <vector>

#include "model/training/corpus.hpp"
#include "model/training/model_tables.hpp"
#include "model/training/word_f1.hpp"

namespace stillpage::training {

// Snippets are compared without white space and case, as a reader would.
struct SnippetCounts {
  int wanted = 0;
  int kept = 0;
  int unwanted = 0;
  int gone = 0;

  SnippetCounts& operator+=(const SnippetCounts& other) noexcept;
  // All that is wanted and nothing else.
  [[nodiscard]] bool clean() const noexcept { return kept == wanted && gone == unwanted; }
};

struct PageQuality {
  WordScore score;
  WordScore score_without_captions;
  SnippetCounts snippets;
};

// Reads the page's file as the command-line tool does. A page that can't be read or has no article
// counts as empty text. Snippets missed or left over are appended to `report` where there is one, a
// line each.
[[nodiscard]] PageQuality judge_extraction(const CorpusPage& page, const Model& model,
                                           std::string* report = nullptr);

// Every page by the model of its fold; the outcome doesn't depend on `jobs`.
[[nodiscard]] std::vector<PageQuality> judge_corpus(const std::vector<CorpusPage>& pages,
                                                    const std::vector<ModelTables>& models,
                                                    unsigned jobs);

// Means by type of page and over raw and sanitised pages apart, then the `worst` articles.
void print_quality(const std::vector<CorpusPage>& pages, const std::vector<PageQuality>& quality,
                   std::size_t worst, std::FILE* out);

}  // namespace stillpage::training
