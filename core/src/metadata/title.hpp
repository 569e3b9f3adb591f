// Decides what the title of an article is: which source, and how much of it, for many append the
// site's name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stillpage {

struct TitleSources {
  std::vector<std::string> declared;  // of JSON-LD and meta tags, the best first; cleaned
  std::string document_title;         // of <title>; cleaned
  std::vector<std::string> headings;  // of <h1>, in the page's order; cleaned
  std::vector<std::string> lines;     // short texts of the page that are a part of <title>; cleaned
  std::vector<std::string> site_names;  // of the site, as the page writes it, and of its host
};

struct Title {
  std::string text;
  std::string site;  // what was cut off the end or the start and so seems to name the site; else ""
};

// The first heading that another source confirms; else the best declared title, else the
// document's, without the site's name. A separator inside the title itself is left alone: something
// is cut only where the page names the site so, or where another source has the rest alone; without
// a heading, a line of the page is such a source. Linear in the sources' length.
[[nodiscard]] Title decide_title(const TitleSources& sources);

}  // namespace stillpage
