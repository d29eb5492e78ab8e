/// Collects what is wrong in one file while it is read, so that an author sees all of it at once.
public final class FaultReport {
    public let file: ContentFile
    public private(set) var faults: [ContentFault] = []

    public init(_ file: ContentFile) { self.file = file }

    /// Without a position the file as a whole is meant.
    public func add(_ kind: ContentFault.Kind, at offset: Int = 0) {
        faults.append(ContentFault(file: file.path, line: file.line(at: offset), kind: kind))
    }

    /// `factors/electricity-de.json:12`
    public func place(of offset: Int) -> String { "\(file.path):\(file.line(at: offset))" }
}
