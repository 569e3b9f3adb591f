// The pipeline: read this file as the table of contents of the core.
#include <string>
#include <vector>

#include "clean/article_check.hpp"
#include "clean/clean.hpp"
#include "extract_with_model.hpp"
#include "metadata/metadata.hpp"
#include "score/score.hpp"
#include "score/statistics.hpp"
#include "segment/segment.hpp"
#include "select/select.hpp"
#include "set_apart/set_apart.hpp"
#include "standardise/standardise.hpp"
#include "stillpage/limits.hpp"
#include "trace.hpp"
#include "url/url.hpp"

namespace stillpage {
namespace {

template <typename AnyTrace>
Result<Article> run(const Document& document, const ExtractOptions& options, const Model& model,
                    AnyTrace& trace) {
  if (document.empty() || !document.is(0, Tag::kHtml)) return ErrorCode::kNotHtml;

  const std::string base_url = document_base_url(document, options.url);
  Article article;
  article.metadata = read_metadata(document, base_url);

  const SegmentedPage page = segment_document(document, article.metadata.title);
  if (page.blocks.size() == 0) return ErrorCode::kNoArticle;
  if (page.blocks.size() > Limits{}.max_blocks) return ErrorCode::kTooLarge;
  const Statistics statistics = compute_statistics(document, page);
  const std::vector<float> probability = score_blocks(document, page, article.metadata, model);
  const CleanContext context{document, page, statistics, probability, article.metadata};
  trace.scored(context);
  Selection selection = select_blocks(page, probability);
  trace.decided("select_blocks", selection);
  clean(context, selection, trace);
  if (!reads_like_an_article(page, statistics, selection)) return ErrorCode::kNoArticle;

  std::vector<NodeId> beginnings;
  article.body =
      standardise(document, page, statistics, selection, article.metadata, base_url, &beginnings);
  set_apart(document, page, statistics, selection, probability, base_url, beginnings, article);
  article.words = count_kept_words(page, selection);
  article.confidence = static_cast<double>(confidence_of(selection.expected_f1, model));
  return article;
}

}  // namespace

Result<Article> extract_with_model(const Document& document, const ExtractOptions& options,
                                   const Model& model) {
  NoTrace nobody;
  return run(document, options, model, nobody);
}

Result<Article> extract_traced(const Document& document, const ExtractOptions& options,
                               const Model& model, Trace& trace) {
  return run(document, options, model, trace);
}

Result<Article> extract(const Document& document, const ExtractOptions& options) {
  return extract_with_model(document, options, trained_model());
}

}  // namespace stillpage
