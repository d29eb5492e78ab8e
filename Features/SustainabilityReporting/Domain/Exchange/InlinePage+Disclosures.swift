import Kernel

/// A disclosure: tables of what is short, the texts, and what is left out and why.
extension InlinePage {
    mutating func write(_ disclosure: ReportDisclosure) {
        body.raw("<div class=\"disclosure\">\n<h3")
        body.attribute("id", disclosure.id)
        body.raw(">")
        if disclosure.module != .other {
            element("span", disclosure.id, class: "code")
            body.raw(" ")
        }
        body.text(disclosure.title(language))
        body.raw("</h3>\n")
        if !disclosure.paragraphs.isEmpty {
            element("p", word(.paragraphs, ["numbers": disclosure.paragraphs]), class: "source")
            body.raw("\n")
        }
        let elements = edition.elements.filter { $0.disclosure == disclosure.id }
        let reported = elements.filter { hasFacts($0) }
        if reported.isEmpty, elements.allSatisfy({ report.omissions[$0.name] == nil }) {
            element("p", word(.nothing), class: "silent")
        }
        writeFacts(of: disclosure, reported)
        writeOmissions(elements.filter { report.omissions[$0.name] != nil && !hasFacts($0) })
        body.raw("</div>\n")
    }

    /// What is short in one table, then what is said of rows and members, then the texts.
    private mutating func writeFacts(of disclosure: ReportDisclosure, _ elements: [ReportElement]) {
        let plain = elements.filter { element in
            element.kind != .textBlock && (element.dimension == nil || element.dimension == .reportingScopes)
        }
        write(plainTable(plain, of: disclosure))
        if plain.contains(where: { $0.name == "GrossScope1GreenhouseGasEmissions" }) { writeEmissionsBar() }
        if plain.contains(where: { $0.kind == .gYear }) { write(scopesTable()) }
        var written: Set<ElementDimension> = [.reportingScopes]
        for element in elements {
            guard let dimension = element.dimension, written.insert(dimension).inserted else { continue }
            write(dimensionTable(elements.filter { $0.dimension == dimension }, dimension))
            if dimension == .energyBreakdown { writeEnergyBar() }
        }
        for element in elements where element.kind == .textBlock { writeText(element) }
    }

    private mutating func writeText(_ element: ReportElement) {
        guard let fact = report.fact(element.name), case .text(let text) = fact.value else { return }
        self.element("h4", element.label(language))
        body.raw("\n<div class=\"text\"")
        if source.textLanguage != language.rawValue {
            body.attribute("xml:lang", source.textLanguage)
        }
        body.raw(">")
        if let tag = tags.take(fact.key, isComparative: false) {
            tags.textBlock(tag, text, into: &body)
        } else {
            TextBlock.write(text, into: &body)
        }
        body.raw("</div>\n")
    }

    private mutating func writeOmissions(_ elements: [ReportElement]) {
        guard !elements.isEmpty else { return }
        element("h4", word(.omitted))
        body.raw("\n<ul class=\"omissions\">\n")
        for element in elements {
            guard let omission = report.omissions[element.name] else { continue }
            body.raw("<li>")
            self.element("span", element.label(language), class: "what")
            body.raw(": ")
            body.text(word(ReportWord(omission.reason)))
            if !omission.text.isEmpty {
                body.text(" – ")
                inTextLanguage { $0.body.text(omission.text) }
            }
            body.raw("</li>\n")
        }
        body.raw("</ul>\n")
    }
}
