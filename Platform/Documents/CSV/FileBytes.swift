import Foundation

/// An open file, read at any place and by several threads at once. Reads copy, so a file that another program
/// shortens meanwhile ends early instead of stopping the process, as a memory map would.
final class FileBytes: Sendable {
    private let descriptor: Int32
    let size: Int

    init(path: String) throws(TableError) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw .unreadable
        }
        size = Int(status.st_size)
    }

    deinit { close(descriptor) }

    /// Fills `buffer` from `offset` on and says how many bytes came; fewer than asked only at the end of the file.
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(TableError) -> Int {
        var done = 0
        while done < buffer.count {
            let got = pread(descriptor, buffer.baseAddress! + done, buffer.count - done, off_t(offset + done))
            if got == 0 { break }
            if got < 0 {
                if errno == EINTR { continue }
                throw .unreadable
            }
            done += got
        }
        return done
    }

    /// The first bytes, at most `count`.
    func head(_ count: Int) throws(TableError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: min(count, size))
        var got = 0
        do {
            got = try bytes.withUnsafeMutableBytes { buffer in try read(at: 0, into: buffer) }
        } catch { throw .unreadable }
        bytes.removeLast(bytes.count - got)
        return bytes
    }
}
