import CarbonAccounting
import HTML
import Kernel
import WebPlatform

/// The theme Klimabilanz with the doors behind which something stands.
struct ThemePage: Page {
    static let name = "Start/theme"
    let title: String
    let lead: String
    let leadFigures: [String]
    let doors: [ThemeDoor]

    var place: String { StartURL.start }

    /// - Parameter standing: of a member's firm; nil for a visitor, who has no balance to act on.
    init(_ standing: Standing?, _ t: Texts) {
        title = t("theme.title")
        guard let standing else {
            (lead, leadFigures) = (t("theme.lead"), [])
            doors = [
                ThemeDoor(
                    t("door.measure"),
                    label: t("door.measure.quick"),
                    promise: t("door.measure.quick.promise"),
                    href: StartURL.quickEstimate
                )
            ]
            return
        }
        let total = StartAmounts.withUnit(standing.summary.total.location)
        let isKnown = standing.summary.lines > 0
        lead = isKnown ? t("theme.lead.member", ["year": "\(standing.year)", "total": total]) : t("theme.lead")
        leadFigures = isKnown ? [total] : []
        doors = [
            ThemeDoor(
                t("door.measure"),
                label: t("door.measure.balance", ["year": "\(standing.year)"]),
                promise: standing.lines > 0
                    ? t("door.measure.lines", count: standing.lines) : t("door.measure.nothing"),
                href: StartURL.balance(standing.year)
            ),
            ThemeDoor(
                t("door.act"),
                label: t("door.act.targets"),
                promise: standing.hasTarget ? t("door.act.own") : t("door.act.paths"),
                href: StartURL.targets(standing.year)
            ),
        ]
    }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("theme.kicker"), title: title)
        leadSentence(lead, figures: leadFigures)
        themeDoors(doors, label: t("theme.doors"))
        pageSection(title: t("theme.scopes.title"), intro: t("theme.scopes.intro"), id: "scopes") {
            definitionList([
                Definition(t("theme.scope1"), t("theme.scope1.text")),
                Definition(t("theme.scope2"), t("theme.scope2.text")),
                Definition(t("theme.scope3"), t("theme.scope3.text")),
            ])
        }
    }
}
