import Kernel
import MailPlatform

/// Mails about a naming and about contributions. They name a person: nobody else is shown them.
struct CompetencePathMails: Sendable {
    /// Of the hub, `https://…`.
    let origin: String
    let t: Texts

    /// To the person, who answers in the hub.
    func named(by owner: String, firm: String, budget: String, to email: String, name: String) -> MailMessage {
        mail(
            to: email,
            name,
            t("path.mail.named.subject"),
            t("path.mail.named", ["owner": owner, "firm": firm, "budget": budget]),
            CompetencePathURL.path
        )
    }

    /// To whoever named them.
    func answered(_ accepts: Bool, by person: String, to email: String, name: String) -> MailMessage {
        mail(
            to: email,
            name,
            t("path.mail.answered.subject"),
            accepts
                ? t("path.mail.accepted", ["person": person]) : t("path.mail.declined", ["person": person]),
            CompetencePathURL.naming
        )
    }

    /// To whoever reported a contribution.
    func decided(_ confirms: Bool, title: String, reason: String, to email: String, name: String) -> MailMessage {
        mail(
            to: email,
            name,
            t("path.mail.decided.subject"),
            confirms
                ? t("path.mail.confirmed", ["title": title])
                : t("path.mail.refused", ["title": title, "reason": reason]),
            CompetencePathURL.path
        )
    }

    private func mail(
        to email: String,
        _ name: String,
        _ subject: String,
        _ text: String,
        _ address: String
    ) -> MailMessage {
        MailMessage(
            to: email,
            name: name,
            subject: subject,
            [.confidential(text), .link(label: t("path.mail.open"), address: origin + address)]
        )
    }
}
