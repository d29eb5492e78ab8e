import Documents
import Kernel
import SustainabilityReporting

/// Reads Inline XBRL 1.1: a report that is a page for people and tagged for programs.
struct InlineReportReader: Sendable {
    /// Bytes of all texts that continuations put together.
    private static let mostText = 48 << 20

    func read(_ bytes: [UInt8], standard: ReportStandard) throws(ReadingFault) -> ReportReading {
        try read([bytes], standard: standard, format: .inline)
    }

    /// Several files that are one report, as packages hold them: parts of it, or the same in several languages.
    func read(
        _ files: [[UInt8]],
        standard: ReportStandard,
        format: ReportReading.Format
    ) throws(ReadingFault) -> ReportReading {
        guard let assembler = ReportAssembler(standard) else { throw .notThisFormat }
        var document = InlineDocument()
        do {
            for file in files { try document.add(file) }
        } catch let fault as ReadingFault {
            throw fault
        } catch let fault as XMLFault {
            throw fault.asReadingFault
        } catch {
            throw .notThisFormat
        }
        guard !document.facts.isEmpty else { throw .notThisFormat }
        var (raw, notes, budget): ([RawFact], [ReadingNote], Int) = ([], [], Self.mostText)
        for fact in document.facts {
            switch try Self.raw(fact, document, &budget) {
            case .success(let fact): raw.append(fact)
            case .failure(let refusal):
                if notes.count < ReportAssembler.mostNotes { notes.append(refusal.note) }
            }
        }
        return try assembler.reading(
            of: raw,
            format: format,
            taxonomies: document.resources.flatMap(\.taxonomies),
            notes: notes
        )
    }

    private struct Refusal: Error {
        let note: ReadingNote

        init(_ kind: ReadingNote.Kind, _ fact: InlineFact, _ value: String) {
            note = ReadingNote(
                kind: kind,
                place: String(TypedText.line(fact.concept.local).prefix(200)),
                value: String(TypedText.line(String(value.prefix(160))).prefix(80))
            )
        }
    }

    private static func raw(
        _ fact: InlineFact,
        _ document: InlineDocument,
        _ budget: inout Int
    ) throws(ReadingFault) -> Result<RawFact, Refusal> {
        let own = document.resources[fact.file]
        guard
            let context = own.contexts[fact.context]
                ?? document.resources.lazy.compactMap({ $0.contexts[fact.context] }).first,
            let period = context.period
        else { return .failure(Refusal(.foreignPeriod, fact, fact.context)) }
        var value: String?
        if !fact.isNil {
            let literal = try text(fact, document, &budget)
            value =
                fact.isNumeric
                ? InlineTransform.figure(literal, format: fact.format, scale: fact.scale, sign: fact.sign)
                : fact.format == nil ? literal : InlineTransform.value(literal, format: fact.format)
            if value == nil { return .failure(Refusal(.unreadableValue, fact, literal)) }
        }
        var unit: String?
        if let reference = fact.unit {
            unit = own.units[reference] ?? document.resources.lazy.compactMap { $0.units[reference] }.first ?? "?"
        }
        return .success(
            RawFact(
                concept: fact.concept,
                value: value,
                isPlain: fact.escapes,
                unit: unit == "pure" ? nil : unit,
                decimals: fact.decimals.flatMap { Int($0) },
                dimensions: context.dimensions,
                period: period,
                scheme: context.scheme,
                identifier: context.identifier,
                language: fact.language
            )
        )
    }

    /// With its continuations, each once.
    private static func text(
        _ fact: InlineFact,
        _ document: InlineDocument,
        _ budget: inout Int
    ) throws(ReadingFault) -> String {
        var captures = [fact.text]
        var seen: Set<String> = []
        var next = fact.text.continuedAt
        while let id = next, seen.insert(id).inserted {
            guard
                let continuation = document.continuations[fact.file]?[id]
                    ?? document.continuations.values.lazy.compactMap({ $0[id] }).first
            else { break }
            captures.append(continuation)
            next = continuation.continuedAt
        }
        for capture in captures { budget -= capture.size }
        guard budget >= 0 else { throw .tooLarge(limit: mostText) }
        guard fact.escapes else { return captures.map(\.literal).joined() }
        return captures.map(\.shown).joined(separator: "\n\n")
    }
}
