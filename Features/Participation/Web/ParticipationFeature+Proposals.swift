import ActionPlanning
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Participation
import ParticipationStorage
import WebPlatform

/// „Anregungen“ in the council's room: drafts, and what was handed in.
extension ParticipationFeature {
    @Sendable func showProposals(_ call: Call<CouncilMember>) async throws -> Response {
        let (t, seat, today) = (call.texts, try seat(call), outside.today())
        let page = ProposalsPage(
            title: t("proposal.area"),
            frame: try await frame(seat, call, at: WorkforceURL.proposals(seat.council)),
            drafts: try await proposals.drafts(of: seat.council).map {
                ProposalsPage.Row(
                    link: PageLink($0.title, href: WorkforceURL.proposal(seat.council, $0.id)),
                    due: $0.due.german,
                    state: Mark(.plain, t("proposal.draft"))
                )
            },
            handedIn: try await handedIn.proposals(of: seat.council).map {
                ProposalsPage.Row(
                    link: PageLink($0.title, href: WorkforceURL.proposal(seat.council, $0.id)),
                    due: $0.due.german,
                    state: ProposalWords($0, today: today, t).mark
                )
            }
        )
        return call.page(page)
    }

    /// With the model words of a right and the measure it is about, where the guide leads here.
    @Sendable func showNewProposal(_ call: Call<CouncilMember>) async throws -> Response {
        let (seat, today) = (try seat(call), outside.today())
        let right = call.query("recht").flatMap { content.guide.right($0) }
        let measures = try await measures(of: seat)
        let measure = measures.first { $0.id.text == call.query("massnahme") }
        let form = ProposalForm(
            title: measure?.title ?? right?.title ?? "",
            text: right?.request ?? "",
            measure: measure?.id.text ?? "",
            due: Deadline.day(CouncilProposal.usualDays, after: today) ?? today
        )
        return call.page(try await page(form, nil, measures, seat, call))
    }

