import Accounts
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import MailPlatform
import Participation
import ParticipationStorage
import WebPlatform

extension ParticipationFeature {
    @Sendable func showMembers(_ call: Call<CouncilMember>) async throws -> Response {
        call.page(try await membersPage(try seat(call), call))
    }

    // MARK: Inviting

    @Sendable func invite(_ call: Call<CouncilMember>) async throws -> Response {
        let (t, seat, typed) = (call.texts, try await chair(call), call.form["email"])
        var errors = FieldErrors()
        if let email = EmailAddress(typed) {
            let sending = try await invitations.invite(
                email.text,
                to: seat.council,
                by: call.who.person.id,
                mail: sendsMail ? invitationMail(email.text, seat, call) : nil
            )
            switch sending {
            case .made(let token):
                var page = try await membersPage(seat, call)
                page.fresh = MembersPage.FreshLink(
                    sentence: t("members.invited.link", ["email": email.text]),
                    address: call.origin + ParticipationURL.acceptance(token)
                )
                return call.page(page)
            case .sent:
                let notice = t("members.invited", ["email": email.text])
                return call.redirect(ParticipationURL.members(seat.council), notice: notice)
            case .sitsAlready: errors.add("email", t("members.invite.sits", ["email": email.text]))
            case .tooManyOpen(let open): errors.add("email", t("members.invite.tooMany", count: open))
            }
        } else {
            let missing = typed.isEmpty
            errors.add(
                "email",
                missing ? t("members.invite.missing") : t("members.invite.invalid", ["value": typed])
            )
        }
        var page = try await membersPage(seat, call)
        (page.email, page.errors) = (typed, errors)
        return call.page(page, status: .unprocessableContent)
    }

    /// Administrators see subjects and addresses: neither the council nor the firm is named outside the text.
    private func invitationMail(
        _ email: String,
        _ seat: CouncilSeat,
        _ call: Call<CouncilMember>
    ) -> @Sendable (_ token: String) -> MailMessage {
        let (t, origin, name) = (call.texts, call.origin, call.who.person.name)
        return { token in
            MailMessage(
                to: email,
                subject: t("mail.invitation.subject"),
                [
                    .confidential(t("mail.invitation.text", ["person": name, "name": seat.name])),
                    .link(label: t("mail.invitation.link"), address: origin + ParticipationURL.acceptance(token)),
                    .text(t("mail.invitation.bound", ["days": "\(CouncilInvitation.validDays)"])),
                ]
            )
        }
    }

    @Sendable func withdrawInvitation(_ call: Call<CouncilMember>) async throws -> Response {
        let seat = try await chair(call)
        guard try await invitations.withdraw(try call.id("invitation"), of: seat.council) else {
            throw HTTPError(.notFound)
        }
        return call.redirect(ParticipationURL.members(seat.council), notice: call.texts("members.withdrawn"))
    }

    // MARK: Chairing

    @Sendable func giveChair(_ call: Call<CouncilMember>) async throws -> Response {
        let seat = try await chair(call)
        switch try await councils.giveChair(to: try call.id("seat"), in: seat.council) {
        case .done:
            return call.redirect(ParticipationURL.members(seat.council), notice: call.texts("members.chair.given"))
        case .notFound, .lastChair: throw HTTPError(.notFound)
        }
    }

    @Sendable func takeChair(_ call: Call<CouncilMember>) async throws -> Response {
        let seat = try await chair(call)
        switch try await councils.takeChair(from: try call.id("seat"), in: seat.council) {
        case .done:
            return call.redirect(ParticipationURL.members(seat.council), notice: call.texts("members.chair.taken"))
        case .lastChair: return call.page(try await removalPage(seat, call), status: .conflict)
        case .notFound: throw HTTPError(.notFound)
        }
    }

    // MARK: Leaving

    @Sendable func askToRemove(_ call: Call<CouncilMember>) async throws -> Response {
        call.page(try await removalPage(try seat(call), call))
    }

