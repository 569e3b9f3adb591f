// Judges a model by pages whose JSON says which snippets a clean view must hold and which it must
// not.
#pragma once

#include <cstdio>
#include <vector>

#include "model/training/quality.hpp"

namespace stillpage::training {

struct CheckResult {
  int pages = 0;
  int clean = 0;
  SnippetCounts snippets;
};

// Judges what the product extracts. With `out`, also prints what is missing and left over.
[[nodiscard]] CheckResult check(const std::vector<CorpusPage>& pages, const Model& model,
                                std::FILE* out);

void print_check(const char* name, const CheckResult& result, std::FILE* out);

}  // namespace stillpage::training
