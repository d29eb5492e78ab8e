/// Addresses of a firm's public page.
enum CsrURL {
    static let draft = "/csr-seite"
    static let publication = "/csr-seite/veroeffentlichung"
    /// Where the strategy is written.
    static let strategy = "/instrumente/csr-strategie"
    static let promises = "/instrumente/arbeitgeberversprechen"

    static func page(_ slug: String) -> String { "/csr/\(slug)" }
}
