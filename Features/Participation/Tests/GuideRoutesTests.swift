import ActionPlanning
import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import Participation
import TestSupport
import Testing
import WebPlatform

@Suite struct GuideRoutesTests {
    let house: CouncilHub
    let member: TestClient

    init() async throws {
        house = try await CouncilHub.make(outside: .frozen)
        member = house.client(house.member)
    }

    private func employ(_ count: Int) async throws {
        let firm = house.firm
        try await house.database.write { session in
            _ = try session.query(
                "INSERT INTO firm_figures (firm_id, year, employees) VALUES ($1, 2025, $2)",
                .id(firm),
                .double(Double(count))
            )
        }
    }

    /// Journey J4: opened from the measure.
    @Test func measuringAtTheWorkplaceTouchesTwoRights() async throws {
        let measure = try await house.measure("Energiemessung je Arbeitsplatz")
        let page = try await member.get("/wegweiser?massnahme=\(measure)").body
        let laws = page.matches(of: /<h3>(§ [^:]*):/).map { String($0.1) }
        #expect(laws == ["§ 87 Abs. 1 Nr. 6 BetrVG", "§ 90 BetrVG"])
        #expect(page.contains("Keine Rechtsberatung") && page.contains("Rechte zu „Energiemessung je Arbeitsplatz“"))
        #expect(page.contains("Vor der Bestellung von Zählern") && page.contains("gesehen am 28.11.2026"))
        #expect(!page.contains("In eine Anregung übernehmen"))
    }

    @Test func aCouncilTakesTheRequestOver() async throws {
        let council = try await house.council()
        let measure = try await house.measure("Energiemessung je Arbeitsplatz")
        let chair = house.client(house.chair)
        let page = try await chair.get("/vertretung/\(council)/wegweiser?massnahme=\(measure)").body
        let link = "/vertretung/\(council)/anregungen/neu?recht=betrvg-87-1-6&massnahme=\(measure)"
        #expect(page.contains(link.replacing("&", with: "&amp;")))
        let form = try await chair.get(link).body
        #expect(
            form.contains("value=\"Energiemessung je Arbeitsplatz\"") && form.contains("kleinste Auswertungsgruppe")
        )
        #expect(form.contains("<option value=\"\(measure)\" selected>"))
    }

    @Test(arguments: [(100, false), (101, true)])
    func theEconomicCommitteeNeedsMoreThanAHundred(_ employees: Int, _ isShown: Bool) async throws {
        try await employ(employees)
        let page = try await member.get("/wegweiser?vorgang=strategy").body
        #expect(page.contains("<h3>§ 106 Abs. 3 Nr. 5a BetrVG") == isShown)
        let sentence = "§ 106 Abs. 3 Nr. 5a BetrVG gilt erst über 100 Beschäftigte; im Betrieb sind 100 eingetragen."
        #expect(page.contains(sentence) != isShown)
    }

    @Test func otherCouncilsHaveOtherLaw() async throws {
        let church = try await member.get("/wegweiser?vorgang=monitoring&art=churchRepresentation").body
        #expect(church.contains("§ 40 MVG-EKD") && church.contains("Im Kirchenrecht"))
        let staff = try await member.get("/wegweiser?vorgang=monitoring&art=staffCouncil").body
        #expect(staff.contains("gilt nicht das Betriebsverfassungsgesetz") && !staff.contains("§ 40 MVG-EKD"))
        let works = try await member.get("/wegweiser?vorgang=monitoring").body
        #expect(!works.contains("MVG-EKD: Maßnahmen"))
    }

    @Test func nonsenseShowsTheOverview() async throws {
        for query in ["", "?vorgang=x", "?massnahme=x", "?art=x", "?massnahme=01990000-0000-7000-8000-0000000000aa"] {
            let answer = try await member.get("/wegweiser" + query)
            #expect(answer.status == .ok && answer.body.contains("Worum geht es?") && !answer.body.contains("⟦"))
        }
    }

    @Test func aMeasureNobodyKnowsIsAskedFor() async throws {
        let measure = try await house.measure("Qwertz")
        let page = try await member.get("/wegweiser?massnahme=\(measure)").body
        #expect(page.contains("ist kein Vorgang hinterlegt"))
    }

    @Test func aMeasureOfTheCatalogueBringsItsRights() async throws {
        let guide = try ParticipationContent(
            folder: repositoryRoot.appendingPathComponent("Features/Participation/Content")
        ).guide
        let origin = Measure.Origin(kind: .catalogue, source: "tourenplanung", title: "Touren", reasons: [])
        let id = MeasureID(from: .live)
        let measure = Measure(id: id, firm: house.firm, title: "Umbenannt", theme: "mobility", origin: origin)
        #expect(guide.rights(of: measure, catalogue: CouncilHub.catalogue) == ["betrvg-87-1-6", "betrvg-90"])
        #expect(guide.matters(like: "Beleuchtung am Arbeitsplatz erneuern").map(\.id) == ["equipment"])
        #expect(guide.matters(like: "Qwertz").isEmpty)
    }
}
