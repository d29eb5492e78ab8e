import Companies
import Kernel
import WebPlatform

/// What the master data page sends; becomes a firm, or sentences.
struct MasterDataForm: Sendable {
    var name: String
    var legalForm: String
    var isNonProfit: Bool
    /// The words in the field, the code chosen from its results.
    var industry2008: String
    var choice2008: String
    var industry2025: String
    var choice2025: String
    /// One of the successors of the older code.
    var suggested2025 = ""
    var searchedEdition: IndustryEdition?
    var version = 0

    init(_ firm: Firm, _ content: CompaniesContent) {
        (name, legalForm, isNonProfit) = (firm.name, firm.legalForm?.rawValue ?? "", firm.isNonProfit)
        industry2008 = content.label(firm.industry2008) ?? ""
        choice2008 = firm.industry2008?.text ?? ""
        industry2025 = content.label(firm.industry2025) ?? ""
        choice2025 = firm.industry2025?.text ?? ""
    }

    init(_ form: Form) {
        (name, legalForm, isNonProfit) = (form["name"], form["legalForm"], form.isOn("nonProfit"))
        (industry2008, choice2008) = (form["industry2008"], form["choice2008"])
        (industry2025, choice2025) = (form["industry2025"], form["choice2025"])
        suggested2025 = form["suggested2025"]
        version = form.version
        if form.isOn("search2008") { searchedEdition = .wz2008 }
        if form.isOn("search2025") { searchedEdition = .wz2025 }
    }

    static func field(_ edition: IndustryEdition) -> String {
        edition == .wz2008 ? "industry2008" : "industry2025"
    }

    func text(_ edition: IndustryEdition) -> String { edition == .wz2008 ? industry2008 : industry2025 }

    func validated(_ stored: Firm, _ content: CompaniesContent, _ t: Texts) -> (value: Firm?, errors: FieldErrors) {
        var errors = FieldErrors()
        if name.isEmpty { errors.add("name", t("firm.name.missing")) }
        if name.count > Firm.longestName {
            errors.add("name", t("firm.name.long", ["count": "\(name.count)", "limit": "\(Firm.longestName)"]))
        }
        var firm = stored
        firm.name = name
        firm.legalForm = LegalForm(rawValue: legalForm)
        firm.isNonProfit = isNonProfit || firm.legalForm?.isNonProfitByName == true
        firm.version = version
        for edition in IndustryEdition.allCases {
            var choice = choice(edition, stored)
            // The suggestion was made for the older code as it was stored.
            if edition == .wz2025, usesSuggestion, firm.industry2008 != stored.industry2008 { choice = .none }
            let code = resolved(choice, edition, content, &errors, t)
            switch edition {
            case .wz2008: firm.industry2008 = code
            case .wz2025: firm.industry2025 = code
            }
        }
        return (errors.isEmpty ? firm : nil, errors)
    }

    /// Whether the words typed could mean several codes, or none.
    func needsSearch(_ edition: IndustryEdition, _ stored: Firm, _ content: CompaniesContent) -> Bool {
        switch choice(edition, stored).resolved(content.industries(edition), content.search(edition)) {
        case .several, .unknown: true
        case .empty, .code, .section: false
        }
    }

    private var usesSuggestion: Bool { industry2025.isEmpty && choice2025.isEmpty }

    private func choice(_ edition: IndustryEdition, _ stored: Firm) -> IndustryChoice {
        switch edition {
        case .wz2008: IndustryChoice(text: industry2008, choice: choice2008, stored: stored.industry2008)
        case .wz2025:
            IndustryChoice(
                text: industry2025,
                choice: usesSuggestion ? suggested2025 : choice2025,
                stored: stored.industry2025
            )
        }
    }

    private func resolved(
        _ choice: IndustryChoice,
        _ edition: IndustryEdition,
        _ content: CompaniesContent,
        _ errors: inout FieldErrors,
        _ t: Texts
    ) -> IndustryCode? {
        switch choice.resolved(content.industries(edition), content.search(edition)) {
        case .empty: return nil
        case .code(let code): return code
        case .section(let entry):
            errors.add(Self.field(edition), t("industry.section", ["value": entry.label]))
        case .several: errors.add(Self.field(edition), t("industry.several", ["value": choice.text]))
        case .unknown: errors.add(Self.field(edition), t("industry.unknown", ["value": choice.text]))
        }
        return nil
    }

    func conflict(with now: Firm, _ content: CompaniesContent, _ t: Texts) -> Conflict {
        let stored = MasterDataForm(now, content)
        func form(_ raw: String) -> String { LegalForm(rawValue: raw)?.word(t) ?? "" }
        func yesNo(_ value: Bool) -> String { value ? t("yes") : t("no") }
        return Conflict([
            (t("firm.name"), stored.name, name), (t("firm.legalForm"), form(stored.legalForm), form(legalForm)),
            (t("firm.nonProfit"), yesNo(stored.isNonProfit), yesNo(isNonProfit)),
            (t("firm.industry2008"), stored.industry2008, industry2008),
            (t("firm.industry2025"), stored.industry2025, industry2025),
        ])
    }
}
