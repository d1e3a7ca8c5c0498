// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string_view>

namespace core::data {

// Whether a number is what it looks like. Digits alone are given, letters where the number has them; capitals.

/// The last digit of a card's number (ISO/IEC 7812).
bool fitsLuhn(std::string_view digits);
/// Two digits behind the country (ISO 13616); length as that country has it.
bool fitsIban(std::string_view characters);
/// Characters of an IBAN of that country, or 0.
std::size_t ibanLength(std::string_view country);
/// Germany's tax number for persons: one digit twice or thrice among the first ten, ISO 7064 MOD 11,10.
bool fitsSteuerId(std::string_view digits);
/// The National Health Service's number in the UK.
bool fitsNhs(std::string_view digits);
/// Spain's DNI (eight digits and a letter) and NIE (X, Y or Z, seven digits and a letter).
bool fitsDni(std::string_view characters);
/// The number of France's social security, fifteen digits.
bool fitsNir(std::string_view digits);
/// The UK's National Insurance number has no checksum; its letters are bound to rules.
bool fitsNino(std::string_view characters);
/// Italy's codice fiscale.
bool fitsCodiceFiscale(std::string_view characters);
/// The Netherlands' burgerservicenummer.
bool fitsBsn(std::string_view digits);
/// Switzerland's AHV number.
bool fitsAhv(std::string_view digits);
/// Belgium's national register number.
bool fitsRijksregister(std::string_view digits);
/// Poland's PESEL.
bool fitsPesel(std::string_view digits);

}  // namespace core::data
