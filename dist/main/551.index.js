export const id = 551;
export const ids = [551];
export const modules = {

/***/ 9426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E$: () => (/* binding */ tagImage),
/* harmony export */   nB: () => (/* binding */ findInDaemon),
/* harmony export */   yt: () => (/* binding */ loadImage)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1978);
/* harmony import */ var _oci_archive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8231);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3940);
/* harmony import */ var _oci_types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5208);
/* harmony import */ var _socket_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7167);
// Brings the image into the daemon and moves the user's tags to it: in two steps, so that it can be run in
// between, and so that no tag moves before every check has passed.






/** What the daemon calls an image, and whether it has it. */
async function findInDaemon(daemon, image) {
    // An image that goes by this ID is in the classic store.
    if (await hasImage(daemon, image.id))
        return { id: image.id, wasThere: true };
    if ((await daemon.askStore()) === 'classic')
        return { id: image.id, wasThere: false };
    return { id: image.digest, wasThere: await hasImage(daemon, image.digest) };
}
/** Loads an image that the daemon does not have, without a name. */
async function loadImage(daemon, image, { id, signal }) {
    const printed = [];
    // Docker's classic store cannot read zstd; the layer's diffID, and so the image ID, is the same without it.
    const isZstd = image.manifest.layers.some((layer) => layer.mediaType === _oci_types_js__WEBPACK_IMPORTED_MODULE_4__/* .MEDIA_TYPE */ .A.layerZstd);
    const layers = isZstd && (await daemon.askStore()) === 'classic' ? 'uncompressed' : 'as-is';
    await (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .streamTool */ .BN)(daemon.tool, ['load'], {
        env: daemon.env,
        stdin: (0,_oci_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .archiveStream */ .l)(image, { tags: [], layers }),
        onLine: (line) => printed.push(line),
        signal,
    });
    if (printed.some((line) => line.includes(id)) || (await hasImage(daemon, id)))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd(`the daemon took the image but does not know it as ${id}; docker load said: ${printed.join(' ')}`, {
        hint: 'Report this with the output of "docker info".',
    });
}
/** Points one tag of the user at the image. */
async function tagImage(daemon, id, tag) {
    const { name: repo, tag: name } = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F)(tag);
    const query = new URLSearchParams({ repo, tag: name });
    const answer = await daemon.ask('POST', `/images/${id}/tag?${query.toString()}`);
    if (answer?.status !== 201)
        await (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .runTool */ .qI)(daemon.tool, ['tag', id, tag], { env: daemon.env });
}
/** Whether the daemon has an image that it calls by this ID itself, which need not be the one that it finds by it. */
async function hasImage(daemon, id) {
    const answer = await daemon.ask('GET', `/images/${id}/json`);
    if (answer?.status === 404)
        return false;
    if (answer?.status === 200)
        return isSameId((0,_socket_js__WEBPACK_IMPORTED_MODULE_5__/* .objectIn */ .D7)(answer)?.['Id'], id);
    const { code, stdout } = await (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .tryTool */ .Kg)(daemon.tool, ['image', 'inspect', '--format', '{{.Id}}', id], {
        env: daemon.env,
    });
    return code === 0 && isSameId(stdout.trim(), id);
}
// Podman leaves the name of the hash out.
function isSameId(given, id) {
    return given === id || `sha256:${String(given)}` === id;
}


/***/ }),

/***/ 6919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ inspect),
  r: () => (/* binding */ readBuildInfo)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/elf/constants.js
// Numbers of the ELF specification that this action looks at, under their names there:
// https://refspecs.linuxfoundation.org/elf/gabi4+/contents.html and the processor supplements.
/** The first four bytes of every ELF file: 0x7f "ELF". */
const ELF_MAGIC = [0x7f, 0x45, 0x4c, 0x46];
/** Bytes of e_ident. */
const EI_NIDENT = 16;
/** Place of the class in e_ident. */
const EI_CLASS = 4;
/** Place of the byte order in e_ident. */
const EI_DATA = 5;
/** Place of the version in e_ident. */
const EI_VERSION = 6;
const ELFCLASS32 = 1;
const ELFCLASS64 = 2;
const ELFDATA2LSB = 1;
const ELFDATA2MSB = 2;
const EV_CURRENT = 1;
/** Bytes of the ELF header and of one entry of its tables, by class. */
const HEADER_BYTES = { 32: 52, 64: 64 };
const PROGRAM_HEADER_BYTES = { 32: 32, 64: 56 };
const SECTION_HEADER_BYTES = { 32: 40, 64: 64 };
/** Object file types (e_type). */
const ET_REL = 1;
const ET_EXEC = 2;
const ET_DYN = 3;
const ET_CORE = 4;
/** Machines (e_machine) that Go makes Linux programs for. */
const EM_386 = 3;
const EM_MIPS = 8;
const EM_PPC64 = 21;
const EM_S390 = 22;
const EM_ARM = 40;
const EM_X86_64 = 62;
const EM_AARCH64 = 183;
const EM_RISCV = 243;
const EM_LOONGARCH = 258;
/** e_phnum: the number of program headers is in section header 0. */
const PN_XNUM = 0xffff;
/** e_shstrndx: there are no section names. */
const SHN_UNDEF = 0;
/** e_shstrndx: the number of the names' section is in section header 0. */
const SHN_XINDEX = 0xffff;
/** Segment types (p_type). */
const PT_LOAD = 1;
const PT_DYNAMIC = 2;
const PT_INTERP = 3;
/** Segment permissions (p_flags). */
const PF_X = 1;
const PF_W = 2;
/** Section type (sh_type): takes memory, but no bytes of the file. */
const SHT_NOBITS = 8;
/** Entries of the dynamic section (d_tag). */
const DT_NULL = 0;
const DT_NEEDED = 1;
const DT_STRTAB = 5;
const DT_STRSZ = 10;
const DT_FLAGS_1 = 0x6ffffffb;
/** DT_FLAGS_1: a position-independent executable, not a library. */
const DF_1_PIE = 0x08000000;

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/elf/source.js
// Random access to the bytes of a file, and the error that says where in it something is damaged. Nothing here
// knows ELF.

/** A field or record of a file that cannot be right. */
class DamageError extends errors/* FormatError */.IF {
    what;
    offset;
    value;
    constructor({ what, offset, value, problem }) {
        super(`${what}${value === undefined ? '' : ` is ${value}`} (at byte ${offset}): ${problem}`);
        this.what = what;
        this.offset = offset;
        this.value = value;
    }
}
/** A file whose bytes are in memory. */
function bytesSource(bytes) {
    return {
        size: bytes.length,
        read(offset, length) {
            checkExtent(bytes.length, { what: 'bytes', offset, length });
            return bytes.subarray(offset, offset + length);
        },
    };
}
/** Throws a DamageError where the stretch is not within a file of that many bytes. */
function checkExtent(size, { what, offset, length }) {
    const whole = Number.isSafeInteger(offset) && Number.isSafeInteger(length) && offset >= 0 && length >= 0;
    if (whole && offset + length <= size)
        return;
    throw new DamageError({ what, offset, problem: `its ${length} bytes end beyond the file's ${size}` });
}
/** The bytes of a stretch, checked to be within the file. */
function readExtent(source, extent) {
    checkExtent(source.size, extent);
    return source.read(extent.offset, extent.length);
}

;// CONCATENATED MODULE: ./lib/elf/cursor.js
// The one place where fields are read from bytes: in either byte order, 32 or 64 bits wide, never beyond the end,
// never as a number that JavaScript cannot hold exactly.

const MAX_VARINT_BYTES = 10;
/** Reads fields one after the other; every method moves on, and throws a DamageError where the bytes end. */
class Cursor {
    #bytes;
    #view;
    #littleEndian;
    #bits;
    #start;
    #position = 0;
    /** `start` is the file offset of the first byte, for errors. */
    constructor(bytes, layout, start) {
        this.#bytes = bytes;
        this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        this.#littleEndian = layout.byteOrder === 'little';
        this.#bits = layout.bits;
        this.#start = start;
    }
    /** File offset of what is read next. */
    get offset() {
        return this.#start + this.#position;
    }
    get remaining() {
        return this.#bytes.length - this.#position;
    }
    u8(what) {
        return this.#view.getUint8(this.#take(1, what));
    }
    u16(what) {
        return this.#view.getUint16(this.#take(2, what), this.#littleEndian);
    }
    u32(what) {
        return this.#view.getUint32(this.#take(4, what), this.#littleEndian);
    }
    /** A field of 32 or 64 bits, as wide as the file's addresses, whatever its value. */
    bigWord(what) {
        if (this.#bits === 32)
            return BigInt(this.u32(what));
        return this.#view.getBigUint64(this.#take(8, what), this.#littleEndian);
    }
    /** A field of 32 or 64 bits, as wide as the file's addresses; an error above 2^53 - 1. */
    word(what) {
        const { offset } = this;
        return safeInteger(this.bigWord(what), what, offset);
    }
    /** An unsigned number of 7 bits a byte, lowest first (Go's encoding/binary.Uvarint). */
    uvarint(what) {
        const { offset } = this;
        let value = 0n;
        for (let i = 0; i < MAX_VARINT_BYTES; i++) {
            const byte = this.u8(what);
            value |= BigInt(byte & 0x7f) << BigInt(7 * i);
            if (byte < 0x80)
                return safeInteger(value, what, offset);
        }
        throw new DamageError({ what, offset, problem: `a number of more than ${MAX_VARINT_BYTES} bytes` });
    }
    bytes(length, what) {
        const position = this.#take(length, what);
        return this.#bytes.subarray(position, position + length);
    }
    skip(length) {
        this.#take(length, 'record');
    }
    #take(length, what) {
        const { offset, remaining } = this;
        if (length > remaining) {
            throw new DamageError({ what, offset, problem: `it has ${length} bytes, ${remaining} are left` });
        }
        const position = this.#position;
        this.#position += length;
        return position;
    }
}
/** The value as a number; a DamageError where JavaScript cannot hold it exactly. */
function safeInteger(value, what, offset) {
    if (value <= BigInt(Number.MAX_SAFE_INTEGER))
        return Number(value);
    throw new DamageError({ what, offset, value, problem: 'no file can be that large' });
}
/**
 * The text before the first zero byte, or undefined where there is none. Bytes that are not printable ASCII are
 * written as \xNN, so that a name from a hostile file cannot disturb a log or a report.
 */
function findCString(bytes) {
    const end = bytes.indexOf(0);
    return end < 0 ? undefined : asciiText(bytes.subarray(0, end));
}
/** Bytes as text, those that are not printable ASCII as \xNN. */
function asciiText(bytes) {
    return Array.from(bytes, (byte) => byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`).join('');
}

;// CONCATENATED MODULE: ./lib/elf/header.js
// The ELF header: what kind of file this is and where its two tables stand.



/** Whether the bytes start as an ELF file does. */
function hasElfMagic(bytes) {
    return ELF_MAGIC.every((byte, i) => bytes[i] === byte);
}
/** Reads the ELF header; a FormatError where it is none or is cut off. */
function parseHeader(source) {
    const layout = parseIdent(readExtent(source, { what: 'e_ident', offset: 0, length: EI_NIDENT }));
    const length = HEADER_BYTES[layout.bits];
    const cursor = new Cursor(readExtent(source, { what: 'ELF header', offset: 0, length }), layout, 0);
    cursor.skip(EI_NIDENT);
    const type = cursor.u16('e_type');
    const machine = cursor.u16('e_machine');
    const version = cursor.u32('e_version');
    if (version !== EV_CURRENT)
        throw unknown('e_version', cursor.offset - 4, version);
    const entry = cursor.word('e_entry');
    const phoff = cursor.word('e_phoff');
    const shoff = cursor.bigWord('e_shoff');
    cursor.u32('e_flags');
    cursor.u16('e_ehsize');
    return {
        ...layout,
        source,
        type,
        machine,
        entry,
        phoff,
        phentsize: cursor.u16('e_phentsize'),
        phnum: cursor.u16('e_phnum'),
        shoff,
        shentsize: cursor.u16('e_shentsize'),
        shnum: cursor.u16('e_shnum'),
        shstrndx: cursor.u16('e_shstrndx'),
    };
}
function parseIdent(ident) {
    if (!hasElfMagic(ident))
        throw unknown('EI_MAG', 0, asciiText(ident.subarray(0, 4)));
    const version = ident[EI_VERSION];
    if (version !== EV_CURRENT)
        throw unknown('EI_VERSION', EI_VERSION, version);
    return { bits: parseClass(ident[EI_CLASS]), byteOrder: parseByteOrder(ident[EI_DATA]) };
}
function parseClass(value) {
    if (value === ELFCLASS32)
        return 32;
    if (value === ELFCLASS64)
        return 64;
    throw unknown('EI_CLASS', EI_CLASS, value);
}
function parseByteOrder(value) {
    if (value === ELFDATA2LSB)
        return 'little';
    if (value === ELFDATA2MSB)
        return 'big';
    throw unknown('EI_DATA', EI_DATA, value);
}
function unknown(what, offset, value) {
    return new DamageError({ what, offset, value: value ?? 'missing', problem: 'no value of an ELF file' });
}

;// CONCATENATED MODULE: ./lib/elf/string-table.js
// Names in ELF files: bytes with a zero at the end, in a table that others point into.


/** Reads a name; a FormatError where it does not start or does not end in the table. */
function readTableString(source, table, string) {
    const { what, start, maxBytes } = string;
    if (start >= table.length) {
        const problem = `outside of the table's ${table.length} bytes`;
        throw new DamageError({ what, offset: table.offset, value: start, problem });
    }
    const extent = { what, offset: table.offset + start, length: Math.min(table.length - start, maxBytes) };
    const name = findCString(readExtent(source, extent));
    if (name !== undefined)
        return name;
    throw new DamageError({ ...extent, problem: `no end within ${extent.length} bytes` });
}

