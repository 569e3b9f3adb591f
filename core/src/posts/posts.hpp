// The posts of a thread (a forum's messages, questions and answers, comments, mails on one page)
// and who wrote each, when. Found by schema.org markup and, without it, by shape: a template
// repeats itself, and in the same place of every repetition stand a name and a date. No word of any
// language is asked for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "score/statistics.hpp"
#include "select/select.hpp"
#include "stillpage/document.hpp"

namespace stillpage {

struct Post {
  ContainerId container = 0;
  std::string author;    // as shown, on one line; "" if the page doesn't say or the text does
  std::string date;      // as shown; the ISO date if the page shows none; "" as above
  std::string datetime;  // ISO 8601, "" if it can't be read
  NodeId author_node = kNoNode;  // whose text that is
  NodeId date_node = kNoNode;
};

// The posts that hold kept text and tell author or date, in document order. `language` is the
// page's, for the order of day and month. About linear in the page.
[[nodiscard]] std::vector<Post> find_posts(const Document& document, const SegmentedPage& page,
                                           const Statistics& statistics, const Selection& selection,
                                           std::string_view language);

// Drops the kept blocks that say what `posts` says and at most a few words more, and marks them as
// said. What a sentence of the text says itself is taken out of `posts`; what remains are one post
// for every beginning. Where heads are all the text there is, they stay and `posts` becomes empty.
void take_heads(const Document& document, const SegmentedPage& page, std::vector<Post>& posts,
                Selection& selection);

}  // namespace stillpage
