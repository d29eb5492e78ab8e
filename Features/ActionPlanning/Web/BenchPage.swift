import ActionPlanning
import HTML
import Kernel
import WebPlatform

/// The bench: what can be turned beside what comes of it.
struct BenchPage: Page {
    struct MeasureRow: Sendable {
        let id: String
        let title: String
        /// „Investition 12.000 €, Idee“
        let detail: String
        let row: BenchForm.Row
        /// Where the grant could come from.
        let grantHint: String?
    }

    /// A number with a slider beside it.
    struct Dial: Sendable {
        let name: String
        let label: String
        let value: String
        let unit: String
        let hint: String?
        let least: Double
        let most: Double
        let step: Double
    }

    static let name = "ActionPlanning/bench"
    let title: String
    let yearNumber: Int
    let yearChoices: [Choice]
    /// Lines of the balance.
    let lines: Int
    let measures: [MeasureRow]
    /// Known are those that the assumptions or somebody here have said.
    let prices: [(dial: Dial, isKnown: Bool)]
    let scaling: [Choice]
    let form: BenchForm
    /// Nil while something typed cannot be read.
    let view: BenchView?
    /// The variant that was opened.
    let variant: Variant?
    let token: FormToken
    let errors: FieldErrors

    var place: String { BenchURL.place }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: variant?.name ?? t("bench.kicker"), title: title) {
            actionLink(PageLink(t("variants.title"), href: BenchURL.variants))
        }
        leadRemark { t("bench.intro", ["year": "\(yearNumber)"], count: lines) }
        if lines == 0 {
            emptyState(title: t("bench.empty"), text: t("bench.empty.text")) {
                actionLink(PageLink(t("bench.empty.link"), href: "/klimabilanz/\(yearNumber)"), style: .primary)
            }
        }
        errorSummary(title: t("bench.faults"), faults: errors.faults)
        div(
            .class("bench"),
            .data("controller", "ActionPlanning/bench"),
            .data("bench-failed-value", t("bench.failed"))
        ) {
            turns(t)
            section(.class("bench-result"), .tabindex("0"), .aria("label", t("bench.result"))) {
                p(.class("visually-hidden"), .role("status"), .aria("live", "polite"), .data("bench-target", "status"))
                p(.class("bench-now"), .hidden(), .aria("hidden", "true"), .data("bench-target", "now"))
                div(.data("bench-target", "result")) {
                    if let view { view.body(t) } else { p { t("bench.result.none") } }
                }
            }
        }
        keep(t)
    }

    private func turns(_ t: Texts) -> Node {
        HTML.form(
            .class("form bench-turns"),
            .method("get"),
            .action(BenchURL.bench),
            .novalidate(),
            .aria("label", t("bench.turns")),
            .data("bench-target", "form")
        ) {
            hiddenField(FormToken(name: "gesetzt", value: "1"))
            variant.map { hiddenField(FormToken(name: "variante", value: $0.id.text)) }
            if yearChoices.count > 1 {
                selectField(
                    Field(name: "jahr", label: t("bench.year")),
                    choices: yearChoices,
                    selected: "\(yearNumber)",
                    width: .short
                )
            } else {
                hiddenField(FormToken(name: "jahr", value: "\(yearNumber)"))
            }
            measurePart(t)
            fieldGroup(title: t("bench.group.production"), hint: t("bench.group.production.hint")) {
                dial(
                    Dial(
                        name: "menge",
                        label: t("bench.production"),
                        value: form.production,
                        unit: "%",
                        hint: nil,
                        least: -50,
                        most: 50,
                        step: 1
                    ),
                    t
                )
                scalingPart(t)
            }
            fieldGroup(title: t("bench.group.prices"), hint: t("bench.group.prices.hint")) {
                pricePart(t)
                dial(
                    Dial(
                        name: "co2",
                        label: t("bench.carbonPrice"),
                        value: form.carbonPrice,
                        unit: t("bench.carbonPrice.unit"),
                        hint: t("bench.carbonPrice.hint"),
                        least: 0,
                        most: 300,
                        step: 5
                    ),
                    t
                )
                dial(
                    Dial(
                        name: "zins",
                        label: t("bench.rate"),
                        value: form.discountRate,
                        unit: "%",
                        hint: t("bench.rate.hint"),
                        least: 0,
                        most: 15,
                        step: 0.5
                    ),
                    t
                )
            }
            actions {
                submitButton(t("bench.submit"))
                a(.class("action action-quiet"), .href(BenchURL.bench)) { t("bench.reset") }
            }
        }
    }

    /// Boxes that each have a name of their own.
    private func scalingPart(_ t: Texts) -> Node {
        fieldset(.class("field choices choices-checks")) {
            legend(.class("field-label")) { t("bench.scaling") }
            for choice in scaling {
                div(.class("choice")) {
                    input(
                        .id(choice.value),
                        .type("checkbox"),
                        .name(choice.value),
                        .value("1"),
                        .checked(form.scaling.contains { "mit-\($0.rawValue)" == choice.value })
                    )
                    label(.for(choice.value)) { choice.label }
                }
            }
        }
    }
}
