import HTML
import Kernel
import RegionalNetwork
import WebPlatform

/// The firm's own „Praxisbeispiele“, and what it could make some of.
struct GoodPracticeOwnPage: Page {
    struct Row: Sendable {
        let title: String
        let href: String
        let state: Mark
        /// Why it was returned.
        let reason: String
    }

    static let name = "RegionalNetwork/goodPracticeOwn"
    let title: String
    let token: FormToken
    let rows: [Row]
    /// Finished measures and decided experiments.
    let origins: [Choice]
    var error: String?

    var place: String { RegionalNetworkURL.directory }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("practice.list"), title: title)
        leadSentence(t("practice.own.lead"))
        errorSummary(
            title: t("form.faults"),
            faults: error.map { [FormFault(fieldID: "origin", message: $0)] } ?? []
        )
        if rows.isEmpty {
            emptyState(title: t("practice.own.none"), text: t("practice.own.none.text"))
        } else {
            dataTable(
                DataTable(
                    caption: title,
                    columns: [
                        TableColumn(t("practice.title"), isRowTitle: true), TableColumn(t("path.proof.state")),
                    ],
                    rows: rows.map { row in
                        TableRow([
                            .link(PageLink(row.title, href: row.href)),
                            TableCell(mark(row.state), detail: row.reason.isEmpty ? nil : row.reason),
                        ])
                    },
                    narrow: .cards
                )
            )
        }
        pageSection(title: t("practice.new"), intro: t("practice.new.intro")) {
            if origins.isEmpty {
                p { t("practice.new.none") }
                actions {
                    actionLink(PageLink(t("path.project.measures"), href: GoodPracticeURL.measures))
                    actionLink(PageLink(t("path.project.experiments"), href: GoodPracticeURL.experiments))
                }
            } else {
                pageForm(PageForm(action: GoodPracticeURL.own, tokens: [token])) {
                    selectField(
                        Field(name: "origin", label: t("practice.origin"), error: error, isRequired: true),
                        choices: origins,
                        selected: nil,
                        prompt: t("path.choose"),
                        width: .long
                    )
                    actions { submitButton(t("practice.new.submit")) }
                }
            }
        }
    }
}

/// One of the firm's own: to write while nobody else reads it, else only to read and to take back.
struct GoodPracticeFormPage: Page {
    static let name = "RegionalNetwork/goodPracticeForm"
    let title: String
    let token: FormToken
    /// As stored.
    let practice: GoodPractice
    /// Releases it for the firm; nil for whoever may not, or while something is open.
    let release: PostAction?
    let withdrawal: PostAction?
    let removal: PostAction?
    /// What has to be written first, or that an owner releases it.
    let remark: String
    var form: GoodPracticeForm
    var errors = FieldErrors()

    var place: String { RegionalNetworkURL.directory }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        let words = GoodPracticeWords(t: t)
        pageHead(kicker: t("practice.own"), title: title)
        p { mark(words.state(practice.state)) }
        if !practice.reason.isEmpty {
            notice(Notice(.warning, word: t("practice.returned"), text: practice.reason))
        }
        leadSentence(remark)
        errorSummary(title: t("form.faults"), faults: errors.faults)
        release.map { action in
            disclosedConfirmation(
                label: t("practice.release"),
                sentence: practice.showsFirm ? t("practice.release.named") : t("practice.release.unnamed"),
                confirm: action
            )
        }
        withdrawal.map { action in
            disclosedConfirmation(
                label: t("practice.withdraw"),
                sentence: t("practice.withdraw.sentence"),
                confirm: action
            )
        }
        if practice.isEditable { fields(words, t) } else { words.content(practice) }
        removal.map { action in
            disclosedConfirmation(
                label: t("practice.remove"),
                sentence: t("practice.remove.sentence"),
                confirm: action
            )
        }
    }

    private func fields(_ words: GoodPracticeWords, _ t: Texts) -> Node {
        let version = FormToken(name: "version", value: "\(form.version)")
        return pageForm(
            PageForm(action: GoodPracticeURL.own(practice.id), tokens: [token, version], warnsWhenLeaving: true)
        ) {
            textField(field("title", t("practice.title"), required: true), value: form.title, width: .long)
            selectField(
                field("theme", t("offers.theme")),
                choices: OfferChoices.themes(t),
                selected: form.theme,
                prompt: t("practice.theme.none")
            )
            for part in GoodPractice.Part.allCases {
                textAreaField(field(part.rawValue, words.part(part)), value: form.text(part))
            }
            for (index, figure) in form.figures.enumerated() {
                fieldGroup(
                    title: t("path.figure", ["number": "\(index + 1)"]),
                    hint: index == 0 ? t("practice.figures.hint") : nil
                ) { figureFields(index, figure, t) }
            }
            checkboxField(
                Field(name: "firm", label: t("practice.firm"), hint: t("practice.firm.hint")),
                isChecked: form.showsFirm
            )
            actions {
                submitButton(t("practice.save"))
                actionLink(PageLink(t("cancel"), href: GoodPracticeURL.own), style: .quiet)
            }
        }
    }

    @NodeBuilder private func figureFields(_ index: Int, _ figure: GoodPracticeForm.Figure, _ t: Texts) -> [Node] {
        textField(field("what\(index)", t("path.figure.what")), value: figure.what, width: .long)
        fieldRow {
            numberField(field("value\(index)", t("path.figure.value")), value: figure.value)
            textField(field("unit\(index)", t("path.figure.unit")), value: figure.unit, width: .short)
            textField(field("year\(index)", t("practice.figure.year")), value: figure.year, width: .short)
        }
        textField(field("source\(index)", t("path.figure.source")), value: figure.source, width: .long)
    }

    private func field(_ name: String, _ label: String, required: Bool = false) -> Field {
        Field(name: name, label: label, error: errors[name], isRequired: required)
    }
}
