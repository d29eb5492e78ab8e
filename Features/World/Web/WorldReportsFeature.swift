import HTML
import Hummingbird
public import Kernel
public import WebPlatform
import World
import WorldStorage

/// What people say of others' behaviour, for the team of the hub.
///
/// Addresses: `/team/meldungen`, `/team/meldungen/:worldReport/erledigung`.
public struct WorldReportsFeature: Sendable {
    private let store: ReportStore
    private let texts: Texts
    private let outside: OutsideWorld

    public init(stores: MeetingStores, texts: Texts, outside: OutsideWorld) {
        (store, self.texts, self.outside) = (stores.reports, texts, outside)
    }

    /// Inside the place of the team.
    public var teamPlace: RailPlace {
        RailPlace(label: texts("meldungen.title"), address: MeetingURL.reports, audience: .hubTeam)
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("World", texts: texts, records: .personal)
        routes.get("team/meldungen", for: .hubTeam, page: "page.meldungen", use: show)
        routes.post("team/meldungen/:worldReport/erledigung", for: .hubTeam, use: finish)
    }

    @Sendable func show(_ call: Call<Person>) async throws -> Response { call.page(try await page(call)) }

    @Sendable func finish(_ call: Call<Person>) async throws -> Response {
        let (t, id) = (call.texts, try call.id("worldReport", of: ReportEntryTag.self))
        let note = TypedText.block(call.form["note"])
        var sentence: String?
        if note.isEmpty { sentence = t("meldungen.note.missing") }
        if note.count > ReportEntry.longestReason {
            let most = "\(ReportEntry.longestReason)"
            sentence = t("meldungen.note.long", ["count": "\(note.count)", "most": most])
        }
        if let sentence {
            var page = try await page(call)
            guard page.entries.contains(where: { $0.id == id.text }) else { throw HTTPError(.notFound) }
            page.wrong = (id.text, note, sentence)
            return call.page(page, status: .unprocessableContent)
        }
        guard try await store.finish(id, note: note, by: call.who.id) else { throw HTTPError(.notFound) }
        return call.redirect(MeetingURL.reports, notice: t("meldungen.done"))
    }

    private func page(_ call: Call<Person>) async throws -> WorldReportsPage {
        let t = call.texts
        return WorldReportsPage(
            title: t("meldungen.title"),
            token: call.formToken,
            entries: try await store.reports().map { report in
                WorldReportsPage.Entry(
                    id: report.id.text,
                    who: report.pseudonym,
                    room: Self.room(report.room, t),
                    at: MeetingWords.time(report.at, t),
                    reason: report.reason,
                    done: report.doneAt.map { t("meldungen.doneAt", ["time": MeetingWords.time($0, t)]) },
                    note: report.note
                )
            }
        )
    }

    private static func room(_ kind: ReportEntry.RoomKind, _ t: Texts) -> String {
        switch kind {
        case .open: t("meldungen.room.open")
        case .meeting: t("meldungen.room.meeting")
        case .firm: t("meldungen.room.firm")
        }
    }
}
