// Means over pages, as the benchmark has them; snippets are counted over all pages together.
#include "model/training/quality.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>

#include "extract_with_model.hpp"
#include "features/letter_case.hpp"
#include "features/word_tokens.hpp"
#include "html5/read_html5.hpp"
#include "model/training/parallel.hpp"
#include "stillpage/encode.hpp"
#include "text/utf8.hpp"
#include "text/whitespace.hpp"

namespace stillpage::training {
namespace {

constexpr std::array kTypes = {"article",    "documentation", "service", "forum",
                               "collection", "listing",       "product"};

std::string squeeze(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode_code_point(text, at);
    if (!is_white_space(c)) append_utf8(to_lower(c), out);
  }
  return out;
}

WordScore score_text(std::string_view text, std::string_view truth) {
  std::vector<WordHash> words;
  append_word_hashes(text, words);
  std::vector<WordHash> true_words;
  append_word_hashes(truth, true_words);
  return word_score(std::move(words), std::move(true_words));
}

SnippetCounts count_snippets(const CorpusPage& page, const std::string& text, std::string* report) {
  SnippetCounts counts;
  const std::string squeezed = squeeze(text);
  const auto is_there = [&](const std::string& snippet, bool wanted) {
    const bool there = squeezed.find(squeeze(snippet)) != std::string::npos;
    if (there != wanted && report != nullptr)
      *report += "  " + page.id + (wanted ? " misses: " : " leaves: ") + snippet + '\n';
    return there;
  };
  for (const std::string& snippet : page.with) counts.kept += is_there(snippet, true) ? 1 : 0;
  for (const std::string& snippet : page.without) counts.gone += is_there(snippet, false) ? 0 : 1;
  counts.wanted = static_cast<int>(page.with.size());
  counts.unwanted = static_cast<int>(page.without.size());
  return counts;
}

struct Group {
  const char* name;
  std::function<bool(const CorpusPage&)> takes;
};

std::vector<Group> groups() {
  std::vector<Group> out = {{"all", [](const CorpusPage&) { return true; }}};
  for (const char* type : kTypes)
    out.push_back({type, [type](const CorpusPage& page) { return page.type == type; }});
  out.push_back({"raw", [](const CorpusPage& page) { return !page.sanitised; }});
  out.push_back({"raw articles",
                 [](const CorpusPage& page) { return !page.sanitised && page.type == "article"; }});
  out.push_back({"sanitised", [](const CorpusPage& page) { return page.sanitised; }});
  return out;
}

double share(int part, int whole) {
  return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 1;
}

void print_group(const Group& group, const std::vector<CorpusPage>& pages,
                 const std::vector<PageQuality>& quality, std::FILE* out) {
  double count = 0;
  WordScore sum;
  double without_captions = 0;
  SnippetCounts snippets;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (!group.takes(pages[i])) continue;
    count += 1;
    sum.f1 += quality[i].score.f1;
    sum.precision += quality[i].score.precision;
    sum.recall += quality[i].score.recall;
    without_captions += quality[i].score_without_captions.f1;
    snippets += quality[i].snippets;
  }
  if (count == 0) return;
  std::fprintf(out, "%-14s%6.0f  %.4f  %.4f     %.4f  %.4f  %.4f  %.4f\n", group.name, count,
               sum.f1 / count, without_captions / count, sum.precision / count, sum.recall / count,
               share(snippets.kept, snippets.wanted), share(snippets.gone, snippets.unwanted));
}

}  // namespace

SnippetCounts& SnippetCounts::operator+=(const SnippetCounts& other) noexcept {
  wanted += other.wanted;
  kept += other.kept;
  unwanted += other.unwanted;
  gone += other.gone;
  return *this;
}

PageQuality judge_extraction(const CorpusPage& page, const Model& model, std::string* report) {
  std::string text;
  std::string without_captions;
  const Result<Document> document = read_html5(read_bytes(page.html));
  if (document.ok()) {
    const Result<Article> article = extract_with_model(document.value(), {}, model);
    if (article.ok()) {
      text = to_text(article.value());
      without_captions = to_text(article.value(), {.captions = false});
    }
  }
  return {score_text(text, page.truth), score_text(without_captions, page.truth),
          count_snippets(page, text, report)};
}

std::vector<PageQuality> judge_corpus(const std::vector<CorpusPage>& pages,
                                      const std::vector<ModelTables>& models, unsigned jobs) {
  std::vector<PageQuality> quality(pages.size());
  for_each_index(pages.size(), jobs, [&](std::size_t i) {
    const ModelTables& model = models[static_cast<std::size_t>(pages[i].fold) % models.size()];
    quality[i] = judge_extraction(pages[i], model.view());
  });
  return quality;
}

void print_quality(const std::vector<CorpusPage>& pages, const std::vector<PageQuality>& quality,
                   std::size_t worst, std::FILE* out) {
  std::fprintf(out, "%-14s%6s  %6s  %s  %5s  %6s  %6s  %6s\n", "type", "pages", "F1",
               "captions out", "prec.", "recall", "with", "without");
  for (const Group& group : groups()) print_group(group, pages, quality, out);
  std::vector<std::size_t> articles;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (pages[i].type == "article") articles.push_back(i);
  }
  std::stable_sort(articles.begin(), articles.end(), [&](std::size_t a, std::size_t b) {
    return quality[a].score.f1 < quality[b].score.f1;
  });
  articles.resize(std::min(articles.size(), worst));
  for (const std::size_t i : articles) {
    std::fprintf(out, "worst article %s: F1 %.3f precision %.3f recall %.3f\n", pages[i].id.c_str(),
                 quality[i].score.f1, quality[i].score.precision, quality[i].score.recall);
  }
  std::fflush(out);
}

}  // namespace stillpage::training
