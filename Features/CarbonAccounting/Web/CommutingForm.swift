import CarbonAccounting
import Kernel
import WebPlatform

/// One person's answer as typed.
struct CommutingForm: Sendable {
    struct Way: Sendable {
        var mode = ""
        var kilometres = ""
        var days = ""
        var unit = DaysUnit.perWeek.rawValue

        var isEmpty: Bool { mode.isEmpty && kilometres.isEmpty && days.isEmpty }
    }

    /// Raw values travel in the form.
    enum DaysUnit: String, CaseIterable, Sendable { case perWeek, perYear }

    /// The choice of whoever has no way to work at all.
    static let onlyHome = "home"
    /// 52 weeks less six of holiday and two of public holidays.
    static let usualWeeks = "44"
    /// Further than any way to work that is travelled for a day.
    static let longestWay = 1000.0

    var ways = [Way(), Way()]
    var home = ""
    var homeUnit = DaysUnit.perWeek.rawValue
    var weeks = CommutingForm.usualWeeks

    init() {}

    init(_ form: Form) {
        ways = (1...2).map { number in
            Way(
                mode: form["mode-\(number)"],
                kilometres: form["km-\(number)"],
                days: form["days-\(number)"],
                unit: form["days-\(number)-unit"]
            )
        }
        (home, homeUnit, weeks) = (form["home"], form["home-unit"], form["weeks"])
    }
}

/// Turns what was typed into an answer, or into a sentence per field.
struct CommutingReading {
    let form: CommutingForm
    let t: Texts
    private(set) var errors = FieldErrors()
    private var weeks: Double?

    init(_ form: CommutingForm, _ t: Texts) { (self.form, self.t) = (form, t) }

    mutating func answer() -> CommutingSurvey.Answer? {
        readWeeks()
        var ways: [Commute] = []
        if form.ways[0].mode != CommutingForm.onlyHome {
            for number in 1...2 where number == 1 || !form.ways[1].isEmpty {
                if let way = way(number) { ways.append(way) }
            }
        }
        let home = form.home.isEmpty ? 0 : days("home", form.home, unit: form.homeUnit, allowsNone: true)
        if form.ways[0].mode == CommutingForm.onlyHome, form.home.isEmpty {
            errors.add("home", t("commuting.home.missing"))
        }
        if let home, let most = ways.map(\.days).max(), most + home > 366 {
            errors.add("home", t("commuting.home.tooMany"))
        }
        guard errors.isEmpty, let home else { return nil }
        return CommutingSurvey.Answer(ways: ways, homeOfficeDays: home)
    }

    private mutating func readWeeks() {
        guard let number = GermanNumber.parse(form.weeks), number > 0, number <= 52 else {
            errors.add("weeks", t("commuting.weeks.invalid", ["value": form.weeks]))
            return
        }
        weeks = number
    }

    private mutating func way(_ number: Int) -> Commute? {
        let typed = form.ways[number - 1]
        let mode = CommuteMode(rawValue: typed.mode)
        if mode == nil {
            errors.add("mode-\(number)", number == 1 ? t("commuting.mode.missing") : t("commuting.mode.missing2"))
        }
        let kilometres = kilometres("km-\(number)", typed.kilometres)
        let days = days("days-\(number)", typed.days, unit: typed.unit, allowsNone: false)
        guard let mode, let kilometres, let days else { return nil }
        return Commute(mode: mode, kilometresOneWay: kilometres, days: days)
    }

    private mutating func kilometres(_ field: String, _ text: String) -> Double? {
        guard !text.isEmpty else {
            errors.add(field, t("commuting.km.missing"))
            return nil
        }
        guard let number = GermanNumber.parse(text), number > 0 else {
            errors.add(field, t("commuting.km.invalid", ["value": text]))
            return nil
        }
        guard number <= CommutingForm.longestWay else {
            let limit = GermanFormat.exact(CommutingForm.longestWay)
            errors.add(field, t("commuting.km.long", ["value": text, "limit": limit]))
            return nil
        }
        return number
    }

    /// Days in the year.
    private mutating func days(_ field: String, _ text: String, unit: String, allowsNone: Bool) -> Double? {
        guard let unit = CommutingForm.DaysUnit(rawValue: unit) else {
            errors.add("\(field)-unit", t("commuting.unit.missing"))
            return nil
        }
        guard !text.isEmpty else {
            errors.add(field, t("commuting.days.missing"))
            return nil
        }
        guard let number = GermanNumber.parse(text), number >= 0, allowsNone || number > 0 else {
            errors.add(field, t("commuting.days.invalid", ["value": text]))
            return nil
        }
        let most = unit == .perWeek ? 7.0 : 366
        guard number <= most else {
            let key = unit == .perWeek ? "commuting.days.week" : "commuting.days.year"
            errors.add(field, t(key, ["value": text]))
            return nil
        }
        return unit == .perYear ? number : weeks.map { $0 * number }
    }
}
