// The one way the core reports failure: an error code or a value, never an exception.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <variant>

namespace stillpage {

enum class ErrorCode : std::uint8_t {
  kTooLarge,      // the input has more bytes than Limits::max_bytes
  kTooManyNodes,  // the document has more nodes than Limits::max_nodes
  kTooDeep,       // elements are nested deeper than Limits::max_depth
  kNotHtml,       // the root element is not <html>
  kNoArticle,     // nothing on the page reads like an article
};

// A stable lower-case name for logs, JSON and messages ("too-large", ...).
[[nodiscard]] std::string_view to_string(ErrorCode code) noexcept;

// Either a T or an ErrorCode. Precondition of value(): ok(); of error(): !ok().
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}  // NOLINT(*-explicit-*)
  Result(ErrorCode error) : state_(std::in_place_index<1>, error) {}     // NOLINT(*-explicit-*)

  [[nodiscard]] bool ok() const noexcept { return state_.index() == 0; }
  [[nodiscard]] T& value() & noexcept { return *std::get_if<0>(&state_); }
  [[nodiscard]] const T& value() const& noexcept { return *std::get_if<0>(&state_); }
  [[nodiscard]] T&& value() && noexcept { return std::move(*std::get_if<0>(&state_)); }
  [[nodiscard]] ErrorCode error() const noexcept { return *std::get_if<1>(&state_); }

 private:
  std::variant<T, ErrorCode> state_;
};

}  // namespace stillpage
