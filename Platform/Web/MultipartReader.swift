import Foundation

/// RFC 7578 `multipart/form-data`, read in pieces: fields into memory, files onto disk as far as the route takes any.
struct MultipartReader {
    private enum State { case preamble, headers, body, done }

    private let delimiter: [UInt8]
    private let uploads: URL
    private let limit: UploadLimit
    private var received = 0
    private var stored = 0
    private var typed = 0
    private var buffer: [UInt8] = []
    private var state = State.preamble
    private var part: Part?
    private var values: [String: [String]] = [:]
    private var fields = 0
    private var files: [String: UploadedFile] = [:]
    private var oversized: [String: OversizedFile] = [:]
    private var written: [URL] = []

    private enum Sink {
        case text([UInt8])
        case file(FileHandle, URL)
        /// Read and forgotten: no file was chosen, the route takes none, or it is too large.
        case nothing
    }

    private struct Part {
        let name: String
        let fileName: String
        let type: String
        var sink: Sink
        var isOversized = false
        var size = 0
    }

    init(boundary: String, uploads: URL, limit: UploadLimit) throws {
        delimiter = Array("\r\n--\(boundary)".utf8)
        self.uploads = uploads
        self.limit = limit
        // The first delimiter may stand at the very beginning, without a line end before it.
        buffer = [13, 10]
    }

    static func boundary(of contentType: String) -> String? {
        guard let range = contentType.range(of: "boundary=") else { return nil }
        var text = contentType[range.upperBound...]
        if let end = text.firstIndex(of: ";") { text = text[..<end] }
        let bare = text.trimmingCharacters(in: CharacterSet(charactersIn: "\" "))
        return (1...200).contains(bare.utf8.count) ? bare : nil
    }

    mutating func take(_ bytes: some Collection<UInt8>) throws {
        received += bytes.count
        guard received <= limit.body else { throw FormError.tooLarge(limit: limit.bytes) }
        buffer.append(contentsOf: bytes)
        while try step() {}
    }

    mutating func finish() throws -> Form {
        guard state == .done else { throw FormError.malformed }
        return Form(values: values, files: files, oversized: oversized, received: written)
    }

    mutating func removeFiles() {
        if case .file(let file, _) = part?.sink { try? file.close() }
        for location in written { try? FileManager.default.removeItem(at: location) }
    }

    /// Works off the buffer; false when more must arrive first.
    private mutating func step() throws -> Bool {
        switch state {
        case .preamble:
            guard let at = position(of: delimiter) else { return keepTail(delimiter.count) }
            buffer.removeFirst(at + delimiter.count)
            state = .headers
            return true
        case .headers:
            if buffer.starts(with: [45, 45]) {
                state = .done
                return false
            }
            guard let at = position(of: [13, 10, 13, 10]) else {
                guard buffer.count < 16_384 else { throw FormError.malformed }
                return false
            }
            part = try openPart(String(decoding: buffer[..<at], as: UTF8.self))
            buffer.removeFirst(at + 4)
            state = .body
            return true
        case .body:
            if let at = position(of: delimiter) {
                try append(buffer[..<at])
                try closePart()
                buffer.removeFirst(at + delimiter.count)
                state = .headers
                return true
            }
            let safe = buffer.count - delimiter.count
            if safe > 0 {
                try append(buffer[..<safe])
                buffer.removeFirst(safe)
            }
            return false
        case .done:
            buffer.removeAll()
            return false
        }
    }

    private mutating func keepTail(_ count: Int) -> Bool {
        if buffer.count > count { buffer.removeFirst(buffer.count - count) }
        return false
    }

    private func position(of pattern: [UInt8]) -> Int? {
        guard buffer.count >= pattern.count else { return nil }
        let last = buffer.count - pattern.count
        return buffer.withUnsafeBufferPointer { hay in
            var at = 0
            while at <= last {
                guard let found = memchr(hay.baseAddress! + at, Int32(pattern[0]), last - at + 1) else { return nil }
                at = found.assumingMemoryBound(to: UInt8.self) - UnsafeMutablePointer(mutating: hay.baseAddress!)
                if memcmp(hay.baseAddress! + at, pattern, pattern.count) == 0 { return at }
                at += 1
            }
            return nil
        }
    }

    private mutating func openPart(_ header: String) throws -> Part {
        fields += 1
        guard fields <= FormReader.maximumFields else { throw FormError.tooManyFields }
        var name: String?
        var fileName: String?
        var type = "text/plain"
        for line in header.split(separator: "\r\n") {
            let lower = line.lowercased()
            if lower.hasPrefix("content-disposition:") {
                name = Self.quoted("name", in: line)
                fileName = Self.quoted("filename", in: line)
            } else if lower.hasPrefix("content-type:") {
                type = line.dropFirst(13).trimmingCharacters(in: .whitespaces)
            }
        }
        guard let name else { throw FormError.malformed }
        guard let fileName else { return Part(name: name, fileName: "", type: type, sink: .text([])) }
        let bare = fileName.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        return Part(name: name, fileName: bare, type: type, sink: try sink(named: bare))
    }

    /// A browser sends a file field in which nothing was chosen with an empty name.
    private mutating func sink(named fileName: String) throws -> Sink {
        guard limit.takesFiles, !fileName.isEmpty else { return .nothing }
        try FileManager.default.createDirectory(at: uploads, withIntermediateDirectories: true)
        let location = uploads.appendingPathComponent(UUID().uuidString)
        guard FileManager.default.createFile(atPath: location.path, contents: nil) else {
            throw CocoaError(.fileWriteUnknown)
        }
        written.append(location)
        return .file(try FileHandle(forWritingTo: location), location)
    }

    /// The value of `key="…"`, where browsers escape quotes as %22 and line ends as %0D%0A.
    private static func quoted(_ key: String, in line: Substring) -> String? {
        guard let start = line.range(of: "; \(key)=\"") ?? line.range(of: ";\(key)=\"") else { return nil }
        let rest = line[start.upperBound...]
        guard let end = rest.firstIndex(of: "\"") else { return nil }
        return String(rest[..<end]).replacing("%22", with: "\"").replacing("%0D%0A", with: " ")
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) throws {
        guard part != nil else { throw FormError.malformed }
        part!.size += bytes.count
        switch part!.sink {
        case .text(var text):
            typed += bytes.count
            guard typed <= UploadLimit.fields.bytes else { throw FormError.tooLarge(limit: UploadLimit.fields.bytes) }
            // Taken out first, so that the text grows in place.
            part!.sink = .nothing
            text.append(contentsOf: bytes)
            part!.sink = .text(text)
        case .file(let file, let location):
            stored += bytes.count
            if stored <= limit.bytes {
                try file.write(contentsOf: Data(bytes))
            } else {
                guard limit.keepsForm else { throw FormError.tooLarge(limit: limit.bytes) }
                try file.close()
                try FileManager.default.removeItem(at: location)
                (part!.sink, part!.isOversized) = (.nothing, true)
            }
        case .nothing: break
        }
    }

    private mutating func closePart() throws {
        guard let part else { throw FormError.malformed }
        switch part.sink {
        case .text(let bytes):
            guard let text = String(validating: bytes, as: UTF8.self) else { throw FormError.malformed }
            values[part.name, default: []].append(FormReader.clean(text))
        case .file(let file, let location):
            try file.close()
            files[part.name] = UploadedFile(
                name: part.fileName,
                claimedType: part.type,
                location: location,
                size: part.size
            )
        case .nothing:
            if part.isOversized { oversized[part.name] = OversizedFile(name: part.fileName, size: part.size) }
        }
        self.part = nil
    }
}
