public import Kernel

/// The notes of a meeting in their columns.
public struct Board: Hashable, Sendable {
    /// Notes that one board holds.
    public static let mostNotes = 300

    public enum Move: String, Hashable, Sendable, CaseIterable {
        case left, right, up, down
    }

    /// In each column from top to bottom.
    public private(set) var notes: [BoardNote]

    /// - Parameter notes: in any order.
    public init(_ notes: [BoardNote]) {
        self.notes = notes.sorted {
            ($0.position, $0.madeAt, $0.id.text) < ($1.position, $1.madeAt, $1.id.text)
        }
    }

    public func notes(in lane: BoardNote.Lane) -> [BoardNote] { notes.filter { $0.lane == lane } }

    public func note(_ id: BoardNoteID) -> BoardNote? { notes.first { $0.id == id } }

    /// Whether there is room in that direction.
    public func allows(_ move: Move, of id: BoardNoteID) -> Bool {
        guard let note = note(id) else { return false }
        let lane = notes(in: note.lane)
        return switch move {
        case .left: note.lane != BoardNote.Lane.allCases.first
        case .right: note.lane != BoardNote.Lane.allCases.last
        case .up: lane.first?.id != id
        case .down: lane.last?.id != id
        }
    }

    /// Moves a note by one place, or to the end of the column beside. Nothing happens where there is no room, or no such
    /// note.
    ///
    /// - Returns: the notes whose column or position has changed.
    @discardableResult
    public mutating func move(_ id: BoardNoteID, _ move: Move) -> [BoardNote] {
        guard allows(move, of: id), let note = note(id) else { return [] }
        var column = notes(in: note.lane).map(\.id)
        var lane = note.lane
        let index = column.firstIndex(of: id)!
        column.remove(at: index)
        switch move {
        case .up: column.insert(id, at: index - 1)
        case .down: column.insert(id, at: index + 1)
        case .left, .right:
            let lanes = BoardNote.Lane.allCases
            lane = lanes[lanes.firstIndex(of: lane)! + (move == .left ? -1 : 1)]
        }
        let before = notes
        if lane != note.lane {
            place(column, in: note.lane)
            column = notes(in: lane).map(\.id).filter { $0 != id } + [id]
        }
        place(column, in: lane)
        notes = Board(notes).notes
        return notes.filter { note in !before.contains(note) }
    }

    /// Where a new note of a column goes: to its end.
    public func end(of lane: BoardNote.Lane) -> Int { (notes(in: lane).map(\.position).max() ?? -1) + 1 }

    private mutating func place(_ order: [BoardNoteID], in lane: BoardNote.Lane) {
        for (position, id) in order.enumerated() {
            let index = notes.firstIndex { $0.id == id }!
            (notes[index].lane, notes[index].position) = (lane, position)
        }
    }
}
