import ActionPlanning
import HTML
import Kernel

extension Experiment.Topic {
    func label(_ t: Texts) -> String { t("experiment.topic.\(rawValue)") }
}

extension Experiment.Partner {
    func label(_ t: Texts) -> String { t("experiment.partner.\(rawValue)") }
}

extension Experiment.Need {
    func label(_ t: Texts) -> String { t("experiment.need.\(rawValue)") }
}

extension Experiment.Decision.Kind {
    func label(_ t: Texts) -> String { t("experiment.decision.\(rawValue)") }
    func detail(_ t: Texts) -> String { t("experiment.decision.\(rawValue).detail") }
}

extension ExperimentProfile.Part {
    func label(_ t: Texts) -> String { t("experiment.part.\(rawValue)") }
}

extension Experiment.State {
    func label(_ t: Texts) -> String {
        switch self {
        case .prepared: t("experiment.state.prepared")
        case .waiting: t("experiment.state.waiting")
        case .running: t("experiment.state.running")
        case .overdue: t("experiment.state.overdue")
        case .decided: t("experiment.state.decided")
        }
    }

    var mark: Mark.Kind {
        switch self {
        case .waiting, .overdue: .attention
        case .decided: .done
        case .prepared, .running: .plain
        }
    }
}

extension Experiment {
    /// A value of its measure with its unit; nil where it is missing.
    func words(_ value: Double?) -> String? {
        value.map { GermanFormat.exact($0) + GermanFormat.thinSpace + unit }
    }

    /// Where it stands, as a sentence.
    func standing(on today: LocalDate, _ t: Texts) -> String {
        let left = daysLeft(on: today)
        switch state(on: today) {
        case .decided:
            return t(
                "experiment.standing.decided",
                ["day": decision?.day.german ?? "", "decision": decision?.kind.label(t) ?? ""]
            )
        case .overdue: return t("experiment.standing.overdue", ["day": end.german], count: -left)
        case .waiting:
            return t("experiment.standing.waiting", ["day": start?.german ?? "", "needs": needWords(t)])
        case .prepared:
            if !needs.isEmpty { return t("experiment.standing.needs", ["needs": needWords(t)]) }
            return t("experiment.standing.ready", ["day": start?.german ?? ""])
        case .running:
            if left == 0 { return t("experiment.standing.lastDay") }
            return t("experiment.standing.running", ["day": end.german], count: left)
        }
    }

    func needWords(_ t: Texts) -> String { needs.map { $0.label(t) }.joined(separator: ", ") }

    /// What came out, as a sentence; nil without a measured value.
    func resultWords(_ t: Texts) -> String? {
        guard let measured = words(measured) else { return nil }
        guard let before = words(before) else { return t("experiment.result.plain", ["measured": measured]) }
        guard let achieved, let target = words(target) else {
            return t("experiment.result.without", ["before": before, "measured": measured])
        }
        let share = GermanFormat.percent(achieved, places: 0)
        if achieved >= 1 {
            return t("experiment.result.reached", ["before": before, "measured": measured, "target": target])
        }
        if achieved <= 0 {
            return t("experiment.result.wrong", ["before": before, "measured": measured, "target": target])
        }
        return t(
            "experiment.result.partly",
            ["before": before, "measured": measured, "target": target, "share": share]
        )
    }

    func periodWords(_ t: Texts) -> String {
        guard let start, let days else { return t("experiment.period.open", ["end": end.german]) }
        return t("experiment.period", ["start": start.german, "end": end.german], count: days)
    }
}
