import Testing
import World

/// A snapshot as a test reads it; centimetres.
struct FieldFrame: Equatable {
    struct Person: Equatable {
        let id: UInt16
        let x: Int
        let y: Int
        let z: Int
        let yaw: UInt16
        let isWalking: Bool
    }

    let tick: UInt32
    let people: [Person]
    let gone: [UInt16]

    /// Reads the layout of the protocol by itself, byte by byte.
    init(_ bytes: [UInt8]) {
        func short(_ at: Int) -> UInt16 { UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8 }
        func signed(_ at: Int) -> Int { Int(Int16(bitPattern: short(at))) }
        tick = UInt32(short(4)) | UInt32(short(6)) << 16
        let (count, lost) = (Int(short(2)), Int(short(8)))
        people = (0..<count).map { index in
            let at = 12 + 12 * index
            return Person(
                id: short(at),
                x: signed(at + 2),
                y: signed(at + 4),
                z: signed(at + 6),
                yaw: short(at + 8),
                isWalking: bytes[at + 10] == 1
            )
        }
        gone = (0..<lost).map { short(12 + 12 * count + 2 * $0) }
    }
}

extension Field {
    /// A slot of a field that is not full.
    mutating func slot(_ id: UInt16) throws -> Slot {
        let slot = enter(id)
        return try #require(slot)
    }

    /// One tick, by who is told what.
    mutating func frames(keepsUp: (Slot) -> Bool = { _ in true }) -> [Slot: FieldFrame] {
        bytes(keepsUp: keepsUp).mapValues(FieldFrame.init)
    }

    mutating func bytes(keepsUp: (Slot) -> Bool = { _ in true }) -> [Slot: [UInt8]] {
        var found: [Slot: [UInt8]] = [:]
        tick(keepsUp: keepsUp) { slot, bytes in found[slot] = Array(bytes) }
        return found
    }
}
