/// Ratios as the Voluntary Standard (VSME) works them out. Nil where a figure is missing or would divide by nothing.
extension StaffFigures {
    /// Who left, as a share of the average of both ends of the year: left ÷ ((begin + end) ÷ 2).
    public var turnoverRate: Double? {
        guard let left = self[.left], let begin = self[.atBegin], let end = self[.atEnd], begin + end > 0 else {
            return nil
        }
        return left / ((begin + end) / 2)
    }

    /// Accidents per 200,000 hours worked, which is what 100 people work in a year.
    public var accidentRate: Double? {
        guard let accidents = self[.accidents], let hours = self[.hoursWorked], hours > 0 else { return nil }
        return accidents / hours * 200_000
    }

    /// (men − women) ÷ men, of the average gross pay of an hour; negative where women earn more.
    public var payGap: Double? {
        guard let men = self[.hourlyPayMale], let women = self[.hourlyPayFemale], men > 0, women > 0 else { return nil }
        return (men - women) / men
    }

    /// Share of the employees whom a collective agreement covers.
    public var coverage: Double? { ratio(.covered, .employees) }

    /// Hours of training a head of one gender.
    public func trainingHours(_ hours: StaffFigure, per heads: StaffFigure) -> Double? { ratio(hours, heads) }

    /// Hours of training a head over all genders; nil while the hours of anybody are missing.
    public var averageTraining: Double? {
        guard let employees = self[.employees], employees > 0, let men = hours(.trainingMale, of: .male),
            let women = hours(.trainingFemale, of: .female)
        else { return nil }
        let known = (self[.male] ?? 0) + (self[.female] ?? 0)
        var sum = men + women
        if employees - known > StaffFault.tolerance {
            guard let diverse = hours(.trainingDiverse, of: .diverse),
                let others = hours(.trainingNotReported, of: .genderNotReported)
            else { return nil }
            sum += diverse + others
        }
        return sum / employees
    }

    /// Women for each man at management level.
    public var managementRatio: Double? { ratio(.managersFemale, .managersMale) }

    /// Women for each man in the body that supervises or directs the firm.
    public var boardRatio: Double? { ratio(.boardFemale, .boardMale) }

    /// Where there is nobody, nobody was trained.
    private func hours(_ hours: StaffFigure, of heads: StaffFigure) -> Double? {
        self[hours] ?? (self[heads] == 0 ? 0 : nil)
    }

    private func ratio(_ above: StaffFigure, _ below: StaffFigure) -> Double? {
        guard let above = self[above], let below = self[below], below > 0 else { return nil }
        return above / below
    }
}
