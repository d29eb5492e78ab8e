import Accounts
import Kernel
import Testing

@Suite struct GrantTermsTests {
    private func day(_ month: Int, _ day: Int, _ year: Int = 2026) -> LocalDate {
        LocalDate(year: year, month: month, day: day)!
    }

    @Test func aCoachWorksThenReadsThenSeesNothing() {
        let terms = GrantTerms(.coaching, runsThrough: day(6, 30), readableThrough: day(7, 31))
        #expect(terms.access(on: day(6, 30)) == .coaching)
        #expect(terms.access(on: day(7, 1)) == .formerCoaching(readsThrough: day(7, 31)))
        #expect(terms.access(on: day(7, 31)) == .formerCoaching(readsThrough: day(7, 31)))
        #expect(terms.access(on: day(8, 1)) == nil)
    }

    @Test func withoutReadingAfterwardsItEndsWithTheLastDay() {
        let terms = GrantTerms(.coaching, runsThrough: day(6, 30))
        #expect(terms.access(on: day(6, 30)) == .coaching)
        #expect(terms.access(on: day(7, 1)) == nil)
    }

    @Test func aWithdrawalEndsTheWorkAtOnceAndLeavesOnlyWhatItSays() {
        let reading = GrantTerms(.coaching, runsThrough: day(12, 31), readableThrough: day(7, 1), isWithdrawn: true)
        #expect(reading.access(on: day(6, 1)) == .formerCoaching(readsThrough: day(7, 1)))
        #expect(reading.access(on: day(7, 2)) == nil)
        let over = GrantTerms(.coaching, runsThrough: day(12, 31), isWithdrawn: true)
        #expect(over.access(on: day(6, 1)) == nil)
    }

    @Test func theHubNeverDoesMoreThanRead() {
        let terms = GrantTerms(.support, runsThrough: day(6, 30), readableThrough: day(12, 31))
        #expect(terms.access(on: day(6, 30)) == .support(readsThrough: day(6, 30)))
        #expect(terms.access(on: day(7, 1)) == nil, "and not a day longer")
    }

    @Test func onlyReadersAreHeldBack() {
        #expect(FirmAccess.membership(.member).readsThrough == nil && FirmAccess.coaching.readsThrough == nil)
        #expect(FirmAccess.formerCoaching(readsThrough: day(7, 1)).readsThrough == day(7, 1))
        #expect(FirmAccess.support(readsThrough: day(7, 1)).readsThrough == day(7, 1))
    }

    /// 1 January 2026 + 1,098 days (3 × 366) = 3 January 2029.
    @Test func daysThatMakeNoSenseAreNamed() {
        let today = day(1, 1)
        #expect(GrantTerms(.coaching, runsThrough: today).faults(today: today) == [])
        #expect(GrantTerms(.coaching, runsThrough: day(12, 31, 2025)).faults(today: today) == [.runsInThePast])
        #expect(GrantTerms(.coaching, runsThrough: day(1, 3, 2029)).faults(today: today) == [])
        #expect(
            GrantTerms(.coaching, runsThrough: day(1, 4, 2029)).faults(today: today) == [.runsTooLong(mostDays: 1_098)]
        )
        #expect(
            GrantTerms(.coaching, runsThrough: day(6, 30), readableThrough: day(6, 29)).faults(today: today)
                == [.readingEndsBeforeRunning]
        )
        #expect(
            GrantTerms(.coaching, runsThrough: day(1, 1), readableThrough: day(1, 4, 2029)).faults(today: today)
                == [.readsTooLong(mostDays: 1_098)]
        )
        // 1 January + 92 days = 3 April.
        #expect(GrantTerms(.support, runsThrough: day(4, 3)).faults(today: today) == [])
        #expect(GrantTerms(.support, runsThrough: day(4, 4)).faults(today: today) == [.runsTooLong(mostDays: 92)])
    }
}
