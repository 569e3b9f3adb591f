// See seeds.hpp.
#include "seeds.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "document/serialise.hpp"
#include "html5/read_html5.hpp"
#include "stillpage/document.hpp"

namespace stillpage::fuzz {
namespace {

constexpr std::size_t kLargestPiece =
    2'000;  // bytes; a mutation of a small page says more in less time

std::vector<std::string> read_pages() {
  namespace fs = std::filesystem;
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(STILLPAGE_FIXTURES_DIR)) {
    if (entry.path().extension() == ".html") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> pages;
  for (const fs::path& path : files) {
    std::ifstream file(path, std::ios::binary);
    pages.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return pages;
}

// Each page whole, as a serialisation, and each of its elements that is neither small nor large as
// a page of its own.
void add_pieces(const Document& document, std::set<std::string>& seeds) {
  for (NodeId id = 0; id < document.size(); ++id) {
    const NodeId nodes = document.subtree_end(id) - id;
    if (!document.is_element(id) || nodes < 4 || nodes > 60) continue;
    std::string piece = "<html><body>" + testing::serialise(document, false, id) + "</body></html>";
    if (piece.size() <= kLargestPiece) seeds.insert(std::move(piece));
  }
}

void add_attributes(const Document& document, std::string_view target,
                    std::set<std::string>& seeds) {
  for (NodeId id = 0; id < document.size(); ++id) {
    for (const Attribute& attribute : document.attributes(id)) {
      const std::string_view name = document.raw(attribute.name);
      const std::string value = document.decoded(attribute.value);
      if (target == "srcset" && name.ends_with("srcset")) seeds.insert(value);
      if (target == "url" && (name == "href" || name == "src"))
        seeds.insert("https://example.org/a/b?c#d\n" + value);
    }
  }
}

void add_scripts(const Document& document, std::set<std::string>& seeds) {
  for (NodeId id = 0; id < document.size(); ++id) {
    if (document.is(id, Tag::kScript) &&
        document.raw_attribute(id, "type") == "application/ld+json")
      seeds.insert(document.text_content(id));
  }
}

// Commands of encoders.cpp, for trees with something of everything.
void add_trees(std::set<std::string>& seeds) {
  for (unsigned element = 0; element < 100; ++element) {
    std::string tree("A title\0\x50\x07", 10);
    for (unsigned inner = 0; inner < 3; ++inner) {
      tree += '\0';
      tree += static_cast<char>((element + inner * 7) % 100);
      tree += '\1';
      tree += static_cast<char>((element + inner) % 40);
      tree += std::string("1*_`|<&\0", 8);
      tree += '\2';
      tree += std::string("# text *with* marks\0", 20);
    }
    tree += "\3\3\2- more";
    seeds.insert(tree);
  }
}

}  // namespace

std::vector<std::string> make_seeds(std::string_view target) {
  std::set<std::string> seeds;
  const bool takes_pages =
      target == "literal-reader" || target == "html5" || target == "extraction";
  if (target == "encoders") add_trees(seeds);
  for (const std::string& page : read_pages()) {
    const auto document = read_html5(page);
    if (!document.ok()) continue;
    if (takes_pages) {
      seeds.insert(target == "html5" ? page : testing::serialise(document.value(), false));
      add_pieces(document.value(), seeds);
    }
    if (target == "json-ld") add_scripts(document.value(), seeds);
    add_attributes(document.value(), target, seeds);
  }
  return {seeds.begin(), seeds.end()};
}

}  // namespace stillpage::fuzz
