import Assessments
import HTML
import Kernel
import WebPlatform

extension Duty {
    /// „gilt“, „gilt ab 12.08.2026“; what is only planned or suspended is said to be so.
    func verdict(_ verdict: Verdict, _ t: Texts) -> Mark {
        switch verdict {
        case .doesNotApply: Mark(.plain, t("duty.verdict.no"))
        case .unclear: Mark(.missing, t("duty.verdict.unclear"))
        case .appliesFrom(let day): Mark(.estimated, t("duty.verdict.from", ["day": day.german]))
        case .applies:
            switch status {
            case .inForce, .changed: Mark(.attention, t("duty.verdict.yes"))
            case .planned: Mark(.estimated, t("duty.verdict.planned"))
            case .suspended: Mark(.plain, t("duty.verdict.suspended"))
            case .unclear: Mark(.estimated, t("duty.verdict.unsure"))
            }
        }
    }

    /// „seit 01.01.2023“, „eine Antwort fehlt“: what stands beside the verdict in a list.
    func standing(_ verdict: Verdict, missing: Int, _ t: Texts) -> String? {
        switch verdict {
        case .unclear: missing == 0 ? nil : t("duty.standing.missing", count: missing)
        case .applies where status == .inForce || status == .changed:
            from.map { t("duty.standing.since", ["day": $0.german]) }
        case .applies, .appliesFrom, .doesNotApply: nil
        }
    }

    /// Under which heading it stands.
    func group(_ verdict: Verdict) -> DutyGroup {
        switch verdict {
        case .doesNotApply: .no
        case .unclear: .unclear
        case .appliesFrom: .later
        case .applies: status == .inForce || status == .changed ? .now : .later
        }
    }
}

/// Headings of the page, in its order.
enum DutyGroup: String, CaseIterable {
    case now, later, unclear, no

    /// How many stand under each heading, as one sentence that leaves out what there is none of.
    static func summary(_ count: (DutyGroup) -> Int, of all: Int, _ t: Texts) -> String {
        let first =
            count(.now) == 0
            ? t("duty.summary.none", ["all": "\(all)"]) : t("duty.summary", ["all": "\(all)"], count: count(.now))
        let rest = [
            count(.later) == 0 ? nil : t("duty.summary.later", count: count(.later)),
            count(.unclear) == 0 ? nil : t("duty.summary.unclear", count: count(.unclear)),
            count(.no) == 0 ? nil : t("duty.summary.no", count: count(.no)),
        ]
        return ([first] + rest.compactMap(\.self)).joined(separator: ", ") + "."
    }

    func title(_ t: Texts) -> String {
        switch self {
        case .now: t("duty.group.now")
        case .later: t("duty.group.later")
        case .unclear: t("duty.group.unclear")
        case .no: t("duty.group.no")
        }
    }
}

extension Duty.Status {
    func label(_ t: Texts) -> String {
        switch self {
        case .inForce: t("duty.status.inForce")
        case .changed: t("duty.status.changed")
        case .planned: t("duty.status.planned")
        case .suspended: t("duty.status.suspended")
        case .unclear: t("duty.status.unclear")
        }
    }
}

extension ContentKnowledge {
    /// „Stand 01/2026“, with what to think of it.
    func sentence(today: LocalDate, _ t: Texts) -> String {
        let parts = date.split(separator: "-")
        let month = parts.count == 2 ? "\(parts[1])/\(parts[0])" : LocalDate(iso: date)?.german ?? date
        let stand = isApproximate ? t("duty.known.about", ["date": month]) : t("duty.known", ["date": month])
        let source = quality == .official ? t("duty.known.official") : t("duty.known.secondary")
        return stand + " " + source + (isStale(on: today) ? " " + t("duty.known.stale") : "")
    }
}

extension DutyFact {
    /// What was said, in the question's own words.
    func words(_ value: Facts.Value, _ t: Texts) -> String {
        switch (kind, value) {
        case (.number(let unit), .number(let number)):
            GermanFormat.exact(number) + GermanFormat.thinSpace + (unit == "EUR" ? "€" : unit)
        case (.choice(let options), .text(let text)): options.first { $0.value == text }?.label ?? text
        case (_, .truth(let truth)): truth ? t("answer.yes") : t("answer.no")
        case (_, .text(let text)): text
        case (_, .number(let number)): GermanFormat.exact(number)
        }
    }
}
