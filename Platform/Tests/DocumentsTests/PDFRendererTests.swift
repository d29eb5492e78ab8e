import Documents
import Foundation
import Testing

@Suite struct PDFRendererTests {
    private func page(_ body: String, head: String = "<title>Klimabilanz 2025</title>", lang: String = "de") -> String {
        "<!DOCTYPE html><html lang=\"\(lang)\"><head>\(head)</head><body>\(body)</body></html>"
    }

    private func folder(_ files: [String: String]) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "assets-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        return folder
    }

    /// The objects of the file with their streams unpacked, as far as Python's standard library can.
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
        let process = Process()
        process.executableURL = ProjectRoot.tools.python
        process.arguments = ["-c", script, file.path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    @Test func thePDFIsTaggedAndGerman() async throws {
        let renderer = PDFRenderer(tools: ProjectRoot.tools)
        let picture =
            "<img alt=\"Balken: Strom 12 t\" src=\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E\">"
        let table = "<table><tr><th scope=\"col\">Träger</th></tr><tr><td>Erdgas</td></tr></table>"
        let pdf = try await renderer.render(page("<h1>Größe</h1>\(picture)\(table)"))
        #expect(pdf.starts(with: Array("%PDF-1.7".utf8)))
        let objects = try objects(of: pdf)
        #expect(objects.contains("/Lang (de)"))
        #expect(objects.contains("/Marked true"))
        #expect(objects.contains("/StructTreeRoot"))
        #expect(objects.contains("/Alt (Balken: Strom 12 t)"))
        #expect(objects.contains("pdfuaid:part"))
        #expect(objects.contains("/TH"))
        #expect(objects.contains("/DisplayDocTitle true"))
        let archival = try await renderer.render(page("<h1>Größe</h1>"), variant: .archival)
        #expect(try self.objects(of: archival).contains("pdfaid:part"))
        await renderer.stop()
    }

    @Test func filesComeFromTheFolderAndNowhereElse() async throws {
        let assets = try folder([
            "seite.css": "h1 { color: #14432f }", "bild.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
        ])
        let outside = try folder(["fremd.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>"])
        try FileManager.default.createSymbolicLink(
            at: assets.appending(path: "link.svg"),
            withDestinationURL: outside.appending(path: "fremd.svg")
        )
        defer { for folder in [assets, outside] { try? FileManager.default.removeItem(at: folder) } }
        let renderer = PDFRenderer(tools: ProjectRoot.tools)
        let head = "<title>t</title><link rel=\"stylesheet\" href=\"seite.css\">"
        let pdf = try await renderer.render(page("<img alt=\"b\" src=\"bild.svg\">", head: head), assets: assets)
        #expect(!pdf.isEmpty)
        let refused = [
            "../\(outside.lastPathComponent)/fremd.svg", "link.svg", "fehlt.svg", "file:///etc/passwd",
            "http://127.0.0.1:1/a.png", "https://example.org/a.png", "file://host/etc/passwd", "ftp://127.0.0.1/a.png",
        ]
        for address in refused {
            let error = await #expect(throws: PDFError.self) {
                try await renderer.render(page("<img alt=\"b\" src=\"\(address)\">"), assets: assets)
            }
            guard case .assetRefused = error else {
                Issue.record("\(address): \(String(describing: error))")
                continue
            }
        }
        await #expect(throws: PDFError.assetRefused("file:///etc/passwd")) {
            try await renderer.render(
                page(
                    "<link rel=\"attachment\" href=\"file:///etc/passwd\"><p style=\"background:url(file:///etc/passwd)\">"
                )
            )
        }
        await renderer.stop()
    }

    @Test func languageAndTitleAreDemanded() async throws {
        let renderer = PDFRenderer(tools: ProjectRoot.tools)
        await #expect(throws: PDFError.missingTitle) { try await renderer.render(page("a", head: "")) }
        await #expect(throws: PDFError.missingLanguage) { try await renderer.render("<title>t</title><p>a") }
        await renderer.stop()
    }

    @Test func timeAndMemoryAreBounded() async throws {
        let long = page((0..<3_000).map { "<p>Absatz \($0) mit etwas Text, der umbrochen werden will.</p>" }.joined())
        let hasty = PDFRenderer(tools: ProjectRoot.tools, limits: .init(time: .milliseconds(1_500)))
        await #expect(throws: PDFError.timedOut) {
            let pdf = try await hasty.render(long + long + long)
            return pdf.count
        }
        await hasty.stop()
        let poor = PDFRenderer(tools: ProjectRoot.tools, limits: .init(memory: 200 << 20))
        let error = await #expect(throws: PDFError.self) {
            let pdf = try await poor.render(long + long + long)
            return pdf.count
        }
        #expect(error == .outOfMemory || error == .failed)
        await poor.stop()
    }

    @Test func aMissingPythonIsTold() async throws {
        var tools = ProjectRoot.tools
        tools.python = URL(filePath: "/nowhere/python-of-nobody")
        let renderer = PDFRenderer(tools: tools)
        await #expect(throws: PDFError.notInstalled) { try await renderer.render(page("a")) }
    }
}
