import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
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

;// CONCATENATED MODULE: ./lib/errors.js
// The errors that a user is meant to read. Each names what was wrong and what to do; main adds the
// action's prefix once. Anything that is not an ActionError is a defect of the action itself.
/** An error whose message (a lower-case fragment naming the thing and the value) is for the user. */
class ActionError extends Error {
    hint;
    lines;
    constructor(message, details = {}) {
        super(message, { cause: details.cause });
        this.name = new.target.name;
        this.hint = details.hint;
        this.lines = details.lines ?? [];
    }
}
/** An input, or a file that an input names, is not what the contract allows. */
class InputError extends (/* unused pure expression or super */ null && (ActionError)) {
}
/** A tool that was run failed, could not be started, or took too long. */
class CommandError extends (/* unused pure expression or super */ null && (ActionError)) {
}
/** Bytes are not in the format that they claim to be in. */
class FormatError extends ActionError {
}
/** The image that was made is not what was asked for. */
class ImageError extends (/* unused pure expression or super */ null && (ActionError)) {
}

;// CONCATENATED MODULE: ./lib/elf/source.js
// Random access to the bytes of a file, and the error that says where in it something is damaged. Nothing here
// knows ELF.

/** A field or record of a file that cannot be right. */
class DamageError extends FormatError {
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
    return new FormatError(`${JSON.stringify(text)} is no Go string literal`);
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
            if (!(cause instanceof FormatError))
                throw cause;
            throw new FormatError(`line ${i + 1} of the Go build info: ${cause.message}`, { cause });
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
        throw new FormatError(`a module has 2 or 3 columns, not ${columns.split('\t').length}`);
    }
    return { path, version, sum };
}
function addReplacement(draft, columns) {
    const count = columns.split('\t').length;
    if (count !== 3)
        throw new FormatError(`a replacement has 3 columns, not ${count}`);
    const replace = parseModule(columns);
    if (draft.last === 'main' && draft.main !== undefined) {
        draft.main = { ...draft.main, replace };
    }
    else {
        const replaced = draft.last === 'dep' ? draft.deps.pop() : undefined;
        if (replaced === undefined)
            throw new FormatError('a replacement with no module above it');
        draft.deps.push({ ...replaced, replace });
    }
    draft.last = undefined;
}
function parseSetting(text) {
    const quoted = parseQuoted(text);
    const end = quoted?.length ?? text.indexOf('=');
    if (end <= 0 || text[end] !== '=')
        throw new FormatError(`the setting ${JSON.stringify(text)} is no KEY=VALUE`);
    const key = quoted?.value ?? text.slice(0, end);
    if (quoted === undefined && /[ \t\r"`]/.test(key)) {
        throw new FormatError(`the key ${JSON.stringify(key)} must be quoted`);
    }
    return [key, parseValue(text.slice(end + 1))];
}
function parseValue(text) {
    const quoted = parseQuoted(text);
    if (quoted?.length === text.length)
        return quoted.value;
    if (quoted !== undefined || /[ \t\r"`]/.test(text)) {
        throw new FormatError(`the value ${JSON.stringify(text)} must be quoted as a whole`);
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
        throw new FormatError(`${what} of the Go build info: its ${length} bytes at ${place} are in no segment`);
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

;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./lib/go/json-stream.js
// JSON objects one after the other with nothing between them, as the go command prints its lists.

const WHITE = /[ \t\r\n]/y;
const INSIDE = /[{}"]/g;
const STRING = /"(?:[^"\\]|\\.)*"/sy;
/** Splits the text into its objects and parses each; a FormatError that names the place where it is something else. */
function parseJsonStream(text, what) {
    const objects = [];
    for (let at = skipWhite(text, 0); at < text.length;) {
        const end = findEnd(text, at);
        if (end === undefined)
            throw new FormatError(`${what}: offset ${at} begins no complete JSON object`);
        objects.push(parseObject(text.slice(at, end), `${what}: the JSON object at offset ${at}`));
        at = skipWhite(text, end);
    }
    return objects;
}
function skipWhite(text, from) {
    let at = from;
    for (WHITE.lastIndex = at; WHITE.test(text); WHITE.lastIndex = at)
        at++;
    return at;
}
/** Behind the brace that closes the object at `start`. */
function findEnd(text, start) {
    if (text[start] !== '{')
        return undefined;
    let depth = 0;
    INSIDE.lastIndex = start;
    for (let found = INSIDE.exec(text); found !== null; found = INSIDE.exec(text)) {
        if (found[0] === '"') {
            STRING.lastIndex = found.index;
            if (!STRING.test(text))
                return undefined;
            INSIDE.lastIndex = STRING.lastIndex;
            continue;
        }
        depth += found[0] === '{' ? 1 : -1;
        if (depth === 0)
            return found.index + 1;
    }
    return undefined;
}
function parseObject(text, what) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new FormatError(`${what} cannot be parsed`, { cause });
    }
}

;// CONCATENATED MODULE: ./lib/go/list.js
// What the go command says about the packages of a program (`go list -deps`): who imports whom, and which files are
// compiled. Asked twice, without cgo as the program is compiled and with it, so that what was left out shows.


/** The settings of the two listings, over those of the compile. With cgo nothing is compiled, so no C compiler is needed. */
const LISTING_SETTINGS = { plain: { CGO_ENABLED: '0' }, cgo: { CGO_ENABLED: '1' } };
/** The module path given to what comes with the Go release. */
const STANDARD = 'std';
const FIELDS = (/* unused pure expression or super */ null && ([
    'ImportPath',
    'Dir',
    'Imports',
    'ImportMap',
    'Module',
    'Standard',
    'GoFiles',
    'CgoFiles',
    'SFiles',
    'EmbedFiles',
]));
const MAX_PACKAGES = 100_000;
const MAX_LISTING_CHARACTERS = 1 << 28;
/** What follows the word `go`. A package that cannot be loaded is listed all the same. */
function listArgs(plan, packages = [plan.source.pkg]) {
    const { buildTags, buildFlags } = plan.compile;
    return [
        'list',
        '-e',
        '-deps',
        `-json=${FIELDS.join(',')}`,
        ...(buildTags.length === 0 ? [] : [`-tags=${buildTags.join(',')}`]),
        ...moduleMode(buildFlags),
        ...packages,
    ];
}
/** Parses a listing, in its order: dependencies first. A FormatError where it is damaged or has no packages. */
function parseListing(text) {
    if (text.length > MAX_LISTING_CHARACTERS)
        throw new FormatError('the list of packages is too long');
    const objects = parseJsonStream(text, 'the list of packages');
    if (objects.length === 0)
        throw new FormatError('the list of packages is empty');
    if (objects.length > MAX_PACKAGES) {
        throw new FormatError(`the list of packages has ${objects.length} entries, above ${MAX_PACKAGES}`);
    }
    return objects.map(toPackage);
}
// The only flag of build-flags that changes which packages there are; it is one element, or its value is the next.
function moduleMode(flags) {
    return flags.flatMap((flag, at) => {
        if (/^--?mod=/.test(flag))
            return [flag];
        const value = /^--?mod$/.test(flag) ? flags[at + 1] : undefined;
        return value === undefined ? [] : [`-mod=${value}`];
    });
}
function toPackage(object) {
    const { ImportPath: path, Standard: standard } = object;
    if (typeof path !== 'string' || path === '') {
        throw new FormatError('the list of packages has an entry without ImportPath');
    }
    const renamed = record(object['ImportMap'], `ImportMap of ${path}`);
    const imports = strings(object['Imports'], `Imports of ${path}`)
        // Not a package.
        .filter((name) => name !== 'C')
        .map((name) => {
        const real = Object.hasOwn(renamed, name) ? renamed[name] : undefined;
        return plainPath(typeof real === 'string' ? real : name);
    });
    return {
        path: plainPath(path),
        module: standard === true ? STANDARD : modulePath(object['Module'], path),
        imports: [...new Set(imports)],
        goFiles: strings(object['GoFiles'], `GoFiles of ${path}`),
        cgoFiles: strings(object['CgoFiles'], `CgoFiles of ${path}`),
        dir: typeof object['Dir'] === 'string' ? object['Dir'] : '',
        otherFiles: [
            ...strings(object['SFiles'], `SFiles of ${path}`),
            ...strings(object['EmbedFiles'], `EmbedFiles of ${path}`),
        ],
    };
}
/** Without the variant that the go command may add: "a/b [a/cmd]". */
function plainPath(path) {
    return path.replace(/ \[.*\]$/, '');
}
/** A package that could not be loaded has no module; it stands for itself. */
function modulePath(value, path) {
    const { Path } = record(value, `Module of ${path}`);
    return typeof Path === 'string' && Path !== '' ? Path : path;
}
function strings(value, what) {
    if (value === undefined || value === null)
        return [];
    if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
        return value;
    throw new FormatError(`${what} in the list of packages is no list of names`);
}
function record(value, what) {
    if (value === undefined || value === null)
        return {};
    if (typeof value === 'object' && !Array.isArray(value))
        return value;
    throw new FormatError(`${what} in the list of packages is no object`);
}

;// CONCATENATED MODULE: ./lib/go/dropped-cgo.js
// What CGO_ENABLED=0 leaves out of a program, silently: packages with files that import "C", and what takes their
// place. The standard library is made to be compiled either way, so it is passed over.

/** Compares the listing with cgo and the one without, in the order of the first. */
function findDroppedCgo(listings) {
    const plain = new Map(listings.plain.map((listed) => [listed.path, listed]));
    return listings.cgo
        .filter(({ cgoFiles, module }) => cgoFiles.length > 0 && module !== STANDARD)
        .map((listed) => compare(listed, plain.get(listed.path)));
}
function compare(withCgo, without) {
    const { path, module, cgoFiles } = withCgo;
    const before = new Set(withCgo.goFiles);
    const added = without?.goFiles.filter((file) => !before.has(file)) ?? [];
    const isAbsent = without === undefined || without.goFiles.length === 0;
    return { package: path, module, cgoFiles, added, kind: isAbsent ? 'absent' : kindOf(added) };
}
function kindOf(added) {
    return added.length > 0 ? 'replaced' : 'reduced';
}

;// CONCATENATED MODULE: ./lib/go/read-listing.js
// Reads what an engine has listed. Apart from what runs programs, whose code takes longer to load than a listing to read.





/** Reads the listings of an engine. What cannot be read is a note, never an error. */
function readListings(files) {
    const [plain, cgo] = [readListing(files.plain), readListing(files.cgo)];
    if (typeof plain === 'string')
        return { notes: [`no import graph: ${plain}`] };
    const graph = plain.map(({ path, module, imports }) => ({ path, module, imports }));
    if (typeof cgo === 'string')
        return { graph, notes: [`it is not known what cgo would add: ${cgo}`] };
    return { graph, dropped: findDroppedCgo({ plain, cgo }), notes: [] };
}
/** Where the docker engine's build stage has the source. */
const STAGE_ROOT = '/src';
/**
 * The files of the packages below `contextDir`, absolute paths on the runner, whichever engine has listed them. None
 * where the packages could not be listed.
 */
function readSourceFiles(files, contextDir) {
    const listed = readListing(files.plain);
    if (typeof listed === 'string')
        return [];
    return listed.flatMap(({ dir, goFiles, cgoFiles, otherFiles }) => {
        const inside = relativeTo(contextDir, dir) ?? relativeTo(STAGE_ROOT, dir);
        if (inside === undefined)
            return [];
        return [...goFiles, ...cgoFiles, ...otherFiles].map((name) => join(contextDir, inside, name));
    });
}
function relativeTo(root, folder) {
    if (folder === root)
        return '';
    const start = root.endsWith(sep) ? root : `${root}${root === STAGE_ROOT ? '/' : sep}`;
    return folder.startsWith(start) ? folder.slice(start.length) : undefined;
}
function readListing(file) {
    try {
        return parseListing((0,external_node_fs_namespaceObject.readFileSync)(file, 'utf8'));
    }
    catch (error) {
        return messageOf(error);
    }
}
function messageOf(error) {
    if (!(error instanceof ActionError))
        return 'the file of the listing cannot be read';
    return error.message.split('\n').slice(0, 3).join(' ');
}

;// CONCATENATED MODULE: ./lib/readiness/stripping.js
// What -s leaves out of a binary.
/** The sections of a Go binary that only tools read, and their bytes. */
function sumStrippable(sections) {
    const found = sections.filter(({ name, size }) => size > 0 && /^\.(?:symtab|strtab|z?debug_\w+|gdb_index|stab|stabstr)$/.test(name));
    return { sections: found, bytes: found.reduce((sum, { size }) => sum + size, 0) };
}

;// CONCATENATED MODULE: ./lib/readiness/advice.js
// What would make this very image smaller, each with what it saves here, and what in the inputs does nothing. Only
// what is known to work is named: see docs/findings.md for how the figures were checked.

/** All advice that holds for a binary: levers first, largest gain first, then placebos. */
function advise(facts) {
    const levers = [adviseStrip(facts), adviseHttp2(facts), adviseDeadCode(facts), adviseZstd(facts)];
    const sorted = levers
        .filter((advice) => advice !== undefined)
        .sort((a, b) => (b.gain?.bytes ?? 0) - (a.gain?.bytes ?? 0));
    return [...sorted, ...findPlacebos(facts)];
}
function adviseStrip({ sections }) {
    const { bytes } = sumStrippable(sections);
    if (bytes === 0)
        return undefined;
    return {
        id: 'strip',
        kind: 'lever',
        what: 'leave out symbols and debugging information',
        yaml: 'strip: true',
        gain: { bytes, of: 'binary', basis: 'measured' },
        cost: 'debuggers and "go tool nm" see nothing; stack traces stay',
    };
}
const HTTP2_TAG = 'nethttpomithttp2';
/** HTTP/2 within net/http: a part of the package up to now, a package of its own in releases to come. */
const HTTP2 = /^(?:type:\.\w+\.)?(?:net\/http\.(?:\(\*)?http2|net\/http\/internal\/http2|vendor\/golang\.org\/x\/net\/http2\/)/;
/** Less is not worth a build tag. */
const WORTH_BYTES = 65_536;
// The code of HTTP/2 carries its share of tables, types and strings with it.
function adviseHttp2({ functions, size, inputs }) {
    if (functions === undefined || inputs.buildTags.includes(HTTP2_TAG))
        return undefined;
    const { count, starts, nameOf } = functions;
    const all = (starts[count] ?? 0) - (starts[0] ?? 0);
    let code = 0;
    for (let at = 0; at < count; at++) {
        if (HTTP2.test(nameOf(at)))
            code += (starts[at + 1] ?? 0) - (starts[at] ?? 0);
    }
    const bytes = all <= 0 ? 0 : Math.round((code * size) / all);
    if (bytes < WORTH_BYTES)
        return undefined;
    return {
        id: HTTP2_TAG,
        kind: 'lever',
        what: 'leave HTTP/2 out of net/http',
        yaml: `build-tags: ${[...inputs.buildTags, HTTP2_TAG].join(',')}`,
        gain: { bytes, of: 'binary', basis: 'about' },
        cost: 'servers and clients of net/http speak HTTP/1.1 only',
    };
}
function adviseDeadCode({ keepsDeadCode }) {
    if (!keepsDeadCode)
        return undefined;
    return {
        id: 'dead-code-elimination',
        kind: 'lever',
        what: 'do without the code that looks for methods by name (see the finding dead-code-kept), so that the linker can drop methods that nobody calls',
        cost: 'another way to do what that code does; what it saves shows only when it is gone',
    };
}
function adviseZstd({ layers, inputs }) {
    if (layers === undefined || inputs.compression === 'zstd' || layers.zstd >= layers.gzip)
        return undefined;
    return {
        id: 'zstd',
        kind: 'lever',
        what: 'compress layers with zstd',
        yaml: 'compression: zstd',
        gain: { bytes: layers.gzip - layers.zstd, of: 'compressed', basis: 'measured' },
        cost: 'daemons before Docker 23 and some registries cannot take such layers, and the digest follows the version of Node',
    };
}
function findPlacebos({ inputs, packer }) {
    const { strip, ldflags, buildTags } = inputs;
    const words = ldflags.split(/\s+/);
    const has = (flag) => words.includes(`-${flag}`) || words.includes(`--${flag}`);
    const tags = ['netgo', 'osusergo'].filter((tag) => buildTags.includes(tag));
    return [
        ...tags.map((id) => ({
            id,
            kind: 'placebo',
            what: `the build tag ${id} changes nothing: without cgo there is only the Go version of ${id === 'netgo' ? 'net' : 'os/user'}`,
        })),
        ...(has('w') && (strip || has('s'))
            ? [
                {
                    id: 'ldflags-w',
                    kind: 'placebo',
                    what: 'the linker flag -w changes nothing beside -s, which implies it',
                },
            ]
            : []),
        ...(packer === undefined
            ? []
            : [
                {
                    id: 'upx',
                    kind: 'placebo',
                    what: `packing with ${packer} makes the file smaller and what is pulled larger: layers are compressed anyway`,
                },
            ]),
    ];
}

;// CONCATENATED MODULE: ./lib/gobin/packages.js
// Packages as numbers, so that millions of bytes can be given to them in typed arrays.

/** No owner is known. */
const NOBODY = 0;
/** Several packages use it. */
const SHARED = 1;
/** The number of the first package. */
const FIRST_PACKAGE = 2;
/** Numbers are kept in 16 bits; the last one is a mark of its own (see Marks). */
const packages_MAX_PACKAGES = 0xfff0;
/**
 * Import paths and their numbers. Functions give the numbers first, in the order of the text, which is that of
 * dependency: a package has a smaller number than those that import it.
 */
class Packages {
    #ids = new Map();
    #paths = [];
    /** Numbers in use, those of NOBODY and SHARED included. */
    get count() {
        return this.#paths.length + FIRST_PACKAGE;
    }
    /** The number of a path, a new one where it has none yet. */
    intern(path) {
        const known = this.#ids.get(path);
        if (known !== undefined)
            return known;
        if (this.#paths.length >= packages_MAX_PACKAGES)
            throw new FormatError(`more than ${packages_MAX_PACKAGES} packages`);
        const id = this.count;
        this.#ids.set(path, id);
        this.#paths.push(path);
        return id;
    }
    find(path) {
        return this.#ids.get(path);
    }
    /** The path behind a number; undefined for NOBODY and SHARED. */
    pathOf(id) {
        return this.#paths[id - FIRST_PACKAGE];
    }
}

;// CONCATENATED MODULE: ./lib/gobin/claims.js
// Claims on bytes of the file: from where to where, for whom, on what evidence. Kept in typed arrays, because a large
// program makes a million of them; neighbours that say the same are one claim.

/** Kinds of bytes in the order of their numbers (BYTE_KINDS of the size model). */
const KIND_NUMBERS = { code: 0, lines: 1, types: 2, data: 3, format: 4 };
/** Confidences in the order of their numbers (CONFIDENCES of the size model). */
const CONFIDENCE_NUMBERS = { exact: 0, typed: 1, inferred: 2 };
/** Labels per kind: a power of two above the number of confidences. */
const CONFIDENCES_PER_KIND = 4;
/** The number for a kind of bytes and a confidence. */
function labelOf(kind, confidence) {
    return KIND_NUMBERS[kind] * CONFIDENCES_PER_KIND + CONFIDENCE_NUMBERS[confidence];
}
const FIRST_CAPACITY = 1 << 9;
/** A growing list of claims, in any order; they may overlap, as damage can make them. */
class Claims {
    #starts = new Float64Array(FIRST_CAPACITY);
    #ends = new Float64Array(FIRST_CAPACITY);
    #owners = new Uint16Array(FIRST_CAPACITY);
    #labels = new Uint8Array(FIRST_CAPACITY);
    #length = 0;
    get length() {
        return this.#length;
    }
    /** Adds bytes from `start` to before `end`; nothing where that is empty or nobody's. */
    add(start, end, { owner, label }) {
        if (end <= start || owner === NOBODY)
            return;
        const last = this.#length - 1;
        const same = last >= 0 && this.#ends[last] === start;
        if (same && this.#owners[last] === owner && this.#labels[last] === label) {
            this.#ends[last] = end;
            return;
        }
        if (this.#length === this.#starts.length)
            this.#grow();
        const i = this.#length++;
        this.#starts[i] = start;
        this.#ends[i] = end;
        this.#owners[i] = owner;
        this.#labels[i] = label;
    }
    start(i) {
        return this.#starts[i] ?? 0;
    }
    end(i) {
        return this.#ends[i] ?? 0;
    }
    owner(i) {
        return this.#owners[i] ?? NOBODY;
    }
    label(i) {
        return this.#labels[i] ?? 0;
    }
    /** The claims' numbers by where they start, those of one place in the order they were made. */
    sorted() {
        const length = this.#length;
        const keys = new Float64Array(length);
        // Place and number in one key, so that no comparison function runs. Files are far below 2^53 / length bytes.
        for (let i = 0; i < length; i++)
            keys[i] = (this.#starts[i] ?? 0) * length + i;
        keys.sort();
        const numbers = new Uint32Array(length);
        // The remainder of a division, which for numbers of this size takes ten times as long by itself.
        keys.forEach((key, at) => {
            numbers[at] = key - Math.floor(key / length) * length;
        });
        return numbers;
    }
    /** Forgets the claims after the first `length`, when what made them turns out to be damaged. */
    truncate(length) {
        this.#length = Math.min(this.#length, length);
    }
    #grow() {
        const capacity = 2 * this.#starts.length;
        this.#starts = enlarge(new Float64Array(capacity), this.#starts);
        this.#ends = enlarge(new Float64Array(capacity), this.#ends);
        this.#owners = enlarge(new Uint16Array(capacity), this.#owners);
        this.#labels = enlarge(new Uint8Array(capacity), this.#labels);
    }
}
function enlarge(to, from) {
    to.set(from);
    return to;
}
/** Where parts of a table start and whose they are: one number per byte of the table. */
class Marks {
    offset;
    owners;
    constructor({ offset, length }) {
        this.offset = offset;
        this.owners = new Uint16Array(length);
    }
    /** A part starts at `at` (from the table's start); what is outside of the table is no part of it. */
    markShared(at, owner) {
        const known = this.owners[at];
        if (known === NOBODY)
            this.owners[at] = owner;
        else if (known !== undefined && known !== owner)
            this.owners[at] = SHARED;
    }
    /** The same, but the first who marks a part keeps it. */
    markFirst(at, owner) {
        if (this.owners[at] === NOBODY)
            this.owners[at] = owner;
    }
    /** Claims every part up to the next one, the last up to the end. */
    claimAll(claims, label) {
        const { owners, offset } = this;
        let start = 0;
        let owner = NOBODY;
        for (let at = 0; at < owners.length; at++) {
            const next = owners[at];
            if (next === undefined || next === NOBODY || next === owner)
                continue;
            if (owner !== NOBODY)
                claims.add(offset + start, offset + at, { owner, label });
            owner = next;
            start = at;
        }
        if (owner !== NOBODY)
            claims.add(offset + start, offset + owners.length, { owner, label });
    }
}

;// CONCATENATED MODULE: ./lib/gobin/layouts.js
// How releases of Go lay out what the attribution reads, side by side: src/runtime/symtab.go (pcHeader, moduledata,
// inlinedCall), src/runtime/runtime2.go (_func, itab) and src/internal/abi/type.go of each release.

/** Magic numbers of pclntabs that are older than Go 1.18. */
const OLD_MAGIC = {
    0xfffffffb: 'Go 1.2 to 1.15',
    0xfffffffa: 'Go 1.16 and 1.17',
};
/** _func: offsets of its fields, the same in all layouts. */
const FUNC = {
    entryOff: 0,
    nameOff: 4,
    pcsp: 16,
    pcfile: 20,
    pcln: 24,
    npcdata: 28,
    cuOffset: 32,
};
/** funcdata[i] of a function that has none. */
const NO_FUNCDATA = 0xffff_ffff;
/** abi.FUNCDATA_InlTree. */
const FUNCDATA_INL_TREE = 3;
const TABLES = ['funcnametab', 'cutab', 'filetab', 'pctab', 'pclntable', 'ftab'];
const BOUNDS = ['text', 'etext', 'noptrdata', 'enoptrdata', 'data', 'edata'];
const LINKS = ['textsectmap', 'typelinks', 'itablinks'];
/** All layouts that are known; the first release that is not is refused, because its tables may mean something else. */
const LAYOUTS = [
    {
        name: 'Go 1.18 and 1.19',
        minors: [18, 19],
        magic: 0xfffffff0,
        funcBytes: 40,
        inlinedCall: { bytes: 20, nameAt: 12 },
        // bss, noptrbss, end, gcdata, gcbss.
        moduledata: placeFields(7, ['types', 'etypes', 'rodata', 'gofunc']),
        funcdataInPclntab: false,
    },
    {
        name: 'Go 1.20 to 1.25',
        minors: [20, 25],
        magic: 0xfffffff1,
        funcBytes: 44,
        inlinedCall: { bytes: 16, nameAt: 4 },
        // The same and covctrs, ecovctrs.
        moduledata: placeFields(9, ['types', 'etypes', 'rodata', 'gofunc']),
        funcdataInPclntab: false,
    },
    {
        name: 'Go 1.26',
        minors: [26, 26],
        magic: 0xfffffff1,
        funcBytes: 44,
        inlinedCall: { bytes: 16, nameAt: 4 },
        moduledata: placeFields(9, ['types', 'etypes', 'rodata', 'gofunc', 'epclntab']),
        funcdataInPclntab: true,
    },
];
/** The layout of a release such as "go1.26.8" or "go1.27rc1 X:jsonv2". A FormatError where it is none of those known. */
function layoutOf(goVersion) {
    const minor = minorOf(goVersion);
    const found = LAYOUTS.find(({ minors: [first, last] }) => first <= minor && minor <= last);
    if (found !== undefined)
        return found;
    throw new FormatError(`the tables of ${goVersion} are not known (those of Go 1.18 to 1.26 are)`);
}
/** The parts of the type layout that follow the minor release and the experiments that it was built with. */
function typeLayoutOf(goVersion, experiments) {
    const minor = minorOf(goVersion);
    const swiss = minor >= 26 || (minor >= 24 && !/\bnoswissmap\b/.test(`${experiments} ${goVersion}`));
    return {
        // Hasher, GroupSize, SlotSize, ElemOff, Flags; before: hasher, then three sizes and flags in eight bytes.
        mapTail: swiss ? { words: 4, bytes: 4 } : { words: 1, bytes: 8 },
        itabPadding: minor <= 22,
    };
}
function minorOf(goVersion) {
    const digits = /^go1\.(\d+)(?:$|[. ]|rc\d|beta\d)/.exec(goVersion)?.[1];
    return digits === undefined ? Number.NaN : Number(digits);
}
function placeFields(skipped, words) {
    const places = { pcHeader: 0 };
    let next = 1;
    for (const slice of TABLES) {
        places[slice] = next;
        next += 3;
    }
    places.findfunctab = next++;
    // minpc, maxpc.
    next += 2;
    for (const word of BOUNDS)
        places[word] = next++;
    next += skipped;
    for (const word of words)
        places[word] = next++;
    for (const slice of LINKS) {
        places[slice] = next;
        next += 3;
    }
    return places;
}

;// CONCATENATED MODULE: ./lib/gobin/memory.js
// A program's memory as its file fills it: numbers at file offsets, and the file offset behind an address. Tables that
// point at each other are read through it; every read is checked, because any pointer may be damaged.


/** No file offset: the address is in no segment, or its bytes are not in the file. */
const UNMAPPED = -1;
/** Reads numbers of the file's byte order; each method throws a DamageError beyond the end of the file. */
class Memory {
    bytes;
    pointerBytes;
    littleEndian;
    #view;
    #segments;
    /** `bytes` is the whole file. */
    constructor(elf, bytes) {
        this.bytes = bytes;
        this.pointerBytes = elf.bits === 32 ? 4 : 8;
        this.littleEndian = elf.byteOrder === 'little';
        this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        this.#segments = elf.programHeaders
            .filter(({ type, filesz }) => type === PT_LOAD && filesz > 0)
            .map(({ vaddr, filesz, offset }) => ({ address: vaddr, end: vaddr + filesz, offset }));
    }
    get size() {
        return this.bytes.length;
    }
    u8(offset) {
        this.check(offset, 1);
        return this.#view.getUint8(offset);
    }
    u16(offset) {
        this.check(offset, 2);
        return this.#view.getUint16(offset, this.littleEndian);
    }
    u32(offset) {
        this.check(offset, 4);
        return this.#view.getUint32(offset, this.littleEndian);
    }
    /** A pointer or a number as wide; above 2^53 it is rounded, and then no address or count that a file can have. */
    word(offset) {
        if (this.pointerBytes === 4)
            return this.u32(offset);
        this.check(offset, 8);
        const first = this.#view.getUint32(offset, this.littleEndian);
        const second = this.#view.getUint32(offset + 4, this.littleEndian);
        return this.littleEndian ? first + second * 0x1_0000_0000 : first * 0x1_0000_0000 + second;
    }
    /** The file offset of what is loaded at an address, or UNMAPPED. */
    offsetOf(address) {
        for (const segment of this.#segments) {
            if (address >= segment.address && address < segment.end) {
                return address - segment.address + segment.offset;
            }
        }
        return UNMAPPED;
    }
    /** The file offset of `length` bytes at an address; a DamageError where they are not all in the file. */
    stretch(what, address, length) {
        const offset = this.offsetOf(address);
        // One past the end of a segment is a place for nothing.
        if (offset === UNMAPPED && length === 0)
            return 0;
        if (offset === UNMAPPED || length < 0 || this.offsetOf(address + length - 1) !== offset + length - 1) {
            const problem = `its ${length} bytes at address 0x${address.toString(16)} are not in the file`;
            throw new DamageError({ what, offset: Math.max(offset, 0), problem });
        }
        return offset;
    }
    /** Throws a DamageError where the stretch is not within the file. */
    check(offset, length) {
        if (offset >= 0 && offset + length <= this.bytes.length)
            return;
        const problem = `outside of the file's ${this.bytes.length} bytes`;
        throw new DamageError({ what: 'pointer', offset, problem });
    }
}

;// CONCATENATED MODULE: ./lib/gobin/function-tables.js
// What the pclntab holds for functions beside their records: names, line tables, files, stack maps and inline trees.
// Each part of a table runs from where a function points to up to the next such place.




const LINES = labelOf('lines', 'exact');
const MAX_PCDATA = 64;
/** abi.FuncTabBucketSize, and the bytes of a bucket. */
const BUCKET_TEXT = 4096;
const BUCKET_BYTES = 20;
const NO_FILE = 0xffff_ffff;
/** Claims all of it. `funcdataEnd` is the file offset where funcdata ends at the latest. */
function claimFunctionTables(program, claims, funcdataEnd) {
    claimRecords(program, claims);
    const funcdata = claimPcTables(program, claims, funcdataEnd);
    claimNames(program, claims, funcdata);
    claimFiles(program, claims);
    claimFindFuncTab(program, claims);
}
/** runtime.findfuncbucket: 20 bytes for each 4,096 of text, here the package's whose function they start in. */
function claimFindFuncTab({ memory, module, functions }, claims) {
    const { text, etext, findfunctab } = module.words;
    const buckets = Math.ceil((etext - text) / BUCKET_TEXT);
    const table = memory.stretch('findfunctab', findfunctab, buckets * BUCKET_BYTES);
    const base = memory.offsetOf(text);
    let i = 0;
    for (let bucket = 0; bucket < buckets; bucket++) {
        while (i + 1 < functions.count && (functions.starts[i + 1] ?? 0) <= base + bucket * BUCKET_TEXT)
            i++;
        const at = table + bucket * BUCKET_BYTES;
        claims.add(at, at + BUCKET_BYTES, { owner: functions.owners[i] ?? NOBODY, label: LINES });
    }
}
function claimRecords({ module, functions }, claims) {
    const { count, owners, records } = functions;
    const { ftab } = module.tables;
    for (let i = 0; i < count; i++) {
        const at = ftab.offset + i * 8;
        claims.add(at, at + 8, { owner: owners[i] ?? NOBODY, label: LINES });
    }
    for (let i = 0; i < count; i++) {
        claims.add(records[i] ?? 0, records[i + 1] ?? 0, { owner: owners[i] ?? NOBODY, label: LINES });
    }
}
function claimPcTables({ memory, module, layout, functions }, claims, end) {
    const { pctab } = module.tables;
    const pc = new Marks({ offset: pctab.offset, length: pctab.bytes });
    const start = Math.max(memory.offsetOf(module.words.gofunc), 0);
    const marks = new Marks({ offset: start, length: Math.max(0, end - start) });
    const trees = new Uint8Array(marks.owners.length);
    for (let i = 0; i < functions.count; i++) {
        const record = functions.records[i] ?? 0;
        const owner = functions.owners[i] ?? NOBODY;
        const npcdata = Math.min(memory.u32(record + FUNC.npcdata), MAX_PCDATA);
        const nfuncdata = memory.u8(record + layout.funcBytes - 1);
        // Offset 0 of pctab is "no table".
        markTable(pc, memory.u32(record + FUNC.pcsp), owner);
        markTable(pc, memory.u32(record + FUNC.pcfile), owner);
        markTable(pc, memory.u32(record + FUNC.pcln), owner);
        const pcdata = record + layout.funcBytes;
        for (let k = 0; k < npcdata; k++)
            markTable(pc, memory.u32(pcdata + 4 * k), owner);
        const funcdata = pcdata + 4 * npcdata;
        for (let k = 0; k < nfuncdata; k++) {
            const at = memory.u32(funcdata + 4 * k);
            if (at === NO_FUNCDATA)
                continue;
            marks.markShared(at, owner);
            if (k === FUNCDATA_INL_TREE && at < trees.length)
                trees[at] = 1;
        }
    }
    pc.claimAll(claims, LINES);
    markFunctionValues({ memory, module, layout, functions }, marks);
    marks.claimAll(claims, LINES);
    return { marks, trees };
}
function markTable(marks, at, owner) {
    if (at !== 0)
        marks.markShared(at, owner);
}
/** Up to Go 1.25 function values (pointers to code) stand among the funcdata: they belong to their functions. */
function markFunctionValues({ memory, module, layout, functions }, { owners, offset }) {
    if (layout.funcdataInPclntab)
        return;
    const step = memory.pointerBytes;
    const { text, etext } = module.words;
    const first = Math.ceil(offset / step) * step - offset;
    for (let at = first; at + step <= owners.length; at += step) {
        const address = memory.word(offset + at);
        if (address < text || address >= etext)
            continue;
        const i = findFunction(functions, memory.offsetOf(address));
        if (i !== undefined && owners[at] === NOBODY)
            owners[at] = functions.owners[i] ?? NOBODY;
    }
}
/** The function whose code starts exactly at a file offset. */
function findFunction({ starts, count }, offset) {
    if (offset === UNMAPPED)
        return undefined;
    let low = 0;
    let high = count;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((starts[middle] ?? 0) < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && starts[low] === offset ? low : undefined;
}
/** Names of functions are their package's; those of functions that are only inlined stand in inline trees. */
function claimNames({ memory, module, layout, functions }, claims, funcdata) {
    const { funcnametab } = module.tables;
    const names = new Marks({ offset: funcnametab.offset, length: funcnametab.bytes });
    for (let i = 0; i < functions.count; i++) {
        const nameOff = memory.u32((functions.records[i] ?? 0) + FUNC.nameOff);
        names.markFirst(nameOff, functions.owners[i] ?? NOBODY);
    }
    const { marks, trees } = funcdata;
    const { bytes, nameAt } = layout.inlinedCall;
    for (let start = 0; start < trees.length; start++) {
        if (trees[start] !== 1)
            continue;
        for (let at = start; at + bytes <= trees.length; at += bytes) {
            // The next part, whatever it is, ends the tree.
            if (at > start && (startsWithin(marks.owners, at - bytes, at) || trees[at] === 1))
                break;
            const nameOff = memory.u32(marks.offset + at + nameAt);
            if (names.owners[nameOff] !== NOBODY)
                continue;
            const owner = functions.ownerOfName(nameOff);
            names.markFirst(nameOff, owner === NOBODY ? (marks.owners[start] ?? NOBODY) : owner);
        }
    }
    names.claimAll(claims, LINES);
}
/** Whether a part starts after `from` up to `to`. */
function startsWithin(owners, from, to) {
    for (let at = from + 1; at <= to; at++) {
        if (owners[at] !== NOBODY)
            return true;
    }
    return false;
}
/** The list of files of each compile unit, and the files' names, which are the first unit's that lists them. */
function claimFiles({ memory, module, functions }, claims) {
    const { cutab, filetab } = module.tables;
    const units = [...functions.unitOwners].filter(([unit]) => unit < cutab.count).sort(([a], [b]) => a - b);
    const names = new Marks({ offset: filetab.offset, length: filetab.bytes });
    units.forEach(([unit, owner], i) => {
        const end = units[i + 1]?.[0] ?? cutab.count;
        claims.add(cutab.offset + 4 * unit, cutab.offset + 4 * end, { owner, label: LINES });
        for (let k = unit; k < end; k++) {
            const at = memory.u32(cutab.offset + 4 * k);
            if (at !== NO_FILE)
                names.markFirst(at, owner);
        }
    });
    names.claimAll(claims, LINES);
}

;// CONCATENATED MODULE: ./lib/readiness/call-graph.js
// Who refers to a function directly: by a call, a jump, or by taking its address. A scan for the few instructions
// that the compiler uses for it, not a disassembler: what counts is that the target is exactly where a function starts.
// Calls through an interface or a variable are not seen.

/** By GOARCH. Others use forms that are not known here. */
const SCANS = {
    amd64: scanX86,
    '386': scanX86,
    arm64: scanArm64,
    arm: scanArm,
};
/** Scans the code of all functions; undefined where the architecture's instructions are not known here. `bytes` is the file. */
function findCalls(bytes, functions, architecture) {
    const scan = Object.hasOwn(SCANS, architecture) ? SCANS[architecture] : undefined;
    if (scan === undefined)
        return undefined;
    const { count, starts } = functions;
    const callers = [];
    const callees = [];
    const start = Math.min(starts[0] ?? 0, bytes.length);
    const end = Math.min(starts[count] ?? 0, bytes.length);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const isStart = markStarts(functions, start, end);
    let caller = 0;
    scan({ bytes, view, start, end }, (place, target) => {
        if (target < start || target >= end || !isStart(target))
            return;
        // Places come in order.
        while (caller < count - 1 && (starts[caller + 1] ?? 0) <= place)
            caller++;
        const callee = findFunction(functions, target);
        if (callee === undefined || callee === caller)
            return;
        callers.push(caller);
        callees.push(callee);
    });
    return groupByCallee(count, callers, callees);
}
/** One bit for each place: most of what looks like a target is none, and this tells it at once. */
function markStarts({ count, starts }, start, end) {
    const bits = new Uint8Array(Math.ceil((end - start) / 8));
    for (let i = 0; i < count; i++) {
        const at = (starts[i] ?? 0) - start;
        if (at < end - start)
            bits[at >>> 3] = (bits[at >>> 3] ?? 0) | (1 << (at & 7));
    }
    return (place) => (((bits[(place - start) >>> 3] ?? 0) >>> ((place - start) & 7)) & 1) === 1;
}
function groupByCallee(count, callers, callees) {
    const ends = new Uint32Array(count + 1);
    callees.forEach((callee) => {
        ends[callee + 1] = (ends[callee + 1] ?? 0) + 1;
    });
    for (let at = 0; at < count; at++)
        ends[at + 1] = (ends[at + 1] ?? 0) + (ends[at] ?? 0);
    const next = ends.slice();
    const grouped = new Uint32Array(callers.length);
    callees.forEach((callee, i) => {
        const slot = next[callee] ?? 0;
        grouped[slot] = callers[i] ?? 0;
        next[callee] = slot + 1;
    });
    return { referrers: (at) => [...new Set(grouped.subarray(ends[at] ?? 0, ends[at + 1] ?? 0))] };
}
const CALL = 0xe8;
const JUMP = 0xe9;
const LEA = 0x8d;
// CALL rel32, JMP rel32, and (64 bits only) LEA reg, [RIP + disp32]; all end with the distance from their own end.
function scanX86({ bytes, view, start, end }, found) {
    for (let at = start; at + 5 <= end; at++) {
        const byte = bytes[at];
        if (byte === CALL || byte === JUMP) {
            found(at, at + 5 + view.getInt32(at + 1, true));
        }
        else if (byte === LEA && ((bytes[at + 1] ?? 0) & 0xc7) === 0x05 && at + 6 <= end) {
            found(at, at + 6 + view.getInt32(at + 2, true));
        }
    }
}
const BRANCH_MASK = 0x7c000000;
const BRANCH = 0x14000000;
const ADRP_MASK = 0x9f000000;
const ADRP = 0x90000000;
const ADD_MASK = 0xffc00000;
const ADD = 0x91000000;
const PAGE = 4096;
// B and BL; ADRP with an ADD to the same register behind it. Pages are those of memory: code is aligned to a page in
// the file as it is there, so that distances between pages are the same.
function scanArm64({ view, start, end }, found) {
    for (let at = start; at + 4 <= end; at += 4) {
        const word = view.getUint32(at, true);
        if ((word & BRANCH_MASK) === BRANCH) {
            found(at, at + ((word << 6) >> 4));
        }
        else if ((word & ADRP_MASK) >>> 0 === ADRP && at + 8 <= end) {
            const add = view.getUint32(at + 4, true);
            const register = word & 31;
            if ((add & ADD_MASK) >>> 0 !== ADD || (add & 31) !== register || ((add >>> 5) & 31) !== register)
                continue;
            const pages = ((((word >>> 5) & 0x7ffff) << 13) >> 11) | ((word >>> 29) & 3);
            found(at, at - (at % PAGE) + pages * PAGE + ((add >>> 10) & 0xfff));
        }
    }
}
const ARM_MASK = 0x0f000000;
const ARM_BRANCH = 0x0a000000;
const ARM_CALL = 0x0b000000;
// B and BL with any condition; the processor is two instructions ahead.
function scanArm({ view, start, end }, found) {
    for (let at = start; at + 4 <= end; at += 4) {
        const word = view.getUint32(at, true);
        const kind = word & ARM_MASK;
        if (kind === ARM_BRANCH || kind === ARM_CALL)
            found(at, at + 8 + ((word << 8) >> 6));
    }
}

;// CONCATENATED MODULE: ./lib/size/kept-methods.js
// How many methods the linker drops, and what that says: where reflection may ask for any method by its name, it has to
// keep them all.
/**
 * Where a smaller share of the exported methods was dropped, unused ones stay in the binary. Measured on 60 programs:
 * 53 to 88 % are dropped where the linker may do so, 1.5 to 18 % where it may not.
 */
const FEW_DROPPED = 1 / 3;

;// CONCATENATED MODULE: ./lib/size/model.js
// What the bytes of a binary are, as plain data: who owns them, how sure that is, why they are there.
/** What kind of bytes: machine code; the line tables of the pclntab; types and itabs; strings, tables and variables; what holds the file together. */
const BYTE_KINDS = ['code', 'lines', 'types', 'data', 'format'];
/** How an owner is known: from tables that say so; from types that name their package; from who refers to the bytes. */
const CONFIDENCES = ['exact', 'typed', 'inferred'];
/** Module path of everything that comes with the Go release. */
const STANDARD_LIBRARY = 'std';

;// CONCATENATED MODULE: ./lib/size/import-graph.js
// The import graph of a program: what is reached, by which shortest way, and through what alone.

/** `nodes` is not empty. The main package is the one called `main`, else the last: what is imported is listed first. */
function makeImportGraph(nodes, main) {
    const indexOf = new Map(nodes.map(({ path }, at) => [path, at]));
    const byPath = (a, b) => comparePaths(nodes[a]?.path, nodes[b]?.path);
    const imports = nodes.map((node) => node.imports.flatMap((path) => indexOf.get(path) ?? []).sort(byPath));
    const root = indexOf.get(main) ?? nodes.length - 1;
    const runtime = indexOf.get('runtime');
    return { nodes, indexOf, imports, root, roots: runtime === undefined ? [root] : [root, runtime] };
}
/** Marks what is reached, the start included, with 1. */
function findReached({ imports, nodes }, { from, without }) {
    const reached = new Uint8Array(nodes.length);
    const waiting = from.filter((at) => without?.(at) !== true);
    for (const at of waiting)
        reached[at] = 1;
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
        for (const next of imports[at] ?? []) {
            if (reached[next] === 1 || without?.(next) === true)
                continue;
            reached[next] = 1;
            waiting.push(next);
        }
    }
    return reached;
}
function findChains({ imports, nodes, root }) {
    const before = new Int32Array(nodes.length).fill(-1);
    const distances = new Int32Array(nodes.length).fill(-1);
    const queue = [root];
    distances[root] = 0;
    for (const at of queue) {
        for (const next of imports[at] ?? []) {
            if (distances[next] !== -1)
                continue;
            distances[next] = (distances[at] ?? 0) + 1;
            before[next] = at;
            queue.push(next);
        }
    }
    const distance = (at) => {
        const found = distances[at];
        return found === undefined || found < 0 ? undefined : found;
    };
    return {
        distance,
        chain(end) {
            if (distance(end) === undefined)
                return undefined;
            const paths = [];
            for (let at = end; at >= 0; at = before[at] ?? -1)
                paths.unshift(nodes[at]?.path ?? '');
            return paths;
        },
    };
}
/** What a module is walked without, and from where, to see what comes in through it alone. */
function walkWithout({ nodes, imports, root, roots }, module) {
    const without = (at) => nodes[at]?.module === module;
    if (nodes[root]?.module !== module)
        return { from: roots, without };
    // Everything comes in through the main module. What other modules bring is theirs, so that what is left is what
    // its code takes from the standard library by itself.
    const others = nodes.flatMap((_, at) => (without(at) ? (imports[at] ?? []) : []));
    const isOther = (at) => !without(at) && nodes[at]?.module !== STANDARD_LIBRARY;
    return { from: [...roots, ...others.filter(isOther)], without };
}
function comparePaths(a = '', b = '') {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}

;// CONCATENATED MODULE: ./lib/readiness/asked.js
// Who asks for a function: the first code outside the standard library on the way back through its callers.
/** Finds functions by name; one pass over all names, kept for the questions that follow. */
function indexNames({ count, nameOf }) {
    const names = new Map();
    for (let at = 0; at < count; at++) {
        const name = nameOf(at);
        if (!names.has(name))
            names.set(name, at);
    }
    return names;
}
/** Walks back from the functions through the standard library. */
function whoAsks({ functions, calls, originOf }, names, { names: wanted, ignore = () => false, directly = false }) {
    const linked = wanted.flatMap((name) => names.get(name) ?? []);
    const found = { own: [], dependency: [], std: [] };
    const seen = new Set(linked);
    const queue = [...linked];
    let isOpen = calls === undefined && linked.length > 0;
    for (const at of queue) {
        const referrers = [...(calls?.referrers(at) ?? []), ...enclosing(functions.nameOf(at), names)];
        if (referrers.length === 0)
            isOpen = true;
        for (const referrer of referrers) {
            if (seen.has(referrer) || ignore(functions.nameOf(referrer)))
                continue;
            seen.add(referrer);
            const packagePath = functions.packageOf(referrer);
            const origin = packagePath === undefined ? 'std' : originOf(packagePath);
            found[origin].push(referrer);
            if (origin === 'std' && !directly)
                queue.push(referrer);
        }
    }
    return { linked, own: found.own, dependencies: found.dependency, isOpen };
}
/** The function that a closure ("net/http.(*Client).do.func1") was written in; the code refers to it through a variable. */
function enclosing(name, names) {
    if (!/\.(?:func|gowrap|deferwrap)\d/.test(name))
        return [];
    const packageEnd = name.indexOf('.', name.lastIndexOf('/') + 1);
    for (let end = name.lastIndexOf('.'); end > packageEnd; end = name.lastIndexOf('.', end - 1)) {
        const found = names.get(name.slice(0, end));
        if (found !== undefined)
            return [found];
    }
    return [];
}

;// CONCATENATED MODULE: ./lib/readiness/case.js
// What the rules for findings have in common: the facts with their indexes, how likely a trouble is by who asks for
// it, and how the evidence is told.



const NOTHING = { linked: [], own: [], dependencies: [], isOpen: false };
const MAX_ASKERS = 3;
function openCase(facts) {
    const { program, graph = [], mainPackage } = facts;
    const names = program === undefined ? new Map() : indexNames(program.functions);
    const imports = graph.length === 0 ? undefined : makeImportGraph(graph, mainPackage);
    const chains = imports === undefined ? undefined : findChains(imports);
    const has = (name) => names.has(name);
    return {
        facts,
        has,
        indexOf: (name) => names.get(name),
        ask: (question) => (program === undefined ? NOTHING : whoAsks(program, names, question)),
        chainTo: (path) => {
            const at = path === 'main' ? imports?.root : imports?.indexOf.get(path);
            return at === undefined ? undefined : chains?.chain(at);
        },
        keepsDeadCode: REFLECTION.some(has) && keepsMethods(facts.methods),
    };
}
/** The functions of reflect that find a method by what is known only when the program runs. */
const REFLECTION = [
    'reflect.Value.MethodByName',
    'reflect.Value.Method',
    'reflect.(*rtype).MethodByName',
    'reflect.(*rtype).Method',
];
function keepsMethods(methods) {
    return methods !== undefined && methods.exported > 0 && methods.dropped / methods.exported < FEW_DROPPED;
}
/** How likely it is that the function is called; undefined where nothing that counts leads to it. */
function rate({ keepsDeadCode }, { own, dependencies, isOpen }, likelihood) {
    if (own.length > 0)
        return 'likely';
    if (dependencies.length > 0)
        return keepsDeadCode ? 'possible' : likelihood.dependency;
    if (!isOpen)
        return undefined;
    return keepsDeadCode ? 'possible' : likelihood.unseen;
}
/** The first function that is linked in, then who asks for it: the main module's functions, or those of others. */
function tell({ facts, chainTo }, asked) {
    const { program } = facts;
    const [linked] = asked.linked;
    if (program === undefined || linked === undefined)
        return [];
    const { nameOf, packageOf } = program.functions;
    const askers = asked.own.length > 0 ? asked.own : asked.dependencies;
    const evidence = askers.slice(0, MAX_ASKERS).map((at) => {
        const chain = chainTo(packageOf(at) ?? '');
        return {
            kind: 'function',
            name: nameOf(at),
            detail: 'asks for it',
            ...(chain === undefined ? {} : { chain }),
        };
    });
    const more = askers.length - evidence.length;
    return [
        { kind: 'function', name: nameOf(linked), detail: 'is linked in' },
        ...evidence,
        ...(more > 0
            ? [
                {
                    kind: 'fact',
                    name: `${more} more ${more === 1 ? 'function asks' : 'functions ask'} for it`,
                },
            ]
            : []),
    ];
}

;// CONCATENATED MODULE: ./lib/system-certificates.js
// Where Go looks for the system's certificates on Linux (Go source: src/crypto/x509/root_linux.go).
/** The first that is there is taken. */
const CERTIFICATE_FILES = [
    '/etc/ssl/certs/ca-certificates.crt',
    '/etc/pki/tls/certs/ca-bundle.crt',
    '/etc/ssl/ca-bundle.pem',
    '/etc/pki/tls/cacert.pem',
    '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
    '/etc/ssl/cert.pem',
];
/** All files in them are read too. */
const CERTIFICATE_FOLDERS = ['/etc/ssl/certs/', '/etc/pki/tls/certs/'];

;// CONCATENATED MODULE: ./lib/readiness/findings/certificates.js
// no-ca-certificates: a program that checks the certificates of servers needs to know whom to trust.


/** What only clients have. A server of net/http links the client's half of the handshake too, but none of these. */
const CLIENTS = [
    'net/http.(*Client).do',
    'net/http.(*Transport).dialConn',
    'net/http.(*Transport).RoundTrip',
    'crypto/tls.Dial',
    'crypto/tls.DialWithDialer',
    'crypto/tls.dial',
    'crypto/tls.(*Dialer).DialContext',
    'crypto/x509.SystemCertPool',
];
/** What is left of crypto/tls.Client, which the compiler always inlines. */
const HANDSHAKE = 'crypto/tls.(*Conn).clientHandshake-fm';
/** The server of net/http makes such a value for HTTP/2 without TLS, and never shakes hands with it. */
const isServer = (name) => /^net\/http\.\(\*(?:conn|Server)\)\./.test(name);
const LIKELIHOOD = { dependency: 'likely', unseen: 'likely' };
/** Programs with their own list of trusted certificates may do without another. */
const OWN_LIST = ['crypto/x509.(*CertPool).AppendCertsFromPEM', 'crypto/x509.(*CertPool).AddCert'];
function findCertificateTrouble(subject) {
    const { facts, has } = subject;
    // A package with certificates in it, such as golang.org/x/crypto/x509roots/fallback.
    if (hasCertificates(subject) || has('crypto/x509.SetFallbackRoots'))
        return undefined;
    const asked = askForClients(subject);
    const severity = rate(subject, asked, LIKELIHOOD);
    if (severity === undefined)
        return undefined;
    const ownList = subject.ask({ names: OWN_LIST, directly: true });
    const bringsOwn = ownList.own.length > 0;
    const { certificates } = facts.costs;
    return {
        id: 'no-ca-certificates',
        severity: bringsOwn ? 'possible' : severity,
        what: bringsOwn
            ? 'TLS connections that rely on public certificate authorities will fail with "x509: certificate signed by unknown authority"; the program also has a list of its own'
            : 'TLS connections to other servers will fail with "x509: certificate signed by unknown authority": the image has no list of certificate authorities',
        evidence: [...tell(subject, asked), ...(bringsOwn ? [ownListEvidence(OWN_LIST.filter(has))] : [])],
        fix: {
            yaml: 'ca-certificates: true',
            ...(certificates === undefined ? {} : { bytes: certificates }),
        },
    };
}
function askForClients({ ask, facts }) {
    const clients = ask({ names: CLIENTS });
    const handshake = ask({ names: [HANDSHAKE], ignore: isServer });
    // Without the callers it is not known whether this is a server only.
    const counts = facts.program?.calls !== undefined && (handshake.own.length > 0 || handshake.dependencies.length > 0);
    if (!counts)
        return clients;
    return {
        linked: [...clients.linked, ...handshake.linked],
        own: [...new Set([...clients.own, ...handshake.own])],
        dependencies: [...new Set([...clients.dependencies, ...handshake.dependencies])],
        isOpen: clients.isOpen,
    };
}
function ownListEvidence([name = '']) {
    return { kind: 'function', name, detail: 'is linked in: the program has a list of its own' };
}
function hasCertificates({ facts }) {
    const { files, env } = facts.image;
    const file = env['SSL_CERT_FILE'];
    const folders = env['SSL_CERT_DIR'];
    const known = file ? [file] : CERTIFICATE_FILES;
    const searched = folders
        ? folders.split(':').map((folder) => folder.replace(/\/*$/, '/'))
        : CERTIFICATE_FOLDERS;
    return files.some((path) => known.includes(path) || searched.some((folder) => path.startsWith(folder)));
}

;// CONCATENATED MODULE: ./lib/readiness/findings/cgo.js
// cgo-dropped: packages compiled without the part that needs cgo, which the compiler does not tell.
/** Packages that compile without cgo and then say at run time that they cannot work, with what does instead. */
const KNOWN_STUBS = {
    'github.com/mattn/go-sqlite3': 'modernc.org/sqlite or github.com/ncruces/go-sqlite3',
    'github.com/mutecomm/go-sqlcipher/v4': 'github.com/ncruces/go-sqlite3 with encryption',
};
/** How files are called that stand in for what cannot work. */
const STUB_FILE = /(?:^|_)(?:mock|stubs?|unsupported|unavailable|disabled)(?:_|\.)/;
function findCgoTrouble({ facts, chainTo }) {
    const { dropped = [] } = facts;
    if (dropped.length === 0)
        return undefined;
    const stubs = dropped.filter(isStub);
    const named = (stubs.length > 0 ? stubs : dropped).map((each) => each.package).join(', ');
    const instead = stubs.flatMap((stub) => Object.hasOwn(KNOWN_STUBS, stub.package) ? [KNOWN_STUBS[stub.package] ?? ''] : []);
    return {
        id: 'cgo-dropped',
        severity: stubs.length > 0 ? 'likely' : 'possible',
        what: stubs.length > 0
            ? `${named} is only a stub without cgo: the program compiles, and fails when it uses the package`
            : `what needs cgo was left out of ${named}: it may be slower, or do less`,
        evidence: [...stubs, ...dropped.filter((each) => !isStub(each))].map((each) => describe(each, chainTo)),
        fix: {
            advice: instead.length > 0
                ? `Use ${instead.join('; ')} instead, which need no cgo.`
                : 'Look into the documentation of the package for what it does without cgo.',
        },
    };
}
function isStub({ package: path, kind, added }) {
    if (kind !== 'replaced')
        return false;
    return Object.hasOwn(KNOWN_STUBS, path) || added.some((file) => STUB_FILE.test(file));
}
function describe(dropped, chainTo) {
    const { package: path, cgoFiles, added, kind } = dropped;
    const chain = chainTo(path);
    const files = `${cgoFiles.length} ${cgoFiles.length === 1 ? 'file' : 'files'} with cgo left out`;
    const instead = {
        replaced: `, ${added.join(', ')} compiled instead`,
        reduced: ', nothing compiled instead',
        absent: ': nothing of it is compiled',
    }[kind];
    return { kind: 'package', name: path, detail: files + instead, ...(chain === undefined ? {} : { chain }) };
}

;// CONCATENATED MODULE: ./lib/readiness/findings/dead-code.js
// dead-code-kept: where reflection may call any method, the linker keeps all exported methods of all types.

/** Functions of the Go release that look for a method by a name from outside. */
const KNOWN_CULPRITS = ['text/template.(*state).evalField', 'net/rpc.suitableMethods'];
const isReflection = (name) => name.startsWith('reflect.') || name.startsWith('internal/reflectlite.');
function findKeptDeadCode(subject) {
    const { program, methods } = subject.facts;
    if (program === undefined || methods === undefined || !subject.keepsDeadCode)
        return undefined;
    const { exported, dropped } = methods;
    const culprits = findCulprits(subject);
    const asked = subject.ask({ names: culprits });
    const [culprit] = culprits;
    return {
        id: 'dead-code-kept',
        severity: 'advice',
        what: `the linker kept ${exported - dropped} of ${exported} exported methods, used or not, because ${culprit ?? 'reflection'} looks for methods by name`,
        evidence: [
            ...tell(subject, asked),
            ...culprits.slice(1).map((name) => ({ kind: 'function', name, detail: 'is linked in' })),
            ...(culprits.length > 0
                ? []
                : REFLECTION.filter(subject.has).map((name) => ({
                    kind: 'function',
                    name,
                    detail: 'is linked in',
                }))),
        ],
        fix: {
            advice: 'Nothing has to be done; a program without text/template, html/template, net/rpc and the like would be smaller.',
        },
    };
}
/** Who calls the functions of reflect directly, names that are known to be at fault first. */
function findCulprits({ facts, has, indexOf }) {
    const { program } = facts;
    const known = KNOWN_CULPRITS.filter(has);
    const callers = REFLECTION.flatMap((name) => {
        const at = indexOf(name);
        return at === undefined ? [] : (program?.calls?.referrers(at) ?? []);
    });
    const names = callers.map((at) => program?.functions.nameOf(at) ?? '');
    return [...new Set([...known, ...names.filter((name) => !isReflection(name))])];
}

;// CONCATENATED MODULE: ./lib/readiness/findings/file.js
// not-stripped and packed: what the file itself carries needlessly.

function findSymbols({ facts }) {
    const { sections, bytes } = sumStrippable(facts.sections);
    if (sections.length === 0)
        return undefined;
    return {
        id: 'not-stripped',
        severity: 'advice',
        what: 'the binary carries symbols and debugging information, which it does not need to run',
        evidence: sections.map(({ name, size }) => ({ kind: 'section', name, detail: `${size} bytes` })),
        fix: { yaml: 'strip: true', bytes: -bytes },
    };
}
function findPacking({ facts }) {
    const { packer } = facts;
    if (packer === undefined)
        return undefined;
    return {
        id: 'packed',
        severity: 'advice',
        what: `the binary is packed with ${packer}: layers are compressed anyway, and this one is unpacked into memory at each start`,
        evidence: [{ kind: 'fact', name: `${packer} header`, detail: 'in the file' }],
        fix: { advice: `Leave ${packer} out: compare what is pulled, the compressed size.` },
    };
}

;// CONCATENATED MODULE: ./lib/readiness/findings/programs.js
// runs-programs: there is nothing to run in an empty image, not even a shell.

const STARTERS = [
    'os/exec.(*Cmd).Start',
    'os.StartProcess',
    'os.startProcess',
    'syscall.Exec',
    'syscall.ForkExec',
    'syscall.StartProcess',
    'syscall.forkExec',
];
/** Libraries run helpers where they find one, and go on where they do not. */
const programs_LIKELIHOOD = { dependency: 'possible', unseen: 'possible' };
function findProgramTrouble(subject) {
    const asked = subject.ask({ names: STARTERS });
    const severity = rate(subject, asked, programs_LIKELIHOOD);
    if (severity === undefined)
        return undefined;
    const { executables } = subject.facts.image;
    const [program] = executables;
    return {
        id: 'runs-programs',
        severity: program === undefined ? severity : 'possible',
        what: program === undefined
            ? 'other programs cannot be run: the image holds no other program and no shell'
            : `of other programs only those that the image holds can be run (${program}${executables.length > 1 ? ', …' : ''}), and there may be no shell`,
        evidence: tell(subject, asked),
        fix: {
            advice: 'Add static programs with the input files, or use a Go package instead of the program; nothing is needed where the program runs only itself.',
        },
    };
}

;// CONCATENATED MODULE: ./lib/readiness/findings/temporary-files.js
// no-tmp: an empty image has no folder for temporary files.

const CREATORS = ['os.CreateTemp', 'os.MkdirTemp'];
/** Large uploads of forms: every server that reads a form has it, and few ever get there. */
const UPLOADS = 'mime/multipart.(*Reader).readForm';
/** A library may well be given another folder. */
const temporary_files_LIKELIHOOD = { dependency: 'possible', unseen: 'possible' };
const FIX = { yaml: 'directories: /tmp:1777', bytes: 0 };
function findTemporaryFileTrouble(subject) {
    const { image, program } = subject.facts;
    const folder = image.env['TMPDIR'] || '/tmp';
    if (image.directories.includes(folder.replace(/(.)\/+$/, '$1')))
        return undefined;
    const asked = subject.ask({ names: CREATORS, ignore: (name) => name === UPLOADS });
    // Without the callers it is not known who else there is.
    const onlyUploads = program?.calls === undefined && subject.has(UPLOADS);
    const severity = onlyUploads ? undefined : rate(subject, asked, temporary_files_LIKELIHOOD);
    if (severity !== undefined) {
        return {
            id: 'no-tmp',
            severity,
            what: `temporary files will fail with "no such file or directory": the image has no ${folder}`,
            evidence: tell(subject, asked),
            fix: FIX,
        };
    }
    if (asked.linked.length === 0 || !subject.has(UPLOADS))
        return undefined;
    return {
        id: 'no-tmp',
        severity: 'possible',
        what: `uploads in forms that are larger than the program keeps in memory (32 MB unless it says otherwise) will fail: the image has no ${folder}`,
        evidence: [{ kind: 'function', name: UPLOADS, detail: 'is linked in, and makes temporary files' }],
        fix: FIX,
    };
}

;// CONCATENATED MODULE: ./lib/readiness/findings/time-zones.js
// no-tzdata: names of time zones mean nothing without their rules.

/** Where Go looks on Linux (Go source: src/time/zoneinfo_unix.go). */
const FOLDERS = ['/usr/share/zoneinfo/', '/usr/share/lib/zoneinfo/', '/usr/lib/locale/TZ/', '/etc/zoneinfo/'];
/** A library may offer what nobody uses, or load no zone but UTC, which needs no data. */
const time_zones_LIKELIHOOD = { dependency: 'possible', unseen: 'possible' };
function findTimeZoneTrouble(subject) {
    if (hasTimeZones(subject))
        return undefined;
    const zone = subject.facts.image.env['TZ'];
    if (zone !== undefined && needsData(zone) && subject.has('time.initLocal')) {
        return {
            id: 'no-tzdata',
            severity: 'likely',
            what: `local times will be UTC and not ${zone}, which the variable TZ asks for: the image has no time zone data`,
            evidence: [{ kind: 'fact', name: `TZ=${zone}`, detail: 'is in the environment of the image' }],
            fix: fixOf(subject),
        };
    }
    const asked = subject.ask({ names: ['time.LoadLocation'] });
    const severity = rate(subject, asked, time_zones_LIKELIHOOD);
    if (severity === undefined)
        return undefined;
    return {
        id: 'no-tzdata',
        severity,
        what: 'time.LoadLocation will fail with "unknown time zone" for all zones but UTC and Local: the image has no time zone data',
        evidence: tell(subject, asked),
        fix: fixOf(subject),
    };
}
function fixOf({ facts }) {
    const { timeZones } = facts.costs;
    return { yaml: 'tzdata: true', ...(timeZones === undefined ? {} : { bytes: timeZones }) };
}
function needsData(zone) {
    return !['', 'UTC', ':UTC', 'UTC0'].includes(zone);
}
function hasTimeZones({ facts, has }) {
    // The package time/tzdata, or the build tag timetzdata.
    if (has('time.registerLoadFromEmbeddedTZData') || has('time/tzdata.loadFromEmbeddedTZData'))
        return true;
    const { files, env } = facts.image;
    const named = env['ZONEINFO'];
    return files.some((path) => FOLDERS.some((folder) => path.startsWith(folder)) ||
        (named !== undefined && named !== '' && (path === named || path.startsWith(`${named}/`))));
}

;// CONCATENATED MODULE: ./lib/readiness/findings/users.js
// no-passwd: names of users and groups are looked up in files that an empty image does not have.

const CURRENT = ['os/user.Current', 'os/user.current'];
const LOOKUPS = [
    'os/user.Lookup',
    'os/user.LookupId',
    'os/user.lookupUser',
    'os/user.lookupUserId',
    'os/user.LookupGroup',
    'os/user.LookupGroupId',
    'os/user.lookupGroup',
    'os/user.lookupGroupId',
    'os/user.(*User).GroupIds',
    'os/user.listGroups',
];
/** It takes names where there are any, and does without them. */
const isArchive = (name) => name.startsWith('archive/tar.');
/** The current user is looked up by its number, which does not matter where the environment has the name. */
const isCurrent = (name) => isArchive(name) || CURRENT.includes(name) || /^os\/user\.[cC]urrent\./.test(name);
/** A library that asks mostly has a default for when there is no answer. */
const users_LIKELIHOOD = { dependency: 'possible', unseen: 'possible' };
function findUserTrouble(subject) {
    const { files, env } = subject.facts.image;
    if (files.includes('/etc/passwd'))
        return undefined;
    const lookups = subject.ask({ names: LOOKUPS, ignore: isCurrent });
    const lookupSeverity = rate(subject, lookups, users_LIKELIHOOD);
    if (lookupSeverity !== undefined) {
        return {
            id: 'no-passwd',
            severity: lookupSeverity,
            what: 'lookups of users and groups will fail with "open /etc/passwd: no such file or directory" or its like for /etc/group',
            evidence: tell(subject, lookups),
            fix: {
                yaml: 'files: |\n  passwd:/etc/passwd\n  group:/etc/group',
                advice: 'Add the two files to the repository, with a line for each user and group that the program asks for.',
            },
        };
    }
    const current = subject.ask({ names: CURRENT.filter(subject.has).slice(0, 1), ignore: isArchive });
    const severity = rate(subject, current, users_LIKELIHOOD);
    if (severity === undefined || (env['USER'] && env['HOME']))
        return undefined;
    return {
        id: 'no-passwd',
        severity,
        what: 'os/user.Current will fail: the image has no /etc/passwd, and its environment has no USER and HOME, which would do as well',
        evidence: tell(subject, current),
        fix: { yaml: 'env: |\n  USER=nonroot\n  HOME=/', bytes: 0 },
    };
}

;// CONCATENATED MODULE: ./lib/readiness/model.js
// What a program will miss in an empty image, and what would make it smaller, as plain data.
/** Stable names, for people who silence a finding and for programs that read the report. */
const FINDING_IDS = [
    'no-ca-certificates',
    'no-tzdata',
    'no-tmp',
    'no-passwd',
    'runs-programs',
    'cgo-dropped',
    'dead-code-kept',
    'not-stripped',
    'packed',
];

;// CONCATENATED MODULE: ./lib/readiness/findings.js
// All findings of a binary in its image, in the order of their ids.










const RULES = {
    'no-ca-certificates': findCertificateTrouble,
    'no-tzdata': findTimeZoneTrouble,
    'no-tmp': findTemporaryFileTrouble,
    'no-passwd': findUserTrouble,
    'runs-programs': findProgramTrouble,
    'cgo-dropped': findCgoTrouble,
    'dead-code-kept': findKeptDeadCode,
    'not-stripped': findSymbols,
    packed: findPacking,
};
/** Finds what the program will miss in its image, and what it carries needlessly. */
function findTrouble(facts) {
    const subject = openCase(facts);
    return FINDING_IDS.flatMap((id) => RULES[id](subject) ?? []);
}
/** The findings without those whose ids are to be ignored. */
function withoutIgnored(findings, ignored) {
    return findings.filter(({ id }) => !ignored.includes(id));
}

;// CONCATENATED MODULE: ./lib/readiness/packer.js
// Recognises a file that UPX has packed, by the mark of its loader (UPX source: src/stub/src/include/header.S, l_info).
const MARK = Buffer.from('UPX!');
/** The mark stands behind the program headers and once more at the end of the file. */
const HEAD_BYTES = 4096;
const TAIL_BYTES = 64;
/** "UPX", or undefined. `bytes` is the whole file. */
function findPacker(bytes) {
    const head = Buffer.from(bytes.subarray(0, HEAD_BYTES));
    const tail = Buffer.from(bytes.subarray(-TAIL_BYTES));
    return head.includes(MARK) && tail.includes(MARK) ? 'UPX' : undefined;
}

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

;// CONCATENATED MODULE: ./lib/gobin/function-names.js
// The names of the functions that are in a program, for questions such as "is time.LoadLocation linked in?".
/** Of a file whose functions are not known. */
const NO_FUNCTIONS = { has: () => false, find: () => [] };
/** Looks into the bytes of funcnametab, where each name ends with a zero byte; they are decoded when asked for. */
function functionNames(table) {
    const buffer = Buffer.from(table.buffer, table.byteOffset, table.length);
    let names;
    return {
        has(name) {
            if (name === '' || name.includes('\0'))
                return false;
            const wanted = `${name}\0`;
            return (buffer.indexOf(`\0${wanted}`, 'utf8') >= 0 ||
                buffer.subarray(0, Buffer.byteLength(wanted)).equals(Buffer.from(wanted)));
        },
        find(pattern) {
            names ??= buffer.toString('utf8').split('\0');
            return names.filter((name) => name !== '' && name.search(pattern) >= 0);
        },
    };
}

;// CONCATENATED MODULE: ./lib/gobin/symbol-name.js
// The package in the name of a function, as the linker writes names: cmd/internal/objabi/path.go and the comment on
// debug/gosym.Sym.PackageName. Works on bytes, because a program has tens of thousands of names.
const DOT = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;
const BRACKET = 0x5b;
const PARENTHESIS = 0x28;
const NUL = 0;
/** No import path is longer; a name is looked at no further. */
const MAX_PATH_BYTES = 4096;
/**
 * Where the package path ends that a name at `start` begins with; `start` where it has none, as the names have that
 * the compiler makes ("type:.eq.…", "go:struct {…}.M", "go.struct {…}.M") and many in assembly ("gogo").
 */
function findPackageEnd(bytes, start, limit) {
    let slash = start - 1;
    let end = start;
    // Type arguments and receivers may name other packages: what counts stands before the first of them.
    for (; end < limit; end++) {
        const byte = bytes[end];
        if (byte === NUL || byte === BRACKET || byte === PARENTHESIS)
            break;
        if (byte === COLON)
            return start;
        if (byte === SLASH)
            slash = end;
    }
    // The linker writes dots of a path's last element as %2e.
    for (let i = slash + 1; i < end; i++) {
        if (bytes[i] === DOT)
            return isReserved(bytes, start, i) ? start : i;
    }
    return start;
}
// "go." and "type." are what Go up to 1.19 writes for "go:" and "type:"; no package has these names.
function isReserved(bytes, start, end) {
    const length = end - start;
    if (length !== 2 && length !== 4)
        return false;
    const name = latin1(bytes, start, end);
    return name === 'go' || name === 'type';
}
/** The import path behind an escaped one: "gopkg.in/yaml%2ev3" is gopkg.in/yaml.v3. */
function unescapePath(path) {
    if (!path.includes('%'))
        return path;
    const raw = path.replace(/%([0-9a-f]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
    return Buffer.from(raw, 'latin1').toString('utf8');
}
/** Bytes as text, each byte one character. */
function latin1(bytes, start, end) {
    const buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    return buffer.toString('latin1', start, end);
}

;// CONCATENATED MODULE: ./lib/gobin/compile-units.js
// Compile units: every function says which unit it was compiled in, and a unit is a package. That places the functions
// whose names have no package, and tells a package's path from one that only looks like it in a method's name.



const ROOT_FILE = 'runtime/proc.go';
const compile_units_BRACKET = 0x5b;
/** Labels each unit with the package that most of its functions are named for. */
function findCompileUnits(memory, functions) {
    const { named, records, packages } = functions;
    const units = readUnits(memory, functions);
    const owners = vote(memory, functions, units);
    ownByFile(memory, functions, { units, owners });
    const labels = new Set(owners.values());
    const replaced = new Map();
    const replacement = (id) => {
        if (id === NOBODY || labels.has(id))
            return id;
        const known = replaced.get(id) ?? findLabelWithin(packages, labels, id) ?? id;
        replaced.set(id, known);
        return known;
    };
    return {
        owners,
        refine() {
            const refined = new Uint16Array(records.length - 1);
            for (let i = 0; i < refined.length; i++) {
                const owner = replacement(named[i] ?? NOBODY);
                refined[i] = owner === NOBODY ? (owners.get(units[i] ?? 0) ?? NOBODY) : owner;
            }
            return refined;
        },
        refineName: (ownerOfName) => (nameOff) => replacement(ownerOfName(nameOff)),
    };
}
function readUnits(memory, { records }) {
    const units = new Uint32Array(records.length - 1);
    for (let i = 0; i < units.length; i++)
        units[i] = memory.u32((records[i] ?? 0) + FUNC.cuOffset);
    return units;
}
function vote(memory, functions, units) {
    const { named, records, module } = functions;
    const counts = new Map();
    for (let i = 0; i < units.length; i++) {
        const owner = named[i] ?? NOBODY;
        // An instantiation stands in the unit of whoever asked for it.
        if (owner === NOBODY || isInstantiation(memory, module, records[i] ?? 0))
            continue;
        const unit = units[i] ?? 0;
        const votes = counts.get(unit) ?? new Map();
        votes.set(owner, (votes.get(owner) ?? 0) + 1);
        counts.set(unit, votes);
    }
    return new Map([...counts].map(([unit, votes]) => [unit, mostOf(votes)]));
}
/**
 * A unit none of whose functions has a package in its name, as with assembly, is that of the folder of its first file.
 * What comes before the import path in a file's name, if anything, is what does so in the runtime's files.
 */
function ownByFile(memory, { module, packages }, { units, owners }) {
    const root = findRoot(memory, module);
    if (root === undefined)
        return;
    for (const unit of new Set(units)) {
        const path = owners.has(unit) ? undefined : findFolder(memory, module, unit);
        if (path?.startsWith(root) !== true)
            continue;
        // Under -trimpath the files of a module stand in "path@version/folder".
        const importPath = path.slice(root.length).replace(/@[^/]*/, '');
        if (importPath !== '' && !importPath.startsWith('/'))
            owners.set(unit, packages.intern(importPath));
    }
}
/** What the names of the standard library's files start with: '' under -trimpath. */
function findRoot(memory, { tables }) {
    const { offset, bytes: length } = tables.filetab;
    const names = Buffer.from(memory.bytes.buffer, memory.bytes.byteOffset + offset, length);
    const end = names.indexOf(`${ROOT_FILE}\0`);
    if (end < 0)
        return undefined;
    const start = names.lastIndexOf(0, end) + 1;
    return names.toString('latin1', start, end);
}
/** The folder of a unit's first file, where that has one. */
function findFolder(memory, { tables }, unit) {
    const { cutab, filetab } = tables;
    if (unit >= cutab.count)
        return undefined;
    const at = memory.u32(cutab.offset + 4 * unit);
    if (at >= filetab.bytes)
        return undefined;
    const start = filetab.offset + at;
    const name = memory.bytes.subarray(start, Math.min(start + MAX_PATH_BYTES, filetab.offset + filetab.bytes));
    const file = latin1(name, 0, Math.max(0, name.indexOf(0)));
    return file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : undefined;
}
function isInstantiation(memory, module, record) {
    const { offset, bytes: length } = module.tables.funcnametab;
    const nameOff = memory.u32(record + FUNC.nameOff);
    for (let at = nameOff; at < Math.min(length, nameOff + MAX_PATH_BYTES); at++) {
        const byte = memory.bytes[offset + at];
        if (byte === 0)
            return false;
        if (byte === compile_units_BRACKET)
            return true;
    }
    return false;
}
function mostOf(votes) {
    let best = NOBODY;
    for (const [owner, count] of votes) {
        if (count > (votes.get(best) ?? 0))
            best = owner;
    }
    return best;
}
/**
 * The method m of package c/d that a type T of a/b has by embedding is called "a/b.T.c/d.m", which reads like a
 * package "a/b.T.c/d". Where that is none, the package is the part before a dot that is one.
 */
function findLabelWithin(packages, labels, id) {
    const path = packages.pathOf(id) ?? '';
    for (let dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
        const label = packages.find(path.slice(0, dot));
        if (label !== undefined && labels.has(label))
            return label;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/gobin/functions.js
// The functions of a program, from the table that the runtime finds them with (moduledata.ftab and _func): where their
// code is, and which package it belongs to.






/** Reads the table of functions. A DamageError where it is not in order. */
function readFunctions(memory, { module, layout, packages }) {
    const { starts, records } = readEntries(memory, module, layout);
    const count = module.pcHeader.nfunc;
    const named = new Uint16Array(count);
    const ownerOfName = nameReader(memory, module, packages);
    for (let i = 0; i < count; i++) {
        named[i] = ownerOfName(memory.u32((records[i] ?? 0) + FUNC.nameOff));
    }
    const units = findCompileUnits(memory, { module, records, named, packages });
    const owners = units.refine(named);
    return {
        count,
        starts,
        records,
        owners,
        unitOwners: units.owners,
        ownerOfName: units.refineName(ownerOfName),
    };
}
/** Claims the code of all functions, each with the padding up to the next. */
function claimCode({ count, starts, owners }, claims) {
    const label = labelOf('code', 'exact');
    for (let i = 0; i < count; i++) {
        claims.add(starts[i] ?? 0, starts[i + 1] ?? 0, { owner: owners[i] ?? NOBODY, label });
    }
}
function readEntries(memory, module, { funcBytes }) {
    const count = module.pcHeader.nfunc;
    const { ftab, pclntable } = module.tables;
    const starts = new Float64Array(count + 1);
    const records = new Float64Array(count + 1);
    const place = textPlaces(memory, module);
    for (let i = 0; i <= count; i++) {
        const entry = ftab.offset + i * 8;
        const start = place(memory.u32(entry), i === count);
        const record = i === count ? pclntable.bytes : memory.u32(entry + 4);
        if (record > pclntable.bytes - (i === count ? 0 : funcBytes)) {
            throw new DamageError({
                what: 'functab',
                offset: entry,
                value: record,
                problem: 'outside of pclntable',
            });
        }
        if (i > 0 && start < (starts[i - 1] ?? 0)) {
            throw new DamageError({ what: 'functab', offset: entry, problem: 'functions are not in order' });
        }
        starts[i] = start;
        records[i] = pclntable.offset + record;
    }
    return { starts, records };
}
/** From offsets of functab to file offsets; the text may stand in several sections (runtime.textsect). */
function textPlaces(memory, module) {
    const { textsectmap } = module.tables;
    const { text, etext } = module.words;
    const base = memory.stretch('text', text, etext - text);
    const length = etext - text;
    const parts = Array.from({ length: Math.min(textsectmap.count, MAX_TEXT_SECTIONS) }, (_, i) => {
        const at = textsectmap.offset + i * 3 * memory.pointerBytes;
        const word = (n) => memory.word(at + n * memory.pointerBytes);
        return { from: word(0), to: word(1), address: word(2) };
    });
    return (textOff, end) => {
        const part = parts.length < 2 ? undefined : parts.find(({ from, to }) => textOff >= from && textOff < to);
        const at = part === undefined ? textOff : textOff - part.from + part.address - text;
        if (at >= 0 && at <= length)
            return base + at;
        if (end)
            return base + length;
        throw new DamageError({ what: 'functab', offset: base, value: textOff, problem: 'outside of the text' });
    };
}
const MAX_TEXT_SECTIONS = 1024;
/** Reads the package of a name; most names have the package of the one before, which then costs no string. */
function nameReader(memory, module, packages) {
    const { offset, bytes: length } = module.tables.funcnametab;
    const { bytes } = memory;
    let lastStart = 0;
    let lastLength = 0;
    let last = NOBODY;
    return (nameOff) => {
        if (nameOff >= length) {
            throw new DamageError({ what: 'nameOff', offset, value: nameOff, problem: 'outside of funcnametab' });
        }
        const start = offset + nameOff;
        const end = findPackageEnd(bytes, start, Math.min(offset + length, start + MAX_PATH_BYTES));
        if (end === start)
            return NOBODY;
        if (end - start === lastLength && sameBytes(bytes, { a: start, b: lastStart, length: lastLength }))
            return last;
        lastStart = start;
        lastLength = end - start;
        last = packages.intern(unescapePath(latin1(bytes, start, end)));
        return last;
    };
}
function sameBytes(bytes, { a, b, length }) {
    for (let i = length - 1; i >= 0; i--) {
        if (bytes[a + i] !== bytes[b + i])
            return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/gobin/linked-functions.js
// The functions of a program as the findings ask for them: name, package and place, read when they are asked for.



/** The program's functions in the order of the text. Names are bytes as characters, as `latin1` gives them. */
function linkedFunctions({ memory, module, functions }, packages) {
    const { count, starts, records, owners } = functions;
    const { offset, bytes: length } = module.tables.funcnametab;
    // All at once: a name that is a part of this text costs a fraction of one that is decoded by itself.
    let names;
    return {
        count,
        starts,
        nameOf(at) {
            names ??= latin1(memory.bytes, offset, offset + length);
            const start = memory.u32((records[at] ?? 0) + FUNC.nameOff);
            const name = names.slice(start, start + MAX_PATH_BYTES);
            return name.slice(0, Math.max(0, name.indexOf('\0')));
        },
        packageOf: (at) => packages.pathOf(owners[at] ?? NOBODY),
    };
}

;// CONCATENATED MODULE: ./lib/gobin/moduledata.js
// Finds runtime.moduledata, the linker's description of the program in memory: where text, types and tables start
// and end. Its place is known by its first words, which point into the pclntab.

const PC_TABLES = ['funcnametab', 'cutab', 'filetab', 'pctab', 'pclntable'];
/** Finds and reads it. A FormatError where it is not there, or does not agree with the header of the pclntab. */
function findModuleData(memory, pcHeader, layout) {
    const offset = findOffset(memory, pcHeader);
    const module = parse(memory, { offset, layout, pcHeader });
    for (const table of PC_TABLES) {
        if (module.tables[table].address !== pcHeader.address + pcHeader.tables[table])
            throw mismatch(table);
    }
    if (module.tables.ftab.address !== module.tables.pclntable.address)
        throw mismatch('ftab');
    // The last entry is the end of the text.
    if (module.tables.ftab.count !== pcHeader.nfunc + 1)
        throw mismatch('nfunc');
    const { text, etext, types, etypes } = module.words;
    if (text >= etext || types > etypes)
        throw mismatch('text or types');
    return module;
}
function findOffset(memory, { address, tables }) {
    const size = memory.pointerBytes;
    const pattern = new DataView(new ArrayBuffer(2 * size));
    [address, address + tables.funcnametab].forEach((value, i) => {
        if (size === 4)
            pattern.setUint32(i * size, value, memory.littleEndian);
        else
            pattern.setBigUint64(i * size, BigInt(value), memory.littleEndian);
    });
    const { bytes } = memory;
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const wanted = new Uint8Array(pattern.buffer);
    let at = file.indexOf(wanted);
    while (at >= 0 && at % size !== 0)
        at = file.indexOf(wanted, at + 1);
    if (at < 0)
        throw new FormatError('no description of the program in memory (runtime.moduledata)');
    return at;
}
function parse(memory, { offset, layout, pcHeader }) {
    const word = (name) => memory.word(offset + placeOf(layout, name) * memory.pointerBytes);
    const table = (name, elementBytes) => {
        const at = offset + placeOf(layout, name) * memory.pointerBytes;
        const address = memory.word(at);
        const count = memory.word(at + memory.pointerBytes);
        const bytes = count * elementBytes;
        const start = count === 0 ? 0 : memory.stretch(`runtime.moduledata's ${name}`, address, bytes);
        return { address, offset: start, count, bytes };
    };
    return {
        offset,
        bytes: (placeOf(layout, 'itablinks') + 3) * memory.pointerBytes,
        pcHeader,
        words: {
            pcHeader: word('pcHeader'),
            findfunctab: word('findfunctab'),
            text: word('text'),
            etext: word('etext'),
            noptrdata: word('noptrdata'),
            enoptrdata: word('enoptrdata'),
            data: word('data'),
            edata: word('edata'),
            types: word('types'),
            etypes: word('etypes'),
            rodata: word('rodata'),
            gofunc: word('gofunc'),
        },
        epclntab: layout.moduledata.epclntab === undefined ? undefined : word('epclntab'),
        tables: {
            funcnametab: table('funcnametab', 1),
            cutab: table('cutab', 4),
            filetab: table('filetab', 1),
            pctab: table('pctab', 1),
            pclntable: table('pclntable', 1),
            ftab: table('ftab', 8),
            textsectmap: table('textsectmap', 3 * memory.pointerBytes),
            typelinks: table('typelinks', 4),
            itablinks: table('itablinks', memory.pointerBytes),
        },
    };
}
function placeOf(layout, name) {
    const place = layout.moduledata[name];
    if (place === undefined)
        throw new FormatError(`runtime.moduledata of ${layout.name} has no ${name}`);
    return place;
}
function mismatch(what) {
    return new FormatError(`runtime.moduledata does not agree with the table of functions: ${what}`);
}

;// CONCATENATED MODULE: ./lib/gobin/pclntab.js
// Finds the pclntab, the linker's table of all functions: pcHeader of src/runtime/symtab.go. It survives stripping.



const SECTION_NAMES = ['.gopclntab', '.data.rel.ro.gopclntab'];
/** Sections that an external linker may put it into. */
const MERGED_SECTIONS = ['.data.rel.ro', '.rodata'];
/** After the magic: two zero bytes, minLC, ptrSize. */
const PREFIX_BYTES = 8;
const WORDS = 8;
const MAX_FUNCTIONS = 1 << 24;
/** Finds and reads the header. A FormatError where there is none of this layout. */
function findPcHeader(memory, sections, layout) {
    for (const section of sections) {
        if (!SECTION_NAMES.includes(section.name) || section.type === SHT_NOBITS)
            continue;
        memory.check(section.offset, PREFIX_BYTES);
        return parsePcHeader(memory, section, layout);
    }
    for (const section of sections) {
        const at = MERGED_SECTIONS.includes(section.name) ? pclntab_findMagic(memory, section, layout) : undefined;
        if (at === undefined)
            continue;
        return parsePcHeader(memory, { address: section.address + at - section.offset, offset: at }, layout);
    }
    throw new FormatError('no table of functions (pclntab)');
}
function pclntab_findMagic(memory, section, layout) {
    if (section.type === SHT_NOBITS || section.size < PREFIX_BYTES)
        return undefined;
    memory.check(section.offset, section.size);
    const magic = Buffer.alloc(6);
    if (memory.littleEndian)
        magic.writeUInt32LE(layout.magic);
    else
        magic.writeUInt32BE(layout.magic);
    const { bytes } = memory;
    const data = Buffer.from(bytes.buffer, bytes.byteOffset + section.offset, section.size - PREFIX_BYTES);
    for (let at = data.indexOf(magic); at >= 0; at = data.indexOf(magic, at + 1)) {
        const aligned = (section.address + at) % memory.pointerBytes === 0;
        if (aligned && hasPrefix(memory, section.offset + at))
            return section.offset + at;
    }
    return undefined;
}
function hasPrefix(memory, offset) {
    return [1, 2, 4].includes(memory.u8(offset + 6)) && memory.u8(offset + 7) === memory.pointerBytes;
}
function parsePcHeader(memory, { address, offset }, layout) {
    const magic = memory.u32(offset);
    if (magic !== layout.magic || memory.u16(offset + 4) !== 0 || !hasPrefix(memory, offset)) {
        const old = OLD_MAGIC[magic];
        const found = old === undefined ? `magic 0x${magic.toString(16)}` : `the form of ${old}`;
        throw new FormatError(`the table of functions (pclntab) has ${found}, not that of ${layout.name}`);
    }
    const word = (i) => memory.word(offset + PREFIX_BYTES + i * memory.pointerBytes);
    const nfunc = word(0);
    if (nfunc === 0 || nfunc > MAX_FUNCTIONS) {
        throw new FormatError(`the table of functions (pclntab) has ${nfunc} functions`);
    }
    return {
        address,
        offset,
        bytes: PREFIX_BYTES + WORDS * memory.pointerBytes,
        minLC: memory.u8(offset + 6),
        nfunc,
        // Word 1 is the number of files, word 2 textStart, which is 0 since Go 1.26.
        tables: { funcnametab: word(3), cutab: word(4), filetab: word(5), pctab: word(6), pclntable: word(7) },
    };
}

;// CONCATENATED MODULE: ./lib/gobin/areas.js
// The parts of a program that hold strings, tables and variables, byte by byte: where a chunk starts, and whose it is.

/** A chunk starts here, and nothing is known of its owner. */
const STARTS = 0xffff;
/** All of them, in the order of their addresses. */
class Areas {
    list;
    /** Every area is from here to before `high`. */
    low;
    high;
    #last;
    constructor(memory, sections) {
        this.list = sections
            .map(({ name, address, offset, size: length }) => {
            memory.check(offset, length);
            const pointerFree = name === '.noptrdata';
            const owners = new Uint16Array(length);
            return { address, offset, length, pointerFree, owners, taken: new Uint8Array(length) };
        })
            .sort((a, b) => a.address - b.address);
        this.low = Math.min(...this.list.map(({ address }) => address));
        this.high = Math.max(...this.list.map(({ address, length }) => address + length));
    }
    /** The area of an address. */
    find(address) {
        if (!(address >= this.low && address < this.high))
            return undefined;
        const last = this.#last;
        if (last !== undefined && address >= last.address && address < last.address + last.length)
            return last;
        for (const area of this.list) {
            if (address < area.address || address >= area.address + area.length)
                continue;
            this.#last = area;
            return area;
        }
        return undefined;
    }
    /** A chunk starts at a file offset; who comes first has it. */
    start(offset, owner) {
        for (const area of this.list) {
            const at = offset - area.offset;
            if (at < 0 || at >= area.length || area.taken[at] === 1)
                continue;
            if (area.owners[at] === NOBODY)
                area.owners[at] = owner;
        }
    }
    /** Takes out what claims from number `first` on are for. */
    take(claims, first) {
        for (const { offset, length, owners, taken } of this.list) {
            for (let i = first; i < claims.length; i++) {
                const start = Math.max(claims.start(i) - offset, 0);
                const end = Math.min(claims.end(i) - offset, length);
                if (start >= end)
                    continue;
                taken.fill(1, start, end);
                owners.fill(NOBODY, start, end);
            }
        }
    }
}

;// CONCATENATED MODULE: ./lib/gobin/inner-starts.js
// Large tables of numbers, which bytes of code that only look like a reference cut in two.

/** What the linker aligns variables of this size and more to: symalign of cmd/link/internal/ld/data.go. */
const inner_starts_ALIGNMENT = 32;
/** So far behind the start of a variable, code seldom refers to a part of it by itself. */
const FAR_BYTES = 4096;
/** Takes out the starts which stand far behind an aligned one and are not aligned themselves. For data without pointers. */
function dropInnerStarts({ address, owners }) {
    let aligned = Infinity;
    for (let at = 0; at < owners.length; at++) {
        if (owners[at] === NOBODY)
            continue;
        if ((address + at) % inner_starts_ALIGNMENT === 0)
            aligned = at;
        else if (at - aligned >= FAR_BYTES)
            owners[at] = NOBODY;
    }
}

;// CONCATENATED MODULE: ./lib/gobin/number-list.js
// A list of numbers that grows without a box for each.
/** Numbers of up to 2^53, in the order they were pushed. */
class NumberList {
    #values = new Float64Array(256);
    #length = 0;
    get length() {
        return this.#length;
    }
    at(i) {
        return this.#values[i] ?? 0;
    }
    push(value) {
        if (this.#length === this.#values.length) {
            const larger = new Float64Array(2 * this.#length);
            larger.set(this.#values);
            this.#values = larger;
        }
        this.#values[this.#length++] = value;
    }
    /** A copy of its own length. */
    toArray() {
        return this.#values.slice(0, this.#length);
    }
}

;// CONCATENATED MODULE: ./lib/gobin/chunks.js
// From starts to chunks: pointers in data start more of them and lead from owner to owner.






const INFERRED = labelOf('data', 'inferred');
/** A pointer and a number of at least so many bytes are a string or slice, and what it spans is one chunk. */
const MIN_SPAN = 256;
const MAX_SPANNED = 8;
const MAX_CLEARED = 2;
const BYTES_PER_CLEARED = 4096;
/** Of moduledata after itablinks: ptab, pluginpath, pkghashes and, since Go 1.21, inittasks. */
const MORE_WORDS = 11;
/** Claims every chunk that has an owner. */
function claimChunks(program, areas, claims) {
    areas.list.filter(({ pointerFree }) => pointerFree).forEach(dropInnerStarts);
    const pointers = findPointers(program, areas);
    const chunks = findChunks(areas);
    const edges = linkChunks(chunks, pointers);
    spread(chunks, edges);
    // Tables that only the runtime's lists lead to, such as a package's init task, belong to the functions in them.
    ownByCode(chunks, pointers);
    spread(chunks, edges);
    chunks.starts.forEach((start, i) => {
        claims.add(start, chunks.ends[i] ?? start, { owner: chunks.owners[i] ?? NOBODY, label: INFERRED });
    });
}
function findPointers(program, areas) {
    const pointers = {
        from: new NumberList(),
        to: new NumberList(),
        code: new NumberList(),
        codeOwners: new NumberList(),
    };
    const spans = new NumberList();
    for (const area of areas.list)
        scanArea(program, areas, { area, pointers, spans });
    startFromModule(program, areas);
    // Spans lie apart in a real program; no more than this is looked at in another.
    let left = MAX_SPANNED * areas.list.reduce((sum, { length }) => sum + length, 0);
    for (let i = 0; i < spans.length && left > 0; i += 2) {
        clearWithin(areas, spans.at(i), spans.at(i + 1));
        left -= spans.at(i + 1);
    }
    return pointers;
}
function scanArea({ memory, module, functions }, areas, { area, pointers, spans }) {
    const step = memory.pointerBytes;
    const { text, etext } = module.words;
    const end = area.offset + area.length;
    for (let at = Math.ceil(area.offset / step) * step; at + step <= end; at += step) {
        if (area.taken[at - area.offset] === 1)
            continue;
        const address = memory.word(at);
        if (address >= text && address < etext) {
            const i = findFunction(functions, memory.offsetOf(address));
            if (i === undefined)
                continue;
            pointers.code.push(at);
            pointers.codeOwners.push(functions.owners[i] ?? NOBODY);
            continue;
        }
        const target = areas.find(address);
        if (target === undefined)
            continue;
        // Data without pointers has none but the linker's lists of init tasks; what else looks like one is a number.
        if (area.pointerFree && (!target.pointerFree || address % step !== 0))
            continue;
        const place = address - target.address;
        if (target.taken[place] === 1)
            continue;
        if (target.owners[place] === NOBODY)
            target.owners[place] = STARTS;
        pointers.from.push(at);
        pointers.to.push(target.offset + place);
        const length = at + 2 * step <= end ? memory.word(at + step) : 0;
        if (length < MIN_SPAN || place + length > target.length)
            continue;
        spans.push(address);
        spans.push(length);
    }
}
/** What runtime.moduledata points at starts a chunk, which is the linker's. */
function startFromModule({ memory, module }, areas) {
    const end = Math.min(module.offset + module.bytes + MORE_WORDS * memory.pointerBytes, memory.size);
    for (let at = module.offset; at + memory.pointerBytes <= end; at += memory.pointerBytes) {
        const address = memory.word(at);
        const area = areas.find(address);
        const place = area === undefined ? 0 : address - area.address;
        if (area !== undefined && area.owners[place] === NOBODY && area.taken[place] === 0)
            area.owners[place] = STARTS;
    }
}
/**
 * Takes the starts out of a span, which code that only looks like a reference may have made. A number behind the last
 * pointer of a list is no length: the more starts it would take out, the less it is one.
 */
function clearWithin(areas, address, length) {
    const area = areas.find(address);
    if (area === undefined)
        return;
    const first = address - area.address + 1;
    const most = MAX_CLEARED + length / BYTES_PER_CLEARED;
    // One by one: filling the whole of a large span with zeros would make memory of it.
    const found = [];
    for (let at = first; at < first + length - 1; at++) {
        if (area.taken[at] === 1)
            return;
        if (area.owners[at] === NOBODY)
            continue;
        if (found.length + 1 > most)
            return;
        found.push(at);
    }
    for (const at of found)
        area.owners[at] = NOBODY;
}
function findChunks(areas) {
    const starts = new NumberList();
    const ends = new NumberList();
    const owners = new NumberList();
    const inFileOrder = [...areas.list].sort((a, b) => a.offset - b.offset);
    for (const area of inFileOrder) {
        let open = false;
        for (let at = 0; at < area.length; at++) {
            const owner = area.owners[at] ?? NOBODY;
            const taken = area.taken[at] === 1;
            if (open && (taken || owner !== NOBODY)) {
                ends.push(area.offset + at);
                open = false;
            }
            if (taken || owner === NOBODY)
                continue;
            starts.push(area.offset + at);
            owners.push(owner === STARTS ? NOBODY : owner);
            open = true;
        }
        if (open)
            ends.push(area.offset + area.length);
    }
    return { starts: starts.toArray(), ends: ends.toArray(), owners: Uint16Array.from(owners.toArray()) };
}
function linkChunks(chunks, { from, to }) {
    const count = chunks.starts.length;
    const sources = new Int32Array(from.length);
    const firsts = new Uint32Array(count + 1);
    for (let i = 0; i < from.length; i++) {
        const source = chunkAt(chunks, from.at(i));
        sources[i] = source;
        if (source >= 0)
            firsts[source + 1] = (firsts[source + 1] ?? 0) + 1;
    }
    for (let i = 0; i < count; i++)
        firsts[i + 1] = (firsts[i + 1] ?? 0) + (firsts[i] ?? 0);
    const targets = new Uint32Array(firsts[count] ?? 0);
    const next = firsts.slice();
    for (let i = 0; i < from.length; i++) {
        const source = sources[i] ?? -1;
        if (source < 0)
            continue;
        const place = next[source] ?? 0;
        next[source] = place + 1;
        // A pointer to no start, such as one into a span, leads back to where it comes from.
        const target = chunkAt(chunks, to.at(i));
        targets[place] = target >= 0 && chunks.starts[target] === to.at(i) ? target : source;
    }
    return { firsts, targets };
}
/** The number of the chunk that has a file offset; -1 for none. */
function chunkAt({ starts, ends }, offset) {
    let low = 0;
    let high = starts.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((starts[middle] ?? 0) <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 && offset < (ends[low - 1] ?? 0) ? low - 1 : -1;
}
/** Gives chunks without an owner to the deepest package that data leads to them from. */
function spread({ owners }, { firsts, targets }) {
    const roots = [];
    owners.forEach((owner, i) => {
        if (owner !== NOBODY)
            roots.push(i);
    });
    roots.sort((a, b) => (owners[a] ?? 0) - (owners[b] ?? 0));
    for (const root of roots) {
        const owner = owners[root] ?? NOBODY;
        const open = [root];
        for (let i = open.pop(); i !== undefined; i = open.pop()) {
            for (let k = firsts[i] ?? 0; k < (firsts[i + 1] ?? 0); k++) {
                const target = targets[k] ?? 0;
                if (owners[target] !== NOBODY)
                    continue;
                owners[target] = owner;
                open.push(target);
            }
        }
    }
}
function ownByCode(chunks, { code, codeOwners }) {
    for (let i = 0; i < code.length; i++) {
        const chunk = chunkAt(chunks, code.at(i));
        if (chunk >= 0 && chunks.owners[chunk] === NOBODY)
            chunks.owners[chunk] = codeOwners.at(i);
    }
}

;// CONCATENATED MODULE: ./lib/gobin/code-amd64.js
// Finds the addresses that x86-64 code refers to: operands relative to the instruction pointer. It looks for the bytes
// of such operands and does not decode all instructions, so a chance match is possible, and rare: the address must
// also be one of data.
/** ModR/M with mod 0 and rm 5 is [rip + disp32], whatever the register. */
const MODRM_MASK = 0xc7;
const MODRM_RIP = 0x05;
const PREFIX_0F = 0x0f;
const PREFIX_OPERAND_SIZE = 0x66;
const NOT_AN_OPCODE = 255;
// By opcode, the bytes of the immediate operand that stands after the displacement.
const ONE_BYTE = opcodes({
    0: [
        0x01, 0x03, 0x09, 0x0b, 0x11, 0x13, 0x19, 0x1b, 0x21, 0x23, 0x29, 0x2b, 0x31, 0x33, 0x38, 0x39, 0x3a,
        0x3b, 0x63, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0xff,
    ],
    1: [0x6b, 0x80, 0x83, 0xc0, 0xc1, 0xc6],
    4: [0x69, 0x81, 0xc7],
});
const TWO_BYTE = opcodes({
    0: [
        ...range(0x10, 0x17),
        ...range(0x28, 0x2f),
        ...range(0x40, 0x4f),
        ...range(0x51, 0x6f),
        ...range(0x74, 0x7f),
        ...[0xa3, 0xab, 0xaf, 0xb0, 0xb1, 0xb3, 0xb6, 0xb7, 0xb8, 0xbb, 0xbc, 0xbd, 0xbe, 0xbf, 0xc0, 0xc1, 0xc7],
        ...range(0xd0, 0xfe),
    ],
    1: [0x70, 0x71, 0x72, 0x73, 0xa4, 0xac, 0xba, 0xc2, 0xc4, 0xc5, 0xc6],
});
const code_amd64_LEA = 0x8d;
const MOV_IMMEDIATE = [0xc6, 0xc7];
const TEST_BYTE = 0xf6;
const TEST_WORD = 0xf7;
const MODRM_REG_MASK = 0x38;
const scanAmd64 = (bytes, { start, end, address, low, high }, refer) => {
    const last = end - 4;
    for (let at = start + 1; at < last; at++) {
        const modrm = bytes[at] ?? 0;
        if ((modrm & MODRM_MASK) !== MODRM_RIP)
            continue;
        const displacement = (bytes[at + 1] ?? 0) |
            ((bytes[at + 2] ?? 0) << 8) |
            ((bytes[at + 3] ?? 0) << 16) |
            ((bytes[at + 4] ?? 0) << 24);
        const target = address + (at + 5 - start) + displacement;
        if (target < low - 4 || target >= high)
            continue;
        const immediate = immediateBytes(bytes, at, modrm);
        if (immediate === NOT_AN_OPCODE || (target + immediate) % alignment(bytes, at) !== 0)
            continue;
        refer(target + immediate);
        // What the operand is made of is no operand itself.
        at += 4 + immediate;
    }
};
function immediateBytes(bytes, at, modrm) {
    const opcode = bytes[at - 1] ?? 0;
    const before = bytes[at - 2] ?? 0;
    if (before === PREFIX_0F)
        return TWO_BYTE[opcode] ?? NOT_AN_OPCODE;
    const escaped = bytes[at - 3] === PREFIX_0F;
    if (escaped && before === 0x38)
        return 0;
    if (escaped && before === 0x3a)
        return 1;
    const vector = vectorImmediate(bytes, at, opcode);
    if (vector !== NOT_AN_OPCODE)
        return vector;
    // Addresses are 64 bits wide, so LEA comes with REX.W.
    if (opcode === code_amd64_LEA)
        return (before & 0xf8) === 0x48 ? 0 : NOT_AN_OPCODE;
    if (MOV_IMMEDIATE.includes(opcode) && (modrm & MODRM_REG_MASK) !== 0)
        return NOT_AN_OPCODE;
    if (opcode === TEST_BYTE)
        return (modrm & 0x30) === 0 ? 1 : 0;
    const word = bytes[at - 2] === PREFIX_OPERAND_SIZE;
    if (opcode === TEST_WORD)
        return (modrm & 0x30) === 0 ? (word ? 2 : 4) : 0;
    const immediate = ONE_BYTE[opcode] ?? NOT_AN_OPCODE;
    return immediate === 4 && word ? 2 : immediate;
}
/**
 * What the address of a variable is a multiple of, going by the width of the operation. Strings, which MOV and wider
 * instructions read parts of, stand anywhere.
 */
function alignment(bytes, at) {
    const opcode = bytes[at - 1] ?? 0;
    const before = bytes[at - 2] ?? 0;
    const wordOperation = opcode < 0x40 || (opcode & 0xfd) === 0x81 || opcode === 0x85 || opcode === 0x87 || opcode === 0x89;
    if (!wordOperation || before === PREFIX_0F || (opcode < 0x40 && (opcode & 1) === 0))
        return 1;
    if (before === PREFIX_OPERAND_SIZE)
        return 2;
    return (before & 0xf8) === 0x48 ? 8 : 4;
}
/** AVX and AVX-512 instructions, by their prefixes of two, three and four bytes before the opcode. */
function vectorImmediate(bytes, at, opcode) {
    if (bytes[at - 3] === 0xc5)
        return TWO_BYTE[opcode] ?? NOT_AN_OPCODE;
    const map = bytes[at - 4] === 0xc4
        ? (bytes[at - 3] ?? 0) & 0x1f
        : bytes[at - 5] === 0x62
            ? (bytes[at - 4] ?? 0) & 7
            : 0;
    if (map === 1)
        return TWO_BYTE[opcode] ?? NOT_AN_OPCODE;
    if (map === 2)
        return 0;
    return map === 3 ? 1 : NOT_AN_OPCODE;
}
function opcodes(byImmediate) {
    const table = new Uint8Array(256).fill(NOT_AN_OPCODE);
    for (const [immediate, list] of Object.entries(byImmediate)) {
        for (const opcode of list)
            table[opcode] = Number(immediate);
    }
    return table;
}
function range(first, last) {
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

;// CONCATENATED MODULE: ./lib/gobin/code-arm64.js
// Finds the addresses that 64-bit ARM code refers to: ADRP, which gives a page, and the instruction after it, which
// adds the place in the page or loads from it or stores to it. The Go linker always writes the two together.
const PAGE_BYTES = 4096;
const code_arm64_scanArm64 = (bytes, { start, end, address }, refer) => {
    for (let at = start; at + 8 <= end; at += 4) {
        // ADRP: the top byte is 1xx10000.
        if (((bytes[at + 3] ?? 0) & 0x9f) !== 0x90)
            continue;
        const adrp = wordAt(bytes, at);
        const place = placeInPage(wordAt(bytes, at + 4), adrp & 0x1f);
        if (place === undefined)
            continue;
        // 21 bits, the low two of them apart.
        const pages = ((((adrp >>> 5) & 0x7ffff) << 13) >> 11) | ((adrp >>> 29) & 3);
        const pc = address + at - start;
        refer(pc - (pc % PAGE_BYTES) + pages * PAGE_BYTES + place);
    }
};
/** The low 12 bits that an instruction adds to a register; undefined where it does something else. */
function placeInPage(word, register) {
    if (((word >>> 5) & 0x1f) !== register)
        return undefined;
    const immediate = (word >>> 10) & 0xfff;
    // ADD (immediate), 64 bits, not shifted.
    if ((word & 0xffc00000) >>> 0 === 0x91000000)
        return immediate;
    // Loads and stores with an unsigned offset, which counts in units of the operand.
    if ((word & 0x3b000000) !== 0x39000000)
        return undefined;
    const size = word >>> 30;
    const wide = size === 0 && (word & 0x04800000) === 0x04800000;
    return immediate << (wide ? 4 : size);
}
function wordAt(bytes, at) {
    return ((bytes[at] ?? 0) |
        ((bytes[at + 1] ?? 0) << 8) |
        ((bytes[at + 2] ?? 0) << 16) |
        ((bytes[at + 3] ?? 0) << 24));
}

;// CONCATENATED MODULE: ./lib/gobin/references.js
// Gives strings, tables and variables to whoever refers to them. Nothing in a stripped program says where one ends and
// the next starts, so every place that code or data points at starts a chunk, which runs up to the next. A chunk is
// the first package's whose code refers to it, in the order of the text: the deepest one's that uses it. What only data
// refers to belongs to the owner of that data. This is inference, and its claims are called so.






const SCANNERS = { [EM_X86_64]: scanAmd64, [EM_AARCH64]: code_arm64_scanArm64 };
const DATA_SECTIONS = ['.rodata', '.data.rel.ro', '.noptrdata', '.data'];
/** Whether references from code are known for a machine; those from data are for every one. */
function canScanCode(machine) {
    return machine in SCANNERS;
}
/** Claims types, those included that only code or data leads to, and everything that is referred to. */
function claimReferences(program, subject) {
    const { elf, sections, types, strong, weak } = subject;
    const { memory } = program;
    const areas = new Areas(memory, DATA_SECTIONS.flatMap((wanted) => sections.find(({ name, type, size }) => name === wanted && type !== SHT_NOBITS && size > 0) ?? []));
    scanCode(program, areas, { types, scanner: SCANNERS[elf.machine] });
    for (const area of areas.list)
        scanForTypes(program, area, types);
    const before = strong.length;
    types.claimAll(strong);
    areas.take(strong, before);
    for (const { offset, owner } of types.closures())
        areas.start(offset, owner);
    claimChunks(program, areas, weak);
}
function scanCode({ memory, module, functions }, areas, { types, scanner }) {
    if (scanner === undefined)
        return;
    const { starts, owners, count } = functions;
    const { low, high } = areas;
    const textOffset = memory.offsetOf(module.words.text);
    let owner = NOBODY;
    const refer = (target) => {
        const area = areas.find(target);
        if (area === undefined)
            return;
        const at = target - area.address;
        if (area.owners[at] !== NOBODY)
            return;
        area.owners[at] = owner;
        types.walkCandidate(area.offset + at);
    };
    for (let i = 0; i < count; i++) {
        owner = owners[i] ?? NOBODY;
        const start = starts[i] ?? 0;
        const end = starts[i + 1] ?? 0;
        if (owner === NOBODY)
            continue;
        scanner(memory.bytes, { start, end, address: module.words.text + start - textOffset, low, high }, refer);
    }
}
/** Interface values in data point at their types. */
function scanForTypes({ memory, module }, area, types) {
    const { types: low, etypes: high } = module.words;
    const base = memory.offsetOf(low) - low;
    const step = memory.pointerBytes;
    for (let at = alignUp(area.offset, step); at + step <= area.offset + area.length; at += step) {
        const address = memory.word(at);
        if (address > low && address < high && address % step === 0)
            types.walkCandidate(base + address);
    }
}
function alignUp(offset, step) {
    return Math.ceil(offset / step) * step;
}

;// CONCATENATED MODULE: ./lib/gobin/pieces.js
// Pieces of read-only data that a table names one by one, such as types and their names: put in file order, each with
// the zeros that fill up to the next.

/** Symbols are aligned to 32 bytes at most; what is longer is no padding. */
const MAX_PADDING = 31;
/** Pieces by their file offsets. */
class Pieces {
    #memory;
    #starts = new NumberList();
    #ends = new NumberList();
    #owners = new NumberList();
    #seen = new Set();
    constructor(memory) {
        this.#memory = memory;
    }
    /** Whether a piece starts there. */
    has(start) {
        return this.#seen.has(start);
    }
    add(start, end, owner) {
        this.#memory.check(start, end - start);
        this.#seen.add(start);
        this.#starts.push(start);
        this.#ends.push(end);
        this.#owners.push(owner);
    }
    /** Claims all pieces; where they overlap, the one that starts first keeps the bytes. */
    claimAll(claims, label) {
        const count = this.#starts.length;
        const order = this.#starts.toArray();
        for (let i = 0; i < count; i++)
            order[i] = (order[i] ?? 0) * count + i;
        order.sort();
        let done = 0;
        for (let k = 0; k < count; k++) {
            const i = (order[k] ?? 0) % count;
            const next = k + 1 < count ? this.#starts.at((order[k + 1] ?? 0) % count) : undefined;
            const end = this.#withPadding(this.#ends.at(i), next);
            claims.add(Math.max(this.#starts.at(i), done), end, { owner: this.#owners.at(i), label });
            done = Math.max(done, end);
        }
    }
    /** Up to the next piece, where only zeros stand between. */
    #withPadding(end, next) {
        if (next === undefined || next <= end || next - end > MAX_PADDING)
            return end;
        for (let at = end; at < next; at++) {
            if (this.#memory.bytes[at] !== 0)
                return end;
        }
        return next;
    }
}

;// CONCATENATED MODULE: ./lib/gobin/type-name.js
// The names of types, methods and fields (abi.Name of src/internal/abi/type.go), and the region that they and the
// types stand in.


const NAME_HAS_TAG = 1 << 1;
const NAME_HAS_PKG_PATH = 1 << 2;
const NAME_FLAGS = 0x0f;
const type_name_MAX_NAME_BYTES = 1 << 20;
/** Whether a name may stand at a file offset. */
function looksLikeName({ memory, offset, length }, at) {
    if (at <= offset || at + 3 > offset + length)
        return false;
    return memory.u8(at) <= NAME_FLAGS && memory.u8(at + 1) > 0;
}
/** The text of a name (abi.Name). A DamageError where it ends outside of the region. */
function readName(region, offset) {
    findNameEnd(region, offset);
    const { value, end } = readVarint(region.memory, offset + 1);
    if (value > MAX_PATH_BYTES)
        throw new DamageError({ what: 'pkgPath', offset, problem: 'no path is that long' });
    return latin1(region.memory.bytes, end, end + value);
}
/** Where a name (abi.Name) ends, tag included. A DamageError where that is outside of the region. */
function findNameEnd(region, offset) {
    const { memory } = region;
    const flags = memory.u8(offset);
    const name = readVarint(memory, offset + 1);
    let end = name.end + name.value;
    if ((flags & NAME_HAS_TAG) !== 0) {
        const tag = readVarint(memory, end);
        end = tag.end + tag.value;
    }
    if ((flags & NAME_HAS_PKG_PATH) !== 0)
        end += 4;
    if (offset < region.offset || end > region.offset + region.length || name.value > type_name_MAX_NAME_BYTES) {
        throw new DamageError({
            what: 'name of a runtime type',
            offset,
            problem: 'it ends outside of the types',
        });
    }
    return end;
}
function readVarint(memory, offset) {
    let value = 0;
    for (let i = 0; i < 4; i++) {
        const byte = memory.u8(offset + i);
        value += (byte & 0x7f) * 2 ** (7 * i);
        if (byte < 0x80)
            return { value, end: offset + i + 1 };
    }
    throw new DamageError({ what: 'name of a runtime type', offset, problem: 'a length without an end' });
}

;// CONCATENATED MODULE: ./lib/gobin/type-record.js
// One runtime type as the compiler writes it: abi.Type, what follows it by kind, UncommonType, and the names that it
// points at (src/internal/abi/type.go).



/** abi.Kind. */
const KIND = {
    Array: 17,
    Chan: 18,
    Func: 19,
    Interface: 20,
    Map: 21,
    Pointer: 22,
    Slice: 23,
    Struct: 25,
    UnsafePointer: 26,
};
const KIND_MASK = 0x1f;
/** Up to Go 1.23 a bit of the kind: GCData is a program, not a mask. */
const KIND_GC_PROG = 1 << 6;
const TFLAG_UNCOMMON = 1 << 0;
const TFLAG_GC_MASK_ON_DEMAND = 1 << 4;
const UNCOMMON_BYTES = 16;
const METHOD_BYTES = 16;
const IMETHOD_BYTES = 8;
/** Method.Mtyp and Method.Tfn of a method that the linker dropped. */
const DROPPED = 0xffff_ffff;
/** Whether a type may stand at a file offset, judged by its fixed part alone. */
function looksLikeType(region, offset) {
    const { memory } = region;
    const p = memory.pointerBytes;
    const within = offset >= region.offset && offset + 4 * p + 16 <= region.offset + region.length;
    if (!within || (offset - region.offset) % p !== 0)
        return false;
    const kind = memory.u8(offset + 2 * p + 7) & KIND_MASK;
    const align = memory.u8(offset + 2 * p + 5);
    const size = memory.word(offset);
    if (kind === 0 || kind > KIND.UnsafePointer || align === 0 || align > 64 || (align & (align - 1)) !== 0)
        return false;
    if (memory.word(offset + p) > size || !Number.isSafeInteger(size))
        return false;
    return looksLikeName(region, region.offset + memory.u32(offset + 4 * p + 8));
}
/** Reads the type at a file offset. A DamageError where it is none or points out of the region. */
function readType(region, offset) {
    if (!looksLikeType(region, offset)) {
        throw new DamageError({ what: 'runtime type', offset, problem: 'no type stands here' });
    }
    return new TypeReader(region, offset).read();
}
class TypeReader {
    #region;
    #memory;
    #offset;
    #p;
    #pieces = [];
    #names = [];
    #closures = [];
    #elements = [];
    #related = [];
    #pkgPath = '';
    #exported = 0;
    #dropped = 0;
    constructor(region, offset) {
        this.#region = region;
        this.#memory = region.memory;
        this.#offset = offset;
        this.#p = region.memory.pointerBytes;
    }
    read() {
        const p = this.#p;
        const memory = this.#memory;
        const fixed = this.#offset + 4 * p + 16;
        const tflag = memory.u8(this.#offset + 2 * p + 4);
        const kind = memory.u8(this.#offset + 2 * p + 7);
        this.#addClosure(this.#offset + 2 * p + 8);
        this.#addNameOff(memory.u32(this.#offset + 4 * p + 8));
        this.#addTypeOff(memory.u32(this.#offset + 4 * p + 12));
        const end = Math.ceil(this.#readKind(kind & KIND_MASK, fixed) / p) * p;
        const uncommon = (tflag & TFLAG_UNCOMMON) === 0 ? undefined : end;
        const after = uncommon === undefined ? end : end + UNCOMMON_BYTES;
        this.#addPiece(this.#offset, after);
        if ((kind & KIND_MASK) === KIND.Func)
            this.#readParameters(fixed, after);
        if (uncommon !== undefined)
            this.#readUncommon(uncommon);
        return {
            pieces: this.#pieces,
            names: this.#names,
            gcData: (kind & KIND_GC_PROG) !== 0 || (tflag & TFLAG_GC_MASK_ON_DEMAND) !== 0 ? [] : this.#gcData(),
            closures: this.#closures,
            pkgPath: this.#pkgPath,
            elements: this.#elements,
            related: this.#related,
            exportedMethods: this.#exported,
            droppedMethods: this.#dropped,
        };
    }
    /** Reads what the kind adds after `at`; gives where that ends. */
    #readKind(kind, at) {
        const p = this.#p;
        switch (kind) {
            case KIND.Array:
                this.#addElement(at);
                this.#related.push(this.#typeAt(this.#memory.word(at + p)));
                return at + 3 * p;
            case KIND.Chan:
                this.#addElement(at);
                return at + 2 * p;
            case KIND.Pointer:
            case KIND.Slice:
                this.#addElement(at);
                return at + p;
            case KIND.Map: {
                for (const i of [0, 1])
                    this.#addElement(at + i * p);
                this.#related.push(this.#typeAt(this.#memory.word(at + 2 * p)));
                this.#addClosure(at + 3 * p);
                const { words, bytes } = this.#region.layout.mapTail;
                return at + (3 + words) * p + bytes;
            }
            case KIND.Func:
                return at + 4;
            case KIND.Interface:
                this.#readInterface(at);
                return at + 4 * p;
            case KIND.Struct:
                this.#readStruct(at);
                return at + 4 * p;
            default:
                return at;
        }
    }
    #readParameters(counts, at) {
        // The top bit of OutCount says that the last parameter is variadic.
        const count = this.#memory.u16(counts) + (this.#memory.u16(counts + 2) & 0x7fff);
        this.#addPiece(at, at + count * this.#p);
        for (let i = 0; i < count; i++)
            this.#addElement(at + i * this.#p);
    }
    #readInterface(at) {
        this.#readPkgPath(this.#memory.word(at));
        const { start, count } = this.#slice(at + this.#p, IMETHOD_BYTES);
        for (let i = 0; i < count; i++) {
            this.#addNameOff(this.#memory.u32(start + i * IMETHOD_BYTES));
            this.#elements.push(this.#region.offset + this.#memory.u32(start + i * IMETHOD_BYTES + 4));
        }
    }
    #readStruct(at) {
        const fieldBytes = 3 * this.#p;
        this.#readPkgPath(this.#memory.word(at));
        const { start, count } = this.#slice(at + this.#p, fieldBytes);
        for (let i = 0; i < count; i++) {
            this.#addName(this.#offsetOf(this.#memory.word(start + i * fieldBytes)));
            this.#addElement(start + i * fieldBytes + this.#p);
        }
    }
    #readUncommon(at) {
        const memory = this.#memory;
        const pkgPath = memory.u32(at);
        if (pkgPath !== 0)
            this.#readPkgPath(this.#region.address + pkgPath);
        const count = memory.u16(at + 4);
        const exported = memory.u16(at + 6);
        const methods = at + memory.u32(at + 8);
        if (count === 0)
            return;
        this.#addPiece(methods, methods + count * METHOD_BYTES);
        this.#exported = Math.min(exported, count);
        for (let i = 0; i < count; i++) {
            const method = methods + i * METHOD_BYTES;
            this.#addNameOff(memory.u32(method));
            this.#addTypeOff(memory.u32(method + 4));
            if (i < exported && memory.u32(method + 12) === DROPPED)
                this.#dropped++;
        }
    }
    #readPkgPath(address) {
        if (address === 0)
            return;
        const name = this.#offsetOf(address);
        this.#addName(name);
        if (this.#pkgPath === '')
            this.#pkgPath = readName(this.#region, name);
    }
    #slice(at, elementBytes) {
        const count = this.#memory.word(at + this.#p);
        if (count === 0)
            return { start: 0, count: 0 };
        const start = this.#offsetOf(this.#memory.word(at));
        this.#addPiece(start, start + count * elementBytes);
        return { start, count };
    }
    #addElement(at) {
        this.#elements.push(this.#typeAt(this.#memory.word(at)));
    }
    #addTypeOff(typeOff) {
        if (typeOff !== 0 && typeOff !== DROPPED)
            this.#related.push(this.#region.offset + typeOff);
    }
    #addNameOff(nameOff) {
        if (nameOff !== 0)
            this.#addName(this.#region.offset + nameOff);
    }
    #addName(offset) {
        this.#names.push(offset);
    }
    #addClosure(at) {
        const offset = this.#memory.offsetOf(this.#memory.word(at));
        if (offset !== UNMAPPED)
            this.#closures.push(offset);
    }
    #addPiece(start, end) {
        const { offset, length } = this.#region;
        if (start < offset || end > offset + length) {
            throw new DamageError({
                what: 'runtime type',
                offset: this.#offset,
                problem: 'it ends outside of the types',
            });
        }
        this.#pieces.push(start, end);
    }
    #typeAt(address) {
        return this.#offsetOf(address);
    }
    #offsetOf(address) {
        const at = address - this.#region.address;
        if (at < 0 || at >= this.#region.length) {
            throw new DamageError({
                what: 'pointer of a runtime type',
                offset: this.#offset,
                problem: 'not into the types',
            });
        }
        return this.#region.offset + at;
    }
    #gcData() {
        const p = this.#p;
        const bits = this.#memory.word(this.#offset + p) / p;
        const start = this.#memory.offsetOf(this.#memory.word(this.#offset + 3 * p + 8));
        return bits === 0 || start === UNMAPPED ? [] : [start, start + Math.ceil(bits / 8)];
    }
}

;// CONCATENATED MODULE: ./lib/gobin/types.js
// All runtime types of a program and whose they are. The walk starts at the lists that the linker made (typelinks,
// itablinks), follows every type to those that it is made of, and later takes in types that code points at.






const TYPED = labelOf('types', 'typed');
const ITAB = labelOf('types', 'exact');
const MAX_DEPTH = 100;
/** How often the bytes of the region may be part of a type: once, but for candidates that turn out to be none. */
const MAX_OVERLAP = 4;
/** Candidates that turn out to be none before no more are tried. */
const MAX_FAILURES = 1000;
/** The types found so far, by file offset. */
class Types {
    #region;
    #module;
    #packages;
    #known = new Map();
    /** Bytes of types that may still be read. */
    #bytesLeft;
    #failuresLeft = MAX_FAILURES;
    constructor(memory, { module, layout, packages }) {
        const { types: address, etypes } = module.words;
        const length = etypes - address;
        const offset = memory.stretch('types', address, length);
        this.#region = { memory, layout, address, offset, length };
        this.#module = module;
        this.#packages = packages;
        this.#bytesLeft = MAX_OVERLAP * length;
    }
    get count() {
        return this.#known.size;
    }
    get methods() {
        let exported = 0;
        let dropped = 0;
        for (const { exportedMethods, droppedMethods } of this.#known.values()) {
            exported += exportedMethods;
            dropped += droppedMethods;
        }
        return { exported, dropped };
    }
    /** Walks from typelinks and itablinks. A DamageError where a type that these lead to is none. */
    walkLinks() {
        const { memory, offset } = this.#region;
        const { typelinks } = this.#module.tables;
        for (let i = 0; i < typelinks.count; i++) {
            this.#walk(offset + memory.u32(typelinks.offset + 4 * i));
        }
        for (const { inter, type } of this.#itabs()) {
            this.#walk(inter);
            this.#walk(type);
        }
    }
    /** Walks from a file offset that code or data points at, if a type stands there that only leads to types. */
    walkCandidate(offset) {
        if (this.#known.has(offset) || this.#failuresLeft === 0 || !looksLikeType(this.#region, offset))
            return;
        const before = this.#known.size;
        try {
            this.#walk(offset);
        }
        catch (error) {
            if (!(error instanceof DamageError))
                throw error;
            this.#failuresLeft--;
            // It was no type: what was found on the way is not believed either.
            if (this.#known.size > before)
                [...this.#known.keys()].slice(before).forEach((found) => this.#known.delete(found));
        }
    }
    /** Claims types with their names and masks for their packages, and itabs for those of their concrete types. */
    claimAll(claims) {
        const fallback = this.#packages.intern('runtime');
        const owned = [...this.#known.values()];
        for (const known of owned)
            this.#resolve(known, 0);
        for (const known of owned)
            if (known.owner === NOBODY)
                known.owner = fallback;
        // Names and masks that several types share are the deepest package's.
        owned.sort((a, b) => a.owner - b.owner);
        const pieces = new Pieces(this.#region.memory);
        for (const { owner, pieces: own, names, gcData } of owned) {
            for (let i = 0; i + 1 < own.length; i += 2)
                pieces.add(own[i] ?? 0, own[i + 1] ?? 0, owner);
            for (const name of names) {
                if (!pieces.has(name))
                    pieces.add(name, findNameEnd(this.#region, name), owner);
            }
            const [start, end] = gcData;
            if (start !== undefined && end !== undefined && !pieces.has(start))
                pieces.add(start, end, owner);
        }
        pieces.claimAll(claims, TYPED);
        this.#claimLinks(claims, fallback);
    }
    /** Function values that compare and hash types, with the types' owners, the deepest first. After `claimAll`. */
    *closures() {
        const withClosures = [...this.#known.values()].filter(({ closures }) => closures.length > 0);
        for (const { closures, owner } of withClosures.sort((a, b) => a.owner - b.owner)) {
            for (const offset of closures)
                yield { offset, owner };
        }
    }
    #claimLinks(claims, fallback) {
        const { memory, offset } = this.#region;
        const { typelinks, itablinks } = this.#module.tables;
        const ownerOf = (type) => this.#known.get(type)?.owner ?? fallback;
        for (let i = 0; i < typelinks.count; i++) {
            const at = typelinks.offset + 4 * i;
            claims.add(at, at + 4, { owner: ownerOf(offset + memory.u32(at)), label: ITAB });
        }
        const itabs = new Pieces(memory);
        let link = itablinks.offset;
        for (const { start, end, type } of this.#itabs()) {
            claims.add(link, link + memory.pointerBytes, { owner: ownerOf(type), label: ITAB });
            link += memory.pointerBytes;
            itabs.add(start, end, ownerOf(type));
        }
        itabs.claimAll(claims, ITAB);
    }
    #walk(first) {
        const open = [first];
        for (let offset = open.pop(); offset !== undefined; offset = open.pop()) {
            if (this.#known.has(offset))
                continue;
            const record = readType(this.#region, offset);
            const { pkgPath, elements, related, ...kept } = record;
            this.#spend(record.pieces, offset);
            const owner = pkgPath === '' ? NOBODY : this.#packages.intern(pkgPath);
            const unnamed = owner === NOBODY;
            this.#known.set(offset, {
                ...kept,
                elements: unnamed ? elements : [],
                owner,
                state: unnamed ? 'open' : 'resolved',
            });
            for (const next of elements)
                open.push(next);
            for (const next of related)
                open.push(next);
        }
    }
    /** Types do not overlap: where they do, it is damage, which must not make the walk long. */
    #spend(pieces, offset) {
        for (let i = 0; i + 1 < pieces.length; i += 2)
            this.#bytesLeft -= (pieces[i + 1] ?? 0) - (pieces[i] ?? 0);
        if (this.#bytesLeft < 0)
            throw new DamageError({ what: 'runtime type', offset, problem: 'types overlap' });
    }
    /** A type without a package of its own exists because of the package that knows all that it is made of. */
    #resolve(known, depth) {
        if (known.state !== 'open' || depth > MAX_DEPTH)
            return known.owner;
        known.state = 'resolving';
        let owner = NOBODY;
        for (const element of known.elements) {
            const type = this.#known.get(element);
            if (type !== undefined)
                owner = Math.max(owner, this.#resolve(type, depth + 1));
        }
        known.owner = owner;
        known.state = 'resolved';
        return owner;
    }
    /** The itabs: interface, concrete type and the methods' code. */
    *#itabs() {
        const { memory, layout, address, offset } = this.#region;
        const { itablinks } = this.#module.tables;
        const p = memory.pointerBytes;
        const functions = 2 * p + (p === 8 || layout.itabPadding ? 8 : 4);
        for (let i = 0; i < itablinks.count; i++) {
            const start = memory.stretch('itab', memory.word(itablinks.offset + i * p), functions + p);
            const inter = memory.word(start) - address + offset;
            const type = memory.word(start + p) - address + offset;
            if (!looksLikeType(this.#region, inter) || (memory.u8(inter + 2 * p + 7) & 0x1f) !== KIND.Interface) {
                throw new DamageError({ what: 'itab', offset: start, problem: 'its interface is none' });
            }
            // InterfaceType.Methods follows Type and PkgPath.
            const methods = memory.word(inter + 4 * p + 16 + 2 * p);
            const end = start + functions + Math.max(1, methods) * p;
            memory.check(start, end - start);
            yield { start, end, inter, type };
        }
    }
}

;// CONCATENATED MODULE: ./lib/gobin/account.js
// The Go tables of a program, read one after the other, each only as far as the ones before it hold: functions, then
// types, then references. What a damaged table said is not believed.













/** Reads all that can be read; never throws for damage. */
function readGoAccount(memory, subject) {
    const draft = { packages: new Packages(), strong: new Claims(), weak: new Claims() };
    const { buildInfo, elf, sections } = subject;
    if (buildInfo === undefined)
        return { ...draft, problem: 'no Go program, or one without build info' };
    const problem = attempt('functions', draft, () => {
        const program = readProgram(memory, { sections, goVersion: buildInfo.goVersion, draft });
        const typesProblem = attempt('types', draft, () => {
            const types = readTypes(program, buildInfo, draft);
            claimReferences(program, { elf, sections, types, strong: draft.strong, weak: draft.weak });
            draft.methods = types.methods;
            return undefined;
        });
        return typesProblem;
    });
    return { ...draft, ...(problem === undefined ? {} : { problem }) };
}
/** Runs a step; where it finds damage, its claims are forgotten and the line that says so is given. */
function attempt(what, draft, step) {
    const { length } = draft.strong;
    try {
        return step();
    }
    catch (error) {
        if (!(error instanceof FormatError))
            throw error;
        draft.strong.truncate(length);
        draft.weak.truncate(0);
        return `${what} not attributed: ${error.message}`;
    }
}
function readProgram(memory, { sections, goVersion, draft }) {
    const layout = layoutOf(goVersion);
    const pcHeader = findPcHeader(memory, sections, layout);
    const module = findModuleData(memory, pcHeader, layout);
    const functions = readFunctions(memory, { module, layout, packages: draft.packages });
    const program = { memory, module, layout, functions };
    claimCode(functions, draft.strong);
    claimFunctionTables(program, draft.strong, findFuncdataEnd(program, sections));
    const { offset, bytes } = module.tables.funcnametab;
    draft.layout = layout;
    draft.module = module;
    draft.functionNames = functionNames(memory.bytes.subarray(offset, offset + bytes));
    draft.linked = linkedFunctions(program, draft.packages);
    return program;
}
function readTypes({ memory, module }, { goVersion, settings }, draft) {
    const layout = typeLayoutOf(goVersion, settings.get('GOEXPERIMENT') ?? '');
    const types = new Types(memory, { module, layout, packages: draft.packages });
    types.walkLinks();
    return types;
}
/** The file offset of what follows the funcdata: findfunctab, or the end of the section. */
function findFuncdataEnd({ memory, module }, sections) {
    const { gofunc, findfunctab } = module.words;
    const start = memory.offsetOf(gofunc);
    const section = sections.find(({ offset, size }) => offset <= start && start < offset + size);
    const ends = [
        memory.offsetOf(findfunctab),
        section === undefined ? start : Math.min(section.offset + section.size, memory.size),
    ];
    const after = ends.filter((end) => end > start);
    if (start === UNMAPPED || after.length === 0)
        throw new FormatError('the stack maps (go:func.*) are not in the file');
    return Math.min(...after);
}

;// CONCATENATED MODULE: ./lib/size/leftovers.js
// Who owns the bytes that no claim explains: the linker's own tables, C code that an external linker brought in, or
// nobody that could be found.
const BYTE_KINDS_BY_SECTION = {
    '.text': 'code',
    '.rodata': 'data',
    '.data': 'data',
    '.noptrdata': 'data',
    '.data.rel.ro': 'data',
    '.gopclntab': 'lines',
    '.data.rel.ro.gopclntab': 'lines',
    '.typelink': 'types',
    '.itablink': 'types',
};
/** Sections that hold what packages put there; all others are the linker's. */
const CONTENT = /^\.(text|rodata|data|noptrdata|data\.rel\.ro)$/;
/** Sections that only C code brings into a Go program. */
const C_SECTIONS = /^(\.(init|fini|eh_frame|eh_frame_hdr|gcc_except_table|init_array|fini_array|preinit_array|ctors|dtors|tdata|tm_clone_table|rodata\..*|stapsdt\.base)|__libc_.*)$/;
/** What a stripped program does not have. */
const SYMBOLS = /^\.(symtab|strtab|z?debug_.*|gnu\.debug.*|stab.*)$/;
/** The owner of what is left of each stretch; Go's own bounds, where known, part Go from C. */
function ownLeftovers(stretches, go) {
    const external = stretches.some(({ name }) => name === '.init' || name === '.eh_frame');
    return stretches.flatMap((stretch) => {
        const leftover = leftoverOf(stretch);
        if (!external || go === undefined || !CONTENT.test(stretch.name)) {
            return [{ start: stretch.start, end: stretch.end, leftover }];
        }
        return partFromC(stretch, leftover, goBounds(go.memory, go.module));
    });
}
function leftoverOf({ name, from }) {
    const byteKind = BYTE_KINDS_BY_SECTION[name] ?? 'format';
    if (from === 'other')
        return { kind: 'unattributed', name, byteKind: 'data' };
    if (C_SECTIONS.test(name))
        return { kind: 'c', name, byteKind: name === '.init' ? 'code' : 'data' };
    if (SYMBOLS.test(name))
        return { kind: 'linker', name: `${name} (not stripped)`, byteKind };
    return { kind: CONTENT.test(name) ? 'unattributed' : 'linker', name, byteKind };
}
/** From where to where the Go linker's own parts of .text, .rodata and .data go, as file offsets. */
function goBounds(memory, { words, epclntab }) {
    const range = (start, end) => {
        const offset = memory.offsetOf(start);
        return offset < 0 ? [0, 0] : [offset, offset + end - start];
    };
    return [
        range(words.text, words.etext),
        range(words.noptrdata, words.enoptrdata),
        range(words.data, words.edata),
        // Where Go's read-only data end is written since Go 1.26, which has epclntab too.
        range(Math.min(words.types, words.rodata), epclntab === undefined ? Number.POSITIVE_INFINITY : words.etypes),
    ];
}
function partFromC({ start, end }, leftover, bounds) {
    const c = { ...leftover, kind: 'c' };
    const inside = bounds
        .map(([from, to]) => [Math.max(from, start), Math.min(to, end)])
        .filter(([from, to]) => from < to)
        .sort(([a], [b]) => a - b);
    const parts = [];
    let done = start;
    for (const [from, to] of inside) {
        if (from > done)
            parts.push({ start: done, end: from, leftover: c });
        if (to > Math.max(from, done))
            parts.push({ start: Math.max(from, done), end: to, leftover });
        done = Math.max(done, to);
    }
    if (done < end)
        parts.push({ start: done, end, leftover: c });
    return parts;
}

;// CONCATENATED MODULE: ./lib/size/modules-of.js
// Which module a package came from, by the build info.

/** Looks packages up in the modules of a build: the one whose path is the longest prefix, as Go itself resolves them. */
function moduleFinder(buildInfo) {
    const main = buildInfo?.main?.path ?? mainPackagePath(buildInfo);
    // Replaced modules keep the path that they are imported by.
    const paths = [...(main === undefined ? [] : [main]), ...(buildInfo?.deps ?? []).map(({ path }) => path)];
    const modules = new Set(paths);
    return (packagePath) => {
        if (packagePath === 'main')
            return main;
        for (let path = packagePath; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
            if (modules.has(path))
                return path;
        }
        return isStandard(packagePath) ? STANDARD_LIBRARY : undefined;
    };
}
function mainPackagePath(buildInfo) {
    return buildInfo === undefined || buildInfo.path === '' ? undefined : buildInfo.path;
}
/** What the compiler makes for type parameters goes by this name. */
const COMPILER_MADE = 'go.shape';
// Vendored packages of the standard library keep "vendor/" in their path; those of a module do not.
function isStandard(path) {
    const first = path.split('/', 1)[0] ?? '';
    return first === 'vendor' || !first.includes('.') || path === COMPILER_MADE;
}

;// CONCATENATED MODULE: ./lib/size/owners.js
// From totals in typed arrays to the list of owners that the report shows.



const SHARED_NAME = 'tables that several packages use';
const NO_CONFIDENCE = { exact: 0, typed: 0, inferred: 0 };
/** All owners of at least one byte, largest first. */
function listOwners(totals, packages, buildInfo) {
    const findModule = moduleFinder(buildInfo);
    const owners = listLeftovers(totals);
    const shared = kindsOf(totals, SHARED);
    if (sumOf(shared) > 0) {
        owners.push({ kind: 'shared', name: SHARED_NAME, bytes: shared, confidence: NO_CONFIDENCE });
    }
    for (let id = FIRST_PACKAGE; id < packages.count; id++) {
        const bytes = kindsOf(totals, id);
        const name = packages.pathOf(id);
        if (name === undefined || sumOf(bytes) === 0)
            continue;
        const module = findModule(name);
        const known = module === undefined ? {} : { module };
        owners.push({ kind: 'package', name, ...known, bytes, confidence: confidencesOf(totals, id) });
    }
    return owners
        .map((owner) => ({ owner, size: sumOf(owner.bytes) }))
        .sort((a, b) => b.size - a.size || owners_compare(a.owner.name, b.owner.name))
        .map(({ owner }) => owner);
}
/** The leftovers of one kind and name are one owner, whatever kinds of bytes it has. */
function listLeftovers({ leftovers }) {
    const owners = new Map();
    for (const { leftover, bytes } of leftovers.values()) {
        const owner = findOrAdd(owners, leftover);
        owner.bytes[leftover.byteKind] += bytes;
    }
    return [...owners.values()].map((owner) => ({ ...owner, confidence: NO_CONFIDENCE }));
}
function findOrAdd(owners, { kind, name }) {
    const key = `${kind} ${name}`;
    const known = owners.get(key);
    if (known !== undefined)
        return known;
    const owner = { kind, name, bytes: { code: 0, lines: 0, types: 0, data: 0, format: 0 } };
    owners.set(key, owner);
    return owner;
}
function kindsOf({ byKind }, id) {
    const at = (kind) => byKind[id * BYTE_KINDS.length + BYTE_KINDS.indexOf(kind)] ?? 0;
    return { code: at('code'), lines: at('lines'), types: at('types'), data: at('data'), format: at('format') };
}
function confidencesOf({ byConfidence }, id) {
    const at = (confidence) => byConfidence[id * CONFIDENCES.length + CONFIDENCES.indexOf(confidence)] ?? 0;
    return { exact: at('exact'), typed: at('typed'), inferred: at('inferred') };
}
function sumOf(bytes) {
    return Object.values(bytes).reduce((sum, value) => sum + value, 0);
}
function owners_compare(a, b) {
    return a < b ? -1 : Number(a > b);
}

;// CONCATENATED MODULE: ./lib/size/partition.js
// Gives every byte of the file to exactly one owner: tables' claims first, inferred claims where those leave room, the
// stretch's own name for the rest. One sort, one pass.


/** Shares out the file. Throws where the sum is not its size, which would be a defect here. */
function partition(account) {
    const totals = new Sharing(account);
    totals.run();
    const sum = totals.sum();
    if (sum !== account.size)
        throw new Error(`${sum} bytes attributed of a file of ${account.size}`);
    return totals;
}
class Sharing {
    byKind;
    byConfidence;
    leftovers = new Map();
    #account;
    #weakOrder;
    #nextWeak = 0;
    #nextStretch = 0;
    /** Every byte before it has its owner. */
    #done = 0;
    constructor(account) {
        this.#account = account;
        this.#weakOrder = account.weak.sorted();
        this.byKind = new Float64Array(account.packages.count * BYTE_KINDS.length);
        this.byConfidence = new Float64Array(account.packages.count * CONFIDENCES.length);
    }
    run() {
        const { strong, size } = this.#account;
        strong.sorted().forEach((i) => {
            this.#fill(Math.min(strong.start(i), size));
            this.#give(strong, i, size);
        });
        this.#fill(size);
    }
    sum() {
        let sum = 0;
        for (const bytes of this.byKind)
            sum += bytes;
        for (const { bytes } of this.leftovers.values())
            sum += bytes;
        return sum;
    }
    /** Gives the claim what is not given yet, up to `limit`. */
    #give(claims, i, limit) {
        const end = Math.min(claims.end(i), limit);
        const bytes = end - Math.max(claims.start(i), this.#done);
        if (bytes <= 0)
            return;
        const label = claims.label(i);
        const kind = Math.floor(label / CONFIDENCES_PER_KIND);
        const owner = claims.owner(i);
        const confidence = owner * CONFIDENCES.length + (label % CONFIDENCES_PER_KIND);
        this.byKind[owner * BYTE_KINDS.length + kind] =
            (this.byKind[owner * BYTE_KINDS.length + kind] ?? 0) + bytes;
        this.byConfidence[confidence] = (this.byConfidence[confidence] ?? 0) + bytes;
        this.#done = end;
    }
    /** Shares out the bytes up to `end` among weak claims and stretches. */
    #fill(end) {
        const { weak } = this.#account;
        while (this.#done < end) {
            const i = this.#weakOrder[this.#nextWeak];
            if (i === undefined || weak.start(i) >= end)
                break;
            if (weak.end(i) > this.#done) {
                this.#leave(Math.max(weak.start(i), this.#done));
                this.#give(weak, i, end);
            }
            // It may go on behind the strong claim that comes next.
            if (weak.end(i) > end)
                break;
            this.#nextWeak++;
        }
        this.#leave(end);
    }
    /** Leaves the bytes up to `end` to the stretches that they are in. */
    #leave(end) {
        const { stretches } = this.#account;
        while (this.#done < end) {
            const stretch = stretches[this.#nextStretch];
            if (stretch === undefined)
                return;
            const until = Math.min(stretch.end, end);
            if (until > this.#done) {
                this.#addLeftover(stretch.leftover, until - this.#done);
                this.#done = until;
            }
            if (stretch.end <= end)
                this.#nextStretch++;
        }
    }
    #addLeftover(leftover, bytes) {
        const key = `${leftover.kind} ${leftover.byteKind} ${leftover.name}`;
        const known = this.leftovers.get(key);
        if (known === undefined)
            this.leftovers.set(key, { leftover, bytes });
        else
            known.bytes += bytes;
    }
}

;// CONCATENATED MODULE: ./lib/size/stretches.js
// The file cut into stretches that each have one name: sections, headers, and what is between them. They are the second
// account of the same bytes, and name what no claim of the Go tables explains.

/** Cuts the file. Where sections overlap, as only damage makes them, the first in the file keeps the bytes. */
function findStretches(elf, bytes, sections) {
    const parts = [
        ...headers(elf),
        ...sections.flatMap(sectionPart),
        ...(sections.length === 0 ? segments(elf) : []),
    ];
    const sorted = parts
        .filter(({ start, end }) => start >= 0 && start < end && start < bytes.length)
        .sort((a, b) => a.start - b.start || b.end - a.end);
    const stretches = [];
    let done = 0;
    const addGap = (end) => {
        if (end > done)
            stretches.push(gap(bytes, done, end));
        done = Math.max(done, end);
    };
    for (const part of sorted) {
        const end = Math.min(part.end, bytes.length);
        if (end <= done)
            continue;
        addGap(part.start);
        stretches.push({ ...part, start: done, end });
        done = end;
    }
    addGap(bytes.length);
    return stretches;
}
function headers(elf) {
    const table = Number(elf.shoff);
    const sectionHeaders = elf.shoff === 0n ? 0 : elf.shnum * SECTION_HEADER_BYTES[elf.bits];
    const programHeaders = elf.programHeaders.length * PROGRAM_HEADER_BYTES[elf.bits];
    return [
        { name: 'ELF header', start: 0, end: HEADER_BYTES[elf.bits], from: 'format' },
        { name: 'program headers', start: elf.phoff, end: elf.phoff + programHeaders, from: 'format' },
        { name: 'section headers', start: table, end: table + sectionHeaders, from: 'format' },
    ];
}
function sectionPart({ name, type, offset, size }) {
    if (type === SHT_NOBITS || size === 0)
        return [];
    return [
        {
            name: name === '' ? 'section without a name' : name,
            start: offset,
            end: offset + size,
            from: 'section',
        },
    ];
}
function segments(elf) {
    return elf.programHeaders
        .filter(({ type }) => type === PT_LOAD)
        .map(({ offset, filesz }, i) => ({
        name: `segment ${i + 1}`,
        start: offset,
        end: offset + filesz,
        from: 'other',
    }));
}
/** Linkers fill up to page borders with zeros; anything else was put there by somebody else. */
function gap(bytes, start, end) {
    for (let at = start; at < end; at++) {
        if (bytes[at] !== 0)
            return { name: 'outside of sections', start, end, from: 'other' };
    }
    return { name: 'alignment', start, end, from: 'format' };
}

;// CONCATENATED MODULE: ./lib/size/attribute.js
// What every byte of a Go binary is: its owner, on the best evidence that the file has. Where Go's tables are missing,
// damaged or of an unknown release, less is said, and why; the sum is the size of the file in any case.









/**
 * Attributes all bytes of a binary. Damage in Go's tables or in the section headers makes the result poorer (see
 * `attribution.degraded`), never an error. Reads the whole file at once.
 */
function attribute(source, elf, buildInfo) {
    const bytes = source.read(0, source.size);
    const memory = new Memory(elf, bytes);
    const { sections, problem } = findSections(elf);
    const go = readGoAccount(memory, { elf, sections, buildInfo });
    const stretches = findStretches(elf, bytes, sections);
    const totals = partition({
        size: bytes.length,
        packages: go.packages,
        strong: go.strong,
        weak: go.weak,
        stretches: ownLeftovers(stretches, go.module === undefined ? undefined : { memory, module: go.module }),
    });
    const degraded = problem ?? go.problem;
    return {
        attribution: {
            size: bytes.length,
            owners: listOwners(totals, go.packages, buildInfo),
            sections: stretches.map(({ name, start, end }) => ({ name, size: end - start })),
            ...(degraded === undefined ? {} : { degraded }),
        },
        functions: go.functionNames ?? NO_FUNCTIONS,
        ...factsOf(go),
    };
}
function factsOf({ linked, methods, layout, }) {
    return {
        ...(linked === undefined ? {} : { linked }),
        ...(methods === undefined ? {} : { methods }),
        ...(layout === undefined ? {} : { goLayout: layout.name }),
    };
}
function findSections(elf) {
    try {
        const sections = readSections(elf);
        if (sections.length > 0)
            return { sections };
        return { sections, problem: 'the file has no section headers: packed, or stripped beyond what Go does' };
    }
    catch (error) {
        if (!(error instanceof FormatError))
            throw error;
        return { sections: [], problem: `the section headers are damaged: ${error.message}` };
    }
}

;// CONCATENATED MODULE: ./lib/size/dominators.js
// Through which packages alone others come in: the dominator tree of the import graph, by the algorithm of Cooper,
// Harvey and Kennedy ("A Simple, Fast Dominance Algorithm", 2001), which is linear in practice.
/**
 * Adds to each package's weight that of all packages that come in through it alone. NaN where a package is not
 * reached from the graph's roots.
 */
function sumDominated(graph, weights) {
    const order = orderPackages(graph);
    const dominators = findDominators(graph, order);
    const sums = new Float64Array(graph.nodes.length).fill(NaN);
    for (const at of order)
        sums[at] = weights[at] ?? 0;
    // Dominators come first in the order, so that from its end each sum is complete when it is passed on.
    for (const at of [...order].reverse()) {
        const dominator = dominators[at] ?? dominators_NOBODY;
        if (dominator !== dominators_NOBODY)
            sums[dominator] = (sums[dominator] ?? 0) + (sums[at] ?? 0);
    }
    return sums;
}
/** Stands for the start above all roots. */
const dominators_NOBODY = -1;
const UNKNOWN = -2;
/** Reached packages in reverse postorder of a walk in depth. */
function orderPackages({ imports, nodes, roots }) {
    const postorder = [];
    const seen = new Uint8Array(nodes.length);
    for (const root of roots) {
        if (seen[root] === 1)
            continue;
        seen[root] = 1;
        const stack = [{ at: root, next: 0 }];
        for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
            const child = imports[top.at]?.[top.next++];
            if (child === undefined) {
                postorder.push(top.at);
                stack.pop();
            }
            else if (seen[child] !== 1) {
                seen[child] = 1;
                stack.push({ at: child, next: 0 });
            }
        }
    }
    return postorder.reverse();
}
function findDominators(graph, order) {
    const rank = new Int32Array(graph.nodes.length);
    order.forEach((at, i) => {
        rank[at] = i;
    });
    const importers = findImporters(graph, order);
    const dominators = new Int32Array(graph.nodes.length).fill(UNKNOWN);
    for (const root of graph.roots)
        dominators[root] = dominators_NOBODY;
    const roots = new Set(graph.roots);
    for (let changed = true; changed;) {
        changed = false;
        for (const at of order) {
            if (roots.has(at))
                continue;
            const known = (importers[at] ?? []).filter((importer) => dominators[importer] !== UNKNOWN);
            const found = known.reduce((a, b) => meet(a, b, { rank, dominators }));
            if (dominators[at] === found)
                continue;
            dominators[at] = found;
            changed = true;
        }
    }
    return dominators;
}
/** Where the ways up from two packages meet. */
function meet(first, second, { rank, dominators }) {
    let a = first;
    let b = second;
    while (a !== b && a !== dominators_NOBODY && b !== dominators_NOBODY) {
        if ((rank[a] ?? 0) > (rank[b] ?? 0))
            a = dominators[a] ?? dominators_NOBODY;
        else
            b = dominators[b] ?? dominators_NOBODY;
    }
    return a === b ? a : dominators_NOBODY;
}
function findImporters({ imports, nodes }, order) {
    const importers = nodes.map(() => []);
    for (const at of order) {
        for (const imported of imports[at] ?? [])
            importers[imported]?.push(at);
    }
    return importers;
}

;// CONCATENATED MODULE: ./lib/size/why.js
// Why bytes are there: for each module and package what it weighs itself, what comes in through it alone, and the
// shortest way from the main package to it.
//
// The sum of `own` over all modules, or over all packages, and `other` is the size of the file. `ownPlus` answers
// another question, what would go if this went, and two modules may both give the same bytes as an answer.



/** Says for each module and package of a binary why it is there. */
function explainSize(options) {
    const { attribution, graph: nodes = [], mainPackage } = options;
    const graph = nodes.length === 0 ? undefined : makeImportGraph(nodes, mainPackage);
    const weighed = weighPackages(attribution.owners, graph, mainPackage);
    const packages = [...weighed.values()];
    const own = packages.reduce((sum, each) => sum + each.own, 0);
    const weights = graph?.nodes.map(({ path }) => weighed.get(path)?.own ?? 0) ?? [];
    const place = graph === undefined
        ? undefined
        : {
            graph,
            weights,
            chains: findChains(graph),
            reached: findReached(graph, { from: graph.roots }),
        };
    return {
        size: attribution.size,
        other: attribution.size - own,
        modules: explainModules(packages, place, options.versions),
        packages: explainPackages(packages, place),
        hasGraph: graph !== undefined,
    };
}
function weighPackages(owners, graph, mainPackage) {
    const root = graph?.nodes[graph.root];
    const weighed = new Map();
    for (const { kind, name, module, bytes } of owners) {
        if (kind !== 'package')
            continue;
        const path = name === 'main' ? (root?.path ?? (mainPackage || name)) : name;
        const node = graph?.nodes[graph.indexOf.get(path) ?? -1];
        // A package that nobody knows a module for stands for itself.
        const found = weighed.get(path) ?? { path, module: node?.module ?? module ?? path, own: 0 };
        found.own += Object.values(bytes).reduce((sum, count) => sum + count, 0);
        weighed.set(path, found);
    }
    return weighed;
}
function explainPackages(packages, place) {
    const sums = place === undefined ? undefined : sumDominated(place.graph, place.weights);
    return packages
        .map(({ path, module, own }) => {
        const at = place?.graph.indexOf.get(path);
        const sum = at === undefined ? undefined : sums?.[at];
        const chain = at === undefined ? undefined : place?.chains.chain(at);
        return {
            path,
            module,
            own,
            ...(sum === undefined || Number.isNaN(sum) ? {} : { ownPlus: sum }),
            ...(chain === undefined ? {} : { chain }),
        };
    })
        .sort(largestFirst);
}
function explainModules(packages, place, versions) {
    const members = new Map();
    for (const { path, module, own } of packages)
        addMember(members, module, { path, own });
    for (const { path, module } of place?.graph.nodes ?? [])
        addMember(members, module, { path, own: 0 });
    return [...members]
        .map(([path, paths]) => {
        const own = [...paths.values()].reduce((sum, count) => sum + count, 0);
        const version = versions.get(path);
        const chain = place === undefined ? undefined : chainToModule(path, place);
        return {
            path,
            own,
            packages: paths.size,
            ...(version === undefined ? {} : { version }),
            ...(place === undefined ? {} : { ownPlus: own + sumBroughtIn(path, place) }),
            ...(chain === undefined ? {} : { chain }),
        };
    })
        .sort(largestFirst);
}
function addMember(members, module, { path, own }) {
    const paths = members.get(module) ?? new Map();
    paths.set(path, (paths.get(path) ?? 0) + own);
    members.set(module, paths);
}
/** Bytes of other modules' packages that are reached only through this one. */
function sumBroughtIn(module, { graph, weights, reached }) {
    if (module === STANDARD_LIBRARY)
        return 0;
    const others = findReached(graph, walkWithout(graph, module));
    return graph.nodes.reduce((sum, node, at) => {
        const isBroughtIn = reached[at] === 1 && others[at] !== 1 && node.module !== module;
        return isBroughtIn ? sum + (weights[at] ?? 0) : sum;
    }, 0);
}
/** To the nearest package. Everything leads to the standard library, so that its way would say nothing. */
function chainToModule(module, { graph, chains }) {
    if (module === STANDARD_LIBRARY)
        return undefined;
    const distance = (at) => chains.distance(at) ?? Infinity;
    const nearest = graph.nodes
        .map((_, at) => at)
        .filter((at) => graph.nodes[at]?.module === module)
        .sort((a, b) => distance(a) - distance(b) || comparePaths(graph.nodes[a]?.path, graph.nodes[b]?.path))[0];
    return nearest === undefined ? undefined : chains.chain(nearest);
}
function largestFirst(a, b) {
    return b.own - a.own || comparePaths(a.path, b.path);
}

;// CONCATENATED MODULE: ./lib/measure/reachable.js
// The part of an import graph that one of several programs is made of.
/** The packages that the main package needs, itself included, in the order of the graph; all where it is not in there. */
function reachableFrom(graph, mainPackage) {
    const byPath = new Map(graph.map((node) => [node.path, node]));
    const main = byPath.get(mainPackage);
    if (main === undefined)
        return graph;
    const reached = new Set([main]);
    // A set is walked in the order in which things were added, also those that are added on the way.
    for (const { imports } of reached) {
        for (const path of imports) {
            const node = byPath.get(path);
            if (node !== undefined)
                reached.add(node);
        }
    }
    // What nothing imports is needed by the linker alone, as the runtime is.
    const isImported = new Set(graph.flatMap(({ imports }) => imports));
    const isRoot = ({ path, module }) => module === 'std' && !isImported.has(path);
    return graph.filter((node) => reached.has(node) || isRoot(node));
}

;// CONCATENATED MODULE: ./lib/measure/explain.js
// What a binary weighs and why, what it will miss in its image, what would make it smaller: everything that is read
// from the file and the listing of its packages.














/** Explains the binary whose bytes are given; a FormatError where they are no ELF file. */
function explain(bytes, job) {
    const source = bytesSource(bytes);
    const elf = parseElf(source);
    const buildInfo = findBuildInfo(elf);
    const found = attribute(source, elf, buildInfo);
    const { attribution, linked, methods } = found;
    const listed = job.listing === undefined ? { notes: [] } : readListings(job.listing);
    const mainPackage = buildInfo?.path ?? '';
    const graph = listed.graph === undefined ? undefined : reachableFrom(listed.graph, mainPackage);
    const packer = findPacker(bytes);
    const facts = {
        ...(linked === undefined
            ? {}
            : {
                program: {
                    functions: linked,
                    ...callsOf(bytes, linked, job.architecture),
                    originOf: originFinder(buildInfo),
                },
            }),
        ...(graph === undefined ? {} : { graph }),
        mainPackage,
        ...(listed.dropped === undefined ? {} : { dropped: listed.dropped }),
        ...(methods === undefined ? {} : { methods }),
        sections: attribution.sections,
        ...(packer === undefined ? {} : { packer }),
        image: job.image,
        costs: job.costs,
    };
    const trouble = findTrouble(facts);
    const advice = advise({
        size: bytes.length,
        sections: attribution.sections,
        ...(linked === undefined ? {} : { functions: linked }),
        // Whether it is told or not.
        keepsDeadCode: trouble.some(({ id }) => id === 'dead-code-kept'),
        ...(packer === undefined ? {} : { packer }),
        inputs: job.inputs,
    });
    const reasons = explainSize({
        attribution,
        mainPackage,
        versions: versionsOf(buildInfo),
        ...(graph === undefined ? {} : { graph }),
    });
    const mainModule = buildInfo?.main?.path;
    const size = sizeReportOf({
        attribution,
        reasons,
        findings: withoutIgnored(trouble, job.ignored),
        advice,
        ...(mainModule === undefined ? {} : { mainModule }),
        ...(methods === undefined ? {} : { methods }),
    });
    return {
        size,
        ...(graph === undefined ? {} : { graph }),
        notes: [...listed.notes, ...(attribution.degraded === undefined ? [] : [attribution.degraded])],
    };
}
function callsOf(bytes, linked, architecture) {
    const calls = findCalls(bytes, linked, architecture);
    return calls === undefined ? {} : { calls };
}
function originFinder(buildInfo) {
    const findModule = moduleFinder(buildInfo);
    return (path) => {
        const module = findModule(path);
        if (module === undefined || module === STANDARD_LIBRARY)
            return 'std';
        return module === buildInfo?.main?.path ? 'own' : 'dependency';
    };
}
function versionsOf(buildInfo) {
    const modules = [...(buildInfo?.main === undefined ? [] : [buildInfo.main]), ...(buildInfo?.deps ?? [])];
    return new Map(modules.map(({ path, version, replace }) => [path, (replace ?? { version }).version || version]));
}

;// CONCATENATED MODULE: ./lib/measure/explainer.js
// The process that explains binaries, beside the rest of the run: each comes as a line of JSON on standard input, and
// what was found goes back as one on standard output.


const STDIN = 0;
const STDOUT = 1;
const NEWLINE = 0x0a;
for (let line = readLine(); line !== undefined; line = readLine()) {
    writeLine(JSON.stringify(answer(JSON.parse(line))));
}
function answer({ file, job }) {
    try {
        return explain((0,external_node_fs_namespaceObject.readFileSync)(file), job);
    }
    catch (error) {
        return { problem: error instanceof Error ? error.message : String(error) };
    }
}
// Without streams, whose code takes longer to load than most binaries to read. Nothing else is done meanwhile, and nobody
// asks before the last answer: a line is all that comes at a time.
function readLine() {
    const chunks = [];
    for (;;) {
        const chunk = Buffer.alloc(65536);
        const bytes = readChunk(chunk);
        if (bytes === 0)
            return undefined;
        chunks.push(chunk.subarray(0, bytes));
        if (chunk[bytes - 1] === NEWLINE)
            return Buffer.concat(chunks).toString('utf8');
    }
}
function readChunk(chunk) {
    try {
        return (0,external_node_fs_namespaceObject.readSync)(STDIN, chunk);
    }
    catch (error) {
        // What Windows says at the end of a pipe.
        if (error.code === 'EOF')
            return 0;
        throw error;
    }
}
function writeLine(line) {
    const bytes = Buffer.from(`${line}\n`);
    for (let done = 0; done < bytes.length;)
        done += (0,external_node_fs_namespaceObject.writeSync)(STDOUT, bytes, done);
}

