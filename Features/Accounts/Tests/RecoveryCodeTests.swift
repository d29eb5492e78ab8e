import Accounts
import Testing

@Suite struct RecoveryCodeTests {
    @Test func twelveLettersInThreeGroups() {
        #expect(RecoveryCode.text([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 29]) == "ABCD-EFGH-JKM9")
    }

    @Test func typedInAnyWayItIsTheSame() {
        for typed in ["abcd-efgh-jkmn", "ABCD EFGH JKMN", "abcdefghjkmn"] {
            #expect(RecoveryCode.normalized(typed) == "ABCDEFGHJKMN")
        }
    }
}
