import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage

/// A report with everything that says what is asked of it.
struct ReportBench: Sendable {
    let stored: StoredReport
    let edition: ReportEdition
    let standard: ReportStandard
    let interview: Interview
    let applicability: ReportApplicability
    let progress: InterviewProgress

    /// Nil where the report's edition is not known any more.
    init?(_ stored: StoredReport, _ standard: ReportStandard, _ interview: Interview) {
        guard let edition = standard.edition(stored.edition) else { return nil }
        (self.stored, self.edition, self.standard, self.interview) = (stored, edition, standard, interview)
        applicability = ReportApplicability(edition: edition, report: stored.report)
        progress = InterviewProgress(interview, applicability, stored.report)
    }

    var report: Report { stored.report }

    func words(_ t: Texts) -> FactWords { FactWords(standard: standard, currency: report.currency, t: t) }

    /// „Nachhaltigkeitsbericht 2025“
    func kicker(_ t: Texts) -> String { t("interview.kicker", ["year": "\(stored.year)"]) }
}

/// One question of a report: which fields it has, and what the hub knows of them.
struct QuestionBench: Sendable {
    static let rowsOfPage = 50

    let bench: ReportBench
    let question: InterviewQuestion
    let sources: [FactKey: SourceValue]
    let derived: [FactKey: ReportFact]
    /// Asked of this firm, or answered all the same.
    let elements: [ReportElement]
    /// Not asked, and nothing is said of them.
    let left: [ReportElement]

    init(_ bench: ReportBench, _ question: InterviewQuestion, sources: [FactKey: SourceValue]) {
        (self.bench, self.question) = (bench, question)
        let answered = Set(bench.report.facts.keys.map(\.element))
        let all = question.elements(of: bench.edition)
        elements = all.filter { answered.contains($0.name) || bench.applicability.status(of: $0.name).isAsked }
        let shown = Set(elements.map(\.name))
        left = all.filter { !shown.contains($0.name) }
        derived = DerivedFacts.all(of: bench.report, edition: bench.edition, standard: bench.standard)
        // What follows from the others by calculation is not taken over: it would stay when one of them changes.
        var filled = bench.report
        for (key, source) in sources where filled.facts[key] == nil { filled.facts[key] = source.fact }
        let following = DerivedFacts.all(of: filled, edition: bench.edition, standard: bench.standard)
        self.sources = sources.filter { key, source in
            guard shown.contains(key.element), let element = bench.edition.element(key.element) else { return false }
            return !DerivedFacts.isComputed(element) || bench.stored.answers[key] != nil
                || following[key]?.value != source.fact.value
        }
    }

    /// Those with fields of their own.
    var plain: [ReportElement] { elements.filter { $0.dimension == nil || $0.dimension != question.table } }

    /// Those that stand in the question's table.
    var tabled: [ReportElement] { question.table.map { table in elements.filter { $0.dimension == table } } ?? [] }

    /// Members of a table that has the same ones always; nil where rows are added.
    var fixedMembers: [String]? {
        switch question.table {
        case .energyBreakdown: return ["RenewableEnergyMember", "NonRenewableEnergyMember", ""]
        case .reportingScopes:
            let more = ["BaselineYearMember", "TargetYearMember"].filter { member in
                tabled.contains { element in
                    let key = FactKey(element.name, member)
                    return bench.report.facts[key] != nil || bench.applicability.status(of: key).isAsked
                }
            }
            return [""] + more
        case .pollutant, .waste, .country, .site, .subsidiary, .material, nil: return nil
        }
    }

    var hasRows: Bool { !tabled.isEmpty && fixedMembers == nil }

    /// Rows are added where they are first asked for; elsewhere they are only described.
    var takesRows: Bool {
        guard hasRows, let table = question.table else { return false }
        return !table.isTyped || bench.interview.home(of: table)?.id == question.id
    }

    var rows: [String] { question.table.map { bench.report.rows(of: $0, in: bench.edition) } ?? [] }

    /// Shown instead of asked for.
    func isDerived(_ key: FactKey, _ element: ReportElement) -> Bool {
        derived[key] != nil && isCalculated(key, element)
    }

    /// The sum of a carrier is calculated as well, although the element itself is asked for.
    func isCalculated(_ key: FactKey, _ element: ReportElement) -> Bool {
        DerivedFacts.isComputed(element) || element.dimension == .energyBreakdown && key.member.isEmpty
    }

    /// All keys of fields, for the rows given.
    func keys(rows: [String]) -> [(FactKey, ReportElement)] {
        var keys = plain.map { (FactKey($0.name), $0) }
        for member in fixedMembers ?? rows { keys += tabled.map { (FactKey($0.name, member), $0) } }
        return keys
    }

    /// What may be taken over: known to the hub, and not said yet.
    var untaken: [SourceValue] {
        sources.values.filter { bench.stored.answers[$0.fact.key] == nil && !isComputedNow($0.fact.key) }
            .sorted { $0.fact.key < $1.fact.key }
    }

    private func isComputedNow(_ key: FactKey) -> Bool {
        elements.first { $0.name == key.element }.map { isDerived(key, $0) } ?? false
    }

    /// Last year's answers that nobody has given again.
    var unrepeated: [ReportFact] {
        let names = Set(elements.map(\.name))
        return bench.report.comparatives.values.filter { fact in
            names.contains(fact.key.element) && bench.report.facts[fact.key] == nil
        }.sorted { $0.key < $1.key }
    }
}
