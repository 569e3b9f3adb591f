// A doubly linked list of malloc'ed blocks behind libgumbo's allocator hooks.
#include "html5/gumbo_memory.hpp"

#include <cstdlib>

namespace stillpage {

struct alignas(std::max_align_t) GumboMemory::Block {
  Block* previous;
  Block* next;
  std::size_t size;
};

GumboMemory::~GumboMemory() {
  while (blocks_ != nullptr) {
    Block* next = blocks_->next;
    std::free(blocks_);
    blocks_ = next;
  }
}

GumboOutput* GumboMemory::parse(const char* bytes, std::size_t size) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate;
  options.deallocator = release;
  options.userdata = this;
  options.max_errors = 0;
  // Nothing with a destructor lives between here and the jump: below are libgumbo's C frames only.
  if (setjmp(exhausted_) != 0) return nullptr;
  return gumbo_parse_with_options(&options, bytes, size);
}

void* GumboMemory::allocate(void* self, std::size_t size) {
  auto& memory = *static_cast<GumboMemory*>(self);
  if (size > memory.budget_ - memory.used_) std::longjmp(memory.exhausted_, 1);
  auto* block = static_cast<Block*>(std::malloc(sizeof(Block) + size));
  if (block == nullptr) std::longjmp(memory.exhausted_, 1);
  memory.used_ += size;
  block->previous = nullptr;
  block->next = memory.blocks_;
  block->size = size;
  if (memory.blocks_ != nullptr) memory.blocks_->previous = block;
  memory.blocks_ = block;
  return block + 1;
}

void GumboMemory::release(void* self, void* memory_of_gumbo) {
  if (memory_of_gumbo == nullptr) return;
  auto& memory = *static_cast<GumboMemory*>(self);
  Block* block = static_cast<Block*>(memory_of_gumbo) - 1;
  memory.used_ -= block->size;
  if (block->next != nullptr) block->next->previous = block->previous;
  (block->previous != nullptr ? block->previous->next : memory.blocks_) = block->next;
  std::free(block);
}

}  // namespace stillpage
