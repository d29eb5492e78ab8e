import Companies
import CompaniesStorage
import DatabasePlatform
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension CompaniesFeature {
    @Sendable func showSites(_ call: Call<Member>) async throws -> Response {
        let sites = try await sites.sites(of: call.who.firm)
        let undertakings = try await holdings.structure(of: call.who.firm).undertakings
        let t = call.texts
        return call.page(
            SitesPage(
                title: t("section.sites"),
                lead: t("site.lead", count: sites.count),
                rows: sites.map { site in
                    SitesPage.Row(
                        name: PageLink(site.name, href: CompaniesURL.site(site.id)),
                        isSeat: site.isSeat,
                        address: (site.street.isEmpty ? "" : site.street + ", ")
                            + "\(site.postcode) \(site.municipality)",
                        region: content.region.membership(site.postcode),
                        floorArea: site.floorArea.map { GermanFormat.exact($0) },
                        operatedBy: undertakings.first { $0.id == site.undertaking }?.name
                    )
                },
                sections: CompaniesSection.links(.sites, t)
            )
        )
    }

    @Sendable func showNewSite(_ call: Call<Member>) async throws -> Response {
        var form = SiteForm()
        form.isSeat = try await sites.sites(of: call.who.firm).isEmpty
        return call.page(try await newSitePage(form, call))
    }

    @Sendable func addSite(_ call: Call<Member>) async throws -> Response {
        let form = SiteForm(call.form)
        let id = SiteID(from: outside)
        var page = try await newSitePage(form, call)
        var (site, errors) = try await validated(form, id, call)
        if let site {
            do {
                try await sites.add(site)
                return call.redirect(CompaniesURL.sites, notice: call.texts("site.added", ["name": site.name]))
            } catch StorageError.uniqueViolation {
                errors.add("name", call.texts("site.name.taken", ["value": form.name]))
            }
        }
        page.frame.errors = errors
        page.asksToKeepPlace = disagrees(form)
        return call.page(page, status: .unprocessableContent)
    }

    @Sendable func showSite(_ call: Call<Member>) async throws -> Response {
        guard let site = try await sites.site(try call.id("site"), of: call.who.firm) else {
            throw HTTPError(.notFound)
        }
        return call.page(try await sitePage(SiteForm(site), site, call))
    }

    @Sendable func saveSite(_ call: Call<Member>) async throws -> Response {
        guard let stored = try await sites.site(try call.id("site"), of: call.who.firm) else {
            throw HTTPError(.notFound)
        }
        let form = SiteForm(call.form)
        var (site, errors) = try await validated(form, stored.id, call)
        if let site {
            do {
                switch try await sites.save(site) {
                case .saved(let site):
                    return call.redirect(CompaniesURL.sites, notice: call.texts("site.saved", ["name": site.name]))
                case .gone: throw HTTPError(.notFound)
                case .conflict(let now):
                    let undertakings = try await holdings.structure(of: call.who.firm).undertakings
                    var page = try await sitePage(form, now, call)
                    page.frame.conflict = form.conflict(with: now, undertakings, call.texts)
                    return call.page(page, status: .conflict)
                }
            } catch StorageError.uniqueViolation {
                errors.add("name", call.texts("site.name.taken", ["value": form.name]))
            }
        }
        var page = try await sitePage(form, stored, call)
        page.frame = FormFrame(
            action: CompaniesURL.site(stored.id),
            token: call.formToken,
            version: form.version,
            errors: errors
        )
        page.asksToKeepPlace = disagrees(form)
        return call.page(page, status: .unprocessableContent)
    }

    @Sendable func removeSite(_ call: Call<Member>) async throws -> Response {
        let id: SiteID = try call.id("site")
        switch try await sites.remove(id, of: call.who.firm) {
        case .removed: return call.redirect(CompaniesURL.sites, notice: call.texts("site.removed"))
        case .gone: throw HTTPError(.notFound)
        case .inUse:
            guard let site = try await sites.site(id, of: call.who.firm) else { throw HTTPError(.notFound) }
            var page = try await sitePage(SiteForm(site), site, call)
            page.frame.errors.add("name", call.texts("site.remove.inUse", ["name": site.name]))
            return call.page(page, status: .unprocessableContent)
        }
    }

    private func validated(
        _ form: SiteForm,
        _ id: SiteID,
        _ call: Call<Member>
    ) async throws -> (Site?, FieldErrors) {
        let undertakings = try await holdings.structure(of: call.who.firm).undertakings
        return form.validated(
            id: id,
            firm: call.who.firm,
            region: content.region,
            undertakings: undertakings,
            call.texts
        )
    }

    private func disagrees(_ form: SiteForm) -> Bool {
        guard let code = Postcode(form.postcode), !form.municipality.isEmpty else { return false }
        if case .differs = content.region.check(code, municipality: form.municipality) { return true }
        return false
    }

    private func newSitePage(_ form: SiteForm, _ call: Call<Member>) async throws -> SitePage {
        try await page(form, title: call.texts("site.new"), action: CompaniesURL.sites, version: 0, call)
    }

    private func sitePage(_ form: SiteForm, _ site: Site, _ call: Call<Member>) async throws -> SitePage {
        let action = CompaniesURL.site(site.id)
        var page = try await page(form, title: site.name, action: action, version: site.version, call)
        if call.who.role == .owner {
            page.removal = PostAction(
                call.texts("site.remove.confirm"),
                action: CompaniesURL.siteRemoval(site.id),
                tokens: [call.formToken],
                style: .destructive
            )
        }
        return page
    }

    private func page(
        _ form: SiteForm,
        title: String,
        action: String,
        version: Int,
        _ call: Call<Member>
    ) async throws -> SitePage {
        let undertakings = try await holdings.structure(of: call.who.firm).undertakings
        return SitePage(
            title: title,
            form: form,
            frame: FormFrame(action: action, token: call.formToken, version: version),
            municipalities: content.region.municipalities.map(\.name).sorted(),
            undertakings: undertakings.map { Choice($0.name, value: $0.id.text) },
            sections: CompaniesSection.links(.sites, call.texts)
        )
    }
}
