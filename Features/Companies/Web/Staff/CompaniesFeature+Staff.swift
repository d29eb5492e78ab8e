import Companies
import CompaniesStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension CompaniesFeature {
    func addStaffRoutes(to routes: Routes) {
        routes.get("betrieb/belegschaft", for: .member, page: "page.staffYears", use: showStaffYears)
        routes.get("betrieb/belegschaft/:year", for: .member, page: "page.staff", use: showStaff)
        routes.post("betrieb/belegschaft/:year", for: .member, use: saveStaff)
    }

    @Sendable func showStaffYears(_ call: Call<Member>) async throws -> Response {
        let t = call.texts
        let known = try await staff.all(of: call.who.firm)
        let begun = try await years.years(of: call.who.firm).map(\.year)
        let usual = try await usualYear(of: call.who.firm)
        let all = Set(begun + known.map(\.year) + [usual]).sorted(by: >)
        return call.page(
            StaffYearsPage(
                title: t("staff.years.title"),
                years: all.map { year in
                    let figures = known.first { $0.year == year }
                    let count = figures?.values.count ?? 0
                    return StaffYearsPage.Year(
                        link: PageLink("\(year)", href: CompaniesURL.staff(year)),
                        employees: figures?[.employees].map { GermanFormat.exact($0) },
                        known: t("staff.years.count", ["count": "\(count)", "all": "\(StaffFigure.allCases.count)"])
                    )
                },
                sections: CompaniesSection.links(.staff, t)
            )
        )
    }

    @Sendable func showStaff(_ call: Call<Member>) async throws -> Response {
        let year = try call.year()
        let known = try await staff.figures(of: call.who.firm, in: year)
        return call.page(try await staffPage(StaffForm(known), known, year, call))
    }

    @Sendable func saveStaff(_ call: Call<Member>) async throws -> Response {
        let year = try call.year()
        let form = StaffForm(call.form)
        let stored = try await staff.figures(of: call.who.firm, in: year)
        let (figures, errors) = form.validated(call.who.firm, year, call.texts)
        guard let figures else {
            var page = try await staffPage(form, stored, year, call)
            page.frame.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        do {
            switch try await staff.save(figures) {
            case .saved:
                return call.redirect(
                    CompaniesURL.staff(year),
                    notice: call.texts("staff.saved", ["year": "\(year)"])
                )
            case .gone: throw HTTPError(.notFound)
            case .conflict(let now):
                var form = form
                form.version = now.version
                var page = try await staffPage(form, now, year, call)
                page.frame.conflict = form.conflict(with: now, call.texts)
                return call.page(page, status: .conflict)
            }
        } catch ReportingYearError.released {
            var page = try await staffPage(form, stored, year, call)
            page.unsaved = form.conflict(with: stored, call.texts)
            return call.page(page, status: .conflict)
        }
    }

    private func staffPage(
        _ form: StaffForm,
        _ known: StaffFigures,
        _ year: ReportingYear,
        _ call: Call<Member>
    ) async throws -> StaffPage {
        let t = call.texts
        let settings = try await years.settings(of: call.who.firm, in: year)
        let figures = try await figures.figures(of: call.who.firm, in: year)
        let begun = try await years.years(of: call.who.firm).map(\.year)
        let counted = try await staff.all(of: call.who.firm).map(\.year)
        let choices = Set(begun + counted + [year]).sorted(by: >)
        return StaffPage(
            title: t("staff.title", ["year": "\(year)"]),
            form: form,
            frame: FormFrame(action: CompaniesURL.staff(year), token: call.formToken, version: form.version),
            closed: settings.status == .released ? t("figures.released", ["year": "\(year)"]) : nil,
            difference: difference(known, figures, t),
            facts: StaffFigure.allCases.map { figure in
                (t("staff.field.\(figure.rawValue)"), known[figure].map { GermanFormat.exact($0) })
            },
            ratios: known.ratios(t),
            years: YearSwitch(current: year.value, choices: choices.map { ($0.value, CompaniesURL.staff($0)) }),
            sections: CompaniesSection.links(.staff, t)
        )
    }

    /// Both numbers are asked for; only averages can be compared.
    private func difference(_ staff: StaffFigures, _ figures: FirmFigures, _ t: Texts) -> String? {
        guard staff.counting == .average, let here = staff[.employees], let there = figures.employees, here != there
        else { return nil }
        return t(
            "staff.difference",
            ["here": GermanFormat.exact(here), "there": GermanFormat.exact(there), "year": "\(staff.year)"]
        )
    }
}
