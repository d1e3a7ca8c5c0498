<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ui::DatasetPage</name>
    <message numerus="yes">
        <source>%1 · %n error(s)</source>
        <translation>
            <numerusform>%1 · %n error</numerusform>
            <numerusform>%1 · %n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n warning(s)</source>
        <translation>
            <numerusform>%1 · %n warning</numerusform>
            <numerusform>%1 · %n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another of the %Ln column(s)…</source>
        <translation>
            <numerusform>Another of the %Ln column…</numerusform>
            <numerusform>Another of the %Ln columns…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FileList</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Footer</name>
    <message numerus="yes">
        <source>%n thing(s) still missing</source>
        <translation>
            <numerusform>%n thing still missing</numerusform>
            <numerusform>%n things still missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HomePage</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RowsView</name>
    <message numerus="yes">
        <source>%Ln row(s): %1</source>
        <translation>
            <numerusform>%Ln row: %1</numerusform>
            <numerusform>%Ln rows: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln row(s) can be used; the findings say why.</source>
        <translation>
            <numerusform>The only row cannot be used; the findings say why.</numerusform>
            <numerusform>None of the %Ln rows can be used; the findings say why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RunControls</name>
    <message numerus="yes">
        <source>+ %n pass(es)</source>
        <translation>
            <numerusform>+ %n pass</numerusform>
            <numerusform>+ %n passes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RunQueuePanel</name>
    <message numerus="yes">
        <source>Queue: %n run(s) to come, one after another</source>
        <translation>
            <numerusform>Queue: %n run to come</numerusform>
            <numerusform>Queue: %n runs to come, one after another</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue: %n run(s) waiting</source>
        <translation>
            <numerusform>Queue: %n run waiting</numerusform>
            <numerusform>Queue: %n runs waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StepsPanel</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TrainingPage</name>
    <message numerus="yes">
        <source>+ %n pass(es)</source>
        <translation>
            <numerusform>+ %n pass</numerusform>
            <numerusform>+ %n passes</numerusform>
        </translation>
    </message>
</context>
</TS>
