import Documents
import Foundation
import HTTPTypes
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import TestSupport
import Testing

@Suite struct PaperTests {
    /// What stands in the streams of the file, as far as Python's standard library can unpack them.
    private func objects(of pdf: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
        try Data(pdf).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let script = """
            import re, sys, zlib
            data = open(sys.argv[1], "rb").read()
            parts = [data]
            for match in re.finditer(rb"stream\\r?\\n(.*?)\\r?\\nendstream", data, re.S):
                try: parts.append(zlib.decompress(match[1]))
                except zlib.error: pass
            sys.stdout.buffer.write(b"\\n".join(parts).decode("latin-1").encode())
            """
        return try run(DocumentTools(root: repositoryRoot).python.path, ["-c", script, file.path])
    }

    private func run(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    private func printed(_ language: ReportLanguage, _ standing: InlineReport.Standing = .draft) throws -> String {
        let content = CheckHub.content
        let edition = try #require(content.standard.edition(SoundReport.edition))
        return InlineReport(
            report: Report(
                edition: edition.id,
                entity: SoundReport.entity,
                period: ReportPeriod(year: 2025)!,
                facts: SoundReport.facts,
                comparatives: [figure("TotalEnergyConsumption", 905, "", "MWh")],
                previousPeriod: ReportPeriod(year: 2024),
                omissions: SoundReport.omissions
            ),
            edition: edition,
            standard: content.standard,
            look: content.look,
            language: language,
            standing: standing
        ).printed(content.paperStyle)
    }

    @Test func thePaperSaysTheSameWithoutTags() throws {
        let html = try printed(.german)
        #expect(!html.contains("<ix:"))
        #expect(html.contains("<html lang=\"de\">"))
        #expect(html.contains("<title>Nachhaltigkeitsbericht 2025 – Metallbau Kettler GmbH</title>"))
        let words = CheckHub.words(html)
        #expect(words.contains("Energieverbrauch gesamt 820 MWh 905 MWh"))
        #expect(words.contains("Entwurf, noch nicht freigegeben"))
        #expect(words.contains("Lohnlücke zwischen Frauen und Männern : darf nach dem Standard entfallen"))
        #expect(words.contains("Wie gerechnet wurde"))
        #expect(words.contains("mal 200.000"))
        // Nothing of the hub, and nothing of programs.
        #expect(!words.contains("Inline XBRL) ausgezeichnet"))
        #expect(!words.contains("Kofinanziert"))
    }

    @Test func aReleasedPaperCarriesItsSeal() throws {
        let day = try #require(LocalDate(iso: "2026-05-15"))
        let html = CheckHub.words(try printed(.english, .released(day: day, by: "P. Kettler", hash: "abc123")))
        #expect(html.contains("Sustainability report"))
        #expect(html.contains("15 May 2026, P. Kettler"))
        #expect(html.contains("Checksum of the released version (SHA-256): abc123"))
        #expect(!html.contains("Draft"))
        #expect(html.contains("Total energy consumption 820 MWh 905 MWh") || html.contains("820 MWh"))
    }

    @Test func scriptInATextStaysText() throws {
        let content = CheckHub.content
        let edition = try #require(content.standard.edition(SoundReport.edition))
        let html = InlineReport(
            report: Report(
                edition: edition.id,
                entity: ReportEntity(name: "<script>alert(1)</script>", scheme: ReportEntity.own, identifier: "x"),
                period: ReportPeriod(year: 2025)!,
                facts: [
                    answer("DescriptionOfHowCircularEconomyPrinciplesAreApplied", .text("</style><img src=x>"))
                ]
            ),
            edition: edition,
            standard: content.standard,
            look: content.look,
            language: .german,
            standing: .draft
        ).printed(content.paperStyle)
        #expect(!html.contains("<script"))
        #expect(!html.contains("<img"))
    }

    @Test func theFileIsAnAccessiblePDF() async throws {
        let hub = try await CheckHub.make()
        let owner = hub.hub.client(as: .owner)
        let answer = try await owner.get(hub.base + "/export/bericht.pdf")
        #expect(answer.status == .ok)
        #expect(answer.headers[.contentType] == "application/pdf")
        #expect(answer.bytes.starts(with: Array("%PDF-1.7".utf8)))
        let objects = try objects(of: answer.bytes)
        for sign in ["/Lang (de)", "/Marked true", "/StructTreeRoot", "pdfuaid:part", "/TH", "/DisplayDocTitle true"] {
            #expect(objects.contains(sign), "\(sign)")
        }
        _ = try await owner.post(hub.base + "/freigabe", ["name": "Petra Kettler"])
        let released = try await owner.get(hub.base + "/export/bericht.pdf?sprache=en")
        #expect(try self.objects(of: released.bytes).contains("/Lang (en)"))
        #expect(released.headers[.contentDisposition]?.contains("Sustainability%20report%202025") == true)
        #expect(try await hub.hub.client(as: .foreignOwner).get(hub.base + "/export/bericht.pdf").status == .notFound)
    }
}
