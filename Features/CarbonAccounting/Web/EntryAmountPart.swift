import CarbonAccounting
import EmissionFactors
import HTML
import Kernel
import WebPlatform

/// How much and of what: the part of the form that depends on category and way. Its id is `angaben`.
struct EntryAmountPart {
    let fields: EntryFields
    let errors: FieldErrors
    let year: ReportingYear

    func node(_ t: Texts) -> Node {
        div(.id("angaben")) {
            fieldGroup(title: t("entry.amount.group"), hint: groupHint(t)) {
                previewing {
                    choosing {
                        if fields.way.needsFactor { factorField(t) }
                        amountFields(t)
                    }
                    EntryConversionPart(fields: fields, errors: errors).node(t)
                }
                p(.class("entry-preview"), .id("vorschau"), .role("status")) { fields.preview }
            }
            // What another way asks for waits out of sight, so that going back and forth loses nothing.
            for token in fields.form.amountFields(besides: fields.way) { hiddenField(token) }
        }
    }

    private func groupHint(_ t: Texts) -> String? {
        switch fields.way {
        case .supplier: t("entry.amount.hint.supplier")
        case .spend: t("entry.amount.hint.spend")
        default: nil
        }
    }

    // MARK: Factor

    @NodeBuilder private func factorField(_ t: Texts) -> [Node] {
        comboboxField(
            ComboboxField(
                field: Field(
                    name: EntryField.factorText.rawValue,
                    label: t("entry.factor"),
                    hint: t("entry.factor.hint"),
                    error: errors[EntryField.factorText.rawValue]
                ),
                text: fields.form[.factorText],
                choiceName: EntryField.factor.rawValue,
                choice: fields.form[.factor],
                source: CarbonAccountingURL.factors(year, fields.category, fields.way),
                searchLabel: t("entry.factor.search"),
                searchName: "search",
                results: fields.factorResults,
                resultsLabel: t("entry.factor.results"),
                words: ComboboxWords(count: t("entry.factor.count"), none: t("entry.factor.none"))
            )
        )
        if !fields.factorResults.isEmpty { hiddenField(FormToken(name: EntryField.cards.rawValue, value: "1")) }
    }

    // MARK: Amount

    @NodeBuilder private func amountFields(_ t: Texts) -> [Node] {
        switch fields.way {
        case .amount: amount(t("entry.amount"), t)
        case .spend: spendFields(t)
        case .supplier: supplierFields(t)
        case .nights, .homeOffice: counted(t)
        case .freight, .trip, .commute, .refrigerantBalance, .refrigerantScreening: derived(t)
        }
    }

    private func amount(_ label: String, _ t: Texts) -> Node {
        amountField(
            fields.field(.amount, label, hint: t("entry.amount.hint"), errors),
            value: fields.form[.amount],
            unitField: fields.field(.unit, t("entry.unit"), errors),
            units: fields.units,
            unit: fields.form[.unit]
        )
    }

    private func counted(_ t: Texts) -> Node {
        let label = fields.way == .nights ? t("entry.nights") : t("entry.homeOfficeHours")
        return numberField(
            fields.field(.amount, label, hint: t("entry.amount.hint"), errors),
            value: fields.form[.amount],
            unit: fields.way.fixedUnit?.label(t)
        )
    }

    @NodeBuilder private func spendFields(_ t: Texts) -> [Node] {
        amount(t("entry.spend"), t)
        numberField(
            fields.field(.priceYear, t("entry.priceYear"), hint: t("entry.priceYear.hint"), errors),
            value: fields.form[.priceYear],
            isWhole: true
        )
        radioCards(
            fields.field(.valuation, t("entry.valuation"), errors),
            choices: [PriceValuation.purchaser, .purchaserWithVAT, .basic].map {
                Choice($0.label(t), value: $0.rawValue, detail: $0.explanation(t))
            },
            selected: fields.form[.valuation]
        )
    }

    @NodeBuilder private func supplierFields(_ t: Texts) -> [Node] {
        amount(t("entry.amount"), t)
        amountField(
            fields.field(.supplierFigure, t("entry.supplierFigure"), hint: t("entry.supplierFigure.hint"), errors),
            value: fields.form[.supplierFigure],
            unitField: fields.field(.supplierUnit, t("entry.supplierUnit"), errors),
            units: fields.supplierUnits,
            unit: fields.form[.supplierUnit]
        )
        textField(
            fields.field(.supplierSource, t("entry.supplierSource"), hint: t("entry.supplierSource.hint"), errors),
            value: fields.form[.supplierSource],
            width: .long,
            maxLength: EntryReading.longestText
        )
        selectField(
            fields.field(.supplierAssured, t("entry.supplierAssured"), errors),
            choices: [
                Choice(t("entry.supplierAssured.unknown"), value: ""),
                Choice(t("entry.supplierAssured.yes"), value: "yes"),
                Choice(t("entry.supplierAssured.no"), value: "no"),
            ],
            selected: fields.form[.supplierAssured]
        )
    }

    // MARK: What the server sends anew while one fills in

    /// Figures that were typed change the result alone.
    private func previewing(@NodeBuilder content: () -> [Node]) -> Node {
        div(
            .class("entry-inputs"),
            .hx("post", CarbonAccountingURL.entryFields(year)),
            .hx("trigger", "change target:input.input"),
            .hx("target", "#vorschau"),
            .hx("select", "#vorschau"),
            .hx("swap", "outerHTML"),
            .hx("sync", "this:queue last")
        ) { content() }
    }

    /// Another factor, unit or price asks for other properties; what stands in their fields stays.
    private func choosing(@NodeBuilder content: () -> [Node]) -> Node {
        div(
            .class("entry-inputs"),
            .hx("post", CarbonAccountingURL.entryFields(year)),
            .hx("trigger", "change target:(select, [name=factor], [type=radio], #priceYear)"),
            .hx("target", "#umrechnung"),
            .hx("select", "#umrechnung"),
            .hx("select-oob", "#vorschau,#unit"),
            .hx("swap", "outerHTML"),
            .hx("sync", "this:queue last")
        ) { content() }
    }
}
