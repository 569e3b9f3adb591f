// Snippets are compared without white space and case, as a reader would.
#include "model/training/page_check.hpp"

#include <string_view>

#include "features/letter_case.hpp"
#include "html5/read_html5.hpp"
#include "model/training/cross_validation.hpp"
#include "text/utf8.hpp"
#include "text/whitespace.hpp"

namespace stillpage::training {
namespace {

std::string squeeze(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode_code_point(text, at);
    if (!is_white_space(c)) append_utf8(to_lower(c), out);
  }
  return out;
}

std::string text_of_block(const Document& document, const SegmentedPage& page, BlockId b) {
  std::string text;
  for (NodeId id = page.blocks.first[b]; id < page.blocks.end[b]; ++id) {
    if (document.node(id).kind != NodeKind::kText || (page.survey.flags[id] & kDropped) != 0)
      continue;
    document.append_decoded(document.node(id).data, text);
  }
  return text;
}

int count_found(const std::vector<std::string>& snippets, const std::string& text,
                bool report_found, const char* what, const std::string& id, std::FILE* out) {
  int found = 0;
  for (const std::string& snippet : snippets) {
    const bool there = text.find(squeeze(snippet)) != std::string::npos;
    found += there ? 1 : 0;
    if (out != nullptr && there == report_found)
      std::fprintf(out, "  %s %s: %.70s\n", id.c_str(), what, snippet.c_str());
  }
  return found;
}

}  // namespace

std::vector<CheckPage> load_check_pages(const std::filesystem::path& folder) {
  std::vector<CheckPage> pages;
  for (CorpusPage& source : list_check_pages(folder)) {
    Result<Document> document = read_html5(read_bytes(source.html));
    if (!document.ok()) continue;
    PreparedPage prepared = prepare(std::move(document.value()));
    CheckPage page;
    for (BlockId b = 0; b < prepared.page.blocks.size(); ++b) {
      page.texts.push_back(squeeze(text_of_block(prepared.document, prepared.page, b)));
    }
    page.sample = make_sample(source, prepared, false);
    page.source = std::move(source);
    pages.push_back(std::move(page));
  }
  return pages;
}

CheckResult check(std::vector<CheckPage>& pages, const Model& model, std::FILE* out) {
  CheckResult total;
  for (CheckPage& page : pages) {
    const PageResult result = judge(page.sample, model);
    std::string text;
    for (std::size_t b = 0; b < page.texts.size(); ++b) {
      if (result.keep[b] != 0) text += page.texts[b] + '\n';
    }
    const auto wanted = static_cast<int>(page.source.with.size());
    const auto unwanted = static_cast<int>(page.source.without.size());
    const int kept = count_found(page.source.with, text, false, "misses", page.source.id, out);
    const int left = count_found(page.source.without, text, true, "leaves", page.source.id, out);
    ++total.pages;
    total.clean += kept == wanted && left == 0 ? 1 : 0;
    total.wanted += wanted;
    total.kept += kept;
    total.unwanted += unwanted;
    total.gone += unwanted - left;
  }
  return total;
}

void print_check(const char* name, const CheckResult& result, std::FILE* out) {
  std::fprintf(out, "%s: clean %d of %d, kept %d of %d, gone %d of %d\n", name, result.clean,
               result.pages, result.kept, result.wanted, result.gone, result.unwanted);
  std::fflush(out);
}

}  // namespace stillpage::training
