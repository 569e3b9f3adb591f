#include <rapidjson/document.h>

#include "catch.hpp"
#include "cli/tool.hpp"

using namespace stillpage::test;

TEST_CASE("an article goes to standard output in each format") {
  const Folder folder;
  const std::string file = folder.write("page.html", sample_page("The Ferry"));
  const ToolRun json = run_tool("--url https://a.example/x " + file);
  CHECK(json.status == 0);
  CHECK(json.errors.empty());
  rapidjson::Document parsed;
  REQUIRE_FALSE(parsed.Parse(json.output.c_str()).HasParseError());
  CHECK(std::string(parsed["title"].GetString()) == "The Ferry");
  CHECK(run_tool("--format markdown " + file).output.starts_with("# The Ferry\n"));
  CHECK(run_tool("--format html " + file).output.starts_with("<!DOCTYPE html>\n"));
  const ToolRun text = run_tool("--format text " + file);
  CHECK(text.output.starts_with("The ferry left"));
  CHECK(text.output.ends_with('\n'));
}

TEST_CASE("captions can be left out of text") {
  const Folder folder;
  const std::string file = folder.write("page.html", sample_page("The Ferry"));
  const std::string command = "--url https://a.example/ --format text " + file;
  CHECK(run_tool(command).output.find("The old ferry") != std::string::npos);
  CHECK(run_tool(command + " --no-captions").output.find("The old ferry") == std::string::npos);
}

TEST_CASE("standard input is read for a dash and for no file at all, gzip or not") {
  const Folder folder;
  const std::string file = folder.write("page.html", sample_page("The Ferry"));
  const std::string direct = run_tool(file).output;
  CHECK(run_tool("- <" + file).output == direct);
  CHECK(run_tool("<" + file).output == direct);
  REQUIRE(std::system(("gzip -k " + file).c_str()) == 0);
  CHECK(run_tool(file + ".gz").output == direct);
  CHECK(run_tool("<" + file + ".gz").output == direct);
}

TEST_CASE("a page without an article is status 1 and a plain message") {
  const Folder folder;
  const ToolRun run = run_tool("--format text " + folder.write("empty.html", "<p>"));
  CHECK(run.status == 1);
  CHECK(run.output.empty());
  CHECK(run.errors.ends_with("empty.html: no article found\n"));
  CHECK(run_tool(folder.path() + "/empty.html").output == "{\"error\":\"no-article\"}\n");
}

TEST_CASE("input that can't be read is status 3 and says why") {
  const Folder folder;
  const ToolRun missing = run_tool("/nonexistent/page.html");
  CHECK(missing.status == 3);
  CHECK(missing.errors == "stillpage: /nonexistent/page.html: No such file or directory\n");
  CHECK(run_tool(folder.path()).status == 3);
  const ToolRun broken = run_tool(folder.write("cut.html.gz", "\x1f\x8b\x08 not gzip at all"));
  CHECK(broken.status == 3);
  CHECK(broken.errors.ends_with("cut.html.gz: not a whole gzip file\n"));
}

TEST_CASE("output that can't be written is status 3") {
  if (!std::filesystem::exists("/dev/full")) {
    WARN("skipped: this system has no /dev/full");
    return;
  }
  CHECK(run_tool("--help >/dev/full").status == 3);
}

TEST_CASE("a reader that stops early causes no words") {
  CHECK(run_tool("--help | head -c 1").errors.empty());
}

TEST_CASE("a serialised DOM is read literally") {
  const Folder folder;
  const std::string file = folder.write("dom.html", sample_page("The Ferry"));
  CHECK(run_tool("--serialised --no-scripting " + file).status != 2);
}
