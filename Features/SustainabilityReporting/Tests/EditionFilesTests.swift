import Foundation
import Kernel
import SustainabilityReporting
import Testing

/// Editions as they are in the repository, against what the standard's body has published.
@Suite struct EditionFilesTests {
    @Test func theEditionsAreThere() throws {
        let standard = try ReportingContent.standard()
        #expect(standard.editions.map(\.id) == ["vsme-2025", "vsme-2026"])
        #expect(standard.newest?.id == "vsme-2026")
        let old = try #require(standard.edition("vsme-2025"))
        // 20 disclosures, B1 to B11 and C1 to C9, and what firms add.
        #expect(old.disclosures.count == 21 && old.elements.count == 143)
        #expect(!old.elements.contains { !$0.isTagged })
        #expect(old.withdrawn == "2026-09-24" && old.taxonomyNote == nil)
        #expect(old.elements.map(\.name).first == "BasisForPreparation")
    }

    // 143 − 4 intensities − 1 area of a site − 4 uses of land − 4 hours of training − 1 exclusion + 3 new = 132.
    @Test func the2026EditionSaysWhatDiffers() throws {
        let standard = try ReportingContent.standard()
        let new = try #require(standard.edition("vsme-2026"))
        #expect(new.elements.count == 132)
        #expect(
            new.elements.filter { !$0.isTagged }.map(\.name) == [
                "StatementOfCompliance", "NameOfBiodiversitySensitiveArea",
                "AverageNumberOfAnnualTrainingHoursPerEmployee",
            ]
        )
        #expect(new.taxonomyNote != nil && new.taxonomy.version == "2026-05-01")
        #expect(new.changes.allSatisfy { $0.isToBeChecked && !$0.source.isEmpty })
        let turnover = try #require(new.element("EmployeeTurnoverRate"))
        #expect(turnover.disclosure == "C5" && turnover.paragraph == "58")
        #expect(new.element("TotalEnergyConsumption")?.paragraph == "32")
        // In the order of the standard: what moved stands with its disclosure.
        let order = new.disclosures.map(\.id)
        let places = new.elements.map { order.firstIndex(of: $0.disclosure) ?? -1 }
        #expect(places == places.sorted())
    }

    @Test(.enabled(if: ReportingContent.published != nil, "the published list of elements is not at ../shared"))
    func the143ElementsAreThoseOfTheTaxonomy() throws {
        let table = try #require(ReportingContent.published).appending(path: "datapoints.csv")
        let rows = try PublishedElement.read(table)
        let standard = try ReportingContent.standard()
        let edition = try #require(standard.edition("vsme-2025"))
        #expect(rows.count == 143)
        #expect(Set(rows.map(\.name)) == Set(edition.elements.map(\.name.rawValue)))
        for row in rows {
            let element = try #require(edition.element(ElementName(row.name)))
            #expect(element.kind.rawValue == row.kind, "\(row.name)")
            #expect(element.period.rawValue == row.period, "\(row.name)")
            #expect(element.dimension?.axis == row.axis, "\(row.name)")
            #expect(Set(element.sums.map { Set($0.map(\.rawValue)) }) == row.sums, "\(row.name)")
            #expect(element.disclosure == row.disclosure, "\(row.name)")
            // Of the units that the taxonomy names, the edition knows all.
            #expect(Set(row.units).isSubset(of: element.units.map(\.rawValue)), "\(row.name)")
        }
    }

    @Test func everyElementHasWordsOfItsOwn() throws {
        for edition in try ReportingContent.standard().editions {
            for element in edition.elements {
                #expect(element.label.count <= 60 && element.labelEnglish.count <= 70, "\(element.name.rawValue)")
            }
            for (_, group) in Dictionary(grouping: edition.elements, by: \.disclosure) {
                #expect(Set(group.map(\.label)).count == group.count, "\(group[0].disclosure)")
            }
        }
    }

    /// A condition on a choice that its list does not have would never hold.
    @Test func conditionsNameChoicesThatExist() throws {
        let standard = try ReportingContent.standard()
        for edition in standard.editions {
            for element in edition.elements {
                for (asked, value) in Self.answers(element.requirement.condition) {
                    let other = try #require(edition.element(asked))
                    guard let list = other.list else {
                        let isNumber = other.kind == .decimal && Decimal(string: value) != nil
                        #expect(isNumber || other.kind == .boolean && ["true", "false"].contains(value))
                        continue
                    }
                    #expect(standard.list(list)?[value] != nil, "\(value)")
                }
            }
        }
        #expect(standard.list("legalForms")?["CooperativeMember"] != nil)
        #expect(standard.list("legalForms")?["OtherUndertakingsLegalFormMember"] != nil)
    }

    private static func answers(_ condition: ReportCondition) -> [(ElementName, String)] {
        switch condition {
        case .all(let parts), .any(let parts): parts.flatMap(answers)
        case .not(let part): answers(part)
        case .answer(let element, let value): [(element, value)]
        default: []
        }
    }
}
