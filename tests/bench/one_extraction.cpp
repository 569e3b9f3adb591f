// Reads one page once, from the bytes of a serialised DOM to JSON, in a function of its own: what
// scripts/bench-instructions.mjs has callgrind count.
#include <cstdio>
#include <string>

#include "cli/input.hpp"
#include "document/serialise.hpp"
#include "html5/charset.hpp"
#include "html5/read_html5.hpp"
#include "stillpage/encode.hpp"
#include "stillpage/extract.hpp"
#include "stillpage/read.hpp"

using namespace stillpage;

// With C linkage, so that callgrind finds it under this name.
extern "C" __attribute__((noinline)) std::size_t stillpage_counted(const char* bytes,
                                                                   std::size_t size) {
  const Result<Document> document =
      read_serialised_dom({bytes, size}, {.scripting = false, .limits = {}});
  if (!document.ok()) return 0;
  const Result<Article> article = extract(document.value(), {.url = "https://example.org/"});
  return article.ok() ? to_json(article.value()).size() : 0;
}

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "Usage: stillpage_one_extraction FILE\n");
    return 2;
  }
  const cli::Input input = cli::read_input(argv[1], Limits{}.max_bytes);
  const Result<Document> document = read_html5(to_utf8(input.bytes));
  if (!document.ok()) return 1;
  const std::string bytes = testing::serialise(document.value(), false);
  return stillpage_counted(bytes.data(), bytes.size()) > 0 ? 0 : 1;
}
