import Foundation
import Kernel
import Testing

@testable import World

@Suite struct BoardTests {
    private static func id(_ number: Int) -> BoardNoteID {
        BoardNoteID("01990000-0000-7000-8000-00000000000\(number)")!
    }

    private static func note(_ number: Int, _ lane: BoardNote.Lane, _ position: Int) -> BoardNote {
        BoardNote(
            id: id(number),
            text: "Zettel \(number)",
            kind: .idea,
            lane: lane,
            position: position,
            author: "Petra K.",
            madeAt: Date(timeIntervalSince1970: Double(number))
        )
    }

    /// 1, 2, 3 are collected, 4 is agreed.
    private let board = Board([
        note(3, .collected, 2), note(1, .collected, 0), note(4, .agreed, 0), note(2, .collected, 1),
    ])

    private func order(_ board: Board, _ lane: BoardNote.Lane) -> [String] {
        board.notes(in: lane).map { String($0.text.suffix(1)) }
    }

    @Test func columnsAreInOrder() {
        #expect(order(board, .collected) == ["1", "2", "3"])
        #expect(order(board, .discussed) == [])
        #expect(board.end(of: .collected) == 3 && board.end(of: .discussed) == 0)
    }

    @Test func upAndDownChangePlacesWithTheNeighbour() {
        var moved = board
        let changed = moved.move(Self.id(3), .up)
        #expect(order(moved, .collected) == ["1", "3", "2"])
        #expect(Set(changed.map(\.id)) == [Self.id(2), Self.id(3)])
        moved.move(Self.id(1), .down)
        #expect(order(moved, .collected) == ["3", "1", "2"])
    }

    @Test func aNoteGoesToTheEndOfTheColumnBeside() {
        var moved = board
        moved.move(Self.id(4), .left)
        moved.move(Self.id(1), .right)
        #expect(order(moved, .discussed) == ["4", "1"])
        #expect(order(moved, .collected) == ["2", "3"] && order(moved, .agreed) == [])
        #expect(moved.notes(in: .collected).map(\.position) == [0, 1])
    }

    @Test func nothingLeavesTheBoard() {
        for (number, move) in [(1, Board.Move.up), (1, .left), (3, .down), (4, .right), (4, .up), (9, .up)] {
            var moved = board
            #expect(!board.allows(move, of: Self.id(number)))
            #expect(moved.move(Self.id(number), move).isEmpty && moved == board)
        }
    }

    @Test func notesWithTheSamePositionKeepTheOrderOfTheirTime() {
        let board = Board([Self.note(2, .agreed, 0), Self.note(1, .agreed, 0)])
        #expect(order(board, .agreed) == ["1", "2"])
    }
}
