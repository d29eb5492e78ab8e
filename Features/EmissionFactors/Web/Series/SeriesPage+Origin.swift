import EmissionFactors
import HTML
import Kernel

extension SeriesPage {
    /// Source, place, licence and day of reading of the newest figure, and what else its source says.
    static func origin(_ factor: EmissionFactor, edition: FactorEdition, _ t: Texts) -> [Definition] {
        var result = [Definition(t("origin.source"), source(factor.source))]
        if let evidence = factor.evidence {
            result.append(Definition(t("origin.evidence"), evidence.reference))
            result.append(
                Definition(
                    t("origin.entered"),
                    t("origin.entered.by", ["name": evidence.enteredBy, "date": evidence.enteredOn.german])
                )
            )
        } else {
            let licence = LicenceKind(factor.source.licence)
            result.append(Definition(t("origin.place"), factor.place))
            result.append(Definition(t("origin.read"), factor.source.dateRead.german))
            result.append(
                Definition(
                    t("origin.licence"),
                    .group([
                        .text(licence.word(factor.source.licence, t)), .text(" "),
                        a(.href(EmissionFactorsURL.sources)) { t("origin.licence.link") },
                    ])
                )
            )
            result.append(Definition(t("origin.confidence"), FactorCode.confidence(factor.confidence, t)))
            result.append(Definition(t("origin.edition"), t("edition.name", ["id": edition.id])))
        }
        return result + quality(factor, t) + extras(factor, t)
    }

    private static func source(_ source: FactorSource) -> Node {
        let words = source.publisher.isEmpty ? source.title : "\(source.publisher): \(source.title), \(source.year)"
        return source.url.map { url in a(.href(url), .rel("noopener external")) { words } } ?? .text(words)
    }

    private static func quality(_ factor: EmissionFactor, _ t: Texts) -> [Definition] {
        let words = FactorFigures.uncertainty(factor).map { width in
            [width, factor.uncertainty?.basis ?? ""].filter { !$0.isEmpty }.joined(separator: ". ")
        }
        let content = words.map { Node.text($0) } ?? mark(Mark(.missing, t("missing")))
        return [Definition(t("origin.uncertainty"), content)]
    }

    private static func extras(_ factor: EmissionFactor, _ t: Texts) -> [Definition] {
        var result: [Definition] = []
        if let biogenic = factor.biogenicCO2 {
            let amount =
                GermanFormat.significant(biogenic, digits: 6) + GermanFormat.thinSpace + t("figure.kilogramsCO2")
            let words = t("figure.per", ["amount": amount, "unit": factor.unit.word(t)])
            result.append(Definition(t("origin.biogenic"), t("origin.biogenic.text", ["value": words])))
        }
        for property in factor.properties {
            let value = GermanFormat.significant(property.value, digits: 6)
            let unit = t("property.\(property.kind.rawValue).unit")
            let words = t(
                "property.line",
                ["value": unit == "1" ? value : "\(value) \(unit)", "source": property.source]
            )
            result.append(Definition(property.kind.word(t), words))
        }
        if !factor.synonyms.isEmpty {
            result.append(Definition(t("origin.synonyms"), factor.synonyms.joined(separator: ", ")))
        }
        if let note = factor.note { result.append(Definition(t("origin.note"), note)) }
        return result
    }
}
