public import Kernel

extension Measure {
    /// A share of this measure as a planned one of its own: a variant carries out no more of it.
    ///
    /// - Parameter share: 0…1.
    public func part(
        _ share: Double,
        as id: MeasureID,
        of variant: Variant,
        title: String,
        origin: String
    ) -> Measure {
        let scaled = carriedOut(share)
        return Measure(
            id: id,
            firm: firm,
            title: String(title.prefix(Self.longestTitle)),
            description: description,
            theme: theme,
            status: .planned,
            origin: Origin(
                kind: .variant,
                source: "\(variant.id)/\(self.id)",
                title: origin,
                reasons: self.origin?.reasons ?? []
            ),
            investment: scaled.investment,
            runningCost: scaled.runningCost,
            life: life,
            residualValue: scaled.residualValue,
            savings: scaled.savings,
            start: start,
            end: end,
            responsible: responsible,
            qualification: qualification,
            participation: participation,
            risks: risks,
            nextStep: nextStep
        )
    }
}
