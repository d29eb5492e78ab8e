import ActionPlanning
import Documents
import Foundation
import Funding
import Kernel
import TestSupport
import Testing

@testable import oekohub

/// The plan of the demonstration firm beside its meters, and beside the lessons that tell of it.
@Suite struct DemoPlanTests {
    private static let content = Content(home: repositoryRoot)
    private let plan: DemoPlan

    init() throws { plan = try DemoPlan.read(Self.content) }

    /// Kilowatt-hours of a meter in 2025.
    private func meter(_ name: String) throws -> Double {
        let file = Self.content.folder("CarbonAccounting").appendingPathComponent("demo/kettler-2025.csv")
        var sum = 0.0
        try CSVFile(path: file.path).forEachRow { row in
            let cells = row.cells.map(\.text)
            guard cells.count > 6, cells[1] == name else { return .more }
            sum += Double(cells[5].replacing(".", with: "")) ?? .nan
            return .more
        }
        return sum
    }

    private func lesson(_ path: String) throws -> String {
        let file = Self.content.folder("Learning").appendingPathComponent("courses/\(path).md")
        return try String(contentsOf: file, encoding: .utf8)
    }

    private func number(_ value: Double) -> String { GermanFormat.number(value, places: 0) }

    @Test func theReadingFitsTheMeterItNames() throws {
        let year = try meter("Strom Druckluft und Absaugung")
        #expect(plan.saving.note == "Z\u{e4}hler Druckluft und Absaugung")
        #expect(abs(plan.saving.before - year / 4) < 0.05 * year / 4)
        #expect(plan.saving.after < plan.saving.before)
    }

    @Test func theCompressorTakesLessThanItsMeter() throws {
        // The meter counts suction too. Thirteen weeks are a quarter.
        #expect(plan.experiment.before < plan.saving.after / 13)
        #expect(abs(plan.experiment.target - 0.85 * plan.experiment.before) < 0.5)
    }

    @Test func lessonsNameTheFiguresOfThePlan() throws {
        let practice = try lesson("austausch/02-praxis")
        for figure in [plan.saving.before, plan.saving.after, plan.saving.before - plan.saving.after] {
            #expect(practice.contains("\(number(figure)) kWh"), "\(figure)")
        }
        // 52 weeks of what a weekend saves, at the price of the plan.
        let saved = 52 * (plan.experiment.before - plan.experiment.target)
        let price = try #require(plan.assumptions.prices["electricity"]?.euros)
        for path in ["austausch/01-fallberatung", "angebote-und-versuche/03-experiment", "fachkraefte/05-ausbildung"] {
            let text = try lesson(path)
            #expect(text.contains("\(number(saved)) kWh"), "\(path)")
            #expect(text.contains("\(number(saved * price)) \u{20ac}"), "\(path)")
        }
    }

    @Test func theAidIsThatOfTheLesson() throws {
        let grants = plan.aid.map { (LocalDate(iso: $0.day)!, $0.amount) }
        #expect(grants.map(\.1).reduce(0, +) == 283_600)
        let text = try lesson("foerderung/02-de-minimis")
        for (day, amount) in grants { #expect(text.contains("\(number(Double(amount))) \u{20ac}"), "\(day)") }
    }
}
