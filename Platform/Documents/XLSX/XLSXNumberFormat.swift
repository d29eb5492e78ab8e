/// What a cell's number format says the number is (ECMA-376 part 1, sections 18.8.30 and 18.8.31).
enum XLSXNumberFormat: Hashable, Sendable {
    case number, date, time

    /// The formats that are known by number alone.
    init(builtIn id: Int) {
        switch id {
        case 14...17, 22: self = .date
        case 18...21, 45...47: self = .time
        default: self = .number
        }
    }

    /// A format as written, such as `dd\.mm\.yyyy`, `[h]:mm` or `#,##0.0" t"`.
    init(code: String) {
        var hasDay = false
        var hasMonth = false
        var hasTime = false
        var rest = code.lowercased().unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case ";":
                rest = rest[rest.endIndex...]
            case "\"":
                rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*":
                rest = rest.dropFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }
                // Colours and conditions stand in brackets too; only hours, minutes and seconds count on.
                if !inside.isEmpty, Set(inside).count == 1, "hms".unicodeScalars.contains(inside.first!) {
                    hasTime = true
                }
                rest = rest[inside.endIndex...].dropFirst()
            case "#", "?":
                self = .number
                return
            case "d", "y", "j": hasDay = true
            case "m": hasMonth = true
            case "h", "s": hasTime = true
            case "g" where rest.starts(with: "eneral".unicodeScalars):
                self = .number
                return
            default: break
            }
        }
        self = hasDay || (hasMonth && !hasTime) ? .date : hasTime ? .time : .number
    }
}
