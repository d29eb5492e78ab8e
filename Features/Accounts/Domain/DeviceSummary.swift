/// On what somebody signed in, as coarse as a person would say it: the browser and the system, no version.
public struct DeviceSummary: Sendable, Hashable {
    /// Nil when it is none of the usual ones.
    public let browser: String?
    public let system: String?

    public init(browser: String?, system: String?) { (self.browser, self.system) = (browser, system) }

    /// From the `User-Agent` of a request. Order matters: most browsers claim to be another one as well.
    public init(userAgent: String) {
        let text = userAgent.prefix(400)
        let browsers = [
            ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"),
            ("FxiOS", "Firefox"), ("Chrome/", "Chrome"), ("CriOS", "Chrome"), ("Safari/", "Safari"),
        ]
        let systems = [
            ("Windows", "Windows"), ("iPhone", "iOS"), ("iPad", "iPadOS"), ("Android", "Android"), ("CrOS", "ChromeOS"),
            ("Macintosh", "macOS"), ("Linux", "Linux"),
        ]
        browser = browsers.first { text.contains($0.0) }?.1
        system = systems.first { text.contains($0.0) }?.1
    }

    /// `Firefox/Windows`; empty parts where nothing is known.
    public var stored: String { "\(browser ?? "")/\(system ?? "")" }

    public init(stored: String) {
        let parts = stored.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        browser = parts.first.flatMap { $0.isEmpty ? nil : $0 }
        system = parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil
    }
}
