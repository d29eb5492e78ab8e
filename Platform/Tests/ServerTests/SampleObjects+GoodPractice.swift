import DatabasePlatform
import Foundation
import Kernel
import RegionalNetwork
import RegionalNetworkStorage

@testable import oekohub

extension SampleObjects {
    /// Of the metalworks: a „Praxisbeispiel“ that everybody may read, a draft of one, and a „Hospitation“.
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
        let visit = Hospitation(
            id: HospitationID(from: outside),
            firm: firm,
            theme: nil,
            title: "Licht ansehen",
            text: "Die Halle",
            days: "dienstags",
            people: 4
        )
        try await HospitationStore(database, outside: outside).add(visit, by: owner)
        return ["hospitation": visit.id.text, "practice": released.id.text, "ownPractice": draft.id.text]
    }
}
