/// A picture of numbers. Three layers, each complete without the next: the table, the drawn SVG, the live chart.
public struct ChartFigure: Sendable {
    public let id: String
    /// What the picture shows, as a sentence; stands over it and names it for screen readers.
    public let caption: String
    /// What one reads from it, for those who do not see it.
    public let alternative: String
    public let image: ChartImage
    /// The same drawn for narrow pages, with fewer words beside each other; nil shrinks the wide one.
    public let narrowImage: ChartImage?
    /// The address of the chart's description (JSON) for the live chart; nil keeps the still picture.
    public let option: String?
    /// The description for narrow pages; nil takes the wide one.
    public let narrowOption: String?
    /// Too broad for a phone, which shows the table in its place.
    public let isWideOnly: Bool
    /// Unit and places of the numbers that the live chart says on hover.
    public let unit: String?
    public let places: Int
    /// "Zahlen als Tabelle"
    public let tableLabel: String
    public let table: DataTable

    public init(
        id: String,
        caption: String,
        alternative: String,
        image: ChartImage,
        narrowImage: ChartImage? = nil,
        option: String? = nil,
        narrowOption: String? = nil,
        isWideOnly: Bool = false,
        unit: String? = nil,
        places: Int = 1,
        tableLabel: String,
        table: DataTable
    ) {
        (self.id, self.caption, self.alternative) = (id, caption, alternative)
        (self.image, self.narrowImage, self.isWideOnly) = (image, narrowImage, isWideOnly)
        self.narrowOption = narrowOption
        (self.option, self.unit, self.places) = (option, unit, places)
        (self.tableLabel, self.table) = (tableLabel, table)
    }
}

public func chartFigure(_ chart: ChartFigure) -> Node {
    figure(
        .classes("chart", chart.isWideOnly ? "chart-wide-only" : nil),
        .id(chart.id),
        .aria("labelledby", "\(chart.id)-caption"),
        .data("controller", chart.option == nil ? nil : "chart"),
        .data("chart-option-value", chart.option),
        .data("chart-narrow-option-value", chart.option == nil ? nil : chart.narrowOption),
        .data("chart-unit-value", chart.unit),
        .data("chart-places-value", String(chart.places))
    ) {
        figcaption(.id("\(chart.id)-caption")) { chart.caption }
        div(.class("chart-picture"), .data("chart-target", "picture")) { chartImage(chart) }
        details(.class("chart-table")) {
            summary { chart.tableLabel }
            dataTable(chart.table)
        }
    }
}

/// The drawn picture, on light and on dark paper.
public struct ChartImage: Sendable {
    public let light: String
    public let dark: String?
    public let width: Int
    public let height: Int

    public init(light: String, dark: String? = nil, width: Int, height: Int) {
        (self.light, self.dark, self.width, self.height) = (light, dark, width, height)
    }
}

private func chartImage(_ chart: ChartFigure) -> Node {
    let dark = "screen and (prefers-color-scheme: dark)"
    let narrow = "(max-width: 40rem)"
    let image = chart.image
    return .element(
        "picture",
        [],
        [
            chart.narrowImage.map { pictureSource($0, $0.dark, media: "\(dark) and \(narrow)") } ?? .empty,
            chart.narrowImage.map { pictureSource($0, $0.light, media: narrow) } ?? .empty,
            pictureSource(image, image.dark, media: dark),
            img(
                .src(image.light),
                .class(image.dark == nil ? "chart-on-paper" : nil),
                .alt(chart.alternative),
                .width(String(image.width)),
                .height(String(image.height))
            ),
        ]
    )
}

private func pictureSource(_ image: ChartImage, _ address: String?, media: String) -> Node {
    guard let address else { return .empty }
    return source(
        Attribute("srcset", address),
        .media(media),
        .width(String(image.width)),
        .height(String(image.height))
    )
}
