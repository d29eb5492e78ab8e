/// An edition of the Voluntary Standard: what it asks for, where it stands, and which taxonomy carries it.
public struct ReportEdition: Hashable, Sendable, Identifiable {
    public typealias ID = String

    /// `vsme-2025`; stored with every report.
    public let id: ID
    /// „Freiwilliger Standard, Ausgabe 2026“
    public let title: String
    /// The act it stands in, in German.
    public let law: String
    public let source: String
    /// ISO day of knowledge.
    public let known: String
    /// ISO day from which it holds.
    public let inForce: String
    /// ISO day from which it holds no longer; nil while it does.
    public let withdrawn: String?
    /// The edition that new reports are drawn up by.
    public let isDefault: Bool
    /// The taxonomy that XBRL exports use; it may be that of an older edition, which ``taxonomyNote`` then says.
    public let taxonomy: ReportTaxonomy
    /// Nil where the taxonomy is the edition's own.
    public let taxonomyNote: String?
    /// Which industries count as having a high impact on the climate.
    public let climateSectors: ClimateSectors
    /// In the order of the standard.
    public let disclosures: [ReportDisclosure]
    /// In the order of the standard.
    public let elements: [ReportElement]
    /// What differs from the edition before.
    public let changes: [EditionChange]
    private let index: [ElementName: ReportElement]

    public init(
        id: ID,
        title: String,
        law: String,
        source: String,
        known: String,
        inForce: String,
        withdrawn: String? = nil,
        isDefault: Bool,
        taxonomy: ReportTaxonomy,
        taxonomyNote: String? = nil,
        climateSectors: ClimateSectors = ClimateSectors(prefixes: [], text: "", source: "", isToBeChecked: false),
        disclosures: [ReportDisclosure],
        elements: [ReportElement],
        changes: [EditionChange] = []
    ) {
        (self.id, self.title, self.law, self.source, self.known) = (id, title, law, source, known)
        (self.inForce, self.withdrawn, self.isDefault) = (inForce, withdrawn, isDefault)
        (self.taxonomy, self.taxonomyNote, self.climateSectors) = (taxonomy, taxonomyNote, climateSectors)
        (self.disclosures, self.elements, self.changes) = (disclosures, elements, changes)
        index = Dictionary(elements.map { ($0.name, $0) }) { first, _ in first }
    }

    public func element(_ name: ElementName) -> ReportElement? { index[name] }

    public func disclosure(_ id: String) -> ReportDisclosure? { disclosures.first { $0.id == id } }
}

/// `B3`, `C1`: a disclosure of a module.
public struct ReportDisclosure: Hashable, Sendable, Identifiable {
    /// Id of what the firm adds on its own.
    public static let ownID = "other"

    public enum Module: String, Hashable, Sendable, Codable { case basic, comprehensive, other }

    public let id: String
    public let module: Module
    /// German, in the words of the field.
    public let title: String
    public let titleEnglish: String
    /// `29–31`
    public let paragraphs: String
    /// The whole disclosure is voluntary where this holds; nil where it never is.
    public let voluntary: ReportCondition?

    public init(
        id: String,
        module: Module,
        title: String,
        titleEnglish: String,
        paragraphs: String,
        voluntary: ReportCondition? = nil
    ) {
        (self.id, self.module, self.title, self.titleEnglish) = (id, module, title, titleEnglish)
        (self.paragraphs, self.voluntary) = (paragraphs, voluntary)
    }
}

/// What an edition asks differently from the one before.
public struct EditionChange: Hashable, Sendable {
    public let disclosure: String
    /// German, one sentence.
    public let text: String
    public let source: String
    /// The text of the act has not been compared yet.
    public let isToBeChecked: Bool

    public init(disclosure: String, text: String, source: String, isToBeChecked: Bool) {
        (self.disclosure, self.text, self.source, self.isToBeChecked) = (disclosure, text, source, isToBeChecked)
    }
}

/// The published taxonomy: addresses as reports name them.
public struct ReportTaxonomy: Hashable, Sendable {
    /// `2026-05-01`
    public let version: String
    /// `https://xbrl.efrag.org/taxonomy/vsme/2026-05-01/vsme-all.xsd`
    public let schema: String
    /// By prefix: `vsme`, `nace`, `waste`, `country`.
    public let namespaces: [String: String]

    public init(version: String, schema: String, namespaces: [String: String]) {
        (self.version, self.schema, self.namespaces) = (version, schema, namespaces)
    }
}
