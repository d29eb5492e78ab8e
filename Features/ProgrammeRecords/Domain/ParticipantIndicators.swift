/// How many people count, by sex within age, employment and education (Annex I of Regulation (EU) 2021/1057).
public struct ParticipantIndicators: Sendable, Hashable {
    /// People who share the four attributes.
    public struct Cell: Sendable, Hashable {
        public let sex: ParticipantAttributes.Sex
        public let ageGroup: ParticipantAttributes.AgeGroup
        public let employment: ParticipantAttributes.Employment
        public let education: ParticipantAttributes.Education
        public let count: Int

        public init(
            sex: ParticipantAttributes.Sex,
            ageGroup: ParticipantAttributes.AgeGroup,
            employment: ParticipantAttributes.Employment,
            education: ParticipantAttributes.Education,
            count: Int
        ) {
            (self.sex, self.ageGroup, self.employment) = (sex, ageGroup, employment)
            (self.education, self.count) = (education, count)
        }
    }

    public enum Group: Sendable, Hashable {
        case all
        case age(ParticipantAttributes.AgeGroup)
        case employment(ParticipantAttributes.Employment)
        case education(ParticipantAttributes.Education)

        func holds(_ cell: Cell) -> Bool {
            switch self {
            case .all: true
            case .age(let group): cell.ageGroup == group
            case .employment(let employment): cell.employment == employment
            case .education(let education): cell.education == education
            }
        }

        /// In the order of the table.
        public static let every: [Group] =
            [.all] + ParticipantAttributes.AgeGroup.allCases.map { .age($0) }
            + ParticipantAttributes.Employment.allCases.map { .employment($0) }
            + ParticipantAttributes.Education.allCases.map { .education($0) }
    }

    let cells: [Cell]

    public init(_ cells: [Cell]) { self.cells = cells }

    /// - Parameter sex: nil for all.
    public func count(_ group: Group, _ sex: ParticipantAttributes.Sex? = nil) -> Int {
        cells.reduce(0) { sum, cell in
            group.holds(cell) && (sex == nil || cell.sex == sex) ? sum + cell.count : sum
        }
    }
}
