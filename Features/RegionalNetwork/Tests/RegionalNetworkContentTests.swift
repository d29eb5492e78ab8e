import Foundation
import Kernel
import RegionalNetwork
import TestSupport
import Testing

struct RegionalNetworkContentTests {
    @Test func everyShippedOfferHasASourceAndADay() throws {
        let offers = try RegionalNetworkContent(folder: NetworkHub.folder).offers
        #expect(offers.count == 12 && Set(offers.map(\.id)).count == 12)
        #expect(offers.first?.title == "ÖKOPROFIT Dortmund")
        #expect(offers.allSatisfy { !$0.source.isEmpty && $0.knowledge.latest != nil && $0.state == .released })
        #expect(offers.allSatisfy { $0.link.hasPrefix("https://") })
        #expect(Set(offers.map(\.kind)) == Set(Offer.Kind.allCases))
    }

    @Test func whatIsWrongIsNamedWithItsLine() throws {
        let folder = try temporaryFolder()
        let json = """
            {"offers": [
            {"id": "kein", "kind": "advice", "title": "A", "text": "B", "provider": "C", "source": "D", "known": "2026",
             "sizes": ["riesig"]}
            ]}
            """
        try json.write(to: folder.appendingPathComponent("offers.json"), atomically: true, encoding: .utf8)
        #expect { _ = try RegionalNetworkContent(folder: folder) } throws: {
            "\($0)".contains("id") || $0 is ContentFaults
        }
    }
}
