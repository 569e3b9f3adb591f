#include "catch.hpp"
#include "cli/tool.hpp"

using namespace stillpage::test;

TEST_CASE("an explanation is text, or HTML where asked for, and needs no article") {
  const Folder folder;
  const std::string file = folder.write("page.html", sample_page("The Ferry"));
  const ToolRun text = run_tool("--explain " + file);
  CHECK(text.status == 0);
  CHECK(text.errors.empty());
  CHECK(text.output.starts_with("The Ferry\narticle of "));
  CHECK(text.output.find("\n    + p  p=0.") != std::string::npos);
  CHECK(run_tool("--explain=text <" + file).output == text.output);
  const ToolRun html = run_tool("--explain=html " + file);
  CHECK(html.status == 0);
  CHECK(html.output.starts_with("<!DOCTYPE html>\n"));
  CHECK(html.output.ends_with("</html>\n"));

  const ToolRun none = run_tool("--explain " + folder.write("menu.html", "<nav>Home</nav>"));
  CHECK(none.status == 1);
  CHECK(none.output.find("\"Home\"") != std::string::npos);
  CHECK(none.errors.ends_with("menu.html: no article found\n"));
}

TEST_CASE("an explanation that can't be read or written is status 3") {
  CHECK(run_tool("--explain /nonexistent").status == 3);
  if (!std::filesystem::exists("/dev/full")) return;
  const Folder folder;
  const std::string file = folder.write("page.html", sample_page("The Ferry"));
  CHECK(run_tool("--explain " + file + " >/dev/full").status == 3);
}
