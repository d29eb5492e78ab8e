import DatabasePlatform
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
public import WebPlatform

/// The firm's reports, a report by topic, and whose it is.
extension SustainabilityReportingFeature {
    func addInterviewRoutes(to routes: Routes) {
        routes.get("bericht", for: .member, page: "page.reports", use: showReports)
        routes.post("bericht", for: .member, use: beginReport)
        routes.get("bericht/listen/:reportList", for: .member, records: RecordKind.none, use: searchList)
        let report = InterviewURL.path
        routes.get(report, for: .member, page: "page.report", use: showReport)
        routes.delete(report, for: .member, use: removeReport)
        routes.get(report + "/angaben", for: .member, page: "page.reportHead", use: showHead)
        routes.post(report + "/angaben", for: .member, use: saveHead)
        routes.get(report + "/loeschen", for: .member, page: "page.reportRemoval", use: askToRemoveReport)
        routes.get(report + "/vorjahr", for: .member, page: "page.reportForward", use: showForward)
        routes.post(report + "/vorjahr", for: .member, use: rollForward)
        addQuestionRoutes(to: routes)
    }

    /// „Nachhaltigkeitsbericht“ in the rail of firms.
    public var railPlace: RailPlace {
        RailPlace(label: texts("reporting.rail"), address: InterviewURL.reports, audience: .member)
    }

    // MARK: For all pages

    func writer(_ call: Call<Member>) -> ReportWriter {
        ReportWriter(id: call.who.person.id, name: call.who.person.name)
    }

    func bench(_ call: Call<Member>) async throws -> ReportBench {
        let id: ReportID = try call.id("sustainabilityReport")
        guard let stored = try await reports.report(id, of: call.who.firm),
            let bench = ReportBench(stored, content.standard, content.interview)
        else { throw HTTPError(.notFound) }
        return bench
    }

    /// Back to a page of the report with a sentence, whatever became of the change.
    func answer(_ outcome: ReportStore.Writing, at address: String, saved: String, _ call: Call<Member>) throws
        -> Response
    {
        switch outcome {
        case .written: return call.redirect(address, notice: saved)
        case .frozen: return call.redirect(address, notice: call.texts("interview.frozen"))
        case .gone, .conflict: throw HTTPError(.notFound)
        }
    }

    // MARK: List

    @Sendable func showReports(_ call: Call<Member>) async throws -> Response {
        let year = outside.today().year - 1
        let form = NewReportForm(year: year, edition: content.standard.newest?.id ?? "", isConsolidated: false)
        return call.page(try await reportsPage(form, FieldErrors(), call))
    }

    @Sendable func beginReport(_ call: Call<Member>) async throws -> Response {
        let (t, form) = (call.texts, NewReportForm(call.form))
        let (valid, errors) = form.validated(today: outside.today(), editions: content.standard.editions, t)
        guard let valid else {
            return call.page(try await reportsPage(form, errors, call), status: .unprocessableContent)
        }
        let firm = call.who.firm
        let entity = ReportEntity(name: call.who.firmName, scheme: ReportEntity.own, identifier: firm.text)
        switch try await reports.create(
            for: firm,
            year: valid.year,
            edition: valid.edition,
            entity: entity,
            contents: valid.contents,
            by: writer(call)
        ) {
        case .created(let id): return call.redirect(InterviewURL.report(id), notice: t("interview.begun"))
        case .exists(let id):
            return call.redirect(
                InterviewURL.report(id),
                notice: t("interview.exists", ["year": "\(valid.year)"])
            )
        }
    }

    private func reportsPage(_ form: NewReportForm, _ errors: FieldErrors, _ call: Call<Member>) async throws
        -> ReportsPage
    {
        let t = call.texts
        let heads = try await reports.reports(of: call.who.firm)
        return ReportsPage(
            title: t("interview.title"),
            lead: heads.isEmpty ? t("interview.lead.none") : t("interview.lead", count: heads.count),
            rows: heads.map { head in
                ReportsPage.Row(
                    year: PageLink(t("interview.kicker", ["year": "\(head.year)"]), href: InterviewURL.report(head.id)),
                    edition: content.standard.edition(head.edition)?.title ?? head.edition,
                    state: head.release.map {
                        t("interview.state.released", ["day": LocalDate($0.releasedAt).german, "name": $0.name])
                    } ?? t("interview.state.working"),
                    changed: t(
                        "interview.changed.by",
                        ["day": LocalDate(head.changedAt).german, "name": head.changedBy]
                    )
                )
            },
            form: form,
            editions: content.standard.editions.reversed().map { edition in
                Choice(
                    edition.title,
                    value: edition.id,
                    detail: [edition.law, edition.taxonomyNote].compactMap(\.self).joined(separator: " ")
                )
            },
            token: call.formToken,
            errors: errors,
            doors: [
                PageLink(t("takeover.title"), href: ReportReadingURL.takeovers),
                PageLink(t("readReports.title"), href: ReportReadingURL.reports),
                PageLink(t("interview.door.editions"), href: InterviewURL.editions),
            ]
        )
    }

