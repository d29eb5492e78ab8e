import HTML
import Kernel
import WebPlatform

/// How the own firm stands among those that take part.
struct ComparisonPage: Page {
    struct Theme: Sendable {
        let name: String
        /// „6 von 9 Betrieben“; empty where it may not be shown.
        let firms: String
        /// Whether the own firm begins here; nil without a Kompass.
        let isOwn: Bool?
    }

    struct Figures: Sendable {
        /// „9 Betriebe der Branche Herstellung, Stand 15.05.2026“
        let among: String
        /// Empty where it may not be shown.
        let themes: [Theme]
        let themesLead: String
        /// Nil where it may not be shown.
        let emission: KeyFigure?
        let ownEmission: KeyFigure
        let emissionLead: String
    }

    static let name = "RegionalNetwork/comparison"
    let title: String
    let lead: String
    /// Whether the own firm takes part and by whose word.
    let own: String
    /// Nil while there is nothing to show.
    let figures: Figures?
    /// For whoever decides for the firm and has not agreed: the form.
    let consents: Bool
    let withdrawal: PostAction?
    let token: FormToken
    var errors = FieldErrors()

    var place: String { RegionalNetworkURL.directory }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(lead)
        leadRemark { own }
        errorSummary(title: t("form.faults"), faults: errors.faults)
        figures.map { shown($0, t) }
        if consents { consentForm(t) }
        pageSection(title: t("comparison.how")) {
            prose {
                p { t("comparison.how.what") }
                p { t("comparison.how.few") }
                p { t("comparison.how.when") }
            }
        }
        withdrawal.map { withdrawal in
            actions {
                disclosedConfirmation(
                    label: t("directory.withdraw"),
                    sentence: t("comparison.withdraw.sentence"),
                    confirm: withdrawal
                )
            }
        }
    }

    private func shown(_ figures: Figures, _ t: Texts) -> Node {
        .group([
            pageSection(title: t("comparison.begins"), intro: figures.among) {
                p { figures.themesLead }
                if !figures.themes.isEmpty {
                    dataTable(
                        DataTable(
                            caption: t("comparison.begins"),
                            columns: [
                                TableColumn(t("offers.theme"), isRowTitle: true),
                                TableColumn(t("comparison.begins.firms")), TableColumn(t("comparison.begins.own")),
                            ],
                            rows: figures.themes.map { row($0, t) }
                        )
                    )
                }
            },
            pageSection(title: t("comparison.emission"), intro: figures.among) {
                p { figures.emissionLead }
                keyFigures([figures.emission, figures.ownEmission].compactMap { $0 })
            },
        ])
    }

    private func row(_ theme: Theme, _ t: Texts) -> TableRow {
        let own: TableCell =
            switch theme.isOwn {
            case true?: TableCell(mark(Mark(.done, t("comparison.yes"))))
            case false?: TableCell(t("comparison.no"))
            case nil: .missing(t("missing"))
            }
        return TableRow([
            TableCell(theme.name), TableCell(theme.firms.isEmpty ? t("comparison.tooFew") : theme.firms), own,
        ])
    }

    private func consentForm(_ t: Texts) -> Node {
        pageSection(title: t("comparison.join")) {
            pageForm(PageForm(action: RegionalNetworkURL.comparison, tokens: [token])) {
                checkboxField(
                    Field(
                        name: "consent",
                        label: t("comparison.consent"),
                        hint: t("comparison.consent.hint"),
                        error: errors["consent"],
                        isRequired: true
                    ),
                    isChecked: false
                )
                actions { submitButton(t("comparison.consent.submit")) }
            }
        }
    }
}
