/// Collects what is wrong in one file while it is read, so that an author sees all of it at once.
final class FaultReport {
    let file: FactorContentFile
    private(set) var faults: [FactorContentFault] = []

    init(_ file: FactorContentFile) { self.file = file }

    /// Without a position the file as a whole is meant.
    func add(_ kind: FactorContentFault.Kind, at offset: Int = 0) {
        faults.append(FactorContentFault(file: file.path, line: file.line(at: offset), kind: kind))
    }

    /// `factors/electricity-de.json:12`
    func place(of offset: Int) -> String { "\(file.path):\(file.line(at: offset))" }
}

extension FactorContentFaults {
    /// All faults by file and line, each once: a file of two editions is checked with each. Nil where there are none.
    init?(_ reports: [FaultReport]) {
        let all = Set(reports.flatMap(\.faults))
        guard !all.isEmpty else { return nil }
        self.init(
            faults: all.sorted { ($0.file, $0.line, "\($0.kind)") < ($1.file, $1.line, "\($1.kind)") }
        )
    }

    /// The one fault that something without which nothing can be read is not there.
    static func missing(_ path: String) -> FactorContentFaults {
        FactorContentFaults(faults: [FactorContentFault(file: path, line: 1, kind: .missingFile)])
    }
}
