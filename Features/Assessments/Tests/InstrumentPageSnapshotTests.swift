import Assessments
import AssessmentsStorage
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing

/// Pages of instruments as they leave the house.
@Suite struct InstrumentPageSnapshotTests {
    private func main(_ answer: Answer) throws -> String {
        let start = try #require(answer.body.firstRange(of: "<main")).lowerBound
        let end = try #require(answer.body.firstRange(of: "</main>")).upperBound
        return String(answer.body[start..<end])
    }

    @Test func kompass() async throws {
        let house = try await InstrumentHub.make()
        let client = house.hub.client()
        #expect(try snapshotDifference(main(await client.get("/kompass")), "kompass.html") == nil)
        _ = try await client.post("/kompass", ["anlass": "bill", "bereich": "manufacturing"])
        let part = try await client.get("/kompass/teil/start")
        #expect(try snapshotDifference(main(part), "kompass-part.html") == nil)
        _ = try await house.fill(
            "/kompass/teil/start",
            as: client,
            [
                "E1.importance": "5", "E1.state": "1", "K1.importance": "3", "K1.state": "0", "R4.importance": "2",
                "R4.state": "2", "E4.importance": "4", "E4.state": "?",
            ]
        )
        #expect(try snapshotDifference(main(await client.get("/kompass/ergebnis")), "kompass-result.html") == nil)
    }

    @Test func instruments() async throws {
        let house = try await InstrumentHub.make()
        let owner = house.hub.client(as: .owner)
        #expect(try snapshotDifference(main(await owner.get("/instrumente")), "instruments.html") == nil)
        let record = try await house.begin("oekodesign-rad")
        let page = try await owner.get("/instrumente/oekodesign-rad")
        #expect(try snapshotDifference(main(page), "instrument.html") == nil)
        let wheel = "\(record)/teil/wheel"
        let stand = try #require(try await owner.get(wheel).hidden("stand"))
        _ = try await owner.post(wheel, ["stand": stand, "s1.actual": "1", "s1.target": "1"])
        let conflict = try await owner.post(wheel, ["stand": stand, "s1.actual": "3", "s1.target": "3"])
        #expect(try snapshotDifference(main(conflict), "answer-conflict.html") == nil)
        #expect(try snapshotDifference(main(await owner.get(record)), "wheel-result.html") == nil)
    }
}
