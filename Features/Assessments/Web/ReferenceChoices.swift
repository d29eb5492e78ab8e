import Assessments
public import Kernel

/// Names of what a firm has of a kind elsewhere: measures, pieces of evidence.
public typealias ReferenceSource = @Sendable (FirmID) async throws -> [String]

/// What the references of one page may point to, by the catalogue's name of the target.
struct ReferenceChoices: Sendable {
    struct Choice: Hashable, Sendable {
        let id: String
        let name: String
    }

    /// Rows of the same record, by their ids: nothing else may be pointed to.
    private var rows: [String: [Choice]] = [:]
    /// What stands elsewhere, by name: a dated version still reads the same when it is gone there. Other words may be
    /// written down too.
    private var names: [String: [String]] = [:]

    mutating func add(rows: [InstrumentResult.Row], of target: String) {
        self.rows[target] = rows.filter { !$0.name.isEmpty }.map { Choice(id: $0.id, name: $0.name) }
    }

    mutating func add(names: [String], of target: String) { self.names[target] = names.filter { !$0.isEmpty } }

    /// Nil where nothing is there to choose from: then words are taken.
    ///
    /// - Parameter stored: what was chosen before, which stays to be chosen.
    func choices(_ target: String, stored: [String]) -> [Choice]? {
        if let rows = rows[target] { return rows }
        guard let names = names[target], !names.isEmpty else { return nil }
        let more = stored.filter { !$0.isEmpty && !names.contains($0) }
        return (names + more).map { Choice(id: $0, name: $0) }
    }

    func allows(_ text: String, _ target: String) -> Bool { rows[target]?.contains { $0.id == text } ?? true }
}
