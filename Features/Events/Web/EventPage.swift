import HTML
import Kernel
import WebPlatform

/// An event for whoever may come.
struct EventPage: Page {
    static let name = "Events/event"
    let title: String
    let isCancelled: Bool
    let isOpen: Bool
    let text: String
    let facts: [(term: String, text: String)]
    let dates: [String]
    /// Only for those who have a place.
    let materials: String
    /// Registrations the reader has or has made, as sentences.
    let own: [String]
    let isSignedIn: Bool
    /// Whether the reader is registered or waits.
    let isRegistered: Bool
    /// The firm for which the reader may register colleagues.
    let firm: String?
    /// Nil once the event is over.
    let calendar: String?
    let action: String
    let groupAction: String
    let token: FormToken
    var guests = ""
    var errors = FieldErrors()
    var place: String { EventsURL.events }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("event.list"), title: title)
        errorSummary(title: t("event.faults"), faults: errors.faults)
        if isCancelled {
            notice(Notice(.warning, word: t("event.status.cancelled"), text: t("event.cancelled.text")))
        }
        text.isEmpty ? nil : div(.class("event-text")) { prose { for line in lines(text) { p { line } } } }
        definitionList(facts.map { Definition($0.term, $0.text) })
        pageSection(title: t("event.dates")) {
            ul { for date in dates { li { date } } }
            calendar.map { address in
                actions { actionLink(PageLink(t("event.calendar"), href: address), download: true) }
            }
        }
        if !materials.isEmpty {
            pageSection(title: t("event.materials")) {
                prose { for line in lines(materials) { p { LinkedText.nodes(line) } } }
            }
        }
        if !own.isEmpty {
            pageSection(title: t("event.own.title")) {
                ul { for line in own { li { line } } }
                actionLink(PageLink(t("event.mine"), href: EventsURL.mine), style: .quiet)
            }
        }
        if isOpen { registration(t) }
    }

    private func registration(_ t: Texts) -> Node {
        pageSection(title: t("event.register"), intro: t("event.register.intro")) {
            if !isSignedIn {
                actionLink(PageLink(t("event.signIn"), href: EventsURL.signIn), style: .primary)
            } else {
                if !isRegistered {
                    div(.id("self")) {
                        postButton(
                            PostAction(t("event.register.self"), action: action, tokens: [token], style: .primary)
                        )
                    }
                }
                firm.map { firm in
                    pageForm(PageForm(action: groupAction, tokens: [token])) {
                        textAreaField(
                            Field(
                                name: "guests",
                                label: t("event.guests", ["firm": firm]),
                                hint: t("event.guests.hint"),
                                error: errors["guests"],
                                isRequired: true
                            ),
                            value: guests
                        )
                        actions { submitButton(t("event.guests.submit"), style: .secondary) }
                    }
                }
            }
        }
    }

    private func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}

/// Cancelling by the link of a mail.
struct EventWithdrawalPage: Page {
    static let name = "Events/withdrawal"
    let title: String
    let sentence: String
    let isCancelled: Bool
    let confirm: PostAction
    var place: String { EventsURL.events }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(sentence)
        if isCancelled { p { t("event.withdrawn.before") } } else { postButton(confirm) }
    }
}
