import HTML
import Kernel
import MailPlatform
import WebPlatform

/// One mail: whom it is for, how it stands, and what it says as far as that is anybody else's business.
struct MailPage: AdministrationPage {
    static let name = "Administration/mail"
    let title: String
    let facts: [Definition]
    let lines: [String]
    let resend: PostAction?
    /// Why it cannot be sent again.
    let obstacle: String?
    let discard: PostAction?

    init(_ mail: MailOutbox.Mail, hasMailServer: Bool, isVoid: Bool, token: FormToken, _ t: Texts) {
        title = t("mail.title")
        let name = mail.message.recipientName
        let recipient = name.isEmpty ? mail.message.recipient : "\(name), \(mail.message.recipient)"
        let known: [Definition?] = [
            Definition(t("mail.recipient"), recipient), Definition(t("mail.subject"), mail.message.subject),
            Definition(t("mail.state"), mark(OutboxPage.sign(mail.state, t))),
            Definition(t("mail.created"), GermanInstant.text(mail.createdAt, t)),
            mail.sentAt.map { Definition(t("mail.sent"), GermanInstant.text($0, t)) },
            mail.lastError.map { Definition(t("mail.error"), MailFault.sentence($0, t)) },
        ]
        facts = known.compactMap { $0 }
        lines =
            mail.message.isConfidential
            ? [t("mail.hidden")] : mail.message.blocks.map { Self.line($0, isHidden: hasMailServer, t) }
        let isDead = mail.state == .dead
        let canResend = isDead && hasMailServer && !isVoid
        resend =
            canResend
            ? PostAction(t("mail.resend"), action: AdministrationURL.mailDelivery(mail.id), tokens: [token]) : nil
        obstacle = !isDead || canResend ? nil : isVoid ? t("mail.resend.void") : t("mail.resend.noServer")
        discard =
            mail.state == .sent
            ? nil
            : PostAction(
                t("mail.discard.confirm"),
                action: AdministrationURL.mailRemoval(mail.id),
                tokens: [token],
                style: .destructive
            )
    }

    /// Whoever has the link or the code could act as the recipient.
    private static func line(_ block: MailMessage.Block, isHidden: Bool, _ t: Texts) -> String {
        switch block {
        case .text(let text): text
        case .confidential: t("mail.hidden")
        case .link(let label, let address): "\(label): \(isHidden ? t("mail.hidden") : address)"
        case .code(let code): isHidden ? t("mail.hidden") : code
        case .calendar(let fileName, _): t("mail.attachment", ["name": fileName])
        }
    }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) { actionLink(PageLink(t("mail.back"), href: AdministrationURL.outbox), style: .quiet) }
        definitionList(facts)
        pageSection(title: t("mail.text")) {
            if lines.isEmpty { p { t("mail.text.gone") } }
            for line in lines { p(.class("mail-text")) { line } }
        }
        obstacle.map { obstacle in p { obstacle } }
        if resend != nil || discard != nil {
            actions {
                resend.map(postButton)
                discard.map {
                    disclosedConfirmation(
                        label: t("mail.discard"),
                        sentence: t("mail.discard.question"),
                        confirm: $0
                    )
                }
            }
        }
    }
}
