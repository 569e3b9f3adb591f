// What happens where there is no memory left: an answer, or the end of the process (in the browser:
// of the instance), and never a step into memory that isn't there.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <string>

#include "catch.hpp"
#include "cli/tool.hpp"

// Sanitizers reserve more address space than a limit would leave, and macOS knows no such limit.
#if defined(__linux__) && !defined(STILLPAGE_SLOW_BUILD)

namespace {

constexpr int kNotStarted = 127;  // as the loader of programs has it

std::string make_page() {
  std::string page = "<html><body><article><h1>High water</h1>";
  for (int i = 0; i < 10'000; ++i) {
    page += "<p>Line " + std::to_string(i) +
            " of the book in which the keeper wrote down how high the water stood.</p>";
  }
  return page + "</article></body></html>";
}

// The status with which the tool ended that read the page in so many bytes of address space.
int read_within(rlim_t bytes, const std::string& page) {
  const pid_t child = fork();
  if (child == 0) {
    // Below stdio, whose buffers hold what the parent still has to say.
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (dup2(nowhere, STDOUT_FILENO) < 0 || dup2(nowhere, STDERR_FILENO) < 0) _exit(kNotStarted);
    std::signal(SIGABRT, SIG_DFL);
    const rlimit limits = {.rlim_cur = bytes, .rlim_max = bytes};
    if (setrlimit(RLIMIT_AS, &limits) == 0)
      execl(STILLPAGE_CLI_PATH, "stillpage", "--serialised", page.c_str(), nullptr);
    _exit(kNotStarted);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return status;
}

}  // namespace

TEST_CASE("wherever memory ends, a page is answered or the process ends, and nothing else happens",
          "[G16]") {
  const stillpage::test::Folder folder;
  const std::string page = folder.write("page.html", make_page());
  int answered = 0;
  int aborted = 0;
  for (rlim_t bytes = rlim_t{4} << 20; bytes < rlim_t{1} << 29; bytes += bytes / 8) {
    const int status = read_within(bytes, page);
    if (WIFEXITED(status) && WEXITSTATUS(status) == kNotStarted) continue;
    INFO(bytes << " bytes, status " << status);
    const bool is_answer = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    REQUIRE((is_answer || (WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT)));
    ++(is_answer ? answered : aborted);
  }
  CHECK(answered > 0);
  CHECK(aborted > 0);
}

#endif
