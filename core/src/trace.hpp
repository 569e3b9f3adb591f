// Who watches the pipeline decide. The product's is watched by NoTrace, whose empty calls leave
// nothing in the program (names of steps are plain pointers, since making a string_view of one
// isn't nothing at -Os); the tool's --explain watches the same code through Trace.
#pragma once

namespace stillpage {

struct CleanContext;
struct Selection;

struct NoTrace {
  static void scored(const CleanContext& /*context*/) noexcept {}
  static void decided(const char* /*step*/, const Selection& /*selection*/) noexcept {}
};

class Trace {
 public:
  // All that is known before anything is decided. Valid until all is.
  virtual void scored(const CleanContext& context) = 0;
  // What is kept after a step, which is named by its function and changed something or nothing.
  virtual void decided(const char* step, const Selection& selection) = 0;

 protected:
  ~Trace() = default;
};

}  // namespace stillpage
