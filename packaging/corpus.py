#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The Tunewright developers
"""Turns unpacked Debian documentation packages into plain English paragraphs for the starter models.

usage: corpus.py LIST UNPACKED OUT

LIST is starter-corpus.txt; UNPACKED holds one folder per package (a file VERSION beside usr/). Writes OUT/train.txt, valid.txt
and test.txt (paragraphs, a blank line between two) and OUT/CORPUS.tsv (what came from where, with its licence). The same input
always gives the same bytes.
"""

import contextlib
import gzip
import hashlib
import html
import os
import re
import sys
import unicodedata

PARTS = ("train", "valid", "test")
HELD_OUT_SHARE = 100  # one file in this many goes to validation, another one to test

DROPPED = re.compile(
    r"<!--.*?-->|<\?.*?\?>|<!\[CDATA\[|\]\]>|"
    r"<(script|style|pre|table|nav|header|footer|head|math|svg|form|select|button|programlisting|screen|synopsis|"
    r"cmdsynopsis|funcsynopsis|informaltable|mediaobject|screenshot|info|bookinfo|articleinfo|indexterm|code\b[^>]*mime)"
    r"\b[^>]*>.*?</\1\s*>",
    re.S | re.I)
BLOCK = re.compile(
    r"</?(p|para|simpara|div|section|li|dd|dt|dl|ul|ol|br|hr|td|th|tr|h[1-6]|title|item|listitem|varlistentry|term|note|"
    r"blockquote|body|html|page|list|steps|terms|sect[1-5]|chapter|variablelist|itemizedlist|figure|caption|address|aside|"
    r"main|article|formalpara|footnote|tip|warning|important)\b[^>]*/?>", re.I)
TAG = re.compile(r"<[^>]*>")
ENTITY = re.compile(r"&(app|appname|kmymoney|kmail|kde|gnome|prog|lmb|rmb|mmb)[\w.-]*;", re.I)
STRING = re.compile(
    r"`([^`]{0,4000})`|\[\[(.{0,4000}?)\]\]|'''(.{0,4000}?)'''|\"((?:[^\"\\]|\\.|\"\"){0,4000})\"", re.S)
POD_CODE = re.compile(r"[A-Z]<+\s*([^<>]*?)\s*>+")
WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
COMMON = {"the", "of", "to", "and", "a", "in", "is", "it", "that", "for", "on", "with", "as", "you", "this", "be", "are", "or",
          "by", "not", "if", "can", "i", "we", "he", "she", "was", "have", "an", "from", "at", "your", "will", "do", "my"}
CODE_SIGN = re.compile(r"[{}\\|<>]|::|=>|->|==|\w\(\)|\$\w|/usr/|/etc/|--\w|&\w+;|https?:|[a-z]_[a-z]|\.[ch]\b|\.py\b")
PLAIN = str.maketrans({"\u00a0": " ", "\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-",
                       "\u2014": " - ", "\u2026": "...", "\u00ad": "", "\u200b": "", "\ufeff": "", "\u2192": ",", "\u00b6": ""})


def read(path):
    with open(path, "rb") as file:
        data = file.read(16 << 20)
    if path.endswith((".gz", ".dz")):
        data = gzip.decompress(open(path, "rb").read())
    return data.decode("utf-8", "replace")


def from_markup(text):
    """HTML, DocBook and Mallard alike: tags are only looked at for where a paragraph begins and ends."""
    text = ENTITY.sub(lambda found: found.group(1), DROPPED.sub(" ", text))
    for piece in BLOCK.split(text):
        yield html.unescape(TAG.sub("", piece or ""))


def from_pod(text):
    for piece in re.split(r"\n\s*\n", text):
        if not piece.startswith((" ", "\t", "=")):
            yield POD_CODE.sub(r"\1", POD_CODE.sub(r"\1", piece))


def from_dialogue(text):
    """What people say in games: the quoted strings of scripts and scenario files."""
    for found in STRING.finditer(text):
        piece = next(group for group in found.groups() if group is not None)
        for part in re.split(r"\n\s*\n|\\n", piece):
            yield re.sub(r"<[^>]*>|\[[^\]]*\]|\$[\w.|]+", "", part).replace('""', '"').replace('\\"', '"')


def from_plain(text):
    yield from re.split(r"\n\s*\n|\n%{4}\n", text)


def from_entries(text):
    """Dictionary entries: definitions without pronunciation, sources and cross-reference braces."""
    for piece in re.split(r"\n\s*\n", text):
        piece = re.sub(r"^\S[^\n]*\\[^\n]*\\[^\n]*?(\]|\.)\s*\n", "", piece)
        piece = re.sub(r"\[[^\]]*\]|\([A-Z][\w. &]{0,14}\.\)|--\s?[A-Z][\w. ]{1,24}\.?$", " ", piece, flags=re.M)
        piece = re.sub(r"^\s*(\d+\.|[a-z]+\.|Syn:|\([a-z]\)|<[\w, /]+>)\s*", "", piece.strip())
        yield re.sub(r"[{}]", "", piece)


