// "language-js", "lang-js", "highlight-source-js", "brush: js", data-lang="js", or a bare "js"
// beside a name of a highlighter. Names and their short forms are from one table.
#include "standardise/code_language.hpp"

#include <algorithm>
#include <string>

#include "standardise/class_tokens.hpp"
#include "text/characters.hpp"

namespace stillpage {
namespace {

constexpr int kLevels = 3;               // around the <pre>: highlighters wrap it twice or so
constexpr std::size_t kMaxName = 24;     // bytes
constexpr std::uint32_t kMaxInside = 3;  // nodes of the <pre> in which its <code> is looked for

struct Language {
  std::string_view name;
  std::string_view aliases;  // separated by single spaces
};
// The names are those that the extension's highlighter knows; "plaintext" is to be left alone.
constexpr Language kLanguages[] = {
    {"bash", "sh shell zsh console terminal shellsession shell-session"},
    {"c", "h"},
    {"clojure", "clj cljs"},
    {"cpp", "c++ cc cxx hpp"},
    {"csharp", "cs c#"},
    {"css", ""},
    {"dart", ""},
    {"diff", "patch"},
    {"dockerfile", "docker"},
    {"elixir", "ex exs"},
    {"erlang", "erl"},
    {"go", "golang"},
    {"graphql", "gql"},
    {"haskell", "hs"},
    {"ini", "toml conf"},
    {"java", ""},
    {"javascript", "js jsx mjs cjs node"},
    {"json", "json5 jsonc"},
    {"julia", "jl"},
    {"kotlin", "kt kts"},
    {"latex", "tex"},
    {"lisp", "elisp scheme"},
    {"lua", ""},
    {"makefile", "make mk"},
    {"markdown", "md"},
    {"nginx", ""},
    {"objectivec", "objc obj-c objective-c"},
    {"ocaml", "ml"},
    {"perl", "pl"},
    {"php", ""},
    {"plaintext", "text txt plain none nohighlight no-highlight output"},
    {"powershell", "ps1 pwsh"},
    {"python", "py py3 python3 pycon ipython"},
    {"r", ""},
    {"ruby", "rb irb"},
    {"rust", "rs"},
    {"scala", ""},
    {"scss", "sass less"},
    {"sql", "mysql postgresql postgres pgsql sqlite"},
    {"swift", ""},
    {"typescript", "ts tsx"},
    {"vim", "viml"},
    {"wasm", "wat"},
    {"xml", "html xhtml svg vue htm markup"},
    {"yaml", "yml"},
};

constexpr std::string_view kPrefixes[] = {"language-",       "lang-",      "highlight-source-",
                                          "highlight-text-", "highlight-", "brush:"};
// Beside one of these, or on a <code>, a bare name is a language.
constexpr std::string_view kHighlighters[] = {
    "hljs", "highlight", "sourcecode", "prettyprint", "code",  "codehilite",
    "src",  "brush:",    "shiki",      "chroma",      "prism", "rouge"};
constexpr std::string_view kDataNames[] = {"data-lang", "data-language", "data-code-language",
                                           "data-enlighter-language", "lang-name"};

std::string_view find_language(std::string_view name) {
  if (name.empty() || name.size() > kMaxName) return {};
  const std::string wanted = to_ascii_lower(name);
  for (const Language& language : kLanguages) {
    if (wanted == language.name) return language.name;
    std::string_view rest = language.aliases;
    while (!rest.empty()) {
      const std::string_view alias = rest.substr(0, rest.find(' '));
      if (alias == wanted) return language.name;
      rest.remove_prefix(std::min(alias.size() + 1, rest.size()));
    }
  }
  return {};
}

// "brush: js; gutter: false" comes as the names "brush:" and "js;".
std::string_view without_semicolon(std::string_view name) { return name.substr(0, name.find(';')); }

std::string_view from_prefix(std::string_view token) {
  for (const std::string_view prefix : kPrefixes) {
    if (token.size() <= prefix.size() || !ascii_iequals(token.substr(0, prefix.size()), prefix))
      continue;
    const std::string_view found = find_language(without_semicolon(token.substr(prefix.size())));
    if (!found.empty()) return found;
  }
  return {};
}

bool is_highlighter(std::string_view token) {
  return std::any_of(std::begin(kHighlighters), std::end(kHighlighters),
                     [token](std::string_view name) { return ascii_iequals(token, name); });
}

std::string_view from_element(const Document& document, NodeId id) {
  std::string_view found;
  for (const std::string_view name : kDataNames) {
    found = find_language(document.raw_attribute(id, name));
    if (!found.empty()) return found;
  }
  const std::string_view names = document.raw_attribute(id, "class");
  if (names.empty()) return {};
  const auto prefixed = [&](std::string_view token) {
    return !(found = from_prefix(token)).empty();
  };
  if (any_class_token(names, prefixed)) return found;
  if (!document.is(id, Tag::kCode) && !any_class_token(names, is_highlighter)) return {};
  const auto bare = [&](std::string_view token) {
    return !is_highlighter(token) && !(found = find_language(without_semicolon(token))).empty();
  };
  any_class_token(names, bare);
  return found;
}

}  // namespace

std::string_view code_language(const Document& document, NodeId pre) {
  std::string_view found = from_element(document, pre);
  const NodeId end = std::min(document.subtree_end(pre), pre + 1 + kMaxInside);
  for (NodeId id = pre + 1; id < end && found.empty(); ++id) {
    if (document.is(id, Tag::kCode)) found = from_element(document, id);
  }
  NodeId up = document.parent(pre);
  for (int level = 0; level < kLevels && found.empty() && up != kNoNode; ++level) {
    found = from_element(document, up);
    up = document.parent(up);
  }
  return found;
}

}  // namespace stillpage
