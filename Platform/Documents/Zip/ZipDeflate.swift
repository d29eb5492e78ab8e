internal import CZlib

/// Raw deflate data and checksums, as zip archives hold them.
enum ZipDeflate {
    /// Nil where zlib has no memory for it.
    static func pack(_ contents: [UInt8]) -> [UInt8]? {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        defer {
            stream.deinitialize(count: 1)
            stream.deallocate()
        }
        // Negative bits ask for raw data; `deflateInit2` is a macro of this, which Swift cannot call.
        let ready = deflateInit2_(
            stream,
            Z_DEFAULT_COMPRESSION,
            Z_DEFLATED,
            -MAX_WBITS,
            8,
            Z_DEFAULT_STRATEGY,
            ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size)
        )
        guard ready == Z_OK else { return nil }
        defer { deflateEnd(stream) }
        let bound = Int(deflateBound(stream, UInt(contents.count)))
        let packed = [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            contents.withUnsafeBufferPointer { input in
                stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.pointee.avail_in = UInt32(input.count)
                stream.pointee.next_out = output.baseAddress
                stream.pointee.avail_out = UInt32(output.count)
                count = deflate(stream, Z_FINISH) == Z_STREAM_END ? output.count - Int(stream.pointee.avail_out) : 0
            }
        }
        return packed.isEmpty ? nil : packed
    }

    static func checksum(_ contents: [UInt8]) -> UInt32 {
        contents.withUnsafeBufferPointer { input in
            // Without input `crc32` answers its first value, which is nought as well.
            UInt32(truncatingIfNeeded: crc32(0, input.baseAddress, UInt32(input.count)))
        }
    }
}
