import Events
import Testing

@Suite struct AttendanceHoursTests {
    @Test func hoursAndUnitsAreWrittenInGerman() {
        #expect([390, 480, 0, 45, 50].map(AttendanceHours.number) == ["6,5", "8", "0", "0,75", "0,83"])
        #expect([720, 390, 45].map(AttendanceHours.exact) == ["12,0", "6,5", "0,75"])
    }

    @Test func aUnitHasFortyFiveMinutesWhateverTheBreaks() {
        // Two days from 9 to 16:30: 2 × 450 = 900 minutes by the clock, 16 × 45 = 720 of teaching.
        let whole = AttendanceHours(attended: 900, offered: 900, units: 16)
        #expect(whole.teachingMinutes == 720)
        #expect(whole.unitsNumber == "16")
        // 16 × 45 × 700 : 900 = 560; 560 : 45 = 12,44.
        let part = AttendanceHours(attended: 700, offered: 900, units: 16)
        #expect(part.teachingMinutes == 560)
        #expect(part.unitsNumber == "12,4")
        #expect(AttendanceHours(attended: 390, offered: 480).teachingMinutes == 0)
        #expect(AttendanceHours(attended: 0, offered: 0, units: 4).teachingMinutes == 0)
    }
}
