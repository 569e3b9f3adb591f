// The names of the error codes, stable because logs, JSON and the extension's messages use them.
#include "stillpage/result.hpp"

namespace stillpage {

std::string_view to_string(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::kTooLarge:
      return "too-large";
    case ErrorCode::kTooManyNodes:
      return "too-many-nodes";
    case ErrorCode::kTooDeep:
      return "too-deep";
    case ErrorCode::kNotHtml:
      return "not-html";
    case ErrorCode::kNoArticle:
      return "no-article";
  }
  return "unknown";
}

}  // namespace stillpage
