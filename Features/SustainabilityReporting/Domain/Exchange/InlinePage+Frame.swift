import Foundation
import Kernel

/// What stands around the disclosures: cover, contents, the year at a glance, and what the report is.
extension InlinePage {
    mutating func writeCover() {
        body.raw("<div class=\"cover\">\n")
        if source.standing == .draft {
            element("p", word(.draft), class: "draft")
            body.raw("\n")
        }
        element("p", report.entity.name, class: "firm")
        body.raw("\n<h1>")
        body.text(word(.title))
        body.raw(" ")
        element("span", year, class: "year")
        body.raw("</h1>\n<table class=\"cover-facts\"><tbody>\n")
        writeCoverRow(word(.period), ReportPeriodWords.long(report.period, language))
        writeCoverRow(word(.standard), source.look.title(of: edition, language))
        for name: ElementName in ["BasisForPreparation", "BasisForReporting"] {
            guard let element = edition.element(name), case .member(let member)? = report.fact(name)?.value else {
                continue
            }
            writeCoverRow(
                element.label(language),
                memberWords(member, element.list.flatMap { source.standard.list($0) })
            )
        }
        if report.entity.scheme == ReportEntity.legalEntityIdentifier {
            writeCoverRow("LEI", report.entity.identifier)
        }
        if case .released(let day, let name, _) = source.standing {
            writeCoverRow(
                word(.releasedHead),
                word(.released, ["day": ReportPeriodWords.day(day, language), "name": name])
            )
        }
        body.raw("</tbody></table>\n</div>\n")
    }

    private mutating func writeCoverRow(_ head: String, _ words: String) {
        body.raw("<tr><th scope=\"row\">")
        body.text(head)
        body.raw("</th><td>")
        body.text(words)
        body.raw("</td></tr>\n")
    }

    mutating func writeContents(_ parts: [(title: String, disclosures: [ReportDisclosure])]) {
        body.raw("<div class=\"contents\">\n<h2>")
        body.text(word(.contents))
        body.raw("</h2>\n<ul>\n")
        for (number, part) in parts.enumerated() {
            body.raw("<li><a href=\"#part-")
            body.number(number + 1)
            body.raw("\">")
            body.text(part.title)
            body.raw("</a>\n<ul>\n")
            for disclosure in part.disclosures {
                body.raw("<li><a href=\"#")
                body.text(disclosure.id)
                body.raw("\">")
                if disclosure.module != .other {
                    element("span", disclosure.id, class: "code")
                    body.raw(" ")
                }
                body.text(disclosure.title(language))
                body.raw("</a></li>\n")
            }
            body.raw("</ul></li>\n")
        }
        body.raw("</ul>\n</div>\n")
    }

    /// Four figures at most; they stand again, and tagged, in their disclosure.
    mutating func writeGlance() {
        let emissions: [ElementName] = [
            "TotalGrossLocationBasedGHGEmissions", "TotalGrossLocationBasedScope1AndScope2GHGEmissions",
        ]
        let figures: [(ReportWord, ElementName?)] = [
            (.employees, "NumberOfEmployees"), (.turnover, "Turnover"), (.energy, "TotalEnergyConsumption"),
            (.emissions, emissions.first { report.fact($0) != nil }),
        ]
        let known = figures.compactMap { figure -> (ReportWord, ReportFact, ReportElement)? in
            guard let name = figure.1, let element = edition.element(name), let fact = report.fact(name) else {
                return nil
            }
            return (figure.0, fact, element)
        }
        guard !known.isEmpty else { return }
        body.raw("<div class=\"glance\">\n<h2>")
        body.text(word(.glance))
        body.raw("</h2>\n<ul>\n")
        for (title, fact, element) in known {
            guard case .number(let number) = fact.value else { continue }
            body.raw("<li>")
            self.element("span", word(title), class: "name")
            body.raw(" ")
            self.element("span", glanced(number), class: "value")
            body.raw(" ")
            self.element("span", unitWords(fact, element), class: "unit")
            if let previous = report.previousPeriod, case .number(let before)? = report.comparatives[fact.key]?.value {
                body.raw(" ")
                self.element(
                    "span",
                    ReportPeriodWords.short(previous, language) + ": " + glanced(before),
                    class: "before"
                )
            }
            body.raw("</li>\n")
        }
        body.raw("</ul>\n</div>\n")
    }

    /// From a thousand on without places: the exact figure stands in its disclosure.
    private func glanced(_ number: Decimal) -> String {
        ReportNumber.grouped(number.magnitude < 1000 ? number : number.rounded(places: 0), language)
    }

    mutating func writeAbout() {
        if tags.isSilent { writeMethod() }
        body.raw("<div class=\"about\">\n<h2>")
        body.text(word(.about))
        body.raw("</h2>\n")
        if tags.isSilent {
            paragraph(word(.aboutPaper))
        } else {
            paragraph(word(.aboutTags, ["version": edition.taxonomy.version]))
        }
        // The edition says it in German; in English the page says the same of any edition.
        if !tags.isSilent, let note = edition.taxonomyNote {
            paragraph(language == .german ? note : word(.taxonomyNote))
        }
        if !tags.isSilent, edition.elements.contains(where: { !$0.isTagged && hasFacts($0) }) {
            paragraph(word(.aboutUntagged))
        }
        if report.previousPeriod != nil, !report.comparatives.isEmpty { paragraph(word(.aboutComparatives)) }
        switch source.standing {
        case .draft: paragraph(word(.aboutDraft))
        case .released(_, _, let hash): paragraph(word(.seal, ["hash": hash]))
        }
        body.raw("</div>\n")
    }

    mutating func paragraph(_ words: String) {
        element("p", words)
        body.raw("\n")
    }
}
