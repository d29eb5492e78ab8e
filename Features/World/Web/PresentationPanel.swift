import HTML
import Kernel
import WebPlatform
import World

/// The presentation wall of a meeting. Its content is also answered alone, where a script shows it in place.
struct PresentationPanel: Sendable {
    struct Shown: Sendable {
        let document: PresentationDocument
        let page: Int
        let picture: String
        let text: String
    }

    let meeting: MeetingID
    let shown: Shown?
    let documents: [PresentationDocument]
    /// For the host alone.
    let token: FormToken?
    var errors = FieldErrors()
    /// What has just happened; said to whoever cannot see it.
    var said: String?
    /// Whether it is seen anyway.
    var isSeen = false

    func node(_ t: Texts) -> Node {
        section(
            .class("page-section meeting-wall"),
            .id("leinwand"),
            .data("controller", "World/meeting-part"),
            .data("meeting-part-event-value", "talk:wall"),
            .data("meeting-part-address-value", MeetingURL.wall(meeting)),
            .data("meeting-part-failed-value", t("treffen.part.failed")),
            .data("meeting-part-sending-value", t("leinwand.sending"))
        ) {
            h2 { t("leinwand.title") }
            p(.class("section-intro")) { t(token == nil ? "leinwand.intro" : "leinwand.intro.host") }
            p(.class("meeting-part-said"), .aria("live", "polite"), .data("meeting-part-target", "said"))
            div(.class("meeting-screen"), .data("talk-screen", ""))
            div(.data("meeting-part-target", "content")) { content(t) }
        }
    }

    @NodeBuilder func content(_ t: Texts) -> [Node] {
        said.map { text in div(.hidden(), .data("said", text), .data("seen", isSeen ? "yes" : nil)) } ?? .empty
        if let shown { picture(shown, t) } else { p(.class("board-none")) { t("leinwand.empty") } }
        if let token { office(token, t) }
    }

    private func picture(_ shown: Shown, _ t: Texts) -> Node {
        let position = MeetingsFeature.position(shown.page, of: shown.document, t)
        return figure(.class("wall-page")) {
            img(.src(shown.picture), .alt("\(shown.document.name), \(position)"), .id("leinwand-bild"))
            figcaption { "\(shown.document.name) · \(position)" }
            token.map { token in turning(shown, token, t) } ?? .empty
            details(.id("leinwand-text")) {
                summary { t("leinwand.text") }
                p(.class("wall-text")) { shown.text.isEmpty ? t("leinwand.text.none") : shown.text }
            }
        }
    }

    private func turning(_ shown: Shown, _ token: FormToken, _ t: Texts) -> Node {
        form(
            .class("actions"),
            .id("leinwand-blaettern"),
            .method("post"),
            .action(MeetingURL.page(meeting, shown.document.id))
        ) {
            hiddenField(token)
            turn(t("leinwand.before"), "zurueck", to: shown.page - 1, of: shown.document)
            turn(t("leinwand.next"), "weiter", to: shown.page + 1, of: shown.document)
        }
    }

    private func turn(_ label: String, _ id: String, to page: Int, of document: PresentationDocument) -> Node {
        button(
            .class("action action-secondary"),
            .id("leinwand-\(id)"),
            .type("submit"),
            .name("page"),
            .value("\(page)"),
            .disabled(document.page(nearest: page) != page)
        ) { label }
    }

    @NodeBuilder private func office(_ token: FormToken, _ t: Texts) -> [Node] {
        if !documents.isEmpty {
            ul(.class("wall-documents")) {
                for document in documents { row(document, token, t) }
            }
        }
        errorSummary(title: t("treffen.faults"), faults: errors.faults)
        form(
            .class("form"),
            .id("leinwand-neu"),
            .method("post"),
            .action(MeetingURL.wall(meeting)),
            .enctype("multipart/form-data"),
            .novalidate()
        ) {
            hiddenField(token)
            fileField(
                Field(
                    name: "file",
                    label: t("leinwand.file"),
                    hint: t("leinwand.file.hint"),
                    error: errors["file"],
                    isRequired: true
                ),
                accept: ".pdf,application/pdf"
            )
            actions { submitButton(t("leinwand.add"), style: .secondary) }
        }
    }

    private func row(_ document: PresentationDocument, _ token: FormToken, _ t: Texts) -> Node {
        li {
            span { "\(document.name) · \(t("leinwand.pages", count: document.pages))" }
            actions {
                form(.class("post-button"), .method("post"), .action(MeetingURL.page(meeting, document.id))) {
                    hiddenField(token)
                    button(
                        .class("action action-quiet"),
                        .type("submit"),
                        .name("page"),
                        .value("1"),
                        .aria("label", t("leinwand.show.spoken", ["name": document.name]))
                    ) { t("leinwand.show") }
                }
                postButton(
                    PostAction(
                        t("leinwand.remove"),
                        action: MeetingURL.deleting(MeetingURL.document(meeting, document.id)),
                        tokens: [token],
                        style: .quiet,
                        spokenLabel: t("leinwand.remove.spoken", ["name": document.name])
                    )
                )
            }
        }
    }
}
