public import Foundation
public import Kernel
public import Learning

/// Courses, lessons and their texts, as the files hold them.
///
/// What is wrong is kept until all routes are known, so that a start names broken links together with everything else.
public struct LearningContent: Sendable {
    public let library: LearningLibrary
    private let texts: [LessonAddress: LessonText]
    private let sheets: [LessonAddress: LessonSheet]
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
        var sheets: [LessonAddress: LessonSheet] = [:]
        for entry in reader.entries {
            let lesson = entry.reading.lesson
            mentions += entry.reading.doors.compactMap { id, offset in
                guard let door = lesson.exercise(id)?.door else { return nil }
                let file = entry.report.file
                return PageMention(address: door, file: file.path, line: file.line(at: offset))
            }
            let (data, file) = Self.file(entry.text, in: folder)
            let report = FaultReport(file.spaced)
            reports.append(report)
            guard data != nil else {
                report.add(.missingFile)
                continue
            }
            // Editors get the words as they lie on disk, without the spaces that readers get.
            let description = Self.file(entry.report.file.path, in: folder).file
            sheets[lesson.address] = LessonSheet(description: description, text: file)
            let read = Self.text(of: lesson, report, pictures: pictures, library)
            texts[lesson.address] = read.text
            mentions += read.pages
        }
        (self.texts, self.sheets) = (texts, sheets)
        pages = mentions
        faults = ContentFaults(reports)?.faults ?? []
    }

    private static func file(_ path: String, in folder: URL) -> (data: Data?, file: ContentFile) {
        let data = FileManager.default.contents(atPath: folder.appendingPathComponent(path).path)
        return (data, ContentFile(path: path, bytes: data.map { [UInt8]($0) } ?? []))
    }

    /// The same files with editions in place of theirs; lessons that no file holds stand at the end of their courses.
    init(_ files: LearningContent, _ editions: [LessonEdition]) {
        library = files.library.with(editions.map(\.lesson))
        let revised = editions.map { ($0.lesson.address, $0.text) }
        texts = files.texts.merging(revised) { _, revision in revision }
        (sheets, faults, pages) = (files.sheets, files.faults, files.pages)
        (pictures, places) = (files.pictures, files.places)
    }

    /// What the files hold of a lesson, for editors; nil where no file holds it.
    public func sheet(_ address: LessonAddress) -> LessonSheet? { sheets[address] }

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

    /// Reads a lesson that somebody writes, with the same rules as the files, beside all other lessons as they stand
    /// here.
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
        if library.course(address.course) == nil { report.add(.rule("unknownCourse", [address.course.text])) }
        for (needed, offset) in zip(lesson.requires, reading.requirements) {
            if needed == address || library.leads(from: needed, to: address) {
                report.add(.rule("circularRequirement", [needed.description]), at: offset)
            } else if library.lessons[needed] == nil {
                report.add(.rule("unknownLesson", [needed.description]), at: offset)
            }
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
        ) { library.lessons[$0] != nil || $0 == lesson.address }
        let text = reader.text()
        return (text, reader.pages.map { PageMention(address: $0.address, file: report.file.path, line: $0.line) })
    }
}
