import Assessments
import HTML
import Kernel
import RegionalNetwork
import TestSupport
import Testing
import WebPlatform

@testable import RegionalNetworkWeb

/// Each page as its body writes it; `UPDATE_SNAPSHOTS=1` rewrites the files.
@Suite struct PageSnapshotTests {
    private let t = Texts.feature("RegionalNetwork")
    private let token = FormToken(name: "token", value: "x")
    private let question = QuestionID("01990000-0000-7000-8000-00000000a001")!
    private let answer = QuestionAnswerID("01990000-0000-7000-8000-00000000a002")!
    private let unnamed = ExchangeAuthor(person: TestHub.owner.id, signature: .firm)

    private func difference(_ page: some Page, _ name: String) throws -> String? {
        try snapshotDifference(Node.group(page.body(t)).html, "\(name).html")
    }

    @Test func directory() throws {
        let row = DirectoryPage.Row(
            name: "Andere Firma AG",
            sector: "Herstellung",
            size: "",
            area: "Hagen",
            themes: "Energie",
            about: "Druckluft <leise>",
            contact: "",
            reasons: "gemeinsames Thema Energie"
        )
        let page = DirectoryPage(
            title: "Netzwerk",
            own: "Ihr Betrieb steht hier.",
            change: PageLink("Eintrag ändern", href: "/netzwerk/eintrag"),
            isCompared: true,
            peers: [row],
            others: [],
            filter: DirectoryFilter(theme: .energy),
            count: "1 Betrieb"
        )
        #expect(try difference(page, "directory") == nil)
    }

    @Test func map() throws {
        let map = try RegionalNetworkContent(folder: NetworkHub.folder).map
        let hagen = try #require(map.place("05914000"))
        let page = RegionMapPage(
            title: "Karte",
            lead: "1 Betrieb zeigt sich auf der Karte.",
            elsewhere: nil,
            map: map,
            places: [
                .init(
                    id: "ort-05914000",
                    name: "Hagen",
                    district: "Hagen",
                    firms: ["Metallbau Kettler GmbH (Herstellung)"],
                    dot: .init(centre: hagen.centre, count: 1, label: "Hagen: 1 Betrieb", href: "#ort-05914000")
                )
            ]
        )
        #expect(try difference(page, "map") == nil)
    }

    @Test func questions() throws {
        let page = QuestionsPage(
            title: "Fragen und Antworten",
            rows: [
                .init(
                    link: PageLink("Wer prüft <Lecks>?", href: RegionalNetworkURL.question(question)),
                    theme: "Energie",
                    author: "ein Betrieb aus der Region",
                    day: "15.05.2026",
                    answers: "2",
                    hasExpertAnswer: true,
                    isHidden: false
                )
            ],
            filter: QuestionFilter(),
            count: "1 Frage",
            pages: Pagination(label: "Seiten der Liste", position: "Seite 1 von 1", previous: nil, next: nil)
        )
        #expect(try difference(page, "questions") == nil)
    }

    @Test func oneQuestion() throws {
        var hidden = QuestionPage.Post(id: answer.text, author: "jemand aus der Region", text: "Nichts")
        (hidden.hiddenReason, hidden.hiding) = ("Werbung", RegionalNetworkURL.answerHiding(answer))
        var shown = QuestionPage.Post(id: "b", author: "Mehmet Aksoy · 15.05.2026", text: "Eine\nZwei")
        (shown.isExpert, shown.hiding) = (true, "/ausblendung")
        let page = QuestionPage(
            title: "Wer prüft Lecks?",
            theme: "Energie",
            question: .init(id: question.text, author: "ein Betrieb aus der Region · 15.05.2026", text: "Unter 20 kW."),
            answers: [shown, hidden],
            token: token,
            action: RegionalNetworkURL.questionAnswers(question),
            form: AnswerForm(answer, isExpert: true),
            unnamed: unnamed,
            mayBeExpert: true
        )
        #expect(try difference(page, "question") == nil)
    }

    @Test func questionForm() throws {
        let page = QuestionFormPage(
            title: "Frage stellen",
            action: RegionalNetworkURL.questions,
            back: RegionalNetworkURL.questions,
            submit: "Frage veröffentlichen",
            token: token,
            unnamed: unnamed,
            sendsMail: true,
            form: QuestionForm(question)
        )
        #expect(try difference(page, "questionForm") == nil)
    }

    @Test func comparison() throws {
        let page = ComparisonPage(
            title: "Vergleich",
            lead: "Ihr Betrieb neben 9 Betrieben.",
            own: "Ihr Betrieb nimmt teil.",
            figures: .init(
                among: "9 Betriebe der Branche Herstellung, Stand 15.05.2026",
                themes: [
                    .init(name: "Klima", firms: "9 von 9", isOwn: true),
                    .init(name: "Energie", firms: "", isOwn: false),
                    .init(name: "Märkte", firms: "", isOwn: nil),
                ],
                themesLead: "Themen der ersten Ansatzpunkte.",
                emission: KeyFigure("3,4", unit: "t CO₂e", label: "Mitte der Betriebe", remark: "aus 9 Betrieben"),
                ownEmission: KeyFigure("2,1", unit: "t CO₂e", label: "Ihr Betrieb"),
                emissionLead: "Scope 1 und 2."
            ),
            consents: false,
            withdrawal: PostAction("Zurückziehen", action: "/netzwerk/vergleich?_method=DELETE", tokens: [token]),
            token: token
        )
        #expect(try difference(page, "comparison") == nil)
    }
}
