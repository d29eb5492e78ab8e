import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Reads the body of a form, url-encoded or multipart; files go to disk while they arrive.
struct FormReader: Sendable {
    let uploads: URL
    /// A form of ours has some hundred fields; a million is an attack.
    static let maximumFields = 5_000

    func read(_ request: Request, limit: UploadLimit) async throws -> Form {
        let type = request.headers[.contentType] ?? ""
        // One for all: a body can be gone through once only.
        var body = request.body.makeAsyncIterator()
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit.body {
            try await discard(&body)
            throw FormError.tooLarge(limit: limit.bytes)
        }
        if type.hasPrefix("multipart/form-data") {
            guard let boundary = MultipartReader.boundary(of: type) else { throw FormError.malformed }
            var reader = try MultipartReader(boundary: boundary, uploads: uploads, limit: limit)
            do {
                while let chunk = try await body.next() { try reader.take(chunk.readableBytesView) }
                return try reader.finish()
            } catch {
                reader.removeFiles()
                if case FormError.tooLarge = error { try? await discard(&body) }
                throw error
            }
        }
        guard type.isEmpty || type.hasPrefix("application/x-www-form-urlencoded") else { throw FormError.malformed }
        let limit = min(limit.bytes, UploadLimit.fields.bytes)
        var bytes: [UInt8] = []
        while let chunk = try await body.next() {
            guard bytes.count + chunk.readableBytes <= limit else {
                try await discard(&body)
                throw FormError.tooLarge(limit: limit)
            }
            bytes.append(contentsOf: chunk.readableBytesView)
        }
        return try Self.decode(bytes)
    }

    /// Browsers show our answer only after they have sent everything, so what is too much is read and dropped.
    private func discard(_ body: inout RequestBody.AsyncIterator) async throws {
        var dropped = 0
        while let chunk = try await body.next() {
            dropped += chunk.readableBytes
            if dropped > UploadLimit.mostRead { return }
        }
    }

    static func decode(_ body: [UInt8]) throws(FormError) -> Form {
        // Before anything is taken apart: a million fields would take a hundred times the room of the body.
        guard body.count(where: { $0 == UInt8(ascii: "&") }) < maximumFields else { throw .tooManyFields }
        var values: [String: [String]] = [:]
        for pair in body.split(separator: UInt8(ascii: "&")) {
            let cut = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            let rest = cut < pair.endIndex ? pair[(cut + 1)...] : []
            guard let name = text(pair[..<cut]), let value = text(rest) else { throw .malformed }
            values[name, default: []].append(clean(value))
        }
        return Form(values: values)
    }

    /// A name or value as forms encode it; nil when it is broken or no UTF-8.
    static func text(_ bytes: some Sequence<UInt8>) -> String? {
        PercentDecoding.bytes(bytes, plusIsSpace: true).flatMap { String(validating: $0, as: UTF8.self) }
    }

    static func clean(_ value: String) -> String {
        value.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\0", with: "").trimmingSpaces()
    }
}
