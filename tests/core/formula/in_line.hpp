// For tests: a drawn formula in the middle of a line, and what the article has of it.
#pragma once

#include <string>

#include "standardise/body.hpp"

inline std::string in_line(const std::string& drawing) { return "<p>so " + drawing + " is</p>"; }

// The formula alone, as JsonML without its <math>; the whole body where it isn't one formula.
inline std::string formula_of(const std::string& drawing) {
  const std::string body = inside(in_line(drawing));
  const std::string before = R"(["p",{},"so ",["math",{},)";
  const std::string after = R"(]," is"])";
  if (!body.starts_with(before) || !body.ends_with(after)) return "not one: " + body;
  return body.substr(before.size(), body.size() - before.size() - after.size());
}
