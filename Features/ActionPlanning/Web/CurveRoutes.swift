import ActionPlanning
import HTML
import Hummingbird
import Kernel
import WebPlatform

/// „Was kostet die Tonne?“
extension PlanFeature {
    func addCurveRoutes(to routes: Routes) {
        routes.get("handlungsplan/kosten", for: .member, page: "page.curve", use: showCurve)
    }

    @Sendable func showCurve(_ call: Call<Member>) async throws -> Response {
        let basis = try await planBasis(of: call.who.firm)
        return call.page(CurvePage(basis, call.texts))
    }
}

extension CurvePage {
    init(_ basis: PlanBasis, _ t: Texts) {
        let open = basis.measures.filter { $0.status != .dropped && $0.status != .done }
        let titles = Dictionary(open.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        let known = open.compactMap { measure in
            // A part of the tonnes is not the whole, whatever the money says.
            basis.figures[measure.id]?.finances.map { (id: measure.id, figures: $0) }
        }
        let curve = AbatementCurve(known)
        title = t("curve.title")
        rows = curve.blocks.map { block in
            Row(
                title: titles[block.id] ?? "",
                href: PlanURL.measure(block.id),
                tonnes: PlanWords.bare(block.tonnes, places: 1),
                tonnesUpTo: PlanWords.bare(block.tonnesBefore + block.tonnes, places: 1),
                costPerTonne: PlanWords.bare(block.costPerTonne),
                netPresentValue: PlanWords.bare(block.netPresentValue),
                paysForItself: block.netPresentValue >= 0
            )
        }
        lead =
            curve.blocks.isEmpty
            ? t("curve.lead.none")
            : t(
                "curve.lead",
                [
                    "earning": "\(curve.blocks.count { $0.netPresentValue >= 0 })",
                    "tonnes": PlanWords.tonnes(curve.tonnes),
                ],
                count: curve.blocks.count
            )
        figures = Self.figures(curve, basis, t)
        residual = basis.assumptions.target.map { target in
            let missing = curve.residual(to: target)
            let goal = PlanWords.tonnes(target)
            return missing > 0
                ? Notice(
                    .warning,
                    word: t("curve.residual.word"),
                    text: t("curve.residual", ["tonnes": PlanWords.tonnes(missing), "target": goal])
                )
                : Notice(.success, word: t("curve.met.word"), text: t("curve.met", ["target": goal]))
        }
        picture = curve.blocks.isEmpty ? nil : Self.picture(curve, titles, t)
        let without = Set(curve.withoutTonnes)
        apart = open.compactMap { measure in
            let figures = basis.figures[measure.id]
            guard figures?.finances == nil || without.contains(measure.id) else { return nil }
            return Apart(title: measure.title, href: PlanURL.measure(measure.id), reason: Self.reason(figures, t))
        }
        prices = basis.assumptions.prices.sorted { $0.key.rawValue < $1.key.rawValue }.map { quantity, price in
            Price(
                name: quantity.label(t),
                price: "\(GermanFormat.exact(price.euros))\u{202f}€/\(price.unit)",
                growth: GermanFormat.percent(price.growth),
                includesCarbon: price.includesCarbonPrice,
                source: price.source
            )
        }
        carbonPrice =
            basis.assumptions.carbonPrice(in: basis.assumptions.firstYear).map {
                t("curve.carbonPrice", ["price": PlanWords.euros($0), "year": "\(basis.assumptions.firstYear)"])
            } ?? t("curve.carbonPrice.none")
    }

    private static func figures(_ curve: AbatementCurve<MeasureID>, _ basis: PlanBasis, _ t: Texts) -> [KeyFigure] {
        guard let average = curve.averageCost else { return [] }
        var figures = [
            KeyFigure(
                PlanWords.bare(curve.tonnes, places: 1),
                unit: PlanWords.tonnesUnit,
                label: t("curve.figure.tonnes")
            ),
            KeyFigure(
                PlanWords.bare(average),
                unit: "€/t",
                label: t("curve.figure.average"),
                remark: t("curve.figure.average.remark")
            ),
        ]
        if let target = basis.assumptions.target {
            figures.append(
                KeyFigure(
                    PlanWords.bare(curve.residual(to: target), places: 1),
                    unit: PlanWords.tonnesUnit,
                    label: t("curve.figure.residual")
                )
            )
        }
        return figures
    }

    private static func picture(_ curve: AbatementCurve<MeasureID>, _ titles: [MeasureID: String], _ t: Texts)
        -> CurvePicture
    {
        CurvePicture(
            blocks: curve.blocks.enumerated().map { index, block in
                CurvePicture.Block(
                    rank: index + 1,
                    title: titles[block.id] ?? "",
                    costPerTonne: block.costPerTonne,
                    tonnes: block.tonnes,
                    tonnesBefore: block.tonnesBefore,
                    paysForItself: block.netPresentValue >= 0
                )
            },
            title: t("curve.picture"),
            description: t("curve.picture.text"),
            heightWords: t("curve.axis.cost"),
            widthWords: t("curve.axis.tonnes")
        )
    }

    private static func reason(_ figures: MeasureFigures?, _ t: Texts) -> String {
        guard let figures else { return t("missing") }
        if let fault = figures.fault { return MeasureWords.fault(fault, t) }
        guard !figures.gaps.isEmpty else { return t("curve.noTonnes") }
        return figures.gaps.map { MeasureWords.gap($0, t) }.joined(separator: ", ")
    }
}
