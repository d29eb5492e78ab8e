import ActionPlanning
import DatabasePlatform
import Foundation
import Kernel

extension Experiment {
    init(_ row: SQLRow) throws {
        func day(_ name: String) throws -> LocalDate? {
            try row.textIfPresent(name) == nil ? nil : try row.date(name)
        }
        var decision: Decision?
        if let day = try day("decided_on") {
            decision = Decision(
                kind: try row.parsed("decision", Decision.Kind.init(rawValue:)),
                reason: try row.text("decision_reason"),
                day: day
            )
        }
        self.init(
            id: try row.id("id"),
            firm: try row.id("firm_id"),
            title: try row.text("title"),
            topic: try row.parsed("topic", Topic.init(rawValue:)),
            question: try row.text("question"),
            hypothesis: try row.text("hypothesis"),
            limits: try row.text("limits"),
            team: try row.text("team"),
            partner: try row.textIfPresent("partner").flatMap(Partner.init(rawValue:)),
            agreement: try row.text("agreement"),
            agreedOn: try day("agreed_on"),
            start: try day("starts_on"),
            end: try row.date("ends_on"),
            metric: try row.text("metric"),
            unit: try row.text("metric_unit"),
            before: try row.doubleIfPresent("before_value"),
            target: try row.doubleIfPresent("target_value"),
            measured: try row.doubleIfPresent("measured_value"),
            otherReasons: try row.text("other_reasons"),
            learned: try row.text("learned"),
            contact: try row.text("contact"),
            decision: decision,
            predecessor: try row.idIfPresent("predecessor_id"),
            profile: try row.textIfPresent("profile").flatMap(ExperimentProfile.init(stored:)),
            version: try row.int("version")
        )
    }

    /// In the order of the columns that both statements below name.
    private var values: [SQLValue] {
        [
            .text(title), .text(topic.rawValue), .text(question), .text(hypothesis), .text(limits), .text(team),
            .text(partner?.rawValue), .text(agreement), .date(agreedOn), .date(start), .date(end), .text(metric),
            .text(unit), .double(before), .double(target), .double(measured), .text(otherReasons), .text(learned),
            .text(contact), .text(decision?.kind.rawValue), .text(decision?.reason ?? ""), .date(decision?.day),
        ]
    }

    func insert(by person: PersonID, at now: Date, in session: any SQLSession) throws {
        _ = try session.query(
            """
            INSERT INTO experiment (title, topic, question, hypothesis, limits, team, partner, agreement, agreed_on,
                starts_on, ends_on, metric, metric_unit, before_value, target_value, measured_value, other_reasons,
                learned, contact, decision, decision_reason, decided_on, id, firm_id, predecessor_id, changed_by,
                changed_at, version)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
                $23, $24, $25, $26, $27, 1)
            """,
            values + [.id(id), .id(firm), .id(predecessor), .id(person), .instant(now)]
        )
    }

    /// False where the version is no longer the stored one.
    func update(by person: PersonID, at now: Date, in session: any SQLSession) throws -> Bool {
        try !session.query(
            """
            UPDATE experiment SET title = $1, topic = $2, question = $3, hypothesis = $4, limits = $5, team = $6,
                partner = $7, agreement = $8, agreed_on = $9, starts_on = $10, ends_on = $11, metric = $12,
                metric_unit = $13, before_value = $14, target_value = $15, measured_value = $16, other_reasons = $17,
                learned = $18, contact = $19, decision = $20, decision_reason = $21, decided_on = $22,
                changed_by = $23, changed_at = $24, version = version + 1
            WHERE id = $25 AND firm_id = $26 AND version = $27 RETURNING id
            """,
            values + [.id(person), .instant(now), .id(id), .id(firm), .int(version)]
        ).isEmpty
    }
}
