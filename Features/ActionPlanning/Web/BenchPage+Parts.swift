import ActionPlanning
import HTML
import Kernel
import WebPlatform

extension BenchPage {
    @NodeBuilder func measurePart(_ t: Texts) -> [Node] {
        fieldGroup(title: t("bench.group.measures"), hint: t("bench.group.measures.hint")) {
            if measures.isEmpty {
                p {
                    t("bench.measures.none") + " "
                    a(.href(BenchURL.measures)) { t("bench.measures.link") }
                }
            }
            for measure in measures { switchRow(measure, t) }
        }
    }

    private func switchRow(_ measure: MeasureRow, _ t: Texts) -> Node {
        let (share, grant) = ("anteil-\(measure.id)", "zuschuss-\(measure.id)")
        return fieldset(.class("bench-measure")) {
            legend(.class("visually-hidden")) { measure.title }
            div(.class("choice")) {
                input(
                    .id("an-\(measure.id)"),
                    .type("checkbox"),
                    .name("an-\(measure.id)"),
                    .value("1"),
                    .checked(measure.row.isOn),
                    .aria("describedby", "was-\(measure.id)")
                )
                label(.for("an-\(measure.id)")) { measure.title }
                p(.class("choice-detail"), .id("was-\(measure.id)")) { measure.detail }
            }
            div(.class("bench-measure-numbers")) {
                dial(
                    Dial(
                        name: share,
                        label: t("bench.share"),
                        value: measure.row.share,
                        unit: "%",
                        hint: nil,
                        least: 0,
                        most: 100,
                        step: 5
                    ),
                    t,
                    spoken: t("bench.share.spoken", ["measure": measure.title])
                )
                numberField(
                    Field(name: grant, label: t("bench.grant"), hint: measure.grantHint, error: errors[grant]),
                    value: measure.row.grant,
                    unit: "€"
                )
            }
        }
    }

    /// A field that holds the number, and a slider that only the script shows.
    func dial(_ dial: Dial, _ t: Texts, spoken: String? = nil) -> Node {
        div(.class("bench-dial")) {
            numberField(
                Field(name: dial.name, label: dial.label, hint: dial.hint, error: errors[dial.name]),
                value: dial.value,
                unit: dial.unit
            )
            input(
                .type("range"),
                .hidden(),
                .min(Self.plain(dial.least)),
                .max(Self.plain(dial.most)),
                .step(Self.plain(dial.step)),
                .aria("label", t("bench.slider", ["what": spoken ?? dial.label])),
                .data("bench-target", "slider"),
                .data("for", dial.name)
            )
        }
    }

    /// As HTML writes numbers.
    private static func plain(_ value: Double) -> String {
        value == value.rounded() ? "\(Int(value))" : "\(value)"
    }

    @NodeBuilder func keep(_ t: Texts) -> [Node] {
        pageSection(title: t("variant.keep"), intro: t("variant.keep.intro")) {
            pageForm(
                PageForm(action: BenchURL.variants, tokens: [token], id: "variante-speichern")
            ) {
                textField(
                    Field(name: "name", label: t("variant.name"), isRequired: true),
                    width: .long,
                    maxLength: Variant.longestName
                )
                textAreaField(Field(name: "note", label: t("variant.note")), lines: 2)
                actions {
                    submitButton(t("variant.keep.submit"), style: .secondary)
                    if let variant {
                        submitButton(
                            t("variant.overwrite", ["name": variant.name]),
                            style: .quiet,
                            formAction: BenchURL.variant(variant.id) + "?version=\(variant.version)"
                        )
                    }
                }
            }
        }
    }

    static func measure(_ measure: Measure, _ row: BenchForm.Row?, _ grant: BenchGrant?, _ t: Texts) -> MeasureRow {
        let investment = measure.investment.map { BenchWords.euros($0) } ?? t("bench.missing")
        return MeasureRow(
            id: measure.id.text,
            title: measure.title,
            detail: t("bench.measure.detail", ["investment": investment]),
            row: row ?? BenchForm.Row(isOn: false, share: "100", grant: ""),
            grantHint: grant.map { grant in
                t("bench.grant.estimated", ["amount": BenchWords.euros(grant.euros), "programme": grant.programme])
            }
        )
    }

    /// One for each quantity, in whatever units the balance holds it.
    static func prices(
        _ base: BenchBase,
        _ form: BenchForm,
        _ assumptions: PlanAssumptions,
        _ t: Texts
    ) -> [(dial: Dial, isKnown: Bool)] {
        var seen: Set<BenchBase.Quantity> = []
        return base.held.filter { seen.insert($0.quantity).inserted }.map { held in
            let known = assumptions.prices[held.quantity]
            let unit = known?.unit ?? held.unit.symbol
            let most = known.map { max($0.euros * 3, 0.01) } ?? (held.amount > 10_000 ? 1 : 1_000)
            let dial = Dial(
                name: "preis-\(held.quantity.rawValue)",
                label: held.quantity.benchWord(t),
                value: form.prices[held.quantity] ?? "",
                unit: "€/" + BenchWords.unit(unit, t),
                hint: known == nil ? t("bench.price.missing") : nil,
                least: 0,
                most: most,
                step: most / 300
            )
            return (dial, known != nil || !dial.value.isEmpty || form.prices[held.quantity] != nil)
        }
    }

    /// Prices that nobody has said yet stand folded away.
    @NodeBuilder func pricePart(_ t: Texts) -> [Node] {
        for price in prices where price.isKnown { dial(price.dial, t) }
        let others = prices.filter { !$0.isKnown }
        if !others.isEmpty {
            details(.class("second-way")) {
                summary { t("bench.prices.more", count: others.count) }
                for price in others { dial(price.dial, t) }
            }
        }
    }

    /// What may go with the production: every quantity of the balance, and the rest of it.
    static func scaling(_ base: BenchBase, _ t: Texts) -> [Choice] {
        var seen: Set<BenchBase.Quantity> = []
        let quantities = base.held.map(\.quantity).filter { seen.insert($0).inserted } + [.none]
        return quantities.map { Choice($0.benchWord(t), value: "mit-\($0.rawValue)") }
    }
}
