public import Kernel

extension Experiment {
    /// What was kept becomes a measure that carries question and result with it. What it costs and saves is still to be
    /// said: a trial is no calculation.
    ///
    /// - Parameter reasons: in words, as they are shown at the measure.
    public func measure(
        _ id: MeasureID,
        title: String,
        origin: String,
        reasons: [Measure.Origin.Reason]
    ) -> Measure {
        Measure(
            id: id,
            firm: firm,
            title: title,
            description: hypothesis,
            theme: topic.theme,
            origin: Measure.Origin(kind: .experiment, source: self.id.text, title: origin, reasons: reasons),
            participation: agreement,
            lesson: learned
        )
    }
}

extension Experiment.Topic {
    /// The theme of the catalogue under which a measure of it stands.
    public var theme: String {
        switch self {
        case .energy, .resources, .offers, .mobility, .people: rawValue
        case .digital, .other: "management"
        }
    }
}
