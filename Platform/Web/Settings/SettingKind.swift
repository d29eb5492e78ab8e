import Foundation

/// How the value of a setting is read.
public enum SettingKind: Sendable, Hashable {
    case text, host, port, folder, file
    /// `https://hub.example.org`, nothing behind it but a slash.
    case webAddress
    /// `postgresql://…`
    case databaseAddress
    /// `smtp://…` or `smtps://…`
    case mailServer
    case mailAddress
    case onOff
    case logFormat
    /// IP addresses, separated by commas or spaces.
    case addresses
    /// A secret word that nobody guesses.
    case token
    /// `turn:turn.example.org:3478` or `turns:…`, several separated by commas or spaces.
    case turnAddresses

    static let shortestToken = 16

    func accepts(_ value: String) -> Bool {
        switch self {
        case .text: return true
        case .host: return !value.contains { $0.isWhitespace || $0 == "/" }
        case .port: return Int(value).map { (0...65_535).contains($0) } ?? false
        case .folder, .file: return !value.contains("\0")
        case .webAddress:
            guard let parts = URLComponents(string: value), parts.host?.isEmpty == false, parts.user == nil else {
                return false
            }
            return ["http", "https"].contains(parts.scheme) && ["", "/"].contains(parts.path) && parts.query == nil
        case .databaseAddress:
            return ["postgresql", "postgres"].contains(URLComponents(string: value)?.scheme)
        case .mailServer:
            guard let parts = URLComponents(string: value), parts.host?.isEmpty == false else { return false }
            return ["smtp", "smtps"].contains(parts.scheme)
        case .mailAddress:
            let parts = value.split(separator: "@", omittingEmptySubsequences: false)
            return parts.count == 2 && !parts.contains { $0.isEmpty } && !value.contains { $0.isWhitespace }
        case .onOff: return ["on", "off"].contains(value)
        case .logFormat: return LogFormat(rawValue: value) != nil
        case .addresses: return Self.list(value).allSatisfy(Self.isAddress)
        case .token: return value.utf8.count >= Self.shortestToken && !value.contains { $0.isWhitespace }
        case .turnAddresses:
            let addresses = Self.list(value)
            return !addresses.isEmpty && addresses.allSatisfy(Self.isTURNAddress)
        }
    }

    /// Key of the words that follow „Erwartet wird“.
    var expectation: String {
        switch self {
        case .text: "setting.expected.text"
        case .host: "setting.expected.host"
        case .port: "setting.expected.port"
        case .folder: "setting.expected.folder"
        case .file: "setting.expected.file"
        case .webAddress: "setting.expected.webAddress"
        case .databaseAddress: "setting.expected.databaseAddress"
        case .mailServer: "setting.expected.mailServer"
        case .mailAddress: "setting.expected.mailAddress"
        case .onOff: "setting.expected.onOff"
        case .logFormat: "setting.expected.logFormat"
        case .addresses: "setting.expected.addresses"
        case .token: "setting.expected.token"
        case .turnAddresses: "setting.expected.turnAddresses"
        }
    }

    static func list(_ value: String) -> [String] {
        value.split { $0 == "," || $0.isWhitespace }.map(String.init)
    }

    /// As RFC 7065 writes it, with a port at the end and at most the way of transport behind it.
    private static func isTURNAddress(_ text: String) -> Bool {
        text.wholeMatch(of: /turns?:([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?(\?transport=(udp|tcp))?/) != nil
    }

    private static func isAddress(_ text: String) -> Bool {
        var four = in_addr()
        var six = in6_addr()
        return inet_pton(AF_INET, text, &four) == 1 || inet_pton(AF_INET6, text, &six) == 1
    }
}

/// How the log is written.
public enum LogFormat: String, Sendable {
    /// Lines for people, as journalctl shows them.
    case text
    /// One JSON object a line, for machines.
    case json
}
