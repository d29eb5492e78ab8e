import Companies
import Kernel
import WebPlatform

/// The names of a firm and its undertakings, and what is wrong between them in German.
struct HoldingNames: Sendable {
    let firm: String
    let undertakings: [Undertaking]

    func name(_ party: HoldingParty) -> String {
        guard let id = party.undertaking else { return firm }
        return undertakings.first { $0.id == id }?.name ?? ""
    }

    /// For the value of a form field.
    func name(_ value: String) -> String {
        value == HoldingForm.firm ? firm : undertakings.first { $0.id.text == value }?.name ?? ""
    }

    /// Adds the sentence for a contradiction to the field where it can be resolved. `newName` is the undertaking that
    /// was about to be added.
    func add(_ error: HoldingError, newName: String, to errors: inout FieldErrors, _ t: Texts) {
        func spoken(_ party: HoldingParty) -> String {
            let known = name(party)
            return known.isEmpty ? newName : known
        }
        switch error {
        case .holdsItself(let party): errors.add("child", t("holding.error.itself", ["name": spoken(party)]))
        case .cycle(let parties):
            let chain = (parties + parties.prefix(1)).map(spoken).joined(separator: " → ")
            errors.add("child", t("holding.error.cycle", ["chain": chain]))
        case .declaredTwice(let parent, let child):
            errors.add("child", t("holding.error.twice", ["parent": spoken(parent), "child": spoken(child)]))
        case .moreThanTheWhole(let party, let sum):
            let percent = GermanFormat.percent(sum)
            errors.add("share", t("holding.error.whole", ["name": spoken(party), "sum": percent]))
        case .controlClaimedTwice(let party, .operationalControl, let by):
            let names = by.map(spoken).joined(separator: ", ")
            errors.add("operationalControl", t("holding.error.operational", ["name": spoken(party), "by": names]))
        case .controlClaimedTwice(let party, _, let by):
            let names = by.map(spoken).joined(separator: ", ")
            errors.add("accounting", t("holding.error.financial", ["name": spoken(party), "by": names]))
        case .notHeld(let party): errors.add("parent", t("holding.error.unknown", ["name": spoken(party)]))
        }
    }
}
