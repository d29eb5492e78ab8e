/// What people type, without signs that make it read otherwise than it stands.
public enum TypedText {
    /// One line: no control characters, no marks of writing direction, single spaces.
    public static func line(_ text: String) -> String {
        block(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Lines stay; no other control characters and no marks of writing direction.
    public static func block(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter(isKept)))
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "\n" || scalar == "\t" { return true }
        return switch scalar.properties.generalCategory {
        case .control, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        // Joiners belong to words of some scripts; everything else of this kind is invisible or turns the line.
        case .format: scalar.value == 0x200C || scalar.value == 0x200D || scalar.value == 0xAD
        default: true
        }
    }
}
