import Companies
import CompaniesStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension CompaniesFeature {
    @Sendable func showHoldings(_ call: Call<Member>) async throws -> Response {
        let structure = try await holdings.structure(of: call.who.firm)
        let usual = try await usualYear(of: call.who.firm)
        let year = call.query("jahr").flatMap { Int($0) }.flatMap(ReportingYear.init) ?? usual
        let begun = try await years.years(of: call.who.firm).map(\.year)
        let overview = HoldingsOverview(
            names: HoldingNames(firm: call.who.firmName, undertakings: structure.undertakings),
            structure: structure,
            year: year,
            choices: Set(begun + [year, usual]).sorted(by: >)
        )
        return call.page(try overview.page(call.texts))
    }

    @Sendable func showNewHolding(_ call: Call<Member>) async throws -> Response {
        let structure = try await holdings.structure(of: call.who.firm)
        return call.page(newHoldingPage(HoldingForm(), structure.undertakings, call))
    }

    @Sendable func addHolding(_ call: Call<Member>) async throws -> Response {
        let undertakings = try await holdings.structure(of: call.who.firm).undertakings
        let form = HoldingForm(call.form)
        var (valid, errors) = form.validated(
            id: HoldingID(from: outside),
            firm: call.who.firm,
            newID: UndertakingID(from: outside),
            undertakings: undertakings,
            call.texts
        )
        if let valid {
            do {
                try await holdings.add(valid.holding, new: valid.undertaking.map { [$0] } ?? [])
                return call.redirect(CompaniesURL.holdings, notice: call.texts("holding.added"))
            } catch let error as HoldingError {
                names(undertakings, call).add(error, newName: form.newName, to: &errors, call.texts)
            }
        }
        var page = newHoldingPage(form, undertakings, call)
        page.frame.errors = errors
        return call.page(page, status: .unprocessableContent)
    }

    @Sendable func showHolding(_ call: Call<Member>) async throws -> Response {
        guard let holding = try await holdings.holding(try call.id("holding"), of: call.who.firm) else {
            throw HTTPError(.notFound)
        }
        let undertakings = try await holdings.structure(of: call.who.firm).undertakings
        return call.page(holdingPage(HoldingForm(holding), holding, version: holding.version, undertakings, call))
    }

    @Sendable func saveHolding(_ call: Call<Member>) async throws -> Response {
        guard let stored = try await holdings.holding(try call.id("holding"), of: call.who.firm) else {
            throw HTTPError(.notFound)
        }
        let undertakings = try await holdings.structure(of: call.who.firm).undertakings
        var form = HoldingForm(call.form)
        // Only a new holding may bring a new undertaking along; a forged one finds no party.
        if form.parent == HoldingForm.new { form.parent = "" }
        if form.child == HoldingForm.new { form.child = "" }
        var (valid, errors) = form.validated(
            id: stored.id,
            firm: call.who.firm,
            newID: UndertakingID(from: outside),
            undertakings: undertakings,
            call.texts
        )
        if let valid {
            do {
                switch try await holdings.save(valid.holding) {
                case .saved: return call.redirect(CompaniesURL.holdings, notice: call.texts("holding.saved"))
                case .gone: throw HTTPError(.notFound)
                case .conflict(let now):
                    var page = holdingPage(form, now, version: now.version, undertakings, call)
                    page.frame.conflict = form.conflict(with: now, names(undertakings, call), call.texts)
                    return call.page(page, status: .conflict)
                }
            } catch let error as HoldingError {
                names(undertakings, call).add(error, newName: "", to: &errors, call.texts)
            }
        }
        var page = holdingPage(form, stored, version: form.version, undertakings, call)
        page.frame.errors = errors
        return call.page(page, status: .unprocessableContent)
    }

    @Sendable func removeHolding(_ call: Call<Member>) async throws -> Response {
        guard try await holdings.remove(try call.id("holding"), of: call.who.firm) else { throw HTTPError(.notFound) }
        return call.redirect(CompaniesURL.holdings, notice: call.texts("holding.removed"))
    }

    private func names(_ undertakings: [Undertaking], _ call: Call<Member>) -> HoldingNames {
        HoldingNames(firm: call.who.firmName, undertakings: undertakings)
    }

    private func newHoldingPage(
        _ form: HoldingForm,
        _ undertakings: [Undertaking],
        _ call: Call<Member>
    ) -> HoldingPage {
        HoldingPage(
            title: call.texts("holding.new.title"),
            form: form,
            frame: FormFrame(action: CompaniesURL.holdings, token: call.formToken, version: 0),
            firmName: call.who.firmName,
            undertakings: undertakings.map { Choice($0.name, value: $0.id.text) },
            isNew: true,
            sections: CompaniesSection.links(.holdings, call.texts)
        )
    }

    private func holdingPage(
        _ form: HoldingForm,
        _ holding: Holding,
        version: Int,
        _ undertakings: [Undertaking],
        _ call: Call<Member>
    ) -> HoldingPage {
        let names = names(undertakings, call)
        let (parent, child) = (names.name(holding.parent), names.name(holding.child))
        var page = HoldingPage(
            title: call.texts("holding.line", ["parent": parent, "child": child]),
            form: form,
            frame: FormFrame(action: CompaniesURL.holding(holding.id), token: call.formToken, version: version),
            firmName: call.who.firmName,
            undertakings: undertakings.map { Choice($0.name, value: $0.id.text) },
            isNew: false,
            sections: CompaniesSection.links(.holdings, call.texts)
        )
        if call.who.role == .owner {
            page.removal = PostAction(
                call.texts("holding.remove.confirm"),
                action: CompaniesURL.holdingRemoval(holding.id),
                tokens: [call.formToken],
                style: .destructive
            )
        }
        return page
    }
}
