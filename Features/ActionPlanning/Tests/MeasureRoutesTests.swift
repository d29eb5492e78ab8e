import ActionPlanning
import ActionPlanningStorage
import Foundation
import Funding
import FundingStorage
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

@Suite struct MeasureRoutesTests {
    let house: PlanHub
    let owner: TestClient
    /// J7: 18,000 EUR that save 4,500 EUR a year.
    static let form = [
        "title": "Stoffstrom trennen", "theme": "resources", "investment": "18.000", "saving-0-what": "none|EUR",
        "saving-0-amount": "4.500", "saving-0-uncertainty": "", "saving-0-price": "",
    ]

    init() async throws {
        house = try await PlanHub.make()
        owner = house.hub.client(as: .owner)
    }

    private func first() async throws -> Measure {
        try #require(try await house.measures.measures(of: TestHub.firm).first)
    }

    @Test func aMeasureIsWrittenReadAndDeleted() async throws {
        #expect(try await owner.get("/massnahmen").body.contains("Noch keine Maßnahme"))
        let made = try await owner.post("/massnahmen", Self.form)
        let measure = try await first()
        let path = "/massnahmen/\(measure.id)"
        #expect(made.location == path && measure.investment == 18_000 && measure.theme == "resources")
        #expect(measure.savings == [.init(quantity: .none, amount: 4500, unit: "EUR")])
        let page = try await owner.get(path)
        // 18,000 EUR / 4,500 EUR a year
        #expect(page.lacks("4,0 Jahre") == nil && page.lacks("Investition sparen") == nil)
        #expect(page.lacks("Es fehlt noch: Nutzungsdauer, Kalkulationszins und") == nil)
        let list = try await owner.get("/massnahmen")
        #expect(list.lacks("Stoffstrom trennen") == nil && list.lacks("Idee") == nil && list.lacks("4,0 Jahre") == nil)
        #expect(list.lacks("– (einmal fehlt)") == nil)
        #expect(try await owner.delete(path).location == "/massnahmen")
        #expect(try await owner.get(path).status == .notFound)
    }

    @Test func aRowIsAddedWithoutScripts() async throws {
        let answer = try await owner.post("/massnahmen", Self.form.merging(["more": "1"]) { $1 })
        #expect(answer.status == .ok && answer.body.contains("saving-1-amount"))
        #expect(answer.body.contains("4.500") && answer.body.contains("Stoffstrom trennen"))
        #expect(try await house.measures.measures(of: TestHub.firm).isEmpty)
    }

    @Test(arguments: [
        ("title", "", "Der Titel fehlt"), ("title", String(repeating: "x", count: 201), "201 Zeichen"),
        ("theme", "alles", "wählen Sie ein Thema"), ("investment", "viel", "„viel“ ist keine Zahl"),
        ("investment", "-5", "Mindestens 0"), ("investment", "1e300", "keine Zahl"),
        ("investment", "9.999.999.999.999", "zu groß"), ("life", "0", "Mindestens 1"), ("life", "-3", "Mindestens 1"),
        ("life", "2,5", "keine ganze Zahl"), ("life", "1000", "Höchstens 100"), ("start", "31.02.2026", "kein Datum"),
        ("saving-0-what", "", "wählen Sie, was gespart wird"), ("saving-0-what", "x|y", "wählen Sie, was gespart wird"),
        ("saving-0-amount", "NaN", "keine Zahl"), ("saving-0-uncertainty", "150", "Höchstens 100"),
        ("saving-0-price", "-1", "Mindestens 0"), ("risks", String(repeating: "x", count: 8001), "höchstens 8000"),
    ])
    func badInputIsASentence(_ field: String, _ value: String, _ sentence: String) async throws {
        let answer = try await owner.post("/massnahmen", Self.form.merging([field: value]) { $1 })
        #expect(answer.status == .unprocessableContent && answer.lacks(sentence) == nil)
        #expect(answer.body.contains("18.000") || field == "investment")
    }

    @Test func theEndComesAfterTheBeginning() async throws {
        let answer = try await owner.post(
            "/massnahmen",
            Self.form.merging(["start": "2026-05-01", "end": "2026-04-01"]) { $1 }
        )
        #expect(answer.status == .unprocessableContent)
        #expect(answer.lacks("Das Ende 01.04.2026 liegt vor dem Beginn 01.05.2026") == nil)
    }

    @Test func needingWhatIsExcludedIsNamedByTitle() async throws {
        let need = try await house.add("Messkonzept")
        let answer = try await owner.post(
            "/massnahmen",
            Self.form.merging(["requires": need.id.text, "excludes": need.id.text]) { $1 }
        )
        #expect(answer.status == .unprocessableContent)
        #expect(answer.lacks("„Stoffstrom trennen“ braucht „Messkonzept“ und schließt es zugleich aus") == nil)
    }

    @Test func twoWhoChangeTheSameMeasureSeeBothVersions() async throws {
        _ = try await owner.post("/massnahmen", Self.form)
        let path = "/massnahmen/\(try await first().id)"
        let colleague = house.hub.client(as: .member)
        let theirs = Self.form.merging(["investment": "20.000", "version": "1"]) { $1 }
        #expect(try await colleague.post(path, theirs).status == .seeOther)
        let mine = Self.form.merging(["investment": "15.000", "version": "1"]) { $1 }
        let answer = try await owner.post(path, mine)
        #expect(answer.status == .conflict && answer.lacks("20.000") == nil && answer.lacks("15.000") == nil)
        #expect(try await first().investment == 20_000)
        #expect(try await owner.post(path, mine.merging(["version": "2"]) { $1 }).status == .seeOther)
        #expect(try await first().investment == 15_000)
    }

