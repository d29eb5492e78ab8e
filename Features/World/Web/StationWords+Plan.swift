import FirmState
import Foundation
import Kernel
import World

extension StationWords {
    var grove: StationState {
        guard let shape = StationShape.grove(of: firm) else {
            return StationState(sentence: t("state.grove.missing"))
        }
        let figures = PlannedMeasure.Growth.allCases.map { growth in
            StationState.Figure(
                label: t("growth.\(growth.rawValue)"),
                value: "\(firm.measures.count { $0.growth == growth })",
                source: t("state.source.plan")
            )
        }
        let done = firm.measures.count { $0.growth == .done || $0.growth == .running }
        return StationState(
            sentence: t("state.grove", ["who": who, "growing": "\(done)"], count: firm.measures.count),
            strong: ["\(firm.measures.count)"],
            figures: figures,
            shape: shape
        )
    }

    var path: StationState {
        guard case .path(let signs)? = StationShape.path(of: firm) else {
            return StationState(sentence: t("state.path.missing"))
        }
        let today = String(facts.today.iso.prefix(7))
        let next = signs.first { $0.status != .done && $0.month >= today } ?? signs.last!
        let month = Self.month(next.month)
        let sentence = t(
            next.month >= today ? "state.path.ahead" : "state.path.behind",
            ["title": next.title, "month": month]
        )
        return StationState(
            sentence: sentence,
            strong: [month],
            figures: signs.map {
                StationState.Figure(label: $0.title, value: Self.month($0.month), source: t("state.source.plan"))
            },
            shape: .path(signs)
        )
    }

    /// `03/2027` for `2027-03`.
    static func month(_ text: String) -> String {
        let parts = text.split(separator: "-")
        return parts.count == 2 ? "\(parts[1])/\(parts[0])" : text
    }

    var experiments: StationState {
        if firm.experiments.isEmpty { return StationState(sentence: t("state.experiments.missing")) }
        let open = firm.experiments.count { !$0.isDecided }
        return StationState(
            sentence: t("state.experiments", ["who": who, "open": "\(open)"], count: firm.experiments.count),
            strong: ["\(firm.experiments.count)"],
            figures: firm.experiments.map { trial in
                StationState.Figure(
                    label: trial.title,
                    value: trial.isDecided
                        ? t("state.experiments.decided") : t("state.experiments.until", ["day": trial.end.german]),
                    source: t("state.source.experiments")
                )
            }
        )
    }

    var kompass: StationState {
        guard let points = firm.kompass else { return StationState(sentence: t("state.kompass.missing")) }
        guard let first = points.first else { return StationState(sentence: t("state.kompass.open")) }
        return StationState(
            sentence: t("state.kompass", ["who": who, "first": first], count: points.count),
            strong: ["\(points.count)", first],
            figures: points.prefix(8).enumerated().map { index, title in
                StationState.Figure(
                    label: title,
                    value: t("state.kompass.rank", ["rank": "\(index + 1)"]),
                    source: t("state.source.kompass")
                )
            },
            shape: .compass(of: firm)
        )
    }

    var wall: StationState {
        guard let report = firm.report else { return StationState(sentence: t("state.wall.missing")) }
        func count(_ state: ReportWall.State) -> Int { report.tiles.count { $0.state == state } }
        let source = t("state.source.report", ["year": "\(report.year)"])
        return StationState(
            sentence: t(
                "state.wall",
                [
                    "who": who, "year": "\(report.year)", "filled": "\(count(.filled) + count(.omitted))",
                    "tiles": "\(report.tiles.count)", "open": "\(report.open)",
                ]
            ),
            strong: ["\(count(.filled) + count(.omitted))"],
            figures: ReportWall.State.allCases.map { state in
                StationState.Figure(label: t("tile.\(state.rawValue)"), value: "\(count(state))", source: source)
            },
            shape: .wall(of: firm)
        )
    }

    /// What stands between the firm and its plan, the first three.
    var next: StationState {
        var steps: [String] = []
        if firm.sites.isEmpty { steps.append(t("next.site")) }
        if let balance = firm.balance {
            if balance.missingLines > 0 { steps.append(t("next.gaps", count: balance.missingLines)) }
            if !balance.isReleased { steps.append(t("next.release", ["year": "\(balance.year)"])) }
        } else {
            steps.append(t("next.balance"))
        }
        if firm.kompass == nil { steps.append(t("next.kompass")) }
        if firm.measures.isEmpty { steps.append(t("next.measure")) }
        for measure in firm.measures where measure.growth != .done && !measure.nextStep.isEmpty {
            steps.append(t("next.step", ["title": measure.title, "step": measure.nextStep]))
        }
        if firm.report == nil { steps.append(t("next.report")) }
        guard let first = steps.first else { return StationState(sentence: t("state.next.none")) }
        return StationState(
            sentence: t("state.next", ["step": first]),
            figures: steps.prefix(3).enumerated().map { index, step in
                StationState.Figure(label: "\(index + 1).", value: step, source: t("state.source.firm"))
            }
        )
    }
}
