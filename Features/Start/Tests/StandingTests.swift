import CarbonAccounting
import Testing

@testable import StartWeb

@Suite struct StandingTests {
    @Test func theFirstThingUndoneComesNext() {
        let nothing = StandingSamples.standing(sites: 0)
        #expect(nothing.steps.map(\.state) == [.current, .ahead, .ahead, .ahead, .ahead])
        #expect(StandingSamples.standing().steps.map(\.state) == [.done, .current, .ahead, .ahead, .ahead])
    }

    @Test func aLineWithoutValueIsAGap() {
        let standing = StandingSamples.standing([StandingSamples.electricity, StandingSamples.unknownFactor])
        #expect(standing.lines == 2)
        #expect(standing.missingLines == 1)
        #expect(standing.steps.map(\.state) == [.done, .done, .current, .ahead, .ahead])
    }

    @Test func aCategoryWithoutDecisionIsAGap() {
        let standing = StandingSamples.standing([StandingSamples.electricity])
        #expect(standing.missingLines == 0)
        // The sample's electricity has no upstream chain, so not even 3.3 has a line.
        #expect(standing.openCategories == 15)
        #expect(!standing.isDone(.gaps))
    }

    @Test func whatIsReleasedHasNoGaps() {
        let standing = StandingSamples.standing([StandingSamples.electricity], isReleased: true)
        #expect(standing.steps.map(\.state) == [.done, .done, .done, .done, .current])
    }

    @Test func aTargetMayBeSetBeforeTheRest() {
        let standing = StandingSamples.standing([], hasTarget: true)
        #expect(standing.steps.map(\.state) == [.done, .current, .ahead, .ahead, .done])
    }
}
