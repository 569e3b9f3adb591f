// The product's own reader, segmentation and features, so that training sees what the browser will.
#include "model/training/corpus.hpp"

#include <rapidjson/document.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <string_view>
#include <utility>

#include "features/page_hints.hpp"
#include "metadata/metadata.hpp"
#include "model/training/label.hpp"

namespace stillpage::training {
namespace {

namespace fs = std::filesystem;

std::string string_of(const rapidjson::Value& object, const char* key) {
  const auto found = object.FindMember(key);
  if (found == object.MemberEnd() || !found->value.IsString()) return {};
  return {found->value.GetString(), found->value.GetStringLength()};
}

std::vector<std::string> strings_of(const rapidjson::Value& object, const char* key) {
  std::vector<std::string> out;
  const auto found = object.FindMember(key);
  if (found == object.MemberEnd() || !found->value.IsArray()) return out;
  for (const auto& item : found->value.GetArray()) {
    if (item.IsString()) out.emplace_back(item.GetString(), item.GetStringLength());
  }
  return out;
}

bool parse_file(const fs::path& file, rapidjson::Document& json) {
  const std::string bytes = read_bytes(file);
  json.Parse(bytes.data(), bytes.size());
  if (!json.HasParseError() && json.IsObject()) return true;
  std::fprintf(stderr, "stillpage_train: %s is not a JSON object\n", file.c_str());
  return false;
}

void read_truth(const fs::path& file, CorpusPage& page) {
  rapidjson::Document json;
  if (!parse_file(file, json)) return;
  page.url = string_of(json, "url");
  const auto nested = json.FindMember("ground_truth");
  const rapidjson::Value& truth =
      nested == json.MemberEnd() ? static_cast<rapidjson::Value&>(json) : nested->value;
  page.truth = string_of(truth, "main_content");
  page.with = strings_of(truth, "with");
  page.without = strings_of(truth, "without");
}

}  // namespace

std::string read_bytes(const fs::path& file) {
  std::string bytes;
  gzFile stream = gzopen(file.c_str(), "rb");  // plain files are read as they are
  if (stream == nullptr) return bytes;
  std::array<char, 1 << 16> buffer;
  for (int got = gzread(stream, buffer.data(), buffer.size()); got > 0;
       got = gzread(stream, buffer.data(), buffer.size())) {
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
  }
  gzclose(stream);
  return bytes;
}

std::vector<CorpusPage> list_corpus(const fs::path& folder) {
  std::vector<CorpusPage> pages;
  rapidjson::Document index;
  if (!parse_file(folder / "pages.json", index)) return pages;
  std::map<std::string, std::uint32_t> domains;
  for (const auto& entry : index.GetObject()) {
    CorpusPage page;
    page.id.assign(entry.name.GetString(), entry.name.GetStringLength());
    page.type = string_of(entry.value, "type");
    const auto fold = entry.value.FindMember("fold");
    if (fold != entry.value.MemberEnd() && fold->value.IsInt()) page.fold = fold->value.GetInt();
    const auto sanitised = entry.value.FindMember("sanitised");
    page.sanitised = sanitised != entry.value.MemberEnd() && sanitised->value.IsTrue();
    const auto next = static_cast<std::uint32_t>(domains.size());
    page.domain = domains.try_emplace(string_of(entry.value, "domain"), next).first->second;
    page.html = folder / "html" / (page.id + ".html.gz");
    read_truth(folder / "ground-truth" / (page.id + ".json"), page);
    pages.push_back(std::move(page));
  }
  std::sort(pages.begin(), pages.end(),
            [](const CorpusPage& a, const CorpusPage& b) { return a.id < b.id; });
  return pages;
}

std::vector<CorpusPage> list_check_pages(const fs::path& folder) {
  std::vector<CorpusPage> pages;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().extension() != ".json") continue;
    CorpusPage page;
    page.id = entry.path().stem().string();
    page.html = folder / (page.id + ".html");
    read_truth(entry.path(), page);
    pages.push_back(std::move(page));
  }
  std::sort(pages.begin(), pages.end(),
            [](const CorpusPage& a, const CorpusPage& b) { return a.id < b.id; });
  return pages;
}

PreparedPage prepare(Document document) {
  PreparedPage prepared;
  prepared.document = std::move(document);
  prepared.metadata = read_metadata(prepared.document, "");
  prepared.page = segment_document(prepared.document, prepared.metadata.title);
  return prepared;
}

PageSample make_sample(const CorpusPage& source, const PreparedPage& prepared, bool with_truth) {
  PageSample sample;
  sample.id = source.id;
  sample.type = source.type;
  sample.url = source.url;
  sample.fold = source.fold;
  sample.domain = source.domain;
  sample.sanitised = source.sanitised;
  const PageTable table = make_page_table(prepared.document, prepared.page,
                                          read_page_hints(prepared.document, prepared.metadata));
  append_word_hashes(source.truth, sample.truth);
  BlockWords words = read_block_words(prepared.document, prepared.page);
  if (with_truth) sample.coverage = block_coverage(words, sample.truth);
  sample.features = compute_features(table);
  sample.tokens = block_tokens(table);
  sample.words = table.blocks.words;
  sample.masked.assign(sample.words.size(), 0);
  sample.added.assign(sample.words.size(), 0);
  sample.first_word = std::move(words.first);
  sample.word_hashes = std::move(words.hashes);
  sample.page.blocks = prepared.page.blocks;
  sample.page.survey.containers = prepared.page.survey.containers;
  return sample;
}

}  // namespace stillpage::training