    @Test func theCalculationNamesFactorYearAndSource() async throws {
        try await house.addLine(100_000)
        try await house.setAssumptions()
        let measure = try await house.add("LED") {
            ($0.investment, $0.life) = (10_000, 10)
            $0.savings = [.init(quantity: .electricity, amount: 20_000, unit: "kWh")]
        }
        let page = try await owner.get("/massnahmen/\(measure.id)")
        // 20,000 kWh × 0.20 EUR; 10,000 / 4,000; −10,000 + 4,000 × 7.721735 = 20,886.94
        for text in [
            "20.000 kWh × 0,2 €/kWh = 4.000 €", "2,5 Jahre", "20.887 €", "Preis: Rechnung 2025.",
            "Faktor: eigene Bilanz 2025, eine Zeile.", "marktbasiert", "Zahlungen Jahr für Jahr",
        ] {
            #expect(page.lacks(text) == nil)
        }
    }

    @Test func overClaimsAreNamedOnListAndPage() async throws {
        try await house.addLine(100_000)
        let first = try await house.add("A") {
            $0.savings = [.init(quantity: .electricity, amount: 70_000, unit: "kWh")]
        }
        try await house.add("B") { $0.savings = [.init(quantity: .electricity, amount: 50, unit: "MWh")] }
        let sentence =
            "Die Maßnahmen „A“ und „B“ sparen zusammen 120.000 kWh Strom; in der Bilanz 2025 stehen 100.000 kWh."
        #expect(try await owner.get("/massnahmen").lacks(sentence) == nil)
        #expect(try await owner.get("/massnahmen/\(first.id)").lacks(sentence) == nil)
    }

    @Test func anOrderIsAskedAboutWhileAnApplicationIsOpen() async throws {
        let measure = try await house.add("LED")
        let path = "/massnahmen/\(measure.id)/stand"
        #expect(try await owner.post(path, ["status": "planned", "version": "1"]).status == .seeOther)
        let application = FundingApplication(
            id: FundingApplicationID(from: .live),
            measure: measure.id.text,
            programme: PlanHub.programmes.programmes[0].id
        )
        try await FundingApplicationStore(house.database, outside: PlanHub.outside)
            .add(application, to: TestHub.firm, by: TestHub.owner.id)
        let asked = try await owner.post(path, ["status": "ordered", "version": "2"])
        #expect(asked.status == .ok && asked.lacks("Antrag vor Auftrag") == nil)
        #expect(asked.lacks(PlanHub.programmes.programmes[0].name) == nil)
        #expect(try await first().status == .planned)
        let confirmed = try await owner.post(path, ["status": "ordered", "version": "2", "confirmed": "1"])
        #expect(confirmed.status == .seeOther)
        #expect(try await first().status == .ordered)
        // Somebody who still sees version 2 sees both.
        let late = try await owner.post(path, ["status": "dropped", "version": "2"])
        #expect(late.status == .conflict && late.lacks("beauftragt") == nil)
        #expect(try await owner.post(path, ["status": "irgendwas", "version": "3"]).status == .badRequest)
    }

    @Test func theListIsFiltered() async throws {
        try await house.add("Leuchten") { $0.status = .done }
        try await house.add("Fahrrad") { $0.theme = "mobility" }
        let done = try await owner.get("/massnahmen?stand=done")
        #expect(
            done.lacks("Leuchten") == nil && done.lacks("Fahrrad") != nil && done.lacks("Eine von 2 Maßnahmen") == nil
        )
        let mobility = try await owner.get("/massnahmen?thema=mobility")
        #expect(mobility.lacks("Leuchten") != nil && mobility.lacks("Fahrrad") == nil)
        #expect(try await owner.get("/massnahmen?stand=x&thema=y").lacks("2 von 2 Maßnahmen") == nil)
    }

    @Test func anotherFirmsMeasureIsNotThere() async throws {
        let measure = try await house.add("Geheim")
        let stranger = house.hub.client(as: .foreignOwner)
        let path = "/massnahmen/\(measure.id)"
        #expect(try await stranger.get(path).status == .notFound)
        #expect(try await stranger.post(path, Self.form).status == .notFound)
        #expect(try await stranger.post(path + "/stand", ["status": "done", "version": "1"]).status == .notFound)
        #expect(try await stranger.delete(path).status == .notFound)
        #expect(try await stranger.get("/massnahmen").lacks("Geheim") != nil)
        #expect(try await first().title == "Geheim")
    }

    @Test func theFormIsFilledFromTheAddress() async throws {
        let page = try await owner.get("/massnahmen/neu?titel=Zisterne&thema=resources")
        #expect(page.body.contains("value=\"Zisterne\"") && page.body.contains("value=\"resources\" selected"))
    }
}

extension Answer {
    /// Nil when the page says so; otherwise the text, so that a failing test shows a line and not the page.
    /// No-break spaces count as spaces.
    func lacks(_ text: String) -> String? {
        let words = body.replacing("\u{202f}", with: " ").replacing("\u{a0}", with: " ")
        return words.contains(text) ? nil : text
    }
}
