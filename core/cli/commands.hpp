// What the tool does: one page, how its article was found, or a folder of pages. Both give an
// ExitCode.
#pragma once

#include <string_view>

#include "options.hpp"

namespace stillpage::cli {

[[nodiscard]] int run_single(const Options& options);
[[nodiscard]] int run_explain(const Options& options);
[[nodiscard]] int run_batch(const Options& options);

// Writes "stillpage: SUBJECT: MESSAGE" to standard error.
void complain(std::string_view subject, std::string_view message);

// Writes to standard output; false, after a complaint, if that failed.
[[nodiscard]] bool write_output(std::string_view text);

}  // namespace stillpage::cli
