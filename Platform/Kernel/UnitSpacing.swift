/// Keeps a number and its unit on one line: „20 MB“, „{share} %“, „± 5“, „1. November“.
///
/// Texts are written with ordinary spaces, as people type them; they are read once, at start, and changed here.
enum UnitSpacing {
    private static let units = [
        "%", "‰", "€", "°C", "ct", "Mio.", "Tsd.", "kWh", "MWh", "GWh", "kW", "MJ", "GJ", "kg", "g", "mg", "t", "km",
        "m", "m²", "m³", "l", "tkm", "pkm", "Pkm", "kB", "KB", "MB", "GB", "CO₂", "CO₂e",
    ]
    .map { Array($0.unicodeScalars) }

    private static let months = [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
        "Dezember",
    ]
    .map { Array($0.unicodeScalars) }

    static func applied(to text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        var changed = false
        for index in scalars.indices.dropFirst().dropLast() where scalars[index] == " " {
            guard let space = space(at: index, in: scalars) else { continue }
            scalars[index] = space
            changed = true
        }
        guard changed else { return text }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars)
        return String(result)
    }

    /// What stands in the place of the space, nil where it stays.
    private static func space(at index: Int, in scalars: [Unicode.Scalar]) -> Unicode.Scalar? {
        let before = scalars[index - 1]
        if before == "±" { return narrow }
        // Behind a number, and behind a unit that one has just been joined to: „6,2 Mio. €“, „{mass} kg CO₂e“.
        let isNumber = ("0"..."9").contains(before) || before == "}"
        if (isNumber || joinsUnit(endingAt: index, in: scalars)) && begins(units, at: index + 1, in: scalars) {
            return narrow
        }
        let isDay = before == "." && index > 1 && ("0"..."9").contains(scalars[index - 2])
        return isDay && begins(months, at: index + 1, in: scalars) ? "\u{a0}" : nil
    }

    private static let narrow: Unicode.Scalar = "\u{202f}"

    private static func joinsUnit(endingAt end: Int, in scalars: [Unicode.Scalar]) -> Bool {
        guard let start = scalars[..<end].lastIndex(where: { $0 == narrow || $0 == " " }) else { return false }
        return scalars[start] == narrow && units.contains { $0.elementsEqual(scalars[(start + 1)..<end]) }
    }

    /// Whether one of the words stands here whole: „m“ is no metre in „mehr“.
    private static func begins(_ words: [[Unicode.Scalar]], at start: Int, in scalars: [Unicode.Scalar]) -> Bool {
        words.contains { word in
            let end = start + word.count
            guard end <= scalars.count, scalars[start..<end].elementsEqual(word) else { return false }
            return end == scalars.count || !continuesWord(scalars[end])
        }
    }

    private static func continuesWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "₀₁₂₃₄₅₆₇₈₉²³".unicodeScalars.contains(scalar)
    }
}
