public import DatabasePlatform
public import Foundation
import HTML
public import Kernel
import Learning
import LearningStorage
public import WebPlatform

/// Where content editors write and revise lessons.
///
/// - `/redaktion/lektionen`: all lessons by course with their state; `/:course/neu` begins one
/// - `/redaktion/lektionen/:course/:lesson`: the desk; below it `angaben`, `text`, `quellen`, `uebungen`, `quiz`,
///   `vorschau`, `fassungen/:revision` and `abgleich`
///
/// The files are the base. A draft is shared by all editors and saved with whatever faults it has; a released draft is a
/// revision, which stands in place of the files until it is taken back.
public struct LessonEditingFeature: Sendable {
    /// The names of people; whoever is no longer there is left out.
    public typealias Names = @Sendable (Set<PersonID>) async throws -> [PersonID: String]

    let revisions: LessonRevisionStore
    let shelf: LessonShelf
    let pages: KnownPages
    let pictures: URL
    let figures: LearningFeature.Figures
    let names: Names
    let assets: String
    let texts: Texts
    let outside: OutsideWorld

    /// - Parameters:
    ///   - pages: where texts may lead; known once all routes are declared.
    ///   - pictures: `Features/Learning/Client/pictures`, with a folder for each course.
    ///   - figures: those of the demonstration firm for nil, with which a preview reckons.
    ///   - assets: the address of client files, without a slash at the end.
    public init(
        database: any SQLDatabase,
        shelf: LessonShelf,
        pages: KnownPages,
        pictures: URL,
        figures: @escaping LearningFeature.Figures,
        names: @escaping Names,
        assets: String,
        texts: Texts,
        outside: OutsideWorld
    ) {
        revisions = LessonRevisionStore(database, outside: outside)
        (self.shelf, self.pages, self.pictures, self.figures) = (shelf, pages, pictures, figures)
        (self.names, self.assets, self.texts, self.outside) = (names, assets, texts, outside)
    }

    public var railPlace: RailPlace {
        RailPlace(label: texts("editing.place"), address: LessonEditingURL.lessons, audience: .contentEditor)
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("Learning", texts: texts)
        let lesson = "redaktion/lektionen/:course/:lesson"
        routes.get("redaktion/lektionen", for: .contentEditor, page: "editing.page.list", use: showLessons)
        routes.get("redaktion/lektionen/:course/neu", for: .contentEditor, page: "editing.page.new", use: showNew)
        routes.post("redaktion/lektionen/:course/neu", for: .contentEditor, use: beginNew)
        routes.get(lesson, for: .contentEditor, page: "editing.page.desk", use: showDesk)
        routes.post("\(lesson)/entwurf", for: .contentEditor, use: beginDraft)
        routes.post("\(lesson)/verwerfen", for: .contentEditor, use: discardDraft)
        routes.post("\(lesson)/freigabe", for: .contentEditor, use: releaseDraft)
        routes.post("\(lesson)/ruecknahme", for: .contentEditor, use: withdrawRevision)
        addPartRoutes(to: routes, lesson)
        routes.get("\(lesson)/vorschau", for: .contentEditor, page: "editing.page.preview", use: showPreview)
        routes.get(
            "\(lesson)/fassungen/:revision",
            for: .contentEditor,
            page: "editing.page.revision",
            use: showRevision
        )
        routes.post("\(lesson)/fassungen/:revision/entwurf", for: .contentEditor, use: beginFromRevision)
        routes.get("\(lesson)/abgleich", for: .contentEditor, page: "editing.page.comparison", use: showComparison)
        routes.post("\(lesson)/abgleich", for: .contentEditor, use: mergeComparison)
    }

    private func addPartRoutes(to routes: Routes, _ lesson: String) {
        for part in LessonEditingPart.allCases {
            routes.get("\(lesson)/\(part.rawValue)", for: .contentEditor, page: "editing.page.part") { call in
                try await showPart(part, call)
            }
            routes.post("\(lesson)/\(part.rawValue)", for: .contentEditor) { call in try await savePart(part, call) }
        }
        routes.post("\(lesson)/text/probe", for: .contentEditor, use: probeText)
    }
}
