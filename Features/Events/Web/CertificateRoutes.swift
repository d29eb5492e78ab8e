import Events
import EventsStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// Certificates: for the team all of an event or one, for a person their own, for everybody the check of a number.
extension EventsFeature {
    func addCertificateRoutes(to routes: Routes) {
        routes.get("bescheinigungen", for: .signedIn, page: "page.certificates", use: showCertificates)
        routes.get("bescheinigungen/:event", for: .signedIn, page: "page.ownCertificate", use: printOwnCertificate)
        routes.get("bescheinigung", for: .everyone, records: RecordKind.none, use: findCertificate)
        routes.get(
            "bescheinigung/:number",
            for: .everyone,
            records: RecordKind.none,
            page: "page.certificateCheck",
            use: checkCertificate
        )
    }

    @Sendable func printCertificates(_ call: Call<Person>) async throws -> Response {
        guard let roll = try await attendance.roll(of: try call.id("event")) else { throw HTTPError(.notFound) }
        var people = roll.attendees.filter { roll.isProven($0.id) }
        if let asked = call.query("person") { people = people.filter { $0.id.text == asked } }
        return try await papers(people, of: roll, call)
    }

    @Sendable func showCertificates(_ call: Call<Person>) async throws -> Response {
        let t = call.texts
        var rows: [CertificatesPage.Row] = []
        for own in try await certificates.own(of: call.who.id) {
            guard let roll = try await attendance.roll(of: own.event), !roll.isCancelled else { continue }
            rows.append(
                CertificatesPage.Row(
                    title: roll.event.title,
                    days: roll.event.dates.map(\.day.german).joined(separator: ", "),
                    hours: AttendanceWords.hours(roll.hours(of: own.attendee), t),
                    address: AttendanceURL.ownCertificate(own.event)
                )
            )
        }
        return call.page(CertificatesPage(title: t("certificates.title"), rows: rows))
    }

    @Sendable func printOwnCertificate(_ call: Call<Person>) async throws -> Response {
        guard let roll = try await attendance.roll(of: try call.id("event")) else { throw HTTPError(.notFound) }
        let own = roll.attendees.filter { $0.person == call.who.id && roll.isProven($0.id) }
        return try await papers(own, of: roll, call)
    }

    private func papers(
        _ people: [AttendanceRoll.Attendee],
        of roll: AttendanceRoll,
        _ call: Call<Person>
    ) async throws -> Response {
        let issued = roll.isCancelled ? [:] : try await certificates.issue(people.map(\.id), of: roll.event.id)
        let sheets = people.compactMap { attendee in
            issued[attendee.id].map { number in
                CertificatePaper(
                    roll: roll,
                    attendee: attendee,
                    issued: number,
                    checkAddress: office.address + AttendanceURL.check(number.number)
                ).node(call.texts)
            }
        }
        guard !sheets.isEmpty else { throw HTTPError(.notFound) }
        let paper = EventPaper(title: call.texts("certificate.title"), sheets: sheets, style: content.paperStyle)
        return try await paperResponse(paper, name: call.texts("certificate.file", count: sheets.count), call)
    }

    /// The form of the check page sends the number behind a question mark.
    @Sendable func findCertificate(_ call: Call<Visitor>) async throws -> Response {
        try await check(call.query("nummer") ?? "", call)
    }

    @Sendable func checkCertificate(_ call: Call<Visitor>) async throws -> Response {
        try await check(try call.parameter("number"), call)
    }

    private func check(_ typed: String, _ call: Call<Visitor>) async throws -> Response {
        let t = call.texts
        var page = CertificateCheckPage(title: t("certificate.check.title"), typed: String(typed.prefix(40)))
        if typed.isEmpty { return call.page(page) }
        guard let number = CertificateNumber(typed) else {
            page.error = t("certificate.check.malformed", ["value": page.typed])
            return call.page(page, status: .unprocessableContent)
        }
        guard let found = try await certificates.check(number) else {
            page.answer = t("certificate.check.unknown", ["number": number.text])
            return call.page(page, status: .notFound)
        }
        page.answer = t(
            "certificate.check.genuine",
            [
                "number": number.text, "initials": found.initials, "title": found.title,
                "days": found.days.map(\.german).joined(separator: ", "),
            ]
        )
        return call.page(page)
    }
}
