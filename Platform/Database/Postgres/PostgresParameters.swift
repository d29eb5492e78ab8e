import CPQ

/// Arguments in the binary form, so that numbers and bytes arrive exactly as they are.
struct PostgresParameters {
    /// The server's numbers for its types.
    enum TypeID {
        static let unknown: Oid = 0
        static let bytes: Oid = 17
        static let int8: Oid = 20
        static let text: Oid = 25
        static let float8: Oid = 701
    }

    private var bytes: [UInt8] = []
    private var offsets: [Int?] = []
    private var lengths: [Int32] = []

    init(_ values: [SQLValue]) {
        offsets.reserveCapacity(values.count)
        lengths.reserveCapacity(values.count)
        for value in values {
            let start = bytes.count
            switch value {
            case .null: break
            case .int(let number): append(UInt64(bitPattern: number))
            case .double(let number): append(number.bitPattern)
            case .text(let text): bytes.append(contentsOf: text.utf8)
            case .blob(let blob): bytes.append(contentsOf: blob)
            }
            offsets.append(value == .null ? nil : start)
            lengths.append(Int32(bytes.count - start))
        }
        // An empty text has an address too.
        bytes.append(0)
    }

    private mutating func append(_ bits: UInt64) {
        withUnsafeBytes(of: bits.bigEndian) { bytes.append(contentsOf: $0) }
    }

    func send(
        _ body: (UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> OpaquePointer?
    )
        -> OpaquePointer?
    {
        bytes.withUnsafeBytes { buffer in
            let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            let pointers = offsets.map { offset in offset.flatMap { start?.advanced(by: $0) } }
            let formats = [Int32](repeating: 1, count: offsets.count)
            return pointers.withUnsafeBufferPointer { pointers in
                body(pointers.baseAddress, lengths, formats)
            }
        }
    }

    /// What a value is declared as. The server finds the type of NULL by itself.
    static func type(_ value: SQLValue) -> Oid {
        switch value {
        case .null: TypeID.unknown
        case .int: TypeID.int8
        case .double: TypeID.float8
        case .text: TypeID.text
        case .blob: TypeID.bytes
        }
    }
}
