import Companies
import CompaniesStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension CompaniesFeature {
    @Sendable func showYears(_ call: Call<Member>) async throws -> Response {
        call.page(try await yearsPage(call))
    }

    @Sendable func addYear(_ call: Call<Member>) async throws -> Response {
        var errors = FieldErrors()
        let typed = call.form["year"]
        if typed.isEmpty { errors.add("year", call.texts("year.missing")) }
        let year = NumberInput.year("year", typed, &errors, call.texts)
        if let year, year.value > outside.today().year {
            errors.add("year", call.texts("year.future", ["value": typed]))
        }
        guard errors.isEmpty, let year else {
            var page = try await yearsPage(call)
            (page.next, page.errors) = (typed, errors)
            return call.page(page, status: .unprocessableContent)
        }
        let known = try await years.settings(of: call.who.firm, in: year)
        if known.version > 0 { return call.redirect(CompaniesURL.year(year)) }
        var fresh = try await lastChoices(before: year, call.who.firm)
        fresh.isBaseYear = try await years.years(of: call.who.firm).allSatisfy { $0.version == 0 }
        fresh.factorEdition = known.factorEdition ?? factorEditions.first
        _ = try await years.save(fresh)
        return call.redirect(CompaniesURL.year(year), notice: call.texts("year.added", ["year": "\(year)"]))
    }

    @Sendable func showYear(_ call: Call<Member>) async throws -> Response {
        let settings = try await years.settings(of: call.who.firm, in: try call.year())
        return call.page(try await yearPage(YearForm(settings, newest: factorEditions.first), settings, call))
    }

    @Sendable func saveYear(_ call: Call<Member>) async throws -> Response {
        let year = try call.year()
        let stored = try await years.settings(of: call.who.firm, in: year)
        var form = YearForm(call.form)
        guard year.value <= outside.today().year else {
            return call.page(try await yearPage(form, stored, call, isTyped: true), status: .unprocessableContent)
        }
        let (settings, errors) = form.validated(call.who.firm, year, editions: factorEditions, call.texts)
        guard let settings else {
            var page = try await yearPage(form, stored, call)
            page.frame.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        do {
            switch try await years.save(settings) {
            case .saved:
                return call.redirect(CompaniesURL.years, notice: call.texts("year.saved", ["year": "\(year)"]))
            case .gone: throw HTTPError(.notFound)
            case .conflict(let now):
                form.version = now.version
                var page = try await yearPage(form, now, call)
                page.frame.conflict = form.conflict(with: now, call.texts)
                return call.page(page, status: .conflict)
            }
        } catch ReportingYearError.released(let base) where base != year {
            var page = try await yearPage(form, stored, call)
            page.frame.errors.add("baseYear", call.texts("year.baseYear.released", ["year": "\(base)"]))
            return call.page(page, status: .unprocessableContent)
        } catch ReportingYearError.released {
            let now = try await years.settings(of: call.who.firm, in: year)
            return call.page(try await yearPage(form, now, call, isTyped: true), status: .conflict)
        }
    }

    /// A new year is drawn up as the one before it, so that both can be compared.
    private func lastChoices(before year: ReportingYear, _ firm: FirmID) async throws -> ReportingYearSettings {
        let usual = ReportingYearSettings(firm: firm, year: year)
        guard let last = try await years.years(of: firm).first(where: { $0.year < year }) else { return usual }
        return try ReportingYearSettings(
            firm: firm,
            year: year,
            approach: last.approach,
            gwpSet: last.gwpSet,
            recalculationThreshold: last.recalculationThreshold
        )
    }

    private func yearsPage(_ call: Call<Member>) async throws -> YearsPage {
        let t = call.texts
        let all = try await years.years(of: call.who.firm)
        let next = all.first.map { $0.year.value + 1 } ?? outside.today().year - 1
        let base = all.first { $0.isBaseYear }?.year
        return YearsPage(
            title: t("section.years"),
            lead: base.map { t("year.lead", ["base": "\($0)"], count: all.count) } ?? t("year.lead.none"),
            rows: all.map { settings in
                YearsPage.Row(
                    year: PageLink("\(settings.year)", href: CompaniesURL.year(settings.year)),
                    isBaseYear: settings.isBaseYear,
                    approach: settings.approach.word(t),
                    edition: settings.factorEdition ?? t("missing"),
                    balance: PageLink(
                        t("year.balance", ["year": "\(settings.year)"]),
                        href: CompaniesURL.balance(settings.year)
                    ),
                    status: settings.status.word(t),
                    isReleased: settings.status == .released
                )
            },
            next: next <= outside.today().year ? "\(next)" : "",
            action: CompaniesURL.years,
            token: call.formToken,
            sections: CompaniesSection.links(.years, t)
        )
    }

    private func yearPage(
        _ form: YearForm,
        _ settings: ReportingYearSettings,
        _ call: Call<Member>,
        isTyped: Bool = false
    ) async throws -> YearPage {
        let t = call.texts
        let base = try await years.years(of: call.who.firm).first { $0.isBaseYear }?.year
        let year = settings.year
        var closed: String?
        if settings.status == .released { closed = t("year.released", ["year": "\(year)"]) }
        if year.value > outside.today().year { closed = t("year.future", ["value": "\(year)"]) }
        return YearPage(
            title: t("year.title", ["year": "\(year)"]),
            form: form,
            frame: FormFrame(action: CompaniesURL.year(year), token: call.formToken, version: form.version),
            closed: closed,
            unsaved: isTyped && closed != nil ? form.conflict(with: settings, t) : nil,
            facts: [
                (t("year.approach"), settings.approach.word(t)), (t("year.gwpSet"), settings.gwpSet.uppercased()),
                (t("year.baseYear"), settings.isBaseYear ? t("yes") : t("no")),
                (
                    t("year.threshold"),
                    GermanFormat.exact(settings.recalculationThreshold) + GermanFormat.thinSpace + "%"
                ),
                (t("year.edition"), settings.factorEdition ?? t("missing")),
            ],
            editions: factorEditions,
            balance: PageLink(t("year.balance", ["year": "\(year)"]), href: CompaniesURL.balance(year)),
            comparison: PageLink(t("year.edition.compare"), href: CompaniesURL.editions(year)),
            removal: call.who.role == .owner && settings.status == .open
                ? PageLink(t("year.remove"), href: CompaniesURL.yearRemoval(year)) : nil,
            otherBaseYear: base.flatMap { $0 == year ? nil : "\($0)" },
            sections: CompaniesSection.links(.years, t)
        )
    }
}
