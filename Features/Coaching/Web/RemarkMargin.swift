import Coaching
import CoachingStorage
import HTML
import Kernel
import WebPlatform

/// „Anmerkungen“ below the pages of a firm's own work: what is open there, and for the coach the field for a new one.
struct RemarkMargin: Sendable {
    let remarks: RemarkStore
    let t: Texts

    /// Nil where nobody can remark on anything, which is told from the address alone, and where nothing is to be shown.
    func node(_ path: String, _ member: Member, _ token: FormToken) async throws -> Node? {
        guard let place = RemarkPlace(path) else { return nil }
        let found = try await remarks.open(at: place, of: member.firm)
        let mayAdd = member.role == .coach && member.mayChange
        if found.isEmpty && !mayAdd { return nil }
        return Self.node(
            found.map { RemarkThread($0, t) },
            place: place,
            token: member.mayChange ? token : nil,
            mayAdd: mayAdd,
            t
        )
    }

    /// - Parameter token: nil for whoever only reads.
    static func node(
        _ threads: [RemarkThread],
        place: RemarkPlace,
        token: FormToken?,
        mayAdd: Bool,
        _ t: Texts
    ) -> Node {
        section(.class("remarks"), .id("anmerkungen"), .aria("label", t("remarks.title"))) {
            details {
                summary { threads.isEmpty ? t("remarks.add") : t("remarks.count", count: threads.count) }
                for thread in threads {
                    article(.class("remark")) {
                        h2 { own(thread.figure) }
                        thread.body(t)
                        token.map { thread.form(t, token: $0, back: place.path, field: "answer-\(thread.id)") }
                    }
                }
                if !threads.isEmpty { p { a(.href(RemarkURL.remarks)) { t("remarks.all") } } }
                if mayAdd, let token {
                    div(.class("remark")) {
                        if !threads.isEmpty { h2 { t("remarks.add") } }
                        Self.form(RemarkForm(page: place.path), token: token, ids: ("remark-figure", "remark-text"), t)
                    }
                }
            }
        }
    }

    /// - Parameter ids: of the two fields; below a page they must not meet those of the page.
    static func form(
        _ form: RemarkForm,
        errors: FieldErrors = FieldErrors(),
        token: FormToken,
        ids: (figure: String, text: String),
        _ t: Texts
    ) -> Node {
        let page = FormToken(name: "page", value: form.page)
        return pageForm(PageForm(action: RemarkURL.remarks, tokens: [token, page])) {
            textField(
                Field(
                    name: "figure",
                    label: t("remark.figure"),
                    hint: t("remark.figure.hint"),
                    error: errors["figure"],
                    isRequired: true,
                    id: ids.figure
                ),
                value: form.figure,
                width: .long
            )
            textAreaField(
                Field(name: "text", label: t("remark.text"), error: errors["text"], isRequired: true, id: ids.text),
                value: form.text,
                lines: 3
            )
            actions { submitButton(t("remark.submit"), style: .secondary) }
        }
    }
}
