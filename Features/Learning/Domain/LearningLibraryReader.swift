public import Foundation
public import Kernel

/// Reads the folder of courses: `courses/<course>/course.json` and the files of its lessons.
///
/// Nothing stops it, so that an author sees all faults at once; what cannot be used is missing from the library.
public struct LearningLibraryReader {
    /// A lesson's file and what was read of it, with the file that should hold its text.
    public struct Entry {
        public let reading: LessonReader.Reading
        public let report: FaultReport
        /// `courses/klimabilanz/01-scopes.md`
        public let text: String
    }

    public private(set) var courses: [Course] = []
    public private(set) var entries: [Entry] = []
    /// One a file; files that are missing are named by an empty one.
    public private(set) var reports: [FaultReport] = []
    private let folder: URL

    /// - Parameter folder: `Features/Learning/Content`.
    public init(folder: URL) {
        self.folder = folder
        let names = Self.names(in: folder.appendingPathComponent("courses"))
        if names.isEmpty { missing("courses") }
        for name in names { course(name) }
        checkRequirements()
    }

    public var library: LearningLibrary {
        let lessons = entries.map { ($0.reading.lesson.address, $0.reading.lesson) }
        return LearningLibrary(courses: courses, lessons: Dictionary(lessons) { first, _ in first })
    }

    private static func names(in folder: URL) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
            .filter { !$0.hasPrefix(".") }.sorted()
    }

    private mutating func missing(_ path: String) {
        let report = FaultReport(ContentFile(path: path, bytes: []))
        report.add(.missingFile)
        reports.append(report)
    }

    private mutating func report(_ path: String) -> FaultReport? {
        guard let data = FileManager.default.contents(atPath: folder.appendingPathComponent(path).path) else {
            missing(path)
            return nil
        }
        let report = FaultReport(ContentFile(path: path, bytes: [UInt8](data)).spaced)
        reports.append(report)
        return report
    }

    private mutating func course(_ name: String) {
        guard let report = report("courses/\(name)/course.json") else { return }
        guard let id = CourseID(name), let course = CourseReader.course(id, report) else {
            if CourseID(name) == nil { report.add(.invalidValue(field: "folder", value: name)) }
            return
        }
        courses.append(course)
        var used: Set<String> = ["course.json"]
        for (index, lesson) in course.lessons.enumerated() {
            let number = index < 9 ? "0\(index + 1)" : "\(index + 1)"
            let (file, text) = ("\(number)-\(lesson).json", "\(number)-\(lesson).md")
            used.formUnion([file, text])
            guard let report = self.report("courses/\(name)/\(file)"),
                let reading = LessonReader.lesson(of: id, report)
            else { continue }
            if reading.lesson.address.lesson != lesson {
                report.add(.invalidValue(field: "id", value: reading.lesson.address.lesson.text))
                continue
            }
            entries.append(Entry(reading: reading, report: report, text: "courses/\(name)/\(text)"))
        }
        let left = Self.names(in: folder.appendingPathComponent("courses/\(name)")).filter { !used.contains($0) }
        for file in left { report.add(.rule("unusedFile", [file])) }
    }

    /// What a lesson builds on must be there and must not build on the lesson itself.
    private func checkRequirements() {
        let library = library
        for entry in entries {
            let lesson = entry.reading.lesson
            for (needed, offset) in zip(lesson.requires, entry.reading.requirements) {
                if library.lessons[needed] == nil {
                    entry.report.add(.rule("unknownLesson", [needed.description]), at: offset)
                } else if library.leads(from: needed, to: lesson.address) {
                    entry.report.add(.rule("circularRequirement", [needed.description]), at: offset)
                }
            }
        }
    }
}