    // MARK: One report

    @Sendable func showReport(_ call: Call<Member>) async throws -> Response {
        let bench = try await bench(call)
        let (t, id, count) = (call.texts, bench.stored.id, bench.progress.count)
        let answers = bench.stored.answers
        var offers: [(text: String, link: PageLink)] = []
        if !bench.stored.isFrozen {
            let repeatable = forward(bench).count
            if repeatable > 0 {
                offers.append(
                    (
                        t("interview.forward.offer", count: repeatable),
                        PageLink(t("interview.forward.link"), href: InterviewURL.forward(id))
                    )
                )
            }
        }
        if let offer = try await sourceOffer(bench.stored, t) { offers.insert(offer, at: 0) }
        let figures = ["\(count.done)", "\(count.missing)"]
        return call.page(
            ReportOverviewPage(
                title: t("interview.report", ["year": "\(bench.stored.year)"]),
                kicker: bench.report.entity.name,
                lead: count.missing == 0
                    ? t("interview.progress.done", ["done": "\(count.done)", "asked": "\(count.asked)"])
                    : t(
                        "interview.progress",
                        ["done": "\(count.done)", "asked": "\(count.asked)", "missing": "\(count.missing)"]
                    ),
                figures: figures,
                remark: t(
                    "interview.remark",
                    [
                        "edition": bench.edition.title, "name": bench.stored.head.changedBy,
                        "day": LocalDate(bench.stored.head.changedAt).german,
                    ]
                ),
                next: bench.progress.next.map { next in
                    PageLink(
                        t("interview.next", ["question": next.question.title]),
                        href: InterviewURL.question(id, next.id)
                    )
                },
                doors: doors(bench, t),
                offers: offers,
                topics: bench.progress.topics.map { topic in
                    ReportOverviewPage.Topic(
                        title: topic.topic.title,
                        id: topic.id,
                        intro: topic.topic.intro,
                        progress: topic.count.asked == 0
                            ? t("interview.state.voluntary")
                            : topic.count.missing == 0
                                ? t(
                                    "interview.topic.done",
                                    ["done": "\(topic.count.done)", "asked": "\(topic.count.asked)"]
                                )
                                : t(
                                    "interview.topic.progress",
                                    [
                                        "done": "\(topic.count.done)", "asked": "\(topic.count.asked)",
                                        "missing": "\(topic.count.missing)",
                                    ]
                                ),
                        isOpen: topic.questions.contains { $0.id == bench.progress.next?.id },
                        questions: topic.questions.map { question in
                            let last = answers.filter { question.question.elements.contains($0.key.element) }.values
                                .max { $0.answeredAt < $1.answeredAt }
                            return ReportOverviewPage.Question(
                                link: PageLink(
                                    question.question.title,
                                    href: InterviewURL.question(id, question.id)
                                ),
                                state: question.state.label(question.count, t),
                                mark: question.state.mark,
                                who: last.map {
                                    t(
                                        "interview.changed.by",
                                        ["day": LocalDate($0.answeredAt).german, "name": $0.answeredBy]
                                    )
                                } ?? ""
                            )
                        }
                    )
                },
                isFrozen: bench.stored.isFrozen
            )
        )
    }

    private func doors(_ bench: ReportBench, _ t: Texts) -> [PageLink] {
        let id = bench.stored.id
        return [
            PageLink(t("interview.door.sources"), href: InterviewURL.sources(id)),
            PageLink(t("check.door"), href: ReportCheckURL.check(id)),
            PageLink(t("export.door"), href: ReportExportURL.page(id)),
            PageLink(t("chain.title"), href: ValueChainURL.view(id)),
            PageLink(t("interview.door.head"), href: InterviewURL.head(id)),
        ]
    }

