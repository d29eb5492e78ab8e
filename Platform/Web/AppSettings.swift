public import Foundation

/// Everything that can be set from outside, read once at start from ``SettingValues``. Each value has a default that
/// works on a laptop.
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
    /// Addresses of proxies that stand before the hub and whose word about the client's address is taken.
    public var trustedProxies: [String] = []
    public var operatorDetails = OperatorDetails()
    public var logFormat = LogFormat.text
    /// Who shows it may read the figures of ``/metrics`` from elsewhere; without it only this machine may.
    public var metricsToken: String?
    /// Without it calls reach only as far as browsers find each other by themselves.
    public var turnServer: TURNServer?
    /// Which of the worlds in `Features/World/Content/worlds` people walk in; nil where there is only one.
    public var world: String?

    /// Where links that leave the browser lead. Never taken from a request, whose `Host` anybody can invent.
    public var linkAddress: String { publicAddress ?? "http://\(hostname):\(port)" }
    public var isSecure: Bool { publicAddress?.hasPrefix("https://") ?? false }
    /// Only then may the hub call this machine and private networks for somebody who is not its operator.
    public var isOnThisMachine: Bool { LoopbackAddress.contains(linkAddress) }
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
        mailServer: MailServer? = nil,
        trustedProxies: [String] = []
    ) {
        self.hostname = hostname
        self.port = port
        self.data = data
        self.home = home
        self.publicAddress = publicAddress
        self.showsFunding = showsFunding
        self.databaseURL = databaseURL
        self.mailServer = mailServer
        self.trustedProxies = trustedProxies
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
    /// A file of certificates in PEM that are trusted instead of the system's, such as those of one's own authority.
    public var authorities: String?

    public init(
        url: String,
        user: String? = nil,
        password: String? = nil,
        sender: String,
        requiresTLS: Bool = true,
        authorities: String? = nil
    ) {
        (self.url, self.user, self.password) = (url, user, password)
        (self.sender, self.requiresTLS, self.authorities) = (sender, requiresTLS, authorities)
    }
}

/// The server that passes on calls between browsers which cannot reach each other.
public struct TURNServer: Sendable, Hashable {
    /// `turn:turn.example.org:3478`; tried in this order.
    public var addresses: [String]
    /// Known to that server too (coturn: `static-auth-secret`); credentials that end are made with it.
    public var secret: String

    public init(addresses: [String], secret: String) { (self.addresses, self.secret) = (addresses, secret) }
}
