import Coaching
import HTML
import Kernel

extension CasePromise.Side {
    func label(_ t: Texts) -> String {
        switch self {
        case .coach: t("promise.side.coach")
        case .firm: t("promise.side.firm")
        }
    }
}

extension CaseSession.Kind {
    func label(_ t: Texts) -> String {
        switch self {
        case .firm: t("session.kind.firm")
        case .hub: t("session.kind.hub")
        case .video: t("session.kind.video")
        case .phone: t("session.kind.phone")
        }
    }
}

extension CaseSession.Visibility {
    func label(_ t: Texts) -> String {
        switch self {
        case .shared: t("session.visibility.shared")
        case .coach: t("session.visibility.coach")
        }
    }

    func detail(_ t: Texts) -> String {
        switch self {
        case .shared: t("session.visibility.shared.detail")
        case .coach: t("session.visibility.coach.detail")
        }
    }
}

extension CountsAs {
    func label(_ t: Texts) -> String {
        switch self {
        case .person: t("session.counts.person")
        case .enterprise: t("session.counts.enterprise")
        case .neither: t("session.counts.neither")
        }
    }

    func detail(_ t: Texts) -> String {
        switch self {
        case .person: t("session.counts.person.detail")
        case .enterprise: t("session.counts.enterprise.detail")
        case .neither: t("session.counts.neither.detail")
        }
    }
}

extension CaseLink.Kind {
    func label(_ t: Texts) -> String {
        switch self {
        case .assessment: t("link.kind.assessment")
        case .measure: t("link.kind.measure")
        case .experiment: t("link.kind.experiment")
        case .page: t("link.kind.page")
        }
    }
}

extension CaseOverview.Change {
    /// „Klimabilanz: 2 Änderungen, zuletzt 12.05.2026“
    func sentence(_ t: Texts) -> String {
        let area =
            switch feature {
            case "CarbonAccounting": t("change.CarbonAccounting")
            case "Assessments": t("change.Assessments")
            case "ActionPlanning": t("change.ActionPlanning")
            case "Funding": t("change.Funding")
            default: t("change.Companies")
            }
        return t("change.line", ["area": area, "day": last.german], count: count)
    }
}

/// How terms and hours are said.
enum CaseTerms {
    /// „2,5 Std.“, „0:20 Std.“
    static func hours(_ minutes: Int, _ t: Texts) -> String {
        hoursTyped(minutes) + GermanFormat.thinSpace + t("hours.unit")
    }

    /// „1,2 MB“, „310 KB“
    static func size(_ bytes: Int, _ t: Texts) -> String {
        let (kilo, mega) = (Double(bytes) / 1_024, Double(bytes) / 1_048_576)
        if mega >= 1 { return GermanFormat.amount(mega, places: mega < 10 ? 1 : 0, unit: t("size.mega")) }
        return GermanFormat.amount(max(kilo, 0.1), places: kilo < 10 ? 1 : 0, unit: t("size.kilo"))
    }

    /// As typed: „2,5“, or „0:20“ where decimals would not say it exactly.
    static func hoursTyped(_ minutes: Int) -> String {
        if minutes.isMultiple(of: 15) || minutes.isMultiple(of: 6) {
            let places = minutes.isMultiple(of: 60) ? 0 : minutes.isMultiple(of: 6) ? 1 : 2
            return GermanFormat.number(Double(minutes) / 60, places: places)
        }
        return "\(minutes / 60):" + (minutes % 60 < 10 ? "0" : "") + "\(minutes % 60)"
    }

    /// „überfällig seit 4 Tagen“, said in words and marked.
    static func overdue(since day: LocalDate, on today: LocalDate, _ t: Texts) -> Mark {
        Mark(.attention, t("overdue", count: today.dayNumber - day.dayNumber))
    }

    /// „7 Tage nach „Auftakt““; nil for a step with a day of its own.
    static func wait(_ step: CaseStep, _ plan: CasePlan, _ t: Texts) -> String? {
        guard case .after(let key, let days) = step.due else { return nil }
        let other = plan.steps.first { $0.key == key }?.title ?? key
        return days == 0 ? t("step.wait.same", ["step": other]) : t("step.wait", ["step": other], count: days)
    }

    static func day(_ step: CaseStep, _ plan: CasePlan, _ t: Texts) -> String {
        if let day = plan.days[step.key] { return day.german }
        return step.due == nil ? t("step.undated") : t("step.waiting")
    }

    static func mark(_ step: CaseStep, _ plan: CasePlan, on today: LocalDate, _ t: Texts) -> Mark {
        if let done = step.doneOn { return Mark(.done, t("step.done", ["day": done.german])) }
        if plan.isOverdue(step, on: today), let day = plan.days[step.key] { return overdue(since: day, on: today, t) }
        return Mark(.plain, t("step.open"))
    }

    static func mark(_ promise: CasePromise, on today: LocalDate, _ t: Texts) -> Mark {
        if let kept = promise.keptOn { return Mark(.done, t("promise.kept", ["day": kept.german])) }
        if promise.isOverdue(on: today), let day = promise.due { return overdue(since: day, on: today, t) }
        return Mark(.plain, t("promise.open"))
    }
}
