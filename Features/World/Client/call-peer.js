/** So long candidates are gathered before they are told (ms): signals are counted by the hub. */
const GATHER = 150;
/** So long a connection may take, or be broken, before it is begun anew and then given up (ms). */
const PATIENCE = 8000;
/**
 * The polite one leaves the first offer to the other for so long (ms). Both would else offer at the same moment, and after
 * giving way in the very first one Chromium 156 gathers no candidates.
 */
const COURTESY = 1500;
const CODECS = /^(video\/(VP8|H264|rtx)|audio\/(opus|telephone-event))$/i;

/**
 * The line to one other browser, after the pattern of "perfect negotiation" (W3C WebRTC 1.0, section 10.7): either side
 * may offer at any time; where both do, the polite one gives way.
 */
export class CallPeer {
    makesOffer = false;
    ignoresOffer = false;
    senders = {};
    remote = { audio: null, camera: null, screen: null };
    screenId = null;
    candidates = [];
    fallen = 0;

    /** `send(data)` signals; `changed(peer)` is told of streams and of the state. */
    constructor({ id, isPolite, config, send, changed }) {
        Object.assign(this, { id, isPolite, send, changed });
        this.isCourteous = isPolite;
        const connection = (this.connection = new RTCPeerConnection(config));
        connection.onnegotiationneeded = () => this.offer();
        connection.onicecandidate = ({ candidate }) => this.gather(candidate);
        connection.ontrack = ({ track, streams }) => this.gain(track, streams[0]);
        connection.onconnectionstatechange = () => this.stateChanged();
        this.watch();
    }

    get isConnected() {
        return this.connection.connectionState === "connected";
    }

    /** What one sends now: tracks or null. A listener takes the other's voice all the same. */
    sendTracks({ audio, camera, screen, screenStream }) {
        this.ownScreen = screenStream?.id ?? null;
        this.put("audio", audio);
        this.put("camera", camera);
        this.put("screen", screen, screenStream);
        if (!audio && !this.senders.audio && !this.listens) {
            this.listens = true;
            this.connection.addTransceiver("audio", { direction: "recvonly" });
        }
    }

    put(name, track, stream = null) {
        const sender = this.senders[name];
        if (sender?.track === track || (!sender && !track)) return;
        if (sender && track && name !== "screen") return void sender.replaceTrack(track);
        if (sender) {
            this.connection.removeTrack(sender);
            delete this.senders[name];
        }
        if (!track) return;
        this.senders[name] = this.connection.addTrack(track, stream ?? new MediaStream([track]));
        this.preferFewCodecs(this.senders[name], track.kind);
    }

    /** An offer must fit into one message. */
    preferFewCodecs(sender, kind) {
        const transceiver = this.connection.getTransceivers().find((one) => one.sender === sender);
        const codecs = RTCRtpSender.getCapabilities?.(kind)?.codecs.filter(({ mimeType }) => CODECS.test(mimeType)) ?? [];
        if (codecs.length) transceiver?.setCodecPreferences?.(codecs);
    }

    async offer() {
        if (this.isCourteous) {
            this.isCourteous = false;
            this.courtesy = setTimeout(() => this.offer(), COURTESY);
            return;
        }
        if (this.isClosed) return;
        try {
            this.makesOffer = true;
            await this.connection.setLocalDescription();
            this.sendDescription();
        } catch (error) {
            if (!this.isClosed) console.warn("call: offer:", error.message);
        } finally {
            this.makesOffer = false;
        }
    }

    sendDescription() {
        this.send({ description: this.connection.localDescription.toJSON(), screen: this.ownScreen ?? null });
    }

    /** One after the other: an offer that comes while an answer is still being taken is no collision. */
    hear(data) {
        this.heard = (this.heard ?? Promise.resolve()).then(() => !this.isClosed && this.take(data));
        return this.heard;
    }

    async take({ description, candidates, screen }) {
        const { connection } = this;
        try {
            if (description) {
                this.isCourteous = false;
                clearTimeout(this.courtesy);
                const isCollision = description.type === "offer" && (this.makesOffer || connection.signalingState !== "stable");
                this.ignoresOffer = !this.isPolite && isCollision;
                if (this.ignoresOffer) return;
                this.screenId = screen ?? null;
                await connection.setRemoteDescription(description);
                if (description.type === "offer") {
                    await connection.setLocalDescription();
                    this.sendDescription();
                }
                this.sort();
            }
        } catch (error) {
            if (!this.isClosed) console.warn("call: signal:", error.message);
        }
        // Some belong to an offer that gave way; those that fit are taken all the same.
        for (const candidate of candidates ?? []) await connection.addIceCandidate(candidate).catch(() => {});
    }

    gather(candidate) {
        if (candidate) this.candidates.push(candidate.toJSON());
        clearTimeout(this.gathering);
        this.gathering = setTimeout(() => {
            const candidates = this.candidates.splice(0);
            if (candidates.length && !this.isClosed) this.send({ candidates });
        }, candidate ? GATHER : 0);
    }

    // What comes from there

    gain(track, stream) {
        this.tracks ??= new Map();
        this.tracks.set(track, stream);
        track.onmute = track.onunmute = track.onended = () => this.sort();
        if (stream) stream.onremovetrack = () => this.sort();
        this.sort();
    }

    /** Which of the other's tracks is voice, face and screen. */
    sort() {
        const next = { audio: null, camera: null, screen: null };
        for (const [track, stream] of this.tracks ?? []) {
            if (track.readyState === "ended" || (stream && !stream.getTracks().includes(track))) continue;
            if (track.kind === "audio") next.audio = track;
            else if (stream && stream.id === this.screenId) next.screen = track;
            else if (!track.muted) next.camera = track;
        }
        const isNew = ["audio", "camera", "screen"].some((name) => next[name] !== this.remote[name]);
        this.remote = next;
        if (isNew) this.changed(this);
    }

    /** How loud it is, 0 … 1, of the last moment. */
    get level() {
        const receiver = this.connection.getReceivers().find(({ track }) => track === this.remote.audio);
        return receiver?.getSynchronizationSources?.()[0]?.audioLevel ?? 0;
    }

    // How it goes

    stateChanged() {
        if (this.isClosed) return;
        if (this.isConnected) {
            this.fallen = 0;
            clearTimeout(this.watching);
        } else if (["failed", "disconnected"].includes(this.connection.connectionState)) this.watch();
        if (this.connection.connectionState === "failed") this.beginAnew();
        this.changed(this);
    }

    watch() {
        clearTimeout(this.watching);
        this.watching = setTimeout(() => {
            if (this.isClosed || this.isConnected) return;
            this.beginAnew();
            this.watch();
            this.changed(this);
        }, PATIENCE);
    }

    beginAnew() {
        this.fallen += 1;
        if (this.fallen <= 3 && this.connection.signalingState !== "closed") this.connection.restartIce();
    }

    close() {
        this.isClosed = true;
        clearTimeout(this.watching);
        clearTimeout(this.gathering);
        clearTimeout(this.courtesy);
        this.connection.close();
    }
}
