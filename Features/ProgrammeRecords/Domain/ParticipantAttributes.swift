public import Kernel

/// What the questionnaire asks of a person, as of the day of entry (Regulation (EU) 2021/1057, Annex I).
public struct ParticipantAttributes: Hashable, Sendable {
    public enum Sex: String, Sendable, CaseIterable { case f, m, nb }

    public enum Employment: String, Sendable, CaseIterable {
        case unemployed, longTermUnemployed, inactive, employed
    }

    public enum Education: String, Sendable, CaseIterable { case isced02, isced34, isced58 }

    /// At entry: below 30, 30 to 54, above 54.
    public enum AgeGroup: String, Sendable, CaseIterable { case under30, middle, over54 }

    /// Part 2: may be declined.
    public enum Question: String, Sendable, CaseIterable {
        case disability, thirdCountry, foreignOrigin, minority, homeless, rural
    }

    public enum Declaration: String, Sendable, CaseIterable { case yes, no, declined }

    public var birthDate: LocalDate?
    public var sex: Sex?
    public var employment: Employment?
    public var education: Education?
    /// What is not in it was not answered.
    public var declarations: [Question: Declaration]

    public init(
        birthDate: LocalDate? = nil,
        sex: Sex? = nil,
        employment: Employment? = nil,
        education: Education? = nil,
        declarations: [Question: Declaration] = [:]
    ) {
        (self.birthDate, self.sex, self.employment) = (birthDate, sex, employment)
        (self.education, self.declarations) = (education, declarations)
    }

    /// Nil without a date of birth.
    public func ageGroup(on entry: LocalDate) -> AgeGroup? {
        guard let birthDate else { return nil }
        let hadBirthday = (entry.month, entry.day) >= (birthDate.month, birthDate.day)
        let age = entry.year - birthDate.year - (hadBirthday ? 0 : 1)
        return age < 30 ? .under30 : age > 54 ? .over54 : .middle
    }
}
