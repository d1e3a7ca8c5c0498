// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/pii/given_name_lists.h"
#include "core/data/pii/name_lists.h"
#include "core/data/pii/word_list.h"

namespace core::data {
namespace {

constexpr std::string_view unclearGivenNames =
    "alma alonso amber anemone angel april archer art august augustus aurora austin autumn baron barry bella bianca bianco "
    "bill blanche brook brooke bruna bruno buck bud buddy camino capucine carmen carter celeste chad chance charity "
    "charlotte chase chelsea cherry christian clair clara clay clemence cliff concha consuelo cooper cruz crystal daisy "
    "dale dallas dan dana dawn dean deniz dick dolores domingo don drake drew duke dulce dung earl ed elsa ernst estrella "
    "faith fang fisher fleur floor flor florence franco frank gene georgia germain ginger gioia glen gloria grace "
    "gracia grant grazia greet guadalupe guy hazel heath heide holly honey hope houston hui hung hunter iris israel ivory "
    "ivy jack jackson jade jasmine jay jesus jolie jordan josh joy june kim king kit lance lee leone letizia lila lily "
    "linda liv luna luz mackenzie madison mai major marguerite marin marine mark mason max may maya mei melody mercedes "
    "milagros milan miles ming misty morgan myrtle nick nieves noel nolan norm ocean olive opal parker pascal pat patience "
    "paz pearl penny perla perle phoenix pierce piers poppy porter prince prudence prune ray reed remedios rey reyes rich "
    "rob robin rocio rod roos rosa rosario rose roy ruby ruhe rusty salvador sandy santiago savannah sawyer serena "
    "skip socorro soledad sonne stanley stella stew sue summer sydney tad tanner taylor thi tiffany tim trinidad tyler "
    "valentine verity victoire victoria viola violet violette virginia virtudes wade ward wes will wilson wolf woody wren "
    "yan ";

}  // namespace

bool isGivenName(std::string_view key) {
    static const WordSet set = wordSet(givenNamesToK(), givenNamesFromL());
    const std::size_t hyphen = key.find('-');
    if (hyphen == std::string_view::npos)
        return set.contains(key) && !isUnclearGivenName(key);
    // "Karl-Otto"; "Ernst-August" is no earnest August any more.
    const std::string_view first = key.substr(0, hyphen), second = key.substr(hyphen + 1);
    return set.contains(key) || (hyphen > 2 && set.contains(first)) ||
           (isUnclearGivenName(first) && (set.contains(second) || isUnclearGivenName(second)));
}

bool isUnclearGivenName(std::string_view key) {
    static const WordSet set = wordSet(unclearGivenNames);
    return set.contains(key);
}

}  // namespace core::data
