import Kernel

/// The public page as the firm's answers would have it, and what stands in the way.
public struct CsrDraft: Sendable {
    public static let strategy = "csr-strategie"
    public static let promises = "arbeitgeberversprechen"
    static let action = "publish"

    public let page: CsrPage
    /// Findings of the strategy that forbid publishing.
    public let obstacles: [InstrumentResult.Finding]
    /// Sentences that consumers must not be shown without proof.
    public let needs: [Need]
    /// Sentences to look at once more; they forbid nothing.
    public let hints: [Need]
    /// Promises that are held back from the page.
    public let heldBack: [String]

    /// A sentence and the rule that speaks of it.
    public struct Need: Hashable, Sendable {
        public let sentence: String
        public let finding: ClaimCheck.Finding

        /// The same for the same sentence and rule, whatever else is on the page.
        public var id: String {
            let hash = "\(finding.rule.id)\n\(sentence)".utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
                ($0 ^ UInt64($1)) &* 0x100_0000_01b3
            }
            return String(hash, radix: 36)
        }
    }

    public init(firm: String, strategy: InstrumentResult, promises: InstrumentResult?, check: ClaimCheck) {
        let form = strategy.form
        let exception = Self.exception(form)
        let rows = promises?.rows["promises"] ?? []
        page = CsrPage(
            firm: firm,
            purpose: form["purposeText"]?.text,
            purposeFor: form["purposeFor"]?.text,
            themes: (strategy.rows["themes"] ?? []).map(Self.theme),
            notDoing: form["notDoingText"]?.text,
            notDoingReason: form["notDoingReason"]?.text,
            workforce: form["workforce"]?.text,
            council: form["council"]?.text,
            claims: (strategy.rows["claims"] ?? []).map(Self.claim),
            promises: rows.filter { $0.values["allowed"]?.isTrue == true }.map(Self.claim),
            reviewOn: form["reviewDate"]?.text.flatMap { LocalDate(iso: $0) },
            exception: exception,
            instrumentVersion: strategy.instrument.version
        )
        obstacles = strategy.obstacles(to: Self.action, exception: exception != nil)
        heldBack = rows.filter { $0.values["allowed"]?.isTrue != true }.map(\.name)
        let found = page.sentences.flatMap { sentence in
            check.findings(in: sentence).map { Need(sentence: sentence, finding: $0) }
        }
        needs = found.filter { $0.finding.rule.verdict == .forbiddenWithoutProof }
        hints = found.filter { $0.finding.rule.verdict == .check }
    }

    private static func exception(_ form: [String: FormulaValue]) -> CsrPage.Exception? {
        guard form["exception"]?.isTrue == true, let reason = form["exceptionReason"]?.text else { return nil }
        return CsrPage.Exception(reason: reason, until: form["exceptionUntil"]?.text.flatMap { LocalDate(iso: $0) })
    }

    private static func theme(_ row: InstrumentResult.Row) -> CsrPage.Theme {
        func number(_ field: String) -> Double? { row.values[field]?.number }
        func year(_ field: String) -> Int? { number(field).flatMap { Int(exactly: $0.rounded()) } }
        let measures = (row.values["measures"]?.text ?? "").split(whereSeparator: \.isNewline).map(String.init)
        let linked = measures.filter { EntityID<LinkedTag>($0) != nil }
        return CsrPage.Theme(
            name: row.name,
            goal: row.values["goalText"]?.text,
            indicator: row.values["indicator"]?.text,
            baseValue: number("baseValue"),
            baseYear: year("baseYear"),
            goalValue: number("goalValue"),
            goalYear: year("goalYear"),
            measures: measures.filter { !linked.contains($0) },
            linkedMeasures: linked.count,
            benefit: row.values["benefit"]?.text
        )
    }

    private enum LinkedTag {}

    private static func claim(_ row: InstrumentResult.Row) -> CsrPage.Claim {
        CsrPage.Claim(
            text: row.name,
            proof: row.values["proofText"]?.text,
            proofOn: row.values["proofDate"]?.text.flatMap { LocalDate(iso: $0) }
        )
    }
}
