public import FirmState
public import Kernel

/// The state of a visitor's firm, or of the demonstration firm for whoever has none.
public struct FirmStates: Sendable {
    private let reader: FirmStateReader
    private let example: FirmState

    /// - Parameter example: as ``ExampleFirm`` reads it.
    public init(_ reader: FirmStateReader, example: FirmState) {
        self.reader = reader
        var example = example
        example.isExample = true
        self.example = example
    }

    /// - Parameter firm: in which the visitor works; nil for a visitor without one.
    public func state(for firm: FirmID?) async throws -> FirmState {
        if let firm, let own = try await reader.state(of: firm) { return own }
        var example = example
        example.programmes = reader.stillThere(example.programmes)
        return example
    }

    /// The figures of lessons; `isExample` says whose they are.
    public func figures(for firm: FirmID?) async throws -> FirmFigureSheet {
        FirmFigureSheet(try await state(for: firm))
    }

    public func competence(of person: PersonID, in firm: FirmID) async throws -> CompetenceStanding {
        try await reader.competence(of: person, in: firm)
    }
}
