// Judges a model by pages whose JSON says which snippets a clean view must hold and which it must
// not.
#pragma once

#include <cstdio>
#include <string>
#include <vector>

#include "model/training/corpus.hpp"
#include "score/model.hpp"

namespace stillpage::training {

struct CheckResult {
  int pages = 0;
  int clean = 0;  // all wanted snippets there, none of the unwanted
  int wanted = 0;
  int kept = 0;
  int unwanted = 0;
  int gone = 0;
};

// A page of a check, ready to be judged by any number of models.
struct CheckPage {
  CorpusPage source;
  PageSample sample;
  std::vector<std::string> texts;  // by block: in lower case, without white space
};

[[nodiscard]] std::vector<CheckPage> load_check_pages(const std::filesystem::path& folder);

// With `out`, also prints what is missing and left over.
[[nodiscard]] CheckResult check(std::vector<CheckPage>& pages, const Model& model, std::FILE* out);

void print_check(const char* name, const CheckResult& result, std::FILE* out);

}  // namespace stillpage::training
