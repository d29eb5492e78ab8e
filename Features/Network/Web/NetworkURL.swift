/// Addresses of this feature.
enum NetworkURL {}