    @Sendable func addProposal(_ call: Call<CouncilMember>) async throws -> Response {
        let (seat, form) = (try seat(call), ProposalForm(call.form))
        let measures = try await measures(of: seat)
        let (draft, errors) = form.validated(
            CouncilProposalID(from: outside),
            measures: measures,
            author: call.who.person.name,
            today: outside.today(),
            call.texts
        )
        guard let draft else {
            var page = try await page(form, nil, measures, seat, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        try await proposals.add(draft, to: seat.council, by: call.who.person.id)
        return call.redirect(WorkforceURL.proposal(seat.council, draft.id), notice: call.texts("proposal.saved"))
    }

    @Sendable func showProposal(_ call: Call<CouncilMember>) async throws -> Response {
        let (t, seat, id) = (call.texts, try seat(call), try call.id("proposal", of: CouncilProposalTag.self))
        if let draft = try await proposals.draft(id, of: seat.council) {
            return call.page(try await page(ProposalForm(draft), draft, try await measures(of: seat), seat, call))
        }
        guard let proposal = try await handedIn.proposal(id, of: seat.council) else { throw HTTPError(.notFound) }
        let words = ProposalWords(proposal, today: outside.today(), t)
        return call.page(
            HandedInPage(
                title: proposal.title,
                frame: try await frame(seat, call, at: WorkforceURL.proposals(seat.council)),
                state: words.mark,
                text: proposal.text,
                measure: proposal.measure?.title,
                history: words.history
            )
        )
    }

    @Sendable func saveProposal(_ call: Call<CouncilMember>) async throws -> Response {
        let (seat, stored) = try await draft(call)
        let (form, measures) = (ProposalForm(call.form), try await measures(of: seat))
        let (typed, errors) = form.validated(
            stored.id,
            measures: measures,
            author: call.who.person.name,
            today: outside.today(),
            call.texts
        )
        guard let typed else {
            var page = try await page(form, stored, measures, seat, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        switch try await proposals.save(typed, of: seat.council, by: call.who.person.id) {
        case .saved:
            return call.redirect(WorkforceURL.proposal(seat.council, typed.id), notice: call.texts("proposal.saved"))
        case .gone: throw HTTPError(.notFound)
        case .conflict(let stored):
            return call.page(try await conflict(stored, typed, seat, call), status: .conflict)
        }
    }

    @Sendable func removeProposal(_ call: Call<CouncilMember>) async throws -> Response {
        let seat = try seat(call)
        guard try await proposals.remove(try call.id("proposal"), of: seat.council) else {
            throw HTTPError(.notFound)
        }
        return call.redirect(WorkforceURL.proposals(seat.council), notice: call.texts("proposal.removed"))
    }

    @Sendable func handInProposal(_ call: Call<CouncilMember>) async throws -> Response {
        let (t, seat) = (call.texts, try seat(call))
        let id = try call.id("proposal", of: CouncilProposalTag.self)
        let mails = ProposalMails(origin: call.origin, t: t)
        switch try await proposals.handIn(id, of: seat.council, mail: { mails.handedIn($0, $1) }) {
        case .handedIn(let readers):
            return call.redirect(
                WorkforceURL.proposal(seat.council, id),
                notice: readers == 0 ? t("proposal.handIn.nobody") : t("proposal.handIn.done")
            )
        case .late(let day):
            return try await refuse(t("proposal.due.past", ["value": day.german]), call)
        case .noFirm: return try await refuse(t("proposal.handIn.noFirm"), call)
        case .gone: throw HTTPError(.notFound)
        }
    }

    private func refuse(_ sentence: String, _ call: Call<CouncilMember>) async throws -> Response {
        let (seat, stored) = try await draft(call)
        var page = try await page(ProposalForm(stored), stored, try await measures(of: seat), seat, call)
        page.obstacle = sentence
        return call.page(page, status: .unprocessableContent)
    }

    private func draft(_ call: Call<CouncilMember>) async throws -> (CouncilSeat, CouncilProposal) {
        let seat = try seat(call)
        guard let draft = try await proposals.draft(try call.id("proposal"), of: seat.council) else {
            throw HTTPError(.notFound)
        }
        return (seat, draft)
    }

    private func page(
        _ form: ProposalForm,
        _ draft: CouncilProposal?,
        _ measures: [NamedMeasure],
        _ seat: CouncilSeat,
        _ call: Call<CouncilMember>
    ) async throws -> ProposalPage {
        let (t, council) = (call.texts, seat.council)
        let address = draft.map { WorkforceURL.proposal(council, $0.id) } ?? WorkforceURL.proposals(council)
        return ProposalPage(
            title: draft?.title ?? t("proposal.new"),
            frame: try await frame(seat, call, at: WorkforceURL.proposals(council)),
            action: address,
            stored: draft.map { draft in
                ProposalPage.Stored(
                    author: t("note.author.last", ["name": draft.author]),
                    handIn: PostAction(
                        t("proposal.handIn"),
                        action: WorkforceURL.handingIn(council, draft.id),
                        tokens: [call.formToken],
                        style: .primary
                    ),
                    removal: PostAction(
                        t("note.remove.submit"),
                        action: address + "?_method=DELETE",
                        tokens: [call.formToken],
                        style: .destructive
                    )
                )
            },
            measures: measures,
            form: form
        )
    }

    private func conflict(
        _ stored: CouncilProposal,
        _ typed: CouncilProposal,
        _ seat: CouncilSeat,
        _ call: Call<CouncilMember>
    ) async throws -> NoteConflictPage {
        let t = call.texts
        let lines = [
            (t("proposal.title"), stored.title, typed.title), (t("proposal.text"), stored.text, typed.text),
            (t("proposal.measure"), stored.measure?.title ?? "", typed.measure?.title ?? ""),
            (t("proposal.due"), stored.due.german, typed.due.german),
        ]
        return NoteConflictPage(
            title: typed.title,
            frame: try await frame(seat, call, at: WorkforceURL.proposals(seat.council)),
            lead: t("proposal.conflict", ["name": stored.author]),
            differences: lines.filter { $0.1 != $0.2 }.map {
                NoteConflictPage.Difference(field: $0.0, stored: $0.1, typed: $0.2)
            },
            action: WorkforceURL.proposal(seat.council, stored.id),
            retry: [
                FormToken(name: "version", value: "\(stored.version)"),
                FormToken(name: "title", value: typed.title), FormToken(name: "text", value: typed.text),
                FormToken(name: "measure", value: typed.measure?.id.text ?? ""),
                FormToken(name: "due", value: typed.due.iso),
            ]
        )
    }
}
