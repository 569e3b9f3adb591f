// Results and the names of errors.
#include "stillpage/result.hpp"

#include <memory>
#include <set>
#include <string>

#include "catch.hpp"

namespace stillpage {
namespace {

TEST_CASE("a result holds a value or an error") {
  const Result<int> value = 7;
  REQUIRE(value.ok());
  REQUIRE(value.value() == 7);
  const Result<int> error = ErrorCode::kTooDeep;
  REQUIRE_FALSE(error.ok());
  REQUIRE(error.error() == ErrorCode::kTooDeep);
}

TEST_CASE("a result gives away a value that can only be moved") {
  Result<std::unique_ptr<int>> result = std::make_unique<int>(7);
  const std::unique_ptr<int> taken = std::move(result).value();
  REQUIRE(*taken == 7);
}

TEST_CASE("every error has a name of its own") {
  const ErrorCode all[] = {ErrorCode::kTooLarge, ErrorCode::kTooManyNodes, ErrorCode::kTooDeep,
                           ErrorCode::kNotHtml, ErrorCode::kNoArticle};
  std::set<std::string> names;
  for (const ErrorCode code : all) names.emplace(to_string(code));
  REQUIRE(names == std::set<std::string>{"too-large", "too-many-nodes", "too-deep", "not-html",
                                         "no-article"});
}

}  // namespace
}  // namespace stillpage
