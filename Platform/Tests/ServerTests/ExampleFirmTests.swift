import Accounts
import AccountsStorage
import DatabasePlatform
import FirmState
import FirmStateStorage
import Foundation
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import oekohub

/// The demonstration firm of the world is what the readers say of the first firm of `oekohub demo`.
/// `UPDATE_SNAPSHOTS=1` makes its file anew.
@Suite struct ExampleFirmTests {
    private static let file = repositoryRoot.appendingPathComponent("Features/FirmState/Content/example-firm.json")

    /// What the demonstration data say today.
    private func demonstrated() async throws -> FirmState {
        let settings = AppSettings(data: try temporaryFolder(), home: repositoryRoot)
        let database = try await TestDatabase.make(Installation.migrations, in: settings.data)
        let content = Content(home: settings.home)
        let demo = try DemoFirm.all(content)[0]
        _ = try await DemoFirm.Maker(database: database, content: content, settings: settings)
            .make(demo, email: "\(demo.key)@demo.example", passwordHash: "x")
        try await DemoPlan.Maker(database: database, content: content).make(DemoPlan.read(content))
        try await DemoReport.Maker(database: database, content: content, settings: settings)
            .make(DemoReport.all(content))
        let hub = try Hub(
            database: database,
            settings: settings,
            assets: .none,
            outside: .live,
            passwords: PasswordHashing(hash: { $0 }, verify: { $0 == $1 })
        )
        let accounts = AccountStore(database, outside: .live)
        let owner = try #require(
            try await accounts.credentials(of: EmailAddress("\(demo.key)@demo.example")!)?.person
        )
        let firm = try await accounts.firms(of: owner)[0]
        return try #require(try await hub.firmStates.state(of: firm))
    }

    @Test func theFileIsWhatTheDemonstrationSays() async throws {
        let (shown, today) = (try await demonstrated(), OutsideWorld.live.today())
        if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
            try ExampleFirm(shown, madeOn: today).text().write(to: Self.file, atomically: true, encoding: .utf8)
        }
        let kept = try ExampleFirm(file: Self.file).state(on: today)
        // Those made within a millisecond stand in any order.
        let measures = [kept, shown].map { $0.measures.sorted { $0.title < $1.title } }
        let advice = "UPDATE_SNAPSHOTS=1 bin/test unit makes Features/FirmState/Content/example-firm.json anew"
        #expect(kept.isExample && kept.name == shown.name && kept.sites == shown.sites, "\(advice)")
        #expect(try Self.rounded(kept.balance) == Self.rounded(shown.balance), "\(advice)")
        #expect(try Self.rounded(kept.previous) == Self.rounded(shown.previous), "\(advice)")
        #expect(kept.kompass == shown.kompass && kept.report == shown.report, "\(advice)")
        #expect(kept.employees?.amount == shown.employees?.amount, "\(advice)")
        #expect(kept.turnover?.amount == shown.turnover?.amount, "\(advice)")
        #expect(measures[0].map(\.title) == measures[1].map(\.title), "\(advice)")
        #expect(measures[0].map(\.growth) == measures[1].map(\.growth), "\(advice)")
        #expect(
            try Self.rounded(measures[0].map(\.tonnes)) == Self.rounded(measures[1].map(\.tonnes)),
            "\(advice)"
        )
        #expect(measures[0].map(\.start) == measures[1].map(\.start), "\(advice)")
        #expect(kept.experiments.map(\.title) == shown.experiments.map(\.title), "\(advice)")
        // Programmes end and their money changes by the day; those the file does not know are new.
        let states = Dictionary(kept.programmes.map { ($0.id, $0.state) }) { first, _ in first }
        for lamp in shown.programmes { #expect(states[lamp.id] == lamp.state, "\(lamp.id): \(advice)") }
        // Prices grow from year to year.
        for (one, other) in zip(measures[0], measures[1]) {
            guard let saving = one.saving, let today = other.saving else { continue }
            #expect(abs(saving - today) <= 0.1 * abs(today), "\(one.title): \(advice)")
        }
    }

    /// As JSON with six significant places: the order of a sum may move the last ones.
    private static func rounded(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let text = String(decoding: try encoder.encode(value), as: UTF8.self)
        return text.replacing(/-?[0-9]+\.[0-9]+(e-?[0-9]+)?/) { match in
            Double(match.output.0).map { GermanFormat.significant($0, digits: 6) } ?? ""
        }
    }

    @Test func everyFigureOfTheExampleIsKnown() async throws {
        let sheet = FirmFigureSheet(try ExampleFirm(file: Self.file).state(on: OutsideWorld.live.today()))
        #expect(sheet.isExample)
        // 452,335 kWh in 2025, as the lines of electricity in kettler-2025.csv add up.
        #expect(abs((sheet[.electricity]?.amount ?? 0) - 452.335) < 0.001)
        for figure in FirmFigure.allCases {
            #expect(sheet[figure] != nil, "\(figure.rawValue) of the demonstration firm is missing")
        }
    }
}
