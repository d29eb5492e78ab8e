public import DatabasePlatform
public import Documents
public import Foundation
public import Kernel
import Learning
import LearningStorage
import SecurityPlatform
public import WebPlatform

/// Learning paths, certificates, badges and their check.
///
/// - `/lernen/wege`, `/lernen/wege/:learningPath`: paths by role, with one's own progress; `lehrplan.csv` and `.json`
/// - `/lernen/bescheinigungen`: one's own certificates; PDF, badge as JWT and SVG, sharing, withdrawal
/// - `/nachweis`, `/nachweis/:badgeNumber`: whether a badge is genuine and holds
/// - `/lernen/nachweis/…`: what a badge refers to – key, issuer, achievement, picture – for programs
public struct CertificatesFeature: Sendable {
    static let uploadLimit = UploadLimit.megabytes(1, keepsForm: true)

    let certificates: CertificateStore
    let records: LearningRecordStore
    let shelf: LessonShelf
    let content: CertificatesContent
    let documents: PDFRenderer
    private let keyFile: URL
    let texts: Texts
    let outside: OutsideWorld

    /// - Parameter data: the folder of the installation; the key of badges is made there when it is first needed.
    public init(
        database: any SQLDatabase,
        shelf: LessonShelf,
        content: CertificatesContent,
        documents: PDFRenderer,
        data: URL,
        texts: Texts,
        outside: OutsideWorld
    ) {
        certificates = CertificateStore(database, outside: outside)
        records = LearningRecordStore(database, outside: outside)
        (self.shelf, self.content, self.documents) = (shelf, content, documents)
        keyFile = data.appendingPathComponent("badge.key")
        (self.texts, self.outside) = (texts, outside)
    }

    func key() throws -> SigningKey { try SigningKey.load(file: keyFile) }

    /// The pages inside the place of learning.
    public var sections: [RailPlace] {
        [
            RailPlace(label: texts("section.courses"), address: LearningURL.learning, audience: .everyone),
            RailPlace(label: texts("paths.title"), address: CertificatesURL.paths, audience: .everyone),
            RailPlace(label: texts("certs.title"), address: CertificatesURL.certificates, audience: .signedIn),
            RailPlace(label: texts("check.title"), address: CertificatesURL.check, audience: .everyone),
        ]
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("Learning", texts: texts)
        addPathRoutes(to: routes)
        addCertificateRoutes(to: routes)
        addBadgeRoutes(to: routes)
    }

    /// Whose learning it is; see ``LearningFeature/owner(_:)``.
    func owner(_ visitor: Visitor) -> LearningOwner? {
        if let person = visitor.person, visitor.confinedTo == nil { return .person(person.id) }
        return visitor.visit.isEmpty ? nil : .visit(visitor.visit)
    }

    func library() async throws -> LearningLibrary { try await shelf.content().library }

    func done(_ owner: LearningOwner?) async throws -> [LessonAddress: (day: LocalDate, minutes: Int)] {
        guard let owner else { return [:] }
        let pairs = try await records.progress(of: owner).compactMap { progress in
            progress.done.map { (progress.address, (day: $0.day, minutes: $0.minutes)) }
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// The title and the lessons of a course or path; nil where there is none.
    func lessons(_ subject: CertificateSubject, in library: LearningLibrary) -> (title: String, lessons: [Lesson])? {
        switch subject {
        case .course(let id):
            guard let course = library.course(id) else { return nil }
            return (course.title, library.lessons(of: course))
        case .path(let id):
            guard let path = content.path(id) else { return nil }
            return (path.title, path.lessons(in: library))
        }
    }
}
