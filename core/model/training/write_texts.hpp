// What the product makes of every page of a corpus when its model hasn't seen the page:
// cross-validation end to end.
#pragma once

#include <filesystem>
#include <vector>

#include "model/training/corpus.hpp"
#include "model/training/model_tables.hpp"
#include "stillpage/encode.hpp"

namespace stillpage::training {

// One JSON object a line with id, text and confidence, as `stillpage --batch` writes them. `models`
// are by fold. False, with a message on stderr, if the file can't be written.
[[nodiscard]] bool write_texts(const std::vector<CorpusPage>& pages,
                               const std::vector<ModelTables>& models, const TextOptions& options,
                               const std::filesystem::path& file, unsigned jobs);

}  // namespace stillpage::training
