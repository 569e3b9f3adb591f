// Names made by build tools change with every build, and those of states with every click; what is
// left of a path without them is short, and much of a page shares it.
#include "set_apart/origins.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "text/characters.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

constexpr std::size_t kMaxSteps = 12;
constexpr std::size_t kMaxClimb = 64;    // elements looked at, or a deep page takes quadratic time
constexpr std::size_t kMaxKnown = 1024;  // steps kept: paths that share some stand together
constexpr std::size_t kMaxTokens = 4;    // of one element; more are utility classes
constexpr std::size_t kMaxBytes = 300;   // of one attribute, as elsewhere
constexpr std::size_t kMaxTokenBytes = 40;  // a longer one is made by a machine
constexpr std::size_t kMinHump = 3;         // shorter ones, as in "bdVaJa", spell no words

constexpr bool is_capital(char c) noexcept { return c >= 'A' && c <= 'Z'; }

// Whether a run without separators looks like a word, or like words in camel case.
bool is_word(std::string_view run) {
  if (run.empty()) return false;
  std::size_t hump = 0;
  bool mixed = false;
  bool capital_before = true;
  for (const char c : run) {
    if (!is_ascii_letter(c)) return false;
    if (is_capital(c) && !capital_before) {
      if (hump < kMinHump) return false;
      mixed = true;
      hump = 0;
    }
    capital_before = is_capital(c);
    ++hump;
  }
  return !mixed || hump >= kMinHump;
}

// The token up to its first run that is no word, in lower case.
std::string stable_start(std::string_view token) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < token.size();) {
    std::size_t next = at;
    while (next < token.size() && token[next] != '-' && token[next] != '_') ++next;
    if (next > at && !is_word(token.substr(at, next - at))) break;
    if (next > at) end = next;
    at = next + 1;
  }
  std::string start(token.substr(0, end));
  for (char& c : start) c = ascii_lower(c);
  return start;
}

void add_tokens(std::string_view names, std::vector<std::string>& tokens) {
  names = names.substr(0, kMaxBytes);
  for (std::size_t at = 0; at < names.size() && tokens.size() < kMaxTokens;) {
    std::size_t end = at;
    while (end < names.size() && !is_html_space(names[end])) ++end;
    if (end > at && end - at <= kMaxTokenBytes) {
      std::string token = stable_start(names.substr(at, end - at));
      if (token.size() > 1 && std::find(tokens.begin(), tokens.end(), token) == tokens.end())
        tokens.push_back(std::move(token));
    }
    at = end + 1;
  }
}

// Names of custom elements may be anything.
std::string name_of(std::string_view name) {
  const bool is_plain =
      name.size() <= kMaxTokenBytes && std::all_of(name.begin(), name.end(), [](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) || c == '-';
      });
  return is_plain ? std::string(name) : "x";
}

}  // namespace

std::vector<std::string> stable_tokens(std::string_view names) {
  std::vector<std::string> tokens;
  add_tokens(names, tokens);
  return tokens;
}

const std::string& OriginTable::step_of(NodeId node) {
  const auto [at, is_new] = steps_.try_emplace(node);
  std::string& step = at->second;
  if (!is_new) return step;
  std::vector<std::string> tokens;
  add_tokens(document_.raw_attribute(node, "id"), tokens);
  add_tokens(document_.raw_attribute(node, "class"), tokens);
  if (tokens.empty() && document_.is(node, Tag::kDiv)) return step;  // wrappers come and go
  step = name_of(document_.name(node));
  for (const std::string& token : tokens) step += '.' + token;
  return step;
}

std::string OriginTable::path_of(ContainerId container) {
  const Containers& c = survey_.containers;
  if (steps_.size() > kMaxKnown) steps_.clear();
  std::vector<std::string_view> steps;
  std::size_t climbed = 0;
  for (ContainerId id = container; id != 0 && steps.size() < kMaxSteps && climbed < kMaxClimb;
       id = c.parent[id], ++climbed) {
    const NodeId node = c.node[id];
    if (document_.tag(node) == Tag::kBody || document_.tag(node) == Tag::kHtml) break;
    const std::string& step = step_of(node);
    if (!step.empty()) steps.push_back(step);
  }
  std::string path;
  for (std::size_t i = steps.size(); i-- > 0;) {
    if (!path.empty()) path += ' ';
    path += steps[i];
  }
  return path;
}

std::vector<std::uint32_t> OriginTable::place(std::span<const NodeId> beginnings) {
  std::vector<std::uint32_t> places;
  std::unordered_map<std::string, std::uint32_t> known;
  for (std::uint32_t i = 0; i < origins_.paths.size(); ++i) known.emplace(origins_.paths[i], i);
  for (const NodeId node : beginnings) {
    std::string path = node == 0 ? std::string() : path_of(survey_.container_of[node]);
    const auto [at, is_new] =
        known.emplace(path, static_cast<std::uint32_t>(origins_.paths.size()));
    if (is_new) origins_.paths.push_back(std::move(path));
    places.push_back(at->second);
  }
  return places;
}

}  // namespace stillpage
