import Foundation
import Kernel

/// Whether a condition holds, with the fact that decides it; nil where it always does.
enum ConditionTruth: Hashable, Sendable {
    case holds(StatusReason?)
    case fails(StatusReason?)
    case unknown(StatusReason)
}

/// What conditions are judged by. Three-valued: what is missing is not guessed.
struct ConditionFacts: Sendable {
    let profile: ReportProfile
    let climateSectors: ClimateSectors
    let report: Report
    /// Elements of which anything is said.
    private let answered: Set<ElementName>
    private let countries: Set<String>

    init(profile: ReportProfile, climateSectors: ClimateSectors, report: Report) {
        (self.profile, self.climateSectors, self.report) = (profile, climateSectors, report)
        var answered: Set<ElementName> = []
        var countries: Set<String> = []
        for (key, fact) in report.facts {
            answered.insert(key.element)
            switch key.element {
            case "NumberOfEmployeesForCountryOfEmploymentContract" where !key.member.isEmpty:
                countries.insert(key.member)
            case "CountryOfSite", "CountryOfPrimaryOperationsAndLocationOfSignificantAssets":
                if case .member(let country) = fact.value { countries.insert(country) }
            default: break
            }
        }
        (self.answered, self.countries) = (answered, countries)
    }

    func truth(of condition: ReportCondition) -> ConditionTruth {
        switch condition {
        case .always: .holds(nil)
        case .all(let parts): all(parts.map(truth))
        case .any(let parts): any(parts.map(truth))
        case .not(let part): opposite(of: truth(of: part))
        case .employeesAtLeast(let count): employees(atLeast: count)
        case .comprehensive: profile.isComprehensive ? .holds(.comprehensive) : .fails(.basicOnly)
        case .consolidated: profile.isConsolidated ? .holds(.consolidated) : .fails(.individual)
        case .legalForm(let form):
            switch profile.legalForm {
            case nil: .unknown(.missing(.legalForm))
            case form?: .holds(.legalForm(form))
            default: .fails(.otherLegalForm(than: form))
            }
        case .highClimateImpact:
            if profile.industries.isEmpty {
                .unknown(.missing(.industry))
            } else {
                profile.industries.contains(where: climateSectors.contains)
                    ? .holds(.highClimateImpact) : .fails(.noHighClimateImpact)
            }
        case .answer(let element, let value): answer(to: element, is: value)
        case .answered(let element):
            answered.contains(element) ? .holds(.answered(element)) : .fails(.notAnswered(element))
        case .periodEndsFrom(let day):
            report.period.end < day ? .fails(.periodEndsBefore(day.iso)) : .holds(.periodEndsFrom(day.iso))
        case .severalCountries:
            switch countries.count {
            case 0: .unknown(.missing(.country))
            case 1: .fails(.oneCountry)
            default: .holds(.severalCountries)
            }
        }
    }

    private func employees(atLeast count: Int) -> ConditionTruth {
        if let employees = profile.employees {
            return employees >= Double(count) ? .holds(.enoughEmployees(count)) : .fails(.fewerEmployees(than: count))
        }
        // There are at least as many people as full-time equivalents, perhaps more.
        if let equivalents = profile.fullTimeEquivalents, equivalents >= Double(count) {
            return .holds(.enoughEmployees(count))
        }
        return .unknown(.missing(.headcount))
    }

    private func answer(to element: ElementName, is value: String) -> ConditionTruth {
        guard let fact = report.fact(element) else {
            // Left out with a reason is an answer: nothing hangs on it any more.
            return report.omissions[element] == nil
                ? .unknown(.missing(.answer(element))) : .fails(.otherAnswer(element, than: value))
        }
        let isSo =
            switch fact.value {
            case .flag(let flag): value == (flag ? "true" : "false")
            case .member(let member): member == value
            case .members(let members): members.contains(value)
            case .text(let text): text == value
            case .number(let number): Decimal(string: value) == number
            case .year, .date: false
            }
        return isSo ? .holds(.answer(element, value)) : .fails(.otherAnswer(element, than: value))
    }

    private func all(_ parts: [ConditionTruth]) -> ConditionTruth {
        var reason: StatusReason?
        var unknown: ConditionTruth?
        for part in parts {
            switch part {
            case .fails: return part
            case .unknown: unknown = unknown ?? part
            case .holds(let because): reason = because ?? reason
            }
        }
        return unknown ?? .holds(reason)
    }

    private func any(_ parts: [ConditionTruth]) -> ConditionTruth {
        var reason: StatusReason?
        var unknown: ConditionTruth?
        for part in parts {
            switch part {
            case .holds: return part
            case .unknown: unknown = unknown ?? part
            case .fails(let because): reason = reason ?? because
            }
        }
        return unknown ?? .fails(reason)
    }

    private func opposite(of truth: ConditionTruth) -> ConditionTruth {
        switch truth {
        case .holds(let reason): .fails(reason)
        case .fails(let reason): .holds(reason)
        case .unknown: truth
        }
    }
}
