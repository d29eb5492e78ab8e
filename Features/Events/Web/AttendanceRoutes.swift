import Documents
import Events
import EventsStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// The list of an event for the hub's team, and what is printed from it.
extension EventsFeature {
    func addAttendanceRoutes(to routes: Routes) {
        let list = "team/veranstaltungen/:event/anwesenheit"
        routes.get(list, for: .hubTeam, page: "page.attendance", use: showAttendance)
        routes.post(list, for: .hubTeam, use: saveAttendance)
        routes.post(list + "/gaeste", for: .hubTeam, use: addWalkIn)
        routes.get(list + "/liste.pdf", for: .hubTeam, page: "page.attendancePaper", use: printAttendance)
        routes.get(
            list + "/bescheinigungen.pdf",
            for: .hubTeam,
            page: "page.eventCertificates",
            use: printCertificates
        )
        addCertificateRoutes(to: routes)
        addCheckInRoutes(to: routes)
        addFeedbackRoutes(to: routes)
    }

    @Sendable func showAttendance(_ call: Call<Person>) async throws -> Response {
        let (roll, date) = try await rollAndDate(call, call.query("termin"))
        return call.page(try await page(roll, date, AttendanceForm(roll, on: date.id), call))
    }

    @Sendable func saveAttendance(_ call: Call<Person>) async throws -> Response {
        let (roll, date) = try await rollAndDate(call, call.form["termin"])
        let (t, form) = (call.texts, AttendanceForm(call.form, roll))
        let (changes, errors) = form.validated(roll, whole: date.minutes, t)
        guard errors.isEmpty else {
            var page = try await page(roll, date, form, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        let saving = try await attendance.save(
            changes,
            on: date.id,
            of: roll.event.id,
            by: call.who.id,
            name: call.who.name
        )
        switch saving {
        case .saved:
            return call.redirect(AttendanceURL.list(roll.event.id, on: date.id), notice: t("attendance.saved"))
        case .gone: throw HTTPError(.notFound)
        case .cancelled: return call.page(try await page(roll, date, form, call), status: .conflict)
        case .conflict(let names):
            let (now, date) = try await rollAndDate(call, call.form["termin"])
            var page = try await page(now, date, AttendanceForm(now, on: date.id), call)
            page.conflict = t("attendance.conflict", ["names": names.joined(separator: ", ")])
            return call.page(page, status: .conflict)
        }
    }

    @Sendable func addWalkIn(_ call: Call<Person>) async throws -> Response {
        let (roll, date) = try await rollAndDate(call, call.form["termin"])
        let (t, form) = (call.texts, WalkInForm(call.form))
        let errors = form.errors(t)
        guard errors.isEmpty, !roll.isCancelled else {
            var page = try await page(roll, date, AttendanceForm(roll, on: date.id), call)
            (page.walkIn, page.errors) = (form, errors)
            return call.page(page, status: roll.isCancelled ? .conflict : .unprocessableContent)
        }
        let outcome = try await attendance.addWalkIn(
            name: form.name,
            email: form.email.isEmpty ? nil : form.email.lowercased(),
            firmName: form.firm.isEmpty ? nil : form.firm,
            to: roll.event.id,
            by: call.who.id,
            author: call.who.name
        )
        switch outcome {
        case .added: break
        case .already(let known):
            var page = try await page(roll, date, AttendanceForm(roll, on: date.id), call)
            page.walkIn = form
            page.errors.add("name", t("attendance.walkIn.already", ["name": known]))
            return call.page(page, status: .unprocessableContent)
        case .closed:
            return call.page(
                try await page(roll, date, AttendanceForm(roll, on: date.id), call),
                status: .conflict
            )
        }
        return call.redirect(
            AttendanceURL.list(roll.event.id, on: date.id),
            notice: t("attendance.walkIn.added", ["name": form.name])
        )
    }

    @Sendable func printAttendance(_ call: Call<Person>) async throws -> Response {
        let (roll, date) = try await rollAndDate(call, call.query("termin"))
        let t = call.texts
        let title = t("attendance.paper.title", ["day": date.day.german])
        let address = try await checkInAddress(of: date)
        let sheet = AttendancePaper(
            roll: roll,
            date: date,
            title: title,
            checkIn: roll.isCancelled ? nil : address
        )
        let paper = EventPaper(title: title, sheets: [sheet.node(t)], style: content.paperStyle)
        return try await paperResponse(paper, name: t("attendance.paper.file", ["day": date.day.iso]), call)
    }

    /// The list of an event and the date asked for: the given one, today's, or the first.
    func rollAndDate(_ call: Call<Person>, _ asked: String?) async throws -> (AttendanceRoll, EventDate) {
        guard let roll = try await attendance.roll(of: try call.id("event")) else { throw HTTPError(.notFound) }
        let (dates, today) = (roll.event.dates, outside.today())
        if let asked, !asked.isEmpty {
            guard let date = dates.first(where: { $0.id.text == asked }) else { throw HTTPError(.notFound) }
            return (roll, date)
        }
        guard let date = dates.first(where: { $0.day == today }) ?? dates.first else { throw HTTPError(.notFound) }
        return (roll, date)
    }

    private func page(
        _ roll: AttendanceRoll,
        _ date: EventDate,
        _ form: AttendanceForm,
        _ call: Call<Person>
    ) async throws -> AttendancePage {
        AttendancePage(
            title: call.texts("attendance.title"),
            roll: roll,
            date: date,
            form: form,
            corrections: try await attendance.corrections(on: date.id),
            token: call.formToken
        )
    }

    func paperResponse<Who>(_ paper: EventPaper, name: String, _ call: Call<Who>) async throws -> Response {
        do {
            let pdf = try await documents.render(paper.html(call.texts))
            return call.download(pdf, name: name, type: "application/pdf")
        } catch PDFError.busy, PDFError.timedOut {
            let page = PaperBusyPage(title: call.texts("attendance.busy.title"))
            return call.page(page, status: .serviceUnavailable)
        }
    }
}

/// Too many papers at once.
struct PaperBusyPage: Page {
    static let name = "Events/paperBusy"
    let title: String

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        prose { p { t("attendance.busy") } }
    }
}
