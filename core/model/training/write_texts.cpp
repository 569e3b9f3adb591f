// Pages are independent; lines come in the order of their ids.
#include "model/training/write_texts.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstdio>
#include <string>

#include "extract_with_model.hpp"
#include "html5/read_html5.hpp"
#include "model/training/parallel.hpp"

namespace stillpage::training {
namespace {

std::string line_of(const CorpusPage& page, const Model& model, const TextOptions& options) {
  std::string text;
  double confidence = 0;
  const Result<Document> document = read_html5(read_bytes(page.html));
  if (document.ok()) {
    const Result<Article> article = extract_with_model(document.value(), {}, model);
    if (article.ok()) {
      text = to_text(article.value(), options);
      confidence = article.value().confidence;
    }
  }
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  writer.StartObject();
  writer.Key("id");
  writer.String(page.id);
  writer.Key("text");
  writer.String(text);
  writer.Key("confidence");
  writer.Double(confidence);
  writer.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + '\n';
}

}  // namespace

bool write_texts(const std::vector<CorpusPage>& pages, const std::vector<ModelTables>& models,
                 const TextOptions& options, const std::filesystem::path& file, unsigned jobs) {
  std::vector<std::string> lines(pages.size());
  for_each_index(pages.size(), jobs, [&](std::size_t i) {
    const ModelTables& model = models[static_cast<std::size_t>(pages[i].fold) % models.size()];
    lines[i] = line_of(pages[i], model.view(), options);
  });
  std::FILE* out = std::fopen(file.c_str(), "wb");
  bool ok = out != nullptr;
  for (const std::string& line : lines)
    ok = ok && std::fwrite(line.data(), 1, line.size(), out) == line.size();
  if (out != nullptr) ok = std::fclose(out) == 0 && ok;
  if (!ok) std::fprintf(stderr, "stillpage_train: can't write %s\n", file.c_str());
  return ok;
}

}  // namespace stillpage::training
