import ActionPlanning
import Kernel
import WebPlatform

/// What the page of an experiment's plan sends; becomes an experiment, or sentences.
struct ExperimentForm: Sendable {
    var title = ""
    var topic = ""
    var question = ""
    var hypothesis = ""
    var limits = ""
    var team = ""
    var partner = ""
    var agreement = ""
    /// ISO, as date fields send it.
    var agreedOn = ""
    var start = ""
    var end = ""
    var metric = ""
    var unit = ""
    var before = ""
    var target = ""
    var contact = ""
    /// The version the change starts from; 0 for a new one.
    var version = 0

    init(title: String = "", topic: String = "") { (self.title, self.topic) = (title, topic) }

    init(_ form: Form) {
        (title, topic, question, hypothesis) = (form["title"], form["topic"], form["question"], form["hypothesis"])
        (limits, team, partner, agreement) = (form["limits"], form["team"], form["partner"], form["agreement"])
        (agreedOn, start, end) = (form["agreedOn"], form["start"], form["end"])
        (metric, unit, before, target) = (form["metric"], form["unit"], form["before"], form["target"])
        (contact, version) = (form["contact"], Int(form["version"]) ?? 0)
    }

    init(_ stored: Experiment) {
        (title, topic, question) = (stored.title, stored.topic.rawValue, stored.question)
        (hypothesis, limits, team) = (stored.hypothesis, stored.limits, stored.team)
        (partner, agreement) = (stored.partner?.rawValue ?? "", stored.agreement)
        (agreedOn, start, end) = (stored.agreedOn?.iso ?? "", stored.start?.iso ?? "", stored.end.iso)
        (metric, unit, contact, version) = (stored.metric, stored.unit, stored.contact, stored.version)
        before = stored.before.map { GermanFormat.exact($0) } ?? ""
        target = stored.target.map { GermanFormat.exact($0) } ?? ""
    }

    /// - Parameter stored: what the plan replaces; its result and decision stay.
    func validated(
        _ id: ExperimentID,
        of firm: FirmID,
        over stored: Experiment?,
        today: LocalDate,
        _ t: Texts
    ) -> (value: Experiment?, errors: FieldErrors) {
        var check = ExperimentCheck(t)
        check.text("title", title, most: Experiment.longestTitle, missing: t("experiment.title.missing"))
        let topic = Experiment.Topic(rawValue: topic)
        if topic == nil { check.errors.add("topic", t("experiment.topic.missing")) }
        check.text("question", question, missing: t("experiment.question.missing"))
        check.text("hypothesis", hypothesis, missing: t("experiment.hypothesis.missing"))
        check.text("limits", limits)
        check.text("team", team)
        check.text("agreement", agreement)
        let agreedOn = check.day("agreedOn", agreedOn)
        if let agreedOn, agreedOn > today {
            check.errors.add("agreedOn", t("experiment.agreedOn.future", ["value": agreedOn.german]))
        }
        let start = check.day("start", start)
        let end = check.day("end", end, missing: t("experiment.end.missing"))
        if let start, let end, end <= start {
            check.errors.add("end", t("experiment.end.order", ["end": end.german, "start": start.german]))
        }
        check.text("metric", metric, most: Experiment.longestTitle, missing: t("experiment.metric.missing"))
        check.text("unit", unit, most: 40, missing: t("experiment.unit.missing"))
        let before = check.number("before", before)
        let target = check.number("target", target)
        if let before, before == target { check.errors.add("target", t("experiment.target.same")) }
        check.text("contact", contact, most: Experiment.longestTitle)
        guard check.errors.isEmpty, let topic, let end else { return (nil, check.errors) }
        var result =
            stored
            ?? Experiment(
                id: id,
                firm: firm,
                title: title,
                topic: topic,
                question: question,
                hypothesis: hypothesis,
                end: end,
                metric: metric,
                unit: unit
            )
        (result.title, result.topic, result.question, result.hypothesis) = (title, topic, question, hypothesis)
        (result.limits, result.team, result.agreement, result.agreedOn) = (limits, team, agreement, agreedOn)
        result.partner = Experiment.Partner(rawValue: partner)
        (result.start, result.end, result.metric, result.unit) = (start, end, metric, unit)
        (result.before, result.target, result.contact) = (before, target, contact)
        result.version = version
        return (result, check.errors)
    }
}
