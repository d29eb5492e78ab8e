import NIOPosix

/// One exchange with another machine through libcurl: described here, done by ``run()``.
public struct Transfer: Sendable {
    public enum Work: Sendable {
        case get
        /// Posts text that is already encoded.
        case post(String)
        /// Hands a mail over. Addresses without names and brackets; the message with its header, lines ended by CR LF.
        case mail(from: String, to: String, message: [UInt8])
    }

    public var url: String
    public var work: Work
    /// What the address may begin with, such as `https` or `smtp,smtps`.
    public var protocols: String
    /// Whole header lines, `Accept: application/json`.
    public var headers: [String] = []
    public var user: String?
    public var password: String?
    /// Encrypts a connection that began in the clear (STARTTLS), and goes no further where that fails.
    public var requiresTLS = true
    /// A file of certificates in PEM that are trusted instead of the system's.
    public var authorities: String?
    /// For all of it, in seconds.
    public var seconds = 30
    /// When it has to be over at the latest, with the time spent waiting for a thread.
    public var deadline: ContinuousClock.Instant?
    /// More is not received, in bytes.
    public var maximumBytes = 1 << 20
    /// Asked for every address a name leads to, before it is called; no answer of a name server gets around it.
    public var admits: @Sendable (NetworkAddress) -> Bool = { _ in true }

    public init(_ work: Work, url: String, protocols: String) {
        (self.work, self.url, self.protocols) = (work, url, protocols)
    }

    /// What came back.
    public struct Received: Sendable {
        /// The last code the other side gave.
        public let status: Int
        /// Lines of the header, or of the conversation with a mail server, without their ends.
        public let lines: [String]
        public let body: [UInt8]
        /// Where the answer sends us, as a whole address. Not followed.
        public let redirect: String?
    }

    /// Waits on a thread of its own kind, never on one that answers requests.
    /// - Throws: ``TransferFailure``
    public func run() async throws -> Received {
        try await threads.runIfActive { try self.perform() }
    }

    /// Mails do not wait for slow web servers, nor these for a slow mail server.
    private var threads: NIOThreadPool {
        if case .mail = work { return Self.mailThreads }
        return Self.webThreads
    }

    private static let webThreads = pool()
    private static let mailThreads = pool()

    private static func pool() -> NIOThreadPool {
        let pool = NIOThreadPool(numberOfThreads: 4)
        pool.start()
        return pool
    }
}

/// Why an exchange did not come about, in numbers and constant words only: neither addresses nor what was sent.
public struct TransferFailure: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// No connection, or it broke off.
        case network
        case timeout
        /// No encryption, or a certificate that is not trusted.
        case security
        /// User and password were not taken.
        case credentials
        /// The other side said no, with a code.
        case refused
        /// More than was allowed came back.
        case tooLarge
        /// The address is not one that may be called.
        case forbidden
        /// A setting that libcurl does not take.
        case malformed
    }

    public let reason: Reason
    /// The last code the other side gave; 0 when it gave none.
    public let status: Int
    /// The finer code of a mail server (RFC 3463), `5.1.1`.
    public let detail: String?
    /// libcurl's own number, for the log.
    public let code: Int

    public init(_ reason: Reason, status: Int = 0, detail: String? = nil, code: Int = 0) {
        (self.reason, self.status, self.detail, self.code) = (reason, status, detail, code)
    }
}
