public import ActionPlanning

extension ParticipationGuide {
    /// Rights that belong to something, those apart for which the firm is too small.
    public struct Advice: Sendable, Hashable {
        public let rights: [Right]
        public let tooSmall: [Right]
    }

    /// - Parameter employees: nil where nobody has said how many there are; then nothing is left out.
    public func advice(on ids: [String], employees: Int?) -> Advice {
        let rights = rights(ids, employees: employees)
        let all = self.rights(ids, employees: nil)
        return Advice(rights: rights, tooSmall: all.filter { !rights.contains($0) })
    }

    /// Ids of the rights that a firm's measure touches: those of the measure of the catalogue from which it was made or
    /// that has the same title; else those of the matters of which an example is called alike. Empty where neither is
    /// known: then only whoever knows the measure can tell.
    public func rights(of measure: Measure, catalogue: [CatalogueMeasure]) -> [String] {
        let origin = measure.origin.flatMap { $0.kind == .catalogue ? $0.source : nil }
        let words = FirmSearch.words(measure.title)
        let known =
            catalogue.first { $0.id == origin } ?? catalogue.first { FirmSearch.words($0.title) == words }
        if let known, !known.rights.isEmpty { return known.rights }
        return matters(like: measure.title).flatMap(\.rights)
    }

    /// Matters with an example that shares two longer words with a title, umlauts and case apart.
    public func matters(like title: String) -> [Matter] {
        let words = FirmSearch.words(title).filter { $0.count >= 4 }
        return matters.filter { matter in
            matter.examples.contains { FirmSearch.words($0).intersection(words).count >= 2 }
        }
    }
}
