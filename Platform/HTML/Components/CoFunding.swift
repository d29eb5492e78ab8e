/// The publicity line that funded pages, mails and certificates carry, beside the emblem of the Union.
public struct CoFunding: Sendable {
    /// "Kofinanziert von der Europäischen Union"
    public let statement: String
    /// "Flagge der Europäischen Union"
    public let emblemLabel: String
    /// The further funders, named in text.
    public let partners: [String]

    public init(statement: String, emblemLabel: String, partners: [String] = []) {
        (self.statement, self.emblemLabel, self.partners) = (statement, emblemLabel, partners)
    }
}

public func coFunding(_ funding: CoFunding) -> Node {
    div(.class("co-funding")) {
        div(.class("co-funding-union")) {
            span(.class("co-funding-emblem"), .role("img"), .aria("label", funding.emblemLabel)) { europeanEmblem }
            p(.class("co-funding-statement")) { funding.statement }
        }
        for partner in funding.partners { p(.class("co-funding-partner")) { partner } }
    }
}

/// The emblem after the public geometry (Official Journal, graphical guide to the European emblem): field 3 : 2,
/// twelve upright stars like the hours of a clock on a circle of one third of the height, each star in a circle of
/// one eighteenth of it; Reflex Blue #003399, yellow #FFCC00.
public let europeanEmblem = Node.raw(
    """
    <svg viewBox="0 0 81 54" width="81" height="54" aria-hidden="true" \
    focusable="false"><path fill="#039" d="M0 0h81v54H0z"/><path fill="#fc0" d="\
    M40.5 6L41.17 8.07L43.35 8.07L41.59 9.35L42.26 11.43L40.5 10.15L38.74 11.43L39.41 9.35L37.65 8.07L39.83 8.07z\
    M49.5 8.41L50.17 10.48L52.35 10.48L50.59 11.77L51.26 13.84L49.5 12.56L47.74 13.84L48.41 11.77L46.65 10.48\
    L48.83 10.48z\
    M56.09 15L56.76 17.07L58.94 17.07L57.18 18.35L57.85 20.43L56.09 19.15L54.33 20.43L55 18.35L53.24 17.07\
    L55.41 17.07z\
    M58.5 24L59.17 26.07L61.35 26.07L59.59 27.35L60.26 29.43L58.5 28.15L56.74 29.43L57.41 27.35L55.65 26.07\
    L57.83 26.07z\
    M56.09 33L56.76 35.07L58.94 35.07L57.18 36.35L57.85 38.43L56.09 37.15L54.33 38.43L55 36.35L53.24 35.07\
    L55.41 35.07z\
    M49.5 39.59L50.17 41.66L52.35 41.66L50.59 42.94L51.26 45.02L49.5 43.73L47.74 45.02L48.41 42.94L46.65 41.66\
    L48.83 41.66z\
    M40.5 42L41.17 44.07L43.35 44.07L41.59 45.35L42.26 47.43L40.5 46.15L38.74 47.43L39.41 45.35L37.65 44.07\
    L39.83 44.07z\
    M31.5 39.59L32.17 41.66L34.35 41.66L32.59 42.94L33.26 45.02L31.5 43.73L29.74 45.02L30.41 42.94L28.65 41.66\
    L30.83 41.66z\
    M24.91 33L25.59 35.07L27.76 35.07L26 36.35L26.67 38.43L24.91 37.15L23.15 38.43L23.82 36.35L22.06 35.07\
    L24.24 35.07z\
    M22.5 24L23.17 26.07L25.35 26.07L23.59 27.35L24.26 29.43L22.5 28.15L20.74 29.43L21.41 27.35L19.65 26.07\
    L21.83 26.07z\
    M24.91 15L25.59 17.07L27.76 17.07L26 18.35L26.67 20.43L24.91 19.15L23.15 20.43L23.82 18.35L22.06 17.07\
    L24.24 17.07z\
    M31.5 8.41L32.17 10.48L34.35 10.48L32.59 11.77L33.26 13.84L31.5 12.56L29.74 13.84L30.41 11.77L28.65 10.48\
    L30.83 10.48z\
    "/></svg>
    """
)
