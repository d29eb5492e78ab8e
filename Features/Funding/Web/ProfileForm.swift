import Funding
import Kernel
import WebPlatform

/// What the page of the facts sends; becomes a profile, or sentences.
struct ProfileForm: Sendable {
    /// As typed, by the raw value of the fact. Yes and no as `1` and `0`.
    var values: [FundingProfile.Fact: String]
    /// The version the change starts from; 0 for the first.
    var version: Int
    /// Where to go back to.
    var measure: String

    init(_ profile: FundingProfile, measure: String?) {
        values = profile.entries.compactMapValues { entry in
            switch entry.value {
            case .number(let number)?: GermanFormat.exact(number)
            case .truth(let truth)?: truth ? "1" : "0"
            case .text(let text)?: text
            case nil: nil
            }
        }
        // Years are no amounts: without the dot.
        if let year = profile.number(.foundedIn) { values[.foundedIn] = "\(Int(year))" }
        (version, self.measure) = (profile.version, measure ?? "")
    }

    init(_ form: Form) {
        values = [:]
        for fact in FundingProfile.Fact.allCases where !form[fact.rawValue].isEmpty {
            values[fact] = form[fact.rawValue]
        }
        (version, measure) = (Int(form["version"]) ?? 0, form["measure"])
    }

    /// - Parameter stored: what is not changed keeps the day it was said.
    func validated(
        _ stored: FundingProfile,
        on day: LocalDate,
        by name: String,
        _ t: Texts
    ) -> (value: FundingProfile?, errors: FieldErrors) {
        var errors = FieldErrors()
        var profile = stored
        (profile.version, profile.changedBy) = (version, name)
        for fact in FundingProfile.Fact.allCases {
            profile.set(fact, value(fact, day, &errors, t), on: day)
        }
        return (errors.isEmpty ? profile : nil, errors)
    }

    private func value(
        _ fact: FundingProfile.Fact,
        _ day: LocalDate,
        _ errors: inout FieldErrors,
        _ t: Texts
    ) -> Facts.Value? {
        guard let text = values[fact] else { return nil }
        switch fact.kind {
        case .truth:
            if text == "1" || text == "0" { return .truth(text == "1") }
        case .state:
            if FundingProfile.states.contains(text) { return .text(text) }
        case .number:
            if fact == .foundedIn {
                if let year = Int(text), (1000...day.year).contains(year) { return .number(Double(year)) }
                errors.add(fact.rawValue, t("profile.foundedIn.invalid", ["value": text, "year": "\(day.year)"]))
                return nil
            }
            let number = fact == .energyCost ? Money(german: text)?.euros : GermanNumber.parse(text)
            if let number, number >= 0, number <= fact.most { return .number(number) }
            errors.add(
                fact.rawValue,
                t("profile.number.invalid", ["value": text, "most": GermanFormat.exact(fact.most)])
            )
            return nil
        }
        errors.add(fact.rawValue, t("profile.choice.invalid", ["value": text]))
        return nil
    }
}

extension FundingProfile.Fact {
    /// More is a slip of the pen.
    var most: Double {
        switch self {
        case .energyCost, .energyUse: 1e10
        case .courseHours: 10_000
        case .participants: 1_000_000
        case .participantAge, .yearsSinceQualification: 100
        default: .infinity
        }
    }
}
