import Companies
import CompaniesStorage
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension CompaniesFeature {
    @Sendable func showFirm(_ call: Call<Member>) async throws -> Response {
        guard let firm = try await firms.firm(call.who.firm) else { throw HTTPError(.notFound) }
        let year = try await usualYear(of: firm.id)
        let known = FirmOverview(
            firm: firm,
            sites: try await sites.sites(of: firm.id),
            figures: try await figures.figures(of: firm.id, in: year),
            sizes: try await reader.sizes(of: firm.id, in: year),
            status: try await reader.smeStatus(of: firm.id, through: year),
            hasYear: try await !years.years(of: firm.id).isEmpty
        )
        return call.page(known.page(content, call.texts))
    }

    @Sendable func showMasterData(_ call: Call<Member>) async throws -> Response {
        guard let firm = try await firms.firm(call.who.firm) else { throw HTTPError(.notFound) }
        return call.page(masterDataPage(MasterDataForm(firm, content), stored: firm, call))
    }

    @Sendable func saveMasterData(_ call: Call<Member>) async throws -> Response {
        guard let stored = try await firms.firm(call.who.firm) else { throw HTTPError(.notFound) }
        let form = MasterDataForm(call.form)
        var page = masterDataPage(form, stored: stored, call)
        // Enter in any field presses the first button, which is a search: it is one only where there is something to find.
        if let edition = form.searchedEdition, form.needsSearch(edition, stored, content) {
            page.show(content.choices(form.text(edition), edition), for: edition)
            return call.page(page)
        }
        let (firm, errors) = form.validated(stored, content, call.texts)
        guard let firm else {
            page.frame.errors = errors
            for edition in IndustryEdition.allCases where errors[MasterDataForm.field(edition)] != nil {
                page.show(content.choices(form.text(edition), edition), for: edition)
            }
            return call.page(page, status: .unprocessableContent)
        }
        switch try await firms.save(firm) {
        case .saved: return call.redirect(CompaniesURL.firm, notice: call.texts("firm.saved"))
        case .gone: throw HTTPError(.notFound)
        case .conflict(let now):
            var page = masterDataPage(form, stored: now, call)
            page.frame.conflict = form.conflict(with: now, content, call.texts)
            return call.page(page, status: .conflict)
        }
    }

    /// JSON for the field that searches while one types.
    @Sendable func searchIndustries(_ call: Call<Member>) async throws -> Response {
        let edition: IndustryEdition
        switch try call.parameter("edition") {
        case "2008": edition = .wz2008
        case "2025": edition = .wz2025
        default: throw HTTPError(.notFound)
        }
        let answer = content.answer(call.query("q") ?? "", edition)
        return call.json([UInt8](try JSONEncoder().encode(answer)))
    }

    private func masterDataPage(_ form: MasterDataForm, stored: Firm, _ call: Call<Member>) -> MasterDataPage {
        let successors = stored.industry2008.map { content.correspondence.successors(of: $0) } ?? .none
        var suggested: [Choice] = []
        if stored.industry2025 == nil {
            let codes: [IndustryCode] =
                switch successors {
                case .one(let code): [code]
                case .several(let codes): codes.count <= 12 ? codes : []
                case .none: []
                }
            suggested = codes.map { Choice(content.label($0) ?? $0.text, value: $0.text) }
        }
        return MasterDataPage(
            title: call.texts("firm.edit.title"),
            form: form,
            frame: FormFrame(action: CompaniesURL.masterData, token: call.formToken, version: stored.version),
            legalForms: LegalForm.allCases.map { Choice($0.word(call.texts), value: $0.rawValue) },
            suggested2025: suggested,
            suggestionFor: stored.industry2008?.text ?? "",
            sections: CompaniesSection.links(.overview, call.texts)
        )
    }
}
