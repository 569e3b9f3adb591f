// Marks the parts of a function that compilers should leave functions of their own.
#pragma once

// Chromium compiles a function when it is first called, and once more, for speed, when a part of it
// has proved hot: the whole of it, beside everything else, on a core that the page and the reading
// view need just then. 4 kB of WebAssembly take it 10 ms. In front of what is hot, so that it alone
// is compiled for speed, and of what few pages call, so that the others don't compile it at all.
// The core's part of a first call took 14 ms instead of 19 with it, on two cores (`npm run bench`
// over 130 pages, docs/BENCHMARK.md).
#define STILLPAGE_OWN_FUNCTION [[gnu::noinline]]
