import ActionPlanning
import CompaniesStorage
import DatabasePlatform
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform
import World
import WorldStorage

/// The board: a page's forms, which a script may also send and show in place.
extension MeetingsFeature {
    func addBoardRoutes(to routes: Routes) {
        routes.get("treffen/:meeting/pinnwand", for: .everyone, use: showBoard)
        routes.post("treffen/:meeting/zettel", for: .everyone, use: addNote)
        routes.post("treffen/:meeting/zettel/:boardNote", for: .everyone, use: saveNote)
        routes.post("treffen/:meeting/zettel/:boardNote/platz", for: .everyone, use: moveNote)
        routes.delete("treffen/:meeting/zettel/:boardNote", for: .everyone, use: removeNote)
        routes.get(
            "treffen/:meeting/zettel/:boardNote/massnahme",
            for: .everyone,
            page: "page.treffen.massnahme",
            use: showPlanning
        )
        routes.post("treffen/:meeting/zettel/:boardNote/massnahme", for: .everyone, changesFirm: true, use: planNote)
    }

    func boardPanel(_ seat: MeetingSeat, _ call: Call<Visitor>) async throws -> BoardPanel {
        let id = seat.meeting.id
        let firm = planningFirm(call)
        var measures: [BoardNoteID: String] = [:]
        if let firm {
            measures = try await stores.board.measures(of: firm.firm, in: id).mapValues { MeetingURL.measure($0.text) }
        }
        return BoardPanel(
            meeting: id,
            board: try await stores.board.board(of: id),
            token: call.formToken,
            mayPlan: firm != nil,
            measures: measures
        )
    }

    /// Whoever may change the firm in which they work.
    private func planningFirm(_ call: Call<Visitor>) -> Member? {
        call.visitor.member.flatMap { $0.mayChange && $0.role != .support ? $0 : nil }
    }

    @Sendable func showBoard(_ call: Call<Visitor>) async throws -> Response {
        let seat = try await seat(call)
        guard call.wantsFragment else { return call.redirect(MeetingURL.boardOnPage(seat.meeting.id)) }
        return call.fragment(.group(try await boardPanel(seat, call).content(call.texts)))
    }

    @Sendable func addNote(_ call: Call<Visitor>) async throws -> Response {
        let (seat, t) = (try await seat(call), call.texts)
        let form = BoardForm(call.form)
        let (value, errors) = form.validated(t)
        guard let value else { return try await wrong(seat, call) { ($0.new, $0.errors) = (form, errors) } }
        let note = BoardNote(
            id: BoardNoteID(from: outside),
            text: value.text,
            kind: value.kind,
            lane: value.lane,
            position: 0,
            author: seat.guestName ?? WorldFeature.name(call.visitor) ?? t("zettel.somebody"),
            madeAt: outside.now()
        )
        switch try await stores.board.add(note, to: seat.meeting.id, by: call.visitor.person?.id) {
        case .added: return try await done(seat, t("zettel.added"), call)
        case .full:
            var errors = FieldErrors()
            errors.add("text", t("zettel.full", ["most": "\(Board.mostNotes)"]))
            return try await wrong(seat, call) { ($0.new, $0.errors) = (form, errors) }
        case .gone: throw HTTPError(.notFound)
        }
    }

    @Sendable func saveNote(_ call: Call<Visitor>) async throws -> Response {
        let (seat, t) = (try await seat(call), call.texts)
        let id: BoardNoteID = try call.id("boardNote")
        let form = BoardForm(call.form)
        let (value, errors) = form.validated(t)
        guard let value else {
            return try await wrong(seat, call) { ($0.edited, $0.errors) = ((id, form), errors) }
        }
        let note = BoardNote(
            id: id,
            text: value.text,
            kind: value.kind,
            lane: value.lane,
            position: 0,
            author: "",
            madeAt: outside.now(),
            version: form.version
        )
        switch try await stores.board.save(note, in: seat.meeting.id) {
        case .saved: return try await done(seat, t("zettel.saved"), call)
        case .conflict(let stored):
            return try await wrong(seat, call, status: .conflict) {
                $0.conflict = BoardPanel.Conflict(stored: stored, typed: form)
            }
        case .gone: return try await done(seat, t("zettel.gone"), call)
        }
    }

    @Sendable func moveNote(_ call: Call<Visitor>) async throws -> Response {
        let (seat, t) = (try await seat(call), call.texts)
        guard let move = Board.Move(rawValue: call.form["move"]) else {
            return try await done(seat, t("zettel.notMoved"), call)
        }
        let isThere = try await stores.board.move(try call.id("boardNote"), move, in: seat.meeting.id)
        return try await done(seat, isThere ? t("zettel.moved") : t("zettel.gone"), call)
    }

