<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>BackupSection</name>
    <message numerus="yes">
        <source>%n backup(s) in the register&apos;s folder</source>
        <translation>
            <numerusform>%n backup in the register&apos;s folder</numerusform>
            <numerusform>%n backups in the register&apos;s folder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Backed up %n case(s)</source>
        <translation>
            <numerusform>Backed up %n case</numerusform>
            <numerusform>Backed up %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored %n case(s) into {0}</source>
        <translation>
            <numerusform>Restored %n case into {0}</numerusform>
            <numerusform>Restored %n cases into {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BlackenDialog</name>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%n box</numerusform>
            <numerusform>%n boxes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BuildingDialog</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BundleHeading</name>
    <message numerus="yes">
        <source>%n case(s) into a topic</source>
        <translation>
            <numerusform>%n case into a topic</numerusform>
            <numerusform>%n cases into a topic</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarSection</name>
    <message numerus="yes">
        <source>%n further line(s) name no day off</source>
        <translation>
            <numerusform>%n further line names no day off</numerusform>
            <numerusform>%n further lines name no day off</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CandidateCard</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>%n place(s) hidden</source>
        <translation>
            <numerusform>%n place hidden</numerusform>
            <numerusform>%n places hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to be looked at before printing</source>
        <translation>
            <numerusform>%n place to be looked at before printing</numerusform>
            <numerusform>%n places to be looked at before printing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful place(s) looked at</source>
        <translation>
            <numerusform>%n doubtful place looked at</numerusform>
            <numerusform>%n doubtful places looked at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountOfCases</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>overdue %n day(s)</source>
        <translation>
            <numerusform>overdue %n d</numerusform>
            <numerusform>overdue %n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message numerus="yes">
        <source>%n case(s) in hand</source>
        <translation>
            <numerusform>%n case in hand</numerusform>
            <numerusform>%n cases in hand</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message numerus="yes">
        <source>Of %n case(s)</source>
        <translation>
            <numerusform>Of %n case</numerusform>
            <numerusform>Of %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicateCard</name>
    <message numerus="yes">
        <source>%n possible duplicate(s)</source>
        <translation>
            <numerusform>%n possible duplicate</numerusform>
            <numerusform>%n possible duplicates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceTab</name>
    <message numerus="yes">
        <source>%n item(s) of evidence added</source>
        <translation>
            <numerusform>%n item of evidence added</numerusform>
            <numerusform>%n items of evidence added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new file(s) in the scanner folder</source>
        <translation>
            <numerusform>%n new file in the scanner folder</numerusform>
            <numerusform>%n new files in the scanner folder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signed paper(s) filed</source>
        <translation>
            <numerusform>%n signed paper filed</numerusform>
            <numerusform>%n signed papers filed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n need(s) without a match</source>
        <translation>
            <numerusform>%n need without a match</numerusform>
            <numerusform>%n needs without a match</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileActs</name>
    <message numerus="yes">
        <source>%n file(s) attached</source>
        <translation>
            <numerusform>%n file attached</numerusform>
            <numerusform>%n files attached</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>This very ledger was imported before, on {0}: batch {1}, %n case(s)</source>
        <translation>
            <numerusform>This very ledger was imported before, on {0}: batch {1}, %n case</numerusform>
            <numerusform>This very ledger was imported before, on {0}: batch {1}, %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) taken in</source>
        <translation>
            <numerusform>%n case taken in</numerusform>
            <numerusform>%n cases taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out, named below</source>
        <translation>
            <numerusform>%n row left out, named below</numerusform>
            <numerusform>%n rows left out, named below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message numerus="yes">
        <source>%n case(s) handed over</source>
        <translation>
            <numerusform>%n case handed over</numerusform>
            <numerusform>%n cases handed over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakeFooter</name>
    <message numerus="yes">
        <source>%n left to mend</source>
        <translation>
            <numerusform>%n left to mend</numerusform>
            <numerusform>%n left to mend</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemActs</name>
    <message numerus="yes">
        <source>%n item(s) of evidence removed</source>
        <translation>
            <numerusform>%n item of evidence removed</numerusform>
            <numerusform>%n items of evidence removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lacking</name>
    <message numerus="yes">
        <source>%n thing(s) missing before printing</source>
        <translation>
            <numerusform>%n thing missing before printing</numerusform>
            <numerusform>%n things missing before printing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message numerus="yes">
        <source>Import %n case(s)</source>
        <translation>
            <numerusform>Import %n case</numerusform>
            <numerusform>Import %n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListsPage</name>
    <message numerus="yes">
        <source>Nothing is open; %n row(s) are done with</source>
        <translation>
            <numerusform>Nothing is open; %n row is done with</numerusform>
            <numerusform>Nothing is open; %n rows are done with</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatchBlock</name>
    <message numerus="yes">
        <source>%n usable</source>
        <translation>
            <numerusform>%n usable</numerusform>
            <numerusform>%n usable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingPane</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MovedClocks</name>
    <message numerus="yes">
        <source>%n open clock(s) moved</source>
        <translation>
            <numerusform>%n open clock moved</numerusform>
            <numerusform>%n open clocks moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open clock(s) will move</source>
        <translation>
            <numerusform>%n open clock will move</numerusform>
            <numerusform>%n open clocks will move</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextStepPanel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message numerus="yes">
        <source>Print %n copy(s)</source>
        <translation>
            <numerusform>Print %n copy</numerusform>
            <numerusform>Print %n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackChecks</name>
    <message numerus="yes">
        <source>%n place(s) to be looked at</source>
        <translation>
            <numerusform>%n place to be looked at</numerusform>
            <numerusform>%n places to be looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful place(s) looked at</source>
        <translation>
            <numerusform>%n doubtful place looked at</numerusform>
            <numerusform>%n doubtful places looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) hidden</source>
        <translation>
            <numerusform>%n place hidden</numerusform>
            <numerusform>%n places hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PacksPage</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n copy(s)</source>
        <translation>
            <numerusform>Print %n copy</numerusform>
            <numerusform>Print %n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceTable</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectCounts</name>
    <message numerus="yes">
        <source>Link %n case(s) that came again</source>
        <translation>
            <numerusform>Link %n case that came again</numerusform>
            <numerusform>Link %n cases that came again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n volunteer(s), {0} h</source>
        <translation>
            <numerusform>%n volunteer, {0} h</numerusform>
            <numerusform>%n volunteers, {0} h</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectHead</name>
    <message numerus="yes">
        <source>from %n case(s)</source>
        <translation>
            <numerusform>from %n case</numerusform>
            <numerusform>from %n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScansPage</name>
    <message numerus="yes">
        <source>%n new file(s) in the scanner folder</source>
        <translation>
            <numerusform>%n new file in the scanner folder</numerusform>
            <numerusform>%n new files in the scanner folder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message numerus="yes">
        <source>Takes effect when %n more day(s) are known</source>
        <translation>
            <numerusform>Takes effect when %n more day are known</numerusform>
            <numerusform>Takes effect when %n more days are known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of signing recorded</source>
        <translation>
            <numerusform>%n day of signing recorded</numerusform>
            <numerusform>%n days of signing recorded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StagesCard</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>backup %n day(s) ago</source>
        <translation>
            <numerusform>backup %n day ago</numerusform>
            <numerusform>backup %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message numerus="yes">
        <source>%n thing(s) must be mended first</source>
        <translation>
            <numerusform>%n thing must be mended first</numerusform>
            <numerusform>%n things must be mended first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are missing</source>
        <translation>
            <numerusform>%n thing are missing</numerusform>
            <numerusform>%n things are missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) open</source>
        <translation>
            <numerusform>%n case open</numerusform>
            <numerusform>%n cases open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message numerus="yes">
        <source>%n copy(ies)</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VoteHead</name>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n seat</numerusform>
            <numerusform>%n seats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n party(ies) signed</source>
        <translation>
            <numerusform>%n party(ies) signed</numerusform>
            <numerusform>%n party(ies) signed</numerusform>
        </translation>
    </message>
</context>
</TS>
