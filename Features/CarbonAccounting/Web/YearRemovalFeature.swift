import CarbonAccounting
import CarbonAccountingStorage
import Companies
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// Removing a reporting year that was begun by mistake and holds nothing.
extension CarbonAccountingFeature {
    func addYearRemovalRoutes(to routes: Routes) {
        routes.get("klimabilanz/:year/entfernen", for: .owner, page: "page.askToRemoveYear", use: askToRemoveYear)
        routes.delete("klimabilanz/:year/entfernen", for: .owner, use: removeYear)
    }

    @Sendable func askToRemoveYear(_ call: Call<Member>) async throws -> Response {
        let year = try call.year()
        return call.page(try await page(call, year, try await stores.removal.obstacles(of: call.who.firm, in: year)))
    }

    @Sendable func removeYear(_ call: Call<Member>) async throws -> Response {
        let year = try call.year()
        do {
            let obstacles = try await stores.removal.remove(year, of: call.who.firm)
            guard obstacles.isEmpty else {
                return call.page(try await page(call, year, obstacles), status: .unprocessableContent)
            }
        } catch ReportingYearError.released {
            return try await releasedConflict(call, year)
        }
        let notice = call.texts("yearRemoval.done", ["year": "\(year)"])
        return call.redirect(CarbonAccountingURL.reportingYears, notice: notice)
    }

    private func page(
        _ call: Call<Member>,
        _ year: ReportingYear,
        _ obstacles: [YearRemoval.Obstacle]
    ) async throws -> YearRemovalPage {
        let t = call.texts
        return YearRemovalPage(
            title: t("yearRemoval.title", ["year": "\(year)"]),
            frame: try await frame(year, .result, of: call.who.firm, t),
            obstacles: obstacles.map { obstacle in
                switch obstacle {
                case .lines(let count): t("yearRemoval.lines", count: count)
                case .releases: t("yearRemoval.releases")
                case .survey: t("yearRemoval.survey")
                case .baseYearLog: t("yearRemoval.baseYearLog")
                }
            },
            token: call.formToken
        )
    }
}

/// Asks before a year goes, or says what keeps it.
struct YearRemovalPage: YearPage {
    static let name = "CarbonAccounting/yearRemoval"
    let title: String
    let frame: YearFrame
    let obstacles: [String]
    let token: FormToken

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("result.kicker"), title: title)
        if obstacles.isEmpty {
            confirmation(
                Confirmation(
                    title: t("yearRemoval.question", ["year": "\(frame.year)"]),
                    consequences: [t("yearRemoval.settings"), t("yearRemoval.decisions")],
                    remark: t("yearRemoval.remark"),
                    confirm: PostAction(
                        t("yearRemoval.confirm"),
                        action: CarbonAccountingURL.yearRemoval(frame.year) + "?_method=DELETE",
                        tokens: [token],
                        style: .destructive
                    ),
                    cancel: PageLink(t("yearRemoval.cancel"), href: CarbonAccountingURL.reportingYears)
                )
            )
        } else {
            leadSentence(t("yearRemoval.kept", ["year": "\(frame.year)"]))
            ul(.class("plain-list")) { for obstacle in obstacles { li { obstacle } } }
            p { a(.href(CarbonAccountingURL.reportingYears)) { t("yearRemoval.cancel") } }
        }
    }
}
