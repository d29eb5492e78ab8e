public import Foundation
import Kernel

/// The German words of a code: how we write it and what we understand.
public struct ImportTerm: Hashable, Sendable {
    /// As written into templates and exports.
    public let title: String
    /// What is understood besides.
    public let words: [String]
}

/// Codes and their words, read from ``Content/import.de.json``.
public struct Glossary<Code: Hashable & Sendable>: Sendable {
    private let terms: [Code: ImportTerm]
    private let codes: [String: Code]

    init(_ terms: [Code: ImportTerm]) {
        self.terms = terms
        var codes: [String: Code] = [:]
        for (code, term) in terms {
            for word in [term.title] + term.words { codes[TextKey.fold(word)] = code }
        }
        self.codes = codes
    }

    /// The word that we write for a code.
    public func title(_ code: Code) -> String { terms[code]?.title ?? "" }

    /// The code that a word means; case, blanks, punctuation and the spelling of umlauts do not matter.
    public func code(_ word: some StringProtocol) -> Code? { codes[TextKey.fold(word)] }

    /// Words and titles, folded, with their codes.
    var keys: [String: Code] { codes }
}

/// Every German word that the import knows.
public struct ImportVocabulary: Sendable {
    enum Answer: String, CaseIterable { case yes, no }
    enum Span: String, CaseIterable { case quarter, half }
    enum Method: String, CaseIterable { case activity, spend, supplierFigure }
    enum Derivation: String, CaseIterable { case freight, trip, commute, refrigerantBalance, refrigerantScreening }
    enum DerivationField: String, CaseIterable {
        case tonnes, kilometres, runs, persons, ways, detour, mode, days
        case filledIntoNew, chargeOfNew, refilled, chargeOfRetired, recoveredFromRetired
        case charge, annualLeakRate, monthsInService, source
    }

    public let columns: Glossary<ImportColumn>
    /// The column that a correction file adds; ignored when it comes back.
    public let errorColumn: ImportTerm
    public let categories: Glossary<EmissionCategory>
    let missing: Glossary<Bool>
    let sums: Glossary<Bool>
    let answers: Glossary<Answer>
    let methods: Glossary<Method>
    let kinds: Glossary<EntryKind>
    let priceKinds: Glossary<PriceValuation>
    let properties: Glossary<UnitPropertyKind>
    let derivations: Glossary<Derivation>
    let derivationFields: Glossary<DerivationField>
    let commuteModes: Glossary<CommuteMode>
    let detours: Glossary<DetourUplift>
    let months: Glossary<Int>
    let spans: Glossary<Span>
    /// The source written beside a property for which the file names none.
    let assumedSource: String

    /// - Throws: ``ImportVocabularyFaults`` with every fault and its line.
    public init(json: Data) throws(ImportVocabularyFaults) {
        var reader = try VocabularyReader(json)
        columns = reader.glossary("columns", ImportColumn.allCases)
        errorColumn = reader.term("errorColumn")
        missing = Glossary([true: reader.term("missing")])
        sums = Glossary([true: reader.term("sums")])
        answers = Glossary([.yes: reader.term("yes"), .no: reader.term("no")])
        assumedSource = reader.term("assumedSource").title
        categories = reader.categories()
        methods = reader.glossary("methods", Method.allCases)
        kinds = reader.glossary("kinds", EntryKind.allCases)
        priceKinds = reader.glossary("priceKinds", PriceValuation.allCases)
        properties = reader.glossary("properties", UnitPropertyKind.allCases)
        derivations = reader.glossary("derivations", Derivation.allCases)
        derivationFields = reader.glossary("derivationFields", DerivationField.allCases)
        commuteModes = reader.glossary("commuteModes", CommuteMode.allCases)
        detours = reader.glossary("detours", DetourUplift.allCases)
        months = reader.months()
        spans = reader.glossary("spans", Span.allCases)
        try reader.finish()
    }

    func means(missing text: String) -> Bool { missing.code(text) != nil }
}
