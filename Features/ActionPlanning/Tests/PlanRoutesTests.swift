import ActionPlanning
import ActionPlanningStorage
import Documents
import EmissionFactors
import Foundation
import Funding
import FundingStorage
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import ActionPlanningWeb

@Suite struct PlanRoutesTests {
    /// J7: 18,000 EUR that save 4,500 EUR a year.
    private func planned() async throws -> (plan: PlanHub, measure: Measure) {
        let plan = try await PlanHub.withPlan()
        try await plan.setAssumptions {
            ($0.discountRate, $0.target, $0.budgets) = (0.05, 10, [20_000, 20_000])
            $0.targetProbability = 0.8
        }
        let measure = try await plan.addSaver(
            "Wärmerückgewinnung",
            investment: 18_000,
            euros: 4_500,
            tonnes: 12,
            uncertainty: 0.3
        ) {
            ($0.status, $0.life, $0.start, $0.end) = (
                .planned, 10, LocalDate(iso: "2026-07-01"), LocalDate(iso: "2026-12-15")
            )
            ($0.responsible, $0.qualification) = ("Jonas Brandt", "Schulung am Wärmetauscher")
            ($0.participation, $0.risks, $0.nextStep) = ("Betriebsrat angehört", "Lieferzeit", "Angebot einholen")
        }
        try await plan.add("Nur eine Idee")
        return (plan, measure)
    }

