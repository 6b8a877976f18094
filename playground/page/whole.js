/**
 * Puts the engine together from its two parts, which runner/src/playground/halves.rs cuts.
 */

/** The numbers of a module's sections that hold the functions' bodies and the data. */
const CODE = 10;
const DATA = 11;
/** A body that is in the rest: no locals, `unreachable`, `end`. */
const HOLE = [0x00, 0x00, 0x0b];

/**
 * @param {ArrayBuffer} first
 * @param {ArrayBuffer} rest
 * @returns {Promise<ArrayBuffer>} the whole module
 */
export async function whole(first, rest) {
    const module = new Uint8Array(first);
    const others = new WebAssembly.Module(rest);
    const [missing, data] = ["bodies", "data"].map(
        (name) => new Uint8Array(WebAssembly.Module.customSections(others, name)[0]),
    );
    const parts = [module.subarray(0, 8)];
    for (let at = 8; at < module.length;) {
        const section = sized(module, at + 1);
        if (module[at] === CODE) {
            const bodies = filled(module, section, missing);
            parts.push(Uint8Array.of(CODE, ...leb(bodies.reduce((sum, { length }) => sum + length, 0))), ...bodies);
        } else if (module[at] === DATA) {
            const both = module.slice(section.start, section.end).map((byte, i) => byte | data[i]);
            parts.push(module.subarray(at, section.start), both);
        } else {
            parts.push(module.subarray(at, section.end));
        }
        at = section.end;
    }
    return new Blob(parts).arrayBuffer();
}

/**
 * The parts of the section of code with no hole in it.
 * @param {Uint8Array<ArrayBuffer>} module @param {Sized} section @param {Uint8Array<ArrayBuffer>} missing
 */
function filled(module, section, missing) {
    const [count, first] = number(module, section.start);
    const parts = [module.subarray(section.start, first)];
    for (let left = count, at = first, from = 0; left > 0; left--) {
        const body = sized(module, at);
        const isHole = body.end - body.start === HOLE.length && HOLE.every((byte, i) => module[body.start + i] === byte);
        const taken = isHole ? sized(missing, from) : body;
        parts.push(isHole ? missing.subarray(from, taken.end) : module.subarray(at, taken.end));
        from = isHole ? taken.end : from;
        at = body.end;
    }
    return parts;
}

/**
 * What stands behind its length.
 * @typedef {{start: number, end: number}} Sized
 * @param {Uint8Array} bytes @param {number} at
 * @returns {Sized}
 */
function sized(bytes, at) {
    const [length, start] = number(bytes, at);
    return { start, end: start + length };
}

/** A number in LEB128, and where it ends. @param {Uint8Array} bytes @param {number} at */
function number(bytes, at) {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++];
        value |= (byte & 127) << shift;
        if (byte < 128) {
            return [value, at];
        }
    }
}

/** @param {number} value */
function leb(value) {
    const bytes = [];
    for (; value > 127; value >>>= 7) {
        bytes.push(value & 127 | 128);
    }
    return [...bytes, value];
}
