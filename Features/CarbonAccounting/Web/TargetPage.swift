import CarbonAccounting
import HTML
import Kernel
import WebPlatform

/// Where the firm stands against its base year, and where different paths would lead.
struct TargetPage: YearPage {
    static let name = "CarbonAccounting/targets"
    let title: String
    let frame: YearFrame
    let lead: String
    let leadFigures: [String]
    let chart: ChartFigure?
    let paths: [Definition]
    let log: [String]
    let threshold: String
    let hasBase: Bool
    /// What is still incomplete and therefore not compared.
    let provisional: [String]
    let standing: String
    /// A change of the base year waits for its reason.
    let hasChanged: Bool
    let isOwner: Bool
    let form: TargetForm
    let token: FormToken
    var recalculation = Recalculation()

    struct Recalculation: Sendable {
        var trigger = ""
        var reason = ""
        var errors = FieldErrors()

        init() {}

        init(_ form: Form, _ errors: FieldErrors) {
            (trigger, reason) = (form["trigger"], form["reason"])
            self.errors = errors
        }
    }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("result.kicker"), title: title)
        errorSummary(title: t("form.errors"), faults: form.errors.faults + recalculation.errors.faults)
        leadSentence(lead, figures: leadFigures)
        if hasChanged {
            notice(
                Notice(
                    .warning,
                    word: t("base.changed.word"),
                    text: standing,
                    action: isOwner ? a(.href("#basisjahr")) { t("base.changed.link") } : nil
                )
            )
        }
        for sentence in provisional { p { sentence } }
        if !hasBase {
            emptyState(title: t("target.noBase.title"), text: t("target.noBase.text")) {
                actionLink(PageLink(t("target.noBase.link"), href: "/betrieb/jahre"), style: .primary)
            }
        }
        chart.map { chart in pageSection(title: t("target.chart.title"), id: "pfade") { chartFigure(chart) } }
        if hasBase {
            pageSection(title: t("target.paths.title"), intro: t("target.paths.intro"), id: "bedeutung") {
                definitionList(paths)
            }
        }
        ownTarget(t)
        if hasBase { baseYearPart(t) }
        p { a(.href(CarbonAccountingURL.editions(frame.year))) { t("target.toEditions") } }
    }

    private func ownTarget(_ t: Texts) -> Node {
        pageSection(title: t("target.own.title"), intro: t("target.own.intro"), id: "eigenes-ziel") {
            pageForm(PageForm(action: CarbonAccountingURL.targets(frame.year), tokens: [token])) {
                input(.type("hidden"), .name("version"), .value("\(form.version)"))
                fieldRow {
                    numberField(
                        Field(name: "reduction", label: t("target.reduction"), error: form.errors["reduction"]),
                        value: form.reduction,
                        unit: "%"
                    )
                    numberField(
                        Field(name: "target-year", label: t("target.year"), error: form.errors["target-year"]),
                        value: form.year,
                        isWhole: true
                    )
                }
                textAreaField(
                    Field(name: "note", label: t("target.note"), error: form.errors["note"], note: t("field.optional")),
                    value: form.note,
                    lines: 2
                )
                submitButton(t("target.submit"))
            }
        }
    }

    private func baseYearPart(_ t: Texts) -> Node {
        pageSection(title: t("base.title"), intro: t("base.intro", ["threshold": threshold]), id: "basisjahr") {
            if !log.isEmpty { ul(.class("plain-list")) { for line in log { li { line } } } }
            if !hasChanged { p { standing } }
            if hasChanged, isOwner { recalculationForm(t) }
            if hasChanged, !isOwner { p { t("base.ownerRecords") } }
        }
    }

    private func recalculationForm(_ t: Texts) -> Node {
        pageForm(PageForm(action: CarbonAccountingURL.baseYear(frame.year), tokens: [token])) {
            radioCards(
                Field(name: "trigger", label: t("base.trigger"), error: recalculation.errors["trigger"]),
                choices: BaseYear.Trigger.allCases.map {
                    Choice(
                        t("base.trigger.\($0.rawValue)"),
                        value: $0.rawValue,
                        detail: t("base.trigger.\($0.rawValue).detail")
                    )
                },
                selected: recalculation.trigger
            )
            textAreaField(
                Field(name: "reason", label: t("base.reason"), error: recalculation.errors["reason"]),
                value: recalculation.reason,
                lines: 3
            )
            submitButton(t("base.submit"), style: .secondary)
        }
    }
}
