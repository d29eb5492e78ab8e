import CarbonAccounting
import CarbonAccountingStorage
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct CommutingRoutesTests {
    private let page = "/klimabilanz/2025/pendeln"
    private let survey = "/klimabilanz/2025/pendeln/umfrage"
    private let takeover = "/klimabilanz/2025/pendeln/uebernahme"
    private let fields = [
        "mode-1": "car", "km-1": "12,5", "days-1": "4", "days-1-unit": "perWeek", "mode-2": "", "km-2": "",
        "days-2": "", "days-2-unit": "perWeek", "home": "", "home-unit": "perWeek", "weeks": "44",
    ]

    /// Opens the survey and gives the address of its form.
    private func open(_ house: CarbonHub) async throws -> String {
        let answer = try await house.hub.client(as: .member).post(survey)
        #expect(answer.status == .ok)
        let link = answer.body.firstMatch(of: /http:\/\/127\.0\.0\.1:8080(\/pendeln\/[A-Za-z0-9_-]{43})</)
        return String(try #require(link).output.1)
    }

    /// Answers of `count` different browsers, each 10 km by car on 200 days.
    private func answers(_ house: CarbonHub, _ count: Int, mode: CommuteMode = .car) async throws {
        let stored = try #require(try await house.stores.commuting.survey(of: TestHub.firm, in: CarbonHub.year))
        for number in 0..<count {
            let way = Commute(mode: mode, kilometresOneWay: 10, days: 200)
            _ = try await house.stores.commuting.add(.init(ways: [way]), to: stored, visit: "\(mode) \(number)")
        }
    }

    private func close(_ house: CarbonHub) async throws {
        let closed = try await house.hub.client(as: .member).delete(survey)
        #expect(closed.location == page)
    }

    @Test func employeesAnswerOnceWithoutAnAccount() async throws {
        let house = try await CarbonHub.make()
        let client = house.hub.client(as: .member)
        #expect(try await client.get(page).lacks("Für 2025 ist noch niemand gefragt.") == nil)
        let path = try await open(house)
        let visitor = house.hub.client()
        let form = try await visitor.get(path)
        #expect(form.status == .ok)
        #expect(form.lacks("Metallbau Kettler GmbH fragt für die Klimabilanz 2025") == nil)
        #expect(form.headers[HTTPField.Name("X-Robots-Tag")!] == "noindex")
        #expect(form.lacks("⟦") != nil)
        #expect(try await visitor.post(path, fields).location == path)
        #expect(try await visitor.get(path).lacks("Von diesem Browser ist eine Antwort da.") == nil)
        let again = try await visitor.post(path, fields)
        #expect(again.status == .conflict)
        #expect(again.lacks("Diese zweite wurde nicht gespeichert.") == nil)
        #expect(try await client.get(page).lacks("Die Umfrage zu 2025 ist offen.") == nil)
        let stored = try #require(try await house.stores.commuting.survey(of: TestHub.firm, in: CarbonHub.year))
        #expect(stored.answers == 1)
    }

    @Test(arguments: [
        (["mode-1": ""], "Bitte wählen Sie, womit Sie meistens zur Arbeit kommen."),
        (["mode-1": "rocket"], "Bitte wählen Sie, womit"), (["km-1": ""], "Bitte nennen Sie die Kilometer"),
        (["km-1": "1e300"], "„1e300“ ist keine Strecke."), (["km-1": "-4"], "„-4“ ist keine Strecke."),
        (["km-1": "0"], "„0“ ist keine Strecke."), (["km-1": "5000"], "5000 km sind für einen Weg zur Arbeit zu weit."),
        (["days-1": ""], "Bitte nennen Sie die Zahl der Tage"), (["days-1": "8"], "8 Tage hat keine Woche."),
        (["days-1": "400", "days-1-unit": "perYear"], "400 Tage hat kein Jahr."),
        (["days-1-unit": "x"], "Bitte wählen Sie „je Woche“ oder „im Jahr“."), (["weeks": "60"], "„60“ ist keine Zahl"),
        (["home": "-1"], "„-1“ ist keine Zahl von Tagen."),
        (["mode-1": "home"], "Bitte nennen Sie, an wie vielen Tagen."),
        (["km-2": "5"], "Bitte wählen Sie auch das zweite Verkehrsmittel"),
        (
            ["days-1": "300", "days-1-unit": "perYear", "home": "100", "home-unit": "perYear"],
            "mehr Tage, als ein Jahr hat"
        ),
    ])
    func badInputIsAskedBackWithEverythingKept(_ change: [String: String], _ sentence: String) async throws {
        let house = try await CarbonHub.make()
        let path = try await open(house)
        let page = try await house.hub.client().post(path, fields.merging(change) { $1 })
        #expect(page.status == .unprocessableContent)
        #expect(page.lacks(sentence) == nil)
        for (name, value) in change where name.hasPrefix("km") && !value.isEmpty {
            #expect(page.lacks("name=\"\(name)\" value=\"\(value)\"") == nil)
        }
        let stored = try #require(try await house.stores.commuting.survey(of: TestHub.firm, in: CarbonHub.year))
        #expect(stored.answers == 0)
    }

    @Test func markupInAFieldIsHarmless() async throws {
        let house = try await CarbonHub.make()
        let path = try await open(house)
        let script = "\"><script>alert(1)</script>"
        let page = try await house.hub.client().post(path, fields.merging(["km-1": script, "weeks": script]) { $1 })
        #expect(page.status == .unprocessableContent)
        #expect(page.lacks("<script>alert") != nil)
    }

    /// Two ways, days by week and by year, and work at home: 44 weeks × 3 = 132 days, 44 × 1 = 44 days at home.
    @Test func anAnswerBecomesKilometresAndDays() async throws {
        let house = try await CarbonHub.make()
        let path = try await open(house)
        let both = [
            "days-1": "3", "mode-2": "bicycle", "km-2": "6", "days-2": "40", "days-2-unit": "perYear", "home": "1",
        ]
        #expect(try await house.hub.client().post(path, fields.merging(both) { $1 }).status == .seeOther)
        try await answers(house, 4)
        try await close(house)
        let stored = try #require(try await house.stores.commuting.survey(of: TestHub.firm, in: CarbonHub.year))
        let counted = try await house.stores.commuting.countedAnswers(stored)
        let expected = CommutingSurvey.Answer(
            ways: [
                Commute(mode: .car, kilometresOneWay: 12.5, days: 132),
                Commute(mode: .bicycle, kilometresOneWay: 6, days: 40),
            ],
            homeOfficeDays: 44
        )
        #expect(counted.contains(expected))
    }

    @Test func closedAndUnknownLinksSaySo() async throws {
        let house = try await CarbonHub.make()
        let path = try await open(house)
        let visitor = house.hub.client()
        #expect(try await visitor.get("/pendeln/nirgendwo").lacks("Diese Umfrage gibt es nicht") == nil)
        let renewed = try await house.hub.client(as: .member).post("/klimabilanz/2025/pendeln/link")
        #expect(renewed.lacks("/pendeln/") == nil)
        #expect(try await visitor.get(path).status == .notFound)
        let fresh = String(try #require(renewed.body.firstMatch(of: /\/pendeln\/[A-Za-z0-9_-]{43}/)).output)
        try await close(house)
        for answer in [try await visitor.get(fresh), try await visitor.post(fresh, fields)] {
            #expect(answer.status == .gone)
            #expect(answer.lacks("Diese Umfrage nimmt keine Antworten mehr an.") == nil)
        }
    }

    @Test func belowFiveAnswersNothingIsShown() async throws {
        let house = try await CarbonHub.make()
        _ = try await open(house)
        try await answers(house, 4)
        try await close(house)
        let client = house.hub.client(as: .member)
        let answer = try await client.get(page)
        #expect(answer.lacks("Ein Ergebnis zeigen wir erst ab fünf Antworten") == nil)
        #expect(answer.lacks("Personen-km") != nil)
        #expect(try await client.post(takeover).status == .unprocessableContent)
        #expect(try await house.stores.entries.all(of: TestHub.firm, in: CarbonHub.year).isEmpty)
    }

    @Test func whileTheSurveyIsOpenNothingIsShown() async throws {
        let house = try await CarbonHub.make()
        _ = try await open(house)
        try await answers(house, 6)
        let answer = try await house.hub.client(as: .member).get(page)
        #expect(answer.lacks("6 Antworten") == nil)
        #expect(answer.lacks("Personen-km") != nil)
    }

    /// Eight of 40: 8 × 2 × 10 km × 200 days = 32 000 pkm, × 40 ÷ 8 = 160 000 pkm, × 0.164 = 26 240 kg.
    @Test func theResultIsTakenOverOnce() async throws {
        let house = try await CarbonHub.make()
        _ = try await open(house)
        try await answers(house, 8)
        try await close(house)
        let client = house.hub.client(as: .member)
        let result = try await client.get(page)
        #expect(result.lacks("26,2 t CO₂e") == nil)
        #expect(result.lacks("160.000 Personen-km") == nil)
        #expect(result.lacks("8 von 40 Beschäftigten haben geantwortet.") == nil)
        for _ in 1...2 {
            let done = try await client.post(takeover, ["site": CarbonHub.office.text])
            #expect(done.location == page)
            let lines = try await house.stores.entries.all(of: TestHub.firm, in: CarbonHub.year)
            #expect(lines.count == 1)
            let line = try #require(lines.first)
            #expect(line.category == .commuting && line.amount == 160_000 && line.unit == .passengerKilometre)
            #expect(line.factor == .series("arbeitsweg-pkw") && line.site == CarbonHub.office)
            #expect(line.note.contains("8 Antworten, hochgerechnet auf 40 Beschäftigte"))
            #expect(line.dataQuality == .percent(0.1))
        }
        #expect(try await client.get(page).lacks("Eine neue Übernahme ersetzt ihn.") == nil)
        #expect(try await client.post(takeover, ["site": "x"]).status == .unprocessableContent)
    }

    @Test func rareMeansOfTransportAreNotShownAlone() async throws {
        let house = try await CarbonHub.make()
        _ = try await open(house)
        try await answers(house, 6)
        try await answers(house, 2, mode: .motorcycle)
        try await close(house)
        let result = try await house.hub.client(as: .member).get(page)
        #expect(result.lacks("Pkw, dazu Motorrad oder Roller") == nil)
        #expect(result.lacks("zählen bei einem anderen mit") == nil)
    }

    /// Five answers, of which four are about walking: the fifth would be one person's way.
    @Test func theWayOfASinglePersonIsNotShown() async throws {
        let house = try await CarbonHub.make()
        _ = try await open(house)
        try await answers(house, 4, mode: .walking)
        try await answers(house, 1)
        try await close(house)
        let client = house.hub.client(as: .member)
        let result = try await client.get(page)
        #expect(result.lacks("Weniger als fünf Personen nutzen ein Verkehrsmittel mit Emissionen.") == nil)
        #expect(result.lacks("Personen-km") != nil && result.lacks("Pkw") != nil)
        #expect(result.lacks("Ergebnis übernehmen") != nil)
        #expect(try await client.post(takeover).status == .unprocessableContent)
        #expect(try await house.stores.entries.all(of: TestHub.firm, in: CarbonHub.year).isEmpty)
    }

    @Test func withoutHeadcountNothingIsExtrapolated() async throws {
        let missing = try await CarbonHub.make(employees: nil)
        _ = try await open(missing)
        try await answers(missing, 5)
        try await close(missing)
        let answer = try await missing.hub.client(as: .member).get(page)
        #expect(answer.lacks("Zum Hochrechnen fehlt, wie viele Beschäftigte Ihr Betrieb 2025 hatte.") == nil)
        #expect(answer.lacks(">fehlt<") == nil)
        let small = try await CarbonHub.make(employees: 3)
        _ = try await open(small)
        try await answers(small, 5)
        try await close(small)
        let other = try await small.hub.client(as: .member).get(page)
        #expect(other.lacks("5 Antworten sind mehr als 3 Beschäftigte.") == nil)
    }

    @Test func aReleasedYearTakesNothingMore() async throws {
        let house = try await CarbonHub.make()
        _ = try await open(house)
        try await answers(house, 5)
        try await close(house)
        try await house.release(CarbonHub.year)
        let client = house.hub.client(as: .owner)
        for path in [takeover, survey] { #expect(try await client.post(path).status == .conflict) }
        #expect(try await client.get(page).lacks("Das Jahr 2025 ist freigegeben.") == nil)
        #expect(try await house.stores.entries.all(of: TestHub.firm, in: CarbonHub.year).isEmpty)
    }

    @Test func anotherFirmHasASurveyOfItsOwn() async throws {
        let house = try await CarbonHub.make()
        _ = try await open(house)
        try await answers(house, 5)
        let foreign = house.hub.client(as: .foreignOwner)
        #expect(try await foreign.get(page).lacks("noch niemand gefragt") == nil)
        _ = try await foreign.delete(survey)
        let stored = try #require(try await house.stores.commuting.survey(of: TestHub.firm, in: CarbonHub.year))
        #expect(stored.isOpen)
    }
}
