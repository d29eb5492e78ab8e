import Kernel

/// Numbers inside charts.
enum ChartNumber {
    /// Three significant places: `412`, `61,3`, `0,0257`.
    static func text(_ value: Double) -> String { GermanFormat.significant(value, digits: 3) }

    /// Places behind the comma that a round number such as 0.25 needs.
    static func places(_ value: Double) -> Int {
        (0...9).first { places in
            let shifted = (0..<places).reduce(value) { result, _ in result * 10 }
            return abs(shifted - shifted.rounded()) < 1e-6 * max(1, abs(shifted))
        } ?? 9
    }
}
