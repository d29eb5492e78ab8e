import Assessments
import AssessmentsStorage
import DatabasePlatform
import Hummingbird
import Kernel
import WebPlatform

extension AssessmentsFeature {
    /// The firm's assessment that the address names; 404 where it is another firm's or of another instrument.
    func desk(_ call: Call<Member>) async throws -> Desk {
        let owner = AssessmentOwner.firm(call.who.firm)
        guard let assessment = try await store.assessment(try call.id("assessment"), of: owner),
            assessment.instrument == (try call.parameter("instrument"))
        else { throw HTTPError(.notFound) }
        return Desk(owner: owner, author: author(call.who), bench: try bench(assessment))
    }

    /// What this browser's visit has begun; nil where it has not, or its catalogue is gone.
    func desk(_ call: Call<Visitor>) async throws -> Desk? {
        guard call.who.member == nil, !call.who.visit.isEmpty, let kompass else { return nil }
        let owner = AssessmentOwner.visit(call.who.visit)
        let known = try await store.assessments(of: owner, instrument: kompass.id).first
        guard let known, library.instrument(known.instrument, version: known.instrumentVersion) != nil else {
            return nil
        }
        return Desk(owner: owner, author: nil, bench: try bench(known))
    }

    func bench(_ assessment: Assessment) throws -> Workbench {
        guard let instrument = library.instrument(assessment.instrument, version: assessment.instrumentVersion) else {
            throw HTTPError(.notFound)
        }
        return Workbench(assessment, instrument, words: texts.instrumentWords, today: outside.today())
    }

    func author(_ member: Member) -> AssessmentStore.Author {
        AssessmentStore.Author(id: member.person.id, name: member.person.name)
    }

    /// The instrument with a short start that may be begun without an account.
    var kompass: Instrument? { library.current.first { $0.start != nil } }

    /// Coaches answer for themselves and nobody else does for them. Numbers of people stand in the form as they were
    /// entered, small groups too: only who entered them opens it.
    func mayAnswer(_ member: Member, _ assessment: Assessment, _ instrument: Instrument) -> Bool {
        if instrument.countsPeople, assessment.changedBy != member.person.name { return false }
        guard instrument.perspectives != nil else { return true }
        return (member.role == .coach) == (assessment.perspective == .coach)
    }

    /// Why nothing was changed.
    func refusal(_ instrument: Instrument, _ t: Texts) -> String {
        instrument.countsPeople ? t("assessment.ownFigures") : t("assessment.otherView")
    }

    /// What the references of a page may point to.
    func references(_ part: InstrumentPart, _ desk: Desk) async throws -> ReferenceChoices {
        var known = ReferenceChoices()
        for field in part.step.fields {
            guard case .reference(let target) = field.kind else { continue }
            if let rows = desk.bench.result.rows[target] {
                known.add(rows: rows, of: target)
            } else if case .firm(let firm) = desk.owner {
                known.add(names: try await names(target, of: firm), of: target)
            }
        }
        return known
    }

    private func names(_ target: String, of firm: FirmID) async throws -> [String] {
        if let source = references[target] { return try await source(firm) }
        let path = target.split(separator: ".").map(String.init)
        guard path.count == 2 else { return [] }
        let other = try await store.assessments(of: .firm(firm), instrument: path[0]).first
        return try other.map { try bench($0).result.rows[path[1]] ?? [] }?.map(\.name) ?? []
    }
}
