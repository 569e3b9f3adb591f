// A flat list of rows with their level as an indent: browsers don't nest elements without end. A
// block opens to show what weighed in it.
#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>

#include "explain/words.hpp"
#include "text/escape_html.hpp"

namespace stillpage::explain {
namespace {

constexpr std::uint32_t kMostIndent = 24;
constexpr double kWidestBar = 2;  // of log-odds, that fill a bar

// Blue for kept and orange for dropped: told apart by nearly everybody, and by the sign besides.
constexpr std::string_view kHead = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
:root { color-scheme: light dark; --paper: #fff; --ink: #1d1f22; --quiet: #5c6168; --rule: #e0e2e6;
  --kept: #1f5fd0; --dropped: #b45309; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #16181b; --ink: #e4e6e9; --quiet: #9ba1a9; --rule: #33373d;
    --kept: #7eabff; --dropped: #f0a04b; }
}
body { margin: 0 auto; padding: 1.5rem; max-width: 78rem; background: var(--paper); color: var(--ink);
  font: 15px/1.5 system-ui, sans-serif; }
a { color: inherit; text-decoration-color: var(--rule); }
h2 { margin: 2rem 0 .5rem; font-size: 1.1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; font-size: 13px; }
dt:target { font-weight: 700; }
dd { margin: 0; color: var(--quiet); }
h1 { margin: 0 0 .25rem; font-size: 1.4rem; line-height: 1.3; }
.facts { margin: 0 0 .25rem; color: var(--quiet); }
.row { margin-inline-start: calc(var(--level) * 1rem); padding: .2rem .6rem; border-inline-start: 4px solid;
  overflow-wrap: anywhere; content-visibility: auto; contain-intrinsic-block-size: auto 1.9rem; }
.box { border-color: transparent; color: var(--quiet); font: 13px/1.5 ui-monospace, monospace; }
.block { margin-block: 2px; border-color: color-mix(in oklab, var(--kept) calc(var(--p) * 100%), var(--dropped)); }
.kept.block { background: color-mix(in oklab, var(--kept) 9%, var(--paper)); }
.dropped.block { background: color-mix(in oklab, var(--dropped) 7%, var(--paper)); }
.dropped.block .text { color: var(--quiet); }
.ruled summary::after { content: "rule"; margin-inline-start: .5rem; padding: 0 .35rem; border: 1px solid;
  border-radius: 3px; font-size: 11px; }
summary { cursor: pointer; }
.sign { font-weight: 700; }
.kept > .sign, .kept > summary > .sign { color: var(--kept); }
.dropped > .sign, .dropped > summary > .sign { color: var(--dropped); }
.p { font-variant-numeric: tabular-nums; }
.label { margin-inline-start: .6rem; color: var(--quiet); font: 13px/1.5 ui-monospace, monospace; }
.text { margin-inline-start: .4rem; }
.why { margin: .3rem 0; }
table { border-collapse: collapse; margin-block: .3rem .5rem; font-size: 13px; }
th { font-weight: 400; color: var(--quiet); text-align: start; }
th, td { overflow-wrap: normal; padding: .1rem .8rem .1rem 0; vertical-align: baseline; }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.for, .against { display: inline-block; height: .6rem; width: calc(var(--w) * 7rem); min-width: 1px; }
.for { background: var(--kept); }
.against { background: var(--dropped); }
</style>
)";

// <name class="…">text</name>
void add_element(std::string_view tag, std::string_view classes, std::string_view text,
                 std::string& out) {
  const std::string name(tag);
  out += '<' + name;
  if (!classes.empty()) out += " class=\"" + std::string(classes) + '"';
  out += '>';
  append_escaped_html(text, out);
  out += "</" + name + '>';
}

std::string row_attributes(const Row& row) {
  return std::string(" class=\"row ") + (row.is_block ? "block" : "box") +
         (row.kept ? " kept" : " dropped") + (row.changes.empty() ? "" : " ruled") +
         "\" style=\"--level:" + std::to_string(std::min(row.level, kMostIndent)) +
         (row.is_block ? ";--p:" + number(row.pooled, 3) : "") + '"';
}

void add_sign(const Row& row, std::string& out) {
  out += "<span class=\"sign\" aria-label=\"";
  out += row.kept ? "kept\">+</span> " : "dropped\">\xE2\x88\x92</span> ";
}

void add_container(const Row& row, std::string& out) {
  out += "<div" + row_attributes(row) + '>';
  add_sign(row, out);
  out += "<bdi>";
  append_escaped_html(row.label, out);
  out += "</bdi> ";
  out += row.words > 0 ? number(row.kept_words, 0) + " of " + number(row.words, 0) + " words"
                       : "no text";
  out += "</div>\n";
}

std::string anchor(std::size_t column) { return "feature-" + std::to_string(column); }

void add_weights(const std::vector<Weight>& weights, std::string& out) {
  out +=
      "<table><thead><tr><th>feature<th class=\"number\">value<th>unit<th class=\"number\">"
      "log-odds<th></tr></thead><tbody>";
  for (const Weight& weight : weights) {
    out += "<tr>";
    out += "<td><a href=\"#" + anchor(weight.column) + "\">" + name_of_column(weight.column) +
           "</a></td>";
    add_element("td", "number", number(weight.value, weight.value < 10 ? 2 : 0), out);
    add_element("td", "", unit_of_column(weight.column), out);
    add_element("td", "number", signed_number(weight.log_odds, 2), out);
    const double width = std::min(std::abs(weight.log_odds) / kWidestBar, 1.0);
    out += std::string("<td><span class=\"") + (weight.log_odds > 0 ? "for" : "against") +
           "\" style=\"--w:" + number(width, 2) + "\"></span></td></tr>";
  }
  out += "</tbody></table>";
}

void add_block(const Row& row, float threshold, std::string& out) {
  out += "<details" + row_attributes(row) + "><summary>";
  add_sign(row, out);
  add_element("span", "p", probability_in_words(row), out);
  if (!row.label.empty()) add_element("bdi", "label", row.label, out);
  out += " <bdi class=\"text\">";
  append_escaped_html(row.text, out);
  out += "</bdi></summary>";
  std::string why = verdict(row, threshold);
  if (row.changes.size() > 1) why = changes_in_words(row);
  add_element("p", "why", words_of(row.words) + ", " + why, out);
  if (!row.weights.empty()) add_weights(row.weights, out);
  out += "</details>\n";
}

// What the features named above mean, each once.
void add_meanings(const std::vector<Row>& rows, std::string& out) {
  std::set<std::size_t> columns;
  for (const Row& row : rows) {
    for (const Weight& weight : row.weights) columns.insert(weight.column);
  }
  if (columns.empty()) return;
  out += "<h2>The features</h2>\n<dl>\n";
  for (const std::size_t column : columns) {
    out += "<dt id=\"" + anchor(column) + "\">" + name_of_column(column) + "</dt>";
    add_element("dd", "", meaning_of_column(column), out);
    out += '\n';
  }
  out += "</dl>\n";
}

}  // namespace

std::string to_html(const Explanation& explanation) {
  const std::string title = explanation.title.empty() ? "Untitled page" : explanation.title;
  std::string out(kHead);
  add_element("title", "", title + " – explained", out);
  out += "\n</head>\n<body>\n<h1><bdi>";
  append_escaped_html(title, out);
  out += "</bdi></h1>\n";
  add_element("p", "facts", outcome_in_words(explanation), out);
  if (!explanation.rows.empty()) {
    add_element("p", "facts", decision_in_words(explanation), out);
    add_element("p", "facts", "+ kept, \xE2\x88\x92 dropped; a block opens to show why", out);
  }
  for (const Row& row : explanation.rows) {
    if (row.is_block) {
      add_block(row, explanation.threshold, out);
    } else {
      add_container(row, out);
    }
  }
  add_meanings(explanation.rows, out);
  return out + "</body>\n</html>\n";
}

}  // namespace stillpage::explain
