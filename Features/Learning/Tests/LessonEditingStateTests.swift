import Foundation
import HTML
import Kernel
import Learning
import TestSupport
import Testing

@testable import LearningWeb

@Suite struct LessonEditingStateTests {
    private let t = Texts.feature("Learning")
    private let address = LessonAddress("kurs/anfang")!
    private let then = Date(timeIntervalSince1970: 1_778_830_200)

    private func sheet(_ title: String) -> LessonSheet {
        var sheet = LessonSheet()
        sheet.title = title
        return sheet
    }

    private func revision(base: LessonSheet?, isWithdrawn: Bool = false) -> LessonRevision {
        LessonRevision(
            address: address,
            number: 3,
            sheet: sheet("unser"),
            base: base,
            note: "",
            releasedAt: then,
            releasedBy: nil,
            withdrawnAt: isWithdrawn ? then : nil
        )
    }

    private func draft(base: LessonSheet?) -> LessonDraft {
        LessonDraft(
            address: address,
            sheet: sheet("Entwurf"),
            base: base,
            version: 1,
            begunAt: then,
            savedAt: then,
            savedBy: nil
        )
    }

    private func words(
        files: String?,
        draft: LessonDraft? = nil,
        newest: LessonRevision? = nil,
        isBroken: Bool = false
    ) -> [String] {
        LessonEditingState(
            hasFile: files != nil,
            draft: draft,
            newest: newest,
            files: files.map(sheet),
            isBroken: isBroken
        ).marks(t).map(\.word)
    }

    @Test func whatReadersSeeComesFirst() {
        #expect(words(files: "alt") == ["wie geliefert"])
        #expect(words(files: "alt", newest: revision(base: sheet("alt"))) == ["Fassung 3"])
        #expect(words(files: "alt", newest: revision(base: sheet("alt"), isWithdrawn: true)) == ["wie geliefert"])
        #expect(words(files: nil, draft: draft(base: nil)) == ["noch nicht sichtbar", "Entwurf"])
        let broken = words(files: "alt", newest: revision(base: sheet("alt")), isBroken: true)
        #expect(broken == ["wie geliefert", "wird nicht gezeigt"])
    }

    /// Against the draft's base where there is one, for it was compared last.
    @Test func aNewFileIsNoticed() {
        let changed = "Lieferung hat sich ge\u{e4}ndert"
        #expect(words(files: "neu", newest: revision(base: sheet("alt"))) == ["Fassung 3", changed])
        #expect(words(files: "neu", draft: draft(base: sheet("alt"))).contains(changed))
        let compared = words(files: "neu", draft: draft(base: sheet("neu")), newest: revision(base: sheet("alt")))
        #expect(compared == ["Fassung 3", "Entwurf"])
        #expect(words(files: "neu", newest: revision(base: sheet("alt"), isWithdrawn: true)) == ["wie geliefert"])
    }
}
