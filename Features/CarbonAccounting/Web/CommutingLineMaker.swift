import CarbonAccounting
import CarbonAccountingStorage
import EmissionFactors
import Kernel

import struct Kernel.Unit

/// Makes the lines that a survey brings into the balance, with words that say where they come from.
struct CommutingLineMaker {
    let basis: YearBasis
    let site: SiteID
    let answers: Int
    let headcount: Int
    let date: LocalDate
    let newID: () -> EntryID
    let t: Texts

    /// kg CO₂e per passenger-kilometre of every means of transport that has a factor in this year.
    var factors: [CommuteMode: Double] {
        var factors: [CommuteMode: Double] = [:]
        for mode in CommuteMode.emitting {
            let probe = line(mode, amount: 1000, unit: .passengerKilometre, quality: .none)
            factors[mode] = kilograms(probe).map { $0 / 1000 }
        }
        return factors
    }

    func row(_ group: CommutingSurvey.Group?, _ amount: SampleTotal) -> CommutingResult.Row {
        var line = line(
            group?.leading,
            amount: amount.total.rounded(),
            unit: group == nil ? .fullTimeHour : .passengerKilometre,
            quality: CommutingSurvey.quality(of: amount)
        )
        line.description =
            group.map { t("commuting.line", ["modes": CommutingWords.modes($0, t)]) }
            ?? t("commuting.line.home")
        line.note = note(group)
        return CommutingResult.Row(
            group: group,
            amount: amount,
            factor: basis.match(line.factor),
            kilograms: kilograms(line),
            line: line
        )
    }

    private func line(_ mode: CommuteMode?, amount: Double, unit: Unit, quality: DataQuality) -> ActivityEntry {
        ActivityEntry(
            id: newID(),
            year: basis.year,
            site: site,
            category: .commuting,
            amount: amount,
            amountText: GermanFormat.number(amount, places: 0),
            unit: unit,
            factor: (mode.map(\.series) ?? CommuteMode.homeOfficeSeries).map { .series($0) } ?? .none,
            properties: mode == .motorcycle ? [oneRider] : [],
            dataQuality: quality
        )
    }

    /// The factor of motorcycles is per vehicle.
    private var oneRider: UnitProperty {
        UnitProperty(kind: .occupancy, value: 1, source: t("commuting.line.oneRider"))
    }

    private func kilograms(_ line: ActivityEntry) -> Double? {
        try? basis.line(line).get().kilograms(.location)
    }

    /// Where the line comes from and what was assumed.
    private func note(_ group: CommutingSurvey.Group?) -> String {
        var sentences = [
            t(
                "commuting.line.note",
                [
                    "year": "\(basis.year)", "answers": CommutingWords.count(answers),
                    "headcount": CommutingWords.count(headcount), "date": date.german,
                ]
            )
        ]
        guard let group else {
            let hours = GermanFormat.exact(CommutingSurvey.hoursPerHomeOfficeDay)
            return (sentences + [t("commuting.line.hours", ["hours": hours])]).joined(separator: " ")
        }
        if !group.joined.isEmpty {
            sentences.append(t("commuting.line.joined", ["mode": group.leading.label(t)]))
        }
        return sentences.joined(separator: " ")
    }
}
