// See input.hpp.
#include "input.hpp"

#include <zlib.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string_view>

namespace stillpage::cli {
namespace {

constexpr std::size_t kChunkBytes = std::size_t{64} << 10;
constexpr std::string_view kGzipMagic = "\x1f\x8b";

struct FileCloser {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};

Input read_raw(const std::string& path, std::size_t limit) {
  Input input;
  const std::unique_ptr<std::FILE, FileCloser> file(path == "-" ? stdin
                                                                : std::fopen(path.c_str(), "rb"));
  if (!file) {
    input.error = std::strerror(errno);
    return input;
  }
  std::array<char, kChunkBytes> chunk;
  while (input.bytes.size() <= limit) {
    const std::size_t count = std::fread(chunk.data(), 1, chunk.size(), file.get());
    input.bytes.append(chunk.data(), count);
    if (count == chunk.size()) continue;
    if (std::ferror(file.get()) != 0) input.error = std::strerror(errno);
    break;
  }
  return input;
}

// Unpacks all members of a gzip file.
Input unpack(std::string packed, std::size_t limit) {
  constexpr int kGzipWindow = 15 + 16;  // zlib: the largest window, and gzip's header
  Input input;
  z_stream stream{};
  if (inflateInit2(&stream, kGzipWindow) != Z_OK) {
    input.error = "out of memory";
    return input;
  }
  stream.next_in = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_in = static_cast<uInt>(packed.size());
  std::array<char, kChunkBytes> chunk;
  int status = Z_OK;
  while (input.bytes.size() <= limit) {
    stream.next_out = reinterpret_cast<Bytef*>(chunk.data());
    stream.avail_out = static_cast<uInt>(chunk.size());
    status = inflate(&stream, Z_NO_FLUSH);
    input.bytes.append(chunk.data(), chunk.size() - stream.avail_out);
    if (status == Z_STREAM_END && stream.avail_in > 0) status = inflateReset(&stream);
    if (status != Z_OK) break;
  }
  inflateEnd(&stream);
  if (status != Z_OK && status != Z_STREAM_END) input.error = "not a whole gzip file";
  return input;
}

}  // namespace

Input read_input(const std::string& path, std::size_t limit) {
  Input input = read_raw(path, limit);
  if (!input.error.empty() || !input.bytes.starts_with(kGzipMagic)) return input;
  return unpack(std::move(input.bytes), limit);
}

}  // namespace stillpage::cli