;// CONCATENATED MODULE: ./lib/elf/sections.js
// The section headers. A program runs without them, and linkers' tools may damage or remove them, so nothing that
// decides about linkage reads this table.




// Far more than any program has; what is above is damage, and would cost memory.
const MAX_SECTIONS = 100_000;
const MAX_NAME_BYTES = 512;
const SHOFF_AT = { 32: 32, 64: 40 };
/** The section headers with their names, none where the file has no table. Throws a FormatError where it is damaged. */
function readSections(header) {
    if (header.shoff === 0n)
        return [];
    const zero = readSectionZero(header);
    const count = header.shnum === 0 ? zero.size : header.shnum;
    if (count > MAX_SECTIONS) {
        throw new DamageError({
            what: 'number of sections',
            offset: tableOffset(header),
            value: count,
            problem: `above ${MAX_SECTIONS}`,
        });
    }
    const headers = readHeaders(header, count);
    const nameIndex = header.shstrndx === SHN_XINDEX ? zero.link : header.shstrndx;
    const names = findNameTable(header, headers, nameIndex);
    const readName = (start) => names === undefined
        ? ''
        : readTableString(header.source, names, { what: 'section name', start, maxBytes: MAX_NAME_BYTES });
    return headers.map(({ nameOffset, type, address, offset, size }) => ({
        name: readName(nameOffset),
        type,
        address,
        offset,
        size,
    }));
}
/** The header of section 0, which holds the numbers too large for the ELF header. A FormatError where there is none. */
function readSectionZero(header) {
    if (header.shoff === 0n) {
        const problem = 'there is no section header 0 with the number that is asked for';
        throw new DamageError({ what: 'e_shoff', offset: SHOFF_AT[header.bits], value: 0, problem });
    }
    return parseSectionHeader(openTable(header, 1));
}
function readHeaders(header, count) {
    const cursor = openTable(header, count);
    return Array.from({ length: count }, () => parseSectionHeader(cursor));
}
function openTable(header, count) {
    const entry = SECTION_HEADER_BYTES[header.bits];
    const offset = tableOffset(header);
    if (header.shentsize !== entry) {
        throw new DamageError({
            what: 'e_shentsize',
            offset,
            value: header.shentsize,
            problem: `a section header has ${entry} bytes`,
        });
    }
    return new Cursor(readExtent(header.source, { what: 'section header table', offset, length: count * entry }), header, offset);
}
function tableOffset(header) {
    return safeInteger(header.shoff, 'e_shoff', SHOFF_AT[header.bits]);
}
function parseSectionHeader(cursor) {
    const nameOffset = cursor.u32('sh_name');
    const type = cursor.u32('sh_type');
    cursor.bigWord('sh_flags');
    const address = cursor.word('sh_addr');
    const offset = cursor.word('sh_offset');
    const size = cursor.word('sh_size');
    const link = cursor.u32('sh_link');
    const info = cursor.u32('sh_info');
    cursor.bigWord('sh_addralign');
    cursor.bigWord('sh_entsize');
    return { nameOffset, type, address, offset, size, link, info };
}
function findNameTable(header, headers, index) {
    if (index === SHN_UNDEF)
        return undefined;
    const section = headers[index];
    if (section === undefined || section.type === SHT_NOBITS) {
        const problem = `it is the section of the names, one of ${headers.length}`;
        throw new DamageError({ what: 'e_shstrndx', offset: tableOffset(header), value: index, problem });
    }
    const names = { what: 'section names', offset: section.offset, length: section.size };
    checkExtent(header.source.size, names);
    return names;
}

;// CONCATENATED MODULE: ./lib/elf/file.js
// An ELF file as its program headers show it, which is all that the kernel looks at when it starts a program.





// The kernel itself refuses a table above 64 KiB; core files, which PN_XNUM is for, may have more.
const MAX_PROGRAM_HEADERS = 100_000;
/** Reads header and program headers. Throws a FormatError where they are damaged or the file is cut off. */
function parseElf(source) {
    const header = parseHeader(source);
    return { ...header, programHeaders: readProgramHeaders(header) };
}
/** The segment's stretch of the file, unchecked. */
function segmentExtent(segment, what) {
    return { what, offset: segment.offset, length: segment.filesz };
}
/** What the file holds for an address: from there to the end of its loaded segment; undefined where it holds nothing. */
function findMapped(elf, address) {
    const segment = elf.programHeaders.find(({ type, vaddr, filesz }) => type === PT_LOAD && vaddr <= address && address < vaddr + filesz);
    if (segment === undefined)
        return undefined;
    const skipped = address - segment.vaddr;
    return { offset: segment.offset + skipped, length: segment.filesz - skipped };
}
function readProgramHeaders(header) {
    const { phoff: offset } = header;
    const count = header.phnum === PN_XNUM ? readSectionZero(header).info : header.phnum;
    if (count === 0)
        return [];
    const entry = PROGRAM_HEADER_BYTES[header.bits];
    if (header.phentsize !== entry) {
        const problem = `a program header has ${entry} bytes`;
        throw new DamageError({ what: 'e_phentsize', offset, value: header.phentsize, problem });
    }
    if (count > MAX_PROGRAM_HEADERS) {
        const problem = `above ${MAX_PROGRAM_HEADERS}`;
        throw new DamageError({ what: 'number of program headers', offset, value: count, problem });
    }
    const table = { what: 'program header table', offset, length: count * entry };
    const cursor = new Cursor(readExtent(header.source, table), header, offset);
    const programHeaders = Array.from({ length: count }, () => parseProgramHeader(cursor, header.bits));
    for (const segment of programHeaders) {
        if (segment.type === PT_LOAD)
            checkExtent(header.source.size, segmentExtent(segment, 'PT_LOAD segment'));
    }
    return programHeaders;
}
function parseProgramHeader(cursor, bits) {
    const type = cursor.u32('p_type');
    // The one field whose place depends on the class.
    const flags64 = bits === 64 ? cursor.u32('p_flags') : undefined;
    const offset = cursor.word('p_offset');
    const vaddr = cursor.word('p_vaddr');
    cursor.bigWord('p_paddr');
    const filesz = cursor.word('p_filesz');
    const memsz = cursor.word('p_memsz');
    const flags = flags64 ?? cursor.u32('p_flags');
    cursor.bigWord('p_align');
    return { type, flags, offset, vaddr, filesz, memsz };
}

;// CONCATENATED MODULE: ./lib/elf/linkage.js
// How a program is linked: what it asks the kernel and the dynamic loader for. Read from the program headers only,
// as they do.





