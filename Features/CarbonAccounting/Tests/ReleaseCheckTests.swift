import CarbonAccounting
import EmissionFactors
import Kernel
import Testing

@Suite struct ReleaseCheckTests {
    private let today = LocalDate(year: 2026, month: 5, day: 15)!
    private static let decided: [EmissionCategory: ScopeThreeStatus] = Dictionary(
        uniqueKeysWithValues: EmissionCategory.scopeThree.map { ($0, .excluded(reason: "Nicht wesentlich")) }
    ).merging([.fuelAndEnergy: .relevant]) { $1 }

    private func check(
        _ entries: [ActivityEntry],
        _ statuses: [EmissionCategory: ScopeThreeStatus] = decided
    ) -> ReleaseCheck {
        ReleaseCheck(InventoryCalculation.inventory(of: CarbonSamples.input(entries, scopeThree: statuses)))
    }

    private let gas = CarbonSamples.entry(1, .stationaryCombustion, 1000, .kilowattHour, "gas")

    @Test func aCompleteYearCanBeReleased() {
        #expect(check([gas]).canRelease)
    }

    @Test func missingLinesKeepTheYearOpen() {
        let open = CarbonSamples.entry(2, .mobileCombustion, nil, .litre, "gas")
        #expect(check([gas, open]).obstacles == [.incomplete(lines: [open.id])])
        #expect(check([]).obstacles == [.noLines])
    }

    @Test func everyCategoryNeedsADecision() {
        let obstacles = check([gas], [.waste: .excluded(reason: " ")]).obstacles
        #expect(obstacles.contains(.exclusionWithoutReason([.waste])))
        guard case .scopeThreeUndecided(let categories)? = obstacles.first else {
            Issue.record("nothing undecided")
            return
        }
        #expect(categories.count == 13)
    }

    /// „gehört in die Bilanz“ without a single line would be a balance that lacks what it says it has.
    @Test func aRelevantCategoryNeedsLinesOrTheWordThatTheyAreMissing() {
        var statuses = Self.decided
        statuses[.businessTravel] = .relevant
        #expect(check([gas], statuses).obstacles == [.relevantWithoutLines([.businessTravel])])
        statuses[.businessTravel] = .notYetCollected
        #expect(check([gas], statuses).canRelease)
        #expect(check([gas], statuses).remarks.contains(.notYetCollected([.businessTravel])))
    }

    @Test func anExclusionMustNotHideLines() {
        let waste = CarbonSamples.entry(3, .waste, 5, .kilogram, "rope")
        #expect(check([gas, waste]).obstacles == [.exclusionContradicted([.waste])])
    }

    @Test func aReleasedYearIsFrozenUntilReopenedWithAReason() throws {
        let released = try YearState.open.releasing(check([gas]), by: "A. Kettler", on: today, inputHash: "abc")
        #expect(released.isFrozen)
        #expect(throws: YearState.Refusal.alreadyReleased) {
            _ = try released.releasing(check([gas]), by: "A. Kettler", on: today, inputHash: "abc")
        }
        #expect(throws: YearState.Refusal.reasonMissing) {
            _ = try released.reopening(by: "A. Kettler", on: today, reason: " ")
        }
        let (state, record) = try released.reopening(by: "A. Kettler", on: today, reason: "Rechnung nachgereicht")
        #expect(state == .open)
        #expect(record.release.inputHash == "abc")
        #expect(throws: YearState.Refusal.notReleased) {
            _ = try state.reopening(by: "A. Kettler", on: today, reason: "noch einmal")
        }
    }

    @Test func obstaclesRefuseTheRelease() {
        let check = check([])
        #expect(throws: YearState.Refusal.obstacles(check.obstacles)) {
            _ = try YearState.open.releasing(check, by: "A. Kettler", on: today, inputHash: "abc")
        }
    }
}
