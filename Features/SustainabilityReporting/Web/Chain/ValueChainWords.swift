import Kernel
import SustainabilityReporting

/// What the cap means for one firm, in sentences.
enum ValueChainWords {
    static func lead(_ extract: ValueChainExtract, _ cap: ValueChainCap, _ t: Texts) -> String {
        let limit = GermanFormat.number(Double(cap.protectedUpTo), places: 0)
        if extract.count(.unprotected) > 0 { return t("chain.lead.unprotected", ["limit": limit]) }
        guard extract.employees != nil else { return t("chain.lead.sizeMissing") }
        return t(
            "chain.lead",
            ["answered": "\(extract.answered)", "year": "\(cap.financialYearsFrom.year)"],
            count: extract.count(.mayBeRequired)
        )
    }

    /// Which column of the act holds.
    static func column(_ extract: ValueChainExtract, _ cap: ValueChainCap, _ t: Texts) -> String {
        guard let employees = extract.employees else { return t("chain.column.missing") }
        let count = GermanFormat.exact(employees)
        if employees > Double(cap.protectedUpTo) { return t("chain.column.none", ["employees": count]) }
        return employees <= Double(cap.smallUpTo)
            ? t("chain.column.small", ["employees": count, "limit": "\(cap.smallUpTo)"])
            : t("chain.column.larger", ["employees": count, "limit": "\(cap.smallUpTo)"])
    }

    static func verdict(_ verdict: CapFinding.Verdict, _ t: Texts) -> String {
        switch verdict {
        case .mayBeRequired: t("chain.verdict.mayBeRequired")
        case .mayNotBeRequired: t("chain.verdict.mayNotBeRequired")
        case .notSeen: t("chain.verdict.notSeen")
        case .sizeMissing: t("chain.verdict.sizeMissing")
        case .unprotected: t("chain.verdict.unprotected")
        }
    }
}
