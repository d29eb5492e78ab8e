import DatabasePlatform
import Foundation
import Funding
import FundingStorage
import FundingWeb
import Kernel
import TestSupport
import WebPlatform

/// The house with this feature on 15 May 2026, the metalworks of the first journey and two of its measures.
struct FundingHub {
    static let measure = "01990000-0000-7000-8000-0000000000e1"
    static let ordered = "01990000-0000-7000-8000-0000000000e2"
    static let outside = OutsideWorld(
        now: { Date(timeIntervalSince1970: 1_778_830_200) },
        randomBytes: OutsideWorld.live.randomBytes
    )

    let hub: TestHub
    let world: FundingWorld
    var owner: TestClient { hub.client(as: .owner) }

    static func make() async throws -> FundingHub {
        let hub = try await TestHub.make(
            migrations: FundingWorld.migrations,
            texts: .feature("Funding"),
            prepare: FundingWorld.prepare,
            routes: { routes, database, _ in try feature(database).addRoutes(to: routes) }
        )
        return FundingHub(hub: hub, world: FundingWorld(database: hub.database))
    }

    static func feature(
        _ database: any SQLDatabase,
        outside: OutsideWorld = outside,
        sendsMail: Bool = true,
        editors: [FundingReminderStore.Recipient] = []
    ) throws -> FundingFeature {
        FundingFeature(
            database: database,
            reader: FundingWorld(database: database).reader,
            catalogue: FundingFitTests.catalogue,
            rules: DeMinimisAccountTests.rules,
            office: FundingOffice(
                address: "https://hub.example",
                sendsMail: sendsMail,
                editors: { editors }
            ),
            project: { firm, id in firm == FundingWorld.firm ? projects[id] : nil },
            texts: .feature("Funding"),
            outside: outside
        )
    }

    private static let projects = [
        measure: FundingProject(
            id: measure,
            title: "Druckluft: Leckagen schließen",
            theme: "energy",
            investment: 60_000,
            tonnes: 12.4,
            programmeTonnes: ["bafa": 11.9],
            isOrdered: false
        ),
        ordered: FundingProject(
            id: ordered,
            title: "Wärmepumpe",
            theme: "energy",
            investment: 60_000,
            isOrdered: true
        ),
    ]

    /// What the metalworks has said.
    func sayKettler() async throws {
        try await world.describeKettler()
        try await world.say([
            .energyCost: .number(45_000), .publicBody: .truth(false), .aidIsComplete: .truth(true),
        ])
    }

    func noted() async throws -> [FundingApplication] {
        try await world.applications.applications(of: FundingWorld.firm)
    }
}

extension Answer {
    /// Nil when the page says so; otherwise the text, so that a failing test shows a line and not the page.
    /// No-break spaces count as spaces.
    func lacks(_ text: String) -> String? { words.contains(text) ? nil : text }

    var words: String { body.replacing("\u{202f}", with: " ").replacing("\u{a0}", with: " ") }

    /// The part of the page that shows one programme.
    func card(_ programme: String) -> String {
        guard let start = words.firstRange(of: "id=\"programm-\(programme)\""),
            let end = words[start.upperBound...].firstRange(of: "</article>")
        else { return "" }
        return String(words[start.lowerBound..<end.lowerBound])
    }

    /// The part of the page that shows one group.
    func group(_ id: String) -> String {
        guard let start = words.firstRange(of: "id=\"\(id)\""),
            let end = words[start.upperBound...].firstRange(of: "</section>")
        else { return "" }
        return String(words[start.lowerBound..<end.lowerBound])
    }
}
