import Coaching
import CoachingStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension CoachingFeature {
    // MARK: What the coach may reach

    /// The case of the address; 404 when it is another coach's or the firm's grant is over.
    func file(_ call: Call<Person>) async throws -> (CaseFile, CoachingCase.Reach) {
        guard let found = try await files.file(try call.id("case"), of: call.who.id) else {
            throw HTTPError(.notFound)
        }
        return found
    }

    /// The same for what changes something; a page that says why not, where nothing may be changed.
    func working(
        _ call: Call<Person>,
        _ body: (CaseFile) async throws -> Response
    ) async throws -> Response {
        let (file, reach) = try await file(call)
        guard reach == .works, file.case.state == .open else { return refusal(file.case, reach, call) }
        return try await body(file)
    }

    func refusal(_ found: CoachingCase, _ reach: CoachingCase.Reach, _ call: Call<Person>) -> Response {
        let t = call.texts
        let page = CaseRefusalPage(
            title: found.title,
            sentence: reach == .reads ? t("refusal.reads") : t("refusal.closed"),
            back: PageLink(t("case.back"), href: CoachingURL.case(found.id))
        )
        return call.page(page, status: .conflict)
    }

    // MARK: All cases

    @Sendable func showCases(_ call: Call<Person>) async throws -> Response {
        let (t, today) = (call.texts, outside.today())
        let all = try await files.overviews(of: call.who.id)
        let open = all.filter { $0.case.state == .open }
        let sought = call.query("stand")
        let shown =
            switch sought {
            case "alle": all
            case "abgeschlossen": all.filter { $0.case.state == .closed }
            default: open
            }
        let taken = Set(open.map(\.case.firm))
        let late = open.count { Self.isLate($0, today) }
        let page = CasesPage(
            title: t("cases.title"),
            lead: open.isEmpty
                ? t("cases.lead.none")
                : t("cases.lead", ["late": t("cases.lead.late", count: late)], count: open.count),
            filters: [
                PageLink(
                    t("cases.filter.open", ["count": "\(open.count)"]),
                    href: CoachingURL.cases,
                    isCurrent: sought != "alle" && sought != "abgeschlossen"
                ),
                PageLink(
                    t("cases.filter.closed", ["count": "\(all.count - open.count)"]),
                    href: CoachingURL.closed,
                    isCurrent: sought == "abgeschlossen"
                ),
                PageLink(
                    t("cases.filter.all", ["count": "\(all.count)"]),
                    href: CoachingURL.all,
                    isCurrent: sought == "alle"
                ),
            ],
            rows: shown.map { Self.row($0, today, t) },
            waiting: try await cases.firms(of: call.who.id).filter { !taken.contains($0.id) }
                .map { CasesPage.Waiting(firm: $0.name, href: CoachingURL.new(for: $0.id)) }
        )
        return call.page(page)
    }

    private static func isLate(_ overview: CaseOverview, _ today: LocalDate) -> Bool {
        overview.openPromises.contains { $0.isOverdue(on: today) }
            || overview.plan.steps.contains { overview.plan.isOverdue($0, on: today) }
    }

    private static func row(_ overview: CaseOverview, _ today: LocalDate, _ t: Texts) -> CasesPage.Row {
        let (open, isOpen) = (overview.openPromises, overview.case.state == .open)
        let late = open.count { $0.isOverdue(on: today) }
        var mark: Mark?
        if !isOpen { mark = Mark(.done, t("case.state.closed")) }
        if overview.reach == .reads { mark = Mark(.plain, t("case.reads")) }
        return CasesPage.Row(
            firm: overview.firmName,
            href: CoachingURL.case(overview.case.id),
            title: overview.case.title,
            mark: mark,
            contact: overview.lastContact?.german ?? t("case.contact.none"),
            promises: open.isEmpty
                ? t("case.promises.none")
                : t(
                    "case.promises.open",
                    ["coach": "\(open.count { $0.side == .coach })", "firm": "\(open.count { $0.side == .firm })"],
                    count: open.count
                ),
            late: late == 0 ? nil : Mark(.attention, t("case.promises.late", count: late)),
            next: isOpen ? CaseParts.next(overview.plan, today, t) : .text(t("case.state.closed")),
            isLate: isOpen && isLate(overview, today),
            changes: overview.changes.map { $0.sentence(t) }
        )
    }

    // MARK: Taking on

    @Sendable func showNewCase(_ call: Call<Person>) async throws -> Response {
        let firms = try await cases.firms(of: call.who.id)
        let form = CaseForm(
            new: CoachingCaseID(from: outside),
            firm: call.query("betrieb") ?? (firms.count == 1 ? firms[0].id.text : ""),
            template: content.templates.first?.id ?? "",
            start: outside.today()
        )
        return call.page(try await newCasePage(form, call))
    }

    @Sendable func openCase(_ call: Call<Person>) async throws -> Response {
        let form = CaseForm(call.form)
        let firms = try await cases.firms(of: call.who.id)
        let (opened, errors) = form.opened(firms: firms.map(\.id), content: content, outside: outside, call.texts)
        guard let (new, steps) = opened else {
            var page = try await newCasePage(form, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        // The firm may have withdrawn the grant since the page was shown.
        guard try await cases.open(new, steps: steps, by: call.who.id) else { throw AccessError.forbidden }
        return call.redirect(CoachingURL.case(new.id), notice: call.texts("case.opened"))
    }

    private func newCasePage(_ form: CaseForm, _ call: Call<Person>) async throws -> NewCasePage {
        NewCasePage(
            title: call.texts("cases.new"),
            token: call.formToken,
            firms: try await cases.firms(of: call.who.id).map { Choice($0.name, value: $0.id.text) },
            templates: content.templates.map { Choice($0.title, value: $0.id, detail: $0.summary) },
            form: form
        )
    }
}
