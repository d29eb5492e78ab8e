import HTML
import HTTPTypes
import Hummingbird
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import WebPlatform

/// A report from elsewhere becomes one of the firm's own: upload, look, take over.
extension SustainabilityReportingFeature {
    var readReports: ReadReportStore { ReadReportStore(database, outside: outside) }

    func addTakeoverRoutes(to routes: Routes) {
        routes.get("bericht/einlesen", for: .member, page: "page.reportTakeovers", use: showTakeovers)
        routes.post("bericht/einlesen", for: .member, limit: ReportUpload.limit, use: uploadTakeover)
        routes.get("bericht/einlesen/:readReport", for: .member, page: "page.reportTakeover", use: showTakeover)
        routes.post("bericht/einlesen/:readReport", for: .member, use: takeOverReport)
        routes.delete("bericht/einlesen/:readReport", for: .member, use: dropTakeover)
    }

    @Sendable func showTakeovers(_ call: Call<Member>) async throws -> Response {
        call.page(try await takeoversPage(call))
    }

    @Sendable func uploadTakeover(_ call: Call<Member>) async throws -> Response {
        switch try await upload(call, .takeover) {
        case .taken(let id): return call.redirect(ReportReadingURL.takeover(id))
        case .refused(let errors):
            return call.page(try await takeoversPage(call, errors), status: .unprocessableContent)
        }
    }

    func upload(_ call: Call<Member>, _ purpose: ReadReportHead.Purpose) async throws -> ReportUpload.Taking {
        try await ReportUpload(standard: content.standard, store: readReports, t: call.texts).take(
            call.form,
            purpose: purpose,
            for: call.who.firm,
            by: ReportWriter(id: call.who.person.id, name: call.who.person.name)
        )
    }

    private func takeoversPage(_ call: Call<Member>, _ errors: FieldErrors = FieldErrors()) async throws
        -> TakeoversPage
    {
        let t = call.texts
        return TakeoversPage(
            title: t("takeover.title"),
            token: call.formToken,
            waiting: try await readReports.heads(of: call.who.firm, .takeover).map {
                ReadReportRow($0, href: ReportReadingURL.takeover($0.id), t)
            },
            errors: errors
        )
    }

    @Sendable func showTakeover(_ call: Call<Member>) async throws -> Response {
        call.page(takeoverPage(try await readReport(call, .takeover), call))
    }

    @Sendable func takeOverReport(_ call: Call<Member>) async throws -> Response {
        let (read, t) = (try await readReport(call, .takeover), call.texts)
        var errors = FieldErrors()
        let edition = content.standard.edition(call.form["edition"])
        if edition == nil { errors.add("edition", t("takeover.edition.missing")) }
        let year = ReportingYear(read.report.period.end.year)
        if year == nil { errors.add("edition", t("takeover.year.outside", ["year": "\(read.report.period.end.year)"])) }
        guard let edition, let year, errors.isEmpty else {
            return call.page(takeoverPage(read, call, errors), status: .unprocessableContent)
        }
        let taken = Self.contents(of: read.report, in: edition)
        let created = try await reports.create(
            for: call.who.firm,
            year: year,
            edition: edition.id,
            entity: Self.entity(of: read.report, call.who),
            currency: read.report.currency,
            period: read.report.period,
            contents: taken,
            by: ReportWriter(id: call.who.person.id, name: call.who.person.name)
        )
        switch created {
        case .created(let id):
            _ = try await readReports.remove(read.head.id, of: call.who.firm)
            return call.redirect(ReportCheckURL.report(id), notice: t("takeover.done", count: taken.count))
        case .exists(let id):
            errors.add("edition", t("takeover.exists", ["year": "\(year)", "edition": edition.title]))
            var page = takeoverPage(read, call, errors)
            page.existing = PageLink(t("takeover.exists.link"), href: ReportCheckURL.report(id))
            return call.page(page, status: .conflict)
        }
    }

    @Sendable func dropTakeover(_ call: Call<Member>) async throws -> Response {
        guard try await readReports.remove(try call.id("readReport"), of: call.who.firm) else {
            throw HTTPError(.notFound)
        }
        return call.redirect(ReportReadingURL.takeovers, notice: call.texts("takeover.dropped"))
    }

    /// The read report of this address; 404 when it is another firm's or here for something else.
    func readReport(_ call: Call<Member>, _ purpose: ReadReportHead.Purpose) async throws -> ReadReport {
        guard let read = try await readReports.report(try call.id("readReport"), of: call.who.firm),
            read.head.purpose == purpose
        else { throw HTTPError(.notFound) }
        return read
    }

    /// Answers that the edition asks for.
    static func contents(of report: Report, in edition: ReportEdition) -> [AnswerContent] {
        report.facts.values.filter { edition.element($0.key.element) != nil }.sorted { $0.key < $1.key }
            .map { AnswerContent($0, origin: .imported) }
    }

    /// An LEI stays; any other identifier is that of whoever wrote the file.
    private static func entity(of report: Report, _ who: Member) -> ReportEntity {
        report.entity.scheme == ReportEntity.legalEntityIdentifier
            ? ReportEntity(name: who.firmName, scheme: report.entity.scheme, identifier: report.entity.identifier)
            : ReportEntity(name: who.firmName, scheme: ReportEntity.own, identifier: who.firm.text)
    }

    private func takeoverPage(
        _ read: ReadReport,
        _ call: Call<Member>,
        _ errors: FieldErrors = FieldErrors()
    ) -> TakeoverPage {
        let (t, standard) = (call.texts, content.standard)
        let chosen = standard.edition(call.form["edition"]) ?? standard.newest
        let left = chosen.map { read.report.facts.count - Self.contents(of: read.report, in: $0).count } ?? 0
        let words = ReadingWords(read.report, standard: standard, t)
        return TakeoverPage(
            title: t("takeover.preview.title", ["file": read.head.fileName]),
            id: read.head.id,
            facts: read.report.facts.count,
            summary: ReadReportSummary(read, t),
            notes: read.notes.map(words.sentence),
            parts: ReadFactsPart(read.report, standard: standard, t),
            year: "\(read.report.period.end.year)",
            editions: standard.editions.reversed().map { Choice($0.title, value: $0.id, detail: $0.law) },
            edition: chosen?.id ?? "",
            leftOut: left,
            comparatives: read.report.comparatives.count,
            token: call.formToken,
            errors: errors
        )
    }
}
