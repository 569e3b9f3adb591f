// The memory libgumbo works in: counted, bounded, and freed block by block, because libgumbo frees
// its tree by recursion, which a deeply nested page would turn into a stack overflow.
#pragma once

#include <gumbo.h>

#include <csetjmp>
#include <cstddef>

namespace stillpage {

class GumboMemory {
 public:
  explicit GumboMemory(std::size_t budget) : budget_(budget) {}
  ~GumboMemory();
  GumboMemory(const GumboMemory&) = delete;
  GumboMemory& operator=(const GumboMemory&) = delete;

  // Parses with libgumbo, which knows no "out of memory": past the budget it is left by a long
  // jump, and this gives nullptr. The output lives as long as this object; it must not go to
  // gumbo_destroy_output.
  [[nodiscard]] GumboOutput* parse(const char* bytes, std::size_t size);

 private:
  struct Block;

  static void* allocate(void* self, std::size_t size);
  static void release(void* self, void* memory);

  Block* blocks_ = nullptr;
  std::size_t used_ = 0;
  std::size_t budget_;
  std::jmp_buf exhausted_;
};

}  // namespace stillpage
