extension Unit {
    /// Reads a unit as people and bills spell it: `kwh Hs`, `kWh (Ho)`, `m3`, `cbm`, `Ltr.`, `To.`, `T€`, `Fzg-km`.
    ///
    /// Case, spaces, dots, hyphens and brackets do not matter, except where case tells units apart: `Mg` is the tonne.
    /// Plain `m³` and `kWh` stay plain; nothing is guessed. Nil for an unknown unit. One dictionary lookup for the
    /// usual spellings, two for the rest.
    public static func parse(_ text: String) -> Unit? {
        if let unit = bySymbol[text] { return unit }
        guard text.utf8.count <= 64 else { return nil }
        let trimmed = text.unicodeScalars.drop { $0.properties.isWhitespace }
        if trimmed.starts(with: "Mg".unicodeScalars), trimmed.dropFirst(2).allSatisfy(\.properties.isWhitespace) {
            return .tonne
        }
        let spelling = UnitSpelling.normalised(text)
        // In capitals the milli of ml and the mega of ML look the same, a factor of a thousand million apart.
        if spelling == "ml", !text.contains("ml") { return nil }
        return UnitSpelling.units[spelling]
    }
}
