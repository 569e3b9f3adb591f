// Runs independent pieces of work on a few threads. Each piece writes to its own place, so the
// outcome doesn't depend on how many threads there are.
#pragma once

#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace stillpage::training {

// Calls work(i) for every i below count.
template <typename Work>
void for_each_index(std::size_t count, unsigned jobs, const Work& work) {
  std::atomic<std::size_t> next = 0;
  const auto loop = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  std::vector<std::thread> threads;
  for (unsigned j = 1; j < jobs; ++j) threads.emplace_back(loop);
  loop();
  for (std::thread& thread : threads) thread.join();
}

}  // namespace stillpage::training
