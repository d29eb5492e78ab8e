import CarbonAccounting
import CarbonAccountingStorage
import EmissionFactors
import Kernel

import struct Kernel.Unit

/// What the survey says about all employees, as lines of the balance and what they emit.
struct CommutingResult: Sendable {
    struct Row: Sendable {
        /// Empty for work at home.
        let modes: [CommuteMode]
        /// In the unit of ``line``.
        let amount: SampleTotal
        let factor: FactorMatch?
        /// kg CO₂e; nil where a factor is missing.
        let kilograms: Double?
        let line: ActivityEntry
    }

    let survey: CommutingSurvey
    let rows: [Row]
    /// kg CO₂e of all rows with the interval of the sample; nil where a factor is missing.
    let total: SampleTotal?

    /// Throws where there are no answers or fewer employees than answers.
    init(
        _ survey: CommutingSurvey,
        basis: YearBasis,
        site: SiteID,
        words: CommutingLineWords,
        newID: () -> EntryID
    ) throws(CommutingSurvey.Problem) {
        self.survey = survey
        var rows: [Row] = []
        for modes in survey.groups() {
            let amount = try survey.total { $0.passengerKilometres(by: modes) }
            rows.append(Self.row(modes, amount, basis, site, words, newID))
        }
        if survey.showsHomeOffice {
            let amount = try survey.total { $0.homeOfficeDays * CommutingSurvey.hoursPerHomeOfficeDay }
            rows.append(Self.row([], amount, basis, site, words, newID))
        }
        self.rows = rows
        total = try Self.total(survey, rows)
    }

    /// Where means of transport stand together, the highest of their factors counts: never too little.
    private static func row(
        _ modes: [CommuteMode],
        _ amount: SampleTotal,
        _ basis: YearBasis,
        _ site: SiteID,
        _ words: CommutingLineWords,
        _ newID: () -> EntryID
    ) -> Row {
        let series = modes.isEmpty ? [CommuteMode.homeOfficeSeries] : modes.compactMap(\.series)
        let lines = series.map { series in
            ActivityEntry(
                id: newID(),
                year: basis.year,
                site: site,
                category: .commuting,
                description: words.description(modes),
                amount: amount.total.rounded(),
                amountText: GermanFormat.number(amount.total.rounded(), places: 0),
                unit: modes.isEmpty ? .fullTimeHour : .passengerKilometre,
                factor: .series(series),
                properties: series == CommuteMode.motorcycle.series ? [words.oneRider] : [],
                dataQuality: CommutingSurvey.quality(of: amount),
                note: words.note(modes)
            )
        }
        let best = lines.map { line in (line, kilograms: kilograms(line, basis)) }
            .max { ($0.kilograms ?? .infinity) < ($1.kilograms ?? .infinity) }!
        return Row(
            modes: modes,
            amount: amount,
            factor: basis.match(best.0.factor),
            kilograms: best.kilograms,
            line: best.0
        )
    }

    private static func kilograms(_ line: ActivityEntry, _ basis: YearBasis) -> Double? {
        try? basis.line(line).get().kilograms(.location)
    }

    /// People who drive do not take the bus: the interval of the sum comes from each answer's own sum.
    private static func total(
        _ survey: CommutingSurvey,
        _ rows: [Row]
    ) throws(CommutingSurvey.Problem) -> SampleTotal? {
        var perUnit: [(modes: [CommuteMode], kilograms: Double)] = []
        for row in rows {
            guard let kilograms = row.kilograms, let amount = row.line.amount else { return nil }
            perUnit.append((row.modes, amount > 0 ? kilograms / amount : 0))
        }
        let factors = perUnit
        return try survey.total { answer in
            factors.reduce(0) { sum, factor in
                let amount =
                    factor.modes.isEmpty
                    ? answer.homeOfficeDays * CommutingSurvey.hoursPerHomeOfficeDay
                    : answer.passengerKilometres(by: factor.modes)
                return sum + amount * factor.kilograms
            }
        }
    }
}

/// The words that a line from the survey carries.
struct CommutingLineWords: Sendable {
    let t: Texts
    let year: ReportingYear
    let answers: Int
    let headcount: Int
    let date: LocalDate

    func description(_ modes: [CommuteMode]) -> String {
        modes.isEmpty ? t("commuting.line.home") : t("commuting.line", ["modes": CommutingWords.modes(modes, t)])
    }

    /// Where the line comes from and what was assumed.
    func note(_ modes: [CommuteMode]) -> String {
        var sentences = [
            t(
                "commuting.line.note",
                [
                    "year": "\(year)", "answers": CommutingWords.count(answers),
                    "headcount": CommutingWords.count(headcount), "date": date.german,
                ]
            )
        ]
        if modes.isEmpty {
            let hours = GermanFormat.exact(CommutingSurvey.hoursPerHomeOfficeDay)
            sentences.append(t("commuting.line.hours", ["hours": hours]))
        }
        if modes.count > 1 { sentences.append(t("commuting.line.joined")) }
        return sentences.joined(separator: " ")
    }

    /// The factor of motorcycles is per vehicle.
    var oneRider: UnitProperty {
        UnitProperty(kind: .occupancy, value: 1, source: t("commuting.line.oneRider"))
    }
}
