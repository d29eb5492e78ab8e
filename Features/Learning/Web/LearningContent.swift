public import Foundation
public import Kernel
public import Learning

/// Courses, lessons and their texts, as the files hold them.
///
/// What is wrong is kept until all routes are known, so that a start names broken links together with everything else.
public struct LearningContent: Sendable {
    public let library: LearningLibrary
    private let texts: [LessonAddress: LessonText]
    /// Without those of links to pages.
    let faults: [ContentFault]
    /// Where texts and doors of exercises lead to pages of the hub.
    let pages: [PageMention]
    private let pictures: URL
    private let places: [(place: String, file: String)]

    struct PageMention: Sendable {
        let address: String
        let file: String
        let line: Int
    }

    /// - Parameters:
    ///   - folder: `Features/Learning/Content`.
    ///   - pictures: `Features/Learning/Client/pictures`, with a folder for each course.
    public init(folder: URL, pictures: URL) {
        let reader = LearningLibraryReader(folder: folder)
        library = reader.library
        self.pictures = pictures
        places = reader.courses.map { ($0.place, "courses/\($0.id)/course.json") }
        var reports = reader.reports
        var (texts, mentions): ([LessonAddress: LessonText], [PageMention]) = ([:], [])
        for entry in reader.entries {
            let lesson = entry.reading.lesson
            mentions += entry.reading.doors.compactMap { id, offset in
                guard let door = lesson.exercise(id)?.door else { return nil }
                let file = entry.report.file
                return PageMention(address: door, file: file.path, line: file.line(at: offset))
            }
            let data = FileManager.default.contents(atPath: folder.appendingPathComponent(entry.text).path)
            let report = FaultReport(ContentFile(path: entry.text, bytes: data.map { [UInt8]($0) } ?? []).spaced)
            reports.append(report)
            guard data != nil else {
                report.add(.missingFile)
                continue
            }
            let read = Self.text(of: lesson, report, pictures: pictures, library)
            texts[lesson.address] = read.text
            mentions += read.pages
        }
        self.texts = texts
        pages = mentions
        faults = ContentFaults(reports)?.faults ?? []
    }

    /// Nil for a lesson that is not there, or whose text could not be read.
    public func edition(_ address: LessonAddress) -> LessonEdition? {
        guard let lesson = library.lessons[address], let text = texts[address] else { return nil }
        return LessonEdition(lesson: lesson, text: text)
    }

    /// Throws everything that is wrong in any file, once it is known which pages and places there are.
    public func verify(pages known: KnownPages, places knownPlaces: Set<String>) throws(ContentFaults) {
        var all = Set(faults)
        for mention in pages where !known.contains(mention.address) {
            all.insert(
                ContentFault(file: mention.file, line: mention.line, kind: .rule("unknownPage", [mention.address]))
            )
        }
        for (place, file) in places where !knownPlaces.contains(place) {
            all.insert(ContentFault(file: file, line: 1, kind: .rule("unknownPlace", [place])))
        }
        if all.isEmpty { return }
        throw ContentFaults(
            faults: all.sorted { ($0.file, $0.line, "\($0.kind)") < ($1.file, $1.line, "\($1.kind)") }
        )
    }

    /// Reads a lesson that somebody writes, with the same rules as the files.
    ///
    /// - Returns: what can be shown, and everything that is wrong, by file and line; only without faults it may be
    ///   released.
    public func draft(
        _ address: LessonAddress,
        lesson file: ContentFile,
        text: ContentFile,
        pages known: KnownPages
    ) -> (edition: LessonEdition?, faults: [ContentFault]) {
        let (report, textReport) = (FaultReport(file.spaced), FaultReport(text.spaced))
        guard let reading = LessonReader.lesson(of: address.course, report) else { return (nil, report.faults) }
        let lesson = reading.lesson
        if lesson.address != address {
            report.add(.invalidValue(field: "id", value: lesson.address.lesson.text))
        }
        for (needed, offset) in zip(lesson.requires, reading.requirements) where library.lessons[needed] == nil {
            report.add(.rule("unknownLesson", [needed.description]), at: offset)
        }
        for (id, offset) in reading.doors {
            if let door = lesson.exercise(id)?.door, !known.contains(door) {
                report.add(.rule("unknownPage", [door]), at: offset)
            }
        }
        let read = Self.text(of: lesson, textReport, pictures: pictures, library)
        let missing = read.pages.filter { !known.contains($0.address) }.map { mention in
            ContentFault(file: mention.file, line: mention.line, kind: .rule("unknownPage", [mention.address]))
        }
        return (
            read.text.map { LessonEdition(lesson: lesson, text: $0) },
            (ContentFaults([report, textReport])?.faults ?? []) + missing
        )
    }

    private static func text(
        of lesson: Lesson,
        _ report: FaultReport,
        pictures: URL,
        _ library: LearningLibrary
    ) -> (text: LessonText?, pages: [PageMention]) {
        var reader = LessonTextReader(
            lesson,
            report,
            pictures: pictures.appendingPathComponent(lesson.address.course.text)
        ) { library.lessons[$0] != nil }
        let text = reader.text()
        return (text, reader.pages.map { PageMention(address: $0.address, file: report.file.path, line: $0.line) })
    }
}
