import Companies
import CompaniesStorage
import DatabasePlatform
import HTTPTypes
import Hummingbird
import Kernel
import ProgrammingInterfaceStorage
import WebPlatform

/// The firm's sites, with the rules of the pages, ``SiteDraft``.
extension ProgrammingInterfaceFeature {
    func addSiteOperations(to routes: Routes) {
        let (list, one) = ("api/v1/sites", "api/v1/sites/:site")
        routes.api(
            APIOperation(
                "listSites",
                .get,
                list,
                query: PageRequest.parameters,
                answer: .json(SiteResource.page("Sites"))
            ),
            for: .token(.readFirm),
            use: listSites
        )
        routes.api(
            APIOperation("createSite", .post, list, body: SiteInput.schema, answer: .made(SiteResource.schema)),
            for: .token(.writeFirm),
            use: createSite
        )
        routes.api(
            APIOperation("getSite", .get, one, answer: .json(SiteResource.schema)),
            for: .token(.readFirm),
            use: getSite
        )
        routes.api(
            APIOperation(
                "updateSite",
                .put,
                one,
                body: SiteInput.schema,
                answer: .json(SiteResource.schema),
                needsVersion: true
            ),
            for: .token(.writeFirm),
            use: updateSite
        )
        routes.api(
            APIOperation("deleteSite", .delete, one, answer: .nothing, problems: [.inUse]),
            for: .token(.writeFirm),
            use: deleteSite
        )
    }

    @Sendable private func listSites(_ call: APICall<TokenHolder>) async throws -> Response {
        let sites = try await sites.sites(of: call.who.firm)
        return call.json(
            PageRequest.answer(sites.map { site in (site.id.text, { SiteResource(site: site).json }) }, call.query)
        )
    }

    @Sendable private func getSite(_ call: APICall<TokenHolder>) async throws -> Response {
        let site = try await site(call)
        return call.json(SiteResource(site: site).json, version: site.version)
    }

    @Sendable private func createSite(_ call: APICall<TokenHolder>) async throws -> Response {
        let site = try await checked(call, id: SiteID(from: outside), version: 1)
        do {
            return try await once(call) { session in
                try SiteStore.insert(site, in: session)
                return .init(
                    SiteResource(site: site).json,
                    location: "/api/v1/sites/\(site.id)",
                    version: site.version
                )
            }
        } catch StorageError.uniqueViolation {
            throw nameTaken(site, call.texts)
        }
    }

    @Sendable private func updateSite(_ call: APICall<TokenHolder>) async throws -> Response {
        let stored = try await site(call)
        let site = try await checked(call, id: stored.id, version: try call.version())
        do {
            switch try await sites.save(site) {
            case .saved(let site): return call.json(SiteResource(site: site).json, version: site.version)
            case .conflict: throw APIProblem(.versionChanged)
            case .gone: throw APIProblem(.notFound)
            }
        } catch StorageError.uniqueViolation {
            throw nameTaken(site, call.texts)
        }
    }

    @Sendable private func deleteSite(_ call: APICall<TokenHolder>) async throws -> Response {
        switch try await sites.remove(try call.id("site"), of: call.who.firm) {
        case .removed: return call.nothing()
        case .inUse: throw APIProblem(.inUse)
        case .gone: throw APIProblem(.notFound)
        }
    }

    private func site(_ call: APICall<TokenHolder>) async throws -> Site {
        guard let site = try await sites.site(try call.id("site"), of: call.who.firm) else {
            throw APIProblem(.notFound)
        }
        return site
    }

    private func checked(_ call: APICall<TokenHolder>, id: SiteID, version: Int) async throws -> Site {
        let draft = SiteInput.draft(call.body)
        let undertakings = try await holdings.structure(of: call.who.firm).undertakings.map(\.id)
        let faults = draft.faults(region: region, undertakings: undertakings)
        guard faults.isEmpty, let site = draft.site(id, of: call.who.firm, version: version) else {
            throw APIProblem(.invalid, details: faults.map { detail($0, call) })
        }
        return site
    }

    private func nameTaken(_ site: Site, _ t: Texts) -> APIProblem {
        APIProblem(.invalid, details: [.init("/name", t("site.name.taken", ["value": site.name]))])
    }

    private func detail(_ fault: SiteDraft.Fault, _ call: APICall<TokenHolder>) -> APIProblem.Detail {
        let (t, body) = (call.texts, call.body)
        switch fault {
        case .nameMissing: return .init("/name", t("site.missing"))
        case .tooLong(let text, let count):
            let words = t("site.long", ["count": "\(count)", "limit": "\(SiteDraft.longestText)"])
            return .init("/\(text.rawValue)", words)
        case .postcodeMissing: return .init("/postcode", t("site.postcode", ["value": body["postcode"].line]))
        case .municipalityMissing: return .init("/municipality", t("site.missing"))
        case .municipalityDiffers(let code, let expected):
            let words = t(
                "site.municipality",
                ["code": code.text, "name": expected, "value": body["municipality"].line]
            )
            return .init("/municipality", words)
        case .floorAreaZero: return .init("/floorAreaSquareMetres", t("site.floorArea"))
        case .heatedAboveFloor: return .init("/heatedAreaSquareMetres", t("site.heatedArea"))
        case .undertakingUnknown: return .init("/undertaking", t("site.undertaking"))
        }
    }
}
