/// Why a file that claims to be a report is not read at all. What of a readable file is left out is a ``ReadingNote``.
public enum ReadingFault: Error, Hashable, Sendable {
    /// The file is something else: its format is not the one it was given as.
    case notThisFormat
    /// The file, or a part of it when unpacked.
    case tooLarge(limit: Int)
    /// A document type or an entity that would have to be looked up: neither is ever done.
    case doctype
    /// XML or JSON that ends too early, is nested wrongly or too deeply; the line where known, from 1.
    case malformed(line: Int?)
    /// In an encoding that is not read.
    case unknownEncoding(String)
    /// A zip archive that cannot be unpacked, or is packed as no report is.
    case brokenArchive
    /// An archive without a report inside; the argument is what was looked for.
    case noReport(String)
    /// An archive with several reports, of which none is said to be the one.
    case severalReports(Int)
    /// A report by another taxonomy: the address it names; empty where it names none.
    case noTaxonomy(String)
    /// A workbook that is not the official template: the sheet or range that is missing.
    case notTheTemplate(String)
    /// Nothing in it could be read as a fact of the standard.
    case noFacts
    /// No period that most of the facts are of.
    case noPeriod
}
