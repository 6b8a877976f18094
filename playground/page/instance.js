/**
 * One instance of the engine: the functions of playground/src/lib.rs as JavaScript sees them.
 *
 * @typedef {{stream: "out" | "err", text: string, line: number | null}} Printed
 * @typedef {{kind: string, line?: number | null, what?: string, class?: string, traceback?: string,
 *            status?: number, message?: string}} Ending
 * @typedef {{printed: Printed[], ending: Ending}} Outcome
 * @typedef {{text: string, line: number, prompt: boolean}} Source
 * @typedef {{outcome: Outcome, steps: number, cut: string}} Traced
 * @typedef {{view: string, inline: boolean, stack: boolean, words: boolean}} Wish
 * @typedef {{kind: string, line: number | null, next: number | null, depth: number, sentence: string, printed: number,
 *            picture: import("./picture.js").Drawn, words: string}} Step
 * @typedef {{title: string, count: string, owners: {place: string, times: number}[]}} Held
 */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What is said where the browser's stack was used up. */
export const TOO_DEEP = "it nests too deeply for the browser's stack";

export class Instance {
    /** @param {WebAssembly.Module} module */
    constructor(module) {
        /** @type {any} */
        this.engine = new WebAssembly.Instance(module, {}).exports;
    }

    /** @param {string} text */
    write(text) {
        const bytes = encoder.encode(text);
        const address = this.engine.buffer(bytes.length);
        new Uint8Array(this.engine.memory.buffer, address, bytes.length).set(bytes);
    }

    /** @param {number} length @returns {string} */
    read(length) {
        return decoder.decode(new Uint8Array(this.engine.memory.buffer, this.engine.answer(), length));
    }

    /** Gives the texts of the library's modules, which the engine has not in itself. @param {string} texts */
    library(texts) {
        this.write(texts);
        this.engine.library();
    }

    /** Whether what ran wanted those texts and they were not there: it is to run again in an instance that has them. */
    lacksLibrary() {
        return this.engine.lacks_library() !== 0;
    }

    /**
     * Starts a session.
     * @param {string} name what tracebacks call its source
     * @param {number} steps the instructions that a run may take
     * @param {boolean} script whether a whole program runs, not a page's blocks
     * @param {number} nesting how deep its calls may nest; 0 for as deep as ever
     */
    start(name, steps, script = false, nesting = 0) {
        this.write(name);
        this.engine.start(steps, script ? 1 : 0, nesting);
    }

    /** @param {Source} source @returns {Outcome} */
    run(source) {
        this.write(source.text);
        return JSON.parse(this.read(this.engine.run(source.line, source.prompt ? 1 : 0)));
    }

    /**
     * Runs a source and records its steps; `steps` are those of all sources so far.
     * @param {Source} source
     * @param {number} most how many steps of it; 0 for as many as ever
     * @returns {Traced}
     */
    trace(source, most = 0) {
        this.write(source.text);
        return JSON.parse(this.read(this.engine.trace(source.line, source.prompt ? 1 : 0, most)));
    }

    /** @param {number} index @param {Wish} wish @returns {Step} */
    step(index, { view, inline, stack, words }) {
        this.write(view);
        return JSON.parse(this.read(this.engine.step(index, inline ? 1 : 0, stack ? 1 : 0, words ? 1 : 0)));
    }

    /** Who holds an object at a step. @param {number} index @param {number} key @returns {Held} */
    owners(index, key) {
        return JSON.parse(this.read(this.engine.owners(index, key)));
    }

    /** @returns {{views: {name: string}[]}} */
    pictures() {
        return JSON.parse(this.read(this.engine.pictures()));
    }

    /** @returns {Outcome} */
    finish() {
        return JSON.parse(this.read(this.engine.finish()));
    }

    /**
     * What went wrong when a call of the engine threw. Such an instance is of no further use.
     * @param {unknown} error
     * @returns {string}
     */
    explain(error) {
        if (error instanceof RangeError) {
            return TOO_DEEP;
        }
        try {
            const words = this.read(this.engine.last_words());
            return `a defect of the simulator: ${words || error}`;
        } catch {
            // The engine's own stack, in its memory, is used up: it cannot even say so.
            return TOO_DEEP;
        }
    }
}
