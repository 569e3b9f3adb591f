// Catch2 under one name: Debian 12 has 2.13, Ubuntu 24.04 and Homebrew have 3.x.
#pragma once

#ifdef STILLPAGE_CATCH2_V3
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
