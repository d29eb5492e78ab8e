public import Kernel

/// Writes entries as rows of the template, so that reading them gives the same entries.
public struct EntryExport: Sendable {
    private let vocabulary: ImportVocabulary
    private let sites: NameDirectory<SiteID>
    private let contracts: NameDirectory<ContractID>
    private let evidence: NameDirectory<EvidenceID>
    private let factors: FactorDirectory

    public init(
        vocabulary: ImportVocabulary,
        sites: NameDirectory<SiteID>,
        contracts: NameDirectory<ContractID> = NameDirectory(),
        evidence: NameDirectory<EvidenceID> = NameDirectory(),
        factors: FactorDirectory
    ) {
        self.vocabulary = vocabulary
        self.sites = sites
        self.contracts = contracts
        self.evidence = evidence
        self.factors = factors
    }

    /// The template's titles in its order.
    public var header: [String] { ImportTemplate.header(vocabulary) }

    /// One cell a title.
    public func row(_ entry: ActivityEntry) -> [String] {
        var cells: [ImportColumn: String] = [
            .category: vocabulary.categories.title(entry.category),
            .description: entry.description,
            .site: sites.name(of: entry.site) ?? entry.site.text,
            .from: entry.period.first.german,
            .to: entry.period.last.german,
            .amount: amount(entry),
            .unit: entry.unit.symbol,
            .factor: factors.text(for: entry.factor, category: entry.category, unit: entry.unit),
            .meter: entry.meter,
            .note: entry.note,
            .dataQuality: QualityText.text(entry.dataQuality),
            .method: vocabulary.methods.title(entry.method.code),
        ]
        if let contract = entry.contract { cells[.contract] = contracts.name(of: contract) }
        if let file = entry.evidence { cells[.evidence] = evidence.name(of: file) }
        if entry.kind != .emission { cells[.kind] = vocabulary.kinds.title(entry.kind) }
        if let derivation = entry.derivation {
            cells[.derivation] = DerivationText(vocabulary: vocabulary).text(derivation)
        }
        cells.merge(PropertyText(vocabulary: vocabulary).cells(entry.properties)) { _, new in new }
        cells.merge(method(entry)) { _, new in new }
        return ImportColumn.allCases.map { cells[$0] ?? "" }
    }

    /// As it was typed where that still is the number, else all its places.
    private func amount(_ entry: ActivityEntry) -> String {
        guard let amount = entry.amount else { return vocabulary.missing.title(true) }
        return GermanNumber.parse(entry.amountText) == amount ? entry.amountText : GermanFormat.exact(amount)
    }

    private func method(_ entry: ActivityEntry) -> [ImportColumn: String] {
        switch entry.method {
        case .activity: return [:]
        case .spend(let basis):
            return [.priceYear: String(basis.year), .priceKind: vocabulary.priceKinds.title(basis.valuation)]
        case .supplierFigure(let figure):
            let number = GermanFormat.exact(figure.kilogramsPerUnit)
            let answer = figure.assured.map { vocabulary.answers.title($0 ? .yes : .no) }
            return [
                .supplierFigure: figure.unit == entry.unit ? number : number + " / " + figure.unit.symbol,
                .supplierSource: figure.source,
                .supplierAssured: answer ?? "",
            ]
        }
    }
}

extension EntryMethod {
    var code: ImportVocabulary.Method {
        switch self {
        case .activity: .activity
        case .spend: .spend
        case .supplierFigure: .supplierFigure
        }
    }
}
