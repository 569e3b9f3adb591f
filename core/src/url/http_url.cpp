// The states of the URL Standard's parser for special schemes, written as the few splits they
// amount to.
#include "url/http_url.hpp"

#include <algorithm>
#include <cstdint>

#include "text/characters.hpp"
#include "text/utf8.hpp"
#include "url/percent_encode.hpp"

namespace stillpage {
namespace {

constexpr std::uint32_t kMaxPort = 65'535;

constexpr bool is_slash(char c) noexcept { return c == '/' || c == '\\'; }

std::string_view skip_slashes(std::string_view text) noexcept {
  while (!text.empty() && is_slash(text.front())) text.remove_prefix(1);
  return text;
}

// The URL Standard's forbidden domain code points.
bool is_forbidden_in_host(char c) noexcept {
  const auto byte = static_cast<unsigned char>(c);
  return byte <= 0x20 || byte == 0x7F ||
         std::string_view("#/:<>?@[\\]^|%").find(c) != std::string_view::npos;
}

bool is_ipv6(std::string_view host) noexcept {
  if (host.size() < 4 || host.front() != '[' || host.back() != ']') return false;
  host = host.substr(1, host.size() - 2);
  return std::all_of(host.begin(), host.end(), [](char c) {
    return is_ascii_digit(c) || (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'f') || c == ':' ||
           c == '.';
  });
}

// The host as it is written in a URL, or empty if it is none. Unicode hosts stay Unicode: turning
// them into punycode needs tables, and a browser does it when the link is followed.
std::string normalise_host(std::string_view written) {
  if (!written.empty() && written.front() == '[')
    return is_ipv6(written) ? to_ascii_lower(written) : "";
  std::string host = to_ascii_lower(percent_decode(written));
  if (!is_valid_utf8(host) || std::any_of(host.begin(), host.end(), is_forbidden_in_host))
    return "";
  return host;
}

// Splits "host:port", leaving the colons of an IPv6 address alone.
std::size_t port_separator(std::string_view authority) noexcept {
  const std::size_t bracket = authority.rfind(']');
  return authority.find(':', bracket == std::string_view::npos ? 0 : bracket);
}

// ":8080", or nothing for the scheme's own port or none; false if it is no port.
bool normalise_port(std::string_view digits, bool secure, std::string& out) {
  if (digits.empty()) return true;
  std::uint32_t port = 0;
  for (const char c : digits) {
    if (!is_ascii_digit(c)) return false;
    port = port * 10 + static_cast<std::uint32_t>(c - '0');
    if (port > kMaxPort) return false;
  }
  if (port != (secure ? 443u : 80u)) out = ":" + std::to_string(port);
  return true;
}

std::optional<std::string> normalise_authority(std::string_view authority, bool secure) {
  const std::size_t at = authority.rfind('@');
  if (at != std::string_view::npos) authority.remove_prefix(at + 1);
  const std::size_t colon = port_separator(authority);
  std::string port;
  if (colon != std::string_view::npos &&
      !normalise_port(authority.substr(colon + 1), secure, port)) {
    return std::nullopt;
  }
  std::string host = normalise_host(authority.substr(0, colon));
  if (host.empty()) return std::nullopt;
  return host + port;
}

bool is_single_dot(std::string_view segment) noexcept {
  return segment == "." || ascii_iequals(segment, "%2e");
}

bool is_double_dot(std::string_view segment) noexcept {
  return segment == ".." || ascii_iequals(segment, ".%2e") || ascii_iequals(segment, "%2e.") ||
         ascii_iequals(segment, "%2e%2e");
}

// Appends segments to a path that is empty or ends without a slash, taking dot segments away.
void append_path(std::string_view segments, std::string& path) {
  while (true) {
    const std::size_t end = std::min(segments.find_first_of("/\\"), segments.size());
    const std::string_view segment = segments.substr(0, end);
    const bool last = end == segments.size();
    if (is_double_dot(segment)) {
      path.resize(path.empty() ? 0 : path.rfind('/'));
      if (last) path += '/';
    } else if (is_single_dot(segment)) {
      if (last) path += '/';
    } else {
      path += '/';
      append_percent_encoded(segment, kPathSet, path);
    }
    if (last) return;
    segments.remove_prefix(end + 1);
  }
}

struct Tail {
  std::string_view path;
  std::string_view query;     // with '?'
  std::string_view fragment;  // with '#'
};

Tail split_tail(std::string_view text) noexcept {
  Tail tail;
  const std::size_t hash = std::min(text.find('#'), text.size());
  tail.fragment = text.substr(hash);
  text = text.substr(0, hash);
  const std::size_t question = std::min(text.find('?'), text.size());
  tail.query = text.substr(question);
  tail.path = text.substr(0, question);
  return tail;
}

std::string encode_with_mark(std::string_view part, const PercentEncodeSet& set) {
  std::string out;
  if (part.empty()) return out;
  out += part.front();
  append_percent_encoded(part.substr(1), set, out);
  return out;
}

void set_query_and_fragment(const Tail& tail, HttpUrl& url) {
  url.query = encode_with_mark(tail.query, kQuerySet);
  url.fragment = encode_with_mark(tail.fragment, kFragmentSet);
}

}  // namespace

std::string HttpUrl::to_string() const {
  std::string out = secure ? "https://" : "http://";
  out += host;
  out += path;
  out += query;
  out += fragment;
  return out;
}

std::optional<HttpUrl> parse_http(bool secure, std::string_view after_scheme) {
  const std::string_view rest = skip_slashes(after_scheme);
  const std::size_t end = std::min(rest.find_first_of("/\\?#"), rest.size());
  std::optional<std::string> host = normalise_authority(rest.substr(0, end), secure);
  if (!host) return std::nullopt;
  HttpUrl url;
  url.secure = secure;
  url.host = std::move(*host);
  const Tail tail = split_tail(rest.substr(end));
  append_path(tail.path.empty() ? tail.path : tail.path.substr(1), url.path);
  set_query_and_fragment(tail, url);
  return url;
}

std::optional<HttpUrl> resolve_relative(const HttpUrl& base, std::string_view reference) {
  const bool names_host = reference.size() >= 2 && is_slash(reference[0]) && is_slash(reference[1]);
  if (names_host) return parse_http(base.secure, reference);
  HttpUrl url;
  url.secure = base.secure;
  url.host = base.host;
  const Tail tail = split_tail(reference);
  set_query_and_fragment(tail, url);
  if (tail.path.empty()) {
    url.path = base.path;
    if (tail.query.empty()) url.query = base.query;
  } else if (is_slash(tail.path.front())) {
    append_path(tail.path.substr(1), url.path);
  } else {
    url.path = base.path.substr(0, base.path.rfind('/'));
    append_path(tail.path, url.path);
  }
  return url;
}

}  // namespace stillpage
