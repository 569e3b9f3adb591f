// The pipeline: read this file as the table of contents of the core.
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "assemble/assemble.hpp"
#include "assemble/declared_article.hpp"
#include "clean/article_check.hpp"
#include "clean/clean.hpp"
#include "extract_with_model.hpp"
#include "look/drop_unseen.hpp"
#include "look/elements_to_look_at.hpp"
#include "metadata/metadata.hpp"
#include "posts/posts.hpp"
#include "score/score.hpp"
#include "score/statistics.hpp"
#include "segment/segment.hpp"
#include "select/select.hpp"
#include "select/select_whole.hpp"
#include "set_apart/set_apart.hpp"
#include "standardise/standardise.hpp"
#include "stillpage/limits.hpp"
#include "trace.hpp"
#include "url/url.hpp"

namespace stillpage {
namespace {

template <typename AnyTrace>
Result<Article> extract_shown(const Document& document, const ExtractOptions& options,
                              const Model& model, AnyTrace& trace) {
  const std::string base_url = document_base_url(document, options.url);
  Article article;
  article.metadata = read_metadata(document, base_url);

  SegmentedPage page = segment_for_scores(document, article.metadata.title);
  if (page.blocks.size() == 0) return ErrorCode::kNoArticle;
  if (page.blocks.size() > Limits{}.max_blocks) return ErrorCode::kTooLarge;
  // Scored before surroundings and statistics exist: nothing takes as much memory.
  BlockScores scores = score_blocks(document, page, article.metadata, model);
  find_surroundings(document, page.survey);
  const Statistics statistics = compute_statistics(document, page);
  const CleanContext context{document, page, statistics, scores.alone, article.metadata};
  trace.scored(context);
  Selection selection = options.whole ? select_whole(page) : select_blocks(page, scores.pooled);
  trace.decided(options.whole ? "select_whole" : "select_blocks", selection);
  if (!options.unseen.empty()) {
    drop_unseen(document, page, unseen_containers(document, page, options.unseen), selection);
    trace.decided("drop_unseen", selection);
  }
  if (options.whole) {
    drop_title(context, selection);
    settle_containers(page, selection);
    trace.decided("drop_title", selection);
    if (count_kept_words(page, selection) == 0) return ErrorCode::kNoArticle;
  } else {
    clean(context, selection, trace);
    if (!reads_like_an_article(page, statistics, selection)) return ErrorCode::kNoArticle;
  }

  std::vector<Post> posts =
      find_posts(document, page, statistics, selection, article.metadata.language);
  take_heads(document, page, posts, selection);
  trace.decided("take_heads", selection);
  if (!posts.empty() && !options.whole) {
    drop_repeated_links(context, true, selection);
    trace.decided("drop_repeated_links", selection);
  }

  article.look = elements_to_look_at(document, page, selection);
  article.words = count_kept_words(page, selection);
  article.confidence =
      options.whole ? 1 : static_cast<double>(confidence_of(selection.expected_f1, model));
  const LeftOut left_out =
      choose_left_out(document, page, statistics, selection, scores.alone, article.metadata);

  // The shapes of texts, which take as much room as the trees do, are gone before these are built.
  const BlockPlaces blocks = std::exchange(page.blocks, {});
  scores = {};
  const PageOutline outline(page.survey, blocks);
  std::vector<NodeId> beginnings;
  article.body = standardise(document, outline, statistics, selection, article.metadata, base_url,
                             &beginnings, posts);
  if (options.whole && article.body.empty()) return ErrorCode::kNoArticle;
  set_apart(document, outline, statistics, left_out, base_url, beginnings, article);
  return article;
}

// The page may have come in pieces; what it only declares is asked for last.
template <typename AnyTrace>
Result<Article> run(const Document& source, const ExtractOptions& options, const Model& model,
                    AnyTrace& trace) {
  if (source.empty() || !source.is(0, Tag::kHtml)) return ErrorCode::kNotHtml;

  const std::optional<Document> assembled = assemble(source, options.url);
  const Document& document = assembled ? *assembled : source;
  Result<Article> shown = extract_shown(
      document, assembled ? ExtractOptions{.url = options.url, .whole = options.whole} : options,
      model, trace);
  if (assembled && shown.ok())
    shown.value().look.clear();  // its elements are no longer in their places
  if (options.whole) return shown;
  std::optional<Article> declared = declared_article(document, options.url, shown);
  if (declared) return std::move(*declared);
  return shown;
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
