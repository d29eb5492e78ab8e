/// Long work under way. Without JavaScript the page is asked for again by its reader (`refresh`);
/// with it, this part is exchanged every second until the server answers without `next`.
public struct ProgressMeter: Sendable {
    /// "Zeile 4.200 von 10.000"
    public let text: String
    /// 0…1, or nil while the length of the work is not known.
    public let fraction: Double?
    /// The address that answers with this part again; nil once the work is done.
    public let next: String?
    /// "Stand aktualisieren"
    public let refresh: PageLink?

    public init(text: String, fraction: Double?, next: String?, refresh: PageLink?) {
        (self.text, self.fraction, self.next, self.refresh) = (text, fraction, next, refresh)
    }
}

public func progressMeter(_ meter: ProgressMeter, id: String) -> Node {
    div(
        .class("progress"),
        .id(id),
        .hx("get", meter.next),
        .hx("trigger", meter.next == nil ? nil : "load delay:1s"),
        .hx("select", meter.next == nil ? nil : "#\(id)"),
        .hx("swap", meter.next == nil ? nil : "outerHTML")
    ) {
        progress(
            .aria("labelledby", "\(id)-text"),
            .max("100"),
            .value(percent(meter.fraction))
        ) { meter.text }
        p(.id("\(id)-text"), .role("status")) { meter.text }
        meter.next == nil ? nil : meter.refresh.map { link in a(.href(link.href)) { link.label } }
    }
}

/// 0…100; nothing for a share that is not known or not a number.
private func percent(_ fraction: Double?) -> String? {
    guard let fraction, fraction.isFinite else { return nil }
    return String(Int(Swift.min(Swift.max(fraction, 0), 1) * 100))
}
