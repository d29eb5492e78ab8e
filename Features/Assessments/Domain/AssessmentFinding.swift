import Foundation
public import Kernel

/// Something an assessment calls for, with the answers that caused it: what can become a measure.
public struct AssessmentFinding: Hashable, Sendable {
    /// The name of a rule for starting points, which come from the ranking.
    public static let rankingRule = "ranking"

    public let rule: String
    /// Of an item, an entry or a group; empty for a step as a whole.
    public let row: String
    /// What it can become, as a title of a measure.
    public let title: String
    public let text: String
    /// Why the rule is there, in the catalogue's words.
    public let reason: String
    /// Nil for a starting point of the ranking.
    public let level: InstrumentRule.Level?
    public let theme: Instrument.Theme
    public let reasons: [Reason]
    /// Measures of the catalogue that fit.
    public let measures: [String]
    public let instrumentTitle: String
    /// The day it was worked out for.
    public let day: LocalDate
    /// What it may become with one click; nil where it is only to be read.
    public let becomes: InstrumentRule.Consequence.Kind?
    public let due: LocalDate?
    public let responsible: String?
    /// Of the firm that answered; nil where it is not known.
    public let sector: Sector?

    public struct Reason: Hashable, Sendable {
        public let question: String
        public let answer: String
    }

    /// What may be handed on where figures about people were asked for: nothing that holds one of them.
    public var withoutFigures: AssessmentFinding {
        AssessmentFinding(
            rule: rule,
            row: row,
            // Without a consequence the title is the rule's own sentence.
            title: becomes == nil ? instrumentTitle : title,
            text: "",
            reason: reason,
            level: level,
            theme: theme,
            reasons: [],
            measures: measures,
            instrumentTitle: instrumentTitle,
            day: day,
            becomes: becomes,
            due: due,
            responsible: responsible,
            sector: sector
        )
    }
}

/// All findings of a result in words.
public struct AssessmentFindings: Sendable {
    private let wording: InstrumentWording
    private let sector: Sector?
    private let today: LocalDate
    private let groups: [String: InstrumentStep.Group]

    public init(_ wording: InstrumentWording, sector: Sector?, today: LocalDate) {
        (self.wording, self.sector, self.today) = (wording, sector, today)
        let groups = wording.result.instrument.steps.flatMap(\.groups)
        self.groups = Dictionary(groups.map { ($0.id, $0) }) { first, _ in first }
    }

    /// By the rules, in the order of the catalogue.
    public func all() -> [AssessmentFinding] { wording.result.findings.map(finding) }

    /// Where to start, by the ranking.
    public func ranked() -> [AssessmentFinding] { wording.result.ranked.map(starting) }

    /// One of them; nil where the answers do not call for it (any more).
    public func finding(rule: String, row: String) -> AssessmentFinding? {
        if rule == AssessmentFinding.rankingRule {
            return wording.result.ranked.first { $0.id == row }.map(starting)
        }
        return wording.result.findings.first { $0.rule.id == rule && Self.row(of: $0) == row }.map(finding)
    }

    /// What names the place of a finding in its rule.
    public static func row(of finding: InstrumentResult.Finding) -> String {
        finding.row?.id ?? finding.group?.id ?? ""
    }

    public func finding(_ finding: InstrumentResult.Finding) -> AssessmentFinding {
        let (rule, row) = (finding.rule, finding.row)
        func words(_ text: String) -> String {
            wording.filled(text, row: row, group: finding.group, step: rule.step)
        }
        let text = words(rule.text)
        let item = row.flatMap { wording.item($0.id) }
        var measures = rule.follows?.measures ?? []
        for measure in (item?.measures ?? []) + suggested(row, rule.step) where !measures.contains(measure) {
            measures.append(measure)
        }
        return AssessmentFinding(
            rule: rule.id,
            row: Self.row(of: finding),
            title: rule.follows.map { words($0.title) } ?? text,
            text: text,
            reason: words(rule.reason),
            level: rule.level,
            theme: theme(row?.group ?? finding.group?.id),
            reasons: wording.answersBehind(rule.condition.names, row: row, step: rule.step),
            measures: measures,
            instrumentTitle: wording.result.instrument.title,
            day: today,
            becomes: rule.follows?.kind,
            due: due(rule, row),
            responsible: rule.follows?.responsibleField.flatMap { row?.values[$0]?.text },
            sector: sector
        )
    }

    private func starting(_ row: InstrumentResult.Row) -> AssessmentFinding {
        let ranking = wording.result.instrument.ranking
        let item = wording.item(row.id)
        return AssessmentFinding(
            rule: AssessmentFinding.rankingRule,
            row: row.id,
            title: row.name,
            text: item?.text(for: sector) ?? row.name,
            reason: "",
            level: nil,
            theme: theme(row.group),
            reasons: wording.answersBehind(ranking?.reasons ?? [], row: row, step: ranking?.step ?? ""),
            measures: item?.measures ?? [],
            instrumentTitle: wording.result.instrument.title,
            day: today,
            becomes: .measure,
            due: nil,
            responsible: nil,
            sector: sector
        )
    }

    private func theme(_ group: String?) -> Instrument.Theme {
        group.flatMap { groups[$0]?.theme } ?? wording.result.instrument.theme
    }

    private func suggested(_ row: InstrumentResult.Row?, _ step: String) -> [String] {
        guard let row, let step = wording.result.instrument.step(step), step.kind == .entries else { return [] }
        return step.suggestions.first { $0.text == row.name }?.measures ?? []
    }

    private func due(_ rule: InstrumentRule, _ row: InstrumentResult.Row?) -> LocalDate? {
        if let field = rule.follows?.dueField, let text = row?.values[field]?.text { return LocalDate(iso: text) }
        return rule.follows?.dueInDays.map { days in
            // Noon in Greenwich is the same day in Berlin.
            LocalDate(Date(timeIntervalSince1970: (Double(today.dayNumber + days) + 0.5) * 86_400))
        }
    }
}
