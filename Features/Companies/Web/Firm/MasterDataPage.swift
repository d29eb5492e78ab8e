import Companies
import HTML
import Kernel
import WebPlatform

/// The form for a firm's name, legal form and activity in both editions.
struct MasterDataPage: Page {
    static let name = "Companies/masterData"
    let title: String
    var form: MasterDataForm
    var frame: FormFrame
    let legalForms: [Choice]
    /// What became of the older code, as long as the newer one has not been said.
    let suggested2025: [Choice]
    /// The older code they are for.
    let suggestionFor: String
    let sections: [PageLink]
    private var results: [IndustryEdition: [Choice]] = [:]

    init(
        title: String,
        form: MasterDataForm,
        frame: FormFrame,
        legalForms: [Choice],
        suggested2025: [Choice],
        suggestionFor: String,
        sections: [PageLink]
    ) {
        (self.title, self.form, self.frame) = (title, form, frame)
        (self.legalForms, self.suggested2025) = (legalForms, suggested2025)
        (self.suggestionFor, self.sections) = (suggestionFor, sections)
    }

    var place: String { CompaniesURL.firm }

    /// Results of a search without JavaScript.
    mutating func show(_ choices: [Choice], for edition: IndustryEdition) { results[edition] = choices }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        frame.head(t)
        frame.node(t, submit: t("form.save"), cancel: CompaniesURL.firm) {
            fieldGroup(title: t("firm.facts")) { nameFields(t) }
            fieldGroup(title: t("firm.industry"), hint: t("firm.industry.hint")) { industryFields(t) }
        }
    }

    @NodeBuilder private func nameFields(_ t: Texts) -> [Node] {
        textField(
            Field(name: "name", label: t("firm.name"), error: frame.errors["name"], isRequired: true),
            value: form.name,
            width: .long,
            autocomplete: "organization"
        )
        selectField(
            Field(name: "legalForm", label: t("firm.legalForm"), error: frame.errors["legalForm"]),
            choices: legalForms,
            selected: form.legalForm,
            prompt: t("form.choose"),
            width: .long
        )
        checkboxField(
            Field(name: "nonProfit", label: t("firm.nonProfit.label"), hint: t("firm.nonProfit.hint")),
            isChecked: form.isNonProfit
        )
    }

    @NodeBuilder private func industryFields(_ t: Texts) -> [Node] {
        industryField(.wz2008, t)
        if !suggested2025.isEmpty { suggestion(t) }
        industryField(.wz2025, t)
    }

    private func suggestion(_ t: Texts) -> Node {
        let isUnique = suggested2025.count == 1
        return radioCards(
            Field(
                name: "suggested2025",
                label: isUnique
                    ? t("firm.suggested.one", ["code": suggestionFor])
                    : t("firm.suggested.several", ["code": suggestionFor]),
                hint: t("firm.suggested.hint")
            ),
            choices: suggested2025,
            selected: form.suggested2025.isEmpty && isUnique ? suggested2025[0].value : form.suggested2025
        )
    }

    private func industryField(_ edition: IndustryEdition, _ t: Texts) -> Node {
        let name = MasterDataForm.field(edition)
        let isOlder = edition == .wz2008
        return comboboxField(
            ComboboxField(
                field: Field(
                    name: name,
                    label: isOlder ? t("firm.industry2008") : t("firm.industry2025"),
                    hint: isOlder ? t("firm.industry2008.hint") : t("firm.industry2025.hint"),
                    error: frame.errors[name]
                ),
                text: form.text(edition),
                choiceName: isOlder ? "choice2008" : "choice2025",
                choice: isOlder ? form.choice2008 : form.choice2025,
                source: CompaniesURL.industries(edition),
                searchLabel: t("industry.search"),
                searchName: isOlder ? "search2008" : "search2025",
                results: results[edition] ?? [],
                resultsLabel: t("industry.results"),
                words: ComboboxWords(count: t("industry.results.count"), none: t("industry.results.none"))
            )
        )
    }
}
