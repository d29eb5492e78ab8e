import Foundation
import HTML
import Kernel
import SustainabilityReporting
import TestSupport
import Testing
import WebPlatform

@testable import SustainabilityReportingWeb

/// Pages of the interview as their bodies write them; `UPDATE_SNAPSHOTS=1` rewrites the files.
@Suite struct InterviewSnapshotTests {
    private let t = Texts.feature("SustainabilityReporting")
    private let token = FormToken(name: "token", value: "x")

    private func difference(_ page: some Page, _ name: String) throws -> String? {
        try snapshotDifference(Node.group(page.body(t)).html, "\(name).html")
    }

    @Test func reports() throws {
        let page = ReportsPage(
            title: "Nachhaltigkeitsbericht",
            lead: "Ein Bericht liegt hier.",
            rows: [
                ReportsPage.Row(
                    year: PageLink("Nachhaltigkeitsbericht 2025", href: "/bericht/1"),
                    edition: "Ausgabe 2026",
                    state: "in Arbeit",
                    changed: "15.05.2026, Petra <Kettler>"
                )
            ],
            form: NewReportForm(year: 2025, edition: "vsme-2026", isConsolidated: false),
            editions: [Choice("Ausgabe 2026", value: "vsme-2026", detail: "Delegierte Verordnung")],
            token: token,
            errors: FieldErrors(),
            doors: []
        )
        #expect(try difference(page, "interview-reports") == nil)
    }

    @Test func overview() throws {
        let page = ReportOverviewPage(
            title: "Nachhaltigkeitsbericht 2025",
            kicker: "Kettler",
            lead: "2 von 5 Angaben sind da, 3 fehlen.",
            figures: ["2", "3"],
            remark: "Ausgabe 2026.",
            next: PageLink("Weiter mit: Wie groß?", href: "/bericht/1/fragen/size"),
            doors: [PageLink("Prüfung und Freigabe", href: "/bericht/1/pruefung")],
            offers: [(text: "Eine Angabe aus dem Vorjahr.", link: PageLink("Ansehen", href: "/bericht/1/vorjahr"))],
            topics: [
                ReportOverviewPage.Topic(
                    title: "Ihr Betrieb",
                    id: "company",
                    intro: "Wer Sie sind.",
                    progress: "2 von 5",
                    isOpen: true,
                    questions: [
                        ReportOverviewPage.Question(
                            link: PageLink("Wie groß?", href: "/bericht/1/fragen/size"),
                            state: "3 Angaben fehlen",
                            mark: .missing,
                            who: "15.05.2026, Petra"
                        )
                    ]
                )
            ],
            isFrozen: false
        )
        #expect(try difference(page, "interview-overview") == nil)
    }

    @Test func question() throws {
        var errors = FieldErrors()
        errors.add("Turnover", "Umsatz: „viel“ ist keine Zahl.")
        var turnover = AnswerInput(
            field: Field(name: "Turnover", label: "Umsatz", error: errors["Turnover"], note: "· Pflicht"),
            control: .number("viel", unit: "€"),
            mark: FormToken(name: "stand.Turnover", value: "-")
        )
        turnover.remarks = ["Beantwortet von Petra am 15.05.2026"]
        turnover.takes = [
            AnswerInput.Take(
                text: "Kennzahlen 2025: 5 €",
                label: "Übernehmen",
                spoken: "Wert übernehmen: Umsatz",
                name: "uebernehmen",
                value: "Turnover"
            )
        ]
        let page = QuestionPage(
            title: "Wie groß?",
            kicker: "Nachhaltigkeitsbericht 2025",
            position: "Ihr Betrieb · Frage 1 von 2",
            help: "Steht im Jahresabschluss.",
            example: "5 Euro.",
            offers: [],
            plain: [turnover],
            table: QuestionPage.Table(
                caption: "Standorte",
                head: "Standort",
                columns: ["Ort"],
                rows: [
                    QuestionPage.Row(
                        member: "1",
                        title: "1",
                        cells: [
                            AnswerInput(
                                field: Field(name: "CityOfSite.1", label: "Zeile 1 · Ort"),
                                control: .line("Hagen <&>"),
                                mark: FormToken(name: "stand.CityOfSite.1", value: "abc")
                            )
                        ],
                        removal: "Zeile entfernen: Hagen"
                    )
                ],
                pages: nil,
                intro: "Eine Zeile.",
                remark: nil
            ),
            newRow: nil,
            left: ["Fläche: entfällt: steht nicht in dieser Ausgabe"],
            omitting: QuestionPage.Omitting(
                choices: [Choice("Nichts weglassen", value: "")],
                selected: "",
                text: "",
                remark: nil,
                isOpen: false
            ),
            evidence: EvidencePart(files: [], action: "/bericht/1/fragen/size/belege", token: token),
            isFrozen: false,
            action: "/bericht/1/fragen/size",
            tokens: [token],
            back: PageLink("Zurück", href: "/bericht/1"),
            hasNext: true,
            overview: PageLink("Alle Fragen", href: "/bericht/1"),
            errors: errors
        )
        #expect(try difference(page, "interview-question") == nil)
    }

    @Test func conflict() throws {
        let page = ReportConflictPage(
            title: "Wie groß?",
            kicker: "Nachhaltigkeitsbericht 2025",
            lead: "Petra hat inzwischen dieselbe Frage anders beantwortet.",
            differences: [.init(question: "Umsatz", stored: "5 €", typed: "7 €")],
            action: "/bericht/1/fragen/size",
            retry: [token, FormToken(name: "Turnover", value: "7")],
            back: "/bericht/1/fragen/size"
        )
        #expect(try difference(page, "interview-conflict") == nil)
    }
}