    @Test func thePlanNamesFiguresPeopleAndAssumptions() async throws {
        let (plan, _) = try await planned()
        try await plan.addLine(10_000)
        let page = try await plan.hub.client(as: .member).get("/handlungsplan")
        #expect(page.status == .ok)
        #expect(page.misses("1 Maßnahme kostet 18.000 €, spart 4.500 € und 12,0 t CO₂e im Jahr.") == nil)
        // 18,000 / 4,500.
        #expect(page.misses(">4,0<") == nil)
        for words in [
            "Jonas Brandt", "Schulung am Wärmetauscher", "Betriebsrat angehört", "Lieferzeit", "Angebot einholen",
        ] {
            #expect(page.misses(words) == nil)
        }
        // J7: the report names assumptions, date and edition of the catalogue.
        #expect(
            page.misses("Stand 15.05.2026 · Katalogfassung der Faktoren \(PlanHub.library.newest.edition.id)") == nil
        )
        #expect(page.misses("Rechnung 2025") == nil)
        #expect(page.misses("Bilanzjahr der Faktoren") == nil)
        // 12 t ± 30 % lie on 8.4…15.6; below 10 t lie 1.6²/(2 · 3.6²) = 9.9 %.
        #expect(page.misses("Mit 90 % Wahrscheinlichkeit erreicht der Plan das Ziel von 10,0 t CO₂e im Jahr.") == nil)
        #expect(page.misses("Verlangt sind 80 %: Das reicht.") == nil)
        #expect(page.misses("Nur eine Idee") != nil)
    }

    @Test func withoutPlannedMeasuresThePageSaysWhatToDo() async throws {
        let plan = try await PlanHub.withPlan()
        try await plan.add("Nur eine Idee")
        let page = try await plan.hub.client(as: .owner).get("/handlungsplan")
        #expect(page.misses("Noch ist nichts geplant") == nil)
        #expect(page.misses("1 Idee wartet.") == nil)
    }

    @Test func promisedFundingLowersWhatThePlanCosts() async throws {
        let (plan, measure) = try await planned()
        let applications = FundingApplicationStore(plan.database, outside: PlanHub.outside)
        let programme = try #require(PlanHub.programmes.programmes.first)
        for (state, cents) in [(FundingApplication.State.granted, Int64(360_000)), (.submitted, 500_000)] {
            try await applications.add(
                FundingApplication(
                    id: FundingApplicationID(from: .live),
                    measure: measure.id.text,
                    programme: programme.id,
                    state: state,
                    amountAsked: Money(cents: cents),
                    amountGranted: state == .granted ? Money(cents: cents) : nil
                ),
                to: TestHub.firm,
                by: TestHub.owner.id
            )
        }
        let page = try await plan.hub.client(as: .owner).get("/handlungsplan")
        #expect(page.misses("3.600 €") == nil)
        #expect(page.misses(programme.name.replacing("&", with: "&amp;")) == nil)
        #expect(page.misses("eingereicht") == nil)
        // (18,000 − 3,600) / 4,500.
        #expect(page.misses(">3,2<") == nil)
    }

    @Test func theFilesHoldTheSameFigures() async throws {
        let (plan, measure) = try await planned()
        let owner = plan.hub.client(as: .owner)
        let json = try await owner.get("/handlungsplan/plan.json")
        #expect(json.headers[.contentType] == "application/json")
        let data = try #require(try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any])
        let entry = try #require((data["measures"] as? [[String: Any]])?.first)
        #expect(entry["paybackYears"] as? Double == 4)
        #expect(entry["tonnesPerYear"] as? Double == 12)
        #expect(data["targetTonnesPerYear"] as? Double == 10)

        let tasks = try await owner.get("/handlungsplan/plan.aufgaben.ics").body
        #expect(tasks.contains("UID:\(measure.id)@oekohub"))
        #expect(tasks.contains("DUE;VALUE=DATE:20261215"))
        #expect(try await owner.get("/handlungsplan/plan.termine.ics").body.contains("BEGIN:VEVENT"))

        let workbook = try await owner.get("/handlungsplan/plan.xlsx")
        let file = plan.hub.folder.appendingPathComponent("plan.xlsx")
        try Data(workbook.bytes).write(to: file)
        #expect(workbook.bytes.prefix(2) == [0x50, 0x4b])
        #expect(
            workbook.headers[.contentDisposition]?.contains("Handlungsplan%20Metallbau%20Kettler%20GmbH.xlsx") == true
        )
    }

    @Test(
        .enabled(if: DocumentTools(root: repositoryRoot).missing.isEmpty, "the PDF writer is not installed below .venv")
    )
    func thePaperIsAPDF() async throws {
        let (plan, _) = try await planned()
        let paper = try await plan.hub.client(as: .owner).get("/handlungsplan/plan.pdf")
        #expect(paper.status == .ok)
        #expect(paper.bytes.prefix(5) == Array("%PDF-".utf8)[...])
    }

    @Test func whatMetersShowedStandsBesideThePlan() async throws {
        let (plan, _) = try await planned()
        let power = try await plan.add("LED") {
            $0.status = .done
            $0.start = LocalDate(iso: "2026-01-01")
            $0.savings = [.init(quantity: .electricity, amount: 20_000, unit: "kWh")]
        }
        let owner = plan.hub.client(as: .owner)
        let fields = [
            "target": "\(power.id)|electricity|kWh", "driver": "production", "driver-unit": "Stück",
            "before-first": "2024-01-01", "before-last": "2024-12-31", "before-value": "100.000",
            "before-driver": "5.000",
            "after-first": "01.01.2025", "after-last": "2025-12-31", "after-value": "102.000", "after-driver": "6.000",
            "evidence": "Ablesung mit Foto", "note": "",
        ]
        #expect(try await owner.post("/handlungsplan/messungen", fields).status == .seeOther)
        // 100,000 · 6,000 / 5,000 − 102,000 = 18,000 of 20,000.
        let page = try await owner.get("/handlungsplan/messungen")
        #expect(page.misses("18.000 kWh") == nil)
        #expect(page.misses("120.000 kWh ohne Maßnahme, 102.000 kWh gemessen") == nil)
        #expect(try await owner.get("/handlungsplan").misses("90 %") == nil)
        let reading = try #require(
            try await MeasuredSavingStore(plan.database, outside: .live).savings(of: TestHub.firm).first
        )
        #expect(
            try await plan.hub.client(as: .foreignOwner).delete("/handlungsplan/messungen/\(reading.id)").status
                == .notFound
        )
        #expect(try await owner.delete("/handlungsplan/messungen/\(reading.id)").status == .seeOther)
        #expect(try await owner.get("/handlungsplan/messungen").misses("Noch ist keine Messung eingetragen.") == nil)
    }

    // 8,000 + 4,000 kWh of the 10,000 kWh that the balance holds.
    @Test func measuresThatSaveMoreThanThereIsAreNamed() async throws {
        let (plan, _) = try await planned()
        try await plan.addLine(10_000)
        for (title, amount) in [("LED", 8_000.0), ("Motoren", 4_000.0)] {
            try await plan.add(title) {
                $0.status = .planned
                $0.savings = [.init(quantity: .electricity, amount: amount, unit: "kWh")]
            }
        }
        let page = try await plan.hub.client(as: .owner).get("/handlungsplan")
        #expect(page.misses("Nicht einfach zu addieren") == nil)
        #expect(page.misses("12.000 kWh") == nil)
    }

    @Test func whatCannotBeReadIsAnsweredAtItsField() async throws {
        let (plan, measure) = try await planned()
        let owner = plan.hub.client(as: .owner)
        var fields = [
            "target": "\(measure.id)|electricity|t CO₂e", "driver": "degreeDays", "before-first": "2024-01-01",
            "before-last": "2023-12-31", "before-value": "viel", "before-driver": "0", "after-first": "morgen",
            "after-last": "", "after-value": "-3", "note": "Merkzettel",
        ]
        let page = try await owner.post("/handlungsplan/messungen", fields)
        #expect(page.status == .unprocessableContent)
        for words in [
            "„viel“ ist keine Zahl.", "Der letzte Tag (31.12.2023) liegt vor dem ersten (01.01.2024).",
            "„morgen“ ist kein Datum.",
            "Der Tag fehlt.", "Ein Verbrauch kann nicht unter 0 liegen.", "Gelesen wurde „0“.", "Merkzettel",
            "Zum Bereinigen fehlt die Produktion",
        ] { #expect(page.misses(words) == nil) }
        fields["target"] = "fremd|x|y"
        #expect(
            try await owner.post("/handlungsplan/messungen", fields).misses("zu welcher Maßnahme die Messung gehört")
                == nil
        )
    }
}
