#include "catch.hpp"
#include "cli/tool.hpp"

using namespace stillpage::test;

TEST_CASE("help goes to standard output and names every option") {
  const ToolRun run = run_tool("--help");
  CHECK(run.status == 0);
  for (const char* option : {"--format", "--url", "--batch", "--explain", "--no-captions",
                             "--serialised", "--no-scripting", "--version", "Exit status"}) {
    INFO(option);
    CHECK(run.output.find(option) != std::string::npos);
  }
}

TEST_CASE("the version is one line") {
  CHECK(run_tool("--version").output.starts_with("stillpage "));
}

TEST_CASE("a command line that makes no sense is status 2 and says what is wrong") {
  for (const char* arguments :
       {"--format pdf x", "--frobnicate", "--url", "--url ftp://a.example/ x", "a b",
        "--batch d --format text", "--batch d f", "--batch d --url https://a.example/",
        "--batch ''", "--no-scripting x", "--explain=pdf x", "--explain --format text x",
        "--explain --batch d"}) {
    INFO(arguments);
    const ToolRun run = run_tool(arguments);
    CHECK(run.status == 2);
    CHECK(run.output.empty());
    CHECK(run.errors.starts_with("stillpage: "));
    CHECK(run.errors.ends_with("stillpage: try 'stillpage --help'\n"));
  }
  CHECK(run_tool("--frobnicate").errors.find("--frobnicate") != std::string::npos);
}
