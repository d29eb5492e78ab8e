import HTML
import Hummingbird
import Kernel
import WebPlatform
import World
import WorldStorage

/// The page of a meeting.
extension MeetingsFeature {
    @Sendable func showMeeting(_ call: Call<Visitor>) async throws -> Response {
        let id: MeetingID = try call.id("meeting")
        // Whoever was sent away is told so, and not that there never was such a meeting.
        if try await stores.meetings.seat(in: id, for: MeetingVisitor(call.visitor)) == nil,
            try await stores.meetings.isBarred(MeetingVisitor(call.visitor), from: id)
        {
            return call.page(MeetingBarredPage(title: call.texts("treffen.barred")), status: .forbidden)
        }
        return call.page(try await meetingPage(try await seat(call), call))
    }

    func meetingPage(_ seat: MeetingSeat, _ call: Call<Visitor>) async throws -> MeetingPage {
        let (t, meeting) = (call.texts, seat.meeting)
        let name = seat.guestName ?? WorldFeature.name(call.visitor)
        let people = await house.occupants(of: .meeting(meeting.id.text))
        return MeetingPage(
            title: meeting.title,
            kicker: t("treffen.kicker", ["host": meeting.hostName]),
            retention: MeetingWords.retention(meeting, t),
            talk: TalkPanel(
                room: RoomName.meeting(meeting.id.text).text,
                title: meeting.title,
                way: .pages,
                ownName: name,
                isNamed: seat.kind == .guest,
                look: WorldFeature.look(call.visitor),
                isModerator: seat.isHost,
                people: people.map {
                    TalkPanel.Somebody(name: $0.name, isCoach: $0.role == .coach, hasHand: $0.hasHand)
                },
                coach: TalkPanel.Coach(
                    sentence: nil,
                    appointment: PageLink(t("people.appointment"), href: WorldURL.coaches(about: meeting.title)),
                    message: PageLink(t("people.question"), href: WorldURL.questions),
                    messageNeed: call.openPages.need(for: WorldURL.questions)
                )
            ),
            lines: try await stores.talk.lines(in: meeting.id).map {
                MeetingPage.Line(name: $0.name, text: $0.text, at: MeetingWords.time($0.at, t))
            },
            wall: try await presentationPanel(seat, call),
            board: try await boardPanel(seat, call),
            leave: seat.kind == .guest
                ? PostAction(
                    t("treffen.leave"),
                    action: MeetingURL.deleting(MeetingURL.seat(meeting.id)),
                    tokens: [call.formToken]
                ) : nil,
            office: seat.isHost ? try await office(meeting, call) : nil
        )
    }

    private func office(_ meeting: Meeting, _ call: Call<Visitor>) async throws -> MeetingPage.Office {
        let t = call.texts
        return MeetingPage.Office(
            invite: PostAction(
                t("treffen.invite"),
                action: MeetingURL.invitations(meeting.id),
                tokens: [call.formToken]
            ),
            invitations: try await stores.meetings.invitations(to: meeting.id).map { invitation in
                let made = t("treffen.invitations.made", ["time": MeetingWords.time(invitation.madeAt, t)])
                return MeetingPage.Office.Invitation(
                    made: made,
                    guests: invitation.guests.isEmpty
                        ? t("treffen.invitations.unused")
                        : t("treffen.invitations.used", ["names": invitation.guests.joined(separator: ", ")]),
                    revoke: PostAction(
                        t("treffen.invitations.revoke"),
                        action: MeetingURL.deleting(MeetingURL.invitation(meeting.id, invitation.id)),
                        tokens: [call.formToken],
                        spokenLabel: t("treffen.invitations.revoke.spoken", ["invitation": made])
                    )
                )
            },
            removals: try await stores.meetings.removals(from: meeting.id).map { removal in
                MeetingPage.Office.Removal(
                    name: removal.name,
                    removed: t("treffen.removals.at", ["time": MeetingWords.time(removal.removedAt, t)]),
                    readmit: PostAction(
                        t("treffen.removals.readmit"),
                        action: MeetingURL.deleting(MeetingURL.removal(meeting.id, of: removal.id)),
                        tokens: [call.formToken],
                        spokenLabel: t("treffen.removals.readmit.spoken", ["name": removal.name])
                    )
                )
            },
            settings: MeetingURL.settings(meeting.id),
            token: call.formToken,
            form: MeetingForm(meeting),
            removal: PageLink(t("treffen.remove"), href: MeetingURL.removal(meeting.id))
        )
    }
}
