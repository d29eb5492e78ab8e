import Foundation
import Kernel
import WebPlatform

/// The address of a calendar as somebody typed it.
struct BusyTimeForm: Sendable {
    static let longestAddress = 1_000

    var address = ""

    init() {}

    init(_ form: Form) { address = form["address"] }

    /// The address to ask with the name of its server, or a sentence. Calendars also hand out `webcal:`, which is https.
    func validated(_ t: Texts) -> (value: (address: String, server: String)?, error: String?) {
        if address.isEmpty { return (nil, t("kalender.address.missing")) }
        guard address.count <= Self.longestAddress else {
            let (count, most) = (
                GermanFormat.exact(Double(address.count)), GermanFormat.exact(Double(Self.longestAddress))
            )
            return (nil, t("kalender.address.long", ["count": count, "most": most]))
        }
        var text = address
        for scheme in ["webcal://", "webcals://"] where text.lowercased().hasPrefix(scheme) {
            text = "https://" + text.dropFirst(scheme.count)
        }
        guard text.utf8.allSatisfy({ $0 > 32 && $0 < 127 }), let parts = URLComponents(string: text),
            parts.scheme?.lowercased() == "https", let host = parts.host, !host.isEmpty
        else { return (nil, t("kalender.address.invalid", ["value": address])) }
        guard parts.user == nil, parts.password == nil else { return (nil, t("kalender.address.password")) }
        return ((text, host.lowercased()), nil)
    }
}
