/// Maps keys of bytes to small numbers; open addressing, keys compared in full.
struct ByteTable: Sendable {
    private struct Place: Sendable {
        var hash: UInt64 = 0
        var start: Int32 = 0
        var length: Int32 = 0
        var value: Int32 = -1
    }

    private var places: ContiguousArray<Place>
    private var keys: ContiguousArray<UInt8> = []
    private(set) var count = 0

    init() { places = ContiguousArray(repeating: Place(), count: 1024) }

    /// The number of a key; nil for a new one.
    @inline(__always)
    func value(_ key: UnsafeRawBufferPointer, hash: UInt64) -> Int? {
        let mask = places.count &- 1
        var index = Int(truncatingIfNeeded: hash) & mask
        while true {
            let place = places[index]
            if place.value < 0 { return nil }
            if place.hash == hash, Int(place.length) == key.count, isKey(key, at: Int(place.start)) {
                return Int(place.value)
            }
            index = (index &+ 1) & mask
        }
    }

    /// `key` must be new and `value` not negative.
    mutating func insert(_ key: UnsafeRawBufferPointer, hash: UInt64, value: Int) {
        if count * 2 >= places.count { grow() }
        let place = Place(
            hash: hash,
            start: Int32(truncatingIfNeeded: keys.count),
            length: Int32(truncatingIfNeeded: key.count),
            value: Int32(truncatingIfNeeded: value)
        )
        keys.append(contentsOf: key)
        put(place)
        count += 1
    }

    private mutating func put(_ place: Place) {
        let mask = places.count - 1
        var index = Int(truncatingIfNeeded: place.hash) & mask
        while places[index].value >= 0 { index = (index + 1) & mask }
        places[index] = place
    }

    private mutating func grow() {
        let old = places
        places = ContiguousArray(repeating: Place(), count: old.count * 2)
        for place in old where place.value >= 0 { put(place) }
    }

    @inline(__always)
    private func isKey(_ key: UnsafeRawBufferPointer, at start: Int) -> Bool {
        keys.withUnsafeBytes { bytes in
            Words.areEqual(UnsafeRawBufferPointer(rebasing: bytes[start..<(start &+ key.count)]), key)
        }
    }
}
