import AccountsStorage
import CoachingStorage
import Kernel
import MailPlatform
import WebPlatform

/// Mails about a hand-over. The note is in none of them: it is for the successor alone, at the case.
struct HandoverMails: Sendable {
    /// Of the hub, `https://…`.
    let origin: String
    let readsThrough: LocalDate
    /// Whether the administration arranged it, so that the former coach is told too.
    let isArranged: Bool
    let t: Texts

    func letters(_ done: HandoverStore.Done) -> [MailMessage] {
        let firms = done.firms.flatMap { firm in firm.owners.map { owner(firm, done, to: $0) } }
        return firms + [successor(done)] + (isArranged ? [former(done)] : [])
    }

    private func owner(_ firm: HandoverStore.Handed, _ done: HandoverStore.Done, to owner: MailAddressee)
        -> MailMessage
    {
        MailMessage(
            to: owner.email,
            name: owner.name,
            subject: t("mail.coachHandover.firm.subject", ["firm": firm.name]),
            [
                .text(
                    t("mail.coachHandover.firm.text", ["from": done.from.name, "to": done.to.name, "firm": firm.name])
                ),
                .text(t("mail.coachHandover.firm.until", ["to": done.to.name, "day": firm.runsThrough.german])),
                .text(t("mail.coachHandover.firm.reads", ["from": done.from.name, "day": readsThrough.german])),
                .text(t("mail.coachHandover.firm.end")),
                .link(label: t("mail.coachHandover.firm.link"), address: origin + HandoverURL.grants),
            ]
        )
    }

    private func successor(_ done: HandoverStore.Done) -> MailMessage {
        MailMessage(
            to: done.to.email,
            name: done.to.name,
            subject: t("mail.coachHandover.successor.subject", count: done.firms.count),
            [
                .text(t("mail.coachHandover.successor.text", ["from": done.from.name])),
                .text(done.firms.map(\.name).joined(separator: "\n")),
                .link(label: t("mail.coachHandover.successor.link"), address: origin + HandoverURL.firms),
            ]
        )
    }

    private func former(_ done: HandoverStore.Done) -> MailMessage {
        MailMessage(
            to: done.from.email,
            name: done.from.name,
            subject: t("mail.coachHandover.former.subject"),
            [
                .text(t("mail.coachHandover.former.text", ["to": done.to.name])),
                .text(done.firms.map(\.name).joined(separator: "\n")),
                .text(t("mail.coachHandover.former.reads", ["day": readsThrough.german])),
                .link(label: t("mail.coachHandover.successor.link"), address: origin + HandoverURL.firms),
            ]
        )
    }
}
