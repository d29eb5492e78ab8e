public import Foundation

/// Everything that can be set from outside, read once at start. Each value has a default that works on a laptop.
public struct AppSettings: Sendable {
    public var hostname: String
    public var port: Int
    /// Database, evidence files and keys.
    public var data: URL
    /// The checkout or installation folder: `Features/*/Content`, built assets, workers.
    public var home: URL
    /// The address people type, such as `https://hub.example.org`; decides whether cookies demand TLS.
    public var publicAddress: String?
    /// The co-funding line and emblem on the hub's own pages.
    public var showsFunding: Bool
    /// `postgresql://…`; without it the hub keeps its data in SQLite in the data folder.
    public var databaseURL: String?
    /// Without it nothing is sent, and mails wait where administrators can read them.
    public var mailServer: MailServer?

    public var isSecure: Bool { publicAddress?.hasPrefix("https://") ?? false }
    public var uploads: URL { data.appendingPathComponent("uploads", isDirectory: true) }
    public var databaseFile: URL { data.appendingPathComponent("oekohub.sqlite") }
    public var evidence: URL { data.appendingPathComponent("evidence", isDirectory: true) }

    public init(
        hostname: String = "127.0.0.1",
        port: Int = 8080,
        data: URL,
        home: URL,
        publicAddress: String? = nil,
        showsFunding: Bool = true,
        databaseURL: String? = nil,
        mailServer: MailServer? = nil
    ) {
        self.hostname = hostname
        self.port = port
        self.data = data
        self.home = home
        self.publicAddress = publicAddress
        self.showsFunding = showsFunding
        self.databaseURL = databaseURL
        self.mailServer = mailServer
    }

    /// Command-line values win over `OEKOHUB_HOST`, `OEKOHUB_PORT`, `OEKOHUB_DATA`, `OEKOHUB_HOME`,
    /// `OEKOHUB_PUBLIC_ADDRESS`, `OEKOHUB_FUNDING=off`, `DATABASE_URL` and `OEKOHUB_SMTP_…`, those over the defaults.
    public static func read(
        environment: [String: String],
        executable: URL,
        hostname: String? = nil,
        port: Int? = nil,
        data: String? = nil
    ) -> AppSettings {
        let home = environment["OEKOHUB_HOME"].map { URL(fileURLWithPath: $0) } ?? Self.home(above: executable)
        let data = data ?? environment["OEKOHUB_DATA"]
        return AppSettings(
            hostname: hostname ?? environment["OEKOHUB_HOST"] ?? "127.0.0.1",
            port: port ?? environment["OEKOHUB_PORT"].flatMap { Int($0) } ?? 8080,
            data: data.map { URL(fileURLWithPath: $0) } ?? home.appendingPathComponent("var/data"),
            home: home,
            publicAddress: environment["OEKOHUB_PUBLIC_ADDRESS"],
            showsFunding: environment["OEKOHUB_FUNDING"] != "off",
            databaseURL: environment["DATABASE_URL"].flatMap { $0.isEmpty ? nil : $0 },
            mailServer: MailServer(environment)
        )
    }

    /// The nearest folder above the executable that holds `Features`; else the working directory.
    static func home(above executable: URL) -> URL {
        var folder = executable.resolvingSymlinksInPath().deletingLastPathComponent()
        while folder.path != "/" {
            if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Features").path) { return folder }
            folder = folder.deletingLastPathComponent()
        }
        return URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    }
}

/// The server that takes the hub's mails.
public struct MailServer: Sendable, Hashable {
    /// `smtp://mail.example.org:587` (with STARTTLS) or `smtps://mail.example.org:465`.
    public var url: String
    public var user: String?
    public var password: String?
    /// The address mails come from.
    public var sender: String
    /// Nothing is handed over unencrypted; off only for a server on the same machine.
    public var requiresTLS: Bool

    public init(url: String, user: String? = nil, password: String? = nil, sender: String, requiresTLS: Bool = true) {
        (self.url, self.user, self.password) = (url, user, password)
        (self.sender, self.requiresTLS) = (sender, requiresTLS)
    }

    init?(_ environment: [String: String]) {
        guard let url = environment["OEKOHUB_SMTP_URL"], !url.isEmpty else { return nil }
        self.init(
            url: url,
            user: environment["OEKOHUB_SMTP_USER"],
            password: environment["OEKOHUB_SMTP_PASSWORD"],
            sender: environment["OEKOHUB_MAIL_FROM"] ?? "oekohub@localhost",
            requiresTLS: environment["OEKOHUB_SMTP_TLS"] != "off"
        )
    }
}
