public import Foundation

/// What features need to know of the installation for mails, links and papers that no request leads to.
public struct HubOutlook: Sendable {
    /// Where the hub is: `https://hub.example.org`, without a slash at the end.
    public let address: String
    /// Whether mails leave the house; without a server links are handed over on paper or screen.
    public let sendsMail: Bool
    /// The folder of built client files, for papers that show pictures and fonts; nil where they are not built.
    public let assets: URL?

    public init(address: String, sendsMail: Bool, assets: URL?) {
        (self.address, self.sendsMail, self.assets) = (address, sendsMail, assets)
    }
}
