import HTML
import Kernel
import WebPlatform

/// One profile: first where to meet, since the way there is kept free, then the free times of a week.
struct CoachPage: Page {
    static let name = "Appointments/coach"
    let title: String
    let kind: String
    let text: String
    let details: [Definition]
    let occasion: String
    /// Where one can meet; the chosen one is current. Empty: no office hours.
    let kinds: [PageLink]
    /// What to know about the chosen place; nil: none is chosen yet.
    let placeText: String?
    /// Nil: none is chosen yet, or nothing is free.
    let week: FreeWeek?
    var place: String { AppointmentsURL.coaches }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kind, title: title)
        if !text.isEmpty { prose { p { text } } }
        definitionList(details)
        if !occasion.isEmpty { p { t("coaches.about", ["occasion": occasion]) } }
        if kinds.isEmpty {
            emptyState(title: t("booking.none"), text: t("booking.hours.none")) { others(t) }
        } else {
            pageSection(title: t("booking.kind"), intro: t("booking.kind.intro")) {
                tabs(kinds, label: t("booking.kind"))
                placeText.map { text in p { text } }
            }
            if placeText != nil {
                pageSection(title: t("booking.times"), intro: t("booking.times.intro"), id: "zeiten") {
                    if let week {
                        freeWeek(week, t)
                    } else {
                        emptyState(title: t("booking.none"), text: t("booking.none.text")) { others(t) }
                    }
                }
            }
        }
    }

    private func others(_ t: Texts) -> Node {
        actionLink(PageLink(t("booking.others"), href: AppointmentsURL.coaches(about: occasion)))
    }
}
