import ActionPlanning
import ActionPlanningStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Participation
import ParticipationStorage
import WebPlatform

/// The side of management: what councils have handed in, and nothing else of them.
extension ParticipationFeature {
    @Sendable func showManagementProposals(_ call: Call<Member>) async throws -> Response {
        let (t, today) = (call.texts, outside.today())
        let all = try await handedIn.proposals(to: call.who.firm)
        let open = all.count { $0.answer == nil }
        return call.page(
            ManagementProposalsPage(
                title: t("proposal.management"),
                lead: open == 0 ? t("proposal.management.lead.none") : t("proposal.management.lead", count: open),
                rows: all.map { proposal in
                    ManagementProposalsPage.Row(
                        link: PageLink(proposal.title, href: WorkforceURL.management(proposal.id)),
                        council: proposal.councilName,
                        handedIn: proposal.handedIn.german,
                        due: proposal.due.german,
                        state: ProposalWords(proposal, today: today, t).mark
                    )
                }
            )
        )
    }

    @Sendable func showManagementProposal(_ call: Call<Member>) async throws -> Response {
        call.page(try await page(try await proposal(call), call))
    }

    @Sendable func answerProposal(_ call: Call<Member>) async throws -> Response {
        let (t, stored, form) = (call.texts, try await proposal(call), ProposalAnswerForm(call.form))
        let (answer, errors) = form.validated(day: outside.today(), by: call.who.person.name, t)
        guard let answer else {
            var page = try await page(stored, call)
            (page.form, page.errors) = (form, errors)
            return call.page(page, status: .unprocessableContent)
        }
        let mails = ProposalMails(origin: call.origin, t: t)
        let answering = try await handedIn.answer(
            answer,
            to: stored.id,
            for: call.who.firm,
            by: call.who.person.id,
            mail: { mails.answered($0, $1) }
        )
        switch answering {
        case .answered:
            return call.redirect(WorkforceURL.management(stored.id), notice: t("proposal.answered"))
        case .gone: throw HTTPError(.notFound)
        case .already(let now):
            var page = try await page(now, call)
            (page.form.decision, page.form.reason) = (answer.decision.label(t), answer.reason)
            page.conflict = t("proposal.already", ["name": now.answer?.by ?? ""])
            return call.page(page, status: .conflict)
        }
    }

    private func proposal(_ call: Call<Member>) async throws -> HandedInProposal {
        guard let found = try await handedIn.proposal(try call.id("proposal"), to: call.who.firm) else {
            throw HTTPError(.notFound)
        }
        return found
    }

    private func page(_ proposal: HandedInProposal, _ call: Call<Member>) async throws -> ManagementProposalPage {
        var measure: MeasureID?
        if let named = proposal.measure?.id { measure = try await measures.measure(named, of: call.who.firm)?.id }
        let words = ProposalWords(proposal, today: outside.today(), call.texts)
        return ManagementProposalPage(
            title: proposal.title,
            council: proposal.councilName,
            state: words.mark,
            text: proposal.text,
            measure: proposal.measure?.title,
            measureAddress: measure.map { WorkforceURL.measure($0) },
            history: words.history,
            action: proposal.answer == nil ? WorkforceURL.management(proposal.id) : nil,
            token: call.formToken
        )
    }
}
