import Documents
import Foundation
import Testing

/// On the real poppler; what it makes of good and bad files is tried with meetings, where they come from.
@Suite struct PDFPagesTests {
    private func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "pages-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    private func pdf(_ body: String, in folder: URL) async throws -> URL {
        let renderer = PDFRenderer(tools: ProjectRoot.tools)
        let html = "<!DOCTYPE html><html lang=\"de\"><head><title>Audit</title></head><body>\(body)</body></html>"
        let file = folder.appending(path: "audit.pdf")
        try Data(try await renderer.render(html)).write(to: file)
        await renderer.stop()
        return file
    }

    @Test func everyPageIsAPictureWithItsWords() async throws {
        let (source, target) = (try folder(), try folder())
        let file = try await pdf("<p>Übersicht</p><p style=\"break-before: page\">Lecks</p>", in: source)
        let pages = try await PDFPages(tools: ProjectRoot.tools).pages(of: file, into: target, most: 2)
        #expect(pages.map(\.text) == ["Übersicht", "Lecks"])
        for page in pages {
            let head = try FileHandle(forReadingFrom: page.picture).read(upToCount: 3)
            #expect(head == Data([0xff, 0xd8, 0xff]))
        }
    }

    @Test func whatCannotBeShownSaysWhy() async throws {
        let (source, target) = (try folder(), try folder())
        let pages = PDFPages(tools: ProjectRoot.tools)
        let file = try await pdf("<p>A</p><p style=\"break-before: page\">B</p>", in: source)
        await #expect(throws: PDFPages.Fault.tooMany(2)) { try await pages.pages(of: file, into: target, most: 1) }
        let broken = source.appending(path: "kaputt.pdf")
        try Data("%PDF-1.7".utf8).write(to: broken)
        await #expect(throws: PDFPages.Fault.unreadable) { try await pages.pages(of: broken, into: target, most: 9) }
        let hasty = PDFPages(tools: ProjectRoot.tools, seconds: 0)
        await #expect(throws: PDFPages.Fault.timedOut) { try await hasty.pages(of: file, into: target, most: 9) }
        var tools = ProjectRoot.tools
        tools.python = URL(filePath: "/nonexistent/python")
        let missing = PDFPages(tools: tools)
        await #expect(throws: PDFPages.Fault.notInstalled) { try await missing.pages(of: file, into: target, most: 9) }
    }
}
