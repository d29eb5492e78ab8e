public import Kernel

/// Whom a guest meets, as the guest may know.
public struct AppointmentHost: Sendable, Hashable {
    public let advisor: AdvisorID
    public let name: String
    public let email: String

    public init(advisor: AdvisorID, name: String, email: String) {
        (self.advisor, self.name, self.email) = (advisor, name, email)
    }
}

/// An appointment with both who meet.
public struct BookedAppointment: Sendable, Hashable {
    public let appointment: Appointment
    public let host: AppointmentHost

    public init(_ appointment: Appointment, host: AppointmentHost) {
        (self.appointment, self.host) = (appointment, host)
    }
}
