import DatabasePlatform
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import ProgrammeRecords
import ProgrammeRecordsStorage
import WebPlatform

/// Who has read or changed which record of a participant.
extension ProgrammeRecordsFeature {
    static let readingsShown = 10

    func addReadings(to routes: Routes) {
        routes.get("verwaltung/projekt/protokoll", for: .administrator, page: "page.readings", use: showReadings)
        routes.get(
            "verwaltung/projekt/teilnehmende/:participant/protokoll",
            for: .administrator,
            page: "page.readings.one",
            use: showReadingsOfOne
        )
    }

    @Sendable func showReadings(_ call: Call<Person>) async throws -> Response {
        let t = call.texts
        return try await page(nil, t("reading.lead"), back: nil, ProgrammeRecordsURL.readings, call)
    }

    @Sendable func showReadingsOfOne(_ call: Call<Person>) async throws -> Response {
        let id: ParticipantID = try call.id("participant")
        guard let participant = try await participants.participant(id) else { throw HTTPError(.notFound) }
        let (t, who) = (call.texts, name(participant, call.texts))
        let back = PageLink(who, href: ProgrammeRecordsURL.participant(id))
        let address = ProgrammeRecordsURL.readings(of: id)
        return try await page(id, t("reading.lead.one", ["name": who]), back: back, address, call)
    }

    private func page(
        _ participant: ParticipantID?,
        _ lead: String,
        back: PageLink?,
        _ address: String,
        _ call: Call<Person>
    ) async throws -> Response {
        // What was read a moment ago belongs on the page too.
        try await trail?.flush()
        let (t, page) = (call.texts, max(1, call.query("seite").flatMap { Int($0) } ?? 1))
        let (found, total) = try await readings.readings(of: participant, page: page)
        return call.page(
            ReadingsPage(
                title: t("reading.title"),
                lead: lead,
                rows: rows(found, call),
                pages: RecordsPages.between(page, total: total, size: RecordReadingStore.pageSize, t) {
                    address + "?seite=\($0)"
                },
                back: back
            )
        )
    }

    func rows(_ readings: [RecordReadingStore.Reading], _ call: Call<Person>) -> [ReadingsPage.Row] {
        let (t, names) = (call.texts, call.routeNames)
        return readings.map { reading in
            let record: TableCell =
                switch (reading.participant, reading.name) {
                case (let id?, let name?):
                    .link(
                        PageLink(
                            name.isEmpty ? t("participant.nameless") : name,
                            href: ProgrammeRecordsURL.participant(id)
                        )
                    )
                case (.some, nil): TableCell(t("projectHold.gone"))
                case (nil, _): TableCell(t("reading.several"))
                }
            return ReadingsPage.Row(
                time: t(
                    "reading.at",
                    ["date": LocalDate(reading.at).german, "time": BerlinTime.clock(reading.at).time.german]
                ),
                person: reading.person ?? t("reading.erased"),
                action: reading.isChange ? t("reading.changed") : t("reading.read"),
                record: record,
                page: names.name(of: reading.route, method: reading.method, objects: []) ?? reading.route
            )
        }
    }
}
