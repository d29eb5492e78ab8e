import Companies
import Funding
import HTML
import Kernel

/// A fact as the finder uses it, where it is from, and where it can be corrected.
struct FactLine: Sendable {
    let name: String
    /// Nil: missing.
    let value: String?
    let origin: String
    let correct: PageLink
}

/// Puts the facts of a firm into words.
struct FactWords {
    let t: Texts
    let basis: FundingBasis
    let measure: String?

    var lines: [FactLine] {
        var lines = [
            line(.employees, at: FundingURL.figures) { GermanFormat.exact($0) },
            line(.turnover, at: FundingURL.figures) { FundingWords.euros($0) },
            line(.balanceSheet, at: FundingURL.figures) { FundingWords.euros($0) },
            line(.sizeClass, at: FundingURL.figures),
            line(.wz, at: FundingURL.masterData),
            line(.state, at: FundingURL.profile(measure)),
            region,
            line(.nonprofit, at: FundingURL.masterData),
            line(.publicBody, at: FundingURL.profile(measure)),
            line(.energyCost, at: FundingURL.profile(measure)) { FundingWords.euros($0) },
            line(.energyUse, at: FundingURL.profile(measure)) {
                GermanFormat.amount($0, places: 0, unit: "kWh")
            },
            line(.firmAgeYears, at: FundingURL.profile(measure)) { years in
                t("fact.years", count: Int(years))
            },
            line(.hasEnergyAudit, at: FundingURL.profile(measure)),
            line(.hasEnvironmentalManagement, at: FundingURL.profile(measure)),
            line(.hasWorksAgreement, at: FundingURL.profile(measure)),
        ]
        lines += [
            line(.courseHours, at: FundingURL.profile(measure)) {
                GermanFormat.exact($0) + GermanFormat.thinSpace + t("fact.hours")
            },
            line(.participants, at: FundingURL.profile(measure)) { GermanFormat.exact($0) },
            line(.participantAge, at: FundingURL.profile(measure)) { years in
                t("fact.years", count: Int(years))
            },
            line(.yearsSinceQualification, at: FundingURL.profile(measure)) { years in
                t("fact.years", count: Int(years))
            },
            line(.deMinimisFree, at: FundingURL.aid) { FundingWords.euros($0) },
        ]
        return lines
    }

    /// „Hagen – erweiterte Region“
    private var region: FactLine {
        var value: String?
        if let place = basis.municipality, case .truth(let isWider)? = basis.facts[.extendedRegion] {
            value = t(
                "fact.region.value",
                ["place": place, "ring": isWider ? t("fact.region.wider") : t("fact.region.core")]
            )
        }
        return FactLine(
            name: t("fact.region"),
            value: value,
            origin: origin(.region),
            correct: PageLink(value == nil ? t("fact.add") : t("fact.correct"), href: FundingURL.sites)
        )
    }

    private func line(
        _ fact: FundingFact,
        at address: String,
        number: (Double) -> String = { GermanFormat.exact($0) }
    ) -> FactLine {
        let value: String? =
            switch basis.facts[fact] {
            case .number(let amount)?: number(amount)
            case .truth(let isTrue)?: isTrue ? t("yes") : t("no")
            case .text(let text)?: words(text, fact)
            case nil: nil
            }
        let isSaid = value != nil
        return FactLine(
            name: name(fact),
            value: value,
            origin: origin(fact),
            correct: PageLink(
                isSaid ? t("fact.correct") : t("fact.add"),
                href: basis.origins[fact] == .masterData ? Self.masterData(fact) : address
            )
        )
    }

    /// The Land follows from the seat.
    private static func masterData(_ fact: FundingFact) -> String {
        fact == .state ? FundingURL.sites : FundingURL.masterData
    }

    private func words(_ text: String, _ fact: FundingFact) -> String {
        switch fact {
        case .sizeClass: SizeClass(rawValue: text)?.word(t) ?? text
        case .state: FundingWords.state(text, t)
        default: text
        }
    }

    private func name(_ fact: FundingFact) -> String { t("fact.\(fact.rawValue)") }

    private func origin(_ fact: FundingFact) -> String {
        switch basis.origins[fact] {
        case .masterData?: t("fact.origin.masterData")
        case .figures(let year)?: t("fact.origin.figures", ["year": "\(year)"])
        case .profile(let day)?: t("fact.origin.profile", ["date": day.german])
        case .account?: t("fact.origin.account")
        case nil: ""
        }
    }
}
