// What a target asserts: a promise that is broken ends the process, so that a fuzzer keeps the
// input.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace stillpage::fuzz {

inline void promise(bool is_kept, const char* what) {
  if (is_kept) return;
  std::fprintf(stderr, "\nbroken promise: %s\n", what);
  std::abort();
}

}  // namespace stillpage::fuzz
