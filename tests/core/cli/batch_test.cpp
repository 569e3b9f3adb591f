#include <rapidjson/document.h>

#include <sstream>
#include <vector>

#include "catch.hpp"
#include "cli/tool.hpp"

using namespace stillpage::test;

namespace {

std::vector<rapidjson::Document> lines_of(const std::string& output) {
  std::vector<rapidjson::Document> lines;
  std::istringstream stream(output);
  for (std::string line; std::getline(stream, line);) {
    lines.emplace_back().Parse(line.c_str());
    REQUIRE_FALSE(lines.back().HasParseError());
  }
  return lines;
}

}  // namespace

TEST_CASE("every page below the folder has its line, in the order of ids") {
  const Folder folder;
  folder.write("b.html", sample_page("Second"));
  folder.write("deep/er/a.html", sample_page("First"));
  folder.write("c.html", "<p>");
  folder.write("notes.txt", "no page");
  REQUIRE(std::system(("gzip " + folder.path() + "/b.html").c_str()) == 0);
  const ToolRun run = run_tool("--batch " + folder.path());
  CHECK(run.status == 0);
  const auto lines = lines_of(run.output);
  REQUIRE(lines.size() == 3);
  CHECK(std::string(lines[0]["id"].GetString()) == "a");
  CHECK(std::string(lines[0]["title"].GetString()) == "First");
  CHECK(std::string(lines[1]["id"].GetString()) == "b");
  CHECK(std::string(lines[2]["error"].GetString()) == "no-article");
  for (const auto& line : lines) {
    for (const char* key : {"id", "title", "byline", "published", "site", "lang", "dir", "text",
                            "confidence", "ms"}) {
      INFO(key);
      CHECK(line.HasMember(key));
    }
  }
  CHECK_FALSE(lines[0].HasMember("error"));
  CHECK(std::string(lines[0]["text"].GetString()).find("First") == std::string::npos);
}

TEST_CASE("a page that can't be read is a line with an error, and the others follow") {
  const Folder folder;
  folder.write("a.html.gz", "\x1f\x8b broken");
  folder.write("b.html", sample_page("Second"));
  const ToolRun run = run_tool("--batch " + folder.path());
  CHECK(run.status == 0);
  const auto lines = lines_of(run.output);
  REQUIRE(lines.size() == 2);
  CHECK(std::string(lines[0]["error"].GetString()) == "unreadable");
  CHECK(run.errors.find("a.html.gz: not a whole gzip file") != std::string::npos);
}

TEST_CASE("a folder without pages is status 1, no folder is status 3") {
  const Folder folder;
  const ToolRun empty = run_tool("--batch " + folder.path());
  CHECK(empty.status == 1);
  CHECK(empty.errors.ends_with("no *.html or *.html.gz files below it\n"));
  CHECK(run_tool("--batch /nonexistent").status == 3);
}
