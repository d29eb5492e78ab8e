import Documents
import Foundation
import Testing

@Suite struct ZipWriterTests {
    private static let text = Array(String(repeating: "Nachhaltigkeit für den Betrieb. ", count: 200).utf8)

    private static func sample() -> [UInt8] {
        var writer = ZipWriter()
        writer.add("META-INF/Übersicht.json", text)
        writer.add("mimetype", Array("text/plain".utf8), method: .stored)
        writer.add("leer.txt", [])
        return writer.finished()
    }

    @Test func whatIsWrittenIsRead() throws {
        let archive = try ZipArchive(Self.sample())
        #expect(archive.names == ["META-INF/Übersicht.json", "leer.txt", "mimetype"])
        #expect(try archive.contents(of: "META-INF/Übersicht.json") == Self.text)
        #expect(try archive.contents(of: "mimetype") == Array("text/plain".utf8))
        #expect(try archive.contents(of: "leer.txt").isEmpty)
    }

    @Test func repetitionIsPackedAndNoiseIsKept() throws {
        var writer = ZipWriter()
        writer.add("a", Self.text)
        #expect(writer.finished().count < Self.text.count / 10)
        var generator = SystemRandomNumberGenerator()
        let noise = (0..<5_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
        writer = ZipWriter()
        writer.add("n", noise)
        // 30 + 1 bytes before the data, 46 + 1 in the directory, 22 at the end
        #expect(writer.finished().count == 5_000 + 31 + 47 + 22)
        #expect(try ZipArchive(writer.finished()).contents(of: "n") == noise)
    }

    @Test func theSameEntriesGiveTheSameBytes() { #expect(Self.sample() == Self.sample()) }

    @Test func entriesAreCopiedAsTheyArePacked() throws {
        let original = try ZipArchive(Self.sample())
        var writer = ZipWriter()
        for name in original.names { try writer.add(copying: name, from: original) }
        writer.add("neu.txt", Array("neu".utf8))
        let copy = try ZipArchive(writer.finished())
        #expect(copy.names == ["META-INF/Übersicht.json", "leer.txt", "mimetype", "neu.txt"])
        #expect(try copy.contents(of: "META-INF/Übersicht.json") == Self.text)
        #expect(throws: ZipError.missingEntry("fehlt")) { try writer.add(copying: "fehlt", from: original) }
    }

    /// What Python's zipfile says of the archive: its test of every checksum, the names and one file's size.
    @Test func pythonReadsIt() throws {
        let said = try PythonValidator.run(
            """
            import io, sys, zipfile
            a = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
            names = [n == "META-INF/\\u00dcbersicht.json" or n for n in a.namelist()]
            print(a.testzip(), *names, len(a.read(a.namelist()[0])), a.infolist()[0].date_time)
            """,
            Self.sample()
        )
        // 33 bytes („ü“ has two) × 200
        #expect(said == "None True mimetype leer.txt 6600 (1980, 1, 1, 0, 0, 0)\n")
    }
}
