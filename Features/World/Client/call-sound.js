/** Voices of others. */
export class CallSound {
    players = new Map();

    /** `blocked(isBlocked)` is told when a browser wants a press before anything may be heard. */
    constructor(blocked) {
        this.blocked = blocked;
    }

    set(id, track, speaker) {
        const player = this.players.get(id);
        if (!track) return void (player && this.drop(id));
        if (player?.srcObject?.getAudioTracks()[0] === track) return;
        const next = player ?? new Audio();
        next.srcObject = new MediaStream([track]);
        this.players.set(id, next);
        if (speaker) next.setSinkId?.(speaker).catch(() => {});
        this.start(next);
    }

    start(player) {
        player.play().then(() => this.blocked(false), (error) => error.name === "NotAllowedError" && this.blocked(true));
    }

    play() {
        for (const player of this.players.values()) this.start(player);
    }

    setVolume(id, volume) {
        const player = this.players.get(id);
        if (player) player.volume = volume;
    }

    speakThrough(speaker) {
        for (const player of this.players.values()) player.setSinkId?.(speaker).catch(() => {});
    }

    drop(id) {
        const player = this.players.get(id);
        if (!player) return;
        player.pause();
        player.srcObject = null;
        this.players.delete(id);
    }
}
