/// Addresses of the bench and its variants.
enum BenchURL {
    /// The place of the rail.
    static let place = "/massnahmen"
    static let bench = "/werkbank"
}
