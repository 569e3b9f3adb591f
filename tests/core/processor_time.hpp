// Time of the processor that this process used: a busy machine doesn't stretch it.
#pragma once

#include <ctime>

namespace stillpage {

class ProcessorTime {
 public:
  // Seconds since this was made.
  [[nodiscard]] double seconds() const {
    return static_cast<double>(std::clock() - start_) / CLOCKS_PER_SEC;
  }

 private:
  std::clock_t start_ = std::clock();
};

}  // namespace stillpage
