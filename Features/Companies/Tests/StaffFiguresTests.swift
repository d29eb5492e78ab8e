import Companies
import Kernel
import Testing

@Suite struct StaffFiguresTests {
    private func figures(_ values: [StaffFigure: Double], _ counting: StaffFigures.Counting? = .average) -> StaffFigures
    {
        StaffFigures(firm: Sample.firm, year: Sample.year, counting: counting, values: values)
    }

    /// 6 ÷ ((38 + 42) ÷ 2) = 6 ÷ 40 = 0.15
    @Test func whoLeftIsComparedWithTheAverageOfBothEnds() {
        let staff = figures([.left: 6, .atBegin: 38, .atEnd: 42])
        #expect(staff.turnoverRate == 0.15)
        #expect(figures([.left: 6, .atBegin: 38]).turnoverRate == nil)
        #expect(figures([.left: 0, .atBegin: 0, .atEnd: 0]).turnoverRate == nil)
    }

    /// 2 ÷ 64,000 × 200,000 = 6.25
    @Test func accidentsAreCountedPer200000Hours() {
        #expect(figures([.accidents: 2, .hoursWorked: 64_000]).accidentRate == 6.25)
        #expect(figures([.accidents: 0, .hoursWorked: 64_000]).accidentRate == 0)
        #expect(figures([.accidents: 2]).accidentRate == nil)
    }

    /// (25 − 22) ÷ 25 = 0.12; (20 − 25) ÷ 20 = −0.25
    @Test func thePayGapIsAPartOfTheMensPay() {
        #expect(figures([.hourlyPayMale: 25, .hourlyPayFemale: 22]).payGap == 0.12)
        #expect(figures([.hourlyPayMale: 20, .hourlyPayFemale: 25]).payGap == -0.25)
        #expect(figures([.hourlyPayMale: 25]).payGap == nil)
    }

    /// 30 ÷ 40 = 0.75; 2 ÷ 4 = 0.5; 1 ÷ 2 = 0.5
    @Test func sharesAndRatios() {
        let staff = figures([
            .employees: 40, .covered: 30, .managersFemale: 2, .managersMale: 4, .boardFemale: 1, .boardMale: 2,
        ])
        #expect(staff.coverage == 0.75)
        #expect(staff.managementRatio == 0.5)
        #expect(staff.boardRatio == 0.5)
        #expect(figures([.boardFemale: 1, .boardMale: 0]).boardRatio == nil)
    }

    /// (300 + 180) ÷ 40 = 12; with one diverse person the hours of that one are needed: (300 + 168 + 12) ÷ 40 = 12
    @Test func trainingNeedsTheHoursOfEverybody() {
        var staff = figures([.employees: 40, .male: 28, .female: 12, .trainingMale: 300, .trainingFemale: 180])
        #expect(staff.averageTraining == 12)
        #expect(staff.trainingHours(.trainingFemale, per: .female) == 15)
        staff[.female] = 11
        staff[.diverse] = 1
        staff[.genderNotReported] = 0
        #expect(staff.averageTraining == nil)
        staff[.trainingFemale] = 168
        staff[.trainingDiverse] = 12
        #expect(staff.averageTraining == 12)
    }

    @Test func sumsThatDoNotAgreeAreNamed() {
        // 34 + 5 = 39 ≠ 40
        #expect(
            figures([.employees: 40, .permanent: 34, .temporary: 5]).faults == [
                .contractsDiffer(sum: 39, employees: 40)
            ]
        )
        // 34 alone may still become 40.
        #expect(figures([.employees: 40, .permanent: 34]).faults.isEmpty)
        // 30 + 12 = 42 > 40
        #expect(figures([.employees: 40, .male: 30, .female: 12]).faults == [.gendersDiffer(sum: 42, employees: 40)])
        // 38 + 7 − 6 = 39 ≠ 40
        #expect(
            figures([.atBegin: 38, .joined: 7, .left: 6, .atEnd: 40]).faults == [
                .movementDiffers(expected: 39, end: 40)
            ]
        )
        #expect(figures([.employees: 40, .atEnd: 39], .endOfYear).faults == [.endDiffers(employees: 40, end: 39)])
        #expect(figures([.employees: 40, .atEnd: 39]).faults.isEmpty)
        #expect(figures([.employees: 40, .covered: 41]).faults == [.coveredAbove(covered: 41, employees: 40)])
        #expect(figures([.diverse: 0, .trainingDiverse: 8]).faults == [.trainingOfNobody(.trainingDiverse)])
        #expect(figures([.accidents: 1.5]).faults == [.notWhole(.accidents, 1.5)])
        #expect(figures([.employees: 40], nil).faults == [.countingMissing])
        // 40 × 8,784 = 351,360 < 400,000
        #expect(
            figures([.employees: 40, .hoursWorked: 400_000]).faults == [
                .hoursImpossible(hours: 400_000, employees: 40)
            ]
        )
    }

    /// 36 + 3 = 39 ≠ 40
    @Test func countriesMakeUpTheWhole() {
        var staff = figures([.employees: 40])
        staff.countries = ["DE": 36, "NL": 3]
        #expect(staff.faults == [.countriesDiffer(sum: 39, employees: 40)])
        staff.countries["NL"] = 4
        #expect(staff.faults.isEmpty)
    }
}
