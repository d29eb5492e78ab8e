/// One column of a sheet that is written.
public struct XLSXColumn: Hashable, Sendable {
    /// What cells that are still empty will hold, so that what is typed into a template shows the German way.
    public enum Kind: Hashable, Sendable {
        case text
        case number(places: Int?)
        case date
    }

    public var title: String
    /// In characters of the standard font.
    public var width: Double
    public var kind: Kind
    /// Shown when the pointer rests on the title.
    public var note: String?
    public var choices: XLSXChoices?

    public init(
        title: String,
        width: Double = 16,
        kind: Kind = .text,
        note: String? = nil,
        choices: XLSXChoices? = nil
    ) {
        (self.title, self.width, self.kind, self.note, self.choices) = (title, width, kind, note, choices)
    }
}

/// What may be chosen in a column.
public struct XLSXChoices: Hashable, Sendable {
    public var values: [String]
    /// Shown when something else is typed; at most 32 characters.
    public var errorTitle: String
    /// At most 255 characters.
    public var errorMessage: String
    /// Whether something else is refused, or only questioned.
    public var isClosed: Bool

    public init(_ values: [String], errorTitle: String, errorMessage: String, isClosed: Bool = true) {
        (self.values, self.errorTitle, self.errorMessage) = (values, errorTitle, errorMessage)
        self.isClosed = isClosed
    }
}
