/// What the form says while a file travels. `{percent}` and `{size}` are filled in by the browser.
public struct UploadWords: Sendable {
    /// The largest file that is taken, in bytes.
    public let limit: Int
    /// "Die Datei ist {size} groß; höchstens 20 MB werden angenommen. …"
    public let tooLarge: String
    /// "{percent} übertragen"
    public let sending: String
    /// "Übertragen. Die Datei wird geprüft …"
    public let checking: String
    /// "Die Verbindung ist abgebrochen. Ihre Eingaben sind noch da; …"
    public let failed: String

    public init(limit: Int, tooLarge: String, sending: String, checking: String, failed: String) {
        (self.limit, self.tooLarge, self.sending) = (limit, tooLarge, sending)
        (self.checking, self.failed) = (checking, failed)
    }
}

/// A file to choose. `accept` lists endings and types, ".csv,.xlsx".
public func fileField(_ field: Field, accept: String? = nil, allowsSeveral: Bool = false) -> Node {
    fieldFrame(field, kind: "file") {
        input(
            .id(field.id),
            .class("input-file"),
            .type("file"),
            .name(field.name),
            .accept(accept),
            .multiple(allowsSeveral),
            .required(field.isRequired),
            .aria("invalid", field.invalid),
            .aria("describedby", field.describedBy)
        )
    }
}
