// An http or https URL in its parts: parsing one, resolving a reference against it, writing it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stillpage {

struct HttpUrl {
  bool secure = false;  // https
  std::string
      host;  // lower case in ASCII, with ":port" unless that is the scheme's own; never empty
  std::string path;      // begins with '/', without dot segments
  std::string query;     // with its '?', or empty
  std::string fragment;  // with its '#', or empty

  [[nodiscard]] std::string to_string() const;
};

// The parts of what follows "http:" or "https:". Credentials are dropped. Nothing if the host or
// port is invalid. Backslashes count as slashes; there may be any number of them before the host.
[[nodiscard]] std::optional<HttpUrl> parse_http(bool secure, std::string_view after_scheme);

// A reference without a scheme, resolved against a base. Nothing if it names an invalid host.
[[nodiscard]] std::optional<HttpUrl> resolve_relative(const HttpUrl& base,
                                                      std::string_view reference);

}  // namespace stillpage
