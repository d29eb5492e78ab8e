import Foundation
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform
import World
import WorldStorage

/// Opening, entering and ending meetings.
extension MeetingsFeature {
    @Sendable func showMine(_ call: Call<Person>) async throws -> Response {
        let t = call.texts
        let visitor = MeetingVisitor(call.visitor)
        var rows: [MeetingsPage.Row] = []
        for meeting in try await stores.meetings.meetings(of: call.who.id, firm: visitor.firm) {
            let here = await house.occupants(of: .meeting(meeting.id.text)).count
            var whose = [t("treffen.ledBy", ["host": meeting.hostName])]
            if meeting.firm != nil, meeting.firm == visitor.firm, let member = call.visitor.member {
                whose.insert(member.firmName, at: 0)
            }
            rows.append(
                MeetingsPage.Row(
                    title: meeting.title,
                    href: MeetingURL.meeting(meeting.id),
                    whose: whose.joined(separator: " · "),
                    lastMet: t("treffen.lastMet", ["day": MeetingWords.day(meeting.lastMetAt)]),
                    ends: t("treffen.ends", ["day": MeetingWords.day(meeting.endsAt)]),
                    people: here == 0 ? nil : t("treffen.here", count: here)
                )
            )
        }
        return call.page(MeetingsPage(title: t("treffen.title"), rows: rows))
    }

    @Sendable func showNew(_ call: Call<Person>) async throws -> Response {
        let form = MeetingForm(MeetingID(from: outside), hasFirm: MeetingVisitor(call.visitor).firm != nil)
        return call.page(formPage(form, call))
    }

