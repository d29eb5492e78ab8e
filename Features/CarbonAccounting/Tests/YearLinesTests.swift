import CarbonAccounting
import Kernel
import Testing

@testable import CarbonAccountingStorage

@Suite struct YearLinesTests {
    private func lines(_ entries: [ActivityEntry]) -> YearLines {
        var input = EntrySamples.basis().input
        input.entries = entries
        return YearLines(InventoryCalculation.inventory(of: input)) { "Faktor \($0.text)" }
    }

    @Test func everyLineIsThereWithItsFigureOrItsReason() {
        let year = lines(EntrySamples.lines)
        #expect(year.lines.count == 5)
        #expect(year.incompleteCount == 1)
        #expect(year.problem(of: EntrySamples.lines[3].id) == .amountMissing)
        #expect(year.problem(of: EntrySamples.lines[0].id) == nil)
        // 41.2 t × 2,000 kg/t = 82,400 kg
        #expect(close(year.lines.last?.kilograms, 82_400))
        #expect(year.factorNames[.series("diesel")] == "Faktor series:diesel")
    }

    @Test func whatOnlyConcernsTheUpstreamChainDoesNotMarkTheLine() throws {
        let gas = try #require(lines([EntrySamples.lines[0]]).lines.first)
        let figure = try gas.result.get()
        #expect(close(figure.upstream, 360))
        #expect(!figure.substitutions.contains(.proxy))
    }

    @Test func manyWhoAskAtOnceWaitForOneComputation() async throws {
        let memory = YearLinesMemory()
        let counter = Counter()
        let entries = EntrySamples.lines
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    try await memory.lines("a") {
                        await counter.count()
                        return self.lines(entries)
                    }
                    .lines.count
                }
            }
            for try await count in group { #expect(count == 5) }
        }
        #expect(await counter.value == 1)
    }

    @Test func whatFailedIsTriedAgainAndTheOldestGoesFirst() async throws {
        struct Fault: Error {}
        let memory = YearLinesMemory(capacity: 8)
        let counter = Counter()
        let entries = EntrySamples.lines
        await #expect(throws: Fault.self) { try await memory.lines("a") { throw Fault() } }
        for key in ["a", "b", "b", "a"] {
            _ = try await memory.lines(key) {
                await counter.count()
                return self.lines(entries)
            }
        }
        // a, b (a is let go: 10 lines are more than 8), b from memory, a once more
        #expect(await counter.value == 3)
    }
}

private actor Counter {
    private(set) var value = 0
    func count() { value += 1 }
}
