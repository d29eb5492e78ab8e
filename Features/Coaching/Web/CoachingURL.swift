/// Addresses of this feature.
enum CoachingURL {}
