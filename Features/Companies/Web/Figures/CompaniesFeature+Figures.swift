import Companies
import CompaniesStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension CompaniesFeature {
    @Sendable func showLatestFigures(_ call: Call<Member>) async throws -> Response {
        call.redirect(CompaniesURL.figures(try await usualYear(of: call.who.firm)))
    }

    @Sendable func showFigures(_ call: Call<Member>) async throws -> Response {
        let year = try call.year()
        let all = try await figures.all(of: call.who.firm)
        let known = all.first { $0.year == year } ?? FirmFigures(firm: call.who.firm, year: year)
        let before = all.last { $0.year < year && $0.ownUnit != nil }?.ownUnit?.name
        return call.page(try await figuresPage(FiguresForm(known, previousUnit: before), year, call))
    }

    @Sendable func saveFigures(_ call: Call<Member>) async throws -> Response {
        let year = try call.year()
        let form = FiguresForm(call.form)
        let (figures, errors) = form.validated(call.who.firm, year, call.texts)
        guard let figures else {
            var page = try await figuresPage(form, year, call)
            page.frame.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        do {
            switch try await self.figures.save(figures) {
            case .saved:
                return call.redirect(
                    CompaniesURL.figures(year),
                    notice: call.texts("figures.saved", ["year": "\(year)"])
                )
            case .gone: throw HTTPError(.notFound)
            case .conflict(let now):
                var form = form
                form.version = now.version
                var page = try await figuresPage(form, year, call)
                page.frame.conflict = form.conflict(with: now, call.texts)
                return call.page(page, status: .conflict)
            }
        } catch ReportingYearError.released {
            var page = try await figuresPage(form, year, call)
            let stored = try await reader.figures(of: call.who.firm, in: year)
            page.unsaved = form.conflict(with: stored, call.texts)
            return call.page(page, status: .conflict)
        }
    }

    private func figuresPage(
        _ form: FiguresForm,
        _ year: ReportingYear,
        _ call: Call<Member>
    ) async throws -> FiguresPage {
        let t = call.texts
        let sizes = try await reader.sizes(of: call.who.firm, in: year)
        let status = try await reader.smeStatus(of: call.who.firm, through: year)
        let settings = try await years.settings(of: call.who.firm, in: year)
        let begun = try await years.years(of: call.who.firm).map(\.year)
        let counted = try await figures.all(of: call.who.firm).map(\.year)
        let choices = Set(begun + counted + [year]).sorted(by: >)
        return FiguresPage(
            title: t("figures.title", ["year": "\(year)"]),
            form: form,
            frame: FormFrame(action: CompaniesURL.figures(year), token: call.formToken, version: form.version),
            closed: settings.status == .released ? t("figures.released", ["year": "\(year)"]) : nil,
            sizes: [SizePanel(sizes.smeDefinition, status: status, t), SizePanel(sizes.vsme, t)],
            difference: sizes.differ ? t("size.differ") : nil,
            related: try await related(sizes.relations, year, call),
            years: YearSwitch(current: year.value, choices: choices.map { ($0.value, CompaniesURL.figures($0)) }),
            sections: CompaniesSection.links(.figures, t)
        )
    }

    private func related(
        _ relations: EnterpriseRelations,
        _ year: ReportingYear,
        _ call: Call<Member>
    ) async throws -> [FiguresPage.Related] {
        let known = try await relatedFigures.figures(of: call.who.firm, in: year)
        let undertakings = try await holdings.structure(of: call.who.firm).undertakings
        return undertakings.compactMap { undertaking in
            guard let relation = relations.relations[undertaking.id] else { return nil }
            let figures = known[undertaking.id]
            return FiguresPage.Related(
                name: PageLink(undertaking.name, href: CompaniesURL.related(year, undertaking.id)),
                relation: relation.word(call.texts),
                staff: figures?.staff.map { GermanFormat.exact($0) },
                turnover: figures?.turnover?.german,
                balanceSheet: figures?.balanceSheet?.german
            )
        }
    }
}
