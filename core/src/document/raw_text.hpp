// Where the text of a raw-text element ends: <style>, <script> and their kin, whose content holds
// no markup.
#pragma once

#include <cstddef>
#include <string_view>

#include "stillpage/tag.hpp"

namespace stillpage {

class RawTextScanner {
 public:
  explicit RawTextScanner(std::string_view bytes) : bytes_(bytes) {}

  // The offset of the end tag ("</style>") that ends raw text starting at `from`, or the number of
  // bytes if it is never ended. Linear over the whole input, however often it is called with
  // growing `from`.
  [[nodiscard]] std::size_t end_of(Tag tag, std::size_t from);

 private:
  [[nodiscard]] std::size_t end_of_script(std::size_t from) const;

  std::string_view bytes_;
  bool script_without_end_ = false;
};

}  // namespace stillpage
