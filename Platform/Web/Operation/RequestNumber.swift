/// The „Vorgangsnummer“ of a request: short enough to be told on the phone, without letters that are mistaken for others.
enum RequestNumber {
    private static let letters = Array("23456789abcdefghjkmnpqrstuvwxyz")

    /// Eight letters out of 31: 850 thousand million numbers.
    static func make() -> String { String((0..<8).map { _ in letters.randomElement() ?? "2" }) }
}
