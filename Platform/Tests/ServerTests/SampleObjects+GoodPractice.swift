import DatabasePlatform
import Foundation
import Kernel
import RegionalNetwork
import RegionalNetworkStorage

@testable import oekohub

extension SampleObjects {
    /// Of the metalworks: one that everybody may read, and a draft.
    func practices() async throws -> [String: String] {
        let store = GoodPracticeStore(database, outside: outside)
        let released = GoodPractice(
            id: GoodPracticeID(from: outside),
            firm: firm,
            origin: nil,
            title: "Licht in der Halle",
            texts: [.situation: "Alte Leuchten", .approach: "Getauscht", .result: "Heller"]
        )
        let draft = GoodPractice(id: GoodPracticeID(from: outside), firm: firm, origin: nil, title: "Druckluft")
        for practice in [released, draft] { try await store.add(practice, by: owner) }
        _ = try await store.offer(released.id, of: firm, version: 1, by: owner, name: "Petra Kettler")
        _ = try await store.decide(
            released.id,
            version: 2,
            releases: true,
            reason: "",
            by: owner,
            name: "Petra Kettler",
            letter: nil
        )
        return ["practice": released.id.text, "ownPractice": draft.id.text]
    }
}
