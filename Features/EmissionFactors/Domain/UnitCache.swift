import Kernel

/// Units by the spelling in the files; the same few spellings stand in every row.
struct UnitCache {
    private var units: [String: Unit] = [:]

    mutating func unit(_ text: String) -> Unit? {
        if let unit = units[text] { return unit }
        let unit = Unit(symbol: text) ?? Unit.parse(text)
        units[text] = unit
        return unit
    }
}
