#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The Tunewright developers
"""Writes the sample data in resources/samples from the sentences in packaging/samples. The same bytes every time.

usage: make-samples.py [FOLDER]     (FOLDER: where samples/ lies; resources/ of this project if not given)
"""

import csv
import json
import os
import random
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
COMPOSED_PER_CATEGORY = 88
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
QUESTION = re.compile(r"^(where|why|how|what|which|who|when|can|could|is|are|does|do|will|would|may|has|until what)\b", re.I)


def sections(path):
    """Heading → lines. Lines that begin with # are comments."""
    found, heading = {}, None
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line.startswith("[") and line.endswith("]") and "|" not in line:
                heading = found.setdefault(line[1:-1], [])
            elif line and not line.startswith("#"):
                heading.append(line)
    return found


class Composer:
    """Composes tickets from phrases."""

    def __init__(self, phrases, seed):
        self.phrases = phrases
        self.random = random.Random(seed)
        self.last_core = {}

    def amount(self):
        return self.random.choice(["%d.%02d EUR", "%d,%02d €", "€%d.%02d", "%d.%02d"]) % (
            self.random.randint(3, 240), self.random.choice([0, 50, 90, 95, 99, self.random.randint(1, 98)]))

    def date(self):
        day, month = self.random.randint(1, 28), self.random.choice(MONTHS)
        return self.random.choice(["%d %s" % (day, month), "%s %d" % (month, day), "%d.%d." % (day, MONTHS.index(month) + 1),
                                   self.random.choice(["Monday", "Tuesday", "last Friday", "Thursday", "last week"])])

    def slot(self, name):
        pick = self.random.choice
        made = {"amount": self.amount, "amount2": self.amount, "date": self.date, "month": lambda: pick(MONTHS),
                "order": lambda: "%s%05d" % (pick(["", "KH-", "#", "77-"]), self.random.randint(10000, 99999)),
                "number": lambda: str(self.random.randint(200000, 899999)), "years": lambda: pick(["two", "3", "five", "12", "many"]),
                "error": lambda: pick(["E%d", "0x%X", "%d"]) % self.random.randint(12, 900),
                "user": lambda: (pick(self.phrases["first"]) + pick(self.phrases["name"])).lower()}
        return made[name]() if name in made else pick(self.phrases[name.rstrip("2")])

    def fill(self, text):
        text = re.sub(r"\[([^\]]*)\]", lambda found: self.random.choice(found.group(1).split("|")), text)
        return re.sub(r"\{(\w+)\}", lambda found: self.slot(found.group(1)), text)

    def sentence(self, text):
        text = self.fill(text)
        text = text[0].upper() + text[1:]
        return text + ("?" if QUESTION.match(text) else self.random.choice("....!"))

    def core(self, category):
        """Takes the cores in turn, so that none is used more often than the others."""
        waiting = self.last_core.setdefault(category, [])
        if not waiting:
            waiting.extend(self.random.sample(self.phrases[category + " core"], len(self.phrases[category + " core"])))
        return self.sentence(waiting.pop())

    def ticket(self, category, categories):
        draw = self.random.random
        body = [self.core(category)]
        if draw() < 0.18:
            body.append(self.core(category))
        body += map(self.sentence, self.random.sample(self.phrases[category + " more"], self.random.choice([0, 0, 1, 1, 2])))
        if draw() < 0.3:
            body.insert(self.random.choice([0, len(body)]), self.sentence(self.random.choice(self.phrases["context"])))
        if draw() < 0.2:
            body.append(self.sentence(self.random.choice(self.phrases["aside"])))
        if draw() < 0.1:
            other = self.random.choice([name for name in categories if name != category])
            body.append(self.sentence("one more thing: " + self.random.choice(self.phrases[other + " core"])))
        text = self.random.choice([" ", " ", " ", "  "]).join(body)
        if draw() < 0.45:
            text = self.random.choice(self.phrases["greeting"]) + self.random.choice([", ", "! ", ",\n", ", "]) + text
        if draw() < 0.45:
            text += self.random.choice([" ", "\n"]) + self.fill(self.random.choice(self.phrases["closing"]))
            if draw() < 0.6:
                text += self.random.choice([", ", " ", "\n"]) + self.random.choice(self.phrases["first"])
                text += " " + self.random.choice(self.phrases["name"]) if draw() < 0.4 else ""
        return self.roughen(text)

    def roughen(self, text):
        """People type in a hurry."""
        draw = self.random.random
        if draw() < 0.15:
            text = text.lower()
        elif draw() < 0.03:
            text = text.upper()
        if draw() < 0.08:
            text = re.sub(r"[.!](?= |$)", "", text)
        if draw() < 0.25:
            text = self.misspell(text)
        return text.replace("!", self.random.choice(["!", "!", "!!", "!!!"]))

    def misspell(self, text):
        words = text.split(" ")
        for _ in range(self.random.randint(1, 3)):
            at = self.random.randrange(len(words))
            word = words[at]
            if len(word) < 5 or not word.isalpha():
                continue
            i = self.random.randint(1, len(word) - 3)
            words[at] = self.random.choice([word[:i] + word[i + 1] + word[i] + word[i + 2:], word[:i] + word[i + 1:],
                                            word[:i] + word[i] + word[i:]])
        return " ".join(words)


