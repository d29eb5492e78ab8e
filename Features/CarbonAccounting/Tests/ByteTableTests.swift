import Testing

@testable import CarbonAccounting

@Suite struct ByteTableTests {
    @Test func findsEveryKeyAndNoOther() {
        var table = ByteTable()
        func find(_ text: String) -> Int? {
            Array(text.utf8).withUnsafeBytes { table.value($0, hash: ByteHash.hash($0)) }
        }
        for number in 0..<5000 {
            Array("Schlüssel \(number)".utf8).withUnsafeBytes {
                table.insert($0, hash: ByteHash.hash($0), value: number)
            }
        }
        #expect(table.count == 5000)
        for number in 0..<5000 { #expect(find("Schlüssel \(number)") == number) }
        #expect(find("Schlüssel 5000") == nil)
        #expect(find("") == nil)
    }

    @Test func keysOfOneHashAreToldApart() {
        var table = ByteTable()
        for (number, text) in ["a", "b", "abcdefgh", "abcdefghi", ""].enumerated() {
            Array(text.utf8).withUnsafeBytes { table.insert($0, hash: 42, value: number) }
        }
        for (number, text) in ["a", "b", "abcdefgh", "abcdefghi", ""].enumerated() {
            #expect(Array(text.utf8).withUnsafeBytes { table.value($0, hash: 42) } == number)
        }
        #expect(Array("c".utf8).withUnsafeBytes { table.value($0, hash: 42) } == nil)
    }

    @Test func bytesAreComparedToTheLast() {
        var chance = RandomGenerator(seed: 3)
        for length in 0..<40 {
            let bytes = (0..<length).map { _ in UInt8(truncatingIfNeeded: chance.next()) }
            bytes.withUnsafeBytes { one in
                bytes.map { $0 }.withUnsafeBytes { #expect(Words.areEqual(one, $0)) }
                for place in 0..<length {
                    var other = bytes
                    other[place] ^= 1
                    other.withUnsafeBytes {
                        #expect(!Words.areEqual(one, $0))
                        #expect(ByteHash.hash(one) != ByteHash.hash($0))
                    }
                }
            }
        }
    }
}
