public import Kernel

/// What the law says of small aid: how much within which time, and how it is counted. Loaded from `aid-rules.json`.
public struct AidRules: Sendable {
    public let knowledge: ContentKnowledge
    public let sources: [ContentSource]
    /// One for each regulation.
    public let ceilings: [AidCeiling]
    /// How aid is counted, a sentence each.
    public let rules: [AidRule]
    /// The one that holds where no special regulation does: Regulation (EU) 2023/2831.
    public let general: AidCeiling

    /// Loads strictly, with every fault by line, or not at all.
    public init(file: ContentFile) throws(ContentFaults) {
        let report = FaultReport(file)
        var knowledge: ContentKnowledge?
        var sources: [ContentSource] = []
        var ceilings: [AidCeiling] = []
        var rules: [AidRule] = []
        do throws(JSONSyntaxFault) {
            if var object = StrictObject(try JSONReader.read(file.bytes), "file", report) {
                knowledge = object.required("knowledge").flatMap { ContentKnowledge($0, report) }
                sources = ContentSource.list(&object)
                let reader = AidRulesReader(report: report, sources: sources)
                ceilings = object.elements("deMinimis").compactMap(reader.ceiling)
                rules = object.elements("rules").compactMap(reader.rule)
                object.finish()
                if !ceilings.contains(where: { $0.id == "general" && $0.cap != nil }) {
                    object.fault(.rule("noGeneralCeiling", []))
                }
            }
        } catch {
            report.add(.invalidJSON(error.problem), at: error.offset)
        }
        if let faults = ContentFaults([report]) { throw faults }
        guard let knowledge, let general = ceilings.first(where: { $0.id == "general" }) else {
            throw .missing(file.path)
        }
        (self.knowledge, self.sources, self.ceilings) = (knowledge, sources, ceilings)
        (self.rules, self.general) = (rules, general)
    }
}

/// How much aid without notification one undertaking may get under one regulation.
public struct AidCeiling: Hashable, Sendable {
    public enum Window: String, Hashable, Sendable {
        /// The last so many years, counted anew on each day.
        case rolling
        case unclear
    }

    public let id: String
    public let name: String
    /// „Verordnung (EU) 2023/2831“; nil where the number is not known.
    public let regulation: String?
    /// EUR; nil where nobody has seen it.
    public let cap: Double?
    public let years: Int
    public let window: Window
    public let validFrom: LocalDate?
    public let validUntil: LocalDate?
    public let text: String
    /// What the regulation does not hold for.
    public let excluded: [String]
    public let remark: String?
    public let sources: [ContentSource]
}

public struct AidRule: Hashable, Sendable {
    public let id: String
    public let text: String
    public let sources: [ContentSource]
}
