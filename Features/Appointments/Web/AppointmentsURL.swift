/// Addresses of this feature.
enum AppointmentsURL {}
