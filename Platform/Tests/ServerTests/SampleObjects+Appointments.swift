import Accounts
import Appointments
import AppointmentsStorage
import Foundation
import Kernel

@testable import oekohub

extension SampleObjects {
    /// A coach whom nobody of the walk is, with hours, a day off and an appointment.
    func appointments() async throws -> [String: String] {
        let coach = try await SamplePeople(database, outside).person("coach-mit-terminen", .coach)
        let profile = AdvisorProfile(
            id: AdvisorID(from: outside),
            person: coach,
            name: "Coach mit Terminen",
            kind: .coach,
            isPublished: true
        )
        _ = try await AdvisorStore(database, outside: outside).save(profile)
        let (day, hours) = (outside.today().adding(days: 7), OfficeHoursStore(database, outside: outside))
        let open = OfficeHours(
            id: OfficeHoursID(from: outside),
            weekday: day.weekday,
            from: LocalTime(hour: 9, minute: 0)!,
            to: LocalTime(hour: 12, minute: 0)!,
            validFrom: outside.today(),
            kinds: [.video],
            slotMinutes: 60
        )!
        try await hours.add(open, to: profile.id)
        let off = DayOff(id: DayOffID(from: outside), days: DatePeriod(first: day, last: day)!)
        let store = AppointmentStore(database, outside: outside)
        let free = try await store.free(profile.id, .video, in: store.bookable)
        let order = AppointmentStore.Order(
            profile.id,
            start: free[0].start,
            .video,
            guest: .init(person: owner, name: "Petra Kettler", email: "owner@kettler.example"),
            place: "",
            topic: "Erste Bilanz",
            mark: "form"
        )
        let booking = try await store.book(order, token: { "link of \($0)" }, letters: { _ in [] })
        guard case .booked(let booked) = booking else { throw CocoaError(.featureUnsupported) }
        try await hours.add(off, to: profile.id)
        return [
            "profile": profile.id.text, "officeHours": open.id.text, "dayOff": off.id.text,
            "hostedAppointment": booked.appointment.id.text, "appointmentToken": "unbekannt",
            "appointmentFile": "unbekannt.ics", "calendarFile": "unbekannt.ics",
            "appointmentSeries": AppointmentSeriesID(from: outside).text, "seriesMeeting": booked.appointment.id.text,
        ]
    }
}
