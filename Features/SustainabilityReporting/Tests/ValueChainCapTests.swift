import Kernel
import SustainabilityReporting
import Testing

@Suite struct ValueChainCapTests {
    private let cap: ValueChainCap
    private let edition: ReportEdition

    init() throws {
        let content = try ReportingContent.all()
        cap = content.chainCap
        edition = try #require(content.standard.edition(cap.edition))
    }

    private func verdict(_ element: ElementName, _ employees: Double?) throws -> CapFinding.Verdict {
        cap.finding(on: try #require(edition.element(element)), employees: employees).verdict
    }

    @Test func theFrameOfTheAct() {
        #expect(cap.protectedUpTo == 1000 && cap.smallUpTo == 10 && cap.rowsOfTheAct == 23)
        #expect(cap.financialYearsFrom.iso == "2027-01-01")
        #expect(!cap.rows.contains { $0.source.isEmpty || !$0.isToBeChecked })
        #expect(!cap.remarks.contains { $0.source.isEmpty })
    }

    @Test(arguments: [10.0, 11.0, 1000.0])
    func practicesMayNotBeRequired(employees: Double) throws {
        #expect(
            try verdict("SustainabilityIssueAddressedByPracticePolicyAndOrFutureInitiative", employees)
                == .mayNotBeRequired
        )
    }

    // 62(a)(i) to (v) and the first sentence of 62(c), and only from 11 employees on.
    @Test func incidentsMayBeRequiredInPartOfFirmsWithMoreThanTen() throws {
        let own: ElementName = "UndertakingHasConfirmedHumanRightsIncidentsInItsOwnWorkforce"
        let chain: ElementName =
            "UndertakingIsAwareOfAnyConfirmedIncidentsInvolvingWorkersInTheValueChainAffectedCommunitiesConsumersAndEndUsers"
        for element in [own, chain] {
            #expect(try verdict(element, 10) == .mayNotBeRequired)
            #expect(try verdict(element, 11) == .mayBeRequired)
            #expect(try verdict(element, nil) == .sizeMissing)
        }
        #expect(try verdict("DescriptionOfActionsTakeToAddressTheConfirmedIncidents", 60) == .mayNotBeRequired)
        #expect(try verdict("SpecificationOfOtherHumanRightsRelatedToTheConfirmedIncident", 60) == .mayNotBeRequired)
    }

    @Test func energyAndEmissions() throws {
        #expect(try verdict("TotalEnergyConsumption", 10) == .mayNotBeRequired)
        #expect(try verdict("TotalEnergyConsumption", 11) == .mayBeRequired)
        // What the standard leaves to the firm is beyond the cap, whatever the size.
        #expect(try verdict("GrossScope3GreenhouseGasEmissions", 60) == .mayNotBeRequired)
    }

    @Test func whatHasNotBeenSeenIsNotClaimed() throws {
        #expect(try verdict("NumberOfMaleEmployees", 60) == .notSeen)
        #expect(try verdict("TotalWasteGeneratedMass", 60) == .notSeen)
        #expect(try verdict("TotalWasteGeneratedMass", 10) == .mayNotBeRequired)
    }

    @Test func sizeAndOwnAdditions() throws {
        #expect(try verdict("Turnover", nil) == .mayBeRequired)
        #expect(try verdict("Turnover", 1000) == .mayBeRequired)
        #expect(try verdict("Turnover", 1001) == .unprotected)
        #expect(
            try verdict("DisclosureOfAnyOtherGeneralAndOrEntitySpecificInformation", 60) == .mayNotBeRequired
        )
    }

    @Test func faultsAreSaidWithTheirLine() throws {
        let text = """
            {
              "edition": "vsme-2026", "law": "L", "source": "S", "known": "2026-11-29",
              "financialYearsFrom": "2027-01-01", "protectedUpTo": 1000, "smallUpTo": 0, "rowsOfTheAct": 23,
              "remarks": [],
              "rows": [
                {"disclosure": "B99", "small": "within", "larger": "within", "source": "S"},
                {"disclosure": "B1", "elements": ["TotalEnergyConsumption"], "small": "within", "larger": "within", "source": "S"},
                {"disclosure": "B2", "small": "within", "larger": "perhaps", "source": "S"},
                {"disclosure": "B3", "small": "within", "larger": "within", "source": "S"},
                {"disclosure": "B3", "small": "within", "larger": "within", "source": "S"}
              ]
            }
            """
        let file = ContentFile(path: "chain-cap.json", bytes: [UInt8](text.utf8))
        let faults = #expect(throws: ContentFaults.self) {
            try ValueChainCapReader.cap(file, editions: [edition])
        }
        #expect(
            faults?.faults.map(\.description) == [
                #"chain-cap.json:1: invalidValue(field: "smallUpTo", value: "0.0")"#,
                #"chain-cap.json:6: unknownDisclosure("B99")"#,
                #"chain-cap.json:7: unknownElement("TotalEnergyConsumption", "B1")"#,
                #"chain-cap.json:8: invalidValue(field: "larger", value: "perhaps")"#,
                #"chain-cap.json:10: duplicateID("B3", first: "chain-cap.json:9")"#,
            ]
        )
    }
}