// PATH_MAX, as in the kernel: with the zero byte at the end.
const MAX_PATH_BYTES = 4096;
const MAX_DYNAMIC_BYTES = 1 << 20;
const MAX_NEEDED = 1000;
const MAX_LISTED = 10;
/** Reads how the program is linked. Throws a FormatError where what it asks for cannot be read. */
function readLinkage(elf) {
    const interpreter = findInterpreter(elf);
    const needed = readNeeded(elf);
    const evidence = [
        interpreter === undefined ? 'no program interpreter (PT_INTERP)' : `program interpreter ${interpreter}`,
        needed.length === 0 ? 'no needed libraries (DT_NEEDED)' : `needs ${listLibraries(needed)}`,
    ].join(', ');
    const asks = interpreter !== undefined || needed.length > 0;
    const linkage = asks ? 'dynamic' : elf.type === ET_DYN ? 'static-pie' : 'static';
    return { linkage, ...(interpreter === undefined ? {} : { interpreter }), needed, evidence };
}
/** The names for a sentence, the first ten of them. */
function listLibraries(needed) {
    const more = needed.length - MAX_LISTED;
    return needed.slice(0, MAX_LISTED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
/** Whether the linker marked the file as a position-independent executable (DF_1_PIE), as it does with no library. */
function isMarkedAsPie(elf) {
    const flags = readDynamic(elf).find(({ tag }) => tag === DT_FLAGS_1);
    return flags !== undefined && (flags.value & BigInt(DF_1_PIE)) !== 0n;
}
function findInterpreter(elf) {
    const segment = elf.programHeaders.find(({ type }) => type === PT_INTERP);
    if (segment === undefined)
        return undefined;
    const extent = segmentExtent(segment, 'PT_INTERP segment');
    if (extent.length > MAX_PATH_BYTES) {
        throw new DamageError({ ...extent, problem: `a path of ${extent.length} bytes` });
    }
    const path = findCString(readExtent(elf.source, extent));
    if (path === undefined || path === '')
        throw new DamageError({ ...extent, problem: 'no path with an end' });
    return path;
}
function readNeeded(elf) {
    const entries = readDynamic(elf);
    const needed = entries.filter(({ tag }) => tag === DT_NEEDED);
    const first = needed[0];
    if (first === undefined)
        return [];
    if (needed.length > MAX_NEEDED) {
        const problem = `above ${MAX_NEEDED}`;
        throw new DamageError({ what: 'number of DT_NEEDED', offset: first.at, value: needed.length, problem });
    }
    const strings = locateStrings(elf, entries, first.at);
    return needed.map(({ value, at }) => {
        const start = safeInteger(value, 'DT_NEEDED', at);
        return readTableString(elf.source, strings, {
            what: 'name of DT_NEEDED',
            start,
            maxBytes: MAX_PATH_BYTES,
        });
    });
}
function readDynamic(elf) {
    const segment = elf.programHeaders.find(({ type }) => type === PT_DYNAMIC);
    if (segment === undefined)
        return [];
    const extent = segmentExtent(segment, 'PT_DYNAMIC segment');
    if (extent.length > MAX_DYNAMIC_BYTES) {
        throw new DamageError({ ...extent, problem: `${extent.length} bytes are above ${MAX_DYNAMIC_BYTES}` });
    }
    const cursor = new Cursor(readExtent(elf.source, extent), elf, extent.offset);
    const entries = [];
    while (cursor.remaining > 0) {
        const at = cursor.offset;
        const tag = Number(cursor.bigWord('d_tag'));
        const value = cursor.bigWord('d_val');
        if (tag === DT_NULL)
            break;
        entries.push({ tag, value, at });
    }
    return entries;
}
function locateStrings(elf, entries, at) {
    const table = entries.find(({ tag }) => tag === DT_STRTAB);
    const size = entries.find(({ tag }) => tag === DT_STRSZ);
    if (table === undefined || size === undefined) {
        throw new DamageError({ what: 'DT_NEEDED', offset: at, problem: 'no DT_STRTAB and DT_STRSZ beside it' });
    }
    const mapped = findMapped(elf, safeInteger(table.value, 'DT_STRTAB', table.at));
    if (mapped === undefined) {
        const problem = 'an address that no segment loads';
        throw new DamageError({ what: 'DT_STRTAB', offset: table.at, value: table.value, problem });
    }
    const length = Math.min(safeInteger(size.value, 'DT_STRSZ', size.at), mapped.length);
    return { what: 'DT_STRTAB', offset: mapped.offset, length };
}

// EXTERNAL MODULE: ./lib/oci/platform.js
var oci_platform = __webpack_require__(7122);
;// CONCATENATED MODULE: ./lib/elf/platform.js
// What an ELF file was made for, in words, and whether that is the platform of the image.



// Every Linux GOARCH: https://go.dev/doc/install/source#environment. The header does not tell arm's variants apart.
const MACHINE_OF = new Map([
    ['386', { machine: EM_386, bits: 32, byteOrder: 'little' }],
    ['amd64', { machine: EM_X86_64, bits: 64, byteOrder: 'little' }],
    ['arm', { machine: EM_ARM, bits: 32, byteOrder: 'little' }],
    ['arm64', { machine: EM_AARCH64, bits: 64, byteOrder: 'little' }],
    ['loong64', { machine: EM_LOONGARCH, bits: 64, byteOrder: 'little' }],
    ['mips', { machine: EM_MIPS, bits: 32, byteOrder: 'big' }],
    ['mipsle', { machine: EM_MIPS, bits: 32, byteOrder: 'little' }],
    ['mips64', { machine: EM_MIPS, bits: 64, byteOrder: 'big' }],
    ['mips64le', { machine: EM_MIPS, bits: 64, byteOrder: 'little' }],
    ['ppc64', { machine: EM_PPC64, bits: 64, byteOrder: 'big' }],
    ['ppc64le', { machine: EM_PPC64, bits: 64, byteOrder: 'little' }],
    ['riscv64', { machine: EM_RISCV, bits: 64, byteOrder: 'little' }],
    ['s390x', { machine: EM_S390, bits: 64, byteOrder: 'big' }],
]);
const MACHINE_NAMES = new Map([
    [EM_386, 'x86'],
    [EM_X86_64, 'x86-64'],
    [EM_ARM, 'ARM'],
    [EM_AARCH64, 'AArch64'],
    [EM_LOONGARCH, 'LoongArch'],
    [EM_MIPS, 'MIPS'],
    [EM_PPC64, 'PowerPC64'],
    [EM_RISCV, 'RISC-V'],
    [EM_S390, 'S/390'],
]);
// Only here does the name of the machine leave the byte order open.
const BOTH_ORDERS = new Set([EM_MIPS, EM_PPC64]);
const TYPE_NAMES = new Map([
    [ET_REL, 'object file'],
    [ET_EXEC, 'executable'],
    [ET_CORE, 'core dump'],
]);
/** What the file is: "ELF64 x86-64 executable", "ELF64 PowerPC64 little-endian shared object". */
function describeFormat(elf) {
    return `${describeMachine(elf)} ${describeType(elf)}`;
}
/** Why the kernel of that platform would not start the file, or undefined where it would. */
function findPlatformMismatch(elf, platform) {
    const wanted = MACHINE_OF.get(platform.architecture);
    const name = (0,oci_platform/* formatPlatform */.Bq)(platform);
    if (wanted === undefined)
        return `${name} is not a platform that Go makes programs for`;
    const same = elf.machine === wanted.machine && elf.bits === wanted.bits && elf.byteOrder === wanted.byteOrder;
    if (same)
        return undefined;
    return `it is made for ${describeMachine(elf)}, and ${name} is ${describeMachine(wanted)}`;
}
function describeMachine({ machine, bits, byteOrder }) {
    const name = MACHINE_NAMES.get(machine) ?? `machine ${machine}`;
    const known = MACHINE_NAMES.has(machine) && !BOTH_ORDERS.has(machine);
    const usual = [...MACHINE_OF.values()].find((other) => other.machine === machine)?.byteOrder;
    return known && byteOrder === usual ? `ELF${bits} ${name}` : `ELF${bits} ${name} ${byteOrder}-endian`;
}
function describeType(elf) {
    if (elf.type !== ET_DYN)
        return TYPE_NAMES.get(elf.type) ?? `file of type ${elf.type}`;
    const executable = elf.programHeaders.some(({ type }) => type === PT_INTERP) || isMarkedAsPie(elf);
    return executable ? 'position-independent executable' : 'shared object';
}

;// CONCATENATED MODULE: ./lib/elf/link-check.js
// The link check: whether the binary in the image can run there, where nothing else is. What it finds is explained
// as the user would meet it when starting the container.








const HEAD_BYTES = 128;
const ARCHIVE_MAGIC = '!<arch>';
const NOT_RUNNABLE = 'the kernel would answer "exec format error"';
const CRASHES = 'it would crash with a segmentation fault (exit code 139)';
const HINT = {
    empty: 'Remove from build-flags what keeps the compiler from writing a program.',
    main: 'Name a main package in the package input, and remove -buildmode flags from build-flags.',
    platform: 'Remove GOOS, GOARCH and -buildmode settings, and let the platforms input choose the platform.',
    damaged: 'Build it again, and leave out tools that change the binary after the link.',
};
/**
 * Checks the binary. Throws an ImageError, whatever the mode, where the file is not a program for the platform;
 * a program that is dynamic is judged by the mode.
 */
function checkLink({ source, path, platform, mode }) {
    refuseOtherFiles(source, path);
    try {
        const elf = parseElf(source);
        refuseNonPrograms(elf, path);
        refuseOtherPlatforms(elf, path, platform);
        const facts = readLinkage(elf);
        return {
            check: judge(elf, facts, { path, mode }),
            linkage: facts.linkage,
            evidence: facts.evidence,
            fileFormat: describeFormat(elf),
            stripped: isStripped(elf),
        };
    }
    catch (cause) {
        if (!(cause instanceof errors/* FormatError */.IF))
            throw cause;
        throw new errors/* ImageError */.C8(`${path} is a damaged ELF file: ${cause.message}`, { hint: HINT.damaged, cause });
    }
}
function refuseOtherFiles(source, path) {
    if (source.size === 0) {
        throw new errors/* ImageError */.C8(`${path} is an empty file: ${NOT_RUNNABLE}`, { hint: HINT.empty });
    }
    const head = source.read(0, Math.min(source.size, HEAD_BYTES));
    if (hasElfMagic(head))
        return;
    const text = asciiText(head);
    if (text.startsWith('#!')) {
        const line = asciiText(head.subarray(0, endOfLine(head)));
        throw new errors/* ImageError */.C8(`${path} is a script (first line "${line}"): an empty image has no interpreter for it, and the kernel would ` +
            'answer "no such file or directory"', { hint: 'Put a compiled program into the image.' });
    }
    if (text.startsWith(ARCHIVE_MAGIC)) {
        throw new errors/* ImageError */.C8(`${path} is an archive ("${ARCHIVE_MAGIC}"), not a program: that is what the compiler makes of a package ` +
            `that is not main; ${NOT_RUNNABLE}`, { hint: HINT.main });
    }
    const first = Array.from(head.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
    throw new errors/* ImageError */.C8(`${path} is not an ELF file (it begins with the bytes ${first}, "${asciiText(head.subarray(0, 4))}"): ` +
        NOT_RUNNABLE, { hint: HINT.platform });
}
function endOfLine(bytes) {
    const end = bytes.indexOf(0x0a);
    return end < 0 ? bytes.length : end;
}
function refuseNonPrograms(elf, path) {
    const flaw = findNonProgram(elf);
    if (flaw === undefined)
        return;
    throw new errors/* ImageError */.C8(`${path} is not a program: ${flaw}`, { hint: HINT.main });
}
function findNonProgram({ type, entry, programHeaders }) {
    if (type === ET_REL)
        return `it is an object file that was not linked (ET_REL); ${NOT_RUNNABLE}`;
    if (type === ET_CORE)
        return `it is a core dump (ET_CORE); ${NOT_RUNNABLE}`;
    if (type !== ET_EXEC && type !== ET_DYN)
        return `it has the unknown ELF type ${type}; ${NOT_RUNNABLE}`;
    if (programHeaders.length === 0)
        return `it has no program headers; ${NOT_RUNNABLE}`;
    if (!programHeaders.some((segment) => segment.type === PT_LOAD)) {
        return `it has no segment to load (PT_LOAD); ${CRASHES}`;
    }
    if (entry !== 0)
        return undefined;
    const flaw = type === ET_DYN ? 'it is a shared library (ET_DYN without entry point)' : 'it has no entry point';
    return `${flaw}; ${CRASHES}`;
}
function refuseOtherPlatforms(elf, path, platform) {
    const mismatch = findPlatformMismatch(elf, platform);
    if (mismatch === undefined)
        return;
    throw new errors/* ImageError */.C8(`${path} is not for the image's platform: ${mismatch}; ${NOT_RUNNABLE}`, {
        hint: HINT.platform,
    });
}
function judge(elf, facts, { path, mode }) {
    if (facts.linkage !== 'dynamic')
        return { id: 'link', verdict: 'pass', message: facts.evidence };
    if (mode === 'off') {
        return { id: 'link', verdict: 'pass', message: `dynamic, which link-check allows: ${facts.evidence}` };
    }
    const verdict = mode === 'error' ? 'fail' : 'warn';
    return { id: 'link', verdict, ...explainDynamic(elf, facts, path) };
}
function explainDynamic(elf, { interpreter, needed }, path) {
    const libraries = listLibraries(needed);
    if (interpreter === undefined) {
        return {
            message: `the image would crash: ${path} needs ${libraries} and asks for no interpreter that would load what it ` +
                'needs (DT_NEEDED without PT_INTERP), as a shared library does',
            hint: 'Remove -buildmode=c-shared and other -buildmode flags from build-flags.',
        };
    }
    const missing = needed.length === 1 ? 'which is not there either' : 'which are not there either';
    const also = needed.length === 0 ? '' : `; it also needs ${libraries}, ${missing}`;
    return {
        message: `the image would fail with "exec ${path}: no such file or directory": the binary asks for the interpreter ` +
            `${interpreter}, which an empty image does not have (the kernel names the program, although it is the ` +
            `interpreter that is missing)${also}`,
        hint: needed.length === 0 ? 'Remove -buildmode=pie from build-flags.' : hintForLibraries(elf),
    };
}
function hintForLibraries(elf) {
    const pie = elf.type === ET_DYN ? ' and -buildmode=pie' : '';
    return (`Remove -linkmode=external${pie} from ldflags and build-flags, so that CGO_ENABLED=0 gives a static binary, ` +
        'or add -extldflags=-static to ldflags.');
}
function isStripped(elf) {
    try {
        return !readSections(elf).some(holdsSymbols);
    }
    catch (error) {
        if (error instanceof errors/* FormatError */.IF)
            return false;
        throw error;
    }
}
function holdsSymbols({ name }) {
    return name === '.symtab' || name.startsWith('.debug_') || name.startsWith('.zdebug_');
}

;// CONCATENATED MODULE: ./lib/gobin/quoted-string.js
// Go string literals, as strconv.Quote writes them: https://go.dev/ref/spec#String_literals.

const SIMPLE_ESCAPES = {
    a: 7,
    b: 8,
    t: 9,
    n: 10,
    v: 11,
    f: 12,
    r: 13,
    '"': 0x22,
    '\\': 0x5c,
};
// Alternatives in the order of the specification's rules; the last one catches what no rule allows.
const TOKEN = /\\x([0-9a-fA-F]{2})|\\([0-7]{3})|\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})|\\([abtnvfr"\\])|([^\\"\n]+)|(")/y;
/** Reads the literal that the text starts with; undefined where it starts with no quote. Throws a FormatError. */
function parseQuoted(text) {
    if (text.startsWith('"'))
        return parseInterpreted(text);
    if (!text.startsWith('`'))
        return undefined;
    const end = text.indexOf('`', 1);
    if (end < 0)
        throw invalid(text);
    return { value: text.slice(1, end).replaceAll('\r', ''), length: end + 1 };
}
function parseInterpreted(text) {
    // Escapes stand for bytes, several of which may make one character.
    const parts = [];
    const token = new RegExp(TOKEN);
    token.lastIndex = 1;
    for (;;) {
        const match = token.exec(text);
        if (match === null)
            throw invalid(text);
        const [, hex, octal, short, long, simple, plain, end] = match;
        if (end !== undefined)
            return { value: Buffer.concat(parts).toString('utf8'), length: token.lastIndex };
        if (plain !== undefined)
            parts.push(Buffer.from(plain));
        else if (simple !== undefined)
            parts.push(Buffer.of(SIMPLE_ESCAPES[simple] ?? 0));
        else if (hex !== undefined)
            parts.push(byteOf(parseInt(hex, 16), text));
        else if (octal !== undefined)
            parts.push(byteOf(parseInt(octal, 8), text));
        else
            parts.push(characterOf(parseInt(short ?? long ?? '', 16), text));
    }
}
function byteOf(value, text) {
    if (value > 0xff)
        throw invalid(text);
    return Buffer.of(value);
}
function characterOf(value, text) {
    if (value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff))
        throw invalid(text);
    return Buffer.from(String.fromCodePoint(value));
}
function invalid(text) {
    return new errors/* FormatError */.IF(`${JSON.stringify(text)} is no Go string literal`);
}

;// CONCATENATED MODULE: ./lib/gobin/module-info.js
// The text of the build information: modules and settings, one a line. The form is that of Go's
// src/runtime/debug/mod.go (ParseBuildInfo).


/** Of a program that was built without modules. */
const NO_MODULE_INFO = { path: '', deps: [], settings: new Map() };
/** Parses the text between the frame's marks. Throws a FormatError that names the line. */
function parseModuleInfo(text) {
    const draft = { path: '', deps: [], settings: new Map() };
    // What follows the last line's end is no line.
    const lines = text.split('\n').slice(0, -1);
    lines.forEach((line, i) => {
        try {
            addLine(draft, line);
        }
        catch (cause) {
            if (!(cause instanceof errors/* FormatError */.IF))
                throw cause;
            throw new errors/* FormatError */.IF(`line ${i + 1} of the Go build info: ${cause.message}`, { cause });
        }
    });
    const { path, main, deps, settings } = draft;
    return { path, ...(main === undefined ? {} : { main }), deps, settings };
}
function addLine(draft, line) {
    const tab = line.indexOf('\t');
    const rest = line.slice(tab + 1);
    switch (line.slice(0, Math.max(tab, 0))) {
        case 'path':
            draft.path = rest;
            return;
        case 'mod':
            draft.main = parseModule(rest);
            draft.last = 'main';
            return;
        case 'dep':
            draft.deps.push(parseModule(rest));
            draft.last = 'dep';
            return;
        case '=>':
            addReplacement(draft, rest);
            return;
        case 'build':
            draft.settings.set(...parseSetting(rest));
            return;
        default:
        // Lines of a later Go release: they say nothing about those above.
    }
}
function parseModule(columns) {
    const [path = '', version, sum = '', ...more] = columns.split('\t');
    if (version === undefined || more.length > 0) {
        throw new errors/* FormatError */.IF(`a module has 2 or 3 columns, not ${columns.split('\t').length}`);
    }
    return { path, version, sum };
}
function addReplacement(draft, columns) {
    const count = columns.split('\t').length;
    if (count !== 3)
        throw new errors/* FormatError */.IF(`a replacement has 3 columns, not ${count}`);
    const replace = parseModule(columns);
    if (draft.last === 'main' && draft.main !== undefined) {
        draft.main = { ...draft.main, replace };
    }
    else {
        const replaced = draft.last === 'dep' ? draft.deps.pop() : undefined;
        if (replaced === undefined)
            throw new errors/* FormatError */.IF('a replacement with no module above it');
        draft.deps.push({ ...replaced, replace });
    }
    draft.last = undefined;
}
function parseSetting(text) {
    const quoted = parseQuoted(text);
    const end = quoted?.length ?? text.indexOf('=');
    if (end <= 0 || text[end] !== '=')
        throw new errors/* FormatError */.IF(`the setting ${JSON.stringify(text)} is no KEY=VALUE`);
    const key = quoted?.value ?? text.slice(0, end);
    if (quoted === undefined && /[ \t\r"`]/.test(key)) {
        throw new errors/* FormatError */.IF(`the key ${JSON.stringify(key)} must be quoted`);
    }
    return [key, parseValue(text.slice(end + 1))];
}
function parseValue(text) {
    const quoted = parseQuoted(text);
    if (quoted?.length === text.length)
        return quoted.value;
    if (quoted !== undefined || /[ \t\r"`]/.test(text)) {
        throw new errors/* FormatError */.IF(`the value ${JSON.stringify(text)} must be quoted as a whole`);
    }
    return text;
}

;// CONCATENATED MODULE: ./lib/gobin/build-info.js
// The build information that the Go linker leaves in a program: the release, the main package, the modules and the
// settings, as `go version -m` prints them. The form is that of Go's src/debug/buildinfo/buildinfo.go.







const MAGIC = Buffer.from('\xff Go buildinf:', 'latin1');
const ALIGNMENT = 16;
const build_info_HEADER_BYTES = 32;
const CHUNK_BYTES = 1 << 20;
const FLAG_BIG_ENDIAN = 1;
const FLAG_INLINE = 2;
const build_info_MAX_VARINT_BYTES = 10;
// cmd/go's module information stands between two marks of 16 bytes.
const FRAME_BYTES = 16;
/** Finds the build information, undefined where the file has none. Throws a FormatError where it is damaged. */
function findBuildInfo(elf) {
    const range = findDataRange(elf);
    const address = range === undefined ? undefined : findMagic(elf, range);
    if (address === undefined)
        return undefined;
    const { version, modules } = readRaw(elf, address);
    if (version === '')
        return undefined;
    const text = removeFrame(modules);
    return { goVersion: version, ...(text === undefined ? NO_MODULE_INFO : parseModuleInfo(text)) };
}
function findDataRange(elf) {
    const section = readSections(elf).find(({ name }) => name === '.go.buildinfo');
    if (section !== undefined)
        return section;
    const data = elf.programHeaders.find(({ type, flags }) => type === PT_LOAD && (flags & PF_W) !== 0 && (flags & PF_X) === 0);
    return data === undefined ? undefined : { address: data.vaddr, size: data.memsz };
}
function findMagic(elf, range) {
    const start = Math.ceil(range.address / ALIGNMENT) * ALIGNMENT;
    const mapped = findMapped(elf, start);
    if (mapped === undefined)
        return undefined;
    const length = Math.min(range.address + range.size - start, mapped.length);
    // Chunks are multiples of the alignment, so that none cuts the header's magic bytes in two.
    for (let done = 0; done < length; done += CHUNK_BYTES) {
        const chunk = { offset: mapped.offset + done, length: Math.min(CHUNK_BYTES, length - done) };
        const at = indexOfAligned(readExtent(elf.source, { what: 'data segment', ...chunk }));
        if (at !== undefined)
            return start + done + at;
    }
    return undefined;
}
function indexOfAligned(bytes) {
    const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = data.indexOf(MAGIC);
    while (at >= 0 && at % ALIGNMENT !== 0)
        at = data.indexOf(MAGIC, at + 1);
    return at < 0 ? undefined : at;
}
function readRaw(elf, address) {
    const header = openAt(elf, { address, length: build_info_HEADER_BYTES, what: 'build info header' });
    header.skip(MAGIC.length);
    const pointerBytes = header.u8('ptrSize');
    const flags = header.u8('flags');
    if ((flags & FLAG_INLINE) !== 0) {
        const version = readInline(elf, address + build_info_HEADER_BYTES, 'Go version');
        return { version: utf8(version.bytes), modules: readInline(elf, version.end, 'module info').bytes };
    }
    if (pointerBytes !== 4 && pointerBytes !== 8) {
        const problem = 'neither 4 nor 8';
        throw new DamageError({ what: 'ptrSize', offset: header.offset - 2, value: pointerBytes, problem });
    }
    // Before Go 1.18: two addresses of Go strings, each an address and a length.
    const byteOrder = (flags & FLAG_BIG_ENDIAN) === 0 ? 'little' : 'big';
    const pointers = { ...elf, byteOrder, bits: pointerBytes === 4 ? 32 : 64 };
    const words = openAt(pointers, {
        address: address + ALIGNMENT,
        length: 2 * pointerBytes,
        what: 'pointers',
    });
    const version = readPointed(pointers, words.word('versPtr'), 'Go version');
    return { version: utf8(version), modules: readPointed(pointers, words.word('modPtr'), 'module info') };
}
function readInline(elf, address, what) {
    const available = findMapped(elf, address)?.length ?? 0;
    const cursor = openAt(elf, { address, length: Math.min(build_info_MAX_VARINT_BYTES, available), what });
    const before = cursor.offset;
    const length = cursor.uvarint(`length of ${what}`);
    const start = address + cursor.offset - before;
    if (length === 0)
        return { bytes: new Uint8Array(), end: start };
    return { bytes: openAt(elf, { address: start, length, what }).bytes(length, what), end: start + length };
}
function readPointed(elf, pointer, what) {
    if (pointer === 0)
        return new Uint8Array();
    const string = openAt(elf, { address: pointer, length: elf.bits / 4, what: `string of ${what}` });
    const address = string.word(`address of ${what}`);
    const length = string.word(`length of ${what}`);
    if (length === 0)
        return new Uint8Array();
    return openAt(elf, { address, length, what }).bytes(length, what);
}
function openAt(elf, { address, length, what }) {
    const mapped = findMapped(elf, address);
    if (mapped === undefined || length > mapped.length) {
        const place = `address 0x${address.toString(16)}`;
        throw new errors/* FormatError */.IF(`${what} of the Go build info: its ${length} bytes at ${place} are in no segment`);
    }
    const { offset } = mapped;
    return new Cursor(readExtent(elf.source, { what, offset, length }), elf, offset);
}
function removeFrame(modules) {
    const framed = modules.length > 2 * FRAME_BYTES && modules[modules.length - FRAME_BYTES - 1] === 0x0a;
    return framed ? utf8(modules.subarray(FRAME_BYTES, modules.length - FRAME_BYTES)) : undefined;
}
function utf8(bytes) {
    return new TextDecoder().decode(bytes);
}

// EXTERNAL MODULE: ./lib/oci/digest.js
var digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/oci/file-bytes.js
var file_bytes = __webpack_require__(3137);
// EXTERNAL MODULE: ./lib/oci/read.js + 1 modules
var read = __webpack_require__(8681);
;// CONCATENATED MODULE: ./lib/inspect.js
// Looks at the image that was made, the way a stranger would: reads its layers back, checks every digest, finds
// the binary in it and reads that file. What is said of the image is said of these bytes.










/** Inspects an image; it is an ImageError where the image is not what its own documents say. */
async function inspect(image, options) {
    // Of several that are inspected side by side, each has a copy of its own.
    const copy = (0,external_node_path_.join)(options.tempDir, `inspect-${image.id.replace(':', '-')}`);
    try {
        return await inspectThrough(copy, image, options);
    }
    finally {
        await (0,promises_.rm)(copy, { force: true });
    }
}
async function inspectThrough(copy, image, options) {
    let binary;
    let uncompressedSize = 0;
    let fileCount = 0;
    const mismatches = await (0,read/* readEntries */.$)(image, async (entry, content) => {
        if (entry.type !== 'file')
            return;
        uncompressedSize += entry.size;
        fileCount += 1;
        if (entry.path !== options.binaryPath)
            return;
        if ((entry.mode & 0o111) !== 0o111)
            throw new errors/* ImageError */.C8(`${entry.path} in the image is not executable`);
        binary = { size: entry.size, sha256: await copyOut(content, copy) };
    });
    if (mismatches.length > 0)
        throw new errors/* ImageError */.C8(`the image does not agree with itself: ${mismatches.join('; ')}`);
    if (binary === undefined)
        throw new errors/* ImageError */.C8(`the image has no file ${options.binaryPath}`);
    const file = inspectBinary(copy, { ...options, size: binary.size, image });
    return { ...file, binarySize: binary.size, binarySha256: binary.sha256, uncompressedSize, fileCount };
}
/** Reads the build info of a Go executable that stands in a file. */
function readBuildInfo(file, size) {
    return withFile(file, size, (source) => buildInfoOf(source));
}
function inspectBinary(copy, options) {
    return withFile(copy, options.size, (source) => {
        const { binaryPath: path, linkCheck: mode, image } = options;
        const link = checkLink({ source, path, platform: image.platform, mode });
        return { ...link, buildInfo: buildInfoOf(source) };
    });
}
function buildInfoOf(source) {
    const info = findBuildInfo(parseElf(source));
    if (info === undefined)
        throw new errors/* FormatError */.IF('the binary has no Go build info: it was not linked by the go command');
    return info;
}
async function copyOut(content, file) {
    const meter = new digest/* Meter */.kI();
    await (0,file_bytes/* writeFileBytes */.$)(file, meter.measure(content));
    return (0,digest/* hexOf */.ZD)(meter.digest);
}
function withFile(file, size, use) {
    const descriptor = (0,external_node_fs_.openSync)(file, 'r');
    try {
        return use({ size, read: (offset, length) => readExactly(descriptor, offset, length) });
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
function readExactly(descriptor, offset, length) {
    const bytes = new Uint8Array(length);
    const got = (0,external_node_fs_.readSync)(descriptor, bytes, 0, length, offset);
    if (got !== length)
        throw new errors/* FormatError */.IF(`the binary ends at offset ${offset + got}, within a read of ${length} bytes`);
    return bytes;
}


/***/ }),

/***/ 2388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ look),
  w: () => (/* binding */ lookAtAll)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/daemon/delivery.js
var delivery = __webpack_require__(9426);
// EXTERNAL MODULE: ./lib/oci/platform.js
var oci_platform = __webpack_require__(7122);
;// CONCATENATED MODULE: ./lib/candidate.js
// The image that the daemon is to have: to be run there, to stay there, or both.


/** The image of a program that the daemon is to have, if any. */
async function findCandidate({ media, daemon }, { program, made }) {
    const { load } = media;
    const where = load?.daemon ?? (program.inputs.smokeTest === undefined ? undefined : daemon);
    const platform = load?.platform ?? where?.platform;
    const image = made.images.find((one) => platform !== undefined && (0,oci_platform/* samePlatform */.my)(one.platform, platform));
    if (where === undefined || image === undefined)
        return undefined;
    return { daemon: where, image, known: await (0,delivery/* findInDaemon */.nB)(where, image), stays: load !== undefined };
}

// EXTERNAL MODULE: ./lib/engine/plan.js
var plan = __webpack_require__(8479);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/go/release.js
var release = __webpack_require__(3983);
// EXTERNAL MODULE: ./lib/inspect.js + 13 modules
var inspect = __webpack_require__(6919);
// EXTERNAL MODULE: ./lib/queue.js
var queue = __webpack_require__(2652);
;// CONCATENATED MODULE: ./lib/look.js
// Inspect: every image is read back, and the daemon is asked meanwhile whether it has it.







/** Looks at the images of all programs; an ImageError where one is not what was asked for. */
async function lookAtAll(prepared, assembled, world) {
    return world.log.phase('inspect', async () => {
        const run = (0,queue/* queue */.g)((0,external_node_os_.availableParallelism)());
        const value = await Promise.all(assembled.map((one) => run(() => lookAt(prepared, one, world))));
        return { value, said: describeLinks(value) };
    });
}
async function lookAt(prepared, one, world) {
    // The daemon is asked whether it has the image while the image is looked at.
    const [inspections, candidate] = await Promise.all([look(one, world), findCandidate(prepared, one)]);
    return { ...one, inspections, candidate, checks: inspections.map(({ check }) => [check]) };
}
/** Looks at the images of one program. */
async function look({ program, made }, world) {
    const { linkCheck } = program.inputs;
    const inspections = await Promise.all(made.images.map((image) => (0,inspect/* inspect */.N)(image, { binaryPath: (0,plan/* binaryPath */.V)(made.plan), linkCheck, tempDir: world.tempDir })));
    for (const { buildInfo } of inspections)
        checkRelease(made.plan, buildInfo.goVersion);
    return inspections;
}
function describeLinks(looked) {
    const all = looked.flatMap(({ inspections }) => inspections);
    return [
        ...new Set(all.map(({ linkage, evidence, fileFormat }) => `${linkage}: ${evidence} (${fileFormat})`)),
    ].join('; ');
}
function checkRelease(plan, found) {
    if ((0,release/* satisfies */.ib)(plan.compile.go, found))
        return;
    const { value, from, file } = plan.compile.go;
    throw new errors/* ImageError */.C8(`the binary was compiled by ${found}, but ${file ?? 'go-version'} asks for Go ${value} (${from})`, {
        hint: 'Set builder-image to an image with that release, or go-version: local to take what is there.',
    });
}


/***/ }),

