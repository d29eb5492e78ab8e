import ActionPlanning
import ActionPlanningStorage
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// `/experimente`: trials with the workforce, from question to decision.
extension ActionPlanningFeature {
    func addExperimentRoutes(to routes: Routes) {
        routes.get("experimente", for: .member, page: "page.experiments", use: showExperiments)
        routes.post("experimente", for: .member, use: addExperiment)
        routes.get("experimente/neu", for: .member, page: "page.newExperiment", use: showNewExperiment)
        routes.get(
            "experimente/profil/:experimentProfile",
            for: .everyone,
            page: "page.experimentProfile",
            use: showExperimentProfile
        )
        routes.get("experimente/:experiment", for: .member, page: "page.experiment", use: showExperiment)
        routes.post("experimente/:experiment", for: .member, use: saveExperiment)
        routes.delete("experimente/:experiment", for: .member, use: removeExperiment)
        routes.get("experimente/:experiment/bearbeiten", for: .member, page: "page.editExperiment", use: editExperiment)
        routes.post("experimente/:experiment/ergebnis", for: .member, use: saveExperimentResult)
        routes.post("experimente/:experiment/entscheidung", for: .member, use: decideExperiment)
        routes.post("experimente/:experiment/massnahme", for: .member, use: makeMeasureOfExperiment)
        routes.post("experimente/:experiment/notizen", for: .member, use: addExperimentNote)
        routes.delete("experimente/:experiment/notizen/:experimentNote", for: .member, use: removeExperimentNote)
        routes.get("experimente/:experiment/freigabe", for: .owner, page: "page.experimentRelease", use: askForRelease)
        routes.post("experimente/:experiment/freigabe", for: .owner, use: releaseExperiment)
        routes.delete("experimente/:experiment/freigabe", for: .owner, use: withdrawExperiment)
    }

    var experiments: ExperimentStore { ExperimentStore(database, outside: outside) }
    var experimentNotes: ExperimentNoteStore { ExperimentNoteStore(database) }

    func experiment(_ call: Call<Member>) async throws -> Experiment {
        guard let found = try await experiments.experiment(try call.id("experiment"), of: call.who.firm) else {
            throw HTTPError(.notFound)
        }
        return found
    }

    /// Of a decided experiment the plan and the result stay as they were decided on.
    func openExperiment(_ call: Call<Member>) async throws -> Experiment {
        let found = try await experiment(call)
        guard found.decision == nil else { throw HTTPError(.notFound) }
        return found
    }
}
