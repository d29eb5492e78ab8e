/// A number large enough to be remembered, with its unit, what it is, and how it stands to something else.
public struct KeyFigure: Sendable {
    public let value: String
    public let unit: String?
    public let label: String
    /// "12 % weniger als 2024"
    public let remark: String?
    public let mark: Mark?
    /// Where it is worked out.
    public let link: PageLink?

    public init(
        _ value: String,
        unit: String? = nil,
        label: String,
        remark: String? = nil,
        mark: Mark? = nil,
        link: PageLink? = nil
    ) {
        (self.value, self.unit, self.label) = (value, unit, label)
        (self.remark, self.mark, self.link) = (remark, mark, link)
    }
}

/// Key figures side by side; the first may stand larger than the others.
public func keyFigures(_ figures: [KeyFigure], leadsWithFirst: Bool = false) -> Node {
    dl(.classes("key-figures", leadsWithFirst ? "key-figures-led" : nil)) {
        for figure in figures {
            div(.class("key-figure")) {
                dt { figure.label }
                dd(.class("key-figure-value")) {
                    span(.class("numeral")) { figure.value }
                    figure.unit.map { unit in span(.class("numeral-unit")) { "\u{202F}\(unit)" } }
                }
                keyFigureRemark(figure)
            }
        }
    }
}

private func keyFigureRemark(_ figure: KeyFigure) -> Node? {
    if figure.remark == nil && figure.mark == nil && figure.link == nil { return nil }
    return dd(.class("key-figure-remark")) {
        figure.mark.map { sign in .group([HTML.mark(sign), " "]) }
        figure.remark.map { Node.text($0) }
        figure.link.map { link in .group([" ", a(.href(link.href)) { link.label }]) }
    }
}
