import Events
import Testing

@Suite struct AttendanceHoursTests {
    @Test(arguments: [(390, "6,5"), (480, "8"), (0, "0"), (100, "1,67"), (45, "0,75")])
    func minutesAreHours(_ minutes: Int, _ text: String) {
        #expect(AttendanceHours.number(minutes) == text)
    }

    @Test func unitsHave45Minutes() {
        // 390 : 45 = 8,67; 90 : 45 = 2
        #expect(AttendanceHours(attended: 390, offered: 480).unitsNumber == "8,7")
        #expect(AttendanceHours(attended: 90, offered: 480).unitsNumber == "2")
    }
}
