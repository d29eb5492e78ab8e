import CarbonAccounting
import CarbonAccountingStorage
import DatabasePlatform
import Documents
import EmissionFactors
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import WebPlatform

/// The Schnellbilanz: a range from a handful of bills, without an account. Answers belong to the browser's visit, and
/// to the firm once somebody is signed in.
struct QuickEstimateFeature: Sendable {
    let answers: QuickEstimateStore
    let library: FactorLibrary
    let assumptions: QuickEstimateAssumptions
    let charts: ChartRenderer
    let outside: OutsideWorld

    func addRoutes(to routes: Routes) {
        routes.get("schnellbilanz", for: .everyone, page: "page.form", use: showForm)
        routes.post("schnellbilanz", for: .everyone, changesFirm: true, use: save)
        routes.get("schnellbilanz/ergebnis", for: .everyone, page: "page.result", use: showResult)
        routes.get("schnellbilanz/bilder/:name", for: .everyone, page: "page.picture", use: showPicture)
    }

    @Sendable func showForm(_ call: Call<Visitor>) async throws -> Response {
        let known = try await input(of: call.who)
        let form = known.map { QuickEstimateForm($0, assumptions) } ?? QuickEstimateForm(year: lastYear)
        return call.page(page(form, call))
    }

    @Sendable func save(_ call: Call<Visitor>) async throws -> Response {
        var form = QuickEstimateForm(call.form)
        guard let input = form.validated(assumptions, years: years, call.texts) else {
            return call.page(page(form, call), status: .unprocessableContent)
        }
        let text = try JSONColumn.text(input)
        if let member = call.who.member {
            // Open to everyone: only here it is known that the change is a firm's.
            let context = AuditContext(
                person: member.person.id,
                role: member.role.rawValue,
                scope: .firm(member.firm),
                feature: "CarbonAccounting",
                method: "POST",
                route: CarbonAccountingURL.quickEstimate
            )
            try await AuditContext.$current.withValue(context) { try await answers.save(text, of: member.firm) }
        } else {
            try await answers.save(text, visit: call.who.visit)
        }
        return call.redirect(CarbonAccountingURL.quickEstimateResult, notice: call.texts("quick.saved"))
    }

    @Sendable func showResult(_ call: Call<Visitor>) async throws -> Response {
        guard let input = try await input(of: call.who) else {
            return call.redirect(CarbonAccountingURL.quickEstimate)
        }
        let estimate = estimate(input)
        // Nothing of what was once said can be used any more: a range of nothing would read as 0.
        if estimate.items.isEmpty { return call.redirect(CarbonAccountingURL.quickEstimate) }
        let facts = QuickEstimateFacts(
            input: input,
            estimate: estimate,
            assumptions: assumptions,
            library: library,
            isMember: call.who.member != nil
        )
        return call.page(QuickEstimateResultPage(facts, call.texts))
    }

    @Sendable func showPicture(_ call: Call<Visitor>) async throws -> Response {
        let parts = try call.parameter("name").split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1] == "svg", let input = try await input(of: call.who),
            let drawing = QuickEstimateCharts(estimate: estimate(input), t: call.texts).drawing(String(parts[0]))
        else { throw HTTPError(.notFound) }
        return try await picture(drawing, call)
    }

    /// Never kept by the browser: the answers behind it may change the next moment, and our own memory is quick.
    private func picture(_ drawing: ResultCharts.Drawing, _ call: Call<Visitor>) async throws -> Response {
        let width = call.query("breite") == "schmal" ? ResultCharts.narrowWidth : ResultCharts.width
        do {
            let svg = try await charts.svg(
                drawing.option,
                size: ChartRenderer.Size(width: width, height: drawing.height),
                paper: call.query("papier") == "dunkel" ? .dark : .light
            )
            return Response(
                status: .ok,
                headers: [
                    .contentType: "image/svg+xml; charset=utf-8", .cacheControl: "private, no-store",
                    .contentSecurityPolicy: "default-src 'none'; style-src 'unsafe-inline'; sandbox",
                ],
                body: .init(byteBuffer: .init(bytes: svg))
            )
        } catch {
            call.context.logger.warning("chart", metadata: ["error": "\(ErrorSummary.words(error))"])
            throw HTTPError(.serviceUnavailable)
        }
    }

    private func estimate(_ input: QuickEstimateInput) -> QuickEstimate {
        QuickEstimateCalculation(assumptions: assumptions, library: library).estimate(input)
    }

    /// Nil where nothing was said yet, or in a form that this version does not read any more.
    private func input(of visitor: Visitor) async throws -> QuickEstimateInput? {
        let text =
            if let member = visitor.member {
                try await answers.answers(of: member.firm)
            } else {
                try await answers.answers(visit: visitor.visit)
            }
        return text.flatMap { try? JSONColumn.value($0) }
    }

    private func page(_ form: QuickEstimateForm, _ call: Call<Visitor>) -> QuickEstimatePage {
        QuickEstimatePage(
            title: call.texts("quick.title"),
            assumptions: assumptions,
            form: form,
            years: years,
            isMember: call.who.member != nil,
            token: call.formToken
        )
    }

    /// The year before this one, for which most firms have their bills.
    private var lastYear: ReportingYear { ReportingYear(outside.today().year - 1)! }

    /// The three years whose bills are likely to be at hand, the newest first.
    private var years: [ReportingYear] { (0...2).compactMap { ReportingYear(lastYear.value - $0) } }
}
