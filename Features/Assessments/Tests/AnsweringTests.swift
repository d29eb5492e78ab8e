import Assessments
import AssessmentsStorage
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct AnsweringTests {
    @Test func everyInstrumentOpensOnEveryPage() async throws {
        let house = try await InstrumentHub.make()
        let owner = house.hub.client(as: .owner)
        let list = try await owner.get("/instrumente")
        #expect(list.lacks("<strong class=\"figure\">13</strong> Instrumente") == nil)
        for instrument in InstrumentHub.shipped.current {
            #expect(list.body.contains("/instrumente/\(instrument.id)"))
            #expect(try await owner.get("/instrumente/\(instrument.id)").status == .ok)
            let record = try await house.begin(instrument.id)
            for step in instrument.steps {
                let part = step.groups.first.map { "\(step.id).\($0.id)" } ?? step.id
                let page = try await owner.get("\(record)/teil/\(part)")
                #expect(page.status == .ok)
                #expect(!page.body.contains("⟦"))
            }
            let result = try await owner.get(record)
            #expect(result.status == .ok)
            #expect(!result.body.contains("⟦"))
        }
    }

    @Test func badInputComesBackWithSentencesAndEverythingTyped() async throws {
        let house = try await InstrumentHub.make()
        let owner = house.hub.client(as: .owner)
        let frame = try await house.begin("wesentlichkeit")
        let typed = [
            "scopeText": "Werk", "assessedOn": "31.02.2026", "threshold": "hoch", "thresholdReason": "üblich",
        ]
        let page = try await house.fill("\(frame)/teil/frame", as: owner, typed)
        #expect(page.status == .unprocessableContent)
        for words in ["„31.02.2026“ ist kein Datum", "„hoch“ ist keine Zahl", ">üblich</textarea>", "value=\"hoch\""] {
            #expect(page.lacks(words) == nil)
        }
        let high = try await house.fill("\(frame)/teil/frame", as: owner, ["threshold": "99"])
        #expect(high.lacks("„99“ ist zu groß") == nil)
        let low = try await house.fill("\(frame)/teil/frame", as: owner, ["threshold": "-1"])
        #expect(low.lacks("„-1“ ist zu klein") == nil)
        let long = try await house.fill(
            "\(frame)/teil/frame",
            as: owner,
            ["scopeText": String(repeating: "x", count: 4_001)]
        )
        #expect(long.lacks("Der Text hat 4.001 Zeichen, Platz ist für 4000") == nil)
        let ages = try await house.begin("altersstruktur")
        let broken = try await house.fill(
            "\(ages)/teil/roles",
            as: owner,
            ["neu.name": String(repeating: "y", count: 301), "neu.under25": "2,5"]
        )
        #expect(broken.status == .unprocessableContent)
        #expect(broken.lacks("„2,5“ ist keine ganze Zahl") == nil)
        #expect(broken.lacks("Der Text hat 301 Zeichen") == nil)
        let kompass = try await house.begin("oeko-kompass")
        let level = try await house.fill(
            "\(kompass)/teil/start",
            as: owner,
            ["E1.importance": "9", "E1.state": "viel"]
        )
        #expect(level.status == .unprocessableContent)
        #expect(level.lacks("„9“ steht nicht zur Wahl") == nil)
        #expect(level.lacks("„viel“ steht nicht zur Wahl") == nil)
        let promise = try await house.begin("arbeitgeberversprechen")
        let choice = try await house.fill(
            "\(promise)/teil/promises",
            as: owner,
            ["neu.name": "Satz", "neu.field": "77", "neu.confirmed": "vielleicht"]
        )
        #expect(choice.lacks("„77“ steht nicht zur Wahl") == nil)
        #expect(choice.lacks("„vielleicht“ steht nicht zur Wahl") == nil)
    }

    // J3's nurses: 5 + 0.3 × 8 = 7.4 of 48 = 15.4 %.
    @Test func rowsAreAddedSuggestedAndRemoved() async throws {
        let house = try await InstrumentHub.make()
        let owner = house.hub.client(as: .owner)
        let record = try await house.begin("altersstruktur")
        let roles = "\(record)/teil/roles"
        let nurses = [
            "neu.name": "Pflegefachkräfte", "neu.under25": "4", "neu.from25": "9", "neu.from35": "10",
            "neu.from45": "12", "neu.from55": "8", "neu.from60": "5", "tun": "neu",
        ]
        let added = try await house.fill(roles, as: owner, nurses)
        #expect(added.location == roles + "#neu")
        #expect(try await owner.get(roles).body.contains("value=\"Pflegefachkräfte\""))
        #expect(try await house.fill(roles, as: owner, ["vorschlag": "0"]).location == roles)
        let result = try await owner.get(record)
        #expect(result.lacks("Abgang in 5 Jahren 7,4 Personen (15,4 %)") == nil)
        let page = try await owner.get(roles)
        let rows = page.body.matches(of: /name="entfernen" value="(r[0-9a-f]+)"/).map { String($0.output.1) }
        #expect(rows.count == 2)
        let removal = try await house.fill(roles, as: owner, ["entfernen": rows[0]])
        #expect(removal.status == .seeOther)
        #expect(!(try await owner.get(roles).body.contains("value=\"Pflegefachkräfte\"")))
    }

    @Test func theWheelIsNotSavedWithoutConflicts() async throws {
        let house = try await InstrumentHub.make()
        let owner = house.hub.client(as: .owner)
        let record = try await house.begin("oekodesign-rad")
        let wheel = "\(record)/teil/wheel"
        let refused = try await house.fill(wheel, as: owner, ["s1.actual": "1", "s1.target": "3"])
        #expect(refused.status == .unprocessableContent)
        #expect(refused.lacks("die Angabe zu Konflikten fehlt") == nil)
        #expect(refused.body.contains("name=\"s1.conflict\""))
        // One click says that none is known, and keeps the levels.
        let fields = ["s1.actual": "1", "s1.target": "3", "s1.conflict": "", "einsetzen": "s1.conflict=keine bekannt"]
        let stand = try #require(refused.hidden("stand"))
        let taken = try await owner.post(wheel, fields.merging(["stand": stand]) { $1 })
        #expect(taken.status == .seeOther)
        #expect(try await owner.get(wheel).lacks("keine bekannt") == nil)
    }

    @Test func twoAtOnceSeeBothVersions() async throws {
        let house = try await InstrumentHub.make()
        let (owner, member) = (house.hub.client(as: .owner), house.hub.client(as: .member))
        let record = try await house.begin("oeko-kompass")
        let part = "\(record)/teil/start"
        let stand = try #require(try await owner.get(part).hidden("stand"))
        let other = "\(record)/teil/questions.S"
        let elsewhere = try #require(try await owner.get(other).hidden("stand"))
        let first = try await member.post(part, ["stand": stand, "E1.importance": "2", "E1.state": "0"])
        #expect(first.status == .seeOther)
        // On another page nothing is in the way.
        let beside = try await owner.post(other, ["stand": elsewhere, "S1.importance": "3", "S1.state": "1"])
        #expect(beside.status == .seeOther)
        let second = try await owner.post(part, ["stand": stand, "E1.importance": "5", "E1.state": "1"])
        #expect(second.status == .conflict)
        for words in ["2 – gering", "5 – sehr hoch", "Meine Eingaben speichern"] { #expect(second.lacks(words) == nil) }
        let retry = ["stand": second.hidden("stand") ?? "", "E1.importance": "5", "E1.state": "1"]
        #expect(second.body.contains("name=\"E1.importance\" value=\"5\""))
        #expect(try await owner.post(part, retry).status == .seeOther)
        #expect(try await owner.get(record).lacks("22,5") == nil)
    }

    @Test func anotherFirmFindsNothing() async throws {
        let house = try await InstrumentHub.make()
        let record = try await house.begin("oeko-kompass")
        let foreign = house.hub.client(as: .foreignOwner)
        for path in [record, "\(record)/teil/start", "\(record)/verlauf"] {
            #expect(try await foreign.get(path).status == .notFound)
        }
        #expect(try await foreign.post("\(record)/teil/start", ["E1.importance": "5"]).status == .notFound)
        #expect(try await foreign.post("\(record)/fassungen", ["version": "1"]).status == .notFound)
        #expect(try await foreign.delete(record).status == .notFound)
        // Under another instrument's address it is not there either.
        let wrong = record.replacing("oeko-kompass", with: "wesentlichkeit")
        #expect(try await house.hub.client(as: .owner).get(wrong).status == .notFound)
    }

    @Test func aRecordIsRemoved() async throws {
        let house = try await InstrumentHub.make()
        let owner = house.hub.client(as: .owner)
        let record = try await house.begin("oeko-kompass")
        #expect(try await owner.delete(record).location == "/instrumente/oeko-kompass")
        #expect(try await owner.get(record).status == .notFound)
    }
}

extension AnsweringTests {
    @Test func aReferencePointsToRowsOfTheRecordOrSaysItInWords() async throws {
        let house = try await InstrumentHub.make()
        let owner = house.hub.client(as: .owner)
        let groups = try await house.begin("anspruchsgruppen")
        _ = try await house.fill("\(groups)/teil/groups", as: owner, ["neu.name": "Nachbarschaft"])
        let record = try await house.begin("wesentlichkeit")
        let topics = "\(record)/teil/topics"
        let page = try await owner.get(topics)
        #expect(page.body.contains("type=\"checkbox\" name=\"neu.stakeholders\" value=\"Nachbarschaft\""))
        let named = ["neu.name": "Lärm", "neu.stakeholders": "Nachbarschaft"]
        #expect(try await house.fill(topics, as: owner, named).status == .seeOther)
        let kept = try await house.store.assessments(of: .firm(TestHub.firm), instrument: "wesentlichkeit").first
        #expect(kept?.answers.rows(of: "topics").first?.answers["stakeholders"] == .text("Nachbarschaft"))
        // Within a record only its own rows count.
        let ages = try await house.begin("altersstruktur")
        let strange = ["neu.name": "Schweißen", "neu.knowledgeRole": "r000000000000"]
        let refused = try await house.fill("\(ages)/teil/knowledge", as: owner, strange)
        #expect(refused.status == .unprocessableContent)
        #expect(refused.lacks("„r000000000000“ steht nicht zur Wahl") == nil)
        // What is written down where nothing can be chosen.
        let strategy = try await house.begin("csr-strategie")
        let theme = ["neu.name": "Verpackung", "neu.goalValue": "50", "neu.goalYear": "2028"]
        _ = try await house.fill("\(strategy)/teil/themes", as: owner, theme)
        #expect(try await owner.get(strategy).lacks("Ziel ohne Maßnahme: Hinter „Verpackung“") == nil)
    }

    // J2: (4 + 4 + 2) / 3 = 3.33; (3 + 4) / 2 = 3.5, the threshold.
    @Test func packagingIsFinanciallyMaterial() async throws {
        let house = try await InstrumentHub.make()
        let owner = house.hub.client(as: .owner)
        let record = try await house.begin("wesentlichkeit", ["bereich": "trade"])
        _ = try await house.fill("\(record)/teil/topics", as: owner, ["neu.name": "Verpackung"])
        let page = try await owner.get("\(record)/teil/outward")
        let row = try #require(page.body.firstMatch(of: /name="(r[0-9a-f]+)\.magnitude"/)).output.1
        _ = try await house.fill(
            "\(record)/teil/outward",
            as: owner,
            [
                "\(row).magnitude": "4", "\(row).extent": "4", "\(row).irremediability": "2", "\(row).likelihood": "5",
            ]
        )
        _ = try await house.fill(
            "\(record)/teil/inward",
            as: owner,
            ["\(row).financialMagnitude": "3", "\(row).financialLikelihood": "4"]
        )
        let result = try await owner.get(record)
        #expect(result.lacks("Schwere 3,33, finanziell 3,5 → finanziell wesentlich, Schwelle 3,5") == nil)
    }

    // J7: only B harms in no future; regrets 1, 1, 2.
    @Test func ofThreeOptionsOneIsRobust() async throws {
        let house = try await InstrumentHub.make()
        let owner = house.hub.client(as: .owner)
        let record = try await house.begin("maerkte-im-wandel")
        for (name, futures) in [
            ("A", ["2", "1", "-1", "0"]), ("B", ["1", "1", "0", "0"]), ("C", ["2", "2", "-2", "-1"]),
        ] {
            var fields = ["neu.name": name, "tun": "neu"]
            for (index, level) in futures.enumerated() { fields["neu.f\(index + 1)"] = level }
            #expect(try await house.fill("\(record)/teil/options", as: owner, fields).status == .seeOther)
        }
        #expect(try await owner.get(record).lacks("Robust: nur B.") == nil)
    }
}
