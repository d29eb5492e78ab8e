import HTML
import Kernel
import WebPlatform

/// Before an order is noted while an application is open: „Antrag vor Auftrag“.
struct MeasureOrderPage: Page {
    static let name = "ActionPlanning/measureOrder"
    let title: String
    let measure: String
    /// Open applications, by programme and state.
    let applications: [String]
    let confirm: PostAction
    let back: String

    var place: String { ActionPlanningURL.measures }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: measure, title: title)
        leadSentence(t("measure.order.lead"))
        confirmation(
            Confirmation(
                title: t("measure.order.question"),
                consequences: applications,
                remark: t("measure.order.remark"),
                confirm: confirm,
                cancel: PageLink(t("measure.order.back"), href: back)
            )
        )
    }
}
