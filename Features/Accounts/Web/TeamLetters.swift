import Accounts
import Kernel
import MailPlatform

/// What the feature writes to people by mail.
struct TeamLetters: Sendable {
    let t: Texts
    /// `https://hub.example.org`, before every address.
    let origin: String

    func invitation(
        to email: EmailAddress,
        firm: String,
        by inviter: String,
        as role: MembershipRole,
        token: String
    ) -> MailMessage {
        MailMessage(
            to: email.text,
            subject: t("mail.invitation.subject", ["firm": firm]),
            [
                .text(t("mail.hello")), .text(t("mail.invitation.text", ["name": inviter, "firm": firm])),
                .text(t("mail.invitation.role", ["role": role.word(t)])),
                .link(label: t("mail.invitation.link"), address: origin + AccountsURL.invitation(token)),
                .text(t("mail.invitation.end", ["count": "\(Invitation.validDays)"])),
            ]
        )
    }

    func grantGiven(_ terms: GrantTerms, to person: Recipient, firm: String, by owner: String) -> MailMessage {
        let text =
            switch terms.purpose {
            case .coaching:
                t("mail.grant.coaching", ["name": owner, "firm": firm, "day": terms.runsThrough.german])
            case .support:
                t("mail.grant.support", ["name": owner, "firm": firm, "day": terms.runsThrough.german])
            }
        let reading = terms.readableThrough.map { t("mail.grant.reading", ["day": $0.german]) }
        return letter(
            person,
            t("mail.grant.subject", ["firm": firm]),
            [text, reading].compactMap { $0 },
            link: (t("mail.grant.link"), AccountsURL.firms)
        )
    }

    func grantEnded(readableThrough day: LocalDate?, for person: Recipient, firm: String, by owner: String)
        -> MailMessage
    {
        let reading = day.map { t("mail.grant.reading", ["day": $0.german]) } ?? t("mail.grantEnd.nothing")
        return letter(
            person,
            t("mail.grantEnd.subject", ["firm": firm]),
            [t("mail.grantEnd.text", ["name": owner, "firm": firm]), reading],
            link: nil
        )
    }

    func roleChanged(to role: MembershipRole, for person: Recipient, firm: String, by owner: String) -> MailMessage {
        letter(
            person,
            t("mail.role.subject", ["firm": firm]),
            [t("mail.role.text", ["name": owner, "firm": firm, "role": role.word(t)])],
            link: (t("account.title"), AccountsURL.account)
        )
    }

    /// To both: whoever leads the account from now on, and whoever did.
    func handedOver(from owner: Recipient, to person: Recipient, firm: String) -> [MailMessage] {
        [
            letter(
                person,
                t("mail.handover.subject", ["firm": firm]),
                [t("mail.handover.new", ["name": owner.name, "firm": firm])],
                link: (t("account.title"), AccountsURL.account)
            ),
            letter(
                owner,
                t("mail.handover.subject", ["firm": firm]),
                [t("mail.handover.old", ["name": person.name, "firm": firm])],
                link: nil
            ),
        ]
    }

    func appointed(_ person: Recipient, firm: String) -> MailMessage {
        letter(
            person,
            t("mail.handover.subject", ["firm": firm]),
            [t("mail.appointment.text", ["firm": firm])],
            link: (t("account.title"), AccountsURL.account)
        )
    }

    struct Recipient: Sendable {
        let name: String
        let email: String
    }

    private func letter(
        _ person: Recipient,
        _ subject: String,
        _ sentences: [String],
        link: (label: String, address: String)?
    ) -> MailMessage {
        var blocks = [MailMessage.Block.text(t("mail.helloName", ["name": person.name]))]
        blocks += sentences.map { .text($0) }
        if let link { blocks.append(.link(label: link.label, address: origin + link.address)) }
        return MailMessage(to: person.email, name: person.name, subject: subject, blocks)
    }
}
