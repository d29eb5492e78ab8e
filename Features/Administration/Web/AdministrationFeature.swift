public import DatabasePlatform
public import HTML
import Hummingbird
public import Kernel
import MailPlatform
public import WebPlatform

/// What administrators look after: mails, background jobs, and the way to their other pages.
///
/// Addresses: `/verwaltung`, `/verwaltung/postausgang`, `/verwaltung/postausgang/:mail`, `/verwaltung/auftraege`.
public struct AdministrationFeature: Sendable {
    let outbox: MailOutbox
    let jobs: JobReader
    /// Pages of other features for administrators.
    let links: [PageLink]
    /// Without one, links in mails are shown, so that administrators can pass them on.
    let hasMailServer: Bool
    let texts: Texts
    let outside: OutsideWorld

    static let pageSize = 50

    public init(
        database: any SQLDatabase,
        links: [PageLink],
        hasMailServer: Bool,
        texts: Texts,
        outside: OutsideWorld
    ) {
        (outbox, jobs) = (MailOutbox(database), JobReader(database))
        (self.links, self.hasMailServer) = (links, hasMailServer)
        (self.texts, self.outside) = (texts, outside)
    }

    public var railPlace: RailPlace {
        let own = [
            PageLink(texts("outbox.title"), href: AdministrationURL.outbox),
            PageLink(texts("jobs.title"), href: AdministrationURL.jobs),
        ]
        let first = PageLink(texts("administration.title"), href: AdministrationURL.overview)
        return RailPlace(
            label: texts("administration.place"),
            address: AdministrationURL.overview,
            audience: .administrator,
            sections: ([first] + links + own).map {
                RailPlace(label: $0.label, address: $0.href, audience: .administrator)
            }
        )
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("Administration", texts: texts)
        routes.get("verwaltung", for: .administrator, page: "page.overview", use: showOverview)
        routes.get(
            "verwaltung/postausgang",
            for: .administrator,
            records: .personal,
            page: "page.outbox",
            use: showOutbox
        )
        routes.get(
            "verwaltung/postausgang/:mail",
            for: .administrator,
            records: .personal,
            page: "page.mail",
            use: showMail
        )
        routes.post("verwaltung/postausgang/:mail/zustellung", for: .administrator, use: resendMail)
        routes.delete("verwaltung/postausgang/:mail", for: .administrator, use: discardMail)
        routes.get("verwaltung/auftraege", for: .administrator, page: "page.jobs", use: showJobs)
        routes.post("verwaltung/auftraege/:job/neubeginn", for: .administrator, use: restartJob)
    }

    @Sendable func showOverview(_ call: Call<Person>) async throws -> Response {
        let page = OverviewPage(
            mails: try await outbox.counts(),
            jobs: try await jobs.counts(),
            hasMailServer: hasMailServer,
            links: links,
            call.texts
        )
        return call.page(page)
    }
}

/// Frame of all pages here.
protocol AdministrationPage: Page {}

extension AdministrationPage {
    var place: String { AdministrationURL.overview }
}
