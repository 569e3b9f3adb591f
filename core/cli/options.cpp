// See options.hpp.
#include "options.hpp"

#include <getopt.h>

#include <array>
#include <optional>

namespace stillpage::cli {
namespace {

enum OptionCode : int {
  kFormatOption = 256,
  kUrlOption,
  kBatchOption,
  kExplainOption,
  kNoCaptionsOption,
  kSerialisedOption,
  kNoScriptingOption,
  kVersionOption,
};

constexpr std::array<option, 10> kOptions = {{
    {"format", required_argument, nullptr, kFormatOption},
    {"url", required_argument, nullptr, kUrlOption},
    {"batch", required_argument, nullptr, kBatchOption},
    {"explain", optional_argument, nullptr, kExplainOption},
    {"no-captions", no_argument, nullptr, kNoCaptionsOption},
    {"serialised", no_argument, nullptr, kSerialisedOption},
    {"no-scripting", no_argument, nullptr, kNoScriptingOption},
    {"help", no_argument, nullptr, 'h'},
    {"version", no_argument, nullptr, kVersionOption},
    {nullptr, 0, nullptr, 0},
}};

std::optional<Format> format_of(std::string_view name) {
  if (name == "json") return Format::kJson;
  if (name == "text") return Format::kText;
  if (name == "markdown") return Format::kMarkdown;
  if (name == "html") return Format::kHtml;
  return std::nullopt;
}

std::optional<ExplainForm> explain_form_of(const char* name) {
  if (name == nullptr || std::string_view(name) == "text") return ExplainForm::kText;
  if (std::string_view(name) == "html") return ExplainForm::kHtml;
  return std::nullopt;
}

bool is_web_url(std::string_view url) {
  return url.starts_with("http://") || url.starts_with("https://");
}

// What the command line held besides the options' values, for checks across options.
struct Seen {
  bool format = false;
  bool url = false;
  int files = 0;
};

// Takes one option; an error message, or "".
std::string take_option(int code, const char* value, Options& options, Seen& seen) {
  switch (code) {
    case kFormatOption: {
      const auto format = format_of(value);
      if (!format) return "unknown format '" + std::string(value) + "'";
      options.format = *format;
      seen.format = true;
      return {};
    }
    case kUrlOption:
      options.url = value;
      seen.url = true;
      return is_web_url(options.url) ? "" : "--url must be an absolute http or https URL";
    case kBatchOption:
      options.batch_folder = value;
      return options.batch_folder.empty() ? "--batch needs a folder" : "";
    case kExplainOption: {
      const auto form = explain_form_of(value);
      if (!form) return "unknown form '" + std::string(value) + "' of --explain";
      options.explain = *form;
      return {};
    }
    case kNoCaptionsOption:
      options.captions = false;
      return {};
    case kSerialisedOption:
      options.serialised = true;
      return {};
    case kNoScriptingOption:
      options.scripting = false;
      return {};
    case 'h':
      options.help = true;
      return {};
    case kVersionOption:
      options.version = true;
      return {};
    default:
      return "unknown option or missing value";
  }
}

std::string check_together(const Options& options, const Seen& seen) {
  if (seen.files > 1) return "more than one file; for a folder of pages use --batch";
  if (!options.scripting && !options.serialised)
    return "--no-scripting goes with --serialised only";
  const bool explain = options.explain != ExplainForm::kNone;
  if (explain && seen.format) return "--explain has forms of its own; --format does not apply";
  if (options.batch_folder.empty()) return {};
  if (explain) return "--explain is for one page; --batch does not apply";
  if (seen.files > 0) return "--batch takes a folder and no file besides";
  if (seen.format) return "--batch writes lines of JSON; --format does not apply";
  if (seen.url) return "--batch reads many pages; --url does not apply";
  return {};
}

}  // namespace

ParsedOptions parse_options(int argc, char** argv) {
  ParsedOptions parsed;
  Seen seen;
  opterr = 0;  // the messages are our own
  optind = 1;
  while (true) {
    const int word = optind;
    const int code = getopt_long(argc, argv, ":h", kOptions.data(), nullptr);
    if (code == -1) break;
    parsed.error = take_option(code, optarg, parsed.options, seen);
    if (code == '?' || code == ':') parsed.error += ": " + std::string(argv[word]);
    if (!parsed.error.empty()) return parsed;
  }
  seen.files = argc - optind;
  if (seen.files > 0) parsed.options.file = argv[optind];
  parsed.error = check_together(parsed.options, seen);
  return parsed;
}

std::string_view help_text() noexcept {
  return R"(Usage: stillpage [OPTION]... [FILE]
       stillpage [OPTION]... --batch DIR
Finds the article of a web page and writes it to standard output.

FILE is an HTML file, gzip or not; with no FILE, or when FILE is -, standard input.

  --format FORMAT  json (the default), text, markdown or html
  --url URL        the address of the page: relative links and images resolve
                   against it; without it they are dropped
  --batch DIR      read every *.html and *.html.gz below DIR; write one JSON object
                   a line, in the order of their ids: id (the file's stem), title,
                   byline, published, site, lang, dir, text, confidence, ms, and
                   error where there is one. ms is the time for reading the page and
                   extracting its article, without reading the file
  --explain[=FORM] instead of the article, show how it was found: the page's tree of
                   containers and blocks, each with what was decided, its probability
                   p, the rule that changed it and the features that weighed most.
                   FORM is text (the default) or html, a page to open in a browser
  --no-captions    leave captions of figures and tables out of text
  --serialised     FILE holds a DOM as a browser serialises it (outerHTML)
  --no-scripting   with --serialised: scripts were off in that browser
  -h, --help       show this and exit
  --version        show the version and exit

Exit status:
  0  an article, or an explanation of one, was written; with --batch, every page has its line
  1  the page has no article (--explain says why, all the same) or is too large;
     with --batch, DIR has no pages
  2  the command line makes no sense
  3  FILE or DIR can't be read, or the output can't be written
)";
}

}  // namespace stillpage::cli