    @Sendable func open(_ call: Call<Person>) async throws -> Response {
        let t = call.texts
        let firm = MeetingVisitor(call.visitor).firm
        let form = MeetingForm(call.form, else: MeetingID(from: outside))
        let (value, errors) = form.validated(hasFirm: firm != nil, t)
        guard let value else {
            var page = formPage(form, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        let isOpen = try await stores.meetings.open(
            form.id,
            title: value.title,
            firm: value.whose == .firm ? firm : nil,
            retention: value.retention,
            by: call.who.id
        )
        guard isOpen else {
            var page = formPage(form, call)
            page.fault = t("treffen.form.most", ["most": "\(Meeting.mostOfAHost)"])
            return call.page(page, status: .conflict)
        }
        return call.redirect(MeetingURL.meeting(form.id), notice: t("treffen.opened"))
    }

    private func formPage(_ form: MeetingForm, _ call: Call<Person>) -> MeetingFormPage {
        MeetingFormPage(
            title: call.texts("treffen.new"),
            token: call.formToken,
            firm: MeetingVisitor(call.visitor).firm == nil ? nil : call.visitor.member?.firmName,
            form: form
        )
    }

    // MARK: By invitation

    @Sendable func showInvitation(_ call: Call<Visitor>) async throws -> Response {
        guard let meeting = try await stores.meetings.meeting(invitedBy: try call.parameter("meetingToken")) else {
            return gone(call)
        }
        // Whoever is expected there anyway needs no other name.
        let seat = try await stores.meetings.seat(in: meeting.id, for: MeetingVisitor(call.visitor))
        if let seat, seat.kind != .guest { return call.redirect(MeetingURL.meeting(meeting.id)) }
        return call.page(
            invitationPage(meeting, name: seat?.guestName ?? WorldFeature.name(call.visitor) ?? "", call)
        )
    }

    @Sendable func enter(_ call: Call<Visitor>) async throws -> Response {
        let (t, token) = (call.texts, try call.parameter("meetingToken"))
        guard let meeting = try await stores.meetings.meeting(invitedBy: token) else { return gone(call) }
        let typed = call.form["name"]
        var page = invitationPage(meeting, name: typed, call)
        guard let name = RoomMember.name(typed) else {
            let sentence =
                typed.isEmpty
                ? t("treffen.invited.name.missing")
                : t("treffen.invited.name.long", ["count": "\(typed.count)", "most": "40"])
            page.errors.add("name", sentence)
            return call.page(page, status: .unprocessableContent)
        }
        switch try await stores.meetings.enter(token, as: name, MeetingVisitor(call.visitor)) {
        case .entered(let id): return call.redirect(MeetingURL.meeting(id))
        case .full:
            page.fault = t("treffen.invited.full", ["most": "\(Meeting.mostGuests)"])
            return call.page(page, status: .conflict)
        case .barred:
            page.fault = t("treffen.barred.text")
            return call.page(page, status: .forbidden)
        case .refused:
            page.fault = t("treffen.invited.refused")
            return call.page(page, status: .conflict)
        }
    }

    private func gone(_ call: Call<Visitor>) -> Response {
        call.page(MeetingInvitationGonePage(title: call.texts("treffen.gone")), status: .notFound)
    }

    private func invitationPage(_ meeting: Meeting, name: String, _ call: Call<Visitor>) -> MeetingInvitationPage {
        MeetingInvitationPage(
            title: meeting.title,
            host: meeting.hostName,
            retention: MeetingWords.retention(meeting, call.texts),
            token: call.formToken,
            action: call.request.uri.path,
            guestName: name
        )
    }

    /// A guest goes for good, and is on no list any more.
    @Sendable func giveBackSeat(_ call: Call<Visitor>) async throws -> Response {
        let seat = try await seat(call)
        guard seat.kind == .guest,
            try await stores.meetings.giveBackSeat(in: seat.meeting.id, of: MeetingVisitor(call.visitor))
        else { throw HTTPError(.notFound) }
        await house.recheck(meeting: seat.meeting.id.text)
        return call.redirect(WorldURL.rounds, notice: call.texts("treffen.left", ["title": seat.meeting.title]))
    }

    // MARK: For the host

    @Sendable func readmit(_ call: Call<Visitor>) async throws -> Response {
        let (seat, host) = try await hostSeat(call)
        let removal: MeetingRemovalID = try call.id("meetingRemoval")
        let name = try await stores.meetings.removals(from: seat.meeting.id).first { $0.id == removal }?.name
        guard let name, try await stores.meetings.readmit(removal, to: seat.meeting.id, by: host) else {
            throw HTTPError(.notFound)
        }
        return call.redirect(
            MeetingURL.meeting(seat.meeting.id) + "#einladungen",
            notice: call.texts("treffen.removals.readmitted", ["name": name])
        )
    }

    @Sendable func invite(_ call: Call<Visitor>) async throws -> Response {
        let (seat, host) = try await hostSeat(call)
        let (t, back) = (call.texts, MeetingURL.meeting(seat.meeting.id))
        let token = Base64URL.text(outside.randomBytes(18))
        guard try await stores.meetings.invite(to: seat.meeting.id, by: host, token: token) else {
            return call.redirect(back, notice: t("treffen.invitations.most", ["most": "\(MeetingInvitation.most)"]))
        }
        return call.page(
            MeetingLinkPage(
                title: t("treffen.link"),
                meeting: seat.meeting.title,
                link: call.origin + MeetingURL.invitation(token),
                back: back
            )
        )
    }

    @Sendable func revoke(_ call: Call<Visitor>) async throws -> Response {
        let (seat, host) = try await hostSeat(call)
        let invitation: MeetingInvitationID = try call.id("meetingInvitation")
        guard try await stores.meetings.revoke(invitation, of: seat.meeting.id, by: host) else {
            throw HTTPError(.notFound)
        }
        await house.recheck(meeting: seat.meeting.id.text)
        return call.redirect(
            MeetingURL.meeting(seat.meeting.id) + "#einladungen",
            notice: call.texts("treffen.invitations.revoked")
        )
    }

    @Sendable func change(_ call: Call<Visitor>) async throws -> Response {
        let (seat, host) = try await hostSeat(call)
        var form = MeetingForm(seat.meeting)
        (form.title, form.retention) = (TypedText.line(call.form["title"]), call.form["retention"])
        let (value, errors) = form.validated(hasFirm: true, call.texts)
        guard let value else {
            var page = try await meetingPage(seat, call)
            page.office?.form = form
            page.office?.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        _ = try await stores.meetings.change(
            seat.meeting.id,
            title: value.title,
            retention: value.retention,
            by: host
        )
        return call.redirect(MeetingURL.meeting(seat.meeting.id), notice: call.texts("treffen.settings.saved"))
    }

    @Sendable func askToRemove(_ call: Call<Visitor>) async throws -> Response {
        let (seat, _) = try await hostSeat(call)
        let (t, id) = (call.texts, seat.meeting.id)
        let holdings = try await stores.meetings.holdings(of: id)
        return call.page(
            MeetingRemovalPage(
                title: t("treffen.remove"),
                meeting: seat.meeting.title,
                question: Confirmation(
                    title: t("treffen.remove.question"),
                    consequences: [t("treffen.holds.room", ["title": seat.meeting.title])]
                        + MeetingWords.holdings(holdings, t),
                    remark: t("treffen.remove.remark"),
                    confirm: PostAction(
                        t("treffen.remove.confirm"),
                        action: MeetingURL.deleting(MeetingURL.meeting(id)),
                        tokens: [call.formToken],
                        style: .destructive
                    ),
                    cancel: PageLink(t("treffen.cancel"), href: MeetingURL.meeting(id))
                )
            )
        )
    }

    @Sendable func remove(_ call: Call<Visitor>) async throws -> Response {
        let (seat, host) = try await hostSeat(call)
        guard try await stores.meetings.remove(seat.meeting.id, by: host) else { throw HTTPError(.notFound) }
        await house.end(meeting: seat.meeting.id.text)
        return call.redirect(
            MeetingURL.all,
            notice: call.texts("treffen.removed", ["title": seat.meeting.title])
        )
    }
}
