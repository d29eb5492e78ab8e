import AccountsStorage
import Coaching
import CoachingStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// A coach hands a firm over.
extension CoachingFeature {
    func addHandoverRoutes(to routes: Routes) {
        routes.get("meine-betriebe/:case/uebergabe", for: .coach, page: "page.handover", use: showHandover)
        routes.post("meine-betriebe/:case/uebergabe", for: .coach, use: handOver)
        routes.get("verwaltung/betreuung", for: .administrator, page: "page.handoverLoads", use: showLoads)
        routes.get(
            "verwaltung/betreuung/:leavingCoach",
            for: .administrator,
            page: "page.handoverLoad",
            use: showLoad
        )
        routes.post("verwaltung/betreuung/:leavingCoach", for: .administrator, use: handOverAll)
    }

    @Sendable func showHandover(_ call: Call<Person>) async throws -> Response {
        // Whoever only reads, such as after a hand-over, is told why there is nothing to fill in.
        guard try await subject(call).1 == .works else { return refused(call) }
        let form = HandoverForm(readsThrough: outside.today().adding(days: 30))
        return call.page(try await handoverPage(form, call))
    }

    @Sendable func handOver(_ call: Call<Person>) async throws -> Response {
        let (t, form) = (call.texts, HandoverForm(call.form))
        let step = HandoverForm.Step(rawValue: call.form["step"]) ?? .check
        let (subject, reach) = try await subject(call)
        guard reach == .works else { return try await handOverAgain(subject, form, call) }
        var page = try await handoverPage(form, call)
        if step == .edit { return call.page(page) }
        let (terms, errors) = form.validated(
            from: call.who.id,
            to: page.successors,
            today: outside.today(),
            t
        )
        guard let terms else {
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        if step == .check { return call.page(checkPage(subject, terms, form, page, call)) }
        let mails = mails(terms, t)
        switch try await handovers.handOver([subject.case.firm], terms, letters: mails.letters) {
        case .handed(let done):
            return call.redirect(HandoverURL.firms, notice: notice(subject.firmName, done.to.name, terms, t))
        case .already:
            let name = page.successors.first { $0.id == terms.to }?.name ?? ""
            return call.redirect(HandoverURL.firms, notice: notice(subject.firmName, name, terms, t))
        case .notEligible: page.errors.add("successor", t("handover.successor.missing"))
        case .belongs(let firm): page.errors.add("successor", t("handover.successor.belongs", ["firm": firm]))
        case .ended: return refused(call)
        }
        return call.page(page, status: .conflict)
    }

    /// What was sent twice stands once. Whoever only reads meanwhile for another reason is told so.
    private func handOverAgain(
        _ subject: CaseFile,
        _ form: HandoverForm,
        _ call: Call<Person>
    ) async throws -> Response {
        let (t, coaches) = (call.texts, try await successors(of: call.who.id))
        let (terms, _) = form.validated(from: call.who.id, to: coaches, today: outside.today(), t)
        guard let terms, let successor = coaches.first(where: { $0.id == terms.to }),
            case .already = try await handovers.handOver(
                [subject.case.firm],
                terms,
                letters: mails(terms, t).letters
            )
        else { return refused(call) }
        return call.redirect(HandoverURL.firms, notice: notice(subject.firmName, successor.name, terms, t))
    }

    func mails(_ terms: HandoverTerms, _ t: Texts) -> HandoverMails {
        HandoverMails(
            origin: office.address,
            readsThrough: terms.readsThrough,
            isArranged: terms.arrangedBy != nil,
            t: t
        )
    }

    private func notice(_ firm: String, _ name: String, _ terms: HandoverTerms, _ t: Texts) -> String {
        let day = terms.readsThrough.german
        return office.sendsMail
            ? t("handover.done", ["firm": firm, "name": name, "day": day])
            : t("handover.done.noMail", ["firm": firm, "name": name, "day": day])
    }

    private func refused(_ call: Call<Person>) -> Response {
        let t = call.texts
        let page = HandoverRefusedPage(
            title: t("handover.refused.title"),
            sentence: t("handover.refused"),
            back: PageLink(t("handover.refused.back"), href: HandoverURL.firms)
        )
        return call.page(page, status: .conflict)
    }

    /// The case one came from; 404 where it is not the coach's to read.
    private func subject(_ call: Call<Person>) async throws -> (CaseFile, CoachingCase.Reach) {
        guard let found = try await files.file(try call.id("case"), of: call.who.id) else {
            throw HTTPError(.notFound)
        }
        return found
    }

    private func handoverPage(_ form: HandoverForm, _ call: Call<Person>) async throws -> HandoverPage {
        let (t, today) = (call.texts, outside.today())
        let (subject, reach) = try await subject(call)
        guard reach == .works else { throw HTTPError(.notFound) }
        let (firm, id) = (subject.case.firm, subject.case.id)
        let granted = try await handoverReader.firms(of: call.who.id).first { $0.id == firm }
        guard let granted else { throw HTTPError(.notFound) }
        // A case that was handed to another meanwhile may still be read, but does not go along again.
        let cases = try await files.overviews(of: call.who.id).filter { $0.case.firm == firm && $0.reach == .works }
        return HandoverPage(
            title: t("handover.title"),
            firm: subject.firmName,
            lead: t("handover.lead", ["firm": subject.firmName], count: cases.count),
            token: call.formToken,
            action: HandoverURL.handover(id),
            back: HandoverURL.case(id),
            lines: cases.map { HandoverPage.Line($0, t) },
            passes: [
                t("handover.passes.grant", ["firm": subject.firmName, "day": granted.runsThrough.german]),
                t("handover.passes.cases"), t("handover.passes.notes"), t("handover.passes.firm"),
            ],
            successors: try await successors(of: call.who.id).filter { !granted.members.contains($0.id) },
            today: today,
            form: form
        )
    }

    /// What stands at a case about its latest hand-over.
    func handoverPart(_ found: CoachingCase, showsNote: Bool, _ t: Texts) async throws -> HandoverPart? {
        let all = try await handoverReader.handovers(of: found.id, in: found.firm)
        return HandoverPart(all, showsNote: showsNote, today: outside.today(), t)
    }

    /// Everybody else who is a coach.
    func successors(of coach: PersonID) async throws -> [HandoverReader.Coach] {
        try await handoverReader.coaches().filter { $0.id != coach }
    }

    private func checkPage(
        _ subject: CaseFile,
        _ terms: HandoverTerms,
        _ form: HandoverForm,
        _ page: HandoverPage,
        _ call: Call<Person>
    ) -> HandoverCheckPage {
        let (t, firm) = (call.texts, subject.firmName)
        let name = page.successors.first { $0.id == terms.to }?.name ?? ""
        return HandoverCheckPage(
            title: t("handover.check.title", ["name": name]),
            firm: firm,
            token: call.formToken,
            action: page.action,
            consequences: [
                t("handover.check.cases", ["name": name, "firm": firm], count: page.lines.count),
                t("handover.check.reads", ["day": terms.readsThrough.german]), t("handover.check.mails"),
            ],
            note: form.note,
            hidden: form.hidden
        )
    }
}

extension HandoverPage.Line {
    init(_ found: CaseOverview, _ t: Texts) {
        let step = found.plan.next
        self.init(
            title: found.case.title,
            lastContact: found.lastContact?.german,
            nextStep: step.map { step in
                found.plan.days[step.key].map { t("handover.until", ["what": step.title, "day": $0.german]) }
                    ?? step.title
            },
            promises: found.openPromises.map { promise in
                let what = t("handover.promise.\(promise.side.rawValue)", ["text": promise.text])
                return promise.due.map { t("handover.until", ["what": what, "day": $0.german]) } ?? what
            }
        )
    }
}
