import Learning
import Testing

@Suite struct CertificateSubjectTests {
    @Test func itIsReadAsItIsWritten() {
        for text in ["kurs-klimabilanz", "weg-leitung", "kurs-angebote-und-versuche"] {
            #expect(CertificateSubject(text)?.description == text)
        }
        for text in ["", "kurs", "kurs-", "klimabilanz", "weg-<b>", "lektion-x"] {
            #expect(CertificateSubject(text) == nil, "\(text)")
        }
    }
}
