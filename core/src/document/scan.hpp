// Looks for a byte 16 at a time, in a way every compiler turns into vector instructions (SSE2,
// NEON, WebAssembly SIMD).
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace stillpage {

struct Found {
  const char* position;  // of the byte looked for, or the end
  bool ampersand;        // whether an '&' came before it
};

// The first `stop` in [from, end), and whether there are references to decode before it.
[[nodiscard]] inline Found find_and_note_ampersand(const char* from, const char* end,
                                                   char stop) noexcept {
  using Bytes [[gnu::vector_size(16)]] = unsigned char;
  struct Halves {
    std::uint64_t low;
    std::uint64_t high;
  };
  // Eight bytes of 0xFF for every match, so that the lowest set bit counts bytes before it
  // (little-endian only, as x86, ARM and WebAssembly are).
  const auto matches = [](Bytes bytes, char wanted) {
    const auto equal = bytes == static_cast<unsigned char>(wanted);
    Halves halves;
    std::memcpy(&halves, &equal, sizeof halves);
    return halves;
  };
  const auto before_lowest = [](std::uint64_t bits) { return (bits & (~bits + 1)) - 1; };
  bool ampersand = false;
  while (end - from >= 16) {
    Bytes bytes;
    std::memcpy(&bytes, from, sizeof bytes);
    const Halves stops = matches(bytes, stop);
    const Halves references = matches(bytes, '&');
    if (stops.low != 0) {
      ampersand |= (references.low & before_lowest(stops.low)) != 0;
      return {from + __builtin_ctzll(stops.low) / 8, ampersand};
    }
    ampersand |= references.low != 0;
    if (stops.high != 0) {
      ampersand |= (references.high & before_lowest(stops.high)) != 0;
      return {from + 8 + __builtin_ctzll(stops.high) / 8, ampersand};
    }
    ampersand |= references.high != 0;
    from += 16;
  }
  for (; from != end && *from != stop; ++from) ampersand |= *from == '&';
  return {from, ampersand};
}

}  // namespace stillpage
