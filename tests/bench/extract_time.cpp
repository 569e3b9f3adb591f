// How long the native core takes for a page, and how much memory: npm run bench:native -- FOLDER.
// Reads every *.html and *.html.gz of a folder, makes of each the serialised DOM that a browser
// would hand over, and times reading it, extracting its article and writing JSON; the HTML5 parser
// is not in it.
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <new>
#include <string>
#include <vector>

#include "cli/input.hpp"
#include "document/serialise.hpp"
#include "html5/charset.hpp"
#include "html5/read_html5.hpp"
#include "stillpage/encode.hpp"
#include "stillpage/extract.hpp"
#include "stillpage/read.hpp"

namespace {

// Bytes that operator new has given out, at the moment and at most. One thread only.
std::size_t held = 0;
std::size_t most_held = 0;

// Before each piece of memory: its size, in a place that keeps what follows aligned.
constexpr std::size_t kSizePlace = alignof(std::max_align_t);

}  // namespace

void* operator new(std::size_t size) {
  void* memory = std::malloc(kSizePlace + size);
  if (memory == nullptr) std::abort();
  *static_cast<std::size_t*>(memory) = size;
  held += size;
  most_held = std::max(most_held, held);
  return static_cast<char*>(memory) + kSizePlace;
}
void operator delete(void* memory) noexcept {
  if (memory == nullptr) return;
  void* start = static_cast<char*>(memory) - kSizePlace;
  held -= *static_cast<std::size_t*>(start);
  std::free(start);
}
void operator delete(void* memory, std::size_t /*size*/) noexcept { operator delete(memory); }

namespace {

using namespace stillpage;
using Clock = std::chrono::steady_clock;

constexpr int kRounds = 5;  // the fastest counts: others were held up by something else

struct PageCost {
  std::string name;
  double bytes = 0;
  double milliseconds = 0;
  double read_milliseconds = 0;  // part of them
  double peak_bytes = 0;
};

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

std::string serialised(const std::string& path) {
  const cli::Input input = cli::read_input(path, Limits{}.max_bytes);
  const Result<Document> document = read_html5(to_utf8(input.bytes));
  return document.ok() ? testing::serialise(document.value(), false) : std::string();
}

PageCost measure(const std::string& name, const std::string& bytes) {
  PageCost cost{.name = name, .bytes = static_cast<double>(bytes.size()), .milliseconds = 1e9};
  for (int round = 0; round < kRounds; ++round) {
    const std::size_t before = held;
    most_held = held;
    const Clock::time_point start = Clock::now();
    const Result<Document> document =
        read_serialised_dom(bytes, {.scripting = false, .limits = {}});
    const double read = milliseconds_since(start);
    if (!document.ok()) return cost;
    const Result<Article> article = extract(document.value(), {.url = "https://example.org/"});
    const std::string json = article.ok() ? to_json(article.value()) : to_json(article.error());
    const double all = milliseconds_since(start);
    cost.peak_bytes = static_cast<double>(most_held - before);
    if (all >= cost.milliseconds) continue;
    cost.milliseconds = all;
    cost.read_milliseconds = read;
  }
  return cost;
}

double at(double share, std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

template <typename Value>
void report(const char* what, const std::vector<PageCost>& costs, Value value) {
  std::vector<double> values;
  values.reserve(costs.size());
  for (const PageCost& cost : costs) values.push_back(value(cost));
  const auto most =
      std::max_element(costs.begin(), costs.end(),
                       [&](const PageCost& a, const PageCost& b) { return value(a) < value(b); });
  std::printf("%-28s median %8.2f  p95 %8.2f  most %8.2f (%s)\n", what, at(0.5, values),
              at(0.95, values), value(*most), most->name.c_str());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "Usage: stillpage_bench FOLDER\n");
    return 2;
  }
  std::error_code error;
  std::vector<std::string> paths;
  for (std::filesystem::recursive_directory_iterator entry(argv[1], error), end;
       !error && entry != end; entry.increment(error)) {
    const std::string path = entry->path().string();
    if (path.ends_with(".html") || path.ends_with(".html.gz")) paths.push_back(path);
  }
  std::sort(paths.begin(), paths.end());
  std::vector<PageCost> costs;
  for (const std::string& path : paths) {
    const std::string bytes = serialised(path);
    if (bytes.empty()) continue;
    costs.push_back(measure(std::filesystem::path(path).filename().string(), bytes));
  }
  if (costs.empty()) {
    std::fprintf(stderr, "stillpage_bench: no pages below %s\n", argv[1]);
    return 1;
  }
  std::printf("%zu pages\n", costs.size());
  report("kB of serialised DOM", costs, [](const PageCost& c) { return c.bytes / 1000; });
  report("ms, bytes to JSON", costs, [](const PageCost& c) { return c.milliseconds; });
  report("ms, of which reading", costs, [](const PageCost& c) { return c.read_milliseconds; });
  report("memory / input, above 50 kB", costs,
         [](const PageCost& c) { return c.bytes > 5e4 ? c.peak_bytes / c.bytes : 0; });
  report("MB of memory", costs, [](const PageCost& c) { return c.peak_bytes / 1e6; });
  return 0;
}
