/// The picture of a badge, and the credential that travels in it.
///
/// Source: 1EdTech, Open Badges Specification 3.0, section 5.3.2 (SVG): an element `openbadges:credential` whose
/// attribute `verify` holds the Compact JWS.
struct BadgePicture: Sendable {
    let svg: String

    private static let element = "openbadges:credential"

    /// - Parameter token: letters, digits, `.`, `-` and `_` only, as a Compact JWS is.
    func baked(_ token: String) -> String {
        guard let start = svg.firstRange(of: "<svg"), let end = svg[start.upperBound...].firstIndex(of: ">") else {
            return svg
        }
        let name = "xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\""
        return svg[...end] + "\n<\(Self.element) \(name) verify=\"\(token)\"/>" + svg[svg.index(after: end)...]
    }

    /// The token in a picture; nil where there is none.
    static func token(in text: String) -> String? {
        guard let element = text.firstRange(of: "<" + Self.element) else { return nil }
        let rest = text[element.upperBound...]
        guard let end = rest.firstIndex(of: ">"), let name = rest[..<end].firstRange(of: "verify=\""),
            let close = rest[name.upperBound..<end].firstIndex(of: "\"")
        else { return nil }
        return String(rest[name.upperBound..<close])
    }
}
