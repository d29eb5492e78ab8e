/// Why figures about people cannot be right together.
public enum StaffFault: Hashable, Sendable {
    /// Nobody has said whether the number of employees is an average or that of the last day.
    case countingMissing
    case notWhole(StaffFigure, Double)
    /// Parts that should make up the number of employees, or more than it.
    case contractsDiffer(sum: Double, employees: Double)
    case gendersDiffer(sum: Double, employees: Double)
    case countriesDiffer(sum: Double, employees: Double)
    /// Begin + joined − left is not the end.
    case movementDiffers(expected: Double, end: Double)
    /// Counted at the end of the year, and yet another number than on its last day.
    case endDiffers(employees: Double, end: Double)
    /// More than there are employees.
    case coveredAbove(covered: Double, employees: Double)
    /// Hours of training of people of whom there are none.
    case trainingOfNobody(StaffFigure)
    /// More hours than a year has, for every head.
    case hoursImpossible(hours: Double, employees: Double)

    /// Averages are typed with two places.
    static let tolerance = 0.005
    /// 366 days.
    static let hoursOfYear = 8784.0
}

extension StaffFigures {
    /// In the order of the figures they are about. What is missing is no fault.
    public var faults: [StaffFault] {
        var faults: [StaffFault] = []
        for figure in StaffFigure.allCases where figure.isWhole {
            if let value = self[figure], value != value.rounded() { faults.append(.notWhole(figure, value)) }
        }
        if let employees = self[.employees] { faults += self.faults(of: employees) }
        if let begin = self[.atBegin], let joined = self[.joined], let left = self[.left], let end = self[.atEnd],
            begin + joined - left != end
        {
            faults.append(.movementDiffers(expected: begin + joined - left, end: end))
        }
        let training: [(StaffFigure, StaffFigure)] = [
            (.trainingMale, .male), (.trainingFemale, .female), (.trainingDiverse, .diverse),
            (.trainingNotReported, .genderNotReported),
        ]
        for (hours, heads) in training where (self[hours] ?? 0) > 0 && self[heads] == 0 {
            faults.append(.trainingOfNobody(hours))
        }
        return faults
    }

    private func faults(of employees: Double) -> [StaffFault] {
        var faults: [StaffFault] = counting == nil ? [.countingMissing] : []
        if let sum = wrongSum([.permanent, .temporary], of: employees) {
            faults.append(.contractsDiffer(sum: sum, employees: employees))
        }
        if let sum = wrongSum([.male, .female, .diverse, .genderNotReported], of: employees) {
            faults.append(.gendersDiffer(sum: sum, employees: employees))
        }
        let abroad = countries.values.reduce(0, +)
        if !countries.isEmpty, abs(abroad - employees) > StaffFault.tolerance {
            faults.append(.countriesDiffer(sum: abroad, employees: employees))
        }
        if counting == .endOfYear, let end = self[.atEnd], abs(end - employees) > StaffFault.tolerance {
            faults.append(.endDiffers(employees: employees, end: end))
        }
        if let covered = self[.covered], covered > employees + StaffFault.tolerance {
            faults.append(.coveredAbove(covered: covered, employees: employees))
        }
        if let hours = self[.hoursWorked], hours > employees * StaffFault.hoursOfYear {
            faults.append(.hoursImpossible(hours: hours, employees: employees))
        }
        return faults
    }

    /// The sum of the parts that are known, where it cannot make up the whole: too much, or complete and too little.
    private func wrongSum(_ parts: [StaffFigure], of whole: Double) -> Double? {
        let known = parts.compactMap { self[$0] }
        guard !known.isEmpty else { return nil }
        let sum = known.reduce(0, +)
        if sum > whole + StaffFault.tolerance { return sum }
        return known.count == parts.count && sum < whole - StaffFault.tolerance ? sum : nil
    }
}
