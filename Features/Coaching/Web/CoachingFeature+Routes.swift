import WebPlatform

extension CoachingFeature {
    func addCaseRoutes(to routes: Routes) {
        routes.get("meine-betriebe", for: .coach, page: "page.cases", use: showCases)
        routes.post("meine-betriebe", for: .coach, use: openCase)
        routes.get("meine-betriebe/neu", for: .coach, page: "page.newCase", use: showNewCase)
        routes.get("meine-betriebe/:case", for: .coach, page: "page.case", use: showCase)
        routes.post("meine-betriebe/:case", for: .coach, use: saveCase)
        routes.get("meine-betriebe/:case/bearbeiten", for: .coach, page: "page.editCase", use: showCaseForm)
        routes.get("meine-betriebe/:case/abschluss", for: .coach, page: "page.closing", use: showClosing)
        routes.post("meine-betriebe/:case/abschluss", for: .coach, use: closeCase)
        routes.delete("meine-betriebe/:case/abschluss", for: .coach, use: reopenCase)

        routes.get("meine-betriebe/:case/schritte/neu", for: .coach, page: "page.newStep", use: showNewStep)
        routes.post("meine-betriebe/:case/schritte", for: .coach, use: addStep)
        routes.get("meine-betriebe/:case/schritte/:caseStep", for: .coach, page: "page.step", use: showStep)
        routes.post("meine-betriebe/:case/schritte/:caseStep", for: .coach, use: saveStep)
        routes.delete("meine-betriebe/:case/schritte/:caseStep", for: .coach, use: removeStep)
        routes.post("meine-betriebe/:case/schritte/:caseStep/erledigt", for: .coach, use: finishStep)
        routes.delete("meine-betriebe/:case/schritte/:caseStep/erledigt", for: .coach, use: reopenStep)

        routes.get("meine-betriebe/:case/sitzungen/neu", for: .coach, page: "page.newSession", use: showNewSession)
        routes.post("meine-betriebe/:case/sitzungen", for: .coach, use: addSession)
        routes.get(
            "meine-betriebe/:case/sitzungen/:coachingSession",
            for: .coach,
            page: "page.session",
            use: showSession
        )
        routes.post("meine-betriebe/:case/sitzungen/:coachingSession", for: .coach, use: saveSession)
        routes.delete("meine-betriebe/:case/sitzungen/:coachingSession", for: .coach, use: removeSession)

        routes.get("meine-betriebe/:case/zusagen/neu", for: .coach, page: "page.newPromise", use: showNewPromise)
        routes.post("meine-betriebe/:case/zusagen", for: .coach, use: addPromise)
        routes.get("meine-betriebe/:case/zusagen/:casePromise", for: .coach, page: "page.promise", use: showPromise)
        routes.post("meine-betriebe/:case/zusagen/:casePromise", for: .coach, use: savePromise)
        routes.delete("meine-betriebe/:case/zusagen/:casePromise", for: .coach, use: removePromise)
        routes.post("meine-betriebe/:case/zusagen/:casePromise/gehalten", for: .coach, use: keepPromise)
        routes.delete("meine-betriebe/:case/zusagen/:casePromise/gehalten", for: .coach, use: reopenPromise)

        routes.get("meine-betriebe/:case/verweise/neu", for: .coach, page: "page.newLink", use: showNewLink)
        routes.post("meine-betriebe/:case/verweise", for: .coach, use: addLink)
        routes.delete("meine-betriebe/:case/verweise/:caseLink", for: .coach, use: removeLink)

        routes.get("begleitung", for: .member, page: "page.firmCases", use: showFirmCases)
        routes.get("begleitung/:case", for: .member, page: "page.firmCase", use: showFirmCase)
        routes.post("begleitung/:case/zusagen/:casePromise/gehalten", for: .member, use: keepFirmPromise)
        routes.delete("begleitung/:case/zusagen/:casePromise/gehalten", for: .member, use: reopenFirmPromise)
    }
}
