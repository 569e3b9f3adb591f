// One page in, its article out in the format asked for.
#include <string>

#include "commands.hpp"
#include "input.hpp"
#include "page.hpp"
#include "stillpage/encode.hpp"
#include "stillpage/limits.hpp"

namespace stillpage::cli {
namespace {

std::string encode(const Article& article, const Options& options) {
  switch (options.format) {
    case Format::kText:
      return to_text(article, {.captions = options.captions});
    case Format::kMarkdown:
      return to_markdown(article);
    case Format::kHtml:
      return to_html(article);
    case Format::kJson:
      break;
  }
  return to_json(article);
}

}  // namespace

int run_single(const Options& options) {
  const std::string name = options.file == "-" ? "standard input" : options.file;
  const Input input = read_input(options.file, Limits{}.max_bytes);
  if (!input.error.empty()) {
    complain(name, input.error);
    return kExitUnreadable;
  }
  const PageResult page = extract_page(input.bytes, options);
  if (!page.article.ok()) {
    complain(name, message_of(page.article.error()));
    if (options.format != Format::kJson) return kExitNoArticle;
    const bool written = write_output(to_json(page.article.error()) + '\n');
    return written ? kExitNoArticle : kExitUnreadable;
  }
  std::string output = encode(page.article.value(), options);
  if (!output.ends_with('\n')) output += '\n';
  return write_output(output) ? kExitDone : kExitUnreadable;
}

}  // namespace stillpage::cli
