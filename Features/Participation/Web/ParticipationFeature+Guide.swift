import ActionPlanning
import ActionPlanningStorage
import Companies
import CompaniesStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Participation
import ParticipationStorage
import WebPlatform

/// „Beteiligungs-Wegweiser“
extension ParticipationFeature {
    @Sendable func showGuide(_ call: Call<Member>) async throws -> Response {
        let kind = call.query("art").flatMap { CouncilKind(rawValue: $0) } ?? .worksCouncil
        let part = try await guide(call, firm: call.who.firm, kind: kind, council: nil, at: WorkforceURL.guide)
        return call.page(GuidePage(title: content.guide.title, part: part))
    }

    @Sendable func showCouncilGuide(_ call: Call<CouncilMember>) async throws -> Response {
        let seat = try seat(call)
        guard let council = try await councils.council(seat.council) else { throw HTTPError(.notFound) }
        let address = WorkforceURL.guide(council.id)
        let kind = call.query("art").flatMap { CouncilKind(rawValue: $0) } ?? council.kind
        let part = try await guide(call, firm: council.firm, kind: kind, council: council.id, at: address)
        return call.page(
            CouncilGuidePage(title: content.guide.title, frame: try await frame(seat, call, at: address), part: part)
        )
    }

    /// What a council may name: the measures of its firm.
    func measures(of seat: CouncilSeat) async throws -> [NamedMeasure] {
        guard let firm = try await councils.council(seat.council)?.firm else { return [] }
        return try await measures.measures(of: firm).map { NamedMeasure(id: $0.id, title: $0.title) }
    }

    private func guide<Who>(
        _ call: Call<Who>,
        firm: FirmID?,
        kind: CouncilKind,
        council: CouncilID?,
        at address: String
    ) async throws -> GuidePart {
        let (t, guide) = (call.texts, content.guide)
        let all = if let firm { try await measures.measures(of: firm) } else { [Measure]() }
        let measure = call.query("massnahme").flatMap { text in all.first { $0.id.text == text } }
        let matter = call.query("vorgang").flatMap { text in guide.matters.first { $0.id == text } }
        let employees = if let firm { try await employees(of: firm) } else { Int?.none }
        let ids = measure.map { guide.rights(of: $0, catalogue: catalogue) } ?? []
        let advice = guide.advice(on: ids + (matter?.rights ?? []), employees: employees)
        var remarks: [String] = []
        if kind == .staffCouncil { remarks.append(t("guide.kind.staffCouncil")) }
        if kind == .churchRepresentation { remarks.append(t("guide.kind.church")) }
        if measure != nil, ids.isEmpty { remarks.append(t("guide.measure.unknown")) }
        for right in advice.tooSmall {
            let limit = "\(right.employeesAbove ?? 0)"
            remarks.append(
                t("guide.tooSmall", ["law": right.law, "limit": limit, "employees": "\(employees ?? 0)"])
            )
        }
        let names = [measure?.title, matter?.title].compactMap { $0 }
        return GuidePart(
            action: address,
            lead: guide.lead,
            disclaimer: guide.disclaimer,
            asOf: t("guide.asOf", ["day": lastSeen(guide)?.german ?? t("missing"), "version": guide.version]),
            matters: guide.matters.map { Choice($0.title, value: $0.id) },
            matter: matter?.id ?? "",
            measures: all.map { Choice($0.title, value: $0.id.text) },
            measure: measure?.id.text ?? "",
            kinds: CouncilKind.allCases.map { Choice($0.label(t), value: $0.rawValue) },
            kind: kind.rawValue,
            subject: names.isEmpty ? nil : t("guide.subject", ["title": names.joined(separator: "“, „")]),
            rights: advice.rights.map { shown($0, kind, measure, council, t) },
            remarks: remarks,
            general: t(
                "guide.general",
                [
                    "text": guide.generalText,
                    "laws": guide.general.compactMap { guide.right($0)?.law }.joined(separator: ", "),
                ]
            ),
            overview: guide.matters.map { matter in
                let href = WorkforceURL.address(address, [("vorgang", matter.id), ("art", kind.rawValue)])
                return (PageLink(matter.title, href: href), matter.examples.joined(separator: ", "))
            },
            scopes: guide.scopes,
            scopeSources: guide.scopeSources
        )
    }

    private func shown(
        _ right: ParticipationGuide.Right,
        _ kind: CouncilKind,
        _ measure: Measure?,
        _ council: CouncilID?,
        _ t: Texts
    ) -> GuidePart.Right {
        let isChurch = kind == .churchRepresentation
        return GuidePart.Right(
            law: right.law,
            title: right.title,
            kind: t("guide.kind.\(right.kind.rawValue)"),
            kindText: content.guide.kinds[right.kind] ?? "",
            condition: right.from,
            what: right.what,
            when: right.when,
            church: isChurch ? right.church ?? t("guide.church.none") : nil,
            exceptions: right.exceptions,
            request: right.request,
            takeOver: council.map {
                WorkforceURL.address(
                    WorkforceURL.newProposal($0),
                    [("recht", right.id), ("massnahme", measure?.id.text ?? "")]
                )
            },
            sources: right.sources + (isChurch ? right.churchSources : [])
        )
    }

    /// Of the newest of the last years for which the firm has said it; whole people.
    private func employees(of firm: FirmID) async throws -> Int? {
        let now = outside.today().year
        for year in stride(from: now, through: now - 6, by: -1).compactMap({ ReportingYear($0) }) {
            if let count = try await firms.figures(of: firm, in: year).employees {
                return Int(min(max(count, 0), 10_000_000))
            }
        }
        return nil
    }

    /// The last day on which somebody looked at a source.
    private func lastSeen(_ guide: ParticipationGuide) -> LocalDate? {
        guide.rights.flatMap(\.sources).map(\.seen).max()
    }
}
