// The whole bridge between JavaScript and the core: bytes in, JSON out. module.d.ts declares it for
// TypeScript; README.md says who owns which memory.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "fingerprint.hpp"
#include "stillpage/encode.hpp"
#include "stillpage/extract.hpp"
#include "stillpage/limits.hpp"
#include "stillpage/read.hpp"

namespace {

using emscripten::val;

// A larger input buffer is freed after its page, so that its room serves the next page: wasm memory
// never shrinks. Most pages are smaller, and so reuse one buffer.
constexpr std::size_t kMaxKeptInputBytes = std::size_t{1} << 20;

// Room below the page for what is small and outlives it, as the address that comes with it.
constexpr std::size_t kGapBytes = 4096;

// The page's buffer, grown or made, or nullptr. As much again is asked for and given back: so the
// document comes to lie right behind the page, and the answer, longer than either, can take the
// place of both. Pointers are volatile, or compilers would leave out what is given back.
char* grow_input(char* input, std::size_t bytes) {
  void* volatile gap = std::malloc(kGapBytes);
  auto* grown = static_cast<char*>(std::realloc(input, bytes));
  void* volatile room = std::malloc(bytes);
  std::free(room);
  std::free(gap);
  return grown;
}

// What one instance holds between calls. The instance is the unit that is made and thrown away.
struct Instance {
  char* input = nullptr;  // of realloc, which can grow it in place and doesn't fill it with zeros
  std::size_t capacity = 0;  // bytes of `input`
  std::size_t offered = 0;   // bytes the caller may have written since the last extraction
  std::string answer;
  std::string look;                   // what look() says of it
  std::vector<std::uint32_t> unseen;  // for the next extraction
  bool whole = false;                 // for the next extraction
  bool busy = false;
} instance;

[[noreturn]] void throw_error(const char* type, const char* message) {
  val::global(type).new_(std::string(message)).throw_();
}

// A trap leaves the mark set, as well as memory in an unknown state: that is refused too.
void refuse_if_busy() {
  if (instance.busy) throw_error("Error", "this instance is busy or has trapped: use a fresh one");
}

bool is_whole_number_up_to(double value, std::size_t limit) {
  return value >= 0 && value <= static_cast<double>(limit) && std::trunc(value) == value;
}

val view(const char* bytes, std::size_t size) {
  return val(emscripten::typed_memory_view(size, reinterpret_cast<const unsigned char*>(bytes)));
}

val input(double capacity) {
  refuse_if_busy();
  if (!is_whole_number_up_to(capacity, stillpage::Limits{}.max_bytes)) {
    throw_error("RangeError", "input: capacity must be a whole number up to the input limit");
  }
  instance.answer = std::string();  // `{}` would leave it its room
  const auto wanted = static_cast<std::size_t>(capacity);
  if (wanted > instance.capacity || instance.input == nullptr) {
    // One byte more, so that a null pointer means failure and never an empty buffer.
    char* grown = grow_input(instance.input, wanted + 1);
    if (grown == nullptr) throw_error("RangeError", "input: out of memory");
    instance.input = grown;
    instance.capacity = wanted;
  }
  instance.offered = wanted;
  return view(instance.input, wanted);
}

// "7 div 12 section".
void note_look(const stillpage::Article& article) {
  for (const auto& [ordinal, name] : article.look) {
    if (!instance.look.empty()) instance.look += ' ';
    instance.look += std::to_string(ordinal) + ' ' + name;
  }
}

stillpage::Result<stillpage::Article> read_article(std::string_view page, std::string_view url,
                                                   bool scripting) {
  const stillpage::ReadOptions options = {.scripting = scripting, .limits = {}};
  const auto document = stillpage::read_serialised_dom(page, options);
  if (!document.ok()) return document.error();
  return stillpage::extract(document.value(),
                            {.url = url, .unseen = instance.unseen, .whole = instance.whole});
}

void free_large_input() {
  if (instance.capacity <= kMaxKeptInputBytes) return;
  std::free(std::exchange(instance.input, nullptr));
  instance.capacity = 0;
}

// The page and its document are gone before the answer is written, which is about as large.
std::string answer_to(std::string_view page, std::string_view url, bool scripting) {
  const auto article = read_article(page, url, scripting);
  free_large_input();
  if (article.ok()) note_look(article.value());
  return article.ok() ? stillpage::to_json(article.value()) : stillpage::to_json(article.error());
}

val extract(double length, const std::string& url, bool scripting) {
  refuse_if_busy();
  if (!is_whole_number_up_to(length, instance.offered)) {
    throw_error("RangeError", "extract: length must be a whole number up to the input's capacity");
  }
  instance.busy = true;
  instance.look.clear();
  const std::string_view page(instance.input, static_cast<std::size_t>(length));
  instance.answer = answer_to(page, url, scripting);
  instance.offered = 0;
  instance.unseen.clear();
  instance.whole = false;
  instance.busy = false;
  return view(instance.answer.data(), instance.answer.size());
}

std::string look() { return instance.look; }

void unseen(val ordinals) {
  refuse_if_busy();
  instance.unseen = emscripten::convertJSArrayToNumberVector<std::uint32_t>(ordinals);
}

void whole(bool wanted) {
  refuse_if_busy();
  instance.whole = wanted;
}

std::string version() { return STILLPAGE_FINGERPRINT; }

#ifdef STILLPAGE_TEST_ENTRY_POINTS
void call_while_busy(val callback) {
  instance.busy = true;
  callback();
  instance.busy = false;
}

void trap() { __builtin_trap(); }
#endif

}  // namespace

EMSCRIPTEN_BINDINGS(stillpage) {
  emscripten::function("version", &version);
  emscripten::function("input", &input);
  emscripten::function("extract", &extract);
  emscripten::function("look", &look);
  emscripten::function("unseen", &unseen);
  emscripten::function("whole", &whole);
#ifdef STILLPAGE_TEST_ENTRY_POINTS
  emscripten::function("callWhileBusy", &call_while_busy);
  emscripten::function("trap", &trap);
#endif
}