    @Sendable func removeNote(_ call: Call<Visitor>) async throws -> Response {
        let (seat, t) = (try await seat(call), call.texts)
        let isGone = try await stores.board.remove(try call.id("boardNote"), of: seat.meeting.id)
        return try await done(seat, isGone ? t("zettel.removed") : t("zettel.gone"), call)
    }

    /// Tells everybody in the meeting, and shows the board as it is now.
    private func done(_ seat: MeetingSeat, _ said: String, _ call: Call<Visitor>) async throws -> Response {
        await house.boardChanged(inMeeting: seat.meeting.id.text)
        guard call.wantsFragment else {
            return call.redirect(MeetingURL.boardOnPage(seat.meeting.id), notice: said)
        }
        var panel = try await boardPanel(seat, call)
        panel.said = said
        return call.fragment(.group(panel.content(call.texts)))
    }

    private func wrong(
        _ seat: MeetingSeat,
        _ call: Call<Visitor>,
        status: HTTPResponse.Status = .unprocessableContent,
        _ tell: (inout BoardPanel) -> Void
    ) async throws -> Response {
        var panel = try await boardPanel(seat, call)
        tell(&panel)
        if call.wantsFragment { return call.fragment(.group(panel.content(call.texts)), status: status) }
        let page = try await meetingPage(seat, call)
        return call.page(page.with(panel), status: status)
    }

    // MARK: Measures

    @Sendable func showPlanning(_ call: Call<Visitor>) async throws -> Response {
        let (seat, note, member) = try await planning(call)
        return call.page(planningPage(seat, note, member, call))
    }

    @Sendable func planNote(_ call: Call<Visitor>) async throws -> Response {
        let (seat, note, member) = try await planning(call)
        let t = call.texts
        var page = planningPage(seat, note, member, call)
        (page.measureTitle, page.theme) = (TypedText.line(call.form["title"]), call.form["theme"])
        if page.measureTitle.isEmpty { page.errors.add("title", t("zettel.plan.title.missing")) }
        let count = page.measureTitle.count
        if count > BoardMeasurePage.longestTitle {
            let most = "\(BoardMeasurePage.longestTitle)"
            page.errors.add("title", t("treffen.form.title.long", ["count": "\(count)", "most": most]))
        }
        if !BoardMeasurePage.themes.contains(page.theme) { page.errors.add("theme", t("zettel.plan.theme.missing")) }
        guard page.errors.isEmpty else { return call.page(page, status: .unprocessableContent) }
        let origin = t(
            "zettel.plan.origin",
            ["title": seat.meeting.title, "day": MeetingWords.day(seat.meeting.lastMetAt)]
        )
        let measure = Measure(
            id: MeasureID(from: outside),
            firm: member.firm,
            title: page.measureTitle,
            description: note.text,
            theme: page.theme,
            origin: Measure.Origin(
                kind: .meeting,
                source: seat.meeting.id.text,
                title: origin,
                reasons: [.init(question: BoardWords.kind(note.kind, t), answer: note.text)]
            )
        )
        // Open to everyone with a seat: only here it is known that the change is a firm's.
        let audit = AuditContext(
            person: member.person.id,
            role: member.role.rawValue,
            scope: .firm(member.firm),
            feature: "World",
            method: "POST",
            route: "/treffen/:meeting/zettel/:boardNote/massnahme",
            objects: [seat.meeting.id.text, note.id.text]
        )
        let made = try await AuditContext.$current.withValue(audit) {
            try await stores.board.plan(note.id, of: seat.meeting.id, as: measure, by: member.person.id)
        }
        guard let made else { throw HTTPError(.notFound) }
        await house.boardChanged(inMeeting: seat.meeting.id.text)
        return call.redirect(MeetingURL.measure(made.text), notice: t("zettel.planned"))
    }

    /// 404 for whoever may not change a firm.
    private func planning(_ call: Call<Visitor>) async throws -> (MeetingSeat, BoardNote, Member) {
        let seat = try await seat(call)
        guard let member = planningFirm(call),
            let note = try await stores.board.board(of: seat.meeting.id).note(try call.id("boardNote"))
        else { throw HTTPError(.notFound) }
        return (seat, note, member)
    }

    private func planningPage(
        _ seat: MeetingSeat,
        _ note: BoardNote,
        _ member: Member,
        _ call: Call<Visitor>
    ) -> BoardMeasurePage {
        BoardMeasurePage(
            title: call.texts("zettel.plan"),
            meeting: seat.meeting.title,
            firm: member.firmName,
            note: note.text,
            token: call.formToken,
            action: MeetingURL.plan(seat.meeting.id, note.id),
            back: MeetingURL.boardOnPage(seat.meeting.id),
            measureTitle: BoardWords.short(note.text)
        )
    }
}
