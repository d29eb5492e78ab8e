/// Addresses of this feature.
enum EventsURL {}
