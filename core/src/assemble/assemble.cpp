// Each kind of piece is looked for by itself and told to the plan; the tree is rebuilt once.
#include "assemble/assemble.hpp"

#include <utility>

#include "assemble/article_stream.hpp"
#include "assemble/plan.hpp"
#include "assemble/rebuild.hpp"
#include "assemble/streamed_pieces.hpp"
#include "assemble/unread_noscript.hpp"

namespace stillpage {

std::optional<Document> assemble(const Document& document, std::string_view url) {
  std::optional<Document> read = read_noscript(document);
  const Document& source = read ? *read : document;
  Plan plan;
  plan_shadow_roots(source, plan);
  plan_streamed_pieces(source, plan);
  plan_article_stream(source, url, plan);
  if (plan.empty()) return read;
  return rebuild(source, plan);
}

}  // namespace stillpage
