import Kernel
import Learning

extension LearningContent {
    /// The files with revisions in place of theirs.
    ///
    /// A revision that no longer holds (a page, lesson or figure is gone, or another revision it leads to does not hold)
    /// is left out and named with its faults; what the files hold stands in its place.
    ///
    /// - Parameter revisions: one a lesson, in the order in which their lessons were released first.
    func overlaid(
        by revisions: [LessonRevision],
        pages known: KnownPages
    ) -> (content: LearningContent, broken: [BrokenRevision]) {
        var broken: [BrokenRevision] = []
        var (standing, content) = (revisions, self)
        while true {
            // All see each other first; whoever falls may take others along that lead to it.
            content = LearningContent(self, standing.compactMap { content.reading($0, known).edition })
            let faulty = standing.compactMap { revision -> BrokenRevision? in
                let faults = content.reading(revision, known).faults
                return faults.isEmpty
                    ? nil : BrokenRevision(address: revision.address, number: revision.number, faults: faults)
            }
            if faulty.isEmpty {
                return (content, broken.sorted { $0.address.description < $1.address.description })
            }
            broken += faulty
            let fallen = Set(faulty.map(\.address))
            standing.removeAll { fallen.contains($0.address) }
        }
    }

    private func reading(
        _ revision: LessonRevision,
        _ known: KnownPages
    ) -> (edition: LessonEdition?, faults: [ContentFault]) {
        let manuscript = revision.sheet.manuscript(revision.address)
        return draft(revision.address, lesson: manuscript.description, text: manuscript.text, pages: known)
    }
}