/***/ 7702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ assembleAll)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/engine/plan.js
var engine_plan = __webpack_require__(8479);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/inspect.js + 13 modules
var inspect = __webpack_require__(6919);
// EXTERNAL MODULE: ./lib/make-plan.js
var make_plan = __webpack_require__(3325);
// EXTERNAL MODULE: ./lib/oci/assemble.js + 3 modules
var assemble = __webpack_require__(1227);
// EXTERNAL MODULE: ./lib/oci/image-index.js
var image_index = __webpack_require__(5885);
// EXTERNAL MODULE: ./lib/queue.js
var queue = __webpack_require__(2652);
// EXTERNAL MODULE: ./lib/rootfs/compose.js
var compose = __webpack_require__(6639);
;// CONCATENATED MODULE: ./lib/rootfs/time-zones.js
// The time zone data of the image: the Go release's own lib/time/zoneinfo.zip, unpacked to the first folder that
// Go's time package searches (src/time/zoneinfo_unix.go). Unpacked, because the TZ variable is looked up only
// in folders: the ZONEINFO variable, which may name a zip, serves time.LoadLocation alone (src/time/zoneinfo.go).


const ZONEINFO_PATH = '/usr/share/zoneinfo';
/** One entry for each time zone in the zip, e.g. /usr/share/zoneinfo/Europe/Berlin. */
async function readTimeZones(zoneinfoZip) {
    const { unzipSync } = await __webpack_require__.e(/* import() */ 306).then(__webpack_require__.bind(__webpack_require__, 1306));
    const files = Object.entries(unzip(zoneinfoZip, unzipSync, await (0,promises_.readFile)(zoneinfoZip)));
    const zones = files.filter(([name]) => !name.endsWith('/'));
    if (zones.length === 0)
        throw new errors/* FormatError */.IF('the time zone data of the Go release (zoneinfo.zip) is empty');
    return zones.map(([name, bytes]) => {
        if (!/^[A-Za-z0-9][\w+-]*(\/[\w+-]+)*$/.test(name)) {
            throw new errors/* FormatError */.IF(`the time zone data of the Go release (zoneinfo.zip) has an unexpected name: ${name}`);
        }
        const path = `${ZONEINFO_PATH}/${name}`;
        return { type: 'file', path, mode: 0o644, uid: 0, gid: 0, size: bytes.length, content: { bytes } };
    });
}
function unzip(file, unzipSync, zip) {
    try {
        return unzipSync(zip);
    }
    catch (cause) {
        throw new errors/* FormatError */.IF(`the time zone data of the Go release (${file}) is not a readable zip file`, {
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./lib/stamp.js
// With `vcs: true` the image's labels and times follow the stamp that the go command put into the binary (its
// build info: vcs.revision, vcs.time and the main module's version; src/cmd/go/internal/load/pkg.go).
function stampOf(info) {
    const setting = (key) => info.settings.get(key);
    const version = info.main?.version;
    return {
        revision: setting('vcs.revision'),
        time: setting('vcs.time'),
        version: version === '' || version === '(devel)' ? undefined : version,
    };
}
/** The plan with the stamp in its labels and time. Labels of the user and SOURCE_DATE_EPOCH (seconds) win. */
function withStamp(plan, stamp, sourceDateEpoch) {
    const stamped = {
        'org.opencontainers.image.created': stamp.time,
        'org.opencontainers.image.revision': stamp.revision,
        'org.opencontainers.image.version': stamp.version,
    };
    const known = Object.entries(stamped).filter((entry) => entry[1] !== undefined);
    const labels = { ...Object.fromEntries(known), ...plan.run.Labels };
    const stampSeconds = stamp.time === undefined ? 0 : Math.floor(Date.parse(stamp.time) / 1000);
    return { ...plan, epoch: sourceDateEpoch ?? stampSeconds, run: { ...plan.run, Labels: labels } };
}

;// CONCATENATED MODULE: ./lib/make-images.js
// Assemble: from what the engine handed over to the images of each program, and the index that names them.













/** Makes the images of all programs. */
async function assembleAll(built, world) {
    return world.log.phase('assemble', async () => {
        const directory = (0,external_node_path_.join)(world.tempDir, 'blobs');
        await (0,promises_.mkdir)(directory, { recursive: true });
        const run = (0,queue/* queue */.g)((0,external_node_os_.availableParallelism)());
        const value = await Promise.all(built.map(async (one) => {
            const made = await run(() => makeImages(one, { directory, world }));
            return { program: one.program, built: one.result, made };
        }));
        return { value, said: value.map(describeImages).join('; ') };
    });
}
function describeImages({ made: { extras, images, index } }) {
    const files = extras.length === 0 ? '1 file' : `1 binary, ${extras.length} further entries`;
    if (index !== undefined)
        return `${files} in each of ${images.length} images, ${index.digest}`;
    return `${files}, ${images[0]?.id ?? ''}`;
}
async function makeImages({ program, result }, { directory, world }) {
    const extras = await addTimeZones(program, result);
    const plan = await stampedPlan(program.plan, result, world);
    const images = await Promise.all(result.binaries.map((binary) => makeImage(program, { plan, extras, binary, directory })));
    if (images.length === 1)
        return { plan, extras, images };
    return { plan, extras, images, index: (0,image_index/* makeIndex */.H9)(images, program.inputs.annotations.index) };
}
async function makeImage({ inputs }, parts) {
    const { plan, extras, binary, directory } = parts;
    const { size } = await (0,promises_.stat)(binary.file);
    return (0,assemble/* assemble */.f)({
        platform: binary.platform,
        layers: (0,compose/* composeLayers */.Dh)({ extras, binary: { path: (0,engine_plan/* binaryPath */.V)(plan), file: binary.file, size } }),
        run: plan.run,
        epoch: plan.epoch,
        compression: inputs.compression,
        annotations: inputs.annotations.manifest,
        directory,
    });
}
async function addTimeZones({ plan, extras }, built) {
    if (!plan.tzdata)
        return extras;
    if (built.zoneinfo === undefined)
        throw new errors/* ImageError */.C8('the engine handed over no time zone data');
    const all = [...extras, ...(await readTimeZones(built.zoneinfo))];
    (0,compose/* checkExtras */.Af)(all, (0,engine_plan/* binaryPath */.V)(plan));
    return all;
}
const NO_STAMP = 'the go command has stamped no revision; it knows no checkout whose .git is a file, such as a worktree';
// The labels follow what the binary says of itself, so that the two cannot disagree.
async function stampedPlan(plan, { binaries }, world) {
    const [binary] = binaries;
    if (!plan.compile.vcs || binary === undefined)
        return plan;
    const { size } = await (0,promises_.stat)(binary.file);
    const stamp = stampOf((0,inspect/* readBuildInfo */.r)(binary.file, size));
    if (stamp.revision === undefined)
        world.log.line(`${plan.name}: ${NO_STAMP}`);
    return withStamp(plan, stamp, (0,make_plan/* readEpoch */.uv)(world.env));
}


/***/ }),

/***/ 772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hi: () => (/* binding */ describedSize),
  BZ: () => (/* binding */ measuredImages)
});

