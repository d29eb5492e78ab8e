internal import CZlib

/// Unpacks one entry piece by piece, so that a sheet of 500 MB needs a buffer of 64 KiB.
///
/// Not to be shared between tasks: it stands at one place of the entry.
public final class ZipEntryReader {
    private static let pieceSize = 1 << 16

    private let entry: ZipEntry
    private let archive: ZipArchive
    private let inflater: Inflater?
    private var consumed = 0
    private var produced = 0
    private var checksum: UInt32 = 0
    private var piece = [UInt8](repeating: 0, count: pieceSize)

    init(entry: ZipEntry, archive: ZipArchive) throws(ZipError) {
        (self.entry, self.archive) = (entry, archive)
        inflater = entry.method == .deflated ? Inflater() : nil
    }

    /// Appends the next piece to `buffer`; false at the end of the entry, once its size and checksum are proven.
    public func read(into buffer: inout [UInt8]) throws(ZipError) -> Bool {
        let count = try inflater.map { inflater throws(ZipError) in try inflate(with: inflater) } ?? copy()
        guard count > 0 else {
            guard produced == entry.size, checksum == entry.checksum else { throw .damagedEntry(entry.name) }
            return false
        }
        produced += count
        // The directory may lie about the size that was checked against the limits: never go beyond it.
        guard produced <= entry.size else { throw .damagedEntry(entry.name) }
        checksum = piece.withUnsafeBufferPointer {
            UInt32(truncatingIfNeeded: crc32(UInt(checksum), $0.baseAddress, UInt32(count)))
        }
        buffer.append(contentsOf: piece[..<count])
        return true
    }

    private func copy() -> Int {
        let count = min(Self.pieceSize, entry.packedSize - consumed)
        let start = entry.dataStart + consumed
        piece.replaceSubrange(0..<count, with: archive.bytes[start..<(start + count)])
        consumed += count
        return count
    }

    private func inflate(with inflater: Inflater) throws(ZipError) -> Int {
        let start = entry.dataStart + consumed
        let packed = archive.bytes[start..<(entry.dataStart + entry.packedSize)]
        guard let step = inflater.step(from: packed, into: &piece) else { throw .damagedEntry(entry.name) }
        consumed += step.consumed
        return step.produced
    }
}

/// A zlib stream at a fixed place in memory, as zlib demands.
private final class Inflater {
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private var isFinished = false
    private let isReady: Bool

    init() {
        stream.initialize(to: z_stream())
        isReady = czlib_inflate_init_raw(stream) == Z_OK
    }

    deinit {
        if isReady { inflateEnd(stream) }
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    /// Nil for data that is damaged or ends too early.
    func step(from packed: ArraySlice<UInt8>, into piece: inout [UInt8]) -> (consumed: Int, produced: Int)? {
        guard isReady else { return nil }
        if isFinished { return (0, 0) }
        return packed.withUnsafeBufferPointer { input in
            piece.withUnsafeMutableBufferPointer { output in
                stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.pointee.avail_in = UInt32(input.count)
                stream.pointee.next_out = output.baseAddress
                stream.pointee.avail_out = UInt32(output.count)
                let result = inflate(stream, Z_NO_FLUSH)
                let consumed = input.count - Int(stream.pointee.avail_in)
                let produced = output.count - Int(stream.pointee.avail_out)
                switch result {
                case Z_STREAM_END: isFinished = true
                case Z_OK where produced > 0: break
                default: return nil
                }
                return (consumed, produced)
            }
        }
    }
}
