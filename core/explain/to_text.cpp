// Lines: "+" before what is kept, "-" before what is dropped.
#include <algorithm>

#include "explain/words.hpp"

namespace stillpage::explain {
namespace {

// Deeper rows say their level instead, so that the text stays linear in the page.
constexpr std::uint32_t kMostIndent = 24;

void begin_line(const Row& row, std::string& out) {
  out.append(std::size_t{2} * std::min(row.level, kMostIndent), ' ');
  if (row.level > kMostIndent) out += "(level " + std::to_string(row.level) + ") ";
  out += row.kept ? "+ " : "- ";
}

void add_container(const Row& row, std::string& out) {
  begin_line(row, out);
  out += row.label + "  ";
  out += row.words > 0 ? number(row.kept_words, 0) + " of " + number(row.words, 0) + " words"
                       : "no text";
  out += '\n';
}

void add_block(const Row& row, float threshold, std::string& out) {
  begin_line(row, out);
  if (!row.label.empty()) out += row.label + "  ";
  out += "p=" + probability_in_words(row) + "  " + words_of(row.words) + "  " +
         (row.changes.empty() ? verdict(row, threshold) : changes_in_words(row)) + "  \"" +
         row.text + "\"\n";
  if (row.weights.empty()) return;
  out.append(std::size_t{2} * std::min(row.level, kMostIndent) + 6, ' ');
  bool first = true;
  for (const Weight& weight : row.weights) {
    if (!first) out += "; ";
    first = false;
    out += name_of_column(weight.column) + " = " + number(weight.value, weight.value < 10 ? 2 : 0) +
           " (" + signed_number(weight.log_odds, 2) + ")";
  }
  out += '\n';
}

}  // namespace

std::string to_text(const Explanation& explanation) {
  std::string out;
  if (!explanation.title.empty()) out += explanation.title + '\n';
  out += outcome_in_words(explanation) + '\n';
  if (explanation.rows.empty()) return out;
  out += decision_in_words(explanation) + "\n\n";
  for (const Row& row : explanation.rows) {
    if (row.is_block) {
      add_block(row, explanation.threshold, out);
    } else {
      add_container(row, out);
    }
  }
  return out;
}

}  // namespace stillpage::explain
