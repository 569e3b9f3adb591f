// Takes away what gives a page's parts away by name, so that the model must look at links, order
// and shape.
#pragma once

#include "model/training/augment/edit_tree.hpp"
#include "model/training/augment/piece_maker.hpp"
#include "model/training/random.hpp"

namespace stillpage::training {

enum class ClassFate : std::uint8_t { kKeep, kHash, kDrop, kUtility };

// Renames or removes the class and id attributes of the whole page, the same name always to the
// same new one.
void disguise_classes(EditTree& tree, ClassFate fate, Random& random);

// Makes divs of articles, sections, asides and their kin, and removes roles and itemprops.
void remove_landmarks(EditTree& tree);

// Makes the p children of an element text with <br><br> after each. False, and nothing changed, if
// they aren't many or hold blocks.
[[nodiscard]] bool break_paragraphs(EditTree& tree, EditId parent);

}  // namespace stillpage::training
