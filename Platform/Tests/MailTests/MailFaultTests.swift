import Curl
import DatabasePlatform
import Kernel
import TestSupport
import Testing

@testable import MailPlatform

@Suite struct MailFaultTests {
    @Test(arguments: MailFault.allCases) func everyFaultHasASentence(fault: MailFault) {
        let sentence = MailFault.sentence(fault.rawValue, .platform)
        #expect(sentence.hasSuffix(".") && !sentence.contains("⟦"))
    }

    @Test func theCodeOfTheServerStandsBehindIt() {
        #expect(
            MailFault.sentence("refused 550 5.1.1", .platform)
                == "Der Mailserver nimmt die Nachricht nicht an. Antwort des Servers: 550 5.1.1"
        )
        #expect(MailFault.sentence("SQLRowError", .platform).contains("SQLRowError"))
    }

    @Test func whatTheServerSaysDecidesWhetherToTryAgain() {
        let failures = [
            (
                TransferFailure(.refused, status: 550, detail: "5.1.1"),
                JobFailure("refused 550 5.1.1", isPermanent: true)
            ),
            (TransferFailure(.refused, status: 451, detail: "4.7.1"), JobFailure("refused 451 4.7.1")),
            (TransferFailure(.refused, status: 530), JobFailure("credentials 530")),
            (TransferFailure(.credentials, status: 535), JobFailure("credentials 535")),
            (TransferFailure(.network), JobFailure("network")), (TransferFailure(.security), JobFailure("security")),
        ]
        for (failure, expected) in failures { #expect(MailTransport.failure(failure) == expected) }
    }
}
