<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Assessment</name>
    <message>
        <source>Right answers</source>
        <translation>Richtige Antworten</translation>
    </message>
    <message>
        <source>Balance over the categories</source>
        <translation>Ausgewogenheit über die Kategorien</translation>
    </message>
    <message>
        <source>How surprised it is by the texts</source>
        <translation>Wie sehr die Texte es überraschen</translation>
    </message>
    <message>
        <source>How wrong it is</source>
        <translation>Wie falsch es liegt</translation>
    </message>
    <message>
        <source>macro F1</source>
        <translation>Makro-F1</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>perplexity</source>
        <translation>Perplexität</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Share of the test rows that were answered rightly; higher is better.</source>
        <translation>Anteil der Testzeilen mit richtiger Antwort; höher ist besser.</translation>
    </message>
    <message>
        <source>Mean over the categories of how surely each is found without false alarms; small categories count as much as large ones, higher is better.</source>
        <translation>Mittel über die Kategorien, wie sicher jede ohne Fehlalarm gefunden wird; kleine Kategorien zählen so viel wie große, höher ist besser.</translation>
    </message>
    <message>
        <source>Among how many equally likely words the model wavers at each word; lower is better.</source>
        <translation>Zwischen wie vielen gleich wahrscheinlichen Wörtern das Modell bei jedem Wort schwankt; niedriger ist besser.</translation>
    </message>
    <message>
        <source>Mean penalty for the probability that the model gave to the right answer; lower is better.</source>
        <translation>Mittlere Strafe für die Wahrscheinlichkeit, die das Modell der richtigen Antwort gab; niedriger ist besser.</translation>
    </message>
    <message>
        <source>%1%2 points</source>
        <translation>%1%2 Punkte</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>The adapted model is better than always giving the most common answer.</source>
        <translation>Das angepasste Modell ist besser, als immer die häufigste Antwort zu geben.</translation>
    </message>
    <message>
        <source>The adapted model is better than the untouched one.</source>
        <translation>Das angepasste Modell ist besser als das unveränderte.</translation>
    </message>
    <message>
        <source>The adapted model is worse than always giving the most common answer.</source>
        <translation>Das angepasste Modell ist schlechter, als immer die häufigste Antwort zu geben.</translation>
    </message>
    <message>
        <source>The adapted model is worse than the untouched one.</source>
        <translation>Das angepasste Modell ist schlechter als das unveränderte.</translation>
    </message>
    <message>
        <source>No difference can be shown.</source>
        <translation>Ein Unterschied lässt sich nicht zeigen.</translation>
    </message>
    <message>
        <source>The adapted model was assessed by itself.</source>
        <translation>Das angepasste Modell wurde für sich allein geprüft.</translation>
    </message>
    <message>
        <source>There are not enough test rows to say.</source>
        <translation>Für eine Aussage gibt es zu wenige Testzeilen.</translation>
    </message>
    <message>
        <source>%1 (%2) on %3; 95 % interval %4.</source>
        <translation>%1 (%2) bei %3; 95-%-Intervall %4.</translation>
    </message>
    <message>
        <source>%1 (%2) instead of %3: %4, 95 % interval %5 to %6, %7.</source>
        <translation>%1 (%2) statt %3: %4, 95-%-Intervall %5 bis %6, %7.</translation>
    </message>
    <message>
        <source>%1 right</source>
        <translation>%1 richtig</translation>
    </message>
    <message>
        <source>%1 test rows</source>
        <translation>%1 Testzeilen</translation>
    </message>
    <message>
        <source>Found and right</source>
        <translation>Gefunden und richtig</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>How well what was found and what should be found agree: finding too little and too much both lower it; higher is better.</source>
        <translation>Wie gut das Gefundene und das zu Findende übereinstimmen: Zu wenig und zu viel zu finden senkt den Wert; höher ist besser.</translation>
    </message>
    <message>
        <source>Given and right</source>
        <translation>Vergeben und richtig</translation>
    </message>
    <message>
        <source>micro F1</source>
        <translation>Mikro-F1</translation>
    </message>
    <message>
        <source>How well the categories that were given and the right ones agree, over all rows together; higher is better.</source>
        <translation>Wie gut die vergebenen und die richtigen Kategorien übereinstimmen, über alle Zeilen zusammen; höher ist besser.</translation>
    </message>
    <message>
        <source>Wholly right</source>
        <translation>Ganz richtig</translation>
    </message>
    <message>
        <source>exact match</source>
        <translation>genaue Übereinstimmung</translation>
    </message>
    <message>
        <source>Share of the test rows whose answer is right as a whole; higher is better.</source>
        <translation>Anteil der Testzeilen, deren Antwort als Ganzes richtig ist; höher ist besser.</translation>
    </message>
    <message>
        <source>Right when marked</source>
        <translation>Richtig, wenn markiert</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Share of what was marked that is right; higher is better.</source>
        <translation>Anteil des Markierten, der richtig ist; höher ist besser.</translation>
    </message>
    <message>
        <source>Found of all</source>
        <translation>Von allem gefunden</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Share of what should be marked that was found; higher is better.</source>
        <translation>Anteil des zu Markierenden, der gefunden wurde; höher ist besser.</translation>
    </message>
    <message>
        <source>How far off on average</source>
        <translation>Wie weit im Mittel daneben</translation>
    </message>
    <message>
        <source>mean absolute error</source>
        <translation>mittlerer absoluter Fehler</translation>
    </message>
    <message>
        <source>Mean distance between the answer and the right number, in the units of your data; lower is better.</source>
        <translation>Mittlerer Abstand zwischen der Antwort und der richtigen Zahl, in den Einheiten Ihrer Daten; niedriger ist besser.</translation>
    </message>
    <message>
        <source>Differences explained</source>
        <translation>Erklärte Unterschiede</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>1 is perfect; 0 is as good as always answering the mean; below 0 is worse than that.</source>
        <translation>1 ist vollkommen; 0 ist so gut, wie immer den Mittelwert zu antworten; unter 0 ist schlechter als das.</translation>
    </message>
    <message>
        <source>Right order</source>
        <translation>Richtige Reihenfolge</translation>
    </message>
    <message>
        <source>Spearman&apos;s rank correlation</source>
        <translation>Rangkorrelation nach Spearman</translation>
    </message>
    <message>
        <source>How well the rows are put in order: 1 is the right order, 0 none, −1 the reverse.</source>
        <translation>Wie gut die Zeilen geordnet werden: 1 ist die richtige Reihenfolge, 0 gar keine, −1 die umgekehrte.</translation>
    </message>
    <message>
        <source>The adapted model is better than always answering the mean.</source>
        <translation>Das angepasste Modell ist besser, als immer den Mittelwert zu antworten.</translation>
    </message>
    <message>
        <source>The adapted model is worse than always answering the mean.</source>
        <translation>Das angepasste Modell ist schlechter, als immer den Mittelwert zu antworten.</translation>
    </message>
    <message>
        <source>Cross-validation, %1 trainings with other test rows each time: %2 (%3) on average, from %4 to %5, standard deviation %6.</source>
        <translation>Kreuzvalidierung, %1 Trainings mit jedes Mal anderen Testzeilen: %2 (%3) im Mittel, von %4 bis %5, Standardabweichung %6.</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>Prefers the better answer</source>
        <translation>Zieht die bessere Antwort vor</translation>
    </message>
    <message>
        <source>preference accuracy</source>
        <translation>Präferenzgenauigkeit</translation>
    </message>
    <message>
        <source>Share of the test pairs whose better answer the model finds likelier than the worse one; higher is better. Long answers are less likely, so that the untouched model may well be below one half.</source>
        <translation>Anteil der Testpaare, deren bessere Antwort das Modell für wahrscheinlicher hält als die schlechtere; höher ist besser. Lange Antworten sind unwahrscheinlicher, sodass das unveränderte Modell durchaus unter der Hälfte liegen kann.</translation>
    </message>
    <message>
        <source>Moved towards the better answer</source>
        <translation>Zur besseren Antwort hin bewegt</translation>
    </message>
    <message>
        <source>log-probability margin, in nats</source>
        <translation>Abstand der Log-Wahrscheinlichkeiten, in Nat</translation>
    </message>
    <message>
        <source>By how much the better answer gained on the worse one against the untouched model; 0 is no change, higher is better.</source>
        <translation>Um wie viel die bessere Antwort gegenüber der schlechteren verglichen mit dem unveränderten Modell gewonnen hat; 0 ist keine Änderung, höher ist besser.</translation>
    </message>
    <message>
        <source>Numbers while learning: %1.</source>
        <translation>Zahlen beim Lernen: %1.</translation>
    </message>
    <message>
        <source>The model beside the adapter was held %1.</source>
        <translation>Das Modell neben dem Adapter wurde %1 gehalten.</translation>
    </message>
    <message>
        <source>Kept for the highest validation F1, %1.</source>
        <translation>Behalten wegen des höchsten Validierungs-F1, %1.</translation>
    </message>
    <message>
        <source>The adapted model finds nothing yet.</source>
        <translation>Das angepasste Modell findet noch nichts.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Hugging Face folder, exact</source>
        <translation>Hugging-Face-Ordner, genau</translation>
    </message>
    <message>
        <source>Hugging Face folder, half the size</source>
        <translation>Hugging-Face-Ordner, halbe Größe</translation>
    </message>
    <message>
        <source>Opens in transformers and most other programs; the weights are kept to the last digit (safetensors, fp32).</source>
        <translation>Öffnet sich in transformers und den meisten anderen Programmen; die Gewichte bleiben bis zur letzten Stelle erhalten (safetensors, fp32).</translation>
    </message>
    <message>
        <source>The same folder with shorter numbers (bf16): half the space, and answers may differ in rare close cases.</source>
        <translation>Derselbe Ordner mit kürzeren Zahlen (bf16): halber Platz; Antworten können in seltenen knappen Fällen abweichen.</translation>
    </message>
    <message>
        <source>Written will be: the weights, the configuration, the tokenizer, and a model card that says what the model was trained on and how well it does.</source>
        <translation>Geschrieben werden: die Gewichte, die Konfiguration, der Tokenizer und eine Modellkarte, die sagt, womit das Modell trainiert wurde und wie gut es ist.</translation>
    </message>
    <message>
        <source>About %1.</source>
        <translation>Etwa %1.</translation>
    </message>
    <message>
        <source>every answer is the same</source>
        <translation>alle Antworten sind gleich</translation>
    </message>
    <message>
        <source>some answers differ</source>
        <translation>einige Antworten weichen ab</translation>
    </message>
    <message>
        <source>Opened again and checked: %1; %2; largest difference of a score %3.</source>
        <translation>Erneut geöffnet und geprüft: %1; %2; größter Unterschied eines Wertes %3.</translation>
    </message>
    <message>
        <source>%1 rows answered again with what was written</source>
        <translation>%1 Zeilen mit dem Geschriebenen erneut beantwortet</translation>
    </message>
    <message>
        <source>Added matrices alone (LoRA adapter)</source>
        <translation>Nur die zugefügten Matrizen (LoRA-Adapter)</translation>
    </message>
    <message>
        <source>Only what the run added, some megabytes, in PEFT&apos;s layout: for programs that have the original model already.</source>
        <translation>Nur was der Lauf hinzugefügt hat, einige Megabyte, im Format von PEFT: für Programme, die das ursprüngliche Modell schon haben.</translation>
    </message>
</context>
<context>
    <name>SimpleSettings</name>
    <message>
        <source>Slow, because the model shall change only a little.</source>
        <translation>Langsam, weil sich das Modell nur wenig ändern soll.</translation>
    </message>
    <message>
        <source>The usual speed for a model of this size, lower the more careful you are about forgetting.</source>
        <translation>Die übliche Geschwindigkeit für ein Modell dieser Größe; niedriger, je vorsichtiger Sie beim Vergessen sind.</translation>
    </message>
    <message>
        <source>Fast, because the model may change much.</source>
        <translation>Schnell, weil sich das Modell stark ändern darf.</translation>
    </message>
    <message>
        <source>Few at once, because there are few rows: this way it still takes enough steps.</source>
        <translation>Wenige auf einmal, weil es wenige Zeilen gibt: So macht es trotzdem genug Schritte.</translation>
    </message>
    <message>
        <source>A usual number that fits most machines.</source>
        <translation>Eine übliche Zahl, die auf die meisten Rechner passt.</translation>
    </message>
    <message>
        <source>More passes than usual, because there are few rows to learn from.</source>
        <translation>Mehr Durchgänge als üblich, weil es wenige Zeilen zum Lernen gibt.</translation>
    </message>
    <message>
        <source>Few passes, for a first look.</source>
        <translation>Wenige Durchgänge für einen ersten Blick.</translation>
    </message>
    <message>
        <source>Enough passes for most tasks; the run stops earlier when nothing more is gained.</source>
        <translation>Genug Durchgänge für die meisten Aufgaben; der Lauf endet früher, wenn nichts mehr gewonnen wird.</translation>
    </message>
    <message>
        <source>Many passes; the run stops by itself when nothing more is gained.</source>
        <translation>Viele Durchgänge; der Lauf endet von selbst, wenn nichts mehr gewonnen wird.</translation>
    </message>
    <message>
        <source>A quick run ends after a quarter of an hour at the latest; the best model so far is kept.</source>
        <translation>Ein schneller Lauf endet spätestens nach einer Viertelstunde; das bis dahin beste Modell wird behalten.</translation>
    </message>
    <message>
        <source>Two hours at the latest; the best model so far is kept.</source>
        <translation>Spätestens nach zwei Stunden; das bis dahin beste Modell wird behalten.</translation>
    </message>
    <message>
        <source>No limit: it takes the time that it needs.</source>
        <translation>Keine Grenze: Es dauert so lange, wie es braucht.</translation>
    </message>
    <message>
        <source>So many checks without a gain end the run, which also guards against learning by heart.</source>
        <translation>So viele Prüfungen ohne Gewinn beenden den Lauf; das schützt auch vor dem Auswendiglernen.</translation>
    </message>
    <message>
        <source>The speed rises gently at the start, which protects what the model knows; longer the more careful you are.</source>
        <translation>Die Geschwindigkeit steigt am Anfang sanft, was das Wissen des Modells schont; länger, je vorsichtiger Sie sind.</translation>
    </message>
    <message>
        <source>Keeps the changes small where the data does not ask for them; more the more careful you are.</source>
        <translation>Hält die Änderungen klein, wo die Daten sie nicht verlangen; stärker, je vorsichtiger Sie sind.</translation>
    </message>
    <message>
        <source>The speed falls towards the end, so that the model settles.</source>
        <translation>Die Geschwindigkeit fällt zum Ende hin, damit das Modell zur Ruhe kommt.</translation>
    </message>
    <message>
        <source>The whole model learns: it is small enough, and learns most this way.</source>
        <translation>Das ganze Modell lernt: Es ist klein genug und lernt so am meisten.</translation>
    </message>
    <message>
        <source>Small matrices are added and learn in place of the model: for one of this size that takes far less memory.</source>
        <translation>Kleine Matrizen werden zugefügt und lernen anstelle des Modells: Bei dieser Größe braucht das viel weniger Speicher.</translation>
    </message>
    <message>
        <source>Small matrices are added and learn in place of the model, which so keeps most of what it knows.</source>
        <translation>Kleine Matrizen werden zugefügt und lernen anstelle des Modells; so behält es das meiste, was es weiß.</translation>
    </message>
    <message>
        <source>No general text in between: only your task counts.</source>
        <translation>Kein allgemeiner Text zwischendurch: Nur Ihre Aufgabe zählt.</translation>
    </message>
    <message>
        <source>No general text in between: it costs time and a little of the task.</source>
        <translation>Kein allgemeiner Text zwischendurch: Er kostet Zeit und ein wenig von der Aufgabe.</translation>
    </message>
    <message>
        <source>General English text is read in between, which keeps most of what the model knew; the training takes longer for it.</source>
        <translation>Zwischendurch wird allgemeiner englischer Text gelesen, was das meiste von dem bewahrt, was das Modell wusste; das Training dauert dafür länger.</translation>
    </message>
</context>
<context>
    <name>cells</name>
    <message>
        <source>Change a conversation</source>
        <translation>Ein Gespräch ändern</translation>
    </message>
    <message>
        <source>A row for each turn: who speaks, and what is said. Double click to change one.</source>
        <translation>Eine Zeile für jeden Beitrag: wer spricht und was gesagt wird. Ein Doppelklick ändert sie.</translation>
    </message>
    <message>
        <source>Speaker (role)</source>
        <translation>Wer spricht (Rolle)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>What else is kept with it</source>
        <translation>Was sonst dazugehört</translation>
    </message>
    <message>
        <source>Change marked words</source>
        <translation>Markierte Wörter ändern</translation>
    </message>
    <message>
        <source>A row for each word with its mark: B- begins a name or term, I- goes on with it, O is none. Double click to change one.</source>
        <translation>Eine Zeile für jedes Wort mit seiner Marke: B- beginnt einen Namen oder Begriff, I- setzt ihn fort, O ist keiner. Ein Doppelklick ändert sie.</translation>
    </message>
    <message>
        <source>Word (token)</source>
        <translation>Wort (Token)</translation>
    </message>
    <message>
        <source>Mark (tag)</source>
        <translation>Marke (Tag)</translation>
    </message>
    <message>
        <source>Change the answers</source>
        <translation>Die Antworten ändern</translation>
    </message>
    <message>
        <source>A row for each answer, word for word as it stands in the text, and at which character of the text it begins, counted from 0; −1 finds the place. No row: the text has no answer.</source>
        <translation>Eine Zeile für jede Antwort, Wort für Wort wie im Text, und bei welchem Zeichen des Textes sie beginnt, von 0 an gezählt; −1 sucht die Stelle. Keine Zeile: Der Text hat keine Antwort.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Begins at (start)</source>
        <translation>Beginnt bei (Start)</translation>
    </message>
    <message>
        <source>(no answer)</source>
        <translation>(keine Antwort)</translation>
    </message>
    <message>
        <source>What comes before the first answer is the same for the better and the worse one, and is changed in both.</source>
        <translation>Was vor der ersten Antwort steht, ist bei der besseren und der schlechteren gleich und wird in beiden geändert.</translation>
    </message>
    <message>
        <source>Change the classes</source>
        <translation>Kategorien ändern</translation>
    </message>
    <message>
        <source>A row for each class that fits. Double click to choose another one or to write a new one. No row: none fits.</source>
        <translation>Eine Zeile für jede Kategorie, die passt. Doppelklick, um eine andere zu wählen oder eine neue zu schreiben. Keine Zeile: keine passt.</translation>
    </message>
    <message>
        <source>Class (label)</source>
        <translation>Kategorie (Label)</translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Hidden size</source>
        <translation>Verborgene Größe</translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation>Attention-Köpfe</translation>
    </message>
    <message>
        <source>Tokens read at once</source>
        <translation>Auf einmal gelesene Token</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Wortschatz</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>Größe auf der Platte</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>%1: %2 of memory, more than is free</source>
        <translation>%1: %2 Speicher, mehr als frei ist</translation>
    </message>
    <message>
        <source>%1: %2 of memory</source>
        <translation>%1: %2 Speicher</translation>
    </message>
    <message>
        <source>, %1 for each pass over your data</source>
        <translation>, %1 für jeden Durchgang durch Ihre Daten</translation>
    </message>
    <message>
        <source>Letting it learn takes about</source>
        <translation>Lernen zu lassen braucht etwa</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>job name</source>
        <translation>Name des Auftrags</translation>
    </message>
    <message>
        <source>What this piece of work is called in lists and reports.</source>
        <translation>Wie diese Arbeit in Listen und Berichten heißt.</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>What the model shall do; it decides which data and which measures apply.</source>
        <translation>Was das Modell tun soll; danach richten sich die Daten und die Maße.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>The model that is adapted; its own files are never changed.</source>
        <translation>Das Modell, das angepasst wird; seine eigenen Dateien werden nie geändert.</translation>
    </message>
    <message>
        <source>Start from nothing</source>
        <translation>Bei null beginnen</translation>
    </message>
    <message>
        <source>random initialisation</source>
        <translation>zufällige Anfangswerte</translation>
    </message>
    <message>
        <source>When on, the model forgets all it learned before and starts with random numbers: only for comparisons or very much text.</source>
        <translation>Eingeschaltet vergisst das Modell alles bisher Gelernte und beginnt mit Zufallszahlen: nur für Vergleiche oder sehr viel Text.</translation>
    </message>
    <message>
        <source>Rows to watch the learning</source>
        <translation>Zeilen zum Beobachten des Lernens</translation>
    </message>
    <message>
        <source>validation share</source>
        <translation>Validierungsanteil</translation>
    </message>
    <message>
        <source>More rows make the curve steadier and the choice of the best moment surer, and leave fewer rows to learn from.</source>
        <translation>Mehr Zeilen machen die Kurve ruhiger und die Wahl des besten Augenblicks sicherer und lassen weniger Zeilen zum Lernen.</translation>
    </message>
    <message>
        <source>Rows for the final check</source>
        <translation>Zeilen für die Schlussprüfung</translation>
    </message>
    <message>
        <source>test share</source>
        <translation>Testanteil</translation>
    </message>
    <message>
        <source>More rows make the final figures surer, and leave fewer rows to learn from.</source>
        <translation>Mehr Zeilen machen die Endwerte sicherer und lassen weniger Zeilen zum Lernen.</translation>
    </message>
    <message>
        <source>Same mix of categories everywhere</source>
        <translation>Überall dieselbe Mischung der Kategorien</translation>
    </message>
    <message>
        <source>stratified split</source>
        <translation>geschichtete Aufteilung</translation>
    </message>
    <message>
        <source>When on, each part has the categories in the same proportions; when off, chance decides.</source>
        <translation>Eingeschaltet hat jeder Teil die Kategorien in denselben Anteilen; ausgeschaltet entscheidet der Zufall.</translation>
    </message>
    <message>
        <source>Number that decides the split</source>
        <translation>Zahl, die die Aufteilung bestimmt</translation>
    </message>
    <message>
        <source>split seed</source>
        <translation>Startwert der Aufteilung</translation>
    </message>
    <message>
        <source>The same number always puts the same rows into the same part; another number draws anew.</source>
        <translation>Dieselbe Zahl legt immer dieselben Zeilen in denselben Teil; eine andere zieht neu.</translation>
    </message>
    <message>
        <source>How often it reads everything</source>
        <translation>Wie oft alles gelesen wird</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>More passes let it learn more but take longer, and from some point on it learns by heart; fewer may not be enough.</source>
        <translation>Mehr Durchgänge lassen es mehr lernen, dauern aber länger, und irgendwann lernt es auswendig; weniger reichen vielleicht nicht.</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>At most this many steps</source>
        <translation>Höchstens so viele Schritte</translation>
    </message>
    <message>
        <source>maximum steps</source>
        <translation>größte Schrittzahl</translation>
    </message>
    <message>
        <source>A lower limit ends the run earlier, whatever the number of passes.</source>
        <translation>Eine niedrigere Grenze beendet den Lauf früher, gleich wie viele Durchgänge eingestellt sind.</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>as many as the passes need</source>
        <translation>so viele, wie die Durchgänge brauchen</translation>
    </message>
    <message>
        <source>At most this long</source>
        <translation>Höchstens so lange</translation>
    </message>
    <message>
        <source>time limit</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source>When the time is up the run ends and the best model so far is kept; more time allows more learning.</source>
        <translation>Ist die Zeit um, endet der Lauf und das bis dahin beste Modell wird behalten; mehr Zeit erlaubt mehr Lernen.</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>How fast it learns</source>
        <translation>Wie schnell es lernt</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Higher learns faster but may overshoot and forget; lower is safer but slower.</source>
        <translation>Höher lernt schneller, kann aber über das Ziel schießen und vergessen; niedriger ist sicherer, aber langsamer.</translation>
    </message>
    <message>
        <source>How the speed changes</source>
        <translation>Wie sich die Geschwindigkeit ändert</translation>
    </message>
    <message>
        <source>learning rate schedule</source>
        <translation>Verlauf der Lernrate</translation>
    </message>
    <message>
        <source>Falling speeds settle the model towards the end; a constant speed keeps it moving.</source>
        <translation>Fallende Geschwindigkeiten lassen das Modell am Ende zur Ruhe kommen; eine gleichbleibende hält es in Bewegung.</translation>
    </message>
    <message>
        <source>Gentle start</source>
        <translation>Sanfter Anfang</translation>
    </message>
    <message>
        <source>warm-up share</source>
        <translation>Anteil des Anlaufs</translation>
    </message>
    <message>
        <source>A longer start raises the speed more slowly, which protects what the model knows; a shorter one learns sooner.</source>
        <translation>Ein längerer Anfang hebt die Geschwindigkeit langsamer und schont das Wissen des Modells; ein kürzerer lernt eher.</translation>
    </message>
    <message>
        <source>Pull towards simplicity</source>
        <translation>Zug zur Einfachheit</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>Gewichtsabnahme</translation>
    </message>
    <message>
        <source>Higher keeps the model simpler and guards against learning by heart; too high and it learns too little.</source>
        <translation>Höher hält das Modell einfacher und schützt vor dem Auswendiglernen; zu hoch, und es lernt zu wenig.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Limit for a single step</source>
        <translation>Grenze für einen einzelnen Schritt</translation>
    </message>
    <message>
        <source>gradient clipping</source>
        <translation>Gradientenbegrenzung</translation>
    </message>
    <message>
        <source>Lower guards more against jumps from odd rows; higher lets single rows count for more.</source>
        <translation>Niedriger schützt stärker vor Sprüngen durch einzelne Zeilen; höher lässt einzelne Zeilen mehr gelten.</translation>
    </message>
    <message>
        <source>Random gaps while learning</source>
        <translation>Zufällige Lücken beim Lernen</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Higher makes learning by heart harder, useful with few rows; too high slows the learning.</source>
        <translation>Höher erschwert das Auswendiglernen, nützlich bei wenigen Zeilen; zu hoch bremst das Lernen.</translation>
    </message>
    <message>
        <source>as the model says</source>
        <translation>wie das Modell es vorgibt</translation>
    </message>
    <message>
        <source>Rows read at once</source>
        <translation>Auf einmal gelesene Zeilen</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>Stapelgröße</translation>
    </message>
    <message>
        <source>More rows at once are steadier and faster on strong machines but need more memory; fewer need less.</source>
        <translation>Mehr Zeilen auf einmal sind ruhiger und auf starken Rechnern schneller, brauchen aber mehr Speicher; weniger brauchen weniger.</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Readings per step</source>
        <translation>Lesungen je Schritt</translation>
    </message>
    <message>
        <source>gradient accumulation</source>
        <translation>Gradientensammlung</translation>
    </message>
    <message>
        <source>More readings per step act like more rows at once without more memory, but make fewer steps.</source>
        <translation>Mehr Lesungen je Schritt wirken wie mehr Zeilen auf einmal ohne mehr Speicher, ergeben aber weniger Schritte.</translation>
    </message>
    <message>
        <source>readings</source>
        <translation>Lesungen</translation>
    </message>
    <message>
        <source>Longest text</source>
        <translation>Längster Text</translation>
    </message>
    <message>
        <source>maximum length</source>
        <translation>größte Länge</translation>
    </message>
    <message>
        <source>Higher lets the model see more of long rows but takes more memory and time; what is longer is cut off.</source>
        <translation>Höher zeigt dem Modell mehr von langen Zeilen, braucht aber mehr Speicher und Zeit; was länger ist, wird abgeschnitten.</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Check the learning every</source>
        <translation>Das Lernen prüfen alle</translation>
    </message>
    <message>
        <source>evaluation interval</source>
        <translation>Prüfabstand</translation>
    </message>
    <message>
        <source>More often finds the best moment more exactly but takes time from learning.</source>
        <translation>Häufiger findet den besten Augenblick genauer, kostet aber Lernzeit.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>Save the state every</source>
        <translation>Den Stand speichern alle</translation>
    </message>
    <message>
        <source>checkpoint interval</source>
        <translation>Speicherabstand</translation>
    </message>
    <message>
        <source>More often loses less if the computer stops, but writes more to disk.</source>
        <translation>Häufiger verliert weniger, wenn der Rechner ausfällt, schreibt aber mehr auf die Platte.</translation>
    </message>
    <message>
        <source>with every check</source>
        <translation>mit jeder Prüfung</translation>
    </message>
    <message>
        <source>Patience without progress</source>
        <translation>Geduld ohne Fortschritt</translation>
    </message>
    <message>
        <source>early stopping patience</source>
        <translation>Geduld bis zum frühen Ende</translation>
    </message>
    <message>
        <source>Higher waits longer for a further gain; lower stops sooner and saves time.</source>
        <translation>Höher wartet länger auf weiteren Gewinn; niedriger hört eher auf und spart Zeit.</translation>
    </message>
    <message>
        <source>checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>never stops early</source>
        <translation>hört nie früher auf</translation>
    </message>
    <message>
        <source>What counts as progress</source>
        <translation>Was als Fortschritt gilt</translation>
    </message>
    <message>
        <source>minimum gain</source>
        <translation>kleinster Gewinn</translation>
    </message>
    <message>
        <source>Higher ignores small gains and so stops sooner; lower counts every gain.</source>
        <translation>Höher übergeht kleine Gewinne und hört so eher auf; niedriger zählt jeden Gewinn.</translation>
    </message>
    <message>
        <source>any gain</source>
        <translation>jeder Gewinn</translation>
    </message>
    <message>
        <source>Number that decides chance</source>
        <translation>Zahl, die den Zufall bestimmt</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same number repeats a run exactly; other numbers show how much depends on chance.</source>
        <translation>Dieselbe Zahl wiederholt einen Lauf genau; andere Zahlen zeigen, wie viel am Zufall hängt.</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>Prozessorkerne</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>More cores are faster; fewer leave the computer free for other work.</source>
        <translation>Mehr Kerne sind schneller; weniger lassen den Rechner frei für andere Arbeit.</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Redraws for the intervals</source>
        <translation>Neuziehungen für die Intervalle</translation>
    </message>
    <message>
        <source>bootstrap samples</source>
        <translation>Bootstrap-Stichproben</translation>
    </message>
    <message>
        <source>More make the intervals of the final figures steadier and take a little longer.</source>
        <translation>Mehr machen die Intervalle der Endwerte ruhiger und dauern etwas länger.</translation>
    </message>
    <message>
        <source>redraws</source>
        <translation>Ziehungen</translation>
    </message>
    <message>
        <source>Compare with the untouched model</source>
        <translation>Mit dem unveränderten Modell vergleichen</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Vergleichswert</translation>
    </message>
    <message>
        <source>When on, the report shows what the adaptation gained, and assessing takes about twice as long.</source>
        <translation>Eingeschaltet zeigt der Bericht, was die Anpassung gebracht hat, und das Prüfen dauert etwa doppelt so lange.</translation>
    </message>
    <message>
        <source>stays the same</source>
        <translation>bleibt gleich</translation>
    </message>
    <message>
        <source>falls evenly</source>
        <translation>fällt gleichmäßig</translation>
    </message>
    <message>
        <source>falls slowly, then fast, then slowly</source>
        <translation>fällt langsam, dann schnell, dann langsam</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Goal and model</source>
        <translation>Ziel und Modell</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>How it learns</source>
        <translation>Wie es lernt</translation>
    </message>
    <message>
        <source>How much at once</source>
        <translation>Wie viel auf einmal</translation>
    </message>
    <message>
        <source>Watching and saving</source>
        <translation>Beobachten und Speichern</translation>
    </message>
    <message>
        <source>Final check</source>
        <translation>Schlussprüfung</translation>
    </message>
    <message>
        <source>Chance and machine</source>
        <translation>Zufall und Rechner</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Computed by</source>
        <translation>Gerechnet von</translation>
    </message>
    <message>
        <source>device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>A graphics card is much faster; only on the processor does a run repeat to the last digit.</source>
        <translation>Eine Grafikkarte ist viel schneller; nur auf dem Prozessor wiederholt sich ein Lauf bis auf die letzte Stelle.</translation>
    </message>
    <message>
        <source>the graphics card if there is one</source>
        <translation>der Grafikkarte, wenn eine da ist</translation>
    </message>
    <message>
        <source>the processor</source>
        <translation>dem Prozessor</translation>
    </message>
    <message>
        <source>the graphics card</source>
        <translation>der Grafikkarte</translation>
    </message>
    <message>
        <source>What of the model learns</source>
        <translation>Was am Modell lernt</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>The whole model learns most but takes most memory and forgets most; small added matrices (LoRA) or a part of it need less of everything and keep more of what the model knew.</source>
        <translation>Das ganze Modell lernt am meisten, braucht aber am meisten Speicher und vergisst am meisten; kleine zugefügte Matrizen (LoRA) oder ein Teil brauchen von allem weniger und bewahren mehr von dem, was das Modell wusste.</translation>
    </message>
    <message>
        <source>Layers that learn</source>
        <translation>Schichten, die lernen</translation>
    </message>
    <message>
        <source>last layers</source>
        <translation>letzte Schichten</translation>
    </message>
    <message>
        <source>More layers can learn more; fewer keep more of what the model knew and take less memory.</source>
        <translation>Mehr Schichten können mehr lernen; weniger bewahren mehr von dem, was das Modell wusste, und brauchen weniger Speicher.</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Size of the added matrices</source>
        <translation>Größe der zugefügten Matrizen</translation>
    </message>
    <message>
        <source>LoRA rank</source>
        <translation>LoRA-Rang</translation>
    </message>
    <message>
        <source>Larger matrices can learn more but need more memory and learn by heart more easily.</source>
        <translation>Größere Matrizen können mehr lernen, brauchen aber mehr Speicher und lernen leichter auswendig.</translation>
    </message>
    <message>
        <source>Weight of the added matrices</source>
        <translation>Gewicht der zugefügten Matrizen</translation>
    </message>
    <message>
        <source>LoRA alpha</source>
        <translation>LoRA-Alpha</translation>
    </message>
    <message>
        <source>Higher lets them change the model more with the same speed of learning; often twice the size.</source>
        <translation>Höher lässt sie das Modell bei gleicher Geschwindigkeit stärker ändern; oft das Doppelte der Größe.</translation>
    </message>
    <message>
        <source>Random gaps in the added matrices</source>
        <translation>Zufällige Lücken in den zugefügten Matrizen</translation>
    </message>
    <message>
        <source>LoRA dropout</source>
        <translation>LoRA-Dropout</translation>
    </message>
    <message>
        <source>Where matrices are added</source>
        <translation>Wo Matrizen zugefügt werden</translation>
    </message>
    <message>
        <source>LoRA target modules</source>
        <translation>LoRA-Zielmodule</translation>
    </message>
    <message>
        <source>&quot;all-linear&quot; learns most; &quot;attention&quot; needs less memory. Or the names of layers, with commas between them, or a regular expression of whole names.</source>
        <translation>„all-linear“ lernt am meisten; „attention“ braucht weniger Speicher. Oder die Namen von Schichten, durch Kommas getrennt, oder ein regulärer Ausdruck für ganze Namen.</translation>
    </message>
    <message>
        <source>Steady weight for large matrices</source>
        <translation>Gleichmäßiges Gewicht für große Matrizen</translation>
    </message>
    <message>
        <source>rank-stabilised LoRA</source>
        <translation>rangstabilisiertes LoRA</translation>
    </message>
    <message>
        <source>When on, large matrices count for more, so that a greater size really learns more.</source>
        <translation>Wenn an, zählen große Matrizen mehr, sodass eine größere Größe wirklich mehr lernt.</translation>
    </message>
    <message>
        <source>Learn direction and strength apart</source>
        <translation>Richtung und Stärke getrennt lernen</translation>
    </message>
    <message>
        <source>DoRA</source>
        <translation>DoRA</translation>
    </message>
    <message>
        <source>When on, small matrices often learn as well as the whole model, but each step takes longer.</source>
        <translation>Wenn an, lernen kleine Matrizen oft so gut wie das ganze Modell, aber jeder Schritt dauert länger.</translation>
    </message>
    <message>
        <source>How steps are computed</source>
        <translation>Wie Schritte berechnet werden</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>AdamW suits nearly everything; the others remember less between steps, which saves memory but may need another speed.</source>
        <translation>AdamW passt fast immer; die anderen merken sich zwischen den Schritten weniger, was Speicher spart, aber eine andere Geschwindigkeit brauchen kann.</translation>
    </message>
    <message>
        <source>How much of the last steps goes on</source>
        <translation>Wie viel von den letzten Schritten weiterläuft</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Higher smooths the steps more and moves further along steady directions; lower reacts sooner.</source>
        <translation>Höher glättet die Schritte stärker und geht in beständige Richtungen weiter; niedriger reagiert früher.</translation>
    </message>
    <message>
        <source>Slower towards the bottom</source>
        <translation>Nach unten hin langsamer</translation>
    </message>
    <message>
        <source>layer-wise learning rate decay</source>
        <translation>schichtweise fallende Lernrate</translation>
    </message>
    <message>
        <source>Each layer learns at this share of the speed of the one above it: 1 treats all alike, 0.9 protects the lower layers, which know the language.</source>
        <translation>Jede Schicht lernt mit diesem Anteil der Geschwindigkeit der Schicht darüber: 1 behandelt alle gleich, 0,9 schont die unteren Schichten, die die Sprache kennen.</translation>
    </message>
    <message>
        <source>Pull towards the untouched model</source>
        <translation>Zug zum unveränderten Modell</translation>
    </message>
    <message>
        <source>L2-SP</source>
        <translation>L2-SP</translation>
    </message>
    <message>
        <source>Higher keeps the model nearer to what it knew, against forgetting; too high and it learns little.</source>
        <translation>Höher hält das Modell näher an dem, was es wusste, gegen das Vergessen; zu hoch, und es lernt wenig.</translation>
    </message>
    <message>
        <source>Average over the last steps</source>
        <translation>Mittel über die letzten Schritte</translation>
    </message>
    <message>
        <source>exponential moving average</source>
        <translation>exponentiell gleitendes Mittel</translation>
    </message>
    <message>
        <source>Higher averages over more steps, which evens out the noise of single ones; the average is what is judged and kept. It takes memory for one more copy of what learns.</source>
        <translation>Höher mittelt über mehr Schritte, was das Rauschen einzelner ausgleicht; das Mittel wird beurteilt und behalten. Es braucht Speicher für eine weitere Kopie dessen, was lernt.</translation>
    </message>
    <message>
        <source>Count rare categories more</source>
        <translation>Seltene Kategorien mehr zählen</translation>
    </message>
    <message>
        <source>class weights</source>
        <translation>Klassengewichte</translation>
    </message>
    <message>
        <source>Doubt about the categories</source>
        <translation>Zweifel an den Kategorien</translation>
    </message>
    <message>
        <source>label smoothing</source>
        <translation>Label-Smoothing</translation>
    </message>
    <message>
        <source>Higher makes the model less sure of itself, useful where some categories in the data are wrong.</source>
        <translation>Höher macht das Modell weniger selbstsicher; nützlich, wo einige Kategorien in den Daten falsch sind.</translation>
    </message>
    <message>
        <source>Attend to the hard rows</source>
        <translation>Auf schwierige Zeilen achten</translation>
    </message>
    <message>
        <source>focal loss gamma</source>
        <translation>Gamma des Focal Loss</translation>
    </message>
    <message>
        <source>Higher makes rows count less that the model already answers well; wrong categories then count more.</source>
        <translation>Höher lässt Zeilen weniger zählen, die das Modell schon gut beantwortet; falsche Kategorien zählen dann mehr.</translation>
    </message>
    <message>
        <source>Same answer with other gaps</source>
        <translation>Gleiche Antwort bei anderen Lücken</translation>
    </message>
    <message>
        <source>R-Drop</source>
        <translation>R-Drop</translation>
    </message>
    <message>
        <source>Higher asks more strongly that two readings with other random gaps agree, against learning by heart; each step takes twice as long.</source>
        <translation>Höher verlangt stärker, dass zwei Lesungen mit anderen zufälligen Lücken übereinstimmen, gegen das Auswendiglernen; jeder Schritt dauert doppelt so lange.</translation>
    </message>
    <message>
        <source>stays, then falls at the end</source>
        <translation>bleibt und fällt am Ende</translation>
    </message>
    <message>
        <source>the whole model</source>
        <translation>das ganze Modell</translation>
    </message>
    <message>
        <source>small added matrices (LoRA)</source>
        <translation>kleine zugefügte Matrizen (LoRA)</translation>
    </message>
    <message>
        <source>the last layers</source>
        <translation>die letzten Schichten</translation>
    </message>
    <message>
        <source>only the head</source>
        <translation>nur der Kopf</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>AdamW in 8 bits</source>
        <translation>AdamW in 8 Bit</translation>
    </message>
    <message>
        <source>Adafactor</source>
        <translation>Adafactor</translation>
    </message>
    <message>
        <source>gradient descent (SGD)</source>
        <translation>Gradientenabstieg (SGD)</translation>
    </message>
    <message>
        <source>What learns</source>
        <translation>Was lernt</translation>
    </message>
    <message>
        <source>Against learning by heart</source>
        <translation>Gegen das Auswendiglernen</translation>
    </message>
    <message>
        <source>Watch for forgetting</source>
        <translation>Auf Vergessen achten</translation>
    </message>
    <message>
        <source>general probe</source>
        <translation>allgemeine Probe</translation>
    </message>
    <message>
        <source>When on, each check also asks how well the model still reads general English text that has nothing to do with yours; that takes some seconds more.</source>
        <translation>Wenn an, fragt jede Prüfung auch, wie gut das Modell noch allgemeinen englischen Text liest, der nichts mit Ihrem zu tun hat; das dauert einige Sekunden länger.</translation>
    </message>
    <message>
        <source>So many rows to watch the learning</source>
        <translation>So viele Zeilen zum Beobachten des Lernens</translation>
    </message>
    <message>
        <source>validation rows</source>
        <translation>Validierungszeilen</translation>
    </message>
    <message>
        <source>A fixed number in place of a share; more rows make the curve steadier and leave fewer to learn from.</source>
        <translation>Eine feste Zahl statt eines Anteils; mehr Zeilen machen die Kurve ruhiger und lassen weniger zum Lernen übrig.</translation>
    </message>
    <message>
        <source>the share decides</source>
        <translation>der Anteil entscheidet</translation>
    </message>
    <message>
        <source>So many rows for the final check</source>
        <translation>So viele Zeilen für die Abschlussprüfung</translation>
    </message>
    <message>
        <source>test rows</source>
        <translation>Testzeilen</translation>
    </message>
    <message>
        <source>A fixed number in place of a share; more rows make the final figures surer and leave fewer to learn from.</source>
        <translation>Eine feste Zahl statt eines Anteils; mehr Zeilen machen die Ergebnisse sicherer und lassen weniger zum Lernen übrig.</translation>
    </message>
    <message>
        <source>How the rows are split</source>
        <translation>Wie die Zeilen aufgeteilt werden</translation>
    </message>
    <message>
        <source>split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>By chance the test is like the training; by date it is made of the newest rows, which is closer to how the model will be used and usually harder.</source>
        <translation>Durch Zufall gleicht der Test dem Training; nach dem Datum besteht er aus den neuesten Zeilen, was dem späteren Einsatz näher kommt und meist schwerer ist.</translation>
    </message>
    <message>
        <source>by chance</source>
        <translation>durch Zufall</translation>
    </message>
    <message>
        <source>by date</source>
        <translation>nach dem Datum</translation>
    </message>
    <message>
        <source>Cross-validation</source>
        <translation>Kreuzvalidierung</translation>
    </message>
    <message>
        <source>folds</source>
        <translation>Faltungen</translation>
    </message>
    <message>
        <source>The assessment trains so many times more, each time with other rows kept aside for the test, and tells how far the figures spread; more folds take longer.</source>
        <translation>Die Bewertung trainiert so viele Male mehr, jedes Mal mit anderen Zeilen für den Test, und sagt, wie weit die Zahlen streuen; mehr Faltungen dauern länger.</translation>
    </message>
    <message>
        <source>Fold for the test</source>
        <translation>Faltung für den Test</translation>
    </message>
    <message>
        <source>fold</source>
        <translation>Faltung</translation>
    </message>
    <message>
        <source>Which of the folds is kept aside for the test; cross-validation goes through all of them.</source>
        <translation>Welche der Faltungen für den Test beiseitegelegt wird; die Kreuzvalidierung geht alle durch.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Average of the last checks</source>
        <translation>Mittel der letzten Prüfungen</translation>
    </message>
    <message>
        <source>checkpoint averaging</source>
        <translation>Mittelung von Sicherungspunkten</translation>
    </message>
    <message>
        <source>At the end the model is also judged as the mean of so many last checks, and kept like that if it is better; more take more room on the disk meanwhile.</source>
        <translation>Am Ende wird auch das Mittel so vieler letzter Prüfungen beurteilt und behalten, wenn es besser ist; mehr brauchen unterdessen mehr Platz auf der Platte.</translation>
    </message>
    <message>
        <source>Noise on the words</source>
        <translation>Rauschen auf den Wörtern</translation>
    </message>
    <message>
        <source>NEFTune alpha</source>
        <translation>NEFTune-Alpha</translation>
    </message>
    <message>
        <source>Higher blurs the words more while learning, against learning answers by heart; 5 is common for questions and answers.</source>
        <translation>Höher verwischt die Wörter beim Lernen mehr, gegen Auswendiglernen von Antworten; 5 ist für Fragen und Antworten üblich.</translation>
    </message>
    <message>
        <source>Mixtures of two rows</source>
        <translation>Mischungen zweier Zeilen</translation>
    </message>
    <message>
        <source>mixup alpha</source>
        <translation>Mixup-Alpha</translation>
    </message>
    <message>
        <source>Higher mixes rows more evenly with others, categories too, against learning by heart; useful with few rows.</source>
        <translation>Höher mischt Zeilen gleichmäßiger mit anderen, auch ihre Kategorien, gegen Auswendiglernen; nützlich bei wenigen Zeilen.</translation>
    </message>
    <message>
        <source>Answer like the untouched model</source>
        <translation>Antworten wie das unveränderte Modell</translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation>KL-Divergenz</translation>
    </message>
    <message>
        <source>Higher keeps what the model says nearer to what it said before, against forgetting; too high and it learns little. Each step takes about a third longer.</source>
        <translation>Höher hält das, was das Modell sagt, näher an dem, was es zuvor sagte, gegen Vergessen; zu hoch, und es lernt wenig. Jeder Schritt dauert etwa ein Drittel länger.</translation>
    </message>
    <message>
        <source>General text in between</source>
        <translation>Allgemeiner Text zwischendurch</translation>
    </message>
    <message>
        <source>replay share</source>
        <translation>Replay-Anteil</translation>
    </message>
    <message>
        <source>Higher reads more general text between your rows, against forgetting; the training takes longer by that share.</source>
        <translation>Höher liest mehr allgemeinen Text zwischen Ihren Zeilen, gegen Vergessen; das Training dauert um diesen Anteil länger.</translation>
    </message>
    <message>
        <source>Which general text</source>
        <translation>Welcher allgemeine Text</translation>
    </message>
    <message>
        <source>replay text</source>
        <translation>Replay-Text</translation>
    </message>
    <message>
        <source>A text file of your own, paragraphs apart by an empty line; without one the program&apos;s English texts are read.</source>
        <translation>Eine eigene Textdatei, Absätze durch eine Leerzeile getrennt; ohne sie werden die englischen Texte des Programms gelesen.</translation>
    </message>
    <message>
        <source>Stay near the untouched model</source>
        <translation>Nähe zum unveränderten Modell</translation>
    </message>
    <message>
        <source>DPO beta</source>
        <translation>DPO-Beta</translation>
    </message>
    <message>
        <source>Higher lets the model move less from what it said before; lower lets it follow the preferences further.</source>
        <translation>Höher lässt das Modell weniger von dem abrücken, was es zuvor sagte; niedriger lässt es den Vorlieben weiter folgen.</translation>
    </message>
    <message>
        <source>Doubt about the preferences</source>
        <translation>Zweifel an den Vorlieben</translation>
    </message>
    <message>
        <source>conservative DPO</source>
        <translation>vorsichtiges DPO</translation>
    </message>
    <message>
        <source>Higher takes more of the pairs to be the wrong way round, useful where people disagree.</source>
        <translation>Höher hält mehr der Paare für vertauscht, nützlich, wo Menschen uneins sind.</translation>
    </message>
    <message>
        <source>How the model beside them is held</source>
        <translation>Wie das Modell daneben gehalten wird</translation>
    </message>
    <message>
        <source>quantised base</source>
        <translation>quantisierte Basis</translation>
    </message>
    <message>
        <source>Fewer bits need less memory, a quarter or an eighth for the large matrices, and make the model a little less exact.</source>
        <translation>Weniger Bits brauchen weniger Speicher, ein Viertel oder ein Achtel für die großen Matrizen, und machen das Modell ein wenig ungenauer.</translation>
    </message>
    <message>
        <source>Compute twice to save memory</source>
        <translation>Zweimal rechnen, um Speicher zu sparen</translation>
    </message>
    <message>
        <source>activation checkpointing</source>
        <translation>Aktivierungs-Checkpointing</translation>
    </message>
    <message>
        <source>When on, layers are computed once more on the way back in place of being kept: much less memory, about a third more time.</source>
        <translation>Wenn an, werden Schichten auf dem Rückweg noch einmal berechnet, statt behalten zu werden: viel weniger Speicher, etwa ein Drittel mehr Zeit.</translation>
    </message>
    <message>
        <source>How exact numbers are</source>
        <translation>Wie genau Zahlen sind</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Short numbers are several times faster and need less memory on machines made for them, and slower on others.</source>
        <translation>Kurze Zahlen sind auf dafür gebauten Rechnern mehrfach schneller und brauchen weniger Speicher, auf anderen sind sie langsamer.</translation>
    </message>
    <message>
        <source>Beside other programs</source>
        <translation>Neben anderen Programmen</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Giving way keeps other programs quick while this one learns; on a computer that has nothing else to do it is as fast.</source>
        <translation>Vorrang zu geben hält andere Programme schnell, während dieses lernt; auf einem sonst untätigen Rechner ist es genauso schnell.</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie es ist</translation>
    </message>
    <message>
        <source>in 8 bits</source>
        <translation>in 8 Bit</translation>
    </message>
    <message>
        <source>in 4 bits (NF4)</source>
        <translation>in 4 Bit (NF4)</translation>
    </message>
    <message>
        <source>what the machine is made for</source>
        <translation>wofür der Rechner gebaut ist</translation>
    </message>
    <message>
        <source>full (32 bits)</source>
        <translation>voll (32 Bit)</translation>
    </message>
    <message>
        <source>short (bfloat16)</source>
        <translation>kurz (bfloat16)</translation>
    </message>
    <message>
        <source>gives way</source>
        <translation>gibt Vorrang</translation>
    </message>
    <message>
        <source>takes its share</source>
        <translation>nimmt seinen Anteil</translation>
    </message>
    <message>
        <source>Each row of a text is</source>
        <translation>Eine Zeile eines Textes ist</translation>
    </message>
    <message>
        <source>rows of texts</source>
        <translation>Zeilen von Texten</translation>
    </message>
    <message>
        <source>Smaller rows give more examples with less around them. Pages are those that a document is printed on; pieces of a fixed number of tokens are cut for the chosen model.</source>
        <translation>Kleinere Zeilen geben mehr Beispiele mit weniger darum herum. Seiten sind die, auf denen ein Dokument gedruckt wird; Stücke von so vielen Tokens werden für das gewählte Modell geschnitten.</translation>
    </message>
    <message>
        <source>Tokens of a piece</source>
        <translation>Tokens eines Stücks</translation>
    </message>
    <message>
        <source>token window</source>
        <translation>Token-Fenster</translation>
    </message>
    <message>
        <source>Larger pieces show more of a text at once and make fewer rows; longer ones than the model reads are cut off.</source>
        <translation>Größere Stücke zeigen mehr von einem Text auf einmal und ergeben weniger Zeilen; längere, als das Modell liest, werden abgeschnitten.</translation>
    </message>
    <message>
        <source>Tools in conversations</source>
        <translation>Werkzeuge in Gesprächen</translation>
    </message>
    <message>
        <source>tool turns</source>
        <translation>Werkzeugaufrufe</translation>
    </message>
    <message>
        <source>Read only, the model learns the answers alone; with the calls it learns to use the tools itself; what tools give back is learned where the model shall play their part.</source>
        <translation>Werden sie nur gelesen, lernt das Modell allein die Antworten; mit den Aufrufen lernt es, die Werkzeuge selbst zu benutzen; was Werkzeuge zurückgeben, wird gelernt, wo das Modell ihre Rolle spielen soll.</translation>
    </message>
    <message>
        <source>a paragraph, or a line of a list</source>
        <translation>ein Absatz, oder eine Zeile einer Liste</translation>
    </message>
    <message>
        <source>a line</source>
        <translation>eine Zeile</translation>
    </message>
    <message>
        <source>a paragraph</source>
        <translation>ein Absatz</translation>
    </message>
    <message>
        <source>a page</source>
        <translation>eine Seite</translation>
    </message>
    <message>
        <source>a piece of so many tokens</source>
        <translation>ein Stück von so vielen Tokens</translation>
    </message>
    <message>
        <source>calls and results are read only</source>
        <translation>Aufrufe und Ergebnisse werden nur gelesen</translation>
    </message>
    <message>
        <source>calls are learned</source>
        <translation>Aufrufe werden gelernt</translation>
    </message>
    <message>
        <source>calls and results are learned</source>
        <translation>Aufrufe und Ergebnisse werden gelernt</translation>
    </message>
    <message>
        <source>When on, rare categories are found more often, at the price of some false alarms; when off, rows count alike.</source>
        <translation>Eingeschaltet werden seltene Kategorien öfter gefunden, um den Preis einiger Fehlalarme; ausgeschaltet zählen alle Zeilen gleich.</translation>
    </message>
</context>
<context>
    <name>format</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 billion</source>
        <translation>%1 Milliarden</translation>
    </message>
    <message>
        <source>%1 million</source>
        <translation>%1 Millionen</translation>
    </message>
</context>
<context>
    <name>goals</name>
    <message>
        <source>The model reads a whole text and writes another: a translation, a summary, a plainer wording.</source>
        <translation>Das Modell liest einen ganzen Text und schreibt einen anderen: eine Übersetzung, eine Zusammenfassung, eine einfachere Fassung.</translation>
    </message>
    <message>
        <source>sequence to sequence, encoder and decoder</source>
        <translation>Sequenz zu Sequenz, Encoder und Decoder</translation>
    </message>
    <message>
        <source>Each text gets one of your categories, such as a team, a topic or a yes or no.</source>
        <translation>Jeder Text bekommt eine Ihrer Kategorien, etwa eine Abteilung, ein Thema oder ja und nein.</translation>
    </message>
    <message>
        <source>single-label classification</source>
        <translation>Klassifikation mit einer Kategorie</translation>
    </message>
    <message>
        <source>The model learns from your questions or instructions and their answers to answer new ones.</source>
        <translation>Das Modell lernt aus Ihren Fragen oder Anweisungen und deren Antworten, neue zu beantworten.</translation>
    </message>
    <message>
        <source>instruction tuning, causal language model</source>
        <translation>Instruktionstraining, kausales Sprachmodell</translation>
    </message>
    <message>
        <source>The model goes on reading your texts, and then continues a text in their words and manner.</source>
        <translation>Das Modell liest Ihre Texte weiter und setzt danach einen Text in deren Worten und Art fort.</translation>
    </message>
    <message>
        <source>continued pre-training, causal language model</source>
        <translation>fortgesetztes Vortraining, kausales Sprachmodell</translation>
    </message>
    <message>
        <source>The model fills gaps in your texts, so that it sorts texts of your field better afterwards.</source>
        <translation>Das Modell füllt Lücken in Ihren Texten und ordnet danach Texte Ihres Fachs besser ein.</translation>
    </message>
    <message>
        <source>domain adaptation, masked language model</source>
        <translation>Fachanpassung, maskiertes Sprachmodell</translation>
    </message>
    <message>
        <source>Each text gets any number of your categories at once: none, one or several.</source>
        <translation>Jeder Text bekommt beliebig viele Ihrer Kategorien zugleich: keine, eine oder mehrere.</translation>
    </message>
    <message>
        <source>multi-label classification</source>
        <translation>Klassifikation mit mehreren Kategorien</translation>
    </message>
    <message>
        <source>Each text gets a number, such as a grade, a price or a degree of urgency.</source>
        <translation>Jeder Text bekommt eine Zahl, etwa eine Note, einen Preis oder einen Grad der Dringlichkeit.</translation>
    </message>
    <message>
        <source>regression</source>
        <translation>Regression</translation>
    </message>
    <message>
        <source>The model marks words in a text and says what they are: people, places, drugs, clauses.</source>
        <translation>Das Modell markiert Wörter in einem Text und sagt, was sie sind: Personen, Orte, Arzneien, Klauseln.</translation>
    </message>
    <message>
        <source>token classification, named entities</source>
        <translation>Token-Klassifikation, Eigennamen</translation>
    </message>
    <message>
        <source>The model reads a question and a text, and points at the words that answer it.</source>
        <translation>Das Modell liest eine Frage und einen Text und zeigt auf die Wörter, die sie beantworten.</translation>
    </message>
    <message>
        <source>extractive question answering</source>
        <translation>extraktive Fragebeantwortung</translation>
    </message>
    <message>
        <source>The model learns from whole conversations how the assistant answers, turn by turn.</source>
        <translation>Das Modell lernt aus ganzen Gesprächen, wie der Assistent Zug um Zug antwortet.</translation>
    </message>
    <message>
        <source>conversations with roles, causal language model</source>
        <translation>Gespräche mit Rollen, kausales Sprachmodell</translation>
    </message>
    <message>
        <source>The model learns from pairs of a better and a worse answer which kind of answer people want.</source>
        <translation>Das Modell lernt aus Paaren einer besseren und einer schlechteren Antwort, welche Art von Antwort gewünscht ist.</translation>
    </message>
    <message>
        <source>direct preference optimisation, DPO</source>
        <translation>direkte Präferenzoptimierung, DPO</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>The file or folder {file} does not exist.</source>
        <translation>Die Datei oder der Ordner {file} existiert nicht.</translation>
    </message>
    <message>
        <source>Check the path, or choose the file again.</source>
        <translation>Prüfen Sie den Pfad oder wählen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>{file} is not an ordinary file.</source>
        <translation>{file} ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>Choose a file, not a folder, a device or a pipe.</source>
        <translation>Wählen Sie eine Datei, keinen Ordner, kein Gerät und keine Pipe.</translation>
    </message>
    <message>
        <source>{file} has {bytes} bytes; at most {limit} are read.</source>
        <translation>{file} hat {bytes} Bytes; höchstens {limit} werden gelesen.</translation>
    </message>
    <message>
        <source>Check that this is the right file, or split it.</source>
        <translation>Prüfen Sie, ob es die richtige Datei ist, oder teilen Sie sie.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>{file} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>Check that you may read the file and that its disk is connected.</source>
        <translation>Prüfen Sie, ob Sie die Datei lesen dürfen und ihre Platte angeschlossen ist.</translation>
    </message>
    <message>
        <source>There is no room left to write {file}.</source>
        <translation>Es ist kein Platz mehr, um {file} zu schreiben.</translation>
    </message>
    <message>
        <source>Free some space on that disk, or choose another folder. What was written before is kept.</source>
        <translation>Machen Sie auf dieser Platte Platz oder wählen Sie einen anderen Ordner. Was schon geschrieben war, bleibt erhalten.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation>{file} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>{file} is not valid JSON: the fault is at byte {byte}.</source>
        <translation>{file} ist kein gültiges JSON: Der Fehler steht bei Byte {byte}.</translation>
    </message>
    <message>
        <source>Mend the file at that place, or save it again from the program that made it.</source>
        <translation>Berichtigen Sie die Datei an dieser Stelle oder speichern Sie sie aus dem Programm, das sie erzeugt hat, noch einmal.</translation>
    </message>
    <message>
        <source>{file} nests more than {limit} levels deep.</source>
        <translation>{file} ist mehr als {limit} Ebenen tief verschachtelt.</translation>
    </message>
    <message>
        <source>Check that this is the right file.</source>
        <translation>Prüfen Sie, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>{file} holds the key &quot;{key}&quot; twice in one object.</source>
        <translation>{file} enthält den Schlüssel „{key}“ zweimal in einem Objekt.</translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation>Behalten Sie einen von beiden.</translation>
    </message>
    <message>
        <source>Something went wrong that should not.</source>
        <translation>Etwas ist schiefgegangen, das nicht schiefgehen sollte.</translation>
    </message>
    <message>
        <source>Please report it with the details below. Your files and checkpoints are kept.</source>
        <translation>Bitte melden Sie es mit den Einzelheiten unten. Ihre Dateien und Zwischenstände bleiben erhalten.</translation>
    </message>
    <message>
        <source>The computer ran out of memory.</source>
        <translation>Der Arbeitsspeicher des Rechners ist erschöpft.</translation>
    </message>
    <message>
        <source>Choose a smaller batch or shorter texts, or close other programs. Checkpoints are kept.</source>
        <translation>Lesen Sie weniger Zeilen auf einmal oder kürzere Texte, oder schließen Sie andere Programme. Zwischenstände bleiben erhalten.</translation>
    </message>
    <message>
        <source>No file with data is chosen.</source>
        <translation>Es ist keine Datei mit Daten gewählt.</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} ist leer.</translation>
    </message>
    <message>
        <source>Check that the file was saved or downloaded completely.</source>
        <translation>Prüfen Sie, ob die Datei vollständig gespeichert oder heruntergeladen wurde.</translation>
    </message>
    <message>
        <source>{file} holds only spaces and blank lines.</source>
        <translation>{file} enthält nur Leerzeichen und leere Zeilen.</translation>
    </message>
    <message>
        <source>{file} is not a table or a text: it is a {what}.</source>
        <translation>{file} ist weder Tabelle noch Text, sondern: {what}.</translation>
    </message>
    <message>
        <source>Save or export the data as CSV, TSV, JSON Lines or plain text, and add that file.</source>
        <translation>Speichern oder exportieren Sie die Daten als CSV, TSV, JSON Lines oder reinen Text und fügen Sie diese Datei hinzu.</translation>
    </message>
    <message>
        <source>{file} is a packed file ({what}).</source>
        <translation>{file} ist eine gepackte Datei ({what}).</translation>
    </message>
    <message>
        <source>Unpack it first, and add the files inside.</source>
        <translation>Entpacken Sie sie zuerst und fügen Sie die Dateien darin hinzu.</translation>
    </message>
    <message>
        <source>{file} is a Git LFS pointer to a file of {bytes} bytes, not the data itself.</source>
        <translation>{file} ist ein Git-LFS-Verweis auf eine Datei von {bytes} Bytes, nicht die Daten selbst.</translation>
    </message>
    <message>
        <source>Fetch the data with &quot;git lfs pull&quot;, and add the file again.</source>
        <translation>Holen Sie die Daten mit „git lfs pull“ und fügen Sie die Datei noch einmal hinzu.</translation>
    </message>
    <message>
        <source>{file} is a web page, not data. The download probably asked for a sign-in.</source>
        <translation>{file} ist eine Webseite, keine Daten. Wahrscheinlich wurde beim Herunterladen eine Anmeldung verlangt.</translation>
    </message>
    <message>
        <source>Open the address in a browser, sign in, and download the file again.</source>
        <translation>Öffnen Sie die Adresse im Browser, melden Sie sich an und laden Sie die Datei noch einmal herunter.</translation>
    </message>
    <message>
        <source>The characters of {file} cannot be read as {encoding}.</source>
        <translation>Die Zeichen von {file} lassen sich nicht als {encoding} lesen.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>Speichern Sie die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>{file} has no columns: it is not a table.</source>
        <translation>{file} hat keine Spalten: Es ist keine Tabelle.</translation>
    </message>
    <message>
        <source>Check that this is the right file. A text without columns should end in .txt.</source>
        <translation>Prüfen Sie, ob es die richtige Datei ist. Ein Text ohne Spalten sollte auf .txt enden.</translation>
    </message>
    <message>
        <source>{file} has column names ({columns}) but no rows.</source>
        <translation>{file} hat Spaltennamen ({columns}), aber keine Zeilen.</translation>
    </message>
    <message>
        <source>Check that the file was exported with its rows.</source>
        <translation>Prüfen Sie, ob die Datei mit ihren Zeilen exportiert wurde.</translation>
    </message>
    <message>
        <source>{file} has {columns} columns; at most {limit} are read.</source>
        <translation>{file} hat {columns} Spalten; höchstens {limit} werden gelesen.</translation>
    </message>
    <message>
        <source>Keep the columns with texts and labels, and save the file again.</source>
        <translation>Behalten Sie die Spalten mit Texten und Kategorien und speichern Sie die Datei neu.</translation>
    </message>
    <message>
        <source>{file} holds {what} in place of rows.</source>
        <translation>{file} enthält {what} anstelle von Zeilen.</translation>
    </message>
    <message>
        <source>Each row should be an object with named fields, one per line, such as a text and its label.</source>
        <translation>Jede Zeile sollte ein Objekt mit benannten Feldern sein, eines je Zeile, etwa ein Text und seine Kategorie.</translation>
    </message>
    <message>
        <source>Every line of {file} ends in a comma: it looks like the inside of a JSON list.</source>
        <translation>Jede Zeile von {file} endet mit einem Komma: Das sieht aus wie das Innere einer JSON-Liste.</translation>
    </message>
    <message>
        <source>Put [ before the first line and ] after the last one, or remove the commas.</source>
        <translation>Setzen Sie [ vor die erste Zeile und ] hinter die letzte, oder entfernen Sie die Kommas.</translation>
    </message>
    <message>
        <source>{file} is written in Python&apos;s notation (single quotes), not in JSON.</source>
        <translation>{file} ist in Python-Schreibweise (einfache Anführungszeichen), nicht in JSON.</translation>
    </message>
    <message>
        <source>Write the rows with json.dumps, and add the file again.</source>
        <translation>Schreiben Sie die Zeilen mit json.dumps und fügen Sie die Datei noch einmal hinzu.</translation>
    </message>
    <message>
        <source>{file} is cut off inside item {item}; it is incomplete.</source>
        <translation>{file} bricht innerhalb von Eintrag {item} ab; die Datei ist unvollständig.</translation>
    </message>
    <message>
        <source>Download or save the file again.</source>
        <translation>Laden oder speichern Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>Item {item} of the list in {file} (line {line}) is not valid JSON; what follows cannot be told apart.</source>
        <translation>Eintrag {item} der Liste in {file} (Zeile {line}) ist kein gültiges JSON; was folgt, lässt sich nicht mehr trennen.</translation>
    </message>
    <message>
        <source>{file} nests deeper than {limit} levels.</source>
        <translation>{file} ist tiefer als {limit} Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>No column was found for the role &quot;{role}&quot;. The columns are: {columns}.</source>
        <translation>Für die Rolle „{role}“ wurde keine Spalte gefunden. Die Spalten sind: {columns}.</translation>
    </message>
    <message>
        <source>Choose the column by hand, or add a file that has it.</source>
        <translation>Wählen Sie die Spalte von Hand oder fügen Sie eine Datei hinzu, die sie hat.</translation>
    </message>
    <message>
        <source>{fields} fields where the table has {columns} columns</source>
        <translation>{fields} Felder, wo die Tabelle {columns} Spalten hat</translation>
    </message>
    <message>
        <source>Put texts that hold the separator into quotes.</source>
        <translation>Setzen Sie Texte, die das Trennzeichen enthalten, in Anführungszeichen.</translation>
    </message>
    <message>
        <source>separated by {delimiter} where the rest uses {usual}</source>
        <translation>getrennt durch {delimiter}, wo der Rest {usual} benutzt</translation>
    </message>
    <message>
        <source>Use one separator in the whole file.</source>
        <translation>Benutzen Sie in der ganzen Datei ein Trennzeichen.</translation>
    </message>
    <message>
        <source>the quote opened here is never closed; nothing after it can be told apart</source>
        <translation>das hier geöffnete Anführungszeichen wird nie geschlossen; danach lässt sich nichts mehr trennen</translation>
    </message>
    <message>
        <source>Close the quote, or double quotes inside a text.</source>
        <translation>Schließen Sie das Anführungszeichen oder verdoppeln Sie Anführungszeichen innerhalb eines Textes.</translation>
    </message>
    <message>
        <source>a cell is longer than {limit} bytes</source>
        <translation>eine Zelle ist länger als {limit} Bytes</translation>
    </message>
    <message>
        <source>Cut the text into several rows.</source>
        <translation>Teilen Sie den Text auf mehrere Zeilen auf.</translation>
    </message>
    <message>
        <source>holds NUL characters (binary data)</source>
        <translation>enthält NUL-Zeichen (Binärdaten)</translation>
    </message>
    <message>
        <source>Remove these characters.</source>
        <translation>Entfernen Sie diese Zeichen.</translation>
    </message>
    <message>
        <source>has a byte that is not UTF-8</source>
        <translation>enthält ein Byte, das kein UTF-8 ist</translation>
    </message>
    <message>
        <source>has bytes that are not UTF-8 ({value} at byte {byte})</source>
        <translation>enthält Bytes, die kein UTF-8 sind ({value} bei Byte {byte})</translation>
    </message>
    <message>
        <source>has {kind} in &quot;{column}&quot; where the others have words</source>
        <translation>hat {kind} in „{column}“, wo die anderen Wörter haben</translation>
    </message>
    <message>
        <source>Put a text there, or remove the row.</source>
        <translation>Setzen Sie dort einen Text ein oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>is cut off before its end</source>
        <translation>bricht vor dem Ende ab</translation>
    </message>
    <message>
        <source>The download may be incomplete; get the file again.</source>
        <translation>Das Herunterladen war vielleicht unvollständig; holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>is not valid JSON: a comma before &apos;{closing}&apos; at character {character}</source>
        <translation>ist kein gültiges JSON: ein Komma vor „{closing}“ bei Zeichen {character}</translation>
    </message>
    <message>
        <source>Remove the comma.</source>
        <translation>Entfernen Sie das Komma.</translation>
    </message>
    <message>
        <source>is not valid JSON: &apos;{found}&apos; at character {character}</source>
        <translation>ist kein gültiges JSON: „{found}“ bei Zeichen {character}</translation>
    </message>
    <message>
        <source>Mend the line at that place.</source>
        <translation>Berichtigen Sie die Zeile an dieser Stelle.</translation>
    </message>
    <message>
        <source>has text after the object, at character {character}: {found}</source>
        <translation>hat Text hinter dem Objekt, bei Zeichen {character}: {found}</translation>
    </message>
    <message>
        <source>Remove what follows the object.</source>
        <translation>Entfernen Sie, was auf das Objekt folgt.</translation>
    </message>
    <message>
        <source>holds more than one object; a second one starts at character {character}</source>
        <translation>enthält mehr als ein Objekt; ein zweites beginnt bei Zeichen {character}</translation>
    </message>
    <message>
        <source>Put each object on a line of its own.</source>
        <translation>Setzen Sie jedes Objekt in eine eigene Zeile.</translation>
    </message>
    <message>
        <source>has raw control characters inside a text (byte {byte})</source>
        <translation>enthält rohe Steuerzeichen in einem Text (Byte {byte})</translation>
    </message>
    <message>
        <source>Write them as \t or \n, or remove them.</source>
        <translation>Schreiben Sie sie als \t oder \n, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>has half of a surrogate pair, which is no character</source>
        <translation>enthält ein halbes Ersatzpaar, das kein Zeichen ist</translation>
    </message>
    <message>
        <source>Write the whole pair, or remove it.</source>
        <translation>Schreiben Sie das ganze Paar oder entfernen Sie es.</translation>
    </message>
    <message>
        <source>has the field &quot;{field}&quot; twice; which one is meant cannot be told</source>
        <translation>hat das Feld „{field}“ zweimal; welches gemeint ist, lässt sich nicht sagen</translation>
    </message>
    <message>
        <source>nests deeper than {limit} levels</source>
        <translation>ist tiefer als {limit} Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>Check this line.</source>
        <translation>Prüfen Sie diese Zeile.</translation>
    </message>
    <message>
        <source>is an object without fields</source>
        <translation>ist ein Objekt ohne Felder</translation>
    </message>
    <message>
        <source>Remove the line.</source>
        <translation>Entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>is a {kind} where an object with fields should be</source>
        <translation>ist {kind}, wo ein Objekt mit Feldern stehen sollte</translation>
    </message>
    <message>
        <source>Write the row as an object, such as a text and its label.</source>
        <translation>Schreiben Sie die Zeile als Objekt, etwa einen Text und seine Kategorie.</translation>
    </message>
    <message>
        <source>{count} {count|row|rows} cannot be read and {count|is|are} left out. The first is on line {line} of {file}: {reason}.</source>
        <translation>{count} {count|Zeile|Zeilen} {count|ist|sind} nicht lesbar und {count|wird|werden} ausgelassen. Die erste steht in Zeile {line} von {file}: {reason}.</translation>
    </message>
    <message>
        <source>Look at the rows; mend the file, or go on without them.</source>
        <translation>Sehen Sie sich die Zeilen an; berichtigen Sie die Datei oder machen Sie ohne sie weiter.</translation>
    </message>
    <message>
        <source>{count} {count|row|rows} {count|has|have} no text and {count|is|are} left out. The first is on line {line}.</source>
        <translation>{count} {count|Zeile|Zeilen} {count|hat|haben} keinen Text und {count|wird|werden} ausgelassen. Die erste steht in Zeile {line}.</translation>
    </message>
    <message>
        <source>Fill in the texts, or go on without these rows.</source>
        <translation>Ergänzen Sie die Texte oder machen Sie ohne diese Zeilen weiter.</translation>
    </message>
    <message>
        <source>{count} {count|row|rows} {count|has|have} only white space as text and {count|is|are} left out. The first is on line {line}.</source>
        <translation>{count} {count|Zeile|Zeilen} {count|hat|haben} nur Leerraum als Text und {count|wird|werden} ausgelassen. Die erste steht in Zeile {line}.</translation>
    </message>
    <message>
        <source>{count} {count|row|rows} {count|has|have} no label and {count|is|are} left out. The first is on line {line}.</source>
        <translation>{count} {count|Zeile|Zeilen} {count|hat|haben} keine Kategorie und {count|wird|werden} ausgelassen. Die erste steht in Zeile {line}.</translation>
    </message>
    <message>
        <source>Fill in the labels, or go on without these rows.</source>
        <translation>Ergänzen Sie die Kategorien oder machen Sie ohne diese Zeilen weiter.</translation>
    </message>
    <message>
        <source>{count} {count|row|rows} {count|has|have} no prompt and {count|is|are} left out. The first is on line {line}.</source>
        <translation>{count} {count|Zeile|Zeilen} {count|hat|haben} keine Eingabe und {count|wird|werden} ausgelassen. Die erste steht in Zeile {line}.</translation>
    </message>
    <message>
        <source>Fill in the prompts, or go on without these rows.</source>
        <translation>Ergänzen Sie die Eingaben oder machen Sie ohne diese Zeilen weiter.</translation>
    </message>
    <message>
        <source>{count} {count|row|rows} {count|has|have} no answer and {count|is|are} left out. The first is on line {line}.</source>
        <translation>{count} {count|Zeile|Zeilen} {count|hat|haben} keine Antwort und {count|wird|werden} ausgelassen. Die erste steht in Zeile {line}.</translation>
    </message>
    <message>
        <source>Fill in the answers, or go on without these rows: a model learns nothing from an empty answer.</source>
        <translation>Ergänzen Sie die Antworten oder machen Sie ohne diese Zeilen weiter: Aus einer leeren Antwort lernt ein Modell nichts.</translation>
    </message>
    <message>
        <source>{count} {count|row|rows} {count|repeats|repeat} an earlier row word for word.</source>
        <translation>{count} {count|Zeile|Zeilen} {count|wiederholt|wiederholen} eine frühere Zeile Wort für Wort.</translation>
    </message>
    <message>
        <source>Remove the copies: they count double in training.</source>
        <translation>Entfernen Sie die Kopien: Sie zählen beim Training doppelt.</translation>
    </message>
    <message>
        <source>{count} {count|row|rows} {count|is|are} nearly the same as an earlier row.</source>
        <translation>{count} {count|Zeile|Zeilen} {count|ist|sind} fast gleich wie eine frühere Zeile.</translation>
    </message>
    <message>
        <source>Look at them side by side and remove copies that say nothing new.</source>
        <translation>Sehen Sie sie nebeneinander an und entfernen Sie Kopien, die nichts Neues sagen.</translation>
    </message>
    <message>
        <source>{count} {count|row|rows} {count|has|have} the same text as another row but another label.</source>
        <translation>{count} {count|Zeile|Zeilen} {count|hat|haben} denselben Text wie eine andere Zeile, aber eine andere Kategorie.</translation>
    </message>
    <message>
        <source>Decide which label is right: the model cannot learn both.</source>
        <translation>Entscheiden Sie, welche Kategorie stimmt: Das Modell kann nicht beide lernen.</translation>
    </message>
    <message>
        <source>Labels in &quot;{column}&quot; look like spellings of one class: {examples}.</source>
        <translation>Kategorien in „{column}“ sehen wie Schreibweisen derselben aus: {examples}.</translation>
    </message>
    <message>
        <source>Decide on one spelling; otherwise the model has to tell the spellings apart.</source>
        <translation>Entscheiden Sie sich für eine Schreibweise; sonst muss das Modell die Schreibweisen unterscheiden.</translation>
    </message>
    <message>
        <source>The column &quot;{column}&quot; has {classes} values in {rows} rows: it looks like an identifier, not like a class.</source>
        <translation>Die Spalte „{column}“ hat {classes} Werte in {rows} Zeilen: Das sieht nach einer Kennung aus, nicht nach einer Kategorie.</translation>
    </message>
    <message>
        <source>Choose another column for the label.</source>
        <translation>Wählen Sie eine andere Spalte für die Kategorie.</translation>
    </message>
    <message>
        <source>The classes in &quot;{column}&quot; are very uneven: {classes}.</source>
        <translation>Die Kategorien in „{column}“ sind sehr ungleich verteilt: {classes}.</translation>
    </message>
    <message>
        <source>Some classes in &quot;{column}&quot; have fewer than 10 rows: {classes}.</source>
        <translation>Einige Kategorien in „{column}“ haben weniger als 10 Zeilen: {classes}.</translation>
    </message>
    <message>
        <source>Add rows, join such classes with others, or leave them out: so few examples teach little.</source>
        <translation>Ergänzen Sie Zeilen, legen Sie solche Kategorien mit anderen zusammen oder lassen Sie sie weg: So wenige Beispiele lehren wenig.</translation>
    </message>
    <message>
        <source>Every row has the label &quot;{label}&quot;. Telling classes apart needs at least two.</source>
        <translation>Jede Zeile hat die Kategorie „{label}“. Zum Unterscheiden braucht es mindestens zwei.</translation>
    </message>
    <message>
        <source>Add rows of other classes, or choose another column for the label.</source>
        <translation>Fügen Sie Zeilen anderer Kategorien hinzu oder wählen Sie eine andere Spalte für die Kategorie.</translation>
    </message>
    <message>
        <source>Raise the length limit in the settings, or shorten the texts.</source>
        <translation>Erhöhen Sie die Längengrenze in den Einstellungen oder kürzen Sie die Texte.</translation>
    </message>
    <message>
        <source>The texts hold {count} {count|name|names} of persons, such as &quot;{example}&quot;.</source>
        <translation>Die Texte enthalten {count} {count|Namen|Namen} von Personen, etwa „{example}“.</translation>
    </message>
    <message>
        <source>If these are private persons, replace the names or leave the rows out: a model can learn a text by heart and tell it to others.</source>
        <translation>Wenn es Privatpersonen sind, ersetzen Sie die Namen oder lassen Sie die Zeilen weg: Ein Modell kann einen Text auswendig lernen und anderen weitersagen.</translation>
    </message>
    <message>
        <source>The texts hold {count} e-mail {count|address|addresses}, such as {example}.</source>
        <translation>Die Texte enthalten {count} {count|E-Mail-Adresse|E-Mail-Adressen}, etwa {example}.</translation>
    </message>
    <message>
        <source>Replace them with a placeholder such as [EMAIL_1]: a model can learn them by heart and tell them to others.</source>
        <translation>Ersetzen Sie sie durch Platzhalter wie [EMAIL_1]: Ein Modell kann sie auswendig lernen und anderen weitersagen.</translation>
    </message>
    <message>
        <source>The texts hold {count} telephone {count|number|numbers}, such as {example}.</source>
        <translation>Die Texte enthalten {count} {count|Telefonnummer|Telefonnummern}, etwa {example}.</translation>
    </message>
    <message>
        <source>Replace them with a placeholder such as [PHONE_1]: a model can learn them by heart and tell them to others.</source>
        <translation>Ersetzen Sie sie durch Platzhalter wie [PHONE_1]: Ein Modell kann sie auswendig lernen und anderen weitersagen.</translation>
    </message>
    <message>
        <source>The texts hold {count} bank account {count|number|numbers} (IBAN), such as {example}.</source>
        <translation>Die Texte enthalten {count} {count|Kontonummer|Kontonummern} (IBAN), etwa {example}.</translation>
    </message>
    <message>
        <source>Replace them with a placeholder such as [IBAN_1]. They are real: their check digits are right.</source>
        <translation>Ersetzen Sie sie durch Platzhalter wie [IBAN_1]. Sie sind echt: Ihre Prüfziffern stimmen.</translation>
    </message>
    <message>
        <source>The texts hold {count} {count|number|numbers} of payment cards, such as {example}.</source>
        <translation>Die Texte enthalten {count} {count|Nummer|Nummern} von Zahlungskarten, etwa {example}.</translation>
    </message>
    <message>
        <source>Replace them with a placeholder such as [CARD_1]. They can be real: their check digits are right.</source>
        <translation>Ersetzen Sie sie durch Platzhalter wie [CARD_1]. Sie können echt sein: Ihre Prüfziffern stimmen.</translation>
    </message>
    <message>
        <source>The texts hold {count} US social security {count|number|numbers}, such as {example}.</source>
        <translation>Die Texte enthalten {count} {count|Sozialversicherungsnummer|Sozialversicherungsnummern} der USA, etwa {example}.</translation>
    </message>
    <message>
        <source>Replace them with a placeholder such as [SSN_1]: who knows such a number can pass for that person.</source>
        <translation>Ersetzen Sie sie durch Platzhalter wie [SSN_1]: Wer eine solche Nummer kennt, kann sich als diese Person ausgeben.</translation>
    </message>
    <message>
        <source>The texts hold {count} {count|number|numbers} that a state gives to persons (for taxes, health or identity), such as {example}.</source>
        <translation>Die Texte enthalten {count} {count|Nummer|Nummern}, die ein Staat Personen gibt (für Steuern, Gesundheit oder Ausweise), etwa {example}.</translation>
    </message>
    <message>
        <source>Replace them with a placeholder such as [ID_1]: such a number belongs to one person for life.</source>
        <translation>Ersetzen Sie sie durch Platzhalter wie [ID_1]: Eine solche Nummer gehört lebenslang zu einer Person.</translation>
    </message>
    <message>
        <source>The texts hold {count} {count|date|dates} of birth, such as {example}.</source>
        <translation>Die Texte enthalten {count} {count|Geburtsdatum|Geburtsdaten}, etwa {example}.</translation>
    </message>
    <message>
        <source>Leave them out, or keep the year alone: with a place or a job, a date of birth tells who somebody is.</source>
        <translation>Lassen Sie sie weg, oder behalten Sie nur das Jahr: Zusammen mit einem Ort oder Beruf verrät ein Geburtsdatum, wer jemand ist.</translation>
    </message>
    <message>
        <source>The texts hold {count} {count|number|numbers} of patients or cases, such as {example}.</source>
        <translation>Die Texte enthalten {count} {count|Nummer|Nummern} von Patienten oder Fällen, etwa {example}.</translation>
    </message>
    <message>
        <source>Replace them with a placeholder such as [RECORD_1]: they lead to one person&apos;s file.</source>
        <translation>Ersetzen Sie sie durch Platzhalter wie [RECORD_1]: Sie führen zur Akte einer Person.</translation>
    </message>
    <message>
        <source>The texts hold {count} postal {count|address|addresses}, such as &quot;{example}&quot;.</source>
        <translation>Die Texte enthalten {count} {count|Postanschrift|Postanschriften}, etwa „{example}“.</translation>
    </message>
    <message>
        <source>Replace them with a placeholder such as [ADDRESS_1], unless they are those of shops and offices.</source>
        <translation>Ersetzen Sie sie durch Platzhalter wie [ADDRESS_1], außer es sind die von Läden und Ämtern.</translation>
    </message>
    <message>
        <source>{count} {count|text is|texts are} in another language ({languages}) than the others ({usual}).</source>
        <translation>{count} {count|Text ist|Texte sind} in einer anderen Sprache ({languages}) als die übrigen ({usual}).</translation>
    </message>
    <message>
        <source>Remove the rows or translate them: the model learns little from a few texts of another language, and may answer in it.</source>
        <translation>Entfernen oder übersetzen Sie die Zeilen: Aus wenigen Texten einer anderen Sprache lernt das Modell kaum etwas, und es antwortet vielleicht in ihr.</translation>
    </message>
    <message>
        <source>The column &quot;{column}&quot; is written in several languages: {languages}.</source>
        <translation>Die Spalte „{column}“ ist in mehreren Sprachen geschrieben: {languages}.</translation>
    </message>
    <message>
        <source>Choose a model that knows all of them, and look at the results of each.</source>
        <translation>Wählen Sie ein Modell, das sie alle kennt, und sehen Sie sich die Ergebnisse für jede an.</translation>
    </message>
    <message>
        <source>{count} {count|text|texts} {count|carries|carry} words that say nothing about the row, such as a signature or a disclaimer: &quot;{example}&quot;.</source>
        <translation>{count} {count|Text enthält|Texte enthalten} Worte, die nichts über die Zeile sagen, etwa eine Signatur oder einen Haftungsausschluss: „{example}“.</translation>
    </message>
    <message>
        <source>Cut these parts off: the model would learn to write them, and judge by them.</source>
        <translation>Schneiden Sie diese Teile ab: Das Modell würde lernen, sie zu schreiben und nach ihnen zu urteilen.</translation>
    </message>
    <message>
        <source>{count} {count|text stops|texts stop} within a sentence, where the others end with a full stop: &quot;{example}&quot;.</source>
        <translation>{count} {count|Text bricht|Texte brechen} mitten im Satz ab, wo die anderen mit einem Punkt enden: „{example}“.</translation>
    </message>
    <message>
        <source>Look whether a program cut them off, and take the whole texts from where they came from.</source>
        <translation>Prüfen Sie, ob ein Programm sie abgeschnitten hat, und holen Sie die ganzen Texte von dort, wo sie herkommen.</translation>
    </message>
    <message>
        <source>{count} {count|text is|texts are} quite unlike the others, as code, verse or random keys would be: &quot;{example}&quot;.</source>
        <translation>{count} {count|Text ist|Texte sind} ganz anders als die übrigen, wie Programmcode, Verse oder zufällige Tasten: „{example}“.</translation>
    </message>
    <message>
        <source>Look at them, and remove what does not belong here: strange rows teach strange habits.</source>
        <translation>Sehen Sie sie an, und entfernen Sie, was nicht hierher gehört: Seltsame Zeilen lehren Seltsames.</translation>
    </message>
    <message>
        <source>In {count} {count|conversation|conversations} an answer only refuses to help. The first is message {message} on line {line}.</source>
        <translation>In {count} {count|Unterhaltung|Unterhaltungen} verweigert eine Antwort nur die Hilfe. Die erste ist Nachricht {message} in Zeile {line}.</translation>
    </message>
    <message>
        <source>Remove them, unless the model is meant to refuse there: it learns to refuse in other places, too.</source>
        <translation>Entfernen Sie sie, außer das Modell soll dort ablehnen: Es lernt sonst, auch anderswo abzulehnen.</translation>
    </message>
    <message>
        <source>In {count} {count|conversation|conversations} an answer stops within a sentence. The first is message {message} on line {line}.</source>
        <translation>In {count} {count|Unterhaltung|Unterhaltungen} bricht eine Antwort mitten im Satz ab. Die erste ist Nachricht {message} in Zeile {line}.</translation>
    </message>
    <message>
        <source>Complete them or remove them: the model learns to stop in the middle.</source>
        <translation>Vervollständigen oder entfernen Sie sie: Das Modell lernt sonst, mittendrin aufzuhören.</translation>
    </message>
    <message>
        <source>{count} {count|text|texts} {count|holds|hold} garbled characters such as &quot;{example}&quot;, saved or read in the wrong encoding.</source>
        <translation>{count} {count|Text|Texte} {count|enthält|enthalten} verstümmelte Zeichen wie „{example}“, in der falschen Kodierung gespeichert oder gelesen.</translation>
    </message>
    <message>
        <source>Save the data again as UTF-8 from the program that it comes from.</source>
        <translation>Speichern Sie die Daten aus dem Programm, aus dem sie stammen, noch einmal als UTF-8.</translation>
    </message>
    <message>
        <source>{count} {count|text|texts} {count|holds|hold} remains of HTML such as &quot;{example}&quot;.</source>
        <translation>{count} {count|Text|Texte} {count|enthält|enthalten} HTML-Reste wie „{example}“.</translation>
    </message>
    <message>
        <source>Remove the mark-up, unless the model is to work on such texts.</source>
        <translation>Entfernen Sie die Auszeichnungen, außer das Modell soll mit solchen Texten arbeiten.</translation>
    </message>
    <message>
        <source>{count} {count|text|texts} {count|holds|hold} a filler such as &quot;{example}&quot; in place of words.</source>
        <translation>{count} {count|Text|Texte} {count|enthält|enthalten} einen Platzhalter wie „{example}“ anstelle von Wörtern.</translation>
    </message>
    <message>
        <source>Fill them in, or remove the rows.</source>
        <translation>Füllen Sie sie aus oder entfernen Sie die Zeilen.</translation>
    </message>
    <message>
        <source>{count} {count|text|texts} {count|holds|hold} invisible control characters ({characters}).</source>
        <translation>{count} {count|Text|Texte} {count|enthält|enthalten} unsichtbare Steuerzeichen ({characters}).</translation>
    </message>
    <message>
        <source>Remove them: they change what the model reads, and nobody sees them.</source>
        <translation>Entfernen Sie sie: Sie ändern, was das Modell liest, und niemand sieht sie.</translation>
    </message>
    <message>
        <source>Choose the column by hand in the table&apos;s header, or add a file that has it.</source>
        <translation>Wählen Sie die Spalte von Hand im Tabellenkopf oder fügen Sie eine Datei hinzu, die sie hat.</translation>
    </message>
    <message>
        <source>A role is set for the column &quot;{column}&quot;, which is not in the data. The columns are: {columns}.</source>
        <translation>Für die Spalte „{column}“ ist eine Rolle gesetzt, sie steht aber nicht in den Daten. Die Spalten sind: {columns}.</translation>
    </message>
    <message>
        <source>Correct the name, or remove the setting.</source>
        <translation>Berichtigen Sie den Namen oder entfernen Sie die Einstellung.</translation>
    </message>
    <message>
        <source>Only {count} usable {count|row is|rows are} left; training needs at least one to learn from and one to check on.</source>
        <translation>Nur {count} brauchbare {count|Zeile bleibt|Zeilen bleiben}; das Training braucht mindestens eine zum Lernen und eine zum Prüfen.</translation>
    </message>
    <message>
        <source>Add rows, or mend those that were left out.</source>
        <translation>Fügen Sie Zeilen hinzu oder berichtigen Sie die ausgelassenen.</translation>
    </message>
    <message>
        <source>{file} is not UTF-8; it was read as {encoding}, which is a guess.</source>
        <translation>{file} ist kein UTF-8; es wurde als {encoding} gelesen, was geraten ist.</translation>
    </message>
    <message>
        <source>Look at some texts with accents. If they are wrong, save the file as UTF-8.</source>
        <translation>Sehen Sie sich einige Texte mit Umlauten an. Sind sie falsch, speichern Sie die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>{count} {count|row|rows} of {file} {count|is|are} not UTF-8 and {count|was|were} read as Windows-1252.</source>
        <translation>{count} {count|Zeile|Zeilen} von {file} {count|ist|sind} kein UTF-8 und {count|wurde|wurden} als Windows-1252 gelesen.</translation>
    </message>
    <message>
        <source>Look at these rows, and save the file as UTF-8.</source>
        <translation>Sehen Sie sich diese Zeilen an und speichern Sie die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>{file} ends in the middle of a character: the last row may be cut.</source>
        <translation>{file} endet mitten in einem Zeichen: Die letzte Zeile ist vielleicht abgeschnitten.</translation>
    </message>
    <message>
        <source>The first line of {file} looks like data, not like column names; it is read as the first row.</source>
        <translation>Die erste Zeile von {file} sieht nach Daten aus, nicht nach Spaltennamen; sie wird als erste Zeile gelesen.</translation>
    </message>
    <message>
        <source>If it is a header, give the columns clearer names.</source>
        <translation>Falls es eine Kopfzeile ist, geben Sie den Spalten deutlichere Namen.</translation>
    </message>
    <message>
        <source>Column {number} of {file} has no name; it is shown as &quot;{column}&quot;.</source>
        <translation>Spalte {number} von {file} hat keinen Namen; sie wird als „{column}“ gezeigt.</translation>
    </message>
    <message>
        <source>Give it a name if it is needed.</source>
        <translation>Geben Sie ihr einen Namen, falls sie gebraucht wird.</translation>
    </message>
    <message>
        <source>Column {number} of {file} has no name and no content; it is left out.</source>
        <translation>Spalte {number} von {file} hat weder Namen noch Inhalt; sie wird ausgelassen.</translation>
    </message>
    <message>
        <source>Two columns of {file} are called &quot;{column}&quot;; the one at place {number} is shown as &quot;{renamed}&quot;.</source>
        <translation>Zwei Spalten von {file} heißen „{column}“; die an Stelle {number} wird als „{renamed}“ gezeigt.</translation>
    </message>
    <message>
        <source>Check that the right one is used.</source>
        <translation>Prüfen Sie, ob die richtige benutzt wird.</translation>
    </message>
    <message>
        <source>The columns &quot;{column}&quot; and &quot;{other}&quot; of {file} differ only in how they are written.</source>
        <translation>Die Spalten „{column}“ und „{other}“ von {file} unterscheiden sich nur in der Schreibweise.</translation>
    </message>
    <message>
        <source>{count} {count|row|rows} of {file} {count|goes|go} on after a closing quote and {count|was read as it stands|were read as they stand}.</source>
        <translation>{count} {count|Zeile|Zeilen} von {file} {count|geht|gehen} nach einem schließenden Anführungszeichen weiter und {count|wurde gelesen, wie sie dasteht|wurden gelesen, wie sie dastehen}.</translation>
    </message>
    <message>
        <source>Look at these rows.</source>
        <translation>Sehen Sie sich diese Zeilen an.</translation>
    </message>
    <message>
        <source>{count} {count|row|rows} of {file} {count|holds|hold} the separator within a sentence, without quotes; {count|it was|each was} read as one text.</source>
        <translation>{count} {count|Zeile|Zeilen} von {file} {count|enthält|enthalten} das Trennzeichen ohne Anführungszeichen in einem Satz; {count|sie wurde|jede wurde} als ein Text gelesen.</translation>
    </message>
    <message>
        <source>Look at these rows. Texts that hold the separator should stand in quotes.</source>
        <translation>Sehen Sie sich diese Zeilen an. Texte mit dem Trennzeichen sollten in Anführungszeichen stehen.</translation>
    </message>
    <message>
        <source>Quotes in {file} are written with a backslash; they were read that way.</source>
        <translation>Anführungszeichen in {file} sind mit umgekehrtem Schrägstrich geschrieben; sie wurden so gelesen.</translation>
    </message>
    <message>
        <source>{count} {count|row|rows} of {file} {count|holds|hold} numbers too large or too small to be kept exactly. The first is on line {line}.</source>
        <translation>{count} {count|Zeile|Zeilen} von {file} {count|enthält|enthalten} Zahlen, die zu groß oder zu klein sind, um genau erhalten zu bleiben. Die erste steht in Zeile {line}.</translation>
    </message>
    <message>
        <source>They are kept as they are written; check them if they matter.</source>
        <translation>Sie bleiben, wie sie geschrieben sind; prüfen Sie sie, wenn sie wichtig sind.</translation>
    </message>
    <message>
        <source>{file} has more than {limit} fields; the others are left out.</source>
        <translation>{file} hat mehr als {limit} Felder; die übrigen werden ausgelassen.</translation>
    </message>
    <message>
        <source>Check the line with so many fields.</source>
        <translation>Prüfen Sie die Zeile mit so vielen Feldern.</translation>
    </message>
    <message>
        <source>The run in {file} has not left a trained model yet.</source>
        <translation>Der Lauf in {file} hat noch kein trainiertes Modell hinterlassen.</translation>
    </message>
    <message>
        <source>Let the training finish, or stop it with &quot;keep the best&quot;, and then assess or export it.</source>
        <translation>Lassen Sie das Training zu Ende laufen oder beenden Sie es mit „Das Beste behalten“, und prüfen oder exportieren Sie es dann.</translation>
    </message>
    <message>
        <source>The model {file} does not write text.</source>
        <translation>Das Modell {file} schreibt keinen Text.</translation>
    </message>
    <message>
        <source>Choose a language model such as GPT-2. A model that sorts texts answers under &quot;predict&quot;.</source>
        <translation>Wählen Sie ein Sprachmodell wie GPT-2. Ein Modell, das Texte einordnet, antwortet unter „predict“.</translation>
    </message>
    <message>
        <source>There is no text to go on from.</source>
        <translation>Es gibt keinen Text, von dem aus es weitergehen kann.</translation>
    </message>
    <message>
        <source>Write at least one word for the model to continue.</source>
        <translation>Schreiben Sie mindestens ein Wort, das das Modell fortsetzen soll.</translation>
    </message>
    <message>
        <source>{setting} is {value}, which is outside {range}.</source>
        <translation>{setting} ist {value}; das liegt außerhalb von {range}.</translation>
    </message>
    <message>
        <source>Give a value within {range}.</source>
        <translation>Geben Sie einen Wert innerhalb von {range} an.</translation>
    </message>
    <message>
        <source>There is no export format &quot;{format}&quot;.</source>
        <translation>Es gibt kein Exportformat „{format}“.</translation>
    </message>
    <message>
        <source>Choose one of these: {known}.</source>
        <translation>Wählen Sie eines von diesen: {known}.</translation>
    </message>
    <message>
        <source>{file} is neither a run nor a model: it holds no job.json and no config.json.</source>
        <translation>{file} ist weder ein Lauf noch ein Modell: Es fehlen job.json und config.json.</translation>
    </message>
    <message>
        <source>Choose the folder of a run, or a folder that holds a model.</source>
        <translation>Wählen Sie den Ordner eines Laufs oder einen Ordner mit einem Modell.</translation>
    </message>
    <message>
        <source>No folder was given to export to.</source>
        <translation>Es wurde kein Ordner für den Export angegeben.</translation>
    </message>
    <message>
        <source>Choose a new or an empty folder.</source>
        <translation>Wählen Sie einen neuen oder leeren Ordner.</translation>
    </message>
    <message>
        <source>{file} is a file, not a folder.</source>
        <translation>{file} ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>The folder {file} is not empty. Nothing in it was changed.</source>
        <translation>Der Ordner {file} ist nicht leer. Darin wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Choose a new or an empty folder, or empty this one first.</source>
        <translation>Wählen Sie einen neuen oder leeren Ordner, oder leeren Sie diesen zuerst.</translation>
    </message>
    <message>
        <source>The exported model does not answer as the trained one does: {different} of {texts} texts differ, and the raw scores by up to {difference}. The export was removed.</source>
        <translation>Das exportierte Modell antwortet nicht wie das trainierte: {different} von {texts} Texten weichen ab, die Rohwerte um bis zu {difference}. Der Export wurde entfernt.</translation>
    </message>
    <message>
        <source>Try again. If it happens once more, check the disk and report it with the details below.</source>
        <translation>Versuchen Sie es noch einmal. Geschieht es erneut, prüfen Sie die Platte und melden Sie es mit den Einzelheiten unten.</translation>
    </message>
    <message>
        <source>The job file does not hold one JSON object.</source>
        <translation>Die Auftragsdatei enthält nicht ein JSON-Objekt.</translation>
    </message>
    <message>
        <source>Start from one of the examples in the README.</source>
        <translation>Gehen Sie von einem der Beispiele in der README aus.</translation>
    </message>
    <message>
        <source>The job file has version {version}, which this program does not know.</source>
        <translation>Die Auftragsdatei hat die Version {version}, die dieses Programm nicht kennt.</translation>
    </message>
    <message>
        <source>Write version 1, or open the job with the program that made it.</source>
        <translation>Schreiben Sie Version 1 oder öffnen Sie den Auftrag mit dem Programm, das ihn erzeugt hat.</translation>
    </message>
    <message>
        <source>The job file has a field that does not exist: {field}.</source>
        <translation>Die Auftragsdatei hat ein Feld, das es nicht gibt: {field}.</translation>
    </message>
    <message>
        <source>Check the spelling against the list of fields in the README.</source>
        <translation>Prüfen Sie die Schreibweise anhand der Feldliste in der README.</translation>
    </message>
    <message>
        <source>The field {field} must be {wanted}.</source>
        <translation>Das Feld {field} muss {wanted} sein.</translation>
    </message>
    <message>
        <source>Correct the value in the job file.</source>
        <translation>Berichtigen Sie den Wert in der Auftragsdatei.</translation>
    </message>
    <message>
        <source>The field {field} cannot be {value}.</source>
        <translation>Das Feld {field} kann nicht {value} sein.</translation>
    </message>
    <message>
        <source>Choose one of: {choices}.</source>
        <translation>Wählen Sie eines von: {choices}.</translation>
    </message>
    <message>
        <source>The field {field} is {value}; it must be between {minimum} and {maximum}.</source>
        <translation>Das Feld {field} ist {value}; es muss zwischen {minimum} und {maximum} liegen.</translation>
    </message>
    <message>
        <source>Choose a value within these limits.</source>
        <translation>Wählen Sie einen Wert innerhalb dieser Grenzen.</translation>
    </message>
    <message>
        <source>No goal is chosen yet.</source>
        <translation>Es ist noch kein Ziel gewählt.</translation>
    </message>
    <message>
        <source>Choose what the model shall do on the page Goal and model.</source>
        <translation>Wählen Sie auf der Seite „Ziel und Modell“, was das Modell tun soll.</translation>
    </message>
    <message>
        <source>No model is chosen yet.</source>
        <translation>Es ist noch kein Modell gewählt.</translation>
    </message>
    <message>
        <source>Choose a model on the page Goal and model.</source>
        <translation>Wählen Sie auf der Seite „Ziel und Modell“ ein Modell.</translation>
    </message>
    <message>
        <source>There is no data yet.</source>
        <translation>Es gibt noch keine Daten.</translation>
    </message>
    <message>
        <source>Add at least one file on the page Dataset.</source>
        <translation>Fügen Sie auf der Seite „Daten“ mindestens eine Datei hinzu.</translation>
    </message>
    <message>
        <source>Validation and test take more than 80 % of the rows; too few remain to learn from.</source>
        <translation>Validierung und Test nehmen mehr als 80 % der Zeilen; zu wenige bleiben zum Lernen.</translation>
    </message>
    <message>
        <source>Lower the shares of validation and test.</source>
        <translation>Senken Sie die Anteile für Validierung und Test.</translation>
    </message>
    <message>
        <source>There is no starter model named {name}.</source>
        <translation>Es gibt kein Startmodell namens {name}.</translation>
    </message>
    <message>
        <source>See the starter models with &quot;tunewright models&quot;, or give a folder.</source>
        <translation>Sehen Sie die Startmodelle mit „tunewright models“ an oder geben Sie einen Ordner an.</translation>
    </message>
    <message>
        <source>The folder {file} already holds a run.</source>
        <translation>Der Ordner {file} enthält schon einen Lauf.</translation>
    </message>
    <message>
        <source>Choose another folder with --out, or go on with that run with --resume.</source>
        <translation>Wählen Sie mit --out einen anderen Ordner oder setzen Sie jenen Lauf mit --resume fort.</translation>
    </message>
    <message>
        <source>No column of {file} looks like the text to judge.</source>
        <translation>Keine Spalte von {file} sieht nach dem Text aus, der beurteilt werden soll.</translation>
    </message>
    <message>
        <source>Name the column with --column.</source>
        <translation>Nennen Sie die Spalte mit --column.</translation>
    </message>
    <message>
        <source>Line {row} of {file} is neither {&quot;text&quot;: …} nor {&quot;messages&quot;: […]}.</source>
        <translation>Zeile {row} von {file} ist weder {&quot;text&quot;: …} noch {&quot;messages&quot;: […]}.</translation>
    </message>
    <message>
        <source>Write one such JSON object a line.</source>
        <translation>Schreiben Sie je Zeile ein solches JSON-Objekt.</translation>
    </message>
    <message>
        <source>There is no kind of tokenizer named {kind}.</source>
        <translation>Es gibt keine Art von Tokenizer namens {kind}.</translation>
    </message>
    <message>
        <source>Choose gpt2 or bert.</source>
        <translation>Wählen Sie gpt2 oder bert.</translation>
    </message>
    <message>
        <source>The folder {file} already holds a project.</source>
        <translation>Der Ordner {file} enthält schon ein Projekt.</translation>
    </message>
    <message>
        <source>Open that project, or choose another folder.</source>
        <translation>Öffnen Sie jenes Projekt oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The folder {file} is not empty.</source>
        <translation>Der Ordner {file} ist nicht leer.</translation>
    </message>
    <message>
        <source>Choose a new or empty folder for the project.</source>
        <translation>Wählen Sie einen neuen oder leeren Ordner für das Projekt.</translation>
    </message>
    <message>
        <source>{file} is not a project file that this program can read.</source>
        <translation>{file} ist keine Projektdatei, die dieses Programm lesen kann.</translation>
    </message>
    <message>
        <source>Open a folder that holds a project.json written by this program.</source>
        <translation>Öffnen Sie einen Ordner, der eine von diesem Programm geschriebene project.json enthält.</translation>
    </message>
    <message>
        <source>A stored report cannot be read; it may come from another version.</source>
        <translation>Ein gespeicherter Bericht ist nicht lesbar; er stammt vielleicht aus einer anderen Version.</translation>
    </message>
    <message>
        <source>Run the stage again to make a new one.</source>
        <translation>Führen Sie den Schritt noch einmal aus, um einen neuen zu erzeugen.</translation>
    </message>
    <message>
        <source>The folder has no config.json, so the kind of model is not known.</source>
        <translation>Der Ordner hat keine config.json, daher ist die Art des Modells unbekannt.</translation>
    </message>
    <message>
        <source>Choose the folder that holds config.json and model.safetensors, or download the model again.</source>
        <translation>Wählen Sie den Ordner mit config.json und model.safetensors oder laden Sie das Modell noch einmal herunter.</translation>
    </message>
    <message>
        <source>config.json holds {found} where an object is expected.</source>
        <translation>config.json enthält {found}, wo ein Objekt erwartet wird.</translation>
    </message>
    <message>
        <source>Download or copy the model again.</source>
        <translation>Laden oder kopieren Sie das Modell noch einmal.</translation>
    </message>
    <message>
        <source>config.json has no &quot;{key}&quot;.</source>
        <translation>config.json hat kein „{key}“.</translation>
    </message>
    <message>
        <source>Download config.json again from where the model came from.</source>
        <translation>Laden Sie config.json noch einmal von der Quelle des Modells herunter.</translation>
    </message>
    <message>
        <source>config.json: &quot;{key}&quot; is {value} where {expected} is expected.</source>
        <translation>config.json: „{key}“ ist {value}, wo {expected} erwartet wird.</translation>
    </message>
    <message>
        <source>Correct the value, or download config.json again.</source>
        <translation>Berichtigen Sie den Wert oder laden Sie config.json noch einmal herunter.</translation>
    </message>
    <message>
        <source>config.json: &quot;{key}&quot; is {value}, not a whole number.</source>
        <translation>config.json: „{key}“ ist {value}, keine ganze Zahl.</translation>
    </message>
    <message>
        <source>config.json: &quot;{key}&quot; is {value}; it must be from {minimum} to {maximum}.</source>
        <translation>config.json: „{key}“ ist {value}; es muss von {minimum} bis {maximum} sein.</translation>
    </message>
    <message>
        <source>config.json: &quot;{key}&quot; is {value}; it must be from 0 to below 1.</source>
        <translation>config.json: „{key}“ ist {value}; es muss von 0 bis unter 1 sein.</translation>
    </message>
    <message>
        <source>config.json: &quot;{key}&quot; is {value}; it must be above 0.</source>
        <translation>config.json: „{key}“ ist {value}; es muss über 0 sein.</translation>
    </message>
    <message>
        <source>config.json: the hidden size {hidden} is not a multiple of the {heads} attention heads in &quot;{key}&quot;.</source>
        <translation>config.json: Die verborgene Größe {hidden} ist kein Vielfaches der {heads} Attention-Köpfe in „{key}“.</translation>
    </message>
    <message>
        <source>Correct the values, or download config.json again.</source>
        <translation>Berichtigen Sie die Werte oder laden Sie config.json noch einmal herunter.</translation>
    </message>
    <message>
        <source>config.json: the activation &quot;{value}&quot; in &quot;{key}&quot; is not supported.</source>
        <translation>config.json: Die Aktivierung „{value}“ in „{key}“ wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>Wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>config.json: &quot;{key}&quot; is {value}, which is not supported.</source>
        <translation>config.json: „{key}“ ist {value}; das wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>Choose a model without this setting.</source>
        <translation>Wählen Sie ein Modell ohne diese Einstellung.</translation>
    </message>
    <message>
        <source>config.json: &quot;id2label&quot; has the key &quot;{value}&quot;, which is no class number.</source>
        <translation>config.json: „id2label“ hat den Schlüssel „{value}“, der keine Kategorienummer ist.</translation>
    </message>
    <message>
        <source>Number the classes from 0, or download config.json again.</source>
        <translation>Nummerieren Sie die Kategorien ab 0 oder laden Sie config.json noch einmal herunter.</translation>
    </message>
    <message>
        <source>config.json: &quot;id2label&quot; has {count} classes, but the highest number is {value}; they must run from 0 without gaps.</source>
        <translation>config.json: „id2label“ hat {count} Kategorien, die höchste Nummer ist aber {value}; sie müssen ab 0 lückenlos laufen.</translation>
    </message>
    <message>
        <source>config.json names the architecture {architecture}, which does not belong to the model type &quot;{family}&quot;.</source>
        <translation>config.json nennt die Architektur {architecture}, die nicht zum Modelltyp „{family}“ gehört.</translation>
    </message>
    <message>
        <source>Download config.json again; one of the two is wrong.</source>
        <translation>Laden Sie config.json noch einmal herunter; eines von beiden ist falsch.</translation>
    </message>
    <message>
        <source>Models of the kind &quot;{family}&quot; ({architecture}) cannot be adapted with this version.</source>
        <translation>Modelle der Art „{family}“ ({architecture}) lassen sich mit dieser Version nicht anpassen.</translation>
    </message>
    <message>
        <source>Models of the family {family} cannot do this task.</source>
        <translation>Modelle der Familie {family} können diese Aufgabe nicht.</translation>
    </message>
    <message>
        <source>Choose another model for this goal, or another goal for this model.</source>
        <translation>Wählen Sie ein anderes Modell für dieses Ziel oder ein anderes Ziel für dieses Modell.</translation>
    </message>
    <message>
        <source>The weights are quantized (stored in fewer bits), so they cannot be fine-tuned here.</source>
        <translation>Die Gewichte sind quantisiert (mit weniger Bits gespeichert) und lassen sich hier nicht anpassen.</translation>
    </message>
    <message>
        <source>Get the model&apos;s version that is not quantized.</source>
        <translation>Holen Sie die nicht quantisierte Fassung des Modells.</translation>
    </message>
    <message>
        <source>The model asks to run program code of its own. It is never run; the model is read as a plain {family} model.</source>
        <translation>Das Modell verlangt, eigenen Programmcode auszuführen. Das geschieht nie; es wird als gewöhnliches {family}-Modell gelesen.</translation>
    </message>
    <message>
        <source>Use it only if its publisher says that it works without that code.</source>
        <translation>Benutzen Sie es nur, wenn sein Herausgeber sagt, dass es ohne diesen Code läuft.</translation>
    </message>
    <message>
        <source>The folder has a configuration but no weights.</source>
        <translation>Der Ordner hat eine Konfiguration, aber keine Gewichte.</translation>
    </message>
    <message>
        <source>The index of the weights is damaged: it has no list of file names.</source>
        <translation>Das Verzeichnis der Gewichte ist beschädigt: Es hat keine Liste der Dateinamen.</translation>
    </message>
    <message>
        <source>The part {shard} of the weights is missing.</source>
        <translation>Der Teil {shard} der Gewichte fehlt.</translation>
    </message>
    <message>
        <source>Download the missing file into the model&apos;s folder.</source>
        <translation>Laden Sie die fehlende Datei in den Ordner des Modells.</translation>
    </message>
    <message>
        <source>The index of the weights names &quot;{shard}&quot;, which is not a plain file name in the folder; it is refused.</source>
        <translation>Das Verzeichnis der Gewichte nennt „{shard}“, was kein einfacher Dateiname im Ordner ist; es wird abgelehnt.</translation>
    </message>
    <message>
        <source>Download the model again from a source that you trust.</source>
        <translation>Laden Sie das Modell noch einmal von einer Quelle herunter, der Sie vertrauen.</translation>
    </message>
    <message>
        <source>{file} is a link that leads out of the model&apos;s folder; it is refused.</source>
        <translation>{file} ist ein Verweis aus dem Ordner des Modells hinaus; er wird abgelehnt.</translation>
    </message>
    <message>
        <source>Put the file itself into the folder.</source>
        <translation>Legen Sie die Datei selbst in den Ordner.</translation>
    </message>
    <message>
        <source>The model needs {bytes} MB for its weights; this computer has {available} MB of memory.</source>
        <translation>Das Modell braucht {bytes} MB für seine Gewichte; dieser Rechner hat {available} MB Speicher.</translation>
    </message>
    <message>
        <source>Choose a smaller model.</source>
        <translation>Wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>Token number {id} does not exist: the model knows the numbers below {limit}.</source>
        <translation>Token Nummer {id} gibt es nicht: Das Modell kennt die Nummern unter {limit}.</translation>
    </message>
    <message>
        <source>Use the tokenizer that belongs to the model.</source>
        <translation>Benutzen Sie den Tokenizer, der zum Modell gehört.</translation>
    </message>
    <message>
        <source>A text of {tokens} tokens is longer than the model can read ({limit}).</source>
        <translation>Ein Text von {tokens} Token ist länger, als das Modell lesen kann ({limit}).</translation>
    </message>
    <message>
        <source>Shorten the text, or lower the length setting.</source>
        <translation>Kürzen Sie den Text oder senken Sie die Längeneinstellung.</translation>
    </message>
    <message>
        <source>The tensor {tensor} in {file} cannot be used: {reason}.</source>
        <translation>Der Tensor {tensor} in {file} ist nicht brauchbar: {reason}.</translation>
    </message>
    <message>
        <source>Write the file again with tensors as the help of &quot;probe&quot; describes them.</source>
        <translation>Schreiben Sie die Datei neu, mit Tensoren, wie die Hilfe zu „probe“ sie beschreibt.</translation>
    </message>
    <message>
        <source>{file} is empty (0 bytes).</source>
        <translation>{file} ist leer (0 Bytes).</translation>
    </message>
    <message>
        <source>{file} has only {bytes} bytes; a safetensors file starts with a length of 8 bytes.</source>
        <translation>{file} hat nur {bytes} Bytes; eine safetensors-Datei beginnt mit einer Länge von 8 Bytes.</translation>
    </message>
    <message>
        <source>{file} is a Git LFS pointer to a file of {bytes} bytes, not the weights themselves.</source>
        <translation>{file} ist ein Git-LFS-Verweis auf eine Datei von {bytes} Bytes, nicht die Gewichte selbst.</translation>
    </message>
    <message>
        <source>Fetch the weights with &quot;git lfs pull&quot;, or download the file from the model&apos;s page.</source>
        <translation>Holen Sie die Gewichte mit „git lfs pull“ oder laden Sie die Datei von der Seite des Modells herunter.</translation>
    </message>
    <message>
        <source>{file} is a PyTorch .bin or .pt archive, not a safetensors file.</source>
        <translation>{file} ist ein PyTorch-Archiv (.bin oder .pt), keine safetensors-Datei.</translation>
    </message>
    <message>
        <source>{file} is damaged: the header&apos;s length (bytes 0 to 7) is 0.</source>
        <translation>{file} ist beschädigt: Die Länge des Kopfes (Bytes 0 bis 7) ist 0.</translation>
    </message>
    <message>
        <source>{file} is damaged or no safetensors file: the header&apos;s length is {length}, beyond the limit of {limit}.</source>
        <translation>{file} ist beschädigt oder keine safetensors-Datei: Die Länge des Kopfes ist {length}, über der Grenze von {limit}.</translation>
    </message>
    <message>
        <source>{file} is incomplete or damaged: the header should have {length} bytes, but only {available} follow.</source>
        <translation>{file} ist unvollständig oder beschädigt: Der Kopf sollte {length} Bytes haben, es folgen aber nur {available}.</translation>
    </message>
    <message>
        <source>{file} is damaged: the header must start with an opening brace, not with {found}.</source>
        <translation>{file} ist beschädigt: Der Kopf muss mit einer öffnenden Klammer beginnen, nicht mit {found}.</translation>
    </message>
    <message>
        <source>{file} is damaged: the header is not valid JSON in UTF-8 (byte {byte} of the file).</source>
        <translation>{file} ist beschädigt: Der Kopf ist kein gültiges JSON in UTF-8 (Byte {byte} der Datei).</translation>
    </message>
    <message>
        <source>{file} is damaged: something follows the header&apos;s closing brace (byte {byte} of the file).</source>
        <translation>{file} ist beschädigt: Auf die schließende Klammer des Kopfes folgt noch etwas (Byte {byte} der Datei).</translation>
    </message>
    <message>
        <source>{file} is damaged: the header holds a NUL byte (byte {byte} of the file).</source>
        <translation>{file} ist beschädigt: Der Kopf enthält ein NUL-Byte (Byte {byte} der Datei).</translation>
    </message>
    <message>
        <source>{file} is damaged: the header nests deeper than it may in the entry &quot;{tensor}&quot;.</source>
        <translation>{file} ist beschädigt: Der Kopf ist im Eintrag „{tensor}“ tiefer verschachtelt als erlaubt.</translation>
    </message>
    <message>
        <source>{file} is damaged: the tensor &quot;{tensor}&quot; is listed twice.</source>
        <translation>{file} ist beschädigt: Der Tensor „{tensor}“ ist zweimal aufgeführt.</translation>
    </message>
    <message>
        <source>{file} is damaged: the tensor &quot;{tensor}&quot; has the field &quot;{field}&quot; twice.</source>
        <translation>{file} ist beschädigt: Der Tensor „{tensor}“ hat das Feld „{field}“ zweimal.</translation>
    </message>
    <message>
        <source>{file} is damaged: the tensor &quot;{tensor}&quot; has no &quot;{field}&quot;.</source>
        <translation>{file} ist beschädigt: Der Tensor „{tensor}“ hat kein „{field}“.</translation>
    </message>
    <message>
        <source>{file} is damaged: in the tensor &quot;{tensor}&quot; the field &quot;{field}&quot; is {found} where {expected} is expected.</source>
        <translation>{file} ist beschädigt: Beim Tensor „{tensor}“ ist das Feld „{field}“ {found}, wo {expected} erwartet wird.</translation>
    </message>
    <message>
        <source>{file} is damaged: the entry of tensor &quot;{tensor}&quot; is {found} where an object is expected.</source>
        <translation>{file} ist beschädigt: Der Eintrag des Tensors „{tensor}“ ist {found}, wo ein Objekt erwartet wird.</translation>
    </message>
    <message>
        <source>{file} is damaged: its metadata is {found} where an object is expected.</source>
        <translation>{file} ist beschädigt: Die Metadaten sind {found}, wo ein Objekt erwartet wird.</translation>
    </message>
    <message>
        <source>{file} is damaged: the metadata field &quot;{field}&quot; is {found}; only texts are allowed.</source>
        <translation>{file} ist beschädigt: Das Metadatenfeld „{field}“ ist {found}; nur Texte sind erlaubt.</translation>
    </message>
    <message>
        <source>The tensor &quot;{tensor}&quot; in {file} has the number type &quot;{type}&quot;, which is not known.</source>
        <translation>Der Tensor „{tensor}“ in {file} hat den unbekannten Zahlentyp „{type}“.</translation>
    </message>
    <message>
        <source>Get the model in an ordinary number type: F32, F16 or BF16.</source>
        <translation>Holen Sie das Modell in einem gewöhnlichen Zahlentyp: F32, F16 oder BF16.</translation>
    </message>
    <message>
        <source>{file} is damaged: the tensor &quot;{tensor}&quot; has the dimension {value}, which is no usable whole number.</source>
        <translation>{file} ist beschädigt: Der Tensor „{tensor}“ hat die Ausdehnung {value}, die keine brauchbare ganze Zahl ist.</translation>
    </message>
    <message>
        <source>{file} is damaged: the tensor &quot;{tensor}&quot; has the offset {value}; the data has the bytes 0 to {bytes}.</source>
        <translation>{file} ist beschädigt: Der Tensor „{tensor}“ hat den Versatz {value}; die Daten haben die Bytes 0 bis {bytes}.</translation>
    </message>
    <message>
        <source>{file} is damaged: the tensor &quot;{tensor}&quot; has {count} offsets where 2 are expected.</source>
        <translation>{file} ist beschädigt: Der Tensor „{tensor}“ hat {count} Versätze, wo 2 erwartet werden.</translation>
    </message>
    <message>
        <source>{file} is damaged: the tensor &quot;{tensor}&quot; has {count} dimensions, more than {limit}.</source>
        <translation>{file} ist beschädigt: Der Tensor „{tensor}“ hat {count} Dimensionen, mehr als {limit}.</translation>
    </message>
    <message>
        <source>{file} is damaged: the tensor &quot;{tensor}&quot; of shape {shape} has more bytes than can be counted.</source>
        <translation>{file} ist beschädigt: Der Tensor „{tensor}“ der Form {shape} hat mehr Bytes, als sich zählen lassen.</translation>
    </message>
    <message>
        <source>{file} is damaged: the tensor &quot;{tensor}&quot; ends (byte {end}) before it starts (byte {begin}).</source>
        <translation>{file} ist beschädigt: Der Tensor „{tensor}“ endet (Byte {end}) vor seinem Anfang (Byte {begin}).</translation>
    </message>
    <message>
        <source>{file} is damaged: the tensor &quot;{tensor}&quot; ends at byte {end}, but the data has {bytes} bytes.</source>
        <translation>{file} ist beschädigt: Der Tensor „{tensor}“ endet bei Byte {end}, die Daten haben aber {bytes} Bytes.</translation>
    </message>
    <message>
        <source>{file} is damaged: the tensors &quot;{tensor}&quot; and &quot;{other}&quot; overlap (bytes {begin} to {end}).</source>
        <translation>{file} ist beschädigt: Die Tensoren „{tensor}“ und „{other}“ überlappen (Bytes {begin} bis {end}).</translation>
    </message>
    <message>
        <source>{file} is damaged: the bytes {begin} to {end} of the data belong to no tensor.</source>
        <translation>{file} ist beschädigt: Die Bytes {begin} bis {end} der Daten gehören zu keinem Tensor.</translation>
    </message>
    <message>
        <source>{file} is damaged: the tensor &quot;{tensor}&quot; {shape} of {type} needs {needed} bytes, but its offsets give it {given}.</source>
        <translation>{file} ist beschädigt: Der Tensor „{tensor}“ {shape} vom Typ {type} braucht {needed} Bytes, seine Versätze geben ihm aber {given}.</translation>
    </message>
    <message>
        <source>{file} is incomplete: the data should have {expected} bytes, but the file has {bytes}.</source>
        <translation>{file} ist unvollständig: Die Daten sollten {expected} Bytes haben, die Datei hat aber {bytes}.</translation>
    </message>
    <message>
        <source>{file} is damaged: {bytes} bytes after the last tensor belong to none.</source>
        <translation>{file} ist beschädigt: {bytes} Bytes nach dem letzten Tensor gehören zu keinem.</translation>
    </message>
    <message>
        <source>The tensor &quot;{tensor}&quot; in {file} has {count} values that are no finite numbers (the first at {first}); the model cannot work.</source>
        <translation>Der Tensor „{tensor}“ in {file} hat {count} Werte, die keine endlichen Zahlen sind (der erste bei {first}); das Modell kann so nicht arbeiten.</translation>
    </message>
    <message>
        <source>Get the model again; if the values are still there, its training has failed.</source>
        <translation>Holen Sie das Modell noch einmal; stehen die Werte immer noch darin, ist sein Training misslungen.</translation>
    </message>
    <message>
        <source>The tensor &quot;{tensor}&quot; in {file} holds {value} at {first} where only 0 and 1 are allowed.</source>
        <translation>Der Tensor „{tensor}“ in {file} enthält {value} bei {first}, wo nur 0 und 1 erlaubt sind.</translation>
    </message>
    <message>
        <source>The weight &quot;{tensor}&quot; {shape} is missing from {file}.</source>
        <translation>Das Gewicht „{tensor}“ {shape} fehlt in {file}.</translation>
    </message>
    <message>
        <source>The file does not fit config.json: download the whole model again.</source>
        <translation>Die Datei passt nicht zu config.json: Laden Sie das ganze Modell noch einmal herunter.</translation>
    </message>
    <message>
        <source>The weight &quot;{tensor}&quot; is {shape}, but config.json needs {expected}.</source>
        <translation>Das Gewicht „{tensor}“ ist {shape}, config.json verlangt aber {expected}.</translation>
    </message>
    <message>
        <source>The weight &quot;{tensor}&quot; holds numbers of the type {type}, which cannot be fine-tuned.</source>
        <translation>Das Gewicht „{tensor}“ enthält Zahlen vom Typ {type}, die sich nicht anpassen lassen.</translation>
    </message>
    <message>
        <source>{file} holds no tensors.</source>
        <translation>{file} enthält keine Tensoren.</translation>
    </message>
    <message>
        <source>The tensor &quot;{tensor}&quot; in {file} has an unknown field &quot;{field}&quot;, which is ignored.</source>
        <translation>Der Tensor „{tensor}“ in {file} hat ein unbekanntes Feld „{field}“, das übergangen wird.</translation>
    </message>
    <message>
        <source>{file} holds a tensor without a name, which is left out.</source>
        <translation>{file} enthält einen Tensor ohne Namen, der ausgelassen wird.</translation>
    </message>
    <message>
        <source>{file} has no tokenizer.</source>
        <translation>{file} hat keinen Tokenizer.</translation>
    </message>
    <message>
        <source>Add the model&apos;s tokenizer.json (or vocab.json with merges.txt, vocab.txt, or its SentencePiece model) to the folder.</source>
        <translation>Legen Sie die tokenizer.json des Modells (oder vocab.json mit merges.txt, vocab.txt oder sein SentencePiece-Modell) in den Ordner.</translation>
    </message>
    <message>
        <source>{file}: the {part} uses &quot;{name}&quot;, which this program does not know.</source>
        <translation>{file}: {part} benutzt „{name}“, was dieses Programm nicht kennt.</translation>
    </message>
    <message>
        <source>Choose another model, or one whose tokenizer was saved by a recent version of its own program.</source>
        <translation>Wählen Sie ein anderes Modell oder eines, dessen Tokenizer von einer neueren Version seines eigenen Programms gespeichert wurde.</translation>
    </message>
    <message>
        <source>{file}: &quot;{key}&quot; is missing in the {part}.</source>
        <translation>{file}: „{key}“ fehlt in {part}.</translation>
    </message>
    <message>
        <source>The file is incomplete. Get the model&apos;s files again from where they came from.</source>
        <translation>Die Datei ist unvollständig. Holen Sie die Dateien des Modells noch einmal von ihrer Quelle.</translation>
    </message>
    <message>
        <source>{file}: {part} should be {expected}, but is something else.</source>
        <translation>{file}: {part} sollte {expected} sein, ist aber etwas anderes.</translation>
    </message>
    <message>
        <source>The file is damaged or not a tokenizer. Get the model&apos;s files again from where they came from.</source>
        <translation>Die Datei ist beschädigt oder kein Tokenizer. Holen Sie die Dateien des Modells noch einmal von ihrer Quelle.</translation>
    </message>
    <message>
        <source>Get the model&apos;s files again; the download was probably cut off.</source>
        <translation>Holen Sie die Dateien des Modells noch einmal; das Herunterladen ist wahrscheinlich abgebrochen.</translation>
    </message>
    <message>
        <source>{file} is not UTF-8 text.</source>
        <translation>{file} ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>Get the model&apos;s files again from where they came from.</source>
        <translation>Holen Sie die Dateien des Modells noch einmal von ihrer Quelle.</translation>
    </message>
    <message>
        <source>{file} has no tokens at all.</source>
        <translation>{file} hat gar keine Token.</translation>
    </message>
    <message>
        <source>{file} has {count} tokens; at most {limit} are read.</source>
        <translation>{file} hat {count} Token; höchstens {limit} werden gelesen.</translation>
    </message>
    <message>
        <source>{file} has an object with more than {limit} entries where few are expected.</source>
        <translation>{file} hat ein Objekt mit mehr als {limit} Einträgen, wo wenige erwartet werden.</translation>
    </message>
    <message>
        <source>{file}: token {id} is longer than {limit} bytes.</source>
        <translation>{file}: Token {id} ist länger als {limit} Bytes.</translation>
    </message>
    <message>
        <source>The file is damaged. Get the model&apos;s files again from where they came from.</source>
        <translation>Die Datei ist beschädigt. Holen Sie die Dateien des Modells noch einmal von ihrer Quelle.</translation>
    </message>
    <message>
        <source>{file}: token {id} is empty.</source>
        <translation>{file}: Token {id} ist leer.</translation>
    </message>
    <message>
        <source>{file}: &quot;{token}&quot; has the number {id}; it must be a whole number from 0 to below {limit}.</source>
        <translation>{file}: „{token}“ hat die Nummer {id}; sie muss eine ganze Zahl von 0 bis unter {limit} sein.</translation>
    </message>
    <message>
        <source>{file}: the number {id} belongs to two tokens, &quot;{first}&quot; and &quot;{second}&quot;.</source>
        <translation>{file}: Die Nummer {id} gehört zu zwei Token, „{first}“ und „{second}“.</translation>
    </message>
    <message>
        <source>{file}: the token &quot;{token}&quot; is listed twice.</source>
        <translation>{file}: Das Token „{token}“ ist zweimal aufgeführt.</translation>
    </message>
    <message>
        <source>{file}: the added token &quot;{token}&quot; has the number {id}, but {known} in the vocabulary.</source>
        <translation>{file}: Das hinzugefügte Token „{token}“ hat die Nummer {id}, im Wortschatz aber {known}.</translation>
    </message>
    <message>
        <source>The file contradicts itself. Get the model&apos;s files again from where they came from.</source>
        <translation>Die Datei widerspricht sich. Holen Sie die Dateien des Modells noch einmal von ihrer Quelle.</translation>
    </message>
    <message>
        <source>{file}: merge {merge} does not have two parts.</source>
        <translation>{file}: Verschmelzung {merge} hat nicht zwei Teile.</translation>
    </message>
    <message>
        <source>{file}: merge {merge} needs &quot;{token}&quot;, which is not in the vocabulary.</source>
        <translation>{file}: Verschmelzung {merge} braucht „{token}“, das nicht im Wortschatz steht.</translation>
    </message>
    <message>
        <source>The vocabulary and the merges do not belong together. Get the model&apos;s files again.</source>
        <translation>Wortschatz und Verschmelzungen gehören nicht zusammen. Holen Sie die Dateien des Modells noch einmal.</translation>
    </message>
    <message>
        <source>{file}: the token for unknown text, &quot;{token}&quot;, is not in the vocabulary.</source>
        <translation>{file}: Das Token für unbekannten Text, „{token}“, steht nicht im Wortschatz.</translation>
    </message>
    <message>
        <source>{file}: the special token &quot;{token}&quot; is not in the vocabulary.</source>
        <translation>{file}: Das Sonderzeichen „{token}“ steht nicht im Wortschatz.</translation>
    </message>
    <message>
        <source>Correct tokenizer_config.json, or get the model&apos;s files again.</source>
        <translation>Berichtigen Sie tokenizer_config.json oder holen Sie die Dateien des Modells noch einmal.</translation>
    </message>
    <message>
        <source>{file}: the tokenizer has no token for &quot;{text}&quot;.</source>
        <translation>{file}: Der Tokenizer hat kein Token für „{text}“.</translation>
    </message>
    <message>
        <source>Remove that text, or choose a model whose tokenizer knows it.</source>
        <translation>Entfernen Sie diesen Text oder wählen Sie ein Modell, dessen Tokenizer ihn kennt.</translation>
    </message>
    <message>
        <source>{file}: the search pattern &quot;{pattern}&quot; is not valid.</source>
        <translation>{file}: Das Suchmuster „{pattern}“ ist nicht gültig.</translation>
    </message>
    <message>
        <source>{file}: the search pattern &quot;{pattern}&quot; took too many steps on a text.</source>
        <translation>{file}: Das Suchmuster „{pattern}“ brauchte bei einem Text zu viele Schritte.</translation>
    </message>
    <message>
        <source>Shorten the text, or choose a model with another tokenizer.</source>
        <translation>Kürzen Sie den Text oder wählen Sie ein Modell mit einem anderen Tokenizer.</translation>
    </message>
    <message>
        <source>{file}: its table for replacing characters is damaged.</source>
        <translation>{file}: Die Tabelle zum Ersetzen von Zeichen ist beschädigt.</translation>
    </message>
    <message>
        <source>The system&apos;s Unicode data cannot be read.</source>
        <translation>Die Unicode-Daten des Systems sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Install the ICU library of your system again (on Debian: libicu).</source>
        <translation>Installieren Sie die ICU-Bibliothek Ihres Systems neu (unter Debian: libicu).</translation>
    </message>
    <message>
        <source>{file} is not a SentencePiece model.</source>
        <translation>{file} ist kein SentencePiece-Modell.</translation>
    </message>
    <message>
        <source>Choose the model&apos;s own file, or get it again from where it came from.</source>
        <translation>Wählen Sie die eigene Datei des Modells oder holen Sie sie noch einmal von ihrer Quelle.</translation>
    </message>
    <message>
        <source>{file} is damaged or cut off: the fault is at byte {byte}.</source>
        <translation>{file} ist beschädigt oder abgeschnitten: Der Fehler steht bei Byte {byte}.</translation>
    </message>
    <message>
        <source>{file}: piece {id} has {bytes} bytes; at most {limit} are read.</source>
        <translation>{file}: Stück {id} hat {bytes} Bytes; höchstens {limit} werden gelesen.</translation>
    </message>
    <message>
        <source>{file}: piece {id} is not UTF-8 text.</source>
        <translation>{file}: Stück {id} ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>{file}: piece {id} is of kind {type}, which is not known.</source>
        <translation>{file}: Stück {id} ist von der unbekannten Art {type}.</translation>
    </message>
    <message>
        <source>{file}: piece {id} has a score that is not a number.</source>
        <translation>{file}: Stück {id} hat einen Wert, der keine Zahl ist.</translation>
    </message>
    <message>
        <source>{file} has {count} pieces for unknown text where one is expected.</source>
        <translation>{file} hat {count} Stücke für unbekannten Text, wo eines erwartet wird.</translation>
    </message>
    <message>
        <source>{file} needs the SentencePiece library, which cannot be used: {reason}.</source>
        <translation>{file} braucht die SentencePiece-Bibliothek, die nicht benutzbar ist: {reason}.</translation>
    </message>
    <message>
        <source>Install the program again as a whole; its library lies beside the program.</source>
        <translation>Installieren Sie das ganze Programm neu; seine Bibliothek liegt neben dem Programm.</translation>
    </message>
    <message>
        <source>{file} was refused by the SentencePiece library: {reason}.</source>
        <translation>{file} wurde von der SentencePiece-Bibliothek abgelehnt: {reason}.</translation>
    </message>
    <message>
        <source>A text of {needed} {needed|token|tokens} that must not be cut leaves nothing of the {room} that fit.</source>
        <translation>Ein Text von {needed} {needed|Token|Tokens}, der nicht gekürzt werden darf, lässt von den {room}, die Platz haben, nichts übrig.</translation>
    </message>
    <message>
        <source>Raise the length limit, or shorten the text that is kept whole (a question, for example).</source>
        <translation>Erhöhen Sie die Längengrenze, oder kürzen Sie den Text, der ganz bleibt (eine Frage zum Beispiel).</translation>
    </message>
    <message>
        <source>There is no goal named &quot;{task}&quot;.</source>
        <translation>Es gibt kein Ziel namens „{task}“.</translation>
    </message>
    <message>
        <source>The training rows have {count} categories; at least two are needed.</source>
        <translation>Die Trainingszeilen haben {count} Kategorien; mindestens zwei werden gebraucht.</translation>
    </message>
    <message>
        <source>Check which column holds the category, and that rows of every category are there.</source>
        <translation>Prüfen Sie, welche Spalte die Kategorie enthält und ob von jeder Kategorie Zeilen da sind.</translation>
    </message>
    <message>
        <source>The model&apos;s tokenizer has no {token} token, which this goal needs.</source>
        <translation>Der Tokenizer des Modells hat kein Token {token}, das dieses Ziel braucht.</translation>
    </message>
    <message>
        <source>Choose a model of the BERT kind for this goal.</source>
        <translation>Wählen Sie für dieses Ziel ein Modell der Art BERT.</translation>
    </message>
    <message>
        <source>Another process is training in {file}.</source>
        <translation>Ein anderer Prozess trainiert in {file}.</translation>
    </message>
    <message>
        <source>Wait until it ends, or choose another folder.</source>
        <translation>Warten Sie, bis er endet, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>No row is left to train on.</source>
        <translation>Es bleibt keine Zeile zum Trainieren.</translation>
    </message>
    <message>
        <source>Check the column roles, the findings of the check-up and the split.</source>
        <translation>Prüfen Sie die Rollen der Spalten, die Befunde der Durchsicht und die Aufteilung.</translation>
    </message>
    <message>
        <source>There are no validation rows, so nobody can see whether the model generalises.</source>
        <translation>Es gibt keine Validierungszeilen; so kann niemand sehen, ob das Modell verallgemeinert.</translation>
    </message>
    <message>
        <source>Set aside some rows for validation (about a tenth). Without them the last model is kept.</source>
        <translation>Legen Sie einige Zeilen für die Validierung zurück (etwa ein Zehntel). Ohne sie wird das letzte Modell behalten.</translation>
    </message>
    <message>
        <source>The model sees at most {length} tokens at a time; longer texts are cut there.</source>
        <translation>Das Modell sieht höchstens {length} Token auf einmal; längere Texte werden dort abgeschnitten.</translation>
    </message>
    <message>
        <source>Choose a model with a longer context if the ends of your texts matter.</source>
        <translation>Wählen Sie ein Modell mit längerem Kontext, wenn die Enden Ihrer Texte wichtig sind.</translation>
    </message>
    <message>
        <source>Step {step} gave numbers that are not finite and was left out.</source>
        <translation>Schritt {step} ergab Zahlen, die nicht endlich sind, und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>If this happens again, lower the learning rate.</source>
        <translation>Geschieht das erneut, senken Sie die Lernrate.</translation>
    </message>
    <message>
        <source>Training broke down at step {step}: {count} steps in a row gave numbers that are not finite.</source>
        <translation>Das Training brach bei Schritt {step} zusammen: {count} Schritte nacheinander ergaben Zahlen, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>Start again with a learning rate ten times lower, and turn clipping on. The checkpoints are kept.</source>
        <translation>Beginnen Sie neu mit zehnmal kleinerer Lernrate und eingeschalteter Begrenzung. Die Zwischenstände bleiben erhalten.</translation>
    </message>
    <message>
        <source>This run needs about {needed} MiB of memory; {available} MiB are free.</source>
        <translation>Dieser Lauf braucht etwa {needed} MiB Speicher; {available} MiB sind frei.</translation>
    </message>
    <message>
        <source>This run needs about {needed} MiB of the {available} MiB of memory that are free.</source>
        <translation>Dieser Lauf braucht etwa {needed} MiB von {available} MiB freiem Speicher.</translation>
    </message>
    <message>
        <source>It may become slow. A smaller batch or shorter texts need less.</source>
        <translation>Es kann langsam werden. Weniger Zeilen auf einmal oder kürzere Texte brauchen weniger.</translation>
    </message>
    <message>
        <source>The checkpoints of this run need about {needed} MiB of disk; {available} MiB are free.</source>
        <translation>Die Zwischenstände dieses Laufs brauchen etwa {needed} MiB auf der Platte; {available} MiB sind frei.</translation>
    </message>
    <message>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation>Machen Sie Platz oder wählen Sie einen Ordner auf einer anderen Platte.</translation>
    </message>
    <message>
        <source>The whole run is only {steps} steps long, too few to learn much.</source>
        <translation>Der ganze Lauf ist nur {steps} Schritte lang; zu wenige, um viel zu lernen.</translation>
    </message>
    <message>
        <source>Use more passes over the data, a smaller batch, or more rows.</source>
        <translation>Nehmen Sie mehr Durchgänge, weniger Zeilen auf einmal oder mehr Zeilen.</translation>
    </message>
    <message>
        <source>The checkpoint {file} is damaged and was passed over.</source>
        <translation>Der Zwischenstand {file} ist beschädigt und wurde übergangen.</translation>
    </message>
    <message>
        <source>Nothing needs doing: the run goes on from the checkpoint before it.</source>
        <translation>Es ist nichts zu tun: Der Lauf geht vom Zwischenstand davor aus weiter.</translation>
    </message>
    <message>
        <source>{file} holds no checkpoint to go on from; the run starts at the beginning.</source>
        <translation>{file} enthält keinen Zwischenstand, von dem aus es weitergehen könnte; der Lauf beginnt von vorn.</translation>
    </message>
    <message>
        <source>The checkpoint {file} belongs to another model: {tensor} does not fit.</source>
        <translation>Der Zwischenstand {file} gehört zu einem anderen Modell: {tensor} passt nicht.</translation>
    </message>
    <message>
        <source>Put the model back that the run was started with, or start a new run.</source>
        <translation>Stellen Sie das Modell wieder her, mit dem der Lauf begonnen wurde, oder beginnen Sie einen neuen Lauf.</translation>
    </message>
    <message>
        <source>The data or the settings have changed since the run in {file} was started, so it cannot go on.</source>
        <translation>Daten oder Einstellungen haben sich geändert, seit der Lauf in {file} begonnen wurde; er kann nicht weitergehen.</translation>
    </message>
    <message>
        <source>Put data, model, batch size, length and seed back as they were, or start a new run.</source>
        <translation>Stellen Sie Daten, Modell, Stapelgröße, Länge und Startwert wieder her oder beginnen Sie einen neuen Lauf.</translation>
    </message>
    <message>
        <source>The checkpoint of step {step} could not be written. {reason}</source>
        <translation>Der Zwischenstand von Schritt {step} konnte nicht geschrieben werden. {reason}</translation>
    </message>
    <message>
        <source>Free some space on that disk. Training goes on, and the checkpoint before this one is kept.</source>
        <translation>Machen Sie auf dieser Platte Platz. Das Training geht weiter, und der Zwischenstand davor bleibt erhalten.</translation>
    </message>
    <message>
        <source>Too early to say how it goes.</source>
        <translation>Noch zu früh, um zu sagen, wie es läuft.</translation>
    </message>
    <message>
        <source>It is learning: the validation loss has fallen by {percent} %.</source>
        <translation>Es lernt: Der Validierungsverlust ist um {percent} % gefallen.</translation>
    </message>
    <message>
        <source>It stopped generalising at step {step} and now learns the training rows by heart.</source>
        <translation>Seit Schritt {step} verallgemeinert es nicht mehr und lernt die Trainingszeilen auswendig.</translation>
    </message>
    <message>
        <source>The best model is kept. More data, fewer passes, or more dropout would help.</source>
        <translation>Das beste Modell ist behalten. Mehr Daten, weniger Durchgänge oder mehr Dropout würden helfen.</translation>
    </message>
    <message>
        <source>It has hardly changed since step {step}.</source>
        <translation>Seit Schritt {step} hat sich kaum etwas geändert.</translation>
    </message>
    <message>
        <source>It may be done. If the result is not good enough, try a higher learning rate or a larger model.</source>
        <translation>Vielleicht ist es fertig. Ist das Ergebnis nicht gut genug, versuchen Sie eine höhere Lernrate oder ein größeres Modell.</translation>
    </message>
    <message>
        <source>The loss jumps: the learning rate is probably too high.</source>
        <translation>Der Verlust springt: Die Lernrate ist wahrscheinlich zu hoch.</translation>
    </message>
    <message>
        <source>Lower the learning rate, lengthen the warm-up, or use larger batches.</source>
        <translation>Senken Sie die Lernrate, verlängern Sie den sanften Anfang oder lesen Sie mehr Zeilen auf einmal.</translation>
    </message>
    <message>
        <source>The validation loss is no better than before training.</source>
        <translation>Der Validierungsverlust ist nicht besser als vor dem Training.</translation>
    </message>
    <message>
        <source>Check the labels or answers, try a higher learning rate, or choose another model.</source>
        <translation>Prüfen Sie Kategorien oder Antworten, versuchen Sie eine höhere Lernrate oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>No row of {file} can be read ({count} in all). The first fault is on line {line}: {reason}.</source>
        <translation>Keine Zeile von {file} ist lesbar (insgesamt {count}). Der erste Fehler steht in Zeile {line}: {reason}.</translation>
    </message>
    <message>
        <source>Mend the file, or save it again from the program that made it.</source>
        <translation>Berichtigen Sie die Datei oder speichern Sie sie aus dem Programm, das sie erzeugt hat, noch einmal.</translation>
    </message>
    <message>
        <source>The graphics card is too old to compute with short numbers (bfloat16).</source>
        <translation>Die Grafikkarte ist zu alt, um mit kurzen Zahlen (bfloat16) zu rechnen.</translation>
    </message>
    <message>
        <source>Set how exact numbers are to &quot;full (32 bits)&quot;, or leave the choice to the program.</source>
        <translation>Stellen Sie die Genauigkeit der Zahlen auf „voll (32 Bit)“ oder überlassen Sie die Wahl dem Programm.</translation>
    </message>
    <message>
        <source>The model learns with short numbers (bfloat16), which are quick here; what is saved has full ones.</source>
        <translation>Das Modell lernt mit kurzen Zahlen (bfloat16), die hier schnell sind; gespeichert werden volle.</translation>
    </message>
    <message>
        <source>This processor has no instructions for short numbers (bfloat16): training works and needs less memory, but is slower than with full ones.</source>
        <translation>Dieser Prozessor hat keine Befehle für kurze Zahlen (bfloat16): Das Training gelingt und braucht weniger Speicher, ist aber langsamer als mit vollen.</translation>
    </message>
    <message>
        <source>Set how exact numbers are to &quot;full (32 bits)&quot; if memory allows.</source>
        <translation>Stellen Sie die Genauigkeit der Zahlen auf „voll (32 Bit)“, wenn der Speicher reicht.</translation>
    </message>
    <message>
        <source>There is no graphics card here that this program can compute with.</source>
        <translation>Hier ist keine Grafikkarte, mit der dieses Programm rechnen kann.</translation>
    </message>
    <message>
        <source>Choose the processor. A card needs NVIDIA&apos;s driver and a build with the CUDA edition of libtorch.</source>
        <translation>Wählen Sie den Prozessor. Eine Karte braucht den Treiber von NVIDIA und ein Programm, das mit der CUDA-Ausgabe von libtorch gebaut ist.</translation>
    </message>
    <message>
        <source>Choose a model of a supported kind: {families}.</source>
        <translation>Wählen Sie ein Modell einer unterstützten Art: {families}.</translation>
    </message>
    <message>
        <source>You can train it from random weights; to adapt a finished model, download model.safetensors or pytorch_model.bin too.</source>
        <translation>Sie können es von Zufallsgewichten aus trainieren; um ein fertiges Modell anzupassen, laden Sie auch model.safetensors oder pytorch_model.bin herunter.</translation>
    </message>
    <message>
        <source>Download the index (its name ends in .index.json) again.</source>
        <translation>Laden Sie den Index (sein Name endet auf .index.json) noch einmal herunter.</translation>
    </message>
    <message>
        <source>{file} is a Python pickle, not a safetensors file.</source>
        <translation>{file} ist ein Python-Pickle, keine safetensors-Datei.</translation>
    </message>
    <message>
        <source>Rename it to pytorch_model.bin, or get the model with real safetensors weights.</source>
        <translation>Benennen Sie sie in pytorch_model.bin um oder holen Sie das Modell mit echten safetensors-Gewichten.</translation>
    </message>
    <message>
        <source>{file} is a safetensors file under another name.</source>
        <translation>{file} ist eine safetensors-Datei unter anderem Namen.</translation>
    </message>
    <message>
        <source>Rename it to model.safetensors.</source>
        <translation>Benennen Sie sie in model.safetensors um.</translation>
    </message>
    <message>
        <source>{file} holds no PyTorch weights: it starts neither like a zip archive nor like a pickle.</source>
        <translation>{file} enthält keine PyTorch-Gewichte: Die Datei beginnt weder wie ein Zip-Archiv noch wie ein Pickle.</translation>
    </message>
    <message>
        <source>{file} has the oldest form of PyTorch weights (a tar archive), which is not supported.</source>
        <translation>{file} hat die älteste Form von PyTorch-Gewichten (ein tar-Archiv), die nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>Save the weights again with a newer PyTorch, or get the model with safetensors weights.</source>
        <translation>Speichern Sie die Gewichte mit einem neueren PyTorch noch einmal oder holen Sie das Modell mit safetensors-Gewichten.</translation>
    </message>
    <message>
        <source>The weights in {file} are in big-endian byte order, which is not supported.</source>
        <translation>Die Gewichte in {file} haben die Byte-Reihenfolge Big-Endian, die nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>Get the model with safetensors weights.</source>
        <translation>Holen Sie das Modell mit safetensors-Gewichten.</translation>
    </message>
    <message>
        <source>{file} is a pickle but holds no PyTorch weights: its first number is not their mark.</source>
        <translation>{file} ist ein Pickle, enthält aber keine PyTorch-Gewichte: Die erste Zahl ist nicht deren Kennzeichen.</translation>
    </message>
    <message>
        <source>{file} is incomplete: it ends within the values of the weights.</source>
        <translation>{file} ist unvollständig: Die Datei endet mitten in den Werten der Gewichte.</translation>
    </message>
    <message>
        <source>{file} is incomplete: the archive&apos;s table of contents is missing or lies beyond its end.</source>
        <translation>{file} ist unvollständig: Das Inhaltsverzeichnis des Archivs fehlt oder liegt hinter seinem Ende.</translation>
    </message>
    <message>
        <source>{file} is damaged: the entry {entry} of the archive does not stand where the table of contents says.</source>
        <translation>{file} ist beschädigt: Der Eintrag {entry} des Archivs steht nicht dort, wo das Inhaltsverzeichnis ihn angibt.</translation>
    </message>
    <message>
        <source>The entry &quot;{entry}&quot; in {file} points outside the archive; the file is refused.</source>
        <translation>Der Eintrag „{entry}“ in {file} zeigt aus dem Archiv hinaus; die Datei wird abgelehnt.</translation>
    </message>
    <message>
        <source>{file} is damaged: the archive holds the entry &quot;{entry}&quot; twice.</source>
        <translation>{file} ist beschädigt: Das Archiv enthält den Eintrag „{entry}“ zweimal.</translation>
    </message>
    <message>
        <source>Unpack the file and pack it again without compression, or get the model with safetensors weights.</source>
        <translation>Entpacken Sie die Datei und packen Sie sie ohne Kompression neu, oder holen Sie das Modell mit safetensors-Gewichten.</translation>
    </message>
    <message>
        <source>{file} is a zip archive but holds no PyTorch weights: it has no data.pkl.</source>
        <translation>{file} ist ein Zip-Archiv, enthält aber keine PyTorch-Gewichte: Es hat keine data.pkl.</translation>
    </message>
    <message>
        <source>{file} holds {count} files named data.pkl; which one is meant cannot be told.</source>
        <translation>{file} enthält {count} Dateien namens data.pkl; welche gemeint ist, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>{file} asks to run &quot;{name}&quot;, which weights never need. Nothing was run, and the file is refused.</source>
        <translation>{file} will „{name}“ ausführen, was Gewichte nie brauchen. Nichts wurde ausgeführt, und die Datei wird abgelehnt.</translation>
    </message>
    <message>
        <source>Do not use this file. Get the model from a source that you trust, best with safetensors weights.</source>
        <translation>Verwenden Sie diese Datei nicht. Holen Sie das Modell aus einer Quelle, der Sie vertrauen, am besten mit safetensors-Gewichten.</translation>
    </message>
    <message>
        <source>{file} holds a whole model object ({name}), not its weights. Such a file runs code, so it is not opened.</source>
        <translation>{file} enthält ein ganzes Modellobjekt ({name}), nicht seine Gewichte. Eine solche Datei führt Code aus und wird deshalb nicht geöffnet.</translation>
    </message>
    <message>
        <source>Save the weights alone (model.state_dict() in PyTorch), or get the model with safetensors weights.</source>
        <translation>Speichern Sie nur die Gewichte (model.state_dict() in PyTorch) oder holen Sie das Modell mit safetensors-Gewichten.</translation>
    </message>
    <message>
        <source>{file} uses the pickle instruction {opcode}, which weights never need; the file is refused.</source>
        <translation>{file} benutzt die Pickle-Anweisung {opcode}, die Gewichte nie brauchen; die Datei wird abgelehnt.</translation>
    </message>
    <message>
        <source>Get the model from a source that you trust, best with safetensors weights.</source>
        <translation>Holen Sie das Modell aus einer Quelle, der Sie vertrauen, am besten mit safetensors-Gewichten.</translation>
    </message>
    <message>
        <source>{file} holds a pickle of protocol {protocol}; up to {limit} is known.</source>
        <translation>{file} enthält ein Pickle des Protokolls {protocol}; bekannt sind die Protokolle bis {limit}.</translation>
    </message>
    <message>
        <source>The pickle in {file} nests deeper than {limit} levels; weights never do.</source>
        <translation>Das Pickle in {file} ist tiefer als {limit} Ebenen verschachtelt; bei Gewichten kommt das nie vor.</translation>
    </message>
    <message>
        <source>The pickle in {file} is damaged at its byte {byte}: {reason}.</source>
        <translation>Das Pickle in {file} ist an seinem Byte {byte} beschädigt: {reason}.</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>es endet zu früh</translation>
    </message>
    <message>
        <source>the instruction {number} does not exist</source>
        <translation>die Anweisung {number} gibt es nicht</translation>
    </message>
    <message>
        <source>it takes a value where there is none</source>
        <translation>es nimmt einen Wert, wo keiner ist</translation>
    </message>
    <message>
        <source>the value with the number {number} was never kept</source>
        <translation>der Wert mit der Nummer {number} wurde nie aufbewahrt</translation>
    </message>
    <message>
        <source>a text should have {number} bytes</source>
        <translation>ein Text soll {number} Bytes haben</translation>
    </message>
    <message>
        <source>a value is of the wrong kind</source>
        <translation>ein Wert ist von der falschen Art</translation>
    </message>
    <message>
        <source>it holds more values than weights ever need</source>
        <translation>es enthält mehr Werte, als Gewichte je brauchen</translation>
    </message>
    <message>
        <source>{file} has bytes behind the end of its pickle, which are not read.</source>
        <translation>{file} hat hinter dem Ende seines Pickles noch Bytes; sie werden nicht gelesen.</translation>
    </message>
    <message>
        <source>{file} does not hold weights by their names.</source>
        <translation>{file} enthält keine Gewichte mit ihren Namen.</translation>
    </message>
    <message>
        <source>The weights in {file} stand under &quot;{key}&quot;; what stands beside them is left out.</source>
        <translation>Die Gewichte in {file} stehen unter „{key}“; was daneben steht, wird ausgelassen.</translation>
    </message>
    <message>
        <source>{file} names a tensor by something that is no text.</source>
        <translation>{file} benennt einen Tensor mit etwas, das kein Text ist.</translation>
    </message>
    <message>
        <source>{file} holds more than {limit} tensors.</source>
        <translation>{file} enthält mehr als {limit} Tensoren.</translation>
    </message>
    <message>
        <source>The tensor &quot;{tensor}&quot; in {file} has values of an unknown kind ({kind}).</source>
        <translation>Der Tensor „{tensor}“ in {file} hat Werte einer unbekannten Art ({kind}).</translation>
    </message>
    <message>
        <source>The values of the tensor &quot;{tensor}&quot; ({key}) are missing from {file}.</source>
        <translation>Die Werte des Tensors „{tensor}“ ({key}) fehlen in {file}.</translation>
    </message>
    <message>
        <source>{file} is damaged: the tensor &quot;{tensor}&quot; needs {count} stored values, but {key} has only {bytes} bytes.</source>
        <translation>{file} ist beschädigt: Der Tensor „{tensor}“ braucht {count} gespeicherte Werte, aber {key} hat nur {bytes} Bytes.</translation>
    </message>
    <message>
        <source>{file} is damaged: the tensor &quot;{tensor}&quot; has {dimensions} dimensions but {count} strides.</source>
        <translation>{file} ist beschädigt: Der Tensor „{tensor}“ hat {dimensions} Dimensionen, aber {count} Schrittweiten.</translation>
    </message>
    <message>
        <source>{file} is damaged: the tensor &quot;{tensor}&quot; has the negative stride {value}.</source>
        <translation>{file} ist beschädigt: Der Tensor „{tensor}“ hat die negative Schrittweite {value}.</translation>
    </message>
    <message>
        <source>{file} is damaged: the tensor &quot;{tensor}&quot; {shape} reaches the value number {value}, but its data has {count} values.</source>
        <translation>{file} ist beschädigt: Der Tensor „{tensor}“ {shape} reicht bis zum Wert Nummer {value}, seine Daten haben aber nur {count} Werte.</translation>
    </message>
    <message>
        <source>The tensor &quot;{tensor}&quot; {shape} in {file} repeats {count} stored values over {elements} places.</source>
        <translation>Der Tensor „{tensor}“ {shape} in {file} wiederholt {count} gespeicherte Werte auf {elements} Plätzen.</translation>
    </message>
    <message>
        <source>Save the weights again after making the tensor contiguous, or get the model with safetensors weights.</source>
        <translation>Machen Sie den Tensor zusammenhängend und speichern Sie die Gewichte noch einmal, oder holen Sie das Modell mit safetensors-Gewichten.</translation>
    </message>
    <message>
        <source>The tensor &quot;{tensor}&quot; in the checkpoint {file} is damaged: its checksum does not match.</source>
        <translation>Der Tensor „{tensor}“ im Checkpoint {file} ist beschädigt: Seine Prüfsumme stimmt nicht.</translation>
    </message>
    <message>
        <source>{file} is no index of a TensorFlow checkpoint, or it is incomplete: its end is not as it should be.</source>
        <translation>{file} ist kein Index eines TensorFlow-Checkpoints oder unvollständig: Das Ende ist nicht, wie es sein soll.</translation>
    </message>
    <message>
        <source>The index {file} is damaged: its part from byte {byte} on does not match its checksum or its lengths.</source>
        <translation>Der Index {file} ist beschädigt: Der Teil ab Byte {byte} passt nicht zu seiner Prüfsumme oder seinen Längen.</translation>
    </message>
    <message>
        <source>The index {file} is compressed (from byte {byte} on), which is not supported.</source>
        <translation>Der Index {file} ist komprimiert (ab Byte {byte}), was nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>Save the checkpoint again with TensorFlow, which does not compress it, or get the model with safetensors weights.</source>
        <translation>Speichern Sie den Checkpoint noch einmal mit TensorFlow, das ihn nicht komprimiert, oder holen Sie das Modell mit safetensors-Gewichten.</translation>
    </message>
    <message>
        <source>The index {file} is damaged: it does not say how many files the values are in.</source>
        <translation>Der Index {file} ist beschädigt: Er sagt nicht, auf wie viele Dateien die Werte verteilt sind.</translation>
    </message>
    <message>
        <source>The index {file} is damaged: what it says about the tensor &quot;{tensor}&quot; contradicts itself.</source>
        <translation>Der Index {file} ist beschädigt: Was er über den Tensor „{tensor}“ sagt, widerspricht sich.</translation>
    </message>
    <message>
        <source>The checkpoint {file} is incomplete: the tensor &quot;{tensor}&quot; should have {size} bytes from byte {begin} on, but the file of its values has {bytes} bytes.</source>
        <translation>Der Checkpoint {file} ist unvollständig: Der Tensor „{tensor}“ soll ab Byte {begin} {size} Bytes haben, die Datei mit seinen Werten hat aber nur {bytes} Bytes.</translation>
    </message>
    <message>
        <source>The tensor &quot;{tensor}&quot; in the checkpoint {file} is stored in slices, which is not supported.</source>
        <translation>Der Tensor „{tensor}“ im Checkpoint {file} ist in Scheiben gespeichert, was nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>Save the checkpoint again without partitioned variables, or get the model with safetensors weights.</source>
        <translation>Speichern Sie den Checkpoint ohne aufgeteilte Variablen noch einmal oder holen Sie das Modell mit safetensors-Gewichten.</translation>
    </message>
    <message>
        <source>The folder holds {count} TensorFlow checkpoints; which one is meant cannot be told.</source>
        <translation>Der Ordner enthält {count} TensorFlow-Checkpoints; welcher gemeint ist, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>{file} has no chat template, so this program cannot know how the model is spoken to.</source>
        <translation>{file} hat keine Chat-Vorlage; daher kann dieses Programm nicht wissen, wie man das Modell anspricht.</translation>
    </message>
    <message>
        <source>Choose a model that was made for conversations, or give it a plain text to continue.</source>
        <translation>Wählen Sie ein Modell, das für Gespräche gemacht ist, oder geben Sie ihm einen einfachen Text zum Fortsetzen.</translation>
    </message>
    <message>
        <source>{file}: the chat template is neither a text nor a list of named texts.</source>
        <translation>{file}: Die Chat-Vorlage ist weder ein Text noch eine Liste benannter Texte.</translation>
    </message>
    <message>
        <source>{file} has several chat templates, but none is named &quot;default&quot;.</source>
        <translation>{file} hat mehrere Chat-Vorlagen, aber keine heißt „default“.</translation>
    </message>
    <message>
        <source>Name the one that is to be used &quot;default&quot; in that file.</source>
        <translation>Nennen Sie diejenige, die verwendet werden soll, in dieser Datei „default“.</translation>
    </message>
    <message>
        <source>The chat template in {file} has more than {limit} bytes.</source>
        <translation>Die Chat-Vorlage in {file} hat mehr als {limit} Byte.</translation>
    </message>
    <message>
        <source>The chat template in {file} cannot be read; the fault is in line {line}: {detail}.</source>
        <translation>Die Chat-Vorlage in {file} lässt sich nicht lesen; der Fehler ist in Zeile {line}: {detail}.</translation>
    </message>
    <message>
        <source>Correct the template at that place, or get the model&apos;s files again from where they came from.</source>
        <translation>Berichtigen Sie die Vorlage an dieser Stelle, oder holen Sie die Dateien des Modells erneut von ihrer Quelle.</translation>
    </message>
    <message>
        <source>The model&apos;s chat template refuses these messages: {message}</source>
        <translation>Die Chat-Vorlage des Modells lehnt diese Nachrichten ab: {message}</translation>
    </message>
    <message>
        <source>Change the messages as it asks: their order, or who says them.</source>
        <translation>Ändern Sie die Nachrichten, wie sie es verlangt: ihre Reihenfolge oder wer sie sagt.</translation>
    </message>
    <message>
        <source>The chat template in {file} needs something that the messages do not have, in line {line}: {detail}.</source>
        <translation>Die Chat-Vorlage in {file} braucht in Zeile {line} etwas, das die Nachrichten nicht haben: {detail}.</translation>
    </message>
    <message>
        <source>Add what is missing to the messages. Each needs at least a &quot;role&quot; and a &quot;content&quot;.</source>
        <translation>Ergänzen Sie in den Nachrichten, was fehlt. Jede braucht mindestens „role“ und „content“.</translation>
    </message>
    <message>
        <source>The chat template in {file} cannot work with these messages, in line {line}: {detail}.</source>
        <translation>Die Chat-Vorlage in {file} kann in Zeile {line} mit diesen Nachrichten nichts anfangen: {detail}.</translation>
    </message>
    <message>
        <source>Check the messages: the content of each is usually a text. If they are right, the template uses something that this program does not know.</source>
        <translation>Prüfen Sie die Nachrichten: Der Inhalt ist gewöhnlich jeweils ein Text. Sind sie richtig, verwendet die Vorlage etwas, das dieses Programm nicht kennt.</translation>
    </message>
    <message>
        <source>The chat template in {file} was stopped in line {line}: {reason}.</source>
        <translation>Die Chat-Vorlage in {file} wurde in Zeile {line} angehalten: {reason}.</translation>
    </message>
    <message>
        <source>Shorten the messages. If they are short, the template is faulty or meant to do harm: choose another model.</source>
        <translation>Kürzen Sie die Nachrichten. Sind sie kurz, ist die Vorlage fehlerhaft oder soll schaden: Wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>it takes more than {limit} steps</source>
        <translation>sie braucht mehr als {limit} Schritte</translation>
    </message>
    <message>
        <source>it makes a text of more than {limit} bytes</source>
        <translation>sie erzeugt einen Text von mehr als {limit} Byte</translation>
    </message>
    <message>
        <source>it takes more than {limit} bytes of memory</source>
        <translation>sie braucht mehr als {limit} Byte Speicher</translation>
    </message>
    <message>
        <source>it makes a list of more than {limit} items</source>
        <translation>sie erzeugt eine Liste von mehr als {limit} Einträgen</translation>
    </message>
    <message>
        <source>it goes more than {limit} levels deep</source>
        <translation>sie geht mehr als {limit} Ebenen in die Tiefe</translation>
    </message>
    <message>
        <source>it puts more than {limit} lists inside each other</source>
        <translation>sie steckt mehr als {limit} Listen ineinander</translation>
    </message>
    <message>
        <source>it makes a number larger than {limit}</source>
        <translation>sie erzeugt eine Zahl, die größer als {limit} ist</translation>
    </message>
    <message>
        <source>{file} is not a JSON list of messages: {&quot;role&quot;: …, &quot;content&quot;: …}.</source>
        <translation>{file} ist keine JSON-Liste von Nachrichten: {&quot;role&quot;: …, &quot;content&quot;: …}.</translation>
    </message>
    <message>
        <source>Write the messages in square brackets, with commas between them.</source>
        <translation>Schreiben Sie die Nachrichten in eckige Klammern, mit Kommas dazwischen.</translation>
    </message>
    <message>
        <source>The messages are not a list of {&quot;role&quot;: …, &quot;content&quot;: …}.</source>
        <translation>Die Nachrichten sind keine Liste von {&quot;role&quot;: …, &quot;content&quot;: …}.</translation>
    </message>
    <message>
        <source>Write them as a JSON list with at least one message; roles are usually system, user and assistant.</source>
        <translation>Schreiben Sie sie als JSON-Liste mit mindestens einer Nachricht; Rollen sind gewöhnlich system, user und assistant.</translation>
    </message>
    <message>
        <source>Another program is writing {file} just now.</source>
        <translation>Ein anderes Programm schreibt gerade {file}.</translation>
    </message>
    <message>
        <source>Wait until it is done, or end it, and try again.</source>
        <translation>Warten Sie, bis es fertig ist, oder beenden Sie es, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; is not the name of a model on a hub.</source>
        <translation>„{name}“ ist kein Name eines Modells auf einem Hub.</translation>
    </message>
    <message>
        <source>Write it as OWNER/NAME, or paste the address of the model&apos;s page.</source>
        <translation>Schreiben Sie ihn als BESITZER/NAME, oder fügen Sie die Adresse der Seite des Modells ein.</translation>
    </message>
    <message>
        <source>&quot;{revision}&quot; cannot be a revision.</source>
        <translation>„{revision}“ kann keine Revision sein.</translation>
    </message>
    <message>
        <source>Give a branch, a tag or a commit as the model&apos;s page shows it, or leave it out.</source>
        <translation>Geben Sie einen Zweig, ein Tag oder einen Commit an, wie ihn die Seite des Modells zeigt, oder lassen Sie die Angabe weg.</translation>
    </message>
    <message>
        <source>Two different revisions were asked for.</source>
        <translation>Es wurden zwei verschiedene Revisionen verlangt.</translation>
    </message>
    <message>
        <source>Name the revision once: with the model, or on its own.</source>
        <translation>Nennen Sie die Revision nur einmal: beim Modell oder für sich.</translation>
    </message>
    <message>
        <source>The address leads to {host}, but models are fetched from {hub}.</source>
        <translation>Die Adresse führt zu {host}, Modelle werden aber von {hub} geholt.</translation>
    </message>
    <message>
        <source>Write the name as OWNER/NAME, or set HF_ENDPOINT to that other hub.</source>
        <translation>Schreiben Sie den Namen als BESITZER/NAME, oder setzen Sie HF_ENDPOINT auf jenen anderen Hub.</translation>
    </message>
    <message>
        <source>The address is not a model&apos;s: it leads to &quot;{kind}&quot;.</source>
        <translation>Die Adresse gehört zu keinem Modell: Sie führt zu „{kind}“.</translation>
    </message>
    <message>
        <source>Open the model&apos;s own page on the hub and copy its address.</source>
        <translation>Öffnen Sie auf dem Hub die Seite des Modells selbst und kopieren Sie deren Adresse.</translation>
    </message>
    <message>
        <source>The access token for the hub holds characters that no token has.</source>
        <translation>Das Zugangs-Token für den Hub enthält Zeichen, die in keinem Token vorkommen.</translation>
    </message>
    <message>
        <source>Copy the token again from your account&apos;s settings on the hub.</source>
        <translation>Kopieren Sie das Token noch einmal aus den Einstellungen Ihres Kontos auf dem Hub.</translation>
    </message>
    <message>
        <source>{host} shows this model only to people who have logged in, or there is no such model.</source>
        <translation>{host} zeigt dieses Modell nur angemeldeten Personen, oder es gibt kein solches Modell.</translation>
    </message>
    <message>
        <source>Check the name. If the model is private, make an access token on the hub and put it into the variable HF_TOKEN.</source>
        <translation>Prüfen Sie den Namen. Ist das Modell privat, erstellen Sie auf dem Hub ein Zugangs-Token und setzen Sie es in die Variable HF_TOKEN.</translation>
    </message>
    <message>
        <source>{host} does not accept your access token for this model, or there is no such model.</source>
        <translation>{host} nimmt Ihr Zugangs-Token für dieses Modell nicht an, oder es gibt kein solches Modell.</translation>
    </message>
    <message>
        <source>Check the name. Tokens expire: make a new one on the hub and put it into the variable HF_TOKEN.</source>
        <translation>Prüfen Sie den Namen. Token laufen ab: Erstellen Sie auf dem Hub ein neues und setzen Sie es in die Variable HF_TOKEN.</translation>
    </message>
    <message>
        <source>The model&apos;s owner wants you to accept conditions first.</source>
        <translation>Der Besitzer des Modells verlangt, dass Sie zuerst Bedingungen zustimmen.</translation>
    </message>
    <message>
        <source>Log in on the hub, accept the conditions on the model&apos;s page, and put an access token of that account into the variable HF_TOKEN.</source>
        <translation>Melden Sie sich auf dem Hub an, stimmen Sie den Bedingungen auf der Seite des Modells zu, und setzen Sie ein Zugangs-Token dieses Kontos in die Variable HF_TOKEN.</translation>
    </message>
    <message>
        <source>{host} does not let you have this model.</source>
        <translation>{host} gibt Ihnen dieses Modell nicht.</translation>
    </message>
    <message>
        <source>Ask the model&apos;s owner for access, or check what your access token is allowed to read.</source>
        <translation>Bitten Sie den Besitzer des Modells um Zugang, oder prüfen Sie, was Ihr Zugangs-Token lesen darf.</translation>
    </message>
    <message>
        <source>{host} has no such model.</source>
        <translation>{host} hat kein solches Modell.</translation>
    </message>
    <message>
        <source>Check the name on the hub; large and small letters matter.</source>
        <translation>Prüfen Sie den Namen auf dem Hub; Groß- und Kleinschreibung zählt.</translation>
    </message>
    <message>
        <source>The model has no such revision.</source>
        <translation>Das Modell hat keine solche Revision.</translation>
    </message>
    <message>
        <source>Look at the branches and tags on the model&apos;s page, or leave the revision out.</source>
        <translation>Sehen Sie auf der Seite des Modells nach Zweigen und Tags, oder lassen Sie die Revision weg.</translation>
    </message>
    <message>
        <source>A file that {host} lists is not there.</source>
        <translation>Eine Datei, die {host} aufführt, ist nicht da.</translation>
    </message>
    <message>
        <source>Try again later; the model may be changing just now.</source>
        <translation>Versuchen Sie es später noch einmal; vielleicht wird das Modell gerade geändert.</translation>
    </message>
    <message>
        <source>{host} has been asked too often from here.</source>
        <translation>{host} wurde von hier aus zu oft gefragt.</translation>
    </message>
    <message>
        <source>Try again in some minutes; what was fetched is kept. With an access token a hub bears more.</source>
        <translation>Versuchen Sie es in einigen Minuten noch einmal; was geholt wurde, bleibt erhalten. Mit einem Zugangs-Token erlaubt ein Hub mehr.</translation>
    </message>
    <message>
        <source>{host} has been asked too often from here and wants {seconds} {seconds|second|seconds} of rest.</source>
        <translation>{host} wurde von hier aus zu oft gefragt und verlangt {seconds} {seconds|Sekunde|Sekunden} Pause.</translation>
    </message>
    <message>
        <source>Try again after that time; what was fetched is kept. With an access token a hub bears more.</source>
        <translation>Versuchen Sie es nach dieser Zeit noch einmal; was geholt wurde, bleibt erhalten. Mit einem Zugangs-Token erlaubt ein Hub mehr.</translation>
    </message>
    <message>
        <source>{host} is out of order at the moment (status {status}).</source>
        <translation>{host} ist im Augenblick gestört (Status {status}).</translation>
    </message>
    <message>
        <source>Try again later; what was fetched is kept.</source>
        <translation>Versuchen Sie es später noch einmal; was geholt wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>{host} answered with the unexpected status {status}.</source>
        <translation>{host} antwortete mit dem unerwarteten Status {status}.</translation>
    </message>
    <message>
        <source>Try again later. If a mirror is set with HF_ENDPOINT, check that it is a hub.</source>
        <translation>Versuchen Sie es später noch einmal. Ist mit HF_ENDPOINT ein Spiegel gesetzt, prüfen Sie, ob er ein Hub ist.</translation>
    </message>
    <message>
        <source>{host} sent the program from address to address, more than {limit} times.</source>
        <translation>{host} schickte das Programm von Adresse zu Adresse, mehr als {limit} Mal.</translation>
    </message>
    <message>
        <source>{host} sent the program to an address that is none.</source>
        <translation>{host} schickte das Programm zu einer Adresse, die keine ist.</translation>
    </message>
    <message>
        <source>{host} sent the program to {target} without encryption; this is refused.</source>
        <translation>{host} schickte das Programm unverschlüsselt zu {target}; das wird abgelehnt.</translation>
    </message>
    <message>
        <source>Check your network and the variable HF_ENDPOINT: somebody may be meddling with the connection.</source>
        <translation>Prüfen Sie Ihr Netz und die Variable HF_ENDPOINT: Vielleicht greift jemand in die Verbindung ein.</translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation>{host} ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check that this computer is online. Behind a proxy, set the variable https_proxy.</source>
        <translation>Prüfen Sie, ob dieser Rechner online ist. Hinter einem Proxy setzen Sie die Variable https_proxy.</translation>
    </message>
    <message>
        <source>The proxy on the way to {host} cannot be reached.</source>
        <translation>Der Proxy auf dem Weg zu {host} ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the variable https_proxy.</source>
        <translation>Prüfen Sie die Variable https_proxy.</translation>
    </message>
    <message>
        <source>The connection to {host} is not safe: its certificate is not valid, or encryption failed.</source>
        <translation>Die Verbindung zu {host} ist nicht sicher: Das Zertifikat ist ungültig, oder die Verschlüsselung ist misslungen.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock and that the package ca-certificates is installed. Somebody may be meddling with the connection.</source>
        <translation>Prüfen Sie die Uhr dieses Rechners und ob das Paket ca-certificates installiert ist. Vielleicht greift jemand in die Verbindung ein.</translation>
    </message>
    <message>
        <source>{host} did not answer in time.</source>
        <translation>{host} hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Try again; what was fetched is kept.</source>
        <translation>Versuchen Sie es noch einmal; was geholt wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The connection to {host} broke off.</source>
        <translation>Die Verbindung zu {host} ist abgerissen.</translation>
    </message>
    <message>
        <source>Start the download again; it goes on where it ended.</source>
        <translation>Starten Sie das Herunterladen noch einmal; es geht dort weiter, wo es aufgehört hat.</translation>
    </message>
    <message>
        <source>{host} answered in a way that makes no sense.</source>
        <translation>{host} hat unverständlich geantwortet.</translation>
    </message>
    <message>
        <source>The model&apos;s repository holds more than {limit} files.</source>
        <translation>Das Verzeichnis des Modells enthält mehr als {limit} Dateien.</translation>
    </message>
    <message>
        <source>Choose another model, or fetch the files that are needed by other means.</source>
        <translation>Wählen Sie ein anderes Modell, oder holen Sie die nötigen Dateien auf anderem Weg.</translation>
    </message>
    <message>
        <source>The repository holds a file whose name leads out of its folder: &quot;{name}&quot;.</source>
        <translation>Das Verzeichnis enthält eine Datei, deren Name aus ihrem Ordner hinausführt: „{name}“.</translation>
    </message>
    <message>
        <source>Do not use this model: such a name can only be meant to do harm.</source>
        <translation>Verwenden Sie dieses Modell nicht: Ein solcher Name kann nur Schaden anrichten sollen.</translation>
    </message>
    <message>
        <source>{name} has no config.json, so it cannot be opened.</source>
        <translation>{name} hat keine config.json und kann deshalb nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Choose a model that is published for transformers, not only for another program.</source>
        <translation>Wählen Sie ein Modell, das für transformers veröffentlicht ist, nicht nur für ein anderes Programm.</translation>
    </message>
    <message>
        <source>{name} has no weights in a form that can be read (safetensors or PyTorch).</source>
        <translation>{name} hat keine Gewichte in einer lesbaren Form (safetensors oder PyTorch).</translation>
    </message>
    <message>
        <source>Look for another edition of the model. GGUF, ONNX, TensorFlow and Flax files are not fetched.</source>
        <translation>Suchen Sie eine andere Ausgabe des Modells. GGUF-, ONNX-, TensorFlow- und Flax-Dateien werden nicht geholt.</translation>
    </message>
    <message>
        <source>{file} names the weights {shard}, which the repository does not have.</source>
        <translation>{file} nennt die Gewichte {shard}, die das Verzeichnis nicht hat.</translation>
    </message>
    <message>
        <source>The model is published incompletely. Try another revision, or tell its owner.</source>
        <translation>Das Modell ist unvollständig veröffentlicht. Versuchen Sie eine andere Revision, oder sagen Sie es dem Besitzer.</translation>
    </message>
    <message>
        <source>{name} brings program code of its own. It was left out and is never run.</source>
        <translation>{name} bringt eigenen Programmcode mit. Er wurde weggelassen und wird nie ausgeführt.</translation>
    </message>
    <message>
        <source>The model can be used if it is of a kind that this program knows; the list of models tells.</source>
        <translation>Das Modell ist brauchbar, wenn es von einer Art ist, die dieses Programm kennt; die Liste der Modelle sagt es.</translation>
    </message>
    <message>
        <source>{name} does not have the {expected} bytes that the hub promised: {bytes} were counted.</source>
        <translation>{name} hat nicht die {expected} Bytes, die der Hub versprochen hat: Gezählt wurden {bytes}.</translation>
    </message>
    <message>
        <source>Start the download again. The faulty file was removed.</source>
        <translation>Starten Sie das Herunterladen noch einmal. Die fehlerhafte Datei wurde gelöscht.</translation>
    </message>
    <message>
        <source>{name} is not what the hub promised: its checksum is wrong.</source>
        <translation>{name} ist nicht das, was der Hub versprochen hat: Die Prüfsumme stimmt nicht.</translation>
    </message>
    <message>
        <source>Start the download again. The faulty file was removed. If it happens again, something on the way changes files.</source>
        <translation>Starten Sie das Herunterladen noch einmal. Die fehlerhafte Datei wurde gelöscht. Geschieht es wieder, verändert etwas unterwegs die Dateien.</translation>
    </message>
    <message>
        <source>The download needs {needed} bytes, but the disk of {file} has only {available} left.</source>
        <translation>Das Herunterladen braucht {needed} Bytes, aber die Festplatte von {file} hat nur noch {available} frei.</translation>
    </message>
    <message>
        <source>Free some space, or set HF_HOME to a folder on another disk.</source>
        <translation>Schaffen Sie Platz, oder setzen Sie HF_HOME auf einen Ordner auf einer anderen Festplatte.</translation>
    </message>
    <message>
        <source>Leave the files of one checkpoint in the folder.</source>
        <translation>Lassen Sie die Dateien eines einzigen Checkpoints im Ordner.</translation>
    </message>
    <message>
        <source>The more parameters a model has, the more it has kept of what it read.</source>
        <translation>Je mehr Parameter ein Modell hat, desto mehr hat es von dem behalten, was es gelesen hat.</translation>
    </message>
    <message>
        <source>A small model learns and answers quickly.</source>
        <translation>Ein kleines Modell lernt und antwortet schnell.</translation>
    </message>
    <message>
        <source>It takes little room on disk.</source>
        <translation>Es braucht wenig Platz auf der Platte.</translation>
    </message>
    <message>
        <source>It was made for your language.</source>
        <translation>Es wurde für Ihre Sprache gemacht.</translation>
    </message>
    <message>
        <source>It was made for other languages.</source>
        <translation>Es wurde für andere Sprachen gemacht.</translation>
    </message>
    <message>
        <source>Take it only if nothing else is there.</source>
        <translation>Nehmen Sie es nur, wenn nichts anderes da ist.</translation>
    </message>
    <message>
        <source>Its card does not say which languages it knows.</source>
        <translation>Seine Karte sagt nicht, welche Sprachen es kennt.</translation>
    </message>
    <message>
        <source>A starter model has read little: good for trying out how things go.</source>
        <translation>Ein Startmodell hat wenig gelesen: gut, um den Ablauf auszuprobieren.</translation>
    </message>
    <message>
        <source>Download a larger model for real work.</source>
        <translation>Laden Sie für ernste Arbeit ein größeres Modell herunter.</translation>
    </message>
    <message>
        <source>Its licence is not stated.</source>
        <translation>Seine Lizenz ist nicht angegeben.</translation>
    </message>
    <message>
        <source>Ask its makers before you pass it on.</source>
        <translation>Fragen Sie die Urheber, bevor Sie es weitergeben.</translation>
    </message>
    <message>
        <source>It already sorts into exactly the categories of your data.</source>
        <translation>Es ordnet schon in genau die Kategorien Ihrer Daten ein.</translation>
    </message>
    <message>
        <source>Try first how well it does as it is.</source>
        <translation>Probieren Sie zuerst, wie gut es so ist, wie es ist.</translation>
    </message>
    <message>
        <source>It cuts each of your words into {tokens} pieces on average: it has seldom seen such texts.</source>
        <translation>Es zerlegt jedes Ihrer Wörter im Mittel in {tokens} Stücke: Solche Texte hat es selten gesehen.</translation>
    </message>
    <message>
        <source>A model for your language or field needs fewer, so it is faster and sees more of each text.</source>
        <translation>Ein Modell für Ihre Sprache oder Ihr Fach braucht weniger, ist also schneller und sieht mehr von jedem Text.</translation>
    </message>
    <message>
        <source>{share} percent of your texts are made of characters that it does not know.</source>
        <translation>{share} Prozent Ihrer Texte bestehen aus Zeichen, die es nicht kennt.</translation>
    </message>
    <message>
        <source>Choose a model that knows them.</source>
        <translation>Wählen Sie ein Modell, das sie kennt.</translation>
    </message>
    <message>
        <source>No model on this computer suits the goal.</source>
        <translation>Kein Modell auf diesem Rechner passt zum Ziel.</translation>
    </message>
    <message>
        <source>Download one, or add a folder that holds one.</source>
        <translation>Laden Sie eines herunter, oder fügen Sie einen Ordner mit einem hinzu.</translation>
    </message>
    <message>
        <source>No model that suits the goal fits in the memory that is free.</source>
        <translation>Kein Modell, das zum Ziel passt, hat im freien Speicher Platz.</translation>
    </message>
    <message>
        <source>Choose a smaller batch or shorter texts under Settings, close other programs, or take a smaller model.</source>
        <translation>Wählen Sie unter Einstellungen kleinere Stapel oder kürzere Texte, schließen Sie andere Programme, oder nehmen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>The models here are too small to write good texts: they learn the tone of your examples, but make up the rest.</source>
        <translation>Die Modelle hier sind zu klein, um gute Texte zu schreiben: Sie lernen den Ton Ihrer Beispiele, erfinden aber den Rest.</translation>
    </message>
    <message>
        <source>Download a model of a hundred million parameters or more for this goal.</source>
        <translation>Laden Sie für dieses Ziel ein Modell mit hundert Millionen Parametern oder mehr herunter.</translation>
    </message>
    <message>
        <source>A model learns how to answer better than what to answer.</source>
        <translation>Ein Modell lernt besser, wie zu antworten ist, als was.</translation>
    </message>
    <message>
        <source>If answers must be exact, or change often, a search through your documents serves better than training.</source>
        <translation>Wenn Antworten genau sein müssen oder sich oft ändern, hilft eine Suche in Ihren Dokumenten mehr als ein Training.</translation>
    </message>
    <message>
        <source>With {rows} training rows a model can hardly learn more than these rows.</source>
        <translation>Mit {rows} Trainingszeilen lernt ein Modell kaum mehr als diese Zeilen.</translation>
    </message>
    <message>
        <source>Collect more first. For so few, a list of rules, or a large model that is shown the examples in its prompt, does as well.</source>
        <translation>Sammeln Sie zuerst mehr. Für so wenige tut es auch eine Liste von Regeln oder ein großes Modell, dem die Beispiele in der Eingabe gezeigt werden.</translation>
    </message>
    <message>
        <source>The address of the hub is not valid.</source>
        <translation>Die Adresse des Hubs ist ungültig.</translation>
    </message>
    <message>
        <source>Write it like https://hub.example.org, without a user name, in the preferences or in the variable HF_ENDPOINT, or leave it out.</source>
        <translation>Schreiben Sie sie wie https://hub.example.org, ohne Benutzernamen, in die Einstellungen oder die Variable HF_ENDPOINT, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>The variable HF_HUB_OFFLINE forbids the program to use the network.</source>
        <translation>Die Variable HF_HUB_OFFLINE verbietet dem Programm das Netz.</translation>
    </message>
    <message>
        <source>Unset it, or copy the model&apos;s folder to this computer by other means.</source>
        <translation>Löschen Sie die Variable, oder kopieren Sie den Ordner des Modells auf anderem Weg auf diesen Rechner.</translation>
    </message>
    <message>
        <source>The download of this model was never finished.</source>
        <translation>Das Herunterladen dieses Modells wurde nie beendet.</translation>
    </message>
    <message>
        <source>Download it again: what was fetched is kept, and only the rest is fetched.</source>
        <translation>Laden Sie es noch einmal herunter: Was da ist, bleibt, nur der Rest wird geholt.</translation>
    </message>
    <message>
        <source>{file} is damaged: it is not what the hub gave out under this checksum.</source>
        <translation>{file} ist beschädigt: Es ist nicht das, was der Hub unter dieser Prüfsumme ausgegeben hat.</translation>
    </message>
    <message>
        <source>Delete the file and download the model again.</source>
        <translation>Löschen Sie die Datei, und laden Sie das Modell noch einmal herunter.</translation>
    </message>
    <message>
        <source>has nothing in &quot;{column}&quot;</source>
        <translation>hat nichts in „{column}“</translation>
    </message>
    <message>
        <source>Fill it in, or remove the row.</source>
        <translation>Ergänzen Sie es, oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>has a list or an object in &quot;{column}&quot; that cannot be read</source>
        <translation>hat eine nicht lesbare Liste oder ein solches Objekt in „{column}“</translation>
    </message>
    <message>
        <source>Write the row again from the program that made it.</source>
        <translation>Schreiben Sie die Zeile mit dem Programm neu, das sie erzeugt hat.</translation>
    </message>
    <message>
        <source>has {kind} in &quot;{column}&quot; where a list of words is expected</source>
        <translation>hat {kind} in „{column}“, wo eine Liste von Wörtern erwartet wird</translation>
    </message>
    <message>
        <source>Write the words as a list, such as [&quot;Marie&quot;, &quot;Curie&quot;].</source>
        <translation>Schreiben Sie die Wörter als Liste, etwa [&quot;Marie&quot;, &quot;Curie&quot;].</translation>
    </message>
    <message>
        <source>has {kind} at place {number} of the list in &quot;{column}&quot; where a text is expected</source>
        <translation>hat {kind} an Stelle {number} der Liste in „{column}“, wo ein Text erwartet wird</translation>
    </message>
    <message>
        <source>has numbers as tags in &quot;{column}&quot;: what they stand for is not in the file</source>
        <translation>hat Zahlen als Markierungen in „{column}“: wofür sie stehen, sagt die Datei nicht</translation>
    </message>
    <message>
        <source>Write the tags by their names, such as B-PER.</source>
        <translation>Schreiben Sie die Markierungen mit ihren Namen, etwa B-PER.</translation>
    </message>
    <message>
        <source>has no words</source>
        <translation>hat keine Wörter</translation>
    </message>
    <message>
        <source>Remove the row.</source>
        <translation>Entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>has {tokens} words but {tags} tags</source>
        <translation>hat {tokens} Wörter, aber {tags} Markierungen</translation>
    </message>
    <message>
        <source>Give each word one tag; O means that it belongs to nothing.</source>
        <translation>Geben Sie jedem Wort eine Markierung; O bedeutet, dass es zu nichts gehört.</translation>
    </message>
    <message>
        <source>has an empty word at place {number}</source>
        <translation>hat ein leeres Wort an Stelle {number}</translation>
    </message>
    <message>
        <source>Remove the empty word and its tag.</source>
        <translation>Entfernen Sie das leere Wort und seine Markierung.</translation>
    </message>
    <message>
        <source>has the tag &quot;{tag}&quot; at word {number}, which starts with none of B-, I-, O (E-, S-, L-, U-)</source>
        <translation>hat die Markierung „{tag}“ am Wort {number}, die mit keinem von B-, I-, O (E-, S-, L-, U-) beginnt</translation>
    </message>
    <message>
        <source>Mend the tag: B- begins a name or term, I- goes on with it, O is for all other words.</source>
        <translation>Berichtigen Sie die Markierung: B- beginnt einen Namen oder Begriff, I- setzt ihn fort, O steht an allen anderen Wörtern.</translation>
    </message>
    <message>
        <source>the tag &quot;{tag}&quot; at word {number} is read as {read}</source>
        <translation>die Markierung „{tag}“ am Wort {number} wird als {read} gelesen</translation>
    </message>
    <message>
        <source>Write it like the others.</source>
        <translation>Schreiben Sie sie wie die anderen.</translation>
    </message>
    <message>
        <source>the tag {tag} at word {number} goes on with nothing; it is read as {read}</source>
        <translation>die Markierung {tag} am Wort {number} setzt nichts fort; sie wird als {read} gelesen</translation>
    </message>
    <message>
        <source>Begin a name or term with B-.</source>
        <translation>Beginnen Sie einen Namen oder Begriff mit B-.</translation>
    </message>
    <message>
        <source>the tags have no B- or I-: neighbouring words with one tag, such as {tag}, are read as one name</source>
        <translation>die Markierungen haben weder B- noch I-: benachbarte Wörter mit gleicher Markierung wie {tag} werden als ein Name gelesen</translation>
    </message>
    <message>
        <source>Mark where a name or term begins with B-, if two of a kind can follow one another.</source>
        <translation>Bezeichnen Sie den Anfang mit B-, wenn zwei gleicher Art aufeinander folgen können.</translation>
    </message>
    <message>
        <source>has {kind} in &quot;{column}&quot; where names of categories are expected</source>
        <translation>hat {kind} in „{column}“, wo Namen von Kategorien erwartet werden</translation>
    </message>
    <message>
        <source>Write the categories as a list of names, or as names with a semicolon between.</source>
        <translation>Schreiben Sie die Kategorien als Liste von Namen oder als Namen mit Semikolon dazwischen.</translation>
    </message>
    <message>
        <source>has &quot;{value}&quot; in &quot;{column}&quot;, which is not a number</source>
        <translation>hat „{value}“ in „{column}“, das ist keine Zahl</translation>
    </message>
    <message>
        <source>Write a number there, such as 3.5, or remove the row.</source>
        <translation>Schreiben Sie eine Zahl, etwa 3.5, oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Write them as a list of objects with text and answer_start.</source>
        <translation>Schreiben Sie sie als Liste von Objekten mit text und answer_start.</translation>
    </message>
    <message>
        <source>Give each answer the place where it begins.</source>
        <translation>Geben Sie zu jeder Antwort an, wo sie beginnt.</translation>
    </message>
    <message>
        <source>Remove the answer, or give an empty list where the text holds none.</source>
        <translation>Entfernen Sie die Antwort, oder geben Sie eine leere Liste an, wenn der Text keine enthält.</translation>
    </message>
    <message>
        <source>Count the characters before the answer.</source>
        <translation>Zählen Sie die Zeichen vor der Antwort.</translation>
    </message>
    <message>
        <source>Check that question and text belong together.</source>
        <translation>Prüfen Sie, ob Frage und Text zusammengehören.</translation>
    </message>
    <message>
        <source>An answer must be a passage of the text, word for word.</source>
        <translation>Eine Antwort muss wörtlich ein Stück des Textes sein.</translation>
    </message>
    <message>
        <source>Correct the place of the answer.</source>
        <translation>Berichtigen Sie die Stelle der Antwort.</translation>
    </message>
    <message>
        <source>Say where it begins: add answer_start.</source>
        <translation>Geben Sie mit answer_start an, wo sie beginnt.</translation>
    </message>
    <message>
        <source>Count characters from 0.</source>
        <translation>Zählen Sie Zeichen ab 0.</translation>
    </message>
    <message>
        <source>Write answers as they stand in the text.</source>
        <translation>Schreiben Sie Antworten so, wie sie im Text stehen.</translation>
    </message>
    <message>
        <source>Leave out the spaces.</source>
        <translation>Lassen Sie die Leerzeichen weg.</translation>
    </message>
    <message>
        <source>{count} {count|place|places} in the rows {count|was|were} mended while reading. The first is on line {line} of {file}: {reason}.</source>
        <translation>{count} {count|Stelle|Stellen} in den Zeilen {count|wurde|wurden} beim Lesen berichtigt. Die erste ist in Zeile {line} von {file}: {reason}.</translation>
    </message>
    <message>
        <source>Look at the rows; your file is as it was.</source>
        <translation>Sehen Sie sich die Zeilen an; Ihre Datei ist unverändert.</translation>
    </message>
    <message>
        <source>{file} does not hold one word with its tag on each line: it is running text, or a table of another kind.</source>
        <translation>{file} enthält nicht je Zeile ein Wort mit seiner Markierung: es ist Fließtext oder eine andere Art von Tabelle.</translation>
    </message>
    <message>
        <source>Words with tags stand one per line, the tag in the last column, with a blank line between sentences. A text should end in .txt.</source>
        <translation>Wörter mit Markierung stehen je in einer Zeile, die Markierung in der letzten Spalte, mit einer leeren Zeile zwischen Sätzen. Ein Text sollte auf .txt enden.</translation>
    </message>
    <message>
        <source>In {file}, &quot;data&quot; is not a list of articles with paragraphs and questions.</source>
        <translation>In {file} ist „data“ keine Liste von Artikeln mit Absätzen und Fragen.</translation>
    </message>
    <message>
        <source>{file} has {count} {count|paragraph|paragraphs} but no questions.</source>
        <translation>{file} hat {count} {count|Absatz|Absätze}, aber keine Fragen.</translation>
    </message>
    <message>
        <source>Add questions under &quot;qas&quot;, or choose another file.</source>
        <translation>Ergänzen Sie Fragen unter „qas“, oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>has no tag for the word &quot;{word}&quot;</source>
        <translation>hat keine Markierung am Wort „{word}“</translation>
    </message>
    <message>
        <source>Put a tag behind the word; O for words that belong to nothing.</source>
        <translation>Setzen Sie hinter das Wort eine Markierung; O für Wörter, die zu nichts gehören.</translation>
    </message>
    <message>
        <source>has a tag ({tag}) but no word</source>
        <translation>hat eine Markierung ({tag}), aber kein Wort</translation>
    </message>
    <message>
        <source>Put the word before its tag, or remove the line.</source>
        <translation>Setzen Sie das Wort vor seine Markierung, oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>has {columns} columns where the other lines have {usual}</source>
        <translation>hat {columns} Spalten, wo die anderen Zeilen {usual} haben</translation>
    </message>
    <message>
        <source>Give every line the same columns.</source>
        <translation>Geben Sie jeder Zeile dieselben Spalten.</translation>
    </message>
    <message>
        <source>question {question}: has no answers and is not marked as impossible</source>
        <translation>Frage {question}: hat keine Antworten und ist nicht als unlösbar bezeichnet</translation>
    </message>
    <message>
        <source>Add the answer, or mark the question with &quot;is_impossible&quot;: true.</source>
        <translation>Ergänzen Sie die Antwort, oder bezeichnen Sie die Frage mit &quot;is_impossible&quot;: true.</translation>
    </message>
    <message>
        <source>question {question}: is marked as impossible but has an answer</source>
        <translation>Frage {question}: ist als unlösbar bezeichnet, hat aber eine Antwort</translation>
    </message>
    <message>
        <source>Remove the mark or the answer.</source>
        <translation>Entfernen Sie die Bezeichnung oder die Antwort.</translation>
    </message>
    <message>
        <source>{count} {count|question|questions} of {file} {count|has an id|have ids} that an earlier one has, such as &quot;{id}&quot; on line {line}; {count|it gets one of its own|they get ids of their own}.</source>
        <translation>{count} {count|Frage|Fragen} von {file} {count|hat|haben} eine Kennung, die schon eine frühere hat, etwa „{id}“ in Zeile {line}; {count|sie bekommt|sie bekommen} eigene.</translation>
    </message>
    <message>
        <source>Check that files were not joined by mistake.</source>
        <translation>Prüfen Sie, ob Dateien versehentlich zusammengefügt wurden.</translation>
    </message>
    <message>
        <source>{count} {count|word|words} of {file} {count|is|are} only a space. The first is on line {line}.</source>
        <translation>{count} {count|Wort|Wörter} von {file} {count|ist|sind} nur ein Leerzeichen. Das erste steht in Zeile {line}.</translation>
    </message>
    <message>
        <source>Remove such words and their tags.</source>
        <translation>Entfernen Sie solche Wörter und ihre Markierungen.</translation>
    </message>
    <message>
        <source>The columns of {file} are parted by tabs and by spaces, mixed; they were read as {columns} columns.</source>
        <translation>Die Spalten von {file} sind gemischt durch Tabulatoren und Leerzeichen getrennt; sie wurden als {columns} Spalten gelesen.</translation>
    </message>
    <message>
        <source>Look at some rows, and use one separator.</source>
        <translation>Sehen Sie sich einige Zeilen an, und verwenden Sie ein Trennzeichen.</translation>
    </message>
    <message>
        <source>{file} has no blank lines, so its {words} words are one sentence.</source>
        <translation>{file} hat keine leeren Zeilen, also sind die {words} Wörter ein Satz.</translation>
    </message>
    <message>
        <source>Part sentences by blank lines.</source>
        <translation>Trennen Sie Sätze durch leere Zeilen.</translation>
    </message>
    <message>
        <source>Every one of the {words} words has the tag O: there is nothing to learn.</source>
        <translation>Jedes der {words} Wörter hat die Markierung O: es gibt nichts zu lernen.</translation>
    </message>
    <message>
        <source>Mark the names or terms: B- at the first word of each, I- at the others.</source>
        <translation>Markieren Sie die Namen oder Begriffe: B- am ersten Wort, I- an den weiteren.</translation>
    </message>
    <message>
        <source>has {kind} in &quot;{column}&quot; where a list of messages is expected</source>
        <translation>hat {kind} in „{column}“, wo eine Liste von Nachrichten erwartet wird</translation>
    </message>
    <message>
        <source>Write the conversation as a list of messages, each with a role and a content.</source>
        <translation>Schreiben Sie das Gespräch als Liste von Nachrichten, jede mit role und content.</translation>
    </message>
    <message>
        <source>has no messages</source>
        <translation>hat keine Nachrichten</translation>
    </message>
    <message>
        <source>has no message of the assistant, so there is nothing to learn</source>
        <translation>hat keine Nachricht des Assistenten, also ist nichts zu lernen</translation>
    </message>
    <message>
        <source>Add an answer, or remove the row.</source>
        <translation>Ergänzen Sie eine Antwort, oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>message {number} is {kind} without a role</source>
        <translation>Nachricht {number} ist {kind} ohne Rolle</translation>
    </message>
    <message>
        <source>Write each message with a role and a content.</source>
        <translation>Schreiben Sie jede Nachricht mit role und content.</translation>
    </message>
    <message>
        <source>message {number} does not say who speaks (no &quot;role&quot;)</source>
        <translation>Nachricht {number} sagt nicht, wer spricht (kein „role“)</translation>
    </message>
    <message>
        <source>Add the role: system, user, assistant or tool.</source>
        <translation>Ergänzen Sie die Rolle: system, user, assistant oder tool.</translation>
    </message>
    <message>
        <source>message {number} has {kind} as role</source>
        <translation>Nachricht {number} hat {kind} als Rolle</translation>
    </message>
    <message>
        <source>Write the role as a word: system, user, assistant or tool.</source>
        <translation>Schreiben Sie die Rolle als Wort: system, user, assistant oder tool.</translation>
    </message>
    <message>
        <source>message {number} has the role &quot;{role}&quot;, which is not known</source>
        <translation>Nachricht {number} hat die unbekannte Rolle „{role}“</translation>
    </message>
    <message>
        <source>Known are system, user, assistant and tool.</source>
        <translation>Bekannt sind system, user, assistant und tool.</translation>
    </message>
    <message>
        <source>the role &quot;{role}&quot; of message {number} is read as {read}</source>
        <translation>die Rolle „{role}“ der Nachricht {number} wird als {read} gelesen</translation>
    </message>
    <message>
        <source>Write roles in small letters, without spaces.</source>
        <translation>Schreiben Sie Rollen klein und ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>message {number} has no content</source>
        <translation>Nachricht {number} hat keinen Inhalt</translation>
    </message>
    <message>
        <source>Add the text, or remove the conversation.</source>
        <translation>Ergänzen Sie den Text, oder entfernen Sie das Gespräch.</translation>
    </message>
    <message>
        <source>message {number}, which is the assistant&apos;s, is empty, so there is nothing to learn</source>
        <translation>Nachricht {number} des Assistenten ist leer, also ist nichts zu lernen</translation>
    </message>
    <message>
        <source>Add the answer, or remove the conversation.</source>
        <translation>Ergänzen Sie die Antwort, oder entfernen Sie das Gespräch.</translation>
    </message>
    <message>
        <source>message {number} has {kind} as content where a text is expected</source>
        <translation>Nachricht {number} hat {kind} als Inhalt, wo ein Text erwartet wird</translation>
    </message>
    <message>
        <source>Write the content as a text.</source>
        <translation>Schreiben Sie den Inhalt als Text.</translation>
    </message>
    <message>
        <source>Leave such conversations out, or describe in words what is shown.</source>
        <translation>Lassen Sie solche Gespräche weg, oder beschreiben Sie das Gezeigte in Worten.</translation>
    </message>
    <message>
        <source>message {number} has a part of the kind &quot;{type}&quot;, which is not known</source>
        <translation>Nachricht {number} hat einen Teil der unbekannten Art „{type}“</translation>
    </message>
    <message>
        <source>Known are text, reasoning and tool_call.</source>
        <translation>Bekannt sind text, reasoning und tool_call.</translation>
    </message>
    <message>
        <source>message {number} calls a tool in a form that is not known</source>
        <translation>Nachricht {number} ruft ein Werkzeug in unbekannter Form auf</translation>
    </message>
    <message>
        <source>Write a call as an object with name and arguments.</source>
        <translation>Schreiben Sie einen Aufruf als Objekt mit name und arguments.</translation>
    </message>
    <message>
        <source>message {number} has the weight {value} where 0 or 1 is expected; it is ignored</source>
        <translation>Nachricht {number} hat das Gewicht {value}, wo 0 oder 1 erwartet wird; es wird übergangen</translation>
    </message>
    <message>
        <source>Write 1 for messages to learn from and 0 for others.</source>
        <translation>Schreiben Sie 1 für Nachrichten, aus denen gelernt wird, und 0 für andere.</translation>
    </message>
    <message>
        <source>has tools in a form that is not known</source>
        <translation>hat Werkzeuge in unbekannter Form</translation>
    </message>
    <message>
        <source>Write them as a list of objects with name, description and parameters.</source>
        <translation>Schreiben Sie sie als Liste von Objekten mit name, description und parameters.</translation>
    </message>
    <message>
        <source>has messages in one of &quot;{chosen}&quot; and &quot;{rejected}&quot; and a text in the other</source>
        <translation>hat in einem von „{chosen}“ und „{rejected}“ Nachrichten und im anderen einen Text</translation>
    </message>
    <message>
        <source>Write both the same way.</source>
        <translation>Schreiben Sie beide auf die gleiche Art.</translation>
    </message>
    <message>
        <source>has the same answer as better and as worse, so there is nothing to prefer</source>
        <translation>hat dieselbe Antwort als bessere und als schlechtere, also ist nichts vorzuziehen</translation>
    </message>
    <message>
        <source>Remove the row, or correct one of the answers.</source>
        <translation>Entfernen Sie die Zeile, oder berichtigen Sie eine der Antworten.</translation>
    </message>
    <message>
        <source>has a better and a worse answer to different prompts</source>
        <translation>hat eine bessere und eine schlechtere Antwort auf verschiedene Eingaben</translation>
    </message>
    <message>
        <source>Both must answer the same prompt.</source>
        <translation>Beide müssen dieselbe Eingabe beantworten.</translation>
    </message>
    <message>
        <source>has messages in &quot;{column}&quot; that do not end with the assistant</source>
        <translation>hat Nachrichten in „{column}“, die nicht mit dem Assistenten enden</translation>
    </message>
    <message>
        <source>End them with the answer.</source>
        <translation>Schließen Sie mit der Antwort.</translation>
    </message>
    <message>
        <source>{file} has {lines} {lines|line|lines}, {target} has {targetLines}: the lines cannot be paired.</source>
        <translation>{file} hat {lines} {lines|Zeile|Zeilen}, {target} hat {targetLines}: die Zeilen lassen sich nicht paaren.</translation>
    </message>
    <message>
        <source>Line n of one file must translate line n of the other. Find the line that is missing or too much.</source>
        <translation>Zeile n der einen Datei muss Zeile n der anderen übersetzen. Suchen Sie die fehlende oder überzählige Zeile.</translation>
    </message>
    <message>
        <source>{file} has no partner: by its ending it is one side of a translation.</source>
        <translation>{file} hat kein Gegenstück: der Endung nach ist es eine Seite einer Übersetzung.</translation>
    </message>
    <message>
        <source>Add the file with its translations, of the same name. To read it alone, let its name end in .txt.</source>
        <translation>Fügen Sie die Datei gleichen Namens mit den Übersetzungen hinzu. Um sie allein zu lesen, sollte ihr Name auf .txt enden.</translation>
    </message>
    <message>
        <source>is blank in {side}</source>
        <translation>ist leer in {side}</translation>
    </message>
    <message>
        <source>Add the translation, or remove the line from both files.</source>
        <translation>Ergänzen Sie die Übersetzung, oder entfernen Sie die Zeile aus beiden Dateien.</translation>
    </message>
    <message>
        <source>is the same on both sides, so there is nothing to translate</source>
        <translation>ist auf beiden Seiten gleich, also ist nichts zu übersetzen</translation>
    </message>
    <message>
        <source>Translate it, or remove the line from both files.</source>
        <translation>Übersetzen Sie sie, oder entfernen Sie die Zeile aus beiden Dateien.</translation>
    </message>
    <message>
        <source>{file} has {lines} blank {lines|line|lines} at its end; {lines|it is|they are} ignored.</source>
        <translation>{file} hat am Ende {lines} leere {lines|Zeile|Zeilen}; {lines|sie wird|sie werden} übergangen.</translation>
    </message>
    <message>
        <source>Check that nothing is missing there.</source>
        <translation>Prüfen Sie, ob dort nichts fehlt.</translation>
    </message>
    <message>
        <source>{count} {count|pair has|pairs have} one side that is at least five times as long as the other. The first is on line {line}.</source>
        <translation>{count} {count|Paar hat|Paare haben} eine Seite, die mindestens fünfmal so lang ist wie die andere. Das erste steht in Zeile {line}.</translation>
    </message>
    <message>
        <source>Check that the two belong together: a missing line shifts all that follow.</source>
        <translation>Prüfen Sie, ob beide zusammengehören: eine fehlende Zeile verschiebt alle folgenden.</translation>
    </message>
    <message>
        <source>{count} {count|pair says|pairs say} nearly the same words on both sides. The first is on line {line}: not translated?</source>
        <translation>{count} {count|Paar hat|Paare haben} auf beiden Seiten fast dieselben Wörter. Das erste steht in Zeile {line}: nicht übersetzt?</translation>
    </message>
    <message>
        <source>Translate these lines, or remove them.</source>
        <translation>Übersetzen Sie diese Zeilen, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>Join them into one.</source>
        <translation>Fassen Sie sie zusammen.</translation>
    </message>
    <message>
        <source>Put it first.</source>
        <translation>Setzen Sie sie an den Anfang.</translation>
    </message>
    <message>
        <source>Let the user speak first.</source>
        <translation>Lassen Sie zuerst den Nutzer sprechen.</translation>
    </message>
    <message>
        <source>Mend the arguments.</source>
        <translation>Berichtigen Sie die Argumente.</translation>
    </message>
    <message>
        <source>Add the call, or remove the answer.</source>
        <translation>Ergänzen Sie den Aufruf, oder entfernen Sie die Antwort.</translation>
    </message>
    <message>
        <source>{count} {count|conversation holds|conversations hold} control marks such as &quot;{example}&quot; as text. The first is on line {line}. They are kept as plain text, never read as turns.</source>
        <translation>{count} {count|Gespräch enthält|Gespräche enthalten} Steuerzeichen wie „{example}“ als Text. Das erste steht in Zeile {line}. Sie bleiben gewöhnlicher Text und trennen nie Nachrichten.</translation>
    </message>
    <message>
        <source>Remove them, unless the model is to write about such marks.</source>
        <translation>Entfernen Sie sie, wenn das Modell nicht über solche Zeichen schreiben soll.</translation>
    </message>
    <message>
        <source>From line {line} on, conversations stand in &quot;{column}&quot;, others in another column; all are read.</source>
        <translation>Ab Zeile {line} stehen Gespräche in „{column}“, andere in einer anderen Spalte; alle werden gelesen.</translation>
    </message>
    <message>
        <source>Nothing needs doing, if both are meant.</source>
        <translation>Es ist nichts zu tun, wenn beide gemeint sind.</translation>
    </message>
    <message>
        <source>The model writes texts; it does not judge, mark or search them.</source>
        <translation>Das Modell schreibt Texte; es beurteilt, markiert oder durchsucht sie nicht.</translation>
    </message>
    <message>
        <source>Choose a model that was trained to judge, mark or search texts, for example the best model of such a run.</source>
        <translation>Wählen Sie ein Modell, das gelernt hat, Texte zu beurteilen, zu markieren oder zu durchsuchen, zum Beispiel das beste Modell eines solchen Laufs.</translation>
    </message>
    <message>
        <source>This model finds answers to questions in texts, but there is no question.</source>
        <translation>Dieses Modell findet Antworten auf Fragen in Texten, aber es gibt keine Frage.</translation>
    </message>
    <message>
        <source>Give a question with every text: a file with the columns question and context.</source>
        <translation>Geben Sie zu jedem Text eine Frage an: eine Datei mit den Spalten question und context.</translation>
    </message>
    <message>
        <source>No word of the training rows is marked.</source>
        <translation>In den Trainingszeilen ist kein Wort markiert.</translation>
    </message>
    <message>
        <source>Check which column holds the marks, and that there are rows with names or terms in them.</source>
        <translation>Prüfen Sie, welche Spalte die Markierungen enthält und ob es Zeilen mit Namen oder Begriffen gibt.</translation>
    </message>
    <message>
        <source>Download or copy the file again.</source>
        <translation>Laden Sie die Datei neu herunter oder kopieren Sie sie neu.</translation>
    </message>
    <message>
        <source>{file} is damaged: the archive&apos;s table of contents does not fit what is in it.</source>
        <translation>{file} ist beschädigt: Das Inhaltsverzeichnis des Archivs passt nicht zu seinem Inhalt.</translation>
    </message>
    <message>
        <source>Get the file again from a source that you trust.</source>
        <translation>Beziehen Sie die Datei neu aus einer Quelle, der Sie vertrauen.</translation>
    </message>
    <message>
        <source>The entry &quot;{entry}&quot; in {file} has a name that no file can have; the archive is refused.</source>
        <translation>Der Eintrag &quot;{entry}&quot; in {file} hat einen Namen, den keine Datei haben kann; das Archiv wird abgelehnt.</translation>
    </message>
    <message>
        <source>The entries &quot;{entry}&quot; and &quot;{other}&quot; of {file} share the same bytes; the archive is refused.</source>
        <translation>Die Einträge &quot;{entry}&quot; und &quot;{other}&quot; von {file} teilen sich dieselben Bytes; das Archiv wird abgelehnt.</translation>
    </message>
    <message>
        <source>{file} ends in .{ending}, but its content does not fit: it is {reason}.</source>
        <translation>{file} endet auf .{ending}, aber der Inhalt passt nicht dazu: Es ist {reason}.</translation>
    </message>
    <message>
        <source>Give the file the ending that fits its content, or save it again in the form that its ending says.</source>
        <translation>Geben Sie der Datei die Endung, die zum Inhalt passt, oder speichern Sie sie neu in der Form, die die Endung nennt.</translation>
    </message>
    <message>
        <source>a Parquet table</source>
        <translation>eine Parquet-Tabelle</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a file packed with gzip</source>
        <translation>eine mit gzip gepackte Datei</translation>
    </message>
    <message>
        <source>a file packed with Zstandard</source>
        <translation>eine mit Zstandard gepackte Datei</translation>
    </message>
    <message>
        <source>a document of an old Office program, or one protected with a password</source>
        <translation>ein Dokument eines alten Office-Programms oder eines mit Kennwort</translation>
    </message>
    <message>
        <source>a zip archive</source>
        <translation>ein Zip-Archiv</translation>
    </message>
    <message>
        <source>a tar archive</source>
        <translation>ein Tar-Archiv</translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation>ein Word-Dokument</translation>
    </message>
    <message>
        <source>an Excel workbook</source>
        <translation>eine Excel-Arbeitsmappe</translation>
    </message>
    <message>
        <source>an OpenDocument text</source>
        <translation>ein OpenDocument-Text</translation>
    </message>
    <message>
        <source>an OpenDocument spreadsheet</source>
        <translation>eine OpenDocument-Tabelle</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>eine Webseite</translation>
    </message>
    <message>
        <source>plain text or a table as text</source>
        <translation>reiner Text oder eine Tabelle als Text</translation>
    </message>
    <message>
        <source>a file of another kind</source>
        <translation>eine Datei anderer Art</translation>
    </message>
    <message>
        <source>{file} is damaged or cannot be read: {reason}.</source>
        <translation>{file} ist beschädigt oder nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>Download the file again, or save it again from the program that made it.</source>
        <translation>Laden Sie die Datei neu herunter oder speichern Sie sie neu aus dem Programm, das sie erzeugt hat.</translation>
    </message>
    <message>
        <source>its table of contents at the end (the footer) is damaged</source>
        <translation>das Inhaltsverzeichnis am Ende (der Footer) ist beschädigt</translation>
    </message>
    <message>
        <source>its table of contents at the end (the footer) is empty</source>
        <translation>das Inhaltsverzeichnis am Ende (der Footer) ist leer</translation>
    </message>
    <message>
        <source>its table of contents should have {length} bytes, but the file has {bytes}</source>
        <translation>das Inhaltsverzeichnis soll {length} Bytes haben, die Datei hat aber {bytes}</translation>
    </message>
    <message>
        <source>it has {bytes} bytes, and at least {needed} are needed</source>
        <translation>sie hat {bytes} Bytes, nötig sind mindestens {needed}</translation>
    </message>
    <message>
        <source>its end is missing, so it is incomplete</source>
        <translation>das Ende fehlt, sie ist also unvollständig</translation>
    </message>
    <message>
        <source>it is encrypted; decrypt it first</source>
        <translation>sie ist verschlüsselt; entschlüsseln Sie sie zuerst</translation>
    </message>
    <message>
        <source>its values are in another file ({path}), which is not opened</source>
        <translation>ihre Werte stehen in einer anderen Datei ({path}), die nicht geöffnet wird</translation>
    </message>
    <message>
        <source>a block of its values cannot be unpacked</source>
        <translation>ein Block der Werte lässt sich nicht entpacken</translation>
    </message>
    <message>
        <source>its values are packed with {codec}, which is not supported; save it with zstd, snappy, gzip or brotli</source>
        <translation>die Werte sind mit {codec} gepackt, was nicht unterstützt wird; speichern Sie sie mit zstd, snappy, gzip oder brotli</translation>
    </message>
    <message>
        <source>its values are written in a way that is not supported (encoding {encoding})</source>
        <translation>die Werte sind auf eine Art geschrieben, die nicht unterstützt wird (Kodierung {encoding})</translation>
    </message>
    <message>
        <source>it would take more memory than is allowed for one file ({limit} bytes or values); split it</source>
        <translation>sie bräuchte mehr Speicher, als für eine Datei erlaubt ist ({limit} Bytes oder Werte); teilen Sie sie</translation>
    </message>
    <message>
        <source>{cells} cells of {file} hold bytes that are no text, such as pictures; they are read as empty.</source>
        <translation>{cells} Zellen von {file} enthalten Bytes, die kein Text sind, etwa Bilder; sie werden als leer gelesen.</translation>
    </message>
    <message>
        <source>&quot;{entry}&quot; in {file} is protected with a password.</source>
        <translation>&quot;{entry}&quot; in {file} ist mit einem Kennwort geschützt.</translation>
    </message>
    <message>
        <source>&quot;{entry}&quot; in {file} is packed in a way that is not supported (method {method}).</source>
        <translation>&quot;{entry}&quot; in {file} ist auf eine Art gepackt, die nicht unterstützt wird (Verfahren {method}).</translation>
    </message>
    <message>
        <source>&quot;{entry}&quot; in {file} would unpack from {packed} to {size} bytes, as no text does; the file is refused.</source>
        <translation>&quot;{entry}&quot; in {file} würde von {packed} auf {size} Bytes entpackt, was bei keinem Text vorkommt; die Datei wird abgelehnt.</translation>
    </message>
    <message>
        <source>{file} has more than {limit} entries.</source>
        <translation>{file} hat mehr als {limit} Einträge.</translation>
    </message>
    <message>
        <source>Unpack it first, and add the files that you need.</source>
        <translation>Entpacken Sie sie zuerst und fügen Sie die Dateien hinzu, die Sie brauchen.</translation>
    </message>
    <message>
        <source>The entry &quot;{entry}&quot; of {file} is a link or a device, not a plain file; the archive is refused.</source>
        <translation>Der Eintrag &quot;{entry}&quot; von {file} ist ein Verweis oder ein Gerät und keine gewöhnliche Datei; das Archiv wird abgelehnt.</translation>
    </message>
    <message>
        <source>The archive {file} holds no files.</source>
        <translation>Das Archiv {file} enthält keine Dateien.</translation>
    </message>
    <message>
        <source>The archive {file} holds no files with data (found: {found}).</source>
        <translation>Das Archiv {file} enthält keine Dateien mit Daten (gefunden: {found}).</translation>
    </message>
    <message>
        <source>{file} is packed twice.</source>
        <translation>{file} ist zweimal gepackt.</translation>
    </message>
    <message>
        <source>The part {part} of {file} declares entities (line {line}), which documents never need; the file is refused.</source>
        <translation>Der Teil {part} von {file} vereinbart Entitäten (Zeile {line}), die Dokumente nie brauchen; die Datei wird abgelehnt.</translation>
    </message>
    <message>
        <source>{file} is incomplete: its part {part} is missing.</source>
        <translation>{file} ist unvollständig: Der Teil {part} fehlt.</translation>
    </message>
    <message>
        <source>{file} is protected with a password.</source>
        <translation>{file} ist mit einem Kennwort geschützt.</translation>
    </message>
    <message>
        <source>Open it in its program and save it without a password.</source>
        <translation>Öffnen Sie die Datei in ihrem Programm und speichern Sie sie ohne Kennwort.</translation>
    </message>
    <message>
        <source>The sheet &quot;{sheet}&quot; is listed in {file}, but its part {part} is missing.</source>
        <translation>Das Blatt &quot;{sheet}&quot; ist in {file} verzeichnet, aber sein Teil {part} fehlt.</translation>
    </message>
    <message>
        <source>The sheet &quot;{sheet}&quot; of {file} points outside the file, which is refused.</source>
        <translation>Das Blatt &quot;{sheet}&quot; von {file} zeigt aus der Datei hinaus; sie wird abgelehnt.</translation>
    </message>
    <message>
        <source>{file} has no sheet with content.</source>
        <translation>{file} hat kein Blatt mit Inhalt.</translation>
    </message>
    <message>
        <source>{file} has no text.</source>
        <translation>{file} enthält keinen Text.</translation>
    </message>
    <message>
        <source>{file} has pictures but no text; it may be a scan.</source>
        <translation>{file} enthält Bilder, aber keinen Text; vielleicht ist es ein Scan.</translation>
    </message>
    <message>
        <source>Turn the pictures into text first with a program for text recognition (OCR).</source>
        <translation>Wandeln Sie die Bilder zuerst mit einem Programm zur Texterkennung (OCR) in Text um.</translation>
    </message>
    <message>
        <source>its part {entry} cannot be unpacked whole</source>
        <translation>der Teil {entry} lässt sich nicht vollständig entpacken</translation>
    </message>
    <message>
        <source>its part {part} is not well formed (line {line})</source>
        <translation>der Teil {part} ist nicht wohlgeformt (Zeile {line})</translation>
    </message>
    <message>
        <source>an entry of the archive is damaged or cut off</source>
        <translation>ein Eintrag des Archivs ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>it cannot be unpacked whole, or to more than {limit} bytes</source>
        <translation>sie lässt sich nicht vollständig oder nur zu mehr als {limit} Bytes entpacken</translation>
    </message>
    <message>
        <source>has an error ({value}) in cell {cell}</source>
        <translation>hat einen Fehler ({value}) in Zelle {cell}</translation>
    </message>
    <message>
        <source>Mend the formula, or go on without the row.</source>
        <translation>Berichtigen Sie die Formel oder fahren Sie ohne die Zeile fort.</translation>
    </message>
    <message>
        <source>refers in cell {cell} to a text ({value}) that the file does not hold</source>
        <translation>verweist in Zelle {cell} auf einen Text ({value}), den die Datei nicht enthält</translation>
    </message>
    <message>
        <source>The cell {cell} of {file} comes twice; the first is used.</source>
        <translation>Die Zelle {cell} von {file} kommt zweimal vor; die erste wird verwendet.</translation>
    </message>
    <message>
        <source>Rows or cells of {file} are out of order; they were put in order.</source>
        <translation>Zeilen oder Zellen von {file} sind nicht in Reihenfolge; sie wurden geordnet.</translation>
    </message>
    <message>
        <source>The cell {cell} of {file} lies outside of any sheet; it is left out.</source>
        <translation>Die Zelle {cell} von {file} liegt außerhalb jedes Blatts; sie wird ausgelassen.</translation>
    </message>
    <message>
        <source>The sheet &quot;{sheet}&quot; of {file} is hidden and not read.</source>
        <translation>Das Blatt &quot;{sheet}&quot; von {file} ist verborgen und wird nicht gelesen.</translation>
    </message>
    <message>
        <source>Only the sheet &quot;{sheet}&quot; of {file} is read. Others with content: {others}.</source>
        <translation>Nur das Blatt &quot;{sheet}&quot; von {file} wird gelesen. Andere mit Inhalt: {others}.</translation>
    </message>
    <message>
        <source>{paragraphs} {paragraphs|paragraph|paragraphs} of {file} {paragraphs|is|are} hidden text and left out.</source>
        <translation>{paragraphs} {paragraphs|Absatz|Absätze} von {file} {paragraphs|ist verborgener Text und wird|sind verborgener Text und werden} ausgelassen.</translation>
    </message>
    <message>
        <source>{file} has tables nested deeper than {limit} levels; they are left out.</source>
        <translation>{file} hat Tabellen, die tiefer als {limit} Ebenen verschachtelt sind; sie werden ausgelassen.</translation>
    </message>
    <message>
        <source>A part of {file} is missing ({part}); its text could be read.</source>
        <translation>Ein Teil von {file} fehlt ({part}); der Text war lesbar.</translation>
    </message>
    <message>
        <source>Save the file again from its program.</source>
        <translation>Speichern Sie die Datei neu aus ihrem Programm.</translation>
    </message>
    <message>
        <source>{file} states runs of more than a thousand spaces; each was read as one.</source>
        <translation>{file} gibt Folgen von über tausend Leerzeichen an; jede wurde als eines gelesen.</translation>
    </message>
    <message>
        <source>{file} holds another archive ({entry}), which is not opened.</source>
        <translation>{file} enthält ein weiteres Archiv ({entry}), das nicht geöffnet wird.</translation>
    </message>
    <message>
        <source>{file} holds {count} {count|file|files} that {count|is|are} no data, such as {entry}; {count|it is|they are} left out.</source>
        <translation>{file} enthält {count} {count|Datei, die keine Daten sind|Dateien, die keine Daten sind}, etwa {entry}; {count|sie wird|sie werden} ausgelassen.</translation>
    </message>
    <message>
        <source>A file in {file} has a name that cannot be shown whole; it is called {entry} here.</source>
        <translation>Eine Datei in {file} hat einen Namen, der sich nicht ganz anzeigen lässt; sie heißt hier {entry}.</translation>
    </message>
    <message>
        <source>it does not begin like a mail</source>
        <translation>sie beginnt nicht wie eine E-Mail</translation>
    </message>
    <message>
        <source>has parts nested too deep</source>
        <translation>hat zu tief verschachtelte Teile</translation>
    </message>
    <message>
        <source>Leave the message out.</source>
        <translation>Lassen Sie die Nachricht weg.</translation>
    </message>
    <message>
        <source>has a text that is damaged (not valid base64)</source>
        <translation>hat einen beschädigten Text (kein gültiges Base64)</translation>
    </message>
    <message>
        <source>Save the message again from the mail program.</source>
        <translation>Speichern Sie die Nachricht neu aus dem E-Mail-Programm.</translation>
    </message>
    <message>
        <source>{count} {count|message|messages} of {file} {count|is|are} cut off; {count|its|their} text may be incomplete.</source>
        <translation>{count} {count|Nachricht|Nachrichten} von {file} {count|ist|sind} abgeschnitten; der Text kann unvollständig sein.</translation>
    </message>
    <message>
        <source>Save the mail again from its program.</source>
        <translation>Speichern Sie die E-Mail neu aus ihrem Programm.</translation>
    </message>
    <message>
        <source>{count} {count|message|messages} of {file} {count|names|name} a character set that is not known ({charset}); the text was read as UTF-8.</source>
        <translation>{count} {count|Nachricht|Nachrichten} von {file} {count|nennt|nennen} einen unbekannten Zeichensatz ({charset}); der Text wurde als UTF-8 gelesen.</translation>
    </message>
    <message>
        <source>Look at some texts with accents.</source>
        <translation>Sehen Sie einige Texte mit Akzenten an.</translation>
    </message>
    <message>
        <source>{file} cannot be read: the program&apos;s part for PDF documents (tunewright-pdf-text) is missing.</source>
        <translation>{file} kann nicht gelesen werden: Der Programmteil für PDF-Dokumente (tunewright-pdf-text) fehlt.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Reading {file} took too long or gave too much text.</source>
        <translation>Das Lesen von {file} dauerte zu lange oder ergab zu viel Text.</translation>
    </message>
    <message>
        <source>Split the document, or save its text as plain text.</source>
        <translation>Teilen Sie das Dokument oder speichern Sie seinen Text als reinen Text.</translation>
    </message>
    <message>
        <source>its pages cannot be found or drawn</source>
        <translation>ihre Seiten lassen sich nicht finden oder darstellen</translation>
    </message>
    <message>
        <source>question {question}: has answers in &quot;{column}&quot; in a form that is not known</source>
        <translation>Frage {question}: hat Antworten in „{column}“ in unbekannter Form</translation>
    </message>
    <message>
        <source>question {question}: has {texts} texts but {starts} {starts|place|places} in &quot;{column}&quot;</source>
        <translation>Frage {question}: hat {texts} Texte, aber {starts} {starts|Stelle|Stellen} in „{column}“</translation>
    </message>
    <message>
        <source>question {question}: has an answer without text</source>
        <translation>Frage {question}: hat eine Antwort ohne Text</translation>
    </message>
    <message>
        <source>question {question}: has {kind} as the place of an answer where a number is expected</source>
        <translation>Frage {question}: hat {kind} als Stelle einer Antwort, wo eine Zahl erwartet wird</translation>
    </message>
    <message>
        <source>question {question}: says that an answer begins at {start}, which is not a whole number</source>
        <translation>Frage {question}: sagt, dass eine Antwort bei {start} beginnt, das ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>question {question}: says that an answer begins at {start}, before the text</source>
        <translation>Frage {question}: sagt, dass eine Antwort bei {start} beginnt, vor dem Text</translation>
    </message>
    <message>
        <source>question {question}: says that an answer begins at character {start}, but the text has {size}</source>
        <translation>Frage {question}: sagt, dass eine Antwort bei Zeichen {start} beginnt, aber der Text hat {size}</translation>
    </message>
    <message>
        <source>question {question}: has the answer &quot;{answer}&quot;, which does not occur in the text</source>
        <translation>Frage {question}: hat die Antwort „{answer}“, die im Text nicht vorkommt</translation>
    </message>
    <message>
        <source>question {question}: has the answer &quot;{answer}&quot;, which is not at character {start} but {times} times elsewhere in the text; which is meant cannot be told</source>
        <translation>Frage {question}: hat die Antwort „{answer}“, die nicht bei Zeichen {start} steht, aber {times} Mal anderswo im Text; welche gemeint ist, lässt sich nicht sagen</translation>
    </message>
    <message>
        <source>question {question}: has the answer &quot;{answer}&quot;, which occurs {times} times in the text; which is meant cannot be told</source>
        <translation>Frage {question}: hat die Antwort „{answer}“, die {times} Mal im Text vorkommt; welche gemeint ist, lässt sich nicht sagen</translation>
    </message>
    <message>
        <source>question {question}: the answer &quot;{answer}&quot; begins at character {right}, not {start}</source>
        <translation>Frage {question}: die Antwort „{answer}“ beginnt bei Zeichen {right}, nicht {start}</translation>
    </message>
    <message>
        <source>question {question}: the place of the answer &quot;{answer}&quot; counts bytes instead of characters: {right}, not {start}</source>
        <translation>Frage {question}: die Stelle der Antwort „{answer}“ zählt Bytes statt Zeichen: {right}, nicht {start}</translation>
    </message>
    <message>
        <source>question {question}: the place of the answer &quot;{answer}&quot; counts UTF-16 units instead of characters: {right}, not {start}</source>
        <translation>Frage {question}: die Stelle der Antwort „{answer}“ zählt UTF-16-Einheiten statt Zeichen: {right}, nicht {start}</translation>
    </message>
    <message>
        <source>question {question}: the answer is written &quot;{answer}&quot;, the text has &quot;{text}&quot;; the text&apos;s spelling is taken</source>
        <translation>Frage {question}: die Antwort lautet „{answer}“, der Text hat „{text}“; die Schreibung des Textes wird genommen</translation>
    </message>
    <message>
        <source>question {question}: the answer &quot;{answer}&quot; has spaces at its edges, which are left out</source>
        <translation>Frage {question}: die Antwort „{answer}“ hat Leerzeichen am Rand, die wegbleiben</translation>
    </message>
    <message>
        <source>message {number} has a picture; pictures are not supported</source>
        <translation>Nachricht {number} hat ein Bild; Bilder werden nicht unterstützt</translation>
    </message>
    <message>
        <source>message {number} has a sound; sounds are not supported</source>
        <translation>Nachricht {number} hat einen Ton; Töne werden nicht unterstützt</translation>
    </message>
    <message>
        <source>Leave such conversations out, or write down what is said.</source>
        <translation>Lassen Sie solche Gespräche weg, oder schreiben Sie das Gesagte auf.</translation>
    </message>
    <message>
        <source>message {number} has a film; films are not supported</source>
        <translation>Nachricht {number} hat einen Film; Filme werden nicht unterstützt</translation>
    </message>
    <message>
        <source>question {question}: has nothing in &quot;{column}&quot;</source>
        <translation>Frage {question}: hat nichts in „{column}“</translation>
    </message>
    <message>
        <source>The model&apos;s chat template does not take the conversation in row {row}: {reason}</source>
        <translation>Die Gesprächsvorlage des Modells nimmt das Gespräch in Zeile {row} nicht an: {reason}</translation>
    </message>
    <message>
        <source>Look at that row: templates want user and assistant in turns. Mend or leave out the row, or choose another model.</source>
        <translation>Sehen Sie sich die Zeile an: Vorlagen wollen Nutzer und Assistent abwechselnd. Bessern Sie die Zeile aus, lassen Sie sie weg, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Add a file: a table (such as CSV, Excel or Parquet), JSON Lines, a document or plain text.</source>
        <translation>Fügen Sie eine Datei hinzu: eine Tabelle (etwa CSV, Excel oder Parquet), JSON Lines, ein Dokument oder reinen Text.</translation>
    </message>
    <message>
        <source>{count} {count|conversation has|conversations have} the system message later than at the start, where most models expect it. The first is on line {line}: message {message}.</source>
        <translation>{count} {count|Gespräch hat|Gespräche haben} die Systemnachricht nicht am Anfang, wo die meisten Modelle sie erwarten. Das erste steht in Zeile {line}: Nachricht {message}.</translation>
    </message>
    <message>
        <source>{count} {count|conversation has|conversations have} more than one system message at the start. The first is on line {line}.</source>
        <translation>{count} {count|Gespräch hat|Gespräche haben} am Anfang mehr als eine Systemnachricht. Das erste steht in Zeile {line}.</translation>
    </message>
    <message>
        <source>{count} {count|conversation has|conversations have} two messages of the user in a row, which some models refuse. The first is on line {line}: message {message}.</source>
        <translation>{count} {count|Gespräch hat|Gespräche haben} zwei Nachrichten des Nutzers nacheinander; manche Modelle lehnen das ab. Das erste steht in Zeile {line}: Nachricht {message}.</translation>
    </message>
    <message>
        <source>Join the two into one.</source>
        <translation>Fassen Sie die beiden zusammen.</translation>
    </message>
    <message>
        <source>{count} {count|conversation has|conversations have} two messages of the assistant in a row, which some models refuse. The first is on line {line}: message {message}.</source>
        <translation>{count} {count|Gespräch hat|Gespräche haben} zwei Nachrichten des Assistenten nacheinander; manche Modelle lehnen das ab. Das erste steht in Zeile {line}: Nachricht {message}.</translation>
    </message>
    <message>
        <source>{count} {count|conversation starts|conversations start} with the assistant, which some models refuse. The first is on line {line}.</source>
        <translation>{count} {count|Gespräch beginnt|Gespräche beginnen} mit dem Assistenten; manche Modelle lehnen das ab. Das erste steht in Zeile {line}.</translation>
    </message>
    <message>
        <source>{count} {count|conversation ends|conversations end} without an answer of the assistant; from the last message nothing is learned, and what has no answer at all is left out. The first is on line {line}.</source>
        <translation>{count} {count|Gespräch endet|Gespräche enden} ohne Antwort des Assistenten; aus der letzten Nachricht wird nichts gelernt, und was gar keine Antwort hat, bleibt weg. Das erste steht in Zeile {line}.</translation>
    </message>
    <message>
        <source>Add the answers, or remove such endings.</source>
        <translation>Ergänzen Sie die Antworten, oder entfernen Sie solche Enden.</translation>
    </message>
    <message>
        <source>{count} {count|conversation has|conversations have} an empty message of the user; the model would learn to answer nothing. The first is on line {line}: message {message}.</source>
        <translation>{count} {count|Gespräch hat|Gespräche haben} eine leere Nachricht des Nutzers; das Modell würde lernen, auf nichts zu antworten. Das erste steht in Zeile {line}: Nachricht {message}.</translation>
    </message>
    <message>
        <source>Add the text, or remove these conversations.</source>
        <translation>Ergänzen Sie den Text, oder entfernen Sie diese Gespräche.</translation>
    </message>
    <message>
        <source>{count} {count|conversation has|conversations have} an answer that only repeats the question. The first is on line {line}: message {message}.</source>
        <translation>{count} {count|Gespräch hat|Gespräche haben} eine Antwort, die nur die Frage wiederholt. Das erste steht in Zeile {line}: Nachricht {message}.</translation>
    </message>
    <message>
        <source>Write a real answer, or remove these conversations.</source>
        <translation>Schreiben Sie eine echte Antwort, oder entfernen Sie diese Gespräche.</translation>
    </message>
    <message>
        <source>{count} {count|conversation has|conversations have} a tool&apos;s answer without a call before it. The first is on line {line}: message {message}.</source>
        <translation>{count} {count|Gespräch hat|Gespräche haben} die Antwort eines Werkzeugs ohne Aufruf davor. Das erste steht in Zeile {line}: Nachricht {message}.</translation>
    </message>
    <message>
        <source>{count} {count|conversation uses|conversations use} tools. The first is on line {line}.</source>
        <translation>{count} {count|Gespräch verwendet|Gespräche verwenden} Werkzeuge. Das erste steht in Zeile {line}.</translation>
    </message>
    <message>
        <source>{count} {count|conversation has|conversations have} an empty answer of the assistant and {count|is|are} left out. The first is on line {line}: message {number}.</source>
        <translation>{count} {count|Gespräch hat|Gespräche haben} eine leere Antwort des Assistenten und {count|bleibt|bleiben} weg. Das erste steht in Zeile {line}: Nachricht {number}.</translation>
    </message>
    <message>
        <source>Add the answers, or remove these conversations.</source>
        <translation>Ergänzen Sie die Antworten, oder entfernen Sie diese Gespräche.</translation>
    </message>
    <message>
        <source>{count} {count|conversation has|conversations have} no messages and {count|is|are} left out. The first is on line {line}.</source>
        <translation>{count} {count|Gespräch hat|Gespräche haben} keine Nachrichten und {count|bleibt|bleiben} weg. Das erste steht in Zeile {line}.</translation>
    </message>
    <message>
        <source>Remove these rows.</source>
        <translation>Entfernen Sie diese Zeilen.</translation>
    </message>
    <message>
        <source>This run trained the model&apos;s own weights, so there is no adapter to export.</source>
        <translation>Dieser Lauf hat die eigenen Gewichte des Modells trainiert; es gibt also keinen Adapter zu exportieren.</translation>
    </message>
    <message>
        <source>Export the whole model, or train with small added matrices (LoRA) first.</source>
        <translation>Exportieren Sie das ganze Modell, oder trainieren Sie zuerst mit kleinen zugefügten Matrizen (LoRA).</translation>
    </message>
    <message>
        <source>A model that starts from nothing must learn as a whole, not in a part.</source>
        <translation>Ein Modell, das bei null beginnt, muss als Ganzes lernen, nicht in einem Teil.</translation>
    </message>
    <message>
        <source>Let the whole model learn (method &quot;full&quot;), or start from the weights that the model has.</source>
        <translation>Lassen Sie das ganze Modell lernen (Methode „full“), oder beginnen Sie mit den Gewichten, die das Modell hat.</translation>
    </message>
    <message>
        <source>The adapter&apos;s description cannot be read: &quot;{key}&quot;: {reason}.</source>
        <translation>Die Beschreibung des Adapters lässt sich nicht lesen: „{key}“: {reason}.</translation>
    </message>
    <message>
        <source>Get the adapter anew from where it was made.</source>
        <translation>Holen Sie den Adapter neu von dort, wo er gemacht wurde.</translation>
    </message>
    <message>
        <source>The adapter uses &quot;{key}&quot; = {value}, which this program does not know.</source>
        <translation>Der Adapter verwendet „{key}“ = {value}; das kennt dieses Programm nicht.</translation>
    </message>
    <message>
        <source>Merge the adapter into its model with the program that made it, and choose the merged model.</source>
        <translation>Verschmelzen Sie den Adapter mit seinem Modell in dem Programm, das ihn gemacht hat, und wählen Sie das verschmolzene Modell.</translation>
    </message>
    <message>
        <source>The model has no linear layer named {targets}.</source>
        <translation>Das Modell hat keine lineare Schicht namens {targets}.</translation>
    </message>
    <message>
        <source>Use &quot;all-linear&quot; or &quot;attention&quot;, or names that the model has; an adapter belongs to the model that it was made for.</source>
        <translation>Verwenden Sie „all-linear“ oder „attention“ oder Namen, die das Modell hat; ein Adapter gehört zu dem Modell, für das er gemacht wurde.</translation>
    </message>
    <message>
        <source>The adapter has weights for &quot;{tensor}&quot;, which its description does not name or the model does not have.</source>
        <translation>Der Adapter hat Gewichte für „{tensor}“; seine Beschreibung nennt das nicht, oder das Modell hat es nicht.</translation>
    </message>
    <message>
        <source>An adapter works only with the model that it was made for.</source>
        <translation>Ein Adapter funktioniert nur mit dem Modell, für das er gemacht wurde.</translation>
    </message>
    <message>
        <source>This goal uses no head of its own, so nothing would learn if only the head did.</source>
        <translation>Dieses Ziel hat keinen eigenen Kopf; es würde also nichts lernen, wenn nur der Kopf lernte.</translation>
    </message>
    <message>
        <source>Let the last layers, small added matrices (LoRA) or all weights learn.</source>
        <translation>Lassen Sie die letzten Schichten, kleine zugefügte Matrizen (LoRA) oder alle Gewichte lernen.</translation>
    </message>
    <message>
        <source>{count} {count|row|rows} of validation or test {count|is|are} also in the training part, equal or nearly so.</source>
        <translation>{count} {count|Zeile|Zeilen} aus Validierung oder Test {count|steht|stehen} gleich oder fast gleich auch im Trainingsteil.</translation>
    </message>
    <message>
        <source>Remove them from one of the parts: scores on texts seen in training look better than they are.</source>
        <translation>Entfernen Sie sie aus einem der Teile: Werte auf Texten, die beim Training gesehen wurden, sehen besser aus, als sie sind.</translation>
    </message>
    <message>
        <source>{count} {count|label looks|labels look} wrong: the texts are written like those of another category ({looked} of {rows} rows were compared).</source>
        <translation>Bei {count} {count|Zeile|Zeilen} sieht die Kategorie falsch aus: Der Text ist geschrieben wie die einer anderen ({looked} von {rows} Zeilen wurden verglichen).</translation>
    </message>
    <message>
        <source>Read these rows; each shows the category that fits better. Wrong labels teach mistakes, and in the test they make a good model look bad. This is a suspicion: where the label is right, leave it.</source>
        <translation>Lesen Sie diese Zeilen; bei jeder steht die Kategorie, die besser passt. Falsche Kategorien lehren Fehler, und im Test lassen sie ein gutes Modell schlecht aussehen. Es ist ein Verdacht: Wo die Kategorie stimmt, lassen Sie sie.</translation>
    </message>
    <message>
        <source>The column &quot;{column}&quot; numbers the rows ({values} values); the model does not read it.</source>
        <translation>Die Spalte „{column}“ nummeriert die Zeilen ({values} Werte); das Modell liest sie nicht.</translation>
    </message>
    <message>
        <source>Nothing to do. If it is something else, set its role in the table&apos;s header.</source>
        <translation>Nichts zu tun. Wenn sie etwas anderes ist, stellen Sie ihre Rolle im Kopf der Tabelle ein.</translation>
    </message>
    <message>
        <source>The column &quot;{column}&quot; says which rows belong together ({values} values); they stay in one part, so that the test has nobody whom the model knows from training.</source>
        <translation>Die Spalte „{column}“ sagt, welche Zeilen zusammengehören ({values} Werte); sie bleiben in einem Teil, damit im Test niemand steht, den das Modell aus dem Training kennt.</translation>
    </message>
    <message>
        <source>The column &quot;{column}&quot; holds dates ({values} different ones); the model does not read it.</source>
        <translation>Die Spalte „{column}“ enthält Datumsangaben ({values} verschiedene); das Modell liest sie nicht.</translation>
    </message>
    <message>
        <source>If the model is to work on texts of the future, split by date: the newest rows then become the test.</source>
        <translation>Wenn das Modell mit künftigen Texten arbeiten soll, teilen Sie nach dem Datum auf: Die neuesten Zeilen werden dann zum Test.</translation>
    </message>
    <message>
        <source>The column &quot;{column}&quot; is to be read by the model, but it only numbers the rows.</source>
        <translation>Die Spalte „{column}“ soll vom Modell gelesen werden, sie nummeriert aber nur die Zeilen.</translation>
    </message>
    <message>
        <source>Take its role away: from such numbers a model learns the training rows by heart, and nothing that helps with new ones.</source>
        <translation>Nehmen Sie ihr die Rolle: Aus solchen Nummern lernt ein Modell die Trainingszeilen auswendig und nichts, was bei neuen hilft.</translation>
    </message>
    <message>
        <source>{count} {count|column gives|columns give} the answer in &quot;{column}&quot; away: {columns}.</source>
        <translation>{count} {count|Spalte verrät|Spalten verraten} die Antwort in „{column}“: {columns}.</translation>
    </message>
    <message>
        <source>Do not let the model read such a column, unless it is known before the answer is: filled in afterwards, it makes every score look perfect and is missing when the model is used.</source>
        <translation>Lassen Sie das Modell eine solche Spalte nicht lesen, außer sie ist vor der Antwort bekannt: Nachträglich ausgefüllt lässt sie jeden Wert perfekt aussehen, und im Einsatz fehlt sie.</translation>
    </message>
    <message>
        <source>{count} {count|row|rows} of validation or test {count|belongs|belong} to a value of &quot;{column}&quot; that the training has too.</source>
        <translation>{count} {count|Zeile|Zeilen} aus Validierung oder Test {count|gehört|gehören} zu einem Wert von „{column}“, den auch das Training hat.</translation>
    </message>
    <message>
        <source>Move all rows of one value into the same part, or let the program split: else the model is tested on what it knows, and scores look better than they are.</source>
        <translation>Legen Sie alle Zeilen eines Werts in denselben Teil, oder lassen Sie das Programm aufteilen: Sonst wird das Modell an Bekanntem geprüft, und die Werte sehen besser aus, als sie sind.</translation>
    </message>
    <message>
        <source>{count} {count|group has|groups have} very few rows: {details}.</source>
        <translation>{count} {count|Gruppe hat|Gruppen haben} sehr wenige Zeilen: {details}.</translation>
    </message>
    <message>
        <source>Add rows of these groups if the model will work for them: it learns little about them, and a score over all rows does not show how well it does there.</source>
        <translation>Ergänzen Sie Zeilen dieser Gruppen, wenn das Modell für sie arbeiten soll: Es lernt wenig über sie, und ein Wert über alle Zeilen zeigt nicht, wie gut es dort ist.</translation>
    </message>
    <message>
        <source>In {count} {count|group|groups} a category is much more or less common than in the others. First the group, then the others, with 95 % intervals: {details}.</source>
        <translation>In {count} {count|Gruppe|Gruppen} ist eine Kategorie viel häufiger oder seltener als in den anderen. Erst die Gruppe, dann die anderen, mit 95-%-Intervallen: {details}.</translation>
    </message>
    <message>
        <source>Ask whether that is so in life or comes from how the data was gathered: the model learns the difference as a rule.</source>
        <translation>Fragen Sie, ob das im Leben so ist oder davon kommt, wie die Daten gesammelt wurden: Das Modell lernt den Unterschied als Regel.</translation>
    </message>
    <message>
        <source>In {count} {count|group|groups} labels look wrong more often than in the others. First the group, then the others, with 95 % intervals: {details}.</source>
        <translation>In {count} {count|Gruppe|Gruppen} sehen Kategorien öfter falsch aus als in den anderen. Erst die Gruppe, dann die anderen, mit 95-%-Intervallen: {details}.</translation>
    </message>
    <message>
        <source>Have the labels of these groups checked first: otherwise the model does worse for them than for all others.</source>
        <translation>Lassen Sie die Kategorien dieser Gruppen zuerst prüfen: Sonst ist das Modell bei ihnen schlechter als bei allen anderen.</translation>
    </message>
    <message>
        <source>In {count} {count|group|groups} the texts are much longer or shorter than in the others, in percent with 95 % intervals: {details}.</source>
        <translation>In {count} {count|Gruppe|Gruppen} sind die Texte viel länger oder kürzer als in den anderen, in Prozent mit 95-%-Intervallen: {details}.</translation>
    </message>
    <message>
        <source>Look at the results of these groups apart: long texts may be cut off, and short ones say little.</source>
        <translation>Sehen Sie sich die Ergebnisse dieser Gruppen einzeln an: Lange Texte werden womöglich abgeschnitten, und kurze sagen wenig.</translation>
    </message>
    <message>
        <source>The test has what the training lacks: {details}.</source>
        <translation>Der Test hat, was dem Training fehlt: {details}.</translation>
    </message>
    <message>
        <source>Add such rows to the training: a model cannot know a category or group that it never saw.</source>
        <translation>Ergänzen Sie solche Zeilen im Training: Ein Modell kann keine Kategorie oder Gruppe kennen, die es nie gesehen hat.</translation>
    </message>
    <message>
        <source>{percent} % of the words in the test do not occur in the training.</source>
        <translation>{percent} % der Wörter im Test kommen im Training nicht vor.</translation>
    </message>
    <message>
        <source>If the two come from different sources, mix them; otherwise more training rows help. A model does worse on words that it did not meet.</source>
        <translation>Wenn beide aus verschiedenen Quellen stammen, mischen Sie sie; sonst helfen mehr Trainingszeilen. Mit Wörtern, die es nicht kennt, kommt ein Modell schlechter zurecht.</translation>
    </message>
    <message>
        <source>{count} {count|category of the training has|categories of the training have} no row in the test: {classes}.</source>
        <translation>{count} {count|Kategorie des Trainings hat|Kategorien des Trainings haben} keine Zeile im Test: {classes}.</translation>
    </message>
    <message>
        <source>The test says nothing about them. Add rows of them, or make the test larger.</source>
        <translation>Der Test sagt nichts über sie. Ergänzen Sie Zeilen davon, oder vergrößern Sie den Test.</translation>
    </message>
    <message>
        <source>The rows are to be split by date, but no column of dates was found.</source>
        <translation>Die Zeilen sollen nach dem Datum aufgeteilt werden, es wurde aber keine Spalte mit Datumsangaben gefunden.</translation>
    </message>
    <message>
        <source>Give the role of a date to the right column, or let chance split the rows.</source>
        <translation>Geben Sie der richtigen Spalte die Rolle Datum, oder lassen Sie den Zufall aufteilen.</translation>
    </message>
    <message>
        <source>Added matrices (LoRA) usually need a learning rate some ten times that of the whole model; at this one they learn little.</source>
        <translation>Zugefügte Matrizen (LoRA) brauchen meist eine Lernrate, die etwa zehnmal so hoch ist wie die des ganzen Modells; mit dieser lernen sie wenig.</translation>
    </message>
    <message>
        <source>Try 0.0002 to 0.001.</source>
        <translation>Versuchen Sie 0,0002 bis 0,001.</translation>
    </message>
    <message>
        <source>{count} {count|step does|steps do} not fit the rows any more: the files, or the steps before, have changed. {count|It was|They were} not done.</source>
        <translation>{count} {count|Schritt passt|Schritte passen} nicht mehr zu den Zeilen: Die Dateien oder die Schritte davor haben sich geändert. {count|Er wurde|Sie wurden} nicht ausgeführt.</translation>
    </message>
    <message>
        <source>Look at the list of steps on the page Dataset; take out those that do not fit, and do them again where they are needed.</source>
        <translation>Sehen Sie sich auf der Seite Datensatz die Liste der Änderungen an; nehmen Sie die unpassenden zurück und wiederholen Sie sie, wo es nötig ist.</translation>
    </message>
    <message>
        <source>answers that repeat the question</source>
        <translation>Antworten, die die Frage wiederholen</translation>
    </message>
    <message>
        <source>signatures and disclaimers</source>
        <translation>Signaturen und Haftungshinweise</translation>
    </message>
    <message>
        <source>calls that cannot be read</source>
        <translation>unlesbare Aufrufe</translation>
    </message>
    <message>
        <source>marks of chat programs</source>
        <translation>Zeichen von Chatprogrammen</translation>
    </message>
    <message>
        <source>uneven classes</source>
        <translation>ungleich große Klassen</translation>
    </message>
    <message>
        <source>contradictory labels</source>
        <translation>widersprüchliche Klassen</translation>
    </message>
    <message>
        <source>hidden characters</source>
        <translation>unsichtbare Zeichen</translation>
    </message>
    <message>
        <source>test rows unlike the training</source>
        <translation>Testzeilen, die dem Training nicht gleichen</translation>
    </message>
    <message>
        <source>empty questions</source>
        <translation>leere Fragen</translation>
    </message>
    <message>
        <source>exact copies</source>
        <translation>genaue Kopien</translation>
    </message>
    <message>
        <source>doubtful labels by group</source>
        <translation>zweifelhafte Klassen je Gruppe</translation>
    </message>
    <message>
        <source>labels by group</source>
        <translation>Klassen je Gruppe</translation>
    </message>
    <message>
        <source>groups on both sides of the split</source>
        <translation>Gruppen auf beiden Seiten der Aufteilung</translation>
    </message>
    <message>
        <source>lengths by group</source>
        <translation>Längen je Gruppe</translation>
    </message>
    <message>
        <source>small groups</source>
        <translation>kleine Gruppen</translation>
    </message>
    <message>
        <source>leftovers of web pages</source>
        <translation>Reste von Webseiten</translation>
    </message>
    <message>
        <source>identifiers among the texts</source>
        <translation>Kennungen unter den Texten</translation>
    </message>
    <message>
        <source>The texts hardly tell the labels of &quot;{column}&quot;: a simple classifier gives the right one for {agreement} % of {looked} rows that it did not learn from; {chance} % would be right by chance.</source>
        <translation>Die Texte verraten kaum etwas über die Kategorien in „{column}“: Ein einfacher Klassifikator trifft sie bei {agreement} % von {looked} Zeilen, aus denen er nicht gelernt hat; {chance} % wären durch Zufall richtig.</translation>
    </message>
    <message>
        <source>Read some rows: could you tell the category from the text alone? If not, no model can. Often the labels have slipped against the rows when one column was sorted, or a text is missing that decides. Single labels were not searched for mistakes.</source>
        <translation>Lesen Sie einige Zeilen: Könnten Sie die Kategorie allein am Text erkennen? Wenn nicht, kann es kein Modell. Oft sind die Kategorien gegen die Zeilen verrutscht, als eine Spalte sortiert wurde, oder es fehlt ein Text, der entscheidet. Einzelne Kategorien wurden nicht auf Fehler geprüft.</translation>
    </message>
    <message>
        <source>labels that the texts do not tell</source>
        <translation>Kategorien, die die Texte nicht verraten</translation>
    </message>
    <message>
        <source>{count} {count|answer is|answers are} rated as bad (&quot;{value}&quot; in &quot;{column}&quot;); the model would learn to give {count|it|them}.</source>
        <translation>{count} {count|Antwort ist|Antworten sind} als schlecht bewertet („{value}“ in „{column}“); das Modell würde lernen, sie zu geben.</translation>
    </message>
    <message>
        <source>Leave these rows out, unless the column means something else.</source>
        <translation>Lassen Sie diese Zeilen weg, wenn die Spalte nichts anderes bedeutet.</translation>
    </message>
    <message>
        <source>Each row rates one answer; a preference needs two answers to the same question, one that is better (chosen) and one that is worse (rejected).</source>
        <translation>Jede Zeile bewertet eine Antwort; eine Bevorzugung braucht zwei Antworten auf dieselbe Frage, eine bessere (chosen) und eine schlechtere (rejected).</translation>
    </message>
    <message>
        <source>Choose the goal of answering instead: there the answers that are rated as bad can be left out. Or join a good and a bad answer to each question in one row.</source>
        <translation>Wählen Sie stattdessen ein Ziel, bei dem geantwortet wird: Dort lassen sich die als schlecht bewerteten Antworten weglassen. Oder fügen Sie zu jeder Frage eine gute und eine schlechte Antwort in einer Zeile zusammen.</translation>
    </message>
    <message>
        <source>answers that are rated as bad</source>
        <translation>als schlecht bewertete Antworten</translation>
    </message>
    <message>
        <source>ratings instead of preferences</source>
        <translation>Bewertungen statt Bevorzugungen</translation>
    </message>
    <message>
        <source>doubtful labels</source>
        <translation>zweifelhafte Klassen</translation>
    </message>
    <message>
        <source>a label of its own for each row</source>
        <translation>eine eigene Klasse für jede Zeile</translation>
    </message>
    <message>
        <source>labels in several spellings</source>
        <translation>Klassen in mehreren Schreibweisen</translation>
    </message>
    <message>
        <source>translations of odd length</source>
        <translation>Übersetzungen von seltsamer Länge</translation>
    </message>
    <message>
        <source>missing answers</source>
        <translation>fehlende Antworten</translation>
    </message>
    <message>
        <source>classes without test rows</source>
        <translation>Klassen ohne Testzeilen</translation>
    </message>
    <message>
        <source>conversations that begin with the answer</source>
        <translation>Gespräche, die mit der Antwort beginnen</translation>
    </message>
    <message>
        <source>conversations in several layouts</source>
        <translation>Gespräche in mehreren Formen</translation>
    </message>
    <message>
        <source>garbled characters</source>
        <translation>verstümmelte Zeichen</translation>
    </message>
    <message>
        <source>near copies</source>
        <translation>Beinahe-Kopien</translation>
    </message>
    <message>
        <source>words that only the test has</source>
        <translation>Wörter, die nur der Test hat</translation>
    </message>
    <message>
        <source>results of tools that nobody called</source>
        <translation>Ergebnisse von Werkzeugen, die niemand aufrief</translation>
    </message>
    <message>
        <source>texts unlike the others</source>
        <translation>Texte, die den anderen nicht gleichen</translation>
    </message>
    <message>
        <source>personal data of all kinds</source>
        <translation>personenbezogene Daten aller Art</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>Anschriften</translation>
    </message>
    <message>
        <source>dates of birth</source>
        <translation>Geburtsdaten</translation>
    </message>
    <message>
        <source>card numbers</source>
        <translation>Kartennummern</translation>
    </message>
    <message>
        <source>e-mail addresses</source>
        <translation>E-Mail-Adressen</translation>
    </message>
    <message>
        <source>bank accounts</source>
        <translation>Bankkonten</translation>
    </message>
    <message>
        <source>names of persons</source>
        <translation>Namen von Personen</translation>
    </message>
    <message>
        <source>national numbers</source>
        <translation>Ausweis- und Steuernummern</translation>
    </message>
    <message>
        <source>phone numbers</source>
        <translation>Telefonnummern</translation>
    </message>
    <message>
        <source>record numbers</source>
        <translation>Akten- und Fallnummern</translation>
    </message>
    <message>
        <source>social security numbers</source>
        <translation>Sozialversicherungsnummern</translation>
    </message>
    <message>
        <source>placeholders</source>
        <translation>Platzhalter</translation>
    </message>
    <message>
        <source>answers that refuse</source>
        <translation>Antworten, die ablehnen</translation>
    </message>
    <message>
        <source>answers twice in a row</source>
        <translation>zwei Antworten hintereinander</translation>
    </message>
    <message>
        <source>identifiers that come again</source>
        <translation>wiederkehrende Kennungen</translation>
    </message>
    <message>
        <source>questions twice in a row</source>
        <translation>zwei Fragen hintereinander</translation>
    </message>
    <message>
        <source>several instructions</source>
        <translation>mehrere Anweisungen</translation>
    </message>
    <message>
        <source>copies on both sides of the split</source>
        <translation>Kopien auf beiden Seiten der Aufteilung</translation>
    </message>
    <message>
        <source>instructions in the middle</source>
        <translation>Anweisungen mittendrin</translation>
    </message>
    <message>
        <source>columns that give the answer away</source>
        <translation>Spalten, die die Antwort verraten</translation>
    </message>
    <message>
        <source>tiny classes</source>
        <translation>winzige Klassen</translation>
    </message>
    <message>
        <source>texts longer than the model reads</source>
        <translation>Texte, die länger sind, als das Modell liest</translation>
    </message>
    <message>
        <source>conversations with tools</source>
        <translation>Gespräche mit Werkzeugen</translation>
    </message>
    <message>
        <source>answers that break off</source>
        <translation>abgebrochene Antworten</translation>
    </message>
    <message>
        <source>texts that break off</source>
        <translation>abgebrochene Texte</translation>
    </message>
    <message>
        <source>lines that were not translated</source>
        <translation>nicht übersetzte Zeilen</translation>
    </message>
    <message>
        <source>texts in another language</source>
        <translation>Texte in einer anderen Sprache</translation>
    </message>
    <message>
        <source>The step {field} cannot be done: &quot;{step}&quot; is no remedy for &quot;{finding}&quot;.</source>
        <translation>Der Schritt {field} ist nicht möglich: „{step}“ ist keine Abhilfe für „{finding}“.</translation>
    </message>
    <message>
        <source>See the table of findings and their remedies in the README.</source>
        <translation>Siehe die Tabelle der Befunde und ihrer Abhilfen in der README.</translation>
    </message>
    <message>
        <source>{count} {count|conversation has|conversations have} a role other than system, user, assistant and tool. Where it is clear who is meant, it was read so; otherwise the conversation is left out. The first is on line {line}: {reason}.</source>
        <translation>{count} {count|Gespräch hat|Gespräche haben} eine andere Rolle als system, user, assistant und tool. Wo klar ist, wer gemeint ist, wurde sie so gelesen; sonst ist das Gespräch ausgelassen. Das erste steht in Zeile {line}: {reason}.</translation>
    </message>
    <message>
        <source>Write system, user, assistant or tool in its place.</source>
        <translation>Schreiben Sie stattdessen system, user, assistant oder tool.</translation>
    </message>
    <message>
        <source>{file} has no sheet &quot;{sheet}&quot;. Its sheets are: {sheets}.</source>
        <translation>{file} hat kein Blatt „{sheet}“. Seine Blätter sind: {sheets}.</translation>
    </message>
    <message>
        <source>Choose one of these, or none: then the first sheet with content is read.</source>
        <translation>Wählen Sie eines davon oder keines: Dann wird das erste Blatt mit Inhalt gelesen.</translation>
    </message>
    <message>
        <source>The sheet &quot;{sheet}&quot; of {file} is empty.</source>
        <translation>Das Blatt „{sheet}“ von {file} ist leer.</translation>
    </message>
    <message>
        <source>Choose another sheet.</source>
        <translation>Wählen Sie ein anderes Blatt.</translation>
    </message>
    <message>
        <source>{file} is not a workbook, so it has no sheet &quot;{sheet}&quot;.</source>
        <translation>{file} ist keine Arbeitsmappe und hat also kein Blatt „{sheet}“.</translation>
    </message>
    <message>
        <source>Choose no sheet for this file.</source>
        <translation>Wählen Sie für diese Datei kein Blatt.</translation>
    </message>
    <message>
        <source>Choose it for this file if it is needed.</source>
        <translation>Wählen Sie es für diese Datei aus, wenn es gebraucht wird.</translation>
    </message>
    <message>
        <source>Choose another sheet for this file if it is needed.</source>
        <translation>Wählen Sie für diese Datei ein anderes Blatt aus, wenn es gebraucht wird.</translation>
    </message>
    <message>
        <source>Check-up of the data</source>
        <translation>Prüfung der Daten</translation>
    </message>
    <message>
        <source>Ready: nothing stands in the way of training.</source>
        <translation>Bereit: Dem Training steht nichts im Weg.</translation>
    </message>
    <message>
        <source>Ready, with warnings: training is possible, but look at what was found first.</source>
        <translation>Bereit mit Warnungen: Training ist möglich, aber sehen Sie sich vorher an, was gefunden wurde.</translation>
    </message>
    <message>
        <source>Not ready: the errors below must be mended before training.</source>
        <translation>Nicht bereit: Vor dem Training müssen die Fehler unten behoben werden.</translation>
    </message>
    <message>
        <source>{good} of {count} {count|row|rows} can be used.</source>
        <translation>{good} von {count} {count|Zeile|Zeilen} sind verwendbar.</translation>
    </message>
    <message>
        <source>Names, addresses, numbers and the like that were recognised in the examples are replaced by placeholders. Read the examples before you hand this report on: not everything is recognised.</source>
        <translation>Namen, Adressen, Nummern und Ähnliches sind in den Beispielen durch Platzhalter ersetzt, soweit sie erkannt wurden. Lesen Sie die Beispiele, bevor Sie diesen Bericht weitergeben: Nicht alles wird erkannt.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Zeichenkodierung</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>Verwendbar</translation>
    </message>
    <message>
        <source>XXH3-64 of the content</source>
        <translation>XXH3-64 des Inhalts</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>Verwendet als</translation>
    </message>
    <message>
        <source>How that was decided</source>
        <translation>Wie das entschieden wurde</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} Wörter</translation>
    </message>
    <message>
        <source>nothing that this goal reads</source>
        <translation>nichts, was dieses Ziel liest</translation>
    </message>
    <message>
        <source>recognised ({percent} sure)</source>
        <translation>erkannt (zu {percent} sicher)</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>von Hand gesetzt</translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>Verschiedene Werte</translation>
    </message>
    <message>
        <source>Empty cells</source>
        <translation>Leere Zellen</translation>
    </message>
    <message>
        <source>Steps taken on the rows</source>
        <translation>Schritte an den Zeilen</translation>
    </message>
    <message>
        <source>None: the rows are used as they stand in the files.</source>
        <translation>Keine: Die Zeilen werden so verwendet, wie sie in den Dateien stehen.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>(not done: the rows are not those that it was made for)</source>
        <translation>(nicht ausgeführt: die Zeilen sind nicht die, für die er gedacht war)</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Nothing is wrong with the data as far as the program can see.</source>
        <translation>An den Daten ist nichts auszusetzen, soweit das Programm es sehen kann.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>goes with row {row}</source>
        <translation>gehört zu Zeile {row}</translation>
    </message>
    <message>
        <source>Split into parts</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>The rows were not cut into parts.</source>
        <translation>Die Zeilen wurden nicht aufgeteilt.</translation>
    </message>
    <message>
        <source>The files or a column say which part each row belongs to.</source>
        <translation>Die Dateien oder eine Spalte geben vor, zu welchem Teil jede Zeile gehört.</translation>
    </message>
    <message>
        <source>By date: the newest rows are the test, those before them the validation.</source>
        <translation>Nach Datum: Die neuesten Zeilen sind der Test, die davor die Validierung.</translation>
    </message>
    <message>
        <source>By chance, with every category in the same proportion in each part.</source>
        <translation>Zufällig, mit jeder Kategorie im selben Verhältnis in jedem Teil.</translation>
    </message>
    <message>
        <source>By chance.</source>
        <translation>Zufällig.</translation>
    </message>
    <message>
        <source>Rows with the same value in &quot;{column}&quot; stay in one part.</source>
        <translation>Zeilen mit demselben Wert in „{column}“ bleiben in einem Teil.</translation>
    </message>
    <message>
        <source>{count} {count|row stays|rows stay} with others, because they are of one group, equal or nearly so.</source>
        <translation>{count} {count|Zeile bleibt|Zeilen bleiben} bei anderen, weil sie zu einer Gruppe gehören, gleich oder fast gleich sind.</translation>
    </message>
    <message>
        <source>There is no test part, so nobody can say how well a model does on new rows.</source>
        <translation>Es gibt keinen Testteil; niemand kann also sagen, wie gut ein Modell mit neuen Zeilen zurechtkommt.</translation>
    </message>
    <message>
        <source>The test has {count} {count|row|rows}: a share measured on it, such as the accuracy, can be off by up to {points} percentage {points|point|points} (95 % interval).</source>
        <translation>Der Test hat {count} {count|Zeile|Zeilen}: Ein daran gemessener Anteil, etwa die Trefferquote, kann um bis zu {points} {points|Prozentpunkt|Prozentpunkte} danebenliegen (95-%-Intervall).</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Rows by part</source>
        <translation>Zeilen je Teil</translation>
    </message>
    <message>
        <source>Rows by category and part</source>
        <translation>Zeilen je Kategorie und Teil</translation>
    </message>
    <message>
        <source>Rows by value of &quot;{column}&quot; and part</source>
        <translation>Zeilen je Wert von „{column}“ und Teil</translation>
    </message>
    <message>
        <source>{count} {count|other|others}</source>
        <translation>{count} {count|weiterer|weitere}</translation>
    </message>
    <message>
        <source>Length of the texts</source>
        <translation>Länge der Texte</translation>
    </message>
    <message>
        <source>Length of the texts in &quot;{column}&quot;</source>
        <translation>Länge der Texte in „{column}“</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>{length} and more</source>
        <translation>{length} und mehr</translation>
    </message>
    <message>
        <source>The rows that were kept of {file} cannot be used: {reason}.</source>
        <translation>Die aufbewahrten Zeilen von {file} sind nicht brauchbar: {reason}.</translation>
    </message>
    <message>
        <source>Remove the file rows.sqlite in the folder data of the project; the files are read again.</source>
        <translation>Entfernen Sie die Datei rows.sqlite im Ordner data des Projekts; die Dateien werden dann neu gelesen.</translation>
    </message>
    <message>
        <source>What was read could not be kept in the project ({reason}); the files are read anew each time.</source>
        <translation>Was gelesen wurde, ließ sich nicht im Projekt aufbewahren ({reason}); die Dateien werden jedes Mal neu gelesen.</translation>
    </message>
    <message>
        <source>See that the project&apos;s folder can be written to and that the disk has room.</source>
        <translation>Sorgen Sie dafür, dass der Ordner des Projekts beschreibbar ist und Platz auf dem Datenträger bleibt.</translation>
    </message>
    <message>
        <source>{file} is not there any more; its rows are those that the project kept.</source>
        <translation>{file} ist nicht mehr da; die Zeilen sind die, die das Projekt aufbewahrt hat.</translation>
    </message>
    <message>
        <source>Put the file back if it was moved by mistake, or add it from its new place.</source>
        <translation>Legen Sie die Datei zurück, falls sie versehentlich verschoben wurde, oder fügen Sie sie vom neuen Ort hinzu.</translation>
    </message>
    <message>
        <source>{share} percent of your rows are longer than the {length} tokens that it would see; their ends are left out.</source>
        <translation>{share} Prozent Ihrer Zeilen sind länger als die {length} Token, die es sehen würde; was dahinter steht, fällt weg.</translation>
    </message>
    <message>
        <source>Allow longer texts under Settings, or choose a model that reads more, if the ends matter.</source>
        <translation>Lassen Sie unter Einstellungen längere Texte zu, oder wählen Sie ein Modell, das mehr liest, wenn es auf das Ende ankommt.</translation>
    </message>
    <message>
        <source>Within the steps and minutes that are set it would see only {share} percent of your data.</source>
        <translation>In den eingestellten Schritten und Minuten sähe es nur {share} Prozent Ihrer Daten.</translation>
    </message>
    <message>
        <source>Allow more time under Settings, let a smaller part of it learn, or choose a smaller model.</source>
        <translation>Lassen Sie unter Einstellungen mehr Zeit, lassen Sie einen kleineren Teil lernen, oder wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>{share} percent of your rows are of the category &quot;{label}&quot;: whoever always answers that is right as often.</source>
        <translation>{share} Prozent Ihrer Zeilen gehören zur Kategorie „{label}“: Wer immer das antwortet, hat ebenso oft recht.</translation>
    </message>
    <message>
        <source>Collect more rows of the other categories first, or look for them with a rule or a search.</source>
        <translation>Sammeln Sie erst mehr Zeilen der anderen Kategorien, oder suchen Sie sie mit einer Regel oder einer Suche.</translation>
    </message>
    <message>
        <source>The model makes vectors of texts in a way that this program does not know: {part}.</source>
        <translation>Das Modell macht Vektoren aus Texten auf eine Weise, die dieses Programm nicht kennt: {part}.</translation>
    </message>
    <message>
        <source>Use a model that takes the mean, the first token, the greatest value or the last token.</source>
        <translation>Nehmen Sie ein Modell, das den Mittelwert, das erste Token, den größten Wert oder das letzte Token nimmt.</translation>
    </message>
    <message>
        <source>A model that reads a text and writes another one gives no vector for it.</source>
        <translation>Ein Modell, das einen Text liest und einen anderen schreibt, gibt keinen Vektor dafür.</translation>
    </message>
    <message>
        <source>Use a model of the BERT or GPT kind.</source>
        <translation>Nehmen Sie ein Modell von der Art von BERT oder GPT.</translation>
    </message>
    <message>
        <source>{file} holds conversations; vectors are made of single texts.</source>
        <translation>{file} enthält Gespräche; Vektoren werden aus einzelnen Texten gemacht.</translation>
    </message>
    <message>
        <source>Write one {&quot;text&quot;: …} object a line.</source>
        <translation>Schreiben Sie ein Objekt {&quot;text&quot;: …} in jede Zeile.</translation>
    </message>
    <message>
        <source>An addition (adapter) to the model {base}, which is on this computer: both are put together when they are used.</source>
        <translation>Ein Zusatz (Adapter) zum Modell {base}, das auf diesem Rechner liegt: Beide werden beim Benutzen zusammengesetzt.</translation>
    </message>
    <message>
        <source>This is only an addition (adapter) to the model {base}, which is not on this computer.</source>
        <translation>Das ist nur ein Zusatz (Adapter) zum Modell {base}, das nicht auf diesem Rechner liegt.</translation>
    </message>
    <message>
        <source>Download that model, or put its folder beside this one.</source>
        <translation>Laden Sie jenes Modell herunter, oder legen Sie seinen Ordner neben diesen.</translation>
    </message>
    <message>
        <source>{file} became shorter while it was read.</source>
        <translation>{file} wurde kürzer, während die Datei gelesen wurde.</translation>
    </message>
    <message>
        <source>Wait until the program that writes it is done, then try again.</source>
        <translation>Warten Sie, bis das Programm fertig ist, das sie schreibt, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The fold that is to be the test is not among the folds.</source>
        <translation>Die Faltung, die der Test sein soll, gehört nicht zu den Faltungen.</translation>
    </message>
    <message>
        <source>Give a number from 1 to data.folds, or 0 for the ordinary split.</source>
        <translation>Geben Sie eine Zahl von 1 bis data.folds an oder 0 für die gewöhnliche Aufteilung.</translation>
    </message>
    <message>
        <source>Cross-validation mixes old and new rows; it does not go with a split by date.</source>
        <translation>Kreuzvalidierung mischt alte und neue Zeilen; sie passt nicht zu einer Aufteilung nach Datum.</translation>
    </message>
    <message>
        <source>Split by chance, or leave cross-validation out.</source>
        <translation>Teilen Sie zufällig auf oder lassen Sie die Kreuzvalidierung weg.</translation>
    </message>
    <message>
        <source>There is no text in the file of general text.</source>
        <translation>In der Datei mit allgemeinem Text steht kein Text.</translation>
    </message>
    <message>
        <source>Choose a plain text file with an empty line between paragraphs, or none: then the program&apos;s own is read.</source>
        <translation>Wählen Sie eine reine Textdatei mit einer Leerzeile zwischen den Absätzen, oder keine: Dann wird die des Programms gelesen.</translation>
    </message>
    <message>
        <source>Use one of: classification, multi-label, regression, token-classification, question-answering, prompt-answer, chat, text-to-text, causal-lm, masked-lm, preference.</source>
        <translation>Nehmen Sie eines von: classification, multi-label, regression, token-classification, question-answering, prompt-answer, chat, text-to-text, causal-lm, masked-lm, preference.</translation>
    </message>
    <message>
        <source>The mean of the last {count} checks is better than each of them (validation loss {loss}) and was kept.</source>
        <translation>Das Mittel der letzten {count} Prüfungen ist besser als jede von ihnen (Validierungsverlust {loss}) und wurde behalten.</translation>
    </message>
    <message>
        <source>The mean of the last {count} checks (validation loss {loss}) is no better than the best of them, which stays.</source>
        <translation>Das Mittel der letzten {count} Prüfungen (Validierungsverlust {loss}) ist nicht besser als die beste von ihnen, die bleibt.</translation>
    </message>
    <message>
        <source>There are no curves in {file}.</source>
        <translation>In {file} gibt es keine Kurven.</translation>
    </message>
    <message>
        <source>Give the folder of a run that has begun to train: the one with metrics.jsonl in it.</source>
        <translation>Geben Sie den Ordner eines Laufs an, der schon zu lernen begonnen hat: den mit metrics.jsonl darin.</translation>
    </message>
    <message>
        <source>The list of waiting runs in {file} cannot be read.</source>
        <translation>Die Liste der wartenden Läufe in {file} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Move that file away to begin with an empty list; the runs that were made are not touched.</source>
        <translation>Legen Sie diese Datei anderswohin, um mit einer leeren Liste zu beginnen; die schon gemachten Läufe bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Held in 4 bits (NF4) beside small added matrices (LoRA) it would need about {memory} MiB to be trained.</source>
        <translation>In 4 Bit gehalten (NF4), neben kleinen hinzugefügten Matrizen (LoRA), bräuchte es zum Trainieren etwa {memory} MiB.</translation>
    </message>
    <message>
        <source>Choose both under Settings if the memory is short; the model becomes a little less exact.</source>
        <translation>Wählen Sie beides unter Einstellungen, wenn der Speicher knapp ist; das Modell wird ein wenig ungenauer.</translation>
    </message>
    <message>
        <source>Choose a smaller batch, shorter texts or a smaller model, compute layers twice, hold the model beside small added matrices (LoRA) in fewer bits, or close other programs.</source>
        <translation>Lesen Sie weniger Zeilen auf einmal oder kürzere Texte, nehmen Sie ein kleineres Modell, lassen Sie Schichten zweimal rechnen, halten Sie das Modell neben kleinen hinzugefügten Matrizen (LoRA) in weniger Bits, oder schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>There is no measurement named &quot;{name}&quot;.</source>
        <translation>Eine Messung namens „{name}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Left out: {reason}</source>
        <translation>Weggelassen: {reason}</translation>
    </message>
    <message>
        <source>Left out by hand: row {row}</source>
        <translation>Von Hand weggelassen: Zeile {row}</translation>
    </message>
    <message>
        <source>Left out by hand: {count} rows, the first of them row {row}</source>
        <translation>Von Hand weggelassen: {count} Zeilen, als erste Zeile {row}</translation>
    </message>
    <message>
        <source>Placeholders in the place of: {reason}</source>
        <translation>Durch Platzhalter ersetzt: {reason}</translation>
    </message>
    <message>
        <source>Taken out of the texts: {reason}</source>
        <translation>Aus den Texten entfernt: {reason}</translation>
    </message>
    <message>
        <source>Put right: {reason}</source>
        <translation>Berichtigt: {reason}</translation>
    </message>
    <message>
        <source>In the column &quot;{column}&quot;, each &quot;{before}&quot; became &quot;{after}&quot;</source>
        <translation>In der Spalte „{column}“ wurde jedes „{before}“ zu „{after}“</translation>
    </message>
    <message>
        <source>In the column &quot;{column}&quot; of row {row}, &quot;{before}&quot; became &quot;{after}&quot;</source>
        <translation>In der Spalte „{column}“ von Zeile {row} wurde „{before}“ zu „{after}“</translation>
    </message>
    <message>
        <source>Looked at and kept as it is: {reason}</source>
        <translation>Angesehen und so belassen: {reason}</translation>
    </message>
    <message>
        <source>The files of the run in {file} have changed since: its test rows are no longer those that were kept apart from the learning, so figures on them would not be honest.</source>
        <translation>Die Dateien des Laufs in {file} haben sich seither geändert: Seine Testzeilen sind nicht mehr die, die vom Lernen ferngehalten wurden; Werte darauf wären nicht ehrlich.</translation>
    </message>
    <message>
        <source>Put the files back as they were, or train again with the new ones.</source>
        <translation>Stellen Sie die Dateien wieder her, wie sie waren, oder trainieren Sie mit den neuen noch einmal.</translation>
    </message>
    <message>
        <source>The rows to learn from, for validation or for the test are not those that the run in {file} was started with, so it cannot go on.</source>
        <translation>Die Zeilen zum Lernen, für die Validierung oder für den Test sind nicht die, mit denen der Lauf in {file} begonnen wurde; er kann so nicht weitergehen.</translation>
    </message>
    <message>
        <source>Put the files, the changes of the rows and the split back as they were, or start a new run.</source>
        <translation>Stellen Sie Dateien, Änderungen der Zeilen und Aufteilung wieder her, wie sie waren, oder beginnen Sie einen neuen Lauf.</translation>
    </message>
    <message>
        <source>These are known: {known}.</source>
        <translation>Bekannt sind diese: {known}.</translation>
    </message>
    <message>
        <source>The entry &quot;{entry}&quot; in {file} is encrypted, or compressed otherwise than by deflating; PyTorch stores it plain.</source>
        <translation>Der Eintrag &quot;{entry}&quot; in {file} ist verschlüsselt oder anders als mit Deflate komprimiert; PyTorch legt ihn unkomprimiert ab.</translation>
    </message>
    <message>
        <source>The entry &quot;{entry}&quot; in {file} is damaged: it cannot be unpacked to what the archive&apos;s table of contents says.</source>
        <translation>Der Eintrag &quot;{entry}&quot; in {file} ist beschädigt: Entpackt ergibt er nicht, was im Inhaltsverzeichnis des Archivs steht.</translation>
    </message>
    <message>
        <source>{file} would unpack from {packed} to {size} bytes, as no weights do; the file is refused.</source>
        <translation>{file} würde von {packed} auf {size} Bytes entpackt, was bei keinen Gewichten vorkommt; die Datei wird abgelehnt.</translation>
    </message>
    <message>
        <source>Do not use this file; get the model from its origin.</source>
        <translation>Verwenden Sie diese Datei nicht; holen Sie das Modell von seinem Ursprung.</translation>
    </message>
    <message>
        <source>{file} is compressed: unpacked it takes {size} MiB of memory, and this machine has {available} MiB.</source>
        <translation>{file} ist komprimiert: Entpackt braucht die Datei {size} MiB Speicher, und dieser Rechner hat {available} MiB.</translation>
    </message>
    <message>
        <source>{file} shall be cut into pieces of so many tokens, but no model is chosen: each counts its tokens otherwise.</source>
        <translation>{file} soll in Stücke von so vielen Tokens geschnitten werden, aber es ist kein Modell gewählt: jedes zählt seine Tokens anders.</translation>
    </message>
    <message>
        <source>Choose a model, or take paragraphs or pages as rows.</source>
        <translation>Wählen Sie ein Modell, oder nehmen Sie Absätze oder Seiten als Zeilen.</translation>
    </message>
    <message>
        <source>{count} {count|text|texts} {count|has|have} more than about {words} words; what goes beyond {limit} tokens is cut off. The longest is on line {longest}, with {characters} characters.</source>
        <translation>{count} {count|Text hat|Texte haben} mehr als etwa {words} Wörter; was über {limit} Tokens hinausgeht, wird abgeschnitten. Der längste steht in Zeile {longest}, mit {characters} Zeichen.</translation>
    </message>
    <message>
        <source>The table has {columns} columns; {used} of them {used|is|are} used.</source>
        <translation>Die Tabelle hat {columns} Spalten; {used} davon {used|wird|werden} benutzt.</translation>
    </message>
    <message>
        <source>Look whether these are the right ones (&quot;Columns&quot;), or save the file with those alone that are needed.</source>
        <translation>Sehen Sie nach, ob es die richtigen sind („Spalten“), oder speichern Sie die Datei nur mit denen, die gebraucht werden.</translation>
    </message>
    <message>
        <source>{count} {count|conversation has|conversations have} a tool call whose arguments are not valid JSON; a model that learns the calls would write them so. The first is on line {line}: message {message}.</source>
        <translation>{count} {count|Gespräch hat|Gespräche haben} einen Werkzeugaufruf, dessen Argumente kein gültiges JSON sind; ein Modell, das die Aufrufe lernt, würde sie so schreiben. Das erste steht in Zeile {line}: Nachricht {message}.</translation>
    </message>
    <message>
        <source>Choose a model whose chat template knows tools. Calls and what tools give back are read only, unless &quot;Tools in conversations&quot; among the settings says otherwise.</source>
        <translation>Wählen Sie ein Modell, dessen Chat-Vorlage Werkzeuge kennt. Aufrufe und was Werkzeuge zurückgeben werden nur gelesen, wenn „Werkzeuge in Gesprächen“ unter den Einstellungen nichts anderes sagt.</translation>
    </message>
    <message>
        <source>In {count} {count|conversation|conversations} calls of tools are all that the assistant says. Calls are read only, so nothing is learned from {count|it|them}. The first is on line {line}: message {message}.</source>
        <translation>In {count} {count|Gespräch|Gesprächen} sind Werkzeugaufrufe alles, was der Assistent sagt. Aufrufe werden nur gelesen, also wird aus {count|ihm|ihnen} nichts gelernt. Das erste steht in Zeile {line}: Nachricht {message}.</translation>
    </message>
    <message>
        <source>Let calls be learned (&quot;Tools in conversations&quot; among the settings), or go on without these rows.</source>
        <translation>Lassen Sie Aufrufe lernen („Werkzeuge in Gesprächen“ unter den Einstellungen), oder machen Sie ohne diese Zeilen weiter.</translation>
    </message>
    <message>
        <source>very many columns</source>
        <translation>sehr viele Spalten</translation>
    </message>
    <message>
        <source>conversations of calls alone</source>
        <translation>Gespräche nur aus Aufrufen</translation>
    </message>
    <message>
        <source>Add rows of rare classes, or let them count more in the settings (class weights). Judge the model by each class, not by accuracy alone.</source>
        <translation>Ergänzen Sie Zeilen seltener Kategorien, oder lassen Sie diese in den Einstellungen mehr zählen (Klassengewichte). Beurteilen Sie das Modell je Kategorie, nicht allein nach der Genauigkeit.</translation>
    </message>
    <message>
        <source>{count} {count|category is|categories are} never given, although test rows have {count|it|them} (how many in brackets): {classes}.</source>
        <translation>{count} {count|Kategorie wird|Kategorien werden} nie vergeben, obwohl Testzeilen sie haben (wie viele, in Klammern): {classes}.</translation>
    </message>
    <message>
        <source>Let rare categories count more in the settings (class weights), or add rows of them.</source>
        <translation>Lassen Sie seltene Kategorien in den Einstellungen mehr zählen (Klassengewichte), oder ergänzen Sie Zeilen davon.</translation>
    </message>
</context>
<context>
    <name>split</name>
    <message>
        <source>The run of %1 used this split, so it is locked.</source>
        <translation>Der Lauf vom %1 hat diese Aufteilung verwendet, darum ist sie gesperrt.</translation>
    </message>
    <message>
        <source>%1 runs used this split, the latest that of %2, so it is locked.</source>
        <translation>%1 Läufe haben diese Aufteilung verwendet, zuletzt der vom %2, darum ist sie gesperrt.</translation>
    </message>
    <message>
        <source>With another one, later runs would be tested on other rows, and nobody could say whether they are better or had easier rows.</source>
        <translation>Mit einer anderen würden spätere Läufe an anderen Zeilen getestet, und niemand könnte sagen, ob sie besser sind oder leichtere Zeilen hatten.</translation>
    </message>
    <message>
        <source>The split is unlocked. If you change it, the figures of the next run cannot be compared with those of the runs before it. It is locked again when a run begins.</source>
        <translation>Die Aufteilung ist entsperrt. Wenn Sie sie ändern, lassen sich die Werte des nächsten Laufs nicht mit denen der Läufe davor vergleichen. Sobald ein Lauf beginnt, ist sie wieder gesperrt.</translation>
    </message>
    <message>
        <source>The runs so far used another split: their figures cannot be compared with those of the next run.</source>
        <translation>Die bisherigen Läufe haben eine andere Aufteilung verwendet: Ihre Werte lassen sich nicht mit denen des nächsten Laufs vergleichen.</translation>
    </message>
    <message>
        <source>The test rows are other ones than in the run of %1 all the same, because files, columns or rows have changed since: its figures cannot be compared with those of the next run.</source>
        <translation>Die Testzeilen sind trotzdem andere als im Lauf vom %1, weil sich Dateien, Spalten oder Zeilen seither geändert haben: Seine Werte lassen sich nicht mit denen des nächsten Laufs vergleichen.</translation>
    </message>
    <message>
        <source>The run of %1 was tested on other rows: its figures cannot be compared with these.</source>
        <translation>Der Lauf vom %1 wurde an anderen Zeilen getestet: Seine Werte lassen sich nicht mit diesen vergleichen.</translation>
    </message>
    <message>
        <source>%1 runs, the latest that of %2, were tested on other rows: their figures cannot be compared with these.</source>
        <translation>%1 Läufe, zuletzt der vom %2, wurden an anderen Zeilen getestet: Ihre Werte lassen sich nicht mit diesen vergleichen.</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Redact all kinds</source>
        <translation>Alle Arten schwärzen</translation>
    </message>
    <message>
        <source>Redact</source>
        <translation>Schwärzen</translation>
    </message>
    <message>
        <source>Cut out</source>
        <translation>Herausschneiden</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Learn without these rows (%1). Of copies, the first one stays.</source>
        <translation>Ohne diese Zeilen lernen (%1). Von Kopien bleibt die erste.</translation>
    </message>
    <message>
        <source>Put placeholders such as [NAME_1] in their place (%1); the same value has the same placeholder everywhere.</source>
        <translation>Platzhalter wie [NAME_1] an ihre Stelle setzen (%1); derselbe Wert hat überall denselben Platzhalter.</translation>
    </message>
    <message>
        <source>Take these passages out of the texts (%1).</source>
        <translation>Diese Stellen aus den Texten nehmen (%1).</translation>
    </message>
    <message>
        <source>Write what was meant (%1).</source>
        <translation>Schreiben, was gemeint war (%1).</translation>
    </message>
    <message>
        <source>It is as it should be (%1): note it, but do not warn of it any more.</source>
        <translation>Das soll so sein (%1): vermerken, aber nicht mehr davor warnen.</translation>
    </message>
</context>
<context>
    <name>ui::AdviceBar</name>
    <message>
        <source>&amp;Language of your texts</source>
        <translation>&amp;Sprache Ihrer Texte</translation>
    </message>
    <message>
        <source>What &amp;matters most</source>
        <translation>Was am meisten &amp;zählt</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Good results</source>
        <translation>Gute Ergebnisse</translation>
    </message>
    <message>
        <source>Fast training and answers</source>
        <translation>Schnelles Training und schnelle Antworten</translation>
    </message>
    <message>
        <source>Little space</source>
        <translation>Wenig Platz</translation>
    </message>
</context>
<context>
    <name>ui::AssessPage</name>
    <message>
        <source>Assess</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>The adapted model answers rows that it has never seen, beside the model as it was.</source>
        <translation>Das angepasste Modell beantwortet Zeilen, die es nie gesehen hat, neben dem Modell, wie es vorher war.</translation>
    </message>
    <message>
        <source>assessing</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>Open or create a project first.</source>
        <translation>Öffnen oder erstellen Sie zuerst ein Projekt.</translation>
    </message>
    <message>
        <source>Train the model first.</source>
        <translation>Trainieren Sie zuerst das Modell.</translation>
    </message>
    <message>
        <source>&lt;p&gt;The test rows were kept apart from the learning. Each figure comes with an &lt;b&gt;interval&lt;/b&gt;: with 95 % certainty the true value lies inside. Few test rows give wide intervals.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Mix-ups&lt;/b&gt; shows which categories the model confuses; choose a cell to read its rows. &lt;b&gt;Answers&lt;/b&gt; lists every answer, the worst first. Under &lt;b&gt;Try it&lt;/b&gt; you can ask the model yourself.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Die Testzeilen wurden vom Lernen ferngehalten. Zu jeder Zahl gehört ein &lt;b&gt;Intervall&lt;/b&gt;: Mit 95 % Sicherheit liegt der wahre Wert darin. Wenige Testzeilen ergeben breite Intervalle.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Verwechslungen&lt;/b&gt; zeigt, welche Kategorien das Modell verwechselt; wählen Sie ein Feld, um seine Zeilen zu lesen. &lt;b&gt;Antworten&lt;/b&gt; führt alle Antworten auf, die schlechtesten zuerst. Unter &lt;b&gt;Ausprobieren&lt;/b&gt; können Sie das Modell selbst fragen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Assess now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>The model answers the test rows</source>
        <translation>Das Modell beantwortet die Testzeilen</translation>
    </message>
    <message>
        <source>The model could not be assessed</source>
        <translation>Das Modell konnte nicht geprüft werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Not assessed yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>The adapted model will answer the test rows, which it has never seen, and so will the model as it was. You will see how much better it is, how sure that is, and where it still errs.</source>
        <translation>Das angepasste Modell beantwortet die Testzeilen, die es nie gesehen hat, und das Modell, wie es vorher war, ebenso. Sie sehen, wie viel besser es ist, wie sicher das ist und wo es noch irrt.</translation>
    </message>
    <message>
        <source>Assess again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Lets both models answer the test rows anew.</source>
        <translation>Lässt beide Modelle die Testzeilen neu beantworten.</translation>
    </message>
    <message>
        <source>The untouched model had never learned these categories, so its answers are chance; compare with always giving the most common answer.</source>
        <translation>Das unveränderte Modell hatte diese Kategorien nie gelernt, seine Antworten sind Zufall; vergleichen Sie damit, immer die häufigste Antwort zu geben.</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Mix-ups</source>
        <translation>Verwechslungen</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>By category, the weakest first</source>
        <translation>Nach Kategorie, die schwächste zuerst</translation>
    </message>
    <message>
        <source>Double click or Enter shows the rows of a category.</source>
        <translation>Doppelklick oder Eingabetaste zeigt die Zeilen einer Kategorie.</translation>
    </message>
    <message>
        <source>Rows are the true categories, columns the answers (confusion matrix). Framed cells are right answers; the darker a cell, the larger its share of the row. Choose a cell to read its rows.</source>
        <translation>Zeilen sind die wahren Kategorien, Spalten die Antworten (Konfusionsmatrix). Umrahmte Felder sind richtige Antworten; je dunkler ein Feld, desto größer sein Anteil an der Zeile. Wählen Sie ein Feld, um seine Zeilen zu lesen.</translation>
    </message>
    <message>
        <source>The untouched model had never learned this goal, so its answers are chance.</source>
        <translation>Das unveränderte Modell hatte dieses Ziel nie gelernt, seine Antworten sind also Zufall.</translation>
    </message>
</context>
<context>
    <name>ui::BusyPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Stopping after the current step</source>
        <translation>Wird nach dem laufenden Schritt beendet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::CellDelegate</name>
    <message>
        <source>Class of the row</source>
        <translation>Klasse der Zeile</translation>
    </message>
    <message>
        <source>Text of the cell</source>
        <translation>Text der Zelle</translation>
    </message>
    <message>
        <source>Ctrl+Enter takes the text, Esc leaves the cell as it was.</source>
        <translation>Strg+Eingabe übernimmt den Text, Esc lässt die Zelle, wie sie war.</translation>
    </message>
</context>
<context>
    <name>ui::CellDialog</name>
    <message>
        <source>Add a row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Zeile entfernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Take the changes</source>
        <translation>Änderungen übernehmen</translation>
    </message>
    <message>
        <source>The row could not be used like this: %1</source>
        <translation>So ließe sich die Zeile nicht verwenden: %1</translation>
    </message>
</context>
<context>
    <name>ui::ConfusionMatrix</name>
    <message>
        <source>Confusion matrix: true categories in rows, answers in columns</source>
        <translation>Konfusionsmatrix: wahre Kategorien in Zeilen, Antworten in Spalten</translation>
    </message>
</context>
<context>
    <name>ui::ConfusionModel</name>
    <message>
        <source>%1 of %2 rows of &quot;%3&quot; were answered &quot;%4&quot; (%5)</source>
        <translation>%1 von %2 Zeilen von „%3“ wurden mit „%4“ beantwortet (%5)</translation>
    </message>
    <message>
        <source>answered &quot;%1&quot;</source>
        <translation>beantwortet mit „%1“</translation>
    </message>
    <message>
        <source>truly &quot;%1&quot;</source>
        <translation>in Wahrheit „%1“</translation>
    </message>
</context>
<context>
    <name>ui::DataTable</name>
    <message>
        <source>Export as CSV</source>
        <translation>Als CSV exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Exporting the rows</source>
        <translation>Zeilen werden exportiert</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The table was not written</source>
        <translation>Die Tabelle wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Als CSV exportieren…</translation>
    </message>
</context>
<context>
    <name>ui::DatasetPage</name>
    <message>
        <source>change the split</source>
        <translation>Aufteilung ändern</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Gather the texts to learn from, say what each column is for, and see what the check-up finds.</source>
        <translation>Sammeln Sie die Texte zum Lernen, sagen Sie, wofür jede Spalte da ist, und sehen Sie, was die Durchsicht findet.</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>noch keine Daten</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n error(s)</source>
        <translation>
            <numerusform>%1 · %n Fehler</numerusform>
            <numerusform>%1 · %n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n warning(s)</source>
        <translation>
            <numerusform>%1 · %n Warnung</numerusform>
            <numerusform>%1 · %n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Make or open a project first.</source>
        <translation>Erstellen oder öffnen Sie zuerst ein Projekt.</translation>
    </message>
    <message>
        <source>Choose a goal first: it decides what the data must look like.</source>
        <translation>Wählen Sie zuerst ein Ziel: Danach richtet sich, wie die Daten aussehen müssen.</translation>
    </message>
    <message>
        <source>Select a row to see what the model sees of it.</source>
        <translation>Wählen Sie eine Zeile, um zu sehen, was das Modell von ihr sieht.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>Befunde (%1)</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Ready with warnings</source>
        <translation>Bereit mit Warnungen</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Nicht bereit</translation>
    </message>
    <message>
        <source>%1 of %2 rows usable</source>
        <translation>%1 von %2 Zeilen brauchbar</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>You can also drop files on the window.</source>
        <translation>Sie können Dateien auch auf das Fenster ziehen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>What the columns are for</source>
        <translation>Wofür die Spalten da sind</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Noch keine Daten</translation>
    </message>
    <message>
        <source>The data could not be read</source>
        <translation>Die Daten konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Data (%1)</source>
        <translation>Daten (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Add data files</source>
        <translation>Datendateien hinzufügen</translation>
    </message>
    <message>
        <source>add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>take a file out</source>
        <translation>eine Datei herausnehmen</translation>
    </message>
    <message>
        <source>change the part of a file</source>
        <translation>Teil einer Datei ändern</translation>
    </message>
    <message>
        <source>change the role of %1</source>
        <translation>Rolle von %1 ändern</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Checking the data</source>
        <translation>Die Daten werden geprüft</translation>
    </message>
    <message>
        <source>The check-up was stopped</source>
        <translation>Die Durchsicht wurde abgebrochen</translation>
    </message>
    <message>
        <source>Choose a model first; each model cuts texts in its own way.</source>
        <translation>Wählen Sie zuerst ein Modell; jedes Modell zerlegt Texte auf seine Weise.</translation>
    </message>
    <message>
        <source>Add files with the texts to learn from: tables, JSON lines, documents or plain text. You can also drop them here.</source>
        <translation>Fügen Sie Dateien mit den Texten zum Lernen hinzu: Tabellen, JSON Lines, Dokumente oder reinen Text. Sie können sie auch hierher ziehen.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Add one or more files: tables (CSV, Excel, Parquet), JSON lines, documents, mails, plain text, or archives of them. Your files are only read, never changed.&lt;/p&gt;&lt;p&gt;Each column has a &lt;b&gt;role&lt;/b&gt;. The program guesses it; click a column&apos;s chip to change it.&lt;/p&gt;&lt;p&gt;The rows are cut into three parts. From the &lt;b&gt;training&lt;/b&gt; part the model learns. The &lt;b&gt;validation&lt;/b&gt; part shows during training whether it still gets better. The &lt;b&gt;test&lt;/b&gt; part is kept aside for the end, so that the figures are honest.&lt;/p&gt;&lt;p&gt;Select a row to see how the model sees it. A double click on a cell changes it, Delete leaves the selected rows out. Every change stands under &lt;b&gt;Changes&lt;/b&gt; and can be taken back; your files stay as they are.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Fügen Sie eine oder mehrere Dateien hinzu: Tabellen (CSV, Excel, Parquet), JSON Lines, Dokumente, E-Mails, reinen Text oder Archive davon. Ihre Dateien werden nur gelesen, nie geändert.&lt;/p&gt;&lt;p&gt;Jede Spalte hat eine &lt;b&gt;Rolle&lt;/b&gt;. Das Programm schlägt sie vor; ein Klick auf das Schild der Spalte ändert sie.&lt;/p&gt;&lt;p&gt;Die Zeilen werden in drei Teile geteilt. Aus dem &lt;b&gt;Training&lt;/b&gt; lernt das Modell. Die &lt;b&gt;Validierung&lt;/b&gt; zeigt währenddessen, ob es noch besser wird. Der &lt;b&gt;Test&lt;/b&gt; bleibt bis zum Schluss zurückgelegt, damit die Zahlen ehrlich sind.&lt;/p&gt;&lt;p&gt;Wählen Sie eine Zeile, um zu sehen, wie das Modell sie sieht. Ein Doppelklick auf eine Zelle ändert sie, Entf lässt die gewählten Zeilen weg. Jede Änderung steht unter &lt;b&gt;Änderungen&lt;/b&gt; und lässt sich zurücknehmen; Ihre Dateien bleiben, wie sie sind.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Changes (%1)</source>
        <translation>Änderungen (%1)</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>put columns together</source>
        <translation>Spalten zusammenfügen</translation>
    </message>
    <message>
        <source>Save the rows</source>
        <translation>Zeilen speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
        <source>The rows were not written</source>
        <translation>Die Zeilen wurden nicht geschrieben</translation>
    </message>
    <message>
        <source>change the sheet of a file</source>
        <translation>das Blatt einer Datei ändern</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht …</translation>
    </message>
    <message>
        <source>Save what the check-up found as HTML or PDF, to hand on.</source>
        <translation>Was die Prüfung gefunden hat, als HTML oder PDF speichern, zum Weitergeben.</translation>
    </message>
    <message>
        <source>unlock the split</source>
        <translation>Aufteilung entsperren</translation>
    </message>
    <message>
        <source>lock the split</source>
        <translation>Aufteilung sperren</translation>
    </message>
    <message>
        <source>change the rows of texts</source>
        <translation>Zeilen von Texten ändern</translation>
    </message>
    <message numerus="yes">
        <source>Another of the %Ln column(s)…</source>
        <translation>
            <numerusform>Eine andere der %Ln Spalte…</numerusform>
            <numerusform>Eine andere der %Ln Spalten…</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a column</source>
        <translation>Eine Spalte wählen</translation>
    </message>
    <message>
        <source>Name of the column, or a part of it:</source>
        <translation>Name der Spalte oder ein Teil davon:</translation>
    </message>
</context>
<context>
    <name>ui::DesktopServices</name>
    <message>
        <source>A model is being trained.</source>
        <translation>Ein Modell wird trainiert.</translation>
    </message>
    <message>
        <source>The training has ended</source>
        <translation>Das Training ist beendet</translation>
    </message>
    <message>
        <source>Best: %1, at step %2.</source>
        <translation>Am besten: %1, bei Schritt %2.</translation>
    </message>
    <message>
        <source>The training has failed</source>
        <translation>Das Training ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The window says why, and what to do.</source>
        <translation>Im Fenster steht, warum und was zu tun ist.</translation>
    </message>
</context>
<context>
    <name>ui::DownloadDialog</name>
    <message>
        <source>Download a model</source>
        <translation>Ein Modell herunterladen</translation>
    </message>
    <message>
        <source>&amp;Model: its name on the hub, or the address of its page</source>
        <translation>&amp;Modell: sein Name auf dem Hub oder die Adresse seiner Seite</translation>
    </message>
    <message>
        <source>owner/name</source>
        <translation>Besitzer/Name</translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation>Nachsehen</translation>
    </message>
    <message>
        <source>Asks the hub which files the model has and how large they are; nothing is fetched yet.</source>
        <translation>Fragt den Hub, welche Dateien das Modell hat und wie groß sie sind; geholt wird noch nichts.</translation>
    </message>
    <message>
        <source>&amp;Access token, only for models that need one</source>
        <translation>&amp;Zugangs-Token, nur für Modelle, die einen brauchen</translation>
    </message>
    <message>
        <source>Most models need none</source>
        <translation>Die meisten Modelle brauchen keinen</translation>
    </message>
    <message>
        <source>&amp;Keep it in this computer&apos;s keyring</source>
        <translation>Im &amp;Schlüsselbund dieses Rechners aufbewahren</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>Files of the model</source>
        <translation>Dateien des Modells</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Waiting until other work has ended</source>
        <translation>Wartet, bis andere Arbeit beendet ist</translation>
    </message>
    <message>
        <source>Asking the hub</source>
        <translation>Fragt den Hub</translation>
    </message>
    <message>
        <source>Downloading %1</source>
        <translation>Lädt %1 herunter</translation>
    </message>
    <message>
        <source>The model could not be looked up</source>
        <translation>Das Modell konnte nicht nachgesehen werden</translation>
    </message>
    <message>
        <source>The model could not be downloaded</source>
        <translation>Das Modell konnte nicht heruntergeladen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>All %1 of it are on this computer already.</source>
        <translation>Alle %1 davon sind schon auf diesem Rechner.</translation>
    </message>
    <message>
        <source>%1 to download; the rest of its %2 is on this computer already.</source>
        <translation>%1 sind herunterzuladen; der Rest der %2 ist schon auf diesem Rechner.</translation>
    </message>
    <message>
        <source>%1 to download.</source>
        <translation>%1 sind herunterzuladen.</translation>
    </message>
</context>
<context>
    <name>ui::EstimateCard</name>
    <message>
        <source>✕ does not fit: %1 available</source>
        <translation>✕ passt nicht: %1 verfügbar</translation>
    </message>
    <message>
        <source>! tight: %1 available</source>
        <translation>! knapp: %1 verfügbar</translation>
    </message>
    <message>
        <source>✓ fits: %1 available</source>
        <translation>✓ passt: %1 verfügbar</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>Wird berechnet…</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>on this machine, roughly</source>
        <translation>auf diesem Rechner, ungefähr</translation>
    </message>
    <message>
        <source>%1 rows to learn from</source>
        <translation>%1 Zeilen zum Lernen</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>How much memory the program takes at the peak of the training, beside what is available to the program now.</source>
        <translation>Wie viel Speicher das Programm während des Trainings höchstens braucht, daneben, was dem Programm jetzt zur Verfügung steht.</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>What the saved states of the run take on disk.</source>
        <translation>Was die gespeicherten Stände des Laufs auf der Platte brauchen.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>How long the training will take if it is not stopped early.</source>
        <translation>Wie lange das Training dauert, wenn es nicht früher endet.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>How often the model is corrected: rows times passes, divided by the rows of one step.</source>
        <translation>Wie oft das Modell berichtigt wird: Zeilen mal Durchgänge, geteilt durch die Zeilen eines Schritts.</translation>
    </message>
</context>
<context>
    <name>ui::ExportPage</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Writes the adapted model for use elsewhere, opens it again and checks that it answers as here.</source>
        <translation>Schreibt das angepasste Modell zur Benutzung anderswo, öffnet es erneut und prüft, dass es antwortet wie hier.</translation>
    </message>
    <message>
        <source>exporting</source>
        <translation>wird exportiert</translation>
    </message>
    <message>
        <source>%1 · checked</source>
        <translation>%1 · geprüft</translation>
    </message>
    <message>
        <source>Open or create a project first.</source>
        <translation>Öffnen oder erstellen Sie zuerst ein Projekt.</translation>
    </message>
    <message>
        <source>Train the model first.</source>
        <translation>Trainieren Sie zuerst das Modell.</translation>
    </message>
    <message>
        <source>&lt;p&gt;The export is a folder of its own: weights, configuration, tokenizer and a model card. Other programs open it without this one.&lt;/p&gt;&lt;p&gt;Nothing is called done before the folder has been opened again and has answered the test rows as the model here does. If that fails, the folder is removed and the reason is told.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Der Export ist ein eigener Ordner: Gewichte, Konfiguration, Tokenizer und eine Modellkarte. Andere Programme öffnen ihn ohne dieses.&lt;/p&gt;&lt;p&gt;Nichts gilt als fertig, bevor der Ordner erneut geöffnet wurde und die Testzeilen beantwortet hat wie das Modell hier. Misslingt das, wird der Ordner entfernt und der Grund genannt.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>An empty folder for the export</source>
        <translation>Ein leerer Ordner für den Export</translation>
    </message>
    <message>
        <source>That folder is not empty: choose a new or empty one.</source>
        <translation>Dieser Ordner ist nicht leer: Wählen Sie einen neuen oder leeren.</translation>
    </message>
    <message>
        <source>The model is written and checked</source>
        <translation>Das Modell wird geschrieben und geprüft</translation>
    </message>
    <message>
        <source>The model could not be exported</source>
        <translation>Das Modell konnte nicht exportiert werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>Exportiert: %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 (no longer there)</source>
        <translation>%1 (nicht mehr da)</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>In which form</source>
        <translation>In welcher Form</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>A new or empty folder.</source>
        <translation>Ein neuer oder leerer Ordner.</translation>
    </message>
    <message>
        <source>Exports of this run</source>
        <translation>Exporte dieses Laufs</translation>
    </message>
    <message>
        <source>Folder of the export</source>
        <translation>Ordner des Exports</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Chooses a folder.</source>
        <translation>Wählt einen Ordner.</translation>
    </message>
    <message>
        <source>%1 in %2 files: %3</source>
        <translation>%1 in %2 Dateien: %3</translation>
    </message>
</context>
<context>
    <name>ui::FailurePanel</name>
    <message>
        <source>Technical details</source>
        <translation>Technische Einzelheiten</translation>
    </message>
</context>
<context>
    <name>ui::FieldForm</name>
    <message>
        <source>Back to the standard: %1</source>
        <translation>Zurück zum Standard: %1</translation>
    </message>
    <message>
        <source>%1: back to the standard value</source>
        <translation>%1: zurück zum Standardwert</translation>
    </message>
</context>
<context>
    <name>ui::FileList</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows usable</source>
        <translation>%1 von %2 Zeilen brauchbar</translation>
    </message>
    <message>
        <source>Part that the rows of %1 go to</source>
        <translation>Teil, in den die Zeilen von %1 gehen</translation>
    </message>
    <message>
        <source>Rows that are split automatically go to training, validation and test by the shares that you set. Choose a part if this file was made for it.</source>
        <translation>Automatisch aufgeteilte Zeilen gehen nach den eingestellten Anteilen in Training, Validierung und Test. Wählen Sie einen Teil, wenn diese Datei dafür gemacht wurde.</translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>%1 herausnehmen</translation>
    </message>
    <message>
        <source>Take this file out of the dataset. The file itself stays.</source>
        <translation>Diese Datei aus den Daten herausnehmen. Die Datei selbst bleibt.</translation>
    </message>
    <message>
        <source>first sheet with rows</source>
        <translation>erstes Blatt mit Zeilen</translation>
    </message>
    <message>
        <source>Sheet of %1</source>
        <translation>Blatt von %1</translation>
    </message>
    <message>
        <source>The rows of one sheet of a workbook are used. Choose which one.</source>
        <translation>Von einer Arbeitsmappe werden die Zeilen eines Blattes verwendet. Wählen Sie, welches.</translation>
    </message>
    <message>
        <source>A run used this split. It can be unlocked under Split.</source>
        <translation>Ein Lauf hat diese Aufteilung verwendet. Unter „Aufteilung“ lässt sie sich entsperren.</translation>
    </message>
</context>
<context>
    <name>ui::FindingsPanel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>The first %1 places</source>
        <translation>Die ersten %1 Stellen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>The check-up found nothing to mend.</source>
        <translation>Die Durchsicht hat nichts zu berichtigen gefunden.</translation>
    </message>
    <message>
        <source>Show these rows</source>
        <translation>Diese Zeilen zeigen</translation>
    </message>
    <message>
        <source>Places of the finding</source>
        <translation>Stellen des Befunds</translation>
    </message>
</context>
<context>
    <name>ui::Footer</name>
    <message numerus="yes">
        <source>%n thing(s) still missing</source>
        <translation>
            <numerusform>Noch %n Angabe fehlt</numerusform>
            <numerusform>Noch %n Angaben fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>ui::GoalCards</name>
    <message>
        <source>Another goal…</source>
        <translation>Ein anderes Ziel…</translation>
    </message>
</context>
<context>
    <name>ui::HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Close the help panel</source>
        <translation>Hilfe schließen</translation>
    </message>
    <message>
        <source>Close the help panel (F1)</source>
        <translation>Hilfe schließen (F1)</translation>
    </message>
</context>
<context>
    <name>ui::HomePage</name>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>interrupted, can be resumed</source>
        <translation>unterbrochen, kann fortgesetzt werden</translation>
    </message>
    <message>
        <source>interrupted before the first checkpoint, must start anew</source>
        <translation>vor dem ersten Zwischenstand unterbrochen, muss neu beginnen</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Teach a language model your own texts, step by step, on this computer.</source>
        <translation>Bringen Sie einem Sprachmodell Ihre eigenen Texte bei, Schritt für Schritt, auf diesem Rechner.</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;project&lt;/b&gt; is a folder. It holds the settings and every &lt;b&gt;run&lt;/b&gt;: one pass of adapting a model, with its curve, its checkpoints and its report.&lt;/p&gt;&lt;p&gt;To get to know the program, try the sample: about 1,000 support tickets are sorted into eight categories in about two minutes.&lt;/p&gt;&lt;p&gt;Nothing leaves this computer.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Ein &lt;b&gt;Projekt&lt;/b&gt; ist ein Ordner. Er enthält die Einstellungen und jeden &lt;b&gt;Lauf&lt;/b&gt;: einen Durchgang der Anpassung mit seiner Kurve, seinen Zwischenständen und seinem Bericht.&lt;/p&gt;&lt;p&gt;Probieren Sie zum Kennenlernen das Beispiel: rund 1.000 Kundenanfragen werden in etwa zwei Minuten in acht Kategorien sortiert.&lt;/p&gt;&lt;p&gt;Nichts verlässt diesen Rechner.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Begin with a goal, a model and your own data.</source>
        <translation>Beginnen Sie mit einem Ziel, einem Modell und Ihren eigenen Daten.</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Go on with a project folder on this computer.</source>
        <translation>Machen Sie mit einem Projektordner auf diesem Rechner weiter.</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Sort about 1,000 support tickets into categories. Takes about two minutes.</source>
        <translation>Rund 1.000 Kundenanfragen in Kategorien sortieren. Dauert etwa zwei Minuten.</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Runs of this project</source>
        <translation>Läufe dieses Projekts</translation>
    </message>
    <message>
        <source>A double click opens a run.</source>
        <translation>Ein Doppelklick öffnet einen Lauf.</translation>
    </message>
    <message>
        <source>The run of %1 was interrupted. It can go on from its last checkpoint.</source>
        <translation>Der Lauf vom %1 wurde unterbrochen. Er kann von seinem letzten Zwischenstand aus weitergehen.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Best score</source>
        <translation>Bester Wert</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Open project %1</source>
        <translation>Projekt %1 öffnen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Take off this list. The folder stays.</source>
        <translation>Von dieser Liste nehmen. Der Ordner bleibt.</translation>
    </message>
    <message>
        <source>Take %1 off the list</source>
        <translation>%1 von der Liste nehmen</translation>
    </message>
    <message>
        <source>Test rows</source>
        <translation>Testzeilen</translation>
    </message>
    <message>
        <source>%1 (other ones)</source>
        <translation>%1 (andere)</translation>
    </message>
    <message>
        <source>These are not the test rows of the latest run, so the two scores cannot be compared.</source>
        <translation>Das sind nicht die Testzeilen des letzten Laufs; die beiden Werte lassen sich daher nicht vergleichen.</translation>
    </message>
</context>
<context>
    <name>ui::LearningSummary</name>
    <message>
        <source>%1 right</source>
        <translation>%1 richtig</translation>
    </message>
    <message>
        <source>perplexity %1</source>
        <translation>Perplexität %1</translation>
    </message>
    <message>
        <source>Step %1 of %2, pass %3</source>
        <translation>Schritt %1 von %2, Durchgang %3</translation>
    </message>
    <message>
        <source>after the first check</source>
        <translation>nach der ersten Prüfung</translation>
    </message>
    <message>
        <source>at step %1</source>
        <translation>bei Schritt %1</translation>
    </message>
    <message>
        <source>Time spent</source>
        <translation>Vergangene Zeit</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Until the last planned step; the run may stop earlier when nothing more is gained.</source>
        <translation>Bis zum letzten geplanten Schritt; der Lauf kann früher enden, wenn nichts mehr gewonnen wird.</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>tokens per second</source>
        <translation>Token je Sekunde</translation>
    </message>
    <message>
        <source>at the peak</source>
        <translation>im Höchststand</translation>
    </message>
    <message>
        <source>in use now</source>
        <translation>jetzt benutzt</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>How wrong the model is on rows that it does not learn from; lower is better.</source>
        <translation>Wie falsch das Modell bei Zeilen liegt, aus denen es nicht lernt; niedriger ist besser.</translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation>Bisher bester</translation>
    </message>
    <message>
        <source>The lowest validation loss; the model of that moment is kept.</source>
        <translation>Der niedrigste Validierungsverlust; das Modell dieses Augenblicks wird behalten.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Pieces of text (tokens) that the model reads in a second while learning.</source>
        <translation>Textstücke (Token), die das Modell beim Lernen je Sekunde liest.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>forgets much</source>
        <translation>vergisst viel</translation>
    </message>
    <message>
        <source>forgets a little</source>
        <translation>vergisst ein wenig</translation>
    </message>
    <message>
        <source>keeps it</source>
        <translation>bleibt erhalten</translation>
    </message>
    <message>
        <source>General text</source>
        <translation>Allgemeiner Text</translation>
    </message>
    <message>
        <source>How much more the model is surprised by general English text than before the training: what it forgets. The text has nothing to do with your data.</source>
        <translation>Wie viel mehr allgemeiner englischer Text das Modell überrascht als vor dem Training: was es vergisst. Der Text hat nichts mit Ihren Daten zu tun.</translation>
    </message>
    <message>
        <source>Perplexity of the general text: %1, before the training %2.</source>
        <translation>Perplexität des allgemeinen Textes: %1, vor dem Training %2.</translation>
    </message>
    <message>
        <source>%1, at step %2</source>
        <translation>%1, bei Schritt %2</translation>
    </message>
    <message>
        <source>The highest validation F1; the model of that moment is kept.</source>
        <translation>Das höchste Validierungs-F1; das Modell dieses Augenblicks wird behalten.</translation>
    </message>
    <message>
        <source>processor %1 busy</source>
        <translation>Prozessor zu %1 belegt</translation>
    </message>
    <message>
        <source>Memory that the program uses, and how busy all cores of the machine are, with whatever program.</source>
        <translation>Speicher, den das Programm belegt, und wie ausgelastet alle Kerne des Rechners sind, gleich durch welches Programm.</translation>
    </message>
</context>
<context>
    <name>ui::LivePlot</name>
    <message>
        <source>Step %1 · epoch %2</source>
        <translation>Schritt %1 · Epoche %2</translation>
    </message>
    <message>
        <source>Training %1 · smoothed %2</source>
        <translation>Training %1 · geglättet %2</translation>
    </message>
    <message>
        <source>Validation %1 (step %2)</source>
        <translation>Validierung %1 (Schritt %2)</translation>
    </message>
    <message>
        <source>Learning rate %1</source>
        <translation>Lernrate %1</translation>
    </message>
    <message>
        <source>Loss curves of the training run</source>
        <translation>Verlustkurven des Trainingslaufs</translation>
    </message>
    <message>
        <source>Loss curves</source>
        <translation>Verlustkurven</translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation>Bisher bester</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>The curves appear here after the first steps.</source>
        <translation>Die Kurven erscheinen hier nach den ersten Schritten.</translation>
    </message>
    <message>
        <source>Loss (lower is better)</source>
        <translation>Verlust (niedriger ist besser)</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Passes over the data (epochs)</source>
        <translation>Durchgänge durch die Daten (Epochen)</translation>
    </message>
    <message>
        <source>Time spent (hours:minutes:seconds)</source>
        <translation>Vergangene Zeit (Stunden:Minuten:Sekunden)</translation>
    </message>
    <message>
        <source>Training, as measured</source>
        <translation>Training, wie gemessen</translation>
    </message>
    <message>
        <source>Training, smoothed</source>
        <translation>Training, geglättet</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>best: %1</source>
        <translation>bester: %1</translation>
    </message>
    <message>
        <source>Best: %1, at step %2.</source>
        <translation>Am besten: %1, bei Schritt %2.</translation>
    </message>
</context>
<context>
    <name>ui::LivePlotPanel</name>
    <message>
        <source>Images (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>The curves were not written</source>
        <translation>Die Kurven wurden nicht geschrieben</translation>
    </message>
    <message>
        <source>Export the curves</source>
        <translation>Kurven exportieren</translation>
    </message>
    <message>
        <source>curves</source>
        <translation>kurven</translation>
    </message>
    <message>
        <source>S&amp;moothing</source>
        <translation>&amp;Glättung</translation>
    </message>
    <message>
        <source>Smoothing of the training loss</source>
        <translation>Glättung des Trainingsverlusts</translation>
    </message>
    <message>
        <source>Further right averages over more steps: the trend shows better, quick changes less.</source>
        <translation>Weiter rechts wird über mehr Schritte gemittelt: Die Richtung zeigt sich besser, schnelle Änderungen weniger.</translation>
    </message>
    <message>
        <source>by steps</source>
        <translation>nach Schritten</translation>
    </message>
    <message>
        <source>by epochs</source>
        <translation>nach Epochen</translation>
    </message>
    <message>
        <source>by time</source>
        <translation>nach Zeit</translation>
    </message>
    <message>
        <source>What the horizontal axis counts</source>
        <translation>Was die waagerechte Achse zählt</translation>
    </message>
    <message>
        <source>What the horizontal axis counts: steps, passes over the data (epochs), or the time spent.</source>
        <translation>Was die waagerechte Achse zählt: Schritte, Durchgänge durch die Daten (Epochen) oder die vergangene Zeit.</translation>
    </message>
    <message>
        <source>Log scale</source>
        <translation>Log. Skala</translation>
    </message>
    <message>
        <source>Spreads small values: late progress shows better.</source>
        <translation>Spreizt kleine Werte: Später Fortschritt zeigt sich besser.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Draws how fast the model learned at each step, with its own axis at the right.</source>
        <translation>Zeichnet, wie schnell das Modell bei jedem Schritt lernte, mit eigener Achse rechts.</translation>
    </message>
    <message>
        <source>Whole curve</source>
        <translation>Ganze Kurve</translation>
    </message>
    <message>
        <source>Shows everything again and follows the newest point (0 or double click). Zoom with the wheel, drag to move; + and − zoom from the keyboard.</source>
        <translation>Zeigt wieder alles und folgt dem neuesten Punkt (0 oder Doppelklick). Zoomen mit dem Rad, Verschieben durch Ziehen; + und − zoomen mit der Tastatur.</translation>
    </message>
    <message>
        <source>As table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>The same points as figures.</source>
        <translation>Dieselben Punkte als Zahlen.</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Bild (PNG)…</translation>
    </message>
    <message>
        <source>Document (PDF)…</source>
        <translation>Dokument (PDF)…</translation>
    </message>
    <message>
        <source>Figures (CSV)…</source>
        <translation>Zahlen (CSV)…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Writes the curves to a file.</source>
        <translation>Schreibt die Kurven in eine Datei.</translation>
    </message>
    <message>
        <source>Points of the loss curves</source>
        <translation>Punkte der Verlustkurven</translation>
    </message>
</context>
<context>
    <name>ui::LivePlotRates</name>
    <message>
        <source>%1: loss %2</source>
        <translation>%1: Verlust %2</translation>
    </message>
    <message>
        <source>How fast it learns · learning rate</source>
        <translation>Wie schnell es lernt · Lernrate</translation>
    </message>
    <message>
        <source>How wrong it is · loss</source>
        <translation>Wie falsch es liegt · Verlust</translation>
    </message>
    <message>
        <source>suggested: %1</source>
        <translation>vorgeschlagen: %1</translation>
    </message>
    <message>
        <source>Loss over the learning rate</source>
        <translation>Verlust über der Lernrate</translation>
    </message>
</context>
<context>
    <name>ui::LivePlotTable</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>Smoothed</source>
        <translation>Geglättet</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Something is still missing on this page.</source>
        <translation>Auf dieser Seite fehlt noch etwas.</translation>
    </message>
    <message>
        <source>Tunewright</source>
        <translation>Tunewright</translation>
    </message>
    <message>
        <source>%1 – Tunewright</source>
        <translation>%1 – Tunewright</translation>
    </message>
    <message>
        <source>Training is running</source>
        <translation>Das Training läuft</translation>
    </message>
    <message>
        <source>The model is still being trained.</source>
        <translation>Das Modell wird noch trainiert.</translation>
    </message>
    <message>
        <source>A checkpoint can be kept now, so that the run goes on from here the next time.</source>
        <translation>Jetzt kann ein Zwischenstand behalten werden, damit der Lauf nächstes Mal von hier aus weitergeht.</translation>
    </message>
    <message>
        <source>Keep a checkpoint and close</source>
        <translation>Zwischenstand behalten und schließen</translation>
    </message>
    <message>
        <source>Continue training</source>
        <translation>Weiter trainieren</translation>
    </message>
    <message>
        <source>The project could not be saved</source>
        <translation>Das Projekt konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Shows or hides the help panel (F1)</source>
        <translation>Zeigt oder verbirgt die Hilfe (F1)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>ui::ModelCard</name>
    <message>
        <source>%1 parameters</source>
        <translation>%1 Parameter</translation>
    </message>
    <message>
        <source>reads up to %1 tokens</source>
        <translation>liest bis zu %1 Token</translation>
    </message>
    <message>
        <source>licence not stated</source>
        <translation>Lizenz nicht angegeben</translation>
    </message>
    <message>
        <source>licence %1</source>
        <translation>Lizenz %1</translation>
    </message>
    <message>
        <source>Suits the goal</source>
        <translation>Passt zum Ziel</translation>
    </message>
    <message>
        <source>Can be adapted</source>
        <translation>Kann angepasst werden</translation>
    </message>
    <message>
        <source>Not for this goal</source>
        <translation>Nicht für dieses Ziel</translation>
    </message>
    <message>
        <source>Cannot be adapted</source>
        <translation>Nicht anpassbar</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Startmodell</translation>
    </message>
    <message>
        <source>Fits in memory</source>
        <translation>Passt in den Speicher</translation>
    </message>
    <message>
        <source>Memory is tight</source>
        <translation>Speicher ist knapp</translation>
    </message>
    <message>
        <source>Does not fit in memory</source>
        <translation>Passt nicht in den Speicher</translation>
    </message>
    <message>
        <source>Training takes about %1 of memory</source>
        <translation>Training braucht etwa %1 Speicher</translation>
    </message>
    <message>
        <source>about %1 for each pass over your data</source>
        <translation>etwa %1 für jeden Durchgang durch Ihre Daten</translation>
    </message>
    <message>
        <source>%1 tokens for each of your words</source>
        <translation>%1 Tokens für jedes Ihrer Wörter</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>%1 for the training as it is set (%2 passes)</source>
        <translation>%1 für das Training, wie es eingestellt ist (%2 Durchgänge)</translation>
    </message>
    <message>
        <source>%1 of them unknown</source>
        <translation>%1 davon unbekannt</translation>
    </message>
</context>
<context>
    <name>ui::ModelDetails</name>
    <message>
        <source>%1 of %2 read</source>
        <translation>%1 von %2 gelesen</translation>
    </message>
    <message>
        <source>Reading every weight</source>
        <translation>Liest jedes Gewicht</translation>
    </message>
    <message>
        <source>The model is whole: all %1 values are numbers.</source>
        <translation>Das Modell ist heil: Alle %1 Werte sind Zahlen.</translation>
    </message>
    <message>
        <source>The files are those that the hub gave out.</source>
        <translation>Die Dateien sind die, die der Hub ausgegeben hat.</translation>
    </message>
    <message>
        <source>Check the weights</source>
        <translation>Gewichte prüfen</translation>
    </message>
    <message>
        <source>Reads the whole model: are its files as they were made, and are all weights numbers?</source>
        <translation>Liest das ganze Modell: Sind seine Dateien, wie sie gemacht wurden, und sind alle Gewichte Zahlen?</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Modellkarte</translation>
    </message>
</context>
<context>
    <name>ui::ModelList</name>
    <message>
        <source>Show more of the %1 models</source>
        <translation>Mehr der %1 Modelle zeigen</translation>
    </message>
    <message>
        <source>Search by name, family or language</source>
        <translation>Nach Name, Familie oder Sprache suchen</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>Modelle suchen</translation>
    </message>
    <message>
        <source>No model matches the search.</source>
        <translation>Kein Modell passt zur Suche.</translation>
    </message>
</context>
<context>
    <name>ui::ModelPage</name>
    <message>
        <source>Goal and model</source>
        <translation>Ziel und Modell</translation>
    </message>
    <message>
        <source>Say what the model shall do, and choose the model that you start from.</source>
        <translation>Sagen Sie, was das Modell tun soll, und wählen Sie das Modell, von dem Sie ausgehen.</translation>
    </message>
    <message>
        <source>no goal yet</source>
        <translation>noch kein Ziel</translation>
    </message>
    <message>
        <source>no model yet</source>
        <translation>noch kein Modell</translation>
    </message>
    <message>
        <source>%1 · suits</source>
        <translation>%1 · passt</translation>
    </message>
    <message>
        <source>%1 · does not suit</source>
        <translation>%1 · passt nicht</translation>
    </message>
    <message>
        <source>Make or open a project first.</source>
        <translation>Erstellen oder öffnen Sie zuerst ein Projekt.</translation>
    </message>
    <message>
        <source>Looking for models on this computer</source>
        <translation>Auf diesem Rechner wird nach Modellen gesucht</translation>
    </message>
    <message>
        <source>The models could not be listed</source>
        <translation>Die Modelle konnten nicht aufgelistet werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Folder with a model, or with several model folders</source>
        <translation>Ordner mit einem Modell oder mit mehreren Modellordnern</translation>
    </message>
    <message>
        <source>What shall the model do?</source>
        <translation>Was soll das Modell tun?</translation>
    </message>
    <message>
        <source>Which model do you start from?</source>
        <translation>Von welchem Modell gehen Sie aus?</translation>
    </message>
    <message>
        <source>About the chosen model</source>
        <translation>Über das gewählte Modell</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>A folder with a model, or a folder of such folders. You can also drop it on the window.</source>
        <translation>Ein Ordner mit einem Modell oder ein Ordner mit solchen Ordnern. Sie können ihn auch auf das Fenster ziehen.</translation>
    </message>
    <message>
        <source>No model found</source>
        <translation>Kein Modell gefunden</translation>
    </message>
    <message>
        <source>Download one by its name, or add a folder that holds one: config.json, a tokenizer and its weights.</source>
        <translation>Laden Sie eines mit seinem Namen herunter, oder fügen Sie einen Ordner mit einem Modell hinzu: config.json, ein Tokenizer und die Gewichte.</translation>
    </message>
    <message>
        <source>%1 of %2 looked at</source>
        <translation>%1 von %2 angesehen</translation>
    </message>
    <message>
        <source>Starter models ship with the program. Others are found in the model hub&apos;s cache and in folders that you add, or downloaded.</source>
        <translation>Startmodelle liegen dem Programm bei. Andere werden im Zwischenspeicher des Hubs und in Ordnern gefunden, die Sie hinzufügen, oder heruntergeladen.</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Herunterladen…</translation>
    </message>
    <message>
        <source>Fetches a model from the hub, by its name or the address of its page.</source>
        <translation>Holt ein Modell vom Hub, mit seinem Namen oder der Adresse seiner Seite.</translation>
    </message>
    <message>
        <source>&lt;p&gt;The &lt;b&gt;goal&lt;/b&gt; decides what your data must look like: texts with a category, prompts with answers, or plain texts.&lt;/p&gt;&lt;p&gt;A &lt;b&gt;model&lt;/b&gt; that has already read much text needs far fewer examples than one that starts from nothing. Small models train in minutes; large ones know more, but need more memory and time.&lt;/p&gt;&lt;p&gt;Models that were found on this computer stand here by themselves. Add a folder to see others, or download one by its name.&lt;/p&gt;&lt;p&gt;The &lt;b&gt;recommended&lt;/b&gt; one suits the goal, fits in memory and knows your language; among those decides what matters most to you.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Das &lt;b&gt;Ziel&lt;/b&gt; bestimmt, wie Ihre Daten aussehen müssen: Texte mit einer Kategorie, Eingaben mit Antworten oder reine Texte.&lt;/p&gt;&lt;p&gt;Ein &lt;b&gt;Modell&lt;/b&gt;, das schon viel Text gelesen hat, braucht weit weniger Beispiele als eines, das bei null beginnt. Kleine Modelle trainieren in Minuten; große wissen mehr, brauchen aber mehr Speicher und Zeit.&lt;/p&gt;&lt;p&gt;Auf diesem Rechner gefundene Modelle stehen von selbst hier. Fügen Sie einen Ordner hinzu, um weitere zu sehen, oder laden Sie eines mit seinem Namen herunter.&lt;/p&gt;&lt;p&gt;Das &lt;b&gt;empfohlene&lt;/b&gt; passt zum Ziel und in den Speicher und kennt Ihre Sprache; unter diesen entscheidet, was Ihnen am meisten zählt.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>ui::NewProjectDialog</name>
    <message>
        <source>Create project</source>
        <translation>Projekt erstellen</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Everything of the project lies in this folder: the settings, the runs and their models. Your data stays where it is.</source>
        <translation>Alles zum Projekt liegt in diesem Ordner: die Einstellungen, die Läufe und ihre Modelle. Ihre Daten bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>My project</source>
        <translation>Mein Projekt</translation>
    </message>
    <message>
        <source>Folder for the project</source>
        <translation>Ordner für das Projekt</translation>
    </message>
</context>
<context>
    <name>ui::PartSizeBox</name>
    <message>
        <source>%1: in percent or rows</source>
        <translation>%1: in Prozent oder Zeilen</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
</context>
<context>
    <name>ui::Playground</name>
    <message>
        <source>Other work is running; ask again when it has ended.</source>
        <translation>Eine andere Arbeit läuft; fragen Sie noch einmal, wenn sie beendet ist.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Beendet.</translation>
    </message>
    <message>
        <source>The model is answering…</source>
        <translation>Das Modell antwortet…</translation>
    </message>
    <message>
        <source>Begin a text or ask something</source>
        <translation>Beginnen Sie einen Text oder fragen Sie etwas</translation>
    </message>
    <message>
        <source>The model goes on from here.</source>
        <translation>Das Modell geht von hier aus weiter.</translation>
    </message>
    <message>
        <source>Type or paste a text as it comes in your work.</source>
        <translation>Schreiben Sie einen Text, wie er in Ihrer Arbeit vorkommt, oder fügen Sie ihn ein.</translation>
    </message>
    <message>
        <source>Adapted model</source>
        <translation>Angepasstes Modell</translation>
    </message>
    <message>
        <source>Untouched model</source>
        <translation>Unverändertes Modell</translation>
    </message>
    <message>
        <source>Answer of the adapted model</source>
        <translation>Antwort des angepassten Modells</translation>
    </message>
    <message>
        <source>Answer of the untouched model</source>
        <translation>Antwort des unveränderten Modells</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Lets the model answer (Ctrl+Enter)</source>
        <translation>Lässt das Modell antworten (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> Token</translation>
    </message>
    <message>
        <source>Longest answer in tokens</source>
        <translation>Längste Antwort in Token</translation>
    </message>
    <message>
        <source>More lets it write longer; it may stop earlier by itself.</source>
        <translation>Mehr lässt es länger schreiben; es kann von selbst früher aufhören.</translation>
    </message>
    <message>
        <source>Freedom · temperature</source>
        <translation>Freiheit · Temperatur</translation>
    </message>
    <message>
        <source>Freedom of the answer (temperature)</source>
        <translation>Freiheit der Antwort (Temperatur)</translation>
    </message>
    <message>
        <source>Higher makes the answers more varied and less sure; 0 always takes the likeliest word.</source>
        <translation>Höher macht die Antworten vielfältiger und weniger sicher; 0 nimmt immer das wahrscheinlichste Wort.</translation>
    </message>
    <message>
        <source>A question in the first line, below it the text that answers it</source>
        <translation>Eine Frage in der ersten Zeile, darunter der Text, der sie beantwortet</translation>
    </message>
    <message>
        <source>A text to judge</source>
        <translation>Ein Text zum Beurteilen</translation>
    </message>
</context>
<context>
    <name>ui::PredictionsModel</name>
    <message>
        <source>How wrong the model is at this row; the highest are the worst answers.</source>
        <translation>Wie falsch das Modell bei dieser Zeile liegt; die höchsten sind die schlechtesten Antworten.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Adapted model</source>
        <translation>Angepasstes Modell</translation>
    </message>
    <message>
        <source>Untouched</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
</context>
<context>
    <name>ui::PredictionsView</name>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>Text:
%1

Expected:
%2

Adapted model:
%3</source>
        <translation>Text:
%1

Erwartet:
%2

Angepasstes Modell:
%3</translation>
    </message>
    <message>
        <source>

Untouched model:
%1</source>
        <translation>

Unverändertes Modell:
%1</translation>
    </message>
    <message>
        <source>Search in the texts and answers</source>
        <translation>In Texten und Antworten suchen</translation>
    </message>
    <message>
        <source>Wrong answers only</source>
        <translation>Nur falsche Antworten</translation>
    </message>
    <message>
        <source>truly &quot;%1&quot;</source>
        <translation>in Wahrheit „%1“</translation>
    </message>
    <message>
        <source>answered &quot;%1&quot;</source>
        <translation>beantwortet mit „%1“</translation>
    </message>
    <message>
        <source>truly &quot;%1&quot;, answered &quot;%2&quot;</source>
        <translation>in Wahrheit „%1“, beantwortet mit „%2“</translation>
    </message>
    <message>
        <source>Only the rows of this cell are shown; click to show all again.</source>
        <translation>Nur die Zeilen dieses Feldes werden gezeigt; ein Klick zeigt wieder alle.</translation>
    </message>
    <message>
        <source>Answers to the test rows</source>
        <translation>Antworten auf die Testzeilen</translation>
    </message>
    <message>
        <source>The whole text of the chosen row</source>
        <translation>Der ganze Text der gewählten Zeile</translation>
    </message>
    <message>
        <source>Choose a row to read all of it.</source>
        <translation>Wählen Sie eine Zeile, um sie ganz zu lesen.</translation>
    </message>
</context>
<context>
    <name>ui::PreferencesDialog</name>
    <message>
        <source>Folder with models</source>
        <translation>Ordner mit Modellen</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Programmeinstellungen</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Processor threads</source>
        <translation>&amp;Prozessorkerne</translation>
    </message>
    <message>
        <source>How many processor cores new projects may use while they compute. Fewer leave more for other programs.</source>
        <translation>Wie viele Prozessorkerne neue Projekte beim Rechnen benutzen dürfen. Weniger lassen anderen Programmen mehr.</translation>
    </message>
    <message>
        <source>Model &amp;folders</source>
        <translation>Modell&amp;ordner</translation>
    </message>
    <message>
        <source>Folders that hold models, one folder each, in the layout of the model hub.</source>
        <translation>Ordner, in denen Modelle liegen, jedes in einem eigenen Ordner, angeordnet wie im Modell-Hub.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Model &amp;hub</source>
        <translation>Modell-&amp;Hub</translation>
    </message>
    <message>
        <source>Where models are downloaded from when you click Download; nothing else uses the network. Empty: as the variable HF_ENDPOINT says, else the public hub.</source>
        <translation>Woher Modelle kommen, wenn Sie auf Herunterladen klicken; sonst benutzt nichts das Netz. Leer: wie die Variable HF_ENDPOINT sagt, sonst der öffentliche Hub.</translation>
    </message>
</context>
<context>
    <name>ui::PreviewPane</name>
    <message>
        <source>What the model sees of this row</source>
        <translation>Was das Modell von dieser Zeile sieht</translation>
    </message>
    <message>
        <source>learned from</source>
        <translation>daraus gelernt</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>nur gelesen</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>abgeschnitten</translation>
    </message>
</context>
<context>
    <name>ui::ProjectActions</name>
    <message>
        <source>Training is running</source>
        <translation>Das Training läuft</translation>
    </message>
    <message>
        <source>Stop the training, or let it end, before you open another project.</source>
        <translation>Beenden Sie das Training oder lassen Sie es enden, bevor Sie ein anderes Projekt öffnen.</translation>
    </message>
    <message>
        <source>Open a project folder</source>
        <translation>Einen Projektordner öffnen</translation>
    </message>
    <message>
        <source>The project could not be opened</source>
        <translation>Das Projekt konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>The project could not be made</source>
        <translation>Das Projekt konnte nicht erstellt werden</translation>
    </message>
    <message>
        <source>The sample could not be read</source>
        <translation>Das Beispiel konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Sample: support tickets</source>
        <translation>Beispiel: Kundenanfragen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::Rail</name>
    <message>
        <source>No project open</source>
        <translation>Kein Projekt offen</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Schritte der Arbeit</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Programmeinstellungen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Shows or hides the help panel (F1)</source>
        <translation>Zeigt oder verbirgt die Hilfe (F1)</translation>
    </message>
</context>
<context>
    <name>ui::RateDialog</name>
    <message>
        <source>Save the picture…</source>
        <translation>Bild speichern …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>How fast may it learn?</source>
        <translation>Wie schnell darf es lernen?</translation>
    </message>
    <message>
        <source>The model is trained for a moment while the learning rate rises. Where the loss falls steeply the rate suits it; where the loss climbs again it is too fast. Nothing of this is kept.</source>
        <translation>Das Modell wird einen Moment lang trainiert, während die Lernrate steigt. Wo der Verlust steil fällt, passt die Rate; wo er wieder steigt, ist sie zu hoch. Nichts davon wird behalten.</translation>
    </message>
    <message>
        <source>Waiting until other work has ended</source>
        <translation>Wartet, bis andere Arbeit beendet ist</translation>
    </message>
    <message>
        <source>Looking for a learning rate</source>
        <translation>Sucht eine Lernrate</translation>
    </message>
    <message>
        <source>The search for a learning rate failed</source>
        <translation>Die Suche nach einer Lernrate ist gescheitert</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Learn at %1</source>
        <translation>Mit %1 lernen</translation>
    </message>
    <message>
        <source>The loss falls fastest near %1; a training that shall change the model little takes a tenth of it.</source>
        <translation>Der Verlust fällt am schnellsten nahe %1; ein Training, das das Modell wenig verändern soll, nimmt ein Zehntel davon.</translation>
    </message>
    <message>
        <source>The loss hardly falls at any rate, so that the curve does not say which one suits. Are there enough rows, and can they be told apart?</source>
        <translation>Der Verlust fällt bei keiner Rate nennenswert, sodass die Kurve nicht sagt, welche passt. Gibt es genug Zeilen, und lassen sie sich unterscheiden?</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>The picture could not be saved: %1</source>
        <translation>Das Bild konnte nicht gespeichert werden: %1</translation>
    </message>
</context>
<context>
    <name>ui::RowsModel</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>%1: %2 (%3)
%4 different values, %5 empty. Click to change what the column is for.</source>
        <translation>%1: %2 (%3)
%4 verschiedene Werte, %5 leer. Ein Klick ändert, wofür die Spalte da ist.</translation>
    </message>
    <message>
        <source>found by the program</source>
        <translation>vom Programm gefunden</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>von Ihnen gewählt</translation>
    </message>
</context>
<context>
    <name>ui::RowsView</name>
    <message>
        <source>These rows are left out of the table: %1</source>
        <translation>Diese Zeilen stehen nicht in der Tabelle: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s): %1</source>
        <translation>
            <numerusform>%Ln Zeile: %1</numerusform>
            <numerusform>%Ln Zeilen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>No row holds these words.</source>
        <translation>Keine Zeile enthält diese Wörter.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace everywhere</source>
        <translation>Überall ersetzen</translation>
    </message>
    <message>
        <source>In the column %1, write in the place of each “%2”:</source>
        <translation>In der Spalte %1 an Stelle von jedem „%2“ schreiben:</translation>
    </message>
    <message>
        <source>Search the rows</source>
        <translation>Zeilen durchsuchen</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Alle Zeilen zeigen</translation>
    </message>
    <message>
        <source>Rows of the dataset</source>
        <translation>Zeilen der Daten</translation>
    </message>
    <message>
        <source>Change this cell</source>
        <translation>Diese Zelle ändern</translation>
    </message>
    <message>
        <source>Replace this value everywhere…</source>
        <translation>Diesen Wert überall ersetzen …</translation>
    </message>
    <message>
        <source>Leave these rows out</source>
        <translation>Diese Zeilen weglassen</translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln row(s) can be used; the findings say why.</source>
        <translation>
            <numerusform>Die einzige Zeile kann nicht verwendet werden; die Befunde sagen, warum.</numerusform>
            <numerusform>Keine der %Ln Zeilen kann verwendet werden; die Befunde sagen, warum.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RunControls</name>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Goes on with the run.</source>
        <translation>Setzt den Lauf fort.</translation>
    </message>
    <message>
        <source>Stops after the present step and waits; nothing is lost.</source>
        <translation>Hält nach dem laufenden Schritt an und wartet; nichts geht verloren.</translation>
    </message>
    <message>
        <source>Stop and keep the best</source>
        <translation>Beenden und das Beste behalten</translation>
    </message>
    <message>
        <source>Ends the run now as if it were complete; the best model so far is kept.</source>
        <translation>Beendet den Lauf jetzt, als wäre er vollständig; das bis dahin beste Modell wird behalten.</translation>
    </message>
    <message>
        <source>Sample now</source>
        <translation>Jetzt antworten lassen</translation>
    </message>
    <message>
        <source>Lets the model answer validation examples now.</source>
        <translation>Lässt das Modell jetzt Validierungsbeispiele beantworten.</translation>
    </message>
    <message>
        <source>Save state</source>
        <translation>Stand speichern</translation>
    </message>
    <message>
        <source>Writes a checkpoint now, from which the run can go on later.</source>
        <translation>Schreibt jetzt einen Zwischenstand, von dem aus der Lauf später weitergehen kann.</translation>
    </message>
    <message>
        <source>Speed × ½</source>
        <translation>Tempo × ½</translation>
    </message>
    <message>
        <source>Halves the learning rate from now on: helps when the loss jumps.</source>
        <translation>Halbiert die Lernrate von jetzt an: hilft, wenn der Verlust springt.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Adds a remark to the curve at the present step.</source>
        <translation>Setzt beim jetzigen Schritt eine Bemerkung an die Kurve.</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Abbrechen…</translation>
    </message>
    <message>
        <source>Breaks the run off; it can be resumed later.</source>
        <translation>Bricht den Lauf ab; er kann später fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Goes on from the last saved state.</source>
        <translation>Geht vom letzten gespeicherten Stand aus weiter.</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Starts a new run with the present settings; this one is kept.</source>
        <translation>Beginnt einen neuen Lauf mit den jetzigen Einstellungen; dieser bleibt erhalten.</translation>
    </message>
    <message>
        <source>Train longer…</source>
        <translation>Länger lernen…</translation>
    </message>
    <message>
        <source>Adds passes over the data to those that are planned; the speed is set for the longer plan. A limit of minutes stays.</source>
        <translation>Hängt Durchgänge durch die Daten an die geplanten an; die Lernrate richtet sich nach dem längeren Plan. Eine Grenze in Minuten bleibt bestehen.</translation>
    </message>
    <message numerus="yes">
        <source>+ %n pass(es)</source>
        <translation>
            <numerusform>+ %n Durchgang</numerusform>
            <numerusform>+ %n Durchgänge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RunLog</name>
    <message>
        <source>What happened in this run</source>
        <translation>Was in diesem Lauf geschah</translation>
    </message>
</context>
<context>
    <name>ui::RunLogModel</name>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <source>Step %1: validation loss %2</source>
        <translation>Schritt %1: Validierungsverlust %2</translation>
    </message>
    <message>
        <source>%1, the best so far</source>
        <translation>%1, bisher der beste</translation>
    </message>
    <message>
        <source>Step %1: best model saved</source>
        <translation>Schritt %1: bestes Modell gespeichert</translation>
    </message>
    <message>
        <source>Step %1: state saved</source>
        <translation>Schritt %1: Stand gespeichert</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>Geht weiter</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <translation>%1, %2 %3</translation>
    </message>
</context>
<context>
    <name>ui::RunQueuePanel</name>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>is learning</source>
        <translation>lernt</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>passes: %1</source>
        <translation>Durchgänge: %1</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>Lernrate %1</translation>
    </message>
    <message>
        <source>batch of %1</source>
        <translation>%1 Zeilen auf einmal</translation>
    </message>
    <message>
        <source>Queue: no run waits</source>
        <translation>Warteschlange: kein Lauf wartet</translation>
    </message>
    <message numerus="yes">
        <source>Queue: %n run(s) to come, one after another</source>
        <translation>
            <numerusform>Warteschlange: %n Lauf folgt noch</numerusform>
            <numerusform>Warteschlange: %n Läufe folgen noch, einer nach dem anderen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue: %n run(s) waiting</source>
        <translation>
            <numerusform>Warteschlange: %n Lauf wartet</numerusform>
            <numerusform>Warteschlange: %n Läufe warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>In die Warteschlange</translation>
    </message>
    <message>
        <source>A run with the present settings begins when this one has ended.</source>
        <translation>Ein Lauf mit den jetzigen Einstellungen beginnt, sobald dieser zu Ende ist.</translation>
    </message>
    <message>
        <source>Keeps the present settings for a run; change them and add another variant.</source>
        <translation>Merkt sich die jetzigen Einstellungen für einen Lauf; ändern Sie sie dann und fügen Sie eine weitere Variante hinzu.</translation>
    </message>
    <message>
        <source>Hold the queue</source>
        <translation>Warteschlange anhalten</translation>
    </message>
    <message>
        <source>Run the queue</source>
        <translation>Warteschlange starten</translation>
    </message>
    <message>
        <source>The run that goes on ends as planned; no other begins.</source>
        <translation>Der laufende Lauf endet wie geplant; kein weiterer beginnt.</translation>
    </message>
    <message>
        <source>The waiting runs begin one after another, each in a folder of its own. One that fails does not stop the others.</source>
        <translation>Die wartenden Läufe beginnen einer nach dem anderen, jeder in einem eigenen Ordner. Einer, der fehlschlägt, hält die anderen nicht auf.</translation>
    </message>
    <message>
        <source>Move run %1 up</source>
        <translation>Lauf %1 nach oben</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Move run %1 down</source>
        <translation>Lauf %1 nach unten</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Take run %1 off the queue</source>
        <translation>Lauf %1 aus der Warteschlange nehmen</translation>
    </message>
    <message>
        <source>Take it off this list. What was trained stays.</source>
        <translation>Aus dieser Liste nehmen. Was gelernt wurde, bleibt.</translation>
    </message>
    <message>
        <source>Copy why run %1 failed</source>
        <translation>Kopieren, warum Lauf %1 fehlgeschlagen ist</translation>
    </message>
    <message>
        <source>Copy the reason</source>
        <translation>Den Grund kopieren</translation>
    </message>
</context>
<context>
    <name>ui::RunView</name>
    <message>
        <source>the best model is that of step %1</source>
        <translation>das beste Modell ist das von Schritt %1</translation>
    </message>
    <message>
        <source>All planned steps are done; %1.</source>
        <translation>Alle geplanten Schritte sind getan; %1.</translation>
    </message>
    <message>
        <source>Ended early because nothing more was gained; %1.</source>
        <translation>Früher beendet, weil nichts mehr gewonnen wurde; %1.</translation>
    </message>
    <message>
        <source>Stopped by you; %1.</source>
        <translation>Von Ihnen beendet; %1.</translation>
    </message>
    <message>
        <source>The time was up; %1.</source>
        <translation>Die Zeit war um; %1.</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>%1. Waiting for Continue.</source>
        <translation>%1. Wartet auf „Weiter“.</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird beendet</translation>
    </message>
    <message>
        <source>Ends after the present step and keeps the best model.</source>
        <translation>Endet nach dem laufenden Schritt und behält das beste Modell.</translation>
    </message>
    <message>
        <source>Breaking off</source>
        <translation>Wird abgebrochen</translation>
    </message>
    <message>
        <source>Saves the state and ends after the present step.</source>
        <translation>Speichert den Stand und endet nach dem laufenden Schritt.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>getting ready</source>
        <translation>wird vorbereitet</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · noch %2</translation>
    </message>
    <message>
        <source>paused at %1</source>
        <translation>angehalten bei %1</translation>
    </message>
    <message>
        <source>ending</source>
        <translation>wird beendet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>interrupted at %1</source>
        <translation>unterbrochen bei %1</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>Verlust %1</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Examples, log and points of the run</source>
        <translation>Beispiele, Protokoll und Punkte des Laufs</translation>
    </message>
    <message>
        <source>Points of the loss curves</source>
        <translation>Punkte der Verlustkurven</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>the best model is that of step %1 (%2)</source>
        <translation>das beste Modell ist das von Schritt %1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, noch %2</translation>
    </message>
</context>
<context>
    <name>ui::SamplesModel</name>
    <message>
        <source>best</source>
        <translation>beste</translation>
    </message>
    <message>
        <source>worst</source>
        <translation>schlechteste</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1 (neu)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>A tick marks what is right, bold what has changed since the time before.</source>
        <translation>Ein Haken zeigt, was richtig ist, fett, was sich seit dem letzten Mal geändert hat.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Answer at step %1</source>
        <translation>Antwort bei Schritt %1</translation>
    </message>
</context>
<context>
    <name>ui::SamplesView</name>
    <message>
        <source>Text:
%1

Expected:
%2

The model&apos;s answer:
%3</source>
        <translation>Text:
%1

Erwartet:
%2

Antwort des Modells:
%3</translation>
    </message>
    <message>
        <source>All examples</source>
        <translation>Alle Beispiele</translation>
    </message>
    <message>
        <source>Best answered</source>
        <translation>Am besten beantwortet</translation>
    </message>
    <message>
        <source>Worst answered</source>
        <translation>Am schlechtesten beantwortet</translation>
    </message>
    <message>
        <source>Drawn at random</source>
        <translation>Zufällig gezogen</translation>
    </message>
    <message>
        <source>Which examples are shown</source>
        <translation>Welche Beispiele gezeigt werden</translation>
    </message>
    <message>
        <source>Validation examples with the model&apos;s answers</source>
        <translation>Validierungsbeispiele mit den Antworten des Modells</translation>
    </message>
    <message>
        <source>The whole text of the chosen example</source>
        <translation>Der ganze Text des gewählten Beispiels</translation>
    </message>
    <message>
        <source>Choose an example to read all of it.</source>
        <translation>Wählen Sie ein Beispiel, um es ganz zu lesen.</translation>
    </message>
    <message>
        <source>Examples come with the first check of the learning.</source>
        <translation>Beispiele kommen mit der ersten Prüfung des Lernens.</translation>
    </message>
</context>
<context>
    <name>ui::ScoresTable</name>
    <message>
        <source>Scores of the adapted and the untouched model</source>
        <translation>Werte des angepassten und des unveränderten Modells</translation>
    </message>
    <message>
        <source>Scores of each category</source>
        <translation>Werte je Kategorie</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Adapted model (95 % interval)</source>
        <translation>Angepasstes Modell (95-%-Intervall)</translation>
    </message>
    <message>
        <source>Untouched model</source>
        <translation>Unverändertes Modell</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Found · recall</source>
        <translation>Gefunden · Recall</translation>
    </message>
    <message>
        <source>Right when named · precision</source>
        <translation>Richtig, wenn genannt · Precision</translation>
    </message>
    <message>
        <source>Both · F1</source>
        <translation>Beides · F1</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>Always the most common answer</source>
        <translation>Immer die häufigste Antwort</translation>
    </message>
    <message>
        <source>Always the mean of the training rows</source>
        <translation>Immer der Mittelwert der Trainingszeilen</translation>
    </message>
    <message>
        <source>What an answer that never changes would reach; a useful model must be clearly better than it.</source>
        <translation>Was eine Antwort erreichen würde, die sich nie ändert; ein nützliches Modell muss deutlich besser sein.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Three answers set everything; under Advanced each setting can be changed.</source>
        <translation>Drei Antworten stellen alles ein; unter „Erweitert“ lässt sich jede Einstellung ändern.</translation>
    </message>
    <message>
        <source>%1 · about %2</source>
        <translation>%1 · etwa %2</translation>
    </message>
    <message>
        <source>Open or create a project first.</source>
        <translation>Öffnen oder erstellen Sie zuerst ein Projekt.</translation>
    </message>
    <message>
        <source>Choose a goal and a model first.</source>
        <translation>Wählen Sie zuerst ein Ziel und ein Modell.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Here you decide how the model learns. Under &lt;b&gt;Simple&lt;/b&gt; three answers give every setting, each with its reason. Under &lt;b&gt;Advanced&lt;/b&gt; every setting stands by itself, in plain words with the field&apos;s term below.&lt;/p&gt;&lt;p&gt;The figures at the top say what the run will need. If the memory does not suffice, read fewer rows at once or shorten the longest text.&lt;/p&gt;&lt;p&gt;Every change can be undone with Ctrl+Z.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Hier entscheiden Sie, wie das Modell lernt. Unter &lt;b&gt;Einfach&lt;/b&gt; ergeben drei Antworten jede Einstellung, mit dem Grund dafür. Unter &lt;b&gt;Erweitert&lt;/b&gt; steht jede Einstellung für sich, in einfachen Worten mit dem Fachwort darunter.&lt;/p&gt;&lt;p&gt;Die Zahlen oben sagen, was der Lauf brauchen wird. Reicht der Speicher nicht, lesen Sie weniger Zeilen auf einmal oder kürzen Sie den längsten Text.&lt;/p&gt;&lt;p&gt;Jede Änderung lässt sich mit Strg+Z zurücknehmen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>What the run will need is known once the dataset has been checked.</source>
        <translation>Was der Lauf braucht, ist bekannt, sobald die Daten geprüft sind.</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>zurückgesetzt</translation>
    </message>
    <message>
        <source>The estimate waits for the work that is running now.</source>
        <translation>Die Schätzung wartet auf die Arbeit, die gerade läuft.</translation>
    </message>
    <message>
        <source>What the run will need could not be worked out: %1</source>
        <translation>Was der Lauf braucht, ließ sich nicht berechnen: %1</translation>
    </message>
    <message>
        <source>Cancelled. The next change works it out again.</source>
        <translation>Abgebrochen. Die nächste Änderung berechnet es neu.</translation>
    </message>
    <message>
        <source>Simple</source>
        <translation>Einfach</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Simple or advanced settings</source>
        <translation>Einfache oder erweiterte Einstellungen</translation>
    </message>
    <message>
        <source>Back to standard</source>
        <translation>Zurück zum Standard</translation>
    </message>
    <message>
        <source>Sets everything on this page to what suits most tasks with this model; can be undone.</source>
        <translation>Stellt alles auf dieser Seite auf das, was mit diesem Modell zu den meisten Aufgaben passt; lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Takes the last change back (Ctrl+Z)</source>
        <translation>Nimmt die letzte Änderung zurück (Strg+Z)</translation>
    </message>
    <message>
        <source>Makes the change again (Ctrl+Shift+Z)</source>
        <translation>Macht die Änderung wieder (Strg+Umschalt+Z)</translation>
    </message>
    <message>
        <source>Find a speed…</source>
        <translation>Tempo suchen …</translation>
    </message>
    <message>
        <source>Tries out which learning rate suits this model and these rows; takes about a hundred steps.</source>
        <translation>Probiert aus, welche Lernrate zu diesem Modell und diesen Zeilen passt; dauert etwa hundert Schritte.</translation>
    </message>
</context>
<context>
    <name>ui::SimpleQuestions</name>
    <message>
        <source>The settings were made by hand</source>
        <translation>Die Einstellungen wurden von Hand gemacht</translation>
    </message>
    <message>
        <source>They stand under Advanced. An answer above replaces them; that can be undone.</source>
        <translation>Sie stehen unter „Erweitert“. Eine Antwort oben ersetzt sie; das lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>What follows from your answers</source>
        <translation>Was aus Ihren Antworten folgt</translation>
    </message>
    <message>
        <source>How much may the model change?</source>
        <translation>Wie sehr darf sich das Modell ändern?</translation>
    </message>
    <message>
        <source>A little</source>
        <translation>Wenig</translation>
    </message>
    <message>
        <source>It keeps its manner and picks up the essentials of your data.</source>
        <translation>Es behält seine Art und nimmt das Wesentliche Ihrer Daten auf.</translation>
    </message>
    <message>
        <source>Moderately</source>
        <translation>Mäßig</translation>
    </message>
    <message>
        <source>The usual choice: it adapts to your data and stays steady.</source>
        <translation>Die übliche Wahl: Es passt sich Ihren Daten an und bleibt beständig.</translation>
    </message>
    <message>
        <source>Much</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>It moves far towards your data; good when your texts differ from common ones.</source>
        <translation>Es bewegt sich weit zu Ihren Daten hin; gut, wenn Ihre Texte sich von gewöhnlichen unterscheiden.</translation>
    </message>
    <message>
        <source>How much time is there?</source>
        <translation>Wie viel Zeit ist da?</translation>
    </message>
    <message>
        <source>A quick look</source>
        <translation>Ein schneller Blick</translation>
    </message>
    <message>
        <source>Minutes: shows whether the data works at all.</source>
        <translation>Minuten: zeigt, ob die Daten überhaupt taugen.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Enough for most tasks; stops by itself when nothing more is gained.</source>
        <translation>Genug für die meisten Aufgaben; endet von selbst, wenn nichts mehr gewonnen wird.</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>Gründlich</translation>
    </message>
    <message>
        <source>As long as it takes to get the best out of the data.</source>
        <translation>So lange, bis das Beste aus den Daten geholt ist.</translation>
    </message>
    <message>
        <source>How careful about forgetting?</source>
        <translation>Wie vorsichtig beim Vergessen?</translation>
    </message>
    <message>
        <source>Not important</source>
        <translation>Nicht wichtig</translation>
    </message>
    <message>
        <source>Only your task counts; what it knew before may fade.</source>
        <translation>Nur Ihre Aufgabe zählt; was es vorher wusste, darf verblassen.</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Learns your task and keeps most of what it knows.</source>
        <translation>Lernt Ihre Aufgabe und behält das meiste, was es weiß.</translation>
    </message>
    <message>
        <source>Very careful</source>
        <translation>Sehr vorsichtig</translation>
    </message>
    <message>
        <source>What it knows already is worth as much as your task; it learns more slowly.</source>
        <translation>Was es schon weiß, ist so viel wert wie Ihre Aufgabe; es lernt langsamer.</translation>
    </message>
</context>
<context>
    <name>ui::SplitNotice</name>
    <message>
        <source>Unlock the split</source>
        <translation>Aufteilung entsperren</translation>
    </message>
    <message>
        <source>Lock it again</source>
        <translation>Wieder sperren</translation>
    </message>
    <message>
        <source>So that you can change it on purpose. Undo locks it again.</source>
        <translation>Damit Sie sie mit Absicht ändern können. „Rückgängig“ sperrt sie wieder.</translation>
    </message>
</context>
<context>
    <name>ui::SplitPanel</name>
    <message>
        <source>%1 rows to learn from, %2 to watch the learning with (validation), %3 kept aside for the final test.</source>
        <translation>%1 Zeilen zum Lernen, %2 zum Beobachten des Lernens (Validierung), %3 für den Schlusstest zurückgelegt.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>For &amp;validation</source>
        <translation>Für die &amp;Validierung</translation>
    </message>
    <message>
        <source>For the &amp;test</source>
        <translation>Für den &amp;Test</translation>
    </message>
    <message>
        <source>Keep the categories&apos; &amp;shares in every part</source>
        <translation>Anteile der &amp;Kategorien in jedem Teil erhalten</translation>
    </message>
    <message>
        <source>On: every part has the same mixture of categories (stratified split). Off: chance alone decides.</source>
        <translation>Ein: Jeder Teil hat dieselbe Mischung der Kategorien (geschichtete Aufteilung). Aus: Allein der Zufall entscheidet.</translation>
    </message>
    <message>
        <source>Categories by part</source>
        <translation>Kategorien je Teil</translation>
    </message>
    <message>
        <source>&amp;Newest rows for the test</source>
        <translation>&amp;Neueste Zeilen für den Test</translation>
    </message>
    <message>
        <source>On: the newest rows are the test and those before them the validation, as when the model meets the texts of tomorrow. Off: rows of all times are in every part.</source>
        <translation>An: Die neuesten Zeilen sind der Test und die davor die Validierung, so wie das Modell auf die Texte von morgen trifft. Aus: In jedem Teil stehen Zeilen aller Zeiten.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Size of the validation</source>
        <translation>Größe der Validierung</translation>
    </message>
    <message>
        <source>Rows that show during training whether the model still gets better on texts it does not learn from. More give a steadier curve and leave less to learn from.</source>
        <translation>Zeilen, die während des Trainings zeigen, ob das Modell bei Texten besser wird, aus denen es nicht lernt. Mehr ergeben eine ruhigere Kurve und lassen weniger zum Lernen.</translation>
    </message>
    <message>
        <source>Size of the test</source>
        <translation>Größe des Tests</translation>
    </message>
    <message>
        <source>Rows that are only used at the end, for the figures that you report. More make them surer and leave less to learn from.</source>
        <translation>Zeilen, die erst am Ende dienen: für die Zahlen, die Sie berichten. Mehr machen sie sicherer und lassen weniger zum Lernen.</translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation>Neu ziehen</translation>
    </message>
    <message>
        <source>Let chance put other rows into the parts (another seed).</source>
        <translation>Den Zufall andere Zeilen in die Teile ziehen lassen (anderer Startwert).</translation>
    </message>
    <message>
        <source>&amp;Cross-validation</source>
        <translation>&amp;Kreuzvalidierung</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source> folds</source>
        <translation> Faltungen</translation>
    </message>
    <message>
        <source>Cross-validation</source>
        <translation>Kreuzvalidierung</translation>
    </message>
    <message>
        <source>The assessment trains so many times more, each time with other rows kept aside for the test, and tells how far the figures spread (k-fold cross-validation). For small data; it takes as long as so many trainings.</source>
        <translation>Die Bewertung trainiert so viele Male mehr, jedes Mal mit anderen Zeilen für den Test, und sagt, wie weit die Zahlen streuen (k-fache Kreuzvalidierung). Für kleine Daten; sie dauert so lange wie so viele Trainings.</translation>
    </message>
</context>
<context>
    <name>ui::StageButton</name>
    <message>
        <source>Stage %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
</context>
<context>
    <name>ui::StepsPanel</name>
    <message>
        <source>does not fit the rows any more; not done</source>
        <translation>passt nicht mehr zu den Zeilen; nicht ausgeführt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>nichts zu tun</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>Zurücknehmen: %1</translation>
    </message>
    <message>
        <source>Put columns together…</source>
        <translation>Spalten zusammenfügen …</translation>
    </message>
    <message>
        <source>Make one text out of several columns, as “{title}: {body}”.</source>
        <translation>Aus mehreren Spalten einen Text machen, etwa „{title}: {body}“.</translation>
    </message>
    <message>
        <source>Save the rows…</source>
        <translation>Zeilen speichern …</translation>
    </message>
    <message>
        <source>Write the rows as they are now, with their parts, as CSV or JSON lines.</source>
        <translation>Die Zeilen, wie sie jetzt sind, mit ihren Teilen als CSV oder JSON-Zeilen schreiben.</translation>
    </message>
    <message>
        <source>Nothing is changed: the rows are as they stand in the files. Findings offer remedies; a double click on a cell changes it.</source>
        <translation>Nichts ist geändert: Die Zeilen sind so, wie sie in den Dateien stehen. Befunde bieten Abhilfen an; ein Doppelklick auf eine Zelle ändert sie.</translation>
    </message>
    <message>
        <source>Done in this order each time the files are read. The files themselves stay as they are.</source>
        <translation>Wird in dieser Reihenfolge ausgeführt, sooft die Dateien gelesen werden. Die Dateien selbst bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Column “%1” put together: %2</source>
        <translation>Spalte „%1“ zusammengefügt: %2</translation>
    </message>
    <message>
        <source>take a column back</source>
        <translation>eine Spalte zurücknehmen</translation>
    </message>
    <message>
        <source>take a step back</source>
        <translation>einen Schritt zurücknehmen</translation>
    </message>
</context>
<context>
    <name>ui::TemplateDialog</name>
    <message>
        <source>Put together</source>
        <translation>Zusammenfügen</translation>
    </message>
    <message>
        <source>Put columns together</source>
        <translation>Spalten zusammenfügen</translation>
    </message>
    <message>
        <source>Write the text as the model shall read it, with the names of columns in brackets: {title}: {body}</source>
        <translation>Schreiben Sie den Text, wie das Modell ihn lesen soll, mit den Namen von Spalten in Klammern: {title}: {body}</translation>
    </message>
    <message>
        <source>How the columns are put together</source>
        <translation>Wie die Spalten zusammengefügt werden</translation>
    </message>
    <message>
        <source>Insert a column</source>
        <translation>Eine Spalte einfügen</translation>
    </message>
    <message>
        <source>&amp;Name of the new column</source>
        <translation>&amp;Name der neuen Spalte</translation>
    </message>
    <message>
        <source>together</source>
        <translation>zusammen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>There is no column %1.</source>
        <translation>Es gibt keine Spalte %1.</translation>
    </message>
    <message>
        <source>Below stands what the first row gives.</source>
        <translation>Darunter steht, was die erste Zeile ergibt.</translation>
    </message>
    <message>
        <source>The first row gives: %1</source>
        <translation>Die erste Zeile ergibt: %1</translation>
    </message>
</context>
<context>
    <name>ui::TokenCountsLine</name>
    <message>
        <source>All %1 rows: %2 tokens learned from · %3 read only</source>
        <translation>Alle %1 Zeilen: aus %2 Token wird gelernt · %3 nur gelesen</translation>
    </message>
    <message>
        <source>All %1 rows: %2 tokens read; what is learned is the answer of each row</source>
        <translation>Alle %1 Zeilen: %2 Token gelesen; gelernt wird die Antwort jeder Zeile</translation>
    </message>
    <message>
        <source>%1 cut off, in %2 rows</source>
        <translation>%1 abgeschnitten, in %2 Zeilen</translation>
    </message>
    <message>
        <source>nothing cut off</source>
        <translation>nichts abgeschnitten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Count over all rows</source>
        <translation>Über alle Zeilen zählen</translation>
    </message>
    <message>
        <source>How many tokens of all rows the model will learn from, only read, and not see because texts are too long.</source>
        <translation>Aus wie vielen Token aller Zeilen das Modell lernt, wie viele es nur liest und wie viele es nicht sieht, weil Texte zu lang sind.</translation>
    </message>
    <message>
        <source>Counting over all rows: %1 of %2</source>
        <translation>Zählt über alle Zeilen: %1 von %2</translation>
    </message>
    <message>
        <source>Counting over all rows…</source>
        <translation>Zählt über alle Zeilen …</translation>
    </message>
    <message>
        <source>The tokens could not be counted: %1</source>
        <translation>Die Token konnten nicht gezählt werden: %1</translation>
    </message>
</context>
<context>
    <name>ui::TrainingPage</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>The model learns from your rows; the curves show how well, and the best state is kept.</source>
        <translation>Das Modell lernt aus Ihren Zeilen; die Kurven zeigen, wie gut, und der beste Stand wird behalten.</translation>
    </message>
    <message>
        <source>Open or create a project first.</source>
        <translation>Öffnen oder erstellen Sie zuerst ein Projekt.</translation>
    </message>
    <message>
        <source>Choose a goal, a model and data first.</source>
        <translation>Wählen Sie zuerst ein Ziel, ein Modell und Daten.</translation>
    </message>
    <message>
        <source>&lt;p&gt;The &lt;b&gt;blue line&lt;/b&gt; shows how wrong the model is on the rows that it learns from, the &lt;b&gt;dashed line&lt;/b&gt; on rows set aside. Both should fall. When the dashed one rises again, the model begins to learn by heart; the best state before that is kept by itself.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Pause&lt;/b&gt; waits, &lt;b&gt;Stop and keep the best&lt;/b&gt; ends the run with a result, &lt;b&gt;Cancel&lt;/b&gt; breaks it off; it can be resumed from the last saved state.&lt;/p&gt;&lt;p&gt;In the plot: wheel to zoom, drag to move, double click for the whole curve; with the keyboard + − 0 and the arrows.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Die &lt;b&gt;blaue Linie&lt;/b&gt; zeigt, wie falsch das Modell bei den Zeilen liegt, aus denen es lernt, die &lt;b&gt;gestrichelte Linie&lt;/b&gt; bei zurückgelegten Zeilen. Beide sollen fallen. Steigt die gestrichelte wieder, beginnt das Modell auswendig zu lernen; der beste Stand davor wird von selbst behalten.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Pause&lt;/b&gt; wartet, &lt;b&gt;Beenden und das Beste behalten&lt;/b&gt; beendet den Lauf mit einem Ergebnis, &lt;b&gt;Abbrechen&lt;/b&gt; bricht ihn ab; er kann vom letzten gespeicherten Stand aus fortgesetzt werden.&lt;/p&gt;&lt;p&gt;Im Bild: Rad zum Zoomen, Ziehen zum Verschieben, Doppelklick für die ganze Kurve; mit der Tastatur + − 0 und die Pfeile.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Training beginnen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Reading the run…</source>
        <translation>Der Lauf wird gelesen…</translation>
    </message>
    <message>
        <source>The training did not get through</source>
        <translation>Das Training kam nicht durch</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>speed × ½</source>
        <translation>Tempo × ½</translation>
    </message>
    <message>
        <source>Note on the curve</source>
        <translation>Notiz an der Kurve</translation>
    </message>
    <message>
        <source>A short remark, drawn at the present step:</source>
        <translation>Eine kurze Bemerkung, beim jetzigen Schritt eingezeichnet:</translation>
    </message>
    <message>
        <source>Cancel the run</source>
        <translation>Lauf abbrechen</translation>
    </message>
    <message>
        <source>Break the training off?</source>
        <translation>Das Training abbrechen?</translation>
    </message>
    <message>
        <source>The state is saved and the run can be resumed later. To end it with a result, use Stop and keep the best.</source>
        <translation>Der Stand wird gespeichert und der Lauf kann später fortgesetzt werden. Um ihn mit einem Ergebnis zu beenden, benutzen Sie „Beenden und das Beste behalten“.</translation>
    </message>
    <message>
        <source>Break off</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Go on training</source>
        <translation>Weiter trainieren</translation>
    </message>
    <message>
        <source>Ready to learn</source>
        <translation>Bereit zum Lernen</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>In die Warteschlange</translation>
    </message>
    <message numerus="yes">
        <source>+ %n pass(es)</source>
        <translation>
            <numerusform>+ %n Durchgang</numerusform>
            <numerusform>+ %n Durchgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>The queue of runs</source>
        <translation>Die Warteschlange der Läufe</translation>
    </message>
    <message>
        <source>The model reads your training rows and is corrected a little at each step. While it learns you see the curves, its answers to examples, and how long it will take; you can pause or stop at any time. Planned: %1 over the data.</source>
        <translation>Das Modell liest Ihre Trainingszeilen und wird bei jedem Schritt ein wenig berichtigt. Währenddessen sehen Sie die Kurven, seine Antworten auf Beispiele und wie lange es dauert; Sie können jederzeit anhalten oder beenden. Geplant: %1 durch die Daten.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Das Modell wird geladen</translation>
    </message>
    <message>
        <source>Reading the data</source>
        <translation>Die Daten werden gelesen</translation>
    </message>
    <message>
        <source>Checking the data</source>
        <translation>Die Daten werden geprüft</translation>
    </message>
    <message>
        <source>Cutting the texts into tokens</source>
        <translation>Die Texte werden in Token zerlegt</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Answering the test rows</source>
        <translation>Die Testzeilen werden beantwortet</translation>
    </message>
    <message>
        <source>Writing the files</source>
        <translation>Die Dateien werden geschrieben</translation>
    </message>
    <message>
        <source>Opening the files again and comparing the answers</source>
        <translation>Die Dateien werden erneut geöffnet und die Antworten verglichen</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht benutzt</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>directions</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>better answer</source>
        <translation>bessere Antwort</translation>
    </message>
    <message>
        <source>worse answer</source>
        <translation>schlechtere Antwort</translation>
    </message>
    <message>
        <source>text to search</source>
        <translation>durchsuchter Text</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>place of the answer</source>
        <translation>Stelle der Antwort</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>identifier</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>split automatically</source>
        <translation>automatisch aufgeteilt</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Sort texts into categories</source>
        <translation>Texte in Kategorien sortieren</translation>
    </message>
    <message>
        <source>Write in the style of my texts</source>
        <translation>In der Art meiner Texte schreiben</translation>
    </message>
    <message>
        <source>Answer prompts</source>
        <translation>Eingaben beantworten</translation>
    </message>
    <message>
        <source>Translate or summarise</source>
        <translation>Übersetzen oder zusammenfassen</translation>
    </message>
    <message>
        <source>Learn the language of my field</source>
        <translation>Die Sprache meines Fachs lernen</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>Makro-F1</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>Perplexität</translation>
    </message>
    <message>
        <source>Downloading the model</source>
        <translation>Modell wird heruntergeladen</translation>
    </message>
    <message>
        <source>Give several categories at once</source>
        <translation>Mehrere Kategorien zugleich vergeben</translation>
    </message>
    <message>
        <source>Give texts a number</source>
        <translation>Texten eine Zahl geben</translation>
    </message>
    <message>
        <source>Mark names and terms</source>
        <translation>Namen und Begriffe markieren</translation>
    </message>
    <message>
        <source>Find answers in a text</source>
        <translation>Antworten in einem Text finden</translation>
    </message>
    <message>
        <source>Micro F1</source>
        <translation>Mikro-F1</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Exact match</source>
        <translation>Genaue Übereinstimmung</translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation>Mittlerer Fehler</translation>
    </message>
    <message>
        <source>Hold conversations</source>
        <translation>Gespräche führen</translation>
    </message>
    <message>
        <source>part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Save the report of the check-up</source>
        <translation>Bericht der Prüfung speichern</translation>
    </message>
    <message>
        <source>check-up</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>The report was not written</source>
        <translation>Der Bericht wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>validation loss %1</source>
        <translation>Validierungsverlust %1</translation>
    </message>
    <message>
        <source>validation %1 %2</source>
        <translation>Validierungs-%1 %2</translation>
    </message>
    <message>
        <source>Training and testing on other rows (cross-validation)</source>
        <translation>Training und Test mit anderen Zeilen (Kreuzvalidierung)</translation>
    </message>
    <message>
        <source>Prefer one answer over another</source>
        <translation>Eine Antwort der anderen vorziehen</translation>
    </message>
    <message>
        <source>Preference accuracy</source>
        <translation>Präferenzgenauigkeit</translation>
    </message>
    <message>
        <source>Preference margin</source>
        <translation>Präferenzabstand</translation>
    </message>
    <message>
        <source>Asking the untouched model what it prefers</source>
        <translation>Das unveränderte Modell wird gefragt, was es vorzieht</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>1 pass</source>
        <translation>1 Durchgang</translation>
    </message>
    <message>
        <source>%1 passes</source>
        <translation>%1 Durchgänge</translation>
    </message>
</context>
</TS>
