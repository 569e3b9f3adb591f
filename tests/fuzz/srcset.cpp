// Promises of the reader of srcset: what it chooses is a piece of the value that HTML's rules could
// give for a URL.
#include "standardise/srcset.hpp"

#include <algorithm>
#include <string_view>

#include "promise.hpp"
#include "targets.hpp"
#include "text/whitespace.hpp"

namespace stillpage::fuzz {

void choose_candidate(std::string_view bytes) {
  const std::string_view url = best_srcset_candidate(bytes);
  const bool has_url =
      std::any_of(bytes.begin(), bytes.end(), [](char c) { return !is_html_space(c) && c != ','; });
  promise(url.empty() != has_url, "there is a candidate wherever there is anything");
  if (url.empty()) return;
  promise(url.data() >= bytes.data() && url.data() + url.size() <= bytes.data() + bytes.size(),
          "a candidate is a piece of the value");
  promise(std::none_of(url.begin(), url.end(), is_html_space), "a candidate has no white space");
  promise(url.front() != ',' && url.back() != ',', "a candidate has no comma at its ends");
  promise(best_srcset_candidate(url) == url, "a candidate alone is the best of itself");
}

}  // namespace stillpage::fuzz
