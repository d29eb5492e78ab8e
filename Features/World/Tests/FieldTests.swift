import Foundation
import Testing

@testable import World

@Suite struct FieldTests {
    private static func move(_ sequence: Int, _ x: Float, _ z: Float, yaw: Float = 0) -> FieldMove {
        FieldMove(sequence: UInt16(truncatingIfNeeded: sequence), time: 0, x: x, y: 0.5, z: z, yaw: yaw)
    }

    @Test func whoeverComesNearIsSeenAndLeavesLater() throws {
        var field = Field(capacity: 64)
        let (anna, ben) = (try field.slot(7), try field.slot(8))
        _ = field.move(anna, Self.move(1, 0, 0), at: 0)
        _ = field.move(ben, Self.move(1, 21, 0), at: 0)
        #expect(field.frames().isEmpty)
        // 20 m is near.
        _ = field.move(ben, Self.move(2, 20, 0), at: 1)
        var frames = field.frames()
        #expect(frames[anna]?.people.map(\.id) == [8] && frames[ben]?.people.map(\.id) == [7])
        #expect(frames[anna]?.people.first?.x == 2_000 && frames[anna]?.people.first?.isWalking == true)
        // Up to 25 m one stays seen.
        _ = field.move(ben, Self.move(3, 25, 0), at: 2)
        frames = field.frames()
        #expect(frames[anna]?.people.first?.x == 2_500 && frames[ben] == nil)
        _ = field.move(ben, Self.move(4, 25.1, 0), at: 3)
        frames = field.frames()
        #expect(frames[anna]?.gone == [8] && frames[ben]?.gone == [7] && frames[anna]?.people.isEmpty == true)
        _ = field.move(ben, Self.move(5, 24, 0), at: 4)
        #expect(field.frames().isEmpty)
    }

    @Test func nothingNewIsNotToldAgain() throws {
        var field = Field(capacity: 64)
        let (anna, ben) = (try field.slot(7), try field.slot(8))
        _ = field.move(anna, Self.move(1, 0, 0), at: 0)
        _ = field.move(ben, Self.move(1, 3, 0), at: 0)
        #expect(field.frames().count == 2)
        _ = field.move(anna, Self.move(2, 0, 0), at: 1)
        #expect(field.frames().isEmpty)
        _ = field.move(anna, Self.move(3, 0, 0, yaw: 1), at: 2)
        #expect(field.frames().keys.map(\.index) == [ben.index])
    }

    @Test func whoeverStopsIsToldToStand() throws {
        var field = Field(capacity: 64)
        let (anna, ben) = (try field.slot(7), try field.slot(8))
        _ = field.move(anna, Self.move(1, 0, 0), at: 0)
        _ = field.move(ben, Self.move(1, 3, 0), at: 0)
        _ = field.frames()
        _ = field.move(ben, Self.move(2, 4, 0), at: 1)
        #expect(field.frames()[anna]?.people.first?.isWalking == true)
        let next = (0..<6).map { _ in field.frames()[anna]?.people.first?.isWalking }
        #expect(next.compactMap { $0 } == [false])
    }

    @Test func whoeverGoesOutOfTheFieldIsGoneAndTheSlotIsNotTakenForThem() throws {
        var field = Field(capacity: 64)
        let (anna, ben) = (try field.slot(7), try field.slot(8))
        _ = field.move(anna, Self.move(1, 0, 0), at: 0)
        _ = field.move(ben, Self.move(1, 3, 0), at: 0)
        _ = field.frames()
        field.leave(ben)
        let next = try field.slot(9)
        #expect(next == ben)
        _ = field.move(next, Self.move(1, 2, 0), at: 0)
        let frame = field.frames()[anna]
        #expect(frame?.gone == [8] && frame?.people.map(\.id) == [9])
        #expect(field.count == 2)
    }

    @Test func numbersMustGoUpButMayBeMissing() throws {
        var field = Field(capacity: 64)
        let anna = try field.slot(7)
        #expect(field.move(anna, Self.move(65_000, 0, 0), at: 0) == .taken)
        #expect(field.move(anna, Self.move(65_000, 0, 0), at: 1) == .outOfOrder)
        #expect(field.move(anna, Self.move(64_999, 0, 0), at: 1) == .outOfOrder)
        #expect(field.move(anna, Self.move(66_000, 0, 0), at: 1) == .taken)
        #expect(field.move(anna, Self.move(67_001, 0, 0), at: 1) == .outOfOrder)
        #expect(field.move(anna, Self.move(67_000, 0, 0), at: 1) == .taken)
    }

