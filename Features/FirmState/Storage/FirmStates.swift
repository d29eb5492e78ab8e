public import FirmState
public import Kernel

/// The state of a visitor's firm, or of the demonstration firm for whoever has none.
public struct FirmStates: Sendable {
    private let reader: FirmStateReader
    private let example: ExampleFirm
    private let outside: OutsideWorld

    public init(_ reader: FirmStateReader, example: ExampleFirm, outside: OutsideWorld) {
        (self.reader, self.example, self.outside) = (reader, example, outside)
    }

    /// - Parameter firm: in which the visitor works; nil for a visitor without one.
    public func state(for firm: FirmID?) async throws -> FirmState {
        if let firm, let own = try await reader.state(of: firm) { return own }
        var state = example.state(on: outside.today())
        state.programmes = reader.stillThere(state.programmes)
        return state
    }

    /// The figures of lessons; `isExample` says whose they are.
    public func figures(for firm: FirmID?) async throws -> FirmFigureSheet {
        FirmFigureSheet(try await state(for: firm))
    }

    /// Titles of what firms of the region have released of their practice.
    public func goodPractice() async throws -> [String] { try await reader.goodPractice() }

    public func competence(of person: PersonID, in firm: FirmID) async throws -> CompetenceStanding {
        try await reader.competence(of: person, in: firm)
    }
}
