import HTML
import Kernel
import WebPlatform
import World

/// Where a link leads: one gives a name and goes in.
struct MeetingInvitationPage: Page {
    static let name = "World/meetingInvitation"
    let title: String
    let host: String
    let retention: String
    let token: FormToken
    let action: String
    var guestName: String
    var errors = FieldErrors()
    var fault: String?

    var place: String { WorldURL.rounds }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("treffen.invited"), title: title)
        fault.map { notice(Notice(.warning, word: t("treffen.notice"), text: $0)) } ?? .empty
        errorSummary(title: t("treffen.faults"), faults: errors.faults)
        leadSentence(t("treffen.invited.lead", ["host": host]))
        prose {
            p { retention }
            p { t("treffen.invited.cookie") }
        }
        pageForm(PageForm(action: action, tokens: [token])) {
            textField(
                Field(
                    name: "name",
                    label: t("treffen.invited.name"),
                    hint: t("treffen.invited.name.hint"),
                    error: errors["name"],
                    isRequired: true
                ),
                value: guestName,
                maxLength: 40
            )
            actions { submitButton(t("treffen.invited.enter")) }
        }
    }
}

/// A link that leads nowhere, or not any more.
struct MeetingInvitationGonePage: Page {
    static let name = "World/meetingInvitationGone"
    let title: String

    var place: String { WorldURL.rounds }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("treffen.invited"), title: title)
        leadSentence(t("treffen.gone.lead"))
    }
}

/// Whoever was sent away comes back too soon.
struct MeetingBarredPage: Page {
    static let name = "World/meetingBarred"
    let title: String

    var place: String { WorldURL.rounds }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("treffen.title"), title: title)
        leadSentence(t("treffen.barred.text"))
    }
}

/// The new link, shown this once.
struct MeetingLinkPage: Page {
    static let name = "World/meetingLink"
    let title: String
    let meeting: String
    let link: String
    let back: String

    var place: String { WorldURL.rounds }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: meeting, title: title)
        leadSentence(t("treffen.link.lead"))
        p(.class("meeting-link")) { code { link } }
        prose { p { t("treffen.link.text") } }
        actions { actionLink(PageLink(t("treffen.link.back"), href: back)) }
    }
}

/// Asks before everything of a meeting goes.
struct MeetingRemovalPage: Page {
    static let name = "World/meetingRemoval"
    let title: String
    let meeting: String
    let question: Confirmation

    var place: String { WorldURL.rounds }

    @NodeBuilder func body(_: Texts) -> [Node] {
        pageHead(kicker: meeting, title: title)
        confirmation(question)
    }
}
