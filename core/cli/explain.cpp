// One page in, how its article was found out.
#include <string>

#include "commands.hpp"
#include "explain/explanation.hpp"
#include "input.hpp"
#include "page.hpp"
#include "stillpage/limits.hpp"

namespace stillpage::cli {

int run_explain(const Options& options) {
  const std::string name = options.file == "-" ? "standard input" : options.file;
  const Input input = read_input(options.file, Limits{}.max_bytes);
  if (!input.error.empty()) {
    complain(name, input.error);
    return kExitUnreadable;
  }
  const Result<Document> document = read_page(input.bytes, options);
  if (!document.ok()) {
    complain(name, message_of(document.error()));
    return kExitNoArticle;
  }
  const auto explanation = explain::explain(document.value(), {.url = options.url});
  const bool html = options.explain == ExplainForm::kHtml;
  if (!write_output(html ? explain::to_html(explanation) : explain::to_text(explanation)))
    return kExitUnreadable;
  if (explanation.outcome.ok()) return kExitDone;
  complain(name, message_of(explanation.outcome.error()));
  return kExitNoArticle;
}

}  // namespace stillpage::cli
