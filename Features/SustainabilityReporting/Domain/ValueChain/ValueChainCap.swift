public import Kernel

/// What firms that have to report on sustainability may require of those in their value chain, and no more: the part
/// of the Voluntary Standard that the act lists for it. It binds what they ask for that report; other requests are free.
public struct ValueChainCap: Hashable, Sendable {
    /// The edition whose elements it speaks of.
    public let edition: ReportEdition.ID
    public let law: String
    public let source: String
    /// ISO day of knowledge.
    public let known: String
    /// Financial years of whoever asks that begin on this day or later.
    public let financialYearsFrom: LocalDate
    /// Firms with at most so many employees are protected.
    public let protectedUpTo: Int
    /// Firms with at most so many employees have a list of their own, which is shorter.
    public let smallUpTo: Int
    /// So many rows the act has; ``rows`` are those of which anything is known.
    public let rowsOfTheAct: Int
    public let remarks: [CapRemark]
    /// The more particular before the rest of a disclosure.
    public let rows: [CapRow]

    public init(
        edition: ReportEdition.ID,
        law: String,
        source: String,
        known: String,
        financialYearsFrom: LocalDate,
        protectedUpTo: Int,
        smallUpTo: Int,
        rowsOfTheAct: Int,
        remarks: [CapRemark],
        rows: [CapRow]
    ) {
        (self.edition, self.law, self.source, self.known) = (edition, law, source, known)
        (self.financialYearsFrom, self.protectedUpTo) = (financialYearsFrom, protectedUpTo)
        (self.smallUpTo, self.rowsOfTheAct, self.remarks, self.rows) = (smallUpTo, rowsOfTheAct, remarks, rows)
    }

    /// Whether a firm of this size may be required to say something of the element.
    ///
    /// - Parameter employees: headcount; nil while it is missing.
    public func finding(on element: ReportElement, employees: Double?) -> CapFinding {
        if let employees, employees > Double(protectedUpTo) { return CapFinding(verdict: .unprotected, row: nil) }
        let row = row(of: element)
        // The act lists what is essential; what the standard leaves to the firm is beyond the cap.
        if element.requirement.strength == .may || element.disclosure == ReportDisclosure.ownID {
            return CapFinding(verdict: .mayNotBeRequired, row: row)
        }
        guard let row else { return CapFinding(verdict: .notSeen, row: nil) }
        guard let employees else {
            return CapFinding(verdict: row.small == row.larger ? row.larger.verdict : .sizeMissing, row: row)
        }
        let answer = employees <= Double(smallUpTo) ? row.small : row.larger
        return CapFinding(verdict: answer.verdict, row: row)
    }

    /// The row that names the element, or else the one for the rest of its disclosure.
    private func row(of element: ReportElement) -> CapRow? {
        rows.first { $0.elements.contains(element.name) }
            ?? rows.first { $0.elements.isEmpty && $0.disclosure == element.disclosure }
    }
}

/// What the cap says of one element and firm.
public struct CapFinding: Hashable, Sendable {
    public enum Verdict: String, Hashable, Sendable, CaseIterable {
        case mayBeRequired
        case mayNotBeRequired
        /// The act has not been seen on this; nothing is claimed.
        case notSeen
        /// It depends on the headcount, which is missing.
        case sizeMissing
        /// The firm is too large to be protected.
        case unprotected
    }

    public let verdict: Verdict
    /// Where it is known from; nil where nothing is known.
    public let row: CapRow?

    public init(verdict: Verdict, row: CapRow?) { (self.verdict, self.row) = (verdict, row) }
}

/// A row of the act, as far as it is known.
public struct CapRow: Hashable, Sendable {
    public enum Answer: String, Hashable, Sendable {
        case within, outside, notSeen

        var verdict: CapFinding.Verdict {
            switch self {
            case .within: .mayBeRequired
            case .outside: .mayNotBeRequired
            case .notSeen: .notSeen
            }
        }
    }

    public let disclosure: String
    /// Empty for all of the disclosure that no other row names.
    public let elements: [ElementName]
    /// `62(a)(i)–(v)`; empty for the whole disclosure.
    public let paragraph: String
    public let small: Answer
    public let larger: Answer
    public let source: String
    public let isToBeChecked: Bool

    public init(
        disclosure: String,
        elements: [ElementName],
        paragraph: String,
        small: Answer,
        larger: Answer,
        source: String,
        isToBeChecked: Bool
    ) {
        (self.disclosure, self.elements, self.paragraph) = (disclosure, elements, paragraph)
        (self.small, self.larger, self.source) = (small, larger, source)
        self.isToBeChecked = isToBeChecked
    }
}

/// A sentence about the cap as a whole, in German.
public struct CapRemark: Hashable, Sendable {
    public let text: String
    public let source: String
    public let isToBeChecked: Bool

    public init(text: String, source: String, isToBeChecked: Bool) {
        (self.text, self.source, self.isToBeChecked) = (text, source, isToBeChecked)
    }
}
