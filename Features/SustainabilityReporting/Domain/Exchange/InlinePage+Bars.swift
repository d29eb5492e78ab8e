import Foundation
import Kernel

/// Shares as bars. The figures stand in the tables beside them, so programs read nothing here.
extension InlinePage {
    mutating func writeEmissionsBar() {
        let parts: [(ReportWord, ElementName)] = [
            (.scope1, "GrossScope1GreenhouseGasEmissions"),
            (.scope2, "GrossLocationBasedScope2GreenhouseGasEmissions"),
            (.scope3, "GrossScope3GreenhouseGasEmissions"),
        ]
        writeBar(.emissionsBar, parts.map { (word($0.0), number($0.1)) })
    }

    mutating func writeEnergyBar() {
        let sources: [ElementName] = [
            "EnergyConsumptionFromElectricity", "EnergyConsumptionFromSelfGeneratedElectricity",
            "EnergyConsumptionFromFuels",
        ]
        func sum(_ member: String) -> Decimal? {
            let parts = sources.compactMap { number($0, member) }
            return parts.isEmpty ? nil : parts.reduce(0, +)
        }
        writeBar(
            .energyBar,
            [(word(.renewable), sum("RenewableEnergyMember")), (word(.nonRenewable), sum("NonRenewableEnergyMember"))]
        )
    }

    private func number(_ element: ElementName, _ member: String = "") -> Decimal? {
        guard case .number(let number)? = report.fact(element, member)?.value else { return nil }
        return number
    }

    /// Nothing where fewer than two parts are known, or where they are no parts of a whole.
    private mutating func writeBar(_ title: ReportWord, _ parts: [(String, Decimal?)]) {
        let known = parts.compactMap { part in part.1.map { (part.0, $0) } }
        let whole = known.reduce(Decimal(0)) { $0 + $1.1 }
        guard known.count > 1, whole > 0, known.allSatisfy({ $0.1 >= 0 }) else { return }
        let shares = known.map { (name: $0.0, share: ($0.1 * 100 / whole).rounded(places: 1)) }
        body.raw("<div class=\"shares\">\n")
        element("p", word(title), class: "title")
        body.raw("\n<div class=\"bar\">")
        for (index, part) in shares.enumerated() where part.share > 0 {
            body.raw("<div class=\"part-")
            body.number(index + 1)
            body.raw("\"")
            body.attribute("style", "width:\(part.share)%")
            body.raw("></div>")
        }
        body.raw("</div>\n<ul>")
        for (index, part) in shares.enumerated() {
            body.raw("<li class=\"key-")
            body.number(index + 1)
            body.raw("\">")
            body.text(part.name + " " + ReportNumber.grouped(part.share, language) + "\u{00a0}%")
            body.raw("</li>")
        }
        body.raw("</ul>\n</div>\n")
    }
}
