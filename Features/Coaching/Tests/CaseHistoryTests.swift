import Coaching
import Kernel
import Testing

struct CaseHistoryTests {
    private func day(_ iso: String) -> LocalDate { LocalDate(iso: iso)! }

    @Test func whatHappenedStandsByDayTheLatestFirst() {
        let session = CaseSession(
            id: CaseSessionID(from: .live),
            day: day("2026-05-12"),
            minutes: 150,
            kind: .firm,
            countsAs: .enterprise,
            reason: "Anlage"
        )
        let promise = CasePromise(
            id: CasePromiseID(from: .live),
            side: .firm,
            text: "Rechnungen",
            madeOn: day("2026-05-12"),
            keptOn: day("2026-05-14")
        )
        let done = CaseStep(
            id: CaseStepID(from: .live),
            key: "a",
            position: 0,
            phase: "Start",
            title: "Auftakt",
            doneOn: day("2026-05-04")
        )
        let open = CaseStep(id: CaseStepID(from: .live), key: "b", position: 1, phase: "Start", title: "Dokumentation")
        let document = CaseDocument(
            id: CaseDocumentID(from: .live),
            name: "angebot.pdf",
            fileType: .pdf,
            bytes: 8,
            digest: "a",
            visibility: .shared,
            addedOn: day("2026-05-11"),
            side: .firm
        )
        let file = CaseFile(
            CoachingCase(
                id: CoachingCaseID(from: .live),
                firm: FirmID(from: .live),
                title: "Verpackung",
                template: "free",
                openedOn: day("2026-05-04"),
                takenOn: day("2026-05-13"),
                closedOn: day("2026-05-15")
            ),
            firmName: "Kettler",
            coachName: nil,
            steps: [done, open],
            sessions: [session],
            promises: [promise],
            links: [],
            documents: [document]
        )
        #expect(
            CaseHistory(file).entries.map(\.event) == [
                .closed, .kept(promise), .taken, .session(session), .promised(promise), .document(document),
                .stepDone(done), .opened,
            ]
        )
        #expect(file.lastContact(on: day("2026-05-12")) == day("2026-05-12"))
        #expect(file.lastContact(on: day("2026-05-11")) == nil)
        #expect(file.openPromises.isEmpty)
    }
}