def from_glosses(text):
    for line in text.splitlines():
        if " | " not in line or line.startswith("  "):
            continue
        fields, gloss = line.split(" | ", 1)
        words = fields.split()
        names = [words[4 + 2 * i].replace("_", " ").split("(")[0] for i in range(min(int(words[3], 16), 3))]
        yield "%s: %s." % (", ".join(names), gloss.strip().rstrip(";."))


READERS = {"markup": from_markup, "pod": from_pod, "dialogue": from_dialogue, "plain": from_plain, "entries": from_entries,
           "glosses": from_glosses}


def tidy(text):
    text = unicodedata.normalize("NFC", text).translate(PLAIN)
    return re.sub(r"\s+([,.;:?!])(?=\s|$)", r"\1", " ".join(text.split()))


def is_prose(text):
    if not 40 <= len(text) <= 4000 or CODE_SIGN.search(text):
        return False
    words = WORD.findall(text)
    if len(words) < 8 or sum(map(len, words)) / len(text) < 0.72:
        return False
    if sum(ord(sign) > 0x24F for sign in text) > 0:
        return False
    small = [word.lower() for word in words]
    common = sum(word in COMMON for word in small)
    return common >= 2 and common / len(small) >= 0.12 and len(set(small)) / len(small) > 0.3 and text[-1] in ".?!\"')"


def paragraphs(path, kind):
    for piece in READERS[kind](read(path)):
        piece = tidy(piece)
        if is_prose(piece):
            yield piece


def fingerprint(text):
    return hashlib.blake2b(re.sub(r"[^a-z]", "", text.lower()).encode(), digest_size=8).digest()


def files_of(folder, pattern):
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = os.path.join(place, name)
            if re.search(pattern, path[len(folder):]) and not os.path.islink(path):
                yield path


def read_list(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                package, rest = line.split(None, 1)
                licence, kind, limit, pattern = re.match(r"(.*?)\s{2,}(\w+)\s+(\d+)\s+(\S+)\s*$", rest).groups()
                yield package, licence, kind, int(limit) * 1000000, pattern


def take(package, unpacked, kind, limit, pattern, seen, outputs):
    """Writes a package's new paragraphs; returns their count, words and characters."""
    folder = os.path.join(unpacked, package)
    count = words = size = 0
    for path in files_of(folder, pattern):
        kept = []
        for text in paragraphs(path, kind):
            mark = fingerprint(text)
            if mark not in seen and size < limit:
                seen.add(mark)
                kept.append(text)
                words += len(text.split())
                size += len(text)
        count += len(kept)
        if kind in ("entries", "glosses"):  # one huge file: blocks of 200 entries are drawn instead
            blocks = [kept[i:i + 200] for i in range(0, len(kept), 200)]
        else:
            blocks = [kept]
        for number, block in enumerate(blocks):
            name = "%s %s %d" % (package, path[len(folder):], number)
            draw = int.from_bytes(hashlib.blake2b(name.encode(), digest_size=4).digest(), "big") % HELD_OUT_SHARE
            output = outputs[{0: "valid", 1: "test"}.get(draw, "train")]
            for text in block:
                output.write(text + "\n\n")
    return count, words, size


def main():
    listing, unpacked, out = sys.argv[1:4]
    os.makedirs(out, exist_ok=True)
    seen = set()
    total = 0
    with contextlib.ExitStack() as stack:
        create = lambda name: stack.enter_context(open(os.path.join(out, name), "w", encoding="utf-8"))
        outputs = {part: create(part + ".txt") for part in PARTS}
        table = create("CORPUS.tsv")
        table.write("package\tversion\tlicence\tparagraphs\twords\tcharacters\n")
        for package, licence, kind, limit, pattern in read_list(listing):
            count, words, size = take(package, unpacked, kind, limit, pattern, seen, outputs)
            if count == 0:
                sys.exit("corpus.py: no text found in %s: has the package changed?" % package)
            with open(os.path.join(unpacked, package, "VERSION"), encoding="utf-8") as file:
                version = file.read().strip()
            table.write("%s\t%s\t%s\t%d\t%d\t%d\n" % (package, version, licence, count, words, size))
            total += size
            print("%-26s %7d paragraphs %6.2f million characters" % (package, count, size / 1e6), file=sys.stderr)
    print("corpus.py: %.1f million characters in all" % (total / 1e6), file=sys.stderr)


if __name__ == "__main__":
    main()
