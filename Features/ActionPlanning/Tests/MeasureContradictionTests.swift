import ActionPlanning
import Kernel
import TestSupport
import Testing

@Suite struct MeasureContradictionTests {
    private func measure(_ change: (inout Measure) -> Void = { _ in }) -> Measure {
        var measure = Measure(id: MeasureID(from: .live), firm: TestHub.firm, title: "M", theme: "energy")
        change(&measure)
        return measure
    }

    private func all(_ measure: Measure, _ others: Measure...) -> [MeasureContradiction] {
        MeasureContradiction.all(of: measure, among: [measure] + others)
    }

    @Test func whatIsNeededMayNotBeExcluded() {
        let need = measure()
        let direct = measure { ($0.requires, $0.excludes) = ([need.id], [need.id]) }
        #expect(all(direct, need) == [.needsExcluded(direct.id, need: need.id)])
        let middle = measure { $0.requires = [need.id] }
        let indirect = measure { ($0.requires, $0.excludes) = ([middle.id], [need.id]) }
        #expect(all(indirect, need, middle) == [.needsExcluded(indirect.id, need: need.id)])
    }

    @Test func twoThatExcludeEachOtherAreNotNeededTogether() {
        let first = measure()
        let second = measure { $0.excludes = [first.id] }
        let both = measure { $0.requires = [first.id, second.id] }
        let pair = [first.id, second.id].sorted { $0.text < $1.text }
        #expect(all(both, first, second) == [.needsBoth(both.id, pair[0], pair[1])])
    }

    @Test func nothingNeedsItself() {
        var first = measure()
        let second = measure { $0.requires = [first.id] }
        first.requires = [second.id]
        #expect(all(first, second) == [.needsItself(first.id, by: second.id)])
    }

    @Test func whatIsNeededHasToComeAndInTime() {
        let dropped = measure { $0.status = .dropped }
        let later = measure { $0.start = LocalDate(iso: "2027-01-01") }
        let first = measure { ($0.requires, $0.start) = ([dropped.id], LocalDate(iso: "2026-01-01")) }
        #expect(all(first, dropped) == [.needsDropped(first.id, need: dropped.id)])
        let second = measure { ($0.requires, $0.start) = ([later.id], LocalDate(iso: "2026-01-01")) }
        #expect(all(second, later) == [.needComesLater(second.id, need: later.id)])
        #expect(all(measure(), dropped).isEmpty)
    }
}
