import Kernel
import SustainabilityReporting

/// A small standard and files by it, for tests of what reads them.
enum ReadingSamples {
    static let namespace = "https://xbrl.efrag.org/taxonomy/vsme/2026-05-01/vsme"

    static let standard = ReportStandard(editions: [edition], lists: [waste, countries, bases])

    private static let waste = MemberList(
        id: "waste",
        prefix: "waste",
        members: (0..<2_000).map { ListMember(name: "W-\($0)Member", german: "Abfall \($0)", english: "Waste \($0)") }
    )
    private static let countries = MemberList(
        id: "countries",
        prefix: "country",
        members: [ListMember(name: "DE", german: "Deutschland", english: "Germany")]
    )
    private static let bases = MemberList(
        id: "basisForPreparation",
        prefix: "vsme",
        members: ["OptionABasicModuleOnlyMember", "OptionBBasicModuleAndComprehensiveModuleMember"].map {
            ListMember(name: $0, german: $0, english: $0)
        }
    )

    static let edition = ReportEdition(
        id: "vsme-2025",
        title: "Freiwilliger Standard, Ausgabe 2025",
        law: "Empfehlung (EU) 2025/1710",
        source: "https://eur-lex.europa.eu",
        known: "2026-11-29",
        inForce: "2025-07-30",
        isDefault: true,
        taxonomy: ReportTaxonomy(
            version: "2026-05-01",
            schema: "https://xbrl.efrag.org/taxonomy/vsme/2026-05-01/vsme-all.xsd",
            namespaces: ["vsme": namespace]
        ),
        disclosures: [
            ReportDisclosure(id: "B1", module: .basic, title: "Grundlagen", titleEnglish: "Basis", paragraphs: "24"),
            ReportDisclosure(id: "B3", module: .basic, title: "Energie", titleEnglish: "Energy", paragraphs: "29"),
        ],
        elements: [
            element("BasisForPreparation", .enumSingle, list: "basisForPreparation"),
            element("Turnover", .monetary), element("NumberOfEmployees", .decimal, period: .instant),
            element("NumberOfPermanentContractEmployees", .decimal, period: .instant),
            element("AddressOfSite", .string, period: .instant, dimension: .site),
            element("TotalEnergyConsumption", .energy, units: [.megawattHours]),
            element("EnergyConsumptionFromFuels", .energy, dimension: .energyBreakdown, units: [.megawattHours]),
            element(
                "GrossScope1GreenhouseGasEmissions",
                .ghgEmissions,
                dimension: .reportingScopes,
                units: [.tonnesCO2e]
            ),
            element("WasteDirectedToDisposalMass", .mass, dimension: .waste, units: [.tonnes, .kilograms]),
            element("TotalUseOfLand", .area, units: [.hectares, "sqm"]),
            element("EmployeeTurnoverRate", .percent), element("PubliclyAvailableDisclosure", .boolean),
            element("DescriptionOfPracticesPoliciesAndOrFutureInitiatives", .textBlock),
            element("GreenhouseGasEmissionReductionTargetBaseYear", .gYear),
            element("DateOfAdoptionOfTransitionPlanForUndertakingNotHavingAdoptedTransitionPlanYet", .date),
        ]
    )

    private static func element(
        _ name: ElementName,
        _ kind: ElementKind,
        period: ReportElement.PeriodType = .duration,
        dimension: ElementDimension? = nil,
        list: String? = nil,
        units: [FactUnit] = []
    ) -> ReportElement {
        ReportElement(
            name: name,
            kind: kind,
            period: period,
            disclosure: name == "TotalEnergyConsumption" ? "B3" : "B1",
            paragraph: "24",
            dimension: dimension,
            list: list,
            units: units,
            requirement: ReportRequirement(.may),
            label: "Angabe \(name.rawValue)",
            labelEnglish: name.rawValue
        )
    }

