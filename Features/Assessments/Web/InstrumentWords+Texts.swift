import Assessments
import Kernel

extension Texts {
    /// Words for answers that no catalogue names.
    var instrumentWords: InstrumentWords {
        InstrumentWords(
            missing: self("answer.missing"),
            yes: self("answer.yes"),
            no: self("answer.no"),
            unknown: self("answer.unknown"),
            notApplicable: self("answer.notApplicable"),
            tooFew: self("answer.tooFew")
        )
    }
}
