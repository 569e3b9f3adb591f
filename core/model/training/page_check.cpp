// A page is clean when all that is wanted is there and nothing else.
#include "model/training/page_check.hpp"

namespace stillpage::training {

CheckResult check(const std::vector<CorpusPage>& pages, const Model& model, std::FILE* out) {
  CheckResult total;
  std::string report;
  for (const CorpusPage& page : pages) {
    const SnippetCounts counts =
        judge_extraction(page, model, out != nullptr ? &report : nullptr).snippets;
    ++total.pages;
    total.clean += counts.clean() ? 1 : 0;
    total.snippets += counts;
  }
  if (out != nullptr) std::fputs(report.c_str(), out);
  return total;
}

void print_check(const char* name, const CheckResult& result, std::FILE* out) {
  const SnippetCounts& snippets = result.snippets;
  std::fprintf(out, "%s: clean %d of %d, kept %d of %d, gone %d of %d\n", name, result.clean,
               result.pages, snippets.kept, snippets.wanted, snippets.gone, snippets.unwanted);
  std::fflush(out);
}

}  // namespace stillpage::training
