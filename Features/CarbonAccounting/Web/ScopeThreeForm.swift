import CarbonAccounting
import HTML
import Kernel
import WebPlatform

/// The decisions about Scope 3 as typed: one answer and, for an exclusion, one reason a category.
struct ScopeThreeForm: Sendable {
    static let longestReason = 500

    private var statuses: [EmissionCategory: String] = [:]
    private var reasons: [EmissionCategory: String] = [:]
    /// False for what is stored or suggested.
    let isTyped: Bool
    var version: Int
    var errors = FieldErrors()

    init(_ decisions: [EmissionCategory: ScopeThreeStatus], version: Int) {
        statuses = decisions.mapValues(\.word)
        reasons = decisions.compactMapValues { status in
            if case .excluded(let reason) = status { reason } else { nil }
        }
        (isTyped, self.version) = (false, version)
    }

    init(_ form: Form) {
        for category in EmissionCategory.scopeThree {
            statuses[category] = form[category.rawValue]
            reasons[category] = form[category.rawValue + "-reason"]
        }
        (isTyped, version) = (true, Int(form["version"]) ?? 0)
    }

    func status(_ category: EmissionCategory) -> String { statuses[category] ?? "" }
    func reason(_ category: EmissionCategory) -> String { reasons[category] ?? "" }

    /// The decisions without those that are still open; nil where something typed cannot stand.
    mutating func validated(_ t: Texts) -> [EmissionCategory: ScopeThreeStatus]? {
        var decisions: [EmissionCategory: ScopeThreeStatus] = [:]
        for category in EmissionCategory.scopeThree {
            let (field, reason) = (category.rawValue, reason(category))
            switch status(category) {
            case "": continue
            case "relevant": decisions[category] = .relevant
            case "notYetCollected": decisions[category] = .notYetCollected
            case "excluded":
                decisions[category] = .excluded(reason: reason)
                if reason.isEmpty {
                    errors.add(field + "-reason", t("scopeThree.reason.missing", ["category": category.label(t)]))
                } else if reason.count > Self.longestReason {
                    errors.add(field + "-reason", t("scopeThree.reason.long", count: reason.count))
                }
            case let other: errors.add(field, t("scopeThree.status.unknown", ["value": other]))
            }
        }
        return errors.isEmpty ? decisions : nil
    }

    /// What somebody else has saved meanwhile beside what was typed; categories on which both agree are left out.
    func conflict(
        with stored: [EmissionCategory: ScopeThreeStatus],
        _ t: Texts
    ) -> [ScopeThreePage.Difference] {
        let now = ScopeThreeForm(stored, version: 0)
        return EmissionCategory.scopeThree.compactMap { category in
            let (theirs, mine) = (now.words(category, t), words(category, t))
            guard theirs != mine else { return nil }
            return ScopeThreePage.Difference(category: category.numberedLabel(t), stored: theirs, typed: mine)
        }
    }

    private func words(_ category: EmissionCategory, _ t: Texts) -> String {
        let status = status(category)
        let word = ScopeThreePage.choices(t).first { $0.value == status }?.label ?? status
        return status == "excluded" ? "\(word): \(reason(category))" : word
    }
}

extension ScopeThreeStatus {
    /// As the form names it.
    fileprivate var word: String {
        switch self {
        case .relevant: "relevant"
        case .excluded: "excluded"
        case .notYetCollected: "notYetCollected"
        }
    }
}