    @Sendable func remove(_ call: Call<CouncilMember>) async throws -> Response {
        let (t, seat, person) = (call.texts, try seat(call), try call.id("seat", of: PersonTag.self))
        let page = try await removalPage(seat, call)
        switch try await councils.remove(person, from: seat.council) {
        case .done:
            let isOwn = person == call.who.person.id
            let target = isOwn ? ParticipationURL.founding : ParticipationURL.members(seat.council)
            return call.redirect(target, notice: isOwn ? t("seat.left", ["name": seat.name]) : t("seat.removed"))
        case .lastChair: return call.page(page, status: .conflict)
        case .notFound: throw HTTPError(.notFound)
        }
    }

    /// Chairs take out anybody, everybody else only themselves.
    private func removalPage(_ seat: CouncilSeat, _ call: Call<CouncilMember>) async throws -> SeatRemovalPage {
        let (t, person) = (call.texts, try call.id("seat", of: PersonTag.self))
        let isOwn = person == call.who.person.id
        if !isOwn { _ = try await chair(call) }
        let holders = try await councils.holders(of: seat.council)
        guard let holder = holders.first(where: { $0.person == person }) else { throw HTTPError(.notFound) }
        let isLast = holder.isChair && !holder.rests && !holders.keepsChair(without: person)
        return SeatRemovalPage(
            title: isOwn ? t("seat.leave.title") : t("seat.remove.title"),
            frame: try await frame(seat, call, at: ParticipationURL.members(seat.council)),
            question: isOwn
                ? t("seat.leave.question", ["name": seat.name])
                : t("seat.remove.question", ["person": holder.name, "name": seat.name]),
            consequence: t("seat.remove.consequence"),
            submit: isOwn ? t("seat.leave.submit") : t("seat.remove.submit"),
            action: isLast ? nil : ParticipationURL.seat(seat.council, person) + "?_method=DELETE"
        )
    }

    private func membersPage(_ seat: CouncilSeat, _ call: Call<CouncilMember>) async throws -> MembersPage {
        let (t, council) = (call.texts, seat.council)
        let frame = try await frame(seat, call, at: ParticipationURL.members(council))
        let holders = try await councils.holders(of: council)
        let open = frame.isChair ? try await invitations.open(of: council) : []
        return MembersPage(
            title: t("members.title"),
            frame: frame,
            rows: holders.map { holder in
                let isOwn = holder.person == call.who.person.id
                let removal = PageLink(
                    isOwn ? t("seat.leave") : t("seat.remove", ["name": holder.name]),
                    href: ParticipationURL.seat(council, holder.person)
                )
                return MembersPage.Row(
                    name: holder.name,
                    email: holder.email,
                    role: role(holder, t),
                    since: LocalDate(holder.since).german,
                    chair: frame.isChair ? chairAction(holder, holders, frame, t) : nil,
                    removal: frame.isChair || isOwn ? removal : nil
                )
            },
            open: open.map { invitation in
                MembersPage.Open(
                    sentence: t(
                        "members.open.item",
                        ["email": invitation.email, "date": LocalDate(invitation.expires).german]
                    ),
                    withdraw: PostAction(
                        t("members.open.withdraw"),
                        action: ParticipationURL.invitation(council, invitation.id) + "?_method=DELETE",
                        tokens: [frame.token],
                        style: .quiet,
                        spokenLabel: t("members.open.withdraw.spoken", ["email": invitation.email])
                    )
                )
            },
            sendsMail: sendsMail
        )
    }

    private func role(_ holder: CouncilSeatHolder, _ t: Texts) -> String {
        if holder.rests { return t("members.role.rests") }
        return holder.isChair ? t("members.role.chair") : t("members.role.member")
    }

    private func chairAction(
        _ holder: CouncilSeatHolder,
        _ holders: [CouncilSeatHolder],
        _ frame: CouncilFrame,
        _ t: Texts
    ) -> PostAction? {
        let address = ParticipationURL.chair(frame.council, holder.person)
        if holder.rests { return nil }
        if !holder.isChair {
            return PostAction(
                t("members.chair.give"),
                action: address,
                tokens: [frame.token],
                style: .quiet,
                spokenLabel: t("members.chair.give.spoken", ["name": holder.name])
            )
        }
        guard holders.keepsChair(without: holder.person) else { return nil }
        return PostAction(
            t("members.chair.take"),
            action: address + "?_method=DELETE",
            tokens: [frame.token],
            style: .quiet,
            spokenLabel: t("members.chair.take.spoken", ["name": holder.name])
        )
    }
}
