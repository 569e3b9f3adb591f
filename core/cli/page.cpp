// See page.hpp.
#include "page.hpp"

#include <chrono>
#include <utility>

#include "html5/charset.hpp"
#include "html5/read_html5.hpp"
#include "stillpage/extract.hpp"
#include "stillpage/limits.hpp"
#include "stillpage/read.hpp"

namespace stillpage::cli {
namespace {

Result<Document> read_file(std::string_view bytes) {
  // Decoding can make three bytes of one, so the limit is asked first.
  if (bytes.size() > Limits{}.max_bytes) return ErrorCode::kTooLarge;
  return read_html5(to_utf8(bytes));
}

Result<Article> read_and_extract(std::string_view bytes, const Options& options) {
  const Result<Document> document = read_page(bytes, options);
  if (!document.ok()) return document.error();
  return extract(document.value(), {.url = options.url});
}

}  // namespace

Result<Document> read_page(std::string_view bytes, const Options& options) {
  return options.serialised
             ? read_serialised_dom(bytes, {.scripting = options.scripting, .limits = {}})
             : read_file(bytes);
}

PageResult extract_page(std::string_view bytes, const Options& options) {
  using Clock = std::chrono::steady_clock;
  const Clock::time_point start = Clock::now();
  Result<Article> article = read_and_extract(bytes, options);
  const std::chrono::duration<double, std::milli> taken = Clock::now() - start;
  return {.article = std::move(article), .milliseconds = taken.count()};
}

std::string_view message_of(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::kTooLarge:
      return "the page is too large";
    case ErrorCode::kTooManyNodes:
      return "the page has too many elements";
    case ErrorCode::kTooDeep:
      return "the page is nested too deeply";
    case ErrorCode::kNotHtml:
      return "not an HTML page";
    case ErrorCode::kNoArticle:
      return "no article found";
  }
  return "unknown error";
}

}  // namespace stillpage::cli
