import Events
import Testing

@Suite struct AttendanceStateTests {
    @Test func onlyWhoeverWasThereHasAProof() {
        #expect(AttendanceState.allCases.filter(\.provesPresence) == [.present, .late])
    }

    @Test func lateCountsFromArrivalIfItIsKnown() {
        #expect(AttendanceState.present.countedMinutes(of: 240, missed: nil) == 240)
        // 240 − 90
        #expect(AttendanceState.late.countedMinutes(of: 240, missed: 90) == 150)
        #expect(AttendanceState.late.countedMinutes(of: 240, missed: nil) == 240)
        #expect(AttendanceState.late.countedMinutes(of: 240, missed: 300) == 0)
        for state in [AttendanceState.excused, .absent, .hostAbsent] {
            #expect(state.countedMinutes(of: 240, missed: nil) == 0)
        }
    }
}
