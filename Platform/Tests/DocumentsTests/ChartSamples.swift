import Documents

/// One chart of each form, with the words and numbers of a metalworking firm.
enum ChartSamples {
    static let scopes = BarChart(
        categories: ["Stationäre Verbrennung (1.1)", "Eingekaufter Strom (2.1)", "Eingekaufte Waren (3.1)"],
        series: [
            .init(name: "standortbezogen", values: [120.5, 84.25, nil], labels: ["120,5 t", "84,3 t", "fehlt"])
        ],
        direction: .horizontal,
        missing: "fehlt"
    )

    static let months = BarChart(
        categories: ["Jan", "Feb", "Mrz", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"],
        series: [
            .init(name: "Scope 1", values: [22.1, 20, 17, 12, 6, 4, 3.5, 3.4, 6, 12, 17, 21]),
            .init(name: "Scope 2", values: [9, 8.6, 9, 8.4, 8.2, 8, 7.5, 5.1, 8, 8.8, 9, 7.2]),
            .init(name: "Scope 3", values: [31, 30, 33, 30, 29, 30, 28, 14, 30, 31, 30, 20]),
        ]
    )

    static let sites = BarChart(
        categories: ["Werk Hagen", "Lager Dortmund"],
        series: [
            .init(name: "Scope 1", values: [120, 12], labels: ["120", "12"]),
            .init(name: "Scope 2", values: [80, 30], labels: ["80", "30"]),
        ],
        direction: .horizontal
    )

    static let years = BarChart(
        categories: ["Scope 1", "Scope 2", "Scope 3"],
        series: [.init(name: "2024", values: [132, 92, 402]), .init(name: "2025", values: [120.5, 84.25, 371])],
        isStacked: false
    )

    static let flow = FlowChart(
        nodes: [
            .init(id: "gas", label: "Erdgas  120", depth: 0), .init(id: "strom", label: "Strom  84", depth: 0),
            .init(id: "stahl", label: "Stahl  371", depth: 0), .init(id: "11", label: "Verbrennung  120", depth: 1),
            .init(id: "21", label: "Strom  84", depth: 1), .init(id: "31", label: "Waren  371", depth: 1),
            .init(id: "s1", label: "Scope 1  120", depth: 2), .init(id: "s2", label: "Scope 2  84", depth: 2),
            .init(id: "s3", label: "Scope 3  371", depth: 2),
        ],
        flows: [
            .init(from: "gas", to: "11", amount: 120), .init(from: "strom", to: "21", amount: 84),
            .init(from: "stahl", to: "31", amount: 371), .init(from: "11", to: "s1", amount: 120),
            .init(from: "21", to: "s2", amount: 84), .init(from: "31", to: "s3", amount: 371),
        ]
    )

    static let paths = PathChart(
        years: (2022...2030).map(String.init),
        lines: [
            .init(name: "Ist", values: [640, 655, 626, 575.8, nil, nil, nil, nil, nil], isActual: true),
            .init(name: "Linear 4,2 % im Jahr", values: (0...8).map { 640 * (1 - 0.042 * Double($0)) }),
            .init(name: "KMU-Weg: −42 % bis 2030", values: (0...8).map { 640 * (1 - 0.0525 * Double($0)) }),
            .init(name: "Trend", values: (0...8).map { 640 - 17.2 * Double($0) }),
        ]
    )

    static let ranges = RangeChart(
        spans: [
            .init(name: "Eingekaufte Waren", low: 260, mid: 371, high: 482, label: "371 (260–482) t"),
            .init(name: "Erdgas", low: 114.5, mid: 120.5, high: 126.5, label: "120,5 (114,5–126,5) t"),
        ],
        rangeName: "95-Prozent-Bereich",
        midName: "Wert"
    )

    static let estimate = EstimateChart(
        low: .init(320, label: "mindestens 320 t"),
        mid: .init(410, label: "am ehesten 410 t"),
        high: .init(560, label: "höchstens 560 t")
    )

    static let all: [(name: String, option: ChartOption, height: Int)] = [
        ("scopes", scopes.option, 180), ("months", months.option, 340), ("sites", sites.option, 180),
        ("years", years.option, 300), ("flow", flow.option, 320), ("paths", paths.option, 420),
        ("ranges", ranges.option, 180), ("estimate", estimate.option, 170),
    ]
}