    // MARK: Whose it is

    @Sendable func showHead(_ call: Call<Member>) async throws -> Response {
        let bench = try await bench(call)
        return call.page(headPage(bench, ReportHeadForm(bench.stored.head), FieldErrors(), call))
    }

    @Sendable func saveHead(_ call: Call<Member>) async throws -> Response {
        let bench = try await bench(call)
        let form = ReportHeadForm(call.form)
        let (valid, errors) = form.validated(own: call.who.firm.text, call.texts)
        guard let valid else {
            return call.page(headPage(bench, form, errors, call), status: .unprocessableContent)
        }
        let outcome = try await reports.saveHead(
            bench.stored.id,
            of: call.who.firm,
            entity: valid.entity,
            currency: valid.currency,
            period: valid.period,
            by: writer(call)
        )
        return try answer(
            outcome,
            at: InterviewURL.report(bench.stored.id),
            saved: call.texts("interview.saved"),
            call
        )
    }

    private func headPage(
        _ bench: ReportBench,
        _ form: ReportHeadForm,
        _ errors: FieldErrors,
        _ call: Call<Member>
    ) -> ReportHeadPage {
        let (t, id) = (call.texts, bench.stored.id)
        return ReportHeadPage(
            title: t("interview.head.title"),
            kicker: bench.kicker(t),
            form: form,
            errors: errors,
            action: InterviewURL.head(id),
            token: call.formToken,
            back: PageLink(t("interview.toReport"), href: InterviewURL.report(id)),
            removal: bench.stored.isFrozen
                ? nil : PageLink(t("interview.remove"), href: InterviewURL.removal(id)),
            isFrozen: bench.stored.isFrozen
        )
    }

    // MARK: Removal

    @Sendable func askToRemoveReport(_ call: Call<Member>) async throws -> Response {
        let bench = try await bench(call)
        let (t, id) = (call.texts, bench.stored.id)
        return call.page(
            ReportRemovalPage(
                title: t("interview.remove"),
                kicker: bench.kicker(t),
                question: Confirmation(
                    title: t("interview.remove.question", ["year": "\(bench.stored.year)"]),
                    consequences: [t("interview.remove.answers", count: bench.stored.answers.count)],
                    confirm: PostAction(
                        t("interview.remove.submit"),
                        action: InterviewURL.deleting(InterviewURL.report(id)),
                        tokens: [call.formToken],
                        style: .destructive
                    ),
                    cancel: PageLink(t("interview.toReport"), href: InterviewURL.report(id))
                )
            )
        )
    }

    @Sendable func removeReport(_ call: Call<Member>) async throws -> Response {
        let id: ReportID = try call.id("sustainabilityReport")
        switch try await reports.remove(id, of: call.who.firm, by: writer(call)) {
        case .written: return call.redirect(InterviewURL.reports, notice: call.texts("interview.removed"))
        case .frozen: return call.redirect(InterviewURL.report(id), notice: call.texts("interview.frozen"))
        case .gone, .conflict: throw HTTPError(.notFound)
        }
    }

    // MARK: Lists

    @Sendable func searchList(_ call: Call<Member>) async throws -> Response {
        let id = try call.parameter("reportList")
        guard let search = content.search(id) else { throw HTTPError(.notFound) }
        let found = search.members(matching: call.query("q") ?? "")
        let answer = ComboboxAnswer(
            results: found.map {
                ComboboxAnswer.Result(value: $0.name, label: FactWords.label($0, in: search.list), detail: "")
            }
        )
        return call.json(Array(try JSONColumn.text(answer).utf8))
    }
}

extension InterviewProgress.State {
    func label(_ count: InterviewProgress.Count, _ t: Texts) -> String {
        switch self {
        case .done: t("interview.state.done")
        case .begun:
            count.missing > 0
                ? t("interview.state.begun", count: count.missing) : t("interview.state.begunOpen", count: count.open)
        case .missing: t("interview.state.missing", count: count.missing)
        case .open: t("interview.state.open")
        case .voluntary: t("interview.state.voluntary")
        }
    }

    var mark: Mark.Kind {
        switch self {
        case .done: .done
        case .begun, .open, .voluntary: .plain
        case .missing: .missing
        }
    }
}
