import Kernel
import MailPlatform
import Participation
import ParticipationStorage

/// Mails about an „Anregung“. What it says is in none of them: the hub's administrators see what waits to be sent.
struct ProposalMails: Sendable {
    /// Of the hub, `https://…`.
    let origin: String
    let t: Texts

    /// To each who leads the firm's account.
    func handedIn(_ reader: ProposalReader, _ proposal: HandedInProposal) -> MailMessage {
        let text = t("mail.proposal.in.text", ["name": proposal.councilName, "title": proposal.title])
        return toManagement(reader, proposal, t("mail.proposal.in.subject"), text)
    }

    /// To the same, when the answer is due.
    func due(_ reader: ProposalReader, _ proposal: HandedInProposal) -> MailMessage {
        let text = t("mail.proposal.due.text", ["name": proposal.councilName, "title": proposal.title])
        return toManagement(reader, proposal, t("mail.proposal.due.subject"), text)
    }

    /// To each who sits in the council.
    func answered(_ reader: ProposalReader, _ proposal: HandedInProposal) -> MailMessage {
        MailMessage(
            to: reader.email,
            name: reader.name,
            subject: t("mail.proposal.answered.subject"),
            [
                .confidential(t("mail.proposal.answered.text", ["title": proposal.title])),
                .link(
                    label: t("mail.proposal.link"),
                    address: origin + WorkforceURL.proposal(proposal.council, proposal.id)
                ),
            ]
        )
    }

    private func toManagement(
        _ reader: ProposalReader,
        _ proposal: HandedInProposal,
        _ subject: String,
        _ text: String
    ) -> MailMessage {
        MailMessage(
            to: reader.email,
            name: reader.name,
            subject: subject,
            [
                .confidential(text), .text(t("mail.proposal.until", ["day": proposal.due.german])),
                .link(label: t("mail.proposal.link"), address: origin + WorkforceURL.management(proposal.id)),
            ]
        )
    }
}
