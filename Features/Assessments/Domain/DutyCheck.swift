public import Kernel

/// „Pflichten-Check“: the questions it asks where the hub does not know, and the duties.
public struct DutyCheck: Sendable {
    public let version: String
    public let title: String
    public let lead: String
    /// „keine Rechtsberatung“
    public let note: String
    public let facts: [DutyFact]
    public let duties: [Duty]

    /// Loads the file strictly, with every fault by line, or not at all.
    public init(file: ContentFile) throws(ContentFaults) {
        let report = FaultReport(file)
        let check = DutyReader(report: report).check()
        if let faults = ContentFaults([report]) { throw faults }
        guard let check else { throw .missing(file.path) }
        self = check
    }

    init(version: String, title: String, lead: String, note: String, facts: [DutyFact], duties: [Duty]) {
        (self.version, self.title, self.lead, self.note) = (version, title, lead, note)
        (self.facts, self.duties) = (facts, duties)
    }

    /// Questions that are still needed for at least one verdict, in the order of the file.
    public func open(_ given: Facts) -> [DutyFact] {
        let missing = Set(duties.flatMap { $0.missing(given) })
        return facts.filter { missing.contains($0.id) }
    }
}

/// Something a duty depends on.
public struct DutyFact: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case number(unit: String)
        case yesNo
        case choice([Option])
    }

    public struct Option: Hashable, Sendable {
        public let value: String
        public let label: String
    }

    public let id: String
    public let question: String
    public let help: String?
    public let kind: Kind
}
