import Kernel
import MailPlatform
import RegionalNetwork
import RegionalNetworkStorage

/// Mails about questions. What an answer says is in none of them: it may be changed or hidden.
struct QuestionMails: Sendable {
    /// Of the hub, `https://…`.
    let origin: String
    let t: Texts

    func answered(_ asker: QuestionAnswerStore.Asker, _ question: QuestionID, title: String) -> MailMessage {
        MailMessage(
            to: asker.email,
            name: asker.name,
            subject: t("questions.mail.subject"),
            [
                .confidential(t("questions.mail.text", ["title": title])),
                .link(label: t("questions.mail.link"), address: origin + RegionalNetworkURL.question(question)),
                .text(t("questions.mail.stop")),
            ]
        )
    }
}
