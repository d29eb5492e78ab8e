import HTML
import Kernel
import RegionalNetwork
import WebPlatform

/// A question with its answers.
struct QuestionPage: Page {
    /// A question or an answer as it is read.
    struct Post: Sendable {
        let id: String
        /// „Petra Kettler, Metallbau Kettler GmbH · 15.05.2026“
        let author: String
        let text: String
        var isExpert = false
        /// Why the hub's team hid it; nil while it is shown.
        var hiddenReason: String?
        /// For whoever wrote it.
        var change: PageLink?
        var removal: PostAction?
        var removalSentence = ""
        /// For the hub's team: the address that hides and shows again.
        var hiding: String?
    }

    static let name = "RegionalNetwork/question"
    let title: String
    let theme: String
    let question: Post
    let answers: [Post]
    let token: FormToken
    /// Nil where the question is hidden.
    let action: String?
    var form: AnswerForm
    let unnamed: ExchangeAuthor
    let mayBeExpert: Bool
    /// What was typed as the reason for hiding, by the id of the post.
    var reasons: [String: String] = [:]
    var errors = FieldErrors()

    var place: String { RegionalNetworkURL.directory }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: theme, title: title) {
            actionLink(PageLink(t("questions.back"), href: RegionalNetworkURL.questions), style: .quiet)
        }
        errorSummary(title: t("form.faults"), faults: errors.faults)
        post(question, t)
        pageSection(title: t("questions.answers.title", count: answers.count)) {
            if answers.isEmpty {
                p { t("questions.answers.none") }
            } else {
                for answer in answers { post(answer, t) }
            }
        }
        action.map { action in
            pageSection(title: t("questions.answer.new")) {
                let id = FormToken(name: "id", value: form.id.text)
                pageForm(PageForm(action: action, tokens: [token, id], warnsWhenLeaving: true)) {
                    form.fields(errors, unnamed: unnamed, mayBeExpert: mayBeExpert, t)
                    actions { submitButton(t("questions.answer.submit")) }
                }
            }
        }
    }

    private func post(_ post: Post, _ t: Texts) -> Node {
        article(.class("exchange-post"), .id("beitrag-\(post.id)")) {
            p(.class("exchange-author")) {
                if post.isExpert {
                    mark(Mark(.done, t("questions.expert")))
                    " "
                }
                post.author
            }
            post.hiddenReason.map { reason in
                p {
                    mark(Mark(.attention, t("questions.hidden")))
                    " " + t("questions.hidden.reason", ["reason": reason])
                }
            }
            prose { for line in post.text.split(separator: "\n") { p { String(line) } } }
            if post.change != nil || post.removal != nil {
                actions {
                    post.change.map { actionLink($0, style: .quiet) }
                    post.removal.map { removal in
                        disclosedConfirmation(
                            label: t("questions.remove"),
                            sentence: post.removalSentence,
                            confirm: removal
                        )
                    }
                }
            }
            post.hiding.map { hiding($0, post, t) }
        }
    }

    private func hiding(_ address: String, _ post: Post, _ t: Texts) -> Node {
        if post.hiddenReason != nil {
            return postButton(
                PostAction(t("questions.show"), action: address + "?_method=DELETE", tokens: [token])
            )
        }
        let name = "reason-\(post.id)"
        return details(.class("exchange-hiding"), .open(errors[name] != nil)) {
            summary { t("questions.hide") }
            pageForm(PageForm(action: address, tokens: [token])) {
                textField(
                    Field(
                        name: "reason",
                        label: t("questions.hide.reason"),
                        hint: t("questions.hide.hint"),
                        error: errors[name],
                        isRequired: true,
                        id: name
                    ),
                    value: reasons[post.id] ?? "",
                    width: .long
                )
                actions { submitButton(t("questions.hide.submit"), style: .destructive) }
            }
        }
    }
}