// UNUSED EXPORTS: formOf

// EXTERNAL MODULE: ./lib/go/compile.js + 1 modules
var compile = __webpack_require__(5848);
// EXTERNAL MODULE: ./lib/oci/assemble.js + 3 modules
var assemble = __webpack_require__(1227);
// EXTERNAL MODULE: ./lib/oci/types.js
var types = __webpack_require__(5208);
;// CONCATENATED MODULE: ./lib/report/size-model.js
// What the report says about the bytes of one image's binary: who owns them, why they are there, what the program will
// miss, what would make it smaller.
/** The size section from what was found out. */
function sizeReportOf({ reasons, ...facts }) {
    const [main] = reasons.packages.flatMap(({ chain }) => chain ?? []);
    const nameOf = (path) => (path === main ? 'main' : path);
    return {
        ...facts,
        modules: reasons.modules.map(({ chain, ...module }) => {
            const entry = chain?.at(-1);
            return { ...module, ...(entry === undefined ? {} : { entry: nameOf(entry) }) };
        }),
        ...(reasons.hasGraph ? { importedBy: importersOf(reasons, nameOf) } : {}),
    };
}
function importersOf({ packages }, nameOf) {
    const pairs = packages.flatMap(({ path, chain }) => {
        const importer = chain?.at(-2);
        return importer === undefined ? [] : [[nameOf(path), nameOf(importer)]];
    });
    return Object.fromEntries(pairs);
}
/** Import paths from the main package to this one, both included; undefined where it is not known how it comes in. */
function importChain({ importedBy }, path) {
    if (importedBy === undefined)
        return undefined;
    const importers = new Map(Object.entries(importedBy));
    const chain = [path];
    for (let at = importers.get(path); at !== undefined; at = importers.get(at)) {
        // A report that was made elsewhere may go in circles.
        if (chain.includes(at))
            return undefined;
        chain.unshift(at);
    }
    return chain[0] === 'main' ? chain : undefined;
}

;// CONCATENATED MODULE: ./lib/measured.js
// What a run has measured, in the form that two runs are compared in.




/** One for each image of a program; what was found of its bytes is in the order of the images. */
function measuredImages({ program, made, inspections }, explained) {
    return made.images.flatMap((image, at) => {
        const inspection = inspections[at];
        if (inspection === undefined)
            return [];
        const one = explained[at];
        const size = one === undefined || 'problem' in one ? undefined : one.size;
        return [
            {
                name: program.plan.name,
                platform: image.platform,
                sizes: {
                    binary: inspection.binarySize,
                    uncompressed: inspection.uncompressedSize,
                    compressed: { bytes: (0,assemble/* compressedSize */.n)(image), form: formOf(image) },
                },
                goVersion: inspection.buildInfo.goVersion.replace(/^go/, ''),
                compileCommand: (0,compile/* describeCompile */.XP)(program.plan),
                linked: linkedModules(inspection),
                ...(size === undefined ? {} : describedSize(size)),
            },
        ];
    });
}
/** How an image's layers are compressed. */
function formOf({ manifest }) {
    return manifest.layers.some(({ mediaType }) => mediaType === types/* MEDIA_TYPE */.A.layerZstd) ? 'zstd' : 'gzip';
}
/** What an explained binary adds to its sizes. */
function describedSize(size) {
    const { attribution, methods, mainModule, findings } = size;
    return {
        attribution,
        modules: size.modules.map((module) => withChain(module, size)),
        findings: [...new Set(findings.map(({ id }) => id))],
        ...(methods === undefined ? {} : { methods }),
        ...(mainModule === undefined ? {} : { mainModule }),
    };
}
function withChain({ path, version, own, ownPlus, entry }, size) {
    const chain = entry === undefined ? undefined : importChain(size, entry);
    return {
        path,
        own,
        ...(version === undefined ? {} : { version }),
        ...(ownPlus === undefined ? {} : { ownPlus }),
        ...(chain === undefined ? {} : { chain }),
    };
}
function linkedModules({ buildInfo }) {
    return buildInfo.deps.map(({ path, version, replace }) => ({
        path,
        version,
        ...(replace === undefined ? {} : { replacement: { path: replace.path, version: replace.version } }),
    }));
}


/***/ }),

/***/ 5560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ blobPath)
/* harmony export */ });
/* unused harmony export ArchiveFolder */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9501);
/* harmony import */ var _file_bytes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3137);
/* harmony import */ var _tar_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7150);
// An image archive, unpacked: its few documents in memory, its blobs as files. Names come from the archive's
// maker, so only those of an image layout are taken, and every blob must have the digest that names it.






// Far more than any image's documents need.
const MAX_DOCUMENT_SIZE = (/* unused pure expression or super */ null && (4 * 1024 * 1024));
const DOCUMENTS = (/* unused pure expression or super */ null && (['index.json', 'manifest.json', 'oci-layout']));
const DIRECTORIES = (/* unused pure expression or super */ null && (['blobs/', 'blobs/sha256/']));
const BLOB = /^blobs\/sha256\/(?<hex>[0-9a-f]{64})$/;
/** Where the blob of a digest stands in an archive. */
function blobPath(digest) {
    return `blobs/sha256/${(0,_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .hexOf */ .ZD)(digest)}`;
}
/** What an archive holds. Whatever is asked for and not there is a FormatError. */
class ArchiveFolder {
    #directory;
    #documents = new Map();
    #blobs = new Set();
    constructor(directory) {
        this.#directory = directory;
    }
    /** Unpacks an archive; its blobs go to `<directory>/<hexadecimal digest>`. */
    static async unpack(archive, directory) {
        await mkdir(directory, { recursive: true });
        const folder = new ArchiveFolder(directory);
        await readTar(readFileBytes(archive), 'the archive', (header, content) => folder.#take(header, content));
        return folder;
    }
    /** One of the archive's own documents. */
    document(name) {
        const bytes = this.#documents.get(name);
        if (bytes === undefined)
            throw new FormatError(`the archive has no ${name}`);
        return bytes;
    }
    /** The file of a blob. */
    blob(digest) {
        if (!this.#blobs.has(hexOf(digest)))
            throw new FormatError(`the archive has no blob ${digest}`);
        return join(this.#directory, hexOf(digest));
    }
    /** The bytes of a blob that is a document. */
    async documentBlob({ digest }) {
        const file = this.blob(digest);
        const { size } = await stat(file);
        if (size > MAX_DOCUMENT_SIZE)
            throw new FormatError(`${digest} has ${size} bytes, too many for a document`);
        return readFile(file);
    }
    async #take({ name, type, size }, content) {
        if (type === 'directory' && DIRECTORIES.includes(name))
            return;
        const hex = BLOB.exec(name)?.groups?.['hex'];
        const isDocument = DOCUMENTS.includes(name);
        if (type !== 'file' || (hex === undefined && !isDocument)) {
            throw new FormatError(`the archive has ${JSON.stringify(name)} (${type}), which is no part of an image`);
        }
        if (this.#documents.has(name) || this.#blobs.has(hex ?? '')) {
            throw new FormatError(`the archive has ${name} twice`);
        }
        if (hex === undefined)
            this.#documents.set(name, await readDocument(name, size, content));
        else
            await this.#takeBlob(hex, content);
    }
    async #takeBlob(hex, content) {
        const meter = new Meter();
        await writeFileBytes(join(this.#directory, hex), meter.measure(content));
        if (hexOf(meter.digest) !== hex)
            throw new FormatError(`the blob ${hex} has the digest ${meter.digest}`);
        this.#blobs.add(hex);
    }
}
async function readDocument(name, size, content) {
    if (size > MAX_DOCUMENT_SIZE)
        throw new FormatError(`${name} has ${size} bytes, too many for a document`);
    return Buffer.concat(await content.toArray());
}


/***/ }),

/***/ 8231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ archiveStream)
/* harmony export */ });
/* unused harmony export readArchive */
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _archive_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5560);
/* harmony import */ var _byte_order_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2226);
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9634);
/* harmony import */ var _compression_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8545);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9501);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5091);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5885);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3940);
/* harmony import */ var _tar_writer_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8136);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5208);
// One tar that `docker load` takes (manifest.json) and that is an OCI image layout too (oci-layout, index.json):
// https://github.com/opencontainers/image-spec/blob/main/image-layout.md. Blobs are shared by both forms.












