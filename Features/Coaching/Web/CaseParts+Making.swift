import Coaching
import HTML
import Kernel
import WebPlatform

extension CaseParts {
    /// Who looks at a case, and what they may do.
    struct Sight: Sendable {
        /// Whether what can be changed by a coach is offered.
        let works: Bool
        /// Whether a member of the firm looks, who may say that the firm kept its promises.
        let isFirm: Bool
        /// Whether the page works for the firm of the case at present.
        let isInside: Bool
        let token: FormToken
        let today: LocalDate
        /// The member who looks, and whether they may add to the case.
        var person: PersonID?
        var mayAdd = false
    }

    init(_ file: CaseFile, _ sight: Sight, _ t: Texts) {
        let id = file.case.id
        standing = Self.standing(file, sight, t)
        about = [
            Definition(t("case.occasion"), Self.text(file.case.occasion, t)),
            Definition(t("case.aims"), Self.text(file.case.aims, t)),
            Definition(t("case.team"), Self.text(file.case.team, t)),
        ]
        promises = file.promises.map { promise in
            PromiseRow(
                text: promise.text,
                href: sight.works ? CoachingURL.promise(id, promise.id) : nil,
                side: promise.side.label(t),
                due: promise.due?.german ?? t("promise.undated"),
                state: CaseTerms.mark(promise, on: sight.today, t),
                action: Self.keeping(promise, id, sight, file.case.state, t)
            )
        }
        var titles: [String] = []
        for step in file.plan.steps where !titles.contains(step.phase) { titles.append(step.phase) }
        phases = titles.map { title in
            let steps = file.plan.steps.filter { $0.phase == title }
            return Phase(
                title: title,
                rows: steps.map { Self.row($0, file, sight, t) },
                summary: t("steps.phase.done", ["phase": title], count: steps.count)
            )
        }
        sessions = file.sessions.map { Self.row($0, id, sight, t) }
        documents = file.documents.map { Self.row($0, file, sight, t) }
        links = file.links.map { link in
            LinkRow(
                kind: link.kind.label(t),
                door: Self.door(link.label, link.address, file.case.firm, sight),
                removal: sight.works
                    ? PostAction(
                        t("link.remove"),
                        action: CoachingURL.deleting(CoachingURL.link(id, link.id)),
                        tokens: [sight.token],
                        style: .quiet,
                        spokenLabel: t("link.remove.spoken", ["link": link.label])
                    ) : nil
            )
        }
        history = CaseHistory(file).entries.map { HistoryRow(day: $0.day.german, text: Self.sentence($0.event, t)) }
        canKeep = sight.works || (sight.isFirm && file.case.state == .open)
        canFinish = sight.works
    }

    /// A page of the firm: reached at once by whoever works for the firm at present, else by changing into it.
    static func door(_ label: String, _ address: String, _ firm: FirmID, _ sight: Sight) -> Door {
        if sight.isInside { return .link(PageLink(label, href: address)) }
        let tokens = [
            sight.token, FormToken(name: "firm", value: firm.text), FormToken(name: "weiter", value: address),
        ]
        return .change(PostAction(label, action: CoachingURL.firmChange, tokens: tokens))
    }

    private static func standing(_ file: CaseFile, _ sight: Sight, _ t: Texts) -> [Definition] {
        var lines: [Definition] = []
        if file.case.state == .closed {
            lines.append(Definition(t("case.closedOn"), file.case.closedOn?.german ?? t("missing")))
            lines.append(Definition(t("case.outcome"), text(file.case.outcome, t)))
        }
        if file.case.state == .open { lines.append(Definition(t("case.next"), next(file.plan, sight.today, t))) }
        lines.append(
            Definition(t("case.contact"), file.lastContact(on: sight.today)?.german ?? t("case.contact.none"))
        )
        let open = file.openPromises
        let late = open.count { $0.isOverdue(on: sight.today) }
        let words = t(
            "case.promises.open",
            ["coach": "\(open.count { $0.side == .coach })", "firm": "\(open.count { $0.side == .firm })"],
            count: open.count
        )
        lines.append(
            Definition(
                t("promises.title"),
                .group([
                    .text(open.isEmpty ? t("case.promises.none") : words),
                    late == 0 ? .empty : .group([" ", mark(Mark(.attention, t("case.promises.late", count: late)))]),
                ])
            )
        )
        lines.append(Definition(t("case.coach"), file.coachName ?? t("case.coach.none")))
        lines.append(Definition(t("case.openedOn"), file.case.openedOn.german))
        if let taken = file.case.takenOn { lines.append(Definition(t("case.takenOn"), taken.german)) }
        return lines
    }

