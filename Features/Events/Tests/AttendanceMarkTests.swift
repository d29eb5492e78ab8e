import Events
import Testing

@Suite struct AttendanceMarkTests {
    @Test func onlyLateKeepsADelay() {
        #expect(AttendanceMark(.present, missed: 20).missed == nil)
        #expect(AttendanceMark(.late, missed: 20).minutes(of: 60) == 40)  // 60 − 20
    }

    @Test func oneDateIsEnoughForAProof() {
        let tally = AttendanceTally([[.absent, .late], [.present], [.excused], [.hostAbsent, .absent], []])
        #expect(tally.proven == 2)
        #expect(tally.unproven == 2)
    }
}