/** The archive as a stream; its bytes depend on what it holds and the tags only. */
function archiveStream(content, options) {
    const held = 'images' in content ? content : { images: [content], daemonImage: content };
    return node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from((0,_tar_writer_js__WEBPACK_IMPORTED_MODULE_8__/* .writeTar */ .F)(membersOf(held, options)), { objectMode: false });
}
function membersOf(content, { layers, tags }) {
    if (layers !== 'uncompressed')
        return ociMembers(content, tags);
    if (content.daemonImage !== undefined)
        return dockerMembers(content.daemonImage, tags);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ImageError */ .C8('an archive with plain layers is for a daemon, and no image is for this one');
}
function* ociMembers(content, tags) {
    const blobs = new Map();
    const add = (digest, size, bytes) => {
        blobs.set((0,_archive_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .blobPath */ .n)(digest), member((0,_archive_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .blobPath */ .n)(digest), size, bytes));
    };
    for (const image of content.images) {
        for (const { descriptor, file } of image.layers)
            add(descriptor.digest, descriptor.size, (0,_tar_writer_js__WEBPACK_IMPORTED_MODULE_8__/* .readBlob */ .g)(file));
        add(image.id, image.configBytes.length, [image.configBytes]);
        add(image.digest, image.manifestBytes.length, [image.manifestBytes]);
    }
    const { digest, bytes } = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_6__/* .rootDocument */ .kt)(content);
    add(digest, bytes.length, [bytes]);
    yield* sorted(blobs);
    yield document('index.json', layoutIndex((0,_image_index_js__WEBPACK_IMPORTED_MODULE_6__/* .describeSet */ .iG)(content), tags));
    const { daemonImage } = content;
    if (daemonImage !== undefined) {
        yield document('manifest.json', [dockerManifest(daemonImage, tags, (layer) => layer.descriptor.digest)]);
    }
    yield document('oci-layout', { imageLayoutVersion: '1.0.0' });
}
// A tar header needs the size, which nothing says of a layer without its compression: each is read twice.
async function* dockerMembers(image, tags) {
    const blobs = new Map();
    for (const layer of image.layers) {
        const content = () => (0,_compression_js__WEBPACK_IMPORTED_MODULE_3__/* .decompress */ .mF)((0,_tar_writer_js__WEBPACK_IMPORTED_MODULE_8__/* .readBlob */ .g)(layer.file), layer.descriptor.mediaType);
        let size = 0;
        for await (const chunk of content())
            size += chunk.length;
        blobs.set((0,_archive_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .blobPath */ .n)(layer.diffId), member((0,_archive_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .blobPath */ .n)(layer.diffId), size, content()));
    }
    blobs.set((0,_archive_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .blobPath */ .n)(image.id), member((0,_archive_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .blobPath */ .n)(image.id), image.configBytes.length, [image.configBytes]));
    yield* sorted(blobs);
    yield document('manifest.json', [dockerManifest(image, tags, (layer) => layer.diffId)]);
}
function dockerManifest(image, tags, nameOf) {
    return {
        Config: (0,_archive_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .blobPath */ .n)(image.id),
        RepoTags: tags.length === 0 ? null : tags.map((tag) => (0,_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .parseReference */ .F)(tag).text),
        Layers: image.layers.map((layer) => (0,_archive_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .blobPath */ .n)(nameOf(layer))),
    };
}
// One descriptor for each tag, as `docker save` has it; containerd takes the full name from its own annotation.
function layoutIndex(descriptor, tags) {
    const named = tags.map((tag) => {
        const reference = (0,_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .parseReference */ .F)(tag);
        const annotations = {
            'io.containerd.image.name': (0,_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .qualifiedName */ .O)(reference),
            'org.opencontainers.image.ref.name': reference.tag,
        };
        return { ...descriptor, annotations };
    });
    return {
        schemaVersion: 2,
        mediaType: _types_js__WEBPACK_IMPORTED_MODULE_9__/* .MEDIA_TYPE */ .A.index,
        manifests: named.length === 0 ? [descriptor] : named,
    };
}
function* sorted(members) {
    for (const [, blob] of [...members].sort(([a], [b]) => (0,_byte_order_js__WEBPACK_IMPORTED_MODULE_10__/* .compareBytes */ .X)(a, b)))
        yield blob;
}
function document(name, value) {
    const bytes = (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_11__/* .encodeDocument */ .K)(value);
    return member(name, bytes.length, [bytes]);
}
function member(name, size, content) {
    return { header: { name, type: 'file', mode: 0o644, uid: 0, gid: 0, size, mtime: 0 }, content };
}
/**
 * Reads an archive of one image, as `archiveStream` writes it 'as-is', and puts its blobs into `directory` under
 * their hexadecimal digests. A FormatError says what is wrong with the archive; what the layers hold is left to
 * `validate`.
 */
async function readArchive(file, directory) {
    const folder = await ArchiveFolder.unpack(file, directory);
    parseOciLayout(folder.document('oci-layout'));
    const [descriptor, ...others] = parseIndex(folder.document('index.json')).manifests;
    if (descriptor === undefined || others.some(({ digest }) => digest !== descriptor.digest)) {
        throw new FormatError('the archive does not hold exactly one image');
    }
    const manifestBytes = await folder.documentBlob(descriptor);
    const manifest = parseManifest(manifestBytes);
    const configBytes = await folder.documentBlob(manifest.config);
    const config = parseConfig(configBytes);
    const layers = manifest.layers.map((layer, i) => {
        const diffId = config.rootfs.diff_ids[i];
        if (diffId === undefined)
            throw new FormatError(`the config has no diffID for layer ${i + 1} of the manifest`);
        return { descriptor: layer, diffId, file: folder.blob(layer.digest) };
    });
    const { os, architecture, variant } = config;
    const platform = { os, architecture, ...(variant === undefined ? {} : { variant }) };
    const { digest } = descriptor;
    const image = {
        platform,
        manifest,
        manifestBytes,
        digest,
        config,
        configBytes,
        id: sha256(configBytes),
        layers,
    };
    checkDockerForm(image, parseDockerManifest(folder.document('manifest.json')));
    return image;
}
// Both forms of the archive must be the same image: a daemon may read either.
function checkDockerForm(image, { Config, Layers }) {
    const layers = image.layers.map(({ descriptor }) => blobPath(descriptor.digest));
    if (Config !== blobPath(image.id) || canonicalJson(Layers) !== canonicalJson(layers)) {
        throw new FormatError('manifest.json and index.json of the archive are not of the same image');
    }
}


/***/ }),

/***/ 1227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ assemble),
  n: () => (/* binding */ compressedSize)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/byte-order.js
var byte_order = __webpack_require__(2226);
// EXTERNAL MODULE: ./lib/oci/canonical-json.js
var canonical_json = __webpack_require__(9634);
// EXTERNAL MODULE: ./lib/oci/digest.js
var digest = __webpack_require__(9501);
;// CONCATENATED MODULE: ./lib/oci/history.js
// The history of an image: one entry for each layer and each setting, in the words of a Dockerfile, so that
// `docker history` shows how it was made.
const COMMENT = 'go-scratch-image';
const NANOSECONDS = 1e9;
/** Entries for the layers, lowest first, then for the settings. `created` is an RFC 3339 time. */
function makeHistory(layers, run, created) {
    const layerEntries = layers.map(({ createdBy }) => ({ created, created_by: createdBy, comment: COMMENT }));
    const settings = describeRun(run).map((line) => ({
        created,
        created_by: line,
        comment: COMMENT,
        empty_layer: true,
    }));
    return [...layerEntries, ...settings];
}
function describeRun(run) {
    const lines = [
        ...(run.Env ?? []).map((variable) => `ENV ${describePair(variable)}`),
        ...Object.keys(run.ExposedPorts ?? {}).map((port) => `EXPOSE ${port}`),
        ...Object.entries(run.Labels ?? {}).map(([key, value]) => `LABEL ${quote(key)}=${quote(value)}`),
    ];
    if (run.WorkingDir !== undefined)
        lines.push(`WORKDIR ${run.WorkingDir}`);
    if (run.User !== undefined)
        lines.push(`USER ${run.User}`);
    if (run.Healthcheck !== undefined)
        lines.push(`HEALTHCHECK ${describeHealthcheck(run.Healthcheck)}`);
    if (run.Entrypoint !== undefined)
        lines.push(`ENTRYPOINT ${JSON.stringify(run.Entrypoint)}`);
    if (run.Cmd !== undefined)
        lines.push(`CMD ${JSON.stringify(run.Cmd)}`);
    return lines;
}
function describeHealthcheck(check) {
    const [kind = 'NONE', ...command] = check.Test;
    const options = [
        ...duration('interval', check.Interval),
        ...duration('timeout', check.Timeout),
        ...duration('start-period', check.StartPeriod),
        ...(check.Retries === undefined ? [] : [`--retries=${check.Retries}`]),
    ];
    return [...options, kind, ...(command.length === 0 ? [] : [JSON.stringify(command)])].join(' ');
}
function duration(name, ns) {
    return ns === undefined ? [] : [`--${name}=${ns / NANOSECONDS}s`];
}
function describePair(pair) {
    const equals = pair.indexOf('=');
    return `${pair.slice(0, equals)}=${quote(pair.slice(equals + 1))}`;
}
function quote(text) {
    return /^[\w@%+:,./-]+$/.test(text) ? text : JSON.stringify(text);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/oci/compression.js + 2 modules
var compression = __webpack_require__(8545);
// EXTERNAL MODULE: ./lib/oci/file-bytes.js
var file_bytes = __webpack_require__(3137);
// EXTERNAL MODULE: ./lib/oci/tar-writer.js
var tar_writer = __webpack_require__(8136);
;// CONCATENATED MODULE: ./lib/oci/tree.js
// The entries of a layer as a tree that can be written: in one order, each path once, every folder before what
// is in it.



// https://github.com/opencontainers/image-spec/blob/main/layer.md#whiteouts
const WHITEOUT_PREFIX = '.wh.';
/**
 * The entries in byte order of their paths, with the folders that were missing: as they are in the layers below,
 * else owned by root with mode 0755. An ImageError names a path that is not valid, given twice, or both a file
 * and a folder.
 */
function completeEntries(entries, below = new Map()) {
    const tree = new Map();
    for (const entry of entries) {
        checkPath(entry.path);
        if (tree.has(entry.path))
            throw new errors/* ImageError */.C8(`${entry.path} is in one layer twice`);
        tree.set(entry.path, entry);
    }
    for (const { path } of entries)
        addParents(path, tree, below);
    return [...tree.values()].sort((a, b) => (0,byte_order/* compareBytes */.X)(a.path, b.path));
}
/** All layers of an image, lowest first, each completed; an ImageError names a path that two of them hold. */
function completeLayers(plans) {
    const below = new Map();
    return plans.map((plan) => {
        const entries = completeEntries(plan.entries, below);
        for (const entry of entries) {
            const lower = below.get(entry.path);
            if (lower !== undefined && (lower.type !== 'directory' || entry.type !== 'directory')) {
                throw new errors/* ImageError */.C8(`${entry.path} is in two layers`);
            }
            below.set(entry.path, entry);
        }
        return { ...plan, entries };
    });
}
function addParents(path, tree, below) {
    const parent = external_node_path_.posix.dirname(path);
    if (parent === '/')
        return;
    const known = tree.get(parent) ?? below.get(parent);
    if (known !== undefined && known.type !== 'directory') {
        throw new errors/* ImageError */.C8(`${path} cannot be: ${parent} is a ${known.type}, not a directory`);
    }
    if (tree.has(parent))
        return;
    tree.set(parent, known ?? { type: 'directory', path: parent, mode: 0o755, uid: 0, gid: 0 });
    addParents(parent, tree, below);
}
function checkPath(path) {
    const isPlain = path.startsWith('/') && path !== '/' && !path.endsWith('/') && external_node_path_.posix.normalize(path) === path;
    if (!isPlain || path.includes('\0')) {
        throw new errors/* ImageError */.C8(`${JSON.stringify(path)} is not an absolute path of the form /folder/file`);
    }
    // In a layer such a name means that a file of the layers below is gone.
    if (path.split('/').some((name) => name.startsWith(WHITEOUT_PREFIX))) {
        throw new errors/* ImageError */.C8(`${path} cannot be in a layer: names that start with "${WHITEOUT_PREFIX}" delete files there`, {
            hint: 'Rename the file.',
        });
    }
}

;// CONCATENATED MODULE: ./lib/oci/layer.js
// Writes a layer: files -> tar -> diffID -> compression -> digest -> a file named by its digest, in one pass and
// with no more of it in memory than a few chunks.








/** Writes the blob `<directory>/<hexadecimal digest>`. An ImageError names a path or file that is at fault. */
async function writeLayer(plan, options) {
    const members = completeEntries(plan.entries).map((entry) => tarMember(entry, options.epoch));
    const tar = new digest/* Meter */.kI();
    const blob = new digest/* Meter */.kI();
    await (0,promises_.mkdir)(options.directory, { recursive: true });
    const partial = (0,external_node_path_.join)(options.directory, `partial-${(0,external_node_crypto_.randomUUID)()}`);
    try {
        const compressed = (0,compression/* compress */.Bc)(tar.measure((0,tar_writer/* writeTar */.F)(members)), options.compression);
        await (0,file_bytes/* writeFileBytes */.$)(partial, blob.measure(compressed), { flags: 'wx' });
        const file = (0,external_node_path_.join)(options.directory, (0,digest/* hexOf */.ZD)(blob.digest));
        await (0,promises_.rename)(partial, file);
        const mediaType = compression/* LAYER_MEDIA_TYPE */.Yi[options.compression];
        return { descriptor: { mediaType, digest: blob.digest, size: blob.size }, diffId: tar.digest, file };
    }
    catch (error) {
        await (0,promises_.rm)(partial, { force: true });
        throw error;
    }
}
function tarMember(entry, epoch) {
    const { type, mode, uid, gid } = entry;
    const header = { name: entry.path.slice(1), type, mode, uid, gid, size: 0, mtime: epoch };
    switch (entry.type) {
        case 'directory':
            return { header: { ...header, name: `${header.name}/` } };
        case 'symlink':
            return { header: { ...header, linkTarget: entry.target } };
        case 'file': {
            const { content, size } = entry;
            const isFile = 'file' in content;
            return {
                header: { ...header, size },
                content: isFile ? (0,tar_writer/* readBlob */.g)(content.file) : [content.bytes],
                source: isFile ? content.file : entry.path,
            };
        }
    }
}

// EXTERNAL MODULE: ./lib/oci/types.js
var types = __webpack_require__(5208);
;// CONCATENATED MODULE: ./lib/oci/assemble.js
// Makes the image from the layers' plans and the run config: the same bytes for the same arguments, wherever and
// whenever it is done. Nothing is in the image that was not asked for.








/** Writes the layers and makes config and manifest; an ImageError names what cannot be put into an image. */
async function assemble(options) {
    const created = formatTime(options.epoch);
    const plans = completeLayers(options.layers.filter(({ entries }) => entries.length > 0));
    const layers = [];
    for (const plan of plans)
        layers.push(await writeLayer(plan, options));
    const { os, architecture, variant } = options.platform;
    const run = normaliseRun(options.run);
    const config = {
        architecture,
        config: run,
        created,
        history: makeHistory(plans, run, created),
        os,
        rootfs: { diff_ids: layers.map(({ diffId }) => diffId), type: 'layers' },
        ...(variant === undefined ? {} : { variant }),
    };
    return describe({ layers, config, platform: options.platform, annotations: options.annotations ?? {} });
}
/** Bytes that a registry sends for an image: layer blobs and config. */
function compressedSize({ manifest }) {
    return manifest.layers.reduce((sum, { size }) => sum + size, manifest.config.size);
}
function describe(parts) {
    const { layers, config, platform, annotations } = parts;
    const configBytes = (0,canonical_json/* encodeDocument */.K)(config);
    const id = (0,digest/* sha256 */.sc)(configBytes);
    const manifest = {
        schemaVersion: 2,
        mediaType: types/* MEDIA_TYPE */.A.manifest,
        config: { mediaType: types/* MEDIA_TYPE */.A.config, digest: id, size: configBytes.length },
        layers: layers.map(({ descriptor }) => descriptor),
        ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    };
    const manifestBytes = (0,canonical_json/* encodeDocument */.K)(manifest);
    return {
        platform,
        manifest,
        manifestBytes,
        digest: (0,digest/* sha256 */.sc)(manifestBytes),
        config,
        configBytes,
        id,
        layers,
    };
}
// A list or map without items says the same as none: it must not make another digest.
function normaliseRun(run) {
    const isEmpty = (value) => value === undefined ||
        value === '' ||
        (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
    const members = Object.entries(run).filter(([, value]) => !isEmpty(value));
    const sorted = members.map(([key, value]) => [key, isMap(value) ? sortKeys(value) : value]);
    return Object.fromEntries(sorted);
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
// The history lists labels and ports, so their order must not be that of the input.
function sortKeys(map) {
    return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (0,byte_order/* compareBytes */.X)(a, b)));
}
// As Go writes it, without a fraction. RFC 3339 ends with the year 9999.
function formatTime(epoch) {
    const latest = Date.UTC(9999, 11, 31, 23, 59, 59) / 1000;
    if (!Number.isInteger(epoch) || epoch < 0 || epoch > latest) {
        throw new errors/* InputError */.dz(`the time of the image, ${epoch} seconds since 1970, is not between 1970 and 9999`, {
            hint: 'Set SOURCE_DATE_EPOCH to a whole number of seconds.',
        });
    }
    return new Date(epoch * 1000).toISOString().replace('.000Z', 'Z');
}


/***/ }),

