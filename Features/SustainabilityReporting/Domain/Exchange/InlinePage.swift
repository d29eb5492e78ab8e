import Foundation
import Kernel

/// The visible part of an inline report, written from top to bottom.
struct InlinePage {
    let source: InlineReport
    var body = MarkupBuffer()
    var tags: InlineTags
    /// Of which members and rows anything is said, sorted; the empty member is the sum.
    let members: [ElementName: [String]]
    let previousMembers: [ElementName: [String]]

    var report: Report { source.report }
    var edition: ReportEdition { source.edition }
    var language: ReportLanguage { source.language }

    init(_ source: InlineReport) {
        self.source = source
        tags = InlineTags(
            XBRLFacts(source.report, edition: source.edition, standard: source.standard),
            report: source.report,
            taxonomy: source.edition.taxonomy
        )
        members = Self.members(of: source.report.facts)
        previousMembers = source.report.previousPeriod == nil ? [:] : Self.members(of: source.report.comparatives)
    }

    private static func members(of facts: [FactKey: ReportFact]) -> [ElementName: [String]] {
        Dictionary(grouping: facts.keys, by: \.element).mapValues { $0.map(\.member).sorted(by: Report.inOrder) }
    }

    func word(_ word: ReportWord, _ fills: [String: String] = [:]) -> String {
        source.look.words(word, language, fills)
    }

    mutating func write() {
        let groups = source.look.groups(of: edition).map { group in
            (group: group, disclosures: group.disclosures.filter { isShown($0) })
        }.filter { !$0.disclosures.isEmpty }
        body.raw("<div class=\"page\">\n")
        writeCover()
        writeContents(groups.map { ($0.group.title(language), $0.disclosures) })
        writeGlance()
        for (number, (group, disclosures)) in groups.enumerated() {
            body.raw("<div class=\"part\">\n<h2 id=\"part-")
            body.number(number + 1)
            body.raw("\">")
            body.text(group.title(language))
            body.raw("</h2>\n")
            for disclosure in disclosures { write(disclosure) }
            body.raw("</div>\n")
        }
        writeAbout()
        body.raw("</div>\n")
    }

    /// What the report is silent about altogether appears only where the module chosen asks for it.
    private func isShown(_ disclosure: ReportDisclosure) -> Bool {
        if edition.elements.contains(where: { $0.disclosure == disclosure.id && says($0) }) { return true }
        return disclosure.module == .basic
    }

    /// Whether anything is reported of the element, or that nothing is.
    func says(_ element: ReportElement) -> Bool {
        report.omissions[element.name] != nil || hasFacts(element)
    }

    func hasFacts(_ element: ReportElement) -> Bool {
        members[element.name] != nil || element.kind.isNumeric && previousMembers[element.name] != nil
    }

    mutating func element(_ tag: StaticString, _ words: String, class name: StaticString? = nil) {
        body.raw("<")
        body.raw(tag)
        if let name {
            body.raw(" class=\"")
            body.raw(name)
            body.raw("\"")
        }
        body.raw(">")
        body.text(words)
        body.raw("</")
        body.raw(tag)
        body.raw(">")
    }
}