    @Test func whoeverIsTooFastIsHeldAndTold() throws {
        var field = Field(capacity: 64)
        let anna = try field.slot(7)
        #expect(field.move(anna, Self.move(1, 100, 100), at: 0) == .taken)
        _ = field.frames()
        // One second of walking is believed from the start, 20 m; half a second later there are 30.
        #expect(field.move(anna, Self.move(2, 131, 100), at: 0.5) == .held)
        let correction = field.frames()[anna]
        #expect(correction?.people.map(\.id) == [7] && correction?.people.first?.x == 10_000)
        #expect(field.frames().isEmpty)
        #expect(field.move(anna, Self.move(3, 129, 100), at: 0.5) == .taken)
        #expect(field.move(anna, Self.move(4, 131, 100), at: 0.5) == .held)
        field.letJump(anna)
        #expect(field.move(anna, Self.move(1, -90, -84), at: 0.5) == .taken)
    }

    @Test func nobodyRunsOutOfTheWorld() throws {
        var field = Field(capacity: 64)
        let (anna, ben) = (try field.slot(7), try field.slot(8))
        _ = field.move(anna, Self.move(1, 1e30, -1e30), at: 0)
        _ = field.move(ben, Self.move(1, 320, -320), at: 0)
        #expect(field.frames()[ben]?.people.first?.x == 32_000)
        #expect(field.walkers[anna.index].z == -320)
    }

    @Test func whoeverDoesNotReadIsToldEverythingLater() throws {
        var field = Field(capacity: 64)
        let (anna, ben) = (try field.slot(7), try field.slot(8))
        _ = field.move(anna, Self.move(1, 0, 0), at: 0)
        _ = field.move(ben, Self.move(1, 3, 0), at: 0)
        _ = field.frames()
        _ = field.move(ben, Self.move(2, 4, 0), at: 1)
        #expect(field.frames(keepsUp: { $0 != anna }).isEmpty)
        #expect(field.frames(keepsUp: { $0 != anna }).isEmpty)
        #expect(field.frames()[anna]?.people.first?.x == 400)
    }

    @Test func aFullFieldTakesNobodyMore() throws {
        var field = Field(capacity: 2)
        let first = try field.slot(1)
        _ = try field.slot(2)
        #expect(field.enter(3) == nil)
        field.leave(first)
        field.leave(first)
        #expect(field.count == 1 && field.enter(4) != nil && field.enter(5) == nil)
    }

    @Test(arguments: [(0, 0), (Float.pi / 2, 16_384), (-Float.pi / 2, 49_152), (9 * Float.pi, 32_768), (-1e-9, 0)])
    func turnsArePartsOfAWhole(radians: Float, parts: Int) { #expect(Field.turn(radians) == UInt16(parts)) }

    /// Against the plain way: everybody with everybody.
    @Test func theGridSeesWhatAPlainSearchSees() throws {
        var field = Field(capacity: 256)
        var generator = SystemLikeGenerator(state: 7)
        var (places, seen): ([SIMD2<Float>], [Set<Int>]) = ([], [])
        let slots = try (0..<200).map { try field.slot(UInt16(1_000 + $0)) }
        for index in 0..<200 {
            places.append(SIMD2(.random(in: -160...160, using: &generator), .random(in: -160...160, using: &generator)))
            seen.append([])
            _ = field.move(slots[index], Self.move(1, places[index].x, places[index].y), at: 0)
        }
        for turn in 0..<40 {
            let frames = field.frames()
            for viewer in 0..<200 {
                let before = seen[viewer]
                let now = Set(
                    (0..<200).filter { other in
                        let way = places[other] - places[viewer]
                        let distance = way.x * way.x + way.y * way.y
                        return other != viewer && distance <= (before.contains(other) ? 625 : 400)
                    }
                )
                seen[viewer] = now
                let frame = frames[slots[viewer]]
                #expect(Set(frame?.gone ?? []) == Set(before.subtracting(now).map { UInt16(1_000 + $0) }))
                #expect(Set(frame?.people.map(\.id) ?? []) == Set(now.map { UInt16(1_000 + $0) }), "turn \(turn)")
            }
            for index in 0..<200 {
                places[index].x += .random(in: 0.01...4, using: &generator) * (index % 2 == 0 ? 1 : -1)
                places[index].y += .random(in: -4...4, using: &generator)
                _ = field.move(
                    slots[index],
                    Self.move(turn + 2, places[index].x, places[index].y),
                    at: Double(turn + 1)
                )
            }
        }
    }
}

/// Chance that repeats (SplitMix64).
private struct SystemLikeGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
