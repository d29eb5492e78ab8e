import Testing

@testable import World

@Suite struct FieldMoveTests {
    @Test func aMoveIsReadAsPagesWriteIt() throws {
        let bytes = try ProtocolExamples.bytes("move.hex")
        let move = bytes.withUnsafeBytes { FieldMove($0) }
        let expected = FieldMove(
            sequence: 0x1234,
            time: 0x1234_5678,
            x: 1.5,
            y: 0.25,
            z: -20.75,
            yaw: Float(Double.pi / 2)
        )
        #expect(move == expected)
    }

    @Test func whatIsNoMoveIsNotRead() throws {
        let whole = try ProtocolExamples.bytes("move.hex")
        func read(_ bytes: [UInt8]) -> FieldMove? { bytes.withUnsafeBytes { FieldMove($0) } }
        #expect(read([]) == nil && read(Array(whole.dropLast())) == nil && read(whole + [0]) == nil)
        for (index, value) in [(0, UInt8(2)), (1, 2)] {
            var other = whole
            other[index] = value
            #expect(read(other) == nil)
        }
        // Not a number, and infinite: 0x7fc00000, 0x7f800000.
        for offset in [8, 12, 16, 20] {
            for high in [UInt8(0xc0), 0x80] {
                var other = whole
                other.replaceSubrange(offset..<offset + 4, with: [0, 0, high, 0x7f])
                #expect(read(other) == nil)
            }
        }
    }

    @Test func aSnapshotIsWrittenAsPagesReadIt() throws {
        var field = Field(capacity: 64)
        func at(_ x: Float, _ y: Float, _ z: Float, _ yaw: Double, _ sequence: UInt16 = 1) -> FieldMove {
            FieldMove(sequence: sequence, time: 0, x: x, y: y, z: z, yaw: Float(yaw))
        }
        // Slots are given in this order, and those of one cell are told in it.
        let viewer = try field.slot(1)
        let (near, far) = (try field.slot(258), try field.slot(3))
        let gone = try field.slot(9)
        _ = field.move(viewer, at(0, 0, 0, 0), at: 0)
        _ = field.move(gone, at(1, 0, 0, 0), at: 0)
        _ = field.frames()
        _ = field.frames()
        field.leave(gone)
        _ = field.move(near, at(9, 0.5, -3.2, Double.pi / 2), at: 0)
        _ = field.move(near, at(10.01, 0.5, -3.2, Double.pi / 2, 2), at: 1)
        _ = field.move(far, at(-2, 0, 1.5, -Double.pi / 2), at: 0)
        field.walkers[far.index].isWalking = false
        let frame = FieldFrame(try ProtocolExamples.bytes("snapshot.hex"))
        let told = try #require(field.frames()[viewer])
        #expect(told.tick == 3 && told.gone == frame.gone)
        #expect(told.people.sorted { $0.id < $1.id } == frame.people.sorted { $0.id < $1.id })
    }
}
