import { faultOf } from "./call-words.js";

const VIDEO = { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 20, max: 24 } };
const AUDIO = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
/** What is shown is mostly still; six of them must get through an office's line. */
const SCREEN = { frameRate: { ideal: 8, max: 12 }, width: { max: 1920 }, height: { max: 1200 } };

/** What cannot be had, in a sentence. */
export class DeviceFault extends Error {}

/** Microphone, camera and screen. Each is asked for only when somebody presses its button. */
export class CallDevices {
    chosen = { microphone: "", camera: "", speaker: "" };
    /** The microphone has gone by itself, as when somebody takes its plug out. */
    hasLostMicrophone = false;
    audio = null;
    camera = null;
    screen = null;
    screenStream = null;

    constructor(changed) {
        this.changed = changed;
    }

    static get isPossible() {
        return typeof RTCPeerConnection === "function" && Boolean(navigator.mediaDevices?.getUserMedia);
    }

    /** What is in use, whoever chose it: the browser, where nobody did. */
    get used() {
        const { audio, camera, chosen } = this;
        return { ...chosen, microphone: idOf(audio) ?? chosen.microphone, camera: idOf(camera) ?? chosen.camera };
    }

    get tracks() {
        const { audio, camera, screen, screenStream } = this;
        return { audio, camera, screen, screenStream };
    }

    async openMicrophone() {
        await this.take("microphone", "audio", { audio: { ...AUDIO, ...exact(this.chosen.microphone) } });
        this.hasLostMicrophone = false;
    }

    async openCamera() {
        await this.take("camera", "camera", { video: { ...VIDEO, ...exact(this.chosen.camera) } });
    }

    async openScreen() {
        if (!navigator.mediaDevices.getDisplayMedia) throw new DeviceFault(faultOf("screen", null));
        try {
            this.screenStream = await navigator.mediaDevices.getDisplayMedia({ video: SCREEN, audio: false });
        } catch (error) {
            throw new DeviceFault(faultOf("screen", error));
        }
        this.screen = this.screenStream.getVideoTracks()[0];
        this.screen.contentHint = "detail";
        this.screen.addEventListener("ended", () => {
            this.closeScreen();
            this.changed();
        });
    }

    /** Opens what is wished in the place of what is open: whoever chooses twice leaves nothing running. */
    async take(kind, place, wish) {
        let stream;
        try {
            stream = await navigator.mediaDevices.getUserMedia(wish);
        } catch (error) {
            throw new DeviceFault(faultOf(kind, error));
        }
        this[place]?.stop();
        const track = (this[place] = stream.getTracks()[0]);
        track.addEventListener("ended", () => {
            if (this[place] !== track) return;
            this[place] = null;
            // What is not there any more would be asked for in vain.
            this.chosen[kind] = "";
            if (kind === "microphone") this.hasLostMicrophone = true;
            this.changed();
        });
    }

    closeCamera() {
        this.camera?.stop();
        this.camera = null;
    }

    closeScreen() {
        this.screen?.stop();
        this.screen = this.screenStream = null;
    }

    closeAll() {
        this.audio?.stop();
        this.audio = null;
        this.hasLostMicrophone = false;
        this.closeCamera();
        this.closeScreen();
    }

    /** {microphone: [{id, label}], camera, speaker}; names are known once something may be used. */
    async list() {
        const found = { microphone: [], camera: [], speaker: [] };
        const kinds = { audioinput: "microphone", videoinput: "camera", audiooutput: "speaker" };
        for (const { kind, deviceId, label } of await navigator.mediaDevices.enumerateDevices()) {
            if (kinds[kind]) found[kinds[kind]].push({ id: deviceId, label });
        }
        return found;
    }
}

const idOf = (track) => track?.getSettings().deviceId;
const exact = (id) => (id ? { deviceId: { exact: id } } : {});
