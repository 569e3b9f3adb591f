// A folder of pages in, a line of JSON for each out, in a fixed order.
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <tuple>
#include <vector>

#include "commands.hpp"
#include "input.hpp"
#include "page.hpp"
#include "stillpage/encode.hpp"
#include "stillpage/limits.hpp"

namespace stillpage::cli {
namespace {

namespace fs = std::filesystem;
using JsonWriter = rapidjson::Writer<rapidjson::StringBuffer>;

struct Page {
  std::string id;
  std::string path;
};

// The file's name without .html or .html.gz; "" for other files.
std::string page_id(std::string_view file_name) {
  for (const std::string_view ending : {".html", ".html.gz"}) {
    if (file_name.size() > ending.size() && file_name.ends_with(ending)) {
      return std::string(file_name.substr(0, file_name.size() - ending.size()));
    }
  }
  return {};
}

std::vector<Page> find_pages(const std::string& folder, std::error_code& error) {
  std::vector<Page> pages;
  fs::recursive_directory_iterator entry(folder, error);
  const fs::recursive_directory_iterator end;
  while (!error && entry != end) {
    std::error_code ignored;  // a file that vanishes while we look is no page
    if (entry->is_regular_file(ignored)) {
      std::string id = page_id(entry->path().filename().string());
      if (!id.empty()) pages.push_back({std::move(id), entry->path().string()});
    }
    entry.increment(error);
  }
  std::sort(pages.begin(), pages.end(), [](const Page& a, const Page& b) {
    return std::tie(a.id, a.path) < std::tie(b.id, b.path);
  });
  return pages;
}

void write_member(std::string_view name, std::string_view value, JsonWriter& writer) {
  writer.String(name.data(), static_cast<rapidjson::SizeType>(name.size()));
  writer.String(value.empty() ? "" : value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

double rounded(double value, double steps) { return std::round(value * steps) / steps; }

// Every key is in every line, so that whoever reads them needs no special cases.
std::string json_line(const Page& page, const Article& article, double milliseconds,
                      std::string_view error, const Options& options) {
  rapidjson::StringBuffer buffer;
  JsonWriter writer(buffer);
  writer.StartObject();
  write_member("id", page.id, writer);
  write_member("title", article.metadata.title, writer);
  write_member("byline", article.metadata.byline, writer);
  write_member("published", article.metadata.published, writer);
  write_member("site", article.metadata.site, writer);
  write_member("lang", article.metadata.language, writer);
  write_member("dir", article.metadata.direction, writer);
  write_member("text", to_text(article, {.captions = options.captions}), writer);
  writer.Key("confidence");
  writer.Double(rounded(article.confidence, 1e4));
  writer.Key("ms");
  writer.Double(rounded(milliseconds, 1e2));
  if (!error.empty()) write_member("error", error, writer);
  writer.EndObject();
  std::string line(buffer.GetString(), buffer.GetSize());
  line += '\n';
  return line;
}

std::string page_line(const Page& page, const Options& options) {
  const Input input = read_input(page.path, Limits{}.max_bytes);
  if (!input.error.empty()) {
    complain(page.path, input.error);
    return json_line(page, {}, 0, "unreadable", options);
  }
  const PageResult result = extract_page(input.bytes, options);
  if (!result.article.ok()) {
    return json_line(page, {}, result.milliseconds, to_string(result.article.error()), options);
  }
  return json_line(page, result.article.value(), result.milliseconds, {}, options);
}

}  // namespace

int run_batch(const Options& options) {
  std::error_code error;
  const std::vector<Page> pages = find_pages(options.batch_folder, error);
  if (error) {
    complain(options.batch_folder, error.message());
    return kExitUnreadable;
  }
  if (pages.empty()) {
    complain(options.batch_folder, "no *.html or *.html.gz files below it");
    return kExitNoArticle;
  }
  for (const Page& page : pages) {
    if (!write_output(page_line(page, options))) return kExitUnreadable;
  }
  return kExitDone;
}

}  // namespace stillpage::cli
