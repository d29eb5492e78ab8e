/// What a badge is given for: an `Achievement` of Open Badges 3.0.
public struct BadgeAchievement: Hashable, Sendable, Codable {
    public struct Criteria: Hashable, Sendable, Codable { public let narrative: String }

    public struct Picture: Hashable, Sendable, Codable {
        public let id: String
        public let type: String
    }

    /// A skill of ESCO that a lesson trains.
    public struct Alignment: Hashable, Sendable, Codable {
        public let type: [String]
        public let targetName: String
        public let targetUrl: String
        public let targetFramework: String
    }

    /// Its address.
    public let id: String
    public let type: [String]
    public let achievementType: String
    public let name: String
    public let description: String
    public let criteria: Criteria
    public let image: Picture
    public let inLanguage: String
    public let alignment: [Alignment]

    /// - Parameters:
    ///   - description: what its holder can do.
    ///   - criteria: what was needed for it.
    ///   - picture: the address of its picture.
    public init(
        id: String,
        subject: CertificateSubject,
        content: CertificateContent,
        description: String,
        criteria: String,
        picture: String
    ) {
        self.id = id
        type = ["Achievement"]
        achievementType =
            switch subject {
            case .course: "Course"
            case .path: "LearningProgram"
            }
        name = content.title
        self.description = description
        self.criteria = Criteria(narrative: criteria)
        image = Picture(id: picture, type: "Image")
        inLanguage = "de"
        var seen: Set<String> = []
        alignment = content.entries.filter { seen.insert($0.escoAddress).inserted }.map { entry in
            Alignment(
                type: ["Alignment"],
                targetName: entry.escoLabel,
                targetUrl: entry.escoAddress,
                targetFramework: "ESCO"
            )
        }
    }
}
