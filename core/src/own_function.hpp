// Marks the parts of a function that compilers should leave functions of their own.
#pragma once

// Chromium compiles a function when it is first called, and once more, for speed, when a part of it
// has proved hot: the whole of it, beside everything else, on a core that the page and the reading
// view need just then. 4 kB of WebAssembly take it 10 ms. In front of what is hot, so that it alone
// is compiled for speed, and of what few pages call, so that the others don't compile it at all.
// A first call took 12 ms instead of 20 with it, on two cores (median of four pages, Chromium 156).
#define STILLPAGE_OWN_FUNCTION [[gnu::noinline]]