def tickets(source, folder):
    written = sections(os.path.join(source, "tickets.txt"))
    composer = Composer(sections(os.path.join(source, "phrases.txt")), 20260)
    rows = [(text, category) for category, texts in written.items() for text in texts]
    seen = {text for text, _ in rows}
    for category in written:
        wanted = COMPOSED_PER_CATEGORY
        while wanted:
            text = composer.ticket(category, list(written))
            if text not in seen:
                seen.add(text)
                rows.append((text, category))
                wanted -= 1
    composer.random.shuffle(rows)
    rows = plant_faults(rows)
    channels = ["email", "email", "web form", "chat", "app"]
    with open(os.path.join(folder, "tickets.csv"), "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["ticket", "channel", "text", "category"])
        for number, (text, category) in enumerate(rows, 1):
            channel = composer.random.choice(channels)
            if category is None:  # the ragged row: a comma that nobody quoted
                file.write("%d,%s,%s\n" % (number + 5000, channel, text))
            else:
                writer.writerow([number + 5000, channel, text, category])
    return rows


def plant_faults(rows):
    """The faults that README.md of the sample lists."""
    rows = list(rows)
    for at, (source, category) in enumerate([(12, None), (40, None), (77, None), (123, None), (300, None),       # duplicates
                                             (55, "complaint"), (160, "billing"), (210, "product question"), (333, "delivery")]):
        text, own = rows[source]
        if category == own:
            category = "returns" if own != "returns" else "complaint"
        rows.insert(400 + 47 * at, (text, category or own))
    rows.insert(250, ("", "technical fault"))
    rows.insert(610, ("My bill is wrong, please correct it, and tell me when,billing", None))
    for at, (before, after) in [(95, ("<p>", "</p>")), (480, ("<div dir=\"ltr\">", "<br></div>")), (700, ("", "&nbsp;<br><br>Sent from my phone"))]:
        text, category = rows[at]
        rows[at] = (before + text + after, category)
    return rows


def answers(source, folder):
    """Lines "question | question || answer"; each question becomes a pair. Then the opening hours of every branch."""
    pairs = []
    with open(os.path.join(source, "library.txt"), encoding="utf-8") as file:
        for line in file:
            if "||" in line:
                questions, answer = line.rstrip("\n").split(" || ")
                pairs += [(question, answer) for question in questions.split(" | ")]
    pairs += opening_hours(random.Random(7))
    random.Random(11).shuffle(pairs)
    with open(os.path.join(folder, "pairs.jsonl"), "w", encoding="utf-8") as file:
        for prompt, answer in pairs:
            file.write(json.dumps({"prompt": prompt, "answer": answer}, ensure_ascii=False) + "\n")
    return pairs


def opening_hours(draw):
    branches = {"Harbour": ("10:00", "18:00", "14:00"), "Mill Street": ("9:00", "19:00", "16:00"), "Central": ("8:30", "20:00", "17:00"),
                "Oakfield": ("11:00", "17:00", None), "Station": ("7:00", "19:00", "13:00"), "Riverside": ("10:00", "18:30", None)}
    asked = ["When does the {b} branch open on {d}?", "{b} branch: how long are you open on {d}?", "Until when can I come to {b} on {d}?",
             "Is the {b} library open on {d}?", "What are the hours at {b} on {d}?"]
    for branch, (opens, closes, saturday) in branches.items():
        for day in ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]:
            end = {"Saturday": saturday, "Sunday": None}.get(day, closes)
            answer = ("The %s branch is open on %s from %s to %s." % (branch, day, opens, end) if end
                      else "The %s branch is closed on %s. The book drop at the entrance is always open." % (branch, day))
            yield draw.choice(asked).format(b=branch, d=day), answer


def main():
    resources = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "..", "resources")
    source = os.path.join(HERE, "samples")
    for name, make in [("support-tickets", tickets), ("library-answers", answers)]:
        folder = os.path.join(resources, "samples", name)
        os.makedirs(folder, exist_ok=True)
        print("%s: %d rows" % (name, len(make(source, folder))))


if __name__ == "__main__":
    main()