/***/ 9634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ encodeDocument),
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/* harmony import */ var _byte_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2226);
// JSON documents whose bytes depend on their content only. The keys of every object are sorted: a Docker daemon
// writes the members of an image config in this order too (it passes them through a map, which Go sorts), and a
// single rule leaves nothing to the order in which a value happened to be put together.

/** The bytes of a document: keys sorted, no white space, members that are undefined left out. */
function encodeDocument(value) {
    return Buffer.from(canonicalJson(value));
}
/** The text of a JSON value, as `encodeDocument` writes it. */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const members = Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .sort(([a], [b]) => (0,_byte_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareBytes */ .X)(a, b))
        .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
}


/***/ }),

/***/ 8545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Yi: () => (/* binding */ LAYER_MEDIA_TYPE),
  Bc: () => (/* binding */ compress),
  mF: () => (/* binding */ decompress)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
var external_node_zlib_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_zlib_, 2);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/through.js
var through = __webpack_require__(1376);
;// CONCATENATED MODULE: ./lib/oci/deflate.js
// Raw deflate at one level, with the same bytes on every machine. zlib's output is not fixed by its format: it
// differs between versions, vendors and CPUs. pako, which is JavaScript, is the reference; the zlib inside Node
// is used only where its bytes were seen to equal pako's, for it is twice as fast and leaves the main thread free.


/** Where Node's zlib gives pako's bytes: seen by __tests__/oci/deflate.test.ts, which fails where it is not so. */
const SAME_AS_PAKO = [
    { platform: 'linux', arch: 'x64', zlib: '1.3.1-e00f703' }, // Node 20.20
    { platform: 'linux', arch: 'x64', zlib: '1.3.2.1-motley-8002e91' }, // Node 24.21
    { platform: 'linux', arch: 'arm64', zlib: '1.3.2.1-motley-8002e91' }, // Node 24.21, under qemu
];
/** This process. */
const RUNTIME = {
    platform: process.platform,
    arch: process.arch,
    zlib: process.versions.zlib,
};
// Spelt out, defaults included: each of them changes the bytes.
const OPTIONS = { level: 6, windowBits: 15, memLevel: 8, strategy: 0 };
/** The implementation for a runtime. */
function chooseDeflate(runtime = RUNTIME) {
    const isSame = SAME_AS_PAKO.some(({ platform, arch, zlib }) => platform === runtime.platform && arch === runtime.arch && zlib === runtime.zlib);
    return isSame ? deflateWithZlib : deflateWithPako;
}
/** Deflates with the zlib inside Node, off the main thread. */
function deflateWithZlib(source) {
    return (0,through/* through */.s)(source, (0,external_node_zlib_.createDeflateRaw)({ ...OPTIONS, chunkSize: through/* CHUNK_SIZE */.O }));
}
/** Deflates with pako, on the main thread, a chunk at a time. */
async function* deflateWithPako(source) {
    // Loaded only where Node's zlib will not do.
    const { Deflate } = await __webpack_require__.e(/* import() */ 925).then(__webpack_require__.bind(__webpack_require__, 9925));
    const done = [];
    const deflate = new Deflate({ ...OPTIONS, raw: true, legacyHash: false, chunkSize: through/* CHUNK_SIZE */.O });
    deflate.onData = (chunk) => {
        done.push(chunk);
    };
    for await (const chunk of source) {
        deflate.push(chunk, false);
        yield* done.splice(0);
    }
    deflate.push(new Uint8Array(0), true);
    yield* done;
}

;// CONCATENATED MODULE: ./lib/oci/gzip.js
// gzip with the same bytes on every machine: a container of our own (RFC 1952), because zlib's writes the
// operating system into its header, around deflate.ts.


const ID1 = 0x1f;
const ID2 = 0x8b;
const CM_DEFLATE = 8;
const OS_UNKNOWN = 255;
// FLG, MTIME (four bytes) and XFL are 0: no name, no comment, no time, no remark about the level.
const HEADER = Uint8Array.of(ID1, ID2, CM_DEFLATE, 0, 0, 0, 0, 0, 0, OS_UNKNOWN);
/** Compresses at level 6; the bytes depend on the content only, not on how it is cut into chunks. */
async function* gzip(source, deflate = chooseDeflate()) {
    let crc = 0;
    let size = 0;
    async function* counted() {
        for await (const chunk of source) {
            crc = (0,external_node_zlib_.crc32)(chunk, crc);
            size += chunk.length;
            yield chunk;
        }
    }
    yield HEADER;
    yield* deflate(counted());
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(crc, 0);
    trailer.writeUInt32LE(size % 2 ** 32, 4);
    yield trailer;
}

// EXTERNAL MODULE: ./lib/oci/types.js
var types = __webpack_require__(5208);
;// CONCATENATED MODULE: ./lib/oci/compression.js
// How layers are compressed and read again. gzip is part of the promise of one digest; zstd is not, because its
// bytes follow the version of the library inside Node.





const LAYER_MEDIA_TYPE = { gzip: types/* MEDIA_TYPE */.A.layerGzip, zstd: types/* MEDIA_TYPE */.A.layerZstd };
// Smaller than gzip at its level 6 and as fast; the levels above cost seconds for each ten megabytes.
const ZSTD_LEVEL = 9;
/** Compresses a layer; an InputError where zstd is asked for and this Node has none. */
function compress(source, compression) {
    if (compression === 'gzip')
        return gzip(source);
    const params = { [external_node_zlib_.constants.ZSTD_c_compressionLevel]: ZSTD_LEVEL };
    return (0,through/* through */.s)(source, zstd().createZstdCompress({ params }));
}
/** Takes a layer's compression off; a FormatError, which starts with `name`, where the bytes are damaged. */
async function* decompress(source, mediaType, name = 'the layer') {
    try {
        yield* (0,through/* through */.s)(source, createDecompress(mediaType, name));
    }
    catch (cause) {
        const { code = '', message } = cause;
        if (!/^(Z_|ZSTD_)/.test(code))
            throw cause;
        throw new errors/* FormatError */.IF(`${name} cannot be decompressed: ${message}`, { cause });
    }
}
function createDecompress(mediaType, name) {
    if (mediaType === types/* MEDIA_TYPE */.A.layerGzip)
        return external_node_zlib_.createGunzip({ chunkSize: through/* CHUNK_SIZE */.O });
    if (mediaType === types/* MEDIA_TYPE */.A.layerZstd)
        return zstd().createZstdDecompress({ chunkSize: through/* CHUNK_SIZE */.O });
    throw new errors/* FormatError */.IF(`${name} has the media type ${JSON.stringify(mediaType)}, not that of a gzip or zstd layer`);
}
// Node has zstd since 22.15 and 23.8; the types take it for granted.
function zstd() {
    const { createZstdCompress, createZstdDecompress } = external_node_zlib_namespaceObject;
    if (createZstdCompress === undefined || createZstdDecompress === undefined) {
        throw new errors/* InputError */.dz(`zstd layers need Node 22.15 or later, this is Node ${process.versions.node}`, {
            hint: 'Set compression to gzip.',
        });
    }
    return { createZstdCompress, createZstdDecompress };
}


/***/ }),

/***/ 9501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   kI: () => (/* binding */ Meter),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
// Digests, and a meter that takes one while bytes flow past: nothing is read twice to be hashed.

const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** The digest of bytes in memory. */
function sha256(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** Whether a text is "sha256:" and 64 lower-case hexadecimal digits. */
function isDigest(text) {
    return DIGEST.test(text);
}
/** The 64 hexadecimal digits of a digest: the name of its blob in a folder. */
function hexOf(digest) {
    return digest.slice('sha256:'.length);
}
/** Counts and hashes the bytes that pass through `measure`. */
class Meter {
    #hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    #size = 0;
    /** Gives the bytes on, unchanged. */
    async *measure(source) {
        for await (const chunk of source) {
            this.#hash.update(chunk);
            this.#size += chunk.length;
            yield chunk;
        }
    }
    /** How many bytes have passed. */
    get size() {
        return this.#size;
    }
    /** The digest of the bytes that have passed so far. */
    get digest() {
        return `sha256:${this.#hash.copy().digest('hex')}`;
    }
}


/***/ }),

/***/ 5091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   TO: () => (/* binding */ parseOciLayout),
/* harmony export */   o4: () => (/* binding */ parseConfig)
/* harmony export */ });
/* unused harmony exports parseIndex, parseDockerManifest */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9501);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5208);
// Reads the JSON documents of an image that somebody else may have made: what the rest of the program relies on
// is checked here once, member by member.