    /// The next step with its day, and how long it has been due.
    static func next(_ plan: CasePlan, _ today: LocalDate, _ t: Texts) -> Node {
        guard let step = plan.next else { return .text(t("case.next.none")) }
        guard let day = plan.days[step.key] else { return .text(step.title) }
        let words = t("case.next.due", ["step": step.title, "day": day.german])
        guard plan.isOverdue(step, on: today) else { return .text(words) }
        return .group([.text(words + " "), mark(CaseTerms.overdue(since: day, on: today, t))])
    }

    private static func row(_ step: CaseStep, _ file: CaseFile, _ sight: Sight, _ t: Texts) -> StepRow {
        let id = file.case.id
        let action = CoachingURL.done(id, step.id)
        let isDone = step.doneOn != nil
        return StepRow(
            title: step.title,
            href: sight.works ? CoachingURL.step(id, step.id) : nil,
            responsible: step.responsible.isEmpty ? t("step.nobody") : step.responsible,
            due: CaseTerms.day(step, file.plan, t),
            wait: CaseTerms.wait(step, file.plan, t),
            state: CaseTerms.mark(step, file.plan, on: sight.today, t),
            action: sight.works
                ? PostAction(
                    isDone ? t("step.reopen") : t("step.finish"),
                    action: isDone ? CoachingURL.deleting(action) : action,
                    tokens: [sight.token],
                    style: isDone ? .quiet : .secondary,
                    spokenLabel: isDone
                        ? t("step.reopen.spoken", ["step": step.title])
                        : t("step.finish.spoken", ["step": step.title])
                ) : nil
        )
    }

    private static func row(_ held: CaseSession, _ id: CoachingCaseID, _ sight: Sight, _ t: Texts) -> SessionRow {
        let start = held.start.map { t("session.at", ["time": $0.german]) }
        let what = [start, CaseTerms.hours(held.minutes, t), held.kind.label(t), held.place]
        return SessionRow(
            day: held.day.german,
            href: sight.works ? CoachingURL.session(id, held.id) : nil,
            what: what.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", "),
            people: held.participants.isEmpty
                ? "" : t("session.with", ["names": held.participants.map(\.name).joined(separator: ", ")]),
            counts: t("session.counts.line", ["as": held.countsAs.label(t)]),
            reason: held.reason,
            note: held.note,
            mark: held.visibility == .coach && !sight.isFirm ? Mark(.plain, t("session.own")) : nil
        )
    }

    private static func keeping(
        _ promise: CasePromise,
        _ id: CoachingCaseID,
        _ sight: Sight,
        _ state: CoachingCase.State,
        _ t: Texts
    ) -> PostAction? {
        let isFirms = sight.isFirm && promise.side == .firm && state == .open
        guard sight.works || isFirms else { return nil }
        let address = sight.isFirm ? CoachingURL.firmKept(id, promise.id) : CoachingURL.kept(id, promise.id)
        let isKept = promise.keptOn != nil
        return PostAction(
            isKept ? t("promise.reopen") : t("promise.keep"),
            action: isKept ? CoachingURL.deleting(address) : address,
            tokens: [sight.token],
            style: isKept ? .quiet : .secondary,
            spokenLabel: isKept
                ? t("promise.reopen.spoken", ["promise": promise.text])
                : t("promise.keep.spoken", ["promise": promise.text])
        )
    }

    private static func sentence(_ event: CaseHistory.Event, _ t: Texts) -> String {
        switch event {
        case .opened: t("history.opened")
        case .taken: t("history.taken")
        case .closed: t("history.closed")
        case .session(let held):
            t("history.session", ["hours": CaseTerms.hours(held.minutes, t), "kind": held.kind.label(t)])
                + excerpt(held.note)
        case .document(let document):
            t("history.document", ["side": document.side.label(t), "name": document.name])
        case .stepDone(let step): t("history.step", ["step": step.title])
        case .promised(let promise):
            t("history.promised", ["side": promise.side.label(t), "promise": promise.text])
        case .kept(let promise): t("history.kept", ["side": promise.side.label(t), "promise": promise.text])
        }
    }

    /// The beginning of a note, so that one remembers while on the phone.
    private static func excerpt(_ note: String) -> String {
        let line = TypedText.line(note)
        if line.isEmpty { return "" }
        return " – " + (line.count > 90 ? line.prefix(88) + "…" : line)
    }

    private static func text(_ text: String, _ t: Texts) -> Node {
        text.isEmpty ? mark(Mark(.missing, t("missing"))) : span(.class("case-text")) { text }
    }
}
