/// A word that says of what kind a figure is. Its pattern and its word carry the meaning, colour only repeats it.
public struct Mark: Sendable {
    public enum Kind: String, Sendable {
        /// Estimated rather than read: "geschätzt".
        case estimated
        /// Not there, which is never zero: "fehlt".
        case missing
        /// Stands in for one that was not found: "Ersatzwert".
        case proxy
        case done
        case attention
        case plain
    }

    public let kind: Kind
    public let word: String

    public init(_ kind: Kind, _ word: String) { (self.kind, self.word) = (kind, word) }
}

public func mark(_ mark: Mark) -> Node {
    span(.classes("mark", "mark-\(mark.kind.rawValue)")) { mark.word }
}