/** Reads an image manifest; a FormatError names the member that is not as the specification wants it. */
function parseManifest(bytes) {
    const document = parseObject(bytes, 'manifest');
    checkHead(document, 'manifest');
    checkDescriptor(document['config'], 'manifest.config');
    list(document['layers'], 'manifest.layers').forEach((layer, i) => {
        checkDescriptor(layer, `manifest.layers[${i}]`);
    });
    return document;
}
/** Reads an image index; a FormatError as for a manifest. */
function parseIndex(bytes) {
    const document = parseObject(bytes, 'index');
    checkHead(document, 'index');
    list(document['manifests'], 'index.manifests').forEach((manifest, i) => {
        checkDescriptor(manifest, `index.manifests[${i}]`);
    });
    return document;
}
/** Reads an image config; a FormatError as for a manifest. */
function parseConfig(bytes) {
    const document = parseObject(bytes, 'config');
    text(document['created'], 'config.created');
    text(document['architecture'], 'config.architecture');
    equal(document['os'], 'linux', 'config.os');
    if (document['variant'] !== undefined)
        text(document['variant'], 'config.variant');
    object(document['config'], 'config.config');
    const rootfs = object(document['rootfs'], 'config.rootfs');
    equal(rootfs['type'], 'layers', 'config.rootfs.type');
    list(rootfs['diff_ids'], 'config.rootfs.diff_ids').forEach((diffId, i) => {
        digest(diffId, `config.rootfs.diff_ids[${i}]`);
    });
    list(document['history'], 'config.history').forEach((entry, i) => {
        object(entry, `config.history[${i}]`);
    });
    return document;
}
/** Reads the manifest.json of a Docker archive that holds one image; a FormatError as for a manifest. */
function parseDockerManifest(bytes) {
    const images = list(parseJson(bytes, 'manifest.json'), 'manifest.json');
    if (images.length !== 1)
        throw new FormatError(`manifest.json names ${images.length} images, not one`);
    const image = object(images[0], 'manifest.json[0]');
    text(image['Config'], 'manifest.json[0].Config');
    if (image['RepoTags'] !== null)
        texts(image['RepoTags'], 'manifest.json[0].RepoTags');
    texts(image['Layers'], 'manifest.json[0].Layers');
    return image;
}
/** Reads the oci-layout file; a FormatError where it is of another version. */
function parseOciLayout(bytes) {
    equal(parseObject(bytes, 'oci-layout')['imageLayoutVersion'], '1.0.0', 'oci-layout.imageLayoutVersion');
}
function checkHead(document, name) {
    equal(document['schemaVersion'], 2, `${name}.schemaVersion`);
    equal(document['mediaType'], _types_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA_TYPE */ .A[name], `${name}.mediaType`);
    if (document['annotations'] === undefined)
        return;
    for (const [key, value] of Object.entries(object(document['annotations'], `${name}.annotations`))) {
        text(value, `${name}.annotations[${JSON.stringify(key)}]`);
    }
}
function checkDescriptor(value, name) {
    const descriptor = object(value, name);
    text(descriptor['mediaType'], `${name}.mediaType`);
    digest(descriptor['digest'], `${name}.digest`);
    const { size } = descriptor;
    if (!Number.isSafeInteger(size) || Number(size) < 0)
        throw unexpected(`${name}.size`, 'a size in bytes', size);
}
function parseObject(bytes, name) {
    return object(parseJson(bytes, name), name);
}
function parseJson(bytes, name) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`${name} is not JSON: ${cause.message}`, { cause });
    }
}
function object(value, name) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw unexpected(name, 'an object', value);
}
function list(value, name) {
    if (Array.isArray(value))
        return value;
    throw unexpected(name, 'a list', value);
}
function texts(value, name) {
    list(value, name).forEach((item, i) => {
        text(item, `${name}[${i}]`);
    });
}
function text(value, name) {
    if (typeof value !== 'string')
        throw unexpected(name, 'a text', value);
}
function digest(value, name) {
    if (typeof value !== 'string' || !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(value))
        throw unexpected(name, 'a sha256 digest', value);
}
function equal(value, wanted, name) {
    if (value !== wanted)
        throw unexpected(name, JSON.stringify(wanted), value);
}
function unexpected(name, wanted, found) {
    const shown = found === undefined ? 'missing' : JSON.stringify(found).slice(0, 80);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`${name} should be ${wanted} and is ${shown}`);
}


/***/ }),

/***/ 5885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H9: () => (/* binding */ makeIndex),
/* harmony export */   iG: () => (/* binding */ describeSet),
/* harmony export */   kt: () => (/* binding */ rootDocument),
/* harmony export */   nJ: () => (/* binding */ manifestDocument)
/* harmony export */ });
/* unused harmony export describeImage */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _byte_order_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2226);
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9634);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9501);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7122);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5208);
// The image index: one name for the images of several platforms
// (https://github.com/opencontainers/image-spec/blob/main/image-index.md).






/** The index of images, sorted by platform so that the order of the input does not count; an ImageError where two are for one platform. */
function makeIndex(images, annotations = {}) {
    const byPlatform = new Map();
    for (const image of images) {
        const platform = (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(image.platform);
        if (byPlatform.has(platform))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C8(`two images of one index are for ${platform}`);
        byPlatform.set(platform, describeImage(image));
    }
    const index = {
        schemaVersion: 2,
        mediaType: _types_js__WEBPACK_IMPORTED_MODULE_3__/* .MEDIA_TYPE */ .A.index,
        manifests: [...byPlatform].sort(([a], [b]) => (0,_byte_order_js__WEBPACK_IMPORTED_MODULE_4__/* .compareBytes */ .X)(a, b)).map(([, descriptor]) => descriptor),
        ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    };
    const bytes = (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_5__/* .encodeDocument */ .K)(index);
    return { index, bytes, digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(bytes) };
}
/** The descriptor of an image's manifest. */
function describeImage({ digest, manifestBytes, platform }) {
    return { mediaType: _types_js__WEBPACK_IMPORTED_MODULE_3__/* .MEDIA_TYPE */ .A.manifest, digest, size: manifestBytes.length, platform };
}
/** What a name of the set points at: the index, or the manifest of the only image. */
function rootDocument({ images, index }) {
    if (index !== undefined)
        return { mediaType: _types_js__WEBPACK_IMPORTED_MODULE_3__/* .MEDIA_TYPE */ .A.index, digest: index.digest, bytes: index.bytes };
    const [image, ...others] = images;
    if (image === undefined || others.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C8(`${images.length} images without an index cannot have one name`);
    }
    return manifestDocument(image);
}
/** The manifest of an image. */
function manifestDocument({ digest, manifestBytes }) {
    return { mediaType: _types_js__WEBPACK_IMPORTED_MODULE_3__/* .MEDIA_TYPE */ .A.manifest, digest, bytes: manifestBytes };
}
/** The descriptor of what a name of the set points at. */
function describeSet(set) {
    const [image] = set.images;
    if (set.index === undefined && set.images.length === 1 && image !== undefined)
        return describeImage(image);
    const { mediaType, digest, bytes } = rootDocument(set);
    return { mediaType, digest, size: bytes.length };
}


/***/ }),

/***/ 8681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ readEntries)
});

// UNUSED EXPORTS: readLayer

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/compression.js + 2 modules
var compression = __webpack_require__(8545);
// EXTERNAL MODULE: ./lib/oci/canonical-json.js
var canonical_json = __webpack_require__(9634);
// EXTERNAL MODULE: ./lib/oci/digest.js
var digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/oci/documents.js
var documents = __webpack_require__(5091);
// EXTERNAL MODULE: ./lib/oci/platform.js
var oci_platform = __webpack_require__(7122);
// EXTERNAL MODULE: ./lib/oci/types.js
var types = __webpack_require__(5208);
;// CONCATENATED MODULE: ./lib/oci/consistency.js
// Whether the documents of an image agree with each other, with their digests and with the layers named. What the
// layers' files hold is checked where they are read (read.ts).






/** Every disagreement, as a sentence without a full stop; none where all is well. */
function checkDocuments(image) {
    return [...checkManifest(image), ...checkConfig(image), ...checkLayerList(image)];
}
/** "WHAT is FOUND, but WHERE says SAID", or nothing where both are the same. */
function mismatch(what, found, said) {
    return found === said.value ? [] : [`${what} is ${found}, but ${said.where} says ${said.value}`];
}
function checkManifest(image) {
    const { manifest, manifestBytes, configBytes } = image;
    const said = (value) => ({
        where: 'the manifest',
        value,
    });
    return [
        ...mismatch('the digest of the manifest', (0,digest/* sha256 */.sc)(manifestBytes), {
            where: 'the image',
            value: image.digest,
        }),
        ...sameDocument('manifest', manifest, () => (0,documents/* parseManifest */.Ng)(manifestBytes)),
        ...mismatch('the digest of the config', (0,digest/* sha256 */.sc)(configBytes), said(manifest.config.digest)),
        ...mismatch('the size of the config', configBytes.length, said(manifest.config.size)),
        ...mismatch('the media type of the config', types/* MEDIA_TYPE */.A.config, said(manifest.config.mediaType)),
    ];
}
function checkConfig(image) {
    const { config, configBytes, platform } = image;
    const { os, architecture, variant } = config;
    const configured = { os, architecture, ...(variant === undefined ? {} : { variant }) };
    const filled = config.history.filter((entry) => entry.empty_layer !== true).length;
    return [
        ...mismatch('the image ID', (0,digest/* sha256 */.sc)(configBytes), { where: 'the image', value: image.id }),
        ...sameDocument('config', config, () => (0,documents/* parseConfig */.o4)(configBytes)),
        ...mismatch('the platform', (0,oci_platform/* formatPlatform */.Bq)(platform), {
            where: 'the config',
            value: (0,oci_platform/* formatPlatform */.Bq)(configured),
        }),
        ...mismatch('the number of history entries with a layer', filled, {
            where: 'the config (diff_ids)',
            value: config.rootfs.diff_ids.length,
        }),
    ];
}
function checkLayerList({ manifest, config, layers }) {
    const diffIds = config.rootfs.diff_ids;
    const listed = layers.flatMap(({ descriptor, diffId }, i) => [
        ...mismatch(`layer ${i + 1}: its descriptor`, (0,canonical_json/* canonicalJson */.d)(descriptor), {
            where: 'the manifest',
            value: (0,canonical_json/* canonicalJson */.d)(manifest.layers[i] ?? null),
        }),
        ...mismatch(`layer ${i + 1}: its diffID`, diffId, {
            where: 'the config',
            value: diffIds[i] ?? 'nothing',
        }),
    ]);
    return [
        ...mismatch('the number of layers', layers.length, {
            where: 'the manifest',
            value: manifest.layers.length,
        }),
        ...mismatch('the number of layers', layers.length, { where: 'the config', value: diffIds.length }),
        ...listed,
    ];
}
function sameDocument(name, value, parse) {
    try {
        const isSame = (0,canonical_json/* canonicalJson */.d)(parse()) === (0,canonical_json/* canonicalJson */.d)(value);
        return isSame ? [] : [`the bytes of the ${name} are not those of the ${name} that the image names`];
    }
    catch (error) {
        if (error instanceof errors/* FormatError */.IF)
            return [error.message];
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/oci/tar-reader.js + 1 modules
var tar_reader = __webpack_require__(7150);
// EXTERNAL MODULE: ./lib/oci/tar-writer.js
var tar_writer = __webpack_require__(8136);
;// CONCATENATED MODULE: ./lib/oci/read.js
// Reads an image's layers back and checks every digest, size and diffID on the way, so that looking at an image
// and validating it take one pass.






/**
 * Calls `visit` for each entry of each layer, in order, and gives all mismatches between the image's documents and
 * its bytes; none where all is well. Errors of `visit` pass; a FormatError where a layer cannot be read.
 */
async function readEntries(image, visit) {
    const mismatches = [...checkDocuments(image)];
    for (const index of image.layers.keys())
        mismatches.push(...(await readLayer(image.layers, index, visit)));
    return mismatches;
}
/** The same for one layer, without the documents. */
async function readLayer(layers, index, visit) {
    const layer = layers[index];
    if (layer === undefined)
        throw new RangeError(`there is no layer ${index}`);
    const { descriptor } = layer;
    const name = `layer ${index + 1}`;
    const blob = new digest/* Meter */.kI();
    const tar = new digest/* Meter */.kI();
    const bytes = (0,compression/* decompress */.mF)(blob.measure((0,tar_writer/* readBlob */.g)(layer.file)), descriptor.mediaType, name);
    await (0,tar_reader/* readTar */.s)(tar.measure(bytes), name, (header, content) => visit(imageEntry(header, index), content));
    return [
        ...mismatch(`${name}: its digest`, blob.digest, { where: 'its descriptor', value: descriptor.digest }),
        ...mismatch(`${name}: its size`, blob.size, { where: 'its descriptor', value: descriptor.size }),
        ...mismatch(`${name}: its diffID`, tar.digest, { where: 'the image', value: layer.diffId }),
    ];
}
function imageEntry(header, layer) {
    const { name, type, mode, uid, gid, size, linkTarget } = header;
    const parts = name.split('/').filter((part) => part !== '' && part !== '.');
    if (parts.includes('..'))
        throw new errors/* FormatError */.IF(`layer ${layer + 1}: the name ${JSON.stringify(name)} leads out of it`);
    const entry = { path: `/${parts.join('/')}`, type, mode, uid, gid, size, layer };
    return linkTarget === undefined ? entry : { ...entry, linkTarget };
}


/***/ }),

/***/ 5208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ MEDIA_TYPE)
/* harmony export */ });
// The words of the OCI image specification as types: https://github.com/opencontainers/image-spec
// (descriptor.md, manifest.md, image-index.md, config.md). Field names are those of the JSON documents.
const MEDIA_TYPE = {
    index: 'application/vnd.oci.image.index.v1+json',
    manifest: 'application/vnd.oci.image.manifest.v1+json',
    config: 'application/vnd.oci.image.config.v1+json',
    layerGzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
    layerZstd: 'application/vnd.oci.image.layer.v1.tar+zstd',
};


/***/ }),

/***/ 2724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fp: () => (/* binding */ BYTE_KINDS),
/* harmony export */   ec: () => (/* binding */ STANDARD_LIBRARY),
/* harmony export */   ix: () => (/* binding */ CONFIDENCES)
/* harmony export */ });
// What the bytes of a binary are, as plain data: who owns them, how sure that is, why they are there.
/** What kind of bytes: machine code; the line tables of the pclntab; types and itabs; strings, tables and variables; what holds the file together. */
const BYTE_KINDS = ['code', 'lines', 'types', 'data', 'format'];
/** How an owner is known: from tables that say so; from types that name their package; from who refers to the bytes. */
const CONFIDENCES = ['exact', 'typed', 'inferred'];
/** Module path of everything that comes with the Go release. */
const STANDARD_LIBRARY = 'std';


/***/ })

};
