public import Foundation
import HTTPTypes
public import Hummingbird
import NIOCore

/// The built client files in memory: stylesheet, modules, fonts, ECharts, htmx. Served under a digest, for ever.
public struct Assets: Sendable {
    struct File: Sendable {
        let type: String
        let plain: ByteBuffer
        let gzip: ByteBuffer?
        let brotli: ByteBuffer?
    }

    /// `/a/<digest>` without a slash at the end.
    public let base: String
    /// Where the files lie, for workers that read them.
    public let folder: URL?
    private let files: [String: File]

    /// For tests of routes, which need no client files.
    public static let none = Assets(base: "/a/none", folder: nil, files: [:])

    init(base: String, folder: URL?, files: [String: File]) {
        (self.base, self.folder, self.files) = (base, folder, files)
    }

    public struct NotBuilt: Error {
        /// The file that should be there after set-up.
        public let missing: String
    }

    /// Reads what set-up built under `var/assets`.
    public static func load(home: URL) throws -> Assets {
        let root = home.appendingPathComponent("var/assets", isDirectory: true)
        let index = root.appendingPathComponent("current.json")
        struct Index: Decodable { let digest: String }
        guard let data = try? Data(contentsOf: index),
            let digest = try? JSONDecoder().decode(Index.self, from: data).digest
        else { throw NotBuilt(missing: index.path) }
        let folder = root.appendingPathComponent(digest, isDirectory: true)
        guard let paths = FileManager.default.enumerator(atPath: folder.path) else {
            throw NotBuilt(missing: folder.path)
        }
        var files: [String: File] = [:]
        for case let path as String in paths where types[(path as NSString).pathExtension] != nil {
            let type = types[(path as NSString).pathExtension]!
            func bytes(_ suffix: String) -> ByteBuffer? {
                (try? Data(contentsOf: folder.appendingPathComponent(path + suffix))).map { ByteBuffer(bytes: $0) }
            }
            guard let plain = bytes("") else { continue }
            files[path] = File(type: type, plain: plain, gzip: bytes(".gz"), brotli: bytes(".br"))
        }
        return Assets(base: "/a/\(digest)", folder: folder, files: files)
    }

    private static let types = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "mjs": "text/javascript; charset=utf-8", "woff2": "font/woff2", "svg": "image/svg+xml",
        "png": "image/png", "json": "application/json", "txt": "text/plain; charset=utf-8",
        "glb": "model/gltf-binary",
    ]

    func response(to request: Request) -> Response? {
        let path = request.uri.path
        guard path.hasPrefix(base + "/"), let file = files[String(path.dropFirst(base.count + 1))] else { return nil }
        var headers: HTTPFields = [
            .contentType: file.type, .cacheControl: "public, max-age=31536000, immutable", .vary: "Accept-Encoding",
        ]
        let accepted = request.headers[.acceptEncoding] ?? ""
        var body = file.plain
        if accepted.contains("br"), let brotli = file.brotli {
            headers[.contentEncoding] = "br"
            body = brotli
        } else if accepted.contains("gzip"), let gzip = file.gzip {
            headers[.contentEncoding] = "gzip"
            body = gzip
        }
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: body))
    }
}

/// Answers for client files before anybody asks who is there.
public struct AssetsMiddleware: RouterMiddleware {
    private let assets: Assets

    public init(_ assets: Assets) { self.assets = assets }

    public func handle(
        _ request: Request,
        context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        if request.uri.path.hasPrefix("/a/") {
            guard request.method == .get || request.method == .head, let response = assets.response(to: request) else {
                throw HTTPError(.notFound)
            }
            return response
        }
        return try await next(request, context)
    }
}
