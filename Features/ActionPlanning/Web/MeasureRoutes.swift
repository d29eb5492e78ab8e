import ActionPlanning
import ActionPlanningStorage
import CompaniesStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension ActionPlanningFeature {
    func addMeasureRoutes(to routes: Routes) {
        routes.get("massnahmen", for: .member, page: "page.measures", use: showMeasures)
        routes.post("massnahmen", for: .member, use: addMeasure)
        routes.get("massnahmen/neu", for: .member, page: "page.newMeasure", use: showNewMeasure)
        addCatalogueRoutes(to: routes)
        routes.post("massnahmen/aus-befund", for: .member, use: addFromFinding)
        routes.get("massnahmen/:measure", for: .member, page: "page.measure", use: showMeasure)
        routes.post("massnahmen/:measure", for: .member, use: saveMeasure)
        routes.delete("massnahmen/:measure", for: .member, use: removeMeasure)
        routes.post("massnahmen/:measure/stand", for: .member, use: changeStatus)
        routes.get("handlungsplan/annahmen", for: .member, page: "page.assumptions", use: showAssumptions)
        routes.post("handlungsplan/annahmen", for: .member, use: saveAssumptions)
    }

    @Sendable func showNewMeasure(_ call: Call<Member>) async throws -> Response {
        let theme = call.query("thema").flatMap { MeasureWords.themes.contains($0) ? $0 : nil } ?? "energy"
        var form = MeasureForm(title: String((call.query("titel") ?? "").prefix(Measure.longestTitle)), theme: theme)
        form.addRow()
        return call.page(newPage(form, FieldErrors(), try await measures.measures(of: call.who.firm), call))
    }

    @Sendable func addMeasure(_ call: Call<Member>) async throws -> Response {
        var form = MeasureForm(call.form)
        let all = try await measures.measures(of: call.who.firm)
        if call.form.isOn("more") {
            form.addRow()
            return call.page(newPage(form, FieldErrors(), all, call))
        }
        let blank = Measure(id: MeasureID(from: outside), firm: call.who.firm, title: "", theme: form.theme)
        let (measure, errors) = form.validated(over: blank, among: all, call.texts)
        guard let measure else {
            return call.page(newPage(form, errors, all, call), status: .unprocessableContent)
        }
        try await measures.add(measure, by: call.who.person.id)
        return call.redirect(ActionPlanningURL.measure(measure.id), notice: call.texts("measure.added"))
    }

    private func newPage(_ form: MeasureForm, _ errors: FieldErrors, _ all: [Measure], _ call: Call<Member>)
        -> MeasurePage
    {
        MeasurePage(
            title: call.texts("measures.new"),
            token: call.formToken,
            standing: nil,
            fields: MeasureFields(
                action: ActionPlanningURL.measures,
                back: ActionPlanningURL.measures,
                form: form,
                errors: errors,
                others: all.map { ($0.id.text, $0.title) }
            ),
            removal: nil,
            statusAction: nil
        )
    }

    @Sendable func showMeasure(_ call: Call<Member>) async throws -> Response {
        let measure = try await measure(call)
        var form = MeasureForm(measure)
        form.addRow()
        return call.page(try await page(measure, form, FieldErrors(), call))
    }

    @Sendable func saveMeasure(_ call: Call<Member>) async throws -> Response {
        let stored = try await measure(call)
        var form = MeasureForm(call.form)
        if call.form.isOn("more") {
            form.addRow()
            return call.page(try await page(stored, form, FieldErrors(), call))
        }
        let all = try await measures.measures(of: call.who.firm)
        let (typed, errors) = form.validated(over: stored, among: all, call.texts)
        guard let typed else {
            return call.page(try await page(stored, form, errors, call), status: .unprocessableContent)
        }
        switch try await measures.save(typed, by: call.who.person.id) {
        case .saved: return call.redirect(ActionPlanningURL.measure(stored.id), notice: call.texts("measure.saved"))
        case .gone: throw HTTPError(.notFound)
        case .conflict(let stored): return conflict(stored, form, all, call)
        }
    }

    @Sendable func removeMeasure(_ call: Call<Member>) async throws -> Response {
        guard try await measures.remove(try call.id("measure"), of: call.who.firm) else { throw HTTPError(.notFound) }
        return call.redirect(ActionPlanningURL.measures, notice: call.texts("measure.removed"))
    }

    func measure(_ call: Call<Member>) async throws -> Measure {
        guard let measure = try await measures.measure(try call.id("measure"), of: call.who.firm) else {
            throw HTTPError(.notFound)
        }
        return measure
    }

    private func page(
        _ measure: Measure,
        _ form: MeasureForm,
        _ errors: FieldErrors,
        _ call: Call<Member>
    ) async throws -> MeasurePage {
        let (t, firm) = (call.texts, call.who.firm)
        let all = try await measures.measures(of: firm)
        let assumptions = try await assumptions.assumptions(of: firm)
        let factors = try await factors.factors(of: firm)
        let maker = MeasureStandingMaker(
            measure: measure,
            all: all,
            figures: MeasureFigures(measure, assumptions: assumptions, factors: factors),
            assumptions: assumptions,
            claims: OverClaim.all(among: all, factors: factors, catalogue: catalogue),
            catalogue: catalogue,
            t: t
        )
        let address = ActionPlanningURL.measure(measure.id)
        return MeasurePage(
            title: measure.title,
            token: call.formToken,
            standing: maker.standing(),
            fields: MeasureFields(
                action: address,
                back: ActionPlanningURL.measures,
                form: form,
                errors: errors,
                others: all.filter { $0.id != measure.id }.map { ($0.id.text, $0.title) }
            ),
            removal: PostAction(
                t("measure.remove.submit"),
                action: address + "?_method=DELETE",
                tokens: [call.formToken],
                style: .destructive
            ),
            statusAction: ActionPlanningURL.status(measure.id)
        )
    }

    private func conflict(_ stored: Measure, _ form: MeasureForm, _ all: [Measure], _ call: Call<Member>) -> Response {
        let titles = Dictionary(all.map { ($0.id.text, $0.title) }) { first, _ in first }
        let (theirs, mine) = (
            MeasureForm(stored).described(titles, call.texts), form.described(titles, call.texts)
        )
        return call.page(
            MeasureConflictPage(
                title: stored.title,
                kicker: call.texts("measures.title"),
                token: call.formToken,
                differences: MeasureConflictPage.Difference.between(theirs, mine),
                action: ActionPlanningURL.measure(stored.id),
                back: ActionPlanningURL.measure(stored.id),
                retry: [FormToken(name: "version", value: "\(stored.version)")]
                    + form.fields.map { FormToken(name: $0.name, value: $0.value) }
            ),
            status: .conflict
        )
    }
}
