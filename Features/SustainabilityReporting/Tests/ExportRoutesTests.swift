import Documents
import Foundation
import HTTPTypes
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import TestSupport
import Testing

@testable import SustainabilityReportingWeb

@Suite struct ExportRoutesTests {
    @Test func thePageSaysWhatEachFileIsFor() async throws {
        let place = try await CheckHub.make()
        let page = try await place.hub.client(as: .owner).get(place.base + "/export")
        #expect(page.status == 200)
        let words = CheckHub.words(page.body)
        #expect(words.contains("Bericht 2025 weitergeben"))
        #expect(words.contains("Jede Datei trägt deshalb den Vermerk „Entwurf“"))
        #expect(words.contains("nach der XBRL-Taxonomie VSME der EFRAG"))
        for file in ["bericht.xhtml?sprache=de", "bericht.xhtml?sprache=en", "paket.zip?sprache=en", "bericht.json"] {
            #expect(page.body.contains(place.base + "/export/" + file))
        }
    }

    @Test func errorsOfTheCheckAreSaid() async throws {
        let place = try await CheckHub.make()
        try await place.remove(FactKey("Turnover"))
        let page = try await place.hub.client(as: .owner).get(place.base + "/export")
        #expect(CheckHub.words(page.body).contains("Die Prüfung findet"))
        #expect(page.body.contains(place.base + "/pruefung"))
    }

    @Test func theInlineReportComesInBothLanguages() async throws {
        let place = try await CheckHub.make()
        let client = place.hub.client(as: .owner)
        let german = try await client.get(place.base + "/export/bericht.xhtml?sprache=de")
        #expect(german.status == 200)
        #expect(german.headers[.contentType] == "application/xhtml+xml")
        #expect(german.headers[.contentDisposition]?.contains("2025 VSME de Entwurf.xhtml") == true)
        #expect(german.body.contains("Entwurf, noch nicht freigegeben"))
        let english = try await client.get(place.base + "/export/bericht.xhtml?sprache=en")
        #expect(english.body.contains("Draft, not yet released"))
        let other = try await client.get(place.base + "/export/bericht.xhtml?sprache=fr")
        #expect(other.body.contains("xml:lang=\"de\""))
    }

    @Test func theDataComeAsJSON() async throws {
        let place = try await CheckHub.make()
        let data = try await place.hub.client(as: .owner).get(place.base + "/export/bericht.json")
        #expect(data.status == 200)
        #expect(data.headers[.contentType] == "application/json")
        #expect(data.body.contains("\"concept\": \"vsme:Turnover\""))
    }

    @Test func foreignersFindNothing() async throws {
        let place = try await CheckHub.make()
        let stranger = place.hub.client(as: .foreignOwner)
        for file in ["", "/bericht.xhtml", "/paket.zip", "/bericht.json"] {
            #expect(try await stranger.get(place.base + "/export" + file).status == 404)
        }
    }

    @Test func aPackageHoldsItsReport() throws {
        let package = try ZipArchive(ReportPackage.write(name: "a", file: "b.xhtml", report: Array("<html/>".utf8)))
        #expect(package.names == ["a/META-INF/reportPackage.json", "a/reports/b.xhtml"])
        #expect(try package.contents(of: "a/reports/b.xhtml") == Array("<html/>".utf8))
        #expect(
            String(decoding: try package.contents(of: "a/META-INF/reportPackage.json"), as: UTF8.self)
                .contains("https://xbrl.org/report-package/2023")
        )
    }
}
