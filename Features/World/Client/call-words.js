/** What calls say. */
export const CALL = {
    title: "Sprechen",
    hint: {
        near: "Sie hören und sehen, wer näher als acht Meter bei Ihnen steht, bis zu sechs Menschen. Je weiter weg, desto leiser. Wer die Seiten liest, steht am Eingang des Ortes.",
        reads: "Sie sprechen mit denen, die diese Seite lesen, und mit denen, die in der Welt am Eingang des Ortes stehen: bis zu sechs Menschen.",
        room: "Bis zu sechs Menschen sprechen hier miteinander. Wer nicht mitspricht, hört nichts davon.",
    },
    join: "Mitsprechen",
    listen: "Nur zuhören",
    end: "Auflegen",
    mute: "Mikrofon aus",
    unmute: "Mikrofon an",
    cameraOn: "Kamera an",
    cameraOff: "Kamera aus",
    screenOn: "Bildschirm zeigen",
    screenOff: "Bildschirm nicht mehr zeigen",
    devices: "Geräte",
    microphone: "Mikrofon",
    camera: "Kamera",
    speaker: "Lautsprecher",
    deviceNumber: (kind, number) => `${kind} ${number}`,
    asking: "Der Browser fragt Sie, ob diese Seite das Mikrofon benutzen darf.",
    alone: "Sie sprechen mit. Noch hört Sie niemand.",
    with: (names) => `Sie sprechen mit ${listOf(names)}.`,
    connecting: (names) => `Die Verbindung zu ${listOf(names)} wird aufgebaut.`,
    speaks: (names) => (names.length === 1 ? `${names[0]} spricht` : `${listOf(names)} sprechen`),
    lostMicrophone: "Ihr Mikrofon ist nicht mehr angeschlossen, die anderen hören Sie nicht. Schließen Sie eines an, und drücken Sie „Mikrofon an“.",
    listening: "Sie hören nur zu.",
    full: "In diesem Raum sprechen schon sechs Menschen miteinander, mehr trägt die Verbindung nicht. Schreiben Sie, oder warten Sie, bis jemand auflegt.",
    ended: "Sie haben aufgelegt.",
    isMuted: "Sie sind stumm geschaltet und können gerade nicht mitsprechen. Heben Sie die Hand, oder sprechen Sie an, wer diesen Raum moderiert.",
    muted: "Sie wurden stumm geschaltet. Das Gespräch ist für Sie beendet.",
    noHelper: "Dieser Hub hat keinen Server, der Gespräche weiterreicht. Außerhalb desselben Netzes gelingen sie vielleicht nicht.",
    unreachable: (name, hasHelper) => `Die Verbindung zu ${name} gelingt nicht. ${hasHelper ? "Vielleicht sperrt eine Firewall Gespräche. Fragen Sie, wer Ihr Netz betreut, oder schreiben Sie." : "Sie sind wohl in verschiedenen Netzen. Schreiben Sie, oder vereinbaren Sie einen Termin."}`,
    noBrowser: "Ihr Browser kann hier nicht sprechen. Er braucht WebRTC und eine verschlüsselte Verbindung (https).",
    sound: "Ton einschalten",
    yourCamera: "Ihre Kamera",
    cameraOf: (name) => `Kamera von ${name}`,
    screenOf: (name) => `Bildschirm von ${name}`,
    yourScreen: "Ihr Bildschirm",
    fault: {
        microphone: {
            NotAllowedError: "Das Mikrofon ist für diese Seite gesperrt. Erlauben Sie es im Browser, links neben der Adresse, und versuchen Sie es noch einmal.",
            NotFoundError: "Es ist kein Mikrofon angeschlossen. Schließen Sie eines an, oder hören Sie nur zu.",
            NotReadableError: "Ein anderes Programm benutzt das Mikrofon. Beenden Sie es dort, und versuchen Sie es noch einmal.",
            other: "Das Mikrofon lässt sich nicht öffnen. Prüfen Sie, ob es angeschlossen ist, und versuchen Sie es noch einmal.",
        },
        camera: {
            NotAllowedError: "Die Kamera ist für diese Seite gesperrt. Erlauben Sie sie im Browser, links neben der Adresse, und versuchen Sie es noch einmal.",
            NotFoundError: "Es ist keine Kamera angeschlossen. Das Gespräch geht ohne Bild weiter.",
            NotReadableError: "Ein anderes Programm benutzt die Kamera. Beenden Sie es dort, und versuchen Sie es noch einmal.",
            other: "Die Kamera lässt sich nicht öffnen. Das Gespräch geht ohne Bild weiter.",
        },
        screen: {
            NotAllowedError: "Sie haben keinen Bildschirm gewählt, oder der Browser erlaubt es nicht. Es wird nichts gezeigt.",
            NotFoundError: "Es ist kein Bildschirm da, der gezeigt werden kann.",
            NotReadableError: "Der Bildschirm lässt sich gerade nicht aufnehmen. Wählen Sie ein einzelnes Fenster.",
            other: "Ihr Browser kann den Bildschirm nicht zeigen. Auf Telefonen geht das nicht; nehmen Sie einen Rechner.",
        },
    },
};

export function listOf(names) {
    return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} und ${names.at(-1)}`;
}

/** The sentence for what a browser says when a device is not to be had. */
export function faultOf(kind, error) {
    const name = { PermissionDeniedError: "NotAllowedError", SecurityError: "NotAllowedError", OverconstrainedError: "NotFoundError", AbortError: "NotReadableError" }[error?.name] ?? error?.name;
    return CALL.fault[kind][name] ?? CALL.fault[kind].other;
}
