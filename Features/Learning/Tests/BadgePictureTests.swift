import Testing

@testable import LearningWeb

@Suite struct BadgePictureTests {
    @Test func whatIsBakedInIsFoundAgain() {
        let baked = BadgePicture(svg: #"<svg xmlns="x" viewBox="0 0 1 1"><title>y</title></svg>"#).baked("aa.bb.c-_1")
        #expect(baked.hasPrefix("<svg xmlns=\"x\" viewBox=\"0 0 1 1\">\n<openbadges:credential "))
        #expect(baked.hasSuffix("<title>y</title></svg>"))
        #expect(BadgePicture.token(in: baked) == "aa.bb.c-_1")
    }

    @Test func otherPicturesHoldNone() {
        for svg in [
            "", "<svg/>", "<openbadges:credential", "<openbadges:credential/>", "<openbadges:credential verify=\"a/>",
        ] {
            #expect(BadgePicture.token(in: svg) == nil)
        }
    }
}
