/// Lays the texts of factors one after the other. The years of a series mostly share theirs, which are laid down once.
struct FactorSearchIndexBuilder {
    private(set) var bytes: [UInt8] = []
    private var entryOfSeries: [String: (factor: EmissionFactor, entry: FactorSearchIndex.Entry)] = [:]
    private var sources: [String: FactorSearchIndex.Texts] = [:]

    /// Between the names of one field; no letter of any text.
    static let lineEnd = UInt8(ascii: "\n")

    mutating func entry(for factor: EmissionFactor) -> FactorSearchIndex.Entry {
        let known = entryOfSeries[factor.series]
        let knownName = known?.factor.name == factor.name ? known?.entry.name : nil
        let knownSynonym = known?.factor.synonyms == factor.synonyms ? known?.entry.synonym : nil
        let entry = FactorSearchIndex.Entry(
            name: knownName ?? lay([factor.name]),
            synonym: knownSynonym ?? lay(factor.synonyms),
            source: sources[factor.source.id] ?? lay([factor.source.title, factor.source.publisher]),
            series: known?.entry.series ?? lay([factor.series])
        )
        if known == nil { entryOfSeries[factor.series] = (factor, entry) }
        sources[factor.source.id] = entry.source
        return entry
    }

    private mutating func lay(_ lines: [String]) -> FactorSearchIndex.Texts {
        let start = bytes.count
        bytes.append(Self.lineEnd)
        var bare = [Self.lineEnd]
        var hasUmlaut = false
        for line in lines {
            var text = SearchText.framed(line)
            // Words with hyphens are also found as one: `R-410A` by `r410a`.
            if line.utf8.contains(UInt8(ascii: "-")) { text.add(line: line, lineEnd: Self.lineEnd) }
            bytes += text.spelled
            bytes.append(Self.lineEnd)
            bare += text.bare
            bare.append(Self.lineEnd)
            hasUmlaut = hasUmlaut || text.hasUmlaut
        }
        let middle = bytes.count
        if hasUmlaut { bytes += bare }
        return FactorSearchIndex.Texts(
            spelled: start..<middle,
            bare: middle..<bytes.count,
            letters: LetterSet(bytes[start...])
        )
    }
}