    /// xBRL-JSON with facts given as `concept|value|period|unit|dimension=member|decimals`.
    static func json(
        _ facts: [String],
        namespaces: String = #""vsme":"\#(namespace)","scheme":"http://standards.iso.org/iso/17442""#,
        taxonomy: String = "https://xbrl.efrag.org/taxonomy/vsme/2026-05-01/vsme-all.xsd"
    ) -> [UInt8] {
        let rows = facts.enumerated().map { index, fact in
            let parts = fact.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            func part(_ index: Int) -> String { index < parts.count ? parts[index] : "" }
            let period = part(2).isEmpty ? "2025-01-01T00:00:00/2026-01-01T00:00:00" : part(2)
            var dimensions =
                #""concept":"vsme:\#(part(0))","entity":"scheme:529900T8BM49AURSDO55","period":"\#(period)""#
            if !part(3).isEmpty { dimensions += #","unit":"\#(part(3))""# }
            if !part(4).isEmpty {
                let pair = part(4).split(separator: "=", maxSplits: 1)
                dimensions += #","vsme:\#(pair[0])":"\#(pair[1])""#
            }
            let decimals = part(5).isEmpty ? "" : #","decimals":\#(part(5))"#
            return #""f\#(index)":{"value":"\#(part(1))"\#(decimals),"dimensions":{\#(dimensions)}}"#
        }
        return Array(
            """
            {"documentInfo":{"documentType":"https://xbrl.org/2021/xbrl-json","namespaces":{\(namespaces)},
            "taxonomy":["\(taxonomy)"]},"facts":{\(rows.joined(separator: ",\n"))}}
            """.utf8
        )
    }

    /// An inline report with this body; `c` is the year 2025, `i` its end, `p` the year before, `s1` site 1 and
    /// `r` renewable energy.
    static func inline(_ body: String, head: String = "", hidden: String = "") -> [UInt8] {
        func context(_ id: String, _ period: String, _ segment: String = "") -> String {
            """
            <xbrli:context id="\(id)"><xbrli:entity><xbrli:identifier scheme="http://standards.iso.org/iso/17442">
            529900T8BM49AURSDO55</xbrli:identifier></xbrli:entity><xbrli:period>\(period)</xbrli:period>
            \(segment.isEmpty ? "" : "<xbrli:scenario>\(segment)</xbrli:scenario>")</xbrli:context>
            """
        }
        let year = "<xbrli:startDate>2025-01-01</xbrli:startDate><xbrli:endDate>2025-12-31</xbrli:endDate>"
        let before = "<xbrli:startDate>2024-01-01</xbrli:startDate><xbrli:endDate>2024-12-31</xbrli:endDate>"
        let end = "<xbrli:instant>2025-12-31</xbrli:instant>"
        let site = """
            <xbrldi:typedMember dimension="v:IdentifierOfSiteTypedAxis"><v:IdentifierOfSite>1</v:IdentifierOfSite>\
            </xbrldi:typedMember>
            """
        let renewable = """
            <xbrldi:explicitMember dimension="v:BreakdownOfEnergyConsumptionAxis">v:RenewableEnergyMember\
            </xbrldi:explicitMember>
            """
        return Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>\(head)
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"
             xmlns:ixt="http://www.xbrl.org/inlineXBRL/transformation/2022-02-16" xmlns:v="\(namespace)"
             xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink"
             xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:xbrldi="http://xbrl.org/2006/xbrldi"
             xmlns:iso4217="http://www.xbrl.org/2003/iso4217" xmlns:utr="http://www.xbrl.org/2009/utr" xml:lang="de">
            <head><title>Bericht</title><style>td { color: red }</style></head><body><div style="display:none"><ix:header>
            <ix:hidden>\(hidden)</ix:hidden>
            <ix:references><link:schemaRef xlink:type="simple"
             xlink:href="https://xbrl.efrag.org/taxonomy/vsme/2026-05-01/vsme-all.xsd"/></ix:references><ix:resources>
            \(context("c", year))\(context("i", end))\(context("p", before))\(context("s1", end, site))
            \(context("r", year, renewable))
            <xbrli:unit id="mwh"><xbrli:measure>utr:MWh</xbrli:measure></xbrli:unit>
            <xbrli:unit id="kwh"><xbrli:measure>utr:kWh</xbrli:measure></xbrli:unit>
            <xbrli:unit id="eur"><xbrli:measure>iso4217:EUR</xbrli:measure></xbrli:unit>
            <xbrli:unit id="pure"><xbrli:measure>xbrli:pure</xbrli:measure></xbrli:unit>
            </ix:resources></ix:header></div>\(body)</body></html>
            """.utf8
        )
    }
}
