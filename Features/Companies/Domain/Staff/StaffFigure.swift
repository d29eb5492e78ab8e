/// A figure about the people of a firm in one year. Raw values are columns of the database in camel case and stand in
/// addresses of form fields: never rename one.
public enum StaffFigure: String, Hashable, Sendable, CaseIterable {
    // Heads, counted as ``StaffFigures/counting`` says.
    case employees
    case permanent, temporary
    case male, female, diverse, genderNotReported
    // Heads on the first and last day of the year, and who came and went between them.
    case atBegin, joined, left, atEnd
    /// Recordable work-related accidents, hours worked by all employees, deaths by work-related injury or ill health.
    case accidents, hoursWorked, fatalities
    /// Average gross pay of an hour, in euros.
    case hourlyPayMale, hourlyPayFemale
    /// Heads whose pay a collective agreement covers.
    case covered
    // Hours of training in the year, of all people together.
    case trainingMale, trainingFemale, trainingDiverse, trainingNotReported
    // Heads at management level, and in the body that supervises or directs the firm.
    case managersMale, managersFemale, boardMale, boardFemale
    /// Self-employed people without staff who work for the firm alone, and people sent by agencies.
    case selfEmployed, agencyWorkers

    /// Things that happen or people who sit somewhere: there is no half of one. Averages of heads may have a fraction.
    public var isWhole: Bool {
        switch self {
        case .atBegin, .joined, .left, .atEnd, .accidents, .fatalities, .managersMale, .managersFemale, .boardMale,
            .boardFemale:
            true
        default: false
        }
    }

    /// The largest value that is no slip of the pen.
    public var limit: Double {
        switch self {
        case .hoursWorked, .trainingMale, .trainingFemale, .trainingDiverse, .trainingNotReported: 1e9
        case .hourlyPayMale, .hourlyPayFemale: 10_000
        default: 1e6
        }
    }
}
