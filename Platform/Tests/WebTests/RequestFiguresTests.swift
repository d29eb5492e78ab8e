import HTTPTypes
import Hummingbird
import Kernel
import Testing

@testable import WebPlatform

@Suite struct RequestFiguresTests {
    @Test func methodsNobodyKnowsShareOneLabel() {
        let figures = RequestFigures()
        for method in ["GET", "BREW", "GEHEIM"] {
            figures.begin()
            figures.end(method: method, route: "/", status: 404, seconds: 0.01)
        }
        figures.begin()
        let (histograms, running) = figures.now
        #expect(running == 1)
        #expect(
            histograms.mapValues(\.count) == [
                .init(method: "GET", route: "/", status: "4xx"): 1,
                .init(method: "other", route: "/", status: "4xx"): 2,
            ]
        )
    }

    @Test func aNumberIsShortAndNeverTheSame() {
        let numbers = (0..<1_000).map { _ in RequestNumber.make() }
        #expect(Set(numbers).count == 1_000)
        #expect(numbers.allSatisfy { $0.count == 8 && !$0.contains { "01ilo".contains($0) } })
    }
}
