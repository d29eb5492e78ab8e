import DataProtection
import DataProtectionStorage
import DatabasePlatform
import Kernel
import TestSupport
import Testing
import WebPlatform

/// Names that stand in records go with the account, wherever the person works now.
@Suite struct ErasedNamesTests {
    @Test func aNameGoesAfterThePersonHasLeftTheFirm() async throws {
        let house = try await ProtectionHub.make(imports: true)
        let petra = try await house.owner("Petra Kettler", "petra@kettler.example", of: "Kettler GmbH")
        let jonas = try await house.member("Jonas Brandt", "jonas@kettler.example", in: petra.firm)
        let namesake = try await house.member("Jonas Brandt", "brandt@kettler.example", in: petra.firm)
        try await house.addImport("own", of: petra.firm, by: jonas.id, name: "Jonas Brandt")
        try await house.addImport("namesake", of: petra.firm, by: namesake.id, name: "Jonas Brandt")
        try await house.addImport("unknown", of: petra.firm, by: nil, name: "Jonas Brandt")
        try await house.base.write { session in
            _ = try session.query("DELETE FROM membership WHERE person_id = $1", .id(jonas.id))
        }
        let file = try await house.stores.ownData.sections(of: jonas.id).filter { $0.table == "import_batch" }
        #expect(file.map(\.rows.count) == [1])
        let done = try await house.stores.erasure.erase(jonas.id, placeholder: "gelöschte Person")
        #expect(done.isPossible)
        #expect(
            try await house.importers()
                == ["own": "gelöschte Person", "namesake": "Jonas Brandt", "unknown": "Jonas Brandt"]
        )
    }

    /// Rows of earlier versions have the name only: it counts in the person's own firms.
    @Test func whereOnlyTheNameIsKnownItDecides() async throws {
        let house = try await ProtectionHub.make(imports: true)
        let petra = try await house.owner("Petra Kettler", "petra@kettler.example", of: "Kettler GmbH")
        let jonas = try await house.member("Jonas Brandt", "jonas@kettler.example", in: petra.firm)
        let other = try await house.owner("Jonas Brandt", "jonas@brandt.example", of: "Brandt KG")
        try await house.addImport("old", of: petra.firm, by: nil, name: "Jonas Brandt")
        try await house.addImport("elsewhere", of: other.firm, by: nil, name: "Jonas Brandt")
        try await house.addImport("petra", of: petra.firm, by: petra.id, name: "Jonas Brandt")
        _ = try await house.stores.erasure.erase(jonas.id, placeholder: "gelöschte Person")
        #expect(
            try await house.importers()
                == ["old": "gelöschte Person", "elsewhere": "Jonas Brandt", "petra": "Jonas Brandt"]
        )
    }
}
