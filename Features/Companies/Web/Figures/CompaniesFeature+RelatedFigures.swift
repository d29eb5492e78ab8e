import Companies
import CompaniesStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension CompaniesFeature {
    @Sendable func showRelatedFigures(_ call: Call<Member>) async throws -> Response {
        let (year, undertaking) = (try call.year(), try await undertaking(call))
        let known =
            try await relatedFigures.figures(of: call.who.firm, in: year)[undertaking.id]
            ?? UndertakingFigures(undertaking: undertaking.id, year: year)
        return call.page(relatedPage(RelatedFiguresForm(known), undertaking, year, call))
    }

    @Sendable func saveRelatedFigures(_ call: Call<Member>) async throws -> Response {
        let (year, undertaking) = (try call.year(), try await undertaking(call))
        var form = RelatedFiguresForm(call.form)
        let (figures, errors) = form.validated(undertaking.id, year, call.texts)
        guard let figures else {
            var page = relatedPage(form, undertaking, year, call)
            page.frame.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        switch try await relatedFigures.save(figures, of: call.who.firm) {
        case .saved:
            return call.redirect(
                CompaniesURL.figures(year),
                notice: call.texts("figures.related.saved", ["name": undertaking.name, "year": "\(year)"])
            )
        case .gone: throw HTTPError(.notFound)
        case .conflict(let now):
            form.version = now.version
            var page = relatedPage(form, undertaking, year, call)
            page.frame.conflict = form.conflict(with: now, call.texts)
            return call.page(page, status: .conflict)
        }
    }

    private func relatedPage(
        _ form: RelatedFiguresForm,
        _ undertaking: Undertaking,
        _ year: ReportingYear,
        _ call: Call<Member>
    ) -> RelatedFiguresPage {
        RelatedFiguresPage(
            title: call.texts("figures.related.title", ["name": undertaking.name, "year": "\(year)"]),
            lead: call.texts("figures.related.lead", ["firm": call.who.firmName]),
            form: form,
            frame: FormFrame(
                action: CompaniesURL.related(year, undertaking.id),
                token: call.formToken,
                version: form.version
            ),
            back: CompaniesURL.figures(year),
            sections: CompaniesSection.links(.figures, call.texts)
        )
    }
}
