import Appointments

/// Addresses of series of meetings.
enum AppointmentSeriesURL {
    static let series = "/sprechzeiten/reihe"

    static func cancellation(_ series: AppointmentSeriesID) -> String { "\(Self.series)/\(series)/absage" }

    static func cancellation(_ meeting: AppointmentID, of series: AppointmentSeriesID) -> String {
        "\(Self.series)/\(series)/termine/\(meeting)/absage"
    }
}
