import Crypto
public import Foundation
import HTTPTypes
import Hummingbird
public import Kernel

/// Proof that a form was made by a page of ours for this very browser (CSRF protection).
///
/// The token is an HMAC over the visit cookie and the session cookie, so it needs no storage and dies with either.
public struct FormTokens: Sendable {
    public static let field = "_proof"
    private let key: SymmetricKey
    /// The installation's secret, from which other keys are derived.
    package let secret: [UInt8]

    public init(secret: [UInt8]) { (key, self.secret) = (SymmetricKey(data: secret), secret) }

    /// Reads the installation's secret, or makes it on the first start; readable by the owner only.
    public static func load(folder: URL, outside: OutsideWorld) throws -> FormTokens {
        let file = folder.appendingPathComponent("secret.key")
        if let known = try? Data(contentsOf: file), known.count == 32 { return FormTokens(secret: [UInt8](known)) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        // Written whole beside it and then given its name, unless another server has been quicker: all that share a
        // folder share one secret.
        let fresh = outside.randomBytes(32)
        let beside = folder.appendingPathComponent("secret.key.\(getpid())")
        guard
            FileManager.default.createFile(
                atPath: beside.path,
                contents: Data(fresh),
                attributes: [.posixPermissions: 0o600]
            )
        else { throw CocoaError(.fileWriteUnknown) }
        defer { unlink(beside.path) }
        if link(beside.path, file.path) == 0 { return FormTokens(secret: fresh) }
        guard errno == EEXIST else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        let known = try Data(contentsOf: file)
        guard known.count == 32 else {
            throw CocoaError(.fileReadCorruptFile, userInfo: [NSFilePathErrorKey: file.path])
        }
        return FormTokens(secret: [UInt8](known))
    }

    package func token(visit: String, session: String?) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data("\(visit)|\(session ?? "")".utf8), using: key)
        return Base64URL.text(Array(code).prefix(18))
    }

    func check(_ request: Request, _ form: Form, _ visitor: Visitor) throws {
        if let site = request.headers[HTTPField.Name("Sec-Fetch-Site")!], site != "same-origin", site != "none" {
            throw AccessError.staleForm
        }
        let sent = form[Self.field].isEmpty ? request.headers[HTTPField.Name("X-Form-Proof")!] ?? "" : form[Self.field]
        guard !visitor.visit.isEmpty, Self.equal(sent, visitor.formToken) else { throw AccessError.staleForm }
    }

    /// In constant time, so that nothing can be learnt from how long a wrong guess takes.
    private static func equal(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

/// RFC 4648, section 5, without padding.
public enum Base64URL {
    public static func text(_ bytes: some Sequence<UInt8>) -> String {
        let letters = Data(bytes).base64EncodedString().utf8.compactMap { letter -> UInt8? in
            switch letter {
            case UInt8(ascii: "+"): UInt8(ascii: "-")
            case UInt8(ascii: "/"): UInt8(ascii: "_")
            case UInt8(ascii: "="): nil
            default: letter
            }
        }
        return String(decoding: letters, as: UTF8.self)
    }

    /// Nil for anything but letters, digits, `-` and `_`.
    public static func bytes(_ text: String) -> [UInt8]? {
        var letters: [UInt8] = []
        for letter in text.utf8 {
            switch letter {
            case UInt8(ascii: "-"): letters.append(UInt8(ascii: "+"))
            case UInt8(ascii: "_"): letters.append(UInt8(ascii: "/"))
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                letters.append(letter)
            default: return nil
            }
        }
        while letters.count % 4 != 0 { letters.append(UInt8(ascii: "=")) }
        return Data(base64Encoded: Data(letters)).map { [UInt8]($0) }
    }
}
